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

//! Too many to be sorted while one waits; deliveries repeat, and times ascend with the addresses.
class ManyRecipientsTest : public ::testing::Test {
protected:
    static constexpr int count = 25'000;

    ManyRecipientsTest()
    {
        evidence::AddressTable addresses;
        std::vector<evidence::RecipientTally> tallies;
        for (int i = 0; i < count; ++i)
            tallies.push_back({addresses.intern(address(i).toStdString()), static_cast<std::uint32_t>(1 + i % 100), 0,
                               static_cast<std::uint32_t>(i)});
        evidence::SenderEvidence sender;
        sender.address = QStringLiteral("news@contoso.com");
        sender.allMail.recipients = std::move(tallies);
        auto made = std::make_shared<evidence::Snapshot>();
        made->senders.push_back(std::move(sender));
        made->addresses = std::make_shared<const evidence::AddressTable>(std::move(addresses));
        snapshot = made;
        model.setSender(snapshot, 0, evidence::Basis::AllMail, {});
    }

    static QString address(int i) { return QStringLiteral("r%1@fabrikam.com").arg(i, 6, 10, QLatin1Char('0')); }
    QString shown(int row) const { return model.index(row, RecipientModel::Address).data().toString(); }

    RecipientModel model;
    QAbstractItemModelTester tester{&model, Mode::Fatal};
    std::shared_ptr<const evidence::Snapshot> snapshot;
};

TEST_F(ManyRecipientsTest, AreSortedInTheBackgroundTheMostDeliveriesFirst)
{
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.total(), count);
    ASSERT_TRUE(eventually([&] { return model.rowCount() == count; }));
    EXPECT_EQ(shown(0), address(99));
    EXPECT_EQ(shown(1), address(199)) << "equal ones ascend by address";
    const QPersistentModelIndex first = model.index(0, RecipientModel::Address);
    model.sort(RecipientModel::LastSeen, Qt::DescendingOrder);
    EXPECT_EQ(shown(0), address(99)) << "what was shown stays until the new order is there";
    ASSERT_TRUE(eventually([&] { return shown(0) == address(count - 1); }));
    EXPECT_EQ(first.data().toString(), address(99));
    EXPECT_EQ(first.row(), count - 1 - 99);
}

TEST_F(ManyRecipientsTest, TheLastWishCounts)
{
    model.setSearch(QStringLiteral("R0000"));
    model.sort(RecipientModel::Address, Qt::DescendingOrder);
    model.setSearch(QStringLiteral("R00001"));
    ASSERT_TRUE(eventually([&] { return model.rowCount() > 0; }));
    EXPECT_EQ(model.rowCount(), 10);
    EXPECT_EQ(shown(0), address(19));
    model.setSearch(QString());
    model.clear();
    QTest::qWait(50);
    EXPECT_EQ(model.rowCount(), 0) << "the search before is no longer wanted";
    EXPECT_EQ(model.total(), 0);
}

TEST(SourceModelTest, EachSourceHasItsOwnScenario)
{
    const evidence::Analysis analysis = analysisOf(sixSenders());
    const std::size_t scan = indexOf(*analysis.snapshot, QStringLiteral("scan@contoso.com"));
    SourceModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    for (const evidence::AssessedSender &sender : analysis.senders)
        if (sender.index == scan)
            model.setSender(analysis.snapshot, scan, analysis.sources(sender));
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
