// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace knowledge {

//! How well a fact is founded. Everything but Confirmed is shown as unconfirmed.
enum class Confidence { Confirmed, SingleSource, Inferred, Open };

//! Where a fact comes from.
struct Source {
    QString url;
    QString title; //!< publisher and page, as a person would cite it
    QDate date; //!< when the page was published or read
    Confidence confidence = Confidence::Confirmed;
    bool operator==(const Source &) const = default;
};

} // namespace knowledge
