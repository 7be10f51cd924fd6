// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"
#include "imports/tablewriter.h"

#include <gtest/gtest.h>

#include <atomic>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace {

using namespace imports;

const QString name = QStringLiteral("export.csv");
const QString goodName = QStringLiteral("good.csv");

std::string errorOf(const QByteArray &bytes)
{
    const auto report = importBytes(bytes).inputs[0];
    return report.error ? toText(report.error->kind) : "no error";
}

TEST(ImportFiles, EmptyFile)
{
    EXPECT_EQ(errorOf({}), "Empty");
}

TEST(ImportFiles, NothingButAByteOrderMark)
{
    EXPECT_EQ(errorOf("\xEF\xBB\xBF"), "Empty");
    EXPECT_EQ(errorOf("\xFF\xFE"), "Empty");
}

TEST(ImportFiles, NothingButSpace)
{
    for (const QByteArray bytes : {"\n", "\r\n\r\n\r\n", "   ", "\t"})
        EXPECT_NE(errorOf(bytes), "no error");
    EXPECT_NE(errorOf(QByteArray(3000000, '\n')), "no error");
}

TEST(ImportFiles, BinaryFiles)
{
    EXPECT_EQ(errorOf(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0", 29)), "Binary");
    EXPECT_EQ(errorOf(QByteArray("\x7f"
                                 "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3e\0\1\0\0\0",
                                 24)),
              "Binary");
    EXPECT_EQ(errorOf(QByteArray("SQLite format 3\0\x10\0\1\1\0\x40\x20\x20\0\0\0\3", 28)), "Binary");
    EXPECT_EQ(errorOf(QByteArray(4096, '\0')), "Binary");
    EXPECT_EQ(errorOf(QByteArray(1, '\0')), "Binary");
}

TEST(ImportFiles, WorkbooksAreToldApartFromTheirCsv)
{
    EXPECT_EQ(errorOf(QByteArray(
                  "PK\3\4\x14\0\6\0\x08\0\0\0\x21\0\x62\xee\x9d\x68[Content_Types].xml xl/workbook.xml", 53)),
              "Spreadsheet");
    EXPECT_EQ(errorOf(QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + QByteArray(504, '\0')),
              "Spreadsheet");
}

TEST(ImportFiles, TextThatIsNoExport)
{
    const auto report = importBytes("Dear colleague,\nplease find the list attached.\n").inputs[0];
    ASSERT_TRUE(report.error);
    EXPECT_TRUE(report.error->kind == evidence::ErrorKind::UnknownKind
                || report.error->kind == evidence::ErrorKind::NotATable);
}

TEST(ImportFiles, UnknownHeadersAreNamed)
{
    const auto report = importBytes("Colour;Shape;Müller\nred;round;x\n").inputs[0];
    ASSERT_TRUE(report.error);
    EXPECT_EQ(toText(report.error->kind), "UnknownKind");
    EXPECT_EQ(report.headers,
              (QStringList{QStringLiteral("Colour"), QStringLiteral("Shape"), QStringLiteral("Müller")}));
}

TEST(ImportFiles, FileThatDoesNotExist)
{
    const auto report = ExportFolder().import({name}).inputs[0];
    ASSERT_TRUE(report.error);
    EXPECT_EQ(toText(report.error->kind), "NotFound");
}

TEST(ImportFiles, DirectoryIsAClearError)
{
    const ExportFolder folder;
    QDir().mkdir(folder.path(name));
    const auto report = folder.import({name}).inputs[0];
    ASSERT_TRUE(report.error);
    EXPECT_EQ(toText(report.error->kind), "IsDirectory");
}

#ifdef Q_OS_UNIX
TEST(ImportFiles, FifoDoesNotHang)
{
    const ExportFolder folder;
    ASSERT_EQ(mkfifo(QFile::encodeName(folder.path(name)).constData(), 0600), 0);
    const auto report = folder.import({name}).inputs[0];
    ASSERT_TRUE(report.error);
    EXPECT_EQ(toText(report.error->kind), "NotARegularFile");
    EXPECT_FALSE(previewFile(folder.path(name)));
}

TEST(ImportFiles, DeviceBehindALinkDoesNotHang)
{
    const ExportFolder folder;
    ASSERT_EQ(symlink("/dev/zero", QFile::encodeName(folder.path(name)).constData()), 0);
    const auto report = folder.import({name}).inputs[0];
    ASSERT_TRUE(report.error);
    EXPECT_EQ(toText(report.error->kind), "NotARegularFile");
}

TEST(ImportFiles, LinkToNothing)
{
    const ExportFolder folder;
    ASSERT_EQ(symlink("nowhere", QFile::encodeName(folder.path(name)).constData()), 0);
    const auto report = folder.import({name}).inputs[0];
    ASSERT_TRUE(report.error);
    EXPECT_EQ(toText(report.error->kind), "NotFound");
}

TEST(ImportFiles, ForbiddenFile)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    const ExportFolder folder;
    folder.write(name, traceAt("2026-11-21T18:07:37Z"));
    QFile::setPermissions(folder.path(name), {});
    const auto report = folder.import({name}).inputs[0];
    ASSERT_TRUE(report.error);
    EXPECT_EQ(toText(report.error->kind), "AccessDenied");
}
#endif

// A file may be cut or removed by somebody else while it is read.
TEST(ImportFiles, FileThatVanishesWhileItIsRead)
{
    auto bytes = traceHeader;
    for (int i = 0; i < 30000; ++i)
        bytes += traceRow("2026-11-21T18:07:37Z", "scan@contoso.com", "anna@contoso.com",
                          "m" + QByteArray::number(i) + "@host");
    for (const bool cut : {true, false}) {
        const ExportFolder folder;
        const auto path = folder.write(name, bytes);
        ImportOptions options;
        options.threads = 2;
        options.progress = [path, cut](const Progress &) {
            if (cut)
                QFile::resize(path, 0);
            else
                QFile::remove(path);
        };
        const auto result = folder.import({name}, options);
        ASSERT_EQ(result.inputs.size(), 1u);
        EXPECT_LE(result.inputs[0].rows, 30000);
    }
}

TEST(ImportFiles, AFileWithAnErrorDoesNotStopTheOthers)
{
    const ExportFolder folder;
    folder.write(goodName, traceAt("2026-11-21T18:07:37Z"));
    folder.write(QStringLiteral("empty.csv"), {});
    const auto result = folder.import({QStringLiteral("missing.csv"), goodName, QStringLiteral("empty.csv")});
    EXPECT_EQ(
        print(result.inputs),
        "empty.csv error Empty\ngood.csv messageTrace utf-8 rows 1 rejected 0\nmissing.csv error NotFound\n");
    EXPECT_TRUE(result.hasErrors());
    EXPECT_EQ(result.snapshot->senders.size(), 1u);
}

TEST(ImportFiles, EachFolderIsNamedOnce)
{
    const ExportFolder folder;
    QDir().mkdir(folder.path(QStringLiteral("sub")));
    const auto result = importFiles({{folder.write(goodName, traceAt("2026-11-21T18:07:37Z")), {}},
                                     {folder.write(name, "x"), {}},
                                     {folder.path(QStringLiteral("sub/missing.csv")), {}}});
    ASSERT_TRUE(result);
    const QString above = QFileInfo(folder.path(name)).path();
    EXPECT_EQ(result->folders(), (QStringList{above, above + QStringLiteral("/sub")}));
}

TEST(ImportFiles, NamesSayNothing)
{
    const ExportFolder folder;
    const auto odd = QStringLiteral("Ä \u202Eexe.json");
    folder.write(odd, traceAt("2026-11-21T18:07:37Z"));
    EXPECT_EQ(print(folder.import({odd}).inputs[0]), "messageTrace utf-8 rows 1 rejected 0\n");
}

TEST(ImportFiles, NoFilesAtAll)
{
    const auto result = importFiles({});
    ASSERT_TRUE(result);
    ASSERT_TRUE(result->snapshot);
    EXPECT_TRUE(result->snapshot->senders.empty());
    ASSERT_TRUE(result->snapshot->addresses);
    ASSERT_TRUE(result->configuration);
    EXPECT_FALSE(result->hasErrors());
}

TEST(ImportFiles, CancelledBeforeItStarts)
{
    const ExportFolder folder;
    const std::atomic_bool cancelled = true;
    ImportOptions options;
    options.cancelled = &cancelled;
    const auto result = importFiles({{folder.write(name, traceAt("2026-11-21T18:07:37Z")), {}}}, options);
    ASSERT_FALSE(result);
    EXPECT_EQ(toText(result.error().kind), "Cancelled");
}

TEST(ImportFiles, CancelledWhileItReads)
{
    auto bytes = traceHeader;
    for (int i = 0; i < 30000; ++i)
        bytes += traceRow("2026-11-21T18:07:37Z", "scan@contoso.com", "anna@contoso.com",
                          "m" + QByteArray::number(i) + "@host");
    const ExportFolder folder;
    std::atomic_bool cancelled = false;
    ImportOptions options;
    options.cancelled = &cancelled;
    options.progress = [&cancelled](const Progress &) { cancelled = true; };
    const auto result = importFiles({{folder.write(name, bytes), {}}}, options);
    ASSERT_FALSE(result);
    EXPECT_EQ(toText(result.error().kind), "Cancelled");
}

TEST(ImportFiles, ProgressOnlyGrowsAndReachesTheEnd)
{
    auto bytes = traceHeader;
    for (int i = 0; i < 20000; ++i)
        bytes += traceRow("2026-11-21T18:07:37Z", "scan@contoso.com", "anna@contoso.com",
                          "m" + QByteArray::number(i) + "@host");
    const ExportFolder folder;
    folder.write(name, bytes);
    folder.write(goodName, bytes + bytes.mid(traceHeader.size()));
    Progress last;
    int steps = 0;
    ImportOptions options;
    options.threads = 2;
    options.progress = [&last, &steps](const Progress &now) {
        EXPECT_GE(now.bytesDone, last.bytesDone);
        EXPECT_GE(now.rows, last.rows);
        EXPECT_GE(now.filesDone, last.filesDone);
        EXPECT_LE(now.bytesDone, now.bytesTotal);
        last = now;
        ++steps;
    };
    folder.import({name, goodName}, options);
    EXPECT_GE(steps, 2);
    EXPECT_EQ(last.filesDone, 2);
    EXPECT_EQ(last.filesTotal, 2);
    EXPECT_EQ(last.bytesDone, last.bytesTotal);
    EXPECT_EQ(last.rows, 60000);
}

TEST(ImportFiles, FoldersStandForTheFilesInThem)
{
    const ExportFolder folder;
    for (const auto &file : {QStringLiteral("b.csv"), QStringLiteral("a.csv"), QStringLiteral(".hidden.csv")})
        folder.write(file, "x");
    QDir().mkdir(folder.path(QStringLiteral("sub")));
    folder.write(QStringLiteral("sub/c.csv"), "x");
    const auto files = expandPaths(
        {folder.path({}), folder.path(QStringLiteral("a.csv")), folder.path(QStringLiteral("missing.csv"))});
    QStringList names;
    for (const auto &file : files)
        names << file.path.section(QLatin1Char('/'), -1);
    EXPECT_EQ(names,
              (QStringList{QStringLiteral("a.csv"), QStringLiteral("b.csv"), QStringLiteral("missing.csv")}));
}

TEST(ImportFiles, NotManyAreOpenAtATime)
{
    static std::atomic_int open = 0;
    static std::atomic_int mostOpen = 0;
    class CountedSource : public ByteSource {
    public:
        explicit CountedSource(const QByteArray &bytes)
            : m_bytes(bytes)
        {
            const int now = ++open;
            for (int most = mostOpen; most < now && !mostOpen.compare_exchange_weak(most, now);) { }
        }
        ~CountedSource() override { --open; }
        qint64 size() const override { return m_bytes.size(); }
        evidence::Expected<qint64> read(qint64 offset, char *to, qint64 maxBytes) override
        {
            return m_bytes.read(offset, to, maxBytes);
        }

    private:
        MemorySource m_bytes;
    };
    std::vector<Input> inputs;
    for (int i = 0; i < 60; ++i) {
        const QByteArray id = "m" + QByteArray::number(i);
        const QByteArray bytes = i % 2 ? detailsHeader + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", id)
                                       : traceHeader + traceRow("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com", id);
        inputs.push_back({QString::number(i), [bytes]() -> evidence::Expected<std::shared_ptr<ByteSource>> {
                              return std::shared_ptr<ByteSource>(std::make_shared<CountedSource>(bytes));
                          }, std::nullopt});
    }
    ImportOptions options;
    options.threads = 2;
    const auto result = importInputs(inputs, options);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->snapshot->senders.front().allMail.deliveries, 30);
    EXPECT_LE(mostOpen, 10);
    EXPECT_EQ(open, 0);
}

} // namespace
