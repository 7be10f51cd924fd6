// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/exports.h"
#include "sample-tenant/random.h"
#include "sample-tenant/text.h"

#include <algorithm>

namespace sampletenant {

namespace {

//! Whether somebody asked for this sender: a historical search needs addresses.
bool isAskedFor(const Message &m, const std::vector<std::string> &localParts)
{
    return std::any_of(localParts.begin(), localParts.end(), [&](const std::string &localPart) {
        return m.sender->address == localPart + '@' + mainDomain;
    });
}

std::string eventsOf(const Delivery &d)
{
    switch (d.status) {
    case Status::Delivered:
        return d.internal ? "Receive, Deliver" : "Receive, Send";
    case Status::Failed:
        return "Receive, Fail";
    case Status::Quarantined:
        return "Receive, Deliver, Quarantined";
    case Status::FilteredAsSpam:
        return "Receive, Deliver, FilteredAsSpam";
    case Status::Pending:
        return "Receive, Defer";
    case Status::Expanded:
        return "Receive, Expand";
    }
    return {};
}

bool leavesTheTenant(const Message &m)
{
    return std::any_of(m.deliveries.begin(), m.deliveries.end(),
                       [](const Delivery &d) { return !d.internal; });
}

std::string enhancedSummary(const Mailflow &flow)
{
    std::string text = csvRow({"origin_timestamp_utc", "sender_address", "recipient_status",
                               "message_subject", "total_bytes", "message_id", "network_message_id",
                               "original_client_ip", "directionality", "connector_id", "delivery_priority"},
                              ',', Quoting::Always);
    int row = 0;
    for (const Message &m : flow.traced) {
        const bool tooNew = m.time >= coverageTo - day; // the service needs a day to gather it
        if (tooNew
            || !isAskedFor(m, {"versand", "leergut", "disposition-edi", "pruefberichte", "sap-mahnung"}))
            continue;
        std::string recipients;
        for (const Delivery &d : m.deliveries)
            recipients += (recipients.empty() ? "" : ";") + d.spelling + "##" + eventsOf(d);
        Cells cells{isoTicks(m.time, m.ticks) + 'Z',
                    spellingOf(*m.sender),
                    recipients,
                    m.subject,
                    std::to_string(m.bytes),
                    '<' + m.messageId + '>',
                    m.traceId,
                    m.device->ip,
                    "Originating",
                    leavesTheTenant(m) ? "To_DefaultOpportunisticTLS" : "",
                    "Normal"};
        if (++row == 25) { // rows without a time occur; the other traces hold this message
            cells[0].clear();
        }
        text += csvRow(cells);
    }
    return utf16le(text, true);
}

//! Writes the events of one message, each a little later than the one before.
class EventLog {
public:
    explicit EventLog(const Message &message)
        : m_message(message)
        , m_random(message.traceId)
        , m_ticks(message.ticks)
    {
    }

    void add(const std::string &source, const std::string &event, const std::string &recipients,
             const std::string &recipientStatus, const std::string &related, const std::string &customData)
    {
        static const std::string host = "AM9P192MB0423.EURP192.PROD.OUTLOOK.COM";
        const bool first = event == "RECEIVE" && m_text.empty();
        const std::string connector = event == "SEND" ? "To_DefaultOpportunisticTLS" : "";
        const auto count = std::count(recipients.begin(), recipients.end(), ';') + 1;
        m_text += csvRow({isoTicks(m_time, m_ticks) + 'Z',
                          first ? m_message.device->ip : "",
                          host,
                          "",
                          host,
                          m_random.hex(16) + ';' + isoTime(m_time) + ".000Z;0",
                          connector,
                          source,
                          event,
                          std::to_string(100000 + m_random.below(900000)),
                          '<' + m_message.messageId + '>',
                          m_message.traceId,
                          recipients,
                          recipientStatus,
                          std::to_string(m_message.bytes),
                          std::to_string(count),
                          related,
                          "",
                          m_message.subject,
                          spellingOf(*m_message.sender),
                          m_message.sender->address,
                          "",
                          "Originating",
                          tenantId,
                          m_message.device->ip,
                          "2603:10a6:20b::12",
                          customData});
        m_ticks += 1'230'000 + m_random.below(4'000'000);
        m_time += m_ticks / 10'000'000;
        m_ticks %= 10'000'000;
    }

    const std::string &text() const { return m_text; }

private:
    const Message &m_message;
    Random m_random;
    Seconds m_time = m_message.time;
    int m_ticks;
    std::string m_text;
};

std::string joined(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : ";") + part;
    return text;
}

std::string eventsOf(const Message &m)
{
    std::vector<std::string> addressed;
    std::vector<std::string> reached;
    std::vector<std::string> members;
    std::string groupName;
    for (const Delivery &d : m.deliveries) {
        if (d.group.empty())
            addressed.push_back(d.spelling);
        else
            members.push_back(d.spelling);
        if (d.status == Status::Expanded)
            groupName = d.spelling;
        else
            reached.push_back(d.spelling);
    }
    static constexpr char agents[] = "S:AMA=SUM|v=0|action=|error=|atch=0;S:CompCost=|ETR=0";
    static constexpr char hop[] = "S:ProxyHop1=AM9P192MB0423.EURP192.PROD.OUTLOOK.COM(2603:10a6:20b::12);S:"
                                  "tlsversion=SP_PROT_TLS1_3_SERVER;"
                                  "S:tlscipher=CALG_AES_256;S:DeliveryPriority=Normal";
    const std::string to = joined(addressed);
    const std::string all = joined(reached);
    EventLog log(m);
    log.add("SMTP", "RECEIVE", to, "", "", hop);
    log.add("AGENT", "AGENTINFO", to, "", "", agents);
    log.add("SMTP", "HAREDIRECT", to, "", "", "");
    log.add("ROUTING", "RESOLVE", to, "UserMailbox.Forwardable.Resolver.CreateRecipientItems.40", "", "");
    if (!groupName.empty())
        log.add("ROUTING", "EXPAND", joined(members), "UserMailbox.Forwardable.Expansion.AddGroup.40",
                groupName, "");
    log.add("ROUTING", "TRANSFER", all, "", "", "");
    for (int i = 0; i < 3; ++i)
        log.add("AGENT", "AGENTINFO", all, "", "", agents);
    log.add("SMTP", "HARECEIVE", all, "", "", "");
    log.add("SMTP", "RECEIVE", all, "", "", hop);
    log.add("SMTP", "HAREDIRECT", all, "", "", "");
    for (int i = 0; i < 2; ++i)
        log.add("AGENT", "AGENTINFO", all, "", "", agents);
    for (const Delivery &d : m.deliveries) {
        if (d.status == Status::Expanded)
            continue;
        if (d.status == Status::Failed)
            log.add("ROUTING", "FAIL", d.spelling, d.spelling + "##Receive, Fail", "", "");
        else if (d.internal)
            log.add("STOREDRIVER", "DELIVER", d.spelling, "", "", "S:ToEntity=Hosted;S:MsgRecipCount=1");
        else
            log.add("SMTP", "SEND", d.spelling, "", "", hop);
    }
    log.add("SMTP", "HADISCARD", all, "", "", "");
    log.add("AGENT", "AGENTINFO", all, "", "", agents);
    return log.text();
}

std::string extendedReport(const Mailflow &flow)
{
    std::string text = extendedReportHead();
    for (const Message &m : flow.traced) {
        const bool asked = m.time >= dateToSeconds(2026, 11, 2) && m.time < dateToSeconds(2026, 11, 6);
        if (asked && isAskedFor(m, {"versand", "wartungsplaner"}))
            text += eventsOf(m);
    }
    return utf16le(text, false);
}

} // namespace

std::string extendedReportHead()
{
    return csvRow({"date_time_utc",
                   "client_ip",
                   "client_hostname",
                   "server_ip",
                   "server_hostname",
                   "source_context",
                   "connector_id",
                   "source",
                   "event_id",
                   "internal_message_id",
                   "message_id",
                   "network_message_id",
                   "recipient_address",
                   "recipient_status",
                   "total_bytes",
                   "recipient_count",
                   "related_recipient_address",
                   "reference",
                   "message_subject",
                   "sender_address",
                   "return_path",
                   "message_info",
                   "directionality",
                   "tenant_id",
                   "original_client_ip",
                   "original_server_ip",
                   "custom_data"});
}

ExportFiles historicalSearches(const Mailflow &flow)
{
    return {{"MTSummary_Versand und Partner_6c1a9d0b-44c7-4c0e-8a51-2f7f7a1f9e55.csv", enhancedSummary(flow)},
            {"MTDetails_Stichprobe Versand_b7d2f6a4-03d9-4f6a-9d43-8c5b1f1a6e02.csv", extendedReport(flow)}};
}

} // namespace sampletenant
