// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/logtime.h"
#include "microsoft365/quota.h"
#include "microsoft365/refusal.h"
#include "microsoft365/retrypolicy.h"
#include "microsoft365/sliceposition.h"

#include <gtest/gtest.h>

namespace microsoft365 {

namespace {

using namespace std::chrono_literals;
using Step = RetryDecision::Step;

const QDateTime now(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);

HttpReply reply(int status, const QList<HttpHeader> &headers = {})
{
    return {status, headers, {}};
}

HttpError fault(HttpFault kind)
{
    return {kind, {}};
}

TEST(RetryPolicy, RetryAfterIsObeyedInSecondsAndAsADate)
{
    RetryPolicy policy(false);
    EXPECT_EQ(policy.judge(reply(429, {{"Retry-After", "40"}}), now, 0.5),
              (RetryDecision{Step::Wait, 40s, true}));
    EXPECT_EQ(policy.judge(reply(503, {{"retry-after", "Sun, 22 Nov 2026 09:01:10 GMT"}}), now, 0.5),
              (RetryDecision{Step::Wait, 70s, true}));
    EXPECT_EQ(policy.judge(reply(429, {{"Retry-After", "0"}}), now, 0.5),
              (RetryDecision{Step::Wait, 1s, true}));
}

TEST(RetryPolicy, ADateCountsFromTheServersClock)
{
    EXPECT_EQ(retryAfter(reply(429,
                               {{"Date", "Sun, 22 Nov 2026 11:00:00 GMT"},
                                {"Retry-After", "Sun, 22 Nov 2026 11:00:30 GMT"}}),
                         now),
              30s);
    EXPECT_EQ(retryAfter(reply(429, {{"Retry-After", "Sun, 22 Nov 2026 08:00:00 GMT"}}), now), 0s);
    for (const char *odd : {"soon", "-1", "", "99999999999999999999", "Sun, 22 Nov"})
        EXPECT_FALSE(retryAfter(reply(429, {{"Retry-After", odd}}), now)) << odd;
}

TEST(RetryPolicy, WithoutItTheWaitsDoubleAndDiffer)
{
    RetryPolicy early(false);
    RetryPolicy late(false);
    std::chrono::milliseconds last{0};
    for (int i = 0; i < 7; ++i) {
        const RetryDecision sooner = early.judge(reply(503), now, 0.0);
        const RetryDecision later = late.judge(reply(503), now, 1.0);
        EXPECT_EQ(sooner.step, Step::Wait);
        EXPECT_EQ(later.wait, 2 * sooner.wait);
        EXPECT_GT(sooner.wait, last);
        last = sooner.wait;
    }
    EXPECT_LE(last, 300s);
}

TEST(RetryPolicy, NothingIsAskedForEver)
{
    const std::vector<HttpResult> answers{reply(429),
                                          reply(500),
                                          reply(503, {{"Retry-After", "5"}}),
                                          fault(HttpFault::Unreachable),
                                          fault(HttpFault::Redirected),
                                          fault(HttpFault::TooLarge)};
    for (const HttpResult &answer : answers) {
        RetryPolicy policy(false);
        int waits = 0;
        while (policy.judge(answer, now, 1.0).step == Step::Wait)
            ASSERT_LT(++waits, 100);
        EXPECT_GE(waits, 5);
    }
}

TEST(RetryPolicy, AnHourWithoutNetworkIsSurvived)
{
    RetryPolicy policy(false);
    std::chrono::milliseconds waited{0};
    RetryDecision decision;
    while ((decision = policy.judge(fault(HttpFault::HostNotFound), now, 0.5)).step == Step::Wait)
        waited += decision.wait;
    EXPECT_GT(waited, 1h);
}

TEST(RetryPolicy, WhatCannotGetBetterEndsAtOnce)
{
    for (const int status : {400, 403, 404, 410})
        EXPECT_EQ(RetryPolicy(true).judge(reply(status), now, 0.5).step, Step::GiveUp) << status;
    for (const HttpFault kind : {HttpFault::TlsRefused, HttpFault::ProxyRefused, HttpFault::NotHttps})
        EXPECT_EQ(RetryPolicy(true).judge(fault(kind), now, 0.5).step, Step::GiveUp);
    EXPECT_EQ(RetryPolicy(true).judge(reply(429, {{"Retry-After", "86400"}}), now, 0.5).step, Step::GiveUp);
}

TEST(RetryPolicy, ATokenIsReplacedOnce)
{
    RetryPolicy policy(false);
    EXPECT_EQ(policy.judge(reply(401), now, 0.5).step, Step::NewToken);
    EXPECT_EQ(policy.judge(reply(401), now, 0.5).step, Step::GiveUp);
}

TEST(RetryPolicy, TooMuchIsAskedForInPartsWhereThatCanBe)
{
    EXPECT_EQ(RetryPolicy(true).judge(reply(504), now, 0.5).step, Step::Narrow);
    EXPECT_EQ(RetryPolicy(false).judge(reply(504), now, 0.5).step, Step::Wait);
    EXPECT_EQ(RetryPolicy(true).judge(fault(HttpFault::TooLarge), now, 0.5).step, Step::Narrow);
    EXPECT_EQ(RetryPolicy(false).judge(fault(HttpFault::TooLarge), now, 0.5).step, Step::Wait);
}

TEST(Quota, HoldsInEveryStretchOfTime)
{
    Quota quota({3, 10});
    QDateTime time = now;
    QList<QDateTime> sent;
    for (int i = 0; i < 50; ++i) {
        time = time.addMSecs(quota.waitAt(time).count());
        EXPECT_EQ(quota.waitAt(time), 0s);
        quota.sent(time);
        time = time.addMSecs(700); // the server may have seen it at any time up to here
        quota.answered(time);
        sent << time;
    }
    for (qsizetype i = 3; i < sent.size(); ++i)
        EXPECT_GE(sent[i - 3].msecsTo(sent[i]), 10'000);
}

TEST(Quota, EarlierRequestsCountAndAClockThatWasSetBackDoesNotBlock)
{
    const Quota quota({2, 10}, {now.addSecs(-3), now.addSecs(-2)});
    EXPECT_EQ(quota.waitAt(now), 8s);
    EXPECT_EQ(quota.waitAt(now.addDays(-3)), 11s);
    EXPECT_EQ(quota.waitAt(now.addDays(3)), 0s);
    EXPECT_EQ(Quota({}).waitAt(now), 0s);
}

TEST(LogTime, SevenDigitsAndWholeSeconds)
{
    const qint64 second = now.toSecsSinceEpoch();
    EXPECT_EQ(parseLogTime(u"2026-11-22T09:00:00Z"), second * 10'000'000);
    EXPECT_EQ(parseLogTime(u"2026-11-22T09:00:00.1234567Z"), second * 10'000'000 + 1'234'567);
    EXPECT_EQ(parseLogTime(u"2026-11-22T09:00:00.5Z"), second * 10'000'000 + 5'000'000);
    EXPECT_EQ(secondAtOrAfter(second * 10'000'000), second);
    EXPECT_EQ(secondAtOrAfter(second * 10'000'000 + 1), second + 1);
    for (const char16_t *odd :
         {u"", u"Z", u"2026-11-22T09:00:00", u"2026-11-22T09:00:00+01:00", u"2026-13-22T09:00:00Z",
          u"2026-11-22T09:00:00.Z", u"2026-11-22T09:00:00.12aZ", u"2026-11-22 09:00:00Z",
          u"2026-11-22T09:00:00.00000000000000000000000000000Z"})
        EXPECT_FALSE(parseLogTime(odd)) << QString::fromUtf16(odd).toStdString();
}

TEST(SlicePosition, IsReadAsItWasWritten)
{
    SlicePosition position;
    position.bytes = 1LL << 40;
    position.rows = 5;
    position.oddRows = 2;
    position.isStarted = true;
    position.links = {QStringLiteral("https://graph.example.com/a?b=c")};
    position.until = 1'763'000'000;
    position.askedFrom = 1'762'000'000;
    position.step = 60;
    position.isSorted = false;
    position.lastTime = 17'630'000'001'234'567;
    position.lastKeys = {QStringLiteral("b"), QStringLiteral("a")};
    EXPECT_EQ(parseSlicePosition(toJson(position)), position);
    EXPECT_EQ(parseSlicePosition(toJson(SlicePosition())), SlicePosition());
    EXPECT_FALSE(parseSlicePosition({}));
    QJsonObject odd = toJson(position);
    odd.insert(QLatin1String("bytes"), -1);
    EXPECT_FALSE(parseSlicePosition(odd));
}

TEST(ServerError, IsFoundWhereGraphAndExchangePutIt)
{
    EXPECT_EQ(parseServerError(R"({"error":{"code":"Forbidden","message":"No."}})"),
              (ServerError{QStringLiteral("Forbidden"), QStringLiteral("No.")}));
    EXPECT_EQ(parseServerError(R"({"error":{"code":"x","message":"Error","innererror":{"internalException":
        {"message":"Inner"}},"details":[{"message":"One."},{"message":"Two."}]}})")
                  .message,
              QStringLiteral("One. Two."));
    EXPECT_EQ(parseServerError(
                  R"({"error":{"message":"Error","innererror":{"internalException":{"message":"Inner"}}}})")
                  .message,
              QStringLiteral("Inner"));
    EXPECT_EQ(parseServerError("<html>\n <b>Sorry</b>"),
              (ServerError{{}, QStringLiteral("<html> <b>Sorry</b>")}));
    EXPECT_EQ(parseServerError({}), ServerError());
    EXPECT_LE(
        parseServerError("{\"error\":{\"message\":\"" + QByteArray(100'000, 'x') + "\"}}").message.size(),
        1'000);
}

} // namespace

} // namespace microsoft365
