// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/signin.h"

#include "sample-tenant/random.h"

#include <algorithm>
#include <tuple>

namespace sampletenant {

namespace {

constexpr Seconds logFrom = dateToSeconds(2026, 11, 8);

SignIn signIn(const std::string &user, const std::string &ip, int errorCode, Seconds midnight, Random &random)
{
    SignIn entry{.time = midnight + random.below(86000), .ticks = random.below(4'999) * 1000};
    entry.requestId = random.guid();
    entry.correlationId = random.guid();
    entry.user = user;
    entry.ip = ip;
    entry.clientApp = "Authenticated SMTP";
    entry.application = "Office 365 Exchange Online";
    entry.city = ip == leipzig ? "Leipzig, Sachsen"
        : ip == bremen         ? "Bremen, Bremen"
                               : "Hannover, Niedersachsen";
    entry.country = "DE";
    entry.errorCode = errorCode;
    return entry;
}

//! What the service answers to this device's password on that day of the sample.
int answerTo(const Sender &sender, const Device &device, int index)
{
    if (index > device.lastDay)
        return 50126; // it fell silent because its password was changed
    return device.signInsOnly && sender.address.find("fax-server@") == 0 ? 53003 : 0;
}

void addDevices(std::vector<SignIn> &log, const std::vector<Sender> &senders)
{
    for (const Sender &sender : senders) {
        for (const Device &device : sender.devices) {
            // SMTP with OAuth is an ordinary token sign-in; this log shows Basic only.
            if (!device.smtpAuth || device.oauthFromDay < coverageDays || device.dayOfMonth != 0)
                continue;
            Random random("sign-in " + sender.address + ' ' + device.ip);
            for (Seconds t = logFrom; t < coverageTo; t += day) {
                const int index = static_cast<int>((t - coverageFrom) / day);
                if (!random.chance(isWeekend(t) && device.perWeekend == 0 ? 100 : 450))
                    continue;
                const int answer = answerTo(sender, device, index);
                log.push_back(signIn(sender.address, device.ip, answer, t, random));
                if (device.signInsOnly && answer == 0)
                    log.back().clientApp = "SMTP"; // the other name under which the log knows it
            }
        }
    }
}

//! Password guessing from outside, on addresses that never send.
void addAttackers(std::vector<SignIn> &log)
{
    for (const char *localPart : {"geschaeftsfuehrung", "info", "einkauf", "personal", "administrator"}) {
        Random random(std::string("attack ") + localPart);
        for (Seconds t = logFrom; t < coverageTo; t += day) {
            for (int left = random.below(4); left > 0; --left) {
                const std::string ip = random.chance(300)
                    ? "2001:db8:bad:" + std::to_string(random.below(90)) + "::1"
                    : "203.0.113." + std::to_string(180 + random.below(60));
                log.push_back(signIn(std::string(localPart) + '@' + mainDomain, ip,
                                     random.chance(400) ? 50053 : 50126, t, random));
                log.back().city = "Springfield, Nowhere";
                log.back().country = "ZZ";
            }
        }
    }
}

//! Colleagues at their desks, and clients that are not SMTP or may be.
void addPeople(std::vector<SignIn> &log)
{
    const std::vector<std::pair<const char *, const char *>> users{
        {"s.brinkmann", "Browser"}, {"k.detering", "Mobile Apps and Desktop clients"},
        {"m.wolff", "Browser"},     {"j.pohl", "Exchange ActiveSync"},
        {"h.ahlers", "IMAP4"},      {"pruefstand-alt", "Other clients"}};
    for (const auto &[localPart, client] : users) {
        Random random(std::string("desk ") + localPart);
        for (Seconds t = logFrom; t < coverageTo; t += 3 * day) {
            log.push_back(signIn(std::string(localPart) + '@' + mainDomain, "198.51.100.92", 0, t, random));
            log.back().clientApp = client;
            if (log.back().clientApp == "Browser")
                log.back().application = "One Outlook Web";
        }
    }
}

} // namespace

std::vector<SignIn> signIns(const std::vector<Sender> &senders, Seconds from, Seconds to)
{
    std::vector<SignIn> log;
    addDevices(log, senders);
    addAttackers(log);
    addPeople(log);
    log.erase(std::remove_if(log.begin(), log.end(),
                             [&](const SignIn &s) { return s.time < from || s.time >= to; }),
              log.end());
    std::sort(log.begin(), log.end(), [](const SignIn &a, const SignIn &b) {
        return std::tie(a.time, a.ticks, a.requestId) > std::tie(b.time, b.ticks, b.requestId);
    });
    return log;
}

std::string failureReason(int errorCode)
{
    switch (errorCode) {
    case 0:
        return {};
    case 50126:
        return "Error validating credentials due to invalid username or password.";
    case 50053:
        return "The account is locked, you've tried to sign in too many times with an incorrect user ID or "
               "password.";
    default:
        return "Access has been blocked by Conditional Access policies. The access policy does not allow "
               "token "
               "issuance.";
    }
}

} // namespace sampletenant
