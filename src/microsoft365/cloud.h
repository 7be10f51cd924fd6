// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace microsoft365 {

/*! The addresses of one of Microsoft's clouds. Apps are registered in each cloud separately, and tokens of one are
    worth nothing in another. */
struct Cloud {
    QString id; //!< "global", "gcchigh", "dod", "china"; for one from a file its name
    QString name; //!< as people call it
    QUrl login; //!< base addresses, without a path
    QUrl graph;
    QUrl exchange;
    bool hasMessageTrace = false; //!< whether Graph is known to offer the message trace there
    bool operator==(const Cloud &) const = default;
};

//! What a token is good for: one resource each.
enum class Resource { Graph, Exchange };

} // namespace microsoft365
