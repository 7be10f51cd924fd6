// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/devicecodesignin.h"
#include "microsoft365/signinfixture.h"
#include "microsoft365/signinmethod.h"

namespace microsoft365 {

namespace {

using simulatedtenant::Response;
using Delivery = Response::Delivery;
using std::chrono::milliseconds;
using std::chrono::seconds;

class DeviceCodeSigningIn : public SignInFixture {
protected:
    void SetUp() override { clock.skipsWaits = true; }

    //! How signing in ends.
    SignInResult signIn()
    {
        DeviceCodeSignIn signing(request, *http, clock);
        std::optional<SignInResult> result;
        int count = 0;
        QObject::connect(&signing, &DeviceCodeSignIn::codeReady,
                         [this](const DeviceCode &code) { codes.append(code); });
        QObject::connect(&signing, &DeviceCodeSignIn::finished, [&](const SignInResult &end) {
            result = end;
            ++count;
        });
        EXPECT_FALSE(result);
        until([&] { return result.has_value(); });
        settle();
        EXPECT_EQ(count, 1);
        return result.value_or(SignInError{SignInErrorKind::Cancelled, {}});
    }

    SignInError failure()
    {
        const SignInResult result = signIn();
        EXPECT_FALSE(result);
        return result ? SignInError{} : result.error();
    }

    simulatedtenant::IdentityScenario &scenario = tenant.identity.scenario;
    QList<DeviceCode> codes;
};

TEST_F(DeviceCodeSigningIn, GivesTokensOnceThePersonHasTypedTheCode)
{
    scenario.pending = 3;
    const SignInResult result = signIn();
    ASSERT_TRUE(result) << result.error().description.toStdString();
    EXPECT_TRUE(tenant.identity.accepts(result->accessToken.reveal(), tenant.identity.graph));
    EXPECT_FALSE(result->refreshToken.isEmpty());
    EXPECT_EQ(result->identity.name, QStringLiteral("admin@contoso.example"));
    EXPECT_EQ(result->identity.tenantId.toLatin1(), tenant.identity.tenantId);
    EXPECT_EQ(tenant.identity.polls, 4);
    EXPECT_EQ(clock.waits(), std::vector<milliseconds>(4, seconds(5)));
    ASSERT_EQ(codes.size(), 1);
    EXPECT_EQ(codes[0].userCode.left(5), QStringLiteral("ABCD-"));
    EXPECT_EQ(codes[0].verificationUri, QUrl(QString::fromLatin1(scenario.verificationUri)));
    EXPECT_EQ(codes[0].expiresAt, QDateTime(QDate(2026, 11, 22), QTime(10, 15), Qt::UTC));
}

TEST_F(DeviceCodeSigningIn, AsksForTheScopesInTheLanguageOfTheWindow)
{
    request.language = QStringLiteral("de");
    ASSERT_TRUE(signIn());
    const simulatedtenant::Request &asked = tenant.identity.requests.first();
    EXPECT_EQ(asked.url.path(), QStringLiteral("/organizations/oauth2/v2.0/devicecode"));
    EXPECT_EQ(asked.url.query(), QStringLiteral("mkt=de-DE"));
    EXPECT_EQ(asked.form().queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded),
              QStringLiteral("openid profile offline_access %1/ExchangeMessageTrace.Read.All")
                  .arg(tenant.graph.url().toString()));
}

TEST_F(DeviceCodeSigningIn, SlowsDownForGood)
{
    scenario.slowDowns = 2;
    scenario.pending = 1;
    ASSERT_TRUE(signIn());
    EXPECT_EQ(clock.waits(), (std::vector<milliseconds>{seconds(5), seconds(10), seconds(15), seconds(15)}));
}

TEST_F(DeviceCodeSigningIn, KeepsToTheIntervalOfThePlatform)
{
    scenario.interval = 12;
    scenario.pending = 1;
    ASSERT_TRUE(signIn());
    EXPECT_EQ(clock.waits(), std::vector<milliseconds>(2, seconds(12)));
}

TEST_F(DeviceCodeSigningIn, EndsWhenThePersonDeclines)
{
    scenario.isDeclined = true;
    const SignInError error = failure();
    EXPECT_EQ(error.kind, SignInErrorKind::Declined);
    EXPECT_EQ(tenant.identity.polls, 1);
}

TEST_F(DeviceCodeSigningIn, EndsWhenThePlatformSaysThatTheCodeIsExpired)
{
    scenario.isExpired = true;
    EXPECT_EQ(failure().kind, SignInErrorKind::Expired);
}

TEST_F(DeviceCodeSigningIn, NeverAsksAfterTheCodeHasExpired)
{
    scenario.codeLifetime = 17;
    scenario.pending = 1000;
    EXPECT_EQ(failure().kind, SignInErrorKind::Expired);
    EXPECT_EQ(tenant.identity.polls, 3);
    EXPECT_LE(clock.now(), codes.first().expiresAt);
}

TEST_F(DeviceCodeSigningIn, OffersANewCodeAfterwards)
{
    scenario.codeLifetime = 7;
    scenario.pending = 1000;
    EXPECT_EQ(failure().kind, SignInErrorKind::Expired);
    scenario.pending = 0;
    EXPECT_TRUE(signIn());
    ASSERT_EQ(codes.size(), 2);
    EXPECT_NE(codes[0].userCode, codes[1].userCode);
}

TEST_F(DeviceCodeSigningIn, GoesOnAfterFaultsOfTheNetworkAndTheServer)
{
    scenario.firstTokenAnswers = {{503, {}, "<html>busy</html>"},
                                  {200, {}, {}, Delivery::Dropped},
                                  {200, {}, "{\"access_token\":\"half", Delivery::Half},
                                  {429, {}, {}},
                                  {500, {}, "{\"error\":\"server_error\"}"}};
    ASSERT_TRUE(signIn());
    EXPECT_EQ(clock.waits(),
              (std::vector<milliseconds>{seconds(5), seconds(10), seconds(20), seconds(40), seconds(60),
                                         seconds(60)}));
}

TEST_F(DeviceCodeSigningIn, JudgesAnswersByTheirBody)
{
    scenario.errorsWith200 = true;
    scenario.numbersAsTexts = true;
    scenario.oldAddressName = true;
    scenario.pending = 1;
    ASSERT_TRUE(signIn());
    EXPECT_EQ(codes.first().interval, seconds(5));
    scenario.isDeclined = true;
    EXPECT_EQ(failure().kind, SignInErrorKind::Declined);
}

TEST_F(DeviceCodeSigningIn, AnUnreadableAnswerIsAFailure)
{
    for (const QByteArray &body :
         {QByteArray("<html>Sign in to the hotel</html>"), QByteArray(), QByteArray("[]"), QByteArray("{}"),
          QByteArray("{\"access_token\":\"\"}"), QByteArray("{\"access_token\":7,\"token_type\":\"Bearer\"}"),
          QByteArray("{\"access_token\":\"x\",\"token_type\":\"mac\"}")}) {
        scenario.firstTokenAnswers = {Response::json(body)};
        EXPECT_EQ(failure().kind, SignInErrorKind::Unreadable) << body.constData();
    }
    scenario.firstTokenAnswers.clear();
    scenario.firstCodeAnswers = {Response::json("{}")};
    EXPECT_EQ(failure().kind, SignInErrorKind::Unreadable);
}

TEST_F(DeviceCodeSigningIn, AnAddressWithoutHttpsIsNotShown)
{
    for (const QByteArray &address :
         {QByteArray("http://login.example.com/device"), QByteArray("javascript:alert(1)"),
          QByteArray("file:///etc/passwd"), QByteArray("https://a:b@login.example.com/")}) {
        scenario.verificationUri = address;
        EXPECT_EQ(failure().kind, SignInErrorKind::Unreadable) << address.constData();
    }
    EXPECT_TRUE(codes.isEmpty());
}

TEST_F(DeviceCodeSigningIn, ABlockedCodeLeadsToTheBrowser)
{
    scenario.refusedWith = 53003;
    const SignInError error = failure();
    EXPECT_EQ(error.kind, SignInErrorKind::Refused);
    EXPECT_EQ(error.codes, QList<int>{53003});
    EXPECT_EQ(error.correlationId, QStringLiteral("c0ffee00-0000-4000-8000-000000000000"));
    EXPECT_EQ(suggestedMethod(error, SignInMethod::DeviceCode, facts), SignInMethod::Browser);
    EXPECT_EQ(suggestedMethod(error, SignInMethod::Browser, facts), SignInMethod::DeviceCode)
        << "it can be typed where the policy admits it";
    scenario.refusedWith = 53000;
    const SignInError wantsDevice = failure();
    EXPECT_EQ(suggestedMethod(wantsDevice, SignInMethod::DeviceCode, facts), SignInMethod::Browser);
    EXPECT_EQ(suggestedMethod(wantsDevice, SignInMethod::Browser, facts), std::nullopt);
}

TEST_F(DeviceCodeSigningIn, WhatHelpsFitsTheWayThatWasUsed)
{
    const knowledge::SignInProblem *problem = facts.problem({53003});
    ASSERT_TRUE(problem);
    EXPECT_EQ(actionAfter(*problem, SignInMethod::DeviceCode), problem->action);
    EXPECT_EQ(actionAfter(*problem, std::nullopt), problem->action);
    EXPECT_EQ(actionAfter(*problem, SignInMethod::Browser), problem->otherAction);
    const knowledge::SignInProblem *other = facts.problem({53000});
    EXPECT_EQ(actionAfter(*other, SignInMethod::Browser), other->action);
}

TEST_F(DeviceCodeSigningIn, AWrongClientOrTenantIsRefusedAtOnce)
{
    request.clientId = QStringLiteral("00000000-0000-0000-0000-000000000000");
    EXPECT_EQ(failure().codes, QList<int>{700016});
    request.clientId = QString::fromLatin1(tenant.identity.clientId);
    request.tenant = QStringLiteral("elsewhere.example");
    EXPECT_EQ(failure().codes, QList<int>{90002});
    EXPECT_TRUE(codes.isEmpty());
}

TEST_F(DeviceCodeSigningIn, WithoutANetworkThereIsNoCode)
{
    scenario.firstCodeAnswers = {{200, {}, {}, Delivery::Dropped}};
    EXPECT_EQ(failure().kind, SignInErrorKind::Network);
}

TEST_F(DeviceCodeSigningIn, DeletingItEndsItSilentlyAtEveryPoint)
{
    clock.skipsWaits = false;
    scenario.pending = 5;
    for (int point = 0; point < 3; ++point) {
        auto signing = std::make_unique<DeviceCodeSignIn>(request, *http, clock);
        bool isReady = false;
        bool isFinished = false;
        QObject::connect(signing.get(), &DeviceCodeSignIn::codeReady, [&] { isReady = true; });
        QObject::connect(signing.get(), &DeviceCodeSignIn::finished, [&] { isFinished = true; });
        if (point > 0) {
            ASSERT_TRUE(until([&] { return isReady; }));
        }
        if (point > 1)
            clock.skip(); // it is asking now
        signing.reset();
        clock.skip();
        settle();
        EXPECT_FALSE(isFinished) << point;
        EXPECT_EQ(isReady, point > 0);
    }
}

TEST_F(DeviceCodeSigningIn, WhoeverHearsOfTheEndMayDeleteIt)
{
    scenario.isDeclined = true;
    auto signing = std::make_unique<DeviceCodeSignIn>(request, *http, clock);
    QObject::connect(signing.get(), &DeviceCodeSignIn::finished, [&] { signing.reset(); });
    EXPECT_TRUE(until([&] { return !signing; }));
    signing = std::make_unique<DeviceCodeSignIn>(request, *http, clock);
    QObject::connect(signing.get(), &DeviceCodeSignIn::codeReady, [&] { signing.reset(); });
    EXPECT_TRUE(until([&] { return !signing; }));
    settle();
}

} // namespace

} // namespace microsoft365
