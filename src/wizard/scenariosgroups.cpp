// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/scenariosgroups.h"

#include "reports/reasontexts.h"
#include "wizard/sendermarks.h"
#include "wizard/theme.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace wizard {

using namespace evidence;

namespace {

enum Role { NumberRole = Qt::UserRole, NameRole };

class GroupDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF surface = QRectF(option.rect).adjusted(1, 1, -1, -1);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(Theme::tint(option.palette));
            painter->drawRoundedRect(surface, Theme::space(1), Theme::space(1));
        }
        if (option.state & QStyle::State_Selected)
            painter->fillRect(QRectF(surface.left(), surface.top() + Theme::space(2), 3,
                                     surface.height() - Theme::space(4)),
                              Theme::accent(option.palette));
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(Theme::accent(option.palette), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(surface, Theme::space(1), Theme::space(1));
        }
        painter->setPen(option.palette.color(QPalette::Text));
        const QRect area =
            option.rect.adjusted(Theme::space(2), Theme::space(2), -Theme::space(2), -Theme::space(2));
        const int side = QFontMetrics(option.font).height();
        const QFont large = Theme::font(Theme::Size::Title, Theme::Weight::Strong);
        const int height = QFontMetrics(large).height();
        const QRect mark(area.left(), area.top() + (height - side) / 2, side, side);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, mark);
        painter->setFont(large);
        painter->drawText(QRect(area.left() + side + Theme::space(2), area.top(), area.width(), height),
                          Qt::AlignLeft | Qt::AlignVCenter, index.data(NumberRole).toString());
        painter->setFont(option.font);
        painter->drawText(area.adjusted(0, height + Theme::space(1), 0, 0), Qt::AlignLeft | Qt::TextWordWrap,
                          index.data(NameRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = static_cast<const QListView *>(option.widget);
        const int width = view->viewport()->width();
        const QRect room(0, 0, width - Theme::space(4), 1000);
        const int text =
            QFontMetrics(option.font)
                .boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, index.data(NameRole).toString())
                .height();
        const QFontMetrics large(Theme::font(Theme::Size::Title, Theme::Weight::Strong));
        return {width, large.height() + text + Theme::space(5)};
    }
};

} // namespace

ScenarioGroups::ScenarioGroups(QWidget *parent)
    : QListView(parent)
    , m_groups(new QStandardItemModel(static_cast<int>(allScenarios.size()), 1, this))
{
    setModel(m_groups);
    setItemDelegate(new GroupDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setMinimumWidth(Theme::space(30));
    for (int row = 0; row < m_groups->rowCount(); ++row)
        m_groups->setItem(
            row, new QStandardItem(scenarioIcon(allScenarios[static_cast<std::size_t>(row)]), QString()));
    setCurrentIndex(m_groups->index(0, 0));
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT scenarioChanged(scenario()); });
}

void ScenarioGroups::setCounts(const std::map<Scenario, std::int64_t> &counts,
                               const reports::Language &language)
{
    for (int row = 0; row < m_groups->rowCount(); ++row) {
        const Scenario scenario = allScenarios[static_cast<std::size_t>(row)];
        const auto count = counts.find(scenario);
        const std::int64_t senders = count == counts.end() ? 0 : count->second;
        const QString name = reports::numberedName(scenario, language);
        QStandardItem *item = m_groups->item(row);
        item->setText(tr("%1: %Ln senders", nullptr, reports::plural(senders)).arg(name));
        item->setData(language.number(senders), NumberRole);
        item->setData(name, NameRole);
    }
}

Scenario ScenarioGroups::scenario() const
{
    return allScenarios[static_cast<std::size_t>(std::max(0, currentIndex().row()))];
}

void ScenarioGroups::setScenario(Scenario scenario)
{
    const auto found = std::find(allScenarios.begin(), allScenarios.end(), scenario);
    setCurrentIndex(m_groups->index(static_cast<int>(found - allScenarios.begin()), 0));
}

QSize ScenarioGroups::sizeHint() const
{
    return {Theme::space(45), Theme::space(80)};
}

} // namespace wizard
