// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <map>

namespace wizard {

/*! A label whose text goes over several lines. It remembers how high it is at a width, because layouts inside
    layouts ask for that again and again, and a QLabel breaks its lines each time. */
class Paragraph : public QLabel {
    Q_OBJECT

public:
    explicit Paragraph(QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QString m_text; //!< whose heights are known
    mutable std::map<int, int> m_heights; //!< by width
};

} // namespace wizard
