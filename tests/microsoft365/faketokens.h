// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/tokensource.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace microsoft365 {

//! Tokens of an account, without an identity platform: obviously fake ones, a new one for each that was
//! refused.
class FakeTokens : public TokenSource {
public:
    void token(Resource resource, QObject *context, std::function<void(const Answer &)> then) override
    {
        const Answer answer = error ? Answer(*error) : Answer(current(resource));
        QMetaObject::invokeMethod(
            context, [answer, then = std::move(then)] { then(answer); }, Qt::QueuedConnection);
    }
    void reject(Resource, const Secret &token) override { m_number += isGood(token.reveal()); }

    bool isGood(const QByteArray &token) const
    {
        return token == current(Resource::Graph).reveal() || token == current(Resource::Exchange).reveal();
    }
    //! Makes the tokens that are in use worthless.
    void revoke() { ++m_number; }
    Secret current(Resource resource) const
    {
        return Secret((resource == Resource::Graph ? "fake-graph-" : "fake-exchange-")
                      + QByteArray::number(m_number));
    }

    std::optional<SignInError> error; //!< set: there are no tokens

private:
    int m_number = 1;
};

} // namespace microsoft365
