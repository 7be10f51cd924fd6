// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/exportformat.h"

#include "sample-tenant/text.h"

namespace benchmarks {

namespace {

using sampletenant::jsonString;

constexpr int rowsPerPage = 5'000; // the most that Graph sends at once

//! Graph writes "filteredAsSpam" where a trace in CSV has "FilteredAsSpam".
std::string statusText(std::string status)
{
    status[0] = static_cast<char>(status[0] - 'A' + 'a');
    return status;
}

std::string objectOf(const Message &message, const Delivery &delivery)
{
    return "{\"id\":" + jsonString(message.traceId) + ",\"senderAddress\":" + jsonString(message.from)
        + ",\"recipientAddress\":" + jsonString(delivery.recipient)
        + ",\"messageId\":" + jsonString('<' + message.id + '>')
        + ",\"receivedDateTime\":" + jsonString(sampletenant::isoTicks(message.time, message.ticks) + 'Z')
        + ",\"subject\":" + jsonString(message.subject) + ",\"size\":" + std::to_string(message.bytes)
        + ",\"fromIP\":" + jsonString(message.clientIp)
        + ",\"toIP\":\"\",\"status\":" + jsonString(statusText(delivery.status)) + '}';
}

//! Pages of a message trace from Graph, one after the other.
class GraphFormat : public ExportFormat {
public:
    std::string head() const override { return "{\"value\":["; }

    int append(std::string &text, const Message &message) override
    {
        for (const Delivery &delivery : message.deliveries) {
            if (m_rowsOnPage == rowsPerPage) {
                text += foot() + head();
                m_rowsOnPage = 0;
            }
            text += m_rowsOnPage == 0 ? "\n" : ",\n";
            text += objectOf(message, delivery);
            ++m_rowsOnPage;
        }
        return static_cast<int>(message.deliveries.size());
    }

    std::string foot() const override { return "\n]}\n"; }

private:
    int m_rowsOnPage = 0;
};

} // namespace

std::unique_ptr<ExportFormat> makeGraphFormat()
{
    return std::make_unique<GraphFormat>();
}

} // namespace benchmarks
