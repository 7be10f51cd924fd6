// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <gtest/gtest.h>

#include <QJsonArray>

namespace {

using namespace cli;

QString goodTrace(const CommandLine &line)
{
    return line.write(QStringLiteral("trace.csv"),
                      trace({"2026-11-21T10:00:00Z scan@contoso.com anna@contoso.com m1@h"}));
}

TEST(CliUsage, HelpAndVersionWorkEverywhere)
{
    const CommandLine line;
    for (const auto *arguments :
         {"--help", "analyze --help", "plan --help", "demo --help", "--version", "analyze --version"}) {
        const auto run = line.run(words(arguments));
        EXPECT_EQ(run.exitCode, 0) << arguments;
        EXPECT_FALSE(run.out.trimmed().isEmpty()) << arguments;
    }
    EXPECT_TRUE(line.run(words("--version")).out.contains("postlotse"));
    EXPECT_TRUE(line.run(words("analyze --help")).out.contains("--accepted-domain"));
    EXPECT_TRUE(line.run(words("plan --help")).out.contains("--pdf"));
    EXPECT_TRUE(line.run(words("demo --help")).out.contains("--out"));
}

TEST(CliUsage, HelpSpeaksTheLanguageOfTheOptionOrTheSystem)
{
    const CommandLine line;
    for (const auto *command : {"analyze", "plan"}) {
        const QStringList arguments{QString::fromLatin1(command), QStringLiteral("--help")};
        const auto system = line.run(arguments).out;
        EXPECT_TRUE(system.contains("A domain of the organisation")) << system.constData();
        const auto asked = line.run(QStringList(arguments) << words("--lang de")).out;
        EXPECT_TRUE(asked.contains("Eine Domain der Organisation")) << asked.constData();
        EXPECT_FALSE(asked.contains("Shows this help")) << asked.constData();
        EXPECT_EQ(line.run(arguments, {{QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8")}}).out,
                  asked);
    }
    EXPECT_TRUE(line.run(words("--help --lang de")).out.contains("0 fertig"));
    EXPECT_TRUE(line.run(words("demo --help --lang de")).out.contains("Der neue Ordner"));
}

TEST(CliUsage, AWrongCommandLineEndsWith2AndWritesNothing)
{
    const CommandLine line;
    goodTrace(line);
    const auto before = line.files();
    for (const auto *arguments :
         {"", "unknown", "--unknown", "analyze", "analyze --json -", "analyze trace.csv --unknown",
          "analyze trace.csv --json", "analyze trace.csv --threads many --json out.json",
          "analyze trace.csv --threads -1 --json out.json", "analyze trace.csv --lang xx --json out.json",
          "plan", "plan trace.csv", "plan --pdf out.pdf", "demo", "demo extra --out new",
          "analyze trace.csv --accepted-domain", "analyze trace.csv --accepted-domain .contoso.com",
          "analyze trace.csv --accepted-domain a@contoso.com", "analyze trace.csv --accepted-domain-with-subdomains contoso"}) {
        const auto run = line.run(words(arguments));
        EXPECT_EQ(run.exitCode, 2) << arguments;
        EXPECT_EQ(run.out, "") << arguments;
        EXPECT_FALSE(run.err.trimmed().isEmpty()) << arguments;
        EXPECT_EQ(line.files(), before) << arguments;
    }
}

TEST(CliUsage, AMissingFileEndsWith3)
{
    const CommandLine line;
    const auto run = line.run(words("analyze missing.csv --json -"));
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(run.err.contains("missing.csv")) << run.err.constData();
}

TEST(CliUsage, AnUnknownKindEndsWith3AndNamesTheHeaders)
{
    const CommandLine line;
    line.write(QStringLiteral("odd.csv"), "Colour;Shape;Größe\nred;round;1\n");
    const auto run = line.run(words("analyze odd.csv --json -"));
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_EQ(run.out, "");
    for (const auto *header : {"odd.csv", "Colour", "Shape", "Größe"})
        EXPECT_TRUE(run.err.contains(header)) << header << "\n" << run.err.constData();
}

TEST(CliUsage, OneBadFileAmongGoodOnesEndsWith3AndWritesNothing)
{
    const CommandLine line;
    goodTrace(line);
    line.write(QStringLiteral("odd.csv"), "Colour,Shape\nred,round\n");
    line.write(QStringLiteral("out.json"), "old");
    const auto before = line.files();
    const auto run = line.run(words("analyze trace.csv odd.csv --json out.json --csv out.csv"));
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_EQ(line.read(QStringLiteral("out.json")), "old");
    EXPECT_EQ(line.files(), before);
}

TEST(CliUsage, EveryUnusableInputEndsWith3)
{
    const CommandLine line;
    goodTrace(line);
    line.write(QStringLiteral("empty.csv"), {});
    line.write(QStringLiteral("binary.csv"),
               QByteArray("\x89PNG\r\n\x1a\n\0\0\0\r", 12) + QByteArray(100, '\0'));
    line.write(QStringLiteral("sheet.csv"), QByteArray("PK\3\4\x14\0\6\0", 8) + QByteArray(100, '\0'));
    line.write(QStringLiteral("nested.json"), QByteArray(100000, '['));
    for (const auto *arguments :
         {"analyze empty.csv", "analyze binary.csv", "analyze sheet.csv", "analyze nested.json",
          "analyze trace.csv --accepted-domains missing.txt", "plan empty.csv --pdf out.pdf"}) {
        const auto run = line.run(words(arguments));
        EXPECT_EQ(run.exitCode, 3) << arguments;
        EXPECT_EQ(run.out, "") << arguments;
        EXPECT_FALSE(run.err.trimmed().isEmpty()) << arguments;
    }
    EXPECT_FALSE(line.exists(QStringLiteral("out.pdf")));
}

TEST(CliUsage, AFolderStandsForItsFilesAndMayHoldOthers)
{
    const CommandLine line;
    line.write(QStringLiteral("exports/trace.csv"),
               trace({"2026-11-21T10:00:00Z scan@contoso.com anna@contoso.com m1@h"}));
    line.write(QStringLiteral("exports/notes.txt"), "Call the copier company on Monday\n");
    line.write(QStringLiteral("exports/.hidden"), "x");
    const auto run = line.run(words("analyze exports --accepted-domain contoso.com --json -"));
    EXPECT_EQ(run.exitCode, 0) << run.err.constData();
    EXPECT_EQ(run.json().value(QLatin1String("senders")).toArray().size(), 1);
}

TEST(CliUsage, ErrorsFollowTheLanguage)
{
    const CommandLine line;
    const auto english = line.run(words("analyze missing.csv --lang en"));
    const auto german = line.run(words("analyze missing.csv --lang de"));
    EXPECT_EQ(german.exitCode, 3);
    EXPECT_NE(english.err, german.err);
}

TEST(CliUsage, NoProgressWhereThereIsNoTerminal)
{
    const CommandLine line;
    goodTrace(line);
    const auto run = line.run(words("analyze trace.csv --accepted-domain contoso.com --json -"));
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_FALSE(run.err.contains('\r'));
    EXPECT_FALSE(run.err.contains('\x1b'));
}

} // namespace
