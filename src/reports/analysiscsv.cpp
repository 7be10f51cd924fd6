// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/analysiscsv.h"

#include "reports/analysisjson.h"
#include "reports/isotime.h"
#include "reports/tableexport.h"

#include <QIODevice>

namespace reports {

namespace {

constexpr qsizetype bufferSize = 1 << 16;

void writeRow(QByteArray &out, const evidence::Analysis &analysis, const evidence::AssessedSender &sender)
{
    const evidence::DeliveryTally *tally = knownDeliveries(analysis, sender);
    const evidence::Verdict &verdict = sender.verdict;
    const bool placed = tally && !analysis.snapshot->acceptedDomains.isEmpty();
    out += csvField(analysis.evidence(sender).address).toUtf8();
    out += ',';
    if (verdict.scenario != evidence::Scenario::Unknown)
        out += QByteArray::number(static_cast<int>(verdict.scenario));
    out += ',';
    if (tally)
        out += QByteArray::number(static_cast<qint64>(tally->deliveries));
    out += ',';
    if (placed)
        out += QByteArray::number(static_cast<qint64>(verdict.externalRecipients));
    out += ',';
    if (placed)
        out += QByteArray::number(static_cast<qint64>(verdict.externalDomains));
    out += ',';
    if (tally && tally->span.first)
        out += isoTime(*tally->span.first);
    out += ',';
    if (tally && tally->span.last)
        out += isoTime(*tally->span.last);
    out += ',';
    if (tally)
        out += QByteArray::number(static_cast<qint64>(tally->bytes));
    out += ',';
    if (tally) {
        for (std::size_t i = 0; i < tally->perDay.size(); ++i) {
            if (i > 0)
                out += '|';
            out += isoDay(tally->perDay[i].day) + '='
                + QByteArray::number(static_cast<qint64>(tally->perDay[i].messages));
        }
    }
    out += '\n';
}

} // namespace

void writeAnalysisCsv(QIODevice &device, const evidence::Analysis &analysis)
{
    QByteArray buffer =
        QByteArrayLiteral("sender,scenario,rows,ext_rcpts,ext_domains,first,last,bytes,days\n");
    for (const evidence::AssessedSender &sender : analysis.senders) {
        writeRow(buffer, analysis, sender);
        if (buffer.size() >= bufferSize) {
            device.write(buffer);
            buffer.resize(0);
        }
    }
    device.write(buffer);
}

} // namespace reports
