// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/steplist.h"

#include "wizard/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wizard {

namespace {

constexpr int iconExtent = 20;
constexpr int currentRole = Qt::UserRole;
constexpr int iconNameRole = Qt::UserRole + 1;

//! A step: icon and name, with a bar in the accent colour at the current one.
class StepDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const override
    {
        return {0, option.fontMetrics.height() + Theme::space(5)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool current = index.data(currentRole).toBool();
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        const QPalette &palette = option.palette;
        const QRect row = option.rect.adjusted(Theme::space(2), 2, -Theme::space(2), -2);

        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(Theme::tint(palette));
            if (current || enabled)
                painter->drawRoundedRect(row, 6, 6);
        }
        if (current) {
            painter->setBrush(Theme::accent(palette));
            const int bar = row.height() / 4;
            painter->drawRoundedRect(QRect(row.left() + 2, row.top() + bar, 4, row.height() - 2 * bar), 2, 2);
        }
        const QRect iconRect(row.left() + Theme::space(4), row.center().y() - iconExtent / 2 + 1, iconExtent,
                             iconExtent);
        const auto ink = current ? Theme::Ink::Accent : Theme::Ink::Text;
        Theme::icon(index.data(iconNameRole).toString(), ink)
            .paint(painter, iconRect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        QFont font = option.font;
        font.setWeight(current ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
        const QRect text = row.adjusted(Theme::space(6) + iconExtent, 0, -Theme::space(2), 0);
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        if (option.state.testFlag(QStyle::State_HasFocus) && enabled) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(Theme::accent(palette), 1.5));
            painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 6, 6);
        }
        painter->restore();
    }
};

} // namespace

StepList::StepList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("stepList"));
    setItemDelegate(new StepDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        if (item->flags().testFlag(Qt::ItemIsEnabled))
            Q_EMIT stepChosen(row(item));
    });
}

void StepList::addStep(const QString &icon)
{
    auto *item = new QListWidgetItem(this);
    item->setData(iconNameRole, icon);
}

void StepList::setStepName(int step, const QString &name)
{
    item(step)->setText(name);
}

void StepList::setReached(int step)
{
    m_reached = step;
    retranslate();
}

void StepList::setCurrentStep(int step)
{
    m_current = step;
    setCurrentRow(step);
    retranslate();
}

void StepList::retranslate()
{
    setAccessibleName(tr("Steps"));
    for (int i = 0; i < count(); ++i) {
        const bool enabled = i <= m_reached;
        const QString state = i == m_current ? tr("current step")
            : enabled                        ? tr("can be opened")
                                             : tr("not reached yet");
        item(i)->setFlags(enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
        item(i)->setData(currentRole, i == m_current);
        item(i)->setData(Qt::AccessibleTextRole,
                         tr("Step %1 of %2: %3, %4").arg(i + 1).arg(count()).arg(item(i)->text(), state));
    }
}

QSize StepList::sizeHint() const
{
    int width = Theme::space(36);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    for (int i = 0; i < count(); ++i)
        width = std::max(
            width, QFontMetrics(strong).horizontalAdvance(item(i)->text()) + iconExtent + Theme::space(13));
    return {width, sizeHintForRow(0) * count()};
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentItem() != nullptr && currentItem()->flags().testFlag(Qt::ItemIsEnabled))
            Q_EMIT stepChosen(currentRow());
        event->accept();
        return;
    default:
        QListWidget::keyPressEvent(event);
    }
}

} // namespace wizard
