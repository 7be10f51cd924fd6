// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace wizard {

//! A text with an icon before it.
struct MarkedText {
    QString icon;
    Theme::Ink ink = Theme::Ink::Text;
    QString text;
    QString onHover = {};
    bool operator==(const MarkedText &) const = default;
};

//! Texts below each other, each with an icon.
class MarkedList : public QWidget {
    Q_OBJECT

public:
    explicit MarkedList(QWidget *parent = nullptr);

    void setRows(const std::vector<MarkedText> &rows);

private:
    QVBoxLayout *m_layout;
    std::vector<MarkedText> m_rows;
};

} // namespace wizard
