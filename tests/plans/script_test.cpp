// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/evidencebuilder.h"
#include "plans/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QRegularExpression>

namespace plans {

using evidence::AuthMethod;
using evidence::Scenario;
using evidence::TlsVersion;
using testing::HasSubstr;
using testing::Not;

namespace {

const QString scanner = QStringLiteral("scan@contoso.com");

//! The script of the only sender of what was built.
QString scriptFor(const EvidenceBuilder &builder, const char *language = "en")
{
    const evidence::Analysis analysis = builder.analysis();
    return script(makePlan(analysis, facts()).items.at(0), analysis, facts(), QString::fromLatin1(language));
}

EvidenceBuilder basicSender(const QString &address, Scenario scenario)
{
    EvidenceBuilder builder;
    submit(&builder.sender(address, scenario), AuthMethod::Basic, TlsVersion::Tls12, 10);
    return builder;
}

evidence::SourceEvidence sourceAt(const char *ip, std::int64_t submissions)
{
    evidence::SourceEvidence source;
    source.clientIp = QString::fromLatin1(ip);
    source.submissions = submissions;
    return source;
}

//! What PowerShell runs: the script without its comments and without the content of its literals.
std::string commandsOf(const QString &script)
{
    QString commands;
    for (const QString &line : script.mid(1).split(u'\n')) { // behind the byte order mark
        if (!line.startsWith(u'#'))
            commands += line + u'\n';
    }
    static const QRegularExpression literal(
        QStringLiteral("'(?:[^'\u2018\u2019\u201a\u201b]|['\u2018\u2019\u201a\u201b]{2})*'"));
    return commands.replace(literal, QStringLiteral("''")).toStdString();
}

} // namespace

TEST(PowershellLiteral, doublesEveryQuoteThatWouldEndIt)
{
    EXPECT_EQ(powershellLiteral(QStringLiteral("plain")), QStringLiteral("'plain'"));
    EXPECT_EQ(powershellLiteral(QString()), QStringLiteral("''"));
    EXPECT_EQ(powershellLiteral(QStringLiteral("'; Remove-Mailbox x")),
              QStringLiteral("'''; Remove-Mailbox x'"));
    EXPECT_EQ(powershellLiteral(QStringLiteral("\u2018\u2019\u201a\u201b")),
              QStringLiteral("'\u2018\u2018\u2019\u2019\u201a\u201a\u201b\u201b'"));
    EXPECT_EQ(powershellLiteral(QStringLiteral("$(x) `n \"y\" ${z}")),
              QStringLiteral("'$(x) `n \"y\" ${z}'"));
}

TEST(PowershellLiteral, staysOnOneLineAndShowsWhatItHolds)
{
    EXPECT_EQ(powershellLiteral(QStringLiteral("a\nb\rc\td\u2028e\u2029f\u0085g")),
              QStringLiteral("'abcdefg'"));
    EXPECT_EQ(powershellLiteral(QStringLiteral("a\u202eb\u200bc") + QChar(0)), QStringLiteral("'abc'"));
}

TEST(Script, fillsInWhatTheEvidenceKnows)
{
    EvidenceBuilder builder =
        basicSender(QStringLiteral("o'brien@contoso.com"), Scenario::SingleExternalAddress);
    builder.deliver({QStringLiteral("toner@vendor.example"), QStringLiteral("it@contoso.com")});
    const std::string text = scriptFor(builder).toStdString();
    EXPECT_THAT(text, HasSubstr("\n$SenderAddress = 'o''brien@contoso.com'\n"));
    EXPECT_THAT(text, HasSubstr("\n$ExternalAddress = 'toner@vendor.example'\n"));
    EXPECT_THAT(text, HasSubstr("\n$DeviceDomain = ''\n"));
    EXPECT_THAT(text, HasSubstr("\n$ContactAddress = ''\n"));
    EXPECT_THAT(text, HasSubstr("\n$EgressIps = @()\n"));
}

TEST(Script, fillsInTheDomainsOfARelay)
{
    EvidenceBuilder builder = basicSender(scanner, Scenario::SingleExternalDomain);
    builder.deliver({QStringLiteral("a@partner.example"), QStringLiteral("b@partner.example")});
    const std::string text = scriptFor(builder).toStdString();
    EXPECT_THAT(text, HasSubstr("\n$ExternalDomain = 'partner.example'\n"));
    EXPECT_THAT(text, HasSubstr("\n$AcceptedDomain = 'contoso.com'\n"));

    const std::string foreign =
        scriptFor(basicSender(QStringLiteral("scan@elsewhere.example"), Scenario::SingleExternalDomain))
            .toStdString();
    EXPECT_THAT(foreign, HasSubstr("\n$AcceptedDomain = ''\n"));
    EXPECT_THAT(foreign, HasSubstr("\n$ExternalDomain = ''\n"));
}

TEST(Script, takesPublicAddressesThatHandedInMail)
{
    EvidenceBuilder builder;
    evidence::SenderEvidence &sender = builder.sender(scanner, Scenario::Internal);
    submit(&sender, AuthMethod::Basic, TlsVersion::Tls12, 3);
    sender.sources = {sourceAt("10.0.0.5", 1),     sourceAt("198.51.100.7", 1),
                      sourceAt("2001:db8::1", 1),  sourceAt("203.0.113.9", 1),
                      sourceAt("203.0.113.66", 0), sourceAt("8.8.8.8'; Remove-Mailbox", 1)};
    EXPECT_THAT(scriptFor(builder).toStdString(),
                HasSubstr("\n$EgressIps = @('198.51.100.7', '203.0.113.9')\n"));
}

TEST(Script, takesNoAddressesWhereThereAreManyOfThem)
{
    EvidenceBuilder builder;
    evidence::SenderEvidence &sender = builder.sender(scanner, Scenario::Internal);
    submit(&sender, AuthMethod::Basic, TlsVersion::Tls12, 3);
    for (int i = 0; i < 9; ++i)
        sender.sources.push_back(sourceAt(qPrintable(QStringLiteral("198.51.100.%1").arg(i)), 1));
    EXPECT_THAT(scriptFor(builder).toStdString(), HasSubstr("\n$EgressIps = @()\n"));
}

TEST(Script, runsNothingBeforeAStepIsNamedAndItsValuesAreSet)
{
    const QString text = scriptFor(basicSender(scanner, Scenario::Internal));
    const qsizetype guard = text.indexOf(QLatin1String("if ($Step -cnotin @('record', 'connector', 'groups', "
                                                       "'spamHint', 'close')) { throw "));
    ASSERT_GT(guard, 0);
    EXPECT_TRUE(text.contains(QLatin1String("\n$Step = ''\n")));
    static const QRegularExpression cmdlet(QStringLiteral("^[^#\n]*\\b(?:New|Set|Add|Get|Remove|Test)-[A-Z]"),
                                           QRegularExpression::MultilineOption);
    EXPECT_GT(text.indexOf(cmdlet), guard);
    // Every command stands inside the block of a step, behind the guards of its variables.
    bool inside = false;
    for (const QString &line : text.mid(text.indexOf(u'\n', guard) + 1).split(u'\n')) {
        if (line.startsWith(QLatin1String("if ($Step -ceq ")))
            inside = true;
        else if (line == QLatin1String("}"))
            inside = false;
        else
            EXPECT_TRUE(line.isEmpty() || line.startsWith(u'#')
                        || (inside && line.startsWith(QLatin1String("    "))))
                << line.toStdString();
    }
    EXPECT_THAT(text.toStdString(), HasSubstr("    Confirm-Value 'DeviceDomain' $DeviceDomain '\\A(?:"));
    EXPECT_THAT(text.toStdString(), HasSubstr("{ throw $message }"));
}

TEST(Script, guardsEveryVariableItUses)
{
    for (const Scenario scenario : {Scenario::Internal, Scenario::SingleExternalAddress,
                                    Scenario::SingleExternalDomain, Scenario::ArbitraryExternal}) {
        const QString text = scriptFor(basicSender(scanner, scenario));
        for (const QString &block : text.split(QLatin1String("if ($Step -ceq ")).mid(1)) {
            for (const knowledge::Placeholder &placeholder : facts().placeholders) {
                const QString name = placeholder.id.left(1).toUpper() + placeholder.id.mid(1);
                const QRegularExpression use(QStringLiteral("\\$%1\\b").arg(name));
                const QString body = block.left(block.indexOf(QLatin1String("\n}\n")));
                if (!body.contains(use))
                    continue;
                EXPECT_TRUE(body.contains(QStringLiteral("    Confirm-Value '%1' $%1 '").arg(name)))
                    << name.toStdString();
                EXPECT_TRUE(text.contains(QStringLiteral("\n$%1 = ").arg(name))) << name.toStdString();
            }
        }
        EXPECT_FALSE(text.contains(QLatin1String("{{")));
    }
}

TEST(Script, saysWhatItDoesInBothLanguages)
{
    const EvidenceBuilder builder = basicSender(scanner, Scenario::Internal);
    const QString english = scriptFor(builder, "en");
    const QString german = scriptFor(builder, "de");
    EXPECT_THAT(english.toStdString(),
                testing::StartsWith("\xEF\xBB\xBF# Postlotse: scan@contoso.com\n# Steps in "));
    EXPECT_THAT(english.toStdString(), HasSubstr("# Review every line before you run it."));
    EXPECT_THAT(german.toStdString(), HasSubstr("# Prüfen Sie jede Zeile, bevor Sie sie ausführen."));
    EXPECT_EQ(commandsOf(english), commandsOf(german));
}

TEST(Script, isEmptyWhereNothingIsToBeRun)
{
    EXPECT_TRUE(scriptFor(basicSender(scanner, Scenario::Unknown)).isEmpty());
    EvidenceBuilder oauth;
    submit(&oauth.sender(scanner, Scenario::Internal), AuthMethod::OAuth, TlsVersion::Tls12, 10);
    EXPECT_TRUE(scriptFor(oauth).isEmpty());
}

class HostileAddress : public testing::TestWithParam<QString> { };

TEST_P(HostileAddress, neverChangesWhatTheScriptRuns)
{
    for (const Scenario scenario : {Scenario::Internal, Scenario::SingleExternalAddress}) {
        EvidenceBuilder harmless = basicSender(scanner, scenario);
        EvidenceBuilder hostile = basicSender(GetParam(), scenario);
        for (EvidenceBuilder *builder : {&harmless, &hostile}) {
            const QString name = builder == &hostile ? GetParam() : QStringLiteral("toner");
            builder->deliver({name + QLatin1String("@vendor.example")});
        }
        EXPECT_EQ(commandsOf(scriptFor(hostile)), commandsOf(scriptFor(harmless)));
        EXPECT_THAT(commandsOf(scriptFor(hostile)), Not(HasSubstr("Remove-Mailbox")));
    }
}

TEST_P(HostileAddress, givesAPlainFileName)
{
    PlanItem item;
    item.address = GetParam();
    static const QRegularExpression plain(
        QStringLiteral("\\Amove-[A-Za-z0-9._-]{0,80}-[0-9a-f]{8}\\.ps1\\z"));
    EXPECT_TRUE(plain.match(scriptFileName(item)).hasMatch()) << scriptFileName(item).toStdString();
}

INSTANTIATE_TEST_SUITE_P(Script, HostileAddress,
                         testing::Values(QStringLiteral("'; Remove-Mailbox boss@contoso.com; '"),
                                         QStringLiteral("$(Remove-Mailbox x)@contoso.com"),
                                         QStringLiteral("a`nRemove-Mailbox@contoso.com"),
                                         QStringLiteral("a\nRemove-Mailbox x\n@contoso.com"),
                                         QStringLiteral("a\u2028Remove-Mailbox@contoso.com"),
                                         QStringLiteral("\u2019; Remove-Mailbox x; \u2018"),
                                         QStringLiteral("\u201b)}; Remove-Mailbox x #"),
                                         QStringLiteral("#> Remove-Mailbox x"),
                                         QStringLiteral("@'\nRemove-Mailbox\n'@"),
                                         QStringLiteral("\u202exoblia"), QStringLiteral("{{deviceDomain}}"),
                                         QStringLiteral("<>"), QString()));

TEST(ScriptFileName, isTakenByEverySystem)
{
    const auto name = [](const QString &address) {
        PlanItem item;
        item.address = address;
        return scriptFileName(item);
    };
    EXPECT_TRUE(name(scanner).startsWith(QLatin1String("move-scan_contoso.com-")));
    for (const QString &address :
         {QStringLiteral("CON"), QStringLiteral("con.x@contoso.com"), QStringLiteral(".."),
          QStringLiteral("../../etc"), QStringLiteral("C:\\x"), QStringLiteral("-rf"),
          QStringLiteral("müller@straße.example"), QStringLiteral("😀")}) {
        EXPECT_TRUE(name(address).startsWith(QLatin1String("move-"))) << address.toStdString();
        EXPECT_FALSE(name(address).contains(u'/') || name(address).contains(u'\\')) << address.toStdString();
    }
    EXPECT_LT(name(QString(300, u'x')).size(), 120);
}

TEST(ScriptFileName, keepsSendersApart)
{
    const std::vector<QString> addresses{QStringLiteral("a_b@contoso.com"), QStringLiteral("a@b@contoso.com"),
                                         QStringLiteral("a+b@contoso.com"), QStringLiteral("ä+b@contoso.com"),
                                         QString(300, u'x') + u'1',         QString(300, u'x') + u'2'};
    std::set<QString> names;
    for (const QString &address : addresses) {
        PlanItem item;
        item.address = address;
        names.insert(scriptFileName(item));
    }
    EXPECT_EQ(names.size(), addresses.size());
}

} // namespace plans
