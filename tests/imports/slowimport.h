// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importer.h"
#include "imports/schema.h"

namespace imports {

/*! What an import of one message trace in CSV, shorter than 64 KiB, has to give: read one record after the other, counted in
    maps, without a thought of speed. Nothing for other files and for the extended report, which has events for rows. */
std::optional<ImportResult> importSlowly(const QString &name, const QByteArray &file, const Schema &schema,
                                         const ImportOptions &options);

} // namespace imports
