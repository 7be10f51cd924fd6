// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importrun.h"

#include "microsoft365/collectionreport.h"
#include "wizard/support.h"

#include <QFile>

#include <algorithm>

namespace wizard {
namespace {

using namespace microsoft365;

TEST(ImportRun, KnowsWhatItsCollectionsLackAfterADecisionToo)
{
    const Desk desk;
    const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
    const CollectionReport lacking{QStringLiteral("global"),
                                   QStringLiteral("contoso.com"),
                                   now.addDays(-9),
                                   now,
                                   {{CollectionSource::SignIns, {SourceState::Failed}}}};
    const QString report = desk.file(collectionReportName(), microsoft365::toJson(lacking));
    const auto session = desk.session();
    session->setTypedDomains({{"contoso.com", false}});
    session->addPaths({desk.file(QStringLiteral("trace.csv"), traceTo({QStringLiteral("a@toner.example")}))});
    ASSERT_TRUE(eventually([&] { return session->hasResult(); }));
    const auto noteCount = [&] {
        const auto &notes = session->analysis().notes;
        return std::count_if(notes.begin(), notes.end(), [](const evidence::Note &note) {
            return note.kind == evidence::NoteKind::SignInsIncomplete;
        });
    };
    EXPECT_EQ(noteCount(), 1);

    ASSERT_TRUE(QFile::remove(report)) << "judging again reads nothing";
    evidence::Decision decision;
    decision.overridden = evidence::Scenario::Internal;
    session->setDecision(QStringLiteral("scan@contoso.com"), decision);
    EXPECT_EQ(noteCount(), 1);
    EXPECT_EQ(session->plan().senders, 1);
}

} // namespace
} // namespace wizard
