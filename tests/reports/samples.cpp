// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/samples.h"

#include "evidence/address.h"
#include "evidence/tallydraft.h"

#include <algorithm>

namespace samples {

using evidence::AuthMethod;
using evidence::TlsVersion;

Tenant::Tenant()
    : addresses(std::make_shared<evidence::AddressTable>())
{
    snapshot.acceptedDomains.add("contoso.com", false);
    snapshot.available = {true, true, false, true};
    snapshot.addresses = addresses;
    snapshot.coverage.add(start);
    snapshot.coverage.add(start + 90 * evidence::secondsPerDay);
}

evidence::SenderEvidence &Tenant::add(const QString &address, const std::vector<To> &recipients)
{
    evidence::SenderEvidence sender;
    sender.address = address;
    evidence::TallyDraft draft;
    evidence::UtcSeconds time = start; // the first delivery; all others are 89 days later
    for (const To &to : recipients) {
        const evidence::AddressId id = addresses->intern(evidence::normalisedAddress(to.address));
        for (int i = 0; i < to.deliveries; ++i, time = start + 89 * evidence::secondsPerDay)
            draft.add(id, time, 1000);
    }
    const evidence::DeliveryTally tally = sender.matched = draft.tally();
    sender.allMail = tally;
    sender.submissions = tally.deliveries;
    sender.detailSubmissions = tally.deliveries;
    sender.matchedSubmissions = tally.deliveries;
    sender.report = evidence::SubmissionReport::Details;
    sender.submissionsPerDay = tally.perDay;
    sender.submissionSpan = tally.span;
    sender.auth[AuthMethod::Basic] = tally.deliveries;
    sender.tls[TlsVersion::Tls12] = tally.deliveries;
    evidence::SourceEvidence source;
    source.clientIp = QStringLiteral("198.51.100.7");
    source.submissions = tally.deliveries;
    source.matchedSubmissions = tally.deliveries;
    source.auth = sender.auth;
    source.tls = sender.tls;
    source.span = tally.span;
    source.matched = tally;
    sender.sources = {source};
    return senders.emplace_back(std::move(sender));
}

evidence::Analysis Tenant::analysis(evidence::Listing listing) const
{
    auto whole = std::make_shared<evidence::Snapshot>(snapshot);
    std::vector<evidence::SenderEvidence> sorted = senders;
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.address < b.address; });
    for (evidence::SenderEvidence &sender : sorted)
        whole->senders.push_back(std::move(sender));
    return evidence::analyse(whole, listing);
}

Tenant tenantOf(int count)
{
    Tenant tenant;
    for (int i = 0; i < count; ++i) {
        const QString address = QStringLiteral("scanner-%1@contoso.com").arg(i, 4, 10, QLatin1Char('0'));
        evidence::SenderEvidence *sender = nullptr;
        switch (i % 5) {
        case 0:
            sender = &tenant.add(address, {{"it@contoso.com", 40 + i}, {"all@contoso.com", 2}});
            break;
        case 1:
            sender = &tenant.add(address, {{"toner@fabrikam.example", 214}});
            break;
        case 2:
            sender = &tenant.add(address, {{"orders@tailspin.example", 30}, {"stock@tailspin.example", 12}});
            break;
        case 3:
            sender =
                &tenant.add(address, {{"anna@fabrikam.example", 300 + i}, {"ben@tailspin.example", 200}});
            break;
        default:
            sender = &tenant.add(address, {});
        }
        if (i % 7 == 0) {
            const std::int64_t all = sender->tls[TlsVersion::Tls12];
            sender->tls[TlsVersion::Tls12] = all / 2;
            sender->tls[TlsVersion::Tls10] = all - all / 2;
        }
    }
    return tenant;
}

knowledge::Knowledge facts()
{
    using knowledge::Text;
    const auto text = [](const char *en, const char *de) {
        return Text{QString::fromUtf8(en), QString::fromUtf8(de)};
    };
    const auto source = [](const char *title, knowledge::Confidence confidence) {
        return knowledge::Source{QStringLiteral("https://example.com/%1").arg(QString::fromUtf8(title)),
                                 QString::fromUtf8(title), QDate(2026, 3, 14), confidence};
    };
    const knowledge::Source official = source("Official", knowledge::Confidence::Confirmed);
    const knowledge::Source rumour = source("Rumour", knowledge::Confidence::SingleSource);

    knowledge::Knowledge k;
    k.asOf = QDate(2026, 11, 1);
    k.timeline = {{QStringLiteral("switchOff"), QDate(2026, 12, 31),
                   text("end of December 2026", "Ende Dezember 2026"),
                   text("Off by default", "Standardmäßig aus"), official}};
    k.routes = {{QStringLiteral("partnerConnector"),
                 text("Partner connector", "Partner-Connector"),
                 text("Mail comes in by IP address.", "Die Post kommt über die IP-Adresse."),
                 {{text("Needs no password.", "Braucht kein Kennwort."), official}},
                 {{text("Internal recipients only.", "Nur interne Empfänger."), rumour}},
                 {}},
                {QStringLiteral("oauth"),
                 text("SMTP AUTH with OAuth", "SMTP AUTH mit OAuth"),
                 text("A token instead of a password.", "Ein Token statt eines Kennworts."),
                 {},
                 {},
                 {}}};
    k.placeholders = {{QStringLiteral("deviceDomain"),
                       text("The subdomain of the devices", "Die Subdomäne der Geräte"),
                       QStringLiteral("^[a-z0-9.-]+$"), false}};
    for (const char *scenario :
         {"internal", "singleExternalAddress", "singleExternalDomain", "arbitraryExternal", "unknown"}) {
        knowledge::Recipe recipe;
        recipe.scenario = QString::fromUtf8(scenario);
        if (recipe.scenario != QLatin1String("unknown"))
            recipe.route = recipe.scenario == QLatin1String("arbitraryExternal")
                ? QStringLiteral("oauth")
                : QStringLiteral("partnerConnector");
        recipe.why = text("It fits the recipients.", "Es passt zu den Empfängern.");
        recipe.steps = {{QStringLiteral("connector"), text("Create the connector", "Connector anlegen"),
                         text("It accepts your address only.", "Er nimmt nur Ihre Adresse an."),
                         QStringLiteral("New-InboundConnector -SenderDomains {{deviceDomain}}"),
                         text("Remove it.", "Entfernen Sie ihn."), official},
                        {QStringLiteral("test"),
                         text("Send a test message", "Testnachricht senden"),
                         {},
                         {},
                         {},
                         official}};
        k.recipes.push_back(recipe);
    }
    return k;
}

namespace {

QString runsText(const reports::Runs &runs)
{
    QString text;
    for (const reports::Run &run : runs)
        text += run.pageOf.isEmpty() ? run.text : run.text + QLatin1String("->") + run.pageOf;
    return text;
}

QString cellText(const reports::Cell &cell)
{
    const QString box = cell.box ? QStringLiteral("[ ] ") : QString();
    return box + (cell.pageOf.isEmpty() ? cell.text : QLatin1String("->") + cell.pageOf);
}

struct ToText {
    QString out;

    void line(const QString &text) { out += text + QLatin1Char('\n'); }
    void operator()(const reports::Heading &b)
    {
        line(QString(b.level, QLatin1Char('#')) + QLatin1Char(' ') + b.text);
    }
    void operator()(const reports::Paragraph &b) { line(runsText(b.runs)); }
    void operator()(const reports::BulletList &b)
    {
        for (const reports::Runs &item : b.items)
            line(QLatin1String("- ") + runsText(item));
    }
    void operator()(const reports::KeyFigures &b)
    {
        for (const reports::KeyFigure &figure : b.figures)
            line(figure.value + QLatin1String(" = ") + figure.label);
    }
    void operator()(const reports::Table &b)
    {
        for (const auto &row : b.rows) {
            QStringList cells;
            for (const reports::Cell &cell : row)
                cells << cellText(cell);
            line(cells.join(QLatin1String(" | ")));
        }
    }
    void operator()(const reports::ChartSpec &b) { line(QLatin1String("chart: ") + b.title); }
    void operator()(const reports::FactList &b)
    {
        for (const auto &[name, value] : b.facts)
            line(name + QLatin1String(" | ") + cellText(value));
    }
    void operator()(const reports::Callout &b)
    {
        line(QLatin1String("! ") + b.title + QLatin1String(": ") + runsText(b.text));
    }
    void operator()(const reports::Code &b)
    {
        line(QLatin1String("code: ") + b.lines.join(QLatin1String("; ")));
    }
    void operator()(const reports::Cover &b) { line(QLatin1String("cover: ") + b.title); }
    void operator()(const reports::TableOfContents &b) { line(QLatin1String("contents: ") + b.title); }
};

} // namespace

QString textOf(const reports::Document &document)
{
    ToText visitor;
    for (const reports::Block &block : document.blocks)
        std::visit(visitor, block);
    return visitor.out;
}

} // namespace samples
