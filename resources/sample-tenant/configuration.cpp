// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/exports.h"
#include "sample-tenant/random.h"
#include "sample-tenant/text.h"

namespace sampletenant {

namespace {

std::string table(const std::vector<Cells> &rows, char separator = ',', Quoting quoting = Quoting::Always)
{
    std::string text;
    for (const Cells &row : rows)
        text += csvRow(row, separator, quoting);
    return text;
}

std::string acceptedDomains()
{
    return table({{"Name", "DomainName", "DomainType", "Default", "MatchSubDomains"},
                  {mainDomain, mainDomain, "Authoritative", "True", "False"},
                  {initialDomain, initialDomain, "Authoritative", "False", "False"},
                  {"Service mit Filialen", serviceDomain, "InternalRelay", "False", "True"}});
}

//! Three states: SMTP AUTH on for what sends, off for the management, inherited (empty) for everybody else.
std::string casMailboxes(const std::vector<Sender> &senders)
{
    std::vector<Cells> rows{{"Name", "DisplayName", "PrimarySmtpAddress", "Guid",
                             "SmtpClientAuthenticationDisabled", "ImapEnabled", "PopEnabled"}};
    const auto add = [&rows](const std::string &address, const std::string &disabled) {
        const std::string name = address.substr(0, address.find('@'));
        rows.push_back({name, name, address, Random(address).guid(), disabled, "False", "False"});
    };
    for (const Sender &sender : senders) {
        if (!sender.fromOutside)
            add(sender.address, sender.submits() ? "False" : "");
    }
    for (const char *localPart : {"geschaeftsfuehrung", "administrator", "personal"})
        add(std::string(localPart) + '@' + mainDomain, "True");
    for (const char *localPart : {"info", "einkauf", "vertrieb", "buchhaltung"})
        add(std::string(localPart) + '@' + mainDomain, "");
    return table(rows);
}

std::string transportConfig()
{
    return table({{"Identity", "SmtpClientAuthenticationDisabled", "AllowLegacyTLSClients", "MaxSendSize"},
                  {"Transport Settings", "True", "True", "Unlimited"}},
                 ',', Quoting::AsNeeded);
}

//! The second connector was exported without expanding its lists.
std::string inboundConnectors()
{
    static constexpr char listType[] = "System.Collections.Generic.List`1[System.String]";
    return table(
        {{"Name", "Enabled", "ConnectorType", "ConnectorSource", "SenderDomains", "SenderIPAddresses",
          "RestrictDomainsToIPAddresses", "RestrictDomainsToCertificate", "RequireTls",
          "TlsSenderCertificateName", "TreatMessagesAsInternal", "CloudServicesMailEnabled"},
         {"Relay Hannover", "True", "OnPremises", "Default", "smtp:*;1", hannover, "False", "False", "True",
          "", "False", "False"},
         {"Spedition Hansen", "False", "Partner", "AdminUI", listType, listType, "True", "False", "True", "",
          "False", "False"}});
}

std::string authenticationPolicies()
{
    return table({{"Name", "AllowBasicAuthActiveSync", "AllowBasicAuthImap", "AllowBasicAuthPop",
                   "AllowBasicAuthSmtp", "AllowBasicAuthPowershell"},
                  {"Geräte mit SMTP AUTH", "False", "False", "False", "True", "False"},
                  {"Alle anderen", "False", "False", "False", "False", "False"}},
                 '\t', Quoting::Always);
}

std::string organizationConfig()
{
    return table({{"Name", "DisplayName", "RejectDirectSend", "DefaultAuthenticationPolicy", "IsDehydrated"},
                  {initialDomain, "Nordwerk Maschinenbau GmbH", "False", "Alle anderen", "False"}});
}

//! Get-OnPremServerReportInfo; every recommended build stands there in its short and its long form.
std::string onPremisesServers()
{
    static constexpr char builds2016[] = "15.1.2507.61,15.01.2507.061,15.1.2507.72,15.01.2507.072";
    static constexpr char builds2019[] = "15.2.1748.39,15.02.1748.039,15.2.1748.49,15.02.1748.049";
    return table({{"ServerFQDN", "Build", "ExchangeServer", "FirstDetectedDate", "RecommendedBuildVersions",
                   "ThrottleEnabledDate", "BlockingEnabledDate", "NextStageThrottleRate",
                   "NextStageBlockRate", "NextStageStartDate"},
                  {"exch01.nordwerk.example", "15.1.2507.16", "ExchangeServer2016", "15.09.2026", builds2016,
                   "15.10.2026", "14.11.2026", "20", "10", "24.11.2026"},
                  {"exch02.nordwerk.example", "15.2.1748.39", "ExchangeServer2019", "", builds2019, "", "",
                   "0", "0", ""}},
                 ';', Quoting::Always);
}

} // namespace

ExportFiles configuration(const std::vector<Sender> &senders)
{
    return {{"AcceptedDomains.csv", acceptedDomains()},
            {"CASMailboxes.csv", casMailboxes(senders)},
            {"TransportConfig.csv", transportConfig()},
            {"InboundConnectors.csv", inboundConnectors()},
            {"AuthenticationPolicies.csv", authenticationPolicies()},
            {"OrganizationConfig.csv", organizationConfig()},
            {"OnPremServerReport.csv", onPremisesServers()}};
}

ExportFiles allExports(const std::vector<Sender> &senders, const Mailflow &flow)
{
    ExportFiles all;
    for (auto &part : {smtpAuthReports(flow), messageTraces(flow), historicalSearches(flow),
                       signInLogs(senders), configuration(senders)})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace sampletenant
