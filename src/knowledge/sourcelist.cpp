// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/sourcelist.h"

namespace knowledge {

namespace {

Confidence confidenceOf(const JsonReader &json)
{
    static const std::map<QString, Confidence> names{
        {QStringLiteral("confirmed"), Confidence::Confirmed},
        {QStringLiteral("singleSource"), Confidence::SingleSource},
        {QStringLiteral("inferred"), Confidence::Inferred},
        {QStringLiteral("open"), Confidence::Open},
    };
    const QString name = json.string("confidence");
    const auto found = names.find(name);
    if (found != names.end())
        return found->second;
    json.fail(QStringLiteral("unknown confidence \"%1\"").arg(name));
    return Confidence::Open;
}

} // namespace

SourceList::SourceList(const QString &folder, QString *message)
    : m_file(JsonReader::fromFile(folder, QStringLiteral("sources.json"), message))
{
    JsonReader::Ids ids;
    m_file.allow({"sources"});
    for (const JsonReader &json : m_file.objects("sources")) {
        json.allow({"id", "url", "title", "date"});
        const QString id = json.string("id");
        json.unique(id, &ids);
        m_pages[id].source = {json.httpsUrl("url"), json.string("title"), json.date("date"),
                              Confidence::Open};
    }
}

Source SourceList::cited(const JsonReader &json)
{
    return citation(json.object("source"));
}

std::vector<Source> SourceList::allCited(const JsonReader &json)
{
    std::vector<Source> sources;
    for (const JsonReader &entry : json.objects("sources"))
        sources.push_back(citation(entry));
    if (sources.empty())
        json.fail(QStringLiteral("sources is empty"));
    return sources;
}

void SourceList::checkAllCited() const
{
    for (const auto &[id, page] : m_pages) {
        if (!page.cited)
            m_file.fail(QStringLiteral("nobody cites \"%1\"").arg(id));
    }
}

Source SourceList::citation(const JsonReader &json)
{
    json.allow({"id", "confidence"});
    const QString id = json.string("id");
    const auto found = m_pages.find(id);
    if (found == m_pages.end()) {
        json.fail(QStringLiteral("\"%1\" is not in sources.json").arg(id));
        return {};
    }
    found->second.cited = true;
    Source source = found->second.source;
    source.confidence = confidenceOf(json);
    return source;
}

} // namespace knowledge
