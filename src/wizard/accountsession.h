// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/signinfacts.h"
#include "microsoft365/accounts.h"
#include "microsoft365/signinmethod.h"
#include "microsoft365/signinquestions.h"
#include "microsoft365/signinresult.h"
#include "microsoft365/tokenkeeper.h"
#include "wizard/services.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace wizard {

//! How somebody wants to sign in.
struct SignInWish {
    microsoft365::Cloud cloud;
    QString tenant; //!< isTenant()
    QString clientId; //!< isClientId()
    QString caFile; //!< PEM with more authorities to trust; empty: none
    microsoft365::SignInMethod method = microsoft365::SignInMethod::Browser;
    QString language; //!< of Microsoft's pages, two letters
};

/*! Who is signed in to Microsoft 365, and how far a sign-in is. Knows no widgets. One sign-in goes on at a
   time; the accounts that signed in before stay, also side by side. */
class AccountSession : public QObject {
    Q_OBJECT

public:
    enum class State {
        SignedOut,
        Starting, //!< asking the identity platform
        Code, //!< it waits for the person to type code()
        Browser, //!< it waits for page() in the browser
        Opening, //!< an account of the list: whether it is still signed in
        Failed, //!< error() says why
        SignedIn, //!< as current()
    };
    //! Whether the organisation lets the app ask Exchange.
    enum class Access { NotKnown, Granted, Refused };

    //! The facts outlive it.
    AccountSession(const knowledge::SignInFacts &facts, const Services &services, QObject *parent = nullptr);
    ~AccountSession() override;

    State state() const { return m_state; }
    //! Starts a sign-in in place of one that goes on. An error where the file with authorities cannot be
    //! used.
    std::optional<evidence::Error> signIn(const SignInWish &wish);
    //! The sign-in that was started last; a new code, the other way.
    const SignInWish &wish() const { return m_wish; }
    void signInAgain(microsoft365::SignInMethod method);
    //! Signs the account in anew that is used, whichever was tried since; nobody is, and nothing happens.
    void renew();
    //! Breaks off; the account that was signed in before goes on being so.
    void cancel();

    const microsoft365::DeviceCode &code() const { return m_code; }
    const QUrl &page() const { return m_page; }
    const microsoft365::SignInError &error() const { return m_error; }

    //! The accounts that were ever signed in on this computer, and those of this run.
    const QList<microsoft365::Account> &accounts() const { return m_accounts; }
    //! Set when the list of accounts cannot be read.
    const std::optional<evidence::Error> &listProblem() const { return m_listProblem; }
    //! Goes on with an account of the list; it may have to sign in again, in this language.
    void choose(const microsoft365::Account &account, const QString &language);
    //! Deletes its sign-in from the keychain and the list.
    void signOut(const microsoft365::Account &account);
    //! Why signing out did not work the last time; nothing when it did.
    std::optional<microsoft365::SecretError> signOutProblem(const microsoft365::Account &account) const;

    // Who is signed in; null and empty when nobody is.
    const microsoft365::Account *current() const;
    microsoft365::TokenKeeper *keeper() const { return m_keeper; }
    microsoft365::HttpClient *http() const { return m_keeper != nullptr ? &httpOf(m_usedWish) : nullptr; }
    Access exchangeAccess() const { return m_exchangeAccess; }
    //! Why the account is signed in for this run only; nothing when it is kept.
    std::optional<microsoft365::SecretError> notKept(const microsoft365::Account &account) const;

Q_SIGNALS:
    void changed();
    //! The keeper is about to go: nobody may ask it any more.
    void keeperLeaving();

private:
    void start();
    void setState(State state);
    void fail(const microsoft365::SignInError &error);
    void take(const microsoft365::SignInResult &result);
    void keep();
    void dropNewKeeper();
    void use(microsoft365::TokenKeeper *keeper);
    void askForExchange();
    std::optional<evidence::Error> prepareHttp(const QString &caFile);
    //! Once it is prepared.
    microsoft365::HttpClient &httpOf(const SignInWish &wish) const { return *m_clients.at(wish.caFile); }
    void list(const microsoft365::Account &account);

    const knowledge::SignInFacts &m_facts;
    const Services &m_services;
    const microsoft365::Accounts m_kept;
    QList<microsoft365::Account> m_accounts;
    std::optional<evidence::Error> m_listProblem;
    std::map<QString, microsoft365::SecretError> m_signOutProblems; //!< by the account's key

    State m_state = State::SignedOut;
    SignInWish m_wish;
    SignInWish m_usedWish; //!< of the account that is used
    microsoft365::DeviceCode m_code;
    QUrl m_page;
    microsoft365::SignInError m_error;
    Access m_exchangeAccess = Access::NotKnown;

    // Before everything that asks through them.
    std::map<QString, std::shared_ptr<microsoft365::HttpClient>> m_clients; //!< by file with authorities
    std::map<QString, std::unique_ptr<microsoft365::TokenKeeper>>
        m_keepers; //!< of this run, by the account's key
    std::unique_ptr<microsoft365::TokenKeeper> m_newKeeper; //!< until it is known whether it is kept
    microsoft365::TokenKeeper *m_keeper = nullptr; //!< one of them
    std::unique_ptr<QObject> m_signing; //!< what is going on; its end ends the waiting
};

} // namespace wizard
