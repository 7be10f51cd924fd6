// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/planroute.h"

#include "reports/document.h"
#include "reports/plantexts.h"
#include "reports/reasontexts.h"

#include <QUrl>

namespace wizard {

namespace {

QString escaped(const QString &text)
{
    return reports::shown(text).toHtmlEscaped();
}

QString element(const char *name, const QString &html)
{
    return html.isEmpty() ? QString() : QStringLiteral("<%1>%2</%1>").arg(QLatin1String(name), html);
}

} // namespace

PlanRoute::PlanRoute(const knowledge::Knowledge &knowledge, const reports::Language &language)
    : m_knowledge(knowledge)
    , m_language(language)
{
}

QString PlanRoute::in(const knowledge::Text &text) const
{
    return escaped(text.in(m_language.code()));
}

QString PlanRoute::cite(const knowledge::Source &source) const
{
    QString text = escaped(source.title);
    if (source.date.isValid())
        text +=
            QStringLiteral(", ") + escaped(m_language.locale().toString(source.date, QLocale::ShortFormat));
    const QUrl url(source.url, QUrl::StrictMode);
    if (url.scheme() == QLatin1String("https"))
        text = QStringLiteral("<a href=\"%1\">%2</a>")
                   .arg(url.toString(QUrl::FullyEncoded).toHtmlEscaped(), text);
    if (source.confidence != knowledge::Confidence::Confirmed)
        text += QStringLiteral(" · <b>") + tr("unconfirmed").toHtmlEscaped() + QStringLiteral("</b>");
    return QStringLiteral(" <small>[") + text + QStringLiteral("]</small>");
}

QString PlanRoute::arguments(const QString &title, const std::vector<knowledge::Argument> &list) const
{
    QString items;
    for (const knowledge::Argument &argument : list)
        items += element("li", in(argument.text) + cite(argument.source));
    return items.isEmpty() ? QString() : element("h4", title.toHtmlEscaped()) + element("ul", items);
}

QString PlanRoute::route(const plans::PlanItem &item) const
{
    const knowledge::Recipe *recipe = m_knowledge.recipe(plans::keyOf(item.scenario));
    const QString why = recipe && recipe->route == item.route ? element("p", in(recipe->why)) : QString();
    const knowledge::Route *route = m_knowledge.route(item.route);
    if (!route)
        return element("h3", tr("Route: to be decided").toHtmlEscaped()) + why;
    QString html = element("h3", tr("Route: %1").arg(route->name.in(m_language.code())).toHtmlEscaped())
        + element("p", in(route->summary)) + why + arguments(tr("What speaks for it"), route->pros)
        + arguments(tr("What speaks against it"), route->cons) + arguments(tr("Limits"), route->limits);
    QStringList others;
    for (const QString &id : item.alternatives)
        if (const knowledge::Route *other = m_knowledge.route(id))
            others += in(other->name);
    if (!others.isEmpty())
        html += element("p",
                        element("b", tr("Other routes:").toHtmlEscaped()) + QLatin1Char(' ')
                            + others.join(QStringLiteral(" · ")));
    return html;
}

QString PlanRoute::steps(const plans::PlanItem &item) const
{
    QString html;
    for (const knowledge::Step &step : plans::checklist(item, m_knowledge)) {
        html += QStringLiteral("<p><b>☐ ") + in(step.text) + QStringLiteral("</b>");
        if (const QString detail = in(step.detail); !detail.isEmpty())
            html += QStringLiteral("<br>") + detail;
        if (const QString rollback = in(step.rollback); !rollback.isEmpty())
            html += QStringLiteral("<br><i>") + tr("To take it back:").toHtmlEscaped()
                + QStringLiteral("</i> ") + rollback;
        if (step.source)
            html += cite(*step.source);
        html += QStringLiteral("</p>")
            + (step.script.isEmpty() ? QString()
                                     : QStringLiteral("<pre style=\"white-space: pre-wrap\">%1</pre>")
                                           .arg(escaped(step.script.trimmed())));
    }
    return html.isEmpty() ? QString() : element("h3", tr("Checklist").toHtmlEscaped()) + html;
}

QString PlanRoute::html(const plans::PlanItem &item) const
{
    QString notes;
    for (const plans::AttentionNote &note : item.attention)
        notes += element("li", escaped(reports::text(note, m_language)));
    return element("h2", escaped(item.address))
        + element("p",
                  escaped(reports::numberedName(item.scenario, m_language)) + QStringLiteral(" · ")
                      + escaped(reports::name(item.state, m_language)))
        + element("ul", notes) + route(item) + steps(item);
}

} // namespace wizard
