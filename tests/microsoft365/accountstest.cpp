// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/accounts.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace microsoft365 {

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Account account(const char *name)
{
    const Cloud cloud{text("global"),
                      text("Worldwide"),
                      QUrl(text("https://login.example.com")),
                      QUrl(text("https://graph.example.com")),
                      QUrl(text("https://mail.example.com")),
                      true};
    return accountOf(cloud, text("organizations"), text("11111111-2222-3333-4444-555555555555"),
                     {text(name), text("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"), {}});
}

class AccountList : public testing::Test {
protected:
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QString path() const { return folder.filePath(text("data/accounts.json")); }

    QTemporaryDir folder;
    Accounts accounts{folder.filePath(text("data"))};
};

TEST_F(AccountList, IsEmptyAtFirst)
{
    const auto all = accounts.all();
    ASSERT_TRUE(all);
    EXPECT_TRUE(all->isEmpty());
}

TEST_F(AccountList, HoldsSeveralSideBySide)
{
    const Account anna = account("anna@contoso.example");
    const Account bert = account("bert@contoso.example");
    Account annaElsewhere = anna;
    annaElsewhere.tenant = text("fabrikam.example");
    for (const Account &one : {anna, bert, annaElsewhere})
        EXPECT_EQ(accounts.add(one), std::nullopt);
    EXPECT_EQ(*accounts.all(), (QList<Account>{anna, bert, annaElsewhere}));
    EXPECT_EQ(accounts.remove(bert), std::nullopt);
    EXPECT_EQ(accounts.remove(bert), std::nullopt);
    EXPECT_EQ(*accounts.all(), (QList<Account>{anna, annaElsewhere}));
}

TEST_F(AccountList, TheSameAccountIsThereOnce)
{
    Account anna = account("anna@contoso.example");
    EXPECT_EQ(accounts.add(anna), std::nullopt);
    anna.cloud.name = text("Weltweit");
    EXPECT_EQ(accounts.add(anna), std::nullopt);
    EXPECT_EQ(*accounts.all(), QList<Account>{anna});
}

TEST_F(AccountList, AFileThatCannotBeUnderstoodIsTold)
{
    ASSERT_EQ(accounts.add(account("anna@contoso.example")), std::nullopt);
    const QByteArray good = content();
    const QList<QByteArray> wrong{"",
                                  "{",
                                  "[]",
                                  QByteArray(good).replace("accounts/1", "accounts/2"),
                                  QByteArray(good).replace("https://login", "http://login"),
                                  QByteArray(good).replace("11111111-", "x-"),
                                  QByteArray(good).replace("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "../.."),
                                  QByteArray(good).replace("anna@contoso.example", ""),
                                  QByteArray(2 << 20, ' ')};
    for (const QByteArray &bytes : wrong) {
        ASSERT_NE(bytes, good);
        write(bytes);
        EXPECT_FALSE(accounts.all()) << bytes.left(100).constData();
        EXPECT_NE(accounts.add(account("bert@contoso.example")), std::nullopt);
        EXPECT_EQ(content(), bytes);
    }
}

TEST_F(AccountList, AFolderThatCannotBeWrittenIsTold)
{
    const Accounts nowhere(text("/proc/nowhere"));
    ASSERT_NE(nowhere.add(account("anna@contoso.example")), std::nullopt);
    EXPECT_EQ(nowhere.add(account("anna@contoso.example"))->kind, evidence::ErrorKind::WriteFailed);
}

TEST(AccountNames, ComeFromTheIdTokenOrTheTenant)
{
    const Account anna = account("anna@contoso.example");
    EXPECT_EQ(anna.tenant, text("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"));
    const Account nobody = accountOf(anna.cloud, text("contoso.example"), anna.clientId, {});
    EXPECT_EQ(nobody.tenant, text("contoso.example"));
    EXPECT_EQ(nobody.name, text("contoso.example"));
    EXPECT_EQ(accountOf(anna.cloud, text("contoso.example"), anna.clientId, {{}, text("../x"), {}}).tenant,
              text("contoso.example"));
}

TEST(AccountKeys, TellPlatformTenantClientAndPersonApart)
{
    const Account anna = account("anna@contoso.example");
    Account other = anna;
    other.cloud.name = text("Another name");
    EXPECT_EQ(other.key(), anna.key());
    other = anna;
    other.cloud.login = QUrl(text("https://evil.example.com"));
    EXPECT_NE(other.key(), anna.key());
    other = anna;
    other.tenant = text("fabrikam.example");
    EXPECT_NE(other.key(), anna.key());
    other = anna;
    other.clientId = text("22222222-2222-3333-4444-555555555555");
    EXPECT_NE(other.key(), anna.key());
    EXPECT_NE(account("bert@contoso.example").key(), anna.key());
}

} // namespace

} // namespace microsoft365
