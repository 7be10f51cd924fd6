// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/http.h"
#include "microsoft365/eventloop.h"
#include "microsoft365/manualclock.h"
#include "simulatedtenant/httpsserver.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace microsoft365 {

namespace {

using simulatedtenant::CertificateAuthority;
using simulatedtenant::HttpsServer;
using simulatedtenant::Request;
using simulatedtenant::Response;
using Delivery = Response::Delivery;

HttpRequest question(const QUrl &url)
{
    return {url, {{"Content-Type", "text/plain"}}, "question"};
}

class Http : public testing::Test {
protected:
    void SetUp() override
    {
        options.caFile = folder.filePath(QStringLiteral("ca.pem"));
        QFile file(options.caFile);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(authority.pem());
    }

    std::shared_ptr<HttpClient> client()
    {
        auto made = HttpClient::make(options);
        return made ? *made : nullptr;
    }

    //! What comes of one request.
    HttpResult ask(const HttpRequest &request)
    {
        const auto http = client();
        const auto exchange = http->send(request);
        std::optional<HttpResult> result;
        int count = 0;
        QObject::connect(exchange.get(), &HttpExchange::finished, exchange.get(),
                         [&](const HttpResult &answer) {
                             result = answer;
                             ++count;
                         });
        EXPECT_FALSE(result);
        until([&] { return result.has_value(); });
        settle();
        EXPECT_EQ(count, 1);
        return result.value_or(HttpError{HttpFault::Unreachable, QStringLiteral("never told")});
    }

    HttpError faultOf(const HttpRequest &request)
    {
        const HttpResult result = ask(request);
        EXPECT_FALSE(result);
        return result ? HttpError{} : result.error();
    }

    //! A server that answers everything alike.
    std::unique_ptr<HttpsServer> server(const Response &response)
    {
        return std::make_unique<HttpsServer>(authority.issue(), [this, response](const Request &request) {
            requests.append(request);
            return response;
        });
    }

    QTemporaryDir folder;
    CertificateAuthority authority;
    HttpOptions options;
    QList<Request> requests;
};

TEST_F(Http, GetsAndPostsWithHeadersAndToken)
{
    const auto there = server({201, {{"X-Odd", "yes"}}, "hello"});
    const HttpResult got = ask({there->url().resolved(QUrl(QStringLiteral("/a?b=c%20d")))});
    ASSERT_TRUE(got) << got.error().detail.toStdString();
    EXPECT_EQ(got->status, 201);
    EXPECT_EQ(got->header("x-odd"), "yes");
    EXPECT_EQ(got->header("missing"), "");
    EXPECT_EQ(got->body, "hello");
    const HttpResult posted = ask({there->url(), {{"Content-Type", "text/plain"}}, "body", Secret("token")});
    ASSERT_TRUE(posted);
    ASSERT_EQ(requests.size(), 2);
    EXPECT_EQ(requests[0].method, "GET");
    EXPECT_EQ(requests[0].url.toEncoded(), there->url().toEncoded() + "/a?b=c%20d");
    EXPECT_EQ(requests[0].bearer(), "");
    EXPECT_EQ(requests[1].method, "POST");
    EXPECT_EQ(requests[1].body, "body");
    EXPECT_EQ(requests[1].bearer(), "token");
}

TEST_F(Http, SlowAnswersAreWaitedFor)
{
    const QByteArray body(200, 'x');
    const auto there = server({200, {}, body, Delivery::Slow});
    const HttpResult got = ask({there->url()});
    ASSERT_TRUE(got);
    EXPECT_EQ(got->body, body);
}

TEST_F(Http, AnErrorOfTheServerIsAnAnswer)
{
    for (const int status : {400, 401, 403, 404, 429, 500, 503, 504}) {
        const auto there = server({status, {{"Retry-After", "7"}}, "why"});
        const HttpResult got = ask({there->url()});
        ASSERT_TRUE(got) << status << got.error().detail.toStdString();
        EXPECT_EQ(got->status, status);
        EXPECT_EQ(got->body, "why") << status;
        EXPECT_EQ(got->header("retry-after"), "7") << status;
    }
}

TEST_F(Http, HalfABodyIsNoAnswer)
{
    const auto there = server({200, {}, QByteArray(2000, 'x'), Delivery::Half});
    EXPECT_EQ(faultOf({there->url()}).fault, HttpFault::ConnectionLost);
    EXPECT_EQ(faultOf(question(there->url())).fault, HttpFault::ConnectionLost);
    const auto failing = server({503, {}, QByteArray(2000, 'x'), Delivery::Half});
    EXPECT_EQ(faultOf({failing->url()}).fault, HttpFault::ConnectionLost);
}

TEST_F(Http, ADroppedConnectionIsNoAnswerAndNothingIsSentTwice)
{
    const auto there = server({200, {}, "x", Delivery::Dropped});
    EXPECT_EQ(faultOf(question(there->url())).fault, HttpFault::ConnectionLost);
    EXPECT_EQ(there->requestCount(), 1);
    EXPECT_EQ(faultOf({there->url()}).fault, HttpFault::ConnectionLost);
    EXPECT_EQ(there->requestCount(), 2);
}

TEST_F(Http, SilenceEnds)
{
    options.silence = std::chrono::milliseconds(200);
    const auto there = server({200, {}, "x", Delivery::Never});
    EXPECT_EQ(faultOf({there->url()}).fault, HttpFault::TimedOut);
}

TEST_F(Http, TooLargeAnswersAreNotRead)
{
    options.maxReplyBytes = 1000;
    const auto there = server({200, {}, QByteArray(1001, 'x')});
    EXPECT_EQ(faultOf({there->url()}).fault, HttpFault::TooLarge);
    const auto fitting = server({200, {}, QByteArray(1000, 'x')});
    EXPECT_TRUE(ask({fitting->url()}));
}

TEST_F(Http, SeesHowFarTheClockIsAheadOfTheServers)
{
    ManualClock clock; // Sun, 22 Nov 2026 10:00:00 GMT
    options.clock = &clock;
    const auto http = client();
    const auto hear = [&](const QByteArray &date) {
        const auto there = server({200, {{"Date", date}}, {}});
        const auto exchange = http->send({there->url()});
        bool isThere = false;
        QObject::connect(exchange.get(), &HttpExchange::finished, exchange.get(), [&] { isThere = true; });
        EXPECT_TRUE(until([&] { return isThere; }));
    };
    EXPECT_EQ(http->clockAhead(), std::chrono::seconds(0)) << "nobody has told the time";
    hear("Sun, 22 Nov 2026 09:40:00 GMT");
    EXPECT_EQ(http->clockAhead(), std::chrono::minutes(20));
    EXPECT_EQ(http->twin()->clockAhead(), std::chrono::minutes(20));
    hear("yesterday");
    EXPECT_EQ(http->clockAhead(), std::chrono::minutes(20)) << "no time was told";
    hear("Mon, 23 Nov 2026 10:00:00 GMT");
    EXPECT_EQ(http->clockAhead(), std::chrono::hours(-24));
}

TEST_F(Http, RedirectsAreNotFollowed)
{
    const auto target = server({200, {}, "stolen"});
    const auto there = server({302, {{"Location", target->url().toEncoded()}}, {}});
    EXPECT_EQ(faultOf({there->url(), {}, {}, Secret("token")}),
              (HttpError{HttpFault::Redirected, target->url().host()}));
    EXPECT_EQ(target->requestCount(), 0);
}

TEST_F(Http, StrangeCertificatesAreRefused)
{
    const CertificateAuthority stranger;
    const HttpsServer unknown(stranger.issue(), [](const Request &) { return Response{}; });
    EXPECT_EQ(faultOf({unknown.url(), {}, {}, Secret("token")}).fault, HttpFault::TlsRefused);
    const HttpsServer otherHost(authority.issueFor("DNS:example.com"),
                                [](const Request &) { return Response{}; });
    EXPECT_EQ(faultOf({otherHost.url()}).fault, HttpFault::TlsRefused);
    EXPECT_EQ(unknown.requestCount() + otherHost.requestCount(), 0);
}

TEST_F(Http, WithoutTheFileTheAuthorityIsUnknown)
{
    options.caFile.clear();
    const auto there = server({});
    EXPECT_EQ(faultOf({there->url()}).fault, HttpFault::TlsRefused);
}

TEST_F(Http, AFileWithoutAuthoritiesIsRefused)
{
    options.caFile = folder.filePath(QStringLiteral("missing.pem"));
    EXPECT_EQ(HttpClient::make(options).error().kind, evidence::ErrorKind::NotFound);
    options.caFile = folder.filePath(QStringLiteral("odd.pem"));
    QFile file(options.caFile);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no certificate");
    file.close();
    EXPECT_EQ(HttpClient::make(options).error().kind, evidence::ErrorKind::UnknownKind);
}

TEST_F(Http, OnlyHttpsIsAsked)
{
    EXPECT_EQ(faultOf({QUrl(QStringLiteral("http://127.0.0.1:9/"))}).fault, HttpFault::NotHttps);
    EXPECT_EQ(faultOf({QUrl()}).fault, HttpFault::NotHttps);
    EXPECT_EQ(faultOf({QUrl(QStringLiteral("file:///etc/hostname"))}).fault, HttpFault::NotHttps);
}

TEST_F(Http, NobodyListening)
{
    QUrl nobody;
    {
        nobody = server({})->url();
    }
    EXPECT_EQ(faultOf({nobody}).fault, HttpFault::Unreachable);
    EXPECT_EQ(faultOf({QUrl(QStringLiteral("https://does-not-exist.invalid/"))}).fault,
              HttpFault::HostNotFound);
}

TEST_F(Http, DeletingBreaksOffSilently)
{
    const auto there = server({200, {}, "x", Delivery::Never});
    const auto http = client();
    auto exchange = http->send({there->url()});
    bool isTold = false;
    QObject::connect(exchange.get(), &HttpExchange::finished, [&] { isTold = true; });
    ASSERT_TRUE(until([&] { return there->requestCount() == 1; }));
    exchange.reset();
    settle();
    EXPECT_FALSE(isTold);
}

TEST_F(Http, WhoeverHearsOfTheEndMayDeleteTheExchange)
{
    options.maxReplyBytes = 1000;
    const auto fitting = server({200, {}, "x"});
    const auto large = server({200, {}, QByteArray(5000, 'x')});
    const auto http = client();
    const auto slow = server({200, {}, QByteArray(1001, 'x')});
    for (const QUrl &url : {fitting->url(), large->url(), slow->url(), QUrl(QStringLiteral("http://a/"))}) {
        auto exchange = http->send({url});
        int count = 0;
        QObject::connect(exchange.get(), &HttpExchange::finished, [&] {
            ++count;
            exchange.reset();
        });
        ASSERT_TRUE(until([&] { return !exchange; }));
        settle();
        EXPECT_EQ(count, 1);
    }
}

} // namespace

} // namespace microsoft365
