// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/paragraph.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

namespace wizard {
namespace {

const QString sentence =
    QStringLiteral("Find every device & program that still sends mail with Basic Authentication. ");

QStringList texts()
{
    return {
        QString(),
        QStringLiteral("scanner"),
        QStringLiteral("Nachrichtenablaufverfolgung und Anmeldeprotokolle"),
        QStringLiteral("<b>no markup</b> – Größe ≠ größe"),
        sentence,
        QStringLiteral("first line\nsecond line\n\nfourth line, which is much longer than the ones above it"),
        sentence.repeated(3),
        sentence.repeated(20),
        QStringLiteral("https://example.org/") + QStringLiteral("path/").repeated(60)};
}

//! Takes as much room as Qt's own label with the same properties.
void expectSameRoom(const Paragraph &paragraph, const QLabel &label)
{
    EXPECT_EQ(paragraph.sizeHint(), label.sizeHint());
    EXPECT_EQ(paragraph.minimumSizeHint(), label.minimumSizeHint());
    for (const int width : {1, 40, 99, 180, 181, 320, 640, 2000, 99, QWIDGETSIZE_MAX})
        EXPECT_EQ(paragraph.heightForWidth(width), label.heightForWidth(width)) << width;
}

//! What a paragraph is in Qt.
class PlainLabel : public QLabel {
public:
    PlainLabel()
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
    }
};

TEST(Paragraph, TakesTheRoomOfAQLabelWithEveryTextInTurn)
{
    Paragraph paragraph;
    PlainLabel label;
    for (const QString &text : texts()) {
        SCOPED_TRACE(text.toStdString());
        paragraph.setText(text);
        label.setText(text);
        expectSameRoom(paragraph, label);
    }
}

TEST(Paragraph, FollowsItsFontItsMarginsAndItsLeastSize)
{
    using Setting = std::function<void(QLabel &)>;
    const std::vector<Setting> settings{
        [](QLabel &l) { l.setText(sentence.repeated(2)); },
        [](QLabel &l) {
            QFont large = l.font();
            large.setPointSize(23);
            large.setBold(true);
            l.setFont(large);
        },
        [](QLabel &l) { l.setContentsMargins(3, 5, 7, 11); },
        [](QLabel &l) { l.setMargin(13); },
        [](QLabel &l) { l.setMaximumWidth(450); },
        [](QLabel &l) { l.setMinimumSize(400, 300); },
    };
    Paragraph paragraph;
    for (std::size_t count = 1; count <= settings.size(); ++count) {
        SCOPED_TRACE(count);
        settings[count - 1](paragraph);
        PlainLabel label; // a new one, as a QLabel remembers what it takes
        for (std::size_t i = 0; i < count; ++i)
            settings[i](label);
        expectSameRoom(paragraph, label);
    }
}

TEST(Paragraph, ShowsMarkupAsItIs)
{
    Paragraph paragraph;
    PlainLabel label;
    paragraph.resize(300, 40);
    paragraph.setText(QStringLiteral("<b>x</b>"));
    label.resize(300, 40);
    label.setText(QStringLiteral("<b>x</b>"));
    EXPECT_EQ(paragraph.grab().toImage(), label.grab().toImage());
    label.setTextFormat(Qt::RichText);
    EXPECT_NE(paragraph.grab().toImage(), label.grab().toImage());
}

} // namespace
} // namespace wizard
