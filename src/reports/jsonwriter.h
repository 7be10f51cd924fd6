// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>
#include <optional>
#include <vector>

class QIODevice;

namespace reports {

/*! Writes JSON (RFC 8259) piece by piece, keys in the order in which they come, so that the memory does not
    grow with the document. The device has to outlive it; finish() or the destructor writes what is left. */
class JsonWriter {
public:
    explicit JsonWriter(QIODevice &device);
    ~JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }

    //! The name of the next value of an object.
    void key(QStringView name);

    //! Halves of surrogate pairs that stand alone become U+FFFD: JSON texts are valid Unicode.
    void value(QStringView text);
    void value(const QString &text) { value(QStringView(text)); }
    void value(const QByteArray &ascii);
    //! Numbers; a template, so that neither pointers nor bools turn into one.
    template <std::integral T>
    requires(!std::same_as<T, bool>) void value(T number)
    {
        before();
        m_buffer += QByteArray::number(static_cast<qint64>(number));
        flushWhenFull();
    }
    template <std::same_as<bool> T>
    void value(T truth)
    {
        literal(truth ? "true" : "false");
    }
    void null() { literal("null"); }

    //! A key and its value; an optional without a value becomes null.
    template <typename T>
    void member(QStringView name, const T &content)
    {
        key(name);
        value(content);
    }
    template <typename T>
    void member(QStringView name, const std::optional<T> &content)
    {
        key(name);
        if (content)
            value(*content);
        else
            null();
    }

    //! Ends the text with a line end and writes it out.
    void finish();

private:
    void open(char bracket);
    void close(char bracket);
    void before();
    void newLine();
    void literal(const char *text);
    void quote(QStringView text);
    void flushWhenFull();

    QIODevice &m_device;
    QByteArray m_buffer;
    std::vector<bool> m_hasElements; //!< one entry per open bracket
    bool m_afterKey = false;
};

} // namespace reports
