// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/browsersignin.h"
#include "microsoft365/proofkey.h"
#include "microsoft365/signinfixture.h"
#include "microsoft365/signinmethod.h"

#include <gmock/gmock.h>

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

namespace microsoft365 {

namespace {

using simulatedtenant::Request;
using simulatedtenant::Response;

//! What a server on this computer answers to some bytes; empty where nobody listens.
QByteArray say(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    QObject::connect(&socket, &QTcpSocket::connected, [&] { socket.write(bytes); });
    until([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
    return socket.readAll();
}

QByteArray get(const QUrl &url)
{
    return say(static_cast<quint16>(url.port()),
               "GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                   + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(url.port())
                   + "\r\nAccept: text/html\r\n\r\n");
}

class BrowserSigningIn : public SignInFixture {
protected:
    //! Starts signing in and waits for the page to open.
    void start()
    {
        signing = std::make_unique<BrowserSignIn>(
            request,
            [this](const QUrl &url) {
                opened.append(url);
                return opens;
            },
            *http, clock);
        QObject::connect(signing.get(), &BrowserSignIn::addressReady,
                         [this](const QUrl &url) { page = url; });
        QObject::connect(signing.get(), &BrowserSignIn::finished, [this](const SignInResult &end) {
            result = end;
            ++count;
        });
        ASSERT_TRUE(until([&] { return page.isValid(); }));
    }

    //! Where the platform sends the browser to after the page.
    QUrl afterThePage()
    {
        const Response response = tenant.identity.answer(Request{"GET", page, {}, {}});
        EXPECT_EQ(response.status, 302) << response.body.constData();
        return response.headers.isEmpty() ? QUrl() : QUrl::fromEncoded(response.headers.first().second);
    }

    SignInResult end()
    {
        until([&] { return result.has_value(); });
        settle();
        EXPECT_EQ(count, 1);
        return result.value_or(SignInError{SignInErrorKind::Cancelled, {}});
    }

    std::unique_ptr<BrowserSignIn> signing;
    QList<QUrl> opened;
    bool opens = true;
    QUrl page;
    std::optional<SignInResult> result;
    int count = 0;
};

TEST(ProofKey, KeepsToTheExampleOfTheRfc)
{
    // RFC 7636, appendix B
    EXPECT_EQ(codeChallenge(Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
              "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    const Secret one = unguessable();
    EXPECT_EQ(one.reveal().size(), 43);
    EXPECT_NE(one, unguessable());
    EXPECT_TRUE(isSame(one, one.reveal()));
    EXPECT_FALSE(isSame(one, unguessable().reveal()));
    EXPECT_FALSE(isSame(one, {}));
}

TEST_F(BrowserSigningIn, GivesTokensOnceTheBrowserComesBack)
{
    start();
    EXPECT_EQ(opened, QList<QUrl>{page});
    const QUrlQuery query(page);
    EXPECT_EQ(query.queryItemValue(QStringLiteral("prompt")), QStringLiteral("select_account"));
    const QByteArray answer = get(afterThePage());
    EXPECT_TRUE(answer.startsWith("HTTP/1.1 200 ")) << answer.constData();
    const SignInResult ended = end();
    ASSERT_TRUE(ended) << ended.error().description.toStdString();
    EXPECT_TRUE(tenant.identity.accepts(ended->accessToken.reveal(), tenant.identity.graph));
    EXPECT_EQ(ended->identity.name, QStringLiteral("admin@contoso.example"));
}

TEST_F(BrowserSigningIn, ThePageSpeaksBothLanguagesAndLoadsNothing)
{
    request.language = QStringLiteral("de");
    start();
    const QByteArray answer = get(afterThePage());
    EXPECT_THAT(answer.toStdString(), testing::HasSubstr("Zurück zu Postlotse"));
    EXPECT_THAT(answer.toStdString(), testing::HasSubstr("Back to Postlotse"));
    EXPECT_LT(answer.indexOf("Zurück"), answer.indexOf("Back to"));
    for (const char *header : {"Cache-Control: no-store", "Content-Security-Policy: default-src 'none'",
                               "Referrer-Policy: no-referrer"})
        EXPECT_THAT(answer.toStdString(), testing::HasSubstr(header));
    for (const char *link : {"http://", "https://", "src=", "<script"})
        EXPECT_FALSE(answer.contains(link)) << link;
    EXPECT_TRUE(end());
}

TEST_F(BrowserSigningIn, AWrongStateEndsItAndNothingIsRedeemed)
{
    start();
    QUrl back = afterThePage();
    QUrlQuery query(back);
    query.removeQueryItem(QStringLiteral("state"));
    query.addQueryItem(QStringLiteral("state"), QString::fromLatin1(unguessable().reveal()));
    back.setQuery(query);
    const qsizetype asked = tenant.identity.requests.size();
    EXPECT_THAT(get(back).toStdString(), testing::HasSubstr("Not signed in"));
    EXPECT_EQ(end().error().kind, SignInErrorKind::WrongState);
    EXPECT_EQ(tenant.identity.requests.size(), asked);
}

TEST_F(BrowserSigningIn, AMissingOrDoubleStateIsAWrongOne)
{
    for (const char *state : {"", "&state=STATE&state=STATE"}) {
        SCOPED_TRACE(state);
        page = {};
        result.reset();
        count = 0;
        start();
        const QByteArray right = QUrlQuery(page).queryItemValue(QStringLiteral("state")).toLatin1();
        QUrl back = afterThePage();
        const QString code = QUrlQuery(back).queryItemValue(QStringLiteral("code"));
        back.setQuery(QStringLiteral("code=") + code
                      + QString::fromLatin1(QByteArray(state).replace("STATE", right)));
        get(back);
        EXPECT_EQ(end().error().kind, SignInErrorKind::WrongState);
    }
}

TEST_F(BrowserSigningIn, TakesOneRequestOnly)
{
    start();
    const QUrl back = afterThePage();
    EXPECT_FALSE(get(back).isEmpty());
    EXPECT_EQ(get(back), "");
    EXPECT_TRUE(end());
}

TEST_F(BrowserSigningIn, IconsAndStrangersChangeNothing)
{
    start();
    const QUrl back = afterThePage();
    const auto port = static_cast<quint16>(back.port());
    const QByteArray host = "Host: localhost:" + QByteArray::number(port) + "\r\n\r\n";
    const QByteArray target = back.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    for (const QByteArray &bytes :
         {"GET /favicon.ico HTTP/1.1\r\n" + host, "GET / HTTP/1.1\r\n" + host,
          "GET /?hello=1 HTTP/1.1\r\n" + host, "POST " + target + " HTTP/1.1\r\n" + host,
          "GET " + target + " HTTP/1.1\r\nHost: evil.example\r\n\r\n", "GET " + target + " HTTP/1.1\r\n\r\n",
          QByteArray("\r\n\r\n"), QByteArray(40000, 'x'),
          "GET /" + QByteArray(40000, 'x') + " HTTP/1.1\r\n" + host})
        EXPECT_TRUE(say(port, bytes).startsWith("HTTP/1.1 404 ")) << bytes.left(60).constData();
    settle();
    EXPECT_EQ(count, 0);
    get(back);
    EXPECT_TRUE(end());
}

TEST_F(BrowserSigningIn, SilentConnectionsDoNotKeepTheBrowserOut)
{
    start();
    const QUrl back = afterThePage();
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 40; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(back.port()));
    }
    settle();
    EXPECT_TRUE(get(back).startsWith("HTTP/1.1 200 "));
    EXPECT_TRUE(end());
}

TEST_F(BrowserSigningIn, DenyingEndsIt)
{
    start();
    tenant.identity.scenario.isDeclined = true;
    EXPECT_THAT(get(afterThePage()).toStdString(), testing::HasSubstr("Not signed in"));
    const SignInError error = end().error();
    EXPECT_EQ(error.kind, SignInErrorKind::Declined);
    EXPECT_EQ(error.codes, QList<int>{65004});
    EXPECT_EQ(error.description, QStringLiteral("AADSTS65004: User declined to consent."));
}

TEST_F(BrowserSigningIn, TextsFromTheAddressNeverStandOnThePage)
{
    start();
    QUrl back = afterThePage();
    back.setQuery(QStringLiteral("error=<script>alert(1)</script>&error_description=<b>x</b>&state=")
                  + QUrlQuery(page).queryItemValue(QStringLiteral("state")));
    const QByteArray answer = get(back);
    EXPECT_FALSE(answer.contains("alert"));
    EXPECT_FALSE(answer.contains("<b>"));
    EXPECT_EQ(end().error().kind, SignInErrorKind::Refused);
}

TEST_F(BrowserSigningIn, ABrowserThatNeverComesBackEndsItAfterAWhile)
{
    start();
    clock.skip();
    EXPECT_EQ(end().error().kind, SignInErrorKind::Expired);
    EXPECT_EQ(suggestedMethod(end().error(), SignInMethod::Browser, facts), SignInMethod::DeviceCode);
    EXPECT_EQ(suggestedMethod(end().error(), SignInMethod::DeviceCode, facts), std::nullopt);
    EXPECT_EQ(clock.waits(), std::vector<std::chrono::milliseconds>{BrowserSignIn::timeLimit});
    EXPECT_EQ(get(afterThePage()), "");
}

TEST_F(BrowserSigningIn, TheLimitOfTimeIsForTheBrowserOnly)
{
    start();
    get(afterThePage());
    clock.skip(); // while the code is redeemed
    EXPECT_TRUE(end());
}

TEST_F(BrowserSigningIn, ABrowserThatDoesNotOpenIsNoEnd)
{
    opens = false;
    start();
    get(afterThePage());
    EXPECT_TRUE(end());
}

TEST_F(BrowserSigningIn, AnAnswerWithoutTokensIsAFailure)
{
    start();
    tenant.identity.scenario.firstTokenAnswers = {{200, {}, "<html>"}};
    get(afterThePage());
    EXPECT_EQ(end().error().kind, SignInErrorKind::Unreadable);
}

TEST_F(BrowserSigningIn, RefusalsWhileRedeemingAreTold)
{
    start();
    tenant.identity.scenario.refusedWith = 501481;
    get(afterThePage());
    const SignInError error = end().error();
    EXPECT_EQ(error.codes, QList<int>{501481});
    EXPECT_EQ(suggestedMethod(error, SignInMethod::Browser, facts), SignInMethod::DeviceCode);
}

TEST_F(BrowserSigningIn, DeletingItFreesThePortSilently)
{
    start();
    const QUrl back = afterThePage();
    signing.reset();
    EXPECT_EQ(get(back), "");
    settle();
    EXPECT_EQ(count, 0);
}

TEST_F(BrowserSigningIn, TwoAtATimeDoNotMeet)
{
    start();
    const QUrl firstPage = page;
    BrowserSignIn other(
        request, [](const QUrl &) { return true; }, *http, clock);
    QUrl otherPage;
    QObject::connect(&other, &BrowserSignIn::addressReady, [&](const QUrl &url) { otherPage = url; });
    ASSERT_TRUE(until([&] { return otherPage.isValid(); }));
    for (const char *item : {"redirect_uri", "state", "code_challenge"})
        EXPECT_NE(QUrlQuery(firstPage).queryItemValue(QLatin1String(item)),
                  QUrlQuery(otherPage).queryItemValue(QLatin1String(item)))
            << item;
}

TEST(LoopbackPort, ATakenPortIsTold)
{
    QTcpServer taken;
    ASSERT_TRUE(taken.listen(QHostAddress::LocalHost));
    LoopbackServer server(unguessable(), QStringLiteral("en"));
    EXPECT_FALSE(server.listen(taken.serverPort()));
    SignInError error{SignInErrorKind::NoPort, {}};
    EXPECT_EQ(suggestedMethod(error, SignInMethod::Browser, {}), SignInMethod::DeviceCode);
}

} // namespace

} // namespace microsoft365
