// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendertenant.h"

#include "wizard/chartdata.h"
#include "wizard/chartdrawing.h"
#include "wizard/chartexport.h"

#include <QAbstractBarSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsTextItem>
#include <QImage>
#include <QLegend>

namespace wizard {
namespace {

const reports::Language english;

//! A chart as text: "label value value" per bar.
QStringList bars(const ChartData &chart)
{
    QStringList all;
    for (const reports::Bar &bar : chart.spec.bars) {
        QString line = bar.label;
        for (const qint64 value : bar.values)
            line += QLatin1Char(' ') + QString::number(value);
        all += line;
    }
    return all;
}

TEST(ChartDataTest, BiggestSendersFirstAndTheRestGathered)
{
    const evidence::Analysis analysis = analysisOf(sixSenders());
    const ChartData chart = ChartData::sendersByTls(analysis, 2, english);
    ASSERT_EQ(chart.spec.bars.size(), 3u);
    EXPECT_EQ(chart.spec.bars[0].label, QStringLiteral("erp@contoso.com"));
    EXPECT_EQ(chart.spec.bars[1].label, QStringLiteral("scan@contoso.com"));
    EXPECT_EQ(chart.spec.bars[2].total(), 247);
    EXPECT_EQ(chart.filters[0].text, QStringLiteral("erp@contoso.com"));
    EXPECT_TRUE(chart.filters[2].isEmpty());
    EXPECT_TRUE(chart.estimated);
    EXPECT_TRUE(chart.note.startsWith(QStringLiteral("1 of 6 senders have no TLS data, because")))
        << qPrintable(chart.note);
}

TEST(ChartDataTest, SendersHaveALegendHoweverManyAreShown)
{
    const evidence::Analysis analysis = analysisOf(sixSenders());
    for (const std::size_t senders : {1u, 2u, 3u, 4u, 5u}) {
        const ChartData chart = ChartData::sendersByTls(analysis, senders, english);
        const std::unique_ptr<QChart> drawn(drawnChart(chart, QPalette(), QFont(), english));
        EXPECT_TRUE(drawn->legend()->isVisible()) << senders;
    }
    const ChartData share = ChartData::tlsShare(analysis, english);
    const std::unique_ptr<QChart> drawn(drawnChart(share, QPalette(), QFont(), english));
    EXPECT_FALSE(drawn->legend()->isVisible()) << "the names of the bars are the legend";
}

TEST(ChartDataTest, EachPartOfAShareFiltersByWhatItMeans)
{
    const evidence::Analysis analysis = analysisOf(sixSenders());
    const ChartData tls = ChartData::tlsShare(analysis, english);
    EXPECT_EQ(bars(tls),
              QStringList({QStringLiteral("TLS 1.0 30 0 0 0"), QStringLiteral("TLS 1.1 0 10 0 0"),
                           QStringLiteral("TLS 1.2 0 0 4907 0"), QStringLiteral("TLS 1.3 0 0 0 1112")}));
    EXPECT_EQ(tls.filters[1].tls, std::vector<evidence::TlsVersion>{evidence::TlsVersion::Tls11});
    const ChartData auth = ChartData::authShare(analysis, english);
    ASSERT_EQ(auth.filters.size(), 2u);
    EXPECT_EQ(auth.filters[0].auth, std::vector<evidence::AuthMethod>{evidence::AuthMethod::Basic});
    EXPECT_EQ(auth.spec.bars[0].total(), 5847);
}

TEST(ChartDataTest, DaysWithoutGapsAndWithTheirFilter)
{
    const ChartData chart = ChartData::messagesPerDay(analysisOf({{QStringLiteral("a@contoso.com"),
                                                                   3,
                                                                   {},
                                                                   {},
                                                                   false,
                                                                   {{QStringLiteral("it@contoso.com"), 3}},
                                                                   {}}}),
                                                      english);
    ASSERT_EQ(chart.spec.bars.size(), 3u);
    EXPECT_EQ(chart.filters[0].days, (DaySpan{november(1), november(1)}));
    EXPECT_EQ(chart.filters[2].days, (DaySpan{november(3), november(3)}));
    EXPECT_FALSE(chart.note.isEmpty()) << "deliveries are not messages, and the chart has to say so";
}

TEST(ChartDataTest, ManyDaysShareAColumnAndAFilter)
{
    auto snapshot = std::make_shared<evidence::Snapshot>(*snapshotOf(
        {{QStringLiteral("a@contoso.com"), 3, {}, {}, false, {{QStringLiteral("it@contoso.com"), 1}}, {}}}));
    evidence::SenderEvidence sender = snapshot->senders[0];
    sender.allMail.perDay = {{november(1), 1}, {november(1) + 399, 2}};
    snapshot->senders = {};
    snapshot->senders.push_back(sender);
    const ChartData chart = ChartData::messagesPerDay(evidence::analyse(snapshot), english);
    ASSERT_EQ(chart.filters.size(), chart.spec.bars.size());
    EXPECT_LT(chart.spec.bars.size(), 200u);
    EXPECT_EQ(chart.filters[0].days->first, november(1));
    EXPECT_EQ(chart.filters[1].days->first, chart.filters[0].days->last + 1);
    EXPECT_LE(chart.filters.back().days->first, november(1) + 399);
    EXPECT_GE(chart.filters.back().days->last, november(1) + 399);
}

TEST(ChartDataTest, WithoutEvidenceAChartSaysSoAndShowsNothing)
{
    const evidence::Analysis analysis = analysisOf(
        {{QStringLiteral("a@contoso.com"), {}, {}, {}, false, {{QStringLiteral("it@contoso.com"), 1}}, {}}});
    for (const ChartData &chart :
         {ChartData::sendersByTls(analysis, 5, english), ChartData::tlsShare(analysis, english),
          ChartData::authShare(analysis, english)}) {
        EXPECT_TRUE(chart.isEmpty());
        EXPECT_TRUE(chart.spec.title.contains(QStringLiteral("not known"))) << qPrintable(chart.spec.title);
    }
}

TEST(ChartDrawingTest, AsManyBarsAsFitKeepTheirNames)
{
    const evidence::Analysis analysis = analysisOf(manySenders(60));
    for (int height = 120; height < 400; height += 7) {
        const int bars = barsThatFit(height, QFont());
        ASSERT_GE(bars, 2);
        const ChartData data = ChartData::sendersByTls(analysis, static_cast<std::size_t>(bars - 1), english);
        QChartView view(drawnChart(data, QPalette(), QFont(), english));
        view.setFrameShape(QFrame::NoFrame);
        view.resize(700, height);
        view.grab();
        int names = 0;
        for (const QGraphicsItem *item : view.scene()->items()) {
            if (const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item))
                names += text->toPlainText().contains(QLatin1Char('@'));
        }
        EXPECT_EQ(names, bars - 1) << "in a height of " << height << "; the last bar is of all others";
    }
}

TEST(ChartDrawingTest, BarsStandFromTopToBottomAndHostileLabelsAreEscaped)
{
    std::vector<TestSender> senders = sixSenders();
    senders[0].address = QStringLiteral("<img src=x>@contoso.com");
    const ChartData data = ChartData::sendersByTls(analysisOf(senders), 5, english);
    const std::unique_ptr<QChart> chart(drawnChart(data, QPalette(), QFont(), english));
    const auto *series = qobject_cast<QAbstractBarSeries *>(chart->series().first());
    ASSERT_NE(series, nullptr);
    const int top = static_cast<int>(data.spec.bars.size()) - 1;
    EXPECT_EQ(barAt(data, top), 0u);
    qreal sum = 0;
    for (const QBarSet *set : series->barSets())
        sum += set->at(top);
    EXPECT_EQ(sum, 5000);
    auto *axis = qobject_cast<QBarCategoryAxis *>(chart->axes(Qt::Vertical).first());
    ASSERT_NE(axis, nullptr);
    EXPECT_FALSE(axis->categories().last().contains(QLatin1Char('<')))
        << qPrintable(axis->categories().last());
}

TEST(ChartDrawingTest, EqualElidedLabelsStayApart)
{
    std::vector<TestSender> senders;
    for (const char middle : {'a', 'b', 'c'}) {
        TestSender sender = sixSenders()[0];
        sender.address = QString(40, QLatin1Char('x')) + QLatin1Char(middle) + QString(40, QLatin1Char('x'))
            + QStringLiteral("@contoso.com");
        senders.push_back(sender);
    }
    const ChartData data = ChartData::sendersByTls(analysisOf(senders), 5, english);
    const std::unique_ptr<QChart> chart(drawnChart(data, QPalette(), QFont(), english));
    EXPECT_EQ(qobject_cast<QBarCategoryAxis *>(chart->axes(Qt::Vertical).first())->count(), 3);
}

TEST(ChartExportTest, EachFormatIsWhatItSays)
{
    std::vector<TestSender> senders = sixSenders();
    senders[0].address = QStringLiteral("=cmd|x@contoso.com");
    const ChartData data = ChartData::sendersByTls(analysisOf(senders), 5, english);
    QImage image;
    EXPECT_TRUE(image.loadFromData(chartFile(data, ChartFormat::Png, english), "PNG"));
    EXPECT_GT(image.width(), 1000);
    EXPECT_TRUE(chartFile(data, ChartFormat::Svg, english).contains("<svg"));
    const QByteArray csv = chartFile(data, ChartFormat::Csv, english);
    EXPECT_TRUE(csv.startsWith("\xEF\xBB\xBF"));
    EXPECT_TRUE(csv.contains("'=cmd|x@contoso.com")) << csv.constData();
    EXPECT_EQ(csv.count('\n'), 1 + static_cast<int>(data.spec.bars.size()));
}

} // namespace
} // namespace wizard
