// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/collectionfolder.h"
#include "microsoft365/servicecall.h"
#include "microsoft365/slice.h"

namespace microsoft365 {

/*! Collects one source into a folder, slice after slice, and goes on where the folder says. It starts when
   made and says finished() once, from the event loop; what became of it is in the folder's report then.
   Deleting it breaks off. */
class SourceRun : public QObject {
    Q_OBJECT

public:
    //! The folder must outlive the run. The base is that of the addresses that are asked.
    SourceRun(CollectionSource source, const Cloud &cloud, CollectionFolder *folder,
              const CollectionServices &services);
    ~SourceRun() override;

Q_SIGNALS:
    void progressed(qint64 rows, const std::optional<double> &estimate);
    void throttled(qint64 seconds);
    void retrying(qint64 seconds, const SourceFailure &reason);
    void finished();

private:
    void next();
    void nextSlice();
    bool isMissing(const QString &part) const;
    bool isRefused(const QString &part) const;
    bool hasSlice(const QString &name) const;
    void forgetSlices();
    bool isWanted(const Slice &slice) const;
    void forgetMissing(const Slice &fallback);
    void ask(const HttpRequest &request, bool isLink);
    void hear(const ServiceResult &result, const QUrl &asked, bool isLink);
    void hearError(const ServiceError &error, const QUrl &asked, bool isLink);
    void take(const Page &page);
    void goBack();
    void leaveOut(const SourceFailure &failure);
    void passOver(const QString &part, const SourceFailure &failure);
    void fail(const SourceFailure &failure);
    void end(const SourceReport &report);
    void tellProgress();
    SourceReport reportSoFar(SourceState state) const;
    const Slice &slice() const { return m_slices[m_current]; }
    qint64 sliceBegin() const;
    double share(const Slice &slice) const;

    CollectionSource m_source;
    Cloud m_cloud;
    CollectionFolder *m_folder;
    CollectionServices m_services;
    Quota m_quota;
    std::vector<Slice> m_slices;
    std::size_t m_current = 0;
    SlicePosition m_position; //!< in the current slice
    std::vector<MissingPart> m_missing;
    QSet<QString> m_notUnderstood; //!< fallbacks that are needed, because what they stand in for was refused
    int m_barren = 0; //!< answers in a row that gave nothing new
    int m_goneBack = 0; //!< how often since there was something new
    std::unique_ptr<ServiceCall> m_call;
};

} // namespace microsoft365
