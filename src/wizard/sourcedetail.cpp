// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sourcedetail.h"

#include "microsoft365/appregistration.h"
#include "microsoft365/maillicences.h"
#include "reports/collectiontexts.h"
#include "reports/reasontexts.h"
#include "ui_sourcedetail.h"
#include "wizard/collecttexts.h"
#include "wizard/factlist.h"
#include "wizard/theme.h"

#include <QClipboard>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>

namespace wizard {

using namespace microsoft365;

namespace {

//! What is shown already keeps its place and what is selected in it.
void setTextOf(QPlainTextEdit *edit, const QString &text)
{
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
}

} // namespace

SourceDetail::SourceDetail(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::SourceDetail>())
{
    m_ui->setupUi(this);
    Theme::style(m_ui->sourceTitle, Theme::Size::Heading, Theme::Weight::Strong);
    for (QLabel *label : {m_ui->sourceState, m_ui->failureAction, m_ui->limit, m_ui->adds, m_ui->needs,
                          m_ui->caution, m_ui->sourceNote})
        Theme::style(label, Theme::Size::Text);
    Theme::style(m_ui->unsupported, Theme::Size::Text, Theme::Weight::Strong);
    Theme::makeQuiet(m_ui->sourceNote);
    m_ui->technicalFold->setContent(m_ui->technicalPlace);
    m_ui->failureTechnical->setFixedHeight(4 * m_ui->failureTechnical->fontMetrics().lineSpacing());
    m_ui->copyTechnical->setIcon(Theme::icon(QStringLiteral("copy")));
    m_ui->script->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->script->setFixedHeight(6 * m_ui->script->fontMetrics().lineSpacing());
    m_ui->copyScript->setIcon(Theme::icon(QStringLiteral("copy")));
    m_ui->signInAgain->setIcon(Theme::icon(QStringLiteral("person")));
    m_ui->openGuide->setIcon(Theme::icon(QStringLiteral("files")));

    connect(m_ui->ownLicences, &QSpinBox::valueChanged, this, [this](int count) {
        m_session.setMailLicences(count > 0 ? std::optional(count) : std::nullopt);
    });
    connect(&m_session, &Session::mailLicencesChanged, this, &SourceDetail::showLimit);
    connect(&m_session, &Session::filesChanged, this, &SourceDetail::readFiles);
    connect(m_ui->copyScript, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->script->toPlainText()); });
    connect(m_ui->copyTechnical, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->failureTechnical->toPlainText()); });
    connect(m_ui->signInAgain, &QPushButton::clicked, this, &SourceDetail::signInWanted);
    connect(m_ui->openGuide, &QPushButton::clicked, this, &SourceDetail::exportGuideWanted);
    readFiles();
}

SourceDetail::~SourceDetail() = default;

void SourceDetail::retranslate()
{
    m_ui->retranslateUi(this);
    show();
}

void SourceDetail::setSource(const std::optional<CollectionSource> &source, const SourceProgress &progress,
                             const QString &state, const Cloud &cloud)
{
    if (m_source != source)
        m_ui->technicalFold->setChecked(false);
    m_source = source;
    m_progress = progress;
    m_cloud = cloud;
    QString text = state;
    if (progress.state == SourceProgress::State::Retrying)
        text = QStringLiteral("%1 %2.").arg(reports::retryText(progress.retryReason, m_session.language()),
                                            state);
    m_ui->sourceState->setText(text);
    m_ui->sourceState->setVisible(progress.state != SourceProgress::State::Idle && !progress.failure);
    show();
}

void SourceDetail::show()
{
    showFailure();
    showLimit();
    const knowledge::CollectionGuide *guide =
        m_source ? m_session.knowledge().collection.guide(keyOf(*m_source)) : nullptr;
    const bool wanted = guide == nullptr || guide->isUnsupported || m_progress.failure;
    m_ui->openGuide->setVisible(wanted && !exportKindFor(m_source).isEmpty());
    m_ui->unsupported->setVisible(guide != nullptr && guide->isUnsupported);
    m_ui->needs->setVisible(guide != nullptr);
    if (guide != nullptr)
        showGuide(*guide);
    else
        showReport();
    m_ui->caution->setVisible(!m_ui->caution->text().isEmpty());
    m_ui->sourceNote->setVisible(!m_ui->sourceNote->text().isEmpty());
}

void SourceDetail::showGuide(const knowledge::CollectionGuide &guide)
{
    const QString language = m_session.language().code();
    m_ui->sourceTitle->setText(guide.title.in(language));
    m_ui->adds->setText(guide.adds.in(language));
    m_ui->unsupported->setText(
        tr("Not officially supported by Microsoft; importing exports is the supported way."));
    m_ui->needs->setText(QStringList{
        tr("Permission: %1").arg(permissionsOf(*m_source, m_session.knowledge().signIn)),
        tr("Role: %1").arg(guide.role.in(language)), tr("Licence: %1").arg(guide.licence.in(language)),
        tr("Takes: %1").arg(guide.duration.in(language))}
                             .join(QLatin1Char('\n')));
    m_ui->caution->setText(guide.caution.in(language));
    QStringList sources;
    for (const knowledge::Source &source : guide.sources)
        sources.append(citation(source, m_session.language()));
    m_ui->sourceNote->setText(sources.isEmpty() ? QString()
                                                : tr("Source: %1").arg(sources.join(QStringLiteral("; "))));
}

void SourceDetail::showReport()
{
    const knowledge::ExportGuide *guide = m_session.knowledge().exportGuide(u"smtpAuthSummary");
    const QString language = m_session.language().code();
    m_ui->sourceTitle->setText(tr("Report of SMTP AUTH submissions"));
    m_ui->adds->setText(tr("Microsoft has no interface for this report, so it cannot be collected: its "
                           "export is still needed. It tells "
                           "who submits mail with SMTP AUTH at all.")
                        + (guide == nullptr ? QString() : QStringLiteral("\n\n") + guide->adds.in(language)));
    m_ui->caution->setText(guide == nullptr ? QString() : guide->portalPath.in(language));
    m_ui->sourceNote->clear();
}

void SourceDetail::showFailure()
{
    std::vector<MarkedText> rows;
    QStringList actions;
    QStringList technical;
    const QString script = scriptToRun();
    const auto add = [&](const SourceFailure &failure, const QString &part) {
        const reports::ErrorText text =
            reports::text(failure, *m_source, m_session.knowledge(), m_session.language());
        const QString reason =
            tr("Not known, because: %1").arg((text.what + QLatin1Char(' ') + text.why).trimmed());
        rows.push_back(
            {QStringLiteral("warning"), Theme::Ink::Warning,
             part.isEmpty() ? reason : tr("%1: %2", "part, why it is not known").arg(part, reason)});
        if (!text.action.isEmpty() && !actions.contains(text.action))
            actions.append(text.action);
        if (!text.technical.isEmpty())
            technical.append(part.isEmpty() ? text.technical
                                            : tr("%1: %2", "part, exact text").arg(part, text.technical));
    };
    if (m_source && m_progress.failure)
        add(*m_progress.failure, {});
    for (const MissingPart &missing : m_progress.missing) {
        if (m_source)
            add(missing.failure, partText(missing.part, m_session.knowledge(), m_session.language()));
    }
    m_ui->failures->setRows(rows);
    m_ui->failures->setVisible(!rows.empty());
    m_ui->failureAction->setText(actions.join(QLatin1Char('\n')));
    m_ui->failureAction->setVisible(!actions.isEmpty());
    setTextOf(m_ui->failureTechnical, technical.join(QLatin1Char('\n')));
    m_ui->technicalFold->setVisible(!technical.isEmpty());
    m_ui->technicalPlace->setVisible(!technical.isEmpty() && m_ui->technicalFold->isChecked());
    setTextOf(m_ui->script, script);
    m_ui->script->setVisible(!script.isEmpty());
    m_ui->copyScript->setVisible(!script.isEmpty());
    const auto helps = [](SourceFailureKind kind) {
        return kind == SourceFailureKind::SignIn || kind == SourceFailureKind::PermissionMissing
            || kind == SourceFailureKind::RoleMissing;
    };
    m_ui->signInAgain->setVisible(m_progress.failure && helps(m_progress.failure->kind));
}

//! The tenant's limit of external recipients, which follows from its licences.
void SourceDetail::showLimit()
{
    const bool isShown = m_source == CollectionSource::Licences;
    m_ui->limit->setVisible(isShown);
    m_ui->ownLicencesLabel->setVisible(isShown);
    m_ui->ownLicences->setVisible(isShown);
    const QSignalBlocker quiet(m_ui->ownLicences);
    m_ui->ownLicences->setLocale(QLocale(m_session.language().code()));
    m_ui->ownLicences->setValue(m_session.mailLicences().value_or(0));
    m_ui->limit->setText(limitText());
}

QString SourceDetail::limitText() const
{
    const reports::Language &l = m_session.language();
    const auto collected = m_progress.mailLicences ? m_progress.mailLicences : m_earlierLicences;
    if (!m_session.mailLicences() && !collected)
        return tr("External recipients of the whole tenant in 24 hours: not known, because the licences were "
                  "not collected.");
    const qint64 count = m_session.mailLicences() ? *m_session.mailLicences() : *collected;
    if (count == 0)
        return tr(
            "External recipients of the whole tenant in 24 hours: not known, because there is no licence "
            "with a mailbox.");
    const int shown = reports::plural(count);
    const QString basis = m_session.mailLicences()
        ? tr("%Ln mail licence(s), the number that you set", nullptr, shown)
        : tr("%Ln mail licence(s), as collected", nullptr, shown);
    const knowledge::RecipientLimit &limit = m_session.knowledge().collection.recipientLimit;
    return tr("External recipients of the whole tenant in 24 hours: about %1, from %2. It is an estimate, "
              "because Microsoft does not publish which licences count. Source: %3",
              "number, number of licences, source")
        .arg(l.number(limit.with(count)), basis, citation(limit.source, l));
}

//! The licences of a collection of an earlier run, or of the command line.
void SourceDetail::readFiles()
{
    m_earlierLicences.reset();
    QStringList folders;
    for (const imports::InputFile &file : m_session.files())
        folders.append(QFileInfo(file.path).path());
    folders.removeDuplicates();
    for (const QString &folder : std::as_const(folders)) {
        if (const auto count = mailLicencesIn(folder))
            m_earlierLicences = count;
    }
    showLimit();
}

QString SourceDetail::scriptToRun() const
{
    const bool isMissing =
        m_progress.failure && m_progress.failure->kind == SourceFailureKind::ServicePrincipalMissing;
    return isMissing ? messageTraceScript(m_session.knowledge().signIn, m_cloud) : QString();
}

} // namespace wizard
