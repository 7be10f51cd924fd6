// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/knowledge.h"

#include <algorithm>
#include <cmath>

namespace knowledge {

namespace {

//! The entry whose member equals the key, or null. All lists are short.
template <typename Entry>
const Entry *find(const std::vector<Entry> &entries, QString Entry::*member, QStringView key)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [member, key](const Entry &entry) { return entry.*member == key; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

qint64 RecipientLimit::with(qint64 licences) const
{
    const double power = std::pow(static_cast<double>(licences), static_cast<double>(exponentTenths) / 10);
    return std::llround(static_cast<double>(base) + static_cast<double>(perLicence) * power);
}

const CollectionGuide *CollectionFacts::guide(QStringView source) const
{
    return find(guides, &CollectionGuide::source, source);
}

const TimelineEntry &Knowledge::switchOff() const
{
    const TimelineEntry *entry = find(timeline, &TimelineEntry::id, u"switchOff");
    Q_ASSERT(entry); // load() takes no timeline without it
    return *entry;
}

const Route *Knowledge::route(QStringView id) const
{
    return find(routes, &Route::id, id);
}

const Recipe *Knowledge::recipe(QStringView scenario) const
{
    return find(recipes, &Recipe::scenario, scenario);
}

const ExportGuide *Knowledge::exportGuide(QStringView kind) const
{
    return find(exportGuides, &ExportGuide::kind, kind);
}

const Placeholder *Knowledge::placeholder(QStringView id) const
{
    return find(placeholders, &Placeholder::id, id);
}

} // namespace knowledge
