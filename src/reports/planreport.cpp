// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/planreport.h"

#include "reports/importtexts.h"
#include "reports/planwriter.h"
#include "reports/reasontexts.h"

#include <QFileInfo>

namespace reports {

namespace {

QString domainsText(const evidence::AcceptedDomains &domains, const Language &l)
{
    constexpr std::size_t shownDomains = 4;
    QStringList names;
    for (const evidence::AcceptedDomain &domain : domains.list()) {
        if (static_cast<std::size_t>(names.size()) < shownDomains)
            names << QString::fromStdString(domain.name);
    }
    if (names.isEmpty())
        return l.translate("Reports", "Not known");
    const auto more = static_cast<qint64>(domains.list().size()) - names.size();
    const QString text = names.join(QLatin1String(", "));
    return more > 0 ? l.translate("Reports", "%1 and %n more", nullptr, plural(more)).arg(text) : text;
}

void addCover(PlanWriter &w)
{
    const Language &l = w.language;
    Cover cover;
    // The name stays on one line, however large the title is set.
    cover.title = w.document.title;
    cover.title.replace(QStringLiteral("SMTP AUTH"), QStringLiteral("SMTP\u00a0AUTH"));
    cover.subtitle =
        l.translate("Reports", "Away from SMTP AUTH with Basic Authentication in Exchange Online");
    cover.facts = {
        {l.translate("Reports", "Date"), l.date(w.options.today)},
        {l.translate("Reports", "Senders"), l.number(w.plan.senders)},
        {l.translate("Reports", "Evidence"), periodText(w.analysis.snapshot->coverage, l)},
        {l.translate("Reports", "Accepted domains"), domainsText(w.analysis.snapshot->acceptedDomains, l)},
        {l.translate("Reports", "Facts as of"), l.date(w.knowledge.asOf)},
    };
    cover.footer =
        l.translate("Reports",
                    "Written by Postlotse from exported files. It reads and advises; it has changed nothing "
                    "in the tenant.");
    w.add(cover);
    w.add(TableOfContents{l.translate("Reports", "Contents"), 2});
}

} // namespace

QString periodText(const evidence::TimeSpan &span, const Language &l)
{
    if (span.isEmpty())
        return l.translate("Reports", "Not known");
    return l.translate("Reports", "%1 to %2").arg(l.date(*span.first), l.date(*span.last));
}

int SourceRegister::number(const knowledge::Source &source)
{
    const QString key = source.url + QLatin1Char('\n') + source.title;
    if (const auto known = m_numbers.constFind(key); known != m_numbers.constEnd())
        return *known;
    m_sources.push_back(source);
    const int number = static_cast<int>(m_sources.size());
    m_numbers.insert(key, number);
    return number;
}

void PlanWriter::chapter(const QString &title, const char *id)
{
    add(Heading{1, title, QString::fromLatin1(id), true});
}

QString PlanWriter::cite(const knowledge::Source &source)
{
    const QString number = QStringLiteral("[%1]").arg(sources.number(source));
    if (source.confidence == knowledge::Confidence::Confirmed)
        return number;
    return language.translate("Reports", "%1, unconfirmed").arg(number);
}

QString PlanWriter::routeName(const QString &id) const
{
    const knowledge::Route *route = knowledge.route(id);
    return route ? in(route->name) : id;
}

QString routeAnchor(const QString &route)
{
    return QStringLiteral("route-") + route;
}

QString stepsAnchor(evidence::Scenario scenario)
{
    return QStringLiteral("steps-") + plans::keyOf(scenario);
}

QString senderAnchor(const plans::PlanItem &item)
{
    return QStringLiteral("sender-%1").arg(item.sender);
}

void addUnknowns(PlanWriter &w)
{
    const Language &l = w.language;
    w.chapter(l.translate("Reports", "What is not known"), "unknown");
    BulletList list;
    for (const evidence::Note &note : w.analysis.notes)
        list.items.push_back({{text(note, l)}});
    if (list.items.empty())
        w.paragraph(l.translate("Reports", "The exports answered every question that this plan asks."));
    else
        w.add(list);

    w.add(Heading{2, l.translate("Reports", "The files behind this plan"), QStringLiteral("files")});
    Table table;
    table.caption = l.translate("Reports", "The files behind this plan");
    table.columns = {{l.translate("Reports", "File"), Qt::AlignLeft, 3.75},
                     {l.translate("Reports", "Kind"), Qt::AlignLeft, 2.35},
                     {l.translate("Reports", "Rows"), Qt::AlignRight, 0.95},
                     {l.translate("Reports", "Rejected"), Qt::AlignRight, 0.95}};
    for (const imports::InputReport &input : w.inputs) {
        QStringList remarks;
        for (const imports::Warning &warning : input.warnings)
            remarks << text(warning, l);
        if (input.error)
            remarks << text(*input.error, l).what;
        const QString file = QFileInfo(input.file).fileName();
        table.rows.push_back({{file, {}, remarks.join(QLatin1Char('\n'))},
                              {input.error ? l.translate("Reports", "Not known") : name(input.kind, l)},
                              {l.number(input.rows)},
                              {l.number(input.rejected)}});
    }
    w.add(table);
}

void addSources(PlanWriter &w)
{
    const Language &l = w.language;
    if (w.sources.sources().empty())
        return;
    w.chapter(l.translate("Reports", "Sources"), "sources");
    w.paragraph(
        l.translate("Reports",
                    "Numbers in brackets stand for these sources. Where one is marked as unconfirmed, test "
                    "the statement before you rely on it."),
        Weight::Quiet);
    Table table;
    table.caption = l.translate("Reports", "Sources");
    table.columns = {{l.translate("Reports", "No."), Qt::AlignLeft, 0.5},
                     {l.translate("Reports", "Source"), Qt::AlignLeft, 6},
                     {l.translate("Reports", "Date"), Qt::AlignLeft, 1.2},
                     {l.translate("Reports", "Standing"), Qt::AlignLeft, 1.4}};
    int number = 0;
    for (const knowledge::Source &source : w.sources.sources()) {
        const bool confirmed = source.confidence == knowledge::Confidence::Confirmed;
        table.rows.push_back(
            {{QStringLiteral("[%1]").arg(++number)},
             {source.title, {}, source.url},
             {source.date.isValid() ? l.date(source.date) : l.translate("Reports", "Not known")},
             {confirmed ? l.translate("Reports", "Confirmed") : l.translate("Reports", "Unconfirmed")}});
    }
    w.add(table);
}

QString usualTitle(const Language &language)
{
    return language.translate("Reports", "Migration plan for SMTP AUTH");
}

Document planDocument(const evidence::Analysis &analysis, const plans::Plan &plan,
                      const knowledge::Knowledge &knowledge, const std::vector<imports::InputReport> &inputs,
                      const ReportOptions &options)
{
    PlanWriter w{analysis, plan, knowledge, inputs, options, Language(options.language), {}, {}};
    w.document.title = options.title.trimmed().isEmpty() ? usualTitle(w.language) : options.title.trimmed();
    w.document.author = QStringLiteral("Postlotse");
    w.document.language = w.language.code();
    w.document.pageFormat = options.pageFormat;
    addCover(w);
    addSummary(w);
    addCharts(w);
    addSenderTable(w);
    addRoutes(w);
    addSenderSections(w);
    addUnknowns(w);
    addSources(w);
    return std::move(w.document);
}

} // namespace reports
