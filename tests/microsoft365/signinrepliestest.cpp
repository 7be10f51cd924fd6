// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/signinreplies.h"

#include <gtest/gtest.h>

namespace microsoft365 {

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

TEST(SignInReplies, DeviceCodes)
{
    const auto code =
        parseDeviceCode(R"({"device_code": "D", "user_code": "ABCD", "interval": "7", "expires_in": 60,
        "verification_uri": "https://login.example.com/device", "verification_url": "http://old.example.com"})",
                        now);
    ASSERT_TRUE(code);
    EXPECT_EQ(*code,
              (DeviceCode{Secret("D"), text("ABCD"), QUrl(text("https://login.example.com/device")),
                          now.addSecs(60), std::chrono::seconds(7)}));
}

TEST(SignInReplies, WhatACodeDoesNotSayIsAssumed)
{
    for (const QByteArray &odd : {QByteArray(), QByteArray(R"(, "interval": 0, "expires_in": -1)"),
                                  QByteArray(R"(, "interval": "soon", "expires_in": null)"),
                                  QByteArray(R"(, "interval": [5], "expires_in": {})")}) {
        const auto code = parseDeviceCode(
            R"({"device_code": "D", "user_code": "A", "verification_url": "https://a.example")" + odd + '}',
            now);
        ASSERT_TRUE(code) << odd.constData();
        EXPECT_EQ(code->interval, std::chrono::seconds(5));
        EXPECT_EQ(code->expiresAt, now.addSecs(900));
    }
    const auto huge =
        parseDeviceCode(R"({"device_code": "D", "user_code": "A", "verification_uri": "https://a.example",
        "interval": 1e300, "expires_in": "99999999999999999999"})",
                        now);
    ASSERT_TRUE(huge);
    EXPECT_EQ(huge->interval, std::chrono::seconds(300));
    EXPECT_EQ(huge->expiresAt, now.addDays(1));
}

TEST(SignInReplies, OversizeAndControlCharactersAreUnreadable)
{
    const auto reply = [](const QByteArray &device, const QByteArray &user) {
        return R"({"verification_uri": "https://a.example", "device_code": ")" + device
            + R"(", "user_code": ")" + user + R"("})";
    };
    ASSERT_TRUE(parseDeviceCode(reply("D", "A"), now));
    for (const QByteArray &body :
         {reply(QByteArray(70000, 'x'), "A"), reply("D", QByteArray(65, 'A')), reply("D\\nX", "A"),
          reply("D", "\\u001b[2J"), reply("", "A"), reply("D", " "), QByteArray(300000, ' ')}) {
        const auto code = parseDeviceCode(body, now);
        ASSERT_FALSE(code) << body.left(80).constData();
        EXPECT_EQ(code.error().kind, SignInErrorKind::Unreadable);
    }
}

TEST(SignInReplies, TokensAndWhoTheyAreFor)
{
    const QByteArray claims =
        QByteArray(R"({"preferred_username": "Änna@contoso.example", "tid": "T", "oid": "O", "aud": "x"})")
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const auto tokens = parseTokens(R"({"token_type": "bearer", "access_token": "A", "refresh_token": "R",
        "expires_in": "3599", "id_token": "e30.)"
                                        + claims + R"(.c2ln"})",
                                    now);
    ASSERT_TRUE(tokens);
    EXPECT_EQ(*tokens,
              (Tokens{Secret("A"),
                      Secret("R"),
                      now.addSecs(3599),
                      {text("Änna@contoso.example"), text("T"), text("O")}}));
}

TEST(SignInReplies, AnIdTokenThatCannotBeReadOnlyLosesTheName)
{
    for (const char *token : {"", "x", "e30.%%%.x", "e30.bm8ganNvbg.x", "..", "e30.W10.x"}) {
        const auto tokens =
            parseTokens(R"({"access_token": "A", "id_token": ")" + QByteArray(token) + R"("})", now);
        ASSERT_TRUE(tokens) << token;
        EXPECT_EQ(tokens->identity, Identity{}) << token;
        EXPECT_EQ(tokens->expiresAt, now.addSecs(600));
    }
}

TEST(SignInReplies, ErrorsCarryWhatHelps)
{
    const auto tokens =
        parseTokens(R"({"error": "invalid_grant", "suberror": "bad_token", "access_token": "A",
        "error_codes": [50173, "700082", -1, "x"], "error_description": "AADSTS1: no", "correlation_id": "C",
        "claims": "{}", "timestamp": "2026", "trace_id": "T"})",
                    now);
    ASSERT_FALSE(tokens);
    EXPECT_EQ(tokens.error(),
              (SignInError{SignInErrorKind::Refused,
                           text("invalid_grant"),
                           text("bad_token"),
                           {50173, 700082},
                           text("AADSTS1: no"),
                           text("C")}));
}

TEST(SignInReplies, NumbersComeFromTheTextWhereNothingElseHasThem)
{
    const auto tokens = parseTokens(
        R"({"error": "access_denied", "error_description": "AADSTS53003: Blocked. AADSTS53003 AADSTS50097"})",
        now);
    ASSERT_FALSE(tokens);
    EXPECT_EQ(tokens.error().kind, SignInErrorKind::Declined);
    EXPECT_EQ(tokens.error().codes, (QList<int>{53003, 50097}));
    EXPECT_EQ(codesIn(u"AADSTS99999999999 and AADSTS"), QList<int>{999999999});
    EXPECT_EQ(codesIn(u"nothing"), QList<int>{});
}

TEST(SignInReplies, LongTextsAreCut)
{
    const auto tokens =
        parseTokens(R"({"error": "e", "error_description": ")" + QByteArray(9000, 'x') + R"("})", now);
    ASSERT_FALSE(tokens);
    EXPECT_EQ(tokens.error().description.size(), 4000);
}

TEST(SecretText, PrintsAsDots)
{
    QString printed;
    QDebug(&printed) << Secret("abc") << Tokens().accessToken;
    EXPECT_FALSE(printed.contains(text("abc")));
    EXPECT_TRUE(printed.contains(text("Secret(…)")));
}

} // namespace

TEST(TokenAnswers, TellWhatTheTokenIsGoodFor)
{
    const auto tokens = parseTokens(R"({"access_token":"a","scope":"openid  https://g.example/Domain.Read.All"})",
                                    QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
    ASSERT_TRUE(tokens);
    EXPECT_EQ(tokens->scopes,
              (QStringList{QStringLiteral("openid"), QStringLiteral("https://g.example/Domain.Read.All")}));
}

} // namespace microsoft365
