// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/signinfacts.h"
#include "microsoft365/cloud.h"

#include <QStringList>

#include <vector>

namespace microsoft365 {

//! Every source of data that a permission is known for ("deliveries", …), in their order.
QStringList everyDataSource(const knowledge::SignInFacts &facts);

//! Whether a cloud offers a source of data.
bool isOffered(const QString &dataSource, const Cloud &cloud);

//! The permissions that these sources of data need, without what the cloud does not offer.
std::vector<knowledge::Permission> permissionsFor(const QStringList &dataSources, const Cloud &cloud,
                                                  const knowledge::SignInFacts &facts);

} // namespace microsoft365
