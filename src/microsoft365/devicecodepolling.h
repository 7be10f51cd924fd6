// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/http.h"
#include "microsoft365/signinerror.h"
#include "microsoft365/tokens.h"

#include <chrono>
#include <variant>

namespace microsoft365 {

//! How far polling for one device code has come.
struct DeviceCodePolling {
    explicit DeviceCodePolling(const DeviceCode &code);

    QDateTime expiresAt; //!< of the code
    std::chrono::seconds interval; //!< grows with every slow_down and stays so
    int faults = 0; //!< questions in a row that got no answer
    bool operator==(const DeviceCodePolling &) const = default;
};

//! Ask again after a while.
struct PollAgain {
    std::chrono::seconds wait;
    bool operator==(const PollAgain &) const = default;
};

//! What to do next.
using PollingStep = std::variant<PollAgain, Tokens, SignInError>;

//! What comes before the first question.
PollingStep firstStep(const DeviceCodePolling &polling, const QDateTime &now);

//! What an answer of /token means (RFC 8628, section 3.5). Never asks for a question after the code has
//! expired.
PollingStep nextStep(const HttpResult &answer, DeviceCodePolling *polling, const QDateTime &now);

} // namespace microsoft365
