// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/signintexts.h"

namespace reports {

using microsoft365::HttpFault;
using microsoft365::SecretFault;
using microsoft365::SignInErrorKind;
using microsoft365::SignInMethod;

namespace {

QString technicalOf(const microsoft365::SignInError &error)
{
    QString text = error.description;
    if (!error.error.isEmpty() && !text.contains(error.error))
        text = text.isEmpty() ? error.error : error.error + QStringLiteral(": ") + text;
    if (!error.correlationId.isEmpty() && !text.contains(error.correlationId))
        text += QStringLiteral(" (correlation id %1)").arg(error.correlationId);
    return text;
}

} // namespace

ErrorText text(const microsoft365::SignInError &error, const knowledge::SignInFacts &facts, const Language &l,
               std::optional<SignInMethod> used)
{
    const QString technical = technicalOf(error);
    if (const knowledge::SignInProblem *problem = facts.problem(error.codes)) {
        const QString language = l.code();
        return {problem->what.in(language), problem->why.in(language),
                actionAfter(*problem, used).in(language), technical};
    }
    switch (error.kind) {
    case SignInErrorKind::Declined:
        return {l.translate("Reports", "The sign-in was declined."),
                {},
                l.translate("Reports", "Sign in again."),
                technical};
    case SignInErrorKind::Expired:
        if (used == SignInMethod::Browser)
            return {
                l.translate("Reports", "The browser has not come back within the time."),
                l.translate("Reports",
                            "Nobody has signed in, Microsoft's page shows an error, or something keeps the "
                            "browser from reaching Postlotse."),
                l.translate("Reports",
                            "If the page in the browser says why, do what it says. Then sign in again, or "
                            "use a code instead."),
                technical};
        return {l.translate("Reports", "Nobody has signed in within the time."),
                {},
                l.translate("Reports", "Sign in again; there will be a new code or page."),
                technical};
    case SignInErrorKind::Cancelled:
        return {l.translate("Reports", "Signing in was cancelled."), {}, {}, technical};
    case SignInErrorKind::Refused:
        return {l.translate("Reports", "Microsoft refuses the sign-in."),
                l.translate("Reports", "Microsoft's own text says why."),
                l.translate("Reports", "With the text and its id, Microsoft's support can find the sign-in."),
                technical};
    case SignInErrorKind::SignInAgain:
        return {l.translate("Reports", "The account is no longer signed in."),
                l.translate("Reports",
                            "The sign-in was revoked or has expired, or the keychain does not give it out."),
                l.translate("Reports", "Sign in again."), technical};
    case SignInErrorKind::Network:
        return text(error.fault.value_or(HttpFault::Unreachable), error.description, l);
    case SignInErrorKind::Unreadable:
        return {l.translate("Reports", "The answer does not come from Microsoft's sign-in."),
                l.translate("Reports", "A proxy or a guest network may have answered instead."),
                l.translate("Reports", "Check the network and the cloud, then try again."), technical};
    case SignInErrorKind::WrongState:
        return {l.translate("Reports", "The browser came back with an answer to another sign-in."),
                l.translate("Reports",
                            "An old page was open, or somebody tried to slip in an account of theirs."),
                l.translate("Reports", "Close the page and sign in again."), technical};
    case SignInErrorKind::NoPort:
        return {l.translate("Reports", "The browser has no way back to Postlotse."),
                l.translate("Reports", "The computer gives no port to listen on."),
                l.translate("Reports", "Sign in with a code."), technical};
    }
    return {};
}

ErrorText text(HttpFault fault, const QString &detail, const Language &l)
{
    const QString network = l.translate("Reports", "Check the network connection, then try again.");
    switch (fault) {
    case HttpFault::HostNotFound:
        return {l.translate("Reports", "The server was not found."),
                l.translate("Reports", "This computer is offline, or the name of the server is wrong."),
                network, detail};
    case HttpFault::Unreachable:
        return {l.translate("Reports", "The server cannot be reached."),
                l.translate("Reports", "This computer is offline, or a firewall is in the way."), network,
                detail};
    case HttpFault::ConnectionLost:
        return {l.translate("Reports", "The connection broke."), {}, network, detail};
    case HttpFault::TimedOut:
        return {l.translate("Reports", "The server did not answer in time."), {}, network, detail};
    case HttpFault::TlsRefused:
        return {l.translate("Reports", "The server's certificate is not trusted."),
                l.translate("Reports", "A network that inspects TLS shows a certificate of its own."),
                l.translate("Reports", "Give Postlotse the file with your network's authority (PEM)."),
                detail};
    case HttpFault::TooLarge:
        return {l.translate("Reports", "The answer is too large."),
                l.translate("Reports", "A proxy or a guest network may have answered instead."), network,
                detail};
    case HttpFault::Redirected:
        return {l.translate("Reports", "The server points to another one."),
                l.translate("Reports", "Postlotse follows nobody elsewhere with your sign-in."),
                l.translate("Reports",
                            "Check the addresses of the cloud, and whether a guest network wants a login."),
                detail};
    case HttpFault::ProxyRefused:
        return {l.translate("Reports", "The proxy refuses the connection."),
                l.translate("Reports", "It may ask for a login, which Postlotse cannot give."),
                l.translate("Reports", "Check the proxy in the settings of the system."), detail};
    case HttpFault::NotHttps:
        return {l.translate("Reports", "The address is not one of HTTPS."),
                {},
                l.translate("Reports", "Check the addresses of the cloud."),
                detail};
    }
    return {};
}

ErrorText text(const microsoft365::SecretError &error, const Language &l)
{
    switch (error.fault) {
    case SecretFault::NotFound:
        return {l.translate("Reports", "There is nothing in the keychain for this account."),
                {},
                {},
                error.detail};
    case SecretFault::NoKeychain:
        return {l.translate("Reports", "This computer has no keychain that runs."),
                {},
                l.translate("Reports", "Start a keychain, such as GNOME Keyring or KWallet, then try again."),
                error.detail};
    case SecretFault::Locked:
        return {l.translate("Reports", "The keychain is locked."),
                {},
                l.translate("Reports", "Unlock the keychain, then try again."),
                error.detail};
    case SecretFault::Denied:
        return {l.translate("Reports", "The keychain refuses access."),
                {},
                l.translate("Reports", "Allow Postlotse to use the keychain, then try again."),
                error.detail};
    case SecretFault::TooLarge:
        return {l.translate("Reports", "The sign-in is too large for the keychain."), {}, {}, error.detail};
    case SecretFault::NoList:
        return {l.translate("Reports", "The list of accounts cannot be read or written."),
                {},
                l.translate("Reports", "Check the file and its permissions, then try again."),
                error.detail};
    case SecretFault::Failed:
        return {l.translate("Reports", "The keychain does not work."), {}, {}, error.detail};
    }
    return {};
}

} // namespace reports
