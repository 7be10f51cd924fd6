// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/domaineditor.h"

#include "wizard/support.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>

namespace wizard {
namespace {

std::string typed(const char *text)
{
    return typedDomain(QString::fromUtf8(text)).value_or("none");
}

TEST(TypedDomain, TakesWhatPeopleType)
{
    EXPECT_EQ(typed("contoso.com"), "contoso.com");
    EXPECT_EQ(typed("  Contoso.COM "), "contoso.com");
    EXPECT_EQ(typed("@contoso.com"), "contoso.com");
    EXPECT_EQ(typed("it@contoso.com"), "contoso.com");
    EXPECT_EQ(typed("contoso.com."), "contoso.com");
    EXPECT_EQ(typed("münchen.example"), "xn--mnchen-3ya.example");
}

TEST(TypedDomain, RefusesWhatCannotBeOne)
{
    for (const char *text :
         {"", "contoso", "contoso..com", ".com", "con toso.com", "-contoso.com", "https://contoso.com/"})
        EXPECT_EQ(typed(text), "none") << text;
}

TEST(DomainEditor, EnterAddsAndTheSameNameOnlyWidens)
{
    const Desk desk;
    const auto session = desk.session();
    DomainEditor editor(*session);
    auto *name = child<QLineEdit>(editor, "domainName");
    QTest::keyClicks(name, QStringLiteral("contoso.com\r"));
    ASSERT_EQ(session->typedDomains().size(), 1U);
    EXPECT_FALSE(session->typedDomains().front().withSubdomains);
    EXPECT_TRUE(name->text().isEmpty());
    child<QCheckBox>(editor, "domainSubdomains")->setChecked(true);
    QTest::keyClicks(name, QStringLiteral("contoso.com\r"));
    ASSERT_EQ(session->typedDomains().size(), 1U);
    EXPECT_TRUE(session->typedDomains().front().withSubdomains);
}

TEST(DomainEditor, KeepsWhatIsWrongInTheFieldAndSaysSo)
{
    const Desk desk;
    const auto session = desk.session();
    DomainEditor editor(*session);
    editor.show();
    auto *name = child<QLineEdit>(editor, "domainName");
    QTest::keyClicks(name, QStringLiteral("contoso\r"));
    EXPECT_EQ(name->text(), QStringLiteral("contoso"));
    EXPECT_TRUE(child<QLabel>(editor, "domainProblem")->isVisible());
    EXPECT_TRUE(session->typedDomains().empty());
}

} // namespace
} // namespace wizard
