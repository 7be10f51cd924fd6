// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/loader.h"
#include "microsoft365/directorylists.h"
#include "microsoft365/exchangesettings.h"
#include "microsoft365/messagetrace.h"
#include "microsoft365/odata.h"
#include "microsoft365/signinlog.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

namespace microsoft365 {

namespace {

const Cloud cloud{QStringLiteral("global"),
                  QStringLiteral("Global"),
                  QUrl(QStringLiteral("https://login.example.com")),
                  QUrl(QStringLiteral("https://graph.example.com")),
                  QUrl(QStringLiteral("https://exchange.example.com")),
                  true};

class Slices : public testing::Test {
protected:
    void SetUp() override
    {
        knowledge::LoadError error;
        auto knowledge = knowledge::load(&error);
        ASSERT_TRUE(knowledge) << error.message.toStdString();
        facts = knowledge->collection;
    }
    static CollectionReport scope(int days)
    {
        const QDateTime to(QDate(2026, 11, 22), QTime(9, 15), Qt::UTC);
        return {cloud.id, QStringLiteral("tenant-id"), to.addDays(-days), to};
    }
    static QJsonObject answer(const char *json)
    {
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        EXPECT_FALSE(object.isEmpty());
        return object;
    }
    //! A request as text: its address and headers, and its body.
    static std::string text(const HttpRequest &request)
    {
        QByteArray lines = (request.body ? "POST " : "GET ") + request.url.toEncoded();
        for (const HttpHeader &header : request.headers)
            lines += '\n' + header.name + ": " + header.value;
        if (request.body)
            lines += "\n\n" + *request.body;
        return lines.toStdString();
    }
    //! The rows of a page as lines, with what comes after it.
    static std::string text(const PageResult &page)
    {
        if (!page)
            return "no page: " + page.error().toStdString();
        QByteArray lines;
        for (const Row &row : page->rows)
            lines += (row.isCounted ? "" : "(also) ") + row.json + '\n';
        if (page->oddRows > 0)
            lines += "odd: " + QByteArray::number(page->oddRows) + '\n';
        for (const QString &link : page->links)
            lines += "then " + link.toUtf8() + '\n';
        return lines.toStdString();
    }

    knowledge::CollectionFacts facts;
};

TEST_F(Slices, TheTraceIsAskedInWindowsOfTenDaysWithBothBounds)
{
    const auto slices = messageTraceSlices(cloud, scope(90), facts);
    ASSERT_EQ(slices.size(), 9U);
    EXPECT_EQ(slices[0].name, QStringLiteral("deliveries-2026-11-12"));
    EXPECT_EQ(slices[8].name, QStringLiteral("deliveries-2026-08-24"));
    for (std::size_t i = 0; i < slices.size(); ++i) {
        EXPECT_EQ(slices[i].window->to - slices[i].window->from, 10 * 86'400);
        EXPECT_TRUE(i == 0 || slices[i].window->to == slices[i - 1].window->from);
    }
    EXPECT_EQ(
        text(slices[0].first(*slices[0].window)),
        "GET https://graph.example.com/v1.0/admin/exchange/tracing/messageTraces?$filter="
        "receivedDateTime%20ge%202026-11-12T09:15:00Z%20and%20receivedDateTime%20le%202026-11-22T09:15:00Z"
        "&$top=5000\nAccept: application/json\nPrefer: include-unknown-enum-members");
}

TEST_F(Slices, AFewDaysAreOneShorterWindow)
{
    const auto slices = messageTraceSlices(cloud, scope(13), facts);
    ASSERT_EQ(slices.size(), 2U);
    EXPECT_EQ(slices[1].window->to - slices[1].window->from, 3 * 86'400);
}

TEST_F(Slices, ATracePageLosesItsSubjects)
{
    EXPECT_EQ(text(readMessageTrace(answer(R"({"value":[
        {"id":"1","senderAddress":"scan@contoso.com","recipientAddress":"Anna@contoso.com","messageId":"<m@x>",
         "receivedDateTime":"2026-11-21T10:00:00Z","subject":"Pay slip","size":100,"fromIP":"198.51.100.7","toIP":"",
         "status":"delivered","body":{"content":"secret"}}],
        "@odata.nextLink":"https://graph.example.com/next?$skiptoken=a"})"))),
              R"({"id":"1","messageId":"<m@x>","receivedDateTime":"2026-11-21T10:00:00Z",)"
              R"("recipientAddress":"Anna@contoso.com","senderAddress":"scan@contoso.com","size":100,)"
              R"("status":"delivered"})"
              "\nthen https://graph.example.com/next?$skiptoken=a\n");
}

TEST_F(Slices, RowsWithoutIdTimeOrRecipientMeanNothing)
{
    EXPECT_EQ(text(readMessageTrace(answer(R"({"value":[1,"x",null,{},[],
        {"id":"1","recipientAddress":"a@b.c","receivedDateTime":"yesterday"},
        {"id":"","recipientAddress":"a@b.c","receivedDateTime":"2026-11-21T10:00:00Z"},
        {"id":"1","recipientAddress":"","receivedDateTime":"2026-11-21T10:00:00Z"}]})"))),
              "odd: 8\n");
}

TEST_F(Slices, AnswersWithoutAListAreNoPages)
{
    for (const char *json : {R"({"a":1})", R"({"value":{}})", R"({"value":"x"})", R"({"value":null})"})
        EXPECT_FALSE(readMessageTrace(answer(json))) << json;
    for (const char *json : {R"({"value":[],"@odata.nextLink":7})", R"({"value":[],"@odata.nextLink":""})"})
        EXPECT_FALSE(readMessageTrace(answer(json))) << json;
    const QJsonObject endless{{QStringLiteral("value"), QJsonArray()},
                              {QStringLiteral("@odata.nextLink"), QString(100'000, QLatin1Char('x'))}};
    EXPECT_FALSE(readMessageTrace(endless));
    EXPECT_TRUE(readMessageTrace(answer(R"({"value":[],"@odata.nextLink":null})"))->links.isEmpty());
}

TEST_F(Slices, VeryLongTextsAreCut)
{
    const QJsonObject row{{QStringLiteral("id"), QStringLiteral("1")},
                          {QStringLiteral("recipientAddress"), QStringLiteral("a@b.c")},
                          {QStringLiteral("messageId"), QString(1'000'000, QLatin1Char('m'))},
                          {QStringLiteral("receivedDateTime"), QStringLiteral("2026-11-21T10:00:00Z")}};
    const auto page = readMessageTrace({{QStringLiteral("value"), QJsonArray{row}}});
    ASSERT_TRUE(page);
    EXPECT_LT(page->rows.at(0).json.size(), 5'000);
}

TEST_F(Slices, SignInsAreAskedForEachSpellingAndThenForAll)
{
    const auto slices = signInSlices(cloud, scope(90), facts);
    ASSERT_EQ(slices.size(), 6U);
    const TimeWindow window{slices[0].window->from, slices[0].window->from + 60};
    EXPECT_EQ(slices[0].window->to - slices[0].window->from, 30 * 86'400);
    const std::string time =
        "createdDateTime%20ge%202026-10-23T09:15:00Z%20and%20createdDateTime%20le%202026-10-23T09:16:00Z";
    const std::string interactive = "GET https://graph.example.com/v1.0/auditLogs/signIns?$filter=" + time;
    const std::string end = "&$top=1000\nAccept: application/json";
    EXPECT_EQ(text(slices[0].first(window)),
              interactive + "%20and%20clientAppUsed%20eq%20%27Authenticated%20SMTP%27" + end);
    EXPECT_EQ(text(slices[1].first(window)), interactive + "%20and%20clientAppUsed%20eq%20%27SMTP%27" + end);
    EXPECT_EQ(text(slices[3].first(window)),
              "GET https://graph.example.com/beta/auditLogs/signIns?$filter=" + time
                  + "%20and%20clientAppUsed%20eq%20%27SMTP%27%20and%20signInEventTypes%2Fany%28t:%20t%20eq%20"
                    "%27nonInteractiveUser%27%29"
                  + end);
    EXPECT_TRUE(slices[3].isIndependent);
    EXPECT_FALSE(slices[0].isIndependent);
    EXPECT_EQ(text(slices[4].first(window)), interactive + end);
    EXPECT_TRUE(slices[4].isFallback);
    EXPECT_EQ(slices[0].fallback, slices[4].name);
    EXPECT_TRUE(slices[5].isFallback);
    EXPECT_FALSE(slices[5].isAskedWhenEmpty) << "the other log may be endless";
    EXPECT_EQ(slices[3].fallback, slices[5].name);
}

TEST_F(Slices, OnlySignInsOfTheSmtpClientAreKept)
{
    const auto page = readSignIns(answer(R"({"value":[
        {"id":"1","createdDateTime":"2026-11-21T10:00:00.1234567Z","userPrincipalName":"scan@contoso.com",
         "userDisplayName":"Scan","clientAppUsed":"authenticated smtp","ipAddress":"198.51.100.7",
         "status":{"errorCode":50126,"failureReason":"wrong"},"deviceDetail":{"browser":"x"}},
        {"id":"2","createdDateTime":"2026-11-21T09:00:00Z","clientAppUsed":"Browser"},
        {"createdDateTime":"2026-11-21T09:00:00Z","clientAppUsed":"SMTP"}]})"),
                                  facts.smtpClients);
    EXPECT_EQ(text(page),
              R"({"clientAppUsed":"authenticated smtp","createdDateTime":"2026-11-21T10:00:00.1234567Z",)"
              R"("id":"1","ipAddress":"198.51.100.7","status":{"errorCode":50126},)"
              R"("userPrincipalName":"scan@contoso.com"})"
              "\n(also) \nodd: 1\n");
}

TEST_F(Slices, DomainsWithMailAreFollowedByTheirRecords)
{
    const Slice slice = domainSlices(cloud, facts).at(0);
    const HttpRequest first = slice.first({});
    EXPECT_EQ(text(first), "GET https://graph.example.com/v1.0/domains\nAccept: application/json");
    EXPECT_EQ(text(slice.read(answer(R"({"value":[
        {"id":"contoso.com","isVerified":true,"supportedServices":["Email","Intune"]},
        {"id":"later.example","isVerified":false,"supportedServices":["Email"]},
        {"id":"../../me","isVerified":true,"supportedServices":["Email"]}]})"),
                              first.url)),
              R"({"DomainName":"contoso.com","DomainType":"NotGiven"})"
              "\n(also) \nodd: 1\nthen "
              "https://graph.example.com/v1.0/domains/contoso.com/serviceConfigurationRecords\n");
    const QUrl records(
        QStringLiteral("https://graph.example.com/v1.0/domains/contoso.com/serviceConfigurationRecords"));
    EXPECT_EQ(text(slice.read(answer(R"({"value":[{"recordType":"Mx","label":"contoso.com",
        "mailExchange":"contoso-com.mail.protection.outlook.com"}]})"),
                              records)),
              R"((also) {"DomainName":"contoso.com","DomainType":"NotGiven",)"
              R"("MailExchange":"contoso-com.mail.protection.outlook.com"})"
              "\n");
}

TEST_F(Slices, LicencesKeepTheirPlansWithAMailbox)
{
    EXPECT_EQ(text(readLicences(
                  answer(R"({"value":[{"skuId":"s","skuPartNumber":"ENTERPRISEPACK","consumedUnits":180,
        "capabilityStatus":"Enabled","prepaidUnits":{"enabled":200,"warning":0},"servicePlans":[
        {"servicePlanName":"EXCHANGE_S_ENTERPRISE"},{"servicePlanName":"TEAMS1"}]},{}]})"),
                  facts)),
              R"({"capabilityStatus":"Enabled","consumedUnits":180,"enabledUnits":200,)"
              R"("mailPlans":["EXCHANGE_S_ENTERPRISE"],"skuId":"s","skuPartNumber":"ENTERPRISEPACK"})"
              "\nodd: 1\n");
}

TEST_F(Slices, SettingsArePostedAndSoAreTheirNextPages)
{
    const auto slices = settingsSlices(cloud, scope(1), facts);
    ASSERT_EQ(slices.size(), 7U);
    EXPECT_TRUE(QString::fromStdString(text(slices[5].first({}))).endsWith(QLatin1String(
        R"("CmdletName":"Get-CasMailbox","Parameters":{"ResultSize":"Unlimited"}}})")))
        << text(slices[5].first({}));
    EXPECT_EQ(slices[1].resource, Resource::Exchange);
    const std::string rest =
        "\nAccept: application/json\nContent-Type: application/json\nPrefer: odata.maxpagesize=1000\n"
        "X-AnchorMailbox: APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@tenant-id\n\n"
        R"({"CmdletInput":{"CmdletName":"Get-TransportConfig","Parameters":{}}})";
    EXPECT_EQ(text(slices[1].first({})),
              "POST https://exchange.example.com/adminapi/beta/tenant-id/InvokeCommand?$select="
              "SmtpClientAuthenticationDisabled,AllowLegacyTLSClients,MaxReceiveSize,MaxSendSize"
                  + rest);
    EXPECT_EQ(text(slices[1].next(QUrl(QStringLiteral("https://exchange.example.com/next")))),
              "POST https://exchange.example.com/next" + rest);
}

TEST_F(Slices, ASettingWithoutAValueStaysAndOneThatIsMissingStaysMissing)
{
    const QStringList names{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
    EXPECT_EQ(
        text(readSettings(answer(R"({"value":[{"A":null,"B":["x","y",{"z":1}],"D":1},{"D":1}]})"), names)),
        R"({"A":null,"B":["x","y"]})"
        "\nodd: 1\n");
}

} // namespace

} // namespace microsoft365
