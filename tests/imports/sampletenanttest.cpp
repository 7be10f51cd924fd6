// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sample tenant as a whole: seventeen exports of every kind, with repetitions, quirks and damaged rows,
// against what its generator knows of it.
#include "evidence/analysis.h"
#include "imports/importer.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QFile>

using namespace evidence;

namespace {

QString keyOf(Scenario scenario)
{
    static const QStringList keys {QStringLiteral("unknown"), QStringLiteral("internal"),
                                   QStringLiteral("singleExternalAddress"), QStringLiteral("singleExternalDomain"),
                                   QStringLiteral("arbitraryExternal")};
    return keys[static_cast<qsizetype>(scenario)];
}

QString keyOf(Basis basis)
{
    static const QStringList keys {QStringLiteral("none"), QStringLiteral("allMail"),
                                   QStringLiteral("matchedMessages")};
    return keys[static_cast<qsizetype>(basis)];
}

QString timeOf(const std::optional<UtcSeconds> &time)
{
    return time ? QDateTime::fromSecsSinceEpoch(*time, Qt::UTC).toString(Qt::ISODate) : QString();
}

//! A row of the truth: sender, address, scenario … lastSeen, without the counts per sign-in and TLS version.
QString row(const QString &sender, const QString &clientIp, const Verdict &verdict,
            const std::optional<std::int64_t> &submissions, const DeliveryTally &tally)
{
    const QStringList cells {sender,
                             clientIp,
                             keyOf(verdict.scenario),
                             keyOf(verdict.basis),
                             submissions ? QString::number(*submissions) : QString(),
                             QString::number(tally.deliveries),
                             QString::number(verdict.internalRecipients),
                             QString::number(verdict.externalRecipients),
                             QString::number(verdict.externalDomains),
                             QString::number(tally.bytes),
                             timeOf(tally.span.first),
                             timeOf(tally.span.last)};
    return cells.join(QLatin1Char(','));
}

QStringList rowsOf(const Analysis &analysis)
{
    QStringList rows;
    for (const AssessedSender &assessed : analysis.senders) {
        const SenderEvidence &sender = analysis.evidence(assessed);
        rows << row(sender.address, {}, assessed.verdict, sender.submissions,
                    deliveriesOn(assessed.verdict.basis, sender));
        for (std::size_t i = 0; i < sender.sources.size(); ++i) {
            const SourceEvidence &source = sender.sources[i];
            rows << row(sender.address, source.clientIp, analysis.sources(assessed)[i], source.submissions, source.matched);
        }
    }
    return rows;
}

QStringList truth()
{
    QFile file(QStringLiteral(SAMPLE_TENANT_TRUTH));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList rows;
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.split(QLatin1Char(','));
        rows << (cells.mid(0, 10) + cells.mid(16)).join(QLatin1Char(','));
    }
    return rows;
}

} // namespace

TEST(SampleTenant, AnalysisEqualsTheTruth)
{
    const auto result = imports::importFiles(imports::expandPaths({QStringLiteral(SAMPLE_TENANT_FOLDER)}));
    ASSERT_TRUE(result.hasValue());
    for (const imports::InputReport &input : result->inputs)
        EXPECT_FALSE(input.error.has_value()) << qPrintable(input.file);

    const QStringList expected = truth();
    const QStringList actual = rowsOf(analyse(result->snapshot));
    ASSERT_GT(expected.size(), 100);
    for (const QString &line : expected)
        EXPECT_TRUE(actual.contains(line)) << "missing or different: " << qPrintable(line);
    for (const QString &line : actual)
        EXPECT_TRUE(expected.contains(line)) << "not in the truth:     " << qPrintable(line);
}
