// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/tokenrelay.h"

#include <QThread>

#include <utility>

namespace microsoft365 {

namespace {

SignInError nobody()
{
    return {SignInErrorKind::SignInAgain,
            {},
            {},
            {},
            QStringLiteral("the account is not signed in any more"),
            {}};
}

} // namespace

TokenRelay::TokenRelay(TokenSource &source, QThread *asking)
    : m_source(&source)
{
    connect(&source, &QObject::destroyed, &m_home, [this] {
        for (const int number : std::exchange(m_asked, {}))
            tell(number, nobody());
    });
    moveToThread(asking);
}

void TokenRelay::token(Resource resource, QObject *context, std::function<void(const Answer &)> then)
{
    const int number = ++m_lastNumber;
    m_waiting[number] = {context, std::move(then)};
    QMetaObject::invokeMethod(
        &m_home, [this, number, resource] { ask(number, resource); }, Qt::QueuedConnection);
}

void TokenRelay::reject(Resource resource, const Secret &token)
{
    QMetaObject::invokeMethod(
        &m_home,
        [this, resource, token] {
            if (m_source)
                m_source->reject(resource, token);
        },
        Qt::QueuedConnection);
}

void TokenRelay::ask(int number, Resource resource)
{
    if (!m_source)
        return tell(number, nobody());
    m_asked.insert(number);
    m_source->token(resource, &m_home, [this, number](const Answer &answer) {
        m_asked.erase(number);
        tell(number, answer);
    });
}

void TokenRelay::tell(int number, const Answer &answer)
{
    QMetaObject::invokeMethod(
        this, [this, number, answer] { hear(number, answer); }, Qt::QueuedConnection);
}

void TokenRelay::hear(int number, const Answer &answer)
{
    const Waiting waiting = m_waiting.extract(number).mapped();
    if (waiting.context)
        waiting.then(answer);
}

} // namespace microsoft365
