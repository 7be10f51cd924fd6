// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/accountsession.h"

#include "microsoft365/clouds.h"
#include "microsoft365/memorystore.h"
#include "wizard/signinsettings.h"
#include "wizard/tenantdesk.h"

#include <QDir>
#include <QFile>
#include <QPointer>

namespace wizard {
namespace {

using microsoft365::Account;
using microsoft365::SecretFault;
using microsoft365::SignInErrorKind;
using State = AccountSession::State;

//! A run of the program that signs accounts in, and the tenant they belong to.
class AccountSessionTest : public ::testing::Test {
protected:
    AccountSessionTest()
    {
        desk.clock->skipsWaits = true;
        startAnew();
    }

    //! The next run of the program.
    void startAnew() { accounts = std::make_unique<AccountSession>(desk.knowledge->signIn, desk.services); }
    SignInWish wish() const
    {
        return {*microsoft365::cloudFromFile(desk.path(QStringLiteral("cloud.json"))),
                QStringLiteral("organizations"),
                QString::fromLatin1(desk.tenant.identity.clientId),
                desk.path(QStringLiteral("ca.pem")),
                microsoft365::SignInMethod::DeviceCode,
                QStringLiteral("en")};
    }
    bool reaches(State state) const
    {
        return eventually([&] { return accounts->state() == state; });
    }
    //! Somebody types the code.
    void signIn(const char *name, const char *objectId)
    {
        desk.tenant.identity.account = name;
        desk.tenant.identity.objectId = objectId;
        ASSERT_FALSE(accounts->signIn(wish()));
        ASSERT_TRUE(reaches(State::SignedIn));
    }
    void signInBoth()
    {
        signIn("admin@contoso.example", "1");
        signIn("anna@contoso.example", "2");
    }
    QString currentName() const { return accounts->current() ? accounts->current()->name : QString(); }
    QStringList names() const
    {
        QStringList all;
        for (const Account &account : accounts->accounts())
            all.append(account.name);
        return all;
    }
    bool isKept(const Account &account) const
    {
        std::optional<bool> kept;
        QObject context;
        desk.services.secrets->read(account.key(), &context,
                                    [&](const auto &answer) { kept = bool(answer); });
        EXPECT_TRUE(eventually([&] { return kept.has_value(); }));
        return kept.value_or(false);
    }

    const QString admin = QStringLiteral("admin@contoso.example");
    const QString anna = QStringLiteral("anna@contoso.example");
    TenantDesk desk;
    std::unique_ptr<AccountSession> accounts;
};

TEST_F(AccountSessionTest, SeveralAccountsStaySignedInSideBySide)
{
    signInBoth();
    EXPECT_EQ(names(), (QStringList{admin, anna}));
    EXPECT_EQ(currentName(), anna);
    const qsizetype asked = desk.tenant.identity.polls;
    accounts->choose(accounts->accounts().at(0), QStringLiteral("en"));
    ASSERT_TRUE(reaches(State::SignedIn));
    EXPECT_EQ(currentName(), admin);
    accounts->choose(accounts->accounts().at(1), QStringLiteral("en"));
    ASSERT_TRUE(reaches(State::SignedIn));
    EXPECT_EQ(currentName(), anna);
    EXPECT_EQ(desk.tenant.identity.polls, asked) << "nobody typed a code again";
}

TEST_F(AccountSessionTest, SigningInTwiceIsOneAccount)
{
    signIn("admin@contoso.example", "1");
    signIn("admin@contoso.example", "1");
    EXPECT_EQ(names(), QStringList{admin});
}

TEST_F(AccountSessionTest, TheNextRunKnowsThemAndUsesNoneByItself)
{
    signInBoth();
    startAnew();
    EXPECT_EQ(accounts->state(), State::SignedOut);
    EXPECT_EQ(accounts->current(), nullptr);
    EXPECT_EQ(names(), (QStringList{admin, anna}));
    accounts->choose(accounts->accounts().at(0), QStringLiteral("en"));
    EXPECT_EQ(accounts->state(), State::Opening);
    EXPECT_EQ(accounts->current(), nullptr) << "whether it is still signed in is not known yet";
    ASSERT_TRUE(reaches(State::SignedIn));
    EXPECT_EQ(currentName(), admin);
}

TEST_F(AccountSessionTest, SigningOutDeletesTheSignInOfThatAccountOnly)
{
    signInBoth();
    const Account first = accounts->accounts().at(0);
    const Account second = accounts->accounts().at(1);
    ASSERT_TRUE(isKept(first) && isKept(second));
    accounts->signOut(first);
    ASSERT_TRUE(eventually([&] { return names() == QStringList{anna}; }));
    EXPECT_EQ(currentName(), anna) << "the one that is used goes on";
    EXPECT_EQ(accounts->state(), State::SignedIn);
    EXPECT_FALSE(isKept(first));
    EXPECT_TRUE(isKept(second));
    accounts->signOut(second);
    EXPECT_EQ(accounts->current(), nullptr);
    EXPECT_EQ(accounts->state(), State::SignedOut);
    ASSERT_TRUE(eventually([&] { return accounts->accounts().isEmpty(); }));
    EXPECT_FALSE(isKept(second));
    startAnew();
    EXPECT_TRUE(accounts->accounts().isEmpty());
}

//! A keychain that keeps, and deletes nothing.
class Clinging : public microsoft365::MemoryStore {
public:
    void remove(const QString & /*key*/, QObject *context, std::function<void(const Done &)> then) override
    {
        QMetaObject::invokeMethod(
            context,
            [then] {
                then(microsoft365::SecretError{SecretFault::Locked, {}});
            },
            Qt::QueuedConnection);
    }
};

TEST_F(AccountSessionTest, ASignInThatCannotBeDeletedStaysInTheList)
{
    desk.services.secrets = std::make_shared<Clinging>();
    startAnew();
    signInBoth();
    const Account first = accounts->accounts().at(0);
    const Account second = accounts->accounts().at(1);
    accounts->signOut(first);
    ASSERT_TRUE(eventually([&] { return accounts->signOutProblem(first).has_value(); }));
    EXPECT_EQ(accounts->signOutProblem(first)->fault, SecretFault::Locked);
    EXPECT_FALSE(accounts->signOutProblem(second)) << "nobody wanted to sign it out";
    EXPECT_EQ(names(), (QStringList{admin, anna}));
}

TEST_F(AccountSessionTest, ASignInThatCannotBeListedLastsForThisRunOnly)
{
    ASSERT_TRUE(QDir().mkpath(desk.services.dataFolder));
    QFile file(QDir(desk.services.dataFolder).filePath(QStringLiteral("accounts.json")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("damaged") > 0);
    file.close();
    signIn("admin@contoso.example", "1");
    const Account account = *accounts->current();
    ASSERT_TRUE(accounts->listProblem());
    ASSERT_TRUE(accounts->notKept(account));
    EXPECT_EQ(accounts->notKept(account)->fault, SecretFault::NoList);
    EXPECT_FALSE(isKept(account)) << "nobody could delete it";
}

TEST_F(AccountSessionTest, ARevokedSignInLeadsBackToSigningIn)
{
    signIn("admin@contoso.example", "1");
    desk.tenant.identity.revokeRefreshTokens();
    startAnew();
    accounts->choose(accounts->accounts().at(0), QStringLiteral("de"));
    ASSERT_TRUE(reaches(State::Failed));
    EXPECT_EQ(accounts->error().kind, SignInErrorKind::SignInAgain);
    EXPECT_EQ(accounts->current(), nullptr);
    EXPECT_EQ(accounts->wish().clientId, wish().clientId);
    EXPECT_EQ(accounts->wish().language, QStringLiteral("de"));
    accounts->signInAgain(microsoft365::SignInMethod::DeviceCode);
    ASSERT_TRUE(reaches(State::SignedIn));
    EXPECT_EQ(names(), QStringList{admin}) << "the same account, signed in anew";
    EXPECT_TRUE(isKept(accounts->accounts().at(0)));
}

TEST_F(AccountSessionTest, SaysThatAKeeperLeavesWhileItIsStillThere)
{
    signIn("admin@contoso.example", "1");
    QPointer<microsoft365::TokenKeeper> keeper = accounts->keeper();
    int leavings = 0;
    QObject::connect(accounts.get(), &AccountSession::keeperLeaving, accounts.get(), [&] {
        ++leavings;
        EXPECT_FALSE(keeper.isNull()) << "whoever asks it can still let go";
    });
    signIn("anna@contoso.example", "2");
    EXPECT_EQ(leavings, 0) << "it stays, for another account is used only";
    EXPECT_FALSE(keeper.isNull());
    keeper = accounts->keeper();
    signIn("anna@contoso.example", "2");
    EXPECT_EQ(leavings, 1) << "a new one takes its place";
    EXPECT_TRUE(eventually([&] { return keeper.isNull(); }));
    keeper = accounts->keeper();
    accounts->signOut(accounts->accounts().at(0)); // the other one
    EXPECT_EQ(leavings, 1);
    accounts->signOut(*accounts->current());
    EXPECT_EQ(leavings, 2);
    EXPECT_EQ(accounts->keeper(), nullptr);
    EXPECT_TRUE(keeper.isNull());
}

TEST_F(AccountSessionTest, CancellingGoesBackToWhoeverWasSignedIn)
{
    signIn("admin@contoso.example", "1");
    desk.clock->skipsWaits = false;
    ASSERT_FALSE(accounts->signIn(wish()));
    ASSERT_TRUE(reaches(State::Code));
    accounts->cancel();
    EXPECT_EQ(accounts->state(), State::SignedIn);
    EXPECT_EQ(currentName(), admin);
    accounts->signOut(*accounts->current());
    ASSERT_FALSE(accounts->signIn(wish()));
    accounts->cancel();
    EXPECT_EQ(accounts->state(), State::SignedOut);
}

//! A keychain that never says that it has stored something.
class Silent : public microsoft365::MemoryStore {
public:
    void write(const QString &key, const microsoft365::Secret &secret, QObject *,
               std::function<void(const Done &)>) override
    {
        lastKey = key;
        MemoryStore::write(key, secret, &m_nobody, [](const Done &) {});
    }
    QString lastKey;

private:
    QObject m_nobody;
};

TEST_F(AccountSessionTest, CancellingWhileTheKeychainStoresLeavesNothingInIt)
{
    const auto store = std::make_shared<Silent>();
    desk.services.secrets = store;
    startAnew();
    ASSERT_FALSE(accounts->signIn(wish()));
    ASSERT_TRUE(eventually([&] { return !store->lastKey.isEmpty(); }));
    accounts->cancel();
    EXPECT_EQ(accounts->state(), State::SignedOut);
    std::optional<bool> isThere;
    QObject context;
    store->read(store->lastKey, &context, [&](const auto &answer) { isThere = bool(answer); });
    ASSERT_TRUE(eventually([&] { return isThere.has_value(); }));
    EXPECT_FALSE(*isThere);
}

TEST_F(AccountSessionTest, RenewsTheAccountThatIsUsedWhicheverWasTriedSince)
{
    signIn("admin@contoso.example", "1");
    const auto *http = accounts->http();
    Account other = *accounts->current();
    other.clientId = QStringLiteral("22222222-2222-3333-4444-555555555555");
    other.tenant = QStringLiteral("bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee");
    SignInSettings(desk.services.settings).setCaFile({}); // nobody would be trusted
    accounts->choose(other, QStringLiteral("en"));
    ASSERT_TRUE(reaches(State::Failed));
    EXPECT_EQ(currentName(), admin) << "it goes on";
    EXPECT_EQ(accounts->http(), http);
    accounts->renew();
    EXPECT_EQ(accounts->wish().clientId, wish().clientId);
    EXPECT_EQ(accounts->wish().tenant, accounts->current()->tenant);
    EXPECT_EQ(accounts->wish().caFile, wish().caFile);
    ASSERT_TRUE(reaches(State::SignedIn));
    EXPECT_EQ(names(), QStringList{admin});
}

TEST_F(AccountSessionTest, AFileWithAuthoritiesThatIsMissingChangesNothing)
{
    signIn("admin@contoso.example", "1");
    SignInWish other = wish();
    other.caFile = desk.path(QStringLiteral("nothing.pem"));
    EXPECT_TRUE(accounts->signIn(other));
    EXPECT_EQ(accounts->state(), State::SignedIn);
    EXPECT_EQ(accounts->wish().caFile, wish().caFile);
}

} // namespace
} // namespace wizard
