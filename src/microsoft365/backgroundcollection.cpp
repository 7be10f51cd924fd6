// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/backgroundcollection.h"

#include "microsoft365/collection.h"
#include "microsoft365/tokenrelay.h"

#include <QThread>

namespace microsoft365 {

//! The thread. What it collects with lives and ends inside it.
class BackgroundCollection::Thread : public QThread {
public:
    Thread(const Cloud &cloud, const std::vector<CollectionSource> &sources,
           std::unique_ptr<CollectionFolder> folder, const CollectionServices &services, Collecting *told)
        : m_cloud(cloud)
        , m_sources(sources)
        , m_folder(std::move(folder))
        , m_services(services)
        , m_http(services.http.twin())
        , m_tokens(services.tokens, this)
        , m_told(told)
    {
    }

protected:
    void run() override
    {
        const std::shared_ptr<HttpClient> http = std::move(m_http);
        const Collection collection(m_cloud, m_sources, std::move(m_folder),
                                    {*http, m_tokens, m_services.clock, m_services.facts, m_services.random});
        // Each signal goes through the event loop of whoever is told.
        connect(&collection, &Collecting::started, m_told, &Collecting::started);
        connect(&collection, &Collecting::progressed, m_told, &Collecting::progressed);
        connect(&collection, &Collecting::throttled, m_told, &Collecting::throttled);
        connect(&collection, &Collecting::retrying, m_told, &Collecting::retrying);
        connect(&collection, &Collecting::sourceFinished, m_told, &Collecting::sourceFinished);
        connect(&collection, &Collecting::sourceFailed, m_told, &Collecting::sourceFailed);
        connect(&collection, &Collecting::finished, m_told, &Collecting::finished);
        exec();
    }

private:
    const Cloud m_cloud;
    const std::vector<CollectionSource> m_sources;
    std::unique_ptr<CollectionFolder> m_folder; //!< until it runs
    const CollectionServices m_services;
    std::shared_ptr<HttpClient> m_http; //!< until it runs
    TokenRelay m_tokens;
    Collecting *m_told;
};

BackgroundCollection::BackgroundCollection(const Cloud &cloud, const std::vector<CollectionSource> &sources,
                                           std::unique_ptr<CollectionFolder> folder,
                                           const CollectionServices &services, QObject *parent)
    : Collecting(parent)
    , m_thread(std::make_unique<Thread>(cloud, sources, std::move(folder), services, this))
{
    m_thread->start();
}

BackgroundCollection::~BackgroundCollection()
{
    m_thread->quit();
    m_thread->wait();
}

} // namespace microsoft365
