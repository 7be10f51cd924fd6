// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QWidget>

namespace wizard {

//! The squares of a QR code, row by row; true is black. Without the quiet zone.
struct QrSquares {
    int width = 0; //!< 0: the text does not fit
    QBitArray black;
    bool isBlack(int x, int y) const { return black.testBit(static_cast<qsizetype>(y) * width + x); }
};

//! The QR code (ISO/IEC 18004) of a text, as UTF-8.
QrSquares qrSquares(const QString &text);

//! A QR code, black on white whatever the palette, because cameras want it so.
class QrCode : public QWidget {
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    void setText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QrSquares m_squares;
};

} // namespace wizard
