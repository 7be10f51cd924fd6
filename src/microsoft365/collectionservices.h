// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/collection.h"
#include "microsoft365/clock.h"
#include "microsoft365/http.h"
#include "microsoft365/tokensource.h"

#include <functional>

namespace microsoft365 {

/*! What a collection works with; all of it outlives the collection. Clock, facts and random numbers may be used from
    several threads at the same time: the facts do not change. */
struct CollectionServices {
    HttpClient &http;
    TokenSource &tokens;
    Clock &clock;
    const knowledge::CollectionFacts &facts;
    std::function<double()> random; //!< from 0 to 1, for waiting times
};

} // namespace microsoft365
