// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"

#include <gtest/gtest.h>

#include <QFile>

namespace {

using namespace imports;

#if defined(__SANITIZE_ADDRESS__) || !defined(Q_OS_LINUX)
constexpr bool canMeasure = false;
#else
constexpr bool canMeasure = true;
#endif

//! A value of /proc/self/status in bytes.
qint64 processMemory(const char *name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = status.readAll().split('\n');
    for (const auto &line : lines) {
        if (line.startsWith(name))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

//! How far the peak of the memory rises above what is in use now.
class PeakMemory {
public:
    PeakMemory()
    {
        QFile reset(QStringLiteral("/proc/self/clear_refs"));
        if (reset.open(QIODevice::WriteOnly))
            reset.write("5");
        m_before = processMemory("VmRSS");
    }
    qint64 risen() const { return processMemory("VmHWM") - m_before; }

private:
    qint64 m_before = 0;
};

constexpr qint64 megabyte = 1 << 20;

//! A file with hundreds of megabytes on one line between two texts.
QString fileWithALongLine(const ExportFolder &folder, const QByteArray &before, const QByteArray &after,
                          qint64 megabytes)
{
    const auto path = folder.write(QStringLiteral("long.csv"), before);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::Append));
    const QByteArray block(megabyte, 'x');
    for (qint64 i = 0; i < megabytes; ++i)
        file.write(block);
    file.write(after);
    return path;
}

TEST(ImportMemory, ASingleLineOf300MegabytesIsAClearError)
{
    const ExportFolder folder;
    const auto path = fileWithALongLine(folder, {}, {}, 300);
    const PeakMemory peak;
    const auto result = importFiles({{path, {}}});
    ASSERT_TRUE(result);
    ASSERT_TRUE(result->inputs[0].error);
    EXPECT_EQ(toText(result->inputs[0].error->kind), "LineTooLong");
    EXPECT_FALSE(previewFile(path));
    EXPECT_LT(canMeasure ? peak.risen() : 0, 100 * megabyte);
}

TEST(ImportMemory, ARecordOf300MegabytesIsRejectedAndTheRestIsRead)
{
    const ExportFolder folder;
    const auto good = [](const QByteArray &id) {
        return traceRow("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com", id);
    };
    const auto path =
        fileWithALongLine(folder, traceHeader + good("m1@host") + "2026-11-21T10:00:00Z,scan@contoso.com,",
                          "\n" + good("m2@host"), 300);
    const PeakMemory peak;
    const auto result = importFiles({{path, {}}});
    ASSERT_TRUE(result);
    EXPECT_EQ(print(result->inputs[0]), "messageTrace utf-8 rows 3 rejected 1\n  line 3 TooLong ''\n");
    EXPECT_EQ(result->snapshot->senders.at(0).allMail.deliveries, 2);
    EXPECT_LT(canMeasure ? peak.risen() : 0, 100 * megabyte);
}

TEST(ImportMemory, AJsonStringOf64MegabytesIsRejectedAndTheRestIsRead)
{
    const ExportFolder folder;
    const QByteArray good =
        R"({"senderAddress":"scan@contoso.com","recipientAddress":"anna@contoso.com","messageId":"m%","receivedDateTime":"2026-11-21T10:00:00Z","size":1,"status":"delivered"})";
    const auto path = fileWithALongLine(folder, "[" + QByteArray(good).replace('%', '1') + ",{\"subject\":\"",
                                        "\"}," + QByteArray(good).replace('%', '2') + "]", 64);
    const PeakMemory peak;
    const auto result = importFiles({{path, {}}});
    ASSERT_TRUE(result);
    EXPECT_EQ(result->inputs[0].rejected, 1);
    EXPECT_EQ(result->snapshot->senders.at(0).allMail.deliveries, 2);
    EXPECT_LT(canMeasure ? peak.risen() : 0, 40 * megabyte);
}

} // namespace
