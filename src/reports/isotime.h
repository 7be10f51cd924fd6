// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot.h"

#include <QByteArray>

#include <span>
#include <string_view>

namespace reports {

//! "2026-11-20" (ISO 8601). Years from 0 to 9999.
QByteArray isoDay(evidence::UtcDay day);
//! "2026-11-20T06:15:00Z"
QByteArray isoTime(evidence::UtcSeconds time);

//! The size of what isoTime() gives.
inline constexpr std::size_t isoTimeSize = 20;
//! Writes what isoTime() gives, and returns it.
std::string_view writeIsoTime(evidence::UtcSeconds time, std::span<char, isoTimeSize> to);

} // namespace reports
