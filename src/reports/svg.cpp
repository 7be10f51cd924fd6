// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/svg.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace reports {

namespace {

//! Where the content begins: behind the tag that opens the drawing.
qsizetype contentOf(const QByteArray &svg)
{
    return svg.indexOf('>', svg.indexOf("<svg")) + 1;
}

} // namespace

QByteArray svgFile(const QSize &size, const QString &title, const QString &description,
                   const std::function<void(QPainter &)> &draw)
{
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    // The generator would write both as markup, whatever they hold; they are put in below.
    generator.setTitle(QString());
    generator.setDescription(QString());
    QPainter painter(&generator);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    if (!painter.end())
        return {};
    const QString words = QStringLiteral("\n<title>%1</title>\n<desc>%2</desc>")
                              .arg(title.toHtmlEscaped(), description.toHtmlEscaped());
    return file.insert(contentOf(file), words.toUtf8());
}

QByteArray svgElement(const QSize &size, const QString &title, const QString &description,
                      const QByteArray &cssClass, const std::function<void(QPainter &)> &draw)
{
    // A file begins with an XML declaration and has a size in millimetres; neither belongs into HTML.
    const QByteArray file = svgFile(size, title, description, draw);
    return "<svg class=\"" + cssClass + "\" role=\"img\" viewBox=\"0 0 " + QByteArray::number(size.width())
        + ' ' + QByteArray::number(size.height()) + "\">" + file.mid(contentOf(file));
}

} // namespace reports
