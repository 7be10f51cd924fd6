// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importer.h"
#include "reports/language.h"

#include <QString>

namespace cli {

/*! What is said beside the result: messages, and progress where a person watches. Everything goes to
    standard error; standard output carries only what was asked for. */
class Console {
public:
    explicit Console(reports::Language language);

    const reports::Language &language() const { return m_language; }
    void say(const QString &message) const;
    //! An error in its parts, behind the file that it concerns.
    void complain(const QString &subject, const evidence::Error &error) const;
    //! A line of progress that the next one replaces; nothing where no terminal listens.
    void showProgress(const imports::Progress &progress) const;
    void clearProgress() const;

private:
    reports::Language m_language;
    bool m_isTerminal;
};

} // namespace cli
