// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedtenant/faults.h"

namespace simulatedtenant {

namespace {

const QByteArray throttledBody =
    R"({"error":{"code":"TooManyRequests","message":"Your recent queries have surpassed the permitted limit, please try again later."}})";

Response error(int status, const QByteArray &code, const QByteArray &text)
{
    return Response::json("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + text + "\"}}", status);
}

} // namespace

Response spoiled(Fault fault, const Response &right, const FaultOptions &options)
{
    Response response = right;
    switch (fault) {
    case Fault::Dropped:
        response.delivery = Response::Delivery::Dropped;
        return response;
    case Fault::HalfBody:
        response.delivery = Response::Delivery::Half;
        return response;
    case Fault::Slow:
        response.delivery = Response::Delivery::Slow;
        return response;
    case Fault::Silent:
        response.delivery = Response::Delivery::Never;
        return response;
    case Fault::Html:
        return {
            200, {{"Content-Type", "text/html"}}, "<html><body>Sign in to the guest network</body></html>"};
    case Fault::NotJson:
        response.body.chop(response.body.size() / 3 + 1);
        return response;
    case Fault::Oversize:
        return Response::json("{\"value\":[\"" + QByteArray(options.oversize, 'x') + "\"]}");
    case Fault::Redirect:
        return {302, {{"Location", options.elsewhere.toEncoded()}}, {}};
    case Fault::TooManyRequests:
        response = Response::json(throttledBody, 429);
        response.headers.emplaceBack("Retry-After", "40");
        return response;
    case Fault::TooManyRequestsUntil:
        response = Response::json(throttledBody, 429);
        response.headers.emplaceBack("Date", httpDate(options.now));
        response.headers.emplaceBack("Retry-After", httpDate(options.now.addSecs(70)));
        return response;
    case Fault::TooManyRequestsBare:
        return Response::json(throttledBody, 429);
    case Fault::Unavailable:
        return error(503, "ServiceUnavailable", "Try again.");
    case Fault::GatewayTimeout:
        return error(504, "UnknownError", "");
    case Fault::TokenRevoked:
        return error(401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.");
    case Fault::DeadLink:
        return error(400, "BadRequest", "Token not found: token is either invalid or expired");
    }
    return response;
}

std::optional<Fault> FaultPlan::next()
{
    if (m_faults.empty() || ++m_requests % m_every != 0)
        return std::nullopt;
    return m_faults[static_cast<std::size_t>(m_count++) % m_faults.size()];
}

} // namespace simulatedtenant
