// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "microsoft365/collectionreport.h"
#include "microsoft365/sliceposition.h"

#include <QLockFile>

#include <memory>

namespace microsoft365 {

//! Why a folder cannot take a collection.
enum class FolderErrorKind {
    CannotWrite,
    DiskFull,
    InUse, //!< another program collects into it
    OtherTenant, //!< it holds the collection of another tenant or cloud
    Broken, //!< its collection.json cannot be read
};

struct FolderError {
    FolderErrorKind kind = FolderErrorKind::CannotWrite;
    QString detail; //!< technical and untranslated
    bool operator==(const FolderError &) const = default;
};

//! What a collection shall hold; the times count only where the folder is new.
struct CollectionScope {
    QString cloud; //!< id
    QString tenantId;
    QDateTime from;
    QDateTime to;
};

/*! The folder that a collection is written to and that an analysis reads. Files appear in it whole. What is
   not complete yet lies in a hidden folder inside, with a journal that says how far it is; both are gone when
   everything is there. A journal is never ahead of what it tells about: after a crash the files are cut back
   to it. */
class CollectionFolder {
public:
    //! Begins a folder, or goes on with one. Until it is destroyed no other program collects into it.
    static evidence::Expected<std::unique_ptr<CollectionFolder>, FolderError>
    open(const QString &path, const CollectionScope &scope);
    ~CollectionFolder();

    const QString &path() const { return m_path; }
    const CollectionReport &report() const { return m_report; }
    //! Writes what became of a source.
    std::optional<SourceFailure> setReport(CollectionSource source, const SourceReport &report);

    //! How far a slice is; nothing of it is there yet for one that is unknown.
    SlicePosition position(const QString &slice) const;
    //! Adds lines to a slice, which is so far then; or begins it anew where the position counts only these
    //! lines.
    std::optional<SourceFailure> append(const QString &slice, const QByteArray &lines,
                                        const SlicePosition &position);
    //! Begins a slice anew; its file, if there is one, stays until the new one is whole.
    void forget(const QString &slice);
    //! Lets the file of a slice appear, unless it is empty.
    std::optional<SourceFailure> finish(const QString &slice);

    //! When requests were sent lately, so that a quota holds over a restart.
    QList<QDateTime> requestTimes(CollectionSource source) const;
    std::optional<SourceFailure> setRequestTimes(CollectionSource source, const QList<QDateTime> &times);

    //! Removes the journal when nothing is left to go on with.
    void tidy();

private:
    explicit CollectionFolder(const QString &path);
    std::optional<SourceFailure> saveJournal();
    std::optional<SourceFailure> saveReport();
    std::optional<SourceFailure> finishInterrupted();
    QString hidden(const QString &name) const;
    QString partial(const QString &slice) const;

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    CollectionReport m_report;
    std::map<QString, SlicePosition> m_slices;
    std::map<CollectionSource, QList<QDateTime>> m_requestTimes;
};

} // namespace microsoft365
