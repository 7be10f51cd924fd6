// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountsession.h"
#include "wizard/languageswitch.h"
#include "wizard/services.h"
#include "wizard/session.h"
#include "wizard/tenantcollection.h"

#include <QTimer>
#include <QWizard>

namespace wizard {

class Page;
class StepList;

//! The window: a wizard whose steps stand at its side.
class Assistant : public QWizard {
    Q_OBJECT

public:
    enum PageId { WelcomeId, SignInId, CollectId, FilesId, UsageId, ScenariosId, PlanId };

    Assistant(std::shared_ptr<const knowledge::Knowledge> knowledge, const Services &services,
              QWidget *parent = nullptr);

    Session &session() { return m_session; }
    //! Goes to a page, step by step; stops at one that is not complete.
    void goTo(int id);
    //! Files are the sure way: signing in and collecting lie on the way of those only who want it.
    int nextId() const override;

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void done(int result) override;
    // Files may be dropped anywhere on the window.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    void useLanguage();
    void showStep(int id);
    void prepareNextPage();
    void keepGeometry();
    QList<Page *> steps() const;

    const Services m_services;
    LanguageSwitch m_languageSwitch;
    Session m_session;
    AccountSession m_accounts;
    TenantCollection m_collection;
    StepList *m_steps;
    int m_reached = FilesId; //!< nothing before the files has to be done
    bool m_signsIn = false; //!< signing in lies on the way
    QTimer m_prepareSoon; //!< while the first page is read, the others are made
};

} // namespace wizard
