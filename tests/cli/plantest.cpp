// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

using namespace cli;

void writeTrace(const CommandLine &line)
{
    line.write(QStringLiteral("trace.csv"),
               trace({"2026-11-21T10:00:00Z scan@contoso.com anna@contoso.com m1@h",
                      "2026-11-21T10:00:00Z nas@contoso.com toner@partner.example m2@h"}));
}

bool isPdf(const QByteArray &bytes)
{
    return bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF");
}

TEST(CliPlan, WritesAPdfInBothLanguages)
{
    const CommandLine line;
    writeTrace(line);
    for (const auto *language : {"en", "de"}) {
        const auto name = QString::fromLatin1(language) + QStringLiteral(".pdf");
        const auto run = line.run(words("plan trace.csv --accepted-domain contoso.com --title Contoso --lang")
                                  << QString::fromLatin1(language) << QStringLiteral("--pdf") << name);
        EXPECT_EQ(run.exitCode, 0) << run.err.constData();
        EXPECT_EQ(run.out, "");
        EXPECT_FALSE(run.err.contains("XDG_RUNTIME_DIR")) << run.err.constData();
        EXPECT_TRUE(isPdf(line.read(name)));
    }
}

#ifdef Q_OS_LINUX
TEST(CliPlan, WithoutAnyFontThereIsNoEmptyPlan)
{
    const CommandLine line;
    writeTrace(line);
    line.write(
        QStringLiteral("fonts.conf"),
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig></fontconfig>\n");
    const auto before = line.files();
    const auto run = line.run(words("plan trace.csv --accepted-domain contoso.com --pdf out.pdf"),
                              {{QStringLiteral("FONTCONFIG_FILE"), line.path(QStringLiteral("fonts.conf"))}});
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(run.err.contains("No font was found to write the report with.")) << run.err.constData();
    EXPECT_EQ(line.files(), before);
}
#endif

TEST(CliPlan, WritesJsonAndScriptsBeside)
{
    const CommandLine line;
    writeTrace(line);
    const auto run = line.run(words(
        "plan trace.csv --accepted-domain contoso.com --pdf out.pdf --json out.json --scripts scripts"));
    EXPECT_EQ(run.exitCode, 0) << run.err.constData();
    const auto json = QJsonDocument::fromJson(line.read(QStringLiteral("out.json"))).object();
    EXPECT_FALSE(json.isEmpty());
    EXPECT_TRUE(line.read(QStringLiteral("out.json")).contains("nas@contoso.com"));
    EXPECT_TRUE(QDir(line.path(QStringLiteral("scripts"))).exists());
    EXPECT_FALSE(QDir(line.path(QStringLiteral("scripts"))).entryList(QDir::Files).isEmpty());
}

TEST(CliPlan, ABrokenInputWritesNothing)
{
    const CommandLine line;
    writeTrace(line);
    line.write(QStringLiteral("odd.csv"), "Colour,Shape\nred,round\n");
    const auto before = line.files();
    EXPECT_EQ(
        line.run(words("plan trace.csv odd.csv --pdf out.pdf --json out.json --scripts scripts")).exitCode,
        3);
    EXPECT_EQ(line.files(), before);
}

TEST(CliDemo, WritesTheSampleTenantIntoANewFolder)
{
    const CommandLine line;
    const auto run = line.run(words("demo --out new"));
    ASSERT_EQ(run.exitCode, 0) << run.err.constData();
    const auto files = line.files();
    EXPECT_EQ(files.filter(QStringLiteral(".pdf")).size(), 2) << files.join(QLatin1Char(' ')).toStdString();
    for (const auto &name : files.filter(QStringLiteral(".pdf")))
        EXPECT_TRUE(isPdf(line.read(name))) << name.toStdString();
    EXPECT_GE(files.filter(QStringLiteral(".csv")).size(), 5);
    EXPECT_GE(files.filter(QStringLiteral(".json")).size(), 1);
}

TEST(CliDemo, TwoRunsAreEqualApartFromThePdf)
{
    const CommandLine line;
    ASSERT_EQ(line.run(words("demo --out a")).exitCode, 0);
    ASSERT_EQ(line.run(words("demo --out b")).exitCode, 0);
    int compared = 0;
    for (const auto &name : line.files().filter(QStringLiteral("a/"))) {
        if (name.endsWith(QLatin1String(".pdf")))
            continue;
        // The analysis names its inputs by path, and so by folder.
        EXPECT_EQ(line.read(name).replace("a/", "b/"),
                  line.read(QStringLiteral("b/") + name.mid(2)).replace("a/", "b/"))
            << name.toStdString();
        ++compared;
    }
    EXPECT_GT(compared, 5);
}

TEST(CliDemo, RefusesAFolderThatHoldsSomething)
{
    const CommandLine line;
    line.write(QStringLiteral("mine/letter.txt"), "dear");
    const auto run = line.run(words("demo --out mine"));
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_FALSE(run.err.trimmed().isEmpty());
    EXPECT_EQ(line.files(), QStringList{QStringLiteral("mine/letter.txt")});
}

} // namespace
