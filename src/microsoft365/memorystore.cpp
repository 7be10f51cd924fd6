// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/memorystore.h"

#include <QObject>

namespace microsoft365 {

namespace {

template <typename Answer>
void tellLater(QObject *context, std::function<void(const Answer &)> then, const Answer &answer)
{
    QMetaObject::invokeMethod(
        context, [then = std::move(then), answer] { then(answer); }, Qt::QueuedConnection);
}

} // namespace

void MemoryStore::read(const QString &key, QObject *context, std::function<void(const ReadAnswer &)> then)
{
    const auto found = m_secrets.find(key);
    tellLater<ReadAnswer>(context, std::move(then),
                          found == m_secrets.end() ? ReadAnswer(SecretError{SecretFault::NotFound, {}})
                                                   : ReadAnswer(found->second));
}

void MemoryStore::write(const QString &key, const Secret &secret, QObject *context,
                        std::function<void(const Done &)> then)
{
    m_secrets[key] = secret;
    tellLater<Done>(context, std::move(then), std::nullopt);
}

void MemoryStore::remove(const QString &key, QObject *context, std::function<void(const Done &)> then)
{
    const bool wasThere = m_secrets.erase(key) > 0;
    tellLater<Done>(context, std::move(then),
                    wasThere ? Done() : Done(SecretError{SecretFault::NotFound, {}}));
}

} // namespace microsoft365
