// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/chart.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace reports {

// A document as values. Every text is plain: nothing in it is ever read as markup, whatever it holds.

//! How a run of text stands out from its neighbours.
enum class Weight : std::uint8_t { Normal, Bold, Quiet };

//! A piece of text in one style.
struct Run {
    QString text;
    Weight weight = Weight::Normal;
    QString pageOf = {}; //!< id of a heading: the text leads there, on paper by the number of its page

    bool operator==(const Run &) const = default;
};
using Runs = std::vector<Run>;

struct Heading {
    int level = 1; //!< 1 to 3
    QString text;
    QString id; //!< unique in the document; where references in the HTML lead
    bool newPage = false; //!< starts a page on paper
};

struct Paragraph {
    Runs runs;
};

struct BulletList {
    std::vector<Runs> items;
};

//! A number that matters, large, with a word below it.
struct KeyFigure {
    QString value;
    QString label;
    std::optional<Role> mark;
};
struct KeyFigures {
    std::vector<KeyFigure> figures;
};

struct Column {
    QString title;
    Qt::Alignment alignment = Qt::AlignLeft;
    double width = 1; //!< share, relative to the other columns
    bool toFill = false; //!< its cells are places to write in
};

struct Cell {
    QString text;
    std::optional<Role> mark = {}; //!< drawn as colour and shape in front of the text, which is the word
    QString quiet = {}; //!< a second, quiet line
    QString pageOf = {}; //!< id of a heading: its page number stands in place of the text
    bool box = false; //!< an empty box to tick stands in front of the text
};
struct Table {
    std::vector<Column> columns; //!< without any title there is no header row
    std::vector<std::vector<Cell>> rows;
    QString caption; //!< what the table shows, for screen readers
};

//! Names with their values, two of them side by side.
struct FactList {
    std::vector<std::pair<QString, Cell>> facts;
    QString caption; //!< what the facts are about, for screen readers
};

struct Callout {
    enum class Kind : std::uint8_t { Information, Warning };
    Kind kind = Kind::Information;
    QString title;
    Runs text;
};

struct Code {
    QStringList lines;
};

struct Cover {
    QString title;
    QString subtitle;
    std::vector<std::pair<QString, QString>> facts; //!< label and value
    QString footer;
};

//! Headings down to a level, with their pages.
struct TableOfContents {
    QString title;
    int maxLevel = 2;
};

using Block = std::variant<Heading, Paragraph, BulletList, KeyFigures, Table, FactList, ChartSpec, Callout,
                           Code, Cover, TableOfContents>;

enum class PageFormat : std::uint8_t { A4, Letter };

struct Document {
    QString title;
    QString author;
    QString language; //!< "en" or "de"
    PageFormat pageFormat = PageFormat::A4;
    std::vector<Block> blocks;
};

/*! Text as it may be shown: control characters and those that turn the writing direction of their
    neighbours become visible as U+FFFD, so that an address cannot pose as another one. */
QString shown(const QString &text);

} // namespace reports
