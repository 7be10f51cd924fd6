// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/events.h"
#include "cli/signinoptions.h"
#include "microsoft365/browsersignin.h"
#include "microsoft365/devicecodesignin.h"
#include "microsoft365/tokenkeeper.h"

namespace cli {

/*! Signs in as the options say, telling what happens, and keeps the sign-in: its refresh token in the store,
    the account in the list. Starts when made; says finished() once, from the event loop. */
class SignInRun : public QObject {
    Q_OBJECT

public:
    //! Everything outlives it.
    struct Parts {
        const SignInChoice &choice;
        const knowledge::SignInFacts &facts;
        const microsoft365::Accounts &accounts;
        const Events &events;
        microsoft365::OpenBrowser openBrowser;
        microsoft365::TokenKeeper::Tools tools;
    };
    explicit SignInRun(const Parts &parts);
    ~SignInRun() override;

    //! The tokens of who has signed in, to go on with. Null unless finished with true.
    std::unique_ptr<microsoft365::TokenKeeper> takeKeeper() { return std::move(m_keeper); }

Q_SIGNALS:
    //! False: it was told why not.
    void finished(bool isSignedIn);

private:
    void keep(const microsoft365::SignInResult &result);
    void conclude();

    Parts m_parts;
    std::unique_ptr<QObject> m_signing;
    std::unique_ptr<microsoft365::TokenKeeper> m_keeper;
};

} // namespace cli
