// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importprogress.h"

#include "wizard/filetexts.h"
#include "wizard/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace wizard {

namespace {

constexpr int steps = 1000;

} // namespace

ImportProgress::ImportProgress(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_again(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("progressText"));
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(Theme::space(2));
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_cancel->setIcon(Theme::icon(QStringLiteral("cancel")));
    m_again->setObjectName(QStringLiteral("importAgain"));
    m_again->setIcon(Theme::icon(QStringLiteral("continue")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(3));
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addStretch();
    layout->addWidget(m_cancel);
    layout->addWidget(m_again);

    connect(&session, &Session::importStarted, this, [this] {
        m_timer.start();
        m_progress = {};
        setState(State::Running);
    });
    connect(&session, &Session::importProgress, this, &ImportProgress::show);
    connect(&session, &Session::importFinished, this, [this] { setState(State::Idle); });
    connect(&session, &Session::importCancelled, this, [this] { setState(State::Cancelled); });
    connect(&session, &Session::importFailed, this, [this](const evidence::Error &error) {
        m_failure = error.detail;
        setState(State::Failed);
    });
    connect(m_cancel, &QPushButton::clicked, &session, &Session::cancelImport);
    connect(m_again, &QPushButton::clicked, &session, &Session::importAgain);
    setState(State::Idle);
}

void ImportProgress::setState(State state)
{
    m_state = state;
    setVisible(state != State::Idle);
    m_bar->setVisible(state == State::Running);
    m_cancel->setVisible(state == State::Running);
    m_again->setVisible(state == State::Cancelled || state == State::Failed);
    retranslate();
}

void ImportProgress::show(const imports::Progress &progress)
{
    m_progress = progress;
    retranslate();
}

void ImportProgress::retranslate()
{
    m_cancel->setText(tr("Cance&l"));
    m_again->setText(tr("Read aga&in"));
    m_bar->setAccessibleName(tr("Progress of the import"));
    switch (m_state) {
    case State::Idle:
        m_text->clear();
        break;
    case State::Running: {
        QString text = progressText(m_progress, m_session.language());
        const QString left = remainingText(m_progress, m_timer.elapsed());
        if (!left.isEmpty())
            text += QStringLiteral(", ") + left;
        m_text->setText(text);
        // Without a total the bar only shows that something goes on.
        m_bar->setRange(0, m_progress.bytesTotal > 0 ? steps : 0);
        if (m_progress.bytesTotal > 0)
            m_bar->setValue(static_cast<int>(static_cast<double>(m_progress.bytesDone) * steps
                                             / static_cast<double>(m_progress.bytesTotal)));
        break;
    }
    case State::Cancelled:
        m_text->setText(tr("Reading was cancelled. What was known before is kept."));
        break;
    case State::Failed:
        m_text->setText(tr("Reading the files failed: %1. What was known before is kept.").arg(m_failure));
        break;
    }
}

} // namespace wizard
