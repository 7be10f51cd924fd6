// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampletenant/tables.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace {

using namespace sampletenant;

QStringList headerOf(const QString &text, QChar separator = u',')
{
    const std::vector<QStringList> all = records(text, separator);
    return all.empty() ? QStringList() : all.front();
}

TEST(SampleTenantFormats, SmtpAuthSummary)
{
    const QByteArray bytes = exported(QStringLiteral("SMTP AUTH clients report"));
    EXPECT_TRUE(bytes.startsWith("\xef\xbb\xbfSender address,Domain,TLS 1.0,TLS 1.1,TLS 1.2,"));
    EXPECT_TRUE(bytes.contains(",Messages sent,Authentication Protocol\r\n"));
}

TEST(SampleTenantFormats, SmtpAuthDetailsAreUtf16WithoutByteOrderMark)
{
    const QByteArray bytes = exported(QStringLiteral("SmtpCSReport_"));
    ASSERT_TRUE(bytes.startsWith(QByteArray("d\0a\0t\0e\0", 8)));
    const QStringList expected = QStringLiteral("date,senderName,senderDomain,authMethod,original_client_ip,"
                                                "tls_version,tls_cipher,message_count,message_id")
                                     .split(u',');
    EXPECT_EQ(headerOf(fromUtf16(bytes)), expected);
}

TEST(SampleTenantFormats, TheWeekFromAGermanPowerShell)
{
    const QByteArray bytes = exported(QStringLiteral("Nachrichtenverfolgung"));
    ASSERT_TRUE(bytes.startsWith("#TYPE "));
    const QString text = fromWindows(bytes.mid(bytes.indexOf('\n') + 1));
    const QStringList header = headerOf(text, u';');
    EXPECT_EQ(header.size(), 17);
    EXPECT_EQ(header.front(), QStringLiteral("PSComputerName"));
    const QRegularExpression german(QStringLiteral("^(09|1[0-5])\\.11\\.2026 \\d\\d:\\d\\d:\\d\\d$"));
    for (const Row &row : rows(records(text, u';')))
        EXPECT_TRUE(german.match(row[QStringLiteral("Received")]).hasMatch());
    EXPECT_TRUE(text.contains(QStringLiteral("Rückmeldung"))); // not UTF-8 read as Windows-1252
}

TEST(SampleTenantFormats, TracesFromPowerShell)
{
    const QByteArray first = exported(QStringLiteral("MessageTrace_2026-08-23"));
    const QByteArray second = exported(QStringLiteral("MessageTrace_2026-09-28"));
    const QStringList expected =
        QStringLiteral("MessageTraceId,Received,SenderAddress,RecipientAddress,Subject,"
                       "Status,ToIP,FromIP,Size,MessageId")
            .split(u',');
    EXPECT_EQ(headerOf(QString::fromUtf8(first)), expected);
    EXPECT_EQ(headerOf(QString::fromUtf8(second)), expected);
    EXPECT_TRUE(first.contains(" PM\",\""));
    EXPECT_TRUE(first.contains("Batteriebetrieb\nRestlaufzeit"));
    EXPECT_TRUE(second.contains("\"Angebot \"\"Serie 400\"\", Revision B\""));
    EXPECT_FALSE(second.contains('\r'));
    EXPECT_EQ(second.count('"') % 2, 1) << "no quote stays open";
    for (const char *status : {"Delivered", "Failed", "Quarantined", "FilteredAsSpam", "Expanded"})
        EXPECT_TRUE((first + second).contains(status)) << status;
    EXPECT_TRUE(second.contains(",<>,")) << "no null sender";
}

TEST(SampleTenantFormats, HistoricalSearches)
{
    const QByteArray enhanced = exported(QStringLiteral("MTSummary_"));
    const QByteArray extended = exported(QStringLiteral("MTDetails_"));
    EXPECT_TRUE(enhanced.startsWith("\xff\xfe"));
    EXPECT_TRUE(extended.startsWith(QByteArray("d\0a\0t\0e\0_\0t\0i\0m\0e\0_\0u\0t\0c\0", 26)));
    EXPECT_EQ(headerOf(fromUtf16(enhanced)).size(), 11);
    EXPECT_EQ(headerOf(fromUtf16(extended)).size(), 27);
    EXPECT_TRUE(
        fromUtf16(enhanced).contains(QStringLiteral("rueckgabe\"\"@palettenpool-west.example##Receive, ")));

    QHash<QString, int> events;
    for (const Row &row : utf16Rows(QStringLiteral("MTDetails_")))
        ++events[row[QStringLiteral("message_id")]];
    EXPECT_GE(events.size(), 10);
    for (const int count : events) {
        EXPECT_GE(count, 14);
        EXPECT_LE(count, 20);
    }
}

TEST(SampleTenantFormats, PortalSignInsHaveTheirTraps)
{
    const QByteArray bytes = exported(QStringLiteral("InteractiveSignIns_2026-11-14_"));
    EXPECT_TRUE(bytes.startsWith("Date (UTC),"));
    EXPECT_FALSE(bytes.endsWith('\n'));
    const QStringList header = headerOf(QString::fromUtf8(bytes));
    EXPECT_EQ(header.size(), 57);
    EXPECT_TRUE(header.contains(QStringLiteral("Application ID ")));
    EXPECT_TRUE(header.contains(QStringLiteral("Autonomous system  number")));
    EXPECT_EQ(header.count(QStringLiteral("Incoming token type")), 2);
}

TEST(SampleTenantFormats, JsonFilesAreJson)
{
    const auto page = QJsonDocument::fromJson(exported(QStringLiteral("messageTraces_"))).object();
    EXPECT_GT(page[QStringLiteral("value")].toArray().size(), 100);
    const auto list =
        QJsonDocument::fromJson(exported(QStringLiteral("InteractiveSignIns_2026-11-08_"))).array();
    EXPECT_GT(list.size(), 50);
    EXPECT_TRUE(
        list.first().toObject()[QStringLiteral("status")].toObject().contains(QStringLiteral("errorCode")));
}

TEST(SampleTenantFormats, OneMailboxForEachOfTheThreeStates)
{
    QStringList states;
    for (const Row &row : utf8Rows(QStringLiteral("CASMailboxes")))
        states += row[QStringLiteral("SmtpClientAuthenticationDisabled")];
    states.removeDuplicates();
    states.sort();
    EXPECT_EQ(states, QStringList({QString(), QStringLiteral("False"), QStringLiteral("True")}));
}

//! Nothing in the sample may belong to anybody.
TEST(SampleTenantFormats, OnlyReservedNamesAndAddresses)
{
    static const QRegularExpression domain(QStringLiteral("@([\\w.-]+\\.[a-z]{2,})"),
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression reserved(QStringLiteral("\\.(example|test|prod\\.outlook\\.com)$"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ip(
        QStringLiteral("^(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+$|^2001:db8:|^$"));
    int seen = 0;
    const QDir folder(QStringLiteral(SAMPLE_TENANT_FOLDER));
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        const bool wide = bytes.count('\0') > 100;
        for (auto it = domain.globalMatch(wide ? fromUtf16(bytes) : QString::fromUtf8(bytes)); it.hasNext();
             ++seen) {
            const QString found = it.next().captured(1);
            // A Graph annotation is no address, and a Windows-1252 file is not UTF-8.
            if (!found.startsWith(QLatin1String("odata."))
                && !found.contains(QChar(QChar::ReplacementCharacter)))
                EXPECT_TRUE(reserved.match(found).hasMatch()) << found.toStdString();
        }
    }
    EXPECT_GT(seen, 1000);
    for (const Row &row : utf16Rows(QStringLiteral("SmtpCSReport_")))
        EXPECT_TRUE(ip.match(row[QStringLiteral("original_client_ip")]).hasMatch());
    for (const Row &row : utf8Rows(QStringLiteral("MessageTrace_2026-08-23"))) {
        EXPECT_TRUE(ip.match(row[QStringLiteral("FromIP")]).hasMatch());
        EXPECT_TRUE(ip.match(row[QStringLiteral("ToIP")]).hasMatch());
    }
    for (const Row &row : utf8Rows(QStringLiteral("InteractiveSignIns_2026-11-14")))
        EXPECT_TRUE(ip.match(row[QStringLiteral("IP address")]).hasMatch());
}

} // namespace
