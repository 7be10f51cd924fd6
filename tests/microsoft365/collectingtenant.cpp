// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/collectingtenant.h"

#include "microsoft365/eventloop.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace microsoft365 {

using namespace simulatedtenant;

namespace {

std::string keyOfDelivery(const QJsonObject &object)
{
    return (object.value(QLatin1String("id")).toString() + QLatin1Char(' ')
            + object.value(QLatin1String("recipientAddress")).toString())
        .toStdString();
}

} // namespace

std::vector<QJsonObject> objectsIn(const QString &folder, const QString &head)
{
    std::vector<QJsonObject> objects;
    const QStringList names = QDir(folder).entryList({head + QLatin1Char('*')}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            EXPECT_TRUE(line.endsWith('\n'));
            objects.push_back(QJsonDocument::fromJson(line).object());
            EXPECT_FALSE(objects.back().isEmpty());
        }
    }
    return objects;
}

FolderContent contentOf(const QString &folder)
{
    FolderContent content;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        constexpr qint64 readable = 20'000;
        content[QDir(folder).relativeFilePath(file.fileName())] = file.size() <= readable
            ? file.readAll()
            : QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    }
    return content;
}

QString CollectingTenant::tenantId()
{
    return QStringLiteral("11111111-2222-4333-8444-555555555555");
}

QDateTime CollectingTenant::start()
{
    return QDateTime(QDate(2026, 11, 22), QTime(9, 30, 20), Qt::UTC);
}

TenantData CollectingTenant::data(qint64 deliveries, qint64 signIns, qint64 otherSignIns)
{
    TenantData made;
    made.deliveries = deliveries;
    made.signIns = signIns;
    made.otherSignIns = otherSignIns;
    // The newest ones are later than what is asked for, and the oldest ones earlier.
    made.newest = start().addSecs(-600);
    made.deliverySeconds = 91 * 86'400;
    made.signInSeconds = 31 * 86'400;
    return made;
}

CollectingTenant::CollectingTenant(const TenantData &data, const GraphScenario &graphScenario,
                                   const ExchangeScenario &exchangeScenario)
    : tenant(data)
    , graph(
          data, graphScenario, [this] { return clock.now(); },
          [this](const QByteArray &token) { return tokens.isGood(token); })
    , exchange(exchangeScenario, [this](const QByteArray &token) { return tokens.isGood(token); })
{
    m_graphServer = std::make_unique<HttpsServer>(
        m_authority.issue(), [this](const Request &request) { return graph.answer(request); });
    m_exchangeServer = std::make_unique<HttpsServer>(
        m_authority.issue(), [this](const Request &request) { return exchange.answer(request); });
    cloud = {QStringLiteral("simulated"), QStringLiteral("Simulated"), QUrl(),
             m_graphServer->url(),        m_exchangeServer->url(),     true};
    httpOptions.caFile = m_folder.filePath(QStringLiteral("ca.pem"));
    httpOptions.silence = std::chrono::seconds(3);
    httpOptions.maxReplyBytes = 8 << 20;
    QFile file(httpOptions.caFile);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(m_authority.pem());
    file.close();
    const auto http = HttpClient::make(httpOptions);
    EXPECT_TRUE(http);
    m_http = *http;
    knowledge::LoadError error;
    auto facts = knowledge::load(&error);
    EXPECT_TRUE(facts) << error.message.toStdString();
    m_knowledge = std::move(*facts);
}

std::unique_ptr<CollectionFolder> CollectingTenant::open(const QString &path, int days)
{
    auto folder = CollectionFolder::open(path, scopeFromNow(cloud, tenantId(), days, services()));
    if (!folder) {
        ADD_FAILURE() << folder.error().detail.toStdString();
        return nullptr;
    }
    return std::move(folder).value();
}

CollectionServices CollectingTenant::services()
{
    TokenSource &source = otherTokens != nullptr ? *otherTokens : tokens;
    return {*m_http, source, clock, m_knowledge.collection, [] { return 0.5; }};
}

Heard CollectingTenant::hear(Collecting &collection)
{
    Heard heard;
    QObject::connect(&collection, &Collecting::started, &collection, [&] { ++heard.started; });
    QObject::connect(&collection, &Collecting::progressed, &collection,
                     [&](CollectionSource, qint64, const std::optional<double> &estimate) {
                         ++heard.told;
                         if (estimate)
                             heard.estimates.push_back(*estimate);
                     });
    QObject::connect(&collection, &Collecting::throttled, &collection,
                     [&](CollectionSource, qint64 seconds) { heard.throttled.push_back(seconds); });
    QObject::connect(&collection, &Collecting::retrying, &collection,
                     [&](CollectionSource, qint64, const SourceFailure &reason) {
                         heard.retryReasons.push_back(reason.kind);
                     });
    QObject::connect(
        &collection, &Collecting::sourceFinished, &collection,
        [&](CollectionSource source, const SourceReport &report) { heard.finished[source] = report.rows; });
    QObject::connect(
        &collection, &Collecting::sourceFailed, &collection,
        [&](CollectionSource source, const SourceFailure &failure) { heard.failed[source] = failure; });
    QObject::connect(&collection, &Collecting::finished, &collection, [&] { ++heard.ended; });
    untilSilent([&] { return heard.ended > 0; }, [&] { return heard.told; });
    settle();
    collection.disconnect(&collection);
    EXPECT_EQ(heard.ended, 1);
    return heard;
}

Heard CollectingTenant::collect(const QString &folder, const std::vector<CollectionSource> &sources, int days)
{
    const auto collection = begin(folder, sources, days);
    return collection ? hear(*collection) : Heard();
}

void expectEveryRowOnce(const CollectingTenant &tenant, const QString &folder)
{
    const auto report = readCollectionReport(folder);
    ASSERT_TRUE(report);
    const TenantData &data = tenant.tenant;
    // The end does not belong to the range.
    const auto [first, end] = data.deliveriesIn(report->from, report->to.addSecs(-1));
    std::set<std::string> expected;
    for (qint64 row = first; row < end; ++row)
        expected.insert(data.deliveryKey(row).toStdString());
    std::set<std::string> found;
    const auto deliveries = objectsIn(folder, QStringLiteral("deliveries-"));
    for (const QJsonObject &object : deliveries)
        found.insert(keyOfDelivery(object));
    EXPECT_EQ(deliveries.size(), expected.size());
    EXPECT_TRUE(found == expected);

    const auto signInFrom = std::max(report->from, report->to.addDays(-30));
    const auto [firstSignIn, endSignIn] = data.signInsIn(signInFrom, report->to.addSecs(-1));
    std::set<QString> expectedSignIns;
    for (qint64 row = firstSignIn; row < endSignIn; ++row) {
        if (data.isSmtp(row))
            expectedSignIns.insert(QString::fromLatin1(data.signInId(row)));
    }
    const auto signIns = objectsIn(folder, QStringLiteral("sign-ins-"));
    std::set<QString> foundSignIns;
    for (const QJsonObject &object : signIns)
        foundSignIns.insert(object.value(QLatin1String("id")).toString());
    EXPECT_EQ(signIns.size(), expectedSignIns.size());
    EXPECT_TRUE(foundSignIns == expectedSignIns);
}

} // namespace microsoft365
