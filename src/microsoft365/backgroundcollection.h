// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/cloud.h"
#include "microsoft365/collecting.h"
#include "microsoft365/collectionfolder.h"
#include "microsoft365/collectionservices.h"

#include <memory>
#include <vector>

namespace microsoft365 {

/*! A collection in a thread of its own, for a window that must not pause while pages are read and written.
    Tokens still come from the thread of this object, where their source may go before the collection has
    ended. Deleting it cancels and stays silent; it waits for the thread, which ends after what it is just
    reading or writing. */
class BackgroundCollection : public Collecting {
    Q_OBJECT

public:
    //! As Collection. The client lends its settings only.
    BackgroundCollection(const Cloud &cloud, const std::vector<CollectionSource> &sources,
                         std::unique_ptr<CollectionFolder> folder, const CollectionServices &services,
                         QObject *parent = nullptr);
    ~BackgroundCollection() override;

private:
    class Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace microsoft365
