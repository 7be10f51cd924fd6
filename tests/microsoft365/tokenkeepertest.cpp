// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/tokenkeeper.h"
#include "microsoft365/devicecodesignin.h"
#include "microsoft365/memorystore.h"
#include "microsoft365/signinfixture.h"

#include <QFile>

namespace microsoft365 {

namespace {

using simulatedtenant::Response;
using Answer = TokenSource::Answer;

//! A store that takes nothing, as a computer without a keychain.
class NoStore : public SecretStore {
public:
    void read(const QString &, QObject *context, std::function<void(const ReadAnswer &)> then) override
    {
        QMetaObject::invokeMethod(
            context, [then, this] { then(error); }, Qt::QueuedConnection);
    }
    void write(const QString &, const Secret &, QObject *context,
               std::function<void(const Done &)> then) override
    {
        QMetaObject::invokeMethod(
            context, [then, this] { then(error); }, Qt::QueuedConnection);
    }
    void remove(const QString &, QObject *context, std::function<void(const Done &)> then) override
    {
        QMetaObject::invokeMethod(
            context, [then, this] { then(error); }, Qt::QueuedConnection);
    }

    SecretError error{SecretFault::NoKeychain, QStringLiteral("none")};
};

class Keeper : public SignInFixture {
protected:
    Keeper()
    {
        clock.skipsWaits = true;
        DeviceCodeSignIn signing(request, *http, clock);
        std::optional<SignInResult> result;
        QObject::connect(&signing, &DeviceCodeSignIn::finished,
                         [&](const SignInResult &end) { result = end; });
        until([&] { return result.has_value(); });
        tokens = result->value();
        account = accountOf(request.cloud, request.tenant, request.clientId, tokens.identity);
        tenant.identity.requests.clear();
    }

    TokenKeeper::Tools tools() { return {*http, store, clock}; }

    //! A keeper for the account that has just signed in.
    std::unique_ptr<TokenKeeper> fresh()
    {
        return std::make_unique<TokenKeeper>(account, tokens, list, tools());
    }
    //! One of a later run of the program.
    std::unique_ptr<TokenKeeper> later() { return std::make_unique<TokenKeeper>(account, tools()); }

    static Answer ask(TokenKeeper &keeper, Resource resource)
    {
        std::optional<Answer> answer;
        keeper.token(resource, &keeper, [&](const Answer &given) { answer = given; });
        EXPECT_FALSE(answer); // from the event loop
        until([&] { return answer.has_value(); });
        return answer.value_or(SignInError{SignInErrorKind::Cancelled, {}});
    }
    bool isGood(const Answer &answer, const QByteArray &resource)
    {
        return answer && tenant.identity.accepts(answer->reveal(), resource);
    }
    QByteArray stored()
    {
        QObject context;
        std::optional<SecretStore::ReadAnswer> answer;
        store.read(account.key(), &context, [&](const SecretStore::ReadAnswer &given) { answer = given; });
        until([&] { return answer.has_value(); });
        return *answer ? (*answer)->reveal() : QByteArray();
    }
    qsizetype asked() const { return tenant.identity.requests.size(); }

    const Accounts list{folder.path()};
    MemoryStore store;
    Tokens tokens;
    Account account;
};

TEST_F(Keeper, StoresTheRefreshTokenAndHandsOutTheFirstAccessToken)
{
    const auto keeper = fresh();
    int decided = 0;
    QObject::connect(keeper.get(), &TokenKeeper::keepingDecided, [&] { ++decided; });
    const Answer answer = ask(*keeper, Resource::Graph);
    ASSERT_TRUE(answer);
    EXPECT_EQ(*answer, tokens.accessToken);
    EXPECT_TRUE(until([&] { return decided == 1; }));
    EXPECT_EQ(keeper->notKept(), std::nullopt);
    EXPECT_EQ(stored(), tokens.refreshToken.reveal());
    EXPECT_EQ(asked(), 0);
}

TEST_F(Keeper, RedeemsTheRefreshTokenForExchangeAndStoresTheNewOne)
{
    const auto keeper = fresh();
    const Answer answer = ask(*keeper, Resource::Exchange);
    EXPECT_TRUE(isGood(answer, tenant.identity.exchange));
    EXPECT_EQ(asked(), 1);
    EXPECT_NE(stored(), tokens.refreshToken.reveal());
    EXPECT_EQ(ask(*keeper, Resource::Graph).value(), tokens.accessToken);
    EXPECT_EQ(ask(*keeper, Resource::Exchange).value(), answer.value());
    EXPECT_EQ(asked(), 1);
}

TEST_F(Keeper, GoesOnInALaterRun)
{
    {
        const auto keeper = fresh();
        ASSERT_TRUE(ask(*keeper, Resource::Exchange));
    }
    const auto keeper = later();
    EXPECT_TRUE(isGood(ask(*keeper, Resource::Graph), tenant.identity.graph));
    EXPECT_EQ(tenant.identity.reused, 0);
    EXPECT_EQ(tenant.identity.requests.last().url.path().toLatin1(),
              '/' + tenant.identity.tenantId + "/oauth2/v2.0/token");
}

TEST_F(Keeper, AsksOnceHoweverManyWait)
{
    const auto keeper = fresh();
    clock.pass(std::chrono::seconds(3600));
    int answers = 0;
    for (int i = 0; i < 20; ++i) {
        const Resource resource = i % 2 ? Resource::Graph : Resource::Exchange;
        keeper->token(resource, keeper.get(),
                      [&answers](const Answer &answer) { answers += answer.hasValue(); });
    }
    EXPECT_TRUE(until([&] { return answers == 20; }));
    EXPECT_EQ(asked(), 2);
    EXPECT_EQ(tenant.identity.reused, 0);
}

TEST_F(Keeper, ReplacesTokensBeforeTheyExpire)
{
    const auto keeper = fresh();
    clock.pass(std::chrono::seconds(3600 - 301));
    EXPECT_EQ(ask(*keeper, Resource::Graph).value(), tokens.accessToken);
    clock.pass(std::chrono::seconds(2));
    EXPECT_NE(ask(*keeper, Resource::Graph).value(), tokens.accessToken);
}

TEST_F(Keeper, TokensThatLiveShortlyAreHandedOutAsWell)
{
    tenant.identity.scenario.tokenLifetime = 60;
    const auto keeper = fresh();
    clock.pass(std::chrono::seconds(4000));
    const Answer first = ask(*keeper, Resource::Graph);
    EXPECT_TRUE(isGood(first, tenant.identity.graph));
    EXPECT_EQ(ask(*keeper, Resource::Graph).value(), first.value());
    clock.pass(std::chrono::seconds(31));
    EXPECT_NE(ask(*keeper, Resource::Graph).value(), first.value());
}

TEST_F(Keeper, ARejectedTokenIsNotHandedOutAgain)
{
    const auto keeper = fresh();
    const Secret first = ask(*keeper, Resource::Graph).value();
    tenant.identity.revokeAccessTokens();
    keeper->reject(Resource::Exchange, first);
    keeper->reject(Resource::Graph, Secret("another"));
    EXPECT_EQ(ask(*keeper, Resource::Graph).value(), first);
    keeper->reject(Resource::Graph, first);
    EXPECT_TRUE(isGood(ask(*keeper, Resource::Graph), tenant.identity.graph));
}

TEST_F(Keeper, AClockThatIsWrongDoesNoHarm)
{
    tenant.identity.now = [this] { return clock.now().addDays(3); };
    const auto keeper = later();
    store.write(account.key(), tokens.refreshToken, keeper.get(), [](const SecretStore::Done &) {});
    EXPECT_TRUE(isGood(ask(*keeper, Resource::Graph), tenant.identity.graph));
}

TEST_F(Keeper, FaultsAreRiddenOut)
{
    const auto keeper = fresh();
    tenant.identity.scenario.firstTokenAnswers = {
        {503, {}, "<html>"},
        {200, {}, {}, Response::Delivery::Dropped},
        Response::json("{\"error\":\"temporarily_unavailable\"}", 200)};
    EXPECT_TRUE(isGood(ask(*keeper, Resource::Exchange), tenant.identity.exchange));
    EXPECT_EQ(tenant.identity.reused, 0);
}

TEST_F(Keeper, FaultsWithoutEndAreTold)
{
    const auto keeper = fresh();
    tenant.identity.scenario.firstTokenAnswers.fill({200, {}, {}, Response::Delivery::Dropped}, 4);
    const SignInError error = ask(*keeper, Resource::Exchange).error();
    EXPECT_EQ(error.kind, SignInErrorKind::Network);
    EXPECT_EQ(error.fault, HttpFault::ConnectionLost);
    EXPECT_EQ(asked(), 4);
    EXPECT_TRUE(ask(*keeper, Resource::Exchange));
}

TEST_F(Keeper, ARevokedRefreshTokenLeadsBackToSigningIn)
{
    const auto keeper = fresh();
    tenant.identity.revokeRefreshTokens();
    const SignInError error = ask(*keeper, Resource::Exchange).error();
    EXPECT_EQ(error.kind, SignInErrorKind::SignInAgain);
    EXPECT_EQ(error.codes, QList<int>{50173});
    EXPECT_EQ(ask(*keeper, Resource::Graph).value(), tokens.accessToken);
}

TEST_F(Keeper, MissingConsentForExchangeDoesNotSignOut)
{
    tenant.identity.scenario.hasExchangeConsent = false;
    const auto keeper = fresh();
    const SignInError error = ask(*keeper, Resource::Exchange).error();
    EXPECT_EQ(error.kind, SignInErrorKind::Refused);
    EXPECT_EQ(error.codes, QList<int>{65001});
    clock.pass(std::chrono::seconds(4000));
    EXPECT_TRUE(isGood(ask(*keeper, Resource::Graph), tenant.identity.graph));
}

TEST_F(Keeper, WithoutAKeychainItWorksForThisRunAndSaysSo)
{
    NoStore none;
    TokenKeeper keeper(account, tokens, list, {*http, none, clock});
    bool isDecided = false;
    QObject::connect(&keeper, &TokenKeeper::keepingDecided, [&] { isDecided = true; });
    EXPECT_TRUE(until([&] { return isDecided; }));
    EXPECT_EQ(keeper.notKept(), none.error);
    EXPECT_TRUE(isGood(ask(keeper, Resource::Exchange), tenant.identity.exchange));
    clock.pass(std::chrono::seconds(4000));
    EXPECT_TRUE(isGood(ask(keeper, Resource::Graph), tenant.identity.graph));
    TokenKeeper next(account, {*http, none, clock});
    const SignInError error = ask(next, Resource::Graph).error();
    EXPECT_EQ(error.kind, SignInErrorKind::SignInAgain);
    EXPECT_EQ(error.description, QStringLiteral("none"));
}

TEST_F(Keeper, WithoutARefreshTokenItLastsAsLongAsTheAccessToken)
{
    tokens.refreshToken = {};
    const auto keeper = fresh();
    EXPECT_TRUE(ask(*keeper, Resource::Graph));
    EXPECT_EQ(ask(*keeper, Resource::Exchange).error().kind, SignInErrorKind::SignInAgain);
    EXPECT_EQ(keeper->notKept()->fault, SecretFault::NotFound);
}

TEST_F(Keeper, NobodyIsAnsweredWhoIsGone)
{
    const auto keeper = fresh();
    bool isAnswered = false;
    {
        QObject context;
        keeper->token(Resource::Exchange, &context, [&](const Answer &) { isAnswered = true; });
    }
    EXPECT_TRUE(ask(*keeper, Resource::Exchange));
    EXPECT_FALSE(isAnswered);
}

TEST_F(Keeper, WhoeverIsAnsweredMayDeleteIt)
{
    auto keeper = fresh();
    QObject context;
    int answers = 0;
    for (int i = 0; i < 3; ++i) {
        keeper->token(Resource::Exchange, &context, [&](const Answer &) {
            ++answers;
            keeper.reset();
        });
    }
    EXPECT_TRUE(until([&] { return !keeper; }));
    settle();
    EXPECT_EQ(answers, 3);
}

TEST_F(Keeper, SigningOutDeletesTokenAndAccount)
{
    ASSERT_TRUE(ask(*fresh(), Resource::Exchange));
    ASSERT_NE(stored(), "");
    QObject context;
    std::optional<SecretStore::Done> done;
    signOut(account, store, list, &context, [&](const SecretStore::Done &end) { done = end; });
    ASSERT_TRUE(until([&] { return done.has_value(); }));
    EXPECT_EQ(*done, std::nullopt);
    EXPECT_EQ(stored(), "");
    EXPECT_TRUE(list.all()->isEmpty());
}

TEST_F(Keeper, WhatTheKeychainKeepsStaysInTheList)
{
    ASSERT_EQ(list.add(account), std::nullopt);
    NoStore locked;
    locked.error = {SecretFault::Denied, QStringLiteral("no")};
    QObject context;
    std::optional<SecretStore::Done> done;
    signOut(account, locked, list, &context, [&](const SecretStore::Done &end) { done = end; });
    ASSERT_TRUE(until([&] { return done.has_value(); }));
    EXPECT_EQ(*done, locked.error);
    EXPECT_EQ(list.all()->size(), 1);
}

TEST_F(Keeper, WithoutAKeychainSigningOutEndsOnlyWhatWasNeverKept)
{
    NoStore none;
    QObject context;
    const auto signOutNow = [&] {
        std::optional<SecretStore::Done> done;
        signOut(account, none, list, &context, [&](const SecretStore::Done &end) { done = end; });
        EXPECT_TRUE(until([&] { return done.has_value(); }));
        return done.value_or(std::nullopt);
    };
    EXPECT_EQ(signOutNow(), std::nullopt) << "signed in for one run, which left nothing";
    ASSERT_EQ(list.add(account), std::nullopt);
    EXPECT_EQ(signOutNow(), none.error) << "the keychain of another session still has the token";
    EXPECT_EQ(list.all()->size(), 1);
}

TEST_F(Keeper, ATokenWhoseAccountCannotBeListedDoesNotStayInTheStore)
{
    QFile file(folder.filePath(QStringLiteral("accounts.json")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("damaged") > 0);
    file.close();
    const auto keeper = fresh();
    bool isDecided = false;
    QObject::connect(keeper.get(), &TokenKeeper::keepingDecided, [&] { isDecided = true; });
    ASSERT_TRUE(until([&] { return isDecided; }));
    EXPECT_EQ(stored(), "");
    ASSERT_TRUE(keeper->notKept());
    EXPECT_EQ(keeper->notKept()->fault, SecretFault::NoList);
    EXPECT_EQ(keeper->listProblem()->kind, evidence::ErrorKind::InvalidJson);
    ASSERT_TRUE(ask(*keeper, Resource::Exchange)) << "signed in for this run all the same";
    EXPECT_EQ(stored(), "") << "nor does the next token";
    ASSERT_TRUE(file.remove());
    clock.pass(std::chrono::seconds(4000));
    ASSERT_TRUE(ask(*keeper, Resource::Graph));
    EXPECT_EQ(keeper->notKept(), std::nullopt);
    EXPECT_EQ(list.all()->size(), 1) << "as soon as it can be listed, it is kept";
}

} // namespace

} // namespace microsoft365
