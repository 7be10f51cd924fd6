// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/collection.h"
#include "microsoft365/collectionsource.h"
#include "microsoft365/sourcefailure.h"

#include <QByteArray>

namespace microsoft365 {

//! What a server says is wrong.
struct ServerError {
    QString code;
    QString message;
    bool operator==(const ServerError &) const = default;
};

/*! The error that an answer of Graph or Exchange holds (OData, "error" with "code" and "message"; Exchange
   hides the text that helps deeper). An answer that is no such thing gives its beginning as the message. */
ServerError parseServerError(const QByteArray &body);

//! What an answer with a status of 400 and more means.
SourceFailure refusalOf(CollectionSource source, int status, const QByteArray &body,
                        const knowledge::CollectionFacts &facts);

} // namespace microsoft365
