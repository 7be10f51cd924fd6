// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"

#include <gtest/gtest.h>

namespace {

using namespace imports;

//! The 57 columns of the portal, with the spaces and the repeated name that it really has.
const QByteArray portalHeader =
    "Date (UTC),Request ID,User agent,Correlation ID,User ID,User,Username,User type,Cross tenant access "
    "type,Incoming token type,Authentication Protocol,"
    "Unique token identifier,Original transfer method,Client credential type,Token Protection - Sign In "
    "Session,Token Protection - Sign In Session StatusCode,"
    "Application,Application ID ,App owner tenant ID,Resource,Resource ID ,Resource tenant ID,Resource owner "
    "tenant ID,Home tenant ID,Home tenant name,"
    "IP address,Location,Status,Sign-in error code,Failure reason,Client app,Device ID,Browser,Operating "
    "System,Compliant,Managed,Join Type,"
    "Multifactor authentication result,Multifactor authentication auth method,Multifactor authentication "
    "auth detail,Authentication requirement,"
    "Sign-in identifier,Session ID,IP address (seen by resource),Through Global Secure Access,Global Secure "
    "Access IP address,Autonomous system  number,"
    "Flagged for review,Token issuer type,Incoming token type,Token issuer name,Latency,Conditional "
    "Access,Managed Identity type,Associated Resource Id,"
    "Federated Token Id,Federated Token Issuer";

QByteArray portalRow(const QByteArray &id, const QByteArray &user, const QByteArray &status,
                     const QByteArray &code, const QByteArray &app = "Authenticated SMTP")
{
    const auto names = portalHeader.split(',');
    QList<QByteArray> cells(names.size());
    cells[0] = "2026-11-21T10:00:00Z";
    cells[1] = id;
    cells[6] = user;
    cells[25] = "198.51.100.7";
    cells[26] = "\"Berlin, Land Berlin, DE\"";
    cells[27] = status;
    cells[28] = code;
    cells[30] = app;
    return '\n' + cells.join(',');
}

QByteArray jsonRecord(const QByteArray &id, const QByteArray &user, int code,
                      const QByteArray &app = "Authenticated SMTP")
{
    return "{\"id\":\"" + id
        + "\",\"createdDateTime\":\"2026-11-21T10:00:00.1234567Z\",\"userPrincipalName\":\"" + user
        + "\",\"clientAppUsed\":\"" + app
        + "\",\"ipAddress\":\"198.51.100.7\",\"isInteractive\":true,\"deviceDetail\":{\"browser\":null},"
          "\"status\":{\"errorCode\":"
        + QByteArray::number(code)
        + ",\"failureReason\":\"Other.\"},\"location\":{\"city\":\"Berlin\",\"geoCoordinates\":{\"latitude\":"
          "52.5}},\"appliedConditionalAccessPolicies\":[]}";
}

const char *const once = "scan@contoso.com submissions - (none; summary -, details -, matched 0) auth 0/0/0 "
                         "tls 0/0/0/0/0 sign-ins 1/0/0 "
                         "2026-11-21T10:00:00Z..2026-11-21T10:00:00Z never\n"
                         "  from 198.51.100.7 submissions - matched 0 auth 0/0/0 tls 0/0/0/0/0 sign-ins "
                         "1/0/0 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z "
                         "2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n";

void expectOnce(const QByteArray &bytes)
{
    const auto result = importBytes(bytes);
    EXPECT_EQ(print(result.inputs[0]), "signIns utf-8 rows 1 rejected 0\n") << bytes.left(80).constData();
    EXPECT_EQ(printSubmitters(*result.snapshot), once);
    EXPECT_TRUE(result.snapshot->available.signIns);
    EXPECT_FALSE(result.snapshot->available.submissionDetails);
}

TEST(ImportSignIns, PortalCsvWith57Columns)
{
    ASSERT_EQ(portalHeader.count(',') + 1, 57);
    expectOnce(portalHeader + portalRow("1", "Scan@contoso.com", "Success", "0"));
}

TEST(ImportSignIns, PortalJsonIsAnArray)
{
    expectOnce("[" + jsonRecord("1", "scan@contoso.com", 0) + "]");
}

TEST(ImportSignIns, GraphPage)
{
    expectOnce("{\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#auditLogs/"
               "signIns\",\"@odata.nextLink\":\"https://graph.microsoft.com/next\",\"value\":["
               + jsonRecord("1", "scan@contoso.com", 0) + "]}");
}

TEST(ImportSignIns, GraphPageWithTheLinkBehind)
{
    expectOnce("{\"value\":[" + jsonRecord("1", "scan@contoso.com", 0)
               + "],\"@odata.nextLink\":\"https://graph.microsoft.com/next\"}");
}

TEST(ImportSignIns, JsonLines)
{
    expectOnce(jsonRecord("1", "scan@contoso.com", 0) + "\n");
    expectOnce(jsonRecord("1", "scan@contoso.com", 0));
    const auto result = importBytes(jsonRecord("1", "scan@contoso.com", 0) + "\r\n"
                                    + jsonRecord("2", "scan@contoso.com", 0) + "\r\n\r\n");
    EXPECT_EQ(result.snapshot->senders.at(0).signIns.succeeded, 2);
}

TEST(ImportSignIns, DiagnosticRecords)
{
    const auto record = "{\"time\":\"2026-11-21T10:03:00Z\",\"category\":\"SignInLogs\",\"operationName\":"
                        "\"Sign-in activity\",\"callerIpAddress\":\"198.51.100.7\",\"properties\":"
        + jsonRecord("1", "scan@contoso.com", 0) + "}";
    expectOnce(record);
    expectOnce("{\"records\":[" + record + "]}");
    expectOnce("[" + record + "]");
}

TEST(ImportSignIns, BothSpellingsOfTheClient)
{
    const auto result = importBytes(portalHeader + portalRow("1", "a@contoso.com", "Success", "0", "SMTP")
                                    + portalRow("2", "b@contoso.com", "Success", "0", "Authenticated SMTP"));
    EXPECT_EQ(result.snapshot->senders.size(), 2u);
}

TEST(ImportSignIns, OtherClientsAreNoSubmitters)
{
    const auto result = importBytes(portalHeader + portalRow("1", "a@contoso.com", "Success", "0", "Browser")
                                    + portalRow("2", "b@contoso.com", "Success", "0", "IMAP4")
                                    + portalRow("3", "c@contoso.com", "Success", "0", "Other clients"));
    EXPECT_EQ(printSubmitters(*result.snapshot), "");
    EXPECT_EQ(result.snapshot->otherClientSignIns, 1);
    EXPECT_EQ(result.inputs[0].rejected, 0);
    EXPECT_NE(find(result.inputs[0], WarningKind::NoSmtpSignIns), nullptr);
}

TEST(ImportSignIns, WhatBecameOfThem)
{
    for (const auto &[code, outcome] :
         {std::pair(0, "1/0/0"), std::pair(50076, "0/1/0"), std::pair(50079, "0/1/0"),
          std::pair(53003, "0/1/0"), std::pair(50126, "0/0/1"), std::pair(50053, "0/0/1")}) {
        // With a success beside it, because failures alone make nobody a submitter.
        const auto result = importBytes("[" + jsonRecord("1", "scan@contoso.com", code) + ","
                                        + jsonRecord("2", "scan@contoso.com", 0) + "]");
        auto counts = result.snapshot->senders.at(0).signIns;
        counts.succeeded -= 1;
        EXPECT_EQ(std::to_string(counts.succeeded) + "/" + std::to_string(counts.passwordAccepted) + "/"
                      + std::to_string(counts.failed),
                  outcome)
            << code;
    }
}

TEST(ImportSignIns, CsvAndJsonOfTheSameLogCountOnce)
{
    const auto result =
        importAll({{"a.csv", portalHeader + portalRow("id-1", "scan@contoso.com", "Success", "0")},
                   {"b.json", "[" + jsonRecord("id-1", "scan@contoso.com", 0) + "]"}});
    EXPECT_EQ(result.snapshot->senders.at(0).signIns.total(), 1);
}

TEST(ImportSignIns, AddressesWithFailuresOnlyAreCountedApart)
{
    const auto result = importBytes(
        "[" + jsonRecord("1", "old@contoso.com", 50126) + "," + jsonRecord("2", "old@contoso.com", 50126)
        + "," + jsonRecord("3", "older@contoso.com", 50053) + "," + jsonRecord("4", "scan@contoso.com", 50126)
        + "," + jsonRecord("5", "scan@contoso.com", 0) + "]");
    EXPECT_EQ(result.snapshot->failedSignInAddresses, 2);
    EXPECT_EQ(printSubmitters(*result.snapshot).find("old"), std::string::npos);
}

TEST(ImportSignIns, NeverAddedToSubmissions)
{
    const QByteArray summary = "Sender address,Domain,TLS 1.0,TLS 1.1,TLS 1.2,Messages "
                               "sent\nscan@contoso.com,contoso.com,0,0,100,6\n";
    const auto sender =
        importAll({{"a.csv", summary}, {"b.json", "[" + jsonRecord("1", "scan@contoso.com", 0) + "]"}})
            .snapshot->senders.at(0);
    EXPECT_EQ(sender.submissions, 6);
    EXPECT_EQ(sender.auth.total(), 6);
    EXPECT_EQ(sender.signIns.succeeded, 1);
}

TEST(ImportSignIns, GermanPortal)
{
    const auto result = importBytes(
        "Datum (UTC),Anforderungs-ID,Benutzername,IP-Adresse,Status,Anmeldefehlercode,Client-App\n"
        "2026-11-21T10:00:00Z,1,scan@contoso.com,198.51.100.7,Erfolg,0,Authenticated SMTP\n");
    EXPECT_EQ(printSubmitters(*result.snapshot), once);
}

TEST(ImportSignIns, CompanionTableIsToldApart)
{
    const auto report = importBytes("Request ID,Authentication method,Authentication method "
                                    "detail,Succeeded,Result detail,Requirement,Date (UTC)\n"
                                    "1,Password,Password in the cloud,true,Correct password,Primary "
                                    "authentication,2026-11-21T10:00:00Z\n")
                            .inputs[0];
    ASSERT_TRUE(report.error);
    EXPECT_EQ(toText(report.error->kind), "CompanionTable");
}

TEST(ImportSignIns, NullsInEveryField)
{
    const auto result = importBytes(
        R"([{"id":null,"createdDateTime":null,"userPrincipalName":null,"clientAppUsed":null,"ipAddress":null,"status":null},)"
        + jsonRecord("1", "scan@contoso.com", 0) + "]");
    EXPECT_EQ(printSubmitters(*result.snapshot), once);
}

} // namespace
