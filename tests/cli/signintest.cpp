// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tenantrun.h"
#include "microsoft365/eventloop.h"

#include <gtest/gtest.h>

#include <QFile>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace {

using namespace cli;
using simulatedtenant::Tenant;

class CliSignIn : public testing::Test {
protected:
    void SetUp() override { tenant.identity.scenario.interval = 1; }

    QStringList signIn(const char *more = "") const
    {
        return words("signin --client-id") << QString::fromLatin1(tenant.identity.clientId) << words(more);
    }

    CommandLine line;
    Tenant tenant;
};

TEST_F(CliSignIn, ByDeviceCodeTellsEachStepAsJson)
{
    tenant.identity.scenario.pending = 1;
    TenantRun run(line, tenant, signIn(), line.home());
    const Outcome end = run.finish();
    EXPECT_EQ(end.exitCode, 0) << end.err.constData();
    EXPECT_EQ(end.out, "");
    EXPECT_EQ(run.kinds(), words("deviceCode signedIn done")) << end.err.constData();
    const QJsonObject code = run.events().value(0);
    EXPECT_TRUE(code.value(QLatin1String("userCode")).toString().startsWith(QLatin1String("ABCD-")));
    EXPECT_EQ(code.value(QLatin1String("verificationUri")).toString().toLatin1(),
              tenant.identity.scenario.verificationUri);
    EXPECT_TRUE(
        QDateTime::fromString(code.value(QLatin1String("expiresAt")).toString(), Qt::ISODate).isValid());
    const QJsonObject signedIn = run.events().value(1);
    EXPECT_EQ(signedIn.value(QLatin1String("account")).toString(), QStringLiteral("admin@contoso.example"));
    EXPECT_EQ(signedIn.value(QLatin1String("tenantId")).toString().toLatin1(), tenant.identity.tenantId);
}

TEST_F(CliSignIn, WithoutAKeychainItLastsForThisRunAndLeavesNothing)
{
    TenantRun run(line, tenant, signIn(), line.home());
    const Outcome end = run.finish();
    EXPECT_EQ(end.exitCode, 0) << end.err.constData();
    EXPECT_EQ(run.waitFor("signedIn").value(QLatin1String("kept")), QJsonValue(false));
    EXPECT_EQ(run.waitFor("signedIn").value(QLatin1String("why")), QJsonValue(QStringLiteral("noKeychain")));
    const Outcome accounts = line.run(words("accounts"), line.home());
    EXPECT_EQ(accounts.exitCode, 0);
    EXPECT_EQ(accounts.out, "");
    EXPECT_FALSE(accounts.err.isEmpty());
    const QByteArray left = end.out + end.err + everythingIn(line.path(QString()));
    EXPECT_GE(tenant.identity.secrets.size(), 3U);
    for (const QByteArray &secret : tenant.identity.secrets)
        EXPECT_FALSE(left.contains(secret)) << secret.constData();
}

TEST_F(CliSignIn, ForPeopleItSpeaksTheirLanguage)
{
    TenantRun run(line, tenant, signIn("--lang de"), line.home(), TenantRun::Says::Sentences);
    const Outcome end = run.finish();
    EXPECT_EQ(end.exitCode, 0);
    EXPECT_TRUE(tenant.identity.requests.first().url.query().contains(QLatin1String("mkt=de-DE")));
    EXPECT_TRUE(end.err.contains("/device und geben Sie den Code ABCD-")) << end.err.constData();
    EXPECT_TRUE(end.err.contains("Angemeldet als admin@contoso.example.")) << end.err.constData();
    EXPECT_FALSE(end.err.contains('{'));
}

TEST_F(CliSignIn, DecliningEndsWith4)
{
    tenant.identity.scenario.isDeclined = true;
    TenantRun run(line, tenant, signIn(), line.home());
    EXPECT_EQ(run.finish().exitCode, 4);
    EXPECT_EQ(run.kinds(), words("deviceCode signInFailed"));
    EXPECT_EQ(run.waitFor("signInFailed").value(QLatin1String("kind")).toString(),
              QStringLiteral("declined"));
}

TEST_F(CliSignIn, ABlockedCodeNamesNumberAndCorrelationId)
{
    tenant.identity.scenario.refusedWith = 53003;
    TenantRun run(line, tenant, signIn(), line.home());
    EXPECT_EQ(run.finish().exitCode, 4);
    const QJsonObject failure = run.waitFor("signInFailed");
    EXPECT_EQ(failure.value(QLatin1String("code")).toInt(), 53003);
    EXPECT_EQ(failure.value(QLatin1String("correlationId")).toString(),
              QStringLiteral("c0ffee00-0000-4000-8000-000000000000"));
}

TEST_F(CliSignIn, AnUnknownAuthorityEndsWith4AndNothingIsAsked)
{
    line.write(QStringLiteral("other.pem"), simulatedtenant::CertificateAuthority().pem());
    TenantRun run(line, tenant, signIn("--ca-file other.pem"), line.home(), TenantRun::Says::Sentences);
    const Outcome end = run.finish();
    EXPECT_EQ(end.exitCode, 4);
    EXPECT_TRUE(end.err.contains("certificate is not trusted")) << end.err.constData();
    EXPECT_TRUE(tenant.identity.requests.isEmpty());
}

#ifdef Q_OS_UNIX
TEST_F(CliSignIn, CtrlCCancels)
{
    tenant.identity.scenario.pending = 1000;
    TenantRun run(line, tenant, signIn(), line.home());
    ASSERT_FALSE(run.waitFor("deviceCode").isEmpty());
    ASSERT_EQ(::kill(static_cast<pid_t>(run.process().processId()), SIGINT), 0);
    EXPECT_EQ(run.finish().exitCode, 4);
    EXPECT_EQ(run.waitFor("signInFailed").value(QLatin1String("kind")).toString(),
              QStringLiteral("cancelled"));
}
#endif

TEST_F(CliSignIn, ByBrowserThePageComesBack)
{
    TenantRun run(line, tenant, signIn("--method browser"), line.home());
    const QUrl page(run.waitFor("browser").value(QLatin1String("url")).toString());
    ASSERT_TRUE(page.isValid());
    EXPECT_TRUE(getLoopback(afterThePage(tenant, page)).startsWith("HTTP/1.1 200 "));
    EXPECT_EQ(run.finish().exitCode, 0);
    EXPECT_EQ(run.kinds(), words("browser signedIn done"));
}

#ifdef Q_OS_LINUX
TEST_F(CliSignIn, ByBrowserThePageIsOpened)
{
    line.write(QStringLiteral("bin/xdg-open"),
               "#!/bin/sh\nprintf %s \"$*\" >opened.part && mv opened.part opened\n");
    ASSERT_TRUE(
        QFile::setPermissions(line.path(QStringLiteral("bin/xdg-open")),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    Variables variables = line.home();
    variables[QStringLiteral("PATH")] =
        line.path(QStringLiteral("bin")) + QLatin1Char(':') + qEnvironmentVariable("PATH");
    TenantRun run(line, tenant, signIn("--method browser"), variables);
    const QString page = run.waitFor("browser").value(QLatin1String("url")).toString();
    ASSERT_FALSE(page.isEmpty());
    ASSERT_TRUE(microsoft365::until([&] { return line.exists(QStringLiteral("opened")); }));
    EXPECT_EQ(QString::fromUtf8(line.read(QStringLiteral("opened"))), page);
    run.process().kill();
    run.finish();
}

TEST_F(CliSignIn, TheProxyOfTheSystemIsUsed)
{
    Variables variables = line.home();
    for (const char *name : {"https_proxy", "http_proxy"})
        variables[QString::fromLatin1(name)] = QStringLiteral("http://127.0.0.1:9");
    variables[QStringLiteral("no_proxy")] = QString();
    TenantRun run(line, tenant, signIn(), variables);
    EXPECT_EQ(run.finish().exitCode, 4);
    EXPECT_EQ(run.waitFor("signInFailed").value(QLatin1String("kind")).toString(), QStringLiteral("network"));
    EXPECT_TRUE(tenant.identity.requests.isEmpty());
}
#endif

TEST_F(CliSignIn, ByBrowserAWrongStateEndsWith4)
{
    TenantRun run(line, tenant, signIn("--method browser"), line.home());
    const QUrl page(run.waitFor("browser").value(QLatin1String("url")).toString());
    ASSERT_TRUE(page.isValid());
    QUrl back = afterThePage(tenant, page);
    back.setQuery(QStringLiteral("code=x&state=y"));
    getLoopback(back);
    const Outcome end = run.finish();
    EXPECT_EQ(end.exitCode, 4) << end.err.constData();
    EXPECT_EQ(run.waitFor("signInFailed").value(QLatin1String("kind")).toString(),
              QStringLiteral("wrongState"))
        << end.err.constData();
}

TEST_F(CliSignIn, AWrongCommandLineEndsWith2)
{
    const QString id = QString::fromLatin1(tenant.identity.clientId);
    for (const char *arguments :
         {"signin", "signin --client-id x", "signin --client-id ID --tenant ../x",
          "signin --client-id ID --method fax", "signin --client-id ID --events xml",
          "signin --client-id ID more", "accounts more", "signout", "signout --all --account a"}) {
        const Outcome end =
            line.run(words(QByteArray(arguments).replace("ID", id.toLatin1()).constData()), line.home());
        EXPECT_EQ(end.exitCode, 2) << arguments;
        EXPECT_EQ(end.out, "") << arguments;
        EXPECT_FALSE(end.err.isEmpty()) << arguments;
    }
}

TEST_F(CliSignIn, FilesThatCannotBeUsedEndWith3)
{
    line.write(QStringLiteral("odd.json"), "{\"name\": \"x\", \"login\": \"http://a.example\"}");
    line.write(QStringLiteral("odd.pem"), "no certificate");
    for (const char *more :
         {"--cloud missing.json", "--cloud odd.json", "--ca-file missing.pem", "--ca-file odd.pem"})
        EXPECT_EQ(line.run(signIn(more), line.home()).exitCode, 3) << more;
    line.write(QStringLiteral("home/data/postlotse/postlotse/accounts.json"), "{");
    for (const QStringList &command :
         {words("accounts"), words("signout --all"), words("collect --out collected"),
          words("collect --out collected --client-id") << QString::fromLatin1(tenant.identity.clientId)}) {
        const Outcome end = line.run(command, line.home());
        EXPECT_EQ(end.exitCode, 3);
        EXPECT_TRUE(end.err.contains("accounts.json: The list of signed-in accounts cannot be read"))
            << end.err.toStdString();
        EXPECT_TRUE(end.err.contains("sign in again")) << end.err.toStdString();
    }
    EXPECT_FALSE(line.exists(QStringLiteral("collected"))) << "nothing was written";
}

TEST_F(CliSignIn, NobodyToSignOut)
{
    EXPECT_EQ(line.run(words("signout --all"), line.home()).exitCode, 0);
    EXPECT_EQ(line.run(words("signout --account nobody@contoso.example"), line.home()).exitCode, 3);
    const Outcome json = line.run(words("accounts --json -"), line.home());
    EXPECT_EQ(json.out.trimmed(), "[]");
}

TEST_F(CliSignIn, AnAccountThatWasKeptStaysSignedInWhereItsKeychainIsNotAtHand)
{
    line.write(QStringLiteral("home/data/postlotse/postlotse/accounts.json"), R"({
        "schema": "postlotse.accounts/1", "accounts": [{
            "cloud": {"id": "x", "name": "X", "login": "https://login.example", "graph": "https://graph.example",
                "exchange": "https://mail.example", "hasMessageTrace": true},
            "tenant": "contoso.example", "clientId": "11111111-2222-3333-4444-555555555555",
            "name": "admin@contoso.example", "objectId": "1"}]})");
    const Outcome end = line.run(words("signout --all"), line.home());
    EXPECT_EQ(end.exitCode, 4);
    EXPECT_TRUE(end.err.contains("admin@contoso.example is still signed in: This computer has no keychain"))
        << end.err.constData();
    EXPECT_TRUE(line.run(words("accounts"), line.home()).out.startsWith("admin@contoso.example\t"));
}

} // namespace
