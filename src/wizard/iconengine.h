// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/theme.h"

#include <QIconEngine>

namespace wizard {

/*! Draws a one-colour SVG in the colour that the palette asks for at the moment of painting, so that icons
    follow light, dark, disabled and selected without a second file. */
class IconEngine : public QIconEngine {
public:
    IconEngine(const QString &name, Theme::Ink ink);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    bool isNull() override { return m_svg.isEmpty(); }
    QIconEngine *clone() const override;

private:
    QString m_name;
    Theme::Ink m_ink;
    QByteArray m_svg;
};

} // namespace wizard
