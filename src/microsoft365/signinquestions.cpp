// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/signinquestions.h"

#include "microsoft365/permissions.h"
#include "microsoft365/proofkey.h"

namespace microsoft365 {

namespace {

using Fields = QList<std::pair<const char *, QByteArray>>;

// Without these there is neither a name of the account nor a refresh token (OpenID Connect Core, 3.1.2.1 and
// 11).
constexpr auto identityScopes = "openid profile offline_access";

QByteArray encoded(const Fields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += QByteArray(name) + '=' + value.toPercentEncoding();
    }
    return form;
}

QUrl endpoint(const Cloud &cloud, const QString &tenant, const char *name)
{
    QUrl url = cloud.login;
    url.setPath(url.path() + QLatin1Char('/') + tenant + QLatin1String("/oauth2/v2.0/")
                + QLatin1String(name));
    return url;
}

HttpRequest question(const QUrl &url, const Fields &fields)
{
    return {url,
            {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}},
            encoded(fields)};
}

//! Microsoft's name of a language.
QByteArray market(const QString &language)
{
    return language == QLatin1String("de") ? "de-DE" : "en-US";
}

QByteArray scopesOf(const SignInRequest &request)
{
    return QByteArray(identityScopes) + ' ' + request.scopes.join(QLatin1Char(' ')).toUtf8();
}

} // namespace

QStringList graphScopes(const knowledge::SignInFacts &facts, const Cloud &cloud,
                        const QStringList &dataSources)
{
    QStringList scopes;
    for (const knowledge::Permission &permission : permissionsFor(dataSources, cloud, facts)) {
        if (permission.api == QLatin1String("graph"))
            scopes.append(cloud.graph.toString() + QLatin1Char('/') + permission.id);
    }
    return scopes;
}

HttpRequest deviceCodeQuestion(const SignInRequest &request)
{
    QUrl url = endpoint(request.cloud, request.tenant, "devicecode");
    url.setQuery(QLatin1String("mkt=") + QString::fromLatin1(market(request.language)));
    return question(url, {{"client_id", request.clientId.toUtf8()}, {"scope", scopesOf(request)}});
}

HttpRequest deviceTokenQuestion(const SignInRequest &request, const Secret &deviceCode)
{
    return question(endpoint(request.cloud, request.tenant, "token"),
                    {{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                     {"client_id", request.clientId.toUtf8()},
                     {"device_code", deviceCode.reveal()}});
}

QUrl browserPage(const SignInRequest &request, const BrowserAttempt &attempt)
{
    QUrl url = endpoint(request.cloud, request.tenant, "authorize");
    url.setQuery(QString::fromLatin1(encoded({{"client_id", request.clientId.toUtf8()},
                                              {"response_type", "code"},
                                              {"response_mode", "query"},
                                              {"redirect_uri", attempt.redirect.toEncoded()},
                                              {"scope", scopesOf(request)},
                                              {"state", attempt.state.reveal()},
                                              {"code_challenge", codeChallenge(attempt.verifier)},
                                              {"code_challenge_method", "S256"},
                                              {"prompt", "select_account"}, // several accounts, side by side
                                              {"mkt", market(request.language)}})),
                 QUrl::StrictMode);
    return url;
}

HttpRequest browserTokenQuestion(const SignInRequest &request, const BrowserAttempt &attempt,
                                 const Secret &code)
{
    return question(endpoint(request.cloud, request.tenant, "token"),
                    {{"grant_type", "authorization_code"},
                     {"client_id", request.clientId.toUtf8()},
                     {"scope", scopesOf(request)},
                     {"code", code.reveal()},
                     {"redirect_uri", attempt.redirect.toEncoded()},
                     {"code_verifier", attempt.verifier.reveal()}});
}

HttpRequest refreshQuestion(const Cloud &cloud, const QString &tenant, const QString &clientId,
                            Resource resource, const Secret &refreshToken)
{
    // All that was agreed to for the resource, whatever this run needs of it.
    const QUrl &address = resource == Resource::Graph ? cloud.graph : cloud.exchange;
    const QByteArray scopes = QByteArray(identityScopes) + ' ' + address.toEncoded() + "/.default";
    return question(endpoint(cloud, tenant, "token"),
                    {{"grant_type", "refresh_token"},
                     {"client_id", clientId.toUtf8()},
                     {"scope", scopes},
                     {"refresh_token", refreshToken.reveal()}});
}

} // namespace microsoft365
