// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importer.h"
#include "knowledge/signinfacts.h"
#include "microsoft365/clock.h"
#include "microsoft365/http.h"
#include "microsoft365/secretstore.h"
#include "wizard/dialogs.h"

#include <QDate>
#include <QSettings>
#include <QString>

#include <functional>
#include <memory>

namespace wizard {

using ImportFunction = std::function<evidence::Expected<imports::ImportResult>(
    const std::vector<imports::InputFile> &, const imports::ImportOptions &)>;

using HttpMaker = std::function<evidence::Expected<std::shared_ptr<microsoft365::HttpClient>>(
    const microsoft365::HttpOptions &)>;

//! What the window needs from outside. The programs and the tests each hand in their own.
struct Services {
    std::shared_ptr<Dialogs> dialogs;
    std::function<QDate()> today; //!< the clock, in local time
    std::shared_ptr<QSettings> settings; //!< window geometry, language, column widths, what is typed to sign in
    QString dataFolder; //!< where sessions, accounts and collections are kept; made when needed
    ImportFunction importFiles = &imports::importFiles;
    QString sampleFolder = QStringLiteral(":/sample-tenant"); //!< where the exports of the sample tenant are

    // For signing in and collecting.
    HttpMaker makeHttp = &microsoft365::HttpClient::make;
    std::shared_ptr<microsoft365::SecretStore> secrets; //!< where sign-ins are kept
    std::shared_ptr<microsoft365::Clock> clock;
    std::function<double()> random; //!< from 0 to 1; called from several threads

    //! The services of the real program.
    static Services ofSystem(const knowledge::SignInFacts &facts);
};

} // namespace wizard
