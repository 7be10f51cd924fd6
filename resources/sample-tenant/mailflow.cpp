// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/mailflow.h"

#include "sample-tenant/random.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace sampletenant {

namespace {

//! Delivery reports come from nobody (RFC 5321 section 4.5.5).
const Sender &nobody()
{
    static const Sender sender{.address = "<>", .devices = {{.ip = "192.0.2.250", .smtpAuth = false}}};
    return sender;
}

int messagesOn(const Device &device, int index, Random &random)
{
    const Seconds t = coverageFrom + index * day;
    if (device.signInsOnly || index < device.firstDay || index > device.lastDay)
        return 0;
    if (device.dayOfMonth != 0)
        return dateOf(t).dayOfMonth == device.dayOfMonth ? 1 : 0;
    const int rate = isWeekend(t) ? device.perWeekend : device.perWorkday;
    return rate / 1000 + (random.chance(rate % 1000) ? 1 : 0);
}

Seconds timeOn(const Device &device, int index, Random &random)
{
    const Seconds midnight = coverageFrom + index * day;
    if (device.minuteOfDay >= 0)
        return midnight + device.minuteOfDay * 60 + random.below(50);
    return midnight + 5 * 3600 + random.below(12 * 3600);
}

std::string messageId(const Device &device, Seconds t, Random &random)
{
    if (!device.host.empty())
        return isoDate(t) + '.' + random.hex(12) + '@' + device.host + ".nordwerk.example";
    const std::string server = "AM9P192MB0" + std::to_string(400 + random.below(500));
    return server + random.hex(28) + '@' + server + ".EURP192.PROD.OUTLOOK.COM";
}

Status statusOf(const Device &device, const Recipient &recipient, Random &random)
{
    static constexpr std::array troubles{Status::Failed, Status::Failed,         Status::Quarantined,
                                         Status::Failed, Status::FilteredAsSpam, Status::Pending};
    if (recipient.internal || !random.chance(device.troubles))
        return Status::Delivered;
    return troubles[static_cast<std::size_t>(random.below(static_cast<int>(troubles.size())))];
}

void deliver(Message &message, const Recipient &recipient, Random &random, const std::string &byGroup = {})
{
    if (!recipient.members.empty()) {
        message.deliveries.push_back(
            {recipient.address, recipient.spelling, recipient.internal, Status::Expanded, {}, byGroup});
        for (const Recipient &member : recipient.members)
            deliver(message, member, random, recipient.address);
        return;
    }
    const Status status = statusOf(*message.device, recipient, random);
    const bool reached =
        !recipient.internal && (status == Status::Delivered || status == Status::FilteredAsSpam);
    const std::string toIp = reached ? "192.0.2." + std::to_string(100 + random.below(90)) : std::string();
    message.deliveries.push_back(
        {recipient.address, recipient.spelling, recipient.internal, status, toIp, byGroup});
}

Message envelope(const Sender &sender, const Device &device, int index, Random &random)
{
    Message message{.sender = &sender, .device = &device, .time = timeOn(device, index, random)};
    message.ticks = random.below(4'999) * 1000;
    message.messageId = messageId(device, message.time, random);
    message.traceId = random.guid();
    message.subject = device.subject;
    message.bytes = device.kilobytes * 512 + random.below(device.kilobytes * 1024);
    message.tls = device.tls[static_cast<std::size_t>(random.below(static_cast<int>(device.tls.size())))];
    message.oauth = index >= device.oauthFromDay;
    return message;
}

std::vector<Message> messagesOf(const Sender &sender, const Device &device)
{
    Random random(sender.address + ' ' + device.ip + ' ' + device.subject);
    const int choices = static_cast<int>(device.oneOf.size());
    std::vector<Message> messages;
    for (int index = 0; index < coverageDays; ++index) {
        for (int left = messagesOn(device, index, random); left > 0; --left) {
            Message message = envelope(sender, device, index, random);
            for (const Recipient &recipient : device.always)
                deliver(message, recipient, random);
            if (choices > 0) {
                const int count = static_cast<int>(messages.size());
                const int choice = count < choices ? count : random.below(choices);
                deliver(message, device.oneOf[static_cast<std::size_t>(choice)], random);
            }
            messages.push_back(std::move(message));
        }
    }
    int index = coverageDays / 2;
    for (const Recipient &stray : device.strays) {
        messages.push_back(envelope(sender, device, index++, random));
        deliver(messages.back(), stray, random);
    }
    return messages;
}

//! The report that comes back to the sender for a delivery that failed.
Message bounceOf(const Message &message)
{
    Random random(message.messageId);
    Message bounce = envelope(nobody(), nobody().devices.front(), 0, random);
    bounce.time = std::min<Seconds>(message.time + 4 + random.below(50), coverageTo - 1);
    bounce.subject = "Unzustellbar: " + message.subject;
    const Sender &sender = *message.sender;
    bounce.deliveries.push_back({sender.address, spellingOf(sender), true, Status::Delivered, {}, {}});
    return bounce;
}

bool hasFailed(const Message &message)
{
    return std::any_of(message.deliveries.begin(), message.deliveries.end(),
                       [](const Delivery &d) { return d.status == Status::Failed; });
}

bool earlier(const Message &a, const Message &b)
{
    return std::tie(a.time, a.ticks, a.messageId) < std::tie(b.time, b.ticks, b.messageId);
}

} // namespace

const std::string &spellingOf(const Sender &sender)
{
    return sender.spelling.empty() ? sender.address : sender.spelling;
}

Mailflow mailflow(const std::vector<Sender> &senders)
{
    Mailflow flow;
    for (const Sender &sender : senders) {
        for (const Device &device : sender.devices) {
            for (const Message &message : messagesOf(sender, device)) {
                if (device.smtpAuth)
                    flow.submissions.push_back(message);
                if (sender.traced)
                    flow.traced.push_back(message);
                if (hasFailed(message))
                    flow.traced.push_back(bounceOf(message));
            }
        }
    }
    std::sort(flow.submissions.begin(), flow.submissions.end(), earlier);
    std::sort(flow.traced.begin(), flow.traced.end(), earlier);
    return flow;
}

} // namespace sampletenant
