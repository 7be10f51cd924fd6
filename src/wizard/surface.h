// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace wizard {

//! A quiet area with round corners, faintly in the accent colour, for what stands out a little.
class Surface : public QFrame {
    Q_OBJECT

public:
    explicit Surface(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wizard
