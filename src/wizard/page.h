// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/services.h"
#include "wizard/session.h"

#include <QWizardPage>

class QHBoxLayout;
class QLabel;

namespace wizard {

/*! A page of the assistant: heading and sentence at the top, below them the body with the widgets of the
    .ui file. A page stays empty until it is prepared or shown for the first time, so that the window need not
    wait for all of them: then the base calls build() and retranslate(), and later retranslate() whenever the
    language changes. */
class Page : public QWizardPage {
    Q_OBJECT

public:
    Page(Session &session, const Services &services, QWidget *parent = nullptr);

    bool isPrepared() const { return m_body != nullptr; }
    //! Makes the page, if that has not been done.
    void prepare();
    void setVisible(bool visible) override;
    //! The short name of the step for the list at the side.
    virtual QString stepName() const = 0;
    //! The name of the step's icon, as Theme::icon takes it.
    virtual QString stepIcon() const = 0;

protected:
    //! Makes the widgets in body() and connects them.
    virtual void build() = 0;
    //! Sets every text of the page. Also called when the locale changes: numbers and dates are texts, too.
    virtual void retranslate() = 0;
    //! Shows the present analysis. Called while the page is seen, or when it is seen again.
    virtual void showAnalysis() { }
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

    QWidget *body() const { return m_body; }
    //! What the page is called, and one sentence that says what it is for.
    void setHeading(const QString &title, const QString &sentence);
    //! Puts a widget at the right end of the heading, and owns it.
    void setCorner(QWidget *widget);

    Session &session() const { return m_session; }
    const Services &services() const { return m_services; }

private:
    void layOut();
    void showIfStale();

    Session &m_session;
    const Services &m_services;
    // Made when the page is built.
    QHBoxLayout *m_headingRow = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QWidget *m_body = nullptr;
    bool m_stale = true; //!< what is shown is older than the analysis
};

} // namespace wizard
