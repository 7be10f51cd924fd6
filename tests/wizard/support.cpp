// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/support.h"

#include "microsoft365/memorystore.h"

#include <QFile>

namespace wizard {

QStringList FakeDialogs::openFiles(QWidget * /*parent*/, const QString & /*title*/,
                                   const QString & /*filter*/)
{
    return filesToOpen;
}

QString FakeDialogs::saveFile(QWidget * /*parent*/, const QString & /*title*/, const QString &suggestion,
                              const QString & /*filter*/)
{
    suggestions.append(suggestion);
    return fileToSave;
}

QString FakeDialogs::chooseFolder(QWidget * /*parent*/, const QString & /*title*/)
{
    return folder;
}

bool FakeDialogs::ask(QWidget * /*parent*/, const QString & /*title*/, const QString & /*text*/,
                      const QString & /*yes*/)
{
    return answer;
}

void FakeDialogs::openUrl(const QUrl &url)
{
    opened.append(url);
}

Desk::Desk()
    : dialogs(std::make_shared<FakeDialogs>())
    , knowledge(std::make_shared<const knowledge::Knowledge>(smallKnowledge()))
{
    services.dialogs = dialogs;
    services.today = [] { return QDate(2026, 11, 21); };
    services.settings =
        std::make_shared<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    services.settings->setValue(QStringLiteral("language"), QStringLiteral("en"));
    services.secrets = std::make_shared<microsoft365::MemoryStore>();
    services.clock = std::make_shared<microsoft365::SystemClock>();
    services.random = [] { return 0.5; };
    services.dataFolder = folder.filePath(QStringLiteral("data"));
}

QString Desk::file(const QString &name, const QByteArray &content) const
{
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

knowledge::Knowledge smallKnowledge()
{
    using knowledge::Text;
    const auto text = [](const char *en, const char *de) {
        return Text{QString::fromUtf8(en), QString::fromUtf8(de)};
    };
    knowledge::Source source;
    source.url = QStringLiteral("https://example.com/timeline");
    source.title = QStringLiteral("Example blog");
    source.date = QDate(2026, 1, 27);

    knowledge::Knowledge facts;
    facts.asOf = QDate(2026, 11, 1);
    facts.timeline = {{QStringLiteral("switchOff"), QDate(2026, 12, 31),
                       text("end of December 2026", "Ende Dezember 2026"), text("it is off", "es ist aus"),
                       source}};
    facts.affected = {
        {QStringLiteral("printers"), text("Printers that scan to mail", "Drucker mit Scan to Mail"), source}};
    facts.notAffected = {{QStringLiteral("outlook"), text("Outlook", "Outlook"), source}};
    knowledge::ExportGuide trace;
    trace.kind = QStringLiteral("messageTrace");
    trace.title = text("Message trace", "Nachrichtenverfolgung");
    trace.adds = text("Recipients", "Empfänger");
    trace.portalPath = text("Mail flow > Message trace", "Nachrichtenfluss > Nachrichtenverfolgung");
    trace.portalUrl = QStringLiteral("https://example.com/trace");
    trace.powershell = QStringLiteral("Get-MessageTraceV2");
    knowledge::ExportGuide summary = trace;
    summary.kind = QStringLiteral("smtpAuthSummary");
    summary.title = text("SMTP AUTH report", "SMTP-AUTH-Bericht");
    summary.powershell = QString();
    summary.essential = true;
    facts.exportGuides = {trace, summary};
    return facts;
}

QByteArray traceTo(const QStringList &recipients)
{
    QByteArray csv = "Received,SenderAddress,RecipientAddress,Status,MessageId,Size\r\n";
    int n = 0;
    for (const QString &recipient : recipients) {
        csv += "2026-11-20T10:00:00Z,scan@contoso.com," + recipient.toUtf8() + ",Delivered,<"
            + QByteArray::number(++n) + "@contoso.com>,1000\r\n";
    }
    return csv;
}

QByteArray summaryOfScan()
{
    return "Sender,Messages,TLS 1.0,TLS 1.1,TLS 1.2\r\nscan@contoso.com,10,0,0,100\r\n";
}

} // namespace wizard
