// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "microsoft365/secret.h"

#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace microsoft365 {

//! Why a secret could not be read or kept.
enum class SecretFault {
    NotFound,
    NoKeychain, //!< this computer has none, or none that runs
    Locked, //!< there is one, and it stays locked
    Denied, //!< somebody or something refused
    TooLarge, //!< some keychains hold small secrets only
    NoList, //!< the list of accounts, which says whose secrets there are, cannot be read or written
    Failed,
};

struct SecretError {
    SecretFault fault = SecretFault::Failed;
    QString detail; //!< technical and untranslated; never the secret
    bool operator==(const SecretError &) const = default;
};

/*! Where refresh tokens stay while the program does not run. Every answer comes once, from the event loop,
    unless the context is gone by then; what was asked for happens all the same. */
class SecretStore {
public:
    using ReadAnswer = evidence::Expected<Secret, SecretError>;
    using Done = std::optional<SecretError>; //!< nothing: it is done

    virtual ~SecretStore() = default;
    virtual void read(const QString &key, QObject *context, std::function<void(const ReadAnswer &)> then) = 0;
    //! Replaces what was kept under the key.
    virtual void write(const QString &key, const Secret &secret, QObject *context,
                       std::function<void(const Done &)> then) = 0;
    //! A key that is not there is NotFound.
    virtual void remove(const QString &key, QObject *context, std::function<void(const Done &)> then) = 0;
};

} // namespace microsoft365
