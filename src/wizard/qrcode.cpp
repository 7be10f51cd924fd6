// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/qrcode.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

namespace wizard {

namespace {

constexpr int quietZone = 4; // squares on each side, as the standard asks for
constexpr int squareSize = 5; // pixels; large enough for the camera of a telephone

} // namespace

QrSquares qrSquares(const QString &text)
{
    constexpr int smallestVersion = 0; // as small as it fits
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), smallestVersion, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    QrSquares squares{code->width, QBitArray(static_cast<qsizetype>(code->width) * code->width)};
    for (qsizetype i = 0; i < squares.black.size(); ++i)
        squares.black.setBit(i, (code->data[i] & 1) != 0);
    return squares;
}

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_squares = qrSquares(text);
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    const int extent = m_squares.width == 0 ? 0 : (m_squares.width + 2 * quietZone) * squareSize;
    return {extent, extent};
}

void QrCode::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    for (int y = 0; y < m_squares.width; ++y) {
        for (int x = 0; x < m_squares.width; ++x) {
            if (m_squares.isBlack(x, y))
                painter.fillRect((x + quietZone) * squareSize, (y + quietZone) * squareSize, squareSize,
                                 squareSize, Qt::black);
        }
    }
}

} // namespace wizard
