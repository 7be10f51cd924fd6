// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedtenant/identityplatform.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace simulatedtenant {

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray value(const QUrlQuery &query, const char *name)
{
    return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toUtf8();
}

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

} // namespace

Response IdentityPlatform::answer(const Request &request)
{
    requests.append(request);
    Response response = route(request);
    response.headers.emplaceBack("Date", httpDate(now()));
    return response;
}

Response IdentityPlatform::route(const Request &request)
{
    const QList<QByteArray> path =
        request.url.path().toUtf8().split('/'); // "", tenant, "oauth2", "v2.0", what
    const QByteArray tenant = path.value(1).toLower();
    if (path.value(2) != "oauth2" || path.value(3) != "v2.0")
        return {404, {}, "<html>404</html>"};
    if (tenant != "organizations" && tenant != tenantId && tenant != domain)
        return error("invalid_request", 90002, "Tenant not found.");
    const QByteArray what = path.value(4);
    const QUrlQuery parameters = request.method == "POST" ? request.form() : QUrlQuery(request.url);
    if (value(parameters, "client_id") != clientId)
        return error("unauthorized_client", 700016, "Application was not found in the directory.");
    if (tenant == "organizations" && scenario.isSingleTenant)
        return error("invalid_request", 50194, "The app is not configured as a multi-tenant application.");
    if (what == "devicecode")
        return devicecode(request);
    if (what == "authorize")
        return authorize(request);
    if (what == "token")
        return token(request);
    return {404, {}, "<html>404</html>"};
}

bool IdentityPlatform::accepts(const QByteArray &accessToken, const QByteArray &resource) const
{
    const auto found = m_accessTokens.find(accessToken);
    return found != m_accessTokens.end() && found->second.resource == resource
        && found->second.expiresAt > now();
}

Response IdentityPlatform::devicecode(const Request &request)
{
    if (!scenario.firstCodeAnswers.isEmpty())
        return scenario.firstCodeAnswers.takeFirst();
    if (!value(request.form(), "scope").contains("offline_access"))
        return error("invalid_scope", 70011);
    const QByteArray code = secret("device-code");
    m_deviceCodes[code] = {scenario.pending, scenario.slowDowns, now().addSecs(scenario.codeLifetime)};
    const QByteArray name = scenario.oldAddressName ? "verification_url" : "verification_uri";
    return Response::json("{\"device_code\":" + quoted(code) + ",\"user_code\":\"ABCD-"
                          + QByteArray::number(1000 + m_count) + "\",\"" + name
                          + "\":" + quoted(scenario.verificationUri) + ",\"expires_in\":"
                          + number(scenario.codeLifetime) + ",\"interval\":" + number(scenario.interval)
                          + ",\"message\":\"Open the page.\"}");
}

Response IdentityPlatform::authorize(const Request &request)
{
    const QUrlQuery query(request.url);
    const QByteArray redirect = value(query, "redirect_uri");
    if (!redirect.startsWith("http://localhost"))
        return error("invalid_request", 50011, "The redirect URI does not match.");
    const QByteArray state = "&state=" + value(query, "state").toPercentEncoding();
    const auto back = [&](const QByteArray &parameters) {
        return Response{302, {{"Location", redirect + "/?" + parameters + state}}, {}};
    };
    if (scenario.isDeclined)
        return back("error=access_denied&error_description=AADSTS65004%3A+User+declined+to+consent.");
    if (value(query, "response_type") != "code" || value(query, "code_challenge_method") != "S256")
        return back("error=invalid_request&error_description=AADSTS501481");
    const QByteArray code = secret("authorization-code");
    m_authorizationCodes[code] = {value(query, "code_challenge"), redirect};
    return back("code=" + code);
}

Response IdentityPlatform::token(const Request &request)
{
    if (!scenario.firstTokenAnswers.isEmpty())
        return scenario.firstTokenAnswers.takeFirst();
    const QUrlQuery form = request.form();
    const QByteArray grant = value(form, "grant_type");
    if (scenario.refusedWith)
        return error("invalid_grant", scenario.refusedWith);
    if (grant == "urn:ietf:params:oauth:grant-type:device_code")
        return deviceToken(value(form, "device_code"));
    if (grant == "authorization_code")
        return codeToken(form);
    if (grant == "refresh_token")
        return refreshToken(form);
    return error("unsupported_grant_type", 70003);
}

Response IdentityPlatform::deviceToken(const QByteArray &code)
{
    ++polls;
    const auto found = m_deviceCodes.find(code);
    if (found == m_deviceCodes.end())
        return error("bad_verification_code", 70018);
    if (scenario.isExpired || found->second.expiresAt <= now())
        return error("expired_token", 70019, "The code has expired.");
    if (found->second.slowDowns-- > 0)
        return error("slow_down");
    if (found->second.pending-- > 0)
        return error("authorization_pending", 70016);
    if (scenario.isDeclined)
        return error("authorization_declined", 65004);
    m_deviceCodes.erase(found);
    return tokens(graph);
}

Response IdentityPlatform::codeToken(const QUrlQuery &form)
{
    const auto found = m_authorizationCodes.find(value(form, "code"));
    if (found == m_authorizationCodes.end())
        return error("invalid_grant", 70000);
    const AuthorizationCode code = found->second;
    m_authorizationCodes.erase(found);
    const QByteArray challenge =
        QCryptographicHash::hash(value(form, "code_verifier"), QCryptographicHash::Sha256)
            .toBase64(base64Url);
    if (challenge != code.challenge)
        return error("invalid_grant", 501481, "The code verifier does not match.");
    if (value(form, "redirect_uri") != code.redirect)
        return error("invalid_grant", 50011);
    return tokens(graph);
}

Response IdentityPlatform::refreshToken(const QUrlQuery &form)
{
    const QByteArray old = value(form, "refresh_token");
    if (m_usedRefreshTokens.count(old)) {
        ++reused;
        return error("invalid_grant", 50173, "The token was used before.");
    }
    if (!m_refreshTokens.count(old))
        return error("invalid_grant", 50173, "The token is revoked.");
    const QList<QByteArray> scopes = value(form, "scope").split(' ');
    const bool isForExchange = scopes.contains(exchange + "/.default");
    if (!isForExchange && !scopes.contains(graph + "/.default"))
        return error("invalid_scope", 70011);
    if (isForExchange && !scenario.hasExchangeConsent) {
        Response refusal = error("invalid_grant", 65001, "Nobody has consented.");
        refusal.body.replace("\"error\":", "\"suberror\":\"consent_required\",\"error\":");
        return refusal;
    }
    m_refreshTokens.erase(old);
    m_usedRefreshTokens.insert(old);
    ++refreshes;
    return tokens(isForExchange ? exchange : graph);
}

Response IdentityPlatform::tokens(const QByteArray &resource)
{
    const QByteArray access = secret("access-token");
    m_accessTokens[access] = {resource, now().addSecs(scenario.tokenLifetime)};
    const QByteArray claims = "{\"preferred_username\":" + quoted(account) + ",\"tid\":" + quoted(tenantId)
        + ",\"oid\":" + quoted(objectId) + "}";
    const QByteArray idToken =
        QByteArray("{}").toBase64(base64Url) + '.' + claims.toBase64(base64Url) + ".c2lnbmF0dXJl";
    QByteArray body = "{\"token_type\":\"Bearer\",\"expires_in\":" + number(scenario.tokenLifetime)
        + ",\"access_token\":" + quoted(access) + ",\"id_token\":" + quoted(idToken);
    if (resource == graph && !scenario.graphScopes.isEmpty())
        body += ",\"scope\":" + quoted(scenario.graphScopes);
    if (scenario.givesRefreshTokens) {
        const QByteArray refresh = secret("refresh-token");
        m_refreshTokens.insert(refresh);
        body += ",\"refresh_token\":" + quoted(refresh);
    }
    return Response::json(body + '}');
}

Response IdentityPlatform::error(const QByteArray &error, int code, const QByteArray &text) const
{
    QByteArray body = "{\"error\":" + quoted(error) + ",\"error_description\":\"";
    if (code)
        body += "AADSTS" + QByteArray::number(code) + ": ";
    body += text + "\",\"correlation_id\":\"c0ffee00-0000-4000-8000-000000000000\"";
    if (code)
        body += ",\"error_codes\":[" + number(code) + ']';
    return Response::json(body + '}', scenario.errorsWith200 ? 200 : 400);
}

QByteArray IdentityPlatform::secret(const char *kind)
{
    // Long enough to be found by a search for it, and nowhere else.
    const QByteArray text = "fake-" + QByteArray(kind) + '-' + QByteArray::number(++m_count) + '-'
        + QByteArray::number(QRandomGenerator::global()->generate64(), 36);
    secrets.insert(text);
    return text;
}

QByteArray IdentityPlatform::number(int value) const
{
    return scenario.numbersAsTexts ? quoted(QByteArray::number(value)) : QByteArray::number(value);
}

} // namespace simulatedtenant
