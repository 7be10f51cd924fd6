// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/collectionnotes.h"

#include "microsoft365/collectionreport.h"

#include <algorithm>

namespace microsoft365 {

using evidence::Note;
using evidence::NoteKind;

namespace {

//! Nothing for a source that no verdict rests on.
std::optional<NoteKind> noteKindOf(CollectionSource source)
{
    switch (source) {
    case CollectionSource::Deliveries:
        return NoteKind::DeliveriesIncomplete;
    case CollectionSource::SignIns:
        return NoteKind::SignInsIncomplete;
    case CollectionSource::Domains:
        return NoteKind::DomainsIncomplete;
    case CollectionSource::Settings:
        return NoteKind::SettingsIncomplete;
    case CollectionSource::Licences:
        break;
    }
    return std::nullopt;
}

QStringList reasonsIn(const SourceReport &report)
{
    QStringList reasons;
    if (report.failure)
        reasons << keyOf(report.failure->kind);
    else if (report.state != SourceState::Complete)
        reasons << QString(); // it was broken off
    for (const MissingPart &part : report.missing)
        reasons << keyOf(part.failure.kind);
    reasons.removeDuplicates();
    return reasons;
}

} // namespace

std::vector<Note> notesOnCollections(const QStringList &folders)
{
    std::vector<Note> notes;
    for (const QString &folder : folders) {
        const auto collection = readCollectionReport(folder);
        if (!collection)
            continue;
        for (const auto &[source, report] : collection->sources) {
            const auto kind = noteKindOf(source);
            for (const QString &reason : kind ? reasonsIn(report) : QStringList()) {
                const Note note{*kind, 0, 0, reason};
                if (std::find(notes.begin(), notes.end(), note) == notes.end())
                    notes.push_back(note);
            }
        }
    }
    return notes;
}

} // namespace microsoft365
