// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfwriter.h"
#include "reports/planreport.h"
#include "reports/samples.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <thread>

namespace {

using namespace reports;

//! Writes documents and reads them back with the tools of Poppler.
class Pdf : public ::testing::Test {
protected:
    int write(const Document &document)
    {
        const auto pages = writePdfFile(path(), document);
        EXPECT_TRUE(pages);
        return pages ? *pages : 0;
    }
    QString path() const { return folder.filePath(QStringLiteral("a.pdf")); }

    static bool hasTool(const char *name)
    {
        return !QStandardPaths::findExecutable(QLatin1String(name)).isEmpty();
    }
    QString run(const char *tool, const QStringList &arguments) const
    {
        QProcess process;
        process.start(QLatin1String(tool), arguments);
        EXPECT_TRUE(process.waitForFinished(60000)) << tool;
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    //! The text of every page, as laid out.
    QStringList pages() const
    {
        QStringList list = run("pdftotext", {QStringLiteral("-layout"), path(), QStringLiteral("-")})
                               .split(QLatin1Char('\f'));
        list.removeLast();
        return list;
    }

    QTemporaryDir folder;
};

#define NEEDS(tool)                                                                                          \
    if (!hasTool(tool))                                                                                      \
    GTEST_SKIP() << tool << " of poppler-utils is not installed"

Document documentOf(std::vector<Block> blocks)
{
    Document document;
    document.title = QStringLiteral("Plan");
    document.author = QStringLiteral("Postlotse");
    document.language = QStringLiteral("en");
    document.blocks = std::move(blocks);
    return document;
}

Table tableOf(int rows)
{
    Table table;
    table.columns = {{QStringLiteral("Address"), Qt::AlignLeft, 3},
                     {QStringLiteral("Count"), Qt::AlignRight, 1}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back(
            {{QStringLiteral("begin%1").arg(i), {}, QStringLiteral("end%1").arg(i)}, {QString::number(i)}});
    return table;
}

TEST_F(Pdf, FontsAreEmbedded)
{
    NEEDS("pdffonts");
    write(documentOf({Paragraph{{{QStringLiteral("normal ")}, {QStringLiteral("bold"), Weight::Bold}}},
                      Code{{QStringLiteral("Get-Mailbox")}}}));
    const QStringList lines = run("pdffonts", {path()}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_GE(lines.size(), 4);
    const qsizetype column = lines[0].indexOf(QStringLiteral("emb"));
    for (qsizetype i = 2; i < lines.size(); ++i)
        EXPECT_EQ(lines[i].mid(column, 3), QStringLiteral("yes")) << lines[i].toStdString();
    // A whole font alone is larger than this file with the few glyphs that it needs.
    EXPECT_LT(QFile(path()).size(), 60'000);
}

TEST_F(Pdf, RowsStayWholeAndEveryPageRepeatsTheHeader)
{
    NEEDS("pdftotext");
    const int count = write(documentOf({tableOf(150)}));
    const QStringList list = pages();
    ASSERT_EQ(list.size(), count);
    ASSERT_GT(count, 2);
    int rows = 0;
    for (const QString &page : list) {
        EXPECT_EQ(page.count(QStringLiteral("Address")), 1);
        for (int i = 0; i < 150; ++i) {
            const QRegularExpression begin(QStringLiteral("\\bbegin%1\\b").arg(i));
            const QRegularExpression end(QStringLiteral("\\bend%1\\b").arg(i));
            EXPECT_EQ(page.contains(begin), page.contains(end)) << "row " << i << " was cut";
            rows += page.contains(begin);
        }
    }
    EXPECT_EQ(rows, 150);
}

TEST_F(Pdf, ARowTallerThanAPageGoesOnAndLosesNoLine)
{
    NEEDS("pdftotext");
    QStringList lines;
    for (int i = 0; i < 200; ++i)
        lines << QStringLiteral("line%1.").arg(i);
    Table table = tableOf(1);
    table.rows[0][0] = {lines.join(QLatin1Char('\n'))};
    EXPECT_GT(write(documentOf({table})), 2);
    const QString all = pages().join(QString());
    for (const QString &line : lines)
        EXPECT_EQ(all.count(line), 1) << line.toStdString();
}

TEST_F(Pdf, TableOfContentsNamesTheRightPages)
{
    NEEDS("pdftotext");
    std::vector<Block> blocks{Cover{QStringLiteral("Title"), {}, {}, {}},
                              TableOfContents{QStringLiteral("Contents"), 2}};
    for (int chapter = 1; chapter <= 60; ++chapter) {
        blocks.push_back(Heading{2, QStringLiteral("Chapter-%1-x").arg(chapter), {}});
        for (int line = 0; line < chapter; ++line)
            blocks.push_back(Paragraph{{{QStringLiteral("text")}}});
    }
    const int count = write(documentOf(std::move(blocks)));
    const QStringList list = pages();
    ASSERT_EQ(list.size(), count);
    int found = 0;
    for (int chapter = 1; chapter <= 60; ++chapter) {
        const QString title = QStringLiteral("Chapter-%1-x").arg(chapter);
        int inContents = 0;
        int truly = 0;
        for (qsizetype p = 0; p < list.size(); ++p) {
            const QRegularExpression entry(title + QStringLiteral("[ .]+(\\d+)\\n"));
            if (const auto match = entry.match(list[p]); match.hasMatch())
                inContents = match.captured(1).toInt();
            else if (truly == 0 && list[p].contains(title)) // later pages name it in their running head
                truly = static_cast<int>(p) + 1;
        }
        EXPECT_EQ(inContents, truly) << title.toStdString();
        found += truly > 0;
    }
    EXPECT_EQ(found, 60);
}

TEST_F(Pdf, PagesAreNumberedAndTheCoverIsNot)
{
    NEEDS("pdftotext");
    const int count = write(
        documentOf({Cover{QStringLiteral("Title"), {}, {}, {}}, Heading{1, QStringLiteral("One"), {}, true},
                    Heading{1, QStringLiteral("Two"), {}, true}}));
    ASSERT_EQ(count, 3);
    const QStringList list = pages();
    EXPECT_FALSE(list[0].contains(QStringLiteral("Page 1")));
    EXPECT_TRUE(list[1].contains(QStringLiteral("Page 2 of 3")));
    EXPECT_TRUE(list[2].contains(QStringLiteral("Page 3 of 3")));
}

TEST_F(Pdf, AHeadingIsNeverTheLastLineOfAPage)
{
    NEEDS("pdftotext");
    std::vector<Block> blocks;
    for (int i = 0; i < 120; ++i) {
        blocks.push_back(Heading{3, QStringLiteral("head%1.").arg(i), {}});
        blocks.push_back(Paragraph{{{QStringLiteral("body%1.").arg(i)}}});
    }
    write(documentOf(std::move(blocks)));
    for (const QString &page : pages()) {
        for (int i = 0; i < 120; ++i)
            EXPECT_EQ(page.contains(QStringLiteral("head%1.").arg(i)),
                      page.contains(QStringLiteral("body%1.").arg(i)));
    }
}

TEST_F(Pdf, LongAddressesBreakInsideTheMargins)
{
    NEEDS("pdftotext");
    const QString address = QString(900, QLatin1Char('m')) + QStringLiteral("@contoso.com");
    Table table = tableOf(1);
    table.rows[0][0] = {address};
    write(documentOf({Paragraph{{{address}}}, table, Heading{3, address, {}}}));
    const QString boxes = run("pdftotext", {QStringLiteral("-bbox"), path(), QStringLiteral("-")});
    const QRegularExpression word(
        QStringLiteral("<word xMin=\"([\\d.]+)\" yMin=\"[\\d.]+\" xMax=\"([\\d.]+)\""));
    int words = 0;
    for (auto match = word.globalMatch(boxes); match.hasNext(); ++words) {
        const auto m = match.next();
        EXPECT_GE(m.captured(1).toDouble(), 57.0);
        EXPECT_LE(m.captured(2).toDouble(), 595.0 - 57.0);
    }
    EXPECT_GT(words, 20);
    EXPECT_EQ(pages().join(QString()).count(QLatin1Char('m')), 3 * (900 + 1));
}

TEST_F(Pdf, OddAddressesAreWrittenAndCannotTurnTheLineAround)
{
    NEEDS("pdftotext");
    const QString turning = QStringLiteral("user\u202emoc.live@contoso.com");
    EXPECT_EQ(shown(turning), QStringLiteral("user\ufffdmoc.live@contoso.com"));
    const QString emoji = QString::fromUtf8("drucker-😀@contoso.com");
    const QString hebrew = QString::fromUtf8("מדפסת@contoso.com");
    write(documentOf({Paragraph{{{turning}}}, Paragraph{{{emoji}}}, Paragraph{{{hebrew}}},
                      Paragraph{{{QStringLiteral("broken") + QChar(0xd800) + QStringLiteral("after")}}}}));
    const QString all = pages().join(QString());
    EXPECT_TRUE(all.contains(QStringLiteral("moc.live@contoso.com")));
    EXPECT_EQ(all.count(QStringLiteral("contoso.com")), 3);
    EXPECT_TRUE(all.contains(QStringLiteral("after")));
}

TEST_F(Pdf, PaperTitleAndLetterSize)
{
    NEEDS("pdfinfo");
    Document document = documentOf({Paragraph{{{QStringLiteral("x")}}}});
    document.title = QStringLiteral("Müller & <Söhne>");
    document.pageFormat = PageFormat::Letter;
    write(document);
    const QString info = run("pdfinfo", {path()});
    EXPECT_TRUE(info.contains(QStringLiteral("612 x 792"))) << info.toStdString();
    EXPECT_TRUE(info.contains(document.title)) << info.toStdString();
    EXPECT_TRUE(run("pdfinfo", {QStringLiteral("-meta"), path()})
                    .contains(QStringLiteral("<rdf:li>Postlotse</rdf:li>")));
}

TEST_F(Pdf, CancellingLeavesNoFile)
{
    const std::atomic_bool cancelled = true;
    PdfOptions options;
    options.cancelled = &cancelled;
    const auto result = writePdfFile(path(), documentOf({tableOf(500)}), options);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, evidence::ErrorKind::Cancelled);
    EXPECT_FALSE(QFile::exists(path()));
}

TEST_F(Pdf, CancellingHalfwayLeavesTheOldFile)
{
    write(documentOf({Paragraph{{{QStringLiteral("old")}}}}));
    const qint64 size = QFile(path()).size();
    std::atomic_bool cancelled = false;
    PdfOptions options;
    options.cancelled = &cancelled;
    options.progress = [&](int done, int) { cancelled = done >= 2; };
    EXPECT_FALSE(writePdfFile(path(), documentOf({tableOf(500)}), options));
    EXPECT_EQ(QFile(path()).size(), size);
}

TEST_F(Pdf, ProgressCountsEveryPageOnAnyThread)
{
    std::vector<int> done;
    int total = 0;
    PdfOptions options;
    options.progress = [&](int page, int all) {
        done.push_back(page);
        total = all;
    };
    QByteArray bytes;
    std::thread([&] {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        EXPECT_TRUE(writePdf(buffer, documentOf({tableOf(200)}), options));
    }).join();
    ASSERT_GT(total, 2);
    ASSERT_EQ(done.size(), static_cast<std::size_t>(total));
    EXPECT_EQ(done.back(), total);
    EXPECT_TRUE(bytes.startsWith("%PDF-"));
}

TEST_F(Pdf, TheLastTwoRowsOfATableStayTogether)
{
    NEEDS("pdftotext");
    for (int rows = 20; rows < 40; ++rows) {
        write(documentOf({tableOf(rows)}));
        const QString last = pages().last();
        EXPECT_TRUE(last.contains(QStringLiteral("begin%1").arg(rows - 2))) << rows;
    }
}

TEST_F(Pdf, ReferencesInTextCarryThePage)
{
    NEEDS("pdftotext");
    write(documentOf({Paragraph{{{QStringLiteral("All about it"), Weight::Normal, QStringLiteral("there")}}},
                      Heading{1, QStringLiteral("One"), {}, true},
                      Heading{1, QStringLiteral("Two"), QStringLiteral("there"), true}}));
    EXPECT_TRUE(pages()[0].contains(QStringLiteral("All about it (page 3)")));
}

TEST_F(Pdf, FactsStandSideBySide)
{
    NEEDS("pdftotext");
    FactList list;
    list.facts = {{QStringLiteral("Sign-in"), {QStringLiteral("Basic")}},
                  {QStringLiteral("TLS"), {QStringLiteral("1.2")}},
                  {QStringLiteral("Deliveries"), {QStringLiteral("14")}}};
    write(documentOf({list}));
    EXPECT_TRUE(pages()[0].contains(
        QRegularExpression(QStringLiteral("Sign-in +Basic +TLS +1\\.2\\s+Deliveries +14\\s"))));
}

TEST_F(Pdf, FiveHundredSendersAreAllThere)
{
    NEEDS("pdftotext");
    const evidence::Analysis analysis = samples::tenantOf(500).analysis();
    const knowledge::Knowledge facts = samples::facts();
    const Document document =
        planDocument(analysis, plans::makePlan(analysis, facts), facts, {},
                     {QString(), QStringLiteral("en"), PageFormat::A4, QDate(2026, 11, 21)});
    const int count = write(document);
    const QStringList list = pages();
    ASSERT_EQ(list.size(), count);
    for (int i = 0; i < 500; i += 31) {
        const QString address = QStringLiteral("scanner-%1@contoso.com").arg(i, 4, 10, QLatin1Char('0'));
        const QRegularExpression entry(address + QStringLiteral("[ .]+(\\d+)\\n"));
        int inContents = 0;
        for (int p = 1; p < 20 && inContents == 0; ++p)
            inContents = entry.match(list[p]).captured(1).toInt();
        ASSERT_GT(inContents, 0) << address.toStdString();
        const QString &page = list[inContents - 1];
        EXPECT_TRUE(page.contains(address)) << address.toStdString();
        EXPECT_TRUE(page.contains(QStringLiteral("2. Send a test message")))
            << "a typical sender takes one page";
    }
}

} // namespace
