// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/schema.h"

#include "knowledge/columns.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace imports {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

QSet<QString> comparableSet(const QJsonValue &array)
{
    QSet<QString> set;
    const QJsonArray items = array.toArray();
    for (const QJsonValue &item : items)
        set.insert(comparableHeader(item.toString()));
    return set;
}

FieldColumns noColumns()
{
    FieldColumns columns {};
    columns.fill(-1);
    return columns;
}

} // namespace

QString comparableHeader(QStringView name)
{
    return name.toString().simplified().toLower();
}

Expected<Schema> Schema::load()
{
    knowledge::LoadError problem;
    const auto kinds = knowledge::loadColumns(&problem);
    if (!kinds)
        return Error {ErrorKind::InvalidKnowledge, problem.message};
    Schema schema;
    for (const auto &[key, columns] : *kinds) {
        const auto kind = exportKindOf(key);
        if (!kind)
            return Error {ErrorKind::InvalidKnowledge, key};
        for (const knowledge::ColumnAliases &aliases : columns) {
            const auto field = fieldOf(aliases.field);
            if (!field)
                return Error {ErrorKind::InvalidKnowledge, aliases.field};
            schema.m_kinds[*kind].push_back({*field, {aliases.field, aliases.required, aliases.names}});
        }
    }

    QFile file(QStringLiteral(":/knowledge/import-facts.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::InvalidKnowledge, file.fileName()};
    const QJsonObject facts = QJsonDocument::fromJson(file.readAll()).object();
    schema.m_historicalSearchLimit
        = facts.value(QLatin1String("historicalSearch")).toObject().value(QLatin1String("maxRows")).toInteger();
    const QJsonObject codes = facts.value(QLatin1String("signIns")).toObject();
    schema.m_companionColumns = comparableSet(codes.value(QLatin1String("companionColumns")));
    schema.m_smtpClients = comparableSet(codes.value(QLatin1String("smtpClients")));
    schema.m_otherClients = comparableSet(codes.value(QLatin1String("otherClients")));
    schema.m_successTexts = comparableSet(codes.value(QLatin1String("successTexts")));
    const QJsonArray accepted = codes.value(QLatin1String("passwordAccepted")).toArray();
    for (const QJsonValue &code : accepted)
        schema.m_passwordAccepted.insert(code.toInt());
    if (schema.m_historicalSearchLimit <= 0 || schema.m_smtpClients.isEmpty() || schema.m_passwordAccepted.isEmpty())
        return Error {ErrorKind::InvalidKnowledge, file.fileName()};
    return schema;
}

Expected<Recognised> Schema::recognise(const QStringList &headers) const
{
    QHash<QString, int> places; // of two columns with one name the first counts
    for (int i = 0; i < headers.size(); ++i)
        if (const QString name = comparableHeader(headers[i]); !places.contains(name))
            places.insert(name, i);

    std::optional<Recognised> best;
    std::pair<int, int> bestScore {0, 0}; // required columns, then columns
    for (const auto &[kind, columns] : m_kinds) {
        Recognised candidate {kind, noColumns()};
        std::pair<int, int> score {0, 0};
        bool complete = true;
        for (const Column &column : columns) {
            const auto name = std::find_if(column.info.aliases.begin(), column.info.aliases.end(),
                                           [&](const QString &n) { return places.contains(comparableHeader(n)); });
            const bool found = name != column.info.aliases.end();
            if (found)
                candidate.columns[static_cast<std::size_t>(column.field)] = places.value(comparableHeader(*name));
            score.first += found && column.info.required;
            score.second += found;
            complete = complete && (found || !column.info.required);
        }
        if (complete && score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    if (best)
        return *best;
    const bool isCompanion
        = !m_companionColumns.isEmpty()
          && std::all_of(m_companionColumns.begin(), m_companionColumns.end(),
                         [&places](const QString &name) { return places.contains(name); });
    return Error {isCompanion ? ErrorKind::CompanionTable : ErrorKind::UnknownKind,
                  headers.join(QStringLiteral(", "))};
}

Expected<Recognised> Schema::apply(const ColumnMapping &mapping, qsizetype columnCount) const
{
    Recognised recognised {mapping.kind, noColumns()};
    const auto columns = m_kinds.find(mapping.kind);
    if (columns == m_kinds.end())
        return Error {ErrorKind::MissingColumns, keyOf(mapping.kind)};
    QStringList missing;
    for (const Column &column : columns->second) {
        const auto mapped = mapping.columns.find(column.info.key);
        const bool valid = mapped != mapping.columns.end() && mapped->second >= 0 && mapped->second < columnCount;
        if (valid)
            recognised.columns[static_cast<std::size_t>(column.field)] = mapped->second;
        else if (column.info.required && column.field != Field::Marker)
            missing << column.info.key;
    }
    if (!missing.isEmpty())
        return Error {ErrorKind::MissingColumns, missing.join(QStringLiteral(", "))};
    return recognised;
}

std::vector<FieldInfo> Schema::fields(ExportKind kind) const
{
    std::vector<FieldInfo> infos;
    if (const auto columns = m_kinds.find(kind); columns != m_kinds.end()) {
        for (const Column &column : columns->second) {
            if (column.field != Field::Marker)
                infos.push_back(column.info);
        }
    }
    return infos;
}

bool Schema::isSmtpClient(QStringView clientApp) const
{
    return m_smtpClients.contains(comparableHeader(clientApp));
}

bool Schema::isOtherClient(QStringView clientApp) const
{
    return m_otherClients.contains(comparableHeader(clientApp));
}

bool Schema::isSuccessText(QStringView status) const
{
    return m_successTexts.contains(comparableHeader(status));
}

} // namespace imports
