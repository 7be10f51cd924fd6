// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/analysiscsv.h"

#include "evidence/parallel.h"
#include "evidence/utf8.h"
#include "reports/analysisjson.h"
#include "reports/isotime.h"
#include "reports/tableexport.h"

#include <QIODevice>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace reports {

namespace {

constexpr std::size_t rowsAtOnce = 1024; // of each thread, so that the text in memory stays small

//! The texts of days, each worked out once: the senders of a trace share a few months.
class DayTexts {
public:
    std::string_view operator()(evidence::UtcDay day)
    {
        Entry &entry = m_entries[static_cast<std::uint32_t>(day) % m_entries.size()];
        if (entry.text.empty() || entry.day != day)
            entry = {day, isoDay(day).toStdString()};
        return entry.text;
    }

private:
    struct Entry {
        evidence::UtcDay day = 0;
        std::string text;
    };
    std::array<Entry, 512> m_entries;
};

//! The text of rows, some at a time.
class Rows {
public:
    explicit Rows(const evidence::Analysis &analysis)
        : m_analysis(analysis)
        , m_isPlaced(!analysis.snapshot->acceptedDomains.isEmpty())
    {
    }

    //! The text of some rows, valid until it is asked for others.
    const std::string &text(std::size_t begin, std::size_t end)
    {
        m_text.clear();
        for (std::size_t i = begin; i < end; ++i) {
            const evidence::AssessedSender &sender = m_analysis.senders[i];
            m_analysis.snapshot->senders.prefetchAddressBehind(sender.index);
            append(sender);
        }
        return m_text;
    }

private:
    void append(std::int64_t number)
    {
        std::array<char, 24> digits;
        m_text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
    }

    void appendTime(evidence::UtcSeconds time)
    {
        std::array<char, isoTimeSize> text;
        m_text += writeIsoTime(time, text);
    }

    void appendAddress(std::string_view address)
    {
        const auto isSpecial = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
        if (std::none_of(address.begin(), address.end(), isSpecial))
            m_text += address;
        else
            m_text += csvField(evidence::toQString(address)).toStdString();
    }

    void append(const evidence::AssessedSender &sender)
    {
        const evidence::Verdict &verdict = sender.verdict;
        appendAddress(m_analysis.snapshot->senders.address(sender.index));
        m_text += ',';
        if (verdict.scenario != evidence::Scenario::Unknown)
            append(static_cast<int>(verdict.scenario));
        m_text += ',';
        if (const auto tally = knownDeliveries(m_analysis, sender))
            appendDeliveries(*tally, verdict);
        else
            m_text += ",,,,,,";
        m_text += '\n';
    }

    //! Nothing in a column stands for "not known".
    void appendDeliveries(const evidence::DeliveryTally &tally, const evidence::Verdict &verdict)
    {
        append(tally.deliveries);
        m_text += ',';
        if (m_isPlaced)
            append(verdict.externalRecipients);
        m_text += ',';
        if (m_isPlaced)
            append(verdict.externalDomains);
        m_text += ',';
        if (tally.span.first)
            appendTime(*tally.span.first);
        m_text += ',';
        if (tally.span.last)
            appendTime(*tally.span.last);
        m_text += ',';
        append(tally.bytes);
        m_text += ',';
        for (const evidence::DayCount &day : tally.perDay) {
            if (&day != tally.perDay.begin())
                m_text += '|';
            m_text += m_days(day.day);
            m_text += '=';
            append(day.messages);
        }
    }

    const evidence::Analysis &m_analysis;
    const bool m_isPlaced;
    std::string m_text;
    DayTexts m_days;
};

} // namespace

void writeAnalysisCsv(QIODevice &device, const evidence::Analysis &analysis, unsigned threads)
{
    device.write("sender,scenario,rows,ext_rcpts,ext_domains,first,last,bytes,days\n");
    const std::size_t size = analysis.senders.size();
    QThreadPool pool;
    pool.setMaxThreadCount(static_cast<int>(threads));
    std::vector<Rows> rows(threads, Rows(analysis));
    std::vector<std::string_view> texts(threads);
    for (std::size_t begin = 0; begin < size; begin += threads * rowsAtOnce) {
        evidence::onThreads(pool, [&](unsigned thread) {
            const std::size_t from = std::min(begin + thread * rowsAtOnce, size);
            texts[thread] = rows[thread].text(from, std::min(from + rowsAtOnce, size));
        });
        for (const std::string_view text : texts)
            device.write(text.data(), static_cast<qint64>(text.size()));
    }
}

} // namespace reports
