// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/loader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace knowledge {

//! A folder with the smallest valid knowledge, to break in one place at a time.
class FactFolder {
public:
    FactFolder()
    {
        write("sources.json", R"({"sources": [{"id": "page", "url": "https://example.com/page",
            "title": "A page", "date": "2026-01-27"}]})");
        write("timeline.json", R"({"asOf": "2026-11-21", "entries": [{"id": "switchOff", "date": "2026-12-31",
            "when": {"en": "end of December", "de": "Ende Dezember"}, "what": {"en": "Off", "de": "Aus"},
            "source": {"id": "page", "confidence": "confirmed"}}]})");
        write("affected.json",
              R"({"affected": [{"id": "printers", "text": {"en": "Printers", "de": "Drucker"},
            "source": {"id": "page", "confidence": "singleSource"}}], "notAffected": []})");
        write("export-guides.json",
              R"({"guides": [{"kind": "messageTrace", "title": {"en": "Trace", "de": "Spur"},
            "adds": {"en": "Recipients", "de": "Empfänger"}, "powershell": ["Get-MessageTraceV2", "# end"],
            "essential": true, "sources": [{"id": "page", "confidence": "inferred"}]}]})");
        write("routes.json", R"({"routes": [{"id": "oauth", "name": {"en": "OAuth", "de": "OAuth"},
            "summary": {"en": "Token", "de": "Token"}, "pros": [{"text": {"en": "Any", "de": "Alle"},
            "source": {"id": "page", "confidence": "open"}}], "cons": [], "limits": []}]})");
        write("clouds.json", R"({"clouds": [{"id": "global", "name": {"en": "World", "de": "Welt"},
            "login": "https://login.example.com", "graph": "https://graph.example.com",
            "exchange": "https://mail.example.com", "hasMessageTrace": true,
            "source": {"id": "page", "confidence": "confirmed"},
            "environment": {"name": "Global", "source": {"id": "page", "confidence": "confirmed"}},
            "portal": {"url": "https://portal.example.com", "source": {"id": "page", "confidence": "open"}}}]})");
        write("sign-in.json", R"({
            "apis": [{"id": "graph", "appId": "00000003-0000-0000-c000-000000000000", "name": "Graph"}],
            "permissions": [{"id": "Trace.Read", "api": "graph", "dataSources": ["deliveries"],
                "allows": {"en": "Read", "de": "Lesen"}, "source": {"id": "page", "confidence": "confirmed"}}],
            "registration": {"redirectUri": "http://localhost",
                "steps": [{"en": "Click", "de": "Klicken"}], "source": {"id": "page", "confidence": "confirmed"}},
            "messageTraceService": {"appId": "00000004-0000-0000-c000-000000000000",
                "source": {"id": "page", "confidence": "confirmed"}},
            "windowsKeychain": {"maxSecretBytes": 2560, "source": {"id": "page", "confidence": "confirmed"}}})");
        write("aadsts.json", R"({"problems": [{"id": "expired", "codes": [70019, 70020],
            "what": {"en": "What", "de": "Was"}, "why": {"en": "Why", "de": "Warum"},
            "action": {"en": "Do", "de": "Tun"}, "betterMethod": "browser",
            "source": {"id": "page", "confidence": "confirmed"}}]})");
        write("collection.json", R"({
            "guides": [{"source": "deliveries", "title": {"en": "T", "de": "T"}, "adds": {"en": "A", "de": "A"},
                 "role": {"en": "R", "de": "R"}, "licence": {"en": "L", "de": "L"},
                 "duration": {"en": "D", "de": "D"}, "sources": [{"id": "page", "confidence": "open"}]},
                {"source": "signIns", "title": {"en": "T", "de": "T"}, "adds": {"en": "A", "de": "A"},
                 "role": {"en": "R", "de": "R"}, "licence": {"en": "L", "de": "L"},
                 "duration": {"en": "D", "de": "D"}, "sources": [{"id": "page", "confidence": "open"}]},
                {"source": "domains", "title": {"en": "T", "de": "T"}, "adds": {"en": "A", "de": "A"},
                 "role": {"en": "R", "de": "R"}, "licence": {"en": "L", "de": "L"},
                 "duration": {"en": "D", "de": "D"}, "sources": [{"id": "page", "confidence": "open"}]},
                {"source": "licences", "title": {"en": "T", "de": "T"}, "adds": {"en": "A", "de": "A"},
                 "role": {"en": "R", "de": "R"}, "licence": {"en": "L", "de": "L"},
                 "duration": {"en": "D", "de": "D"}, "sources": [{"id": "page", "confidence": "open"}]},
                {"source": "settings", "title": {"en": "T", "de": "T"}, "adds": {"en": "A", "de": "A"},
                 "role": {"en": "R", "de": "R"}, "licence": {"en": "L", "de": "L"},
                 "duration": {"en": "D", "de": "D"}, "sources": [{"id": "page", "confidence": "open"}]}],
            "messageTrace": {"paths": ["/trace"], "windowDays": 10, "reachDays": 90, "newestMinutes": 15,
                "pageSize": 5000, "quota": {"requests": 100, "seconds": 300},
                "sources": [{"id": "page", "confidence": "open"}]},
            "signIns": {"paths": ["/log", "/other"], "windowDays": 10, "reachDays": 30, "newestMinutes": 15,
                "pageSize": 1000, "quota": {"requests": 5, "seconds": 10}, "smtpClients": ["SMTP"],
                "sources": [{"id": "page", "confidence": "open"}]},
            "domains": {"path": "/domains", "recordsPath": "/domains/%1/records",
                "sources": [{"id": "page", "confidence": "open"}]},
            "licences": {"path": "/licences", "exchangePlans": ["PLAN"],
                "recipientLimit": {"base": 9500, "perLicence": 500, "exponentTenths": 7,
                    "source": {"id": "page", "confidence": "singleSource"}},
                "sources": [{"id": "page", "confidence": "open"}]},
            "settings": {"path": "/run/%1", "anchor": "box@%1", "pageSize": 1000,
                "commands": [{"cmdlet": "Get-Thing", "file": "things", "properties": ["Name"]}],
                "sources": [{"id": "page", "confidence": "open"}]},
            "refusals": [{"of": "signIns", "status": 403, "code": "NoLicence", "kind": "licenceMissing",
                "source": {"id": "page", "confidence": "open"}}]})");
        write("recipes.json", R"({
            "placeholders": [{"id": "senderAddress", "meaning": {"en": "Sender", "de": "Absender"},
                "pattern": "\\A(?:[a-z]+@[a-z.]+)\\z"}],
            "steps": [{"id": "record", "text": {"en": "Record", "de": "Notieren"},
                "script": ["Get-CASMailbox -Identity {{senderAddress}}"],
                "source": {"id": "page", "confidence": "confirmed"}}],
            "recipes": [
                {"scenario": "internal", "route": "oauth", "alternatives": [],
                 "why": {"en": "Why", "de": "Warum"}, "steps": ["record"]},
                {"scenario": "singleExternalAddress", "route": "oauth", "alternatives": [],
                 "why": {"en": "Why", "de": "Warum"}, "steps": ["record"]},
                {"scenario": "singleExternalDomain", "route": "oauth", "alternatives": [],
                 "why": {"en": "Why", "de": "Warum"}, "steps": ["record"]},
                {"scenario": "arbitraryExternal", "route": "oauth", "alternatives": [],
                 "why": {"en": "Why", "de": "Warum"}, "steps": ["record"]},
                {"scenario": "unknown", "alternatives": [],
                 "why": {"en": "Why", "de": "Warum"}, "steps": ["record"]}]})");
    }

    void write(const char *name, const QByteArray &content)
    {
        QFile file(QDir(m_dir.path()).filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
    }

    //! Replaces a text that must be in the file: a test that breaks nothing would prove nothing.
    void replace(const char *name, const QByteArray &before, const QByteArray &after)
    {
        QFile file(QDir(m_dir.path()).filePath(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", name);
        QByteArray content = file.readAll();
        file.close();
        const qsizetype at = content.indexOf(before);
        if (at < 0)
            qFatal("%s does not hold %s", name, before.constData());
        write(name, content.replace(at, before.size(), after));
    }

    void remove(const char *name) { QFile::remove(QDir(m_dir.path()).filePath(QLatin1String(name))); }
    QString path() const { return m_dir.path(); }

    //! The message of load(); empty when it found nothing wrong.
    std::string error() const
    {
        LoadError loadError;
        const bool loaded = load(&loadError, path()).has_value();
        return loaded ? std::string() : loadError.message.toStdString();
    }

private:
    QTemporaryDir m_dir;
};

} // namespace knowledge
