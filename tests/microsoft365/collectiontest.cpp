// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/collectingtenant.h"
#include "microsoft365/eventloop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDir>

#include <algorithm>
#include <set>

namespace microsoft365 {

namespace {

using namespace simulatedtenant;
using enum CollectionSource;

class CollectionTest : public CollectingTest {};

TEST_F(CollectionTest, EveryRowOnceWithoutItsSubject)
{
    TenantData data = CollectingTenant::data(12'000, 2'500);
    data.otherLogEvery = 4;
    CollectingTenant tenant(data, {}, {{}, CollectingTenant::tenantId(), 2'100, {}});
    const Heard heard = tenant.collect(folder(), everySource);
    EXPECT_EQ(heard.started, 5);
    EXPECT_TRUE(heard.failed.empty());
    expectEveryRowOnce(tenant, folder());
    EXPECT_EQ(heard.finished.at(Deliveries),
              static_cast<qint64>(objectsIn(folder(), QStringLiteral("deliveries-")).size()));
    EXPECT_EQ(heard.finished.at(Domains), 2);
    EXPECT_EQ(heard.finished.at(Licences), 2);
    const FolderContent content = contentOf(folder());
    for (const auto &[name, bytes] : content) {
        EXPECT_FALSE(bytes.contains("subject")) << name.toStdString();
        EXPECT_FALSE(bytes.contains("fake-")) << name.toStdString();
        EXPECT_FALSE(name.startsWith(QLatin1Char('.'))) << name.toStdString();
    }
    EXPECT_THAT(heard.estimates, testing::Each(testing::AllOf(testing::Ge(0.0), testing::Le(1.0))));
    const auto report = readCollectionReport(folder());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->tenantId, CollectingTenant::tenantId());
    EXPECT_EQ(report->to, QDateTime(QDate(2026, 11, 22), QTime(9, 15), Qt::UTC));
    for (const CollectionSource source : everySource)
        EXPECT_EQ(report->sources.at(source).state, SourceState::Complete) << keyOf(source).toStdString();
}

TEST_F(CollectionTest, EveryFaultIsSurvived)
{
    GraphScenario scenario;
    scenario.faults = {{allFaults.begin(), allFaults.end()}, 3};
    scenario.oversize = 9 << 20;
    scenario.elsewhere = QUrl(QStringLiteral("https://127.0.0.1:9/stolen"));
    scenario.widestSignInDays = 3;
    scenario.linkSeconds = 480;
    TenantData data = CollectingTenant::data(250'000, 20'000);
    data.otherLogEvery = 4;
    const ExchangeScenario exchange{{{allFaults.begin(), allFaults.end()}, 3},
                                    CollectingTenant::tenantId(),
                                    30'000,
                                    {},
                                    false,
                                    {scenario.elsewhere, scenario.oversize, CollectingTenant::start()}};
    CollectingTenant tenant(data, scenario, exchange);
    const Heard heard = tenant.collect(folder(), everySource);
    for (const auto &[source, failure] : heard.failed)
        ADD_FAILURE() << keyOf(source).toStdString() << ' ' << failure.code.toStdString()
                      << failure.detail.toStdString();
    expectEveryRowOnce(tenant, folder());
    std::set<QString> mailboxes;
    for (const QJsonObject &mailbox : objectsIn(folder(), QStringLiteral("cas-mailboxes")))
        mailboxes.insert(mailbox.value(QLatin1String("PrimarySmtpAddress")).toString());
    EXPECT_EQ(mailboxes.size(), 30'000U);
    EXPECT_EQ(tenant.graph.overQuota(), 0);
    EXPECT_GT(tenant.graph.faults().count(), static_cast<int>(2 * allFaults.size()));
    EXPECT_FALSE(heard.throttled.empty());
    for (const auto reason :
         {SourceFailureKind::Network, SourceFailureKind::Unavailable, SourceFailureKind::Unreadable})
        EXPECT_TRUE(std::count(heard.retryReasons.begin(), heard.retryReasons.end(), reason) > 0)
            << keyOf(reason).toStdString();
}

TEST_F(CollectionTest, WithoutTheFilterAllSignInsAreReadAndSorted)
{
    GraphScenario scenario;
    scenario.knowsClientFilter = false;
    CollectingTenant tenant(CollectingTenant::data(0, 300, 2'700), scenario);
    const Heard heard = tenant.collect(folder(), {SignIns});
    EXPECT_GT(heard.finished.at(SignIns), 250);
    expectEveryRowOnce(tenant, folder());
    for (const QJsonObject &object : objectsIn(folder(), QStringLiteral("sign-ins-")))
        EXPECT_THAT(object.value(QLatin1String("clientAppUsed")).toString().toStdString(),
                    testing::EndsWith("SMTP"));
}

TEST_F(CollectionTest, WhereTheFilterIsRefusedBothLogsAreReadAndSorted)
{
    GraphScenario scenario;
    scenario.refusesClientFilter = true;
    TenantData data = CollectingTenant::data(0, 300, 2'700);
    data.otherLogEvery = 4;
    CollectingTenant tenant(data, scenario);
    const Heard heard = tenant.collect(folder(), {SignIns});
    EXPECT_TRUE(heard.failed.empty());
    expectEveryRowOnce(tenant, folder());
    EXPECT_TRUE(readCollectionReport(folder())->sources.at(SignIns).missing.empty()) << "nothing is";
}

TEST_F(CollectionTest, WideQuestionsThatTimeOutAreAskedInParts)
{
    GraphScenario scenario;
    scenario.widestSignInDays = 2;
    CollectingTenant tenant(CollectingTenant::data(0, 2'000), scenario);
    const Heard heard = tenant.collect(folder(), {SignIns});
    EXPECT_TRUE(heard.failed.empty());
    expectEveryRowOnce(tenant, folder());
}

TEST_F(CollectionTest, WithoutTheOtherLogTheSourceIsCompleteButForThat)
{
    GraphScenario scenario;
    scenario.hasOtherSignIns = false;
    CollectingTenant tenant(CollectingTenant::data(0, 500), scenario);
    tenant.collect(folder(), {SignIns});
    const SourceReport report = readCollectionReport(folder())->sources.at(SignIns);
    EXPECT_EQ(report.state, SourceState::Complete);
    ASSERT_EQ(report.missing.size(), 2U);
    EXPECT_EQ(report.missing[0].part, QStringLiteral("sign-ins-other-authenticated-smtp"));
    EXPECT_EQ(report.missing[0].failure.kind, SourceFailureKind::Refused);
    expectEveryRowOnce(tenant, folder());
}

TEST_F(CollectionTest, RefusalsAreToldApartAndLeaveTheOthersRunning)
{
    struct Case {
        std::function<void(GraphScenario &)> change;
        CollectionSource source;
        SourceFailureKind kind;
        const char *code;
    };
    const std::vector<Case> cases{
        {[](GraphScenario &s) { s.hasServicePrincipal = false; }, Deliveries,
         SourceFailureKind::ServicePrincipalMissing, "UnknownError"},
        {[](GraphScenario &s) { s.mayTrace = false; }, Deliveries, SourceFailureKind::PermissionMissing,
         "Authorization_RequestDenied"},
        {[](GraphScenario &s) { s.hasMessageTrace = false; }, Deliveries, SourceFailureKind::NotInCloud,
         "BadRequest"},
        {[](GraphScenario &s) { s.hasPremiumLicence = false; }, SignIns, SourceFailureKind::LicenceMissing,
         "Authentication_RequestFromNonPremiumTenantOrB2CTenant"},
        {[](GraphScenario &s) { s.mayReadSignIns = false; }, SignIns, SourceFailureKind::RoleMissing,
         "Forbidden"},
    };
    for (std::size_t i = 0; i < cases.size(); ++i) {
        GraphScenario scenario;
        cases[i].change(scenario);
        CollectingTenant tenant(CollectingTenant::data(1'000, 100), scenario);
        const QString path = folder() + QString::number(i);
        const Heard heard = tenant.collect(path, {Deliveries, SignIns, Domains, Licences});
        ASSERT_EQ(heard.failed.size(), 1U) << i;
        EXPECT_EQ(heard.failed.at(cases[i].source).kind, cases[i].kind) << i;
        EXPECT_EQ(heard.failed.at(cases[i].source).code, QLatin1String(cases[i].code)) << i;
        EXPECT_EQ(heard.finished.size(), 3U) << i;
        const SourceReport report = readCollectionReport(path)->sources.at(cases[i].source);
        EXPECT_EQ(report.state, SourceState::Failed);
        EXPECT_EQ(report.failure, heard.failed.at(cases[i].source));

        // Once the reason is gone, the same folder is completed.
        tenant.graph.scenario() = {};
        const Heard again = tenant.collect(path, {Deliveries, SignIns, Domains, Licences});
        EXPECT_TRUE(again.failed.empty()) << i;
        expectEveryRowOnce(tenant, path);
    }
}

TEST_F(CollectionTest, WhatACloudDoesNotOfferIsNotAskedFor)
{
    CollectingTenant tenant(CollectingTenant::data(100, 0), {});
    tenant.cloud.hasMessageTrace = false;
    const Heard heard = tenant.collect(folder(), {Deliveries});
    EXPECT_EQ(heard.failed.at(Deliveries).kind, SourceFailureKind::NotInCloud);
    EXPECT_EQ(tenant.graph.requestCount(), 0);
}

TEST_F(CollectionTest, WithoutATokenTheReasonIsKept)
{
    CollectingTenant tenant(CollectingTenant::data(100, 100), {});
    tenant.tokens.error =
        SignInError{SignInErrorKind::SignInAgain, QStringLiteral("invalid_grant"), {}, {50173}};
    const Heard heard = tenant.collect(folder(), {Deliveries, Licences});
    ASSERT_EQ(heard.failed.size(), 2U);
    EXPECT_EQ(heard.failed.at(Deliveries).kind, SourceFailureKind::SignIn);
    EXPECT_EQ(heard.failed.at(Deliveries).signIn, tenant.tokens.error);
    EXPECT_EQ(readCollectionReport(folder())->sources.at(Licences).failure, heard.failed.at(Licences));
    EXPECT_EQ(tenant.graph.requestCount(), 0);
}

TEST_F(CollectionTest, ATokenThatIsRevokedInTheMiddleIsReplaced)
{
    GraphScenario scenario;
    scenario.tracePageSize = 500;
    CollectingTenant tenant(CollectingTenant::data(6'000, 0), scenario);
    const auto collection = tenant.begin(folder(), {Deliveries});
    int pages = 0;
    QObject::connect(collection.get(), &Collecting::progressed, collection.get(), [&] {
        if (++pages % 3 == 0)
            tenant.tokens.revoke();
    });
    const Heard heard = CollectingTenant::hear(*collection);
    EXPECT_TRUE(heard.failed.empty());
    EXPECT_GT(pages, 6);
    expectEveryRowOnce(tenant, folder());
}

TEST_F(CollectionTest, ATokenNeverGoesToAnotherHost)
{
    GraphScenario scenario;
    scenario.tracePageSize = 100;
    CollectingTenant elsewhere({}, {});
    scenario.linkBase = QUrl(elsewhere.cloud.graph.toString() + QStringLiteral("/v1.0/next"));
    CollectingTenant tenant(CollectingTenant::data(2'000, 0), scenario);
    const Heard heard = tenant.collect(folder(), {Deliveries});
    EXPECT_EQ(heard.failed.at(Deliveries).kind, SourceFailureKind::Unreadable);
    EXPECT_EQ(heard.failed.at(Deliveries).code, QStringLiteral("nextLink"));
    EXPECT_EQ(elsewhere.graph.requestCount(), 0);
}

TEST_F(CollectionTest, DeletingIsSilent)
{
    CollectingTenant tenant(CollectingTenant::data(1'000, 100), {});
    auto collection = tenant.begin(folder(), everySource);
    bool isTold = false;
    QObject::connect(collection.get(), &Collecting::finished, [&] { isTold = true; });
    QObject::connect(collection.get(), &Collecting::sourceFailed, [&] { isTold = true; });
    ASSERT_TRUE(until([&] { return tenant.graph.requestCount() > 0; }));
    collection.reset();
    settle();
    EXPECT_FALSE(isTold);
}

TEST_F(CollectionTest, WhoeverHearsOfProgressMayDeleteTheCollection)
{
    for (const bool atProgress : {true, false}) {
        CollectingTenant tenant(CollectingTenant::data(1'000, 100), {});
        auto collection = tenant.begin(folder() + QString::number(atProgress), everySource);
        const auto drop = [&] { collection.reset(); };
        if (atProgress)
            QObject::connect(collection.get(), &Collecting::progressed, drop);
        else
            QObject::connect(collection.get(), &Collecting::sourceFinished, drop);
        ASSERT_TRUE(until([&] { return !collection; }));
        settle();
    }
}

TEST_F(CollectionTest, SettingsKeepTheThirdState)
{
    ExchangeScenario exchange{
        {}, CollectingTenant::tenantId(), 1'500, {QStringLiteral("Get-InboundConnector")}};
    CollectingTenant tenant({}, {}, exchange);
    const Heard heard = tenant.collect(folder(), {Settings});
    EXPECT_TRUE(heard.failed.empty());
    const auto mailboxes = objectsIn(folder(), QStringLiteral("cas-mailboxes"));
    ASSERT_EQ(mailboxes.size(), 1'500U);
    const QString name = QStringLiteral("SmtpClientAuthenticationDisabled");
    EXPECT_TRUE(mailboxes[0].value(name).isNull());
    EXPECT_EQ(mailboxes[1].value(name), QJsonValue(true));
    EXPECT_EQ(mailboxes[2].value(name), QJsonValue(false));
    EXPECT_FALSE(mailboxes[0].contains(QLatin1String("ServerName")));
    const auto servers = objectsIn(folder(), QStringLiteral("exchange-servers"));
    ASSERT_EQ(servers.size(), 1U);
    EXPECT_FALSE(servers[0].contains(QLatin1String("Secret")));
    const SourceReport report = readCollectionReport(folder())->sources.at(Settings);
    ASSERT_EQ(report.missing.size(), 1U);
    EXPECT_EQ(report.missing[0].part, QStringLiteral("inbound-connectors"));
    EXPECT_EQ(report.missing[0].failure.detail, QStringLiteral("The role does not allow it."));
}

TEST_F(CollectionTest, APartThatWasRefusedIsAskedForAgain)
{
    CollectingTenant tenant({}, {},
                            {{}, CollectingTenant::tenantId(), 10, {QStringLiteral("Get-InboundConnector")}});
    tenant.collect(folder(), {Settings});
    EXPECT_EQ(readCollectionReport(folder())->sources.at(Settings).missing.size(), 1U);
    tenant.exchange.scenario().refused.clear();
    const int before = tenant.exchange.requestCount();
    tenant.collect(folder(), {Settings});
    EXPECT_EQ(tenant.exchange.requestCount(), before + 1) << "and nothing else is";
    EXPECT_TRUE(readCollectionReport(folder())->sources.at(Settings).missing.empty());
    EXPECT_EQ(objectsIn(folder(), QStringLiteral("inbound-connectors")).size(), 1U);
}

TEST_F(CollectionTest, TheRecordsOfOneDomainMayBeMissing)
{
    GraphScenario scenario;
    scenario.domainWithoutRecords = QStringLiteral("contoso.example");
    CollectingTenant tenant({}, scenario);
    EXPECT_EQ(tenant.collect(folder(), {Domains}).finished.at(Domains), 2);
    const SourceReport report = readCollectionReport(folder())->sources.at(Domains);
    ASSERT_EQ(report.missing.size(), 1U);
    EXPECT_EQ(report.missing[0].part, scenario.domainWithoutRecords);
    const auto withHost = [this] {
        const auto rows = objectsIn(folder(), QStringLiteral("graph-domains"));
        return std::count_if(rows.begin(), rows.end(),
                             [](const QJsonObject &row) { return row.contains(QLatin1String("MailExchange")); });
    };
    EXPECT_EQ(withHost(), 1);

    tenant.graph.scenario() = {};
    EXPECT_EQ(tenant.collect(folder(), {Domains}).finished.at(Domains), 2);
    EXPECT_TRUE(readCollectionReport(folder())->sources.at(Domains).missing.empty());
    EXPECT_EQ(withHost(), 2);
}

TEST_F(CollectionTest, APageThatIsNeverFoundIsGivenUp)
{
    CollectingTenant tenant({}, {}, {{}, CollectingTenant::tenantId(), 1'500, {}, true});
    tenant.collect(folder(), {Settings});
    const SourceReport report = readCollectionReport(folder())->sources.at(Settings);
    ASSERT_EQ(report.missing.size(), 1U);
    EXPECT_EQ(report.missing[0].part, QStringLiteral("cas-mailboxes"));
    EXPECT_TRUE(objectsIn(folder(), QStringLiteral("cas-mailboxes")).empty()) << "half of them would mislead";

    tenant.exchange.scenario().hasDeadLinks = false;
    tenant.collect(folder(), {Settings});
    EXPECT_EQ(objectsIn(folder(), QStringLiteral("cas-mailboxes")).size(), 1'500U);
}

TEST_F(CollectionTest, NothingButRefusedSettingsIsAFailure)
{
    ExchangeScenario exchange{{}, QStringLiteral("another tenant"), 10, {}};
    CollectingTenant tenant({}, {}, exchange);
    const Heard heard = tenant.collect(folder(), {Settings});
    EXPECT_EQ(heard.failed.at(Settings).kind, SourceFailureKind::Refused);
}

} // namespace

} // namespace microsoft365
