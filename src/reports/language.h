// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <memory>

class QTranslator;

namespace reports {

/*! A language to write texts in, whatever the language of the window is. It finds the translation of
    English source texts in the program's own catalogues and formats numbers and dates by its locale. */
class Language {
public:
    //! By two-letter code; every code other than "de" is English.
    explicit Language(const QString &code = QStringLiteral("en"));

    //! The language that the system asks for.
    static Language ofSystem();

    QString code() const { return m_code; }
    const QLocale &locale() const { return m_locale; }

    /*! The translation of an English source text. lupdate reads calls by this name, so that context,
        text and comment have to be literals; "%n" is replaced by n in the locale's writing. */
    QString translate(const char *context, const char *text, const char *comment = nullptr, int n = -1) const;

    QString number(qint64 value) const;
    QString percent(double share) const; //!< 0…1; one decimal below 10 %
    QString bytes(qint64 value) const;
    QString date(QDate date) const; //!< "21.11.2026" or "21 Nov 2026"
    QString date(qint64 utcSeconds) const; //!< the UTC day
    QString dateTime(qint64 utcSeconds) const; //!< with "UTC"

private:
    QString m_code;
    QLocale m_locale;
    std::shared_ptr<const QTranslator> m_translator;
};

/*! Qt's own texts in a language: those embedded in the program, or where the build found none those of the Qt
    installation. Null where neither has any. */
std::unique_ptr<QTranslator> qtTexts(const QString &code);

} // namespace reports
