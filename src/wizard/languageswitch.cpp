// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/languageswitch.h"

#include "reports/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace wizard {

namespace {

std::unique_ptr<QTranslator> installed(std::unique_ptr<QTranslator> translator)
{
    if (translator)
        QCoreApplication::installTranslator(translator.get());
    return translator;
}

std::unique_ptr<QTranslator> ownTexts(const QString &code)
{
    auto translator = std::make_unique<QTranslator>();
    return translator->load(QStringLiteral(":/i18n/postlotse_") + code) ? std::move(translator) : nullptr;
}

} // namespace

LanguageSwitch::LanguageSwitch() = default;

LanguageSwitch::~LanguageSwitch() = default; // a translator takes itself out of the application

void LanguageSwitch::use(const QString &code, const QLocale &locale)
{
    QLocale::setDefault(locale);
    m_own.reset();
    m_qt.reset();
    m_qt = installed(reports::qtTexts(code));
    m_own = installed(ownTexts(code));
}

} // namespace wizard
