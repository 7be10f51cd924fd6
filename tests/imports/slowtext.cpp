// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/slowtext.h"

#include <QChar>
#include <QStringView>

#include <algorithm>
#include <array>

namespace imports {

namespace {

void append(SlowText &to, char32_t character)
{
    const auto units = QChar::fromUcs4(character);
    to.text += QStringView(units).toUtf8().toStdString();
}

void appendReplacement(SlowText &to)
{
    to.replaced.push_back(to.text.size());
    append(to, QChar::ReplacementCharacter);
}

unsigned char byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

//! The bytes that a character in UTF-8 may have (The Unicode Standard, table 3-7); those behind the second: 80..BF.
struct Utf8Form {
    unsigned char firstFrom, firstTo;
    unsigned char secondFrom, secondTo;
    std::size_t length;
};
constexpr std::array<Utf8Form, 9> utf8Forms {{
    {0x00, 0x7F, 0x00, 0x00, 1},
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
}};

//! What begins like a character and breaks off becomes one U+FFFD, and so does every byte that begins none.
SlowText decodeUtf8(std::string_view bytes)
{
    SlowText decoded;
    for (std::size_t at = 0; at < bytes.size();) {
        const unsigned char first = byteAt(bytes, at);
        const auto form = std::find_if(utf8Forms.begin(), utf8Forms.end(), [first](const Utf8Form &candidate) {
            return first >= candidate.firstFrom && first <= candidate.firstTo;
        });
        std::size_t length = 1;
        const auto goesOn = [&] {
            if (form == utf8Forms.end() || length == form->length || at + length == bytes.size())
                return false;
            const unsigned char next = byteAt(bytes, at + length);
            return next >= (length == 1 ? form->secondFrom : 0x80) && next <= (length == 1 ? form->secondTo : 0xBF);
        };
        while (goesOn())
            ++length;
        if (form != utf8Forms.end() && length == form->length)
            decoded.text += bytes.substr(at, length);
        else
            appendReplacement(decoded);
        at += length;
    }
    return decoded;
}

SlowText decodeWindows1252(std::string_view bytes)
{
    constexpr std::u16string_view from80To9F = u"€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ"; // ?: not assigned
    SlowText decoded;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned char byte = byteAt(bytes, at);
        const char16_t character = byte >= 0x80 && byte <= 0x9F ? from80To9F[byte - 0x80U] : byte;
        if (byte >= 0x80 && character == u'?')
            appendReplacement(decoded);
        else
            append(decoded, character);
    }
    return decoded;
}

SlowText decodeUtf16(std::string_view bytes, bool isLittle)
{
    const auto unitAt = [&](std::size_t at) {
        const unsigned char low = byteAt(bytes, isLittle ? at : at + 1);
        const unsigned char high = byteAt(bytes, isLittle ? at + 1 : at);
        return static_cast<char16_t>(low | high << 8);
    };
    SlowText decoded;
    std::size_t at = 0;
    for (; at + 2 <= bytes.size(); at += 2) {
        const char16_t unit = unitAt(at);
        const char16_t next = at + 4 <= bytes.size() ? unitAt(at + 2) : u'\0';
        if (QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(next)) {
            append(decoded, QChar::surrogateToUcs4(unit, next));
            at += 2;
        } else if (QChar::isSurrogate(unit)) {
            appendReplacement(decoded);
        } else {
            append(decoded, unit);
        }
    }
    if (at < bytes.size())
        appendReplacement(decoded);
    return decoded;
}

} // namespace

SlowText decodeSlowly(std::string_view bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return decodeUtf8(bytes);
    case Encoding::Windows1252:
        return decodeWindows1252(bytes);
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        break;
    }
    return decodeUtf16(bytes, encoding == Encoding::Utf16Le);
}

} // namespace imports
