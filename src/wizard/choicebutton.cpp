// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/choicebutton.h"

#include "wizard/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace wizard {

namespace {

constexpr int margin = Theme::space(2);
constexpr int lineLength = 30; // of a description, in characters, where nothing else tells its width

} // namespace

ChoiceButton::ChoiceButton(QWidget *parent)
    : QPushButton(parent)
{
    setIconSize({20, 20});
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred, QSizePolicy::PushButton);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceButton::setDescription(const QString &description)
{
    m_description = description;
    setAccessibleDescription(description);
    updateGeometry();
    update();
}

QFont ChoiceButton::titleFont() const
{
    QFont strong = font();
    strong.setWeight(Theme::font(Theme::Size::Text, Theme::Weight::Strong).weight());
    return strong;
}

QSize ChoiceButton::titleSize() const
{
    return QFontMetrics(titleFont()).size(Qt::TextShowMnemonic, text());
}

int ChoiceButton::textLeft() const
{
    return margin + iconSize().width() + Theme::space(1);
}

QSize ChoiceButton::sizeHint() const
{
    const int words = fontMetrics().averageCharWidth() * lineLength;
    const int width = textLeft() + std::max(titleSize().width(), words) + margin;
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    const QSize title = titleSize();
    return {textLeft() + title.width() + margin,
            margin + std::max(title.height(), iconSize().height()) + margin};
}

int ChoiceButton::heightForWidth(int width) const
{
    const int room = width - textLeft() - margin;
    const int words = m_description.isEmpty() ? 0 : m_lines.size(m_description, font(), room).height();
    return margin + std::max(QFontMetrics(titleFont()).height() + words, iconSize().height()) + margin;
}

void ChoiceButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::CommandLinkButton;
}

void ChoiceButton::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear(); // the style draws all but what is below
    option.icon = QIcon();
    painter.drawControl(QStyle::CE_PushButton, option);

    if (isDown())
        painter.translate(style()->pixelMetric(QStyle::PM_ButtonShiftHorizontal, &option, this),
                          style()->pixelMetric(QStyle::PM_ButtonShiftVertical, &option, this));
    icon().paint(&painter, QRect(QPoint(margin, margin), iconSize()), Qt::AlignCenter,
                 isEnabled() ? QIcon::Normal : QIcon::Disabled);
    QRect room = rect().adjusted(textLeft(), margin, -margin, -margin);
    const bool showsLetter = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) != 0;
    painter.setFont(titleFont());
    painter.drawItemText(room, showsLetter ? Qt::TextShowMnemonic : Qt::TextHideMnemonic, palette(),
                         isEnabled(), text(), QPalette::ButtonText);
    room.setTop(room.top() + painter.fontMetrics().height());
    painter.setFont(font());
    painter.drawItemText(room, Qt::TextWordWrap, palette(), isEnabled(), m_description, QPalette::ButtonText);
}

} // namespace wizard
