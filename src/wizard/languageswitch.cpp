// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/languageswitch.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace wizard {

namespace {

std::unique_ptr<QTranslator> installed(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder))
        return nullptr;
    QCoreApplication::installTranslator(translator.get());
    return translator;
}

} // namespace

LanguageSwitch::LanguageSwitch() = default;

LanguageSwitch::~LanguageSwitch() = default; // a translator takes itself out of the application

void LanguageSwitch::use(const QString &code, const QLocale &locale)
{
    QLocale::setDefault(locale);
    m_own.reset();
    m_qt.reset();
    const QString ownFolder = QStringLiteral(":/i18n");
    // Where the build found no catalogue of Qt's to embed, that of the machine serves.
    const QString qtName = QStringLiteral("qtbase_") + code;
    m_qt = installed(qtName, ownFolder);
    if (!m_qt)
        m_qt = installed(qtName, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    m_own = installed(QStringLiteral("postlotse_") + code, ownFolder);
}

} // namespace wizard
