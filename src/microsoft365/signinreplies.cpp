// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/signinreplies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace microsoft365 {

using evidence::Expected;

namespace {

// Far above what the platform sends: a hostile answer must not fill memory, screen or keychain.
constexpr qsizetype maxBodyBytes = 256 << 10;
constexpr qsizetype maxTokenBytes = 64 << 10;
constexpr qsizetype maxUserCodeLength = 64;
constexpr qsizetype maxNameLength = 320;
constexpr qsizetype maxTextLength = 4000;
constexpr qsizetype maxCodes = 20;
constexpr qint64 maxLifetime = 24 * 60 * 60; // seconds

// What holds where an answer does not say: RFC 8628, section 3.2, for the interval; the rest is on the safe
// side.
constexpr qint64 usualInterval = 5;
constexpr qint64 longestInterval = 300;
constexpr qint64 usualCodeLifetime = 15 * 60;
constexpr qint64 usualTokenLifetime = 10 * 60;

SignInError unreadable(const char *what)
{
    return {SignInErrorKind::Unreadable, {}, {}, {}, QString::fromLatin1(what), {}};
}

QString shortText(const QJsonObject &object, const char *key, qsizetype maxLength)
{
    return object.value(QLatin1String(key)).toString().left(maxLength);
}

//! A token as it may stand in a header; empty when it is missing or anything else.
Secret token(const QJsonObject &object, const char *key)
{
    const QByteArray text = object.value(QLatin1String(key)).toString().toUtf8();
    const bool isPrintable =
        std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    return isPrintable && text.size() <= maxTokenBytes ? Secret(text) : Secret();
}

//! A number of seconds, which may be written as a text.
qint64 seconds(const QJsonObject &object, const char *key, qint64 usual, qint64 most)
{
    const QJsonValue value = object.value(QLatin1String(key));
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().trimmed().toDouble(&isNumber);
    if (!isNumber || !(number >= 1))
        return usual;
    return static_cast<qint64>(std::min(number, static_cast<double>(most)));
}

QList<int> errorCodes(const QJsonObject &object)
{
    QList<int> codes;
    for (const QJsonValue value : object.value(QLatin1String("error_codes")).toArray()) {
        const int code = value.isString() ? value.toString().toInt() : value.toInt();
        if (code > 0 && codes.size() < maxCodes)
            codes.append(code);
    }
    return codes;
}

//! The error that an answer carries, whatever its status was.
std::optional<SignInError> errorIn(const QJsonObject &object)
{
    const QString error = shortText(object, "error", maxNameLength);
    if (error.isEmpty())
        return std::nullopt;
    SignInError result{kindOf(error), error};
    result.suberror = shortText(object, "suberror", maxNameLength);
    result.description = shortText(object, "error_description", maxTextLength);
    result.correlationId = shortText(object, "correlation_id", maxNameLength);
    result.codes = errorCodes(object);
    if (result.codes.isEmpty())
        result.codes = codesIn(result.description);
    return result;
}

//! The object that an answer is. Nothing when it is none.
std::optional<QJsonObject> objectIn(const QByteArray &body)
{
    if (body.size() > maxBodyBytes)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace

SignInErrorKind kindOf(QStringView error)
{
    if (error == QLatin1String("access_denied") || error == QLatin1String("authorization_declined"))
        return SignInErrorKind::Declined;
    if (error == QLatin1String("expired_token"))
        return SignInErrorKind::Expired;
    return SignInErrorKind::Refused;
}

bool isTransient(const SignInError &error)
{
    return error.error == QLatin1String("temporarily_unavailable")
        || error.error == QLatin1String("server_error");
}

QList<int> codesIn(QStringView description)
{
    static const QRegularExpression number(QStringLiteral("AADSTS([0-9]{1,9})"));
    QList<int> codes;
    for (auto match = number.globalMatch(description.toString());
         match.hasNext() && codes.size() < maxCodes;) {
        const int code = match.next().captured(1).toInt();
        if (!codes.contains(code))
            codes.append(code);
    }
    return codes;
}

Expected<DeviceCode, SignInError> parseDeviceCode(const QByteArray &body, const QDateTime &now)
{
    const std::optional<QJsonObject> object = objectIn(body);
    if (!object)
        return unreadable("/devicecode: no JSON object");
    if (const std::optional<SignInError> error = errorIn(*object))
        return *error;
    DeviceCode code;
    code.deviceCode = token(*object, "device_code");
    code.userCode = object->value(QLatin1String("user_code")).toString().trimmed();
    const bool isUserCode = !code.userCode.isEmpty() && code.userCode.size() <= maxUserCodeLength
        && std::all_of(code.userCode.begin(), code.userCode.end(), [](QChar c) { return c.isPrint(); });
    if (code.deviceCode.isEmpty() || !isUserCode)
        return unreadable("/devicecode: no code");
    QString address = shortText(*object, "verification_uri", maxTextLength);
    if (address.isEmpty())
        address = shortText(*object, "verification_url", maxTextLength); // as drafts of the RFC called it
    code.verificationUri = QUrl(address, QUrl::StrictMode);
    if (!code.verificationUri.isValid() || code.verificationUri.scheme() != QLatin1String("https")
        || code.verificationUri.host().isEmpty() || !code.verificationUri.userInfo().isEmpty())
        return unreadable("/devicecode: no https address to open");
    code.interval = std::chrono::seconds(seconds(*object, "interval", usualInterval, longestInterval));
    code.expiresAt = now.addSecs(seconds(*object, "expires_in", usualCodeLifetime, maxLifetime));
    return code;
}

Expected<Tokens, SignInError> parseTokens(const QByteArray &body, const QDateTime &now)
{
    const std::optional<QJsonObject> object = objectIn(body);
    if (!object)
        return unreadable("/token: no JSON object");
    if (const std::optional<SignInError> error = errorIn(*object))
        return *error;
    const QString type = object->value(QLatin1String("token_type")).toString(QStringLiteral("Bearer"));
    Tokens tokens;
    tokens.accessToken = token(*object, "access_token");
    if (tokens.accessToken.isEmpty() || type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0)
        return unreadable("/token: no access token of type Bearer");
    tokens.refreshToken = token(*object, "refresh_token");
    tokens.expiresAt = now.addSecs(seconds(*object, "expires_in", usualTokenLifetime, maxLifetime));
    tokens.scopes = shortText(*object, "scope", maxTextLength).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    tokens.identity = parseIdToken(token(*object, "id_token").reveal());
    return tokens;
}

Identity parseIdToken(const QByteArray &idToken)
{
    // header.payload.signature, RFC 7515, section 3.1
    const QByteArray payload = idToken.split('.').value(1);
    const QByteArray::FromBase64Result json =
        QByteArray::fromBase64Encoding(payload,
                                       QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                           | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonObject claims = json ? QJsonDocument::fromJson(*json).object() : QJsonObject();
    Identity identity{shortText(claims, "preferred_username", maxNameLength),
                      shortText(claims, "tid", maxNameLength), shortText(claims, "oid", maxNameLength)};
    identity.name.removeIf([](QChar c) { return !c.isPrint(); });
    return identity;
}

SignInError networkError(const HttpError &error)
{
    return {SignInErrorKind::Network, {}, {}, {}, error.detail, {}, error.fault};
}

} // namespace microsoft365
