// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace reports {

/*! A drawing as an SVG file, its text as text; title and description speak for it where nobody sees it.
    Needs a QGuiApplication. */
QByteArray svgFile(const QSize &size, const QString &title, const QString &description,
                   const std::function<void(QPainter &)> &draw);

//! The same as an element to stand inside HTML: as wide as its place, with a class.
QByteArray svgElement(const QSize &size, const QString &title, const QString &description,
                      const QByteArray &cssClass, const std::function<void(QPainter &)> &draw);

} // namespace reports
