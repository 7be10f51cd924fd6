// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/exports.h"
#include "sample-tenant/random.h"
#include "sample-tenant/signin.h"
#include "sample-tenant/text.h"

namespace sampletenant {

namespace {

constexpr char exchangeOnlineApp[] = "00000002-0000-0ff1-ce00-000000000000";

//! Names with spaces at the end, two spaces inside and one of them twice: as the portal writes them.
const Cells portalHeader{"Date (UTC)",
                         "Request ID",
                         "User agent",
                         "Correlation ID",
                         "User ID",
                         "User",
                         "Username",
                         "User type",
                         "Cross tenant access type",
                         "Incoming token type",
                         "Authentication Protocol",
                         "Unique token identifier",
                         "Original transfer method",
                         "Client credential type",
                         "Token Protection - Sign In Session",
                         "Token Protection - Sign In Session StatusCode",
                         "Application",
                         "Application ID ",
                         "App owner tenant ID",
                         "Resource",
                         "Resource ID ",
                         "Resource tenant ID",
                         "Resource owner tenant ID",
                         "Home tenant ID",
                         "Home tenant name",
                         "IP address",
                         "Location",
                         "Status",
                         "Sign-in error code",
                         "Failure reason",
                         "Client app",
                         "Device ID",
                         "Browser",
                         "Operating System",
                         "Compliant",
                         "Managed",
                         "Join Type",
                         "Multifactor authentication result",
                         "Multifactor authentication auth method",
                         "Multifactor authentication auth detail",
                         "Authentication requirement",
                         "Sign-in identifier",
                         "Session ID",
                         "IP address (seen by resource)",
                         "Through Global Secure Access",
                         "Global Secure Access IP address",
                         "Autonomous system  number",
                         "Flagged for review",
                         "Token issuer type",
                         "Incoming token type",
                         "Token issuer name",
                         "Latency",
                         "Conditional Access",
                         "Managed Identity type",
                         "Associated Resource Id",
                         "Federated Token Id",
                         "Federated Token Issuer"};

bool isBasic(const SignIn &s)
{
    return s.clientApp == "Authenticated SMTP" || s.clientApp == "SMTP" || s.clientApp == "IMAP4"
        || s.clientApp == "Other clients";
}

std::string userAgent(const SignIn &s)
{
    return isBasic(s) ? "BAV2ROPC" : "Mozilla/5.0 (Windows NT 10.0; Win64; x64), like Gecko";
}

std::string protocol(const SignIn &s)
{
    return isBasic(s) ? "ropc" : "none";
}

std::string statusText(const SignIn &s)
{
    return s.errorCode == 0 ? "Success" : "Failure";
}

std::string policyText(const SignIn &s, const char *applied, const char *refused, const char *notApplied)
{
    return s.errorCode == 53003 ? refused : s.errorCode == 0 ? applied : notApplied;
}

Cells portalCells(const SignIn &s)
{
    const std::string person = s.user.substr(0, s.user.find('@'));
    const std::string userId = Random(s.user).guid();
    return {isoTime(s.time) + 'Z',
            s.requestId,
            userAgent(s),
            s.correlationId,
            userId,
            person,
            s.user,
            "Member",
            "none",
            "none",
            protocol(s),
            "",
            "none",
            "none",
            "none",
            "",
            s.application,
            exchangeOnlineApp,
            "",
            "Office 365 Exchange Online",
            exchangeOnlineApp,
            tenantId,
            "",
            tenantId,
            "Nordwerk Maschinenbau GmbH",
            s.ip,
            s.city + ", " + s.country,
            statusText(s),
            std::to_string(s.errorCode),
            s.errorCode == 0 ? "Other." : failureReason(s.errorCode),
            s.clientApp,
            "",
            "",
            "",
            "No",
            "No",
            "",
            "",
            "",
            "",
            "singleFactorAuthentication",
            s.user,
            "",
            "",
            "No",
            "",
            "64496",
            "No",
            "AzureAD",
            "none",
            "",
            "118",
            policyText(s, "Success", "Failure", "Not Applied"),
            "None",
            "",
            "",
            ""};
}

std::string portalCsv(const std::vector<SignIn> &log)
{
    std::string text = csvRow(portalHeader);
    int row = 0;
    for (const SignIn &s : log) {
        Cells cells = portalCells(s);
        text += csvRow(cells);
        if (++row == 20) {
            cells.resize(9);
            text += csvRow(cells);
        }
    }
    text.resize(text.size() - 2); // the last line has no end
    return text;
}

std::string portalJson(const std::vector<SignIn> &log)
{
    std::string text = "[";
    const char *separator = "\n";
    for (const SignIn &s : log) {
        const std::string city = s.city.substr(0, s.city.find(','));
        const std::string state = s.city.substr(s.city.find(',') + 2);
        text += separator;
        separator = ",\n";
        text += "  {\"id\":" + jsonString(s.requestId)
            + ",\"createdDateTime\":" + jsonString(isoTicks(s.time, s.ticks) + 'Z') + ",\"userDisplayName\":"
            + jsonString(s.user.substr(0, s.user.find('@'))) + ",\"userPrincipalName\":" + jsonString(s.user)
            + ",\"userId\":" + jsonString(Random(s.user).guid()) + ",\"appId\":"
            + jsonString(exchangeOnlineApp) + ",\"appDisplayName\":" + jsonString(s.application)
            + ",\"ipAddress\":" + jsonString(s.ip) + ",\"ipAddressFromResourceProvider\":null"
            + ",\"clientAppUsed\":" + jsonString(s.clientApp) + ",\"userAgent\":" + jsonString(userAgent(s))
            + ",\"correlationId\":" + jsonString(s.correlationId)
            + ",\"conditionalAccessStatus\":" + jsonString(policyText(s, "success", "failure", "notApplied"))
            + ",\"isInteractive\":true,\"authenticationProtocol\":" + jsonString(protocol(s))
            + ",\"resourceDisplayName\":\"Office 365 Exchange Online\",\"resourceId\":"
            + jsonString(exchangeOnlineApp) + ",\"homeTenantId\":" + jsonString(tenantId)
            + ",\"signInEventTypes\":[\"interactiveUser\"]"
            + ",\"status\":{\"errorCode\":" + std::to_string(s.errorCode)
            + ",\"failureReason\":" + jsonString(s.errorCode == 0 ? "Other." : failureReason(s.errorCode))
            + ",\"additionalDetails\":null}"
            + ",\"deviceDetail\":{\"deviceId\":\"\",\"operatingSystem\":\"\",\"browser\":\"\","
              "\"isCompliant\":false}"
            + ",\"location\":{\"city\":" + jsonString(city) + ",\"state\":" + jsonString(state)
            + ",\"countryOrRegion\":" + jsonString(s.country) + ",\"geoCoordinates\":null}"
            + ",\"appliedConditionalAccessPolicies\":[]}";
    }
    return text + "\n]\n";
}

} // namespace

ExportFiles signInLogs(const std::vector<Sender> &senders)
{
    return {{"InteractiveSignIns_2026-11-14_2026-11-20.csv",
             portalCsv(signIns(senders, dateToSeconds(2026, 11, 14), coverageTo))},
            {"InteractiveSignIns_2026-11-08_2026-11-14.json",
             portalJson(signIns(senders, dateToSeconds(2026, 11, 8), dateToSeconds(2026, 11, 15)))}};
}

} // namespace sampletenant
