// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/exports.h"
#include "sample-tenant/text.h"

#include <array>
#include <map>

namespace sampletenant {

namespace {

//! Messages per TLS version of one sender with one way of signing in.
using Counts = std::array<int, 4>;

//! A share with one decimal, rounded half up, in integers so that every compiler agrees.
std::string percent(int part, int whole)
{
    const int tenths = (part * 2000 + whole) / (2 * whole);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::string domainOf(const std::string &address)
{
    return address.substr(address.rfind('@') + 1);
}

std::string summary(const Mailflow &flow)
{
    std::map<std::pair<std::string, bool>, Counts> counts;
    for (const Message &m : flow.submissions)
        ++counts[{m.sender->address, m.oauth}][static_cast<std::size_t>(m.tls)];

    std::string text = "\xef\xbb\xbf";
    text += csvRow({"Sender address", "Domain", "TLS 1.0", "TLS 1.1", "TLS 1.2", "TLS 1.3", "Messages sent",
                    "Authentication Protocol"});
    for (const auto &[key, tls] : counts) {
        const int sum = tls[0] + tls[1] + tls[2] + tls[3];
        text += csvRow({key.first, domainOf(key.first), percent(tls[0], sum), percent(tls[1], sum),
                        percent(tls[2], sum), percent(tls[3], sum), std::to_string(sum),
                        key.second ? "Modern Authentication" : "Basic Authentication"});
    }
    // A row without its sender, as happens when a mailbox was deleted.
    return text + csvRow({"", "", "0.0", "0.0", "100.0", "0.0", "7", "Basic Authentication"});
}

std::string details(const Mailflow &flow)
{
    static constexpr std::array versions{"TLS1_0", "TLS1_1", "TLS1_2", "TLS1_3"};
    static constexpr std::array ciphers{"TLS_RSA_WITH_AES_256_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
                                        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_AES_256_GCM_SHA384"};
    std::string text = csvRow({"date", "senderName", "senderDomain", "authMethod", "original_client_ip",
                               "tls_version", "tls_cipher", "message_count", "message_id"});
    for (const Message &m : flow.submissions) {
        const std::string &address = m.sender->address;
        const std::size_t at = m.messageId.find('@');
        // This report writes host names in lower case, the traces do not.
        const std::string id = '<' + m.messageId.substr(0, at) + lowerCase(m.messageId.substr(at)) + '>';
        const auto tls = static_cast<std::size_t>(m.tls);
        Cells cells{isoTicks(m.time, m.ticks) + 'Z',
                    address.substr(0, address.rfind('@')),
                    domainOf(address),
                    m.oauth ? "OAuth" : "Basic",
                    m.device->ip,
                    versions[tls],
                    ciphers[tls],
                    "1",
                    m.device->reportsMessageId ? id : std::string()};
        text += csvRow(cells);
        if (&m == &flow.submissions[40]) {
            cells[0] = "--";
            text += csvRow(cells);
        }
        if (&m == &flow.submissions[90]) {
            cells.resize(3);
            text += csvRow(cells);
        }
    }
    return utf16le(text, false);
}

} // namespace

ExportFiles smtpAuthReports(const Mailflow &flow)
{
    return {{"SMTP AUTH clients report.csv", summary(flow)},
            {"SmtpCSReport_Custom Report - SmtpCSReport - 11212026_0f6b1d52-8a7e-4a55-9d0e-4b1f5f0c7a31.csv",
             details(flow)}};
}

} // namespace sampletenant
