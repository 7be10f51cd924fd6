// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/cloud.h"
#include "microsoft365/collectionfolder.h"
#include "microsoft365/collectionservices.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace microsoft365 {

class SourceRun;

/*! What a folder shall hold when it is begun now: so many days back, from a little before now, because the
   newest rows are not all there yet. */
CollectionScope scopeFromNow(const Cloud &cloud, const QString &tenantId, int days, const QDateTime &now,
                             const knowledge::CollectionFacts &facts);

/*! Collects sources of a tenant side by side into a folder; one that fails leaves the others running. It
   starts when made and says finished() once, from the event loop. Deleting it breaks off and stays silent;
   the folder can be gone on with then. Sources that are complete there are not asked for again. */
class Collection : public QObject {
    Q_OBJECT

public:
    Collection(const Cloud &cloud, const std::vector<CollectionSource> &sources,
               std::unique_ptr<CollectionFolder> folder, const CollectionServices &services,
               QObject *parent = nullptr);
    ~Collection() override;

    //! What is there so far.
    const CollectionReport &report() const { return m_folder->report(); }

Q_SIGNALS:
    void started(microsoft365::CollectionSource source);
    //! Rows so far, and the share of the source that is done, from 0 to 1; nothing where it cannot be told.
    void progressed(microsoft365::CollectionSource source, qint64 rows,
                    const std::optional<double> &estimate);
    //! Microsoft asks to wait, or its quota does.
    void throttled(microsoft365::CollectionSource source, qint64 seconds);
    //! There was no usable answer; it is asked again after so many seconds.
    void retrying(microsoft365::CollectionSource source, qint64 seconds);
    void sourceFinished(microsoft365::CollectionSource source, qint64 rows);
    void sourceFailed(microsoft365::CollectionSource source, const microsoft365::SourceFailure &failure);
    void finished();

private:
    void run(CollectionSource source, const Cloud &cloud, const CollectionServices &services);
    void end(CollectionSource source);

    std::unique_ptr<CollectionFolder> m_folder;
    std::map<CollectionSource, std::unique_ptr<SourceRun>> m_runs;
    std::size_t m_running = 0;
};

} // namespace microsoft365
