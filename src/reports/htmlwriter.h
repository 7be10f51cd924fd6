// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "reports/document.h"

class QIODevice;

namespace reports {

/*! Writes the document as one self-contained HTML file: no scripts, nothing from the network, every text
    escaped, charts as drawings for bright and dark screens with their numbers as tables. Needs a
    QGuiApplication. */
void writeHtml(QIODevice &device, const Document &document);

//! The same into a file that appears whole or not at all. Error: WriteFailed.
evidence::Expected<qint64> writeHtmlFile(const QString &path, const Document &document);

} // namespace reports
