// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/knowledge.h"
#include "plans/plan.h"
#include "reports/language.h"
#include "wizard/importrun.h"
#include "wizard/services.h"
#include "wizard/storedsession.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QUndoStack>

#include <memory>

class QTemporaryDir;

namespace wizard {

/*! What the pages share: the files, the user's decisions, and what was found in them. Every change of
    the files or typed domains starts a new import from the event loop; the result is a pure function of both.
    Of every import the start is told once and the end once: finished, failed or cancelled. An import
    that a newer one replaces ends silently and the newer one goes on in its name. */
class Session : public QObject {
    Q_OBJECT

public:
    Session(std::shared_ptr<const knowledge::Knowledge> knowledge, const Services &services,
            QObject *parent = nullptr);
    ~Session() override;

    const knowledge::Knowledge &knowledge() const { return *m_knowledge; }

    // What the user brings in. Each change is saved at once, but not while the sample tenant is open.
    const std::vector<imports::InputFile> &files() const { return m_content.files; }
    //! Adds files, or those in folders; known paths are left out. Own files take the place of the sample
    //! tenant.
    void addPaths(const QStringList &paths);
    //! Can be undone.
    void removeFile(const QString &path);
    //! Assigns the columns of a file by hand.
    void setMapping(const QString &path, const imports::ColumnMapping &mapping);
    const std::vector<evidence::AcceptedDomain> &typedDomains() const { return m_content.typedDomains; }
    void setTypedDomains(const std::vector<evidence::AcceptedDomain> &domains);

    //! Opens a copy of the sample tenant in place of all files. False when it could not be copied.
    bool openSample();
    bool isSample() const { return m_sample != nullptr; }
    //! Other sessions, of earlier runs or of this one, the newest first.
    const std::vector<EarlierSession> &earlier() const { return m_earlier; }
    //! Takes up files, domains, decisions and report settings of such a session; the present one becomes
    //! one of the others. False when it cannot be read any more.
    bool takeUp(const QString &path);

    // The import.
    bool isImporting() const { return m_run != nullptr || m_importSoon.isActive(); }
    //! Keeps the result there was before, and the files.
    void cancelImport();
    //! Imports again what there is, after a cancelled or failed import or a changed file.
    void importAgain();
    //! Whether there is a result: the functions below return empty values without one.
    bool hasResult() const { return m_outcome->analysis.snapshot != nullptr; }
    const imports::ImportResult &importResult() const { return m_outcome->result; }
    const evidence::Analysis &analysis() const { return m_outcome->analysis; }
    const plans::Plan &plan() const { return m_outcome->plan; }
    //! The senders of the analysis for tables; never null.
    const std::shared_ptr<const SenderRows> &senders() const { return m_outcome->senders; }

    // Decisions about senders, by normalised address.
    const evidence::Decisions &decisions() const { return m_content.decisions; }
    //! An empty one when nothing was decided.
    evidence::Decision decision(const QString &address) const;
    //! Judges again; analysisChanged() follows, from the event loop when there are many senders. Can be
    //! undone.
    void setDecision(const QString &address, const evidence::Decision &decision);
    QUndoStack &undoStack() { return m_undo; }

    const ReportSettings &reportSettings() const { return m_content.report; }
    void setReportSettings(const ReportSettings &settings);

    //! How many licences with a mailbox the user says that the tenant has; nothing: those that were collected.
    std::optional<int> mailLicences() const { return m_content.mailLicences; }
    void setMailLicences(std::optional<int> count);

    //! The language of the window, with its number and date formats.
    const reports::Language &language() const { return m_language; }
    //! By two-letter code. Remembered; the window changes at once.
    void setLanguage(const QString &code);

Q_SIGNALS:
    void filesChanged();
    void typedDomainsChanged();
    void mailLicencesChanged();
    void importStarted();
    void importProgress(const imports::Progress &progress);
    void importFinished();
    void importFailed(const evidence::Error &error);
    void importCancelled();
    //! Result, analysis and plan are new: after an import, or after a decision.
    void analysisChanged();
    void languageChanged();
    //! The session could not be written to disk: what is typed now would not survive.
    void saveFailed();

private:
    friend class RemoveFileCommand;
    friend class DecisionCommand;
    void insertFile(std::size_t index, const imports::InputFile &file);
    void eraseFile(const QString &path);
    void applyDecision(const QString &address, const evidence::Decision &decision);

    void filesHaveChanged();
    void startImport();
    void finishImport(const SharedOutcome &outcome);
    void judgeAgain();
    void forgetSample();
    void replaceContent(const StoredSession &content, const QString &file);
    void save();

    std::shared_ptr<const knowledge::Knowledge> m_knowledge;
    const Services m_services;
    StoredSession m_content;
    QString m_file; //!< where the content is saved; empty as long as nothing was
    std::vector<EarlierSession> m_earlier;
    std::unique_ptr<QTemporaryDir> m_sample;
    reports::Language m_language;
    SharedOutcome m_outcome; //!< never null
    QUndoStack m_undo;
    QTimer m_importSoon; // lets several changes in a row become one import
    bool m_startTold = false;
    QThreadPool m_pool; // before the run, which it outlives
    std::unique_ptr<ImportRun> m_run;
    std::unique_ptr<QFutureWatcher<SharedOutcome>> m_judging;
};

} // namespace wizard
