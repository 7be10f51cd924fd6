// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"
#include "imports/tablewriter.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace imports;

const QByteArray homeMade =
    "Wann;Von wem;An wen;Bemerkung\n21.11.2026 10:00:00;scan@contoso.com;anna@contoso.com;x\nkaputt\n";

//! The key of the field that an alias belongs to; the keys themselves are nobody's business.
QString fieldKey(ExportKind kind, const QString &alias)
{
    for (const auto &field : fieldsOf(kind)) {
        if (field.aliases.contains(alias, Qt::CaseInsensitive))
            return field.key;
    }
    return {};
}

ColumnMapping traceMapping()
{
    const auto kind = ExportKind::MessageTrace;
    return {kind,
            {{fieldKey(kind, QStringLiteral("Received")), 0},
             {fieldKey(kind, QStringLiteral("SenderAddress")), 1},
             {fieldKey(kind, QStringLiteral("RecipientAddress")), 2}}};
}

TEST(ImportMapping, UnknownHeadersAreMappedByHand)
{
    const ExportFolder folder;
    const auto path = folder.write(QStringLiteral("home.csv"), homeMade);
    const auto plain = importFiles({{path, {}}});
    ASSERT_TRUE(plain);
    ASSERT_TRUE(plain->inputs[0].error);
    EXPECT_EQ(toText(plain->inputs[0].error->kind), "UnknownKind");
    const auto mapped = importFiles({{path, traceMapping()}});
    ASSERT_TRUE(mapped);
    EXPECT_EQ(printMail(*mapped->snapshot),
              "scan@contoso.com > anna@contoso.com x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n");
    EXPECT_EQ(mapped->inputs[0].rejected, 1);
    EXPECT_EQ(mapped->inputs[0].manual.size(), 3);
}

TEST(ImportMapping, MissingRequiredColumnsAreAnError)
{
    const ExportFolder folder;
    const auto path = folder.write(QStringLiteral("home.csv"), homeMade);
    const auto result =
        importFiles({{path,
                      ColumnMapping{ExportKind::MessageTrace,
                                    {{fieldKey(ExportKind::MessageTrace, QStringLiteral("Received")), 0}}}}});
    ASSERT_TRUE(result);
    ASSERT_TRUE(result->inputs[0].error);
    EXPECT_EQ(toText(result->inputs[0].error->kind), "MissingColumns");
}

TEST(ImportMapping, ColumnsThatDoNotExistAreAnErrorOrRejections)
{
    const ExportFolder folder;
    const auto path = folder.write(QStringLiteral("home.csv"), homeMade);
    for (const int column : {-1, 4, 1000000}) {
        auto mapping = traceMapping();
        mapping.columns[fieldKey(ExportKind::MessageTrace, QStringLiteral("Received"))] = column;
        const auto result = importFiles({{path, mapping}});
        ASSERT_TRUE(result);
        EXPECT_TRUE(result->inputs[0].error || result->inputs[0].rejected == result->inputs[0].rows)
            << column;
        EXPECT_TRUE(result->snapshot->senders.empty());
    }
}

TEST(ImportMapping, EveryFieldHasADistinctKeyAndAliases)
{
    for (const auto kind : allExportKinds) {
        std::set<QString> keys;
        for (const auto &field : fieldsOf(kind)) {
            EXPECT_FALSE(field.key.isEmpty());
            EXPECT_TRUE(keys.insert(field.key).second) << field.key.toStdString();
            EXPECT_FALSE(field.aliases.isEmpty()) << field.key.toStdString();
        }
    }
    EXPECT_FALSE(mappableKinds().empty());
}

TEST(ImportKinds, KeysGoBothWays)
{
    for (const auto kind : allExportKinds)
        EXPECT_EQ(exportKindOf(keyOf(kind)), kind);
    EXPECT_FALSE(exportKindOf(u"nothing"));
    EXPECT_FALSE(exportKindOf(u""));
    EXPECT_EQ(keyOf(ExportKind::MessageTraceExtended), QStringLiteral("messageTraceExtended"));
    EXPECT_EQ(keyOf(Encoding::Windows1252), QStringLiteral("windows-1252"));
}

TEST(ImportPreview, ShowsTheHeadOfAFile)
{
    const ExportFolder folder;
    QByteArray bytes = "Wann;Von wem;\"An; wen\"\n";
    for (int i = 0; i < 100; ++i)
        bytes += "1;Jörg;\"a\nb\"\n";
    const auto preview = previewFile(
        folder.write(QStringLiteral("home.csv"), encoded(QString::fromUtf8(bytes), Encoding::Utf16Le)), 5);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->encoding, Encoding::Utf16Le);
    EXPECT_FALSE(preview->kind);
    EXPECT_FALSE(preview->isJson);
    EXPECT_EQ(preview->headers,
              (QStringList{QStringLiteral("Wann"), QStringLiteral("Von wem"), QStringLiteral("An; wen")}));
    ASSERT_EQ(preview->rows.size(), 5u);
    EXPECT_EQ(preview->rows[4],
              (QStringList{QStringLiteral("1"), QStringLiteral("Jörg"), QStringLiteral("a\nb")}));
}

TEST(ImportPreview, KnowsTheKind)
{
    const ExportFolder folder;
    const auto trace = previewFile(folder.write(QStringLiteral("t.csv"), traceAt("2026-11-21T10:00:00Z")));
    ASSERT_TRUE(trace);
    EXPECT_EQ(trace->kind, ExportKind::MessageTrace);
    const auto json = previewFile(folder.write(QStringLiteral("t.json"), "[{\"colour\":\"red\"}]"));
    ASSERT_TRUE(json);
    EXPECT_TRUE(json->isJson);
    EXPECT_FALSE(previewFile(folder.write(QStringLiteral("empty.csv"), {})));
    EXPECT_FALSE(previewFile(folder.path(QStringLiteral("missing.csv"))));
}

} // namespace
