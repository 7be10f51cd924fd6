// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace evidence {

/*! The registrable domain that a normalised domain lies under ("a.b.example.co.uk" → "example.co.uk"), by
    the public suffix list. Empty for a public suffix itself and for names without one. */
std::string registrableDomain(std::string_view normalisedDomain);

} // namespace evidence
