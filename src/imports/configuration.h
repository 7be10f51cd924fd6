// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace imports {

//! A setting as an export shows it: three states, and the fourth that it is not in the export at all.
enum class Switch : std::uint8_t { NotExported, Inherited, Off, On };

//! A mailbox of Get-CASMailbox.
struct CasMailbox {
    QString address;
    QString name;
    Switch smtpClientAuthDisabled = Switch::NotExported; //!< On: SMTP AUTH is off for this mailbox
    bool operator==(const CasMailbox &) const = default;
};

//! One object of a configuration export: property name → text, as exported.
using ConfigurationObject = QHash<QString, QString>;

//! Settings of the tenant, read and kept for later use; nothing here decides a scenario.
struct Configuration {
    std::vector<CasMailbox> casMailboxes;
    std::vector<ConfigurationObject> transportConfig;
    std::vector<ConfigurationObject> inboundConnectors;
    std::vector<ConfigurationObject> authenticationPolicies;
    std::vector<ConfigurationObject> organizationConfig;
    std::vector<ConfigurationObject> exchangeServers;
    bool operator==(const Configuration &) const = default;
};

} // namespace imports
