// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/entrymerger.h"

#include "evidence/parallel.h"

#include <algorithm>
#include <numeric>

namespace imports {

using evidence::AddressId;
using evidence::AddressTable;
using Entry = evidence::Senders::Entry;

namespace {

using Lists = std::vector<std::vector<AddressId>>;
//! A place in each of the lists; all addresses in front of them are less than all behind.
using Cut = std::vector<std::size_t>;

//! Merges lists of addresses; the last one is that of the submitters.
class Merger {
public:
    Merger(const AddressTable &addresses, const Lists &lists)
        : m_addresses(addresses)
        , m_lists(lists)
    {
    }

    //! Cuts all lists into so many pieces of about the same size; one cut more than pieces, with those at
    //! both ends.
    std::vector<Cut> cuts(unsigned pieces) const
    {
        const std::vector<AddressId> &longest = *std::max_element(
            m_lists.begin(), m_lists.end(), [](const auto &a, const auto &b) { return a.size() < b.size(); });
        std::vector<Cut> cuts{Cut(m_lists.size())};
        for (unsigned i = 1; i < pieces && !longest.empty(); ++i)
            cuts.push_back(cutAt(longest[longest.size() * i / pieces]));
        cuts.resize(pieces, cuts.back());
        Cut &end = cuts.emplace_back();
        for (const std::vector<AddressId> &list : m_lists)
            end.push_back(list.size());
        return cuts;
    }

    //! Writes the entries between two cuts.
    void merge(const Cut &from, const Cut &to, Entry *entry) const
    {
        // The next of each list; the least of them is on top.
        std::vector<Next> heap;
        for (std::uint32_t list = 0; list < m_lists.size(); ++list) {
            if (from[list] < to[list])
                heap.push_back(nextOf(list, from[list]));
        }
        const auto isBehind = [this](const Next &a, const Next &b) {
            return m_addresses.isBefore(b.key, a.key) || (a.key.address == b.key.address && b.list < a.list);
        };
        std::make_heap(heap.begin(), heap.end(), isBehind);
        while (!heap.empty()) {
            std::pop_heap(heap.begin(), heap.end(), isBehind);
            const Next least = heap.back();
            *entry++ = entryOf(least);
            if (least.place + 1 == to[least.list]) {
                heap.pop_back();
                continue;
            }
            heap.back() = nextOf(least.list, least.place + 1);
            std::push_heap(heap.begin(), heap.end(), isBehind);
        }
    }

private:
    struct Next {
        AddressTable::SortKey key;
        std::uint32_t list = 0;
        std::size_t place = 0;
    };

    //! The first place in each list that is not in front of an address.
    Cut cutAt(AddressId address) const
    {
        Cut cut;
        for (const std::vector<AddressId> &list : m_lists) {
            const auto isLess = [this](AddressId a, AddressId b) {
                return m_addresses.text(a) < m_addresses.text(b);
            };
            cut.push_back(static_cast<std::size_t>(std::lower_bound(list.begin(), list.end(), address, isLess)
                                                   - list.begin()));
        }
        return cut;
    }

    Next nextOf(std::uint32_t number, std::size_t place) const
    {
        const std::vector<AddressId> &list = m_lists[number];
        if (place + 2 < list.size())
            m_addresses.prefetchPlace(list[place + 2]);
        if (place + 1 < list.size())
            m_addresses.prefetchText(list[place + 1]);
        return {m_addresses.sortKey(list[place]), number, place};
    }

    Entry entryOf(const Next &next) const
    {
        const auto parts = static_cast<std::uint32_t>(m_lists.size() - 1);
        const auto number = static_cast<std::uint32_t>(next.place);
        return next.list == parts ? Entry{next.key.address, Entry::none, number}
                                  : Entry{next.key.address, number * parts + next.list, Entry::none};
    }

    const AddressTable &m_addresses;
    const Lists &m_lists;
};

} // namespace

std::vector<Entry> mergedByAddress(std::vector<std::vector<AddressId>> sendersOfParts,
                                   std::vector<AddressId> submitters, const AddressTable &addresses,
                                   QThreadPool &pool)
{
    Lists lists = std::move(sendersOfParts);
    lists.push_back(std::move(submitters));
    const Merger merger(addresses, lists);
    const std::vector<Cut> cuts = merger.cuts(static_cast<unsigned>(pool.maxThreadCount()));
    const auto countBefore = [](const Cut &cut) {
        return std::accumulate(cut.begin(), cut.end(), std::size_t{});
    };
    std::vector<Entry> entries(countBefore(cuts.back()));
    evidence::onThreads(
        pool, [&](unsigned i) { merger.merge(cuts[i], cuts[i + 1], entries.data() + countBefore(cuts[i])); });
    return entries;
}

} // namespace imports
