// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "imports/importer.h"
#include "knowledge/knowledge.h"
#include "plans/plan.h"
#include "wizard/services.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

class QThreadPool;

namespace wizard {

//! What an import and its analysis gave. Copyable: the parts that are large are shared.
struct ImportOutcome {
    imports::ImportResult result;
    evidence::Analysis analysis;
    plans::Plan plan;
    std::optional<evidence::Error> error; //!< set: nothing else is meaningful
};

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
    void finished(const wizard::ImportOutcome &outcome);

private:
    struct Shared; // with the worker, which may outlive this object
    std::shared_ptr<Shared> m_shared;
    QFutureWatcher<ImportOutcome> m_watcher;
};

} // namespace wizard
