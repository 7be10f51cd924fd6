// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/language.h"

#include <QDateTime>
#include <QLibraryInfo>
#include <QTranslator>

namespace reports {

namespace {

QDateTime utc(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

} // namespace

Language::Language(const QString &code)
    : m_code(code == QLatin1String("de") ? QStringLiteral("de") : QStringLiteral("en"))
    , m_locale(m_code == QLatin1String("de") ? QLocale(QLocale::German, QLocale::Germany)
                                             : QLocale(QLocale::English, QLocale::UnitedKingdom))
{
    auto translator = std::make_shared<QTranslator>();
    if (translator->load(QStringLiteral(":/i18n/postlotse_%1.qm").arg(m_code)))
        m_translator = std::move(translator);
}

Language Language::ofSystem()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    const bool german = !wanted.isEmpty() && wanted.first().startsWith(QLatin1String("de"));
    return Language(german ? QStringLiteral("de") : QStringLiteral("en"));
}

QString Language::translate(const char *context, const char *text, const char *comment, int n) const
{
    QString result;
    if (m_translator)
        result = m_translator->translate(context, text, comment, n);
    if (result.isEmpty())
        result = QString::fromUtf8(text);
    if (n >= 0)
        result.replace(QLatin1String("%n"), number(n));
    return result;
}

QString Language::number(qint64 value) const
{
    return m_locale.toString(value);
}

QString Language::percent(double share) const
{
    const double value = share * 100;
    const bool whole = value >= 9.95 || value <= 0;
    // A space that does not break stands before the sign in German only.
    const QString sign = m_code == QLatin1String("de") ? QStringLiteral("\u00a0%") : QStringLiteral("%");
    return m_locale.toString(value, 'f', whole ? 0 : 1) + sign;
}

QString Language::bytes(qint64 value) const
{
    return m_locale.formattedDataSize(value, value < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString Language::date(QDate date) const
{
    if (m_code == QLatin1String("de"))
        return date.toString(QStringLiteral("dd.MM.yyyy"));
    // The C locale, because newer locale data says "Sept" where every other month has three letters.
    return QLocale::c().toString(date, QStringLiteral("d MMM yyyy"));
}

QString Language::date(qint64 utcSeconds) const
{
    return date(utc(utcSeconds).date());
}

QString Language::dateTime(qint64 utcSeconds) const
{
    return date(utcSeconds) + utc(utcSeconds).toString(QStringLiteral(" HH:mm 'UTC'"));
}

std::unique_ptr<QTranslator> qtTexts(const QString &code)
{
    auto translator = std::make_unique<QTranslator>();
    const QString name = QStringLiteral("qtbase_") + code;
    if (translator->load(name, QStringLiteral(":/i18n"))
        || translator->load(name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        return translator;
    return nullptr;
}

} // namespace reports
