// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace {

using namespace cli;

std::string compact(const QJsonValue &value)
{
    const auto text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2).toStdString();
}

QJsonObject at(const QJsonObject &object, const char *array, int index = 0)
{
    return object.value(QLatin1String(array)).toArray().at(index).toObject();
}

QString keys(const QJsonObject &object)
{
    return object.keys().join(QLatin1Char(' ')); // QJsonObject sorts them
}

//! One mailbox, two devices, a person; a summary and sign-ins beside.
class CliAnalyze : public testing::Test {
protected:
    CliAnalyze()
    {
        line.write(QStringLiteral("in/trace.csv"),
                   trace({"2026-11-20T10:00:00Z Scan@contoso.com anna@contoso.com M1@h",
                          "2026-11-21T10:00:00Z scan@contoso.com toner@partner.example m2@h",
                          "2026-11-21T11:00:00Z scan@contoso.com customer@else.example outlook@h",
                          "2026-11-21T12:00:00Z anna@contoso.com x@else.example o2@h",
                          "2026-11-21T12:00:00Z <> anna@contoso.com o3@h", "broken"}));
        line.write(QStringLiteral("in/details.csv"),
                   "date,senderName,senderDomain,authMethod,original_client_ip,tls_version,tls_cipher,"
                   "message_count,message_id\n"
                   "2026-11-20T09:59:59Z,scan,contoso.com,Basic,198.51.100.7,TLS1_2,A,1,<m1@H>\n"
                   "2026-11-21T09:59:59Z,scan,contoso.com,OAuth,203.0.113.9,TLS1_3,A,1,m2@h\n");
        line.write(QStringLiteral("in/domains.csv"),
                   "Name,DomainName,DomainType,MatchSubDomains\nc,Contoso.com,Authoritative,False\n");
    }

    Outcome run(const char *options) const
    {
        return line.run(QString::fromUtf8(options).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }

    CommandLine line;
};

TEST_F(CliAnalyze, JsonHasTheKeysOfTheContract)
{
    const auto json = run("analyze in --json -").json();
    EXPECT_EQ(keys(json), QStringLiteral("acceptedDomains coverage inputs notes schema senders"));
    EXPECT_EQ(json.value(QLatin1String("schema")), QStringLiteral("postlotse.analysis/1"));
    EXPECT_EQ(keys(json.value(QLatin1String("coverage")).toObject()), QStringLiteral("days from to"));
    EXPECT_EQ(compact(json.value(QLatin1String("acceptedDomains"))),
              R"([{"name":"contoso.com","withSubdomains":false}])");
    for (int i = 0; i < 3; ++i) {
        for (const auto *key :
             {"file", "kind", "encoding", "rows", "rejected", "rejectedSamples", "warnings"})
            EXPECT_TRUE(at(json, "inputs", i).contains(QLatin1String(key))) << key;
    }
    const auto sender = at(json, "senders");
    for (const auto *key : {"address", "scenario", "basis", "reasons", "submissions", "deliveries",
                            "internalRecipients", "externalRecipients", "externalDomains", "bytes",
                            "firstSeen", "lastSeen", "perDay", "auth", "tls", "estimated", "sources"})
        EXPECT_TRUE(sender.contains(QLatin1String(key))) << key;
    for (const auto *key : {"clientIp", "submissions", "scenario", "basis", "lastSeen"})
        EXPECT_TRUE(at(sender, "sources").contains(QLatin1String(key))) << key;
}

TEST_F(CliAnalyze, TheSenderAsTheSpecificationSays)
{
    const auto result = run("analyze in --json -");
    ASSERT_EQ(result.exitCode, 0) << result.err.constData();
    const auto json = result.json();
    ASSERT_EQ(json.value(QLatin1String("senders")).toArray().size(), 1);
    const auto sender = at(json, "senders");
    const auto value = [&sender](const char *key) { return compact(sender.value(QLatin1String(key))); };
    EXPECT_EQ(value("address"), R"("scan@contoso.com")");
    EXPECT_EQ(value("scenario"), R"("singleExternalAddress")");
    EXPECT_EQ(value("basis"), R"("matchedMessages")");
    EXPECT_EQ(value("submissions"), "2");
    EXPECT_EQ(value("deliveries"), "2");
    EXPECT_EQ(value("internalRecipients"), "1");
    EXPECT_EQ(value("externalRecipients"), "1");
    EXPECT_EQ(value("externalDomains"), "1");
    EXPECT_EQ(value("bytes"), "200");
    EXPECT_EQ(value("firstSeen"), R"("2026-11-20T10:00:00Z")");
    EXPECT_EQ(value("lastSeen"), R"("2026-11-21T10:00:00Z")");
    EXPECT_EQ(value("perDay"), R"({"2026-11-20":1,"2026-11-21":1})");
    EXPECT_EQ(value("auth"), R"({"basic":1,"oauth":1,"unknown":0})");
    EXPECT_EQ(value("tls"), R"({"1.0":0,"1.1":0,"1.2":1,"1.3":1,"unknown":0})");
    EXPECT_EQ(value("estimated"), "false");
    EXPECT_GT(sender.value(QLatin1String("reasons")).toArray().size(), 0);
    const auto first = at(sender, "sources", 0);
    const auto second = at(sender, "sources", 1);
    EXPECT_EQ(compact(first.value(QLatin1String("clientIp"))), R"("198.51.100.7")");
    EXPECT_EQ(compact(first.value(QLatin1String("scenario"))), R"("internal")");
    EXPECT_EQ(compact(second.value(QLatin1String("clientIp"))), R"("203.0.113.9")");
    EXPECT_EQ(compact(second.value(QLatin1String("scenario"))), R"("singleExternalAddress")");
}

TEST_F(CliAnalyze, InputsAreSortedAndTellWhatWasRejected)
{
    const auto json = run("analyze in --json -").json();
    ASSERT_EQ(json.value(QLatin1String("inputs")).toArray().size(), 3);
    EXPECT_EQ(at(json, "inputs", 0).value(QLatin1String("kind")), QStringLiteral("smtpAuthDetails"));
    EXPECT_EQ(at(json, "inputs", 1).value(QLatin1String("kind")), QStringLiteral("acceptedDomains"));
    const auto input = at(json, "inputs", 2);
    EXPECT_EQ(input.value(QLatin1String("kind")), QStringLiteral("messageTrace"));
    EXPECT_EQ(input.value(QLatin1String("encoding")), QStringLiteral("utf-8"));
    EXPECT_EQ(input.value(QLatin1String("rows")).toInt(), 6);
    EXPECT_EQ(input.value(QLatin1String("rejected")).toInt(), 1);
    EXPECT_EQ(at(input, "rejectedSamples").value(QLatin1String("line")).toInt(), 7);
    EXPECT_FALSE(at(input, "rejectedSamples").value(QLatin1String("reason")).toString().isEmpty());
}

TEST_F(CliAnalyze, AllSendersWithTheNullSender)
{
    const auto json = run("analyze in --all-senders --json -").json();
    QStringList addresses;
    for (const auto &sender : json.value(QLatin1String("senders")).toArray())
        addresses << sender.toObject().value(QLatin1String("address")).toString();
    EXPECT_EQ(addresses,
              (QStringList{QStringLiteral("<>"), QStringLiteral("anna@contoso.com"),
                           QStringLiteral("scan@contoso.com")}));
    EXPECT_EQ(compact(at(json, "senders", 1).value(QLatin1String("submissions"))), "null");
    EXPECT_EQ(compact(at(json, "senders", 1).value(QLatin1String("basis"))), R"("allMail")");
}

TEST_F(CliAnalyze, WithoutAcceptedDomainsEverythingIsUnknownAndANoteSaysWhy)
{
    const auto json = run("analyze in/trace.csv in/details.csv --json -").json();
    EXPECT_EQ(at(json, "senders").value(QLatin1String("scenario")), QStringLiteral("unknown"));
    EXPECT_GT(json.value(QLatin1String("notes")).toArray().size(), 0);
    EXPECT_TRUE(run("analyze in/trace.csv in/details.csv --csv -").out.contains("\nscan@contoso.com,,"));
}

TEST_F(CliAnalyze, AcceptedDomainsFromOptionsAndFiles)
{
    line.write(QStringLiteral("list.txt"), "# ours\r\nfabrikam.com\r\n\r\nContoso.com\r\n");
    const auto accepted = [this](const char *options) {
        return compact(run((std::string("analyze in/trace.csv --json - ") + options).c_str())
                           .json()
                           .value(QLatin1String("acceptedDomains")));
    };
    EXPECT_EQ(
        accepted("--accepted-domain Contoso.com --accepted-domain a.example"),
        R"([{"name":"a.example","withSubdomains":false},{"name":"contoso.com","withSubdomains":false}])");
    EXPECT_EQ(accepted("--accepted-domain-with-subdomains contoso.com"),
              R"([{"name":"contoso.com","withSubdomains":true}])");
    EXPECT_EQ(accepted("--accepted-domain *.contoso.com"), R"([{"name":"contoso.com","withSubdomains":true}])");
    EXPECT_EQ(accepted("--accepted-domains in/domains.csv"),
              R"([{"name":"contoso.com","withSubdomains":false}])");
    EXPECT_EQ(
        accepted("--accepted-domains list.txt"),
        R"([{"name":"contoso.com","withSubdomains":false},{"name":"fabrikam.com","withSubdomains":false}])");
}

TEST_F(CliAnalyze, CsvHasTheColumnsOfTheContract)
{
    EXPECT_EQ(
        run("analyze in --csv - --all-senders").out.replace("\r\n", "\n"),
        "sender,scenario,rows,ext_rcpts,ext_domains,first,last,bytes,days\n"
        "<>,1,1,0,0,2026-11-21T12:00:00Z,2026-11-21T12:00:00Z,100,2026-11-21=1\n"
        "anna@contoso.com,2,1,1,1,2026-11-21T12:00:00Z,2026-11-21T12:00:00Z,100,2026-11-21=1\n"
        "scan@contoso.com,2,2,1,1,2026-11-20T10:00:00Z,2026-11-21T10:00:00Z,200,2026-11-20=1|2026-11-21=1\n");
}

TEST_F(CliAnalyze, TheLanguageChangesTextsButNeverKeysOrValues)
{
    const auto english = run("analyze in --json - --lang en").json();
    const auto german = run("analyze in --json - --lang de").json();
    EXPECT_EQ(keys(english), keys(german));
    auto first = at(english, "senders");
    auto second = at(german, "senders");
    EXPECT_NE(first.take(QLatin1String("reasons")), second.take(QLatin1String("reasons")));
    EXPECT_EQ(compact(first), compact(second));
}

TEST_F(CliAnalyze, EqualInputGivesEqualBytesWhateverTheThreadsAndTheOrder)
{
    const auto expected =
        run("analyze in/trace.csv in/details.csv in/domains.csv --all-senders --json - --threads 1").out;
    ASSERT_FALSE(expected.isEmpty());
    for (const auto *options :
         {"analyze in/details.csv in/domains.csv in/trace.csv --all-senders --json - --threads 2",
          "analyze in/domains.csv in/trace.csv in/details.csv --all-senders --json - --threads 7",
          "analyze in/domains.csv in/trace.csv in/trace.csv in/details.csv --all-senders --json -"})
        EXPECT_EQ(run(options).out, expected) << options;
}

} // namespace
