// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/measuredprocess.h"

#include <QElapsedTimer>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ; // NOLINT: POSIX wants it declared like this

namespace benchmarks {

namespace {

//! Where the output of the new process goes.
class Redirections {
public:
    explicit Redirections(const QByteArray &messagesFile)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, messagesFile.constData(),
                                         O_WRONLY | O_CREAT | O_TRUNC, 0600);
    }
    Redirections(const Redirections &) = delete;
    Redirections &operator=(const Redirections &) = delete;
    ~Redirections() { posix_spawn_file_actions_destroy(&m_actions); }

    const posix_spawn_file_actions_t *get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

qint64 peakOf(const rusage &usage)
{
#ifdef Q_OS_DARWIN
    return usage.ru_maxrss;
#else
    return qint64{usage.ru_maxrss} * 1024;
#endif
}

} // namespace

ProcessRun runMeasured(const QString &program, const QStringList &arguments, const QString &messagesFile)
{
    QByteArrayList texts{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        texts += QFile::encodeName(argument);
    std::vector<char *> argv;
    for (QByteArray &text : texts)
        argv.push_back(text.data());
    argv.push_back(nullptr);
    const Redirections redirections(QFile::encodeName(messagesFile));

    QElapsedTimer timer;
    timer.start();
    pid_t process = 0;
    if (const int error = posix_spawn(&process, argv[0], redirections.get(), nullptr, argv.data(), environ))
        throw std::runtime_error(program.toStdString() + ": " + std::strerror(error));
    int status = 0;
    rusage usage{};
    while (wait4(process, &status, 0, &usage) < 0) {
        if (errno != EINTR)
            throw std::runtime_error(program.toStdString() + ": " + std::strerror(errno));
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, seconds, peakOf(usage)};
}

} // namespace benchmarks
