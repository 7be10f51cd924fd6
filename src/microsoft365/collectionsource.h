// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace microsoft365 {

//! What can be collected from a tenant, each without the others.
enum class CollectionSource { Deliveries, SignIns, Domains, Licences, Settings };
inline constexpr std::array allCollectionSources{CollectionSource::Deliveries, CollectionSource::SignIns,
                                                 CollectionSource::Domains, CollectionSource::Licences,
                                                 CollectionSource::Settings};

//! As the command line, the knowledge and JSON write it ("signIns").
QString keyOf(CollectionSource source);
std::optional<CollectionSource> collectionSourceOf(QStringView key);

} // namespace microsoft365
