// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/encoding.h"
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"
#include "imports/tablewriter.h"

#include <gtest/gtest.h>

#include <atomic>

namespace {

using namespace imports;

// Not ASCII in three ways: a German local part, an international domain, and a sign outside Latin-1 in the
// subject.
const QString text = QStringLiteral(
    "Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageId\r\n"
    "2026-11-21T18:07:37Z,scän@contoso.com,info@müller.example,Grüße für 5 €,Delivered,,,100,<m1@host>\r\n"
    "2026-11-21T18:07:38Z,scän@contoso.com,anna@contoso.com,Größe,Delivered,,,100,<m2@host>\r\n");
const char *const mail =
    "scän@contoso.com > anna@contoso.com x1 2026-11-21T18:07:38Z..2026-11-21T18:07:38Z\n"
    "scän@contoso.com > info@xn--mller-kva.example x1 2026-11-21T18:07:37Z..2026-11-21T18:07:37Z\n";

void expectSameIn(Encoding encoding, bool bom)
{
    const auto result = importBytes(encoded(text, encoding, bom));
    EXPECT_EQ(printMail(*result.snapshot), mail);
    EXPECT_EQ(print(result.inputs[0]),
              "messageTrace " + keyOf(encoding).toStdString() + " rows 2 rejected 0\n");
}

TEST(ImportEncodings, Utf8)
{
    expectSameIn(Encoding::Utf8, false);
}

TEST(ImportEncodings, Utf8WithBom)
{
    expectSameIn(Encoding::Utf8, true);
}

TEST(ImportEncodings, Utf16LeWithBom)
{
    expectSameIn(Encoding::Utf16Le, true);
}

TEST(ImportEncodings, Utf16LeWithoutBom)
{
    expectSameIn(Encoding::Utf16Le, false);
}

TEST(ImportEncodings, Utf16BeWithBom)
{
    expectSameIn(Encoding::Utf16Be, true);
}

TEST(ImportEncodings, Windows1252)
{
    expectSameIn(Encoding::Windows1252, false);
}

TEST(ImportEncodings, AsciiIsUtf8)
{
    EXPECT_EQ(print(importBytes(traceAt("2026-11-21T18:07:37Z")).inputs[0]),
              "messageTrace utf-8 rows 1 rejected 0\n");
}

TEST(ImportEncodings, SignsOutsideTheBasicPlane)
{
    const auto table = QString::fromUtf8(traceHeader)
        + QString::fromUtf8(traceRow("2026-11-21T18:07:37Z", "scan@contoso.com", "a@x.example", "m1@host",
                                     "Delivered", "100", "\xF0\x9F\x93\xA7 Post"));
    for (const auto encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be}) {
        const auto result = importBytes(encoded(table, encoding, true));
        EXPECT_EQ(result.inputs[0].rows, 1);
        EXPECT_EQ(result.inputs[0].rejected, 0);
        EXPECT_EQ(find(result.inputs[0], WarningKind::InvalidCharacters), nullptr);
    }
}

// The head of a large file may be plain ASCII; the first other letter comes late.
TEST(ImportEncodings, LateFirstLetterOutsideAscii)
{
    for (const auto encoding : {Encoding::Utf8, Encoding::Windows1252}) {
        QString table = QString::fromUtf8(traceHeader);
        for (int i = 0; i < 30000; ++i)
            table += QStringLiteral("2026-11-21T18:07:37Z,scan@contoso.com,anna@contoso.com,Scan,Delivered,,,"
                                    "100,<m%1@host>,x\n")
                         .arg(i);
        table += QStringLiteral(
            "2026-11-21T18:07:37Z,scän@contoso.com,anna@contoso.com,Scan,Delivered,,,100,<last@host>,x\n");
        const auto result = importBytes(encoded(table, encoding));
        EXPECT_EQ(result.inputs[0].encoding, encoding);
        EXPECT_NE(printMail(*result.snapshot).find("scän@contoso.com > anna@contoso.com x1"),
                  std::string::npos);
    }
}

// Readers work in blocks; a letter of several bytes may lie across the border of two of them.
TEST(ImportEncodings, LettersAcrossBlockBorders)
{
    for (const auto encoding : {Encoding::Utf8, Encoding::Utf16Le}) {
        QString row =
            QStringLiteral(
                "2026-11-21T18:07:37Z,scän@contoso.com,anna@contoso.com,%1,Delivered,,,100,<m@host>,x\n")
                .arg(QStringLiteral("ü€\U0001F4E7").repeated(9));
        for (int shift = 0; shift < 4; ++shift) {
            const auto table = QString::fromUtf8(traceHeader)
                + QString(row).replace(QLatin1String("ü€"),
                                       QString(shift, QLatin1Char('s')) + QStringLiteral("ü€"))
                + row.repeated(4000);
            const auto result = importBytes(encoded(table, encoding, encoding != Encoding::Utf8));
            ASSERT_EQ(result.inputs[0].rows, 4001) << shift;
            ASSERT_EQ(result.inputs[0].rejected, 0) << shift;
            ASSERT_EQ(find(result.inputs[0], WarningKind::InvalidCharacters), nullptr) << shift;
            ASSERT_EQ(result.snapshot->senders.size(), 1u) << shift;
        }
    }
}

TEST(ImportEncodings, Utf16WithOddCharactersAtEveryPlaceOfABlock)
{
    for (const auto encoding : {Encoding::Utf16Le, Encoding::Utf16Be}) {
        for (int before = 0; before < 40; ++before) {
            for (const QString &odd :
                 {QStringLiteral("ü"), QStringLiteral("€"), QStringLiteral("\U0001F4E7")}) {
                const QString expected =
                    QString(before, QLatin1Char('a')) + odd + QString(33, QLatin1Char('b'));
                const QByteArray bytes = encoded(expected, encoding, false);
                std::string utf8(maxUtf8Bytes(static_cast<std::size_t>(bytes.size())), '#');
                std::vector<std::uint32_t> replaced;
                utf8.resize(decodeUtf16({bytes.data(), static_cast<std::size_t>(bytes.size())}, encoding,
                                        utf8.data(), 0, replaced));
                ASSERT_EQ(QString::fromStdString(utf8), expected) << before;
                ASSERT_TRUE(replaced.empty());
            }
        }
    }
}

TEST(ImportEncodings, InvalidBytesInUtf8AreCountedAndStopNothing)
{
    auto table = QByteArray("\xEF\xBB\xBF") + traceHeader
        + traceRow("2026-11-21T18:07:37Z", "scan@contoso.com", "a@x.example", "m1@host", "Delivered", "100",
                   "Gr\xFC\xDF"
                   "e")
        + traceRow("2026-11-21T18:07:38Z", "scan@contoso.com", "a@x.example", "m2@host");
    const auto result = importBytes(table);
    EXPECT_EQ(result.inputs[0].rows, 2);
    EXPECT_EQ(result.inputs[0].rejected, 0);
    EXPECT_NE(find(result.inputs[0], WarningKind::InvalidCharacters), nullptr);
}

TEST(ImportEncodings, BytesOfWindows1252AreNoUtf8Space)
{
    // A row with a letter outside of ASCII in its sender is read in another way than one without.
    const QByteArray time = "11/22/2026 2:03\xE2\x80\xAFPM";
    const auto windows1252 = traceHeader + traceRow(time, "scan@contoso.com", "a@x.example", "m1")
        + traceRow(time, "b\xFCro@contoso.com", "a@x.example", "m2");
    const auto utf8 = QByteArray(windows1252).replace("\xFC", "\xC3\xBC");
    for (const qint64 readTogetherBytes : {qint64{0}, qint64{1} << 30}) {
        ImportOptions options;
        options.readTogetherBytes = readTogetherBytes;
        const auto asWritten = importAll({{"t.csv", windows1252}}, options).inputs[0];
        EXPECT_EQ(asWritten.encoding, Encoding::Windows1252);
        EXPECT_EQ(asWritten.rejected, 2) << readTogetherBytes;
        EXPECT_EQ(importAll({{"t.csv", utf8}}, options).inputs[0].rejected, 0) << readTogetherBytes;
    }
}

TEST(ImportEncodings, Utf16WithAnOddNumberOfBytes)
{
    for (const bool bom : {false, true}) {
        const auto result = importBytes(encoded(text, Encoding::Utf16Le, bom) + 'x');
        EXPECT_FALSE(result.inputs[0].error);
        EXPECT_EQ(printMail(*result.snapshot), mail);
    }
}

TEST(ImportEncodings, Utf16WithoutAMarkWhateverItIsWrittenIn)
{
    const QByteArray subject = QByteArray("\xE6\x89\xAB\xE6\x8F\x8F").repeated(1000);
    const QByteArray bytes = traceHeader + traceRow("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com", "m1", "Delivered", "100", subject);
    for (const Encoding encoding : {Encoding::Utf16Le, Encoding::Utf16Be}) {
        const auto result = importBytes(encoded(QString::fromUtf8(bytes), encoding, false));
        ASSERT_FALSE(result.inputs[0].error);
        EXPECT_EQ(result.inputs[0].encoding, encoding);
        EXPECT_EQ(result.snapshot->senders.front().allMail.deliveries, 1);
    }
}

TEST(ImportEncodings, LoneSurrogatesStopNothing)
{
    auto bytes = encoded(text, Encoding::Utf16Le, true);
    const auto at = bytes.indexOf(encoded(QStringLiteral("Grüße"), Encoding::Utf16Le));
    bytes.replace(at, 2, QByteArray("\x3D\xD8", 2));
    const auto result = importBytes(bytes);
    EXPECT_EQ(printMail(*result.snapshot), mail);
}

TEST(ImportEncodings, HalvesOfPairsDoNotMakeChunksReachFurther)
{
    QByteArray bytes = encoded(QString::fromUtf8(traceHeader), Encoding::Utf16Le, true);
    bytes += QByteArray("\x00\xD8", 2).repeated(500'000);
    bytes += encoded(QString::fromUtf8("\n" + traceRow("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com", "m1")),
                     Encoding::Utf16Le);
    std::atomic_int reads = 0;
    class CountedSource : public ByteSource {
    public:
        CountedSource(const QByteArray &bytes, std::atomic_int &reads)
            : m_bytes(bytes)
            , m_reads(reads)
        {
        }
        qint64 size() const override { return m_bytes.size(); }
        evidence::Expected<qint64> read(qint64 offset, char *to, qint64 maxBytes) override
        {
            ++m_reads;
            return m_bytes.read(offset, to, maxBytes);
        }

    private:
        MemorySource m_bytes;
        std::atomic_int &m_reads;
    };
    Input input;
    input.name = QStringLiteral("halves.csv");
    input.open = [&]() -> evidence::Expected<std::shared_ptr<ByteSource>> {
        return std::shared_ptr<ByteSource>(std::make_shared<CountedSource>(bytes, reads));
    };
    for (const qint64 readTogetherBytes : {qint64{1}, qint64{1} << 40}) {
        reads = 0;
        ImportOptions options;
        options.readTogetherBytes = readTogetherBytes;
        options.chunkBytes = 10'000;
        const auto result = importInputs({input}, options);
        ASSERT_TRUE(result);
        EXPECT_EQ(result->inputs[0].rows, 2);
        EXPECT_EQ(result->inputs[0].rejected, 1);
        EXPECT_LT(reads, 5'000);
    }
}

} // namespace
