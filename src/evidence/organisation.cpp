// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/organisation.h"

#include <libpsl.h>

namespace evidence {

std::string registrableDomain(std::string_view normalisedDomain)
{
    const std::string domain(normalisedDomain);
    if (domain.empty() || domain.front() == '.')
        return {};
    const char *registrable = psl_registrable_domain(psl_builtin(), domain.c_str());
    return registrable ? registrable : std::string();
}

} // namespace evidence
