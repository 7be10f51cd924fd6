// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/events.h"

#include "reports/signintexts.h"

#include <QJsonDocument>
#include <QTextStream>

#include <cstdio>

namespace cli {

namespace {

QString joined(const reports::ErrorText &text)
{
    QString message;
    for (const QString &part : {text.what, text.why, text.action}) {
        if (!part.isEmpty())
            message += (message.isEmpty() ? QString() : QStringLiteral(" ")) + part;
    }
    return text.technical.isEmpty() ? message : message + QStringLiteral("\n  ") + text.technical;
}

QString event(const char *kind)
{
    return QString::fromLatin1(kind);
}

} // namespace

QString name(microsoft365::SignInErrorKind kind)
{
    using Kind = microsoft365::SignInErrorKind;
    switch (kind) {
    case Kind::Declined:
        return QStringLiteral("declined");
    case Kind::Expired:
        return QStringLiteral("expired");
    case Kind::Cancelled:
        return QStringLiteral("cancelled");
    case Kind::Refused:
        return QStringLiteral("refused");
    case Kind::SignInAgain:
        return QStringLiteral("signInAgain");
    case Kind::Network:
        return QStringLiteral("network");
    case Kind::Unreadable:
        return QStringLiteral("unreadable");
    case Kind::WrongState:
        return QStringLiteral("wrongState");
    case Kind::NoPort:
        return QStringLiteral("noPort");
    }
    return {};
}

QString name(microsoft365::SecretFault fault)
{
    using microsoft365::SecretFault;
    switch (fault) {
    case SecretFault::NotFound:
        return QStringLiteral("notFound");
    case SecretFault::NoKeychain:
        return QStringLiteral("noKeychain");
    case SecretFault::Locked:
        return QStringLiteral("locked");
    case SecretFault::Denied:
        return QStringLiteral("denied");
    case SecretFault::TooLarge:
        return QStringLiteral("tooLarge");
    case SecretFault::NoList:
        return QStringLiteral("noList");
    case SecretFault::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QString name(microsoft365::FolderErrorKind kind)
{
    using microsoft365::FolderErrorKind;
    switch (kind) {
    case FolderErrorKind::CannotWrite:
        return QStringLiteral("cannotWrite");
    case FolderErrorKind::DiskFull:
        return QStringLiteral("diskFull");
    case FolderErrorKind::InUse:
        return QStringLiteral("inUse");
    case FolderErrorKind::OtherTenant:
        return QStringLiteral("otherTenant");
    case FolderErrorKind::Broken:
        return QStringLiteral("broken");
    }
    return {};
}

Events::Events(const Console &console, bool asJson)
    : m_console(console)
    , m_asJson(asJson)
{
}

void Events::tell(const QJsonObject &event, const QString &sentence) const
{
    if (m_asJson)
        QTextStream(stderr) << QJsonDocument(event).toJson(QJsonDocument::Compact) << Qt::endl;
    else if (!sentence.isEmpty())
        m_console.say(sentence);
}

void Events::deviceCode(const microsoft365::DeviceCode &code) const
{
    const reports::Language &l = m_console.language();
    tell({{QStringLiteral("event"), event("deviceCode")},
          {QStringLiteral("userCode"), code.userCode},
          {QStringLiteral("verificationUri"), code.verificationUri.toString()},
          {QStringLiteral("expiresAt"), code.expiresAt.toString(Qt::ISODate)}},
         l.translate("CommandLine", "Open %1 and type the code %2. It is valid until %3.")
             .arg(code.verificationUri.toString(), code.userCode,
                  l.locale().toString(code.expiresAt.toLocalTime().time(), QLocale::ShortFormat)));
}

void Events::browser(const QUrl &page) const
{
    const QString address = QString::fromLatin1(page.toEncoded());
    tell({{QStringLiteral("event"), event("browser")}, {QStringLiteral("url"), address}},
         m_console.language().translate("CommandLine",
                                        "Sign in in the browser. If none opens, open this page yourself:")
             + QStringLiteral("\n  ") + address);
}

void Events::signedIn(const microsoft365::Account &account,
                      const std::optional<microsoft365::SecretError> &notKept) const
{
    const reports::Language &l = m_console.language();
    QString sentence = l.translate("CommandLine", "Signed in as %1.").arg(account.name);
    if (notKept)
        sentence += QLatin1Char('\n')
            + l.translate("CommandLine", "The sign-in lasts for this run only: %1")
                  .arg(joined(text(*notKept, l)));
    QJsonObject json{{QStringLiteral("event"), event("signedIn")},
                     {QStringLiteral("account"), account.name},
                     {QStringLiteral("tenantId"), account.tenant},
                     {QStringLiteral("kept"), !notKept}};
    if (notKept)
        json.insert(QStringLiteral("why"), name(notKept->fault));
    tell(json, sentence);
}

void Events::signInFailed(const microsoft365::SignInError &error, const knowledge::SignInFacts &facts,
                          std::optional<microsoft365::SignInMethod> used) const
{
    QJsonObject json{{QStringLiteral("event"), event("signInFailed")},
                     {QStringLiteral("kind"), name(error.kind)}};
    if (!error.codes.isEmpty())
        json.insert(QStringLiteral("code"), error.codes.first());
    for (const auto &[key, value] :
         {std::pair{"error", error.error}, std::pair{"description", error.description},
          std::pair{"correlationId", error.correlationId}}) {
        if (!value.isEmpty())
            json.insert(QLatin1String(key), value);
    }
    tell(json, joined(text(error, facts, m_console.language(), used)));
}

void Events::done() const
{
    tell({{QStringLiteral("event"), event("done")}}, {});
}

} // namespace cli
