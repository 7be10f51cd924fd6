// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/extendedtrace.h"

#include "evidence/address.h"
#include "imports/values.h"

#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <random>
#include <set>

namespace {

using namespace imports;
using evidence::DeliveryStatus;

//! A row of an extended trace with its texts.
struct Event {
    std::string id;
    std::string networkId;
    std::string name;
    std::string sender;
    std::string recipients;
    std::string related;
    evidence::UtcSeconds time = 0;
    std::int64_t bytes = 0;
};

//! A delivery with its texts.
struct Delivery {
    std::string sender;
    std::string recipient;
    std::string messageId;
    evidence::UtcSeconds time = 0;
    std::int64_t bytes = 0;
    DeliveryStatus status {};

    bool operator==(const Delivery &) const = default;
};

void PrintTo(const Delivery &d, std::ostream *out)
{
    *out << d.messageId << ' ' << d.sender << " > " << d.recipient << ' ' << d.time << ' ' << d.bytes << ' '
         << static_cast<int>(d.status);
}

std::vector<Delivery> gather(const std::vector<Event> &events)
{
    ExtendedTrace trace;
    for (const Event &event : events) {
        TableRow row;
        const auto set = [&row](Field field, const std::string &text) {
            row.fields[static_cast<std::size_t>(field)] = text;
        };
        set(Field::MessageId, event.id);
        set(Field::NetworkMessageId, event.networkId);
        set(Field::Event, event.name);
        set(Field::Sender, event.sender);
        set(Field::Recipient, event.recipients);
        set(Field::RelatedRecipient, event.related);
        trace.add(row, event.time, event.bytes);
    }
    EXPECT_EQ(trace.eventCount(), static_cast<qint64>(events.size()));
    std::vector<Delivery> deliveries;
    trace.forEachDelivery([&](const DeliveryRow &row) {
        deliveries.push_back({std::string(row.sender), std::string(row.recipient), std::string(row.messageId), row.time,
                              row.bytes, row.status});
    });
    return deliveries;
}

//! The same with a map for everything, without a thought of speed.
std::vector<Delivery> gatherSlowly(const std::vector<Event> &events)
{
    struct Message {
        std::string id;
        std::string sender;
        evidence::UtcSeconds time = 0;
        std::int64_t bytes = 0;
        std::map<std::string, DeliveryStatus> recipients;
        std::set<std::string> replaced;
        std::set<std::string> groups;
    };
    std::vector<Message> messages;
    std::map<std::string, std::size_t> places;
    int number = 0;
    for (const Event &event : events) {
        ++number;
        const std::string id = evidence::normalisedMessageId(event.id);
        std::string key = id.empty() ? std::string(trimmedCell(event.networkId)) : id;
        if (key.empty())
            key.append("#").append(std::to_string(number));
        const auto [place, isNew] = places.try_emplace(key, messages.size());
        if (isNew)
            messages.push_back({id, {}, event.time, event.bytes, {}, {}, {}});
        Message &message = messages[place->second];
        message.time = std::min(message.time, event.time);
        message.bytes = std::max(message.bytes, event.bytes);
        if (message.sender.empty())
            message.sender = event.sender;
        std::string name(trimmedCell(event.name));
        for (char &c : name)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        const bool delivers = name == "DELIVER" || name == "SEND" || name == "SENDEXTERNAL";
        for (const auto address : splitAddresses(event.related)) {
            if (name == "EXPAND")
                message.groups.insert(evidence::normalisedAddress(address));
            if (name == "EXPAND" || name == "RESOLVE" || name == "REDIRECT")
                message.replaced.insert(evidence::normalisedAddress(address));
        }
        for (const auto address : splitAddresses(event.recipients)) {
            DeliveryStatus &status
                = message.recipients.try_emplace(evidence::normalisedAddress(address), DeliveryStatus::Unknown).first->second;
            status = delivers ? DeliveryStatus::Delivered : name == "FAIL" ? DeliveryStatus::Failed : status;
        }
    }
    std::vector<Delivery> deliveries;
    for (const Message &message : messages) {
        for (const auto &[recipient, status] : message.recipients) {
            const bool isGroup = message.groups.contains(recipient);
            if (isGroup || !message.replaced.contains(recipient))
                deliveries.push_back({message.sender, recipient, message.id, message.time, message.bytes,
                                      isGroup ? DeliveryStatus::Expanded : status});
        }
    }
    return deliveries;
}

TEST(ExtendedTraces, GatherWhatMapsGather)
{
    std::mt19937 random(5);
    const auto oneOf = [&random](const std::vector<std::string> &texts) { return texts[random() % texts.size()]; };
    for (int round = 0; round < 3000; ++round) {
        std::vector<Event> events;
        for (auto left = random() % 25; left > 0; --left) {
            const std::vector<std::string> cells {"",      " ",          ";",          "a@x.example",     "A@X.example",
                                                  "b@x.example", "a@x.example;b@x.example", "b@x.example; a@x.example;",
                                                  "team@x.example", "team@x.example;c@x.example", "smtp:", "z@ö.example"};
            events.push_back({oneOf({"<m1@h>", "M1@H", "m2@h", "<M3@h>", "", " ", "<>", "n1", "#3"}), oneOf({"", " n1 ", "n1", "n2", "m2@h"}),
                              oneOf({"RECEIVE", "AGENTINFO", "deliver", " DELIVER ", "SEND", "SendExternal", "FAIL", "Expand",
                                     "RESOLVE", "REDIRECT", "DELIVERED", ""}),
                              oneOf({"", "s@x.example", "t@x.example", " "}), oneOf(cells), oneOf(cells),
                              static_cast<evidence::UtcSeconds>(random() % 100), static_cast<std::int64_t>(random() % 100)});
        }
        ASSERT_EQ(gather(events), gatherSlowly(events)) << round;
    }
}

TEST(ExtendedTraces, ManyRecipientsInEveryEventTakeNoLongerThanTheFileIsLong)
{
    std::string recipients;
    for (int i = 0; i < 5000; ++i)
        recipients += "r" + std::to_string(i) + "@x.example;";
    std::vector<Event> events;
    for (int i = 0; i < 100; ++i)
        events.push_back({"m@h", "", i % 2 ? "DELIVER" : "RECEIVE", "s@x.example", recipients, "", 1, 1});
    EXPECT_EQ(gather(events).size(), 5000u);
}

} // namespace
