// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/wrappedtext.h"

#include <QPushButton>

namespace wizard {

/*! A large button: an icon, a title, and a sentence about what it does that goes over several lines. Styles
   draw it as a command link. QCommandLinkButton does the same, but asks the desktop's icon theme for an arrow
   first; Qt then reads the whole theme, which took a tenth of the time until the window appeared. */
class ChoiceButton : public QPushButton {
    Q_OBJECT

public:
    explicit ChoiceButton(QWidget *parent = nullptr);

    //! Screen readers read it after the title.
    void setDescription(const QString &description);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFont() const;
    QSize titleSize() const;
    int textLeft() const;

    QString m_description;
    mutable WrappedText m_lines; //!< of the description; what it remembers changes
};

} // namespace wizard
