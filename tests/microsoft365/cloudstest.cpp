// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/clouds.h"

#include "knowledge/loader.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace microsoft365 {

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

std::string problemOf(const QByteArray &json)
{
    const auto cloud = cloudFromJson(json, text("cloud.json"));
    EXPECT_FALSE(cloud) << json.constData();
    return cloud ? std::string() : cloud.error().detail.toStdString();
}

TEST(Clouds, KnownOnesHaveTheirNameInBothLanguages)
{
    knowledge::LoadError error;
    const auto facts = knowledge::load(&error);
    ASSERT_TRUE(facts);
    const Cloud german = cloudOf(*facts->signIn.cloud(u"china"), u"de");
    EXPECT_EQ(german.name, text("China, betrieben von 21Vianet"));
    EXPECT_EQ(german.login, QUrl(text("https://login.partner.microsoftonline.cn")));
    EXPECT_FALSE(german.hasMessageTrace);
    EXPECT_TRUE(cloudOf(*facts->signIn.cloud(u"global"), u"en").hasMessageTrace);
}

TEST(Clouds, OwnAddressesComeFromAFile)
{
    const auto cloud = cloudFromJson(R"({"name": " Sovereign ", "login": "https://login.example.de/",
        "graph": "https://graph.example.de:8443", "exchange": "https://mail.example.de/base//"})",
                                     text("cloud.json"));
    ASSERT_TRUE(cloud) << cloud.error().detail.toStdString();
    EXPECT_EQ(*cloud,
              (Cloud{text("Sovereign"), text("Sovereign"), QUrl(text("https://login.example.de")),
                     QUrl(text("https://graph.example.de:8443")), QUrl(text("https://mail.example.de/base")),
                     true}));
}

TEST(Clouds, WhatIsWrongWithAFileIsNamed)
{
    const QByteArray good =
        R"({"name": "X", "login": "https://a.example", "graph": "https://b.example", "exchange": "https://c.example"})";
    ASSERT_TRUE(cloudFromJson(good, text("cloud.json")));
    EXPECT_EQ(problemOf(QByteArray(good).replace("\"X\"", "\"\"")),
              "cloud.json: name is missing or longer than 100 characters");
    EXPECT_EQ(problemOf(QByteArray(good).replace("\"X\"", "7")),
              "cloud.json: name is missing or longer than 100 characters");
    EXPECT_EQ(problemOf(QByteArray(good).replace("exchange", "mail")), "cloud.json: unknown member \"mail\"");
    for (const char *address : {"http://a.example", "a.example", "https://", "https://u:p@a.example",
                                "https://a.example/?q=1", "https://a.example/#f", "ftp://a.example", ""}) {
        EXPECT_EQ(problemOf(QByteArray(good).replace("https://a.example", address)),
                  "cloud.json: login is no https address without user, query and fragment")
            << address;
    }
    EXPECT_EQ(problemOf("[]"), "cloud.json: is not a JSON object");
    EXPECT_NE(problemOf("{"), "");
    EXPECT_EQ(problemOf(QByteArray(70000, ' ')), "cloud.json: is larger than 65536 bytes");
    const QTemporaryDir folder;
    EXPECT_EQ(cloudFromFile(folder.filePath(text("none.json"))).error().kind, evidence::ErrorKind::NotFound);
    EXPECT_EQ(cloudFromFile(folder.path()).error().kind, evidence::ErrorKind::ReadFailed);
}

TEST(Clouds, TenantsAreDomainsIdsAndOrganizations)
{
    for (const char *tenant : {"contoso.com", "contoso.onmicrosoft.com", "organizations", "Organizations",
                               "xn--mller-kva.de", "AAAAAAAA-bbbb-cccc-dddd-eeeeeeeeeeee", "a-b.c1.de"})
        EXPECT_TRUE(isTenant(text(tenant))) << tenant;
    for (const char *tenant :
         {"", "common", "consumers", "contoso", "contoso.com/", "../contoso.com", "contoso.com?x",
          "contoso..com", ".com", "-a.com", "a b.com", "contoso.com\n", "müller.de", "1.2.3.4",
          "contoso.com/oauth2", "{aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee}"})
        EXPECT_FALSE(isTenant(text(tenant))) << tenant;
    EXPECT_FALSE(isTenant(QString(300, QLatin1Char('a')) + text(".com")));
}

TEST(Clouds, ClientIdsAreGuids)
{
    EXPECT_TRUE(isClientId(text("11111111-2222-3333-4444-555555555555")));
    for (const char *id : {"", "1111", "11111111-2222-3333-4444-55555555555g",
                           "11111111222233334444555555555555", "11111111-2222-3333-4444-555555555555\n"})
        EXPECT_FALSE(isClientId(text(id))) << id;
}

} // namespace

} // namespace microsoft365
