// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/maillicences.h"

#include "microsoft365/collectionreport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace microsoft365 {

std::optional<qint64> mailLicencesIn(const QString &folder)
{
    constexpr qint64 maxBytes = 1 << 20; // thousands of products; the largest tenants have some hundred
    constexpr qint64 most = 100'000'000; // of one product; no tenant has more
    const auto report = readCollectionReport(folder);
    if (!report)
        return std::nullopt;
    const auto source = report->sources.find(CollectionSource::Licences);
    if (source == report->sources.end() || source->second.state != SourceState::Complete)
        return std::nullopt;
    qint64 count = 0;
    QFile file(QDir(folder).filePath(licencesName()));
    if (source->second.rows > 0 && (!file.open(QIODevice::ReadOnly) || file.size() > maxBytes))
        return std::nullopt;
    while (file.isOpen() && !file.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        if (!object.value(QLatin1String("mailPlans")).toArray().isEmpty())
            count += std::clamp<qint64>(object.value(QLatin1String("enabledUnits")).toInteger(), 0, most);
    }
    return count;
}

} // namespace microsoft365
