// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/signinform.h"

#include "wizard/signinsettings.h"
#include "wizard/tenantpagetest.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace wizard {
namespace {

using SignInFormTest = TenantPageTest;

TEST_F(SignInFormTest, AnAppOfOneTenantLeadsToNamingTheTenant)
{
    desk.identity.isSingleTenant = true;
    open(Assistant::SignInId);
    at<QLineEdit>("tenant")->clear();
    click("signIn");
    ASSERT_TRUE(eventually([&] { return isSeen("problemWhat"); }));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("This app cannot be used without naming the tenant."));
    EXPECT_TRUE(textOf("problemAction").startsWith(QStringLiteral("Enter the tenant's domain, or its id")))
        << textOf("problemAction").toStdString();
    ASSERT_TRUE(isSeen("tenant"));
    at<QLineEdit>("tenant")->setText(QString::fromLatin1(desk.tenant.identity.tenantId));
    click("signIn");
    EXPECT_TRUE(eventually([&] { return isSeen("userCode"); }));
}

TEST_F(SignInFormTest, WhatWasTypedAndToldOutlivesASwitchOfTheLanguage)
{
    open(Assistant::SignInId);
    at<QLineEdit>("clientId")->setText(QStringLiteral("1234"));
    click("signIn");
    const QString before = textOf("fieldProblem");
    window->session().setLanguage(QStringLiteral("de"));
    ASSERT_TRUE(eventually([&] { return textOf("fieldProblem") != before; })) << "it speaks German, too";
    EXPECT_TRUE(isSeen("fieldProblem"));
    EXPECT_EQ(at<QLineEdit>("clientId")->text(), QStringLiteral("1234"));
}

TEST_F(SignInFormTest, TheScriptIsForTheCloudThatIsChosen)
{
    open(Assistant::SignInId);
    const auto script = [&] { return at<QPlainTextEdit>("script")->toPlainText(); };
    EXPECT_TRUE(script().contains(QStringLiteral("Add-MgEnvironment"))) << "a cloud from a file";
    EXPECT_TRUE(script().contains(QStringLiteral("MessageTrace")));
    EXPECT_FALSE(at<QWidget>("openPortal")->isVisibleTo(at<QWidget>("registration")))
        << "nobody knows its portal";
    auto *cloud = at<QComboBox>("cloud");
    cloud->setCurrentIndex(cloud->findData(QStringLiteral("gcchigh")));
    Q_EMIT cloud->activated(cloud->currentIndex());
    EXPECT_TRUE(script().contains(QStringLiteral("Connect-MgGraph -Environment 'USGov'")))
        << script().toStdString();
    EXPECT_FALSE(script().contains(QStringLiteral("MessageTrace"))) << "nobody could grant it there";
    EXPECT_FALSE(textOf("registrationSteps").contains(QStringLiteral("MessageTrace")));
    EXPECT_TRUE(textOf("registrationSteps").contains(QStringLiteral("AuditLog.Read.All")));
    unfold("registerFold");
    click("openPortal");
    ASSERT_EQ(desk.dialogs->opened.size(), 1);
    EXPECT_EQ(desk.dialogs->opened.first().host(), QStringLiteral("portal.azure.us"));
}

TEST_F(SignInFormTest, TheRightToRunExchangeCommandsIsAskedForOnlyWhereSettingsAreWanted)
{
    open(Assistant::SignInId);
    const auto isAskedFor = [&] {
        const QString permission = QStringLiteral("Exchange.Manage");
        const bool inScript = at<QPlainTextEdit>("script")->toPlainText().contains(permission);
        EXPECT_EQ(textOf("registrationSteps").contains(permission), inScript);
        return inScript;
    };
    EXPECT_FALSE(isAskedFor());
    unfold("registerFold");
    click("withSettings");
    EXPECT_TRUE(isAskedFor());
    EXPECT_TRUE(at<QPlainTextEdit>("script")->toPlainText().contains(QStringLiteral("AuditLog.Read.All")));
    window->session().setLanguage(QStringLiteral("de"));
    EXPECT_TRUE(isAskedFor()) << "what was chosen stays";
    click("withSettings");
    EXPECT_FALSE(isAskedFor());
}

TEST_F(SignInFormTest, AsksForWhatIsMissingBeforeItAsksMicrosoft)
{
    open(Assistant::SignInId);
    auto *clientId = at<QLineEdit>("clientId");
    EXPECT_EQ(clientId->text(), QString::fromLatin1(desk.tenant.identity.clientId))
        << "remembered for this cloud";
    clientId->setText(QStringLiteral("1234"));
    click("signIn");
    EXPECT_TRUE(isSeen("fieldProblem"));
    EXPECT_TRUE(isSeen("script")) << "how to get an id unfolds";
    EXPECT_TRUE(at<QPlainTextEdit>("script")->toPlainText().contains(QStringLiteral("AuditLog.Read.All")));
    clientId->setText(QString::fromLatin1(desk.tenant.identity.clientId));
    at<QLineEdit>("tenant")->setText(QStringLiteral("no tenant"));
    click("signIn");
    EXPECT_TRUE(isSeen("fieldProblem"));
    at<QLineEdit>("tenant")->clear();
    at<QLineEdit>("caFile")->setText(desk.path(QStringLiteral("nothing.pem")));
    click("signIn");
    EXPECT_TRUE(isSeen("fieldProblem"));
    EXPECT_TRUE(isSeen("caFile"));
    EXPECT_TRUE(desk.tenant.identity.requests.isEmpty());
}

TEST_F(SignInFormTest, TakesACloudFromAFile)
{
    SignInSettings(desk.services.settings).setCloud(QStringLiteral("global"), {});
    open(Assistant::SignInId);
    auto *cloud = at<QComboBox>("cloud");
    EXPECT_EQ(cloud->currentText(), QStringLiteral("Worldwide and GCC"));
    EXPECT_TRUE(at<QLineEdit>("clientId")->text().isEmpty()) << "of another cloud";
    const auto chooseFile = [&] {
        cloud->setCurrentIndex(cloud->count() - 1);
        Q_EMIT cloud->activated(cloud->currentIndex());
    };
    desk.dialogs->filesToOpen = {desk.file(QStringLiteral("broken.json"), "{}")};
    chooseFile();
    EXPECT_TRUE(isSeen("fieldProblem"));
    EXPECT_EQ(cloud->currentText(), QStringLiteral("Worldwide and GCC"));
    desk.dialogs->filesToOpen = {desk.path(QStringLiteral("cloud.json"))};
    chooseFile();
    EXPECT_EQ(cloud->currentText(), QStringLiteral("Simulated"));
    EXPECT_FALSE(at<QLineEdit>("clientId")->text().isEmpty());
}

} // namespace
} // namespace wizard
