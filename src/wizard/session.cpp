// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/session.h"

#include "microsoft365/collectionreport.h"
#include "wizard/commands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace wizard {

namespace {

constexpr QLatin1String languageKey("language");
// Up to here judging again takes less than a frame or two.
constexpr std::size_t quickSenders = 5000;

reports::Language startLanguage(const Services &services)
{
    const QString code = services.settings->value(languageKey).toString();
    return code.isEmpty() ? reports::Language::ofSystem() : reports::Language(code);
}

auto fileWithPath(const QString &path)
{
    return [&path](const imports::InputFile &file) { return file.path == path; };
}

} // namespace

Session::Session(std::shared_ptr<const knowledge::Knowledge> knowledge, const Services &services,
                 QObject *parent)
    : QObject(parent)
    , m_knowledge(std::move(knowledge))
    , m_services(services)
    , m_earlier(earlierSessions(services.dataFolder))
    , m_language(startLanguage(services))
    , m_outcome(std::make_shared<const ImportOutcome>())
{
    m_importSoon.setSingleShot(true);
    m_importSoon.setInterval(0);
    connect(&m_importSoon, &QTimer::timeout, this, &Session::startImport);
}

Session::~Session()
{
    // The undo stack empties itself when it goes, and tells. Nobody is to ask a session that is half gone.
    m_undo.blockSignals(true);
    blockSignals(true);
}

void Session::addPaths(const QStringList &paths)
{
    if (isSample())
        forgetSample();
    QStringList absolute;
    for (const QString &path : paths)
        absolute.append(QFileInfo(path).absoluteFilePath());
    const std::size_t before = m_content.files.size();
    for (const imports::InputFile &file : imports::expandPaths(absolute)) {
        if (!absolute.contains(file.path) && microsoft365::isBesideExports(file.path))
            continue; // of a collection's folder
        if (std::none_of(m_content.files.begin(), m_content.files.end(), fileWithPath(file.path)))
            m_content.files.push_back(file);
    }
    if (m_content.files.size() > before)
        filesHaveChanged();
}

void Session::removeFile(const QString &path)
{
    const auto it = std::find_if(m_content.files.begin(), m_content.files.end(), fileWithPath(path));
    if (it != m_content.files.end())
        m_undo.push(new RemoveFileCommand(*this, static_cast<std::size_t>(it - m_content.files.begin())));
}

void Session::insertFile(std::size_t index, const imports::InputFile &file)
{
    auto &files = m_content.files;
    if (std::any_of(files.begin(), files.end(), fileWithPath(file.path)))
        return; // added again in the meantime
    files.insert(files.begin() + static_cast<std::ptrdiff_t>(std::min(index, files.size())), file);
    filesHaveChanged();
}

void Session::eraseFile(const QString &path)
{
    if (std::erase_if(m_content.files, fileWithPath(path)) > 0)
        filesHaveChanged();
}

void Session::setMapping(const QString &path, const imports::ColumnMapping &mapping)
{
    const auto it = std::find_if(m_content.files.begin(), m_content.files.end(), fileWithPath(path));
    if (it == m_content.files.end() || it->mapping == mapping)
        return;
    it->mapping = mapping;
    filesHaveChanged();
}

void Session::setTypedDomains(const std::vector<evidence::AcceptedDomain> &domains)
{
    if (domains == m_content.typedDomains)
        return;
    m_content.typedDomains = domains;
    save();
    Q_EMIT typedDomainsChanged();
    m_importSoon.start();
}

bool Session::openSample()
{
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return false;
    QStringList paths;
    const QDir source(m_services.sampleFolder);
    for (const QString &name : source.entryList(QDir::Files, QDir::Name)) {
        const QString path = folder->filePath(name);
        if (!QFile::copy(source.filePath(name), path))
            return false;
        paths.append(path);
    }
    if (paths.isEmpty())
        return false;
    m_sample = std::move(folder);
    replaceContent({}, {});
    for (const QString &path : std::as_const(paths))
        m_content.files.push_back({path, {}});
    filesHaveChanged();
    Q_EMIT typedDomainsChanged();
    Q_EMIT mailLicencesChanged();
    return true;
}

void Session::forgetSample()
{
    m_sample.reset();
    replaceContent({}, {});
    Q_EMIT typedDomainsChanged();
    Q_EMIT mailLicencesChanged();
}

bool Session::takeUp(const QString &path)
{
    const auto session = loadSession(path);
    if (!session)
        return false;
    m_sample.reset();
    replaceContent(*session, path);
    filesHaveChanged();
    Q_EMIT typedDomainsChanged();
    Q_EMIT mailLicencesChanged();
    return true;
}

void Session::replaceContent(const StoredSession &content, const QString &file)
{
    m_content = content;
    m_file = file;
    m_undo.clear();
    m_earlier = earlierSessions(m_services.dataFolder);
    std::erase_if(m_earlier, [&](const EarlierSession &session) { return session.path == m_file; });
}

void Session::filesHaveChanged()
{
    save();
    m_importSoon.start();
    Q_EMIT filesChanged();
}

void Session::importAgain()
{
    m_importSoon.start();
}

void Session::startImport()
{
    m_judging.reset();
    // Replacing a run cancels it without a word; its worker ends in the pool by itself.
    m_run = std::make_unique<ImportRun>(ImportJob{m_content.files, m_content.typedDomains,
                                                  m_content.decisions, m_knowledge, m_services.importFiles},
                                        m_pool);
    connect(m_run.get(), &ImportRun::progressed, this, &Session::importProgress);
    connect(m_run.get(), &ImportRun::finished, this, &Session::finishImport);
    if (!m_startTold) {
        m_startTold = true;
        Q_EMIT importStarted();
    }
}

void Session::finishImport(const SharedOutcome &outcome)
{
    m_run.release()->deleteLater(); // it is the sender of the signal that led here
    if (m_importSoon.isActive())
        return; // something changed since: the next import goes on in the name of this one
    m_startTold = false;
    if (outcome->error && outcome->error->kind == evidence::ErrorKind::Cancelled) {
        Q_EMIT importCancelled();
    } else if (outcome->error) {
        Q_EMIT importFailed(*outcome->error);
    } else {
        m_outcome = outcome;
        Q_EMIT importFinished();
        Q_EMIT analysisChanged();
    }
}

void Session::cancelImport()
{
    m_importSoon.stop();
    m_run.reset();
    if (!m_startTold)
        return;
    m_startTold = false;
    Q_EMIT importCancelled();
}

evidence::Decision Session::decision(const QString &address) const
{
    const auto it = m_content.decisions.find(address);
    return it == m_content.decisions.end() ? evidence::Decision{} : it->second;
}

void Session::setDecision(const QString &address, const evidence::Decision &decision)
{
    if (decision != this->decision(address))
        m_undo.push(new DecisionCommand(*this, address, decision));
}

void Session::applyDecision(const QString &address, const evidence::Decision &decision)
{
    if (decision.isEmpty())
        m_content.decisions.erase(address);
    else
        m_content.decisions[address] = decision;
    save();
    judgeAgain();
}

void Session::judgeAgain()
{
    m_judging.reset(); // an older question: its answer is no longer wanted
    if (isImporting()) {
        m_importSoon.start(); // the run has the old decisions
        return;
    }
    if (!hasResult())
        return;
    const auto judge = [before = m_outcome, decisions = m_content.decisions, knowledge = m_knowledge] {
        return judged(before->result, before->collectionNotes, decisions, *knowledge);
    };
    if (m_outcome->analysis.senders.size() <= quickSenders) {
        m_outcome = judge();
        Q_EMIT analysisChanged();
        return;
    }
    m_judging = std::make_unique<QFutureWatcher<SharedOutcome>>();
    connect(m_judging.get(), &QFutureWatcherBase::finished, this, [this] {
        m_outcome = m_judging->result();
        m_judging.release()->deleteLater();
        Q_EMIT analysisChanged();
    });
    m_judging->setFuture(QtConcurrent::run(&m_pool, judge));
}

void Session::setReportSettings(const ReportSettings &settings)
{
    if (settings == m_content.report)
        return;
    m_content.report = settings;
    save();
}

void Session::setMailLicences(std::optional<int> count)
{
    if (count == m_content.mailLicences)
        return;
    m_content.mailLicences = count;
    save();
    Q_EMIT mailLicencesChanged();
}

void Session::setLanguage(const QString &code)
{
    if (code == m_language.code())
        return;
    m_language = reports::Language(code);
    m_services.settings->setValue(languageKey, m_language.code());
    Q_EMIT languageChanged();
}

void Session::save()
{
    if (isSample())
        return;
    if (m_file.isEmpty()) {
        m_file = newSessionFile(m_services.dataFolder);
        m_earlier = earlierSessions(m_services.dataFolder);
    }
    if (!saveSession(m_content, m_file))
        Q_EMIT saveFailed();
}

} // namespace wizard
