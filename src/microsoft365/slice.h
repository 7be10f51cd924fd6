// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "microsoft365/cloud.h"
#include "microsoft365/collectionreport.h"
#include "microsoft365/http.h"
#include "microsoft365/logtime.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace knowledge {
struct CollectionFacts;
}

namespace microsoft365 {

//! A row of an answer, with nothing that is not needed.
struct Row {
    QByteArray json; //!< in one line
    QString key = {}; //!< differs from row to row
    std::optional<LogTime> time = {}; //!< of logs
    bool isCounted = true; //!< false: it adds to a row that was counted
    bool operator==(const Row &) const = default;
};

//! What one answer holds.
struct Page {
    std::vector<Row> rows;
    qint64 oddRows = 0; //!< that mean nothing
    QStringList links = {}; //!< addresses to ask after it
    bool operator==(const Page &) const = default;
};

//! Nothing but a reason, untranslated, when an answer is not what was asked for.
using PageResult = evidence::Expected<Page, QString>;

//! A file's worth of questions: how they are asked, and how their answers are read.
struct Slice {
    QString name; //!< of the file, without its ending
    Resource resource = Resource::Graph;
    std::optional<TimeWindow> window = {}; //!< of logs: rows from its start on, and before its end
    qint64 windowDays = 0; //!< the longest time that one question may cover
    qint64 reachDays = 0; //!< how far the log goes back
    bool isIndependent = false; //!< when it is refused, the others of its source are asked all the same
    QString fallback =
        {}; //!< the slice that is asked in place of this one where this question is not understood
    bool isFallback = false; //!< only asked in place of others
    bool isAskedWhenEmpty = false; //!< a fallback that is also asked where those others gave no row
    std::function<HttpRequest(const TimeWindow &window)> first =
        {}; //!< the window means nothing but for logs
    std::function<HttpRequest(const QUrl &link)> next = {};
    std::function<PageResult(const QJsonObject &answer, const QUrl &asked)> read = {};
    //! What a link adds that the slice can do without: the name of that part. Empty: the link leads on.
    std::function<QString(const QUrl &link)> partBehind = [](const QUrl &) { return QString(); };
};

//! The slices of a source, in the order in which they are asked.
std::vector<Slice> slicesOf(CollectionSource source, const Cloud &cloud, const CollectionReport &scope,
                            const knowledge::CollectionFacts &facts);

} // namespace microsoft365
