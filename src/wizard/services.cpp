// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/services.h"

#include "microsoft365/keychainstore.h"

#include <QRandomGenerator>
#include <QStandardPaths>

namespace wizard {

Services Services::ofSystem(const knowledge::SignInFacts &facts)
{
    Services services;
    services.dialogs = std::make_shared<SystemDialogs>();
    services.today = &QDate::currentDate;
    services.settings = std::make_shared<QSettings>();
    services.dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    services.secrets = std::make_shared<microsoft365::KeychainStore>(microsoft365::largestSecret(facts));
    services.clock = std::make_shared<microsoft365::SystemClock>();
    services.random = [] { return QRandomGenerator::global()->generateDouble(); };
    return services;
}

} // namespace wizard
