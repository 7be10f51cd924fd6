// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/exports.h"
#include "sample-tenant/random.h"
#include "sample-tenant/text.h"

#include <functional>

namespace sampletenant {

namespace {

constexpr Seconds firstFrom = coverageFrom;
constexpr Seconds firstTo = dateToSeconds(2026, 10, 5);
constexpr Seconds secondFrom = dateToSeconds(2026, 9, 28);
constexpr Seconds secondTo = dateToSeconds(2026, 11, 10);
constexpr Seconds germanFrom = dateToSeconds(2026, 11, 9);
constexpr Seconds germanTo = dateToSeconds(2026, 11, 16);
constexpr Seconds graphFrom = dateToSeconds(2026, 11, 15);
constexpr Seconds graphTo = coverageTo;

std::string statusName(Status status)
{
    switch (status) {
    case Status::Delivered:
        return "Delivered";
    case Status::Failed:
        return "Failed";
    case Status::Quarantined:
        return "Quarantined";
    case Status::FilteredAsSpam:
        return "FilteredAsSpam";
    case Status::Pending:
        return "Pending";
    case Status::Expanded:
        return "Expanded";
    }
    return {};
}

//! Calls back for every delivery from `from` until before `to`, newest first as Exchange answers.
void eachDelivery(const Mailflow &flow, Seconds from, Seconds to,
                  const std::function<void(const Message &, const Delivery &)> &take)
{
    for (auto m = flow.traced.rbegin(); m != flow.traced.rend(); ++m) {
        if (m->time < from || m->time >= to)
            continue;
        for (const Delivery &d : m->deliveries)
            take(*m, d);
    }
}

using TimeFormat = std::function<std::string(const Message &)>;

Cells traceCells(const Message &m, const Delivery &d, const TimeFormat &format)
{
    return {m.traceId,
            format(m),
            spellingOf(*m.sender),
            d.spelling,
            m.subject,
            statusName(d.status),
            d.toIp,
            m.device->ip,
            std::to_string(m.bytes),
            '<' + m.messageId + '>'};
}

const Cells traceHeader{"MessageTraceId", "Received", "SenderAddress", "RecipientAddress",
                        "Subject",        "Status",   "ToIP",          "FromIP",
                        "Size",           "MessageId"};

/*! Get-MessageTraceV2 | Export-Csv in PowerShell 7 with an American culture. The damaged rows repeat
    deliveries that the next file holds as well, so that nothing is lost by them. */
std::string firstTrace(const Mailflow &flow)
{
    std::string text = csvRow(traceHeader, ',', Quoting::Always);
    int row = 0;
    eachDelivery(flow, firstFrom, firstTo, [&](const Message &m, const Delivery &d) {
        Cells cells = traceCells(m, d, [](const Message &message) { return usTime(message.time); });
        if (++row == 12)
            cells[1] = "13/45/2026 2:05:09 PM";
        if (row == 30)
            cells.resize(4);
        text += csvRow(cells, ',', Quoting::Always);
    });
    return text;
}

//! The same with times as the service sends them, quotes only where needed and LF as its line end.
std::string secondTrace(const Mailflow &flow)
{
    std::string text = csvRow(traceHeader);
    std::vector<std::string> rows;
    eachDelivery(flow, secondFrom, secondTo, [&](const Message &m, const Delivery &d) {
        rows.push_back(csvRow(
            traceCells(m, d, [](const Message &message) { return isoTicks(message.time, message.ticks); })));
    });
    // Near its end, where the first file holds the same deliveries, a quote opens and never closes.
    std::string &damaged = rows[rows.size() - 5];
    damaged.insert(damaged.find(',') + 1, 1, '"');
    for (std::string &row : rows) {
        row.replace(row.size() - 2, 2, "\n");
        text += row;
    }
    text.replace(text.find("\r\n"), 2, "\n");
    return text;
}

//! One week, exported by a German Windows PowerShell 5.1 with -UseCulture -Encoding Default.
std::string germanTrace(const Mailflow &flow)
{
    std::string text = "#TYPE Selected.System.Management.Automation.PSCustomObject\r\n";
    text += csvRow({"PSComputerName", "RunspaceId", "PSShowComputerName", "Organization", "MessageId",
                    "Received", "SenderAddress", "RecipientAddress", "Subject", "Status", "ToIP", "FromIP",
                    "Size", "MessageTraceId", "StartDate", "EndDate", "Index"},
                   ';', Quoting::Always);
    const std::string runspace = Random("runspace").guid();
    int index = 0;
    eachDelivery(flow, germanFrom, germanTo, [&](const Message &m, const Delivery &d) {
        text += csvRow({"outlook.office365.com", runspace, "False", initialDomain, m.messageId,
                        germanTime(m.time), spellingOf(*m.sender), d.spelling, m.subject,
                        statusName(d.status), d.toIp, m.device->ip, std::to_string(m.bytes), m.traceId,
                        germanTime(germanFrom), germanTime(germanTo), std::to_string(index++)},
                       ';', Quoting::Always);
    });
    return windows1252(text);
}

//! A page of GET /v1.0/admin/exchange/tracing/messageTraces.
std::string graphTrace(const Mailflow &flow)
{
    std::string text =
        "{\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#admin/exchange/tracing/"
        "messageTraces\",\"value\":[";
    const char *separator = "\n";
    eachDelivery(flow, graphFrom, graphTo, [&](const Message &m, const Delivery &d) {
        std::string status = statusName(d.status);
        status[0] = static_cast<char>(status[0] - 'A' + 'a');
        text += separator;
        separator = ",\n";
        text += "{\"id\":" + jsonString(m.traceId) + ",\"senderAddress\":" + jsonString(spellingOf(*m.sender))
            + ",\"recipientAddress\":" + jsonString(d.spelling)
            + ",\"messageId\":" + jsonString('<' + m.messageId + '>') + ",\"receivedDateTime\":"
            + jsonString(isoTicks(m.time, m.ticks) + 'Z') + ",\"subject\":" + jsonString(m.subject)
            + ",\"size\":" + std::to_string(m.bytes) + ",\"fromIP\":" + jsonString(m.device->ip)
            + ",\"toIP\":" + jsonString(d.toIp) + ",\"status\":" + jsonString(status) + '}';
    });
    return text + "\n]}\n";
}

} // namespace

ExportFiles messageTraces(const Mailflow &flow)
{
    return {{"MessageTrace_2026-08-23_2026-10-04.csv", firstTrace(flow)},
            {"MessageTrace_2026-09-28_2026-11-09.csv", secondTrace(flow)},
            {"Nachrichtenverfolgung_KW46.csv", germanTrace(flow)},
            {"messageTraces_2026-11-15_2026-11-20.json", graphTrace(flow)}};
}

} // namespace sampletenant
