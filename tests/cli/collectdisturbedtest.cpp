// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Collecting while requests fail, and when the program is stopped in the middle.
#include "cli/clicollect.h"

#ifdef Q_OS_UNIX

#include <QCoreApplication>
#include <QEventLoop>

#include <csignal>

namespace {

using namespace cli;
using namespace simulatedtenant;

TEST_F(CliCollect, FaultsAndTokensThatExpireInTheMiddleGiveTheSameFolder)
{
    const char *const sources = " --days 20 --sources deliveries,signIns,domains,licences,settings";
    TenantRun whole(line, tenant, collect((QByteArray("--out whole") + sources).constData()), line.home());
    ASSERT_EQ(whole.finish().exitCode, 0);
    beginAsBegun(QStringLiteral("faulty"), QStringLiteral("whole"));
    GraphScenario scenario = smallPages();
    // Those that nobody has to wait a minute for.
    scenario.faults = {{Fault::Dropped, Fault::HalfBody, Fault::Html, Fault::NotJson, Fault::Redirect,
                        Fault::Unavailable, Fault::TokenRevoked, Fault::DeadLink},
                       4};
    scenario.elsewhere = QUrl(QStringLiteral("https://127.0.0.1:9/stolen"));
    graph = GraphService(data, scenario, &QDateTime::currentDateTimeUtc, [this](const QByteArray &token) {
        return tenant.identity.accepts(token, tenant.identity.graph);
    });
    // Long enough for a token to be good still when it arrives: that it is not is a fault of its own.
    tenant.identity.scenario.tokenLifetime = 4;
    tenant.identity.refreshes = 0;
    TenantRun run(line, tenant, collect((QByteArray("--out faulty") + sources).constData()), line.home());
    const Outcome outcome = run.finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err.constData();
    EXPECT_GE(graph.faults().count(), 8);
    EXPECT_GE(tenant.identity.refreshes, 4) << "one for Exchange, one for a fault; the others expired";
    EXPECT_TRUE(contentOf(QStringLiteral("faulty")) == contentOf(QStringLiteral("whole")));
    EXPECT_EQ(graph.overQuota(), 0);
}

TEST_F(CliCollect, KilledTenTimesItGivesTheSameFolder)
{
    const char *const sources = " --days 20 --sources deliveries,domains,licences,settings";
    TenantRun whole(line, tenant, collect((QByteArray("--out whole") + sources).constData()), line.home());
    ASSERT_EQ(whole.finish().exitCode, 0);
    beginAsBegun(QStringLiteral("killed"), QStringLiteral("whole"));
    const QStringList again = collect((QByteArray("--out killed") + sources).constData());
    for (int kill = 0; kill < 10; ++kill) {
        TenantRun run(line, tenant, again, line.home());
        ASSERT_FALSE(run.waitFor("signedIn").isEmpty()) << kill;
        // Then at a moment that has nothing to do with what it is at.
        const int asked = graph.requestCount() + exchange.requestCount();
        if (kill % 2 == 0)
            run.waitFor("progress");
        for (int glance = 0; glance < 5 * kill && graph.requestCount() + exchange.requestCount() < asked + 2;
             ++glance)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        run.process().kill();
        EXPECT_EQ(run.finish().exitCode, -1) << kill;
    }
    EXPECT_FALSE(contentOf(QStringLiteral("killed")) == contentOf(QStringLiteral("whole")));
    TenantRun last(line, tenant, again, line.home());
    EXPECT_EQ(last.finish().exitCode, 0);
    const auto killed = contentOf(QStringLiteral("killed"));
    const auto expected = contentOf(QStringLiteral("whole"));
    EXPECT_EQ(killed.size(), expected.size());
    for (const auto &[name, bytes] : expected)
        EXPECT_TRUE(killed.contains(name) && killed.at(name) == bytes) << name.toStdString();
    EXPECT_EQ(graph.overQuota(), 0);
}

#ifdef Q_OS_LINUX // where the memory of a process can be seen from outside

TEST_F(CliCollect, MemoryDoesNotGrowWithTheRows)
{
    const qint64 few = peakWith(15'000);
    const qint64 many = peakWith(150'000);
    EXPECT_GT(few, 0);
    EXPECT_LT(many, few + few / 2);
}

#endif

TEST_F(CliCollect, AfterCtrlCItGoesOnWhereItWas)
{
    const QStringList arguments = collect("--out collected --days 20 --sources deliveries");
    TenantRun run(line, tenant, arguments, line.home());
    ASSERT_FALSE(run.waitFor("progress").isEmpty());
    ASSERT_EQ(::kill(static_cast<pid_t>(run.process().processId()), SIGINT), 0);
    EXPECT_EQ(run.finish().exitCode, 4);
    EXPECT_EQ(run.kinds().last(), QStringLiteral("cancelled"));
    const int asked = graph.requestCount();
    TenantRun again(line, tenant, arguments, line.home());
    EXPECT_EQ(again.finish().exitCode, 0);
    // Together hardly more than one whole run: thirty pages.
    EXPECT_LE(graph.requestCount(), 34);
    EXPECT_GT(graph.requestCount(), asked);
}

} // namespace

#endif // Q_OS_UNIX
