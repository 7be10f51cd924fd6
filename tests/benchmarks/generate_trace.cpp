// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/commandline.h"
#include "benchmarks/tracegenerator.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace {

using namespace benchmarks;

void addOptions(CommandLine &line)
{
    const auto usual = [](auto value) { return QString::number(value); };
    const TraceOptions options;
    line.add(QStringLiteral("out"), QStringLiteral("FILE"),
             QStringLiteral("The file to write. Several files get a number behind the name."));
    line.add(QStringLiteral("truth"), QStringLiteral("FILE"),
             QStringLiteral("Also writes what \"postlotse-cli analyze --csv\" has to find."));
    line.add(QStringLiteral("accepted"), QStringLiteral("FILE"),
             QStringLiteral("Also writes the accepted domains."));
    line.add(
        QStringLiteral("kind"), QStringLiteral("trace|extended|details|json"),
        QStringLiteral("Which export: message trace, extended report, SMTP AUTH submissions, Graph pages."),
        QStringLiteral("trace"));
    line.add(QStringLiteral("rows"), QStringLiteral("N"),
             QStringLiteral("Deliveries: the rows of a message trace."), usual(options.rows));
    line.add(QStringLiteral("senders"), QStringLiteral("N"), QStringLiteral("Senders."),
             usual(options.senders));
    line.add(QStringLiteral("seed"), QStringLiteral("N"), QStringLiteral("Another number, other messages."),
             usual(options.seed));
    line.add(QStringLiteral("bulk"), QStringLiteral("PERCENT"),
             QStringLiteral("Messages from one sender with a million recipients."),
             usual(options.bulkPercent));
    line.add(QStringLiteral("files"), QStringLiteral("N"), QStringLiteral("Files to spread the export over."),
             usual(options.files));
    line.add(QStringLiteral("overlap"), QStringLiteral("PERCENT"),
             QStringLiteral("Rows that a file has in common with the next one."),
             usual(options.overlapPercent));
    line.add(QStringLiteral("encoding"), QStringLiteral("utf8|utf16"), QStringLiteral("Encoding."),
             QStringLiteral("utf8"));
    line.add(QStringLiteral("date"), QStringLiteral("iso|us|de"), QStringLiteral("How a trace writes times."),
             QStringLiteral("iso"));
    line.add(QStringLiteral("separator"), QStringLiteral(",|;"),
             QStringLiteral("Between the columns of a trace."), QStringLiteral(","));
    line.add(QStringLiteral("line-end"), QStringLiteral("crlf|lf"),
             QStringLiteral("Behind the rows of a trace."), QStringLiteral("crlf"));
    line.add(QStringLiteral("multiline"), QStringLiteral("PERCENT"),
             QStringLiteral("Subjects of a trace with a line break in them."),
             usual(options.multilinePercent));
    line.add(QStringLiteral("columns"), QStringLiteral("NAME,…"),
             QStringLiteral("All columns of a trace, in another order."));
}

std::vector<std::string> columnsOf(const QString &text)
{
    std::vector<std::string> columns;
    for (const QString &column : text.split(u','))
        columns.push_back(column.toStdString());
    const std::vector<std::string> &usual = traceColumns();
    if (!std::is_permutation(columns.begin(), columns.end(), usual.begin(), usual.end())) {
        QStringList names;
        for (const std::string &column : usual)
            names += QString::fromStdString(column);
        throw CommandLineError(
            QStringLiteral("--columns takes each of these once: %1.").arg(names.join(QStringLiteral(", "))));
    }
    return columns;
}

void checkThatOptionsFit(const CommandLine &line, Kind kind)
{
    if (kind == Kind::Trace)
        return;
    for (const char *name : {"date", "separator", "line-end", "multiline", "columns"}) {
        if (line.isSet(QString::fromLatin1(name)))
            throw CommandLineError(QStringLiteral("--%1 is for --kind trace only.").arg(QLatin1String(name)));
    }
}

TraceOptions traceOptions(const CommandLine &line)
{
    constexpr int percent = 100;
    constexpr qint64 mostRows = 1'000'000'000;
    TraceOptions options;
    options.kind = static_cast<Kind>(line.choice(QStringLiteral("kind"),
                                                 {QStringLiteral("trace"), QStringLiteral("extended"),
                                                  QStringLiteral("details"), QStringLiteral("json")}));
    checkThatOptionsFit(line, options.kind);
    options.rows = line.number(QStringLiteral("rows"), 1, mostRows);
    options.senders = static_cast<int>(line.number(QStringLiteral("senders"), 1, 5'000'000));
    options.seed = static_cast<int>(line.number(QStringLiteral("seed"), 0, 1'000'000));
    options.bulkPercent = static_cast<int>(line.number(QStringLiteral("bulk"), 0, percent));
    options.files = static_cast<int>(line.number(QStringLiteral("files"), 1, 1'000));
    options.overlapPercent = static_cast<int>(line.number(QStringLiteral("overlap"), 0, percent));
    options.encoding = static_cast<TextEncoding>(
        line.choice(QStringLiteral("encoding"), {QStringLiteral("utf8"), QStringLiteral("utf16")}));
    options.dates = static_cast<DateStyle>(line.choice(
        QStringLiteral("date"), {QStringLiteral("iso"), QStringLiteral("us"), QStringLiteral("de")}));
    options.separator =
        ",;"[line.choice(QStringLiteral("separator"), {QStringLiteral(","), QStringLiteral(";")})];
    options.lineEnd = static_cast<LineEnd>(
        line.choice(QStringLiteral("line-end"), {QStringLiteral("crlf"), QStringLiteral("lf")}));
    options.multilinePercent = static_cast<int>(line.number(QStringLiteral("multiline"), 0, percent));
    if (line.isSet(QStringLiteral("columns")))
        options.columns = columnsOf(line.text(QStringLiteral("columns")));
    return options;
}

std::filesystem::path pathOf(const QString &text)
{
    return std::filesystem::path(text.toStdU16String());
}

ExitCode generate()
{
    CommandLine line(
        QStringLiteral("Writes exports of invented mail, and what an analysis of them has to find. "
                       "Prints the rows and the path of each file."));
    addOptions(line);
    line.parse();
    const TraceOptions options = traceOptions(line);
    if (!line.isSet(QStringLiteral("out")))
        throw CommandLineError(QStringLiteral("Say with --out where to write."));
    QTextStream out(stdout);
    for (const GeneratedFile &file : generateTrace(options, pathOf(line.text(QStringLiteral("out"))),
                                                   pathOf(line.text(QStringLiteral("truth")))))
        out << file.rows << ' ' << QString::fromStdU16String(file.path.u16string()) << '\n';
    if (line.isSet(QStringLiteral("accepted")))
        writeAcceptedDomains(pathOf(line.text(QStringLiteral("accepted"))));
    return Done;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return runProgram(generate);
}
