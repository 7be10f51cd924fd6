// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/tokenkeeper.h"

#include "microsoft365/signinquestions.h"
#include "microsoft365/signinreplies.h"

#include <algorithm>

namespace microsoft365 {

namespace {

constexpr std::chrono::minutes leastLife(5); // of a token that is handed out
constexpr int maxFaults = 4;
constexpr int firstServerError = 500;
constexpr int tooManyRequests = 429;

//! Whether only signing in again can help (RFC 6749, section 5.2; OpenID Connect Core, section 3.1.2.6).
bool needsSignIn(const SignInError &error)
{
    // Microsoft says "invalid_grant" as well where an administrator has not consented yet.
    if (error.suberror == QLatin1String("consent_required"))
        return false;
    return error.error == QLatin1String("invalid_grant")
        || error.error == QLatin1String("interaction_required")
        || error.error == QLatin1String("login_required");
}

} // namespace

TokenKeeper::TokenKeeper(const Account &account, const Tools &tools, QObject *parent)
    : TokenSource(parent)
    , m_account(account)
    , m_tools(tools)
{
}

TokenKeeper::TokenKeeper(const Account &account, const Tokens &tokens, const Accounts &list,
                         const Tools &tools, QObject *parent)
    : TokenKeeper(account, tools, parent)
{
    m_list = list;
    m_isRead = true;
    m_isBusy = true;
    remember(Resource::Graph, tokens);
    keep(tokens.refreshToken);
}

TokenKeeper::~TokenKeeper() = default;

void TokenKeeper::token(Resource resource, QObject *context, std::function<void(const Answer &)> then)
{
    m_waiting.push_back({resource, context, std::move(then)});
    QMetaObject::invokeMethod(this, &TokenKeeper::work, Qt::QueuedConnection);
}

std::optional<bool> TokenKeeper::isGranted(Resource resource, const QString &permission) const
{
    const auto found = m_accessTokens.find(resource);
    if (found == m_accessTokens.end() || found->second.scopes.isEmpty())
        return std::nullopt;
    // Scopes may stand behind the address of what they are of.
    const QStringList &scopes = found->second.scopes;
    return std::any_of(scopes.begin(), scopes.end(), [&](const QString &scope) {
        return scope.mid(scope.lastIndexOf(QLatin1Char('/')) + 1).compare(permission, Qt::CaseInsensitive) == 0;
    });
}

void TokenKeeper::reject(Resource resource, const Secret &token)
{
    const auto found = m_accessTokens.find(resource);
    if (found != m_accessTokens.end() && found->second.token == token)
        m_accessTokens.erase(found);
}

void TokenKeeper::work()
{
    const QPointer<TokenKeeper> self(this); // whoever gets an answer may delete this
    for (const Resource resource : {Resource::Graph, Resource::Exchange}) {
        const auto found = m_accessTokens.find(resource);
        if (found != m_accessTokens.end() && found->second.goodUntil > m_tools.clock.now())
            answer(resource, found->second.token);
        if (!self)
            return;
    }
    if (m_isBusy || m_waiting.empty())
        return;
    m_isBusy = true;
    if (m_isRead)
        refresh(m_waiting.front().resource);
    else
        readRefreshToken();
}

void TokenKeeper::readRefreshToken()
{
    m_tools.store.read(m_account.key(), this, [this](const SecretStore::ReadAnswer &secret) {
        m_isBusy = false;
        m_isRead = secret.hasValue();
        if (!secret)
            return fail(std::nullopt, {SignInErrorKind::SignInAgain, {}, {}, {}, secret.error().detail, {}});
        m_refreshToken = *secret;
        work();
    });
}

void TokenKeeper::refresh(Resource resource)
{
    if (m_refreshToken.isEmpty()) {
        m_isBusy = false;
        return fail(std::nullopt, {SignInErrorKind::SignInAgain, {}});
    }
    m_exchange = m_tools.http.send(
        refreshQuestion(m_account.cloud, m_account.tenant, m_account.clientId, resource, m_refreshToken));
    connect(m_exchange.get(), &HttpExchange::finished, this, [this, resource](const HttpResult &result) {
        const std::unique_ptr<HttpExchange> ended =
            std::move(m_exchange); // lives until its signal is through
        readAnswer(resource, result);
    });
}

void TokenKeeper::readAnswer(Resource resource, const HttpResult &result)
{
    if (!result)
        return retry(resource, networkError(result.error()));
    const auto tokens = parseTokens(result->body, m_tools.clock.now());
    if (tokens) {
        m_faults = 0;
        remember(resource, *tokens);
        if (!tokens->refreshToken.isEmpty())
            return keep(tokens->refreshToken);
        m_isBusy = false;
        return work();
    }
    SignInError error = tokens.error();
    const bool isBusy = result->status >= firstServerError || result->status == tooManyRequests;
    if (isTransient(error) || (isBusy && !needsSignIn(error)))
        return retry(resource, error);
    if (needsSignIn(error))
        error.kind = SignInErrorKind::SignInAgain;
    m_faults = 0;
    m_isBusy = false;
    fail(resource, error);
}

void TokenKeeper::retry(Resource resource, const SignInError &error)
{
    if (++m_faults < maxFaults) {
        m_tools.clock.after(std::chrono::seconds(1 << m_faults), this,
                            [this, resource] { refresh(resource); });
        return;
    }
    m_faults = 0;
    m_isBusy = false;
    fail(resource, error);
}

void TokenKeeper::remember(Resource resource, const Tokens &tokens)
{
    // A token that lives for a short time anyway is handed out for the first half of it.
    const QDateTime now = m_tools.clock.now();
    const qint64 life = now.secsTo(tokens.expiresAt);
    const qint64 reserve = std::min<qint64>(std::chrono::seconds(leastLife).count(), life / 2);
    m_accessTokens[resource] = {tokens.accessToken, tokens.expiresAt.addSecs(-reserve), tokens.scopes};
}

void TokenKeeper::keep(const Secret &refreshToken)
{
    m_refreshToken = refreshToken;
    if (refreshToken.isEmpty()) { // nobody gave one
        const SecretError none{SecretFault::NotFound, QStringLiteral("no refresh token")};
        QMetaObject::invokeMethod(
            this, [this, none] { decide(none); }, Qt::QueuedConnection);
        return;
    }
    m_tools.store.write(m_account.key(), refreshToken, this, [this](const SecretStore::Done &stored) {
        if (!stored && m_list)
            enlist();
        else
            decide(stored);
    });
}

void TokenKeeper::enlist()
{
    m_listProblem = m_list->add(m_account);
    if (!m_listProblem) {
        m_list.reset();
        return decide(std::nullopt);
    }
    m_tools.store.remove(m_account.key(), this, [this](const SecretStore::Done &) {
        decide(SecretError{SecretFault::NoList, m_listProblem->detail});
    });
}

void TokenKeeper::decide(const SecretStore::Done &kept)
{
    m_notKept = kept;
    m_isBusy = false;
    const QPointer<TokenKeeper> self(this); // whoever hears it may delete this
    Q_EMIT keepingDecided();
    if (self)
        work();
}

void TokenKeeper::answer(std::optional<Resource> resource, const Answer &answer)
{
    // Taken out first: who gets an answer may ask again, or delete this.
    std::vector<Waiting> answered;
    const auto isMeant = [resource](const Waiting &waiting) {
        return !resource || waiting.resource == *resource;
    };
    std::copy_if(m_waiting.begin(), m_waiting.end(), std::back_inserter(answered), isMeant);
    std::erase_if(m_waiting, isMeant);
    for (const Waiting &waiting : answered) {
        if (waiting.context)
            waiting.then(answer);
    }
}

void TokenKeeper::fail(std::optional<Resource> resource, const SignInError &error)
{
    const QPointer<TokenKeeper> self(this);
    answer(resource, error);
    if (self)
        work();
}

void signOut(const Account &account, SecretStore &store, const Accounts &accounts, QObject *context,
             std::function<void(const SecretStore::Done &)> then)
{
    store.remove(account.key(), context,
                 [account, accounts, then = std::move(then)](const SecretStore::Done &removed) {
                     // Where no keychain runs, one of another session may still hold the token of an
                     // account that was kept; that of any other account was never stored.
                     const bool nothingLeft = !removed || removed->fault == SecretFault::NotFound
                         || (removed->fault == SecretFault::NoKeychain && !accounts.mayHold(account));
                     if (!nothingLeft)
                         return then(removed);
                     const std::optional<evidence::Error> error = accounts.remove(account);
                     then(error ? SecretStore::Done(SecretError{SecretFault::NoList, error->detail})
                                : SecretStore::Done());
                 });
}

} // namespace microsoft365
