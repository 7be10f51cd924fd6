// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/qrcode.h"

#include <gtest/gtest.h>

namespace wizard {
namespace {

TEST(QrSquares, HaveTheThreeCornersThatCamerasLookFor)
{
    const QrSquares squares = qrSquares(QStringLiteral("https://login.example.com/device"));
    ASSERT_GE(squares.width, 21);
    const int last = squares.width - 1;
    for (const auto &[x, y] : {std::pair(0, 0), std::pair(last - 6, 0), std::pair(0, last - 6)}) {
        for (int i = 0; i < 7; ++i) {
            EXPECT_TRUE(squares.isBlack(x + i, y)) << x << ' ' << y;
            EXPECT_TRUE(squares.isBlack(x, y + i)) << x << ' ' << y;
        }
        EXPECT_FALSE(squares.isBlack(x + 1, y + 1));
        EXPECT_TRUE(squares.isBlack(x + 3, y + 3));
    }
    EXPECT_EQ(qrSquares(QString(5000, QLatin1Char('x'))).width, 0) << "too long for any code";
}

TEST(QrCode, IsBlackOnWhiteWhateverThePalette)
{
    QrCode code;
    code.setPalette(QPalette(Qt::white, Qt::black));
    code.setText(QStringLiteral("https://login.example.com/device"));
    code.resize(code.sizeHint());
    const QImage image = code.grab().toImage();
    EXPECT_EQ(image.pixelColor(2, 2), QColor(Qt::white)) << "the quiet zone";
    EXPECT_EQ(image.pixelColor(22, 22), QColor(Qt::black));
}

} // namespace
} // namespace wizard
