// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "imports/importer.h"
#include "knowledge/knowledge.h"
#include "plans/plan.h"
#include "wizard/senderrow.h"
#include "wizard/services.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

class QThreadPool;

namespace wizard {

//! What an import and its analysis gave.
struct ImportOutcome {
    imports::ImportResult result;
    std::vector<evidence::Note> collectionNotes; //!< on the collections that the files are of
    evidence::Analysis analysis;
    plans::Plan plan;
    std::shared_ptr<const SenderRows> senders = std::make_shared<const SenderRows>(); //!< as tables show them
    std::optional<evidence::Error> error; //!< set: nothing else is meaningful
};
//! With very many senders a copy takes its time.
using SharedOutcome = std::shared_ptr<const ImportOutcome>;

//! What an import means with these decisions. Reads no file.
SharedOutcome judged(imports::ImportResult result, const std::vector<evidence::Note> &collectionNotes,
                     const evidence::Decisions &decisions, const knowledge::Knowledge &knowledge);

//! What to import and how to judge it.
struct ImportJob {
    std::vector<imports::InputFile> files;
    std::vector<evidence::AcceptedDomain> typedDomains;
    evidence::Decisions decisions;
    std::shared_ptr<const knowledge::Knowledge> knowledge;
    ImportFunction importFiles;
};

/*! One import in the background. It starts when made and says finished() once, from the event loop;
    deleting it cancels and stays silent. */
class ImportRun : public QObject {
    Q_OBJECT

public:
    ImportRun(const ImportJob &job, QThreadPool &pool, QObject *parent = nullptr);
    ~ImportRun() override;

Q_SIGNALS:
    void progressed(const imports::Progress &progress);
    //! Not null.
    void finished(const wizard::SharedOutcome &outcome);

private:
    struct Shared; // with the worker, which may outlive this object
    std::shared_ptr<Shared> m_shared;
    QFutureWatcher<SharedOutcome> m_watcher;
};

} // namespace wizard
