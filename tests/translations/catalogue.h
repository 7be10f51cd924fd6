// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tuple>
#include <vector>

/*! One text of a .ts file. */
struct Message {
    QString context;
    QString source;
    QString comment;
    bool numerus = false;
    QString type; //!< "unfinished", "vanished", "obsolete", or nothing when all is well
    QStringList forms; //!< one text, or one per plural form

    //! What tells it from every other message.
    auto key() const { return std::tie(context, source, comment, numerus); }
};

//! For a failure's message: where the text stands, and the text.
QString described(const Message &message);

//! The messages of a .ts file in its order; a line of complaint when it is not well-formed.
struct Catalogue {
    std::vector<Message> messages;
    QString error;
};
Catalogue readCatalogue(const QString &path);

//! The file of a language in the source tree.
QString catalogueFile(const QString &language);

//! "%1", "%2" and so on, sorted, repeated ones repeatedly; without "%n".
QStringList placeholders(const QString &text);
bool holdsCount(const QString &text); //!< "%n" or "%Ln"

//! The letter behind "&" in lower case, or a null character; "&&" is an ampersand.
QChar mnemonic(const QString &text);
