// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/cloud.h"
#include "microsoft365/collecting.h"
#include "microsoft365/collectionfolder.h"
#include "microsoft365/collectionservices.h"

#include <map>
#include <memory>
#include <vector>

namespace microsoft365 {

class SourceRun;

/*! What a folder shall hold when it is begun now: so many days back, from a little before now, because the
   newest rows are not all there yet. It is the servers' time that counts, as the client has heard of it: they
   refuse questions about the future. */
CollectionScope scopeFromNow(const Cloud &cloud, const QString &tenantId, int days,
                             const CollectionServices &services);

/*! Collects sources of a tenant side by side into a folder, in the thread that made it; one that fails leaves
   the others running. The folder can be gone on with when it was broken off. Sources that are complete there
   are not asked for again. */
class Collection : public Collecting {
    Q_OBJECT

public:
    Collection(const Cloud &cloud, const std::vector<CollectionSource> &sources,
               std::unique_ptr<CollectionFolder> folder, const CollectionServices &services,
               QObject *parent = nullptr);
    ~Collection() override;

private:
    void run(CollectionSource source, const Cloud &cloud, const CollectionServices &services);
    void end(CollectionSource source);

    std::unique_ptr<CollectionFolder> m_folder;
    CorrectedClock m_clock; //!< as the servers have it
    std::map<CollectionSource, std::unique_ptr<SourceRun>> m_runs;
    std::size_t m_running = 0;
};

} // namespace microsoft365
