// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importer.h"
#include "wizard/dialogs.h"

#include <QDate>
#include <QSettings>
#include <QString>

#include <functional>
#include <memory>

namespace wizard {

using ImportFunction = std::function<evidence::Expected<imports::ImportResult>(
    const std::vector<imports::InputFile> &, const imports::ImportOptions &)>;

//! What the window needs from outside. The programs and the tests each hand in their own.
struct Services {
    std::shared_ptr<Dialogs> dialogs;
    std::function<QDate()> today; //!< the clock, in local time
    std::shared_ptr<QSettings> settings; //!< window geometry, language, column widths
    QString dataFolder; //!< where the sessions are kept; made when needed
    ImportFunction importFiles = &imports::importFiles;
    QString sampleFolder = QStringLiteral(":/sample-tenant"); //!< where the exports of the sample tenant are

    //! The services of the real program.
    static Services ofSystem();
};

} // namespace wizard
