// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "microsoft365/cloud.h"
#include "microsoft365/tokens.h"

#include <QList>
#include <QString>

#include <optional>

namespace microsoft365 {

//! An account that has signed in. Holds no secret.
struct Account {
    Cloud cloud;
    QString tenant; //!< where to ask for tokens: the id, else what was typed
    QString clientId;
    QString name; //!< "anna@contoso.com"
    QString objectId; //!< of the account in its tenant; may be empty

    //! The name of its secret. It holds the address of the platform, so that a token never goes to another
    //! one.
    QString key() const;
    bool operator==(const Account &) const = default;
};

//! The account that these tokens are for. The tenant is the one that was asked for.
Account accountOf(const Cloud &cloud, const QString &tenant, const QString &clientId,
                  const Identity &identity);

/*! The list of the accounts that are signed in on this computer, a file in a folder that is made when it is
    missing. Two programs may use it side by side. */
class Accounts {
public:
    //! The folder of the program's data.
    explicit Accounts(QString folder);

    //! Empty when there is no file yet; an error when there is one that cannot be understood.
    evidence::Expected<QList<Account>> all() const;
    //! Whether an account with this key is in the list; also where the list cannot be understood.
    bool mayHold(const Account &account) const;
    //! Adds an account, or replaces the one with the same key. Nothing: it is done.
    std::optional<evidence::Error> add(const Account &account) const;
    //! Removes the account with this key. Nothing: it is not in the list any more.
    std::optional<evidence::Error> remove(const Account &account) const;

private:
    std::optional<evidence::Error> change(const Account &account, bool isThere) const;

    QString m_folder;
};

} // namespace microsoft365
