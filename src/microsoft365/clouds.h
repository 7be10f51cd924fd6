// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "knowledge/signinfacts.h"
#include "microsoft365/cloud.h"

#include <optional>

namespace microsoft365 {

//! A cloud that is known, named in a language of two letters.
Cloud cloudOf(const knowledge::CloudFact &fact, QStringView language);

/*! A cloud with own addresses, from a JSON file {"name", "login", "graph", "exchange"}: a name and three
    https addresses without user, query and fragment. The error's detail says what is wrong. */
evidence::Expected<Cloud> cloudFromFile(const QString &path);

//! The same from the file's content.
evidence::Expected<Cloud> cloudFromJson(const QByteArray &json, const QString &fileName);

//! An https address without user, query, fragment and final slash; nothing when it is something else.
std::optional<QUrl> baseAddress(const QString &address);

/*! Whether a text names a tenant: a domain, an id, or "organizations" for that of whoever signs in. Only such
    a text may go into an address. */
bool isTenant(QStringView text);

//! Whether a text is the id of an app: a GUID without braces.
bool isClientId(QStringView text);

} // namespace microsoft365
