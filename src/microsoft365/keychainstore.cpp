// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/keychainstore.h"

#include "microsoft365/secretservice.h"

#include <QObject>
#include <QPointer>

#include <limits>

#include <qt6keychain/keychain.h>

namespace microsoft365 {

namespace {

std::optional<SecretError> errorOf(const QKeychain::Job &job)
{
    const auto error = [&job](SecretFault fault) { return SecretError{fault, job.errorString()}; };
    switch (job.error()) {
    case QKeychain::NoError:
        return std::nullopt;
    case QKeychain::EntryNotFound:
        return error(SecretFault::NotFound);
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return error(SecretFault::Denied);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return error(SecretFault::NoKeychain);
    default:
        return error(SecretFault::Failed);
    }
}

using End = std::function<void(const std::optional<SecretError> &, const Secret &)>;

/*! Starts a job, which deletes itself at the end, and has it answered from the event loop while the context
    is there. It goes on without the context too: a secret that was to be stored is. */
void start(QKeychain::Job *job, const QString &key, QObject *context, const End &end)
{
    job->setKey(key);
    job->setInsecureFallback(false); // never into a file
    QObject::connect(job, &QKeychain::Job::finished, [job, context = QPointer<QObject>(context), end] {
        const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job);
        const Secret secret = reading ? Secret(reading->binaryData()) : Secret();
        const auto tell = [context, end, secret](const std::optional<SecretError> &error) {
            if (context) {
                QMetaObject::invokeMethod(
                    context.data(), [end, error, secret] { end(error, secret); }, Qt::QueuedConnection);
            }
        };
        const std::optional<SecretError> error = errorOf(*job);
        if (error && (error->fault == SecretFault::NotFound || error->fault == SecretFault::Failed))
            findCause(*error, tell);
        else
            tell(error);
    });
    job->start();
}

} // namespace

KeychainStore::KeychainStore(qsizetype maxSecretBytes, const QString &service)
    : m_maxSecretBytes(maxSecretBytes)
    , m_service(service)
{
}

void KeychainStore::read(const QString &key, QObject *context, std::function<void(const ReadAnswer &)> then)
{
    start(new QKeychain::ReadPasswordJob(m_service), key, context,
          [then](const std::optional<SecretError> &error, const Secret &secret) {
              then(error ? ReadAnswer(*error) : ReadAnswer(secret));
          });
}

void KeychainStore::write(const QString &key, const Secret &secret, QObject *context,
                          std::function<void(const Done &)> then)
{
    if (secret.reveal().size() > m_maxSecretBytes) {
        const SecretError error{SecretFault::TooLarge,
                                QStringLiteral("%1 bytes").arg(secret.reveal().size())};
        QMetaObject::invokeMethod(
            context, [then, error] { then(error); }, Qt::QueuedConnection);
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret.reveal());
    start(job, key, context,
          [then](const std::optional<SecretError> &error, const Secret &) { then(error); });
}

void KeychainStore::remove(const QString &key, QObject *context, std::function<void(const Done &)> then)
{
    start(new QKeychain::DeletePasswordJob(m_service), key, context,
          [then](const std::optional<SecretError> &error, const Secret &) { then(error); });
}

qsizetype largestSecret(const knowledge::SignInFacts &facts)
{
#ifdef Q_OS_WIN
    return facts.windowsSecretBytes.value;
#else
    Q_UNUSED(facts)
    return std::numeric_limits<qsizetype>::max();
#endif
}

} // namespace microsoft365
