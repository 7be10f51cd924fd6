// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/slice.h"

#include <QJsonArray>
#include <QUrl>

namespace microsoft365 {

//! An address of an interface: the path behind that of the base, and the options, which are encoded here.
QUrl serviceUrl(const QUrl &base, const QString &path,
                const QList<std::pair<QString, QString>> &options = {});

//! Whether an address is of the server of the base: tokens go to nobody but the server that they are for.
bool isSameServer(const QUrl &url, const QUrl &base);

//! A GET that wants JSON.
HttpRequest getJson(const QUrl &url);

/*! Reads the list of an answer (OData JSON Format 4.01, sections 4.6.5 and 12): every object in "value" by
   the function, which gives nothing for what means nothing, and the address of the next page. */
PageResult readList(const QJsonObject &answer,
                    const std::function<std::optional<Row>(const QJsonObject &)> &row);

//! Those members of an object that are named, and there. Texts that are far too long are cut.
QJsonObject only(const QJsonObject &object, const QStringList &names);

//! An object in one line.
QByteArray compact(const QJsonObject &object);

} // namespace microsoft365
