// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/columns.h"
#include "knowledge/factfolder.h"

#include <gtest/gtest.h>

namespace knowledge {

TEST(Columns, readsTheNamesOfEveryField)
{
    FactFolder folder;
    folder.write("columns.json", R"({"kinds": {"messageTrace": {"fields": [
        {"field": "sender", "required": true, "names": ["SenderAddress", "Absenderadresse"]},
        {"field": "size", "names": ["Size"]}]}}})");
    LoadError error;
    const auto columns = loadColumns(&error, folder.path());
    ASSERT_TRUE(columns) << error.message.toStdString();
    const std::vector<ColumnAliases> expected{
        {QStringLiteral("sender"),
         true,
         {QStringLiteral("SenderAddress"), QStringLiteral("Absenderadresse")}},
        {QStringLiteral("size"), false, {QStringLiteral("Size")}}};
    EXPECT_EQ(columns->size(), 1U);
    EXPECT_EQ(columns->at(QStringLiteral("messageTrace")), expected);
}

TEST(Columns, namesWhatIsWrong)
{
    const std::vector<std::pair<QByteArray, const char *>> cases{
        {R"({"kinds": []})", "columns.json: kinds is not an object"},
        {R"({"kinds": {"signIns": {}}})", "columns.json: kinds.signIns: fields is missing"},
        {R"({"kinds": {"signIns": {"fields": [{"names": ["User"]}]}}})",
         "columns.json: kinds.signIns.fields[0]: field is missing"},
        {R"({"kinds": {"signIns": {"fields": [{"field": "user", "names": []}]}}})",
         "columns.json: kinds.signIns.fields[0]: names is empty"},
        {R"({"kinds": {"signIns": {"fields": [{"field": "user", "names": [7]}]}}})",
         "columns.json: kinds.signIns.fields[0]: names[0] is not a text"},
        {R"({"kinds": {"signIns": {"fields": [{"field": "u", "names": ["U"]}, {"field": "u", "names": ["V"]}]}}})",
         "columns.json: kinds.signIns.fields[1]: \"u\" is there twice"},
    };
    for (const auto &[content, message] : cases) {
        FactFolder folder;
        folder.write("columns.json", content);
        LoadError error;
        EXPECT_FALSE(loadColumns(&error, folder.path()));
        EXPECT_EQ(error.message.toStdString(), message);
    }
}

} // namespace knowledge
