// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/slice.h"

namespace microsoft365 {

//! The message trace in windows, the newest first.
std::vector<Slice> messageTraceSlices(const Cloud &cloud, const CollectionReport &scope,
                                      const knowledge::CollectionFacts &facts);
//! A page of it. Subjects and addresses of servers are dropped.
PageResult readMessageTrace(const QJsonObject &answer);

} // namespace microsoft365
