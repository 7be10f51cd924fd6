// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/services.h"

#include <QStandardPaths>

namespace wizard {

Services Services::ofSystem()
{
    Services services;
    services.dialogs = std::make_shared<SystemDialogs>();
    services.today = &QDate::currentDate;
    services.settings = std::make_shared<QSettings>();
    services.dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return services;
}

} // namespace wizard
