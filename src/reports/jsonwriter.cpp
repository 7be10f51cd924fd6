// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jsonwriter.h"

#include <QIODevice>

namespace reports {

namespace {

constexpr qsizetype bufferSize = 1 << 16;

//! QString's own conversion writes "?" for a surrogate that stands alone; U+FFFD says what happened.
QByteArray toUtf8(QStringView text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QString valid;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            valid += text[i++];
        valid += text[i].isSurrogate() && !pair ? QChar(QChar::ReplacementCharacter) : text[i];
    }
    return valid.toUtf8();
}

} // namespace

JsonWriter::JsonWriter(QIODevice &device)
    : m_device(device)
{
    m_buffer.reserve(bufferSize + 4096);
}

JsonWriter::~JsonWriter()
{
    if (!m_buffer.isEmpty())
        m_device.write(m_buffer);
}

void JsonWriter::finish()
{
    m_buffer += '\n';
    m_device.write(m_buffer);
    m_buffer.clear();
}

void JsonWriter::flushWhenFull()
{
    if (m_buffer.size() < bufferSize)
        return;
    m_device.write(m_buffer);
    m_buffer.resize(0); // keeps its memory
}

void JsonWriter::newLine()
{
    m_buffer += '\n';
    m_buffer.append(static_cast<qsizetype>(m_hasElements.size()) * 2, ' ');
}

//! What stands between the last piece and the next one.
void JsonWriter::before()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasElements.empty())
        return;
    if (m_hasElements.back())
        m_buffer += ',';
    m_hasElements.back() = true;
    newLine();
}

void JsonWriter::open(char bracket)
{
    before();
    m_buffer += bracket;
    m_hasElements.push_back(false);
}

void JsonWriter::close(char bracket)
{
    const bool hadElements = m_hasElements.back();
    m_hasElements.pop_back();
    if (hadElements)
        newLine();
    m_buffer += bracket;
    flushWhenFull();
}

void JsonWriter::key(QStringView name)
{
    before();
    quote(name);
    m_buffer += ": ";
    m_afterKey = true;
}

void JsonWriter::value(QStringView text)
{
    before();
    quote(text);
    flushWhenFull();
}

void JsonWriter::value(const QByteArray &ascii)
{
    value(QStringView(QString::fromLatin1(ascii)));
}

void JsonWriter::literal(const char *text)
{
    before();
    m_buffer += text;
    flushWhenFull();
}

void JsonWriter::quote(QStringView text)
{
    m_buffer += '"';
    for (const char c : toUtf8(text)) {
        switch (c) {
        case '"':
            m_buffer += "\\\"";
            break;
        case '\\':
            m_buffer += "\\\\";
            break;
        case '\n':
            m_buffer += "\\n";
            break;
        case '\r':
            m_buffer += "\\r";
            break;
        case '\t':
            m_buffer += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                m_buffer += "\\u" + QByteArray::number(static_cast<int>(c), 16).rightJustified(4, '0');
            else
                m_buffer += c;
        }
    }
    m_buffer += '"';
}

} // namespace reports
