// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tenantrun.h"
#include "knowledge/loader.h"
#include "microsoft365/eventloop.h"
#include "microsoft365/keychainstore.h"
#include "microsoft365/tokenkeeper.h"

#include <gtest/gtest.h>

#include <QFile>

namespace {

using namespace cli;
using namespace microsoft365;

//! The bus on which the keyring is; the command lines of tests know nothing of the session otherwise.
Variables session()
{
    Variables variables;
    for (const char *name : {"XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"})
        variables[QString::fromLatin1(name)] = qEnvironmentVariable(name);
    return variables;
}

class Keyring : public testing::Test {
protected:
    void SetUp() override
    {
        tenant.identity.scenario.interval = 1;
        HttpOptions options;
        tenant.writeFiles(line.path(QStringLiteral("tenant")));
        options.caFile = line.path(QStringLiteral("tenant/ca.pem"));
        http = *HttpClient::make(options);
    }

    void TearDown() override { line.run(words("signout --all"), session()); }

    //! Signs in with the program, in a process of its own.
    QJsonObject signIn()
    {
        TenantRun run(line, tenant,
                      words("signin --client-id") << QString::fromLatin1(tenant.identity.clientId),
                      session());
        run.waitFor("deviceCode");
        arguments = seenFromOutside(run.process().processId());
        const Outcome end = run.finish();
        output = end.out + end.err;
        EXPECT_EQ(end.exitCode, 0) << end.err.constData();
        return run.waitFor("signedIn");
    }

    //! What every user of the computer can see of a process.
    static QByteArray seenFromOutside(qint64 process)
    {
        QByteArray bytes;
        for (const char *what : {"cmdline", "environ"}) {
            QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1String(what)));
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }

    QList<Account> accounts() const
    {
        const auto all =
            Accounts(qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/postlotse/postlotse")).all();
        EXPECT_TRUE(all);
        return all ? *all : QList<Account>();
    }

    TokenSource::Answer ask(TokenKeeper &keeper, Resource resource)
    {
        std::optional<TokenSource::Answer> answer;
        keeper.token(resource, &keeper, [&](const TokenSource::Answer &given) { answer = given; });
        until([&] { return answer.has_value(); });
        return answer.value_or(SignInError{SignInErrorKind::Cancelled, {}});
    }

    SecretStore::ReadAnswer stored(const Account &account)
    {
        QObject context;
        std::optional<SecretStore::ReadAnswer> answer;
        store.read(account.key(), &context, [&](const SecretStore::ReadAnswer &given) { answer = given; });
        until([&] { return answer.has_value(); });
        return answer.value_or(SecretError{SecretFault::Failed, QStringLiteral("never told")});
    }

    CommandLine line;
    simulatedtenant::Tenant tenant;
    std::shared_ptr<HttpClient> http;
    KeychainStore store{100'000};
    SystemClock clock;
    QByteArray arguments;
    QByteArray output;
};

TEST_F(Keyring, KeepsAnAccountFromOneProcessToTheNextAndLosesItWithSigningOut)
{
    EXPECT_EQ(signIn().value(QLatin1String("kept")), QJsonValue(true)) << output.constData();
    ASSERT_EQ(accounts().size(), 1);
    const Account account = accounts().first();
    const auto first = stored(account);
    ASSERT_TRUE(first) << first.error().detail.toStdString();
    EXPECT_TRUE(tenant.identity.secrets.count(first->reveal()));
    {
        TokenKeeper keeper(account, {*http, store, clock});
        const auto token = ask(keeper, Resource::Exchange);
        ASSERT_TRUE(token) << token.error().description.toStdString();
        EXPECT_TRUE(tenant.identity.accepts(token->reveal(), tenant.identity.exchange));
    }
    const auto second = stored(account);
    ASSERT_TRUE(second);
    EXPECT_NE(*second, *first);
    {
        TokenKeeper keeper(account, {*http, store, clock});
        EXPECT_TRUE(ask(keeper, Resource::Graph));
    }
    EXPECT_EQ(tenant.identity.reused, 0);

    const Outcome list = line.run(words("accounts"), session());
    EXPECT_TRUE(list.out.startsWith("admin@contoso.example\t" + tenant.identity.tenantId))
        << list.out.constData();
    const Outcome out = line.run(words("signout --account ADMIN@contoso.example"), session());
    EXPECT_EQ(out.exitCode, 0) << out.err.constData();
    EXPECT_EQ(out.out, "");
    EXPECT_TRUE(accounts().isEmpty());
    EXPECT_EQ(stored(account).error().fault, SecretFault::NotFound);
}

TEST_F(Keyring, NoTokenIsAnywhereElse)
{
    ASSERT_EQ(signIn().value(QLatin1String("kept")), QJsonValue(true)) << output.constData();
    const QByteArray everything =
        output + arguments + everythingIn(qEnvironmentVariable("HOME")) + everythingIn(line.path(QString()));
    EXPECT_TRUE(arguments.contains("signin"));
    EXPECT_TRUE(everything.contains("admin@contoso.example")); // the search finds what is there
    EXPECT_GE(tenant.identity.secrets.size(), 3U);
    for (const QByteArray &secret : tenant.identity.secrets)
        EXPECT_FALSE(everything.contains(secret)) << secret.constData();
}

TEST_F(Keyring, TwoAccountsDoNotMeet)
{
    signIn();
    tenant.identity.account = "other@contoso.example";
    tenant.identity.objectId = "88888888-8888-7777-6666-555555555555";
    signIn();
    const QList<Account> both = accounts();
    ASSERT_EQ(both.size(), 2);
    EXPECT_NE(stored(both[0]).value(), stored(both[1]).value());
    EXPECT_EQ(line.run(words("signout --account other@contoso.example"), session()).exitCode, 0);
    ASSERT_EQ(accounts().size(), 1);
    EXPECT_TRUE(stored(both[0]));
    EXPECT_FALSE(stored(both[1]));
}

TEST_F(Keyring, SecretsAboveTheLimitAreNotStored)
{
    KeychainStore small(10);
    QObject context;
    std::optional<SecretStore::Done> done;
    small.write(QStringLiteral("key"), Secret("eleven bytes"), &context,
                [&](const SecretStore::Done &end) { done = end; });
    ASSERT_TRUE(until([&] { return done.has_value(); }));
    ASSERT_TRUE(*done);
    EXPECT_EQ((*done)->fault, SecretFault::TooLarge);
}

TEST_F(Keyring, LockedItGivesOutNothing)
{
    signIn();
    ASSERT_EQ(accounts().size(), 1);
    const Account account = accounts().first();
    ASSERT_TRUE(stored(account));
    QProcess lock;
    lock.start(QStringLiteral("dbus-send"),
               {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                QStringLiteral("--dest=org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")});
    ASSERT_TRUE(lock.waitForFinished());
    ASSERT_EQ(lock.exitCode(), 0) << lock.readAllStandardError().constData();
    const auto answer = stored(account);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().fault, SecretFault::Locked) << answer.error().detail.toStdString();
    TokenKeeper keeper(account, {*http, store, clock});
    EXPECT_EQ(ask(keeper, Resource::Graph).error().kind, SignInErrorKind::SignInAgain);
    EXPECT_EQ(signIn().value(QLatin1String("kept")), QJsonValue(false));
}

} // namespace
