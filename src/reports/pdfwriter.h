// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "reports/document.h"

#include <atomic>
#include <functional>

class QIODevice;

namespace reports {

struct PdfOptions {
    std::function<void(int done, int total)> progress; //!< pages; called from the thread that writes
    const std::atomic_bool *cancelled = nullptr; //!< looked at on every page; not owned
};

/*! Writes the document as PDF and returns the number of pages. Works on any thread of a program with a
    QGuiApplication. Errors: NoFont, Cancelled. */
evidence::Expected<int> writePdf(QIODevice &device, const Document &document, const PdfOptions &options = {});

//! The same into a file that appears whole or not at all. Further error: WriteFailed.
evidence::Expected<int> writePdfFile(const QString &path, const Document &document,
                                     const PdfOptions &options = {});

} // namespace reports
