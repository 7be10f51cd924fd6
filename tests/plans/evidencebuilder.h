// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "evidence/tallydraft.h"
#include "knowledge/loader.h"

#include <stdexcept>

namespace plans {

constexpr evidence::UtcSeconds day(std::int64_t n)
{
    return n * evidence::secondsPerDay;
}

//! An analysis as the evidence library would hand it over, put together sender by sender.
class EvidenceBuilder {
public:
    EvidenceBuilder()
    {
        m_snapshot.acceptedDomains.add("contoso.com", false);
        m_snapshot.coverage.add(day(0));
        m_snapshot.coverage.add(day(89));
    }

    //! A sender with the verdict given; what is known about it may be added until the next sender comes.
    evidence::SenderEvidence &sender(const QString &address, evidence::Scenario scenario)
    {
        evidence::SenderEvidence sender;
        sender.address = address;
        evidence::AssessedSender assessed;
        assessed.index = m_senders.size();
        assessed.verdict.scenario = assessed.verdict.byEvidence = scenario;
        m_assessed.push_back(assessed);
        m_senders.push_back(sender);
        return m_senders.back();
    }

    //! Gives the last sender a delivery by SMTP AUTH to each of these.
    void deliver(const QStringList &recipients)
    {
        evidence::TallyDraft tally;
        for (const QString &recipient : recipients)
            tally.add(m_addresses->intern(recipient.toStdString()), day(1), 100);
        m_senders.back().matched = tally.tally();
    }

    evidence::Verdict &lastVerdict() { return m_assessed.back().verdict; }

    evidence::Analysis analysis() const
    {
        auto snapshot = std::make_shared<evidence::Snapshot>(m_snapshot);
        snapshot->addresses = m_addresses;
        for (const evidence::SenderEvidence &sender : m_senders)
            snapshot->senders.push_back(sender);
        evidence::Analysis analysis;
        analysis.places = std::make_shared<evidence::Places>(*m_addresses, snapshot->acceptedDomains);
        analysis.snapshot = snapshot;
        analysis.senders = m_assessed;
        return analysis;
    }

private:
    evidence::Snapshot m_snapshot;
    std::shared_ptr<evidence::AddressTable> m_addresses = std::make_shared<evidence::AddressTable>();
    std::vector<evidence::SenderEvidence> m_senders;
    std::vector<evidence::AssessedSender> m_assessed;
};

//! Gives a sender submissions of one kind.
inline void submit(evidence::SenderEvidence *sender, evidence::AuthMethod auth, evidence::TlsVersion tls,
                   std::int64_t count)
{
    sender->submissions = sender->submissions.value_or(0) + count;
    sender->auth[auth] += count;
    sender->tls[tls] += count;
}

inline const knowledge::Knowledge &facts()
{
    static const knowledge::Knowledge loaded = [] {
        knowledge::LoadError error;
        std::optional<knowledge::Knowledge> read = knowledge::load(&error);
        if (!read)
            throw std::runtime_error(error.message.toStdString());
        return *std::move(read);
    }();
    return loaded;
}

} // namespace plans
