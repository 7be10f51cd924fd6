// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/signinmethod.h"

#include <QString>

#include <memory>

class QSettings;

namespace wizard {

//! What was typed to sign in, so that nobody types it twice. Nothing of it is secret.
class SignInSettings {
public:
    explicit SignInSettings(std::shared_ptr<QSettings> settings);

    //! The id of the cloud that was chosen last; empty where it came from a file.
    QString cloudId() const;
    //! The file with the addresses of a cloud; empty: one that is known was chosen.
    QString cloudFile() const;
    void setCloud(const QString &id, const QString &file);
    QString tenant() const;
    void setTenant(const QString &tenant);
    //! Each cloud has registrations of its own.
    QString clientId(const QString &cloudId) const;
    void setClientId(const QString &cloudId, const QString &clientId);
    QString caFile() const;
    void setCaFile(const QString &path);
    microsoft365::SignInMethod method() const;
    void setMethod(microsoft365::SignInMethod method);

private:
    std::shared_ptr<QSettings> m_settings;
};

} // namespace wizard
