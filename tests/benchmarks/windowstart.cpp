// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/windowstart.h"

#include "knowledge/loader.h"
#include "wizard/assistant.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QProcess>
#include <QTextStream>
#include <QTimer>
#include <QWizardPage>
#include <QtConcurrent>

#include <cstdio>
#include <stdexcept>
#include <string_view>

namespace benchmarks {

namespace {

constexpr int patience = 60'000; // milliseconds
constexpr std::string_view showOption = "--show";

//! Ends the event loop when a widget was painted and the loop has come round after that.
class UntilPainted : public QObject {
public:
    explicit UntilPainted(QWidget *widget) { widget->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return QObject::eventFilter(watched, event);
    }
};

void showOnce(QWizard &window)
{
    const UntilPainted untilPainted(window.currentPage());
    window.show();
    QApplication::exec();
    QTextStream(stdout) << "painted" << Qt::endl;
}

} // namespace

std::shared_ptr<const knowledge::Knowledge> loadKnowledge()
{
    knowledge::LoadError error;
    auto facts = knowledge::load(&error);
    if (!facts)
        throw std::runtime_error(error.message.toStdString());
    return std::make_shared<const knowledge::Knowledge>(*std::move(facts));
}

wizard::Services servicesIn(const QTemporaryDir &folder, const wizard::ImportFunction &importFiles)
{
    wizard::Services services;
    services.dialogs = std::make_shared<wizard::SystemDialogs>();
    services.today = &QDate::currentDate;
    services.settings =
        std::make_shared<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    services.settings->setValue(QStringLiteral("language"), QStringLiteral("en"));
    services.dataFolder = folder.filePath(QStringLiteral("data"));
    services.importFiles = importFiles;
    return services;
}

QString windowToShow(int argc, char **argv)
{
    const QString window = argc == 3 ? QString::fromLocal8Bit(argv[2]) : QString();
    const bool isOne = window == assistantWindow || window == emptyWindow;
    return isOne && argv[1] == showOption ? window : QString();
}

ExitCode showWindowOnce(const QString &window, int argc, char **argv)
{
    if (window == assistantWindow) {
        QFuture<std::shared_ptr<const knowledge::Knowledge>> loading = QtConcurrent::run(loadKnowledge);
        const QApplication app(argc, argv);
        const QTemporaryDir folder;
        wizard::Assistant assistant(loading.takeResult(), servicesIn(folder));
        showOnce(assistant);
    } else {
        const QApplication app(argc, argv);
        QWizard wizard;
        wizard.addPage(new QWizardPage);
        wizard.restart(); // what show() would do anyway; there is no page before
        showOnce(wizard);
    }
    return Done;
}

double timeOfStart(const QString &window)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {QLatin1String(showOption.data()), window},
                  QIODevice::ReadOnly);
    if (!process.waitForReadyRead(patience))
        throw std::runtime_error("the window \"" + window.toStdString() + "\" did not appear");
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    process.waitForFinished(patience);
    return seconds;
}

} // namespace benchmarks
