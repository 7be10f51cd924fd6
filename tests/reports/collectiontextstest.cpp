// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/collectiontexts.h"

#include "knowledge/loader.h"

#include <gtest/gtest.h>

#include <QSet>

namespace reports {
namespace {

using microsoft365::CollectionSource;
using microsoft365::SourceFailure;
using microsoft365::SourceFailureKind;

constexpr SourceFailureKind everyKind[] = {
    SourceFailureKind::LicenceMissing,    SourceFailureKind::RoleMissing,
    SourceFailureKind::PermissionMissing, SourceFailureKind::ServicePrincipalMissing,
    SourceFailureKind::NotInCloud,        SourceFailureKind::TooOld,
    SourceFailureKind::Refused,           SourceFailureKind::Throttled,
    SourceFailureKind::Unavailable,       SourceFailureKind::Network,
    SourceFailureKind::Unreadable,        SourceFailureKind::SignIn,
    SourceFailureKind::CannotWrite,       SourceFailureKind::DiskFull};

TEST(CollectionTexts, EveryKindOfFailureHasItsOwnWordsInBothLanguages)
{
    knowledge::LoadError error;
    const auto facts = knowledge::load(&error);
    ASSERT_TRUE(facts) << error.message.toStdString();
    QSet<QString> said;
    for (const auto &language : {Language(QStringLiteral("en")), Language(QStringLiteral("de"))}) {
        for (const SourceFailureKind kind : everyKind) {
            const SourceFailure failure{kind, QStringLiteral("InvalidFilter"),
                                        QStringLiteral("no such thing")};
            const ErrorText words = text(failure, CollectionSource::SignIns, *facts, language);
            EXPECT_FALSE(said.contains(words.what)) << words.what.toStdString();
            said.insert(words.what);
            EXPECT_TRUE(kind == SourceFailureKind::TooOld || !words.action.isEmpty())
                << words.what.toStdString() << ": the log does not come back, all else can be helped";
            EXPECT_EQ(words.technical, QStringLiteral("InvalidFilter: no such thing"));
        }
    }
}

TEST(CollectionTexts, AskingAgainSaysWhatWasWrongWithTheAnswer)
{
    const Language english(QStringLiteral("en"));
    EXPECT_EQ(retryText({SourceFailureKind::Network}, english),
              QStringLiteral("There is no answer from Microsoft."));
    EXPECT_EQ(retryText({SourceFailureKind::Unavailable}, english),
              QStringLiteral("Microsoft's servers report a fault."));
    EXPECT_EQ(retryText({SourceFailureKind::Unreadable}, english),
              QStringLiteral("The answer does not look like Microsoft's."));
    EXPECT_EQ(retryText({SourceFailureKind::Refused}, english),
              QStringLiteral("There was no usable answer."));
    EXPECT_EQ(retryText({SourceFailureKind::Network}, Language(QStringLiteral("de"))),
              QStringLiteral("Von Microsoft kommt keine Antwort."));
}

} // namespace
} // namespace reports
