// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

#ifdef Q_OS_LINUX // where a file that a process has open can be seen from outside

#include <algorithm>
#include <csignal>
#include <functional>

namespace {

using namespace cli;

bool waitUntil(const std::function<bool()> &isSo)
{
    constexpr int patience = 60'000; // milliseconds
    QElapsedTimer clock;
    clock.start();
    while (!isSo() && clock.elapsed() < patience)
        QThread::msleep(1);
    return isSo();
}

//! Whether the process has a file open whose path begins like this.
bool hasOpen(const QProcess &process, const QString &path)
{
    const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(process.processId()));
    const QStringList numbers = descriptors.entryList(QDir::Files | QDir::System);
    return std::any_of(numbers.begin(), numbers.end(), [&](const QString &number) {
        return QFile::symLinkTarget(descriptors.filePath(number)).startsWith(path);
    });
}

//! Ends the process by the signal as soon as it has the file open, and checks how it ends.
void interrupt(const CommandLine &line, const char *arguments, const char *file, int signal)
{
    const QStringList before = line.files();
    QProcess process;
    line.start(process, QString::fromLatin1(arguments).split(QLatin1Char(' ')));
    ASSERT_TRUE(waitUntil([&] { return hasOpen(process, line.path(QString::fromLatin1(file))); }));
    ASSERT_EQ(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 128 + signal);
    EXPECT_EQ(process.readAllStandardOutput(), "");
    const QByteArray err = process.readAllStandardError();
    EXPECT_TRUE(err.contains("Cancelled.")) << err.constData();
    EXPECT_EQ(line.files(), before);
}

TEST(CliInterrupt, WhileReadingNothingIsWritten)
{
    const CommandLine line;
    std::vector<QByteArray> rows;
    constexpr int many = 400'000;
    for (int i = 0; i < many; ++i)
        rows.push_back("2026-11-21T10:00:00Z scan@contoso.com anna@contoso.com m" + QByteArray::number(i)
                       + "@h");
    line.write(QStringLiteral("big.csv"), trace(rows));
    interrupt(line, "analyze big.csv --accepted-domain contoso.com --json out.json", "big.csv", SIGINT);
    interrupt(line, "plan big.csv --accepted-domain contoso.com --pdf out.pdf", "big.csv", SIGTERM);
}

TEST(CliInterrupt, WhileWritingTheOldPlanStays)
{
    const CommandLine line;
    std::vector<QByteArray> rows;
    constexpr int many = 1'000;
    for (int i = 0; i < many; ++i) {
        const QByteArray number = QByteArray::number(i);
        rows.push_back("2026-11-21T10:00:00Z scan" + number + "@contoso.com anna@contoso.com m" + number
                       + "@h");
    }
    line.write(QStringLiteral("trace.csv"), trace(rows));
    line.write(QStringLiteral("out.pdf"), "old");
    // The new plan has no name until it is complete.
    interrupt(line, "plan trace.csv --accepted-domain contoso.com --pdf out.pdf", "#", SIGTERM);
    EXPECT_EQ(line.read(QStringLiteral("out.pdf")), "old");
}

} // namespace

#endif
