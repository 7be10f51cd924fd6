// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/signinfacts.h"
#include "microsoft365/secretstore.h"

namespace microsoft365 {

//! The keychain of the system: Secret Service or KWallet, Windows Credential Manager, macOS Keychain.
class KeychainStore : public SecretStore {
public:
    //! Secrets of more bytes are TooLarge. The service is the name under which people find the entries.
    explicit KeychainStore(qsizetype maxSecretBytes, const QString &service = QStringLiteral("Postlotse"));

    void read(const QString &key, QObject *context, std::function<void(const ReadAnswer &)> then) override;
    void write(const QString &key, const Secret &secret, QObject *context,
               std::function<void(const Done &)> then) override;
    void remove(const QString &key, QObject *context, std::function<void(const Done &)> then) override;

private:
    qsizetype m_maxSecretBytes;
    QString m_service;
};

//! The largest secret that this system's keychain holds, in bytes.
qsizetype largestSecret(const knowledge::SignInFacts &facts);

} // namespace microsoft365
