// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/survey.h"

#include "imports/values.h"

namespace imports {

Survey survey(const std::shared_ptr<ByteSource> &source, const TableFormat &format, const ReadOptions &options,
              bool withSpan)
{
    Survey result;
    if (format.recognised.columns[static_cast<std::size_t>(Field::Time)] < 0)
        return result;
    auto reader = TableReader::open(source, format, options);
    if (!reader) {
        result.error = reader.error();
        return result;
    }
    // Until the order is known the span is kept for both.
    evidence::TimeSpan monthDay;
    evidence::TimeSpan dayMonth;
    bool isDecided = false;
    TableRow row;
    for (;;) {
        const auto outcome = reader->next(row);
        if (outcome == TableReader::Result::End)
            break;
        if (outcome == TableReader::Result::Rejected)
            continue;
        const auto text = trimmedCell(row[Field::Time]);
        if (!isDecided && !text.empty()) {
            switch (dateHint(text)) {
            case DateHint::MonthDay:
            case DateHint::DayMonth:
                result.order = dateHint(text) == DateHint::DayMonth ? DateOrder::DayMonth : DateOrder::MonthDay;
                isDecided = true;
                result.isOrderOpen = false;
                break;
            case DateHint::Open:
                result.isOrderOpen = true;
                break;
            case DateHint::None:
                // ISO and German dates: the program that wrote this one wrote all of them so.
                isDecided = !result.isOrderOpen && parseTime(text, DateOrder::MonthDay)
                            && parseTime(text, DateOrder::MonthDay) == parseTime(text, DateOrder::DayMonth)
                            && text.find('/') == std::string_view::npos;
                break;
            }
        }
        if (isDecided && !withSpan)
            break;
        if (withSpan) {
            if (const auto time = parseTime(text, DateOrder::MonthDay))
                monthDay.add(*time);
            if (const auto time = parseTime(text, DateOrder::DayMonth))
                dayMonth.add(*time);
        }
    }
    result.error = reader->summary().error;
    result.span = result.order == DateOrder::DayMonth ? dayMonth : monthDay;
    return result;
}

} // namespace imports
