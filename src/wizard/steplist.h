// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace wizard {

//! The steps of the assistant at the side of the window. Steps that were reached can be chosen.
class StepList : public QListWidget {
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    void addStep(const QString &icon);
    void setStepName(int step, const QString &name);
    //! Steps up to this one can be chosen.
    void setReached(int step);
    void setCurrentStep(int step);
    //! Tells assistive technology the state of every step, in the language of the window.
    void retranslate();

    QSize sizeHint() const override;

Q_SIGNALS:
    //! By click, Enter or Space.
    void stepChosen(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    int m_reached = 0;
    int m_current = 0;
};

} // namespace wizard
