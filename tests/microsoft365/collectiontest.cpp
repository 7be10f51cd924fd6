// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/collectingtenant.h"
#include "microsoft365/eventloop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <set>

namespace microsoft365 {

namespace {

using namespace simulatedtenant;
using enum CollectionSource;

const std::vector<CollectionSource> everySource(allCollectionSources.begin(), allCollectionSources.end());

//! The objects of all files whose names begin like this.
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

std::string keyOfDelivery(const QJsonObject &object)
{
    return (object.value(QLatin1String("id")).toString() + QLatin1Char(' ')
            + object.value(QLatin1String("recipientAddress")).toString())
        .toStdString();
}

//! Checks that a folder holds every row of its range once, and nothing else.
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

class CollectionTest : public testing::Test {
protected:
    QString folder() const { return m_folder.filePath(QStringLiteral("collected")); }
    QString otherFolder() const { return m_folder.filePath(QStringLiteral("other")); }

private:
    QTemporaryDir m_folder;
};

TEST_F(CollectionTest, EveryRowOnceWithoutItsSubject)
{
    CollectingTenant tenant(CollectingTenant::data(12'000, 2'500), {}, {{}, CollectingTenant::tenantId(), 2'100, {}});
    const Heard heard = tenant.collect(folder(), everySource);
    EXPECT_EQ(heard.started, 5);
    EXPECT_TRUE(heard.failed.empty());
    expectEveryRowOnce(tenant, folder());
    EXPECT_EQ(heard.finished.at(Deliveries), static_cast<qint64>(objectsIn(folder(), QStringLiteral("deliveries-")).size()));
    EXPECT_EQ(heard.finished.at(Domains), 2);
    EXPECT_EQ(heard.finished.at(Licences), 2);
    const FolderContent content = contentOf(folder());
    for (const auto &[name, bytes] : content) {
        EXPECT_FALSE(bytes.contains("subject")) << name.toStdString();
        EXPECT_FALSE(bytes.contains("fake-")) << name.toStdString();
        EXPECT_FALSE(name.startsWith(QLatin1Char('.'))) << name.toStdString();
    }
    EXPECT_THAT(heard.estimates, testing::Each(testing::AllOf(testing::Ge(0.0), testing::Le(1.0))));
    const auto report = readCollectionReport(folder());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->tenantId, CollectingTenant::tenantId());
    EXPECT_EQ(report->to, QDateTime(QDate(2026, 11, 22), QTime(9, 15), Qt::UTC));
    for (const CollectionSource source : everySource)
        EXPECT_EQ(report->sources.at(source).state, SourceState::Complete) << keyOf(source).toStdString();
}

TEST_F(CollectionTest, AFinishedFolderAsksForNothing)
{
    CollectingTenant tenant(CollectingTenant::data(6'000, 100), {});
    tenant.collect(folder(), {Deliveries, SignIns});
    const FolderContent content = contentOf(folder());
    const int requests = tenant.graph.requestCount();
    tenant.clock.pass(std::chrono::hours(30));
    const Heard heard = tenant.collect(folder(), {Deliveries, SignIns});
    EXPECT_EQ(tenant.graph.requestCount(), requests);
    EXPECT_EQ(heard.finished.size(), 2U);
    EXPECT_EQ(contentOf(folder()), content);
}

TEST_F(CollectionTest, EveryFaultIsSurvived)
{
    GraphScenario scenario;
    scenario.faults = {{allFaults.begin(), allFaults.end()}, 3};
    scenario.oversize = 9 << 20;
    scenario.elsewhere = QUrl(QStringLiteral("https://127.0.0.1:9/stolen"));
    scenario.widestSignInDays = 3;
    scenario.linkSeconds = 480;
    CollectingTenant tenant(CollectingTenant::data(250'000, 20'000), scenario);
    const Heard heard = tenant.collect(folder(), {Deliveries, SignIns, Domains, Licences});
    for (const auto &[source, failure] : heard.failed)
        ADD_FAILURE() << keyOf(source).toStdString() << ' ' << failure.code.toStdString() << failure.detail.toStdString();
    expectEveryRowOnce(tenant, folder());
    EXPECT_EQ(tenant.graph.overQuota(), 0);
    EXPECT_GT(tenant.graph.faults().count(), static_cast<int>(2 * allFaults.size()));
    EXPECT_FALSE(heard.throttled.empty());
    EXPECT_GT(heard.retried, 0);
}

} // namespace

} // namespace microsoft365
