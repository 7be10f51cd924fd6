// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "microsoft365/cloud.h"
#include "microsoft365/secret.h"
#include "microsoft365/signinerror.h"

#include <QObject>

#include <functional>

namespace microsoft365 {

//! Hands out access tokens of one signed-in account, in its thread.
class TokenSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    using Answer = evidence::Expected<Secret, SignInError>;

    /*! Answers once, from the event loop, with a token that lives for at least a few minutes; never when the context is
        gone by then. Asks the identity platform where none is left. */
    virtual void token(Resource resource, QObject *context, std::function<void(const Answer &)> then) = 0;
    //! Tells that a server refused a token before its time; it is not handed out again.
    virtual void reject(Resource resource, const Secret &token) = 0;
};

} // namespace microsoft365
