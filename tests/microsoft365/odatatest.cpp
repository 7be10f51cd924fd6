// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/odata.h"

#include <gtest/gtest.h>

namespace microsoft365 {

namespace {

std::string addressAt(const char *base)
{
    return serviceUrl(QUrl(QString::fromLatin1(base)), QStringLiteral("/v1.0/domains"),
                      {{QStringLiteral("$top"), QStringLiteral("5 & more")}})
        .toString(QUrl::FullyEncoded)
        .toStdString();
}

TEST(ServiceUrl, StandsBehindThePathOfTheBase)
{
    EXPECT_EQ(addressAt("https://graph.example"), "https://graph.example/v1.0/domains?$top=5%20%26%20more");
    EXPECT_EQ(addressAt("https://mail.example/base"),
              "https://mail.example/base/v1.0/domains?$top=5%20%26%20more");
    EXPECT_EQ(addressAt("https://mail.example:8443/a%20b"),
              "https://mail.example:8443/a%20b/v1.0/domains?$top=5%20%26%20more");
}

} // namespace

} // namespace microsoft365
