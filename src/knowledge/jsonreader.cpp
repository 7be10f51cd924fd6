// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/jsonreader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace knowledge {

namespace {

// Far above what the files need; a file from elsewhere cannot fill the memory.
constexpr qint64 maxFileBytes = 4 << 20;
constexpr qsizetype maxTextLength = 4000;
constexpr qsizetype maxEntries = 2000;

} // namespace

JsonReader::JsonReader(QJsonObject object, QString file, QString path, QString *message)
    : m_object(std::move(object))
    , m_file(std::move(file))
    , m_path(std::move(path))
    , m_message(message)
{
}

JsonReader JsonReader::fromFile(const QString &folder, const QString &name, QString *message)
{
    const JsonReader nothing({}, name, {}, message);
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::ReadOnly)) {
        nothing.fail(QStringLiteral("cannot be opened: ") + file.errorString());
        return nothing;
    }
    const QByteArray bytes = file.read(maxFileBytes + 1);
    if (bytes.size() > maxFileBytes) {
        nothing.fail(QStringLiteral("is larger than %1 bytes").arg(maxFileBytes));
        return nothing;
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        nothing.fail(
            QStringLiteral("is no JSON at byte %1: %2").arg(parseError.offset).arg(parseError.errorString()));
    else if (!document.isObject())
        nothing.fail(QStringLiteral("is not a JSON object"));
    return {document.object(), name, {}, message};
}

void JsonReader::allow(std::initializer_list<const char *> keys) const
{
    for (const QString &key : m_object.keys()) {
        const bool known =
            std::any_of(keys.begin(), keys.end(), [&key](const char *k) { return key == QLatin1String(k); });
        if (!known)
            fail(QStringLiteral("unknown member \"%1\"").arg(key));
    }
}

void JsonReader::unique(const QString &id, Ids *ids) const
{
    if (!id.isEmpty() && !ids->insert(id).second)
        fail(QStringLiteral("\"%1\" is there twice").arg(id));
}

void JsonReader::fail(const QString &text) const
{
    if (!m_message->isEmpty())
        return;
    *m_message =
        m_file + QLatin1String(": ") + (m_path.isEmpty() ? QString() : m_path + QLatin1String(": ")) + text;
}

QJsonValue JsonReader::value(const char *key) const
{
    const QJsonValue found = m_object.value(QLatin1String(key));
    if (found.isUndefined())
        fail(QStringLiteral("%1 is missing").arg(QLatin1String(key)));
    return found;
}

QString JsonReader::checkedString(const QJsonValue &value, const QString &key) const
{
    const QString text = value.toString();
    if (!value.isString())
        fail(QStringLiteral("%1 is not a text").arg(key));
    else if (text.trimmed().isEmpty())
        fail(QStringLiteral("%1 is empty").arg(key));
    else if (text.size() > maxTextLength)
        fail(QStringLiteral("%1 is longer than %2 characters").arg(key).arg(maxTextLength));
    else
        return text;
    return {};
}

QString JsonReader::string(const char *key) const
{
    const QJsonValue found = value(key);
    return found.isUndefined() ? QString() : checkedString(found, QLatin1String(key));
}

QString JsonReader::optionalString(const char *key) const
{
    return has(key) ? string(key) : QString();
}

QString JsonReader::lines(const char *key) const
{
    return has(key) ? strings(key).join(QLatin1Char('\n')) : QString();
}

QJsonArray JsonReader::array(const char *key) const
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isArray())
        fail(QStringLiteral("%1 is not a list").arg(QLatin1String(key)));
    const QJsonArray array = found.toArray();
    if (array.size() <= maxEntries)
        return array;
    fail(QStringLiteral("%1 has more than %2 entries").arg(QLatin1String(key)).arg(maxEntries));
    return {};
}

QStringList JsonReader::strings(const char *key) const
{
    QStringList texts;
    const QJsonArray values = array(key);
    for (qsizetype i = 0; i < values.size(); ++i)
        texts.append(checkedString(values.at(i), QStringLiteral("%1[%2]").arg(QLatin1String(key)).arg(i)));
    return texts;
}

int JsonReader::checkedNumber(const QJsonValue &value, const QString &key) const
{
    const int number = value.toInt();
    if (number <= 0)
        fail(QStringLiteral("%1 is no whole number above zero").arg(key));
    return number;
}

int JsonReader::number(const char *key) const
{
    const QJsonValue found = value(key);
    return found.isUndefined() ? 0 : checkedNumber(found, QLatin1String(key));
}

QList<int> JsonReader::numbers(const char *key) const
{
    QList<int> list;
    const QJsonArray values = array(key);
    for (qsizetype i = 0; i < values.size(); ++i)
        list.append(checkedNumber(values.at(i), QStringLiteral("%1[%2]").arg(QLatin1String(key)).arg(i)));
    if (list.isEmpty())
        fail(QStringLiteral("%1 is empty").arg(QLatin1String(key)));
    return list;
}

bool JsonReader::flag(const char *key) const
{
    if (!has(key))
        return false;
    const QJsonValue found = value(key);
    if (!found.isBool())
        fail(QStringLiteral("%1 is neither true nor false").arg(QLatin1String(key)));
    return found.toBool();
}

qint64 JsonReader::positive(const char *key) const
{
    const QJsonValue found = value(key);
    const qint64 number = found.toInteger();
    if (!found.isUndefined() && number < 1)
        fail(QStringLiteral("%1 is no whole number from 1 on").arg(QLatin1String(key)));
    return number;
}

QDate JsonReader::date(const char *key) const
{
    const QString text = string(key);
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!text.isEmpty() && !date.isValid())
        fail(QStringLiteral("%1: \"%2\" is no date (yyyy-mm-dd)").arg(QLatin1String(key), text));
    return date;
}

QString JsonReader::httpsUrl(const char *key) const
{
    const QString text = string(key);
    const QUrl url(text, QUrl::StrictMode);
    if (!text.isEmpty() && (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty()))
        fail(QStringLiteral("%1: \"%2\" is no https address").arg(QLatin1String(key), text));
    return text;
}

Text JsonReader::text(const char *key) const
{
    if (value(key).isUndefined())
        return {};
    const JsonReader json = object(key);
    json.allow({"en", "de"});
    return {json.string("en"), json.string("de")};
}

Text JsonReader::optionalText(const char *key) const
{
    return has(key) ? text(key) : Text{};
}

JsonReader JsonReader::object(const QString &key) const
{
    const QJsonValue found = m_object.value(key);
    if (!found.isObject())
        fail(key + (found.isUndefined() ? QLatin1String(" is missing") : QLatin1String(" is not an object")));
    return {found.toObject(), m_file, m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key, m_message};
}

std::vector<JsonReader> JsonReader::objects(const char *key) const
{
    std::vector<JsonReader> readers;
    const QJsonArray values = array(key);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(QLatin1String(key)).arg(i);
        if (!values.at(i).isObject())
            fail(place + QLatin1String(" is not an object"));
        readers.push_back(JsonReader(values.at(i).toObject(), m_file,
                                     m_path.isEmpty() ? place : m_path + QLatin1Char('.') + place,
                                     m_message));
    }
    return readers;
}

} // namespace knowledge
