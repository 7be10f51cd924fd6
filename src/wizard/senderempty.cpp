// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderempty.h"

#include "wizard/assistant.h"
#include "wizard/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_text->setObjectName(QStringLiteral("emptyText"));
    m_button->setObjectName(QStringLiteral("emptyButton"));
    Theme::style(m_title, Theme::Size::Heading, Theme::Weight::Strong);
    Theme::style(m_text, Theme::Size::Text);
    Theme::makeQuiet(m_text);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setMinimumWidth(Theme::space(100));

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(3));
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
}

void EmptyState::setTexts(const QString &title, const QString &text, const QString &button)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(button);
}

void goToFiles(QWidget *widget)
{
    if (auto *assistant = qobject_cast<Assistant *>(widget->window()))
        assistant->goTo(Assistant::FilesId);
}

} // namespace wizard
