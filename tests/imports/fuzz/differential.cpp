// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/fuzz/differential.h"

#include "imports/blockscanners.h"
#include "imports/importjob.h"
#include "imports/printer.h"
#include "imports/slowcsv.h"
#include "imports/slowimport.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace imports {

namespace {

constexpr qint64 maxFileBytes = 16000;
constexpr qint64 readAhead = 4096; //!< about as much as a chunk reads behind its end

//! How the bytes of an input become those of a file.
enum class Writing {
    AsTheyAre,
    BehindUtf8Mark,
    BehindUtf16LeMark,
    BehindUtf16BeMark,
    Utf16Le,
    Utf16LeWithMark,
    Utf16Be,
    Utf16BeWithMark,
};

struct Choices {
    bool asTrace = false; //!< compare imports of a trace; else the records of a table
    Writing writing {};
    char separator = ',';
    QByteArray header; //!< to stand before the input
    int repetitions = 1;
    bool withSubmissions = false; //!< there is a report on some of the messages too
    QuickReading reading;
    bool readTogether = false;
};

//! Takes one choice after the other from the front of an input.
class Chooser {
public:
    explicit Chooser(const QByteArray &input)
        : m_input(input)
    {
    }
    template <typename Value, std::size_t size>
    Value choose(const Value (&values)[size])
    {
        return values[index() % size];
    }
    template <typename Value>
    Value choose(const std::vector<Value> &values)
    {
        return values[index() % values.size()];
    }
    QByteArray rest() const { return m_input.mid(m_next); }

private:
    std::size_t index()
    {
        const char choice = m_next < m_input.size() ? m_input[m_next++] : '0';
        return static_cast<unsigned char>(choice - '0');
    }

    const QByteArray &m_input;
    qsizetype m_next = 0;
};

Choices chooseAll(Chooser &chooser)
{
    Choices choices;
    choices.asTrace = chooser.choose({false, true});
    choices.writing = chooser.choose({Writing::AsTheyAre, Writing::BehindUtf8Mark, Writing::Utf16LeWithMark,
                                      Writing::Utf16BeWithMark, Writing::Utf16Le, Writing::Utf16Be,
                                      Writing::BehindUtf16LeMark, Writing::BehindUtf16BeMark});
    choices.separator = chooser.choose({',', ';', '\t', '|'});
    choices.header = chooser.choose({
        "",
        "Received,SenderAddress,RecipientAddress,Status,Size,MessageId\n",
        "Date,Sender,Recipient\n",
        "sep=,\r\n\n#TYPE Row\r\nDate,Sender,Recipient,Size\r\n",
        "origin_timestamp_utc,sender_address,recipient_status,total_bytes,message_id\n",
    });
    choices.repetitions = chooser.choose({1, 2, 10, 100});
    choices.withSubmissions = chooser.choose({false, true});
    choices.reading.chunkBytes = chooser.choose({1 << 18, 1, 2, 7, 63, 64, 65, 130, 1000, 5000});
    choices.reading.threads = chooser.choose({1U, 2U, 7U});
    choices.reading.maxRecordBytes = chooser.choose({1 << 20, 5000, 200, 80, 20, 1});
    choices.reading.scanBlocks = chooser.choose(blockScanners()).scanCsv;
    choices.readTogether = chooser.choose({true, false});
    return choices;
}

//! Bytes as units of UTF-16. Those beyond ASCII become halves of pairs, which may meet or not, and other characters.
QByteArray inUtf16(const QByteArray &bytes, bool isLittle)
{
    QByteArray wide;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const int unit = byte < 0x80 ? byte : byte < 0xA0 ? 0xD83D : byte < 0xC0 ? 0xDC00 + byte : 0x2000 + byte;
        wide += static_cast<char>(isLittle ? unit & 0xFF : unit >> 8);
        wide += static_cast<char>(isLittle ? unit >> 8 : unit & 0xFF);
    }
    return wide;
}

QByteArray fileBytes(const Choices &choices, QByteArray rest)
{
    rest.replace('\x01', QByteArray(readAhead + 100, 'x'));
    QByteArray bytes = QByteArray(choices.header).replace(',', choices.separator);
    for (int i = 0; i < choices.repetitions && bytes.size() < maxFileBytes; ++i)
        bytes += rest;
    bytes.truncate(maxFileBytes);
    switch (choices.writing) {
    case Writing::AsTheyAre:
        break;
    case Writing::BehindUtf8Mark:
        return "\xEF\xBB\xBF" + bytes;
    case Writing::BehindUtf16LeMark:
        return "\xFF\xFE" + bytes;
    case Writing::BehindUtf16BeMark:
        return "\xFE\xFF" + bytes;
    case Writing::Utf16Le:
        return inUtf16(bytes, true);
    case Writing::Utf16LeWithMark:
        return "\xFF\xFE" + inUtf16(bytes, true);
    case Writing::Utf16Be:
        return inUtf16(bytes, false);
    case Writing::Utf16BeWithMark:
        return "\xFE\xFF" + inUtf16(bytes, false);
    }
    return bytes;
}

//! The first line that differs; empty where there is none.
std::string difference(const char *what, const std::string &slow, const std::string &quick)
{
    if (slow == quick)
        return {};
    const auto begin = static_cast<std::size_t>(std::mismatch(slow.begin(), slow.end(), quick.begin(), quick.end()).first
                                                - slow.begin());
    const std::size_t lineBegin = begin == 0 ? 0 : slow.rfind('\n', begin - 1) + 1;
    const auto lineOf = [lineBegin](const std::string &text) {
        const auto line = QByteArray::fromStdString(text.substr(lineBegin, text.find('\n', lineBegin) - lineBegin));
        return line.left(500).toPercentEncoding(" !\"#$&'()*+,/:;<=>?@[]|").toStdString();
    };
    return std::string("Different ") + what + ", from byte " + std::to_string(begin) + " on.\nExpected: " + lineOf(slow)
        + "\nbut got:  " + lineOf(quick) + "\n";
}

//! The smallest chunks with which a file is read in a moment.
qint64 quickChunkBytes(qint64 fileBytes)
{
    constexpr qint64 bytesInAMoment = 200'000;
    return fileBytes * std::min(fileBytes, readAhead) / bytesInAMoment;
}

std::string differenceInRecords(const QByteArray &file, const Choices &choices)
{
    const DetectedEncoding encoding = detectEncoding(file.toStdString());
    QuickReading reading = choices.reading;
    const CsvContent slow
        = readSlowly(file, encoding, choices.separator, static_cast<std::size_t>(reading.maxRecordBytes));
    if (!slow.records.empty())
        reading.columnCount = static_cast<std::uint32_t>(slow.records.front().fields.size());
    return difference("records", print(slow), print(readQuickly(file, encoding, choices.separator, reading)));
}

Input memoryInput(const QString &name, const QByteArray &bytes)
{
    return {name,
            [bytes]() -> evidence::Expected<std::shared_ptr<ByteSource>> {
                return std::shared_ptr<ByteSource>(std::make_shared<MemorySource>(bytes));
            },
            {}};
}

//! A report on submissions of some of the messages in the corpus.
QByteArray submissions()
{
    return "date,senderName,senderDomain,authMethod,original_client_ip,tls_version,message_count,message_id\n"
           "2026-11-21T10:00:00Z,scan,contoso.com,Basic,192.0.2.1,TLS1_2,1,<m1@host>\n"
           "2026-11-21T10:00:00Z,scan,contoso.com,Basic,192.0.2.2,TLS1_2,1,m2@host\n"
           "2026-11-21T10:00:00Z,app,contoso.com,OAuth,192.0.2.1,TLS1_2,1,<M3@host>\n";
}

const Schema &schema()
{
    // Read once: reading it takes far longer than the import of a few bytes.
    static const auto loaded = Schema::load();
    return loaded.value();
}

ImportResult importNow(const std::vector<Input> &inputs, const ImportOptions &options)
{
    auto result = ImportJob(inputs, options, schema()).run();
    if (!result)
        throw std::runtime_error("an import was cancelled that nobody cancelled");
    return std::move(result).value();
}

std::string differenceInImports(const char *what, const ImportResult &slow, const ImportResult &quick, Describe describe)
{
    std::string found = difference(what, print(slow.inputs), print(quick.inputs));
    if (found.empty())
        found = difference(what, print(*slow.snapshot), print(*quick.snapshot));
    if (found.empty())
        found = difference(what, describe(slow.snapshot), describe(quick.snapshot));
    if (found.empty() && slow.inputs != quick.inputs)
        found = std::string("Different ") + what + ": the reports are equal only in print.\n";
    return found;
}

std::string differenceInImports(const QByteArray &file, const Choices &choices, Describe describe)
{
    ImportOptions options;
    options.acceptedDomains.add("contoso.com", true);
    options.maxRejectedSamples = 5;
    options.maxRecordBytes = choices.reading.maxRecordBytes;
    options.threads = 1;
    options.readTogetherBytes = std::numeric_limits<qint64>::max();

    const QString name = QStringLiteral("trace.csv");
    std::vector<Input> inputs {memoryInput(name, file)};
    if (choices.withSubmissions)
        inputs.push_back(memoryInput(QStringLiteral("submissions.csv"), submissions()));
    const ImportResult plain = importNow(inputs, options);

    ImportOptions others = options;
    others.chunkBytes = choices.reading.chunkBytes;
    others.scanBlocks = choices.reading.scanBlocks;
    others.threads = static_cast<int>(choices.reading.threads);
    others.readTogetherBytes = choices.readTogether ? 0 : options.readTogetherBytes;
    std::string found = differenceInImports("imports with other options", plain, importNow(inputs, others), describe);
    if (!found.empty() || choices.withSubmissions || plain.inputs.front().error)
        return found;
    if (const auto slow = importSlowly(name, file, schema(), options))
        found = differenceInImports("imports", *slow, plain, describe);
    return found;
}

} // namespace

std::string differenceIn(const QByteArray &input, Describe describe)
{
    Chooser chooser(input);
    Choices choices = chooseAll(chooser);
    const QByteArray file = fileBytes(choices, chooser.rest());
    choices.reading.chunkBytes = std::max(choices.reading.chunkBytes, quickChunkBytes(file.size()));
    return choices.asTrace ? differenceInImports(file, choices, describe) : differenceInRecords(file, choices);
}

} // namespace imports
