// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/slice.h"

namespace microsoft365 {

//! Settings of Exchange Online: one slice for each cmdlet.
std::vector<Slice> settingsSlices(const Cloud &cloud, const CollectionReport &scope,
                                  const knowledge::CollectionFacts &facts);
//! A page of a cmdlet's answer. A member without a value stays: it means that the organisation's applies.
PageResult readSettings(const QJsonObject &answer, const QStringList &properties);

} // namespace microsoft365
