// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/exportformat.h"

#include "sample-tenant/exports.h"
#include "sample-tenant/text.h"

#include <array>

namespace benchmarks {

namespace {

constexpr int ticksPerSecond = 10'000'000;

struct Event {
    const char *source;
    const char *name;
};

//! What happens to a whole message on its way through the service.
constexpr std::array eventsOnTheWay{
    Event{"SMTP", "RECEIVE"},    Event{"AGENT", "AGENTINFO"},  Event{"SMTP", "HAREDIRECT"},
    Event{"ROUTING", "RESOLVE"}, Event{"ROUTING", "TRANSFER"}, Event{"AGENT", "AGENTINFO"},
    Event{"AGENT", "AGENTINFO"}, Event{"SMTP", "HARECEIVE"},   Event{"SMTP", "RECEIVE"},
    Event{"AGENT", "AGENTINFO"}, Event{"AGENT", "AGENTINFO"},  Event{"SMTP", "HAREDIRECT"},
    Event{"AGENT", "AGENTINFO"}, Event{"SMTP", "HADISCARD"}};

//! What happens to it for one recipient.
Event lastEvent(const Delivery &delivery)
{
    if (delivery.status == "Failed")
        return {"ROUTING", "FAIL"};
    return delivery.isExternal ? Event{"SMTP", "SEND"} : Event{"STOREDRIVER", "DELIVER"};
}

std::string recipientsOf(const Message &message)
{
    std::string text;
    for (const Delivery &delivery : message.deliveries)
        text += (text.empty() ? "" : ";") + delivery.recipient;
    return text;
}

std::string eventRow(const Message &message, const Event &event, const std::string &recipients,
                     std::size_t place)
{
    const std::string host = "AM9PR05MB7321.eurprd05.prod.outlook.com";
    // Each event a quarter of a second after the one before.
    const std::int64_t ticks = message.ticks + static_cast<std::int64_t>(place) * ticksPerSecond / 4;
    const std::string time = sampletenant::isoTicks(message.time + ticks / ticksPerSecond,
                                                    static_cast<int>(ticks % ticksPerSecond));
    return sampletenant::csvRow({time + 'Z',
                                 message.clientIp,
                                 host,
                                 "203.0.113.9",
                                 host,
                                 "",
                                 "To_DefaultOpportunisticTLS",
                                 event.source,
                                 event.name,
                                 std::to_string(place),
                                 '<' + message.id + '>',
                                 message.traceId,
                                 recipients,
                                 "",
                                 std::to_string(message.bytes),
                                 std::to_string(message.deliveries.size()),
                                 "",
                                 "",
                                 message.subject,
                                 message.from,
                                 message.from,
                                 "",
                                 "Originating",
                                 "6f1a7c0e-6d43-4b7e-9a4d-51c2f0b8e9aa",
                                 message.clientIp,
                                 "203.0.113.10",
                                 "S:AMA=SUM|v=0|action=|error=|atch=0;S:DeliveryPriority=Normal"});
}

//! The extended report of a historical search: every event of every message.
class ExtendedFormat : public ExportFormat {
public:
    std::string head() const override { return sampletenant::extendedReportHead(); }

    int append(std::string &text, const Message &message) override
    {
        const std::string recipients = recipientsOf(message);
        std::size_t events = 0;
        for (const Event &event : eventsOnTheWay)
            text += eventRow(message, event, recipients, events++);
        for (const Delivery &delivery : message.deliveries)
            text += eventRow(message, lastEvent(delivery), delivery.recipient, events++);
        return static_cast<int>(events);
    }
};

} // namespace

std::unique_ptr<ExportFormat> makeExtendedFormat()
{
    return std::make_unique<ExtendedFormat>();
}

} // namespace benchmarks
