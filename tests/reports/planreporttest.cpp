// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/planreport.h"
#include "reports/htmlwriter.h"
#include "reports/samples.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QXmlStreamReader>

namespace {

using namespace reports;

Document planOf(const evidence::Analysis &analysis, const QString &language = QStringLiteral("en"))
{
    const knowledge::Knowledge facts = samples::facts();
    return planDocument(analysis, plans::makePlan(analysis, facts), facts, {},
                        {QString(), language, PageFormat::A4, QDate(2026, 11, 21)});
}

QString html(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeHtml(buffer, document);
    return QString::fromUtf8(buffer.data());
}

TEST(PlanReport, SummaryCountsDaysSendersAndScenarios)
{
    const QString text = samples::textOf(planOf(samples::tenantOf(10).analysis()));
    EXPECT_TRUE(text.contains(QStringLiteral("40 = days until the switch-off")));
    EXPECT_TRUE(text.contains(QStringLiteral("10 = senders")));
    EXPECT_TRUE(text.contains(QStringLiteral("2 = use TLS below 1.2")));
    EXPECT_TRUE(text.contains(QStringLiteral(
        "Scenario 2: One external address | 2 | Partner connector | ->steps-singleExternalAddress")));
    EXPECT_TRUE(text.contains(QStringLiteral("end of December 2026 | Off by default | [1]")));
}

TEST(PlanReport, CaptionsFollowTheirNumberAndNumbersTheLanguage)
{
    const evidence::Analysis one = samples::tenantOf(1).analysis();
    const knowledge::Knowledge facts = samples::facts();
    const auto summary = [&facts](const evidence::Analysis &analysis, const char *language, QDate today) {
        return samples::textOf(planDocument(analysis, plans::makePlan(analysis, facts), facts, {},
                                            {QString(), QLatin1String(language), PageFormat::A4, today}));
    };
    const QString english = summary(one, "en", QDate(2026, 12, 30));
    EXPECT_TRUE(english.contains(QStringLiteral("1 = day until the switch-off\n1 = sender\n")));
    EXPECT_TRUE(english.contains(QStringLiteral("1 = uses Basic Authentication\n1 = uses TLS below 1.2\n")));
    const QString german = summary(one, "de", QDate(2026, 12, 30));
    EXPECT_TRUE(german.contains(QStringLiteral("1 = Tag bis zur Abschaltung\n1 = Absender\n")));
    EXPECT_TRUE(summary(one, "de", QDate(2026, 12, 29)).contains(QStringLiteral("2 = Tage bis")));
    EXPECT_TRUE(summary(one, "en", QDate(2023, 12, 31)).contains(QStringLiteral("1,096 = days until")));
    EXPECT_TRUE(summary(one, "de", QDate(2023, 12, 31)).contains(QStringLiteral("1.096 = Tage bis")));

    const QString five = summary(samples::tenantOf(5).analysis(), "en", QDate(2026, 11, 21));
    EXPECT_TRUE(five.contains(QStringLiteral("use Basic Authentication; not known for 1\n")));
}

TEST(PlanReport, EverySenderHasOneSectionWithReasonsAndChecklist)
{
    const QString text = samples::textOf(planOf(samples::tenantOf(10).analysis()));
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(text.count(QStringLiteral("## scanner-%1@contoso.com\n").arg(i, 4, 10, QLatin1Char('0'))),
                  1)
            << i;
    EXPECT_EQ(text.count(QStringLiteral("[ ] 1. Create the connector | ")), 10);
    EXPECT_TRUE(text.contains(QStringLiteral("- 214 of 214 ")));
}

TEST(PlanReport, ASectionNamesTheRouteAndLeadsToAllAboutIt)
{
    const QString text = samples::textOf(planOf(samples::tenantOf(5).analysis()));
    EXPECT_TRUE(
        text.contains(QStringLiteral("Recommended route: Partner connector. It fits the recipients. For and "
                                     "against->route-partnerConnector · Steps in detail->steps-internal\n")));
    EXPECT_TRUE(text.contains(
        QStringLiteral("To decide first: It fits the recipients. Steps in detail->steps-unknown\n")));
}

TEST(PlanReport, ValuesAreListedPerSenderAndExplainedOnce)
{
    const QString text = samples::textOf(planOf(samples::tenantOf(10).analysis()));
    EXPECT_EQ(text.count(QStringLiteral("$DeviceDomain | To be set\n")), 10);
    EXPECT_EQ(text.count(QStringLiteral("$DeviceDomain | The subdomain of the devices\n")), 1);
}

TEST(PlanReport, OneSourceIsAFactAndSeveralAreATable)
{
    samples::Tenant tenant;
    tenant.add(QStringLiteral("scan@contoso.com"), {{"it@contoso.com", 4}});
    const QString one = samples::textOf(planOf(tenant.analysis()));
    EXPECT_TRUE(one.contains(QStringLiteral("Client IP | 198.51.100.7, last seen on 20 Nov 2026\n")));
    EXPECT_FALSE(one.contains(QStringLiteral("Where it sends from")));

    evidence::SenderEvidence &sender = tenant.senders.front();
    sender.sources.push_back(sender.sources.front());
    sender.sources.back().clientIp = QStringLiteral("203.0.113.9");
    sender.sources.back().span = {};
    const QString two = samples::textOf(planOf(tenant.analysis()));
    EXPECT_FALSE(two.contains(QStringLiteral("Client IP | ")));
    EXPECT_TRUE(two.contains(QStringLiteral("### Where it sends from\n198.51.100.7 | 4 | ")));
    EXPECT_TRUE(two.contains(QStringLiteral("203.0.113.9 | 4 | Internal recipients only | Not known\n")));
}

TEST(PlanReport, RoutesStandOnceWithTheirSourcesMarked)
{
    const QString text = samples::textOf(planOf(samples::tenantOf(10).analysis()));
    EXPECT_EQ(text.count(QStringLiteral("\n## Partner connector\n")), 1);
    EXPECT_TRUE(text.contains(QStringLiteral("- Needs no password. [1]\n")));
    EXPECT_TRUE(text.contains(QStringLiteral("- Internal recipients only. [2], unconfirmed\n")));
    EXPECT_TRUE(text.contains(QStringLiteral("[2] | Rumour | 14 Mar 2026 | Unconfirmed")));
}

TEST(PlanReport, RoutesThatNobodyNeedsAreLeftOut)
{
    const QString text = samples::textOf(planOf(samples::tenantOf(1).analysis()));
    EXPECT_FALSE(text.contains(QStringLiteral("## SMTP AUTH with OAuth")));
}

TEST(PlanReport, KnowledgeSpeaksTheLanguageOfTheReport)
{
    const QString text = samples::textOf(planOf(samples::tenantOf(2).analysis(), QStringLiteral("de")));
    EXPECT_TRUE(text.contains(QStringLiteral("[ ] 1. Connector anlegen")));
    EXPECT_FALSE(text.contains(QStringLiteral("Create the connector")));
    EXPECT_TRUE(text.contains(QStringLiteral("Ende Dezember 2026")));
}

TEST(PlanReport, WithoutSendersItStillSaysWhatIsNotKnown)
{
    const QString text = samples::textOf(planOf(samples::Tenant().analysis()));
    EXPECT_TRUE(text.contains(QStringLiteral("The exports name no sender.")));
    EXPECT_TRUE(text.contains(QStringLiteral("# What is not known")));
}

TEST(PlanReport, UnknownIsNeverPrintedAsZero)
{
    samples::Tenant tenant;
    evidence::SenderEvidence &sender = tenant.add(QStringLiteral("scan@contoso.com"), {});
    sender.submissions.reset();
    sender.signIns.succeeded = 3;
    sender.auth = {};
    sender.tls = {};
    const QString text = samples::textOf(planOf(tenant.analysis()));
    EXPECT_TRUE(text.contains(QStringLiteral("Messages by SMTP AUTH | Not known")));
    EXPECT_TRUE(text.contains(QStringLiteral("Recipients | Not known")));
    EXPECT_FALSE(text.contains(QStringLiteral("0 = use")));
}

TEST(Html, EscapesEveryTextAndLoadsNothing)
{
    samples::Tenant tenant;
    tenant.add(QStringLiteral("<img src=x onerror=alert(1)>\"'&@contoso.com"), {{"<b>@fabrikam.example", 3}});
    const QString page = html(planOf(tenant.analysis()));
    EXPECT_FALSE(page.contains(QStringLiteral("<img")));
    EXPECT_FALSE(page.contains(QStringLiteral("<b>@")));
    EXPECT_TRUE(page.contains(QStringLiteral("&lt;img src=x onerror=alert(1)&gt;")));
    EXPECT_FALSE(page.contains(QStringLiteral("<script")));
    EXPECT_FALSE(page.contains(QStringLiteral("src=\"")));
    EXPECT_FALSE(page.contains(QStringLiteral("url(")));
}

TEST(Html, ReferencesLeadToHeadingsThatExist)
{
    const QString page = html(planOf(samples::tenantOf(10).analysis()));
    const QStringList parts = page.split(QStringLiteral("href=\"#"));
    ASSERT_GT(parts.size(), 20);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QString id = parts[i].section(QLatin1Char('"'), 0, 0);
        EXPECT_EQ(page.count(QStringLiteral(" id=\"%1\"").arg(id)), 1) << id.toStdString();
    }
}

TEST(Html, ChecklistsCanBeTickedAndFilledIn)
{
    const QString page = html(planOf(samples::tenantOf(1).analysis()));
    EXPECT_EQ(page.count(QStringLiteral("<label><input type=\"checkbox\"> 1. Create the connector</label>")),
              1);
    EXPECT_EQ(page.count(QStringLiteral("<input type=\"text\" aria-label=\"Owner\">")), 2);
    EXPECT_EQ(page.count(QStringLiteral("<input type=\"text\" aria-label=\"Date\">")), 2);
}

TEST(Html, ChartsAreDrawnForBothThemesWithTheirNumbersBeside)
{
    const QString page = html(planOf(samples::tenantOf(10).analysis()));
    const qsizetype figures = page.count(QStringLiteral("<figure>"));
    ASSERT_EQ(figures, 5);
    EXPECT_EQ(page.count(QStringLiteral("<svg class=\"light\" role=\"img\"")), figures);
    EXPECT_EQ(page.count(QStringLiteral("<svg class=\"dark\" role=\"img\"")), figures);
    EXPECT_EQ(page.count(QStringLiteral("<summary>The numbers</summary>")), figures);
    EXPECT_TRUE(page.contains(QStringLiteral("<th scope=\"row\">scanner-0003@contoso.com</th>")));
    for (qsizetype at = page.indexOf(QStringLiteral("<svg")); at >= 0;
         at = page.indexOf(QStringLiteral("<svg"), at + 1)) {
        QXmlStreamReader svg(page.mid(at, page.indexOf(QStringLiteral("</svg>"), at) + 6 - at));
        QStringList titles;
        while (!svg.atEnd()) {
            if (svg.readNext() == QXmlStreamReader::StartElement && svg.name() == QLatin1String("title"))
                titles << svg.readElementText();
        }
        EXPECT_FALSE(svg.hasError()) << svg.errorString().toStdString();
        ASSERT_EQ(titles.size(), 1);
        EXPECT_FALSE(titles[0].isEmpty());
    }
}

TEST(Html, NamesItsLanguage)
{
    EXPECT_TRUE(html(planOf(samples::tenantOf(1).analysis(), QStringLiteral("de")))
                    .contains(QStringLiteral("<html lang=\"de\">")));
}

} // namespace
