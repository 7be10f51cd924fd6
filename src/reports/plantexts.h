// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/plan.h"
#include "reports/language.h"

namespace reports {

//! Why a sender needs attention: one sentence.
QString text(const plans::AttentionNote &note, const Language &language);
//! The same in a word or two, for tables.
QString name(plans::Attention attention, const Language &language);
QString name(plans::State state, const Language &language);

} // namespace reports
