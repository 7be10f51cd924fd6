// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulatedtenant/message.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <set>

namespace simulatedtenant {

//! How the identity platform behaves. The defaults are those of a good day.
struct IdentityScenario {
    int pending = 0; //!< so often a device code is still waiting for its person
    int slowDowns = 0; //!< and so often before that the client asks too fast
    bool isDeclined = false; //!< the person says no
    bool isExpired = false; //!< the person does not come
    bool isSingleTenant = false; //!< the app is registered for this tenant only, which has to be named then
    int refusedWith = 0; //!< AADSTS number that /token refuses everything with; 0: it does not
    bool errorsWith200 = false; //!< errors come with the status of success
    bool numbersAsTexts = false;
    bool oldAddressName = false; //!< verification_url
    QByteArray verificationUri = "https://login.example.com/device";
    int codeLifetime = 900; //!< seconds
    int interval = 5; //!< seconds
    int tokenLifetime = 3600; //!< of access tokens, seconds
    bool givesRefreshTokens = true;
    bool hasExchangeConsent = true;
    //! What tokens of Graph are good for; empty: the answer does not say.
    QByteArray graphScopes =
        "https://graph.example/AuditLog.Read.All https://graph.example/Directory.Read.All "
        "ExchangeMessageTrace.Read.All Domain.Read.All LicenseAssignment.Read.All";
    QList<Response> firstCodeAnswers = {}; //!< what /devicecode answers before it works: faults
    QList<Response> firstTokenAnswers = {}; //!< the same for /token
};

/*! The identity platform of one tenant with one account: device codes (RFC 8628), authorization codes with
    PKCE (RFC 7636) and refresh tokens that rotate; one that was used before is refused. It knows what it has
    given out. */
class IdentityPlatform {
public:
    IdentityScenario scenario;

    // Who lives there.
    QByteArray clientId = "11111111-2222-3333-4444-555555555555";
    QByteArray tenantId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    QByteArray domain = "contoso.example";
    QByteArray account = "admin@contoso.example";
    QByteArray objectId = "99999999-8888-7777-6666-555555555555";
    //! The base addresses of the resources, as they stand in front of scopes.
    QByteArray graph = "https://graph.example.com";
    QByteArray exchange = "https://exchange.example.com";
    //! The time by which tokens expire.
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };

    Response answer(const Request &request);

    //! Whether a resource takes this access token now.
    bool accepts(const QByteArray &accessToken, const QByteArray &resource) const;
    //! From now on no access token that was given out is taken any more.
    void revokeAccessTokens() { m_accessTokens.clear(); }
    //! The same with refresh tokens: the account has to sign in again.
    void revokeRefreshTokens() { m_refreshTokens.clear(); }

    // What has happened.
    QList<Request> requests;
    std::set<QByteArray> secrets; //!< every code and token that was ever given out
    int polls = 0; //!< questions about device codes
    int refreshes = 0; //!< that were answered with tokens
    int reused = 0; //!< refresh tokens that came a second time

private:
    struct DeviceCode {
        int pending = 0;
        int slowDowns = 0;
        QDateTime expiresAt;
    };
    struct AuthorizationCode {
        QByteArray challenge;
        QByteArray redirect;
    };
    struct AccessToken {
        QByteArray resource;
        QDateTime expiresAt;
    };

    Response route(const Request &request);
    Response devicecode(const Request &request);
    Response authorize(const Request &request);
    Response token(const Request &request);
    Response deviceToken(const QByteArray &code);
    Response codeToken(const QUrlQuery &form);
    Response refreshToken(const QUrlQuery &form);
    Response tokens(const QByteArray &resource);
    Response error(const QByteArray &error, int code = 0,
                   const QByteArray &text = "Something is wrong.") const;
    QByteArray secret(const char *kind);
    QByteArray number(int value) const;

    std::map<QByteArray, DeviceCode> m_deviceCodes;
    std::map<QByteArray, AuthorizationCode> m_authorizationCodes;
    std::map<QByteArray, AccessToken> m_accessTokens;
    std::set<QByteArray> m_refreshTokens;
    std::set<QByteArray> m_usedRefreshTokens;
    int m_count = 0;
};

} // namespace simulatedtenant
