// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"

#include <gtest/gtest.h>

namespace {

using namespace imports;

std::string acceptedIn(const QByteArray &bytes)
{
    std::string text;
    const auto result = importBytes(bytes);
    for (const auto &domain : result.snapshot->acceptedDomains.list())
        text += (text.empty() ? "" : " ") + domain.name + (domain.withSubdomains ? "+" : "");
    return text;
}

std::string kindOf(const QByteArray &bytes)
{
    const auto report = importBytes(bytes).inputs[0];
    return report.error ? "error " + toText(report.error->kind) : keyOf(report.kind).toStdString();
}

TEST(ImportDomains, FromPowerShell)
{
    EXPECT_EQ(acceptedIn("\"Name\",\"DomainName\",\"DomainType\",\"Default\",\"MatchSubDomains\"\r\n"
                         "\"contoso.com\",\"Contoso.com\",\"Authoritative\",\"True\",\"False\"\r\n"
                         "\"relay\",\"fabrikam.com\",\"InternalRelay\",\"False\",\"True\"\r\n"
                         "\"umlaut\",\"müller.example\",\"Authoritative\",\"False\",\"False\"\r\n"),
              "contoso.com fabrikam.com+ xn--mller-kva.example");
}

TEST(ImportDomains, InternalRelayAloneAcceptsNoSubdomains)
{
    EXPECT_EQ(acceptedIn("Name,DomainName,DomainType,Default\nrelay,fabrikam.com,InternalRelay,False\n"),
              "fabrikam.com");
}

TEST(ImportDomains, RowsWithoutADomainAreRejected)
{
    const auto report = importBytes("Name,DomainName,DomainType,Default\ncontoso.com,contoso.com,"
                                    "Authoritative,True\nx,,Authoritative,False\n")
                            .inputs[0];
    EXPECT_EQ(report.rejected, 1);
    EXPECT_EQ(toText(report.rejectedSamples.at(0).reason), "MissingName");
}

TEST(ImportDomains, TypedInDomainsAreAdded)
{
    ImportOptions options;
    options.acceptedDomains.add("typed.example", true);
    const auto result = importBytes(
        "Name,DomainName,DomainType,Default\ncontoso.com,contoso.com,Authoritative,True\n", options);
    EXPECT_EQ(result.snapshot->acceptedDomains.list().size(), 2u);
    EXPECT_TRUE(result.snapshot->acceptedDomains.contains("a.typed.example"));
}

const QByteArray casHeader = "\"Name\",\"DisplayName\",\"PrimarySmtpAddress\",\"EmailAddresses\",\"Guid\","
                             "\"SmtpClientAuthenticationDisabled\",\"ImapEnabled\",\"PopEnabled\"\r\n";

TEST(ImportCasMailboxes, ThreeStates)
{
    const auto result = importBytes(
        casHeader
        + "\"scan\",\"Scanner\",\"Scan@contoso.com\",\"SMTP:scan@contoso.com\",\"1\",\"False\",\"True\","
          "\"True\"\r\n"
          "\"nas\",\"NAS\",\"nas@contoso.com\",\"SMTP:nas@contoso.com\",\"2\",\"True\",\"True\",\"True\"\r\n"
          "\"anna\",\"Anna\",\"anna@contoso.com\",\"SMTP:anna@contoso.com\",\"3\",\"\",\"True\","
          "\"True\"\r\n");
    ASSERT_EQ(keyOf(result.inputs[0].kind), QStringLiteral("casMailboxes"));
    const auto &mailboxes = result.configuration->casMailboxes;
    ASSERT_EQ(mailboxes.size(), 3u);
    std::map<QString, Switch> states;
    for (const auto &mailbox : mailboxes)
        states[mailbox.address] = mailbox.smtpClientAuthDisabled;
    EXPECT_EQ(states[QStringLiteral("scan@contoso.com")], Switch::Off);
    EXPECT_EQ(states[QStringLiteral("nas@contoso.com")], Switch::On);
    EXPECT_EQ(states[QStringLiteral("anna@contoso.com")], Switch::Inherited);
    EXPECT_EQ(find(result.inputs[0], WarningKind::ColumnNotExported), nullptr);
}

TEST(ImportCasMailboxes, AMissingColumnIsNotExportedNeverInherited)
{
    const auto result = importBytes("Name,DisplayName,PrimarySmtpAddress,EmailAddresses,Guid,ImapEnabled,"
                                    "PopEnabled\nscan,Scanner,scan@contoso.com,x,1,True,True\n");
    ASSERT_EQ(keyOf(result.inputs[0].kind), QStringLiteral("casMailboxes"));
    ASSERT_EQ(result.configuration->casMailboxes.size(), 1u);
    EXPECT_EQ(result.configuration->casMailboxes[0].smtpClientAuthDisabled, Switch::NotExported);
    const auto *warning = find(result.inputs[0], WarningKind::ColumnNotExported);
    ASSERT_NE(warning, nullptr);
    EXPECT_EQ(warning->name, QStringLiteral("SmtpClientAuthenticationDisabled"));
}

TEST(ImportCasMailboxes, TypeNamesInsteadOfValuesAreTold)
{
    const auto report = importBytes(casHeader
                                    + "\"scan\",\"Scanner\",\"scan@contoso.com\",\"System.Collections."
                                      "Generic.List`1[System.String]\",\"1\",\"False\",\"True\",\"True\"\r\n")
                            .inputs[0];
    const auto *warning = find(report, WarningKind::TypeNameInsteadOfValue);
    ASSERT_NE(warning, nullptr);
    EXPECT_EQ(warning->name, QStringLiteral("EmailAddresses"));
}

TEST(ImportConfiguration, TransportConfig)
{
    const QByteArray bytes =
        "\"AdminDisplayVersion\",\"AllowLegacyTLSClients\",\"ExternalPostmasterAddress\",\"MaxReceiveSize\","
        "\"SmtpClientAuthenticationDisabled\",\"Name\"\r\n"
        "\"0.20\",\"False\",\"\",\"36 MB\",\"True\",\"Transport Settings\"\r\n";
    const auto result = importBytes(bytes);
    ASSERT_EQ(kindOf(bytes), "transportConfig");
    ASSERT_EQ(result.configuration->transportConfig.size(), 1u);
    EXPECT_EQ(
        result.configuration->transportConfig[0].value(QStringLiteral("SmtpClientAuthenticationDisabled")),
        QStringLiteral("True"));
    EXPECT_EQ(result.configuration->transportConfig[0].value(QStringLiteral("AllowLegacyTLSClients")),
              QStringLiteral("False"));
}

TEST(ImportConfiguration, InboundConnectors)
{
    const QByteArray bytes = "Name,Enabled,ConnectorType,ConnectorSource,SenderDomains,SenderIPAddresses,"
                             "RequireTls,TlsSenderCertificateName,CloudServicesMailEnabled\n"
                             "Printers,True,OnPremises,Default,smtp:*;1,198.51.100.7,True,,False\n";
    ASSERT_EQ(kindOf(bytes), "inboundConnectors");
    EXPECT_EQ(
        importBytes(bytes).configuration->inboundConnectors.at(0).value(QStringLiteral("ConnectorType")),
        QStringLiteral("OnPremises"));
}

TEST(ImportConfiguration, AuthenticationPolicies)
{
    const QByteArray bytes = "Name,AllowBasicAuthSmtp,AllowBasicAuthPop,AllowBasicAuthImap,"
                             "AllowBasicAuthActiveSync\nBlock basic,False,False,False,False\n";
    ASSERT_EQ(kindOf(bytes), "authenticationPolicies");
    EXPECT_EQ(importBytes(bytes).configuration->authenticationPolicies.at(0).value(
                  QStringLiteral("AllowBasicAuthSmtp")),
              QStringLiteral("False"));
}

TEST(ImportConfiguration, OrganizationConfig)
{
    const QByteArray bytes = "Name,DisplayName,RejectDirectSend,DefaultAuthenticationPolicy,"
                             "OAuth2ClientProfileEnabled\ncontoso,Contoso,False,,True\n";
    ASSERT_EQ(kindOf(bytes), "organizationConfig");
    EXPECT_EQ(
        importBytes(bytes).configuration->organizationConfig.at(0).value(QStringLiteral("RejectDirectSend")),
        QStringLiteral("False"));
}

TEST(ImportConfiguration, ExchangeServers)
{
    const QByteArray bytes = "Name,Edition,AdminDisplayVersion,ServerRole,Site,Fqdn\nEX01,Standard,Version "
                             "15.2 (Build 1544.4),Mailbox,Default,ex01.contoso.local\n";
    ASSERT_EQ(kindOf(bytes), "exchangeServers");
    EXPECT_EQ(
        importBytes(bytes).configuration->exchangeServers.at(0).value(QStringLiteral("AdminDisplayVersion")),
        QStringLiteral("Version 15.2 (Build 1544.4)"));
}

TEST(ImportConfiguration, DecidesNoScenario)
{
    const auto result = importBytes(
        casHeader + "\"scan\",\"Scanner\",\"scan@contoso.com\",\"\",\"1\",\"False\",\"True\",\"True\"\r\n");
    EXPECT_TRUE(result.snapshot->senders.empty());
}

TEST(ImportDomains, AListHasCommentsInLinesOfTheirOwn)
{
    const ExportFolder folder;
    const auto domainsOf = [&folder](const QByteArray &bytes) {
        const auto domains = readAcceptedDomains(folder.write(QStringLiteral("domains.txt"), bytes));
        return domains ? static_cast<int>(domains->list().size()) : -1;
    };
    EXPECT_EQ(domainsOf("# Domains, as of May\ncontoso.com\n*.fabrikam.com\n"), 2);
    EXPECT_EQ(domainsOf("contoso.com\n# Domains, as of May; all\nfabrikam.com\n"), 2);
    EXPECT_EQ(domainsOf("\"DomainName\"\r\n\"contoso.com\"\r\n\"fabrikam.com\"\r\n"), 2);
    EXPECT_EQ(domainsOf("contoso.com # main\n"), -1);
    EXPECT_EQ(domainsOf("Name,Owner\ncontoso.com,me\n"), -1);
    const QByteArray header = "Name,DomainName,DomainType,Default\n";
    EXPECT_EQ(domainsOf(header + "contoso.com,contoso.com,Authoritative,True\n"), 1);
    EXPECT_EQ(domainsOf(header + "contoso.com,contoso.com,Authoritative,True\nfoo bar,foo bar,Authoritative,False\n"), -1);
}

} // namespace
