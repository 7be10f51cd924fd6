// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/accountsession.h"

#include "microsoft365/browsersignin.h"
#include "microsoft365/devicecodesignin.h"
#include "microsoft365/permissions.h"
#include "wizard/signinsettings.h"

#include <algorithm>

namespace wizard {

using namespace microsoft365;

namespace {

//! A file with authorities that cannot be used, as the fault that it leads to.
SignInError untrusted(const evidence::Error &error)
{
    return {SignInErrorKind::Network, {}, {}, {}, error.detail, {}, HttpFault::TlsRefused};
}

} // namespace

AccountSession::AccountSession(const knowledge::SignInFacts &facts, const Services &services, QObject *parent)
    : QObject(parent)
    , m_facts(facts)
    , m_services(services)
    , m_kept(services.dataFolder)
{
    if (auto accounts = m_kept.all())
        m_accounts = *accounts;
    else
        m_listProblem = accounts.error();
}

AccountSession::~AccountSession() = default;

std::optional<evidence::Error> AccountSession::signIn(const SignInWish &wish)
{
    if (auto error = prepareHttp(wish.caFile))
        return error;
    m_wish = wish;
    start();
    return {};
}

void AccountSession::signInAgain(SignInMethod method)
{
    SignInWish wish = m_wish;
    wish.method = method;
    if (const auto error = signIn(wish))
        fail(untrusted(*error));
}

void AccountSession::renew()
{
    if (m_keeper == nullptr)
        return;
    const SignInWish wish = m_usedWish; // signing in changes it
    if (const auto error = signIn(wish))
        fail(untrusted(*error));
}

void AccountSession::start()
{
    dropNewKeeper();
    m_signing.reset();
    const SignInRequest request{m_wish.cloud, m_wish.tenant, m_wish.clientId,
                                graphScopes(m_facts, m_wish.cloud, everyDataSource(m_facts)),
                                m_wish.language};
    if (m_wish.method == SignInMethod::DeviceCode) {
        auto signing = std::make_unique<DeviceCodeSignIn>(request, httpOf(m_wish), *m_services.clock);
        connect(signing.get(), &DeviceCodeSignIn::codeReady, this, [this](const DeviceCode &code) {
            m_code = code;
            setState(State::Code);
        });
        connect(signing.get(), &DeviceCodeSignIn::finished, this, &AccountSession::take);
        m_signing = std::move(signing);
    } else {
        const auto open = [dialogs = m_services.dialogs](const QUrl &url) {
            dialogs->openUrl(url);
            return true;
        };
        auto signing = std::make_unique<BrowserSignIn>(request, open, httpOf(m_wish), *m_services.clock);
        connect(signing.get(), &BrowserSignIn::addressReady, this, [this](const QUrl &page) {
            m_page = page;
            setState(State::Browser);
        });
        connect(signing.get(), &BrowserSignIn::finished, this, &AccountSession::take);
        m_signing = std::move(signing);
    }
    setState(State::Starting);
}

void AccountSession::cancel()
{
    m_signing.reset();
    dropNewKeeper();
    setState(m_keeper != nullptr ? State::SignedIn : State::SignedOut);
}

//! Nobody wants its sign-in any more, and its token may be on its way into the keychain.
void AccountSession::dropNewKeeper()
{
    if (!m_newKeeper)
        return;
    const Account account = m_newKeeper->account();
    m_newKeeper.reset();
    if (!m_kept.mayHold(account)) // one that is in the list goes on with the new token
        microsoft365::signOut(account, *m_services.secrets, m_kept, this, [](const SecretStore::Done &) {});
}

void AccountSession::take(const SignInResult &result)
{
    m_signing.release()->deleteLater(); // it is the sender of the signal that led here
    if (!result)
        return fail(result.error());
    const Account account = accountOf(m_wish.cloud, m_wish.tenant, m_wish.clientId, result->identity);
    m_newKeeper = std::make_unique<TokenKeeper>(
        account, *result, m_kept, TokenKeeper::Tools{httpOf(m_wish), *m_services.secrets, *m_services.clock});
    connect(m_newKeeper.get(), &TokenKeeper::keepingDecided, this, &AccountSession::keep,
            Qt::SingleShotConnection);
}

void AccountSession::keep()
{
    const Account account = m_newKeeper->account();
    if (m_newKeeper->listProblem())
        m_listProblem = m_newKeeper->listProblem();
    list(account);
    auto &place = m_keepers[account.key()];
    if (place && place.get() == m_keeper)
        Q_EMIT keeperLeaving();
    std::swap(place, m_newKeeper);
    use(place.get());
    if (m_newKeeper)
        m_newKeeper.release()->deleteLater();
}

void AccountSession::list(const Account &account)
{
    m_accounts.removeIf([&](const Account &other) { return other.key() == account.key(); });
    m_accounts.append(account);
}

void AccountSession::use(TokenKeeper *keeper)
{
    m_keeper = keeper;
    const Account &account = keeper->account();
    m_usedWish = {account.cloud, account.tenant, account.clientId,
                  m_wish.caFile, m_wish.method,  m_wish.language};
    setState(State::SignedIn);
    askForExchange();
}

void AccountSession::askForExchange()
{
    m_exchangeAccess = Access::NotKnown;
    m_keeper->token(Resource::Exchange, this, [this, asked = m_keeper](const TokenSource::Answer &answer) {
        if (asked != m_keeper)
            return;
        if (answer)
            m_exchangeAccess = Access::Granted;
        else if (answer.error().kind == SignInErrorKind::Refused)
            m_exchangeAccess = Access::Refused;
        Q_EMIT changed();
    });
}

void AccountSession::choose(const Account &account, const QString &language)
{
    const SignInSettings settings(m_services.settings);
    m_wish = {account.cloud,     account.tenant,    account.clientId,
              settings.caFile(), settings.method(), language};
    if (const auto error = prepareHttp(m_wish.caFile))
        return fail(untrusted(*error));
    auto &keeper = m_keepers[account.key()];
    if (!keeper)
        keeper = std::make_unique<TokenKeeper>(
            account, TokenKeeper::Tools{httpOf(m_wish), *m_services.secrets, *m_services.clock});
    m_signing = std::make_unique<QObject>();
    setState(State::Opening);
    keeper->token(Resource::Graph, m_signing.get(),
                  [this, chosen = keeper.get()](const TokenSource::Answer &answer) {
                      m_signing.release()->deleteLater();
                      if (answer)
                          use(chosen);
                      else
                          fail(answer.error());
                  });
}

void AccountSession::signOut(const Account &leaving)
{
    const Account account = leaving; // it may be the one of the keeper that goes
    if (current() != nullptr && current()->key() == account.key()) {
        Q_EMIT keeperLeaving();
        m_keeper = nullptr;
    }
    m_keepers.erase(account.key());
    m_signing.reset();
    microsoft365::signOut(
        account, *m_services.secrets, m_kept, this, [this, account](const SecretStore::Done &problem) {
            m_signOutProblems.erase(account.key());
            if (problem)
                m_signOutProblems.emplace(account.key(), *problem);
            else
                m_accounts.removeIf([&](const Account &other) { return other.key() == account.key(); });
            Q_EMIT changed();
        });
    setState(m_keeper != nullptr ? State::SignedIn : State::SignedOut);
}

const Account *AccountSession::current() const
{
    return m_keeper != nullptr ? &m_keeper->account() : nullptr;
}

std::optional<SecretError> AccountSession::notKept(const Account &account) const
{
    const auto it = m_keepers.find(account.key());
    return it == m_keepers.end() ? std::nullopt : it->second->notKept();
}

std::optional<SecretError> AccountSession::signOutProblem(const Account &account) const
{
    const auto it = m_signOutProblems.find(account.key());
    return it == m_signOutProblems.end() ? std::nullopt : std::optional(it->second);
}

void AccountSession::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void AccountSession::fail(const SignInError &error)
{
    m_error = error;
    setState(State::Failed);
}

std::optional<evidence::Error> AccountSession::prepareHttp(const QString &caFile)
{
    if (m_clients.contains(caFile))
        return {};
    HttpOptions options;
    options.caFile = caFile;
    options.clock = m_services.clock.get();
    auto made = m_services.makeHttp(options);
    if (!made)
        return made.error();
    m_clients[caFile] = *made;
    return {};
}

} // namespace wizard
