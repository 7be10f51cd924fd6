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
    QUrl login; //!< base addresses: https, without a slash at the end
    QUrl graph;
    QUrl exchange;
    bool hasMessageTrace = false; //!< false: Graph is known to have none there
    bool operator==(const Cloud &) const = default;
};

//! What a token is good for: one resource each.
enum class Resource { Graph, Exchange };

} // namespace microsoft365
