// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace {

using namespace cli;

QString goodTrace(const CommandLine &line)
{
    return line.write(QStringLiteral("trace.csv"),
                      trace({"2026-11-21T10:00:00Z scan@contoso.com anna@contoso.com m1@h"}));
}

TEST(CliOutput, FilesHoldWhatStandardOutputWould)
{
    const CommandLine line;
    goodTrace(line);
    const auto toFile =
        line.run(words("analyze trace.csv --accepted-domain contoso.com --json out.json --csv out.csv"));
    EXPECT_EQ(toFile.exitCode, 0);
    EXPECT_EQ(toFile.out, "");
    EXPECT_EQ(line.read(QStringLiteral("out.json")),
              line.run(words("analyze trace.csv --accepted-domain contoso.com --json -")).out);
    EXPECT_EQ(line.read(QStringLiteral("out.csv")),
              line.run(words("analyze trace.csv --accepted-domain contoso.com --csv -")).out);
}

TEST(CliOutput, AnOldFileIsReplacedAndNothingElseIsLeft)
{
    const CommandLine line;
    goodTrace(line);
    line.write(QStringLiteral("out.json"), QByteArray(1000000, 'x'));
    EXPECT_EQ(line.run(words("analyze trace.csv --json out.json")).exitCode, 0);
    EXPECT_FALSE(QJsonDocument::fromJson(line.read(QStringLiteral("out.json"))).isNull());
    EXPECT_EQ(line.files(), (QStringList{QStringLiteral("out.json"), QStringLiteral("trace.csv")}));
}

TEST(CliOutput, WhereNothingCanBeWrittenNothingIsAndTheExitCodeSaysSo)
{
    const CommandLine line;
    goodTrace(line);
    QDir(line.path({})).mkdir(QStringLiteral("folder"));
    for (const auto *arguments : {"analyze trace.csv --json missing/out.json",
                                  "analyze trace.csv --csv folder", "plan trace.csv --pdf missing/out.pdf"}) {
        const auto run = line.run(words(arguments));
        EXPECT_NE(run.exitCode, 0) << arguments;
        EXPECT_NE(run.exitCode, -1) << arguments;
        EXPECT_FALSE(run.err.trimmed().isEmpty()) << arguments;
        EXPECT_EQ(line.files(), QStringList{QStringLiteral("trace.csv")}) << arguments;
    }
}

TEST(CliOutput, OfTwoFilesBothAreWrittenOrNone)
{
    const CommandLine line;
    goodTrace(line);
    for (const auto *arguments : {"analyze trace.csv --json out.json --csv missing/out.csv", "analyze trace.csv --csv out.csv --json missing/o"}) {
        EXPECT_EQ(line.run(words(arguments)).exitCode, 3) << arguments;
        EXPECT_EQ(line.files(), QStringList{QStringLiteral("trace.csv")}) << arguments;
    }
    EXPECT_EQ(line.run(words("analyze trace.csv --json out --csv ./out")).exitCode, 2);
    EXPECT_EQ(line.files(), QStringList{QStringLiteral("trace.csv")});
}

TEST(CliOutput, NoInputIsOverwritten)
{
    const CommandLine line;
    goodTrace(line);
    const QByteArray before = line.read(QStringLiteral("trace.csv"));
    for (const auto *arguments : {"analyze trace.csv --csv trace.csv", "analyze . --json ./trace.csv", "plan trace.csv --pdf trace.csv",
                                  "plan trace.csv --pdf out.pdf --json trace.csv"}) {
        const auto run = line.run(words(arguments));
        EXPECT_EQ(run.exitCode, 2) << arguments;
        EXPECT_TRUE(run.err.contains("trace.csv")) << arguments;
        EXPECT_EQ(line.read(QStringLiteral("trace.csv")), before) << arguments;
    }
    EXPECT_EQ(line.files(), QStringList{QStringLiteral("trace.csv")});
}

#ifdef Q_OS_UNIX
TEST(CliOutput, APipeIsWrittenToAndStaysOne)
{
    const CommandLine line;
    goodTrace(line);
    const QByteArray path = QFile::encodeName(line.path(QStringLiteral("pipe")));
    ASSERT_EQ(mkfifo(path.constData(), 0600), 0);
    const int end = open(path.constData(), O_RDWR | O_NONBLOCK); // so that nobody has to wait for the other end
    ASSERT_GE(end, 0);
    EXPECT_EQ(line.run(words("analyze trace.csv --all-senders --csv pipe")).exitCode, 0);
    QByteArray text(100'000, 0);
    text.truncate(std::max<qsizetype>(0, read(end, text.data(), static_cast<std::size_t>(text.size()))));
    close(end);
    EXPECT_EQ(text, line.run(words("analyze trace.csv --all-senders --csv -")).out);
    struct stat status {};
    ASSERT_EQ(stat(path.constData(), &status), 0);
    EXPECT_TRUE(S_ISFIFO(status.st_mode));
}
#endif

TEST(CliOutput, AnInputIsNeverOverwrittenByABrokenRun)
{
    const CommandLine line;
    line.write(QStringLiteral("odd.csv"), "Colour,Shape\nred,round\n");
    EXPECT_EQ(line.run(words("analyze odd.csv --csv odd.csv")).exitCode, 3);
    EXPECT_EQ(line.read(QStringLiteral("odd.csv")), "Colour,Shape\nred,round\n");
}

TEST(CliOutput, AddressesWithSeparatorsAndQuotesStayInTheirCell)
{
    const CommandLine line;
    line.write(QStringLiteral("trace.csv"),
               "Received,SenderAddress,RecipientAddress,Subject,Status,Size,MessageId\n"
               "2026-11-21T10:00:00Z,\"\"\"a,b\"\"@contoso.com\",x@y.example,Scan,Delivered,100,<m1@h>\n");
    const auto run = line.run(words("analyze trace.csv --accepted-domain contoso.com --csv -"));
    EXPECT_TRUE(run.out.contains("\n\"\"\"a,b\"\"@contoso.com\",2,1,1,1,")) << run.out.constData();
}

TEST(CliOutput, ControlCharactersOfHostileFilesDoNotReachTheTerminal)
{
    const CommandLine line;
    line.write(QStringLiteral("odd.csv"), "Colour\x1b]0;owned\x07,Shape\x1b[2J\nred,round\n");
    const auto run = line.run(words("analyze odd.csv"));
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_FALSE(run.err.contains('\x1b'));
    EXPECT_FALSE(run.err.contains('\x07'));
}

TEST(CliOutput, WithoutAnOutputOptionASummaryAsText)
{
    const CommandLine line;
    goodTrace(line);
    const auto run = line.run(words("analyze trace.csv --accepted-domain contoso.com"));
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(run.out.contains("scan@contoso.com")) << run.out.constData();
}

} // namespace
