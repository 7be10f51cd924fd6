// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/tenantrun.h"
#include "simulatedtenant/exchangeservice.h"
#include "simulatedtenant/graphservice.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace cli {

inline simulatedtenant::TenantData someData()
{
    simulatedtenant::TenantData data;
    data.deliveries = 4'000;
    data.signIns = 300;
    data.newest = QDateTime::currentDateTimeUtc();
    data.newest.setTime(QTime(data.newest.time().hour(), data.newest.time().minute(), 0));
    data.deliverySeconds = 20 * 86'400;
    data.signInSeconds = 9 * 86'400;
    return data;
}

inline simulatedtenant::GraphScenario smallPages()
{
    simulatedtenant::GraphScenario scenario;
    scenario.tracePageSize = 150;
    return scenario;
}

//! The program beside a simulated tenant that it collects from.
class CliCollect : public testing::Test {
protected:
    CliCollect()
        : data(someData())
        , graph(data, smallPages(), &QDateTime::currentDateTimeUtc,
                [this](const QByteArray &token) {
                    return tenant.identity.accepts(token, tenant.identity.graph);
                })
        , exchange({{}, QStringLiteral("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"), 30, {}},
                   [this](const QByteArray &token) {
                       return tenant.identity.accepts(token, tenant.identity.exchange);
                   })
        , tenant([this](const simulatedtenant::Request &request) { return graph.answer(request); },
                 [this](const simulatedtenant::Request &request) { return exchange.answer(request); })
    {
        tenant.identity.scenario.interval = 1;
    }

    QStringList collect(const char *options) const
    {
        return words("collect --client-id")
            << QString::fromLatin1(tenant.identity.clientId) << words(options);
    }
    //! Name and content of all files of a folder.
    std::map<QString, QByteArray> contentOf(const QString &folder) const
    {
        std::map<QString, QByteArray> content;
        const QStringList files = line.files();
        for (const QString &file : files) {
            if (file.startsWith(folder + QLatin1Char('/')))
                content[file.mid(folder.size() + 1)] = line.read(file);
        }
        return content;
    }
    //! The peak memory in kilobytes of a run that collects so many deliveries.
    qint64 peakWith(qint64 deliveries)
    {
        data.deliveries = deliveries;
        graph = simulatedtenant::GraphService(
            data, {}, &QDateTime::currentDateTimeUtc, [this](const QByteArray &token) {
                return tenant.identity.accepts(token, tenant.identity.graph);
            });
        Variables variables = line.home();
        variables[QStringLiteral("ASAN_OPTIONS")] = QStringLiteral("quarantine_size_mb=1");
        const QString folder = QStringLiteral("memory%1").arg(deliveries);
        TenantRun run(line, tenant, collect("--days 20 --sources deliveries --out") << folder, variables);
        qint64 peak = 0;
        const Outcome outcome = run.finish([&] {
            QFile status(QStringLiteral("/proc/%1/status").arg(run.process().processId()));
            const QByteArray text = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
            const qsizetype at = text.indexOf("VmHWM:");
            if (at >= 0)
                peak = std::max(peak, text.mid(at + 6).trimmed().split(' ').first().toLongLong());
        });
        EXPECT_EQ(outcome.exitCode, 0);
        return peak;
    }
    //! A folder that was begun when another one was, and holds nothing yet.
    void beginAsBegun(const QString &folder, const QString &other) const
    {
        QJsonObject report =
            QJsonDocument::fromJson(line.read(other + QStringLiteral("/collection.json"))).object();
        report.insert(QLatin1String("sources"), QJsonObject());
        line.write(folder + QStringLiteral("/collection.json"), QJsonDocument(report).toJson());
    }

    CommandLine line;
    simulatedtenant::TenantData data;
    simulatedtenant::GraphService graph;
    simulatedtenant::ExchangeService exchange;
    simulatedtenant::Tenant tenant;
};

} // namespace cli
