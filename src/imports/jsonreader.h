// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/textstream.h"

#include <QJsonObject>

#include <string>

namespace imports {

//! One object of a JSON file.
struct JsonRecord {
    QJsonObject object;
    qint64 line = 0;  //!< physical line on which it starts, the first line of the file being 1
    QString problem;  //!< what the parser says, after Invalid
};

/*! Reads the records of a JSON file one by one, in memory bounded by the longest record (RFC 8259).
    Records are the objects of a top-level array, of the array "value" or "records" of a top-level object
    (pages of Microsoft Graph and Azure Monitor), or objects one after the other (JSON Lines). */
class JsonReader {
public:
    enum class Result {
        Record,
        Invalid, //!< something that is no object, or an object that is no JSON
        TooLong,
        Cut,     //!< the file ends inside a record
        End,     //!< also after an error of the stream
    };

    JsonReader(TextStream &stream, qint64 maxRecordBytes);

    Result next(JsonRecord &record);

private:
    //! What is done with the text that the scanner passes.
    enum class Keep { Text, Nothing };

    bool available();
    char take(); //!< the character at the place; counts lines
    void skipSpace();
    Result readObject(JsonRecord &record);
    Result parse(JsonRecord &record);
    //! Passes over a string whose first quote was taken; false when the file ends in it.
    bool passString(Keep keep);
    bool passValue();
    bool passArray();
    //! At the top level: whether the object being read turns out to be a page, whose records follow.
    bool entersPage(const std::string &key);
    void keep(char c);

    TextStream &m_stream;
    std::string m_buffer;
    std::size_t m_at = 0;
    qint64 m_line = 1;
    char m_previous = 0;
    qint64 m_maxRecordBytes;
    bool m_streamEnded = false;
    bool m_inArray = false; //!< between the brackets of the array of records
    bool m_inPage = false;  //!< that array is a member of a page object
    std::string m_text;     //!< of the record being read
    bool m_tooLong = false;
};

} // namespace imports
