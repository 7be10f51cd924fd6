// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deliveryrows.h"

#include "evidence/utf8.h"
#include "imports/eachrow.h"
#include "imports/extendedtrace.h"
#include "imports/values.h"

namespace imports {

using evidence::toQString;

DeliveryParser::DeliveryParser(ExportKind kind, DateOrder order)
    : m_kind(kind)
    , m_times(order)
{
}

std::optional<RejectedRow> DeliveryParser::parseTimeAndSize(const TableRow &row, DeliveryRow &delivery)
{
    const auto timeText = trimmedCell(row[Field::Time]);
    if (!m_times.parse(timeText, delivery.time))
        return RejectedRow {row.line, timeText.empty() ? RejectReason::MissingTime : RejectReason::BadTime,
                            toQString(timeText)};
    const auto sizeText = trimmedCell(row[Field::Size]);
    const auto size = sizeText.empty() ? std::optional<std::int64_t>(0) : parseCount(sizeText);
    if (!size)
        return RejectedRow {row.line, RejectReason::BadNumber, toQString(sizeText)};
    delivery.bytes = *size;
    return std::nullopt;
}

//! Hands every recipient of a row on; false when it names none.
bool DeliveryParser::sinkRecipients(const TableRow &row, DeliveryRow &delivery, const DeliverySink &sink)
{
    if (m_kind == ExportKind::MessageTraceEnhanced) {
        const auto recipients = parseRecipientStatus(row[Field::RecipientStatus]);
        for (const RecipientStatus &r : recipients) {
            delivery.recipient = r.recipient;
            delivery.status = r.status;
            sink(delivery);
        }
        return !recipients.empty();
    }
    delivery.recipient = trimmedCell(row[Field::Recipient]);
    delivery.status = m_statuses.parse(row[Field::Status]);
    if (delivery.recipient.empty())
        return false;
    sink(delivery);
    return true;
}

std::optional<RejectedRow> DeliveryParser::parse(const TableRow &row, const DeliverySink &sink)
{
    DeliveryRow delivery;
    if (const auto rejected = parseTimeAndSize(row, delivery))
        return rejected;
    if (trimmedCell(row[Field::Sender]).empty())
        return RejectedRow {row.line, RejectReason::MissingSender, {}}; // the null sender is written "<>"
    delivery.sender = row[Field::Sender];
    delivery.messageId = row[Field::MessageId];
    if (!sinkRecipients(row, delivery, sink))
        return RejectedRow {row.line, RejectReason::MissingRecipient, {}};
    return std::nullopt;
}

void readDeliveries(TableReader &reader, ExportKind kind, DateOrder order, ReportBuilder &report,
                    const DeliverySink &sink)
{
    if (!reader.hasField(Field::MessageId))
        report.warn(WarningKind::NoMessageIds);
    DeliveryParser parser(kind, order);
    ExtendedTrace events;
    forEachRow(reader, report, [&](const TableRow &row) {
        DeliveryRow event;
        evidence::UtcSeconds time = 0;
        std::optional<RejectedRow> rejected;
        if (kind == ExportKind::MessageTraceExtended) {
            rejected = parser.parseTimeAndSize(row, event);
            time = event.time;
            if (!rejected)
                events.add(row, event.time, event.bytes);
        } else {
            rejected = parser.parse(row, [&](const DeliveryRow &delivery) {
                time = delivery.time;
                sink(delivery);
            });
        }
        if (!rejected)
            report.addTime(time);
        return rejected;
    });
    if (kind == ExportKind::MessageTraceExtended) {
        events.forEachDelivery(sink);
        if (events.eventCount())
            report.warn(WarningKind::EventsCollapsed, events.eventCount(), events.messageCount());
    }
}

} // namespace imports
