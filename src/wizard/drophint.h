// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace wizard {

//! An area with a dashed outline that says: things can be dropped here.
class DropHint : public QWidget {
    Q_OBJECT

public:
    explicit DropHint(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wizard
