// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/commandline.h"
#include "benchmarks/report.h"
#include "benchmarks/tracegenerator.h"
#include "benchmarks/windowstart.h"
#include "benchmarks/windowuser.h"

#include <QApplication>
#include <QFileInfo>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace {

using namespace benchmarks;
using wizard::Assistant;

constexpr qint64 rowsPerSender = 3; // so that every sender of a generated trace appears
constexpr int insidePercent = 85; // of them, and only those are listed
constexpr int timesCancelled = 5;

//! A trace and the domains that go with it.
struct Trace {
    QString file;
    std::vector<evidence::AcceptedDomain> acceptedDomains;
};

QString sizeOf(const QString &file)
{
    return number(static_cast<double>(QFileInfo(file).size()) / 1e6, 0) + QStringLiteral(" MB");
}

QString milliseconds(double value)
{
    return number(value, 1);
}

//! None, when there is no file.
std::vector<evidence::AcceptedDomain> domainsIn(const QString &file)
{
    if (file.isEmpty())
        return {};
    const auto domains = imports::readAcceptedDomains(file);
    if (!domains)
        throw std::runtime_error(file.toStdString() + " holds no accepted domains");
    return domains->list();
}

Trace generatedTrace(const QTemporaryDir &folder, qint64 rows, int senders)
{
    tell(QStringLiteral("Writing a trace of %1 rows").arg(rows));
    const QString file = folder.filePath(QStringLiteral("trace-%1.csv").arg(senders));
    const QString domains = folder.filePath(QStringLiteral("accepted.txt"));
    TraceOptions options;
    options.rows = rows;
    options.senders = senders;
    generateTrace(options, file.toStdU16String());
    writeAcceptedDomains(domains.toStdU16String());
    return {file, domainsIn(domains)};
}

QString reportStart(int rounds)
{
    std::vector<double> assistant;
    std::vector<double> empty;
    std::vector<double> ratios;
    for (int round = 1; round <= rounds; ++round) {
        tell(QStringLiteral("Start, round %1 of %2").arg(round).arg(rounds));
        empty.push_back(timeOfStart(emptyWindow) * 1000);
        assistant.push_back(timeOfStart(assistantWindow) * 1000);
        ratios.push_back(assistant.back() / empty.back());
    }
    MarkdownTable table({QStringLiteral("Start to the first painted page"), QStringLiteral("Median ms"),
                         QStringLiteral("Longest ms"), QStringLiteral("× empty")});
    table.addRow({QStringLiteral("Postlotse"), milliseconds(median(assistant)),
                  milliseconds(quantile(assistant, 1)), number(median(ratios), 2)});
    table.addRow({QStringLiteral("Empty QWizard"), milliseconds(median(empty)),
                  milliseconds(quantile(empty, 1)), number(1.0, 2)});
    return table.text();
}

//! A window on the screen, and its user.
struct UsedWindow {
    explicit UsedWindow(const wizard::ImportFunction &importFiles = &imports::importFiles)
        : window(loadKnowledge(), servicesIn(folder, importFiles))
        , user(window)
    {
        window.show();
    }

    //! Imports a trace.
    WindowUser::Import take(const Trace &trace)
    {
        tell(QStringLiteral("Importing %1").arg(trace.file));
        return user.importFiles({trace.file}, trace.acceptedDomains);
    }

    const QTemporaryDir folder;
    Assistant window;
    WindowUser user;
};

//! How long it takes until a cancelled import has ended, several times.
Pauses cancelledImports(const Trace &trace)
{
    QSemaphore ended;
    UsedWindow used([&ended](const auto &files, const auto &options) {
        auto result = imports::importFiles(files, options);
        ended.release();
        return result;
    });
    tell(QStringLiteral("Cancelling the import of %1").arg(trace.file));
    Pauses pauses{QStringLiteral("From Cancel until no thread reads"), {}, {}};
    for (int i = 0; i < timesCancelled; ++i)
        if (const std::optional<double> time = used.user.cancelImport({trace.file}, ended))
            pauses.milliseconds.push_back(*time);
    return pauses;
}

//! An import, and then every page for the first time.
QString reportImport(const Trace &trace)
{
    const Pauses cancelled = cancelledImports(trace);
    UsedWindow used;
    const WindowUser::Import import = used.take(trace);
    WindowUser &user = used.user;

    const qint64 rows = used.window.session().importResult().inputs.front().rows;
    MarkdownTable table({QStringLiteral("%1 rows, %2, read in %3 s")
                             .arg(number(rows), sizeOf(trace.file), number(import.seconds, 2)),
                         QStringLiteral("Longest pause ms"), QStringLiteral("99 % below ms")});
    for (const Pauses &pauses : {import.running, import.finishing})
        table.addRow(
            {pauses.what, milliseconds(pauses.longest()), milliseconds(quantile(pauses.milliseconds, 0.99))});
    for (const Pauses &pauses : {cancelled, user.show(Assistant::UsageId, QStringLiteral("Show Usage")),
                                 user.show(Assistant::ScenariosId, QStringLiteral("Show Scenarios")),
                                 user.show(Assistant::PlanId, QStringLiteral("Show Plan"))})
        table.addRow({pauses.what, milliseconds(pauses.longest()), QStringLiteral("–")});
    return table.text();
}

void addPage(MarkdownTable &table, WindowUser &user, Assistant::PageId page, const QString &name)
{
    tell(QStringLiteral("Using the page %1").arg(name));
    for (const Pauses &pauses : {user.show(page, QStringLiteral("Show")), user.scroll(),
                                 user.sortByEachColumn(), user.search(QStringLiteral("scanner-12"))})
        table.addRow({name + QStringLiteral(": ") + pauses.what,
                      number(static_cast<qint64>(pauses.milliseconds.size())), milliseconds(pauses.longest()),
                      milliseconds(median(pauses.milliseconds)), pauses.longestAt});
}

//! The tables of senders, when there are very many.
QString reportTables(const Trace &trace)
{
    UsedWindow used;
    used.take(trace);

    const auto senders = static_cast<qint64>(used.window.session().analysis().senders.size());
    MarkdownTable table({QStringLiteral("%1 senders").arg(number(senders)), QStringLiteral("Steps"),
                         QStringLiteral("Longest pause ms"), QStringLiteral("Median of steps ms"),
                         QStringLiteral("Longest at")});
    addPage(table, used.user, Assistant::UsageId, QStringLiteral("Usage"));
    addPage(table, used.user, Assistant::ScenariosId, QStringLiteral("Scenarios"));
    const Pauses plan = used.user.show(Assistant::PlanId, QStringLiteral("Plan: Show"));
    table.addRow({plan.what, number(qint64{1}), milliseconds(plan.longest()), milliseconds(plan.longest()), plan.longestAt});
    return table.text();
}

void addOptions(CommandLine &line)
{
    line.add(QStringLiteral("rounds"), QStringLiteral("N"), QStringLiteral("Starts of each window."),
             QStringLiteral("11"));
    line.add(QStringLiteral("trace"), QStringLiteral("FILE"),
             QStringLiteral("A message trace to import. If left out, one is generated."));
    line.add(QStringLiteral("accepted-domains"), QStringLiteral("FILE"),
             QStringLiteral("Its accepted domains."));
    line.add(QStringLiteral("rows"), QStringLiteral("N"), QStringLiteral("Rows of the generated trace."),
             QStringLiteral("1000000"));
    line.add(QStringLiteral("senders"), QStringLiteral("N"),
             QStringLiteral("Senders in the tables, about so many."), QStringLiteral("100000"));
}

ExitCode measureWindow()
{
    CommandLine line(QStringLiteral(
        "Measures how long the window takes to appear, and how long it does not react: during an import, and "
        "with very many senders. Prints tables in Markdown.\nWithout a display set "
        "QT_QPA_PLATFORM=offscreen."));
    addOptions(line);
    line.parse();
    const int rounds = static_cast<int>(line.number(QStringLiteral("rounds"), 1, 1'000));
    const qint64 rows = line.number(QStringLiteral("rows"), 1, 1'000'000'000);
    const int listed = static_cast<int>(line.number(QStringLiteral("senders"), 1, 2'000'000));

    const QTemporaryDir folder;
    const Trace trace = line.isSet(QStringLiteral("trace"))
        ? Trace{line.text(QStringLiteral("trace")), domainsIn(line.text(QStringLiteral("accepted-domains")))}
        : generatedTrace(folder, rows, 20'000);
    const int senders = static_cast<int>(qint64{listed} * 100 / insidePercent) + 1;
    const Trace manySenders = generatedTrace(folder, senders * rowsPerSender, senders);

    QTextStream out(stdout);
    out << machine() << QStringLiteral(", platform %1\n\n").arg(QGuiApplication::platformName());
    out << reportStart(rounds) << '\n' << Qt::flush;
    out << reportImport(trace) << '\n' << Qt::flush;
    out << reportTables(manySenders);
    return Done;
}

} // namespace

int main(int argc, char **argv)
{
    if (const QString window = windowToShow(argc, argv); !window.isEmpty())
        return runProgram([&] { return showWindowOnce(window, argc, argv); });
    const QApplication app(argc, argv);
    return runProgram(measureWindow);
}
