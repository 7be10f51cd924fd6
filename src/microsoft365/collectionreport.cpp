// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/collectionreport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace microsoft365 {

namespace {

constexpr int formatVersion = 1;
constexpr qint64 maxBytes = 4 << 20;

QString stateKey(SourceState state)
{
    switch (state) {
    case SourceState::Incomplete:
        return QStringLiteral("incomplete");
    case SourceState::Complete:
        return QStringLiteral("complete");
    case SourceState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

std::optional<SourceState> stateOf(const QString &key)
{
    for (const SourceState state : {SourceState::Incomplete, SourceState::Complete, SourceState::Failed}) {
        if (key == stateKey(state))
            return state;
    }
    return std::nullopt;
}

//! What the identity platform said keeps only what a person needs to look it up.
QJsonObject failureJson(const SourceFailure &failure)
{
    QJsonObject json{{QStringLiteral("kind"), keyOf(failure.kind)},
                     {QStringLiteral("code"), failure.code},
                     {QStringLiteral("detail"), failure.detail}};
    if (failure.signIn) {
        QJsonArray codes;
        for (const int code : failure.signIn->codes)
            codes.append(code);
        json.insert(QLatin1String("signIn"),
                    QJsonObject{{QStringLiteral("kind"), static_cast<int>(failure.signIn->kind)},
                                {QStringLiteral("error"), failure.signIn->error},
                                {QStringLiteral("suberror"), failure.signIn->suberror},
                                {QStringLiteral("codes"), codes},
                                {QStringLiteral("description"), failure.signIn->description},
                                {QStringLiteral("correlationId"), failure.signIn->correlationId}});
    }
    return json;
}

std::optional<SignInError> signInOf(const QJsonObject &json)
{
    const int kind = json.value(QLatin1String("kind")).toInt(-1);
    if (kind < 0 || kind > static_cast<int>(SignInErrorKind::NoPort))
        return std::nullopt;
    SignInError error{static_cast<SignInErrorKind>(kind), json.value(QLatin1String("error")).toString()};
    error.suberror = json.value(QLatin1String("suberror")).toString();
    const QJsonArray codes = json.value(QLatin1String("codes")).toArray();
    for (const QJsonValue &code : codes)
        error.codes << code.toInt();
    error.description = json.value(QLatin1String("description")).toString();
    error.correlationId = json.value(QLatin1String("correlationId")).toString();
    return error;
}

std::optional<SourceFailure> failureOf(const QJsonObject &json)
{
    const auto kind = sourceFailureKindOf(json.value(QLatin1String("kind")).toString());
    if (!kind)
        return std::nullopt;
    return SourceFailure{*kind, json.value(QLatin1String("code")).toString(),
                         json.value(QLatin1String("detail")).toString(),
                         signInOf(json.value(QLatin1String("signIn")).toObject())};
}

QJsonObject sourceJson(const SourceReport &report)
{
    QJsonObject json{{QStringLiteral("state"), stateKey(report.state)},
                     {QStringLiteral("rows"), report.rows},
                     {QStringLiteral("oddRows"), report.oddRows}};
    if (report.failure)
        json.insert(QLatin1String("failure"), failureJson(*report.failure));
    QJsonArray missing;
    for (const MissingPart &part : report.missing) {
        missing.append(QJsonObject{{QStringLiteral("part"), part.part},
                                   {QStringLiteral("failure"), failureJson(part.failure)}});
    }
    if (!missing.isEmpty())
        json.insert(QLatin1String("missing"), missing);
    return json;
}

std::optional<SourceReport> sourceOf(const QJsonObject &json)
{
    const auto state = stateOf(json.value(QLatin1String("state")).toString());
    if (!state)
        return std::nullopt;
    SourceReport report{*state, json.value(QLatin1String("rows")).toInteger(),
                        json.value(QLatin1String("oddRows")).toInteger(),
                        failureOf(json.value(QLatin1String("failure")).toObject())};
    const QJsonArray missing = json.value(QLatin1String("missing")).toArray();
    for (const QJsonValue &item : missing) {
        const QJsonObject part = item.toObject();
        if (const auto failure = failureOf(part.value(QLatin1String("failure")).toObject()))
            report.missing.push_back({part.value(QLatin1String("part")).toString(), *failure});
    }
    return report;
}

QDateTime timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.timeSpec() == Qt::UTC ? time : QDateTime();
}

} // namespace

bool isFinal(const SourceReport &report)
{
    return report.state == SourceState::Complete
        && std::all_of(report.missing.begin(), report.missing.end(), [](const MissingPart &part) {
               return part.failure.kind == SourceFailureKind::TooOld;
           });
}

QString collectionReportName()
{
    return QStringLiteral("collection.json");
}

QString licencesName()
{
    return QStringLiteral("licences.jsonl");
}

bool isBesideExports(const QString &path)
{
    const QFileInfo file(path);
    return (file.fileName() == collectionReportName() || file.fileName() == licencesName())
        && readCollectionReport(file.path());
}

QByteArray toJson(const CollectionReport &report)
{
    QJsonObject sources;
    for (const auto &[source, state] : report.sources)
        sources.insert(keyOf(source), sourceJson(state));
    const QJsonObject json{{QStringLiteral("postlotseCollection"), formatVersion},
                           {QStringLiteral("cloud"), report.cloud},
                           {QStringLiteral("tenantId"), report.tenantId},
                           {QStringLiteral("from"), report.from.toString(Qt::ISODate)},
                           {QStringLiteral("to"), report.to.toString(Qt::ISODate)},
                           {QStringLiteral("sources"), sources}};
    return QJsonDocument(json).toJson();
}

std::optional<CollectionReport> parseCollectionReport(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    CollectionReport report{
        object.value(QLatin1String("cloud")).toString(), object.value(QLatin1String("tenantId")).toString(),
        timeOf(object.value(QLatin1String("from"))), timeOf(object.value(QLatin1String("to")))};
    if (object.value(QLatin1String("postlotseCollection")).toInt() != formatVersion || !report.from.isValid()
        || !report.to.isValid() || report.from > report.to)
        return std::nullopt;
    const QJsonObject sources = object.value(QLatin1String("sources")).toObject();
    for (auto member = sources.begin(); member != sources.end(); ++member) {
        const auto source = collectionSourceOf(member.key());
        const auto state = sourceOf(member->toObject());
        if (!source || !state)
            return std::nullopt;
        report.sources.insert({*source, *state});
    }
    return report;
}

std::optional<CollectionReport> readCollectionReport(const QString &folder)
{
    QFile file(QDir(folder).filePath(collectionReportName()));
    return file.open(QIODevice::ReadOnly) ? parseCollectionReport(file.read(maxBytes)) : std::nullopt;
}

} // namespace microsoft365
