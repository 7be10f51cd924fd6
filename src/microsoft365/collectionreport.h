// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "microsoft365/collectionsource.h"
#include "microsoft365/sourcefailure.h"

#include <QByteArray>
#include <QDateTime>

#include <map>
#include <vector>

namespace microsoft365 {

enum class SourceState {
    Incomplete, //!< started, or still to be started
    Complete,
    Failed, //!< refused or given up; what is there already goes on from there next time
};

//! A part of a source that is complete otherwise.
struct MissingPart {
    QString part; //!< "cas-mailboxes"
    SourceFailure failure;
    bool operator==(const MissingPart &) const = default;
};

//! What became of one source.
struct SourceReport {
    SourceState state = SourceState::Incomplete;
    qint64 rows = 0;
    qint64 oddRows = 0; //!< passed over, because they meant nothing
    std::optional<SourceFailure> failure = {}; //!< set when it failed
    std::vector<MissingPart> missing = {};
    bool operator==(const SourceReport &) const = default;
};

//! Whether asking again can add nothing: it is complete, and what is missing does not come back.
bool isFinal(const SourceReport &report);

/*! What a folder with a collection holds; its file collection.json. A source that is not in it was not asked
   for: nothing is known about it. */
struct CollectionReport {
    QString cloud; //!< id
    QString tenantId;
    QDateTime from; //!< of what was asked for; a log may not reach back so far
    QDateTime to; //!< fixed when the folder was begun
    std::map<CollectionSource, SourceReport> sources = {};
    bool operator==(const CollectionReport &) const = default;
};

//! The name of the file in the folder.
QString collectionReportName();
//! The name of the file with the licences, which is no export either.
QString licencesName();
//! Whether a file belongs to a collection but is no export to read: its report or its licences.
bool isBesideExports(const QString &path);
QByteArray toJson(const CollectionReport &report);
//! Nothing when it is no such file.
std::optional<CollectionReport> parseCollectionReport(const QByteArray &json);
//! The report of a folder; nothing when it holds none.
std::optional<CollectionReport> readCollectionReport(const QString &folder);

} // namespace microsoft365
