// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/permissions.h"

#include "microsoft365/collectionsource.h"

#include <algorithm>

namespace microsoft365 {

QStringList everyDataSource(const knowledge::SignInFacts &facts)
{
    QStringList sources;
    for (const knowledge::Permission &permission : facts.permissions)
        sources += permission.dataSources;
    sources.removeDuplicates();
    return sources;
}

bool isOffered(const QString &dataSource, const Cloud &cloud)
{
    return cloud.hasMessageTrace || dataSource != keyOf(CollectionSource::Deliveries);
}

std::vector<knowledge::Permission> permissionsFor(const QStringList &dataSources, const Cloud &cloud,
                                                  const knowledge::SignInFacts &facts)
{
    std::vector<knowledge::Permission> needed;
    std::copy_if(facts.permissions.begin(), facts.permissions.end(), std::back_inserter(needed),
                 [&](const knowledge::Permission &permission) {
                     return std::any_of(dataSources.begin(), dataSources.end(), [&](const QString &source) {
                         return isOffered(source, cloud) && permission.dataSources.contains(source);
                     });
                 });
    return needed;
}

} // namespace microsoft365
