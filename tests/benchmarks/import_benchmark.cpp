// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/commandline.h"
#include "benchmarks/importsets.h"
#include "benchmarks/linescan.h"
#include "benchmarks/measuredprocess.h"
#include "benchmarks/report.h"
#include "benchmarks/tracegenerator.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <map>
#include <stdexcept>

namespace {

using namespace benchmarks;

constexpr double bytesPerMegabyte = 1e6;

struct Round {
    double seconds = 0;
    double scanSeconds = 0; //!< of the newline scan of the same files, just before
    qint64 peakBytes = 0;
};

//! All rounds of one set with one number of threads.
struct Series {
    std::vector<Round> rounds;
    bool isWrong = false;

    //! The median of a figure that each round has.
    template <typename Figure>
    double middle(Figure figure) const
    {
        std::vector<double> figures;
        std::transform(rounds.begin(), rounds.end(), std::back_inserter(figures), figure);
        return median(figures);
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Line by line, because this program has to stay small.
bool haveSameLines(const QString &path, const QString &otherPath)
{
    QFile file(path);
    QFile other(otherPath);
    if (!file.open(QIODevice::ReadOnly) || !other.open(QIODevice::ReadOnly))
        return false;
    while (!file.atEnd() || !other.atEnd()) {
        if (file.readLine() != other.readLine())
            return false;
    }
    return true;
}

//! Imports sets of files with the command line program, round after round.
class ImportBenchmark {
public:
    ImportBenchmark(QString cli, QString acceptedDomains, const QTemporaryDir &folder)
        : m_cli(std::move(cli))
        , m_acceptedDomains(std::move(acceptedDomains))
        , m_result(folder.filePath(QStringLiteral("result.csv")))
        , m_messages(folder.filePath(QStringLiteral("messages.txt")))
    {
    }

    Round measure(const ImportSet &set, int threads) const
    {
        scan(set); // warms the cache of the system
        QElapsedTimer timer;
        timer.start();
        scan(set);
        const double scanSeconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        const ProcessRun run = runMeasured(m_cli, arguments(set, threads), m_messages);
        if (run.exitCode != 0)
            throw std::runtime_error(m_cli.toStdString() + " failed.\n"
                                     + contentOf(m_messages).toStdString());
        return {run.seconds, scanSeconds, run.peakBytes};
    }

    //! Whether the last result is what the set has to give.
    bool isRight(const ImportSet &set) const
    {
        return set.truth.isEmpty() || haveSameLines(m_result, set.truth);
    }

private:
    QStringList arguments(const ImportSet &set, int threads) const
    {
        QStringList list{QStringLiteral("analyze")};
        list += set.files;
        list += {QStringLiteral("--csv"), m_result, QStringLiteral("--threads"), QString::number(threads)};
        if (!m_acceptedDomains.isEmpty())
            list += {QStringLiteral("--accepted-domains"), m_acceptedDomains};
        if (set.listsAllSenders)
            list += QStringLiteral("--all-senders");
        return list;
    }

    static void scan(const ImportSet &set)
    {
        for (const QString &file : set.files)
            countLines(file);
    }

    QString m_cli;
    QString m_acceptedDomains;
    QString m_result;
    QString m_messages;
};

//! What was measured, by set and number of threads.
using Results = std::map<std::pair<QString, int>, Series>;

Results runRounds(const ImportBenchmark &benchmark, const std::vector<ImportSet> &sets,
                  const std::vector<int> &threads, int rounds)
{
    Results results;
    for (int round = 1; round <= rounds; ++round) {
        for (const ImportSet &set : sets) {
            for (const int count : threads) {
                Series &series = results[{set.key, count}];
                series.rounds.push_back(benchmark.measure(set, count));
                series.isWrong = series.isWrong || !benchmark.isRight(set);
                tell(QStringLiteral("Round %1 of %2, %3, threads: %4, seconds: %5%6")
                         .arg(round)
                         .arg(rounds)
                         .arg(set.name)
                         .arg(count)
                         .arg(series.rounds.back().seconds, 0, 'f', 3)
                         .arg(series.isWrong ? QStringLiteral(", WRONG RESULT") : QString()));
            }
        }
    }
    return results;
}

qint64 bytesOf(const ImportSet &set)
{
    qint64 bytes = 0;
    for (const QString &file : set.files)
        bytes += QFileInfo(file).size();
    return bytes;
}

//! How much longer a row takes than in the standard set, in the same round; nothing when that was not
//! measured.
QString timesStandard(const Results &results, const std::vector<ImportSet> &sets, const ImportSet &set,
                      int threads)
{
    const auto standard = std::find_if(sets.begin(), sets.end(),
                                       [](const ImportSet &other) { return other.key == standardKey; });
    if (standard == sets.end())
        return QStringLiteral("–");
    const std::vector<Round> &rounds = results.at({set.key, threads}).rounds;
    const std::vector<Round> &usual = results.at({standardKey, threads}).rounds;
    const double rowsRatio = static_cast<double>(standard->rows) / static_cast<double>(set.rows);
    std::vector<double> ratios;
    for (std::size_t i = 0; i < rounds.size(); ++i)
        ratios.push_back(rounds[i].seconds / usual[i].seconds * rowsRatio);
    return number(median(ratios), 2);
}

QString tableOf(const Results &results, const std::vector<ImportSet> &sets, const std::vector<int> &threads)
{
    MarkdownTable table({QStringLiteral("Set"), QStringLiteral("Rows"), QStringLiteral("MB"),
                         QStringLiteral("Threads"), QStringLiteral("Seconds"), QStringLiteral("Rows/s"),
                         QStringLiteral("MB/s"), QStringLiteral("Peak MB"), QStringLiteral("× scan"),
                         QStringLiteral("× standard"), QStringLiteral("Result")});
    for (const ImportSet &set : sets) {
        const double megabytes = static_cast<double>(bytesOf(set)) / bytesPerMegabyte;
        for (const int count : threads) {
            const Series &series = results.at({set.key, count});
            const double seconds = series.middle([](const Round &round) { return round.seconds; });
            const double peak =
                series.middle([](const Round &round) { return static_cast<double>(round.peakBytes); });
            const double timesScan =
                series.middle([](const Round &round) { return round.seconds / round.scanSeconds; });
            const QString result = set.truth.isEmpty() ? QStringLiteral("–")
                : series.isWrong                       ? QStringLiteral("WRONG")
                                                       : QStringLiteral("right");
            table.addRow({set.name, number(set.rows), number(megabytes, 0), QString::number(count),
                          number(seconds, 2), number(static_cast<double>(set.rows) / seconds, 0),
                          number(megabytes / seconds, 0), number(peak / bytesPerMegabyte, 0),
                          number(timesScan, 1), timesStandard(results, sets, set, count), result});
        }
    }
    return table.text();
}

//! The files that the user named, as one set.
ImportSet givenSet(const CommandLine &line)
{
    ImportSet set;
    set.key = QStringLiteral("given");
    set.name = QStringLiteral("Given");
    set.files = line.positional();
    set.listsAllSenders = line.isSet(QStringLiteral("all-senders"));
    set.truth = line.text(QStringLiteral("truth"));
    for (const QString &file : set.files)
        set.rows += countLines(file) - 1; // the header
    return set;
}

std::vector<ImportSet> generatedSets(const CommandLine &line, const QString &folder)
{
    const qint64 rows = line.number(QStringLiteral("rows"), 100, 1'000'000'000);
    const int senders = static_cast<int>(line.number(QStringLiteral("senders"), 1, 5'000'000));
    const QStringList known = importSetKeys();
    const QStringList keys =
        line.isSet(QStringLiteral("sets")) ? line.text(QStringLiteral("sets")).split(u',') : known;
    std::vector<ImportSet> sets;
    for (const QString &key : keys) {
        if (!known.contains(key))
            throw CommandLineError(QStringLiteral("There is no set \"%1\".").arg(key));
        tell(QStringLiteral("Writing the set \"%1\"").arg(key));
        sets.push_back(generateImportSet(key, rows, senders, QStringLiteral(GENERATE_TRACE), folder));
    }
    return sets;
}

void addOptions(CommandLine &line)
{
    line.addPositional(
        QStringLiteral("[FILE…]"),
        QStringLiteral("Exports to import together. Without any, sets of exports are generated."));
    line.add(QStringLiteral("cli"), QStringLiteral("PROGRAM"), QStringLiteral("The program to measure."),
             QStringLiteral(POSTLOTSE_CLI));
    line.add(QStringLiteral("rounds"), QStringLiteral("N"),
             QStringLiteral("Rounds; figures are their medians."), QStringLiteral("3"));
    line.add(QStringLiteral("threads"), QStringLiteral("N,…"), QStringLiteral("Numbers of threads to try."),
             QStringLiteral("1,2"));
    line.add(QStringLiteral("rows"), QStringLiteral("N"), QStringLiteral("Rows of a generated set."),
             QStringLiteral("1000000"));
    line.add(QStringLiteral("senders"), QStringLiteral("N"), QStringLiteral("Senders of a generated set."),
             QStringLiteral("20000"));
    line.add(QStringLiteral("sets"), QStringLiteral("NAME,…"),
             QStringLiteral("Sets to generate, of these: %1. All of them, if left out.")
                 .arg(importSetKeys().join(QStringLiteral(", "))));
    line.add(
        QStringLiteral("folder"), QStringLiteral("FOLDER"),
        QStringLiteral(
            "Where the temporary folder for generated sets is made; a row takes about 6 KB in all of them "
            "together. The system's own, if left out."));
    line.add(QStringLiteral("accepted-domains"), QStringLiteral("FILE"),
             QStringLiteral("Accepted domains that belong to the given files."));
    line.add(QStringLiteral("truth"), QStringLiteral("FILE"),
             QStringLiteral("What \"postlotse-cli analyze --csv\" has to find in the given files."));
    line.addFlag(QStringLiteral("all-senders"), QStringLiteral("List all senders of the given files."));
}

ExitCode measureImports()
{
    CommandLine line(QStringLiteral("Measures how long postlotse-cli takes to import exports, and checks "
                                    "what it finds. Prints a table in Markdown.\n"
                                    "\"× scan\" compares with counting the line feeds of the same files, \"× "
                                    "standard\" the time per row with that "
                                    "of the standard set.\nEnds with 1 when a result is wrong."));
    addOptions(line);
    line.parse();
    const std::vector<int> threads = line.numbers(QStringLiteral("threads"), 1, 256);
    const int rounds = static_cast<int>(line.number(QStringLiteral("rounds"), 1, 1000));

    const QString place =
        line.isSet(QStringLiteral("folder")) ? line.text(QStringLiteral("folder")) : QDir::tempPath();
    const QTemporaryDir folder(place + QStringLiteral("/postlotse-benchmark-XXXXXX"));
    if (!folder.isValid())
        throw std::runtime_error(folder.errorString().toStdString());

    const bool isGiven = !line.positional().isEmpty();
    QString acceptedDomains = line.text(QStringLiteral("accepted-domains"));
    if (!isGiven) {
        acceptedDomains = folder.filePath(QStringLiteral("accepted.txt"));
        writeAcceptedDomains(acceptedDomains.toStdU16String());
    }
    const std::vector<ImportSet> sets =
        isGiven ? std::vector<ImportSet>{givenSet(line)} : generatedSets(line, folder.path());
    const ImportBenchmark benchmark(line.text(QStringLiteral("cli")), acceptedDomains, folder);
    const Results results = runRounds(benchmark, sets, threads, rounds);

    QTextStream(stdout) << machine() << QStringLiteral("; medians of %1 rounds\n\n").arg(rounds)
                        << tableOf(results, sets, threads);
    const bool anyWrong =
        std::any_of(results.begin(), results.end(), [](const auto &entry) { return entry.second.isWrong; });
    return anyWrong ? WrongResult : Done;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return runProgram(measureImports);
}
