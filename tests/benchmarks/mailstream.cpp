// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/mailstream.h"

#include <algorithm>
#include <array>

namespace benchmarks {

using sampletenant::Random;
using sampletenant::Seconds;

namespace {

constexpr std::array words{
    "Scan",      "Rechnung", "Report",   "Lieferschein", "Re:",     "AW:",        "Übersicht",
    "weekly",    "Backup",   "failed",   "Bestellung",   "Grüße",   "\"URGENT\"", "für",
    "completed", "Angebot,", "Straße",   "Ticket",       "status;", "Protokoll",  "📧",
    "disk",      "warning",  "Änderung", "invoice",      "Müller",  "2026",       "October"};

//! As a trace has them: nearly everything arrives.
constexpr std::array rareStatuses{"Failed", "FilteredAsSpam", "Quarantined", "Pending", "GettingStatus"};

template <typename Choices>
std::string oneOf(const Choices &choices, Random &random)
{
    return choices[static_cast<std::size_t>(random.below(static_cast<int>(choices.size())))];
}

std::string randomStatus(Random &random)
{
    return random.chance(880) ? "Delivered" : oneOf(rareStatuses, random);
}

int randomRecipients(Random &random)
{
    const int percent = random.below(100);
    return percent < 75 ? 1 : percent < 95 ? 2 + random.below(4) : 6 + random.below(25);
}

//! Addresses are written as people and programs type them.
std::string spelled(std::string address, Random &random)
{
    const int percent = random.below(100);
    if (percent < 70)
        return address;
    const bool onlyFirst = percent < 95;
    bool isFirst = true;
    for (char &c : address) {
        const bool isLetter = c >= 'a' && c <= 'z';
        if (isLetter && (isFirst || !onlyFirst))
            c = static_cast<char>(c - 'a' + 'A');
        isFirst = !isLetter;
    }
    return address;
}

std::string ipAddress(std::uint32_t number)
{
    return "10." + std::to_string(number >> 16 & 255) + '.' + std::to_string(number >> 8 & 255) + '.'
        + std::to_string(number & 255);
}

std::string messageId(Random &random)
{
    std::string id = random.hex(32);
    id += "@AM9PR05MB" + std::to_string(1000 + random.below(9000));
    return id + ".eurprd05.prod.outlook.com";
}

} // namespace

MailStream::MailStream(const Tenant &tenant, const TraceOptions &options)
    : m_tenant(tenant)
    , m_options(options)
    , m_random("mail " + std::to_string(options.seed))
{
    // In whole numbers, so that every machine picks the same senders.
    constexpr std::uint64_t firstShare = std::uint64_t{1} << 32;
    std::uint64_t sum = 0;
    m_shares.reserve(static_cast<std::size_t>(options.senders));
    for (std::uint64_t rank = 1; rank <= static_cast<std::uint64_t>(options.senders); ++rank)
        m_shares.push_back(sum += firstShare / rank);
}

bool MailStream::next(Message &message)
{
    if (m_rows == m_options.rows)
        return false;
    constexpr Seconds span = sampletenant::coverageTo - sampletenant::coverageFrom;
    message.sender = pickSender();
    const Sender &sender = m_tenant.senders()[message.sender];
    message.from = spelled(sender.address, m_random);
    message.time = sampletenant::coverageTo - 1 - span * m_rows / m_options.rows;
    message.ticks = m_random.below(10'000'000);
    message.bytes = 2'000 + m_random.below(1 + m_random.below(400'000));
    message.id = messageId(m_random);
    message.traceId = m_random.guid();
    message.subject = subject();
    message.isSubmitted = sender.submits && m_random.chance(800);
    const auto device = static_cast<std::uint32_t>(m_random.below(3));
    message.clientIp = ipAddress(3 * static_cast<std::uint32_t>(message.sender) + device);
    addDeliveries(message, std::min<std::int64_t>(randomRecipients(m_random), m_options.rows - m_rows));
    ++m_messages;
    return true;
}

std::size_t MailStream::pickSender()
{
    const auto bulkSender = m_tenant.bulkSender();
    if (bulkSender && m_random.below(100) < m_options.bulkPercent)
        return *bulkSender;
    const std::int64_t messagesPerTurn = std::max<std::int64_t>(1, m_options.rows / m_options.senders / 3);
    if (m_messages % messagesPerTurn == 0)
        return m_turn++ % m_shares.size();
    const std::uint64_t place = m_random.next() % m_shares.back();
    const auto sender = std::upper_bound(m_shares.begin(), m_shares.end(), place);
    return static_cast<std::size_t>(sender - m_shares.begin());
}

std::string MailStream::subject()
{
    std::string text = oneOf(words, m_random);
    for (int more = 3 + m_random.below(9); more > 0; --more)
        text += ' ' + oneOf(words, m_random);
    if (m_random.below(100) < m_options.multilinePercent)
        text +=
            m_options.lineEnd == LineEnd::CrLf ? "\r\nsecond line, \"quoted\"" : "\nsecond line, \"quoted\"";
    return text;
}

void MailStream::addDeliveries(Message &message, std::int64_t count)
{
    const Sender &sender = m_tenant.senders()[message.sender];
    const bool isBulk = message.sender == m_tenant.bulkSender();
    // Bulk mail goes through its list; everybody else has favourites at the beginning of theirs.
    const int contacts = static_cast<int>(sender.contacts);
    Contact contact =
        isBulk ? m_bulkContact : static_cast<Contact>(m_random.below(1 + m_random.below(contacts)));
    message.deliveries.resize(static_cast<std::size_t>(std::min<std::int64_t>(count, contacts)));
    for (Delivery &delivery : message.deliveries) {
        delivery.contact = contact;
        delivery.recipient = spelled(Tenant::addressOf(sender, contact), m_random);
        delivery.status = randomStatus(m_random);
        delivery.isExternal = Tenant::externalDomainOf(sender, contact).has_value();
        contact = (contact + 1) % sender.contacts;
    }
    if (isBulk)
        m_bulkContact = contact;
    m_rows += static_cast<std::int64_t>(message.deliveries.size());
}

} // namespace benchmarks
