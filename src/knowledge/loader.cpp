// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/loader.h"

#include "knowledge/collectionbook.h"
#include "knowledge/recipebook.h"
#include "knowledge/signinbook.h"
#include "knowledge/sourcelist.h"

namespace knowledge {

namespace {

void loadTimeline(const QString &folder, SourceList *sources, Knowledge *knowledge, QString *message)
{
    const JsonReader file = JsonReader::fromFile(folder, QStringLiteral("timeline.json"), message);
    file.allow({"asOf", "entries"});
    knowledge->asOf = file.date("asOf");
    JsonReader::Ids ids;
    for (const JsonReader &json : file.objects("entries")) {
        json.allow({"id", "date", "when", "what", "source"});
        const QString id = json.string("id");
        json.unique(id, &ids);
        knowledge->timeline.push_back(
            {id, json.date("date"), json.text("when"), json.text("what"), sources->cited(json)});
    }
    if (!ids.contains(QStringLiteral("switchOff")))
        file.fail(QStringLiteral("no entry \"switchOff\""));
}

void loadAffected(const QString &folder, SourceList *sources, Knowledge *knowledge, QString *message)
{
    const JsonReader file = JsonReader::fromFile(folder, QStringLiteral("affected.json"), message);
    file.allow({"affected", "notAffected"});
    JsonReader::Ids ids;
    const auto facts = [&](const char *key) {
        std::vector<Fact> list;
        for (const JsonReader &json : file.objects(key)) {
            json.allow({"id", "text", "source"});
            list.push_back({json.string("id"), json.text("text"), sources->cited(json)});
            json.unique(list.back().id, &ids);
        }
        return list;
    };
    knowledge->affected = facts("affected");
    knowledge->notAffected = facts("notAffected");
}

void loadExportGuides(const QString &folder, SourceList *sources, Knowledge *knowledge, QString *message)
{
    const JsonReader file = JsonReader::fromFile(folder, QStringLiteral("export-guides.json"), message);
    file.allow({"guides"});
    JsonReader::Ids kinds;
    for (const JsonReader &json : file.objects("guides")) {
        json.allow({"kind", "title", "adds", "portalPath", "portalUrl", "powershell", "caution", "essential",
                    "sources"});
        ExportGuide guide;
        guide.kind = json.string("kind");
        guide.title = json.text("title");
        guide.adds = json.text("adds");
        guide.portalPath = json.optionalText("portalPath");
        guide.portalUrl = json.has("portalUrl") ? json.httpsUrl("portalUrl") : QString();
        guide.powershell = json.lines("powershell");
        guide.caution = json.optionalText("caution");
        guide.essential = json.flag("essential");
        guide.sources = sources->allCited(json);
        json.unique(guide.kind, &kinds);
        if (guide.portalPath.en.isEmpty() && guide.powershell.isEmpty())
            json.fail(QStringLiteral("neither portalPath nor powershell tells how to get it"));
        knowledge->exportGuides.push_back(std::move(guide));
    }
}

void loadRoutes(const QString &folder, SourceList *sources, Knowledge *knowledge, QString *message)
{
    const JsonReader file = JsonReader::fromFile(folder, QStringLiteral("routes.json"), message);
    file.allow({"routes"});
    const auto arguments = [sources](const JsonReader &route, const char *key) {
        std::vector<Argument> list;
        for (const JsonReader &json : route.objects(key)) {
            json.allow({"text", "source"});
            list.push_back({json.text("text"), sources->cited(json)});
        }
        return list;
    };
    JsonReader::Ids ids;
    for (const JsonReader &json : file.objects("routes")) {
        json.allow({"id", "name", "summary", "pros", "cons", "limits"});
        const QString id = json.string("id");
        json.unique(id, &ids);
        knowledge->routes.push_back({id, json.text("name"), json.text("summary"), arguments(json, "pros"),
                                     arguments(json, "cons"), arguments(json, "limits")});
    }
}

} // namespace

std::optional<Knowledge> load(LoadError *error, const QString &folder)
{
    QString message;
    Knowledge knowledge;
    SourceList sources(folder, &message);
    loadTimeline(folder, &sources, &knowledge, &message);
    loadAffected(folder, &sources, &knowledge, &message);
    loadExportGuides(folder, &sources, &knowledge, &message);
    loadRoutes(folder, &sources, &knowledge, &message);
    loadRecipes(folder, &sources, &knowledge, &message);
    loadCollection(folder, &sources, &knowledge, &message);
    knowledge.signIn = loadSignIn(folder, &sources, &message);
    sources.checkAllCited();
    if (message.isEmpty())
        return knowledge;
    *error = {message};
    return std::nullopt;
}

} // namespace knowledge
