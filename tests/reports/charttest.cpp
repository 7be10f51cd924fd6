// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/chart.h"
#include "reports/language.h"
#include "reports/samples.h"
#include "reports/svg.h"
#include "reports/typography.h"
#include "reports/usagecharts.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QRegularExpression>

namespace {

using namespace reports;

QString others(qint64 n)
{
    return QStringLiteral("others (%1)").arg(n);
}

ChartSpec chartOf(const std::vector<Bar> &bars)
{
    ChartSpec chart;
    chart.title = QStringLiteral("A finding");
    chart.series = {{QStringLiteral("a"), Role::Tls10}, {QStringLiteral("b"), Role::Tls12}};
    chart.bars = bars;
    return chart;
}

TEST(Chart, GathersTheRestBehindTheBiggest)
{
    const ChartSpec chart = biggestFirst(chartOf({{QStringLiteral("small"), {1, 0}},
                                                  {QStringLiteral("big"), {5, 5}},
                                                  {QStringLiteral("tiny"), {0, 1}},
                                                  {QStringLiteral("middle"), {0, 7}}}),
                                         2, others);
    ASSERT_EQ(chart.bars.size(), 3U);
    EXPECT_EQ(chart.bars[0].label, QStringLiteral("big"));
    EXPECT_EQ(chart.bars[1].label, QStringLiteral("middle"));
    EXPECT_EQ(chart.bars[2], (Bar{QStringLiteral("others (2)"), {1, 1}}));
}

TEST(Chart, EqualBarsAreSortedByLabelAndNoRestIsInvented)
{
    const ChartSpec chart =
        biggestFirst(chartOf({{QStringLiteral("b"), {1, 0}}, {QStringLiteral("a"), {0, 1}}}), 2, others);
    ASSERT_EQ(chart.bars.size(), 2U);
    EXPECT_EQ(chart.bars[0].label, QStringLiteral("a"));
}

//! The part of a picture that differs from its background.
QRect inked(const QImage &image)
{
    QRect rect;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                rect |= QRect(x, y, 1, 1);
        }
    }
    return rect;
}

TEST(Chart, DrawsInsideTheHeightThatItAskedFor)
{
    const auto typography = Typography::installed();
    ASSERT_TRUE(typography);
    const Language language;
    ChartStyle style;
    style.family = typography->family();
    style.em = 12;
    style.number = [&](qint64 n) { return language.number(n); };
    style.percent = [&](double share) { return language.percent(share); };
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::Columns, ChartKind::Share}) {
        ChartSpec chart = chartOf({{QString(400, QLatin1Char('x')), {1, 0}},
                                   {QStringLiteral("zero"), {0, 0}},
                                   {QStringLiteral("much"), {1, 999'999'999}}});
        chart.kind = kind;
        const int height = static_cast<int>(chartHeight(chart, 400, style)) + 1;
        QImage image(440, height + 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawChart(painter, QRectF(20, 20, 400, height), chart, style);
        painter.end();
        const QRect rect = inked(image);
        EXPECT_TRUE(QRect(18, 18, 404, height + 4).contains(rect)) << static_cast<int>(kind);
        EXPECT_GT(rect.height(), height / 2) << static_cast<int>(kind);
    }
}

TEST(Chart, HatchingEndsAtTheEdgesWithoutClipping)
{
    ChartSpec chart = chartOf({{QString(), {3, 1}}});
    chart.kind = ChartKind::Share;
    chart.series[0].role = Role::Tls10;
    chart.series[1].role = Role::Tls11;
    const Language language;
    ChartStyle style;
    style.number = [&](qint64 n) { return language.number(n); };
    style.percent = [&](double share) { return language.percent(share); };
    const QByteArray svg =
        svgFile({400, 100}, QStringLiteral("A < B & \"C\""), QString(),
                [&](QPainter &painter) { drawChart(painter, QRectF(0, 0, 400, 100), chart, style); });
    EXPECT_TRUE(svg.contains("<title>A &lt; B &amp; &quot;C&quot;</title>"));
    const QRegularExpression line(QStringLiteral("<polyline[^>]* points=\"([-\\d.]+),[-\\d.]+ ([-\\d.]+),"));
    int lines = 0;
    for (auto match = line.globalMatch(QString::fromUtf8(svg)); match.hasNext(); ++lines) {
        const auto m = match.next();
        EXPECT_GE(m.captured(1).toDouble(), 0.0);
        EXPECT_LE(m.captured(2).toDouble(), 400.0);
    }
    EXPECT_GT(lines, 20);
}

TEST(Chart, TheLongestNameIsNotElidedWhereItHasRoom)
{
    const ChartSpec chart = chartOf({{QStringLiteral("scan@contoso.com"), {3, 1}}});
    const Language language;
    ChartStyle style;
    style.number = [&](qint64 n) { return language.number(n); };
    for (style.em = 9; style.em < 20; style.em += 1) {
        const QByteArray svg = svgFile({816, 200}, QString(), QString(), [&](QPainter &painter) {
            drawChart(painter, QRectF(0, 0, 816, 200), chart, style);
        });
        EXPECT_TRUE(svg.contains(">scan@contoso.com<")) << style.em;
    }
}

TEST(Chart, EmptyChartsDrawWithoutDividingByZero)
{
    ChartSpec chart = chartOf({});
    const Language language;
    ChartStyle style;
    style.number = [&](qint64 n) { return language.number(n); };
    style.percent = [&](double share) { return language.percent(share); };
    QImage image(200, 200, QImage::Format_RGB32);
    QPainter painter(&image);
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::Columns, ChartKind::Share}) {
        chart.kind = kind;
        drawChart(painter, QRectF(0, 0, 200, 200), chart, style);
        EXPECT_GT(chartHeight(chart, 200, style), 0);
    }
}

TEST(UsageCharts, TitlesSayTheFindingAndUnusedVersionsAreLeftOut)
{
    const auto chart = messagesPerSender(samples::tenantOf(10).analysis(), Language(), 3);
    ASSERT_TRUE(chart);
    EXPECT_TRUE(chart->title.startsWith(QStringLiteral("2 sender")));
    ASSERT_EQ(chart->series.size(), 2U);
    EXPECT_EQ(chart->series[0].role, Role::Tls10);
    EXPECT_EQ(chart->series[1].role, Role::Tls12);
    EXPECT_EQ(chart->bars.size(), 4U);
}

TEST(UsageCharts, DaysWithoutMessagesAreShownAsZero)
{
    const auto chart = messagesPerDay(samples::tenantOf(2).analysis(), Language());
    ASSERT_TRUE(chart);
    EXPECT_EQ(chart->bars.size(), 90U);
    EXPECT_EQ(chart->bars[1].values[0], 0);
    EXPECT_EQ(chart->bars[0].values[0], 2);
}

TEST(UsageCharts, WithoutAnyCountThereIsNoChart)
{
    const evidence::Analysis nothing = samples::Tenant().analysis();
    EXPECT_FALSE(messagesPerSender(nothing, Language(), 5));
    EXPECT_FALSE(tlsShare(nothing, Language()));
    EXPECT_FALSE(authShare(nothing, Language()));
    EXPECT_FALSE(messagesPerDay(nothing, Language()));
}

TEST(UsageCharts, AbsurdDatesDoNotMakeEndlessCharts)
{
    samples::Tenant tenant;
    auto &sender = tenant.add(QStringLiteral("scan@contoso.com"), {{"it@contoso.com", 2}});
    sender.submissionsPerDay = {{-700'000, 1}, {2'900'000, 1}};
    const auto chart = messagesPerDay(tenant.analysis(), Language());
    ASSERT_TRUE(chart);
    EXPECT_LT(chart->bars.size(), 200U);
}

} // namespace
