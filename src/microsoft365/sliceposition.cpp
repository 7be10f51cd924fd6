// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/sliceposition.h"

#include <QJsonArray>

#include <algorithm>

namespace microsoft365 {

namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        strings << item.toString();
    return strings;
}

} // namespace

QJsonObject toJson(const SlicePosition &position)
{
    QStringList keys(position.lastKeys.begin(), position.lastKeys.end());
    keys.sort();
    QJsonObject json{
        {QStringLiteral("bytes"), position.bytes},
        {QStringLiteral("rows"), position.rows},
        {QStringLiteral("oddRows"), position.oddRows},
        {QStringLiteral("isStarted"), position.isStarted},
        {QStringLiteral("isDone"), position.isDone},
        {QStringLiteral("links"), QJsonArray::fromStringList(position.links)},
        {QStringLiteral("until"), position.until},
        {QStringLiteral("askedFrom"), position.askedFrom},
        {QStringLiteral("step"), position.step},
        {QStringLiteral("isSorted"), position.isSorted},
        {QStringLiteral("lastKeys"), QJsonArray::fromStringList(keys)},
    };
    if (position.lastTime) // as text, because numbers of JSON may lose the last digits
        json.insert(QLatin1String("lastTime"), QString::number(*position.lastTime));
    return json;
}

std::optional<SlicePosition> parseSlicePosition(const QJsonObject &json)
{
    SlicePosition position;
    position.bytes = json.value(QLatin1String("bytes")).toInteger(-1);
    position.rows = json.value(QLatin1String("rows")).toInteger(-1);
    position.oddRows = json.value(QLatin1String("oddRows")).toInteger(-1);
    position.isStarted = json.value(QLatin1String("isStarted")).toBool();
    position.isDone = json.value(QLatin1String("isDone")).toBool();
    position.links = stringsOf(json.value(QLatin1String("links")));
    position.until = json.value(QLatin1String("until")).toInteger(-1);
    position.askedFrom = json.value(QLatin1String("askedFrom")).toInteger(-1);
    position.step = json.value(QLatin1String("step")).toInteger(-1);
    position.isSorted = json.value(QLatin1String("isSorted")).toBool();
    const QStringList keys = stringsOf(json.value(QLatin1String("lastKeys")));
    position.lastKeys = QSet<QString>(keys.begin(), keys.end());
    bool isNumber = true;
    if (json.contains(QLatin1String("lastTime")))
        position.lastTime = json.value(QLatin1String("lastTime")).toString().toLongLong(&isNumber);
    const qint64 smallest = std::min(
        {position.bytes, position.rows, position.oddRows, position.until, position.askedFrom, position.step});
    if (smallest < 0 || !isNumber)
        return std::nullopt;
    return position;
}

} // namespace microsoft365
