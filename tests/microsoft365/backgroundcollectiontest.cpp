// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/backgroundcollection.h"

#include "microsoft365/collectingtenant.h"
#include "microsoft365/eventloop.h"
#include "microsoft365/memorystore.h"
#include "microsoft365/tokenkeeper.h"

#include <gtest/gtest.h>

#include <QThread>

namespace microsoft365 {

namespace {

using namespace simulatedtenant;
using enum CollectionSource;

class BackgroundCollectionTest : public CollectingTest {};

ExchangeScenario someMailboxes()
{
    return {{}, CollectingTenant::tenantId(), 1'100, {}};
}

//! Counts what a collection tells.
void count(const Collecting &collection, int *told)
{
    const auto one = [told] { ++*told; };
    QObject::connect(&collection, &Collecting::started, one);
    QObject::connect(&collection, &Collecting::progressed, one);
    QObject::connect(&collection, &Collecting::sourceFinished, one);
    QObject::connect(&collection, &Collecting::sourceFailed, one);
    QObject::connect(&collection, &Collecting::finished, one);
}

TEST_F(BackgroundCollectionTest, GivesTheSameFolderAsOneInThisThread)
{
    CollectingTenant tenant(CollectingTenant::data(12'000, 2'500), {}, someMailboxes());
    const Heard here = tenant.collect(otherFolder(), everySource);
    const auto collection = tenant.begin<BackgroundCollection>(folder(), everySource);
    const Heard heard = CollectingTenant::hear(*collection);
    EXPECT_EQ(heard.started, 5);
    EXPECT_TRUE(heard.failed.empty());
    EXPECT_EQ(heard.finished, here.finished);
    EXPECT_EQ(heard.told, here.told);
    expectEveryRowOnce(tenant, folder());
    EXPECT_TRUE(contentOf(folder()) == contentOf(otherFolder()));
}

TEST_F(BackgroundCollectionTest, EveryFaultIsSurvived)
{
    GraphScenario scenario;
    scenario.faults = {{allFaults.begin(), allFaults.end()}, 3};
    scenario.oversize = 9 << 20;
    scenario.elsewhere = QUrl(QStringLiteral("https://127.0.0.1:9/stolen"));
    scenario.tracePageSize = 1'000;
    CollectingTenant tenant(CollectingTenant::data(30'000, 3'000), scenario);
    const auto collection =
        tenant.begin<BackgroundCollection>(folder(), {Deliveries, SignIns, Domains, Licences});
    const Heard heard = CollectingTenant::hear(*collection);
    EXPECT_TRUE(heard.failed.empty());
    EXPECT_FALSE(heard.throttled.empty());
    EXPECT_FALSE(heard.retryReasons.empty());
    expectEveryRowOnce(tenant, folder());
    EXPECT_EQ(tenant.graph.overQuota(), 0);
}

TEST_F(BackgroundCollectionTest, TellsInTheThreadOfWhoeverMadeIt)
{
    CollectingTenant tenant(CollectingTenant::data(100, 0), {});
    const auto collection = tenant.begin<BackgroundCollection>(folder(), {Licences});
    const QThread *finishedIn = nullptr;
    QObject::connect(collection.get(), &Collecting::sourceFinished,
                     [&] { finishedIn = QThread::currentThread(); });
    CollectingTenant::hear(*collection);
    EXPECT_EQ(finishedIn, QThread::currentThread());
}

TEST_F(BackgroundCollectionTest, NothingToCollectIsFinishedToo)
{
    CollectingTenant tenant({}, {});
    const auto collection = tenant.begin<BackgroundCollection>(folder(), {});
    const Heard heard = CollectingTenant::hear(*collection);
    EXPECT_EQ(heard.ended, 1);
    EXPECT_EQ(heard.started, 0);
}

TEST_F(BackgroundCollectionTest, DeletedAtAnyMomentItIsSilentAndCanBeGoneOnWith)
{
    GraphScenario scenario;
    scenario.tracePageSize = 500;
    const TenantData data = CollectingTenant::data(6'000, 800);
    CollectingTenant whole(data, scenario, someMailboxes());
    whole.collect(folder(), everySource);

    CollectingTenant broken(data, scenario, someMailboxes());
    int told = 0;
    broken.begin<BackgroundCollection>(otherFolder(), everySource)
        .reset(); // before its thread has done anything
    for (int requests = 1; requests <= 30; ++requests) {
        auto collection = broken.begin<BackgroundCollection>(otherFolder(), everySource);
        ASSERT_NE(collection, nullptr) << "the folder is free again";
        const int before = broken.graph.requestCount();
        bool isDone = false;
        QObject::connect(collection.get(), &Collecting::finished, [&] { isDone = true; });
        count(*collection, &told);
        // What it tells, what it asks and what it writes take turns.
        ASSERT_TRUE(until([&] { return isDone || broken.graph.requestCount() >= before + requests % 4; }));
        if (isDone)
            break;
        collection.reset();
        const int toldBefore = told;
        settle();
        EXPECT_EQ(told, toldBefore);
    }
    const auto last = broken.begin<BackgroundCollection>(otherFolder(), everySource);
    EXPECT_TRUE(CollectingTenant::hear(*last).failed.empty());
    expectEveryRowOnce(broken, otherFolder());
    EXPECT_TRUE(contentOf(otherFolder()) == contentOf(folder()));
}

TEST_F(BackgroundCollectionTest, WhoeverHearsOfItMayDeleteIt)
{
    CollectingTenant tenant(CollectingTenant::data(1'000, 100), {});
    auto collection = tenant.begin<BackgroundCollection>(folder(), everySource);
    const auto drop = [&] { collection.reset(); };
    QObject::connect(collection.get(), &Collecting::progressed, drop);
    ASSERT_TRUE(until([&] { return !collection; }));
    settle();
    collection = tenant.begin<BackgroundCollection>(folder(), {Deliveries, SignIns});
    QObject::connect(collection.get(), &Collecting::finished, drop);
    ASSERT_TRUE(until([&] { return !collection; }));
    expectEveryRowOnce(tenant, folder());
}

TEST_F(BackgroundCollectionTest, ATokenThatIsRevokedInTheMiddleIsReplaced)
{
    GraphScenario scenario;
    scenario.tracePageSize = 500;
    CollectingTenant tenant(CollectingTenant::data(6'000, 0), scenario);
    const auto collection = tenant.begin<BackgroundCollection>(folder(), {Deliveries});
    int pages = 0;
    QObject::connect(collection.get(), &Collecting::progressed, [&] {
        if (++pages % 3 == 0)
            tenant.tokens.revoke();
    });
    const Heard heard = CollectingTenant::hear(*collection);
    EXPECT_TRUE(heard.failed.empty());
    EXPECT_GT(pages, 6);
    expectEveryRowOnce(tenant, folder());
}

TEST_F(BackgroundCollectionTest, WithoutATokenTheReasonIsKept)
{
    CollectingTenant tenant(CollectingTenant::data(100, 100), {});
    tenant.tokens.error =
        SignInError{SignInErrorKind::SignInAgain, QStringLiteral("invalid_grant"), {}, {50173}};
    const auto collection = tenant.begin<BackgroundCollection>(folder(), {Deliveries});
    const Heard heard = CollectingTenant::hear(*collection);
    EXPECT_EQ(heard.failed.at(Deliveries).signIn, tenant.tokens.error);
}

//! Tokens that nobody answers for.
class SilentTokens : public TokenSource {
public:
    void token(Resource, QObject *, std::function<void(const Answer &)>) override { ++asked; }
    void reject(Resource, const Secret &) override { }
    int asked = 0;
};

TEST_F(BackgroundCollectionTest, TokensMayGoBeforeTheCollectionHasEnded)
{
    CollectingTenant tenant(CollectingTenant::data(100, 100), {});
    auto tokens = std::make_unique<SilentTokens>();
    tenant.otherTokens = tokens.get();
    const auto collection = tenant.begin<BackgroundCollection>(folder(), {Deliveries, Licences});
    ASSERT_TRUE(until([&] { return tokens->asked == 2; }));
    tokens.reset();
    const Heard heard = CollectingTenant::hear(*collection);
    ASSERT_EQ(heard.failed.size(), 2U);
    EXPECT_EQ(heard.failed.at(Deliveries).kind, SourceFailureKind::SignIn);
    EXPECT_EQ(heard.failed.at(Deliveries).signIn->kind, SignInErrorKind::SignInAgain);
}

TEST_F(BackgroundCollectionTest, TokensThatWentBeforeAnyQuestionAreTold)
{
    CollectingTenant tenant(CollectingTenant::data(100, 0), {});
    auto tokens = std::make_unique<SilentTokens>();
    tenant.otherTokens = tokens.get();
    const auto collection = tenant.begin<BackgroundCollection>(folder(), {Licences});
    tokens.reset();
    const Heard heard = CollectingTenant::hear(*collection);
    EXPECT_EQ(heard.failed.at(Licences).kind, SourceFailureKind::SignIn);
}

TEST_F(BackgroundCollectionTest, TheKeeperIsAskedInItsOwnThread)
{
    CollectingTenant tenant({}, {});
    MemoryStore store;
    const auto http = HttpClient::make({});
    ASSERT_TRUE(http);
    const Account account{
        tenant.cloud, CollectingTenant::tenantId(), {}, QStringLiteral("anna@contoso.example"), {}};
    TokenKeeper keeper(account,
                       {tenant.tokens.current(Resource::Graph),
                        Secret("fake-refresh"),
                        tenant.clock.now().addSecs(3600),
                        {}},
                       Accounts(otherFolder()), {**http, store, tenant.clock});
    tenant.otherTokens = &keeper;
    const auto collection = tenant.begin<BackgroundCollection>(folder(), {Licences});
    const Heard heard = CollectingTenant::hear(*collection);
    EXPECT_EQ(heard.finished.at(Licences), 2);
}

} // namespace

} // namespace microsoft365
