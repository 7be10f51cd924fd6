// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QLocale;
class QTranslator;

namespace wizard {

//! Installs the texts of a language, ours and Qt's own, into the application; takes them out when it ends.
class LanguageSwitch {
public:
    LanguageSwitch();
    LanguageSwitch(const LanguageSwitch &) = delete;
    LanguageSwitch &operator=(const LanguageSwitch &) = delete;
    ~LanguageSwitch();

    //! By two-letter code. Every widget hears of it with QEvent::LanguageChange.
    void use(const QString &code, const QLocale &locale);

private:
    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_qt; //!< Qt's buttons and file dialogs
};

} // namespace wizard
