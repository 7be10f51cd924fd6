// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace microsoft365 {

enum class PageKind { SignedIn, NotSignedIn };

/*! The whole HTTP answer with the page that ends a sign-in in the browser: in both languages, the one of two
    letters first. It holds nothing from outside and loads nothing. */
QByteArray page(PageKind kind, const QString &language);

//! The HTTP answer for everybody else.
QByteArray notFound();

} // namespace microsoft365
