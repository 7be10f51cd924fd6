// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The last step of an import: what was read becomes values.
#include "imports/importjob.h"

#include <iterator>
#include <utility>

namespace imports {

std::shared_ptr<const Configuration> ImportJob::makeConfiguration()
{
    auto configuration = std::make_shared<Configuration>();
    for (File &file : m_files) {
        if (!file.isUsable())
            continue;
        const auto take = [&file](std::vector<ConfigurationObject> &to) {
            std::move(file.objects.begin(), file.objects.end(), std::back_inserter(to));
        };
        switch (file.report.kind) {
        case ExportKind::CasMailboxes:
            std::move(file.casMailboxes.begin(), file.casMailboxes.end(),
                      std::back_inserter(configuration->casMailboxes));
            break;
        case ExportKind::TransportConfig:
            take(configuration->transportConfig);
            break;
        case ExportKind::InboundConnectors:
            take(configuration->inboundConnectors);
            break;
        case ExportKind::AuthenticationPolicies:
            take(configuration->authenticationPolicies);
            break;
        case ExportKind::OrganizationConfig:
            take(configuration->organizationConfig);
            break;
        case ExportKind::ExchangeServers:
            take(configuration->exchangeServers);
            break;
        default:
            break;
        }
    }
    return configuration;
}

std::shared_ptr<const evidence::Snapshot> ImportJob::makeSnapshot(DeliveryCollector &deliveries) const
{
    auto snapshot = std::make_shared<evidence::Snapshot>();
    snapshot->acceptedDomains = m_options.acceptedDomains;
    for (const File &file : m_files) {
        if (!file.isUsable())
            continue;
        snapshot->acceptedDomains.add(file.domains);
        snapshot->coverage.add(file.report.span);
        snapshot->otherClientSignIns += file.signIns.otherClients;
        snapshot->available.submissionSummary |= file.report.kind == ExportKind::SmtpAuthSummary;
        snapshot->available.submissionDetails |= file.report.kind == ExportKind::SmtpAuthDetails;
        snapshot->available.signIns |= file.report.kind == ExportKind::SignIns;
        snapshot->available.deliveries |= file.isTrace();
    }

    auto senders
        = m_submitters.take(deliveries.takeMatched(), deliveries.addresses(), snapshot->failedSignInAddresses);
    for (DeliveryCollector::SenderMail &mail : deliveries.takeAllMail()) {
        evidence::SenderEvidence &sender = senders[mail.address];
        sender.address = QString::fromStdString(mail.address);
        sender.allMail = std::move(mail.tally);
    }
    snapshot->senders.reserve(senders.size());
    for (auto &[address, sender] : senders)
        snapshot->senders.push_back(std::move(sender));
    snapshot->addresses = std::make_shared<const evidence::AddressTable>(deliveries.takeAddresses());
    return snapshot;
}

} // namespace imports
