// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/collectionbook.h"

namespace knowledge {

namespace {

const JsonReader::Ids sourceIds{QStringLiteral("deliveries"), QStringLiteral("signIns"),
                                QStringLiteral("domains"), QStringLiteral("licences"),
                                QStringLiteral("settings")};
const JsonReader::Ids refusalKinds{QStringLiteral("licenceMissing"), QStringLiteral("roleMissing"),
                                   QStringLiteral("permissionMissing"),
                                   QStringLiteral("servicePrincipalMissing"), QStringLiteral("notInCloud")};

CollectionGuide guideOf(const JsonReader &json, SourceList *sources)
{
    json.allow(
        {"source", "title", "adds", "role", "licence", "duration", "caution", "isUnsupported", "sources"});
    CollectionGuide guide;
    guide.source = json.string("source");
    if (!sourceIds.contains(guide.source))
        json.fail(QStringLiteral("unknown source \"%1\"").arg(guide.source));
    guide.title = json.text("title");
    guide.adds = json.text("adds");
    guide.role = json.text("role");
    guide.licence = json.text("licence");
    guide.duration = json.text("duration");
    guide.caution = json.optionalText("caution");
    guide.isUnsupported = json.flag("isUnsupported");
    guide.sources = sources->allCited(json);
    return guide;
}

//! A path of an address, which follows the name of the host.
QString pathOf(const JsonReader &json, const char *key)
{
    const QString path = json.string(key);
    if (!path.isEmpty() && !path.startsWith(QLatin1Char('/')))
        json.fail(QStringLiteral("%1: \"%2\" is no path").arg(QLatin1String(key), path));
    return path;
}

LogFacts logOf(const JsonReader &json, SourceList *sources)
{
    LogFacts facts;
    facts.paths = json.strings("paths");
    if (facts.paths.isEmpty())
        json.fail(QStringLiteral("paths is empty"));
    facts.windowDays = json.positive("windowDays");
    facts.reachDays = json.positive("reachDays");
    facts.newestMinutes = json.positive("newestMinutes");
    facts.pageSize = json.positive("pageSize");
    const JsonReader quota = json.object("quota");
    quota.allow({"requests", "seconds"});
    facts.quota = {quota.positive("requests"), quota.positive("seconds")};
    sources->allCited(json);
    return facts;
}

void loadSettings(const JsonReader &json, SourceList *sources, CollectionFacts *facts)
{
    json.allow({"path", "anchor", "pageSize", "commands", "sources"});
    facts->exchangePath = pathOf(json, "path");
    facts->exchangeAnchor = json.string("anchor");
    facts->exchangePageSize = json.positive("pageSize");
    JsonReader::Ids files;
    for (const JsonReader &command : json.objects("commands")) {
        command.allow({"cmdlet", "file", "properties", "isLimited"});
        facts->exchangeCommands.push_back({command.string("cmdlet"), command.string("file"),
                                           command.strings("properties"), command.flag("isLimited")});
        command.unique(facts->exchangeCommands.back().file, &files);
    }
    sources->allCited(json);
}

RefusalMark refusalOf(const JsonReader &json, SourceList *sources)
{
    json.allow({"of", "status", "code", "text", "kind", "source"});
    RefusalMark mark;
    mark.source = json.optionalString("of");
    if (json.has("status"))
        mark.status = json.positive("status");
    mark.code = json.optionalString("code");
    mark.text = json.optionalString("text");
    mark.kind = json.string("kind");
    if (!refusalKinds.contains(mark.kind))
        json.fail(QStringLiteral("unknown kind \"%1\"").arg(mark.kind));
    if (mark.code.isEmpty() && mark.text.isEmpty())
        json.fail(QStringLiteral("neither code nor text tells what it looks like"));
    sources->cited(json);
    return mark;
}

} // namespace

void loadCollection(const QString &folder, SourceList *sources, Knowledge *knowledge, QString *message)
{
    CollectionFacts &facts = knowledge->collection;
    const JsonReader file = JsonReader::fromFile(folder, QStringLiteral("collection.json"), message);
    file.allow({"guides", "messageTrace", "signIns", "domains", "licences", "settings", "refusals"});
    JsonReader::Ids guided;
    for (const JsonReader &json : file.objects("guides")) {
        facts.guides.push_back(guideOf(json, sources));
        json.unique(facts.guides.back().source, &guided);
    }
    if (guided.size() < sourceIds.size())
        file.fail(QStringLiteral("a source has no guide"));

    const JsonReader trace = file.object("messageTrace");
    trace.allow({"paths", "windowDays", "reachDays", "newestMinutes", "pageSize", "quota", "sources"});
    facts.messageTrace = logOf(trace, sources);
    const JsonReader signIns = file.object("signIns");
    signIns.allow(
        {"paths", "windowDays", "reachDays", "newestMinutes", "pageSize", "quota", "smtpClients", "sources"});
    facts.signIns = logOf(signIns, sources);
    facts.smtpClients = signIns.strings("smtpClients");
    const JsonReader domains = file.object("domains");
    domains.allow({"path", "recordsPath", "sources"});
    facts.domainsPath = pathOf(domains, "path");
    facts.domainRecordsPath = pathOf(domains, "recordsPath");
    sources->allCited(domains);
    const JsonReader licences = file.object("licences");
    licences.allow({"path", "exchangePlans", "recipientLimit", "sources"});
    facts.licencesPath = pathOf(licences, "path");
    facts.exchangePlans = licences.strings("exchangePlans");
    const JsonReader limit = licences.object("recipientLimit");
    limit.allow({"base", "perLicence", "exponentTenths", "source"});
    facts.recipientLimit = {limit.positive("base"), limit.positive("perLicence"),
                            limit.positive("exponentTenths"), sources->cited(limit)};
    sources->allCited(licences);
    loadSettings(file.object("settings"), sources, &facts);
    for (const JsonReader &json : file.objects("refusals"))
        facts.refusals.push_back(refusalOf(json, sources));
}

} // namespace knowledge
