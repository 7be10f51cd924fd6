// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/tally.h"
#include "evidence/types.h"

#include <QString>

#include <iterator>

namespace evidence {

//! Entra sign-ins with the SMTP client. They are authentications, never messages.
struct SignInCounts {
    std::int64_t succeeded = 0;
    std::int64_t passwordAccepted = 0;
    std::int64_t failed = 0;
    TimeSpan span;

    std::int64_t total() const { return succeeded + passwordAccepted + failed; }
    SignInCounts &operator+=(const SignInCounts &other);
    bool operator==(const SignInCounts &) const = default;
};

//! A sender seen from one client IP: usually one device or one site.
struct SourceEvidence {
    QString clientIp;
    std::optional<std::int64_t> submissions; //!< nothing when only sign-ins name this address
    std::int64_t matchedSubmissions = 0;     //!< of these, found in the traces by message id
    AuthCounts auth;
    TlsCounts tls;
    TimeSpan span;           //!< of submissions and sign-ins
    SignInCounts signIns;
    DeliveryTally matched;
    bool operator==(const SourceEvidence &) const = default;
};

//! Which report the submission counts of a sender come from.
enum class SubmissionReport : std::uint8_t { None, Summary, Details };

//! Everything known about one address that sends.
struct SenderEvidence {
    QString address; //!< normalised; "<>" is the null sender
    //! Messages by SMTP AUTH; nothing when no report says.
    std::optional<std::int64_t> submissions;
    SubmissionReport report = SubmissionReport::None;
    std::optional<std::int64_t> summarySubmissions; //!< what each report says by itself
    std::optional<std::int64_t> detailSubmissions;
    std::int64_t matchedSubmissions = 0; //!< submissions of the detail report that the traces know
    bool estimated = false;              //!< counts per TLS version come from percentages
    AuthCounts auth;
    TlsCounts tls;
    TimeSpan submissionSpan;
    DayCounts submissionsPerDay; //!< from the detail report
    SignInCounts signIns;
    std::vector<SourceEvidence> sources; //!< ascending by client IP
    DeliveryTally allMail;               //!< every delivery with this address as its sender
    DeliveryTally matched;               //!< deliveries of exactly the submissions of this address

    //! Whether a report or a sign-in names it as a submitter by SMTP AUTH.
    bool isSubmitter() const { return submissions.has_value() || signIns.succeeded + signIns.passwordAccepted > 0; }
    bool operator==(const SenderEvidence &) const = default;
};

//! The deliveries that a verdict on this basis counts.
const DeliveryTally &deliveriesOn(Basis basis, const SenderEvidence &sender);

/*! The senders of a snapshot, ascending by address. There may be millions, nearly all of them known by their deliveries
    alone, so they are kept in little memory and put together when asked for. */
class Senders {
public:
    //! One who is known by deliveries alone, or a submitter.
    struct Entry {
        static constexpr std::uint32_t none = ~std::uint32_t {};

        AddressId address = 0;
        std::uint32_t tally = none;     //!< number n stands for tally n / parts of part n % parts
        std::uint32_t submitter = none; //!< number of a submitter, who has everything
    };
    class Iterator;

    Senders() = default;
    //! Entries ascend by address; the parts hold the deliveries of those who are no submitters.
    Senders(std::shared_ptr<const AddressTable> addresses, std::vector<Entry> entries,
            std::vector<DeliveryTallies> parts, std::vector<SenderEvidence> submitters);

    std::size_t size() const { return m_entries.size(); }
    bool empty() const { return m_entries.empty(); }
    //! Lists inside the evidence are valid as long as this object.
    SenderEvidence operator[](std::size_t i) const;
    //! As operator[]; throws std::out_of_range where there is no such sender.
    SenderEvidence at(std::size_t i) const;
    SenderEvidence front() const { return at(0); }
    Iterator begin() const;
    Iterator end() const;

    //! What operator[] gives, if it is that of a submitter; else null, and allMail() is all there is.
    const SenderEvidence *submitter(std::size_t i) const
    {
        const std::uint32_t number = m_entries[i].submitter;
        return number == Entry::none ? nullptr : &m_submitters[number];
    }
    //! What reports and sign-ins say about a sender; empty, without an address too, when they do not name it.
    const SenderEvidence &reported(std::size_t i) const
    {
        const SenderEvidence *known = submitter(i);
        return known ? *known : m_nothing;
    }
    //! Every delivery of a sender. Its lists are valid as long as this object.
    DeliveryTally allMail(std::size_t i) const;
    //! The deliveries that a verdict on this basis counts.
    DeliveryTally deliveries(std::size_t i, Basis basis) const;
    //! The normalised address in UTF-8.
    std::string address(std::size_t i) const;
    // Ask for memory that is needed some steps behind i, so that it is there when senders are looked at one after the other:
    // addresses lie anywhere, and so does what is known of recipients.
    void prefetchAddressBehind(std::size_t i) const;
    void prefetchRecipientsBehind(std::size_t i) const;

    //! Adds a sender whose address is behind that of all others.
    void push_back(SenderEvidence sender);

private:
    const Entry *entryWithoutReport(std::size_t i) const;

    std::shared_ptr<const AddressTable> m_addresses;
    std::vector<Entry> m_entries;
    std::vector<DeliveryTallies> m_parts;
    std::vector<SenderEvidence> m_submitters;
    SenderEvidence m_nothing; //!< always empty
};

//! Goes through the senders; each is put together on the way.
class Senders::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = SenderEvidence;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = SenderEvidence;

    Iterator(const Senders &senders, std::size_t i)
        : m_senders(&senders)
        , m_i(i)
    {
    }
    SenderEvidence operator*() const { return (*m_senders)[m_i]; }
    Iterator &operator++()
    {
        ++m_i;
        return *this;
    }
    bool operator==(const Iterator &other) const { return m_i == other.m_i; }

private:
    const Senders *m_senders;
    std::size_t m_i;
};

inline Senders::Iterator Senders::begin() const
{
    return {*this, 0};
}

inline Senders::Iterator Senders::end() const
{
    return {*this, size()};
}

} // namespace evidence
