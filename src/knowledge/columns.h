// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/loader.h"

#include <map>
#include <optional>
#include <vector>

namespace knowledge {

//! The names under which exports may carry one field.
struct ColumnAliases {
    QString field; //!< "sender"
    bool required = false;
    QStringList names; //!< the usual one first; compared without case and with runs of spaces as one
    bool operator==(const ColumnAliases &) const = default;
};

//! The columns by key of the export kind ("messageTrace"), from columns.json. Nothing and error as with
//! load().
std::optional<std::map<QString, std::vector<ColumnAliases>>>
loadColumns(LoadError *error, const QString &folder = QStringLiteral(":/knowledge"));

} // namespace knowledge
