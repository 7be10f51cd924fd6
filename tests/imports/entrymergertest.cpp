// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/entrymerger.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace {

using evidence::AddressId;
using evidence::AddressTable;
using Entry = evidence::Senders::Entry;
using Lists = std::vector<std::vector<AddressId>>;

std::vector<AddressId> sorted(std::vector<AddressId> ids, const AddressTable &addresses)
{
    std::sort(ids.begin(), ids.end(),
              [&](AddressId a, AddressId b) { return addresses.text(a) < addresses.text(b); });
    return ids;
}

std::vector<Entry> merged(const Lists &parts, const std::vector<AddressId> &submitters,
                          const AddressTable &addresses, int threads)
{
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    return imports::mergedByAddress(parts, submitters, addresses, pool);
}

//! Address, part and number of its tally, and number of the submitter, one entry a line.
std::string toText(const std::vector<Entry> &entries, std::size_t parts, const AddressTable &addresses)
{
    std::string text;
    for (const Entry &entry : entries) {
        text += addresses.text(entry.address);
        if (entry.tally != Entry::none)
            text +=
                " tally " + std::to_string(entry.tally % parts) + '/' + std::to_string(entry.tally / parts);
        if (entry.submitter != Entry::none)
            text += " submitter " + std::to_string(entry.submitter);
        text += '\n';
    }
    return text;
}

TEST(EntryMerger, SubmittersStandBehindSendersWithTheirAddress)
{
    AddressTable addresses;
    const auto a = addresses.intern("a@contoso.com");
    const auto b = addresses.intern("b@contoso.com");
    const auto c = addresses.intern("c@contoso.com");
    const auto d = addresses.intern("d@contoso.com");
    for (const int threads : {1, 2, 7})
        EXPECT_EQ(toText(merged({{b, d}, {}, {a}}, {b, c}, addresses, threads), 3, addresses),
                  "a@contoso.com tally 2/0\n"
                  "b@contoso.com tally 0/0\n"
                  "b@contoso.com submitter 0\n"
                  "c@contoso.com submitter 1\n"
                  "d@contoso.com tally 0/1\n");
}

TEST(EntryMerger, NobodyAtAll)
{
    const AddressTable addresses;
    for (const int threads : {1, 2, 7})
        EXPECT_TRUE(merged(Lists(32), {}, addresses, threads).empty());
}

TEST(EntryMerger, MergesAsSortingAllDoes)
{
    AddressTable addresses;
    std::mt19937 random(11);
    for (int round = 0; round < 20; ++round) {
        Lists parts(1 + random() % 8);
        std::vector<AddressId> submitters;
        std::vector<AddressId> all;
        for (int i = 0; i < 200; ++i) {
            const auto id = addresses.intern("scan" + std::to_string(i * 7919 % 400) + "@contoso.com");
            const auto kind = random() % 4;
            if (kind != 0)
                parts[random() % parts.size()].push_back(id);
            if (kind < 2)
                submitters.push_back(id);
            all.insert(all.end(), kind == 1 ? 2 : 1, id);
        }
        for (auto &part : parts)
            part = sorted(part, addresses);
        submitters = sorted(submitters, addresses);
        all = sorted(all, addresses);
        const auto entries = merged(parts, submitters, addresses, 1);
        ASSERT_EQ(entries.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            EXPECT_EQ(entries[i].address, all[i]);
            if (entries[i].submitter == Entry::none)
                EXPECT_EQ(parts[entries[i].tally % parts.size()][entries[i].tally / parts.size()], all[i]);
            else
                EXPECT_EQ(submitters[entries[i].submitter], all[i]);
        }
        for (const int threads : {2, 3, 100})
            EXPECT_EQ(toText(merged(parts, submitters, addresses, threads), parts.size(), addresses),
                      toText(entries, parts.size(), addresses));
    }
}

} // namespace
