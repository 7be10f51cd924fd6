// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/collectingtenant.h"
#include "microsoft365/eventloop.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace microsoft365 {

namespace {

using namespace simulatedtenant;
using enum CollectionSource;

class CollectionResume : public CollectingTest { };

//! Breaks a collection off after so many steps of progress, however they come; true when it was done before.
bool breakOff(std::unique_ptr<Collection> collection, int steps)
{
    bool isDone = false;
    QObject::connect(collection.get(), &Collecting::progressed, collection.get(), [&] { --steps; });
    QObject::connect(collection.get(), &Collecting::finished, collection.get(), [&] { isDone = true; });
    EXPECT_TRUE(until([&] { return isDone || steps <= 0; }));
    collection.reset();
    settle();
    return isDone;
}

TEST_F(CollectionResume, AFinishedFolderAsksForNothing)
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

TEST_F(CollectionResume, BrokenOffAtEveryPageItGivesTheSameFolder)
{
    GraphScenario scenario;
    scenario.tracePageSize = 700;
    CollectingTenant whole(CollectingTenant::data(12'000, 1'500), scenario,
                           {{}, CollectingTenant::tenantId(), 10, {}});
    whole.collect(folder(), everySource);
    CollectingTenant broken(CollectingTenant::data(12'000, 1'500), scenario,
                            {{}, CollectingTenant::tenantId(), 10, {}});
    int rounds = 0;
    while (!breakOff(broken.begin(otherFolder(), everySource), 1)) {
        ASSERT_LT(++rounds, 200);
        broken.clock.pass(std::chrono::minutes(7));
    }
    EXPECT_GT(rounds, 10);
    EXPECT_TRUE(contentOf(otherFolder()) == contentOf(folder()));
    expectEveryRowOnce(broken, otherFolder());
    EXPECT_EQ(broken.graph.overQuota(), 0);
    // Nothing that was there is asked for again, but for what was under way when it ended.
    EXPECT_LE(broken.graph.requestCount(), whole.graph.requestCount() + 5 * rounds);
}

TEST_F(CollectionResume, AWayOnThatDiedOverNightGivesTheSameFolder)
{
    GraphScenario scenario;
    scenario.tracePageSize = 700;
    CollectingTenant whole(CollectingTenant::data(9'000, 3'000), scenario);
    whole.collect(folder(), {Deliveries, SignIns});
    scenario.linkSeconds = 300;
    CollectingTenant broken(CollectingTenant::data(9'000, 3'000), scenario);
    int rounds = 0;
    while (!breakOff(broken.begin(otherFolder(), {Deliveries, SignIns}), 2)) {
        ASSERT_LT(++rounds, 200);
        broken.clock.pass(std::chrono::minutes(20));
    }
    EXPECT_TRUE(contentOf(otherFolder()) == contentOf(folder()));
    expectEveryRowOnce(broken, otherFolder());
}

TEST_F(CollectionResume, ReadingTheWholeLogGoesOnToo)
{
    for (const bool isRefused : {false, true}) {
        GraphScenario scenario;
        scenario.knowsClientFilter = false;
        scenario.refusesClientFilter = isRefused;
        CollectingTenant tenant(CollectingTenant::data(0, 500, 9'000), scenario);
        const QString path = folder() + QString::number(isRefused);
        int rounds = 0;
        while (!breakOff(tenant.begin(path, {SignIns}), 4)) {
            ASSERT_LT(++rounds, 200);
        }
        EXPECT_GT(rounds, 2);
        expectEveryRowOnce(tenant, path);
        EXPECT_TRUE(readCollectionReport(path)->sources.at(SignIns).missing.empty());
    }
}

TEST_F(CollectionResume, ALogThatIsRefusedOnTheWayIsMissing)
{
    GraphScenario scenario;
    scenario.refusesClientFilter = true;
    TenantData data = CollectingTenant::data(0, 500, 9'000);
    data.otherLogEvery = 2;
    CollectingTenant tenant(data, scenario);
    const QFileInfo part(QDir(folder()).filePath(QStringLiteral(".collecting/sign-ins-other-all.partial")));
    while (!part.exists())
        ASSERT_FALSE(breakOff(tenant.begin(folder(), {SignIns}), 1));
    tenant.graph.scenario().mayReadSignIns = false;
    tenant.collect(folder(), {SignIns});
    const SourceReport report = readCollectionReport(folder())->sources.at(SignIns);
    EXPECT_EQ(report.state, SourceState::Complete) << "but for what the other log holds";
    ASSERT_EQ(report.missing.size(), 2U);
    EXPECT_EQ(report.missing[0].part, QStringLiteral("sign-ins-other-authenticated-smtp"));
    EXPECT_EQ(report.missing[0].failure.kind, SourceFailureKind::RoleMissing);

    tenant.graph.scenario().mayReadSignIns = true;
    tenant.collect(folder(), {SignIns});
    EXPECT_TRUE(readCollectionReport(folder())->sources.at(SignIns).missing.empty());
    expectEveryRowOnce(tenant, folder());
}

TEST_F(CollectionResume, TheQuotaHoldsOverRestarts)
{
    GraphScenario scenario;
    scenario.tracePageSize = 40;
    CollectingTenant tenant(CollectingTenant::data(6'000, 0), scenario);
    int rounds = 0;
    while (!breakOff(tenant.begin(folder(), {Deliveries}), 13)) {
        ASSERT_LT(++rounds, 200);
    }
    EXPECT_GT(rounds, 5);
    EXPECT_EQ(tenant.graph.overQuota(), 0);
    expectEveryRowOnce(tenant, folder());
}

TEST_F(CollectionResume, WhatIsLeftOfACrashBehindTheJournalIsCutOff)
{
    GraphScenario scenario;
    scenario.tracePageSize = 300;
    CollectingTenant tenant(CollectingTenant::data(12'000, 0), scenario);
    tenant.collect(folder(), {Deliveries});
    ASSERT_FALSE(breakOff(tenant.begin(otherFolder(), {Deliveries}), 3));
    const QDir hidden(QDir(otherFolder()).filePath(QStringLiteral(".collecting")));
    const QStringList partials = hidden.entryList({QStringLiteral("*.partial")});
    ASSERT_FALSE(partials.isEmpty());
    QFile file(hidden.filePath(partials.first()));
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("{\"half a ro");
    file.close();
    tenant.collect(otherFolder(), {Deliveries});
    EXPECT_TRUE(contentOf(otherFolder()) == contentOf(folder()));
}

TEST_F(CollectionResume, AFileShorterThanTheJournalIsBegunAnew)
{
    GraphScenario scenario;
    scenario.tracePageSize = 300;
    CollectingTenant tenant(CollectingTenant::data(12'000, 0), scenario);
    tenant.collect(folder(), {Deliveries});
    ASSERT_FALSE(breakOff(tenant.begin(otherFolder(), {Deliveries}), 3));
    const QDir hidden(QDir(otherFolder()).filePath(QStringLiteral(".collecting")));
    const QStringList partials = hidden.entryList({QStringLiteral("*.partial")});
    ASSERT_FALSE(partials.isEmpty());
    ASSERT_TRUE(QFile::resize(hidden.filePath(partials.first()), 100));
    tenant.collect(otherFolder(), {Deliveries});
    EXPECT_TRUE(contentOf(otherFolder()) == contentOf(folder()));
}

TEST_F(CollectionResume, TheJournalIsForItsOwnerOnly)
{
    CollectingTenant tenant(CollectingTenant::data(12'000, 0), {});
    ASSERT_FALSE(breakOff(tenant.begin(folder(), {Deliveries}), 3));
    const QFileInfo journal(QDir(folder()).filePath(QStringLiteral(".collecting/journal.json")));
    ASSERT_TRUE(journal.exists());
    EXPECT_EQ(journal.permissions()
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
    for (const auto &[name, bytes] : contentOf(folder()))
        EXPECT_FALSE(bytes.contains("fake-")) << name.toStdString();
}

TEST_F(CollectionResume, AFullDiskIsToldAndNothingHalfWrittenAppears)
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        GTEST_SKIP() << "no device that is always full";
    CollectingTenant tenant(CollectingTenant::data(2'000, 0), {});
    auto collection = tenant.begin(folder(), {Deliveries, Licences});
    ASSERT_TRUE(
        QFile::link(QStringLiteral("/dev/full"),
                    QDir(folder()).filePath(QStringLiteral(".collecting/deliveries-2026-11-12.partial"))));
    const Heard heard = CollectingTenant::hear(*collection);
    collection.reset();
    EXPECT_EQ(heard.failed.at(Deliveries).kind, SourceFailureKind::DiskFull);
    EXPECT_EQ(heard.finished.count(Licences), 1U);
    EXPECT_TRUE(QDir(folder()).entryList({QStringLiteral("deliveries-*")}).isEmpty());
    ASSERT_TRUE(
        QFile::remove(QDir(folder()).filePath(QStringLiteral(".collecting/deliveries-2026-11-12.partial"))));
    tenant.collect(folder(), {Deliveries, Licences});
    expectEveryRowOnce(tenant, folder());
}

TEST_F(CollectionResume, DaysThatTheLogHasForgottenAreNamed)
{
    CollectingTenant tenant(CollectingTenant::data(3'000, 0), {});
    ASSERT_FALSE(breakOff(tenant.begin(folder(), {Deliveries}), 2));
    tenant.clock.pass(std::chrono::hours(24 * 12));
    const Heard heard = tenant.collect(folder(), {Deliveries});
    EXPECT_TRUE(heard.failed.empty());
    const SourceReport report = readCollectionReport(folder())->sources.at(Deliveries);
    EXPECT_EQ(report.state, SourceState::Complete);
    ASSERT_EQ(report.missing.size(), 2U);
    EXPECT_EQ(report.missing[0].failure.kind, SourceFailureKind::TooOld);
    EXPECT_EQ(report.missing[1].part, QStringLiteral("deliveries-2026-08-24"));
}

TEST_F(CollectionResume, ALogWhoseOldestDaysAreForgottenIsNoFailure)
{
    CollectingTenant tenant(CollectingTenant::data(0, 3'000), {});
    tenant.begin(folder(), {SignIns}).reset();
    tenant.clock.pass(std::chrono::hours(24 * 5));
    EXPECT_TRUE(tenant.collect(folder(), {SignIns}).failed.empty());
    const SourceReport report = readCollectionReport(folder())->sources.at(SignIns);
    EXPECT_EQ(report.state, SourceState::Complete);
    ASSERT_FALSE(report.missing.empty());
    EXPECT_EQ(report.missing[0].failure.kind, SourceFailureKind::TooOld);
    EXPECT_GT(report.rows, 0);
}

TEST_F(CollectionResume, AFolderOfAnotherTenantIsLeftAlone)
{
    CollectingTenant tenant(CollectingTenant::data(100, 0), {});
    tenant.collect(folder(), {Licences});
    const FolderContent content = contentOf(folder());
    const auto opened = CollectionFolder::open(
        folder(),
        {tenant.cloud.id, QStringLiteral("other"), CollectingTenant::start(), CollectingTenant::start()});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, FolderErrorKind::OtherTenant);
}

TEST_F(CollectionResume, TwoProgramsDoNotCollectIntoOneFolder)
{
    const CollectionScope scope{QStringLiteral("global"), QStringLiteral("t"),
                                CollectingTenant::start().addDays(-1), CollectingTenant::start()};
    const auto first = CollectionFolder::open(folder(), scope);
    ASSERT_TRUE(first);
    const auto second = CollectionFolder::open(folder(), scope);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, FolderErrorKind::InUse);
}

} // namespace

} // namespace microsoft365
