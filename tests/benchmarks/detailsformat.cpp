// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/exportformat.h"

#include "sample-tenant/text.h"

namespace benchmarks {

namespace {

//! The report of SMTP AUTH submissions: one row per message, no recipients.
class DetailsFormat : public ExportFormat {
public:
    explicit DetailsFormat(const Tenant &tenant)
        : m_tenant(tenant)
    {
    }

    std::string head() const override
    {
        return sampletenant::csvRow({"date", "senderName", "senderDomain", "authMethod", "original_client_ip",
                                     "tls_version", "tls_cipher", "message_count", "message_id"});
    }

    int append(std::string &text, const Message &message) override
    {
        const std::string &address = m_tenant.senders()[message.sender].address;
        const std::size_t at = address.find('@');
        const bool isModern = message.sender % 5 == 0;
        text +=
            sampletenant::csvRow({sampletenant::isoTicks(message.time, message.ticks) + 'Z',
                                  address.substr(0, at), address.substr(at + 1), isModern ? "OAuth" : "Basic",
                                  message.clientIp, message.sender % 7 == 0 ? "TLS1_0" : "TLS1_2",
                                  "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "1", '<' + message.id + '>'});
        return 1;
    }

private:
    const Tenant &m_tenant;
};

} // namespace

std::unique_ptr<ExportFormat> makeDetailsFormat(const Tenant &tenant)
{
    return std::make_unique<DetailsFormat>(tenant);
}

} // namespace benchmarks
