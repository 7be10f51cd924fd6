// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/exportformat.h"

#include "sample-tenant/text.h"

#include <algorithm>
#include <stdexcept>

namespace benchmarks {

namespace {

std::string timeText(const Message &message, DateStyle style)
{
    switch (style) {
    case DateStyle::American:
        return sampletenant::usTime(message.time);
    case DateStyle::German:
        return sampletenant::germanTime(message.time);
    case DateStyle::Iso:
        break;
    }
    return sampletenant::isoTime(message.time) + 'Z';
}

//! A message trace as Export-Csv writes it: everything in quotes, one row per recipient.
class TraceFormat : public ExportFormat {
public:
    explicit TraceFormat(const TraceOptions &options)
        : m_options(options)
    {
        for (const std::string &column : options.columns)
            m_order.push_back(placeOf(column));
    }

    std::string head() const override { return row(traceColumns()); }

    int append(std::string &text, const Message &message) override
    {
        const std::string time = timeText(message, m_options.dates);
        const std::string size = std::to_string(message.bytes);
        const std::string id = '<' + message.id + '>';
        for (const Delivery &delivery : message.deliveries) {
            text +=
                row({time, message.from, delivery.recipient, message.subject, delivery.status,
                     delivery.isExternal ? "203.0.113.25" : "", message.clientIp, size, id, message.traceId});
        }
        return static_cast<int>(message.deliveries.size());
    }

private:
    static std::size_t placeOf(const std::string &column)
    {
        const auto &usual = traceColumns();
        const auto found = std::find(usual.begin(), usual.end(), column);
        if (found == usual.end())
            throw std::runtime_error("a message trace has no column " + column);
        return static_cast<std::size_t>(found - usual.begin());
    }

    //! A record with the cells in the order of the file.
    std::string row(const sampletenant::Cells &cells) const
    {
        sampletenant::Cells ordered;
        ordered.reserve(m_order.size());
        for (const std::size_t place : m_order)
            ordered.push_back(cells[place]);
        std::string text = csvRow(ordered, m_options.separator, sampletenant::Quoting::Always);
        if (m_options.lineEnd == LineEnd::Lf)
            text.erase(text.size() - 2, 1);
        return text;
    }

    TraceOptions m_options;
    std::vector<std::size_t> m_order; //!< by column of the file: which of the usual columns
};

} // namespace

std::unique_ptr<ExportFormat> makeTraceFormat(const TraceOptions &options)
{
    return std::make_unique<TraceFormat>(options);
}

} // namespace benchmarks
