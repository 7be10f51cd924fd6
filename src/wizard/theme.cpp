// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/theme.h"

#include "reports/palette.h"
#include "wizard/iconengine.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProxyStyle>
#include <QRadioButton>
#include <QTableView>
#include <QTreeView>

namespace wizard {

namespace {

constexpr double readable = 4.5; // WCAG 2.1, level AA, for text
constexpr double visible = 3; // the same for the outlines of controls

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto channel = [share](float x, float y) {
        return static_cast<float>(x * (1 - share) + y * share);
    };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

//! The colour, moved towards the palette's text colour until it can be read on windows and pages.
QColor legible(QColor colour, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const auto hardToRead = [&](QPalette::ColorRole ground) {
        return reports::contrast(colour, palette.color(ground)) < readable;
    };
    for (int i = 0; i < 10 && (hardToRead(QPalette::Window) || hardToRead(QPalette::Base)); ++i)
        colour = mixed(colour, text, 0.15);
    return colour;
}

QColor colourOf(reports::Role role, const QPalette &palette)
{
    const auto theme = Theme::isDark(palette) ? reports::Theme::Dark : reports::Theme::Light;
    return legible(reports::lookOf(role).colour(theme), palette);
}

//! A style that gives the cells of a table room at both sides.
class RoomyStyle : public QProxyStyle {
public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        if (metric == PM_FocusFrameHMargin || metric == PM_HeaderMargin)
            return Theme::space(2);
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
};

//! Keeps the text colour of a widget quiet when the palette of the application changes.
class QuietKeeper : public QObject {
public:
    using QObject::QObject;

    void apply(QWidget *widget)
    {
        const QColor colour = Theme::quiet(QApplication::palette(widget));
        if (widget->palette().color(QPalette::Active, QPalette::WindowText) == colour)
            return;
        QPalette palette;
        palette.setColor(QPalette::WindowText, colour);
        palette.setColor(QPalette::Text, colour); // what a label uses on the page of a wizard
        widget->setPalette(palette);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
            apply(static_cast<QWidget *>(watched));
        return false;
    }
};

//! What lists with a header have in common.
void makeRoomy(QAbstractItemView *view, QHeaderView *header)
{
    auto *roomy = new RoomyStyle;
    roomy->setParent(view); // a widget does not own its style
    view->setStyle(roomy);
    view->setFrameShape(QFrame::NoFrame);
    header->setStyle(roomy);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

//! The window colour whose darker shade stands out from a dark page.
QColor windowForOutlines(const QPalette &palette)
{
    const QColor page = palette.color(QPalette::Base);
    QColor outline = page;
    for (int i = 0; i < 20 && reports::contrast(outline, page) < visible; ++i)
        outline = mixed(outline, palette.color(QPalette::WindowText), 0.05);
    constexpr int asStylesDarken = 140; // percent
    return outline.lighter(asStylesDarken);
}

//! Gives a field a window colour of its own while the palette is dark.
class OutlineKeeper : public QObject {
public:
    using QObject::QObject;

    void apply(QWidget *field)
    {
        const QPalette common = QApplication::palette(field);
        QPalette palette = field->palette();
        const QColor colour =
            Theme::isDark(common) ? windowForOutlines(common) : common.color(QPalette::Window);
        if (palette.color(QPalette::Active, QPalette::Window) == colour)
            return;
        palette.setColor(QPalette::Window, colour);
        field->setPalette(palette);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
            apply(static_cast<QWidget *>(watched));
        return false;
    }
};

} // namespace

QFont Theme::font(Size size, Weight weight)
{
    QFont font = QApplication::font();
    qreal factor = 1;
    switch (size) {
    case Size::Text:
        break;
    case Size::Heading:
        factor = 1.25;
        break;
    case Size::Title:
        factor = 1.6;
        break;
    case Size::Number:
        factor = 1.6 * 1.6 * 1.25;
        break;
    }
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

void Theme::style(QLabel *label, Size size, Weight weight)
{
    label->setFont(font(size, weight));
    label->setTextFormat(Qt::PlainText);
}

void Theme::makeQuiet(QWidget *widget)
{
    auto *keeper = new QuietKeeper(widget);
    widget->installEventFilter(keeper);
    keeper->apply(widget);
}

void Theme::style(QTableView *table)
{
    makeRoomy(table, table->horizontalHeader());
    table->setShowGrid(false);
    table->setAlternatingRowColors(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table; the arrows move in it
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + space(3));
}

void Theme::style(QTreeView *tree)
{
    makeRoomy(tree, tree->header());
}

void Theme::outlineFields(QWidget *place)
{
    const auto keep = [](QWidget *field) {
        auto *keeper = new OutlineKeeper(field);
        field->installEventFilter(keeper);
        keeper->apply(field);
    };
    for (auto *field : place->findChildren<QLineEdit *>())
        keep(field);
    for (auto *field : place->findChildren<QAbstractSpinBox *>())
        keep(field);
    for (auto *field : place->findChildren<QRadioButton *>())
        keep(field);
    for (auto *field : place->findChildren<QCheckBox *>())
        keep(field);
    for (auto *field : place->findChildren<QPlainTextEdit *>())
        keep(field);
    for (auto *field : place->findChildren<QAbstractItemView *>())
        keep(field);
}

bool Theme::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

QColor Theme::accent(const QPalette &palette)
{
    return colourOf(reports::Role::Accent, palette);
}

QColor Theme::ink(Ink ink, const QPalette &palette)
{
    switch (ink) {
    case Ink::Text:
        break;
    case Ink::Quiet:
        return quiet(palette);
    case Ink::Accent:
        return accent(palette);
    case Ink::Warning:
        return colourOf(reports::Role::Warning, palette);
    case Ink::Error:
        return colourOf(reports::Role::Tls10, palette);
    case Ink::Good:
        return colourOf(reports::Role::ScenarioInternal, palette);
    }
    return palette.color(QPalette::WindowText);
}

QColor Theme::quiet(const QPalette &palette)
{
    return legible(mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.45),
                   palette);
}

QColor Theme::tint(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), accent(palette), isDark(palette) ? 0.16 : 0.08);
}

QIcon Theme::icon(const QString &name, Ink ink)
{
    return QIcon(new IconEngine(name, ink));
}

} // namespace wizard
