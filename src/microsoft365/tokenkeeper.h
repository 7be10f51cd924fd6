// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/accounts.h"
#include "microsoft365/clock.h"
#include "microsoft365/http.h"
#include "microsoft365/secretstore.h"
#include "microsoft365/tokensource.h"

#include <QPointer>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace microsoft365 {

/*! The tokens of one account. Access tokens stay in memory; the refresh token is in the store and changes
    with every answer, the new one being stored before it is used. Where nothing can be stored, the account is
    signed in for as long as this object lives. */
class TokenKeeper : public TokenSource {
    Q_OBJECT

public:
    //! What it works with; all of it outlives the keeper.
    struct Tools {
        HttpClient &http;
        SecretStore &store;
        Clock &clock;
    };

    //! An account that has signed in before: its refresh token is read when the first token is asked for.
    TokenKeeper(const Account &account, const Tools &tools, QObject *parent = nullptr);
    /*! An account that has just signed in: its refresh token is stored, the account put into the list, and
        then keepingDecided() said. A token whose account cannot be listed does not stay in the store, where
        nobody could delete it. */
    TokenKeeper(const Account &account, const Tokens &tokens, const Accounts &list, const Tools &tools,
                QObject *parent = nullptr);
    ~TokenKeeper() override;

    const Account &account() const { return m_account; }
    //! Why the account is signed in for this run only; nothing while its refresh token is in the store.
    const std::optional<SecretError> &notKept() const { return m_notKept; }
    //! Why the account could not be put into the list; then it is signed in for this run only.
    const std::optional<evidence::Error> &listProblem() const { return m_listProblem; }

    //! Whether the last token of a resource allows this ("AuditLog.Read.All"); nothing where nobody has said.
    std::optional<bool> isGranted(Resource resource, const QString &permission) const;

    //! With SignInAgain the account has to sign in again; nothing else helps.
    void token(Resource resource, QObject *context, std::function<void(const Answer &)> then) override;
    void reject(Resource resource, const Secret &token) override;

Q_SIGNALS:
    //! A refresh token was stored, or could not be: see notKept(). From the event loop.
    void keepingDecided();

private:
    struct Waiting {
        Resource resource;
        QPointer<QObject> context;
        std::function<void(const Answer &)> then;
    };
    struct AccessToken {
        Secret token;
        QDateTime goodUntil; //!< not handed out afterwards
        QStringList scopes; //!< empty: not known
    };

    void work();
    void readRefreshToken();
    void refresh(Resource resource);
    void readAnswer(Resource resource, const HttpResult &result);
    void retry(Resource resource, const SignInError &error);
    void remember(Resource resource, const Tokens &tokens);
    void keep(const Secret &refreshToken);
    void enlist();
    void decide(const SecretStore::Done &kept);
    void answer(std::optional<Resource> resource, const Answer &answer); //!< of all resources without one
    void fail(std::optional<Resource> resource, const SignInError &error);

    Account m_account;
    Tools m_tools;
    Secret m_refreshToken; //!< empty: not read yet, or nobody gave one
    bool m_isRead = false;
    bool m_isBusy = false; //!< one step at a time: reading, asking, storing
    int m_faults = 0; //!< questions in a row without an answer
    std::optional<Accounts> m_list; //!< until the account is in it
    std::optional<SecretError> m_notKept;
    std::optional<evidence::Error> m_listProblem;
    std::map<Resource, AccessToken> m_accessTokens;
    std::vector<Waiting> m_waiting;
    std::unique_ptr<HttpExchange> m_exchange;
};

/*! Signs an account out: removes its refresh token from the store and the account from the list. Answers
    once, from the event loop; nothing: it is done. */
void signOut(const Account &account, SecretStore &store, const Accounts &accounts, QObject *context,
             std::function<void(const SecretStore::Done &)> then);

} // namespace microsoft365
