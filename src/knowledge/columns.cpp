// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/columns.h"

#include "knowledge/jsonreader.h"

namespace knowledge {

namespace {

ColumnAliases columnOf(const JsonReader &json)
{
    json.allow({"field", "required", "names"});
    ColumnAliases column{json.string("field"), json.flag("required"), json.strings("names")};
    if (column.names.isEmpty())
        json.fail(QStringLiteral("names is empty"));
    return column;
}

} // namespace

std::optional<std::map<QString, std::vector<ColumnAliases>>> loadColumns(LoadError *error,
                                                                         const QString &folder)
{
    QString message;
    std::map<QString, std::vector<ColumnAliases>> columns;
    const JsonReader file = JsonReader::fromFile(folder, QStringLiteral("columns.json"), &message);
    file.allow({"kinds"});
    const JsonReader kinds = file.object("kinds");
    for (const QString &kind : kinds.keys()) {
        const JsonReader json = kinds.object(kind);
        json.allow({"fields"});
        JsonReader::Ids fields;
        for (const JsonReader &field : json.objects("fields")) {
            columns[kind].push_back(columnOf(field));
            field.unique(columns[kind].back().field, &fields);
        }
    }
    if (message.isEmpty())
        return columns;
    *error = {message};
    return std::nullopt;
}

} // namespace knowledge
