// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/exports.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace {

using namespace sampletenant;

QByteArray bytesOf(const std::string &content)
{
    return QByteArray(content.data(), static_cast<qsizetype>(content.size()));
}

TEST(SampleTenant, TwoRunsGiveTheSameBytes)
{
    const std::vector<Sender> senders = allSenders();
    const std::vector<Sender> again = allSenders();
    const Mailflow flow = mailflow(senders);
    const Mailflow flowAgain = mailflow(again);
    const ExportFiles first = allExports(senders, flow);
    const ExportFiles second = allExports(again, flowAgain);
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].name, second[i].name);
        EXPECT_TRUE(first[i].content == second[i].content) << first[i].name;
    }
    EXPECT_EQ(truth(senders, flow), truth(again, flowAgain));
}

TEST(SampleTenant, EverySystemGivesTheSameBytes)
{
    const std::vector<Sender> senders = allSenders();
    const Mailflow flow = mailflow(senders);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ExportFile &file : allExports(senders, flow))
        hash.addData(bytesOf(file.content));
    hash.addData(bytesOf(truth(senders, flow)));
    // Changes with every change of the sample; it must not change with the compiler or the system.
    EXPECT_EQ(hash.result().toHex().toStdString(),
              "19e9f40b530aa0ffcdd26544ee1af15f2997562dd7da7a5b7c993b32b4317aa9");
}

TEST(SampleTenant, EveryExportIsEmbeddedAndWritten)
{
    const std::vector<Sender> senders = allSenders();
    const Mailflow flow = mailflow(senders);
    QStringList names;
    qint64 size = 0;
    for (const ExportFile &file : allExports(senders, flow)) {
        const QString name = QString::fromStdString(file.name);
        names += name;
        for (const QString &folder :
             {QStringLiteral(":/sample-tenant"), QStringLiteral(SAMPLE_TENANT_FOLDER)}) {
            QFile copy(folder + u'/' + name);
            ASSERT_TRUE(copy.open(QIODevice::ReadOnly)) << copy.fileName().toStdString();
            EXPECT_TRUE(copy.readAll() == bytesOf(file.content)) << copy.fileName().toStdString();
        }
        size += static_cast<qint64>(file.content.size());
    }
    names.sort();
    EXPECT_EQ(QDir(QStringLiteral(":/sample-tenant")).entryList(QDir::Files, QDir::Name), names);
    EXPECT_LT(size, 6'000'000);
}

TEST(SampleTenant, ATableThatContradictsItsMailHasNoTruth)
{
    std::vector<Sender> senders = allSenders();
    EXPECT_FALSE(truth(senders, mailflow(senders)).empty());
    senders.front().devices.front().oneOf.push_back(outside("somebody@else.example"));
    EXPECT_TRUE(truth(senders, mailflow(senders)).empty());
}

} // namespace
