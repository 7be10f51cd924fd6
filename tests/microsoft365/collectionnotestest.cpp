// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/collectionnotes.h"

#include "microsoft365/collectionreport.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace microsoft365 {
namespace {

using evidence::Note;
using evidence::NoteKind;
using enum CollectionSource;

//! A folder with a collection.
class CollectionNotes : public testing::Test {
protected:
    void collected(const std::map<CollectionSource, SourceReport> &sources) const
    {
        const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
        QFile file(pathOf(collectionReportName()));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(toJson(
            {QStringLiteral("global"), QStringLiteral("contoso.com"), now.addDays(-90), now, sources}));
    }
    QString pathOf(const QString &name) const { return QDir(folder.path()).filePath(name); }
    std::vector<Note> notes() const
    {
        return notesOnCollections({folder.path(), pathOf(QStringLiteral("elsewhere"))});
    }

    QTemporaryDir folder;
};

TEST_F(CollectionNotes, OneForEachSourceThatLacksSomething)
{
    const SourceFailure role{SourceFailureKind::RoleMissing};
    const SourceFailure old{SourceFailureKind::TooOld};
    collected({{Deliveries, {SourceState::Failed, 5, 0, SourceFailure{SourceFailureKind::Network}}},
               {SignIns, {SourceState::Incomplete, 7}},
               {Domains, {SourceState::Complete, 3}},
               {Licences, {SourceState::Failed, 0, 0, role}},
               {Settings,
                {SourceState::Complete,
                 4,
                 0,
                 {},
                 {{QStringLiteral("a"), role}, {QStringLiteral("b"), role}, {QStringLiteral("c"), old}}}}});
    const std::vector<Note> expected{{NoteKind::DeliveriesIncomplete, 0, 0, QStringLiteral("network")},
                                     {NoteKind::SignInsIncomplete, 0, 0, {}},
                                     {NoteKind::SettingsIncomplete, 0, 0, QStringLiteral("roleMissing")},
                                     {NoteKind::SettingsIncomplete, 0, 0, QStringLiteral("tooOld")}};
    EXPECT_TRUE(notes() == expected);
}

TEST_F(CollectionNotes, NothingIsMissingOfACompleteOne)
{
    EXPECT_TRUE(notes().empty()) << "no collection";
    collected({{Deliveries, {SourceState::Complete, 5}}});
    EXPECT_TRUE(notes().empty());
}

} // namespace
} // namespace microsoft365
