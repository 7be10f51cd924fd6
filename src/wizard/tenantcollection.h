// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/backgroundcollection.h"
#include "microsoft365/sourcefailure.h"
#include "wizard/accountsession.h"
#include "wizard/session.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace wizard {

//! How far a source is.
struct SourceProgress {
    enum class State {
        Idle,
        Running,
        Throttled, //!< Microsoft asks to wait, or its quota does
        Retrying, //!< there was no usable answer
        Interrupted, //!< what is there stays; it can be gone on with
        Complete,
        Failed,
    };
    State state = State::Idle;
    qint64 rows = 0;
    std::optional<double> share; //!< that is done, from 0 to 1; nothing where it cannot be told
    std::optional<double> shareBefore; //!< the first that was told
    QDateTime since; //!< UTC, of the start
    QDateTime waitUntil; //!< UTC, while it waits
    std::optional<microsoft365::SourceFailure> failure;
    microsoft365::SourceFailure retryReason; //!< means something only while it is retrying
    std::optional<qint64> mailLicences; //!< that the licences count, once they are complete
    std::vector<microsoft365::MissingPart> missing; //!< parts, although it is complete otherwise

    //! How long it still takes; nothing where that is not known.
    std::optional<qint64> secondsLeft(const QDateTime &now) const;
    bool isActive() const
    {
        return state == State::Running || state == State::Throttled || state == State::Retrying;
    }
};

/*! Collecting from the tenant of the account that is signed in. Each collection has a folder of its own in
   the program's data; one that was broken off can be gone on with. When it has ended, the session gets its
   files. Knows no widgets. */
class TenantCollection : public QObject {
    Q_OBJECT

public:
    //! All of it outlives the collection.
    TenantCollection(Session &session, const Services &services, AccountSession &accounts,
                     QObject *parent = nullptr);
    ~TenantCollection() override;

    bool isRunning() const { return m_collection != nullptr; }
    const SourceProgress &progress(microsoft365::CollectionSource source) const;

    //! Begins a new collection, of so many days back. Needs an account. An error: nothing was begun.
    std::optional<microsoft365::FolderError> start(const std::vector<microsoft365::CollectionSource> &sources,
                                                   int days);
    //! The newest collection of the account's tenant where something is missing; nothing when there is none.
    std::optional<microsoft365::CollectionReport> unfinished() const;
    //! Goes on with that one.
    std::optional<microsoft365::FolderError> goOn(const std::vector<microsoft365::CollectionSource> &sources);
    //! Stops at once. What is there stays.
    void cancel();

Q_SIGNALS:
    void changed();

private:
    std::optional<microsoft365::FolderError>
    begin(const QString &path, const std::vector<microsoft365::CollectionSource> &sources, int days);
    void watch();
    void set(microsoft365::CollectionSource source, SourceProgress::State state, qint64 secondsToWait = 0);
    void finish();
    void handOver();
    void forget();
    QString tenantFolder() const;
    QString unfinishedFolder() const;

    Session &m_session;
    const Services &m_services;
    AccountSession &m_accounts;
    std::map<microsoft365::CollectionSource, SourceProgress> m_progress;
    QString m_folder; //!< of the collection that runs or ran last
    QString m_account; //!< key of the account that it is of
    std::unique_ptr<microsoft365::BackgroundCollection> m_collection;
};

} // namespace wizard
