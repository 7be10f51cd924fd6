// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace wizard {

//! A line of text that unfolds what stands below it.
class FoldButton : public QToolButton {
    Q_OBJECT

public:
    explicit FoldButton(QWidget *parent = nullptr);

    //! Shows and hides this; folded at first.
    void setContent(QWidget *content);

private:
    void show(QWidget *content, bool unfolded);
};

} // namespace wizard
