// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/collection.h"
#include "microsoft365/clock.h"
#include "microsoft365/http.h"
#include "microsoft365/tokensource.h"

#include <functional>
#include <memory>

namespace microsoft365 {

//! What a collection talks with.
struct CollectionServices {
    std::shared_ptr<HttpClient> http;
    std::shared_ptr<TokenSource> tokens;
    std::shared_ptr<Clock> clock;
    std::function<double()> random; //!< from 0 to 1, for waiting times
    std::shared_ptr<const knowledge::CollectionFacts> facts;
};

} // namespace microsoft365
