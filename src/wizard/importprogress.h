// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/session.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace wizard {

/*! One line about the import: what is being done, how much, how long still, and Cancel. After a cancelled or
    failed import it says so and offers to try again; otherwise it hides. */
class ImportProgress : public QWidget {
    Q_OBJECT

public:
    explicit ImportProgress(Session &session, QWidget *parent = nullptr);

    void retranslate();

private:
    enum class State { Idle, Running, Cancelled, Failed };
    void setState(State state);
    void show(const imports::Progress &progress);

    Session &m_session;
    State m_state = State::Idle;
    imports::Progress m_progress;
    QString m_failure;
    QElapsedTimer m_timer;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPushButton *m_again;
};

} // namespace wizard
