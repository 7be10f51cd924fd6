// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/address.h"
#include "evidence/utf8.h"

#include <gtest/gtest.h>


namespace {

using namespace evidence;

TEST(Address, BracketsSpacesAndCaseDoNotMatter)
{
    for (const auto *text :
         {"scan@contoso.com", "Scan@Contoso.COM", "<scan@contoso.com>", " < Scan@contoso.com > ",
          "\tscan@contoso.com\r\n", "SMTP:Scan@contoso.com", "smtp:scan@contoso.com"})
        EXPECT_EQ(normalisedAddress(text), "scan@contoso.com") << text;
}

TEST(Address, EmptyStaysEmpty)
{
    EXPECT_EQ(normalisedAddress(""), "");
    EXPECT_EQ(normalisedAddress("   "), "");
    EXPECT_EQ(domainOf(""), "");
}

TEST(Address, NullSenderIsKept)
{
    EXPECT_EQ(normalisedAddress("<>"), "<>");
    EXPECT_EQ(normalisedAddress(" <> "), "<>");
    EXPECT_EQ(domainOf(nullSender), "");
}

TEST(Address, InternationalDomainsCompareInTheirAsciiForm)
{
    for (const auto *text : {"info@müller.example", "info@MÜLLER.example", "info@mu\xCC\x88ller.example",
                             "info@xn--mller-kva.example", "INFO@XN--MLLER-KVA.EXAMPLE"})
        EXPECT_EQ(normalisedAddress(text), "info@xn--mller-kva.example") << text;
}

TEST(Address, InternationalDomainNames)
{
    EXPECT_EQ(normalisedDomain("Müller.Example"), "xn--mller-kva.example");
    EXPECT_EQ(normalisedDomain("xn--MLLER-kva.example"), "xn--mller-kva.example");
    // IDEOGRAPHIC FULL STOP separates labels too (UTS 46).
    EXPECT_EQ(normalisedDomain("müller。example"), "xn--mller-kva.example");
    // RFC 5891 keeps the sharp s; either way both forms must meet.
    EXPECT_EQ(normalisedDomain("straße.example"), normalisedDomain("STRAßE.example"));
    EXPECT_EQ(normalisedDomain("xn--strae-oqa.example"), "xn--strae-oqa.example");
}

TEST(Address, DomainNamesLoseDotAtTheEndAndAtSign)
{
    EXPECT_EQ(normalisedDomain("Contoso.COM."), "contoso.com");
    EXPECT_EQ(normalisedDomain("@contoso.com"), "contoso.com");
    EXPECT_EQ(normalisedDomain("  contoso.com\t"), "contoso.com");
    EXPECT_EQ(normalisedDomain(""), "");
}

TEST(Address, PlusAddressesStayAsTheyAre)
{
    EXPECT_EQ(normalisedAddress("Scan+Floor2@contoso.com"), "scan+floor2@contoso.com");
    EXPECT_EQ(withoutPlusTag("scan+floor2@contoso.com"), "scan@contoso.com");
    EXPECT_EQ(withoutPlusTag("scan@contoso.com"), "scan@contoso.com");
    EXPECT_EQ(withoutPlusTag("scan+@contoso.com"), "scan@contoso.com");
}

TEST(Address, PlusInOddPlacesIsNoTag)
{
    EXPECT_EQ(withoutPlusTag("+49301234@fax.contoso.com"), "+49301234@fax.contoso.com"); // a fax number
    EXPECT_EQ(withoutPlusTag("scan@con+toso.com"), "scan@con+toso.com");
    EXPECT_EQ(withoutPlusTag("no-at+sign"), "no-at+sign");
    EXPECT_EQ(withoutPlusTag(nullSender), nullSender);
    EXPECT_EQ(withoutPlusTag(""), "");
}

TEST(Address, X500LikeNamesHaveNoDomain)
{
    const std::string name = "/O=EXCHANGELABS/OU=EXCHANGE ADMINISTRATIVE GROUP/CN=RECIPIENTS/CN=4711-Scan";
    const auto normalised = normalisedAddress(name);
    EXPECT_EQ(normalised, "/o=exchangelabs/ou=exchange administrative group/cn=recipients/cn=4711-scan");
    EXPECT_EQ(domainOf(normalised), "");
    EXPECT_EQ(domainOf(normalisedAddress("/o=contoso/cn=scan@contoso.com/cn=x")), "");
}

TEST(Address, StrayQuotesKeepTheDomain)
{
    const auto normalised = normalisedAddress("\"Fname LName<fname.lname\"@Domain.com");
    EXPECT_EQ(domainOf(normalised), "domain.com");
    EXPECT_EQ(normalised, normalisedAddress(normalised));
    EXPECT_EQ(domainOf(normalisedAddress("\"a@b\"@contoso.com")), "contoso.com");
}

TEST(Address, DomainIsWhatFollowsTheLastAt)
{
    EXPECT_EQ(domainOf("scan@contoso.com"), "contoso.com");
    EXPECT_EQ(domainOf("a@b@contoso.com"), "contoso.com");
    EXPECT_EQ(domainOf("a,b@contoso.com"), "contoso.com");
    EXPECT_EQ(domainOf("\"a@b;c\"@contoso.com"), "contoso.com");
    EXPECT_EQ(domainOf("printer@"), "");
    EXPECT_EQ(domainOf("printer"), "");
    EXPECT_EQ(domainOf("@"), "");
}

TEST(Address, SeveralInOneTextHaveNoDomain)
{
    EXPECT_EQ(domainOf("a@fabrikam.com;b@contoso.com"), "");
    EXPECT_EQ(domainOf("a@contoso.com,b@contoso.com"), "");
}

TEST(Address, DomainNames)
{
    for (const std::string name : {"contoso.com", "xn--mller-kva.example", "a.b-c.d_e.example", "1.2.example"})
        EXPECT_TRUE(isDomainName(name)) << name;
    for (const std::string &name : {std::string(), std::string("contoso"), std::string(".contoso.com"), std::string("contoso..com"),
                                    std::string("-a.example"), std::string("a-.example"), std::string("a b.example"),
                                    std::string("{}"), std::string("a.b"), std::string("m\xC3\xBCller.example"),
                                    std::string(64, 'a') + ".example", "a" + std::string(100, '.') + "example",
                                    std::string(60, 'a') + '.' + std::string(60, 'b') + '.' + std::string(60, 'c') + '.'
                                        + std::string(60, 'd') + ".exampleexample"})
        EXPECT_FALSE(isDomainName(name)) << name;
}

TEST(Address, LetterCaseOutsideAsciiDoesNotMatterEither)
{
    EXPECT_EQ(normalisedAddress("MÜLLER@contoso.com"), normalisedAddress("müller@contoso.com"));
}

TEST(Address, NormalisingTwiceChangesNothing)
{
    for (const std::string text : {"",
                                   "<>",
                                   "<",
                                   ">",
                                   "@",
                                   "a@",
                                   "@b",

                                   "SMTP:",

                                   "a@ü",
                                   "a@-ü-.",
                                   "a@..",
                                   "\xff\xfe@\xff.com",
                                   "a@\xc3.com",
                                   "x@xn--.com",
                                   "x@xn--a.com",
                                   "/o=x",
                                   " @ ",
                                   "a@b.c.",
                                   "a b@c d",
                                   "a@[192.0.2.1]",
                                   "a@İ.example",
                                   "İ@x.example",
                                   "a@\xE2\x80\x8B.example",
                                   "SMTP:<Scan@Contoso.com>"}) {
        const auto once = normalisedAddress(text);
        EXPECT_EQ(normalisedAddress(once), once) << text;
        const auto domain = normalisedDomain(text);
        EXPECT_EQ(normalisedDomain(domain), domain) << text;
    }
}

TEST(Address, ZeroBytesAndVeryLongTextsAreOnlyText)
{
    const std::string withZero("a\0b@contoso.com", 15);
    EXPECT_EQ(domainOf(normalisedAddress(withZero)), "contoso.com");
    const std::string longLocal(100000, 'A');
    EXPECT_EQ(normalisedAddress(longLocal + "@contoso.com").size(), longLocal.size() + 12);
    const std::string longDomain(100000, 'B');
    EXPECT_FALSE(normalisedAddress("a@" + longDomain + "ü.com").empty());
}

TEST(MessageId, BracketsSpacesAndCaseDoNotMatter)
{
    for (const auto *text : {"abc.1@host.example", "<ABC.1@Host.Example>", " <abc.1@host.example> ",
                             "Abc.1@HOST.example", "<abc.1@host.example", "abc.1@host.example>"})
        EXPECT_EQ(normalisedMessageId(text), "abc.1@host.example") << text;
    EXPECT_EQ(normalisedMessageId(""), "");
    EXPECT_EQ(normalisedMessageId("<>"), "");
}

TEST(Address, EveryCharacterSurvivesTheWayToQtAndBack)
{
    for (const std::string text : {"a@b.c", "\xEF\xBB\xBF", "\xEF\xBB\xBF\xEF\xBB\xBF" "a@b.c", "a\xEF\xBB\xBF@b.c"}) {
        EXPECT_EQ(toQString(text).toStdString(), text);
        EXPECT_EQ(normalisedAddress(text), text);
    }
}

} // namespace
