// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/factfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace knowledge {

TEST(Loader, readsEveryPartOfAValidFolder)
{
    const FactFolder folder;
    LoadError error;
    const std::optional<Knowledge> facts = load(&error, folder.path());
    ASSERT_TRUE(facts) << error.message.toStdString();
    EXPECT_EQ(facts->asOf, QDate(2026, 11, 21));
    EXPECT_EQ(facts->switchOff().date, QDate(2026, 12, 31));
    EXPECT_EQ(facts->switchOff().when.in(u"de"), QStringLiteral("Ende Dezember"));
    EXPECT_EQ(facts->switchOff().source,
              (Source{QStringLiteral("https://example.com/page"), QStringLiteral("A page"),
                      QDate(2026, 1, 27), Confidence::Confirmed}));
    EXPECT_EQ(facts->affected.at(0).source.confidence, Confidence::SingleSource);
    ASSERT_TRUE(facts->exportGuide(u"messageTrace"));
    EXPECT_EQ(facts->exportGuide(u"messageTrace")->powershell, QStringLiteral("Get-MessageTraceV2\n# end"));
    EXPECT_EQ(facts->exportGuide(u"messageTrace")->sources.at(0).confidence, Confidence::Inferred);
    EXPECT_EQ(facts->exportGuide(u"signIns"), nullptr);
    ASSERT_TRUE(facts->route(u"oauth"));
    EXPECT_EQ(facts->route(u"oauth")->pros.at(0).source.confidence, Confidence::Open);
    EXPECT_EQ(facts->route(u"pigeon"), nullptr);
    ASSERT_TRUE(facts->recipe(u"internal"));
    EXPECT_EQ(facts->recipe(u"internal")->steps.at(0).id, QStringLiteral("record"));
    EXPECT_TRUE(facts->recipe(u"unknown")->route.isEmpty());
    EXPECT_EQ(facts->placeholder(u"senderAddress")->meaning.de, QStringLiteral("Absender"));
}

struct Breakage {
    const char *name;
    const char *file;
    const char *before;
    const char *after;
    const char *message;
};

class BrokenFacts : public testing::TestWithParam<Breakage> { };

TEST_P(BrokenFacts, isNamedAndNothingIsLoaded)
{
    FactFolder folder;
    folder.replace(GetParam().file, GetParam().before, GetParam().after);
    EXPECT_EQ(folder.error(), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Loader, BrokenFacts,
    testing::Values(
        Breakage{"germanMissing", "timeline.json", R"("what": {"en": "Off", "de": "Aus"})",
                 R"("what": {"en": "Off"})", "timeline.json: entries[0].what: de is missing"},
        Breakage{"englishEmpty", "affected.json", R"("en": "Printers")", R"("en": "  ")",
                 "affected.json: affected[0].text: en is empty"},
        Breakage{"textIsNumber", "affected.json", R"("en": "Printers")", R"("en": 3)",
                 "affected.json: affected[0].text: en is not a text"},
        Breakage{"sourceMissing", "timeline.json", R"(,
            "source": {"id": "page", "confidence": "confirmed"})",
                 "", "timeline.json: entries[0]: source is missing"},
        Breakage{"sourcesEmpty", "export-guides.json", R"([{"id": "page", "confidence": "inferred"}])", "[]",
                 "export-guides.json: guides[0]: sources is empty"},
        Breakage{"sourceUnknown", "routes.json", R"("id": "page")", R"("id": "other")",
                 "routes.json: routes[0].pros[0].source: \"other\" is not in sources.json"},
        Breakage{"sourceUncited", "sources.json", R"([{)", R"([{"id": "more", "url": "https://example.com/",
                  "title": "More", "date": "2026-01-27"}, {)",
                 "sources.json: nobody cites \"more\""},
        Breakage{"confidenceUnknown", "timeline.json", "confirmed", "certain",
                 "timeline.json: entries[0].source: unknown confidence \"certain\""},
        Breakage{"dateOfNoCalendar", "timeline.json", "2026-12-31", "2026-11-31",
                 "timeline.json: entries[0]: date: \"2026-11-31\" is no date (yyyy-mm-dd)"},
        Breakage{"dateInGerman", "sources.json", "2026-01-27", "27.01.2026",
                 "sources.json: sources[0]: date: \"27.01.2026\" is no date (yyyy-mm-dd)"},
        Breakage{"plainHttp", "sources.json", "https:", "http:",
                 "sources.json: sources[0]: url: \"http://example.com/page\" is no https address"},
        Breakage{"noSwitchOff", "timeline.json", "switchOff", "switchOn",
                 "timeline.json: no entry \"switchOff\""},
        Breakage{"idTwice", "affected.json", R"("notAffected": [])",
                 R"("notAffected": [{"id": "printers", "text": {"en": "Printers", "de": "Drucker"},
                  "source": {"id": "page", "confidence": "open"}}])",
                 "affected.json: notAffected[0]: \"printers\" is there twice"},
        Breakage{"misspeltMember", "routes.json", R"("limits")", R"("limit")",
                 "routes.json: routes[0]: unknown member \"limit\""},
        Breakage{"listIsObject", "routes.json", R"("cons": [])", R"("cons": {})",
                 "routes.json: routes[0]: cons is not a list"},
        Breakage{"entryIsText", "routes.json", R"("cons": [])", R"("cons": ["no"])",
                 "routes.json: routes[0]: cons[0] is not an object"},
        Breakage{"flagIsText", "export-guides.json", "true", "\"yes\"",
                 "export-guides.json: guides[0]: essential is neither true nor false"},
        Breakage{"guideWithoutAnyWay", "export-guides.json",
                 R"("powershell": ["Get-MessageTraceV2", "# end"],)", "",
                 "export-guides.json: guides[0]: neither portalPath nor powershell tells how to get it"},
        Breakage{"sourceOfCollectionUnknown", "collection.json", R"("source": "domains")", R"("source": "moon")",
                 "collection.json: guides[2]: unknown source \"moon\""},
        Breakage{"sourceOfCollectionTwice", "collection.json", R"("source": "domains")", R"("source": "signIns")",
                 "collection.json: guides[2]: \"signIns\" is there twice"},
        Breakage{"numberIsText", "collection.json", R"("windowDays": 10)", R"("windowDays": "10")",
                 "collection.json: messageTrace: windowDays is no whole number from 1 on"},
        Breakage{"numberIsNothing", "collection.json", R"("requests": 100)", R"("requests": 0)",
                 "collection.json: messageTrace.quota: requests is no whole number from 1 on"},
        Breakage{"pathIsAddress", "collection.json", R"("/domains")", R"("https://example.com")",
                 "collection.json: domains: path: \"https://example.com\" is no path"},
        Breakage{"refusalOfUnknownKind", "collection.json", "licenceMissing", "badMood",
                 "collection.json: refusals[0]: unknown kind \"badMood\""},
        Breakage{"refusalThatFitsAll", "collection.json", R"("code": "NoLicence", )", "",
                 "collection.json: refusals[0]: neither code nor text tells what it looks like"},
        Breakage{"routeUnknown", "recipes.json", R"("alternatives": [])", R"("alternatives": ["pigeon"])",
                 "recipes.json: recipes[0]: unknown route \"pigeon\""},
        Breakage{"routeMissing", "recipes.json", R"("route": "oauth", )", "",
                 "recipes.json: recipes[0]: route is missing"},
        Breakage{"routeAmongAlternatives", "recipes.json", R"("alternatives": [])",
                 R"("alternatives": ["oauth"])", "recipes.json: recipes[0]: \"oauth\" is there twice"},
        Breakage{"stepUnknown", "recipes.json", R"("steps": ["record"])", R"("steps": ["record", "dance"])",
                 "recipes.json: recipes[0]: unknown step \"dance\""},
        Breakage{"stepsEmpty", "recipes.json", R"("steps": ["record"])", R"("steps": [])",
                 "recipes.json: recipes[0]: steps is empty"},
        Breakage{"scenarioMissing", "recipes.json", "singleExternalDomain", "singleDomain",
                 "recipes.json: no recipe for \"singleExternalDomain\""},
        Breakage{"scenarioTwice", "recipes.json", "singleExternalDomain", "internal",
                 "recipes.json: recipes[2]: \"internal\" is there twice"},
        Breakage{"placeholderUnknown", "recipes.json", "{{senderAddress}}", "{{sender}}",
                 "recipes.json: steps[0]: script: unknown placeholder \"sender\""},
        Breakage{"placeholderOpen", "recipes.json", "{{senderAddress}}", "{{senderAddress}} {{",
                 "recipes.json: steps[0]: script: \"{{\" and \"}}\" do not match"},
        Breakage{"placeholderUnused", "recipes.json", "{{senderAddress}}", "",
                 "recipes.json: no step uses the placeholder \"senderAddress\""},
        Breakage{"placeholderNamesNoVariable", "recipes.json", R"("id": "senderAddress")",
                 R"("id": "sender address")",
                 "recipes.json: placeholders[0]: \"sender address\" cannot name a variable"},
        Breakage{
            "patternBroken", "recipes.json", "[a-z]+@", "([a-z]+@",
            "recipes.json: placeholders[0]: pattern \"\\A(?:([a-z]+@[a-z.]+)\\z\" is no regular expression"},
        Breakage{"patternMatchesAPart", "recipes.json", R"(\\z)", "",
                 "recipes.json: placeholders[0]: pattern \"\\A(?:[a-z]+@[a-z.]+)\" does not hold the whole "
                 "value in "
                 "\\A(?:…)\\z"}),
    [](const testing::TestParamInfo<Breakage> &param) { return std::string(param.param.name); });

class MissingFile : public testing::TestWithParam<const char *> { };

TEST_P(MissingFile, isNamed)
{
    FactFolder folder;
    folder.remove(GetParam());
    EXPECT_THAT(folder.error(), testing::StartsWith(std::string(GetParam()) + ": cannot be opened"));
}

TEST_P(MissingFile, isNamedWhenItIsCutOff)
{
    FactFolder folder;
    folder.write(GetParam(), "{\"");
    EXPECT_THAT(folder.error(), testing::StartsWith(std::string(GetParam()) + ": is no JSON at byte 3"));
}

TEST_P(MissingFile, isNamedWhenItIsAList)
{
    FactFolder folder;
    folder.write(GetParam(), "[]");
    EXPECT_EQ(folder.error(), std::string(GetParam()) + ": is not a JSON object");
}

INSTANTIATE_TEST_SUITE_P(Loader, MissingFile,
                         testing::Values("sources.json", "timeline.json", "affected.json", "clouds.json",
                                         "sign-in.json", "aadsts.json",
                                         "export-guides.json", "routes.json", "recipes.json"),
                         [](const testing::TestParamInfo<const char *> &param) {
                             std::string name = param.param;
                             std::erase_if(name, [](char c) { return c == '.' || c == '-'; });
                             return name;
                         });

TEST(Loader, refusesAFileThatIsTooLarge)
{
    FactFolder folder;
    folder.write("routes.json", QByteArray(5 << 20, ' '));
    EXPECT_EQ(folder.error(), "routes.json: is larger than 4194304 bytes");
}

TEST(Loader, refusesATextThatIsTooLong)
{
    FactFolder folder;
    folder.replace("affected.json", "Printers", QByteArray(4001, 'x'));
    EXPECT_EQ(folder.error(), "affected.json: affected[0].text: en is longer than 4000 characters");
}

TEST(Loader, refusesMoreEntriesThanBelongThere)
{
    FactFolder folder;
    folder.replace("routes.json", R"("cons": [])", "\"cons\": [" + QByteArray("{},").repeated(2000) + "{}]");
    EXPECT_EQ(folder.error(), "routes.json: routes[0]: cons has more than 2000 entries");
}

} // namespace knowledge
