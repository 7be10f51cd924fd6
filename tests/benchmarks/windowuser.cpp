// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/windowuser.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSemaphore>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <stdexcept>

namespace benchmarks {

namespace {

constexpr int settleMilliseconds = 150; // longer than anything in the window waits before it acts
constexpr int scrollSteps = 50;

void pressKey(QWidget *widget, int key, const QString &text = {})
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &press);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &release);
}

//! Lets the event loop run for a while.
void settle()
{
    QEventLoop loop;
    QTimer::singleShot(settleMilliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

double longestOf(const std::vector<double> &pauses)
{
    return pauses.empty() ? 0 : *std::max_element(pauses.begin(), pauses.end());
}

} // namespace

double Pauses::longest() const
{
    return longestOf(milliseconds);
}

WindowUser::Import WindowUser::importFiles(const QStringList &files,
                                           const std::vector<evidence::AcceptedDomain> &acceptedDomains)
{
    wizard::Session &session = m_window.session();
    m_window.goTo(wizard::Assistant::FilesId);
    settle();
    m_meter.take();

    Import import;
    QEventLoop loop;
    QString failure;
    // Connected last, so the pages have been told before; and the analysis is told after it, in the same
    // event, whose pause goes to the next take.
    QObject::connect(&session, &wizard::Session::importFinished, &loop, [&] {
        import.running = {QStringLiteral("Import"), m_meter.take(), {}};
        loop.quit();
    });
    QObject::connect(&session, &wizard::Session::importFailed, &loop, [&](const evidence::Error &error) {
        failure = error.detail;
        loop.quit();
    });
    QElapsedTimer timer;
    timer.start();
    session.setTypedDomains(acceptedDomains);
    session.addPaths(files);
    loop.exec();
    import.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (!failure.isEmpty() || session.importResult().hasErrors())
        throw std::runtime_error(files.join(u' ').toStdString() + " cannot be imported. "
                                 + failure.toStdString());
    settle();
    import.finishing = {QStringLiteral("End of the import"), m_meter.take(), {}};
    return import;
}

std::optional<double> WindowUser::cancelImport(const QStringList &files, QSemaphore &readingEnded)
{
    wizard::Session &session = m_window.session();
    QEventLoop loop;
    const auto stopHalfway = [&](const imports::Progress &progress) {
        if (progress.bytesTotal > 0 && progress.bytesDone * 2 >= progress.bytesTotal)
            loop.quit();
    };
    QObject::connect(&session, &wizard::Session::importProgress, &loop, stopHalfway);
    QObject::connect(&session, &wizard::Session::importFinished, &loop, &QEventLoop::quit);
    session.addPaths(files);
    session.importAgain();
    loop.exec();
    const bool isRead = !session.isImporting() || readingEnded.available() > 0;
    QElapsedTimer timer;
    timer.start();
    session.cancelImport();
    readingEnded.acquire();
    if (isRead)
        return {};
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Pauses WindowUser::show(wizard::Assistant::PageId page, const QString &name)
{
    const Pauses pauses = perform(name, {{name, [this, page] { m_window.goTo(page); }}});
    if (m_window.currentId() != page)
        throw std::runtime_error("the window does not show the page " + name.toStdString());
    return pauses;
}

Pauses WindowUser::scroll()
{
    QScrollBar *bar = table()->verticalScrollBar();
    std::vector<Step> steps;
    for (int i = 1; i <= scrollSteps; ++i) {
        const int percent = i * 100 / scrollSteps;
        steps.push_back({QStringLiteral("%1 %").arg(percent), [bar, percent] {
                             bar->setValue(static_cast<int>(qint64{bar->maximum()} * percent / 100));
                         }});
    }
    steps.push_back({QStringLiteral("back"), [bar] { bar->setValue(0); }});
    return perform(QStringLiteral("Scroll"), steps);
}

Pauses WindowUser::sortByEachColumn()
{
    QTableView *view = table();
    std::vector<Step> steps;
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        if (view->isColumnHidden(column))
            continue;
        const QString name = view->model()->headerData(column, Qt::Horizontal).toString();
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            steps.push_back({name, [view, column, order] { view->sortByColumn(column, order); }});
    }
    return perform(QStringLiteral("Sort by each column, both ways"), steps);
}

Pauses WindowUser::search(const QString &text)
{
    auto *field = m_window.currentPage()->findChild<QLineEdit *>(QStringLiteral("searchEdit"));
    if (!field)
        throw std::runtime_error("the page has no field to search");
    std::vector<Step> steps;
    for (const QChar letter : text)
        steps.push_back({letter, [field, letter] { pressKey(field, letter.toUpper().unicode(), letter); }});
    for (qsizetype i = 0; i < text.size(); ++i)
        steps.push_back({QStringLiteral("backspace"), [field] { pressKey(field, Qt::Key_Backspace); }});
    return perform(QStringLiteral("Type into the search and delete it"), steps);
}

Pauses WindowUser::perform(const QString &what, const std::vector<Step> &steps)
{
    Pauses pauses{what, {}, {}};
    for (const Step &step : steps) {
        const double pause = longestPauseOf(step.action);
        if (pauses.milliseconds.empty() || pause > pauses.longest())
            pauses.longestAt = step.name;
        pauses.milliseconds.push_back(pause);
    }
    return pauses;
}

double WindowUser::longestPauseOf(const std::function<void()> &action)
{
    m_meter.take();
    QTimer::singleShot(0, &m_window, action);
    settle();
    return longestOf(m_meter.take());
}

QTableView *WindowUser::table() const
{
    auto *view = m_window.currentPage()->findChild<QTableView *>(QStringLiteral("senderTable"));
    if (!view)
        throw std::runtime_error("the page has no table of senders");
    return view;
}

} // namespace benchmarks
