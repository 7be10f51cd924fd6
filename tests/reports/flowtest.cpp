// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/flow.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace {

using namespace reports;

//! Lays strips out on pages of height 100 and writes down what came where: "1:a@0 1:b@40 2:c@0".
class FlowTest : public ::testing::Test {
protected:
    FlowTest()
        : image(10, 10, QImage::Format_RGB32)
        , painter(&image)
        , flow(PageMetrics{100, 100, 0, 0, 100, 100}, &painter)
    {
        flow.pageStart = [this] {
            ++page;
            return true;
        };
    }

    Strip strip(const QString &name, qreal height, bool keepWithNext = false)
    {
        Strip s;
        s.height = height;
        s.keepWithNext = keepWithNext;
        s.draw = [this, name](QPainter &, QPointF at) {
            log << QStringLiteral("%1:%2@%3").arg(page).arg(name).arg(at.y());
        };
        return s;
    }
    QString result() { return log.join(QLatin1Char(' ')); }

    QImage image;
    QPainter painter;
    Flow flow;
    QStringList log;
    int page = 1;
};

TEST_F(FlowTest, NoStripIsCut)
{
    flow.add(strip(QStringLiteral("a"), 60));
    flow.add(strip(QStringLiteral("b"), 50));
    EXPECT_EQ(flow.finish(), 2);
    EXPECT_EQ(result(), QStringLiteral("1:a@0 2:b@0"));
}

TEST_F(FlowTest, AHeadingGoesWithWhatFollows)
{
    flow.add(strip(QStringLiteral("text"), 70));
    flow.add(strip(QStringLiteral("heading"), 10, true));
    flow.add(strip(QStringLiteral("line"), 30));
    flow.finish();
    EXPECT_EQ(result(), QStringLiteral("1:text@0 2:heading@0 2:line@10"));
}

TEST_F(FlowTest, RoomAboveIsDroppedAtTheTopOfAPage)
{
    Strip second = strip(QStringLiteral("b"), 60);
    second.before = 30;
    flow.add(strip(QStringLiteral("a"), 60));
    flow.add(second);
    Strip third = strip(QStringLiteral("c"), 10);
    third.before = 5;
    flow.add(third);
    flow.finish();
    EXPECT_EQ(result(), QStringLiteral("1:a@0 2:b@0 2:c@65"));
}

TEST_F(FlowTest, TheHeadOfATableIsRepeatedOnEveryPage)
{
    const auto head = std::make_shared<const Strip>(strip(QStringLiteral("head"), 10));
    for (int i = 0; i < 5; ++i) {
        Strip row = strip(QStringLiteral("row%1").arg(i), 40);
        row.head = head;
        flow.add(row);
    }
    flow.finish();
    EXPECT_EQ(result(),
              QStringLiteral("1:head@0 1:row0@10 1:row1@50 2:head@0 2:row2@10 2:row3@50 3:head@0 3:row4@10"));
}

TEST_F(FlowTest, NoHeadStandsAloneAtTheBottom)
{
    const auto head = std::make_shared<const Strip>(strip(QStringLiteral("head"), 10));
    flow.add(strip(QStringLiteral("text"), 85));
    Strip row = strip(QStringLiteral("row"), 10);
    row.head = head;
    flow.add(row);
    flow.finish();
    EXPECT_EQ(result(), QStringLiteral("1:text@0 2:head@0 2:row@10"));
}

TEST_F(FlowTest, AGroupTallerThanAPageIsBrokenBetweenItsStrips)
{
    for (int i = 0; i < 6; ++i)
        flow.add(strip(QString::number(i), 30, i < 5));
    EXPECT_EQ(flow.finish(), 2);
    EXPECT_EQ(result(), QStringLiteral("1:0@0 1:1@30 1:2@60 2:3@0 2:4@30 2:5@60"));
}

TEST_F(FlowTest, BreakingAnEmptyPageDoesNothing)
{
    flow.breakPage();
    flow.add(strip(QStringLiteral("a"), 10));
    flow.addSpace(500);
    flow.breakPage();
    flow.breakPage();
    flow.add(strip(QStringLiteral("b"), 10));
    EXPECT_EQ(flow.finish(), 2);
    EXPECT_EQ(result(), QStringLiteral("1:a@0 2:b@0"));
}

TEST_F(FlowTest, KnowsThePageOfEveryHeading)
{
    for (int i = 0; i < 3; ++i) {
        Strip s = strip(QString::number(i), 60);
        s.heading = i;
        flow.add(s);
    }
    flow.finish();
    EXPECT_EQ(flow.headingPages(), (std::vector<int>{1, 2, 3}));
}

TEST_F(FlowTest, StopsWhenAPageMayNotStart)
{
    flow.pageStart = [] { return false; };
    for (int i = 0; i < 5; ++i)
        flow.add(strip(QString::number(i), 60));
    flow.finish();
    EXPECT_TRUE(flow.stopped());
    EXPECT_EQ(result(), QStringLiteral("1:0@0"));
}

} // namespace
