// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/htmlwriter.h"

#include "reports/language.h"
#include "reports/outputfile.h"
#include "reports/svg.h"

#include <QFont>
#include <QIODevice>
#include <QPainter>

namespace reports {

namespace {

QString escaped(const QString &text)
{
    return shown(text).toHtmlEscaped();
}

QString withBreaks(const QString &text)
{
    return escaped(text).replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString runsText(const Runs &runs)
{
    QString html;
    for (const Run &run : runs) {
        QString text = withBreaks(run.text);
        if (!run.pageOf.isEmpty())
            text = QStringLiteral("<a href=\"#%1\">%2</a>").arg(escaped(run.pageOf), text);
        switch (run.weight) {
        case Weight::Normal:
            html += text;
            break;
        case Weight::Bold:
            html += QLatin1String("<strong>") + text + QLatin1String("</strong>");
            break;
        case Weight::Quiet:
            html += QLatin1String("<span class=\"quiet\">") + text + QLatin1String("</span>");
            break;
        }
    }
    return html;
}

//! A sign of the same shape as on paper; screen readers skip it, because the word follows.
QString markText(Role role)
{
    const Look &look = lookOf(role);
    const char *sign = "●";
    switch (look.shape) {
    case Shape::Circle:
        sign = "●";
        break;
    case Shape::Square:
        sign = "■";
        break;
    case Shape::Diamond:
        sign = "◆";
        break;
    case Shape::Triangle:
        sign = "▼";
        break;
    case Shape::Ring:
        sign = "○";
        break;
    case Shape::Warning:
        sign = "▲";
        break;
    }
    return QStringLiteral("<span class=\"mark r%1\" aria-hidden=\"true\">%2</span> ")
        .arg(static_cast<int>(role))
        .arg(QString::fromUtf8(sign));
}

class Writer {
public:
    Writer(QIODevice &device, const Document &document)
        : m_device(device)
        , m_document(document)
        , m_language(document.language)
    {
    }

    void run()
    {
        put(QStringLiteral(
                "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                "'unsafe-inline'\">\n<title>%2</title>\n<style>\n%3</style>\n</head>\n<body>\n<main>\n")
                .arg(m_language.code(), escaped(m_document.title), styleSheet()));
        for (const Block &block : m_document.blocks)
            std::visit([this](const auto &b) { write(b); }, block);
        put(QStringLiteral("</main>\n</body>\n</html>\n"));
    }

private:
    void put(const QString &html) { m_device.write(html.toUtf8()); }

    //! The colours of a theme as variables of the style sheet.
    static QString colours(Theme theme)
    {
        const Ink &ink = inkOf(theme);
        QString css =
            QStringLiteral("--text:%1;--quiet:%2;--line:%3;--tint:%4;--paper:%5")
                .arg(ink.text.name(), ink.quiet.name(), ink.line.name(), ink.tint.name(), ink.paper.name());
        for (int role = 0; role <= static_cast<int>(Role::AuthUnknown); ++role)
            css += QStringLiteral(";--r%1:%2")
                       .arg(role)
                       .arg(lookOf(static_cast<Role>(role)).colour(theme).name());
        return css;
    }

    static QString styleSheet()
    {
        QString css =
            QStringLiteral(":root{color-scheme:light dark;%1}\n.dark{display:none}\n"
                           "@media screen and (prefers-color-scheme:dark){:root{%2}.light{display:none}"
                           ".dark{display:block}}\n")
                .arg(colours(Theme::Light), colours(Theme::Dark));
        css += QString::fromLatin1(
            "body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--paper);margin:0}\n"
            "main{max-width:54rem;margin:0 auto;padding:2rem 1.5rem 6rem}\n"
            "h1{font-size:1.8rem;margin:3.5rem 0 1rem}h2{font-size:1.3rem;margin:2.5rem 0 "
            ".6rem}h3{font-size:1rem}\n"
            "h1,h2,h3,td,li,p{overflow-wrap:anywhere}\n"
            ".quiet,.figures span,.facts dt,caption,th{color:var(--quiet)}\n"
            "table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left}\n"
            "th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid "
            "var(--line)}\n"
            "th{font-size:.85rem}.right{text-align:right}\n"
            ".figures{display:flex;flex-wrap:wrap;gap:1.5rem;margin:1.5rem 0}.figures div{flex:1 1 8rem}\n"
            ".figures b{display:block;font-size:2rem;line-height:1.3}\n"
            ".callout{border-left:4px solid;background:var(--tint);padding:.6rem 1rem;margin:1rem 0}\n"
            "pre{background:var(--tint);padding:.7rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}\n"
            ".facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:0 1.5rem}\n"
            ".facts div{display:flex;border-bottom:1px solid var(--line);padding:.35rem 0}.facts "
            "dt{flex:0 0 9rem}.facts dd{margin:0;overflow-wrap:anywhere}\n"
            "td input[type=text]{width:100%;min-width:6rem;box-sizing:border-box}\n"
            "figure{margin:2rem 0;overflow-x:auto}figure svg{width:100%;min-width:36rem}\n"
            "figure svg text{font-family:system-ui,sans-serif}\n"
            "@media "
            "print{h1{break-before:page}h1,h2,h3{break-after:avoid}tr,li,figure{break-inside:avoid}}\n");
        for (int role = 0; role <= static_cast<int>(Role::AuthUnknown); ++role)
            css += QStringLiteral(".r%1{color:var(--r%1)}.e%1{border-color:var(--r%1)}\n").arg(role);
        return css + QStringLiteral("h1,a{color:var(--r%1)}\n").arg(static_cast<int>(Role::Accent));
    }

    void write(const Heading &heading)
    {
        const QString id =
            heading.id.isEmpty() ? QString() : QStringLiteral(" id=\"%1\"").arg(escaped(heading.id));
        put(QStringLiteral("<h%1%2>%3</h%1>\n")
                .arg(QString::number(heading.level), id, escaped(heading.text)));
    }

    void write(const Paragraph &paragraph)
    {
        put(QStringLiteral("<p>%1</p>\n").arg(runsText(paragraph.runs)));
    }

    void write(const BulletList &list)
    {
        put(QStringLiteral("<ul>\n"));
        for (const Runs &item : list.items)
            put(QStringLiteral("<li>%1</li>\n").arg(runsText(item)));
        put(QStringLiteral("</ul>\n"));
    }

    void write(const KeyFigures &figures)
    {
        put(QStringLiteral("<div class=\"figures\">\n"));
        for (const KeyFigure &figure : figures.figures) {
            const QString mark = figure.mark ? markText(*figure.mark) : QString();
            put(QStringLiteral("<div><b>%1</b><span>%2%3</span></div>\n")
                    .arg(escaped(figure.value), mark, escaped(figure.label)));
        }
        put(QStringLiteral("</div>\n"));
    }

    QString cellText(const Cell &cell) const
    {
        QString html = cell.mark ? markText(*cell.mark) : QString();
        if (cell.pageOf.isEmpty())
            html += withBreaks(cell.text);
        else
            html += QStringLiteral("<a href=\"#%1\">%2</a>")
                        .arg(escaped(cell.pageOf), escaped(m_language.translate("Reports", "Go there")));
        if (!cell.quiet.isEmpty())
            html += QLatin1String("<br><span class=\"quiet\">") + withBreaks(cell.quiet)
                + QLatin1String("</span>");
        if (cell.box)
            html = QStringLiteral("<label><input type=\"checkbox\"> %1</label>").arg(html);
        return html;
    }

    void write(const Table &table)
    {
        bool titles = false;
        QString head;
        for (const Column &column : table.columns) {
            titles = titles || !column.title.isEmpty();
            head += QStringLiteral("<th scope=\"col\"%1>%2</th>").arg(classOf(column), escaped(column.title));
        }
        put(QStringLiteral("<table>\n<caption>%1</caption>\n").arg(escaped(table.caption)));
        if (titles)
            put(QStringLiteral("<thead><tr>%1</tr></thead>\n").arg(head));
        put(QStringLiteral("<tbody>\n"));
        for (const std::vector<Cell> &row : table.rows) {
            QString cells;
            for (std::size_t c = 0; c < std::min(row.size(), table.columns.size()); ++c) {
                // Without a header row the first cell names what the others hold.
                const bool names = !titles && c == 0;
                const QString content = table.columns[c].toFill
                    ? QStringLiteral("<input type=\"text\" aria-label=\"%1\">")
                          .arg(escaped(table.columns[c].title))
                    : cellText(row[c]);
                cells +=
                    (names ? QStringLiteral("<th scope=\"row\"%1>%2</th>") : QStringLiteral("<td%1>%2</td>"))
                        .arg(classOf(table.columns[c]), content);
            }
            put(QStringLiteral("<tr>%1</tr>\n").arg(cells));
        }
        put(QStringLiteral("</tbody>\n</table>\n"));
    }

    void write(const FactList &list)
    {
        put(QStringLiteral("<dl class=\"facts\" aria-label=\"%1\">\n").arg(escaped(list.caption)));
        for (const auto &[name, value] : list.facts)
            put(QStringLiteral("<div><dt>%1</dt><dd>%2</dd></div>\n").arg(escaped(name), cellText(value)));
        put(QStringLiteral("</dl>\n"));
    }

    static QString classOf(const Column &column)
    {
        return column.alignment & Qt::AlignRight ? QStringLiteral(" class=\"right\"") : QString();
    }

    QString drawing(const ChartSpec &chart, Theme theme) const
    {
        constexpr qreal width = 816;
        ChartStyle style;
        style.family = QFont().family();
        style.em = 14;
        style.theme = theme;
        style.number = [this](qint64 value) { return m_language.number(value); };
        style.percent = [this](double share) { return m_language.percent(share); };
        const QSizeF size(width, chartHeight(chart, width, style));
        return QString::fromUtf8(svgElement(
            size.toSize(), shown(chart.title), shown(chart.unit), theme == Theme::Dark ? "dark" : "light",
            [&](QPainter &painter) { drawChart(painter, QRectF(QPointF(), size), chart, style); }));
    }

    //! The drawing for bright and dark screens, and the same numbers as a table.
    void write(const ChartSpec &chart)
    {
        QString head;
        for (const Series &series : chart.series)
            head += QStringLiteral("<th scope=\"col\" class=\"right\">%1%2</th>")
                        .arg(markText(series.role), escaped(series.name));
        QString rows;
        for (const Bar &bar : chart.bars) {
            QString row = QStringLiteral("<th scope=\"row\">%1</th>").arg(escaped(bar.label));
            for (const qint64 value : bar.values)
                row += QStringLiteral("<td class=\"right\">%1</td>").arg(m_language.number(value));
            rows += QStringLiteral("<tr>%1</tr>\n").arg(row);
        }
        put(QStringLiteral("<figure>\n") + drawing(chart, Theme::Light) + drawing(chart, Theme::Dark)
            + QStringLiteral("<details><summary>") + escaped(m_language.translate("Reports", "The numbers"))
            + QStringLiteral("</summary>\n<table>\n<caption>") + escaped(chart.title) + QStringLiteral(" · ")
            + escaped(chart.unit) + QStringLiteral("</caption>\n<thead><tr><td></td>") + head
            + QStringLiteral("</tr></thead>\n<tbody>\n") + rows
            + QStringLiteral("</tbody>\n</table>\n</details>\n</figure>\n"));
    }

    void write(const Callout &callout)
    {
        const bool warning = callout.kind == Callout::Kind::Warning;
        const Role role = warning ? Role::Warning : Role::Accent;
        put(QStringLiteral(
                "<div class=\"callout e%1\" role=\"note\"><p>%2<strong>%3</strong><br>%4</p></div>\n")
                .arg(QString::number(static_cast<int>(role)), markText(role), escaped(callout.title),
                     runsText(callout.text)));
    }

    void write(const Code &code)
    {
        put(QStringLiteral("<pre><code>%1</code></pre>\n").arg(escaped(code.lines.join(QLatin1Char('\n')))));
    }

    void write(const Cover &cover)
    {
        put(QStringLiteral("<header>\n<h1>%1</h1>\n<p>%2</p>\n<table>\n<tbody>\n")
                .arg(escaped(cover.title), escaped(cover.subtitle)));
        for (const auto &[label, value] : cover.facts)
            put(QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n")
                    .arg(escaped(label), escaped(value)));
        put(QStringLiteral("</tbody>\n</table>\n<p class=\"quiet\">%1</p>\n</header>\n")
                .arg(escaped(cover.footer)));
    }

    void write(const TableOfContents &contents)
    {
        put(QStringLiteral("<nav aria-label=\"%1\">\n<h2>%1</h2>\n<ul>\n").arg(escaped(contents.title)));
        for (const Block &block : m_document.blocks) {
            const auto *heading = std::get_if<Heading>(&block);
            if (heading && heading->level <= contents.maxLevel && !heading->id.isEmpty())
                put(QStringLiteral("<li style=\"margin-left:%1rem\"><a href=\"#%2\">%3</a></li>\n")
                        .arg(QString::number(heading->level - 1), escaped(heading->id),
                             escaped(heading->text)));
        }
        put(QStringLiteral("</ul>\n</nav>\n"));
    }

    QIODevice &m_device;
    const Document &m_document;
    Language m_language;
};

} // namespace

void writeHtml(QIODevice &device, const Document &document)
{
    Writer(device, document).run();
}

evidence::Expected<qint64> writeHtmlFile(const QString &path, const Document &document)
{
    return writeFile(path, [&document](QIODevice &device) -> std::optional<evidence::Error> {
        writeHtml(device, document);
        return std::nullopt;
    });
}

} // namespace reports
