// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendertenant.h"

#include "wizard/senderreasons.h"
#include "wizard/senderrecipients.h"
#include "wizard/sendersources.h"

#include <QAbstractItemModelTester>

namespace wizard {
namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

std::size_t indexOf(const evidence::Snapshot &snapshot, const QString &address)
{
    for (std::size_t i = 0; i < snapshot.senders.size(); ++i)
        if (snapshot.senders[i].address == address)
            return i;
    ADD_FAILURE() << qPrintable(address);
    return 0;
}

class RecipientModelTest : public ::testing::Test {
protected:
    RecipientModelTest()
    {
        snapshot = snapshotOf({{QStringLiteral("erp@contoso.com"),
                                9,
                                {},
                                {},
                                false,
                                {{QStringLiteral("b@adatum.com"), 2},
                                 {QStringLiteral("it@contoso.com"), 5},
                                 {QStringLiteral("a@fabrikam.com"), 3}},
                                {}}});
        model.setSender(snapshot, 0, evidence::Basis::AllMail, {QStringLiteral("b@adatum.com")});
    }

    RecipientModel model;
    QAbstractItemModelTester tester{&model, Mode::Fatal};
    std::shared_ptr<const evidence::Snapshot> snapshot;
};

TEST_F(RecipientModelTest, BiggestFirstWithPlaceAndBox)
{
    EXPECT_EQ(lines(model, {RecipientModel::Address, RecipientModel::Place, RecipientModel::Deliveries}),
              QStringList({QStringLiteral("it@contoso.com | inside | 5"),
                           QStringLiteral("a@fabrikam.com | outside | 3"),
                           QStringLiteral("b@adatum.com | outside | 2")}));
    EXPECT_EQ(model.index(0, RecipientModel::Counts).data(Qt::CheckStateRole).toInt(), Qt::Checked);
    EXPECT_EQ(model.index(2, RecipientModel::Counts).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
}

TEST_F(RecipientModelTest, SearchIgnoresCaseAndComesBack)
{
    model.setSearch(QStringLiteral("FABRI"));
    EXPECT_EQ(lines(model, {RecipientModel::Address}), QStringList{QStringLiteral("a@fabrikam.com")});
    EXPECT_EQ(model.total(), 3);
    model.setSearch(QString());
    EXPECT_EQ(model.rowCount(), 3);
}

TEST_F(RecipientModelTest, ABoxTellsWhatTheUserWantsOnce)
{
    QSignalSpy changed(&model, &RecipientModel::countChanged);
    EXPECT_TRUE(model.setData(model.index(1, RecipientModel::Counts), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_FALSE(model.setData(model.index(1, RecipientModel::Counts), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_FALSE(model.setData(model.index(1, RecipientModel::Address), Qt::Checked, Qt::CheckStateRole));
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toString(), QStringLiteral("a@fabrikam.com"));
    EXPECT_FALSE(changed[0][1].toBool());
}

TEST_F(RecipientModelTest, SortsByAddressAndKeepsTheSelection)
{
    const QPersistentModelIndex it = model.index(0, RecipientModel::Address);
    model.sort(RecipientModel::Address, Qt::AscendingOrder);
    EXPECT_EQ(lines(model, {RecipientModel::Address}).first(), QStringLiteral("a@fabrikam.com"));
    EXPECT_EQ(it.data().toString(), QStringLiteral("it@contoso.com"));
    EXPECT_EQ(it.row(), 2);
}

TEST_F(RecipientModelTest, NewBoxesForTheSameSenderKeepTheRows)
{
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setSender(snapshot, 0, evidence::Basis::AllMail, {});
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(model.index(2, RecipientModel::Counts).data(Qt::CheckStateRole).toInt(), Qt::Checked);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(SourceModelTest, EachSourceHasItsOwnScenario)
{
    const evidence::Analysis analysis = analysisOf(sixSenders());
    const std::size_t scan = indexOf(*analysis.snapshot, QStringLiteral("scan@contoso.com"));
    SourceModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    for (const evidence::AssessedSender &sender : analysis.senders)
        if (sender.index == scan)
            model.setSender(analysis.snapshot, scan, sender.sources);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_NE(model.index(0, SourceModel::Scenario).data().toString(),
              model.index(1, SourceModel::Scenario).data().toString());
    model.sort(SourceModel::Messages, Qt::AscendingOrder);
    EXPECT_EQ(lines(model, {SourceModel::ClientIp, SourceModel::Messages, SourceModel::Tls}),
              QStringList({QStringLiteral("198.51.100.7 | 2 | not known"),
                           QStringLiteral("192.0.2.10 | 6 | not known")}));
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(ReasonListTest, HoldsSentences)
{
    ReasonList list;
    const QAbstractItemModelTester tester(&list, Mode::Fatal);
    list.setSentences({QStringLiteral("One."), QStringLiteral("Two.")});
    EXPECT_EQ(lines(list, {0}), QStringList({QStringLiteral("One."), QStringLiteral("Two.")}));
}

} // namespace
} // namespace wizard
