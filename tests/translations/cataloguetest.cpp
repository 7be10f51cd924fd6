// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every text of the catalogues has to keep.
#include "catalogue.h"

#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QTranslator>

#include <algorithm>
#include <map>

namespace {

class CatalogueTest : public testing::TestWithParam<const char *> {
protected:
    void SetUp() override
    {
        m_catalogue = readCatalogue(catalogueFile(QString::fromLatin1(GetParam())));
        ASSERT_TRUE(m_catalogue.error.isEmpty()) << m_catalogue.error.toStdString();
        ASSERT_FALSE(m_catalogue.messages.empty());
    }

    const std::vector<Message> &messages() const { return m_catalogue.messages; }

private:
    Catalogue m_catalogue;
};

TEST_P(CatalogueTest, EveryTextIsTranslated)
{
    for (const Message &message : messages()) {
        EXPECT_EQ(message.type.toStdString(), std::string()) << described(message).toStdString();
        EXPECT_EQ(message.forms.size(), message.numerus ? 2 : 1) << described(message).toStdString();
        for (const QString &form : message.forms)
            EXPECT_FALSE(form.trimmed().isEmpty()) << described(message).toStdString();
    }
}

TEST_P(CatalogueTest, PlaceholdersStay)
{
    for (const Message &message : messages()) {
        for (qsizetype i = 0; i < message.forms.size(); ++i) {
            const QString &form = message.forms[i];
            EXPECT_EQ(placeholders(form), placeholders(message.source)) << described(message).toStdString();
            // "yesterday" needs no number; what stands for many does.
            const bool singular = message.numerus && i == 0;
            if (!singular || holdsCount(form)) {
                EXPECT_EQ(holdsCount(form), holdsCount(message.source)) << described(message).toStdString();
            }
        }
    }
}

//! "%n" has no separators. Reports and the command line replace it themselves, by the report's locale.
TEST_P(CatalogueTest, CountsOfTheWindowAreWrittenByItsLocale)
{
    for (const Message &message : messages()) {
        if (message.context == QLatin1String("Reports") || message.context == QLatin1String("CommandLine"))
            continue;
        EXPECT_FALSE(message.source.contains(QLatin1String("%n"))) << described(message).toStdString();
        for (const QString &form : message.forms)
            EXPECT_FALSE(form.contains(QLatin1String("%n"))) << described(message).toStdString();
    }
}

TEST_P(CatalogueTest, TagsAndLinesStay)
{
    static const QRegularExpression pattern(QStringLiteral("<[^>]*>|\n"));
    const auto marks = [](const QString &text) {
        QStringList found;
        for (auto match = pattern.globalMatch(text); match.hasNext();)
            found += match.next().captured();
        return found;
    };
    for (const Message &message : messages()) {
        for (const QString &form : message.forms)
            EXPECT_EQ(marks(form), marks(message.source)) << described(message).toStdString();
    }
}

TEST_P(CatalogueTest, MnemonicsStay)
{
    for (const Message &message : messages()) {
        for (const QString &form : message.forms)
            EXPECT_EQ(mnemonic(form).isNull(), mnemonic(message.source).isNull())
                << described(message).toStdString();
    }
}

TEST_P(CatalogueTest, NoTextHedgesItsPlural)
{
    static const QRegularExpression hedge(QStringLiteral("\\((s|ies|es|e|n|en)\\)"));
    for (const Message &message : messages()) {
        for (const QString &form : message.forms)
            EXPECT_FALSE(hedge.match(form).hasMatch()) << described(message).toStdString();
    }
}

//! What lrelease and rcc have made of the file says the same as the file.
TEST_P(CatalogueTest, TheProgramCarriesEveryText)
{
    QTranslator translator;
    ASSERT_TRUE(translator.load(QStringLiteral(":/i18n/postlotse_%1.qm").arg(QLatin1String(GetParam()))));
    for (const Message &message : messages()) {
        const QByteArray context = message.context.toUtf8();
        const QByteArray source = message.source.toUtf8();
        const QByteArray comment = message.comment.toUtf8();
        for (int i = 0; i < message.forms.size(); ++i) {
            const int count = message.numerus ? i + 1 : -1;
            const QString text =
                translator.translate(context.constData(), source.constData(), comment.constData(), count);
            EXPECT_EQ(text.toStdString(), message.forms[i].toStdString()) << described(message).toStdString();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, CatalogueTest, testing::Values("de", "en"),
                         [](const auto &instance) { return std::string(instance.param); });

std::vector<Message> german()
{
    return readCatalogue(catalogueFile(QStringLiteral("de"))).messages;
}

//! Everything whose letters can be pressed on one page; the buttons of the wizard stand below each.
const std::vector<QStringList> pages{
    {QStringLiteral("WelcomePage"), QStringLiteral("wizard::WelcomePage")},
    {QStringLiteral("FilesPage"), QStringLiteral("wizard::FilesPage"), QStringLiteral("MissingExports"),
     QStringLiteral("wizard::MissingExports"), QStringLiteral("wizard::FileDetails"),
     QStringLiteral("wizard::DomainEditor"), QStringLiteral("wizard::ImportProgress")},
    {QStringLiteral("SignInForm"), QStringLiteral("wizard::SignInForm"), QStringLiteral("SignInProblem"),
     QStringLiteral("wizard::SignInProblem")},
    {QStringLiteral("AccountPanel"), QStringLiteral("wizard::AccountPanel")},
    {QStringLiteral("SignInWait"), QStringLiteral("wizard::SignInWait")},
    {QStringLiteral("CollectPage"), QStringLiteral("wizard::CollectPage"), QStringLiteral("SourceDetail"),
     QStringLiteral("wizard::SourceDetail")},
    {QStringLiteral("wizard::UsagePage"), QStringLiteral("wizard::ChartPanel")},
    {QStringLiteral("wizard::ScenariosPage"), QStringLiteral("wizard::SenderDetail")},
};
const QString wizardButtons = QStringLiteral("wizard::Assistant");

//! The contexts that share a page with this one.
QStringList pageOf(const QString &context)
{
    for (const QStringList &page : pages) {
        if (page.contains(context))
            return page + QStringList{wizardButtons};
    }
    return {context, wizardButtons};
}

//! What a message says in a language; the German catalogue holds the English of each as its source.
QString saidIn(const QString &language, const Message &message)
{
    return language == QLatin1String("de") ? message.forms.value(0) : message.source;
}

class MnemonicTest : public testing::TestWithParam<const char *> { };

TEST_P(MnemonicTest, NoLetterStandsForTwoControlsOfAPage)
{
    const QString language = QString::fromLatin1(GetParam());
    const std::vector<Message> messages = german();
    std::map<QString, std::map<QChar, QStringList>> letters; // of each page, named by its contexts
    for (const Message &of : messages) {
        if (of.context == wizardButtons)
            continue;
        const QStringList page = pageOf(of.context);
        const QString name = page.join(QStringLiteral(", "));
        if (letters.count(name))
            continue;
        for (const Message &message : messages) {
            const QChar letter = mnemonic(saidIn(language, message));
            if (page.contains(message.context) && !letter.isNull())
                letters[name][letter] += described(message);
        }
    }
    for (const auto &[page, uses] : letters) {
        for (const auto &[letter, texts] : uses)
            EXPECT_EQ(texts.size(), 1) << page.toStdString() << ", letter " << QString(letter).toStdString()
                                       << ":\n  " << texts.join(QStringLiteral("\n  ")).toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, MnemonicTest, testing::Values("de", "en"),
                         [](const auto &instance) { return std::string(instance.param); });

TEST(German, WordsAndMarksThatNoTextUses)
{
    static const QRegularExpression refused(QStringLiteral("erfolgreich|\\bbitte\\b|!|[\"\u201d]|\\.\\.\\."),
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::UseUnicodePropertiesOption);
    for (const Message &message : german()) {
        for (const QString &form : message.forms) {
            EXPECT_FALSE(refused.match(form).hasMatch()) << described(message).toStdString();
            EXPECT_EQ(form.count(QChar(0x201e)), form.count(QChar(0x201c)))
                << "German quotes open below and close above: " << described(message).toStdString();
        }
    }
}

TEST(English, WordsThatNoTextUses)
{
    static const QRegularExpression refused(QStringLiteral("\\bsuccess|\\bplease\\b|!"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (const Message &message : german())
        EXPECT_FALSE(refused.match(message.source).hasMatch()) << described(message).toStdString();
}

} // namespace
