// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/fuzz/differential.h"

#include "reports/analysiscsv.h"

#include <QBuffer>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

std::string analysisCsv(const std::shared_ptr<const evidence::Snapshot> &snapshot)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    constexpr unsigned threads = 3;
    reports::writeAnalysisCsv(buffer, evidence::analyse(snapshot, evidence::Listing::AllSenders, {}, threads), threads);
    return buffer.data().toStdString();
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const std::string difference = imports::differenceIn(input, analysisCsv);
    if (difference.empty())
        return 0;
    std::fputs(difference.c_str(), stderr);
    std::abort();
}
