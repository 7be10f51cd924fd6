// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/jsonreader.h"

#include <QJsonDocument>

namespace imports {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

JsonReader::JsonReader(TextStream &stream, qint64 maxRecordBytes)
    : m_stream(stream)
    , m_maxRecordBytes(maxRecordBytes)
{
}

bool JsonReader::available()
{
    while (m_at == m_buffer.size()) {
        if (m_streamEnded)
            return false;
        m_buffer.clear();
        m_at = 0;
        m_streamEnded = !m_stream.read(m_buffer);
    }
    return true;
}

char JsonReader::take()
{
    const char c = m_buffer[m_at++];
    if (c == '\n' ? m_previous != '\r' : c == '\r')
        ++m_line;
    m_previous = c;
    return c;
}

void JsonReader::skipSpace()
{
    while (available() && isSpace(m_buffer[m_at]))
        take();
}

void JsonReader::keep(char c)
{
    if (m_text.size() < static_cast<std::size_t>(m_maxRecordBytes))
        m_text += c;
    else
        m_tooLong = true;
}

bool JsonReader::passString(Keep what)
{
    for (bool escaped = false; available();) {
        const char c = take();
        if (what == Keep::Text)
            keep(c);
        if (escaped)
            escaped = false;
        else if (c == '\\')
            escaped = true;
        else if (c == '"')
            return true;
    }
    return false;
}

//! Passes over one value of a page that is not its array of records; false when the file ends in it.
bool JsonReader::passValue()
{
    int depth = 0;
    while (available()) {
        const char c = m_buffer[m_at];
        if (depth == 0 && (c == ',' || c == '}'))
            return true;
        take();
        if (c == '"') {
            if (!passString(Keep::Nothing))
                return false;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

//! Passes over an array whose bracket was taken, with all that is in it.
bool JsonReader::passArray()
{
    for (int depth = 1; available();) {
        const char c = take();
        if (c == '"' && !passString(Keep::Nothing))
            return false;
        if (c == '[')
            ++depth;
        else if (c == ']' && --depth == 0)
            return true;
    }
    return false;
}

bool JsonReader::entersPage(const std::string &key)
{
    if (key != "\"value\"" && key != "\"records\"")
        return false;
    skipSpace();
    if (!available() || m_buffer[m_at] != '[')
        return false;
    take();
    m_inArray = true;
    m_inPage = true;
    return true;
}

JsonReader::Result JsonReader::parse(JsonRecord &record)
{
    if (m_tooLong)
        return Result::TooLong;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(m_text), &error);
    if (!document.isObject()) {
        record.problem = error.errorString();
        return Result::Invalid;
    }
    record.object = document.object();
    return Result::Record;
}

/*! Reads the object whose brace was taken. At the top level its members are looked at on the way: a page
    is not kept, but its records are read one by one by the calls that follow. */
JsonReader::Result JsonReader::readObject(JsonRecord &record)
{
    m_text = "{";
    m_tooLong = false;
    const bool mayBePage = !m_inArray;
    bool expectsKey = true;
    for (int depth = 1; available();) {
        const char c = take();
        keep(c);
        switch (c) {
        case '"': {
            const std::size_t begin = m_text.size() - 1;
            if (!passString(Keep::Text))
                return Result::Cut;
            if (mayBePage && depth == 1 && expectsKey && !m_tooLong) {
                const std::string key = m_text.substr(begin);
                skipSpace();
                if (available() && m_buffer[m_at] == ':') {
                    keep(take());
                    if (entersPage(key))
                        return next(record);
                }
                expectsKey = false;
            }
            break;
        }
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            if (--depth == 0)
                return parse(record);
            break;
        case ',':
            expectsKey = depth == 1;
            break;
        default:
            break;
        }
    }
    return Result::Cut;
}

JsonReader::Result JsonReader::next(JsonRecord &record)
{
    record = {};
    for (;;) {
        skipSpace();
        if (!available())
            return Result::End;
        record.line = m_line;
        const char c = m_buffer[m_at];
        if (c == '{') {
            take();
            const Result result = readObject(record);
            return result == Result::Cut && m_stream.error() ? Result::End : result;
        }
        if (c == '[' && !m_inArray) {
            take();
            m_inArray = true;
            continue;
        }
        if (c == ']' && m_inArray) {
            take();
            m_inArray = false;
            // The other members of a page follow its records.
            while (m_inPage) {
                skipSpace();
                if (!available())
                    return Result::End;
                m_inPage = take() == ',' && passValue();
            }
            continue;
        }
        take();
        if (c == ',')
            continue;
        if (c == '[' && !passArray())
            return m_stream.error() ? Result::End : Result::Cut;
        // Something that is no object: passed over up to the next place where a record may begin.
        bool inString = c == '"' && !passString(Keep::Nothing);
        while (!inString && available() && m_buffer[m_at] != ',' && m_buffer[m_at] != '{' && m_buffer[m_at] != ']'
               && m_buffer[m_at] != '\n') {
            if (take() == '"')
                inString = !passString(Keep::Nothing);
        }
        if (m_stream.error())
            return Result::End;
        record.problem = QStringLiteral("not an object");
        return Result::Invalid;
    }
}

} // namespace imports
