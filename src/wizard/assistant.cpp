// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assistant.h"

#include "wizard/collectpage.h"
#include "wizard/filespage.h"
#include "wizard/planpage.h"
#include "wizard/scenariospage.h"
#include "wizard/signinpage.h"
#include "wizard/steplist.h"
#include "wizard/theme.h"
#include "wizard/usagepage.h"
#include "wizard/welcomepage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace wizard {

namespace {

constexpr QLatin1String geometryKey("window/geometry");

//! The paths of what is being dragged, as far as they are on this machine.
QStringList localPaths(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

//! The side of the window: mark and name of the program above the steps.
QWidget *sideOf(StepList *steps)
{
    auto *side = new QWidget;
    auto *mark = new QLabel(side);
    mark->setPixmap(Theme::icon(QStringLiteral("postlotse")).pixmap(32, 32));
    auto *name = new QLabel(QStringLiteral("Postlotse"), side);
    Theme::style(name, Theme::Size::Heading, Theme::Weight::Strong);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(Theme::space(5), 0, Theme::space(4), 0);
    brand->setSpacing(Theme::space(2));
    brand->addWidget(mark);
    brand->addWidget(name, 1);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, Theme::space(5), 0, Theme::space(4));
    layout->setSpacing(Theme::space(5));
    layout->addLayout(brand);
    layout->addWidget(steps, 1);
    side->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    return side;
}

//! Not every dark palette has the hints in empty fields in a colour that can be read.
void keepHintsReadable(QWidget &window)
{
    const QColor colour = Theme::quiet(QApplication::palette());
    if (window.palette().color(QPalette::Active, QPalette::PlaceholderText) == colour)
        return;
    QPalette palette;
    palette.setColor(QPalette::PlaceholderText, colour);
    window.setPalette(palette);
}

} // namespace

Assistant::Assistant(std::shared_ptr<const knowledge::Knowledge> knowledge, const Services &services,
                     QWidget *parent)
    : QWizard(parent, Qt::Window)
    , m_services(services)
    , m_session(std::move(knowledge), services)
    , m_accounts(m_session.knowledge().signIn, m_services)
    , m_collection(m_session, m_services, m_accounts)
    , m_steps(new StepList)
{
    setObjectName(QStringLiteral("assistant"));
    setWindowIcon(Theme::icon(QStringLiteral("postlotse")));
    setWizardStyle(ModernStyle);
    setAcceptDrops(true);
    keepHintsReadable(*this);
    // Pages keep what was typed when the user goes back.
    setOptions(IndependentPages | NoBackButtonOnStartPage | NoCancelButton);
    useLanguage();

    auto *welcome = new WelcomePage(m_session, m_services, this);
    setPage(WelcomeId, welcome);
    setPage(SignInId, new SignInPage(m_session, m_services, m_accounts, this));
    auto *collect = new CollectPage(m_session, m_services, m_accounts, m_collection, this);
    setPage(CollectId, collect);
    auto *files = new FilesPage(m_session, m_services, this);
    setPage(FilesId, files);
    setPage(UsageId, new UsagePage(m_session, m_services, this));
    setPage(ScenariosId, new ScenariosPage(m_session, m_services, this));
    setPage(PlanId, new PlanPage(m_session, m_services, this));
    for (const Page *page : steps())
        m_steps->addStep(page->stepIcon());
    setSideWidget(sideOf(m_steps));
    for (const WizardButton which : {BackButton, NextButton, FinishButton})
        button(which)->setMinimumWidth(Theme::space(24));
    retranslate();

    m_prepareSoon.setSingleShot(true);
    m_prepareSoon.setInterval(250); // by then the page is painted on slow machines, too
    connect(&m_prepareSoon, &QTimer::timeout, this, &Assistant::prepareNextPage);
    connect(this, &QWizard::currentIdChanged, this, &Assistant::showStep);
    connect(welcome, &WelcomePage::filesWanted, this, [this] {
        m_signsIn = false;
        goTo(FilesId);
    });
    connect(welcome, &WelcomePage::signInWanted, this, [this] { goTo(SignInId); });
    connect(collect, &CollectPage::signInWanted, this, [this] { goTo(SignInId); });
    connect(collect, &CollectPage::exportGuideWanted, this, [this, files](const QString &kind) {
        goTo(FilesId);
        files->showGuide(kind);
    });
    connect(m_steps, &StepList::stepChosen, this, &Assistant::goTo);
    connect(&m_session, &Session::languageChanged, this, &Assistant::useLanguage);

    resize(1120, 760);
    restoreGeometry(m_services.settings->value(geometryKey).toByteArray());
    restart();
    // Everything speaks the language already; it would all be laid out again.
    QCoreApplication::removePostedEvents(this, QEvent::LanguageChange);
}

QList<Page *> Assistant::steps() const
{
    QList<Page *> pages;
    for (const int id : pageIds())
        pages.append(static_cast<Page *>(page(id)));
    return pages;
}

void Assistant::goTo(int id)
{
    // By the wizard's own way, so that its history stays a straight line.
    setUpdatesEnabled(false);
    const bool signsIn = id > WelcomeId && id < FilesId;
    if (signsIn && !m_signsIn) {
        m_signsIn = true;
        while (currentId() != WelcomeId)
            back();
    }
    while (currentId() > id)
        back();
    for (int before = -1; currentId() < id && currentId() != before && currentPage()->isComplete();) {
        before = currentId();
        next();
    }
    setUpdatesEnabled(true);
    m_steps->setCurrentStep(currentId());
}

int Assistant::nextId() const
{
    return currentId() == WelcomeId && !m_signsIn ? FilesId : QWizard::nextId();
}

void Assistant::showStep(int id)
{
    if (id < 0)
        return; // the window is closing
    m_reached = std::max(m_reached, id);
    m_steps->setReached(m_reached);
    m_steps->setCurrentStep(id);
    setWindowTitle(tr("%1 – Postlotse").arg(static_cast<Page *>(page(id))->stepName()));
}

void Assistant::prepareNextPage()
{
    const QList<Page *> pages = steps();
    const auto next =
        std::find_if_not(pages.begin(), pages.end(), [](const Page *page) { return page->isPrepared(); });
    if (next == pages.end())
        return;
    (*next)->prepare();
    m_prepareSoon.start();
}

void Assistant::useLanguage()
{
    const reports::Language &language = m_session.language();
    m_languageSwitch.use(language.code(), language.locale());
    setLocale(language.locale()); // widgets that exist already do not follow the default
}

void Assistant::retranslate()
{
    setButtonText(BackButton, tr("&Back"));
    setButtonText(NextButton, tr("&Next"));
    setButtonText(FinishButton, tr("&Close"));
    const QList<Page *> pages = steps();
    for (qsizetype i = 0; i < pages.size(); ++i)
        m_steps->setStepName(static_cast<int>(i), pages[i]->stepName());
    m_steps->retranslate();
    m_steps->setMinimumWidth(m_steps->sizeHint().width());
    showStep(currentId());
}

void Assistant::changeEvent(QEvent *event)
{
    QWizard::changeEvent(event); // first, because it sets Qt's own texts on the buttons
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        keepHintsReadable(*this);
}

void Assistant::keyPressEvent(QKeyEvent *event)
{
    // A dialog would close on Escape, and go on by Enter in a table or a field: both lose one's place.
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->ignore();
        return;
    default:
        QWizard::keyPressEvent(event);
    }
}

void Assistant::showEvent(QShowEvent *event)
{
    QWizard::showEvent(event);
    m_prepareSoon.start();
}

void Assistant::closeEvent(QCloseEvent *event)
{
    keepGeometry();
    QWizard::closeEvent(event);
}

void Assistant::done(int result)
{
    keepGeometry();
    QWizard::done(result);
}

void Assistant::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void Assistant::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    m_session.addPaths(paths);
    goTo(FilesId);
}

void Assistant::keepGeometry()
{
    m_services.settings->setValue(geometryKey, saveGeometry());
}

} // namespace wizard
