// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/jsonreader.h"

#include <string>
#include <vector>

namespace imports {

//! What JsonReader says about one piece of a file.
struct JsonPiece {
    JsonReader::Result result {};
    qint64 line = 0;
    std::string text; //!< of a record

    bool operator==(const JsonPiece &) const = default;
};
void PrintTo(const JsonPiece &piece, std::ostream *out);

//! Finds the records of a JSON text one character after the other, without a thought of speed.
std::vector<JsonPiece> readJsonSlowly(const std::string &text, qint64 maxRecordBytes);

} // namespace imports
