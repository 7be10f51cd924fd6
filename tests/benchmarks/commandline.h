// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <functional>
#include <stdexcept>
#include <vector>

namespace benchmarks {

//! How the programs of this folder end.
enum ExitCode { Done = 0, WrongResult = 1, WrongCommandLine = 2, Failed = 3 };

//! Something on the command line cannot be understood; what() says what.
class CommandLineError : public std::runtime_error {
public:
    explicit CommandLineError(const QString &message);
};

//! The options of a program. Reading one that has no sensible value throws CommandLineError.
class CommandLine {
public:
    explicit CommandLine(const QString &description);

    void addPositional(const QString &name, const QString &description);
    void add(const QString &name, const QString &value, const QString &description,
             const QString &usual = {});
    //! An option without a value.
    void addFlag(const QString &name, const QString &description);
    //! Reads the arguments of the application. Asked for help, it prints that and ends the program.
    void parse();

    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    QString text(const QString &name) const { return m_parser.value(name); }
    qint64 number(const QString &name, qint64 least, qint64 most) const;
    //! "1,2" as numbers.
    std::vector<int> numbers(const QString &name, int least, int most) const;
    //! Which of the words it is, counted from 0.
    int choice(const QString &name, const QStringList &words) const;
    QStringList positional() const { return m_parser.positionalArguments(); }

private:
    QCommandLineParser m_parser;
};

//! Runs a program; an exception becomes a message on standard error and an exit code.
int runProgram(const std::function<ExitCode()> &program);
//! Says on standard error what is going on.
void tell(const QString &message);

} // namespace benchmarks
