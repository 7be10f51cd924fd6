// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/importtexts.h"
#include "reports/plantexts.h"
#include "reports/reasontexts.h"
#include "reports/samples.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace reports;

evidence::Reason reason(evidence::ReasonKind kind)
{
    evidence::Reason r;
    r.kind = kind;
    r.count = 214;
    r.total = 214;
    r.span.add(samples::start);
    r.span.add(samples::start + 89 * evidence::secondsPerDay);
    return r;
}

TEST(ReasonTexts, SayWhatCanBeChecked)
{
    evidence::Reason r = reason(evidence::ReasonKind::OneAddress);
    r.names = {QStringLiteral("toner@fabrikam.example")};
    const QString text = reports::text(r, Language());
    EXPECT_TRUE(text.startsWith(QStringLiteral("214 of 214 "))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("toner@fabrikam.example, between 23 Aug 2026 and 20 Nov 2026.")))
        << text.toStdString();
}

TEST(ReasonTexts, PlaceholdersInAddressesAreLeftAlone)
{
    evidence::Reason r = reason(evidence::ReasonKind::OneAddress);
    r.names = {QStringLiteral("%1%2%3%n@fabrikam.example")};
    EXPECT_TRUE(text(r, Language()).contains(QStringLiteral("%1%2%3%n@fabrikam.example")));
}

TEST(ReasonTexts, OneDayIsNotARange)
{
    evidence::TimeSpan span;
    span.add(samples::start + 5);
    span.add(samples::start + 500);
    EXPECT_EQ(text(span, Language()), QStringLiteral("on 23 Aug 2026"));
    EXPECT_TRUE(text(evidence::TimeSpan(), Language()).isEmpty());
}

TEST(ReasonTexts, LongListsSayHowManyMore)
{
    evidence::Reason r = reason(evidence::ReasonKind::SeveralDomains);
    r.names = {QStringLiteral("a.example"), QStringLiteral("b.example")};
    r.other = 7;
    EXPECT_TRUE(text(r, Language()).contains(QStringLiteral("a.example, b.example and 5 more")));
}

TEST(ReasonTexts, EveryReasonHasASentenceOfItsOwn)
{
    std::set<QString> texts;
    const int last = static_cast<int>(evidence::ReasonKind::Overridden);
    for (int kind = 0; kind <= last; ++kind) {
        const QString sentence = text(reason(static_cast<evidence::ReasonKind>(kind)), Language());
        EXPECT_TRUE(sentence.endsWith(QLatin1Char('.'))) << kind << sentence.toStdString();
        EXPECT_FALSE(sentence.contains(QLatin1Char('%'))) << sentence.toStdString();
        texts.insert(sentence);
    }
    EXPECT_EQ(texts.size(), static_cast<std::size_t>(last) + 1);
}

TEST(ReasonTexts, EveryNoteHasASentenceOfItsOwn)
{
    std::set<QString> texts;
    const int last = static_cast<int>(evidence::NoteKind::SettingsIncomplete);
    for (int kind = 0; kind <= last; ++kind)
        texts.insert(text(evidence::Note{static_cast<evidence::NoteKind>(kind), 3, 9, QStringLiteral("x")},
                          Language()));
    EXPECT_EQ(texts.size(), static_cast<std::size_t>(last) + 1);
    EXPECT_FALSE(texts.contains(QString()));
}

TEST(ReasonTexts, ScenariosCarryTheirNumberAndTheUnknownOneNone)
{
    EXPECT_TRUE(numberedName(evidence::Scenario::ArbitraryExternal, Language())
                    .startsWith(QStringLiteral("Scenario 4")));
    EXPECT_FALSE(numberedName(evidence::Scenario::Unknown, Language()).contains(QLatin1Char('0')));
}

TEST(ImportTexts, EveryErrorSaysWhatHappenedAndWhatToDo)
{
    std::set<QString> texts;
    const int last = static_cast<int>(evidence::ErrorKind::Cancelled);
    for (int kind = 0; kind <= last; ++kind) {
        const ErrorText error = text(
            evidence::Error{static_cast<evidence::ErrorKind>(kind), QStringLiteral("errno 5")}, Language());
        EXPECT_FALSE(error.what.isEmpty()) << kind;
        EXPECT_FALSE(error.action.isEmpty()) << kind;
        EXPECT_EQ(error.technical, QStringLiteral("errno 5"));
        texts.insert(error.what);
    }
    EXPECT_EQ(texts.size(), static_cast<std::size_t>(last) + 1);
}

TEST(ImportTexts, EveryRejectionWarningAndKindHasItsText)
{
    std::set<QString> texts;
    std::size_t count = 0;
    for (int i = 0; i <= static_cast<int>(imports::RejectReason::MissingName); ++i, ++count)
        texts.insert(text(imports::RejectedRow{1, static_cast<imports::RejectReason>(i), QStringLiteral("x")},
                          Language()));
    for (int i = 0; i <= static_cast<int>(imports::WarningKind::LastRecordCut); ++i, ++count)
        texts.insert(text(imports::Warning{static_cast<imports::WarningKind>(i), 3, 1, QStringLiteral("x")},
                          Language()));
    for (const imports::ExportKind kind : imports::allExportKinds) {
        texts.insert(name(kind, Language()));
        ++count;
    }
    EXPECT_EQ(texts.size(), count);
    EXPECT_FALSE(texts.contains(QString()));
}

TEST(PlanTexts, EveryAttentionHasASentenceAndAWord)
{
    std::set<QString> sentences;
    std::set<QString> words;
    const int last = static_cast<int>(plans::Attention::PasswordSignIns);
    for (int i = 0; i <= last; ++i) {
        sentences.insert(text(plans::AttentionNote{static_cast<plans::Attention>(i), 30, 90}, Language()));
        words.insert(name(static_cast<plans::Attention>(i), Language()));
    }
    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(last) + 1);
    EXPECT_EQ(words.size(), static_cast<std::size_t>(last) + 1);
}

} // namespace
