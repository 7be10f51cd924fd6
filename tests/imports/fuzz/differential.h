// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importer.h"

#include <QByteArray>

#include <string>

namespace imports {

//! Text by which two snapshots are compared; equal snapshots give equal text.
using Describe = std::string (*)(const std::shared_ptr<const evidence::Snapshot> &snapshot);

/*! Reads a CSV file in two ways: as the import does and slowly. Returns how the results differ; empty: they are equal.

    The first bytes of the input, best digits, choose whether it is read as a table or as a message trace, how it is written
    and how it is read; with zeros it is a table that is read as it stands. The rest is the file. There the byte 1 stands
    for a long run of letters, so that short inputs reach far. */
std::string differenceIn(const QByteArray &input, Describe describe);

} // namespace imports
