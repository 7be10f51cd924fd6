// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/session.h"

#include "wizard/support.h"

#include <QFile>
#include <QFileInfo>

#include <stdexcept>

namespace wizard {
namespace {

using evidence::Scenario;

//! Counts the ends of imports.
struct Ends {
    explicit Ends(Session &session)
        : started(&session, &Session::importStarted)
        , finished(&session, &Session::importFinished)
        , failed(&session, &Session::importFailed)
        , cancelled(&session, &Session::importCancelled)
    {
    }
    QList<qsizetype> counts() const
    {
        return {started.count(), finished.count(), failed.count(), cancelled.count()};
    }
    QSignalSpy started;
    QSignalSpy finished;
    QSignalSpy failed;
    QSignalSpy cancelled;
};

//! An import that goes on until it is cancelled.
evidence::Expected<imports::ImportResult> untilCancelled(const std::vector<imports::InputFile> & /*files*/,
                                                         const imports::ImportOptions &options)
{
    imports::Progress progress;
    progress.bytesTotal = 1'000'000'000;
    while (!*options.cancelled) {
        progress.bytesDone += 1;
        options.progress(progress);
        QThread::usleep(100);
    }
    return evidence::Error{evidence::ErrorKind::Cancelled, {}};
}

evidence::AcceptedDomain contoso()
{
    return {"contoso.com", false};
}

const evidence::Verdict *verdictOf(const Session &session, const QString &address)
{
    for (const evidence::AssessedSender &sender : session.analysis().senders) {
        if (session.analysis().evidence(sender).address == address)
            return &sender.verdict;
    }
    return nullptr;
}

const auto scan = QStringLiteral("scan@contoso.com");

//! A session with a trace to one external address, read.
std::unique_ptr<Session> sessionWithTrace(const Desk &desk, const QStringList &recipients)
{
    auto session = desk.session();
    session->setTypedDomains({contoso()});
    session->addPaths({desk.file(QStringLiteral("trace.csv"), traceTo(recipients))});
    EXPECT_TRUE(eventually([&] { return session->hasResult(); }));
    return session;
}

TEST(Session, ReadsAddedFilesAndTellsTheEndOnce)
{
    const Desk desk;
    const auto session = desk.session();
    const Ends ends(*session);
    session->setTypedDomains({contoso()});
    session->addPaths({desk.file(QStringLiteral("trace.csv"), traceTo({QStringLiteral("a@toner.example")}))});
    EXPECT_TRUE(session->isImporting());
    ASSERT_TRUE(eventually([&] { return !session->isImporting(); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(ends.counts(), (QList<qsizetype>{1, 1, 0, 0}));
    ASSERT_NE(verdictOf(*session, scan), nullptr);
    EXPECT_EQ(verdictOf(*session, scan)->scenario, Scenario::SingleExternalAddress);
    EXPECT_EQ(session->plan().senders, 1);
}

TEST(Session, SeveralChangesInARowAreOneImport)
{
    Desk desk;
    int imports = 0; // written by one worker at a time, read after the last
    desk.services.importFiles = [&](const auto &files, const auto &options) {
        ++imports;
        return imports::importFiles(files, options);
    };
    const auto session = desk.session();
    session->addPaths({desk.file(QStringLiteral("a.csv"), traceTo({QStringLiteral("a@toner.example")}))});
    session->addPaths({desk.file(QStringLiteral("b.csv"), summaryOfScan())});
    session->setTypedDomains({contoso()});
    ASSERT_TRUE(eventually([&] { return session->hasResult(); }));
    EXPECT_EQ(imports, 1);
    EXPECT_EQ(session->importResult().inputs.size(), 2U);
}

TEST(Session, CancellingIsToldOnceAndKeepsTheFiles)
{
    Desk desk;
    desk.services.importFiles = &untilCancelled;
    const auto session = desk.session();
    const Ends ends(*session);
    QSignalSpy progress(session.get(), &Session::importProgress);
    session->addPaths({desk.file(QStringLiteral("a.csv"), "x")});
    ASSERT_TRUE(eventually([&] { return ends.started.count() == 1; }));
    session->cancelImport();
    session->cancelImport();
    EXPECT_FALSE(session->isImporting());
    QCoreApplication::processEvents();
    EXPECT_EQ(ends.counts(), (QList<qsizetype>{1, 0, 0, 1}));
    EXPECT_EQ(session->files().size(), 1U);
    EXPECT_FALSE(session->hasResult());
}

TEST(Session, AnExceptionOfTheImportIsAFailureToldOnce)
{
    Desk desk;
    desk.services.importFiles = [](const auto &, const auto &) -> evidence::Expected<imports::ImportResult> {
        throw std::runtime_error("no memory");
    };
    const auto session = desk.session();
    const Ends ends(*session);
    session->addPaths({desk.file(QStringLiteral("a.csv"), "x")});
    ASSERT_TRUE(eventually([&] { return !session->isImporting(); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(ends.counts(), (QList<qsizetype>{1, 0, 1, 0}));
    EXPECT_EQ(ends.failed.first().first().value<evidence::Error>().detail, QStringLiteral("no memory"));
}

TEST(Session, ANewerImportGoesOnInTheNameOfTheOneItReplaces)
{
    Desk desk;
    std::atomic_int calls = 0;
    desk.services.importFiles = [&](const auto &files, const auto &options) {
        return ++calls == 1 ? untilCancelled(files, options) : imports::importFiles(files, options);
    };
    const auto session = desk.session();
    const Ends ends(*session);
    session->addPaths({desk.file(QStringLiteral("a.csv"), traceTo({QStringLiteral("a@toner.example")}))});
    ASSERT_TRUE(eventually([&] { return calls == 1; }));
    session->addPaths({desk.file(QStringLiteral("b.csv"), summaryOfScan())});
    ASSERT_TRUE(eventually([&] { return session->hasResult(); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(ends.counts(), (QList<qsizetype>{1, 1, 0, 0}));
    EXPECT_EQ(session->importResult().inputs.size(), 2U);
}

TEST(Session, EndsInTheMiddleOfAnImport)
{
    Desk desk;
    std::atomic_bool begun = false;
    desk.services.importFiles = [&](const auto &files, const auto &options) {
        begun = true;
        return untilCancelled(files, options);
    };
    auto session = desk.session();
    session->addPaths({desk.file(QStringLiteral("a.csv"), "x")});
    ASSERT_TRUE(eventually([&] { return begun.load(); }));
    session.reset(); // would hang if nothing stopped the worker
}

TEST(Session, TheSameFileIsTakenOnce)
{
    const Desk desk;
    const auto session = desk.session();
    const QString path = desk.file(QStringLiteral("a.csv"), summaryOfScan());
    session->addPaths({path, path});
    session->addPaths({path});
    EXPECT_EQ(session->files().size(), 1U);
}

TEST(Session, RemovingAFileCanBeUndone)
{
    const Desk desk;
    const auto session = sessionWithTrace(desk, {QStringLiteral("a@toner.example")});
    const std::vector<imports::InputFile> before = session->files();
    session->removeFile(before.front().path);
    EXPECT_TRUE(session->files().empty());
    ASSERT_TRUE(eventually([&] { return session->importResult().inputs.empty(); }));
    session->undoStack().undo();
    EXPECT_EQ(session->files(), before);
    EXPECT_TRUE(eventually([&] { return session->importResult().inputs.size() == 1; }));
}

TEST(Session, ADecisionJudgesAgainAndCanBeUndone)
{
    const Desk desk;
    const auto session =
        sessionWithTrace(desk, {QStringLiteral("a@toner.example"), QStringLiteral("b@other.example")});
    ASSERT_EQ(verdictOf(*session, scan)->scenario, Scenario::ArbitraryExternal);
    QSignalSpy changed(session.get(), &Session::analysisChanged);
    evidence::Decision decision;
    decision.leftOut = {QStringLiteral("b@other.example")};
    decision.leftOutWhy = QStringLiteral("a test message");
    session->setDecision(scan, decision);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(verdictOf(*session, scan)->scenario, Scenario::SingleExternalAddress);
    session->setDecision(scan, decision);
    EXPECT_EQ(changed.count(), 1) << "the same decision again changes nothing";
    session->undoStack().undo();
    EXPECT_EQ(verdictOf(*session, scan)->scenario, Scenario::ArbitraryExternal);
    EXPECT_TRUE(session->decisions().empty());
}

TEST(Session, ManySendersAreJudgedAgainOffTheWindowsThread)
{
    const Desk desk;
    QByteArray csv = traceTo({});
    for (int i = 0; i < 6000; ++i) {
        const QByteArray n = QByteArray::number(i);
        csv += "2026-11-20T10:00:00Z,s" + n + "@contoso.com,a@toner.example,Delivered,<" + n + "@x>,1\r\n";
    }
    const auto session = desk.session();
    session->setTypedDomains({contoso()});
    session->addPaths({desk.file(QStringLiteral("trace.csv"), csv)});
    ASSERT_TRUE(eventually([&] { return session->hasResult(); }));
    ASSERT_EQ(session->analysis().senders.size(), 6000U);
    QSignalSpy changed(session.get(), &Session::analysisChanged);
    evidence::Decision decision;
    decision.overridden = Scenario::Internal;
    session->setDecision(QStringLiteral("s1@contoso.com"), decision);
    EXPECT_EQ(changed.count(), 0) << "the caller is not kept waiting";
    decision.overridden = Scenario::ArbitraryExternal;
    session->setDecision(QStringLiteral("s1@contoso.com"), decision);
    ASSERT_TRUE(eventually([&] { return changed.count() > 0; }));
    EXPECT_EQ(verdictOf(*session, QStringLiteral("s1@contoso.com"))->scenario, Scenario::ArbitraryExternal);
    EXPECT_EQ(changed.count(), 1) << "the older question was dropped";
}

TEST(Session, EverythingTypedSurvivesAndIsOfferedNotForced)
{
    const Desk desk;
    evidence::Decision decision;
    decision.overridden = Scenario::Internal;
    decision.overriddenWhy = QStringLiteral("known");
    const ReportSettings report{QStringLiteral("Plan"), QStringLiteral("de"), true};
    std::vector<imports::InputFile> files;
    {
        const auto session = sessionWithTrace(desk, {QStringLiteral("a@toner.example")});
        session->setDecision(scan, decision);
        session->setReportSettings(report);
        session->setLanguage(QStringLiteral("de"));
        files = session->files();
    }
    const auto session = desk.session();
    EXPECT_TRUE(session->files().empty());
    ASSERT_EQ(session->earlier().size(), 1U);
    EXPECT_EQ(session->earlier().front().files, 1);
    EXPECT_EQ(session->earlier().front().folder, QFileInfo(desk.folder.path()).fileName());
    EXPECT_EQ(session->language().code(), QStringLiteral("de"));
    ASSERT_TRUE(session->takeUp(session->earlier().front().path));
    EXPECT_TRUE(session->earlier().empty());
    EXPECT_EQ(session->files(), files);
    EXPECT_EQ(session->typedDomains(), std::vector{contoso()});
    EXPECT_EQ(session->decision(scan), decision);
    EXPECT_EQ(session->reportSettings(), report);
    ASSERT_TRUE(eventually([&] { return session->hasResult(); }));
    EXPECT_EQ(verdictOf(*session, scan)->scenario, Scenario::Internal);
}

TEST(Session, TheSampleTenantLeavesTheLastFilesAlone)
{
    Desk desk;
    QDir().mkpath(desk.path(QStringLiteral("sample")));
    desk.services.sampleFolder = desk.path(QStringLiteral("sample"));
    desk.file(QStringLiteral("sample/summary.csv"), summaryOfScan());
    sessionWithTrace(desk, {QStringLiteral("a@toner.example")}).reset();
    const auto session = desk.session();
    ASSERT_TRUE(session->openSample());
    EXPECT_TRUE(session->isSample());
    ASSERT_EQ(session->files().size(), 1U);
    EXPECT_NE(session->files().front().path, desk.path(QStringLiteral("sample/summary.csv")))
        << "a copy is opened";
    EXPECT_TRUE(QFileInfo::exists(session->files().front().path));
    EXPECT_EQ(desk.session()->earlier().size(), 1U);
    // Own files do not mix with those of the sample.
    session->addPaths({desk.path(QStringLiteral("trace.csv"))});
    EXPECT_FALSE(session->isSample());
    EXPECT_EQ(session->files().size(), 1U);
}

TEST(Session, ANewBeginningLeavesEarlierWorkAlone)
{
    Desk desk;
    desk.services.sampleFolder = QStringLiteral(":/sample-tenant");
    evidence::Decision decision;
    decision.overridden = Scenario::Internal;
    sessionWithTrace(desk, {QStringLiteral("a@toner.example")})->setDecision(scan, decision);

    const QString other = desk.file(QStringLiteral("other.csv"), summaryOfScan());
    {
        const auto session = desk.session();
        session->addPaths({other}); // without taking up what was there
        ASSERT_EQ(session->earlier().size(), 1U);
        EXPECT_TRUE(session->takeUp(session->earlier().front().path)) << "still to be had, in the same run";
        EXPECT_EQ(session->decision(scan), decision);
        ASSERT_EQ(session->earlier().size(), 1U) << "and what was begun is kept as well";
        EXPECT_TRUE(session->takeUp(session->earlier().front().path));
        ASSERT_EQ(session->files().size(), 1U);
        EXPECT_EQ(session->files().front().path, other);
        EXPECT_TRUE(session->decisions().empty());
        // Neither the sample nor what is begun after it takes the place of anything.
        ASSERT_TRUE(session->openSample());
        EXPECT_EQ(session->earlier().size(), 2U);
        session->addPaths({other});
    }
    EXPECT_EQ(desk.session()->earlier().size(), 3U);
}

TEST(Session, AnEmptySampleFolderIsNoSample)
{
    Desk desk;
    desk.services.sampleFolder = desk.path(QStringLiteral("nothing"));
    const auto session = desk.session();
    EXPECT_FALSE(session->openSample());
    EXPECT_FALSE(session->isSample());
}

TEST(Session, SaysWhenItCannotBeSaved)
{
    Desk desk;
    desk.services.dataFolder = desk.file(QStringLiteral("blocked"), "a file where a folder should be");
    const auto session = desk.session();
    QSignalSpy failed(session.get(), &Session::saveFailed);
    session->setTypedDomains({contoso()});
    EXPECT_EQ(failed.count(), 1);
}

TEST(StoredSession, ComesBackAsItWas)
{
    StoredSession stored;
    imports::ColumnMapping mapping{imports::ExportKind::MessageTrace, {{QStringLiteral("sender"), 3}}};
    stored.files = {{QStringLiteral("/a.csv"), {}}, {QStringLiteral("/b.csv"), mapping}};
    stored.typedDomains = {{"contoso.com", true}, {"xn--mnchen-3ya.example", false}};
    stored.decisions[scan].leftOut = {QStringLiteral("x@example.com")};
    stored.decisions[scan].leftOutWhy = QStringLiteral("why");
    stored.report = {QStringLiteral("Title"), QStringLiteral("en"), true};
    stored.mailLicences = 250;
    EXPECT_EQ(storedSessionFrom(toJson(stored)), stored);
}

TEST(StoredSession, WhatIsNoneIsRefused)
{
    EXPECT_EQ(storedSessionFrom("{"), std::nullopt);
    EXPECT_EQ(storedSessionFrom("[]"), std::nullopt);
    EXPECT_EQ(storedSessionFrom(R"({"schema":"something/1","files":[]})"), std::nullopt);
}

TEST(StoredSession, ADamagedFileIsNoLastSession)
{
    const Desk desk;
    QDir().mkpath(desk.services.dataFolder);
    const QString path = desk.file(QStringLiteral("data/session-1.json"), "{\"schema\":\"postl");
    EXPECT_TRUE(desk.session()->earlier().empty());
    EXPECT_FALSE(desk.session()->takeUp(path));
}

TEST(StoredSession, OfManyTheNewestAreKept)
{
    const Desk desk;
    StoredSession stored;
    for (int i = 1; i <= 12; ++i) {
        stored.files.push_back({QStringLiteral("/%1.csv").arg(i), {}});
        const QString path = newSessionFile(desk.services.dataFolder);
        ASSERT_TRUE(saveSession(stored, path));
        // The times of files written one after the other may be the same.
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        const QDateTime saved(QDate(2026, 11, i), QTime(12, 0));
        ASSERT_TRUE(file.setFileTime(saved, QFileDevice::FileModificationTime));
    }
    const std::vector<EarlierSession> kept = earlierSessions(desk.services.dataFolder);
    ASSERT_EQ(kept.size(), 10U);
    EXPECT_EQ(kept.front().files, 12);
    EXPECT_EQ(kept.front().saved.date(), QDate(2026, 11, 12));
    EXPECT_EQ(kept.back().files, 3);
}

} // namespace
} // namespace wizard
