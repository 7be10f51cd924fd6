// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/maillicences.h"

#include "microsoft365/collectionreport.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace microsoft365 {
namespace {

//! A folder with a collection whose licences are in some state.
class MailLicencesTest : public testing::Test {
protected:
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(QDir(folder.path()).filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(text), text.size());
    }
    void collected(SourceState state, qint64 rows) const
    {
        const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
        CollectionReport report{QStringLiteral("global"), QStringLiteral("contoso.com"), now.addDays(-90),
                                now};
        report.sources[CollectionSource::Licences] = SourceReport{state, rows};
        write(collectionReportName(), toJson(report));
    }
    std::optional<qint64> count() const { return mailLicencesIn(folder.path()); }

    QTemporaryDir folder;
};

TEST_F(MailLicencesTest, CountsProductsWithAMailbox)
{
    collected(SourceState::Complete, 3);
    write(licencesName(), R"({"enabledUnits":25,"mailPlans":["EXCHANGE_S_STANDARD"]}
{"enabledUnits":100,"mailPlans":[]}
{"enabledUnits":7,"mailPlans":["EXCHANGE_S_ENTERPRISE"]}
)");
    EXPECT_EQ(count(), 32);
}

TEST_F(MailLicencesTest, NothingIsKnownOfWhatWasNotCollectedToItsEnd)
{
    EXPECT_EQ(count(), std::nullopt) << "no collection";
    write(licencesName(), R"({"enabledUnits":25,"mailPlans":["EXCHANGE_S_STANDARD"]})");
    EXPECT_EQ(count(), std::nullopt) << "no report";
    collected(SourceState::Incomplete, 1);
    EXPECT_EQ(count(), std::nullopt);
    collected(SourceState::Failed, 0);
    EXPECT_EQ(count(), std::nullopt);
}

TEST_F(MailLicencesTest, ATenantWithoutProductsHasNone)
{
    collected(SourceState::Complete, 0);
    EXPECT_EQ(count(), 0) << "which is known, and no file is written";
}

TEST_F(MailLicencesTest, AFileThatIsGoneOrTooLargeTellsNothing)
{
    collected(SourceState::Complete, 1);
    EXPECT_EQ(count(), std::nullopt);
    write(licencesName(), QByteArray((1 << 20) + 1, ' '));
    EXPECT_EQ(count(), std::nullopt);
}

TEST_F(MailLicencesTest, NumbersThatNoTenantHasAreBounded)
{
    collected(SourceState::Complete, 3);
    write(licencesName(), R"({"enabledUnits":-5,"mailPlans":["EXCHANGE_S_STANDARD"]}
{"enabledUnits":9000000000000000000,"mailPlans":["EXCHANGE_S_STANDARD"]}
no JSON
)");
    EXPECT_EQ(count(), 100'000'000);
}

} // namespace
} // namespace microsoft365
