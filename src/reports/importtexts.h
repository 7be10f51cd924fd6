// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/inputreport.h"
#include "reports/language.h"

namespace reports {

//! An error in its three parts, and the technical detail to copy.
struct ErrorText {
    QString what; //!< what happened
    QString why; //!< as far as known; may be empty
    QString action; //!< what to do now
    QString technical; //!< untranslated; may be empty
};
ErrorText text(const evidence::Error &error, const Language &language);

//! Why a row was not taken, without its line number.
QString text(const imports::RejectedRow &row, const Language &language);
QString text(const imports::Warning &warning, const Language &language);

//! "Message trace"
QString name(imports::ExportKind kind, const Language &language);
//! "UTF-8"
QString name(imports::Encoding encoding);

} // namespace reports
