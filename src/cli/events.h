// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "knowledge/signinfacts.h"
#include "microsoft365/accounts.h"
#include "microsoft365/collectionfolder.h"
#include "microsoft365/secretstore.h"
#include "microsoft365/signinerror.h"
#include "microsoft365/signinmethod.h"

#include <QJsonObject>

namespace cli {

/*! What happens while a command signs in or collects, on standard error: for people as sentences, for
    programs as one JSON object a line. */
class Events {
public:
    Events(const Console &console, bool asJson);

    bool asJson() const { return m_asJson; }
    void deviceCode(const microsoft365::DeviceCode &code) const;
    void browser(const QUrl &page) const;
    //! With why the account is signed in for this run only, where it is.
    void signedIn(const microsoft365::Account &account,
                  const std::optional<microsoft365::SecretError> &notKept) const;
    //! With the way that was used, where one was.
    void signInFailed(const microsoft365::SignInError &error, const knowledge::SignInFacts &facts,
                      std::optional<microsoft365::SignInMethod> used = {}) const;
    void done() const;

    //! Any other event: its JSON, and what people read instead.
    void tell(const QJsonObject &event, const QString &sentence) const;

private:
    const Console &m_console;
    bool m_asJson;
};

//! The name of a kind in events: "refused".
QString name(microsoft365::SignInErrorKind kind);
QString name(microsoft365::SecretFault fault); //!< "noKeychain"
QString name(microsoft365::FolderErrorKind kind); //!< "otherTenant"

} // namespace cli
