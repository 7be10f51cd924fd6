// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/slice.h"

namespace microsoft365 {

/*! The sign-ins with the SMTP client: for both parts of the log one slice for each spelling of the client,
   and at last all interactive ones, for tenants whose log does not know the filter. */
std::vector<Slice> signInSlices(const Cloud &cloud, const CollectionReport &scope,
                                const knowledge::CollectionFacts &facts);
//! A page of it; of other clients than these nothing is kept.
PageResult readSignIns(const QJsonObject &answer, const QStringList &smtpClients);

} // namespace microsoft365
