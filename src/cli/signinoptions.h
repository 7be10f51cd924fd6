// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "knowledge/signinfacts.h"
#include "microsoft365/accounts.h"
#include "microsoft365/http.h"
#include "microsoft365/signinmethod.h"
#include "microsoft365/signinquestions.h"

#include <QCommandLineParser>

#include <optional>

namespace cli {

//! How a command signs in.
struct SignInChoice {
    microsoft365::SignInRequest request; //!< without a client id where none was given
    microsoft365::SignInMethod method = microsoft365::SignInMethod::DeviceCode;
    microsoft365::HttpOptions http;
    bool eventsAsJson = false;
};

//! The options of every command that signs in.
class SignInOptions {
public:
    void addTo(QCommandLineParser &parser, const reports::Language &language) const;
    /*! What they say, with the scopes for these sources of data. Where they are wrong it is told, and nothing
        comes back but the exit code. */
    std::optional<SignInChoice> choice(const QCommandLineParser &parser, const QStringList &dataSources,
                                       const knowledge::SignInFacts &facts, const Console &console,
                                       int &exitCode) const;
};

//! The folder of the list of accounts.
QString accountsFolder();
//! The accounts that have signed in; nothing where the list cannot be read, which is told.
std::optional<QList<microsoft365::Account>> knownAccounts(const microsoft365::Accounts &accounts,
                                                          const Console &console);

} // namespace cli
