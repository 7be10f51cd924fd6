// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfwriter.h"

#include "reports/blocklayout.h"
#include "reports/outputfile.h"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace reports {

namespace {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

QPageSize pageSizeOf(PageFormat format)
{
    return QPageSize(format == PageFormat::Letter ? QPageSize::Letter : QPageSize::A4);
}

PageMetrics metricsOf(PageFormat format)
{
    const QSizeF size = pageSizeOf(format).size(QPageSize::Point);
    PageMetrics metrics;
    metrics.pageWidth = pt(size.width());
    metrics.pageHeight = pt(size.height());
    metrics.left = pt(58);
    metrics.top = pt(66);
    metrics.width = metrics.pageWidth - metrics.left * 2;
    metrics.height = metrics.pageHeight - metrics.top - pt(58);
    return metrics;
}

//! The titles by which the running head names the section, for every heading of the document: the second
//! page of a sender's sheet has to say whose it is.
QStringList chaptersOf(const Document &document)
{
    QStringList chapters;
    QString chapter;
    for (const Block &block : document.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block)) {
            if (heading->level <= 2)
                chapter = heading->text;
            chapters.append(chapter);
        }
    }
    return chapters;
}

QHash<QString, int> headingIdsOf(const Document &document)
{
    QHash<QString, int> ids;
    int index = 0;
    for (const Block &block : document.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block))
            ids.insert(heading->id, index++);
    }
    return ids;
}

//! Metadata that QPdfWriter itself cannot name: author and language (ISO 16684-1).
QByteArray xmpOf(const Document &document)
{
    const QString xmp =
        QStringLiteral("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                       "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                       "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                       "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
                       "<dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>\n"
                       "<dc:language><rdf:Bag><rdf:li>%3</rdf:li></rdf:Bag></dc:language>\n"
                       "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n");
    return xmp
        .arg(shown(document.title).toHtmlEscaped(), shown(document.author).toHtmlEscaped(), document.language)
        .toUtf8();
}

class Pass {
public:
    Pass(const Document &document, const Typography &typography, const Language &language)
        : m_document(document)
        , m_typography(typography)
        , m_language(language)
        , m_chapters(chaptersOf(document))
        , m_headingIds(headingIdsOf(document))
        , m_metrics(metricsOf(document.pageFormat))
        , m_boxes(typography)
    {
    }

    //! Lays out all blocks. Returns false when it was stopped.
    bool run(QPdfWriter *writer, QPainter *painter, int pages, const PdfOptions &options)
    {
        Flow flow(m_metrics, painter);
        flow.pageStart = [&] {
            if (options.cancelled && *options.cancelled)
                return false;
            return !writer || writer->newPage();
        };
        flow.pageDone = [&](int page, int heading, bool bare) {
            if (!painter)
                return;
            if (!bare)
                drawFurniture(*painter, page, pages, heading);
            if (options.progress)
                options.progress(page, pages);
        };
        LayoutContext context{m_document, m_typography,   m_language,   flow,
                              m_boxes,    m_headingPages, m_headingIds, 0};
        for (const Block &block : m_document.blocks) {
            std::visit([&context](const auto &b) { layOut(context, b); }, block);
            if (flow.stopped() || (options.cancelled && *options.cancelled))
                return false;
        }
        m_pages = flow.finish();
        m_headingPages = flow.headingPages();
        return !flow.stopped();
    }

    int pages() const { return m_pages; }

private:
    //! Running title above, page number below.
    void drawFurniture(QPainter &painter, int page, int pages, int heading) const
    {
        const qreal half = m_metrics.width / 2;
        const QFontMetricsF font(m_typography.font(TextStyle::Furniture));
        const auto put = [&](const QString &text, qreal x, qreal y, Qt::Alignment alignment) {
            const QString line = font.elidedText(shown(text).simplified(), Qt::ElideRight, half - pt(12));
            TextBox({{line}}, TextStyle::Furniture, m_typography, half, alignment).draw(painter, {x, y});
        };
        const qreal left = m_metrics.left;
        const qreal head = pt(32);
        put(m_document.title, left, head, Qt::AlignLeft);
        if (heading >= 0)
            put(m_chapters.at(heading), left + half, head, Qt::AlignRight);
        painter.setPen(QPen(ink::line, pt(0.5)));
        painter.drawLine(QPointF(left, head + pt(15)), QPointF(left + m_metrics.width, head + pt(15)));
        const qreal foot = m_metrics.pageHeight - pt(40);
        put(m_document.author, left, foot, Qt::AlignLeft);
        put(m_language.translate("Reports", "Page %1 of %2")
                .arg(m_language.number(page), m_language.number(pages)),
            left + half, foot, Qt::AlignRight);
    }

    const Document &m_document;
    const Typography &m_typography;
    const Language &m_language;
    QStringList m_chapters;
    QHash<QString, int> m_headingIds;
    PageMetrics m_metrics;
    TextBoxes m_boxes;
    std::vector<int> m_headingPages;
    int m_pages = 0;
};

} // namespace

Expected<int> writePdf(QIODevice &device, const Document &document, const PdfOptions &options)
{
    const Expected<Typography> typography = Typography::installed();
    if (!typography)
        return typography.error();
    const Language language(document.language);
    const Error cancelled{ErrorKind::Cancelled, QString()};

    // The first pass only counts: it tells the table of contents its pages and the footers their total.
    Pass pass(document, *typography, language);
    if (!pass.run(nullptr, nullptr, 0, options))
        return cancelled;

    QPdfWriter writer(&device);
    writer.setTitle(shown(document.title));
    writer.setCreator(QStringLiteral("Postlotse"));
    writer.setDocumentXmpMetadata(xmpOf(document));
    writer.setResolution(unitsPerInch);
    writer.setPageSize(pageSizeOf(document.pageFormat));
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{ErrorKind::WriteFailed, device.errorString()};
    if (!pass.run(&writer, &painter, pass.pages(), options))
        return cancelled;
    if (!painter.end())
        return Error{ErrorKind::WriteFailed, device.errorString()};
    return pass.pages();
}

Expected<int> writePdfFile(const QString &path, const Document &document, const PdfOptions &options)
{
    int pages = 0;
    const Expected<qint64> written = writeFile(path, [&](QIODevice &device) -> std::optional<Error> {
        const Expected<int> result = writePdf(device, document, options);
        if (!result)
            return result.error();
        pages = *result;
        return std::nullopt;
    });
    if (!written)
        return written.error();
    return pages;
}

} // namespace reports
