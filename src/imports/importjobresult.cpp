// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The last step of an import: what was read becomes values.
#include "imports/entrymerger.h"
#include "imports/importjob.h"

#include <iterator>
#include <utility>

namespace imports {

using Entry = evidence::Senders::Entry;

namespace {

//! Gives submitters all their mail, and makes one entry of the two that such a sender has.
void joinSubmitters(std::vector<Entry> &entries, const std::vector<evidence::DeliveryTallies> &parts,
                    std::vector<evidence::SenderEvidence> &submitters)
{
    std::size_t kept = 0;
    for (const Entry &entry : entries) {
        const bool isSame = kept > 0 && entries[kept - 1].address == entry.address;
        if (isSame) {
            const std::uint32_t number = entries[kept - 1].tally;
            submitters[entry.submitter].allMail = parts[number % parts.size()][number / parts.size()];
            entries[kept - 1] = entry;
        } else {
            entries[kept++] = entry;
        }
    }
    entries.resize(kept);
}

} // namespace

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

std::shared_ptr<const evidence::Snapshot> ImportJob::makeSnapshot(DeliveryCollector &deliveries)
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

    auto submitters = m_submitters.take(deliveries.takeMatched(), snapshot->failedSignInAddresses);
    const auto addresses = deliveries.addresses();
    std::vector<evidence::AddressId> submitterAddresses;
    submitterAddresses.reserve(submitters.size());
    for (const evidence::SenderEvidence &submitter : submitters)
        submitterAddresses.push_back(addresses->intern(submitter.address.toStdString()));
    addresses->seal(m_pool);
    auto mail = deliveries.takeAllMail(m_pool);
    auto entries = mergedByAddress(std::move(mail.senders), std::move(submitterAddresses), *addresses, m_pool);
    joinSubmitters(entries, mail.parts, submitters);
    snapshot->addresses = addresses;
    snapshot->senders = evidence::Senders(addresses, std::move(entries), std::move(mail.parts), std::move(submitters));
    return snapshot;
}

} // namespace imports
