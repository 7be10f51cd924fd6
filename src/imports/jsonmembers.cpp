// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/jsonmembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace imports {

namespace {

//! The text of a JSON value that is no object.
QString jsonText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return static_cast<double>(whole) == value.toDouble() ? QString::number(whole)
                                                             : QString::number(value.toDouble(), 'g', 15);
    }
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            if (!item.isObject() && !item.isArray())
                parts << jsonText(item);
        }
        return parts.join(QLatin1Char(' '));
    }
    case QJsonValue::Null:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

void appendMembers(const QJsonObject &object, const QString &prefix, int depth, std::vector<JsonMember> &members)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member->isObject())
            members.push_back({prefix + member.key(), jsonText(*member)});
        else if (depth < maxJsonPathDepth)
            appendMembers(member->toObject(), jsonPrefix(prefix, member.key(), depth), depth + 1, members);
    }
}

} // namespace

QString jsonPrefix(const QString &prefix, const QString &key, int depth)
{
    return depth == 0 && key.compare(QLatin1String("properties"), Qt::CaseInsensitive) == 0
               ? QString()
               : prefix + key + QLatin1Char('/');
}

std::optional<std::vector<JsonMember>> parseJsonMembers(std::string_view text, QString &problem)
{
    QJsonParseError error;
    const auto document
        = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())), &error);
    if (!document.isObject()) {
        problem = error.errorString();
        return std::nullopt;
    }
    std::vector<JsonMember> members;
    appendMembers(document.object(), {}, 0, members);
    return members;
}

} // namespace imports
