// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/jsonblocks.h"
#include "imports/textstream.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace imports {

//! One object of a JSON file, from brace to brace. Its text and tokens are valid until the next one is read.
struct JsonRecord {
    using Place = std::uint32_t; //!< a byte of the reader's text; the first token is the first byte of the record

    std::string_view text;
    std::span<const Place> tokens; //!< as ScanJsonBlocks finds them
    bool mayHaveEscapes = false;   //!< false: there is no backslash in it, nor right behind it
    qint64 line = 0; //!< physical line on which it starts, the first line of the file being 1
    QString problem; //!< what is wrong, after Invalid
};

/*! Reads the records of a JSON file one by one, in memory bounded by the longest record (RFC 8259).
    Records are the objects of a top-level array, of the array "value" or "records" of a top-level object
    (pages of Microsoft Graph and Azure Monitor), or objects one after the other (JSON Lines). Where an object ends is
    told by its braces and brackets alone; whether it is JSON is for others to find out. */
class JsonReader {
public:
    enum class Result {
        Record,
        Invalid, //!< something that is no object
        TooLong,
        Cut,     //!< the file ends inside a record
        End,     //!< also after an error of the stream
    };

    JsonReader(TextStream &stream, qint64 maxRecordBytes);

    //! Reads the next record. It is valid until the next call, and only when the result is Record.
    Result next(JsonRecord &record);

private:
    using Place = JsonRecord::Place;

    //! Whether there is a token to be looked at.
    bool available() { return m_token < m_tokenCount || scanMore(); }
    bool scanMore();
    void forgetTokens();
    void readMore();
    Place place() const { return m_tokens[m_token]; }
    char current() const { return m_text[place()]; }
    qint64 lineAt(Place place);
    bool passString();
    bool passValue();
    bool passArray();
    bool passOtherMembers();
    Result passGarbage();
    Result passObject(JsonRecord &record);
    std::optional<Result> passObjectOrPage(JsonRecord &record);
    Result finishObject(JsonRecord &record) const;
    bool isTooLong(Place end) const;
    bool isPageKey() const;
    bool entersPage();

    TextStream &m_stream;
    ScanJsonBlocks m_scan;
    std::size_t m_maxRecordBytes;
    bool m_streamEnded = false;

    std::string m_text;     //!< with padding behind it
    std::size_t m_size = 0; //!< of the text alone
    std::vector<JsonBlock> m_blocks;
    JsonCarry m_carry;
    std::vector<Place> m_tokens; //!< longer than there are, to leave room for writing ahead
    std::size_t m_tokenCount = 0;
    std::size_t m_token = 0; //!< to be looked at next

    std::optional<std::size_t> m_firstToken; //!< of the record being read; nothing: it is too long, or there is none
    Place m_countedTo = 0;
    qint64 m_line = 1; //!< there
    bool m_inArray = false; //!< between the brackets of the array of records
    bool m_inPage = false;  //!< that array is a member of a page object
};

} // namespace imports
