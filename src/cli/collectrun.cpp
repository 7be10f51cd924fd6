// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/collectrun.h"

#include "cli/exitcode.h"
#include "microsoft365/appregistration.h"
#include "reports/collectiontexts.h"
#include "reports/reasontexts.h"

#include <QRandomGenerator>

namespace cli {

using namespace microsoft365;

namespace {

QString sentence(const reports::ErrorText &text)
{
    QStringList parts;
    for (const QString &part : {text.what, text.why, text.action}) {
        if (!part.isEmpty())
            parts << part;
    }
    const QString message = parts.join(QLatin1Char(' '));
    return text.technical.isEmpty() ? message : message + QStringLiteral("\n  ") + text.technical;
}

QJsonObject about(const char *kind, CollectionSource source)
{
    return {{QStringLiteral("event"), QLatin1String(kind)}, {QStringLiteral("source"), keyOf(source)}};
}

void insert(const SourceFailure &failure, QJsonObject &json)
{
    json.insert(QLatin1String("kind"), keyOf(failure.kind));
    json.insert(QLatin1String("code"), failure.code);
    json.insert(QLatin1String("detail"), failure.detail);
}

} // namespace

CollectRun::CollectRun(const Parts &parts)
    : m_parts(parts)
{
    QMetaObject::invokeMethod(
        this, [this] { m_parts.account ? tryAccount() : signIn(); }, Qt::QueuedConnection);
}

CollectRun::~CollectRun() = default;

void CollectRun::tryAccount()
{
    m_keeper = std::make_unique<TokenKeeper>(*m_parts.account, m_parts.signIn.tools);
    m_keeper->token(Resource::Graph, this, [this](const TokenSource::Answer &answer) {
        if (answer)
            return collect();
        if (answer.error().kind == SignInErrorKind::SignInAgain)
            return signIn();
        m_parts.signIn.events.signInFailed(answer.error(), m_parts.knowledge.signIn);
        Q_EMIT finished(NotSignedIn);
    });
}

void CollectRun::signIn()
{
    m_signIn = std::make_unique<SignInRun>(m_parts.signIn);
    connect(m_signIn.get(), &SignInRun::finished, this, [this](bool isSignedIn) {
        if (!isSignedIn)
            return Q_EMIT finished(NotSignedIn);
        m_keeper = m_signIn->takeKeeper();
        collect();
    });
}

void CollectRun::collect()
{
    const Account &account = m_keeper->account();
    const knowledge::CollectionFacts &facts = m_parts.knowledge.collection;
    const CollectionServices services{m_parts.signIn.tools.http, *m_keeper, m_parts.signIn.tools.clock, facts,
                                      [] { return QRandomGenerator::global()->generateDouble(); }};
    auto folder = CollectionFolder::open(
        m_parts.folder, scopeFromNow(account.cloud, account.tenant, m_parts.days, services));
    if (!folder) {
        m_parts.signIn.events.tell({{QStringLiteral("event"), QStringLiteral("folderFailed")},
                                    {QStringLiteral("kind"), name(folder.error().kind)},
                                    {QStringLiteral("detail"), folder.error().detail}},
                                   m_parts.folder + QStringLiteral(": ")
                                       + sentence(reports::text(folder.error(), m_parts.console.language())));
        return Q_EMIT finished(Unusable);
    }
    m_collection =
        std::make_unique<Collection>(account.cloud, m_parts.sources, std::move(folder).value(), services);
    follow();
}

void CollectRun::follow()
{
    const reports::Language &l = m_parts.console.language();
    const Events &events = m_parts.signIn.events;
    const auto tell = [this, &events](const char *event, CollectionSource source, const char *number, qint64 value,
                                      const QString &text) {
        QJsonObject json = about(event, source);
        json.insert(QLatin1String(number), value);
        events.tell(json, titleOf(source) + QStringLiteral(": ") + text);
    };
    connect(m_collection.get(), &Collection::progressed, this,
            [&events](CollectionSource source, qint64 rows, const std::optional<double> &estimate) {
                QJsonObject json = about("progress", source);
                json.insert(QLatin1String("rows"), rows);
                if (estimate)
                    json.insert(QLatin1String("estimate"), *estimate);
                events.tell(json, {});
            });
    connect(m_collection.get(), &Collection::throttled, this,
            [tell, &l](CollectionSource source, qint64 seconds) {
                const int count = reports::plural(seconds);
                tell("throttled", source, "seconds", seconds,
                     l.translate("CommandLine", "Microsoft asks us to wait %n second(s).", nullptr, count));
            });
    connect(m_collection.get(), &Collection::retrying, this,
            [tell, &l](CollectionSource source, qint64 seconds, const SourceFailure &reason) {
                const int count = reports::plural(seconds);
                tell("retrying", source, "seconds", seconds,
                     l.translate("CommandLine", "%1 Asking again in %n second(s).", nullptr, count)
                         .arg(reports::retryText(reason, l)));
            });
    connect(m_collection.get(), &Collection::sourceFinished, this,
            [this, tell, &l](CollectionSource source, const SourceReport &report) {
                const int count = reports::plural(report.rows);
                tell("sourceFinished", source, "rows", report.rows,
                     l.translate("CommandLine", "complete, %n row(s).", nullptr, count));
                for (const MissingPart &part : report.missing)
                    tellMissing(source, part);
            });
    connect(m_collection.get(), &Collection::sourceFailed, this, &CollectRun::tellFailure);
    connect(m_collection.get(), &Collection::finished, this, &CollectRun::end);
}

void CollectRun::tellMissing(CollectionSource source, const MissingPart &missing)
{
    QJsonObject json = about("partMissing", source);
    json.insert(QLatin1String("part"), missing.part);
    insert(missing.failure, json);
    m_parts.signIn.events.tell(json, missing.part + QStringLiteral(": ") + told(source, missing.failure));
}

void CollectRun::tellFailure(CollectionSource source, const SourceFailure &failure)
{
    QJsonObject json = about("sourceFailed", source);
    insert(failure, json);
    m_parts.signIn.events.tell(
        json,
        titleOf(source) + QStringLiteral(": ") + told(source, failure));
    ++m_failed;
    const bool isFolder =
        failure.kind == SourceFailureKind::DiskFull || failure.kind == SourceFailureKind::CannotWrite;
    m_exitCode = std::max<int>(m_exitCode, isFolder ? Unusable : NotSignedIn);
}

void CollectRun::end()
{
    m_parts.signIn.events.tell(
        {{QStringLiteral("event"), QStringLiteral("done")}, {QStringLiteral("failed"), m_failed}}, {});
    Q_EMIT finished(m_exitCode);
}

//! Why a source, or a part of one, is not known; with the commands that help.
QString CollectRun::told(CollectionSource source, const SourceFailure &failure) const
{
    const QString text =
        sentence(reports::text(failure, source, m_parts.knowledge, m_parts.console.language()));
    if (failure.kind != SourceFailureKind::ServicePrincipalMissing)
        return text;
    return text + QLatin1Char('\n') + messageTraceScript(m_parts.knowledge.signIn, m_keeper->account().cloud);
}

QString CollectRun::titleOf(CollectionSource source) const
{
    const knowledge::CollectionGuide *guide = m_parts.knowledge.collection.guide(keyOf(source));
    return guide ? guide->title.in(m_parts.console.language().code()) : keyOf(source);
}

} // namespace cli
