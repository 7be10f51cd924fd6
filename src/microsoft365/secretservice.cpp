// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/secretservice.h"

#ifdef POSTLOTSE_SECRET_SERVICE
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace microsoft365 {

#ifdef POSTLOTSE_SECRET_SERVICE

void findCause(const SecretError &error, std::function<void(const SecretError &)> then)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const bool isUseless = error.fault == SecretFault::Failed;
    if (!bus.isConnected())
        return then(isUseless ? SecretError{SecretFault::NoKeychain, error.detail} : error);
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question.setArguments({QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    auto *call = new QDBusPendingCallWatcher(bus.asyncCall(question));
    QObject::connect(
        call, &QDBusPendingCallWatcher::finished, [call, error, isUseless, then = std::move(then)] {
            const QDBusPendingReply<QDBusVariant> reply = *call;
            call->deleteLater();
            const bool isAbsent = reply.isError() && reply.error().type() == QDBusError::ServiceUnknown;
            if (reply.isValid() && reply.value().variant().toBool())
                then({SecretFault::Locked, error.detail});
            else if (isAbsent && isUseless) // else it is another kind of keychain, which has answered
                then({SecretFault::NoKeychain, error.detail});
            else
                then(error);
        });
}

#else

void findCause(const SecretError &error, std::function<void(const SecretError &)> then)
{
    then(error);
}

#endif

} // namespace microsoft365
