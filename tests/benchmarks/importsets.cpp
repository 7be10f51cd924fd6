// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/importsets.h"

#include <QDir>
#include <QProcess>

#include <algorithm>
#include <stdexcept>

namespace benchmarks {

namespace {

constexpr qint64 rowsOfASearch = 100'000; // where a historical search ends
constexpr qint64 eventsPerDelivery = 7; // about 16 per message, which goes to more than two recipients

//! How a set is generated: the arguments of one run of the generator or more.
struct Recipe {
    const char *key;
    const char *name;
    std::vector<QStringList> runs;
    bool listsAllSenders = true;
};

QString files(qint64 rows)
{
    return QString::number(std::clamp<qint64>((rows + rowsOfASearch - 1) / rowsOfASearch, 2, 1'000));
}

std::vector<Recipe> recipes(qint64 rows, int senders)
{
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    const QStringList usual{QStringLiteral("--rows"), QString::number(rows), QStringLiteral("--senders"),
                            QString::number(senders)};
    const QStringList many{QStringLiteral("--rows"), QString::number(rows), QStringLiteral("--senders"),
                           QString::number(std::clamp<qint64>(rows / 4, 1, 5'000'000))};
    const QStringList events{QStringLiteral("--rows"),
                             QString::number(std::max<qint64>(1, rows / eventsPerDelivery)),
                             QStringLiteral("--senders"), QString::number(senders)};
    const QStringList spread{QStringLiteral("--files"), files(rows), QStringLiteral("--encoding"),
                             QStringLiteral("utf16")};
    return {
        {"standard", "Standard", {usual}},
        {"utf16", "UTF-16", {usual + list("--encoding utf16")}},
        {"german", "Semicolons, German dates", {usual + list("--separator ; --date de")}},
        {"columns",
         "Other order of columns",
         {usual
          + list("--columns "
                 "MessageTraceId,Subject,MessageId,Size,FromIP,ToIP,Status,RecipientAddress,SenderAddress,"
                 "Received")}},
        {"multiline", "Line breaks in subjects", {usual + list("--multiline 10")}},
        {"senders", "Many senders", {many}},
        {"bulk", "Bulk sender", {usual + list("--bulk 30")}},
        {"adjacent", "Two exports side by side", {usual + list("--files 2")}},
        {"overlap", "Two exports that overlap", {usual + list("--files 2 --overlap 20")}},
        {"details", "With SMTP AUTH details", {usual, usual + spread + list("--kind details")}, false},
        {"extended", "Extended reports", {events + spread + list("--kind extended")}},
        {"json", "Graph JSON", {usual + list("--kind json")}},
    };
}

//! Runs the generator and returns what it says about the files.
QByteArray runGenerator(const QString &generator, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(generator, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        throw std::runtime_error(
            (generator + QStringLiteral(" failed. ") + process.errorString()).toStdString());
    return process.readAllStandardOutput();
}

//! Takes up lines like "1000 /tmp/trace.csv".
void addFiles(ImportSet &set, const QByteArray &lines)
{
    for (const QByteArray &line : lines.trimmed().split('\n')) {
        const auto space = line.indexOf(' ');
        set.rows += line.left(space).toLongLong();
        set.files += QString::fromLocal8Bit(line.mid(space + 1)).trimmed();
    }
}

} // namespace

QStringList importSetKeys()
{
    QStringList keys;
    for (const Recipe &recipe : recipes(1, 1))
        keys += QString::fromLatin1(recipe.key);
    return keys;
}

ImportSet generateImportSet(const QString &key, qint64 rows, int senders, const QString &generator,
                            const QString &folder)
{
    const std::vector<Recipe> all = recipes(rows, senders);
    const auto recipe =
        std::find_if(all.begin(), all.end(), [&key](const Recipe &r) { return key == QLatin1String(r.key); });
    if (recipe == all.end())
        throw std::runtime_error("there is no set " + key.toStdString());
    ImportSet set;
    set.key = key;
    set.name = QString::fromLatin1(recipe->name);
    set.listsAllSenders = recipe->listsAllSenders;
    set.truth = QDir(folder).filePath(key + QStringLiteral("-truth.csv")); // of the last run
    for (const QStringList &arguments : recipe->runs) {
        const QString out = QStringLiteral("%1-%2.export").arg(key).arg(set.files.size());
        addFiles(set,
                 runGenerator(generator,
                              QStringList{QStringLiteral("--out"), QDir(folder).filePath(out),
                                          QStringLiteral("--truth"), set.truth}
                                  + arguments));
    }
    return set;
}

} // namespace benchmarks
