// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/collectionreport.h"

#include <QObject>

#include <optional>

namespace microsoft365 {

/*! What collecting sources of a tenant tells, in whichever thread it goes on. It starts when made and says
    finished() once, from the event loop. Deleting it breaks off and stays silent; whoever hears a signal may
    do that. */
class Collecting : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void started(microsoft365::CollectionSource source);
    //! Rows so far, and the share of the source that is done, from 0 to 1; nothing where it cannot be told.
    void progressed(microsoft365::CollectionSource source, qint64 rows,
                    const std::optional<double> &estimate);
    //! Microsoft asks to wait, or its quota does.
    void throttled(microsoft365::CollectionSource source, qint64 seconds);
    //! There was no usable answer, because of that; it is asked again after so many seconds.
    void retrying(microsoft365::CollectionSource source, qint64 seconds,
                  const microsoft365::SourceFailure &reason);
    //! It is complete, but for the parts that the report names.
    void sourceFinished(microsoft365::CollectionSource source, const microsoft365::SourceReport &report);
    void sourceFailed(microsoft365::CollectionSource source, const microsoft365::SourceFailure &failure);
    void finished();
};

} // namespace microsoft365
