// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/languageswitch.h"
#include "wizard/services.h"
#include "wizard/session.h"

#include <QTimer>
#include <QWizard>

namespace wizard {

class Page;
class StepList;

//! The window: a wizard whose steps stand at its side.
class Assistant : public QWizard {
    Q_OBJECT

public:
    enum PageId { WelcomeId, FilesId, UsageId, ScenariosId, PlanId };

    Assistant(std::shared_ptr<const knowledge::Knowledge> knowledge, const Services &services,
              QWidget *parent = nullptr);

    Session &session() { return m_session; }
    //! Goes to a page, step by step; stops at one that is not complete.
    void goTo(int id);

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
    StepList *m_steps;
    int m_reached = WelcomeId;
    QTimer m_prepareSoon; //!< while the first page is read, the others are made
};

} // namespace wizard
