// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/collectionsource.h"

#include <algorithm>

namespace microsoft365 {

namespace {

constexpr std::array<QStringView, allCollectionSources.size()> keys{u"deliveries", u"signIns", u"domains",
                                                                    u"licences", u"settings"};

} // namespace

QString keyOf(CollectionSource source)
{
    return keys[static_cast<std::size_t>(source)].toString();
}

std::optional<CollectionSource> collectionSourceOf(QStringView key)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return std::nullopt;
    return static_cast<CollectionSource>(found - keys.begin());
}

} // namespace microsoft365
