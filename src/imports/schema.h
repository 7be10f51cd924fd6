// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "imports/exportkind.h"
#include "imports/field.h"
#include "imports/importer.h"

#include <QSet>
#include <QStringList>

#include <array>
#include <map>
#include <vector>

namespace imports {

//! Which column of a file holds which field; -1 where it has none. A column may hold several.
using FieldColumns = std::array<int, fieldCount>;

//! The kind of a file and where its fields are.
struct Recognised {
    ExportKind kind {};
    FieldColumns columns {};

    int operator[](Field field) const { return columns[static_cast<std::size_t>(field)]; }
    bool has(Field field) const { return (*this)[field] >= 0; }
};

/*! What is known about the exports: the header names of every kind, and how the sign-in log writes what
    matters here. Data of resources/knowledge; loaded once per import. */
class Schema {
public:
    //! The only error is InvalidKnowledge.
    static evidence::Expected<Schema> load();

    /*! The kind whose required columns are all there; of several the most demanding one. Errors:
        CompanionTable, UnknownKind with the headers as detail. */
    evidence::Expected<Recognised> recognise(const QStringList &headers) const;
    //! Columns as mapped by hand; error MissingColumns.
    evidence::Expected<Recognised> apply(const ColumnMapping &mapping, qsizetype columnCount) const;

    //! The fields that a kind of export has, for mapping columns by hand.
    std::vector<FieldInfo> fields(ExportKind kind) const;

    //! Data rows at which a historical search of Exchange Online ends, however many there are.
    qint64 historicalSearchLimit() const { return m_historicalSearchLimit; }
    //! Whether a sign-in log has this name for clients that use SMTP AUTH.
    bool isSmtpClient(QStringView clientApp) const;
    //! Whether it has this name for other clients, which may hide SMTP.
    bool isOtherClient(QStringView clientApp) const;
    //! Whether it says this of a sign-in that succeeded.
    bool isSuccessText(QStringView status) const;
    //! Whether a sign-in error shows that the password was right.
    bool isPasswordAccepted(int errorCode) const { return m_passwordAccepted.contains(errorCode); }

private:
    struct Column {
        Field field {};
        FieldInfo info;
    };

    std::map<ExportKind, std::vector<Column>> m_kinds;
    qint64 m_historicalSearchLimit = 0;
    QSet<QString> m_companionColumns;
    QSet<QString> m_smtpClients;
    QSet<QString> m_otherClients;
    QSet<QString> m_successTexts;
    QSet<int> m_passwordAccepted;
};

//! A header name in the form in which names are compared: lower case, spaces trimmed and single.
QString comparableHeader(QStringView name);

} // namespace imports
