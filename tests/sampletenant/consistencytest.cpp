// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampletenant/tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace sampletenant;

//! The per-message report without its damaged rows.
std::vector<Row> details()
{
    std::vector<Row> whole;
    for (const Row &row : utf16Rows(QStringLiteral("SmtpCSReport_"))) {
        if (row[QStringLiteral("date")].startsWith(QLatin1String("2026-")))
            whole.push_back(row);
    }
    return whole;
}

QString senderOf(const Row &detail)
{
    return detail[QStringLiteral("senderName")] + u'@' + detail[QStringLiteral("senderDomain")];
}

QSet<QString> idsOf(const std::vector<Row> &table, const QString &column)
{
    QSet<QString> ids;
    for (const Row &row : table)
        ids += comparableId(row[column]);
    return ids;
}

std::vector<Row> germanRows()
{
    const QByteArray bytes = exported(QStringLiteral("Nachrichtenverfolgung"));
    return rows(records(fromWindows(bytes.mid(bytes.indexOf('\n') + 1)), u';'));
}

std::vector<Row> graphRows()
{
    std::vector<Row> all;
    const auto page = QJsonDocument::fromJson(exported(QStringLiteral("messageTraces_"))).object();
    for (const QJsonValue &value : page[QStringLiteral("value")].toArray())
        all.push_back({{QStringLiteral("MessageId"), value[QStringLiteral("messageId")].toString()}});
    return all;
}

QSet<QString> tracedIds()
{
    QSet<QString> ids;
    for (const auto &table : {utf8Rows(QStringLiteral("MessageTrace_2026-08-23")),
                              utf8Rows(QStringLiteral("MessageTrace_2026-09-28")), germanRows(), graphRows()})
        ids += idsOf(table, QStringLiteral("MessageId"));
    return ids;
}

TEST(SampleTenantConsistency, TheSummaryCountsWhatTheDetailsList)
{
    QHash<QString, QHash<QString, int>> expected; // sender and way of signing in → TLS version → messages
    for (const Row &row : details())
        ++expected[senderOf(row) + u' ' + row[QStringLiteral("authMethod")]]
                  [row[QStringLiteral("tls_version")]];

    const QHash<QString, QString> methods{{QStringLiteral("Basic Authentication"), QStringLiteral("Basic")},
                                          {QStringLiteral("Modern Authentication"), QStringLiteral("OAuth")}};
    const QHash<QString, QString> versions{{QStringLiteral("TLS 1.0"), QStringLiteral("TLS1_0")},
                                           {QStringLiteral("TLS 1.1"), QStringLiteral("TLS1_1")},
                                           {QStringLiteral("TLS 1.2"), QStringLiteral("TLS1_2")},
                                           {QStringLiteral("TLS 1.3"), QStringLiteral("TLS1_3")}};
    int compared = 0;
    for (const Row &row : utf8Rows(QStringLiteral("SMTP AUTH clients report"))) {
        const QString sender = row[QStringLiteral("Sender address")];
        if (sender.isEmpty())
            continue;
        const auto counts =
            expected.take(sender + u' ' + methods[row[QStringLiteral("Authentication Protocol")]]);
        const int total = row[QStringLiteral("Messages sent")].toInt();
        int sum = 0;
        for (auto it = versions.begin(); it != versions.end(); ++it) {
            const int count = counts.value(it.value());
            sum += count;
            EXPECT_NEAR(row[it.key()].toDouble(), 100.0 * count / total, 0.0501) << sender.toStdString();
        }
        EXPECT_EQ(sum, total) << sender.toStdString();
        ++compared;
    }
    EXPECT_TRUE(expected.isEmpty()) << expected.keys().join(u' ').toStdString();
    EXPECT_GT(compared, 55);
}

TEST(SampleTenantConsistency, EverySubmissionIsTracedButForTwoSenders)
{
    const QSet<QString> traced = tracedIds();
    QSet<QString> withoutTrace;
    for (const Row &row : details()) {
        if (!traced.contains(comparableId(row[QStringLiteral("message_id")])))
            withoutTrace += row[QStringLiteral("senderName")];
    }
    EXPECT_EQ(withoutTrace, QSet<QString>({QStringLiteral("tueroeffner"), QStringLiteral("etikettendruck")}));
}

TEST(SampleTenantConsistency, HistoricalSearchesHoldOnlyTracedMessages)
{
    const QSet<QString> traced = tracedIds();
    for (const auto *start : {"MTSummary_", "MTDetails_"}) {
        const QSet<QString> ids = idsOf(utf16Rows(QLatin1String(start)), QStringLiteral("message_id"));
        EXPECT_GT(ids.size(), 10) << start;
        EXPECT_TRUE(traced.contains(ids)) << start;
    }
}

TEST(SampleTenantConsistency, FilesOverlap)
{
    const auto first =
        idsOf(utf8Rows(QStringLiteral("MessageTrace_2026-08-23")), QStringLiteral("MessageId"));
    const auto second =
        idsOf(utf8Rows(QStringLiteral("MessageTrace_2026-09-28")), QStringLiteral("MessageId"));
    const auto german = idsOf(germanRows(), QStringLiteral("MessageId"));
    const auto graph = idsOf(graphRows(), QStringLiteral("MessageId"));
    EXPECT_GT((QSet<QString>(first) & second).size(), 100);
    EXPECT_GT((QSet<QString>(second) & german).size(), 10);
    EXPECT_GT((QSet<QString>(german) & graph).size(), 5);
}

TEST(SampleTenantConsistency, TruthKnowsEverySenderOfTheReports)
{
    QHash<QString, int> submissions;
    for (const Row &row : details())
        ++submissions[senderOf(row)];
    QSet<QString> scenarios;
    int senders = 0;
    for (const Row &row : truthRows()) {
        if (!row[QStringLiteral("clientIp")].isEmpty())
            continue;
        ++senders;
        scenarios += row[QStringLiteral("scenario")];
        const QString reported = row[QStringLiteral("submissions")];
        EXPECT_EQ(reported.isEmpty() ? 0 : reported.toInt(), submissions.take(row[QStringLiteral("sender")]))
            << row[QStringLiteral("sender")].toStdString();
    }
    EXPECT_TRUE(submissions.isEmpty());
    EXPECT_EQ(scenarios.size(), 5);
    EXPECT_GE(senders, 58);
    EXPECT_LE(senders, 66);
}

TEST(SampleTenantConsistency, TheSharedMailboxHasTwoDevicesAndAPerson)
{
    QHash<QString, QString> sources;
    for (const Row &row : truthRows()) {
        if (row[QStringLiteral("sender")].startsWith(QLatin1String("versand@")))
            sources[row[QStringLiteral("clientIp")]] = row[QStringLiteral("scenario")];
    }
    EXPECT_EQ(sources.size(), 3); // the sender itself and two devices
    EXPECT_EQ(sources[QString()], QStringLiteral("singleExternalAddress"));
    EXPECT_EQ(sources[QStringLiteral("198.51.100.7")], QStringLiteral("internal"));
    EXPECT_EQ(sources[QStringLiteral("203.0.113.77")], QStringLiteral("singleExternalAddress"));

    QSet<QString> ips;
    QSet<QString> outside;
    for (const Row &row : utf8Rows(QStringLiteral("MessageTrace_2026-08-23"))) {
        if (!row[QStringLiteral("SenderAddress")].startsWith(QLatin1String("versand@")))
            continue;
        ips += row[QStringLiteral("FromIP")];
        if (!row[QStringLiteral("RecipientAddress")].endsWith(
                QLatin1String("@nordwerk-maschinenbau.example")))
            outside += row[QStringLiteral("RecipientAddress")];
    }
    EXPECT_EQ(ips.size(), 3);
    EXPECT_GT(outside.size(), 20);
}

TEST(SampleTenantConsistency, AttackedAddressesNeverSend)
{
    QSet<QString> attacked;
    for (const Row &row : utf8Rows(QStringLiteral("InteractiveSignIns_2026-11-14"))) {
        if (row[QStringLiteral("Location")].endsWith(QLatin1String("ZZ")))
            attacked += row[QStringLiteral("Username")];
    }
    EXPECT_GE(attacked.size(), 3);
    for (const auto &table : {utf8Rows(QStringLiteral("MessageTrace_2026-08-23")),
                              utf8Rows(QStringLiteral("MessageTrace_2026-09-28"))}) {
        for (const Row &row : table)
            EXPECT_FALSE(attacked.contains(row[QStringLiteral("SenderAddress")].toLower()));
    }
}

} // namespace
