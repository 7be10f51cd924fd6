// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/slowjson.h"

#include <optional>
#include <ostream>

namespace imports {

namespace {

using Result = JsonReader::Result;

class SlowJson {
public:
    SlowJson(const std::string &text, qint64 maxRecordBytes)
        : m_text(text)
        , m_maxRecordBytes(static_cast<std::size_t>(maxRecordBytes))
    {
    }

    JsonPiece next()
    {
        for (;;) {
            skipSpace();
            if (!available())
                return {Result::End, 0, {}};
            m_begin = m_at;
            m_beginLine = m_line;
            const char c = take();
            if (c == '{') {
                if (const auto object = passObject())
                    return *object;
            } else if (c == '[' && !m_inArray) {
                m_inArray = true;
            } else if (c == ']' && m_inArray) {
                m_inArray = false;
                while (m_inPage)
                    m_inPage = passOtherMember();
            } else if (c != ',') {
                return passGarbage(c);
            }
        }
    }

private:
    bool available() const { return m_at < m_text.size(); }
    char current() const { return m_text[m_at]; }
    char take()
    {
        const char c = m_text[m_at];
        if (c == '\r' || (c == '\n' && (m_at == 0 || m_text[m_at - 1] != '\r')))
            ++m_line;
        ++m_at;
        return c;
    }
    void skipSpace()
    {
        while (available() && std::string_view(" \t\r\n").find(current()) != std::string_view::npos)
            take();
    }
    bool passString()
    {
        while (available()) {
            const char c = take();
            if (c == '"')
                return true;
            if (c == '\\' && available())
                take();
        }
        return false;
    }
    //! Whether another member may follow.
    bool passOtherMember()
    {
        skipSpace();
        if (!available() || (current() != ',' && current() != '}') || take() == '}')
            return false;
        for (int depth = 0; available();) {
            const char c = current();
            if (depth == 0 && (c == ',' || c == '}'))
                return true;
            take();
            if (c == '"' && !passString())
                return false;
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
        return false;
    }
    bool passArray()
    {
        for (int depth = 1; available();) {
            const char c = take();
            if (c == '"' && !passString())
                return false;
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0)
                return true;
        }
        return false;
    }
    bool isLineEnd() const { return current() == '\n' || current() == '\r'; }
    JsonPiece passGarbage(char first)
    {
        if (first == '[' && !passArray())
            return {Result::Cut, m_beginLine, {}};
        bool isOpen = first == '"' && !passString();
        while (!isOpen && available() && current() != ',' && current() != '{' && current() != ']' && !isLineEnd())
            isOpen = take() == '"' && !passString();
        return {Result::Invalid, m_beginLine, {}};
    }
    //! Nothing for a page.
    std::optional<JsonPiece> passObject()
    {
        bool expectsKey = true;
        for (int depth = 1; available();) {
            const std::size_t begin = m_at;
            const char c = take();
            if (c == '"') {
                if (!passString())
                    break;
                if (!m_inArray && depth == 1 && expectsKey && entersPage(m_text.substr(begin, m_at - begin)))
                    return std::nullopt;
                expectsKey = expectsKey && depth != 1;
            }
            if (c == ',')
                expectsKey = depth == 1;
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth == 0 && m_at - m_begin > m_maxRecordBytes)
                return JsonPiece {Result::TooLong, m_beginLine, {}};
            if (depth == 0)
                return JsonPiece {Result::Record, m_beginLine, m_text.substr(m_begin, m_at - m_begin)};
        }
        return JsonPiece {Result::Cut, m_beginLine, {}};
    }
    bool entersPage(const std::string &key)
    {
        const bool isKey = (key == "\"value\"" || key == "\"records\"") && m_at - m_begin <= m_maxRecordBytes;
        skipSpace();
        if (!available() || current() != ':')
            return false;
        take();
        skipSpace();
        if (!isKey || !available() || current() != '[')
            return false;
        take();
        m_inArray = m_inPage = true;
        return true;
    }

    const std::string &m_text;
    std::size_t m_maxRecordBytes;
    std::size_t m_at = 0;
    qint64 m_line = 1;
    std::size_t m_begin = 0; //!< of the piece
    qint64 m_beginLine = 1;
    bool m_inArray = false;
    bool m_inPage = false;
};

} // namespace

std::vector<JsonPiece> readJsonSlowly(const std::string &text, qint64 maxRecordBytes)
{
    SlowJson reader(text, maxRecordBytes);
    std::vector<JsonPiece> pieces;
    do
        pieces.push_back(reader.next());
    while (pieces.back().result != Result::End);
    return pieces;
}

void PrintTo(const JsonPiece &piece, std::ostream *out)
{
    *out << "result " << static_cast<int>(piece.result) << " line " << piece.line << ' ' << piece.text;
}

} // namespace imports
