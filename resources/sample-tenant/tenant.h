// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace sampletenant {

inline constexpr char mainDomain[] = "nordwerk-maschinenbau.example";
inline constexpr char initialDomain[] = "nordwerkmb.onmicrosoft.example";
//! The accepted domain that accepts its subdomains too.
inline constexpr char serviceDomain[] = "nordwerk-service.example";
inline constexpr char tenantId[] = "5d0c1c2e-7f44-4b0a-9a55-3c1f2e8d6b10";

enum class Scenario { Unknown, Internal, SingleExternalAddress, SingleExternalDomain, ArbitraryExternal };
enum class Basis { None, AllMail, MatchedMessages };
enum class Tls { V10, V11, V12, V13 };

//! Somebody who gets mail, or a group of such.
struct Recipient {
    std::string address{}; //!< comparable form: lower case, ASCII domain
    std::string spelling{}; //!< as the traces write it
    bool internal = false;
    std::vector<Recipient> members{}; //!< not empty: a distribution group
};
using Recipients = std::vector<Recipient>;

//! What sends from one client IP as one sender: a device, a service or a person's Outlook.
struct Device {
    std::string ip{};
    std::string host{}; //!< makes its own message ids with this name; empty: Exchange Online makes them
    std::vector<Tls> tls{Tls::V12}; //!< one of these per message
    int oauthFromDay = 90; //!< from this day of the sample on it signs in with OAuth; 90: never
    int perWorkday = 0; //!< messages per day, in thousandths
    int perWeekend = 0;
    int dayOfMonth = 0; //!< not 0: one message on this day of each month, and no others
    int firstDay = 0;
    int lastDay = 89;
    int minuteOfDay = -1; //!< -1: any time of an office day
    Recipients always{}; //!< get every message
    Recipients oneOf{}; //!< one of these gets it too; all of them in turn first
    Recipients strays{}; //!< each gets one message in the middle of the sample
    std::string subject{};
    int kilobytes = 40;
    int troubles = 0; //!< external deliveries that go wrong, of 1,000
    Scenario expected = Scenario::Unknown;
    bool smtpAuth = true; //!< false: Outlook, or mail from outside
    bool reportsMessageId = true; //!< false: the SMTP AUTH report has no message id for it
    bool signInsOnly = false; //!< nothing but sign-ins is known
};

//! An address that sends.
struct Sender {
    std::string address{};
    Scenario expected = Scenario::Unknown;
    Basis basis = Basis::MatchedMessages;
    std::vector<Device> devices{};
    std::string spelling{}; //!< as the traces write it; empty: like the address
    bool traced = true; //!< false: no trace holds its messages
    bool fromOutside = false;

    bool submits() const; //!< whether it belongs on the list of SMTP AUTH senders
};

Recipient inside(const std::string &localPart); //!< at the main domain
Recipient branch(const std::string &subdomain, const std::string &localPart); //!< below the service domain
Recipient outside(const std::string &address);
Recipient spelled(const std::string &spelling, const std::string &address); //!< outside, written otherwise
Recipients insideAll(const std::vector<std::string> &localParts);
Recipients outsideAll(const std::vector<std::string> &addresses);
Recipient group(const std::string &localPart, Recipients members); //!< its members get the mail
//! Customers under domains of their own, counted from `first`.
Recipients customers(int first, int count);

//! The company's public addresses and those of its service providers.
inline constexpr char hannover[] = "198.51.100.7";
inline constexpr char hannoverSix[] = "2001:db8:51:10::25";
inline constexpr char leipzig[] = "203.0.113.40";
inline constexpr char bremen[] = "203.0.113.77";
inline constexpr char erpHost[] = "192.0.2.18";
inline constexpr char webHost[] = "192.0.2.66";

std::vector<Sender> sendersInside(); //!< scenario 1
std::vector<Sender> sendersPartners(); //!< scenarios 2 and 3
std::vector<Sender> sendersWorld(); //!< scenario 4
std::vector<Sender> sendersSpecial(); //!< shared, silent, stray and unknown ones
std::vector<Sender> people(); //!< Outlook users and correspondents; no SMTP AUTH

//! All of them, in this order.
std::vector<Sender> allSenders();

} // namespace sampletenant
