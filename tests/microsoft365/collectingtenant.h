// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/loader.h"
#include "microsoft365/backgroundcollection.h"
#include "microsoft365/collection.h"
#include "microsoft365/faketokens.h"
#include "microsoft365/jumpingclock.h"
#include "simulatedtenant/exchangeservice.h"
#include "simulatedtenant/graphservice.h"
#include "simulatedtenant/httpsserver.h"

#include <gtest/gtest.h>

#include <QJsonObject>
#include <QTemporaryDir>

#include <map>

namespace microsoft365 {

//! A file of a folder for comparing: its relative name and its content, or a digest of that.
using FolderContent = std::map<QString, QByteArray>;
FolderContent contentOf(const QString &folder);

//! The objects of all files of a folder whose names begin like this.
std::vector<QJsonObject> objectsIn(const QString &folder, const QString &head);

inline const std::vector<CollectionSource> everySource(allCollectionSources.begin(),
                                                       allCollectionSources.end());

//! What a collection told.
struct Heard {
    std::map<CollectionSource, qint64> finished;
    std::map<CollectionSource, SourceFailure> failed;
    std::vector<double> estimates; //!< of all sources
    std::vector<qint64> throttled; //!< seconds
    std::size_t told = 0; //!< how often there was progress
    std::vector<SourceFailureKind> retryReasons;
    int started = 0;
    int ended = 0;
};

//! Tests that collect: folders for it, which are gone afterwards.
class CollectingTest : public testing::Test {
protected:
    QString folder() const { return m_folder.filePath(QStringLiteral("collected")); }
    QString otherFolder() const { return m_folder.filePath(QStringLiteral("other")); }

private:
    QTemporaryDir m_folder;
};

/*! Graph and Exchange on this computer, and everything that a collection from them needs. Client and servers
   share a clock that jumps over waits. */
class CollectingTenant {
public:
    CollectingTenant(const simulatedtenant::TenantData &data, const simulatedtenant::GraphScenario &graph,
                     const simulatedtenant::ExchangeScenario &exchange = {});

    //! A new collection into the folder; the reasons why there is none fail the test.
    template <typename Kind = Collection>
    std::unique_ptr<Kind> begin(const QString &folder, const std::vector<CollectionSource> &sources,
                                int days = 90)
    {
        auto opened = open(folder, days);
        return opened ? std::make_unique<Kind>(cloud, sources, std::move(opened), services()) : nullptr;
    }
    //! Collects to the end.
    Heard collect(const QString &folder, const std::vector<CollectionSource> &sources, int days = 90);
    //! Waits for the end of a collection.
    static Heard hear(Collecting &collection);

    static QString tenantId();
    static QDateTime start();
    static simulatedtenant::TenantData data(qint64 deliveries, qint64 signIns, qint64 otherSignIns = 0);

    JumpingClock clock{start()};
    FakeTokens tokens;
    simulatedtenant::TenantData tenant;
    simulatedtenant::GraphService graph;
    simulatedtenant::ExchangeService exchange;
    Cloud cloud;
    HttpOptions httpOptions;
    TokenSource *otherTokens = nullptr; //!< set: they are asked for there

private:
    std::unique_ptr<CollectionFolder> open(const QString &path, int days);
    CollectionServices services();

    QTemporaryDir m_folder;
    simulatedtenant::CertificateAuthority m_authority;
    std::unique_ptr<simulatedtenant::HttpsServer> m_graphServer;
    std::unique_ptr<simulatedtenant::HttpsServer> m_exchangeServer;
    std::shared_ptr<HttpClient> m_http;
    knowledge::Knowledge m_knowledge;
};

//! Checks that a folder holds every delivery and sign-in of its range once, and nothing else.
void expectEveryRowOnce(const CollectingTenant &tenant, const QString &folder);

} // namespace microsoft365
