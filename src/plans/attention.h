// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/plan.h"

namespace plans {

//! What to look out for with one sender, in the order of the enumeration.
std::vector<AttentionNote> attentionFor(const evidence::SenderEvidence &sender,
                                        const evidence::Verdict &verdict, const evidence::Snapshot &snapshot);

//! Whether there is a note of this kind.
bool has(const std::vector<AttentionNote> &notes, Attention kind);

} // namespace plans
