// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/storedsession.h"

#include "plans/plan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace wizard {

namespace {

constexpr QLatin1String schema("postlotse.session/1");
constexpr qint64 maxBytes = 64 << 20;
constexpr int mostKept = 10; // sessions in a folder

std::optional<evidence::Scenario> scenarioOf(const QString &key)
{
    for (const evidence::Scenario scenario : evidence::allScenarios) {
        if (plans::keyOf(scenario) == key)
            return scenario;
    }
    return {};
}

QJsonObject jsonOf(const imports::InputFile &file)
{
    QJsonObject object{{QStringLiteral("path"), file.path}};
    if (file.mapping) {
        QJsonObject columns;
        for (const auto &[field, column] : file.mapping->columns)
            columns.insert(field, column);
        object.insert(QStringLiteral("kind"), imports::keyOf(file.mapping->kind));
        object.insert(QStringLiteral("columns"), columns);
    }
    return object;
}

imports::InputFile fileOf(const QJsonObject &object)
{
    imports::InputFile file{object[QStringLiteral("path")].toString(), {}};
    if (const auto kind = imports::exportKindOf(object[QStringLiteral("kind")].toString())) {
        imports::ColumnMapping mapping{*kind, {}};
        const QJsonObject columns = object[QStringLiteral("columns")].toObject();
        for (auto it = columns.begin(); it != columns.end(); ++it)
            mapping.columns[it.key()] = it.value().toInt();
        file.mapping = mapping;
    }
    return file;
}

QJsonObject jsonOf(const QString &address, const evidence::Decision &decision)
{
    QJsonObject object{{QStringLiteral("sender"), address}};
    if (!decision.leftOut.empty()) {
        object.insert(
            QStringLiteral("leftOut"),
            QJsonArray::fromStringList(QStringList(decision.leftOut.begin(), decision.leftOut.end())));
        object.insert(QStringLiteral("leftOutWhy"), decision.leftOutWhy);
    }
    if (decision.overridden) {
        object.insert(QStringLiteral("scenario"), plans::keyOf(*decision.overridden));
        object.insert(QStringLiteral("scenarioWhy"), decision.overriddenWhy);
    }
    return object;
}

evidence::Decision decisionOf(const QJsonObject &object)
{
    evidence::Decision decision;
    for (const QJsonValue &recipient : object[QStringLiteral("leftOut")].toArray())
        decision.leftOut.insert(recipient.toString());
    decision.leftOutWhy = object[QStringLiteral("leftOutWhy")].toString();
    decision.overridden = scenarioOf(object[QStringLiteral("scenario")].toString());
    decision.overriddenWhy = object[QStringLiteral("scenarioWhy")].toString();
    return decision;
}

//! The files of sessions, the newest first.
QFileInfoList sessionFiles(const QString &folder)
{
    return QDir(folder).entryInfoList({QStringLiteral("session-*.json")}, QDir::Files, QDir::Time);
}

} // namespace

QByteArray toJson(const StoredSession &session)
{
    QJsonArray files;
    for (const imports::InputFile &file : session.files)
        files.append(jsonOf(file));
    QJsonArray domains;
    for (const evidence::AcceptedDomain &domain : session.typedDomains) {
        domains.append(QJsonObject{{QStringLiteral("name"), QString::fromStdString(domain.name)},
                                   {QStringLiteral("withSubdomains"), domain.withSubdomains}});
    }
    QJsonArray decisions;
    for (const auto &[address, decision] : session.decisions)
        decisions.append(jsonOf(address, decision));
    const QJsonObject report{{QStringLiteral("title"), session.report.title},
                             {QStringLiteral("language"), session.report.language},
                             {QStringLiteral("letter"), session.report.letter}};
    QJsonObject object{{QStringLiteral("schema"), schema},
                       {QStringLiteral("files"), files},
                       {QStringLiteral("acceptedDomains"), domains},
                       {QStringLiteral("decisions"), decisions},
                       {QStringLiteral("report"), report}};
    if (session.mailLicences)
        object.insert(QStringLiteral("mailLicences"), *session.mailLicences);
    return QJsonDocument(object).toJson();
}

std::optional<StoredSession> storedSessionFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[QStringLiteral("schema")].toString() != schema)
        return {};
    StoredSession session;
    for (const QJsonValue &file : object[QStringLiteral("files")].toArray())
        session.files.push_back(fileOf(file.toObject()));
    for (const QJsonValue &value : object[QStringLiteral("acceptedDomains")].toArray()) {
        const QJsonObject domain = value.toObject();
        session.typedDomains.push_back({domain[QStringLiteral("name")].toString().toStdString(),
                                        domain[QStringLiteral("withSubdomains")].toBool()});
    }
    for (const QJsonValue &value : object[QStringLiteral("decisions")].toArray()) {
        const evidence::Decision decision = decisionOf(value.toObject());
        if (!decision.isEmpty())
            session.decisions[value.toObject()[QStringLiteral("sender")].toString()] = decision;
    }
    const QJsonObject report = object[QStringLiteral("report")].toObject();
    session.report = {report[QStringLiteral("title")].toString(),
                      report[QStringLiteral("language")].toString(),
                      report[QStringLiteral("letter")].toBool()};
    if (const int licences = object[QStringLiteral("mailLicences")].toInt(); licences > 0)
        session.mailLicences = licences;
    return session;
}

std::optional<StoredSession> loadSession(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxBytes)
        return {};
    return storedSessionFrom(file.readAll());
}

bool saveSession(const StoredSession &session, const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return false;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    // The file names senders and recipients: nobody else's business.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray json = toJson(session);
    return file.write(json) == json.size() && file.commit();
}

std::vector<EarlierSession> earlierSessions(const QString &folder)
{
    std::vector<EarlierSession> sessions;
    for (const QFileInfo &info : sessionFiles(folder)) {
        const auto session = loadSession(info.filePath());
        if (!session || session->isEmpty())
            continue;
        const auto &files = session->files;
        sessions.push_back({info.filePath(), info.lastModified(), static_cast<int>(files.size()),
                            files.empty() ? QString() : QFileInfo(files.front().path).dir().dirName()});
    }
    return sessions;
}

QString newSessionFile(const QString &folder)
{
    const QFileInfoList files = sessionFiles(folder);
    int number = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        number = std::max(number, files[i].completeBaseName().section(QLatin1Char('-'), 1).toInt());
        if (i >= mostKept - 1)
            QFile::remove(files[i].filePath());
    }
    return QDir(folder).filePath(QStringLiteral("session-%1.json").arg(number + 1));
}

} // namespace wizard
