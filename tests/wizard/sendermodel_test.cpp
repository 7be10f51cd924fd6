// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendertenant.h"

#include "reports/reasontexts.h"
#include "wizard/senderfilter.h"
#include "wizard/sendermarks.h"

#include <QAbstractItemModelTester>

namespace wizard {
namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

class SenderModelTest : public ::testing::Test {
protected:
    SenderModelTest() { show(sixSenders()); }

    void show(const std::vector<TestSender> &senders)
    {
        analysis = analysisOf(senders);
        facts = factsWithRoutes();
        plan = plans::makePlan(analysis, facts);
        model.setContent(std::make_shared<const SenderRows>(senderRows(analysis, plan)), facts);
    }

    QStringList shown() const { return lines(filter, {SenderModel::Address}); }

    SenderModel model;
    SenderFilterModel filter{&model};
    QAbstractItemModelTester modelTester{&model, Mode::Fatal};
    QAbstractItemModelTester filterTester{&filter, Mode::Fatal};
    evidence::Analysis analysis;
    plans::Plan plan;
    knowledge::Knowledge facts;
};

TEST_F(SenderModelTest, NumbersFollowTheLanguageAndWhatIsNotKnownIsNeverZero)
{
    EXPECT_EQ(
        lines(model, {SenderModel::Address, SenderModel::Messages, SenderModel::Basic, SenderModel::Tls}),
        QStringList({QStringLiteral("erp@contoso.com | 5,000 | 100% | 0%"),
                     QStringLiteral("old@contoso.com | 40 | 100% | 100%"),
                     QStringLiteral("orders@contoso.com | 200 | 0% | 0%"),
                     QStringLiteral("quiet@contoso.com | 7 | 100% | 0%"),
                     QStringLiteral("scan@contoso.com | 812 | 99% | 0%"),
                     QStringLiteral("traced@contoso.com | not known | not known | not known")}));
    model.setLanguage(reports::Language(QStringLiteral("de")));
    EXPECT_EQ(model.index(0, SenderModel::Messages).data().toString(), QStringLiteral("5.000"));
}

TEST_F(SenderModelTest, EstimatedSharesAreMarked)
{
    TestSender sender = sixSenders()[1];
    sender.tls = {10, 0, 30, 0, 0};
    show({sender});
    EXPECT_TRUE(model.index(0, SenderModel::Tls).data().toString().startsWith(QStringLiteral("≈ ")));
    EXPECT_TRUE(model.index(0, SenderModel::Tls).data(warningRole).toBool());
}

TEST_F(SenderModelTest, OnlyOutdatedTlsAndBasicCarryTheWarning)
{
    EXPECT_FALSE(model.index(2, SenderModel::Basic).data(warningRole).toBool());
    EXPECT_TRUE(model.index(0, SenderModel::Basic).data(warningRole).toBool());
    EXPECT_FALSE(model.index(0, SenderModel::Tls).data(warningRole).toBool());
    EXPECT_TRUE(model.index(1, SenderModel::Tls).data(warningRole).toBool());
}

TEST_F(SenderModelTest, AddressesThatLookLikeMarkupStayText)
{
    TestSender sender;
    sender.address = QStringLiteral("<b>x</b>@contoso.com");
    sender.submissions = 1;
    show({sender});
    EXPECT_EQ(model.index(0, SenderModel::Address).data(Qt::ToolTipRole).toString(),
              QStringLiteral("<qt>&lt;b&gt;x&lt;/b&gt;@contoso.com</qt>"));
}

TEST_F(SenderModelTest, SortsByValueAndPutsWhatIsNotKnownLastInBothDirections)
{
    filter.sort(SenderModel::Messages, Qt::AscendingOrder);
    EXPECT_EQ(lines(filter, {SenderModel::Messages}).join(QLatin1Char(' ')),
              QStringLiteral("7 40 200 812 5,000 not known"));
    filter.sort(SenderModel::Messages, Qt::DescendingOrder);
    EXPECT_EQ(lines(filter, {SenderModel::Messages}).join(QLatin1Char(' ')),
              QStringLiteral("5,000 812 200 40 7 not known"));
}

TEST_F(SenderModelTest, SortingKeepsWhatIsSelected)
{
    filter.sort(SenderModel::Address, Qt::AscendingOrder);
    const QPersistentModelIndex scan = filter.index(filter.rowOf(QStringLiteral("scan@contoso.com")), 0);
    filter.sort(SenderModel::Messages, Qt::DescendingOrder);
    EXPECT_EQ(scan.row(), 1);
    EXPECT_EQ(scan.sibling(scan.row(), SenderModel::Address).data().toString(),
              QStringLiteral("scan@contoso.com"));
}

TEST_F(SenderModelTest, FiltersByAddressClientIpScenarioTlsSignInAndDay)
{
    const auto shownBy = [this](const SenderFilter &wanted) {
        filter.setFilter(wanted);
        return shown().join(QLatin1Char(' '));
    };
    SenderFilter byText;
    byText.text = QStringLiteral("OR");
    EXPECT_EQ(shownBy(byText), QStringLiteral("orders@contoso.com"));
    byText.text = QStringLiteral("198.51.");
    EXPECT_EQ(shownBy(byText), QStringLiteral("scan@contoso.com"));
    SenderFilter byScenario;
    byScenario.scenario = evidence::Scenario::SingleExternalDomain;
    EXPECT_EQ(shownBy(byScenario), QStringLiteral("orders@contoso.com"));
    SenderFilter byTls;
    byTls.tls = {evidence::TlsVersion::Tls10, evidence::TlsVersion::Tls11};
    EXPECT_EQ(shownBy(byTls), QStringLiteral("old@contoso.com"));
    byTls.tls = {evidence::TlsVersion::Unknown};
    EXPECT_EQ(shownBy(byTls), QStringLiteral("traced@contoso.com"));
    SenderFilter byAuth;
    byAuth.auth = {evidence::AuthMethod::OAuth};
    EXPECT_EQ(shownBy(byAuth), QStringLiteral("orders@contoso.com scan@contoso.com"));
    SenderFilter byDay;
    byDay.days = DaySpan{november(9), november(10)};
    EXPECT_EQ(shownBy(byDay), QStringLiteral("orders@contoso.com scan@contoso.com"));
    EXPECT_EQ(shownBy({}).count(QLatin1Char('@')), 6);
}

TEST_F(SenderModelTest, ANarrowedFilterEqualsTheSameFilterFromScratch)
{
    show(manySenders(2000));
    filter.sort(SenderModel::Messages, Qt::DescendingOrder);
    SenderFilter typed;
    for (const char *text : {"1", "12", "123"}) {
        typed.text = QLatin1String(text);
        filter.setFilter(typed);
    }
    SenderFilterModel fresh(&model);
    fresh.setFilter(typed);
    fresh.sort(SenderModel::Messages, Qt::DescendingOrder);
    EXPECT_GT(fresh.rowCount(), 0);
    EXPECT_EQ(shown(), lines(fresh, {SenderModel::Address}));
    typed.text = QStringLiteral("12");
    const int narrow = filter.rowCount();
    filter.setFilter(typed);
    EXPECT_GT(filter.rowCount(), narrow);
}

TEST_F(SenderModelTest, RowsOfThePlanNameRouteAndPosition)
{
    filter.sort(SenderModel::Position, Qt::AscendingOrder);
    EXPECT_EQ(filter.index(0, SenderModel::Position).data().toString(), QStringLiteral("1"));
    EXPECT_EQ(filter.index(0, SenderModel::Address).data().toString(), plan.items.front().address);
    const int erp = model.rowOf(QStringLiteral("erp@contoso.com"));
    EXPECT_EQ(model.index(erp, SenderModel::Route).data().toString(), QStringLiteral("OAuth"));
    const int quiet = model.rowOf(QStringLiteral("quiet@contoso.com"));
    EXPECT_EQ(model.index(quiet, SenderModel::Route).data().toString(), QStringLiteral("to be decided"));
}

TEST_F(SenderModelTest, AnEmptyAnalysisIsAnEmptyTableWithHeaders)
{
    model.setContent(std::make_shared<const SenderRows>(), facts);
    EXPECT_EQ(filter.rowCount(), 0);
    EXPECT_EQ(filter.headerData(SenderModel::Address, Qt::Horizontal).toString(), QStringLiteral("Sender"));
    EXPECT_EQ(model.rowOf(QStringLiteral("scan@contoso.com")), -1);
}

} // namespace
} // namespace wizard
