// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/text.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <set>
#include <vector>

namespace knowledge {

/*! Reads one object of a knowledge file strictly. Whatever is wrong becomes one message that names the
    file and the place; the first one stays, and everything read afterwards is empty. */
class JsonReader {
public:
    using Ids = std::set<QString>;

    //! The object that a file holds. The message is not owned and outlives the reader.
    static JsonReader fromFile(const QString &folder, const QString &name, QString *message);

    //! Fails when the object has a member besides these: a misspelt key must not vanish silently.
    void allow(std::initializer_list<const char *> keys) const;
    //! Fails when the id was there before.
    void unique(const QString &id, Ids *ids) const;
    //! Notes what is wrong here: "timeline.json: entries[2]: " and the text.
    void fail(const QString &text) const;

    QStringList keys() const { return m_object.keys(); }
    bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }
    QString string(const char *key) const; //!< not empty
    QString optionalString(const char *key) const; //!< empty when it is missing
    QString lines(const char *key) const; //!< an array of lines as one text; empty when it is missing
    QStringList strings(const char *key) const;
    int number(const char *key) const; //!< a whole number above zero
    QList<int> numbers(const char *key) const; //!< the same, at least one
    bool flag(const char *key) const; //!< false when it is missing
    qint64 positive(const char *key) const; //!< a whole number from 1 on
    QDate date(const char *key) const;
    QString httpsUrl(const char *key) const;
    Text text(const char *key) const; //!< both languages
    Text optionalText(const char *key) const; //!< empty when it is missing
    JsonReader object(const QString &key) const;
    JsonReader object(const char *key) const { return object(QString::fromLatin1(key)); }
    std::vector<JsonReader> objects(const char *key) const;

private:
    JsonReader(QJsonObject object, QString file, QString path, QString *message);
    QJsonValue value(const char *key) const;
    QString checkedString(const QJsonValue &value, const QString &key) const;
    int checkedNumber(const QJsonValue &value, const QString &key) const;
    QJsonArray array(const char *key) const;

    QJsonObject m_object;
    QString m_file;
    QString m_path; //!< "entries[2]"; empty for the whole file
    QString *m_message;
};

} // namespace knowledge
