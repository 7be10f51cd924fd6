// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/slice.h"

#include "microsoft365/directorylists.h"
#include "microsoft365/exchangesettings.h"
#include "microsoft365/messagetrace.h"
#include "microsoft365/signinlog.h"

namespace microsoft365 {

std::vector<Slice> slicesOf(CollectionSource source, const Cloud &cloud, const CollectionReport &scope,
                            const knowledge::CollectionFacts &facts)
{
    switch (source) {
    case CollectionSource::Deliveries:
        return messageTraceSlices(cloud, scope, facts);
    case CollectionSource::SignIns:
        return signInSlices(cloud, scope, facts);
    case CollectionSource::Domains:
        return domainSlices(cloud, facts);
    case CollectionSource::Licences:
        return licenceSlices(cloud, facts);
    case CollectionSource::Settings:
        return settingsSlices(cloud, scope, facts);
    }
    return {};
}

} // namespace microsoft365
