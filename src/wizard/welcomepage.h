// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"

#include <memory>

class QComboBox;
class QLabel;

namespace Ui {
class WelcomePage;
}

namespace wizard {

//! How much time is left, who has to act, and the ways to begin.
class WelcomePage : public Page {
    Q_OBJECT

public:
    WelcomePage(Session &session, const Services &services, QWidget *parent = nullptr);
    ~WelcomePage() override;

    QString stepName() const override;
    QString stepIcon() const override;

Q_SIGNALS:
    //! There are files now.
    void filesWanted();
    void signInWanted();

protected:
    void build() override;
    void retranslate() override;

private:
    void addLanguageChoice();
    void openFiles();
    void openSample();
    void takeUp(const QString &path);
    void showSwitchOff();
    void showContinue();
    void fillEarlierMenu();
    QString nameOf(const EarlierSession &earlier) const;
    void tellProblem(const QString &text);

    std::unique_ptr<Ui::WelcomePage> m_ui;
    QComboBox *m_language = nullptr;
    QLabel *m_languageLabel = nullptr;
};

//! Whole days from one date to another; negative when it has passed.
int daysBetween(const QDate &today, const QDate &then);

//! The file filter of every dialog that opens exports.
QString exportFilter();

} // namespace wizard
