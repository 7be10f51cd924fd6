// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/survey.h"

#include "imports/values.h"

namespace imports {

namespace {

constexpr std::size_t headRows = 100;
constexpr qint64 tailBytes = 64 * 1024;

//! Finds out the order of day and month from one date after the other.
class OrderFinder {
public:
    void look(std::string_view text)
    {
        if (m_isDecided || text.empty())
            return;
        switch (const DateHint hint = dateHint(text)) {
        case DateHint::MonthDay:
        case DateHint::DayMonth:
            m_order = hint == DateHint::DayMonth ? DateOrder::DayMonth : DateOrder::MonthDay;
            m_isDecided = true;
            m_isOpen = false;
            break;
        case DateHint::Open:
            m_isOpen = true;
            break;
        case DateHint::None:
            // ISO and German dates: the program that wrote this one wrote all of them so.
            m_isDecided = !m_isOpen && parseTime(text, DateOrder::MonthDay)
                          && parseTime(text, DateOrder::MonthDay) == parseTime(text, DateOrder::DayMonth)
                          && text.find('/') == std::string_view::npos;
            break;
        }
    }

    bool isDecided() const { return m_isDecided; }
    bool isOpen() const { return m_isOpen; }
    DateOrder order() const { return m_order; }

private:
    DateOrder m_order = DateOrder::MonthDay;
    bool m_isDecided = false;
    bool m_isOpen = false;
};

//! What seem to be the times of the last rows of a CSV file.
std::vector<std::string> lastTimes(const std::shared_ptr<ByteSource> &source, const TableFormat &format)
{
    const qint64 first = format.csv.header.offset;
    const qint64 unit = isUtf16(format.csv.format.encoding.encoding) ? 2 : 1;
    const qint64 begin = std::max(first, source->size() - tailBytes);
    CsvChunk chunk(source, format.csv.format);
    std::vector<std::string> times;
    if (!chunk.load(begin - (begin - first) % unit, source->size()))
        return times; // whoever reads the file will tell
    FieldScratch scratch;
    const auto column = static_cast<std::uint32_t>(format.recognised[Field::Time]);
    for (const CsvStructure::Record &record : chunk.records()) {
        if (record.fieldCount == format.csv.format.columnCount)
            times.emplace_back(trimmedCell(chunk.field(record, column, scratch)));
    }
    return times;
}

} // namespace

Survey survey(const std::shared_ptr<ByteSource> &source, const TableFormat &format, const ReadOptions &options)
{
    Survey result;
    if (!format.recognised.has(Field::Time))
        return result;
    auto reader = TableReader::open(source, format, options);
    if (!reader) {
        result.error = reader.error();
        return result;
    }
    OrderFinder order;
    TableRow row;
    TableReader::Result outcome {};
    const auto nextTime = [&] {
        while ((outcome = reader->next(row)) == TableReader::Result::Rejected) { }
        return outcome == TableReader::Result::Row;
    };
    std::vector<std::string> times;
    while (times.size() < headRows && nextTime()) {
        times.emplace_back(trimmedCell(row[Field::Time]));
        order.look(times.back());
    }
    if (outcome != TableReader::Result::End && !format.isJson) {
        for (std::string &time : lastTimes(source, format)) {
            order.look(time);
            times.push_back(std::move(time));
        }
    }
    while (!order.isDecided() && outcome != TableReader::Result::End && nextTime())
        order.look(trimmedCell(row[Field::Time]));

    result.order = order.order();
    result.isOrderOpen = order.isOpen();
    result.error = reader->summary().error;
    for (const std::string &text : times) {
        if (const auto time = parseTime(text, result.order))
            result.likelySpan.add(*time);
    }
    return result;
}

} // namespace imports
