// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendertenant.h"

#include "evidence/tallydraft.h"

#include <algorithm>

namespace wizard {

using namespace evidence;

namespace {

struct Mail {
    QString recipient;
    int count;
};

DeliveryTally deliveriesTo(const std::vector<Mail> &mails, AddressTable &addresses)
{
    TallyDraft tally;
    int day = 1;
    for (const Mail &mail : mails)
        for (int i = 0; i < mail.count; ++i, ++day)
            tally.add(addresses.intern(mail.recipient.toStdString()), noonOfNovember(1 + (day - 1) % 28), 1000);
    return tally.tally();
}

SenderEvidence evidenceOf(const TestSender &test, AddressTable &addresses)
{
    SenderEvidence sender;
    sender.address = test.address;
    sender.submissions = test.submissions;
    if (test.submissions) {
        sender.report = SubmissionReport::Summary;
        sender.summarySubmissions = test.submissions;
    } else {
        sender.signIns.succeeded = 1; // nothing but a sign-in names it
    }
    sender.estimated = test.estimated;
    sender.auth.messages = test.auth;
    sender.tls.messages = test.tls;
    std::vector<Mail> mails;
    for (const auto &[recipient, count] : test.recipients)
        mails.push_back({recipient, count});
    sender.allMail = deliveriesTo(mails, addresses);
    for (const TestSource &test_source : test.sources) {
        SourceEvidence source;
        source.clientIp = test_source.clientIp;
        source.submissions = test_source.submissions;
        source.matchedSubmissions = test_source.submissions;
        source.span.add(noonOfNovember(5));
        source.matched
            = deliveriesTo({{test_source.recipient, static_cast<int>(test_source.submissions)}}, addresses);
        sender.sources.push_back(std::move(source));
    }
    return sender;
}

} // namespace

UtcDay november(int day)
{
    return 20758 + day - 1; // 2026-11-01
}

UtcSeconds noonOfNovember(int day)
{
    return november(day) * secondsPerDay + secondsPerDay / 2;
}

std::shared_ptr<const Snapshot> snapshotOf(std::vector<TestSender> senders)
{
    std::sort(senders.begin(), senders.end(),
              [](const TestSender &a, const TestSender &b) { return a.address < b.address; });
    auto snapshot = std::make_shared<Snapshot>();
    auto addresses = std::make_shared<AddressTable>();
    snapshot->acceptedDomains.add("contoso.com", false);
    snapshot->available.submissionSummary = true;
    snapshot->available.deliveries = true;
    for (const TestSender &sender : senders)
        snapshot->senders.push_back(evidenceOf(sender, *addresses));
    for (const SenderEvidence sender : snapshot->senders)
        snapshot->coverage.add(sender.allMail.span);
    snapshot->addresses = addresses;
    return snapshot;
}

Analysis analysisOf(const std::vector<TestSender> &senders, const Decisions &decisions)
{
    return analyse(snapshotOf(senders), Listing::AllSenders, decisions);
}

std::vector<TestSender> sixSenders()
{
    return {
        {QStringLiteral("erp@contoso.com"),
         5000,
         {0, 0, 4000, 1000, 0},
         {5000, 0, 0},
         false,
         {{QStringLiteral("a@fabrikam.com"), 3},
          {QStringLiteral("b@adatum.com"), 2},
          {QStringLiteral("c@proseware.com"), 1}},
         {}},
        {QStringLiteral("old@contoso.com"),
         40,
         {30, 10, 0, 0, 0},
         {40, 0, 0},
         true,
         {{QStringLiteral("toner@fabrikam.com"), 4}},
         {}},
        {QStringLiteral("orders@contoso.com"),
         200,
         {0, 0, 200, 0, 0},
         {0, 200, 0},
         false,
         {{QStringLiteral("in@fabrikam.com"), 5}, {QStringLiteral("out@fabrikam.com"), 5}},
         {}},
        {QStringLiteral("quiet@contoso.com"), 7, {0, 0, 7, 0, 0}, {7, 0, 0}, false, {}, {}},
        {QStringLiteral("scan@contoso.com"),
         812,
         {0, 0, 700, 112, 0},
         {800, 12, 0},
         false,
         {{QStringLiteral("it@contoso.com"), 8}, {QStringLiteral("boss@contoso.com"), 2}},
         {{QStringLiteral("192.0.2.10"), 6, QStringLiteral("it@contoso.com")},
          {QStringLiteral("198.51.100.7"), 2, QStringLiteral("help@fabrikam.com")}}},
        {QStringLiteral("traced@contoso.com"),
         {},
         {},
         {},
         false,
         {{QStringLiteral("it@contoso.com"), 3}},
         {}},
    };
}

void importSenders(Desk &desk, const std::vector<TestSender> &senders)
{
    desk.services.importFiles = [snapshot = snapshotOf(senders)](const auto &, const auto &) {
        imports::ImportResult result;
        result.snapshot = snapshot;
        result.configuration = std::make_shared<imports::Configuration>();
        result.inputs.resize(1); // one usable file
        return evidence::Expected<imports::ImportResult>(result);
    };
}

std::unique_ptr<Session> sessionWith(Desk &desk, const std::vector<TestSender> &senders)
{
    importSenders(desk, senders);
    auto session = desk.session();
    session->addPaths({desk.file(QStringLiteral("any.csv"), "anything")});
    EXPECT_TRUE(eventually([&] { return session->hasResult() && !session->isImporting(); }));
    return session;
}

std::vector<TestSender> manySenders(int count)
{
    std::vector<TestSender> senders;
    senders.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        TestSender sender;
        sender.address = QStringLiteral("device-%1@contoso.com").arg(i, 6, 10, QLatin1Char('0'));
        const std::int64_t messages = (i * 7919LL) % 10007;
        if (i % 11)
            sender.submissions = messages;
        if (i % 5)
            sender.tls = {i % 17 == 0 ? messages : 0, 0, i % 17 ? messages : 0, 0, 0};
        if (i % 3)
            sender.auth = {messages, i % 7, 0};
        if (i % 13)
            sender.recipients = {
                {i % 2 ? QStringLiteral("it@contoso.com") : QStringLiteral("x%1@fabrikam.com").arg(i % 90),
                 1 + i % 4}};
        senders.push_back(std::move(sender));
    }
    return senders;
}

knowledge::Knowledge factsWithRoutes()
{
    const auto text = [](const char *en, const char *de) {
        return knowledge::Text{QString::fromUtf8(en), QString::fromUtf8(de)};
    };
    knowledge::Source source;
    source.url = QStringLiteral("https://example.com/routes?a=1&b=2");
    source.title = QStringLiteral("Example <docs>");
    source.date = QDate(2026, 10, 1);
    knowledge::Source rumour = source;
    rumour.confidence = knowledge::Confidence::Inferred;
    rumour.url = QStringLiteral("javascript:alert(1)");

    knowledge::Knowledge facts = smallKnowledge();
    knowledge::Route connector;
    connector.id = QStringLiteral("partnerConnector");
    connector.name = text("Partner connector", "Partner-Connector");
    connector.summary = text("Mail goes straight to the tenant.", "Mail geht direkt an den Mandanten.");
    connector.pros = {{text("No password", "Kein Kennwort"), source}};
    connector.cons = {{text("Needs a fixed <ip>", "Braucht eine feste <IP>"), rumour}};
    knowledge::Route oauth = connector;
    oauth.id = QStringLiteral("oauth");
    oauth.name = text("OAuth", "OAuth");
    facts.routes = {connector, oauth};
    knowledge::Step step;
    step.id = QStringLiteral("check");
    step.text = text("Check the sender", "Absender prüfen");
    step.rollback = text("Nothing to take back", "Nichts zurückzunehmen");
    step.script = QStringLiteral("Get-Mailbox");
    for (const Scenario scenario : allScenarios) {
        knowledge::Recipe recipe;
        recipe.scenario = plans::keyOf(scenario);
        if (scenario != Scenario::Unknown) {
            recipe.route = scenario == Scenario::ArbitraryExternal ? oauth.id : connector.id;
            recipe.alternatives = {scenario == Scenario::ArbitraryExternal ? connector.id : oauth.id};
        }
        recipe.why = text("Because of its recipients.", "Wegen der Empfänger.");
        recipe.steps = {step};
        facts.recipes.push_back(recipe);
    }
    return facts;
}

QStringList lines(const QAbstractItemModel &model, const QList<int> &columns)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells += model.index(row, column).data().toString();
        all += cells.join(QStringLiteral(" | "));
    }
    return all;
}

} // namespace wizard
