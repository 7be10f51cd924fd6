// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clicollect.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

using namespace cli;
using namespace simulatedtenant;

TEST_F(CliCollect, SignsInCollectsAndTellsEachStepAsJson)
{
    TenantRun run(line, tenant,
                  collect("--out collected --days 9 --sources deliveries,signIns,domains,licences,settings"),
                  line.home());
    const Outcome end = run.finish();
    EXPECT_EQ(end.exitCode, 0) << end.err.constData();
    EXPECT_EQ(end.out, "");
    const QStringList kinds = run.kinds();
    EXPECT_EQ(kinds.first(), QStringLiteral("deviceCode"));
    EXPECT_EQ(kinds.count(QStringLiteral("signedIn")), 1);
    EXPECT_GT(kinds.count(QStringLiteral("progress")), 10);
    EXPECT_EQ(kinds.count(QStringLiteral("sourceFinished")), 5) << end.err.constData();
    EXPECT_EQ(kinds.last(), QStringLiteral("done"));
    for (const auto &[name, bytes] : contentOf(QStringLiteral("collected"))) {
        EXPECT_FALSE(name.startsWith(QLatin1Char('.'))) << name.toStdString();
        EXPECT_FALSE(bytes.contains("Secret subject")) << name.toStdString();
    }
    const QByteArray left = end.out + end.err + everythingIn(line.path(QString()));
    for (const QByteArray &secret : tenant.identity.secrets)
        EXPECT_FALSE(left.contains(secret)) << secret.constData();

    // A complete folder needs nobody.
    TenantRun again(line, tenant, collect("--out collected --sources deliveries,signIns"), line.home());
    EXPECT_EQ(again.finish().exitCode, 0);
    EXPECT_EQ(again.kinds(), words("done"));
}

TEST_F(CliCollect, WhatIsCollectedIsAnalysedAsTheSameRowsInACsv)
{
    TenantRun run(line, tenant, collect("--out collected --days 15 --sources deliveries,domains"), line.home());
    ASSERT_EQ(run.finish().exitCode, 0);
    QByteArray csv = "Received,SenderAddress,RecipientAddress,Subject,Status,Size,MessageId\n";
    const QDir folder(line.path(QStringLiteral("collected")));
    const QJsonObject report =
        QJsonDocument::fromJson(line.read(QStringLiteral("collected/collection.json"))).object();
    const auto time = [&](const char *key) {
        return QDateTime::fromString(report.value(QLatin1String(key)).toString(), Qt::ISODate);
    };
    const auto [first, end] = data.deliveriesIn(time("from"), time("to").addSecs(-1));
    EXPECT_GT(end - first, 2'000);
    for (qint64 row = first; row < end; ++row) {
        const QJsonObject object = QJsonDocument::fromJson(data.delivery(row)).object();
        QStringList cells;
        for (const char *name :
             {"receivedDateTime", "senderAddress", "recipientAddress", "subject", "status"})
            cells << object.value(QLatin1String(name)).toString();
        cells << QString::number(object.value(QLatin1String("size")).toInteger())
              << object.value(QLatin1String("messageId")).toString();
        csv += cells.join(QLatin1Char(',')).toUtf8() + '\n';
    }
    line.write(QStringLiteral("rows.csv"), csv);
    const Outcome collected = line.run(words("analyze collected --all-senders --json -"));
    const Outcome imported =
        line.run(words("analyze rows.csv --all-senders --json - --accepted-domain contoso.example "
                       "--accepted-domain contoso.onmicrosoft.example"));
    EXPECT_EQ(collected.exitCode, 0) << collected.err.constData();
    const QJsonArray senders = collected.json().value(QLatin1String("senders")).toArray();
    EXPECT_EQ(senders.size(), 40);
    EXPECT_EQ(senders, imported.json().value(QLatin1String("senders")).toArray());
}

TEST_F(CliCollect, WhatWasRefusedIsToldWithTheAnalysis)
{
    GraphScenario scenario;
    scenario.mayReadSignIns = false;
    graph = GraphService(data, scenario, &QDateTime::currentDateTimeUtc, [this](const QByteArray &token) {
        return tenant.identity.accepts(token, tenant.identity.graph);
    });
    TenantRun run(line, tenant, collect("--out collected --days 2 --sources deliveries,signIns"), line.home());
    ASSERT_EQ(run.finish().exitCode, 4);
    const Outcome analysed = line.run(words("analyze collected --all-senders --json -"));
    EXPECT_EQ(analysed.exitCode, 0);
    const QByteArray note = "The sign-ins were collected only in part, so senders may be missing. The account lacks "
                            "a role for this.";
    EXPECT_TRUE(analysed.err.contains(note)) << analysed.err.constData();
    EXPECT_TRUE(analysed.json().value(QLatin1String("notes")).toArray().contains(QString::fromLatin1(note)));
}

TEST_F(CliCollect, TheLicencesBesideTheExportsAreNoReasonToComplain)
{
    TenantRun run(line, tenant, collect("--out collected --days 2 --sources deliveries,licences"), line.home());
    ASSERT_EQ(run.finish().exitCode, 0);
    ASSERT_TRUE(line.exists(QStringLiteral("collected/licences.jsonl")));
    const Outcome analysed = line.run(words("analyze collected --all-senders --json -"));
    EXPECT_EQ(analysed.exitCode, 0);
    EXPECT_FALSE(analysed.err.contains("licences.jsonl")) << analysed.err.constData();
    EXPECT_FALSE(analysed.err.contains("collection.json")) << analysed.err.constData();
    EXPECT_FALSE(analysed.out.contains("licences.jsonl")) << analysed.out.constData();

    // Elsewhere such a name means nothing.
    line.write(QStringLiteral("other/licences.jsonl"), "{\"a\":1}\n");
    line.write(QStringLiteral("other/trace.csv"),
               trace({"2026-11-01T10:00:00Z a@contoso.example b@contoso.example 1"}));
    EXPECT_TRUE(line.run(words("analyze other --all-senders --json -")).err.contains("licences.jsonl"));
}

TEST_F(CliCollect, AClockThatGoesWrongDoesNotMatter)
{
    constexpr qint64 day = 86'400;
    for (const qint64 ahead : {qint64{40 * 60}, 200 * day, -2 * day}) { // seconds
        const auto now = [ahead] { return QDateTime::currentDateTimeUtc().addSecs(-ahead); };
        data.newest = now();
        graph = GraphService(data, smallPages(), now, [this](const QByteArray &token) {
            return tenant.identity.accepts(token, tenant.identity.graph);
        });
        tenant.identity.now = now;
        const QString folder = QStringLiteral("ahead%1").arg(ahead);
        TenantRun run(line, tenant, collect("--days 90 --sources deliveries,signIns --out") << folder,
                      line.home());
        const Outcome end = run.finish();
        EXPECT_EQ(end.exitCode, 0) << ahead << ' ' << end.err.constData();
        const QJsonObject report =
            QJsonDocument::fromJson(line.read(folder + QStringLiteral("/collection.json"))).object();
        const QDateTime to = QDateTime::fromString(report.value(QLatin1String("to")).toString(), Qt::ISODate);
        EXPECT_LE(to, now()) << ahead;
        EXPECT_GE(to, now().addSecs(-3600)) << ahead;
        EXPECT_FALSE(report.value(QLatin1String("sources"))
                         .toObject()
                         .value(QLatin1String("deliveries"))
                         .toObject()
                         .contains(QLatin1String("missing")))
            << ahead;
    }
}

TEST_F(CliCollect, ASourceThatFailsLeavesTheOthersAndEndsWith4)
{
    graph.scenario().hasPremiumLicence = false;
    TenantRun run(line, tenant, collect("--out collected --days 5 --sources signIns,licences"), line.home());
    const Outcome end = run.finish();
    EXPECT_EQ(end.exitCode, 4);
    const QJsonObject failure = run.waitFor("sourceFailed");
    EXPECT_EQ(failure.value(QLatin1String("source")).toString(), QStringLiteral("signIns"));
    EXPECT_EQ(failure.value(QLatin1String("kind")).toString(), QStringLiteral("licenceMissing"));
    EXPECT_EQ(failure.value(QLatin1String("code")).toString(),
              QStringLiteral("Authentication_RequestFromNonPremiumTenantOrB2CTenant"));
    EXPECT_EQ(run.kinds().last(), QStringLiteral("done"));
    EXPECT_TRUE(line.exists(QStringLiteral("collected/licences.jsonl")));
}

TEST_F(CliCollect, WrongOptionsAreTold)
{
    for (const char *options : {"", "--out x --sources moon", "--out x --days 0", "--out x --days 91",
                                "--out x more", "--out x --sources deliveries,"})
        EXPECT_EQ(line.run(collect(options), line.home()).exitCode, 2) << options;
    EXPECT_EQ(line.run(words("collect --out x"), line.home()).exitCode, 2);
    EXPECT_FALSE(line.exists(QStringLiteral("x/collection.json")));
}

TEST_F(CliCollect, AFolderOfAnotherTenantEndsWith3)
{
    line.write(QStringLiteral("other/collection.json"),
               R"({"postlotseCollection":1,"cloud":"x","tenantId":"y","from":"2026-11-01T00:00:00Z",)"
               R"("to":"2026-11-02T00:00:00Z","sources":{}})");
    TenantRun run(line, tenant, collect("--out other --sources licences"), line.home());
    EXPECT_EQ(run.finish().exitCode, 3);
    EXPECT_EQ(run.waitFor("folderFailed").value(QLatin1String("kind")).toString(),
              QStringLiteral("otherTenant"));
    TenantRun forPeople(line, tenant, collect("--out other --sources licences"), line.home(),
                        TenantRun::Says::Sentences);
    const Outcome end = forPeople.finish();
    EXPECT_TRUE(end.err.contains("\nother: The folder holds a collection from another tenant."))
        << end.err.constData();
}

TEST_F(CliCollect, APartThatIsMissingIsToldAsWell)
{
    graph.scenario().hasOtherSignIns = false;
    TenantRun run(line, tenant, collect("--out collected --days 5 --sources signIns"), line.home());
    EXPECT_EQ(run.finish().exitCode, 0);
    const QJsonObject missing = run.waitFor("partMissing");
    EXPECT_EQ(missing.value(QLatin1String("source")).toString(), QStringLiteral("signIns"));
    EXPECT_TRUE(missing.value(QLatin1String("part")).toString().startsWith(QLatin1String("sign-ins-other")));
    EXPECT_EQ(missing.value(QLatin1String("kind")).toString(), QStringLiteral("refused"));
    EXPECT_TRUE(missing.contains(QLatin1String("code")));
    EXPECT_TRUE(missing.contains(QLatin1String("detail")));
}

} // namespace
