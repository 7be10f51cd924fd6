// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/tokensource.h"

#include <QPointer>

#include <map>
#include <set>

namespace microsoft365 {

/*! Lets one other thread ask a source of tokens, which stays where it is. Questions and answers travel in
    memory, through the event loops of both threads. Where the source has gone, every answer is that somebody
    has to sign in again. Made and destroyed in the source's thread; destroyed only when the other thread has
    ended. */
class TokenRelay : public TokenSource {
    Q_OBJECT

public:
    //! For the thread that asks, before it runs.
    TokenRelay(TokenSource &source, QThread *asking);

    // To be called from the thread that asks.
    void token(Resource resource, QObject *context, std::function<void(const Answer &)> then) override;
    void reject(Resource resource, const Secret &token) override;

private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void(const Answer &)> then;
    };
    void ask(int number, Resource resource);
    void tell(int number, const Answer &answer);
    void hear(int number, const Answer &answer);

    // In the thread that asks.
    std::map<int, Waiting> m_waiting; //!< by the number of the question
    int m_lastNumber = 0;

    // In the source's thread.
    QPointer<TokenSource> m_source;
    std::set<int> m_asked; //!< and not answered yet
    QObject m_home; //!< lives there
};

} // namespace microsoft365
