// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deliveryrows.h"

#include "evidence/utf8.h"
#include "imports/extendedtrace.h"
#include "imports/values.h"

namespace imports {

using evidence::DeliveryStatus;

namespace {

using evidence::toQString;

//! Hands every recipient of a row on; false when it names none.
bool sinkRecipients(const TableRow &row, bool hasRecipientStatus, DeliveryRow &delivery, const DeliverySink &sink)
{
    if (hasRecipientStatus) {
        const auto recipients = parseRecipientStatus(row[Field::RecipientStatus]);
        for (const RecipientStatus &r : recipients) {
            delivery.recipient = r.recipient;
            delivery.status = r.status;
            sink(delivery);
        }
        return !recipients.empty();
    }
    delivery.recipient = trimmedCell(row[Field::Recipient]);
    delivery.status = parseStatus(row[Field::Status]);
    if (delivery.recipient.empty())
        return false;
    sink(delivery);
    return true;
}

} // namespace

void readDeliveries(TableReader &reader, ExportKind kind, DateOrder order, ReportBuilder &report,
                    const DeliverySink &sink)
{
    if (!reader.hasField(Field::MessageId))
        report.warn(WarningKind::NoMessageIds);
    const bool hasRecipientStatus = kind == ExportKind::MessageTraceEnhanced;
    ExtendedTrace events;
    TableRow row;
    for (;;) {
        const auto result = reader.next(row);
        if (result == TableReader::Result::End)
            break;
        report.countRow();
        if (result == TableReader::Result::Rejected) {
            report.reject(reader.rejected());
            continue;
        }
        const auto timeText = trimmedCell(row[Field::Time]);
        const auto time = parseTime(timeText, order);
        if (!time) {
            report.reject({row.line, timeText.empty() ? RejectReason::MissingTime : RejectReason::BadTime,
                           toQString(timeText)});
            continue;
        }
        const auto sizeText = trimmedCell(row[Field::Size]);
        const auto size = sizeText.empty() ? std::optional<std::int64_t>(0) : parseCount(sizeText);
        if (!size) {
            report.reject({row.line, RejectReason::BadNumber, toQString(sizeText)});
            continue;
        }
        if (kind == ExportKind::MessageTraceExtended) {
            report.addTime(*time);
            events.add(row, *time, *size);
            continue;
        }
        if (trimmedCell(row[Field::Sender]).empty()) {
            report.reject({row.line, RejectReason::MissingSender, {}}); // the null sender is written "<>"
            continue;
        }
        DeliveryRow delivery;
        delivery.sender = row[Field::Sender];
        delivery.messageId = row[Field::MessageId];
        delivery.time = *time;
        delivery.bytes = *size;
        if (!sinkRecipients(row, hasRecipientStatus, delivery, sink))
            report.reject({row.line, RejectReason::MissingRecipient, {}});
        else
            report.addTime(*time);
    }
    if (kind == ExportKind::MessageTraceExtended) {
        events.forEachDelivery(sink);
        if (events.eventCount())
            report.warn(WarningKind::EventsCollapsed, events.eventCount(), events.messageCount());
    }
}

} // namespace imports
