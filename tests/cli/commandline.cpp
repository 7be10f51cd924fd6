// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <stdexcept>

namespace cli {

QJsonObject Outcome::json() const
{
    return QJsonDocument::fromJson(out).object();
}

CommandLine::CommandLine()
{
    if (!m_folder.isValid())
        throw std::runtime_error("no temporary folder");
}

void CommandLine::start(QProcess &process, const QStringList &arguments, const Variables &variables) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name :
         {"DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM", "LANGUAGE", "LANG"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("LSAN_OPTIONS"), QStringLiteral("print_suppressions=0:suppressions=" LEAKS_FILE));
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(POSTLOTSE_CLI), arguments);
}

Outcome CommandLine::run(const QStringList &arguments, const Variables &variables) const
{
    QProcess process;
    start(process, arguments, variables);
    if (!process.waitForFinished(240000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(),
                process.readAllStandardError() + process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString CommandLine::write(const QString &name, const QByteArray &bytes) const
{
    QDir(m_folder.path()).mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write into the temporary folder");
    return name;
}

QByteArray CommandLine::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool CommandLine::exists(const QString &name) const
{
    return QFile::exists(path(name));
}

QString CommandLine::path(const QString &name) const
{
    return m_folder.filePath(name);
}

Variables CommandLine::home() const
{
    return {{QStringLiteral("HOME"), path(QStringLiteral("home"))},
            {QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("home/data"))},
            {QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("home/config"))},
            {QStringLiteral("XDG_CACHE_HOME"), path(QStringLiteral("home/cache"))},
            {QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent")}};
}

QStringList CommandLine::files() const
{
    QStringList names;
    QDirIterator walk(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        names << QDir(m_folder.path()).relativeFilePath(walk.next());
    names.sort();
    return names;
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray trace(const std::vector<QByteArray> &rows)
{
    QByteArray bytes = "Received,SenderAddress,RecipientAddress,Subject,Status,Size,MessageId\n";
    for (const auto &row : rows) {
        const auto cells = row.split(' ');
        bytes += cells.value(0) + ',' + cells.value(1) + ',' + cells.value(2) + ",Scan,Delivered,100,<"
            + cells.value(3) + ">\n";
    }
    return bytes;
}

} // namespace cli
