// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/secretstore.h"

#include <map>

namespace microsoft365 {

//! Keeps secrets for as long as it lives itself.
class MemoryStore : public SecretStore {
public:
    void read(const QString &key, QObject *context, std::function<void(const ReadAnswer &)> then) override;
    void write(const QString &key, const Secret &secret, QObject *context,
               std::function<void(const Done &)> then) override;
    void remove(const QString &key, QObject *context, std::function<void(const Done &)> then) override;

private:
    std::map<QString, Secret> m_secrets;
};

} // namespace microsoft365
