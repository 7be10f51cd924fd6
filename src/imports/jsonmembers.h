// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace imports {

//! Objects below so many others are not looked at; no export needs more.
inline constexpr int maxJsonPathDepth = 4;
//! What stands in front of the paths of an object that is the value of a key; the depth is that of the key, from 0.
QString jsonPrefix(const QString &prefix, const QString &key, int depth);

//! A member of a JSON object that is no object itself.
struct JsonMember {
    QString path; //!< of its keys: "status/errorCode"; "properties" of diagnostic records counts as the top
    QString text;
};
/*! The members of an object and of the objects in it, sorted by their keys; of two with one key the last counts. Nothing
    if it is no JSON; problem then says what the parser says. */
std::optional<std::vector<JsonMember>> parseJsonMembers(std::string_view text, QString &problem);

} // namespace imports
