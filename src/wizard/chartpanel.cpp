// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/chartpanel.h"

#include "reports/outputfile.h"
#include "wizard/chartdrawing.h"
#include "wizard/chartexport.h"
#include "wizard/sendermarks.h"
#include "wizard/theme.h"

#include <QAbstractBarSeries>
#include <QAction>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace wizard {

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_keep(new QPushButton(this))
    , m_view(new QChartView(this))
{
    m_title->setObjectName(QStringLiteral("chartTitle"));
    m_note->setObjectName(QStringLiteral("chartNote"));
    m_keep->setObjectName(QStringLiteral("chartKeep"));
    m_view->setObjectName(QStringLiteral("chartView"));
    Theme::style(m_title, Theme::Size::Heading, Theme::Weight::Strong);
    m_title->setWordWrap(true);
    Theme::style(m_note, Theme::Size::Text);
    Theme::makeQuiet(m_note);
    m_note->setWordWrap(true);

    m_keep->setFlat(true);
    m_keep->setIcon(Theme::icon(QStringLiteral("save")));
    auto *menu = new QMenu(m_keep);
    for (int format = 0; format < 3; ++format) {
        QAction *action = menu->addAction(QString(), this, [this, format] { save(format); });
        m_formats += action;
    }
    m_formats[0]->setObjectName(QStringLiteral("keepPng"));
    m_formats[1]->setObjectName(QStringLiteral("keepSvg"));
    m_formats[2]->setObjectName(QStringLiteral("keepCsv"));
    m_keep->setMenu(menu);

    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    // The table beside it speaks for the chart.
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    // Where the words above need a second line, the chart gives up a little of its height.
    m_view->setMinimumHeight(Theme::space(18));
    setMinimumHeight(Theme::space(50));
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_keep, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::space(2), 0, 0);
    layout->setSpacing(Theme::space(1));
    layout->addLayout(top);
    layout->addWidget(m_note);
    layout->addWidget(m_view, 1);
    retranslate();
}

void ChartPanel::setServices(const Services *services)
{
    m_services = services;
}

void ChartPanel::retranslate()
{
    m_keep->setText(tr("Save as …"));
    m_keep->setAccessibleName(tr("Save this chart as a file"));
    m_keep->setToolTip(tr("Save this chart as a file"));
    m_formats[0]->setText(tr("Picture (PNG) …"));
    m_formats[1]->setText(tr("Drawing (SVG) …"));
    m_formats[2]->setText(tr("Table (CSV) …"));
}

void ChartPanel::setData(const ChartData &content, const reports::Language &language)
{
    m_data = content;
    m_language = language;
    m_title->setText(content.spec.title);
    QStringList notes{content.spec.unit, content.note};
    notes.removeAll(QString());
    m_note->setText(notes.join(QStringLiteral(" · ")));
    m_note->setVisible(!notes.isEmpty());
    m_keep->setEnabled(!content.isEmpty());
    m_view->setAccessibleName(content.spec.title);
    m_view->setAccessibleDescription(tr("The same numbers stand in the table below."));
    draw();
}

void ChartPanel::draw()
{
    // The view does not delete the chart that it is given up for.
    QChart *before = m_view->chart();
    m_view->setChart(drawnChart(m_data, palette(), font(), m_language));
    delete before;
    const auto all = m_view->chart()->series();
    if (all.isEmpty())
        return;
    auto *series = qobject_cast<QAbstractBarSeries *>(all.first());
    connect(series, &QAbstractBarSeries::hovered, this,
            [this, series](bool entered, int index, QBarSet *set) {
                showNumber(entered, index, static_cast<int>(series->barSets().indexOf(set)));
            });
    connect(series, &QAbstractBarSeries::clicked, this,
            [this](int index) { Q_EMIT picked(m_data.filters[barAt(m_data, index)]); });
}

void ChartPanel::showNumber(bool entered, int index, int series)
{
    if (!entered || index < 0 || series < 0) {
        QToolTip::hideText();
        return;
    }
    const reports::Bar &bar = m_data.spec.bars[barAt(m_data, index)];
    const auto s = static_cast<std::size_t>(series);
    const QString mark = m_data.estimated ? QStringLiteral("≈ ") : QString();
    QString text = bar.label + QLatin1Char('\n');
    if (m_data.spec.series[s].name != bar.label && m_data.spec.series.size() > 1)
        text += m_data.spec.series[s].name + QStringLiteral(": ");
    text += mark + m_language.number(bar.values[s]);
    QToolTip::showText(QCursor::pos(), plainToolTip(text), m_view);
}

void ChartPanel::save(int format)
{
    static const char *const suffixes[] = {"png", "svg", "csv"};
    const QString suffix = QLatin1String(suffixes[format]);
    const QString path = m_services->dialogs->saveFile(
        window(), tr("Save chart"),
        QStringLiteral("%1.%2").arg(m_data.spec.title, suffix).remove(QLatin1Char('/')),
        QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty())
        return;
    const QByteArray content = chartFile(m_data, static_cast<ChartFormat>(format), m_language);
    const auto written = reports::writeFile(path, [&](QIODevice &device) -> std::optional<evidence::Error> {
        device.write(content);
        return {};
    });
    if (written)
        Q_EMIT exported(path);
    else
        Q_EMIT exportFailed(written.error());
}

int ChartPanel::room() const
{
    return barsThatFit(m_view->height(), font());
}

bool ChartPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize && room() != m_room) {
        m_room = room();
        Q_EMIT roomChanged();
    }
    return QWidget::eventFilter(watched, event);
}

void ChartPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
    QWidget::changeEvent(event);
}

} // namespace wizard
