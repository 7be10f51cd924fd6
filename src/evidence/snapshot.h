// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/accepteddomains.h"
#include "evidence/addresstable.h"
#include "evidence/types.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace evidence {

//! A point in time: whole seconds since 1970-01-01T00:00:00Z.
using UtcSeconds = std::int64_t;
//! A UTC day: whole days since 1970-01-01.
using UtcDay = std::int32_t;
inline constexpr std::int64_t secondsPerDay = 86400;

//! The UTC day that a point in time falls on; right for times before 1970 too.
constexpr UtcDay dayOf(UtcSeconds t)
{
    return static_cast<UtcDay>((t - (t < 0 ? secondsPerDay - 1 : 0)) / secondsPerDay);
}

//! A closed span of time; empty while nothing was added.
struct TimeSpan {
    std::optional<UtcSeconds> first;
    std::optional<UtcSeconds> last;

    void add(UtcSeconds t);
    void add(const TimeSpan &other);
    bool isEmpty() const { return !first; }
    bool overlaps(const TimeSpan &other) const;
    bool operator==(const TimeSpan &) const = default;
};

struct DayCount {
    UtcDay day = 0;
    std::int64_t messages = 0;
    bool operator==(const DayCount &) const = default;
};
//! Ascending by day, every day at most once.
using DayCounts = std::vector<DayCount>;

//! What one sender (or one source) sent to one recipient.
struct RecipientTally {
    AddressId address = 0;
    std::int64_t deliveries = 0;
    UtcSeconds first = 0;
    UtcSeconds last = 0;
    bool operator==(const RecipientTally &) const = default;
};

//! Deliveries that belong together: one delivery is one message for one recipient.
struct DeliveryTally {
    std::int64_t deliveries = 0;
    std::int64_t bytes = 0;
    std::int64_t failed = 0;        //!< of the deliveries: failed, quarantined or filtered as spam
    std::int64_t groupMessages = 0; //!< rows that stand for a group; they count by their members
    TimeSpan span;
    DayCounts perDay;
    std::vector<RecipientTally> recipients; //!< ascending by the text of the address

    bool isEmpty() const { return deliveries == 0 && groupMessages == 0; }
    bool operator==(const DeliveryTally &) const = default;
};

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

//! Which kinds of evidence there are at all: what is absent must read "not known", never 0.
struct Available {
    bool submissionSummary = false;
    bool submissionDetails = false;
    bool signIns = false;
    bool deliveries = false;
    bool operator==(const Available &) const = default;
};

/*! The evidence as of one import: a value, never changed once made. Senders ascend by address and
    hold submitters as well as every other sender of the traces. */
struct Snapshot {
    std::shared_ptr<const AddressTable> addresses;
    AcceptedDomains acceptedDomains;
    Available available;
    TimeSpan coverage; //!< of everything that has a time
    std::vector<SenderEvidence> senders;
    std::int64_t failedSignInAddresses = 0; //!< addresses that appear with failed sign-ins only
    std::int64_t otherClientSignIns = 0;    //!< sign-ins as "Other clients", which may hide SMTP
};

} // namespace evidence
