// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <gtest/gtest.h>

#include <QDateTime>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace {

using namespace cli;

/*! Writes traces of which it knows the truth: what a sender did is noted down when it is decided, in the
    generator's own numbers, and never read back from the text. */
class TraceWriter {
public:
    explicit TraceWriter(unsigned seed)
        : m_random(seed)
    {
    }

    static QByteArray acceptedDomains() { return "contoso.example\nmail.fabrikam.example\ncontoso.test\n"; }

    //! CSV bytes of some rows, which all are noted.
    QByteArray rows(int count)
    {
        QByteArray bytes = "\"Received\",\"SenderAddress\",\"RecipientAddress\",\"Subject\",\"Status\","
                           "\"ToIP\",\"FromIP\",\"Size\",\"MessageId\",\"MessageTraceId\"\r\n";
        while (count > 0) {
            const auto sender = below(40) * below(40) / 40;
            const auto time = 1787500000 + qint64(below(90 * 86400));
            const auto size = 1000 + below(3000000);
            const auto id = QByteArray::number(++m_messages);
            for (auto recipients = 1 + below(4) * below(4) / 2; recipients > 0 && count > 0;
                 --recipients, --count) {
                const auto [recipient, external] = chooseRecipient(sender);
                note(sender, time, size, external);
                const auto utc = QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate).toUtf8();
                bytes += '"' + utc + "\",\"" + mixedCase(address(sender)) + "\",\"" + mixedCase(recipient)
                    + "\",\"" + subject() + "\",\"" + status() + "\",,\"192.0.2.1\",\""
                    + QByteArray::number(size) + "\",\"<" + id + "@host.example>\",\"" + id + "\"\r\n";
            }
        }
        return bytes;
    }

    //! The result that the contract asks for.
    QByteArray truth() const
    {
        std::map<QByteArray, QByteArray> lines;
        for (const auto &[number, fact] : m_facts) {
            std::set<int> domains;
            for (const auto &[domain, user] : fact.external)
                domains.insert(domain);
            const auto scenario = fact.external.empty() ? 1
                : fact.external.size() == 1             ? 2
                : domains.size() == 1                   ? 3
                                                        : 4;
            QByteArrayList days;
            for (const auto &[day, messages] : fact.days)
                days << iso(day * 86400).left(10) + '=' + QByteArray::number(messages);
            QByteArrayList cells{address(number),
                                 QByteArray::number(scenario),
                                 QByteArray::number(fact.rows),
                                 QByteArray::number(qulonglong(fact.external.size())),
                                 QByteArray::number(qulonglong(domains.size())),
                                 iso(fact.first),
                                 iso(fact.last),
                                 QByteArray::number(fact.bytes),
                                 days.join('|')};
            lines[address(number)] = cells.join(',') + '\n';
        }
        QByteArray text = "sender,scenario,rows,ext_rcpts,ext_domains,first,last,bytes,days\n";
        for (const auto &[sender, row] : lines)
            text += row;
        return text;
    }

private:
    struct Fact {
        qint64 rows = 0;
        qint64 bytes = 0;
        qint64 first = 0;
        qint64 last = 0;
        std::set<std::pair<int, int>> external; //!< domain and user
        std::map<qint64, int> days;
    };

    static QByteArray iso(qint64 time)
    {
        return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate).toUtf8();
    }

    unsigned below(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

    static QByteArray address(unsigned sender)
    {
        static const char *const domains[] = {"contoso.example", "mail.fabrikam.example", "contoso.test",
                                              "notcontoso.example", "partner.example"};
        return sender == 3 ? QByteArray("<>")
                           : "device-" + QByteArray::number(sender) + '@' + domains[sender % 5];
    }

    //! Look-alikes first: what a sloppy comparison would take for our own domain.
    static QByteArray externalDomain(int domain)
    {
        static const char *const lookAlikes[] = {"notcontoso.example",  "contoso.example.test",
                                                 "sub.contoso.example", "fabrikam.example",
                                                 "contoso.tes",         "xmail.fabrikam.example"};
        return domain < 6 ? QByteArray(lookAlikes[domain])
                          : "company" + QByteArray::number(domain) + ".example";
    }

    std::pair<QByteArray, std::pair<int, int>> chooseRecipient(unsigned sender)
    {
        static const char *const own[] = {"contoso.example", "mail.fabrikam.example", "contoso.test"};
        const auto habit = sender % 4;
        if (habit == 0 || below(3) == 0)
            return {"person" + QByteArray::number(below(9)) + '@' + own[below(3)], {-1, -1}};
        const int domain = habit == 3 ? static_cast<int>(below(50)) : static_cast<int>(sender % 11);
        const int user = habit == 1 ? 7 : static_cast<int>(below(30));
        return {"user" + QByteArray::number(user) + '@' + externalDomain(domain), {domain, user}};
    }

    void note(unsigned sender, qint64 time, qint64 size, std::pair<int, int> external)
    {
        auto &fact = m_facts[sender];
        fact.first = fact.rows ? std::min(fact.first, time) : time;
        fact.last = fact.rows ? std::max(fact.last, time) : time;
        fact.rows += 1;
        fact.bytes += size;
        fact.days[time / 86400] += 1;
        if (external.first >= 0)
            fact.external.insert(external);
    }

    QByteArray mixedCase(QByteArray text) { return below(4) == 0 ? text.toUpper() : text; }

    QByteArray subject()
    {
        static const char *const subjects[] = {"Scan",       "Grüße, \"\"Anna\"\"",   "two\r\nlines",
                                               "\"\"\n\"\"", "\xF0\x9F\x93\xA7 Post", "",
                                               "a;b\tc"};
        return subjects[below(7)];
    }

    QByteArray status()
    {
        static const char *const states[] = {"Delivered",      "Delivered", "Failed",       "Quarantined",
                                             "FilteredAsSpam", "Pending",   "GettingStatus"};
        return states[below(7)];
    }

    std::mt19937 m_random;
    qint64 m_messages = 0;
    std::map<unsigned, Fact> m_facts;
};

std::vector<QByteArray> sortedLines(QByteArray text)
{
    auto lines = text.replace("\r\n", "\n").split('\n');
    std::vector<QByteArray> all(lines.begin(), lines.end());
    std::sort(all.begin(), all.end());
    return all;
}

TEST(CliTruth, OneTraceIsAnalysedExactly)
{
    for (const unsigned seed : {1u, 2u, 3u}) {
        const CommandLine line;
        TraceWriter writer(seed);
        line.write(QStringLiteral("trace.csv"), writer.rows(20000));
        line.write(QStringLiteral("accepted.txt"), TraceWriter::acceptedDomains());
        const auto run =
            line.run({QStringLiteral("analyze"), QStringLiteral("trace.csv"),
                      QStringLiteral("--accepted-domains"), QStringLiteral("accepted.txt"),
                      QStringLiteral("--all-senders"), QStringLiteral("--csv"), QStringLiteral("out.csv")});
        ASSERT_EQ(run.exitCode, 0) << run.err.constData();
        EXPECT_EQ(line.read(QStringLiteral("out.csv")).replace("\r\n", "\n"), writer.truth()) << seed;
    }
}

TEST(CliTruth, SeveralTracesInOneFolder)
{
    const CommandLine line;
    TraceWriter writer(4);
    for (const auto *name : {"in/a.csv", "in/b.csv", "in/c.csv"})
        line.write(QString::fromLatin1(name), writer.rows(3000));
    line.write(QStringLiteral("accepted.txt"), TraceWriter::acceptedDomains());
    for (const auto *threads : {"1", "2", "7"}) {
        const auto run = line.run(
            {QStringLiteral("analyze"), QStringLiteral("in"), QStringLiteral("--accepted-domains"),
             QStringLiteral("accepted.txt"), QStringLiteral("--all-senders"), QStringLiteral("--csv"),
             QStringLiteral("-"), QStringLiteral("--threads"), QString::fromLatin1(threads)});
        ASSERT_EQ(run.exitCode, 0) << run.err.constData();
        EXPECT_EQ(sortedLines(run.out), sortedLines(writer.truth())) << threads;
    }
}

} // namespace
