// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace microsoft365 {

namespace {

constexpr qsizetype maxMessage = 1000; // characters
constexpr qsizetype maxCode = 100;

QString messageOf(const QJsonObject &error)
{
    QStringList details;
    const QJsonArray parts = error.value(QLatin1String("details")).toArray();
    for (const QJsonValue &part : parts) {
        if (const QString text = part.toObject().value(QLatin1String("message")).toString(); !text.isEmpty())
            details << text;
    }
    if (!details.isEmpty())
        return details.join(QLatin1Char(' '));
    const QString internal = error.value(QLatin1String("innererror"))
                                 .toObject()
                                 .value(QLatin1String("internalException"))
                                 .toObject()
                                 .value(QLatin1String("message"))
                                 .toString();
    return internal.isEmpty() ? error.value(QLatin1String("message")).toString() : internal;
}

bool fits(const knowledge::RefusalMark &mark, const QString &source, int status, const ServerError &error,
          const QString &text)
{
    return (mark.source.isEmpty() || mark.source == source) && (mark.status == 0 || mark.status == status)
        && (mark.code.isEmpty() || mark.code.compare(error.code, Qt::CaseInsensitive) == 0)
        && (mark.text.isEmpty() || text.contains(mark.text, Qt::CaseInsensitive));
}

} // namespace

ServerError parseServerError(const QByteArray &body)
{
    const QJsonObject error = QJsonDocument::fromJson(body).object().value(QLatin1String("error")).toObject();
    if (error.isEmpty())
        return {{}, QString::fromUtf8(body.left(maxMessage)).simplified()};
    return {error.value(QLatin1String("code")).toString().left(maxCode), messageOf(error).left(maxMessage)};
}

SourceFailure refusalOf(CollectionSource source, int status, const QByteArray &body,
                        const knowledge::CollectionFacts &facts)
{
    constexpr qsizetype searched = 64 * 1024; // bytes
    const ServerError error = parseServerError(body);
    const QString text = QString::fromUtf8(body.left(searched));
    SourceFailure failure{SourceFailureKind::Refused,
                          error.code.isEmpty() ? QString::number(status) : error.code, error.message};
    const QString key = keyOf(source);
    const auto mark = std::find_if(facts.refusals.begin(), facts.refusals.end(), [&](const auto &candidate) {
        return fits(candidate, key, status, error, text);
    });
    if (mark != facts.refusals.end())
        failure.kind = sourceFailureKindOf(mark->kind).value_or(SourceFailureKind::Refused);
    return failure;
}

} // namespace microsoft365
