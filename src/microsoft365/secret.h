// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

namespace microsoft365 {

//! A token or code that nobody may read by accident: it prints as dots. Kept in memory only.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray text)
        : m_text(std::move(text))
    {
    }
    bool isEmpty() const { return m_text.isEmpty(); }
    //! The text itself, for the one place that sends or stores it.
    const QByteArray &reveal() const { return m_text; }
    bool operator==(const Secret &) const = default;

private:
    QByteArray m_text;
};

inline QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << (secret.isEmpty() ? "Secret()" : "Secret(…)");
}

} // namespace microsoft365
