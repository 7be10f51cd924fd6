// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace wizard {

//! What a page shows while it has nothing to show: what belongs here, where it comes from, one button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text, const QString &button);

Q_SIGNALS:
    void pressed();

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

//! Goes to the step where files are opened, in the window that the widget is part of.
void goToFiles(QWidget *widget);

} // namespace wizard
