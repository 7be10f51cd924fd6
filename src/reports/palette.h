// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/types.h"

#include <QColor>

namespace reports {

//! What a colour stands for. The same role looks the same in the window, in charts and on paper.
enum class Role : std::uint8_t {
    Accent,
    Neutral,
    Warning,
    ScenarioInternal,
    ScenarioSingleAddress,
    ScenarioSingleDomain,
    ScenarioArbitrary,
    ScenarioUnknown,
    Tls10,
    Tls11,
    Tls12,
    Tls13,
    TlsUnknown,
    AuthBasic,
    AuthOAuth,
    AuthUnknown,
};

//! A small drawn mark, so that no meaning hangs on colour alone.
enum class Shape : std::uint8_t { Circle, Square, Diamond, Triangle, Ring, Warning };

enum class Theme : std::uint8_t { Light, Dark };

//! How a role looks.
struct Look {
    QColor light; //!< on white, at least 3:1 (accent and text colours 4.5:1)
    QColor dark; //!< on a dark window, the same
    Qt::BrushStyle pattern = Qt::SolidPattern; //!< drawn in white (dark) over the colour of bars
    Shape shape = Shape::Circle;
    bool warning = false; //!< has to be told apart at a glance: Basic, TLS 1.0 and 1.1

    const QColor &colour(Theme theme) const { return theme == Theme::Dark ? dark : light; }
};

//! The colours of text and lines on a background.
struct Ink {
    QColor text;
    QColor quiet;
    QColor line;
    QColor tint; //!< a background that sets a part apart
    QColor paper;
};
const Ink &inkOf(Theme theme);

//! The look of a role; safe for the common kinds of colour blindness.
const Look &lookOf(Role role);

Role roleOf(evidence::Scenario scenario);
Role roleOf(evidence::TlsVersion version);
Role roleOf(evidence::AuthMethod method);

//! The contrast ratio of two colours, 1 to 21 (WCAG 2.1, "contrast ratio").
double contrast(const QColor &a, const QColor &b);

} // namespace reports
