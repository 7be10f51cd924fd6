// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/wrappedtext.h"

#include <QLabel>

namespace wizard {

//! A label whose text, always plain, goes over several lines. It takes the room of a QLabel, but knows sooner how
//! much that is.
class Paragraph : public QLabel {
    Q_OBJECT

public:
    explicit Paragraph(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

private:
    QMargins margins() const;
    QSize textSize(int width) const;
    QSize sizeFor(int width) const;

    mutable WrappedText m_lines; //!< of the text; what it remembers changes
};

} // namespace wizard
