// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/jsonreader.h"

#include "imports/blockscanners.h"
#include "imports/jsoncolumns.h"
#include "imports/schema.h"
#include "imports/slowjson.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace {

using namespace imports;

//! The meaning of the bytes of a text, one after the other.
struct Meaning {
    std::vector<std::uint32_t> tokens;
    std::vector<bool> lineEnds;
};

Meaning meaningOf(const std::string &text)
{
    Meaning meaning;
    bool inside = false;
    bool escaped = false;
    bool inWord = false;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        meaning.lineEnds.push_back(c == '\r' || (c == '\n' && (i == 0 || text[i - 1] != '\r')));
        const bool wasInWord = inWord;
        inWord = false;
        if (escaped) {
            escaped = false;
        } else if (c == '"') {
            inside = !inside;
            meaning.tokens.push_back(i);
        } else if (inside) {
            escaped = c == '\\';
        } else if (std::string_view("{}[]:,").find(c) != std::string_view::npos) {
            meaning.tokens.push_back(i);
        } else if (std::string_view(" \t\r\n").find(c) == std::string_view::npos) {
            inWord = true;
            if (!wasInWord)
                meaning.tokens.push_back(i);
        }
    }
    return meaning;
}

class JsonBlocks : public testing::TestWithParam<BlockScanner> { };

TEST_P(JsonBlocks, MeanWhatEveryByteMeans)
{
    constexpr std::size_t blockCount = 6;
    constexpr std::uint32_t base = 1000;
    std::mt19937 random(1);
    for (int round = 0; round < 4000; ++round) {
        const std::string letters = round % 2 ? "\"\\{}[]:,x \t\r\n" : "\"\\\\xyzxyzxyz\xC3,;k";
        std::string text(blockCount * jsonBlockBytes, 0);
        for (char &c : text)
            c = letters[random() % letters.size()];
        const Meaning meaning = meaningOf(text);
        JsonCarry carry;
        JsonBlock blocks[blockCount];
        std::vector<std::uint32_t> tokens((blockCount + 1) * jsonBlockBytes);
        // Two calls, so that the carry goes from one to the other.
        std::size_t count = GetParam().scanJson(text.data(), 2, carry, blocks, base, tokens.data());
        count += GetParam().scanJson(text.data() + 2 * jsonBlockBytes, blockCount - 2, carry, blocks + 2,
                                 base + 2 * jsonBlockBytes, tokens.data() + count);
        ASSERT_EQ(count, meaning.tokens.size());
        for (std::size_t i = 0; i < count; ++i)
            ASSERT_EQ(tokens[i], base + meaning.tokens[i]);
        for (std::size_t i = 0; i < text.size(); ++i) {
            const JsonBlock &block = blocks[i / jsonBlockBytes];
            ASSERT_EQ((block.lineEnds >> i % jsonBlockBytes & 1) != 0, meaning.lineEnds[i]) << i;
            ASSERT_EQ((block.escapes >> i % jsonBlockBytes & 1) != 0, text[i] == '\\') << i;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Scanners, JsonBlocks, testing::ValuesIn(blockScanners()),
                         [](const auto &param) { return param.param.name; });

//! Reads a text and calls visit(result, record) for every piece of it.
template <typename Visit>
void readJson(const std::string &text, qint64 maxRecordBytes, const Visit &visit)
{
    const auto source = std::make_shared<MemorySource>(QByteArray::fromStdString(text));
    auto stream = TextStream::open(source);
    ASSERT_TRUE(stream);
    JsonReader reader(*stream, maxRecordBytes);
    JsonRecord record;
    for (;;) {
        const auto result = reader.next(record);
        visit(result, record);
        if (result == JsonReader::Result::End)
            return;
    }
}

std::vector<JsonPiece> readQuickly(const std::string &text, qint64 maxRecordBytes)
{
    std::vector<JsonPiece> pieces;
    readJson(text, maxRecordBytes, [&](JsonReader::Result result, const JsonRecord &record) {
        const bool isEnd = result == JsonReader::Result::End;
        pieces.push_back({result, isEnd ? 0 : record.line, std::string(record.text)});
        EXPECT_EQ(record.problem.isEmpty(), result != JsonReader::Result::Invalid);
    });
    return pieces;
}

std::string joined(std::mt19937 &random, const std::vector<std::string> &parts, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += parts[random() % parts.size()];
    return text;
}

TEST(JsonReading, FindsWhatASlowReaderFinds)
{
    const std::vector<std::string> parts {
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\\"", "\n", "\r\n", "\r", " ", "1", "true", "x y", "\"a\"",
        "{\"a\":1}", "{\"a\":\"b\\\"}\"},", "{\"value\":[", "{\"records\" : [", "{\"n\":{},\"value\":[", "],\"b\":[{}]}",
        "]}", "\"value\"", "{\"value\":1}\n", "\"text, \n text\"", "\xC3\xA4"};
    std::mt19937 random(7);
    for (int round = 0; round < 5000; ++round) {
        const std::string text = "{" + joined(random, parts, 1 + random() % 30);
        const qint64 maxRecordBytes = round % 3 == 0 ? static_cast<qint64>(1 + random() % 40) : 1000;
        ASSERT_EQ(readQuickly(text, maxRecordBytes), readJsonSlowly(text, maxRecordBytes)) << text;
    }
}

TEST(JsonReading, FindsTheSameAcrossBlocksOfAFile)
{
    std::mt19937 random(11);
    for (int round = 0; round < 20; ++round) {
        std::string text = round % 2 ? "{\"value\":[" : "";
        while (text.size() < 1'500'000) {
            const std::string filler(random() % (round % 5 == 0 ? 300'000 : 3000), "x ,\n"[random() % 4]);
            switch (random() % 4) {
            case 0:
                text += "{\"a\":\"" + filler + "\\\"\",\n\"b\":[1,{}]}";
                break;
            case 1:
                text += std::string(filler.size(), '\n');
                break;
            case 2:
                text += "{\"a\":{" + joined(random, {"\"b\":[],", "\r\n"}, filler.size() / 4) + "\"c\":0}}\r\n";
                break;
            default:
                text += joined(random, {",", "\"garbage\n\"", "nothing ", "\n"}, 5);
                break;
            }
        }
        const qint64 maxRecordBytes = round % 3 == 0 ? 100'000 : 1 << 20;
        ASSERT_EQ(readQuickly(text, maxRecordBytes), readJsonSlowly(text, maxRecordBytes)) << round;
    }
}

TEST(JsonReading, WhatFollowsThePageIsReadLikeAnythingElse)
{
    const std::string record = "{\"a\":1}";
    const std::vector<JsonPiece> expected {{JsonReader::Result::Record, 1, record},
                                           {JsonReader::Result::Record, 1, record},
                                           {JsonReader::Result::End, 0, {}}};
    EXPECT_EQ(readQuickly("{\"value\":[" + record + "],\"next\":[\"]}\",{}]}" + record, 100), expected);
    EXPECT_EQ(readQuickly("{\"value\":[" + record + "]" + record, 100), expected);
}

TEST(JsonReading, AnyNumberOfEmptyPagesIsNoCrash)
{
    std::string text;
    for (int i = 0; i < 200'000; ++i)
        text += "{\"value\":[]}";
    EXPECT_EQ(readQuickly(text + "{\"a\":1}", 100).size(), 2u);
}

TEST(JsonReading, ARecordMayBeAsLongAsTheLimit)
{
    const std::string record = "{\"a\":\"0123456789\"}";
    const auto size = static_cast<qint64>(record.size());
    EXPECT_EQ(readQuickly("[" + record + "]", size).front().result, JsonReader::Result::Record);
    EXPECT_EQ(readQuickly("[" + record + "]", size - 1).front().result, JsonReader::Result::TooLong);
}

//! What JsonColumns has to find: everything as the parser and QString have it.
std::map<std::string, std::string> columnsOf(std::string_view text, const QStringList &headers,
                                             const std::vector<bool> &wanted, std::string &problem)
{
    std::map<std::string, std::string> columns;
    QString told;
    const auto members = parseJsonMembers(text, told);
    problem = members ? "" : told.toStdString();
    for (const JsonMember &member : members.value_or(std::vector<JsonMember>())) {
        for (int i = 0; i < headers.size(); ++i) {
            std::string &value = columns[headers[i].toStdString()];
            if (wanted[static_cast<std::size_t>(i)] && comparableHeader(headers[i]) == comparableHeader(member.path)
                && value.empty())
                value = member.text.toStdString();
        }
    }
    return columns;
}

void expectSameColumns(const std::string &text, const QStringList &headers, const std::vector<bool> &wanted)
{
    JsonColumns columns(headers, wanted);
    readJson(text, 1 << 20, [&](JsonReader::Result result, const JsonRecord &record) {
        if (result != JsonReader::Result::Record)
            return;
        std::string problem;
        auto expected = columnsOf(record.text, headers, wanted, problem);
        const auto told = columns.read(record);
        ASSERT_EQ(told.value_or(QString()).toStdString(), problem) << record.text;
        for (int i = 0; !told && i < headers.size(); ++i)
            ASSERT_EQ(columns.values()[static_cast<std::size_t>(i)], expected[headers[i].toStdString()])
                << headers[i].toStdString() << " of " << record.text;
    });
}

const QStringList someHeaders {QStringLiteral("a"),     QStringLiteral("b"),          QStringLiteral("status/errorCode"),
                               QStringLiteral("status"), QStringLiteral("long name"), QStringLiteral("ä")};

TEST(JsonColumnsReading, OddValuesAreAsTheParserHasThem)
{
    std::string text;
    for (const char *value :
         {"\"\"", "\"x\"", "\"\\u00e4\\u20ac\\ud83d\\udce7\"", "\"\\ud83d\"", "\"\\udce7\\ud83d\"", "\"\\ud83d\\u0041\"",
          "\"\\u12\"", "\"\\u12g4\"", "\"\\q\"", "\"\\\xC3\xA4\"", "\"\\b\\f\\n\\r\\t\\/\\\\\\\"\"", "\"\\u0000\"",
          "\"\xEF\xBB\xBFmark\"", "\"\\ufeffmark\"", "\"\xEF\xBF\xBF\"", "\"tab\tin\"", "\"line\nin\"", "0", "-0", "-1", "01", "1.0",
          "1.5", "-0.25", "1.", ".5", "1e3", "1E+400", "1e-400", "123456789012345678", "1234567890123456789",
          "9223372036854775807", "9223372036854775808", "123456789012345678901234567890", "0.1234567890123456789", "+1",
          "0x10", "NaN", "Infinity", "true", "false", "null", "True", "nul", "truefalse", "true false", "1 2", "[]", "{}",
          "[1,\"a\",null,{\"b\":1},[2],true]", "[1,]", "[,]", "[1 2]", "{\"errorCode\":5}", "{\"errorCode\":{}}", "{,}",
          "{\"a\"}", "{\"a\":}", "{1:2}", "]", "", "\"a\" \"b\"", "\"a\":1", "\\\"", "[}", "{]"}) {
        for (const char *key : {"a", "status", "unwanted", "properties"}) {
            text += "{\"first\":1,\"" + std::string(key) + "\":" + value + ",\"b\":\"last\"}\n";
            text += "{ \"" + std::string(key) + "\" :\t" + value + " }\r\n";
        }
    }
    text += "{\"deep\":" + std::string(40, '[') + std::string(40, ']') + ",\"a\":1}";
    text += "{\"deep\":" + std::string(1100, '[') + std::string(1100, ']') + ",\"a\":1}";
    text += "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}},\"b\":2}";
    for (const std::vector<bool> &wanted : {std::vector<bool>(6, true), std::vector<bool>(6, false)})
        expectSameColumns(text, someHeaders, wanted);
}

TEST(JsonColumnsReading, ManyWaysToWriteMembersAreAsTheParserHasThem)
{
    const std::vector<std::string> keys {"a", "A", " a", "b", "status", "Status", "properties", "errorCode", "long  Name",
                                         "\\u0061", "\xC3\xA4", "\xC3\x84", "x", ""};
    const std::vector<std::string> values {"1", "\"v\"", "\"w\\n\"", "null", "true", "[1,2]", "\"\"", "1.5", "[{\"a\":1}]", "oops"};
    std::mt19937 random(3);
    for (int round = 0; round < 1500; ++round) {
        const std::function<std::string(int)> object = [&](int depth) {
            std::string text = "{";
            for (auto left = random() % 5; left > 0; --left) {
                text += '"' + keys[random() % keys.size()] + "\":";
                text += depth < 6 && random() % 4 == 0 ? object(depth + 1) : values[random() % (values.size() - (random() % 8 != 0))];
                text += left > 1 ? random() % 4 ? "," : " ,\n " : "";
            }
            return text + "}";
        };
        std::string text;
        for (int i = 0; i < 6; ++i)
            text += object(0) + "\n";
        std::vector<bool> wanted;
        for (int i = 0; i < someHeaders.size(); ++i)
            wanted.push_back(round % 2 || random() % 2);
        expectSameColumns(text, someHeaders, wanted);
    }
}

TEST(JsonColumnsReading, MoreKeysThanAreKeptAreReadAllTheSame)
{
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "{\"a\":" + std::to_string(i) + ",\"key" + std::to_string(i) + "\":1}\n";
    expectSameColumns(text, someHeaders, std::vector<bool>(6, true));
}

} // namespace
