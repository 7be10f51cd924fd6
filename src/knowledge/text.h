// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace knowledge {

//! A text in both languages.
struct Text {
    QString en;
    QString de;

    //! The text in the language of a two-letter code; English for every other than "de".
    QString in(QStringView language) const { return language == QLatin1String("de") ? de : en; }
    bool operator==(const Text &) const = default;
};

} // namespace knowledge
