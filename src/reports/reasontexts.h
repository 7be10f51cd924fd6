// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "reports/language.h"

namespace reports {

//! One sentence that a person can check against the exports.
QString text(const evidence::Reason &reason, const Language &language);
//! What could not be known, and why: one or two sentences.
QString text(const evidence::Note &note, const Language &language);

//! "Internal recipients only"
QString name(evidence::Scenario scenario, const Language &language);
//! "Scenario 1: internal recipients only"; without a number for the unknown one.
QString numberedName(evidence::Scenario scenario, const Language &language);
QString name(evidence::Basis basis, const Language &language);
QString name(evidence::TlsVersion version, const Language &language);
QString name(evidence::AuthMethod method, const Language &language);

//! "between 23 Aug 2026 and 20 Nov 2026", "on 20 Nov 2026", or nothing for an empty span.
QString text(const evidence::TimeSpan &span, const Language &language);

//! A count as translate() takes it; every plural form is decided long before the limit of an int.
int plural(qint64 count);

} // namespace reports
