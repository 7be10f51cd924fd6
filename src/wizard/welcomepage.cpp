// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/welcomepage.h"

#include "ui_welcomepage.h"
#include "wizard/factlist.h"
#include "wizard/theme.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

namespace wizard {

WelcomePage::WelcomePage(Session &session, const Services &services, QWidget *parent)
    : Page(session, services, parent)
    , m_ui(std::make_unique<Ui::WelcomePage>())
{
}

void WelcomePage::build()
{
    m_ui->setupUi(body());
    Theme::style(m_ui->daysLeft, Theme::Size::Number, Theme::Weight::Strong);
    Theme::style(m_ui->daysLeftText, Theme::Size::Heading, Theme::Weight::Strong);
    Theme::style(m_ui->switchOffWhat, Theme::Size::Text);
    Theme::style(m_ui->switchOffSource, Theme::Size::Text);
    Theme::makeQuiet(m_ui->switchOffSource);
    Theme::style(m_ui->affectedTitle, Theme::Size::Heading, Theme::Weight::Strong);
    Theme::style(m_ui->notAffectedTitle, Theme::Size::Heading, Theme::Weight::Strong);
    Theme::makeQuiet(m_ui->privacy);
    m_ui->privacyIcon->setIcon(QStringLiteral("lock"), Theme::Ink::Quiet, 18);
    m_ui->openFiles->setIcon(Theme::icon(QStringLiteral("open"), Theme::Ink::Accent));
    m_ui->signIn->setIcon(Theme::icon(QStringLiteral("person"), Theme::Ink::Accent));
    m_ui->continueLast->setIcon(Theme::icon(QStringLiteral("continue"), Theme::Ink::Accent));
    m_ui->openSample->setIcon(Theme::icon(QStringLiteral("sample"), Theme::Ink::Accent));
    addLanguageChoice();

    connect(m_ui->openFiles, &QAbstractButton::clicked, this, &WelcomePage::openFiles);
    connect(m_ui->signIn, &QAbstractButton::clicked, this, &WelcomePage::signInWanted);
    connect(m_ui->openSample, &QAbstractButton::clicked, this, &WelcomePage::openSample);
    connect(m_ui->continueLast, &QAbstractButton::clicked, this,
            [this] { takeUp(session().earlier().front().path); });
    auto *menu = new QMenu(m_ui->earlierFiles);
    m_ui->earlierFiles->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &WelcomePage::fillEarlierMenu);
    connect(&session(), &Session::filesChanged, this, &WelcomePage::showContinue);
    m_ui->openFiles->setFocus();
}

WelcomePage::~WelcomePage() = default;

QString WelcomePage::stepName() const
{
    return tr("Welcome");
}

QString WelcomePage::stepIcon() const
{
    return QStringLiteral("welcome");
}

void WelcomePage::addLanguageChoice()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(2));
    m_languageLabel = new QLabel(row);
    m_language = new QComboBox(row);
    m_language->setObjectName(QStringLiteral("language"));
    m_languageLabel->setBuddy(m_language);
    // A language is called by its own name: who looks for it may not read the other one.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    layout->addWidget(m_languageLabel);
    layout->addWidget(m_language);
    setCorner(row);
    connect(m_language, &QComboBox::activated, this,
            [this](int index) { session().setLanguage(m_language->itemData(index).toString()); });
}

void WelcomePage::openFiles()
{
    const QStringList files = services().dialogs->openFiles(this, tr("Open exported files"), exportFilter());
    if (files.isEmpty())
        return;
    session().addPaths(files);
    Q_EMIT filesWanted();
}

void WelcomePage::openSample()
{
    if (session().openSample())
        Q_EMIT filesWanted();
    else
        tellProblem(
            tr("The sample tenant could not be copied to the temporary folder. Check whether the disk has "
               "space left, then try again."));
}

void WelcomePage::takeUp(const QString &path)
{
    if (session().takeUp(path))
        Q_EMIT filesWanted();
    else
        tellProblem(tr("%1 cannot be read any more. Open the exported files again.")
                        .arg(QDir::toNativeSeparators(path)));
}

void WelcomePage::tellProblem(const QString &text)
{
    m_ui->problem->setText(text);
    m_ui->problem->show();
}

void WelcomePage::retranslate()
{
    m_ui->retranslateUi(body());
    setHeading(tr("Welcome to Postlotse"),
               tr("Find every device and program that still sends mail with Basic Authentication, and plan "
                  "its move."));
    m_languageLabel->setText(tr("&Language"));
    m_language->setCurrentIndex(m_language->findData(session().language().code()));
    m_ui->affected->setFacts(session().knowledge().affected, session().language(), QStringLiteral("printer"),
                             Theme::Ink::Warning);
    m_ui->notAffected->setFacts(session().knowledge().notAffected, session().language(),
                                QStringLiteral("check"), Theme::Ink::Good);
    showSwitchOff();
    showContinue();
}

void WelcomePage::showSwitchOff()
{
    const knowledge::TimelineEntry &entry = session().knowledge().switchOff();
    const reports::Language &language = session().language();
    const int days = daysBetween(services().today(), entry.date);
    m_ui->daysLeft->setText(language.number(std::abs(days)));
    m_ui->daysLeftText->setText(days >= 0
                                    ? tr("day(s) left until %1", nullptr, days).arg(language.date(entry.date))
                                    : tr("day(s) since %1", nullptr, -days).arg(language.date(entry.date)));
    m_ui->daysLeft->setAccessibleName(m_ui->daysLeft->text() + QLatin1Char(' ') + m_ui->daysLeftText->text());
    QString when = entry.when.in(language.code());
    when.replace(0, 1, when.left(1).toUpper()); // the facts have it as part of a sentence
    m_ui->switchOffWhat->setText(
        tr("%1: %2", "when, what happens").arg(when, entry.what.in(language.code())));
    m_ui->switchOffSource->setText(tr("Source: %1").arg(citation(entry.source, language)));
}

void WelcomePage::showContinue()
{
    const std::vector<EarlierSession> &earlier = session().earlier();
    m_ui->earlier->setVisible(!earlier.empty());
    if (!earlier.empty()) {
        const int files = earlier.front().files;
        m_ui->continueLast->setDescription(tr("%Ln file(s), with domains and decisions.", nullptr, files));
    }
    m_ui->earlierFiles->setVisible(earlier.size() > 1);
}

void WelcomePage::fillEarlierMenu()
{
    const std::vector<EarlierSession> &earlier = session().earlier();
    QMenu *menu = m_ui->earlierFiles->menu();
    menu->clear();
    for (std::size_t i = 1; i < earlier.size(); ++i)
        menu->addAction(nameOf(earlier[i]), this, [this, path = earlier[i].path] { takeUp(path); });
}

QString WelcomePage::nameOf(const EarlierSession &earlier) const
{
    const QString date = session().language().date(earlier.saved.date());
    if (earlier.files == 0)
        return tr("%1: domains and decisions only", "date").arg(date);
    QString folder = earlier.folder;
    folder.replace(QLatin1Char('&'), QLatin1String("&&")); // no letter to press
    const int files = earlier.files;
    return tr("%1: %Ln file(s) from %2", "date, folder", files).arg(date, folder);
}

int daysBetween(const QDate &today, const QDate &then)
{
    return static_cast<int>(today.daysTo(then));
}

QString exportFilter()
{
    return WelcomePage::tr("Exports (*.csv *.tsv *.txt *.json *.jsonl)") + QStringLiteral(";;")
        + WelcomePage::tr("All files (*)");
}

} // namespace wizard
