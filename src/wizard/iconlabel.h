// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/theme.h"

#include <QIcon>
#include <QWidget>

namespace wizard {

//! An icon by itself, drawn anew for every palette and scale.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    explicit IconLabel(QWidget *parent = nullptr);

    //! Size in pixels at 100 %.
    void setIcon(const QString &name, Theme::Ink ink, int size = 20);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_size = 20;
};

} // namespace wizard
