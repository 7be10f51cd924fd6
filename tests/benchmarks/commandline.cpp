// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/commandline.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

namespace benchmarks {

namespace {

qint64 checkedNumber(const QString &name, const QString &text, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < least || number > most) {
        throw CommandLineError(QStringLiteral("--%1 takes a number from %2 to %3, not \"%4\".")
                                   .arg(name)
                                   .arg(least)
                                   .arg(most)
                                   .arg(text));
    }
    return number;
}

} // namespace

CommandLineError::CommandLineError(const QString &message)
    : std::runtime_error(message.toStdString())
{
}

CommandLine::CommandLine(const QString &description)
{
    m_parser.setApplicationDescription(description);
    m_parser.addHelpOption();
}

void CommandLine::addPositional(const QString &name, const QString &description)
{
    m_parser.addPositionalArgument(name, description);
}

void CommandLine::add(const QString &name, const QString &value, const QString &description,
                      const QString &usual)
{
    const QString usually = usual.isEmpty() ? QString() : QStringLiteral(" Usually %1.").arg(usual);
    m_parser.addOption(QCommandLineOption(name, description + usually, value, usual));
}

void CommandLine::addFlag(const QString &name, const QString &description)
{
    m_parser.addOption(QCommandLineOption(name, description));
}

void CommandLine::parse()
{
    if (!m_parser.parse(QCoreApplication::arguments()))
        throw CommandLineError(m_parser.errorText());
    if (isSet(QStringLiteral("help")))
        m_parser.showHelp(Done);
}

qint64 CommandLine::number(const QString &name, qint64 least, qint64 most) const
{
    return checkedNumber(name, text(name), least, most);
}

std::vector<int> CommandLine::numbers(const QString &name, int least, int most) const
{
    std::vector<int> result;
    for (const QString &part : text(name).split(u','))
        result.push_back(static_cast<int>(checkedNumber(name, part, least, most)));
    return result;
}

int CommandLine::choice(const QString &name, const QStringList &words) const
{
    const auto index = words.indexOf(text(name));
    if (index < 0)
        throw CommandLineError(QStringLiteral("--%1 takes %2, not \"%3\".")
                                   .arg(name, words.join(QStringLiteral(" or ")), text(name)));
    return static_cast<int>(index);
}

int runProgram(const std::function<ExitCode()> &program)
{
    try {
        return program();
    } catch (const CommandLineError &error) {
        tell(QString::fromUtf8(error.what()) + QStringLiteral(" See --help."));
        return WrongCommandLine;
    } catch (const std::exception &error) {
        tell(QString::fromUtf8(error.what()));
        return Failed;
    }
}

void tell(const QString &message)
{
    QTextStream(stderr) << message << Qt::endl;
}

} // namespace benchmarks
