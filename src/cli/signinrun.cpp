// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signinrun.h"

namespace cli {

using namespace microsoft365;

SignInRun::SignInRun(const Parts &parts)
    : m_parts(parts)
{
    const SignInRequest &request = parts.choice.request;
    HttpClient &http = parts.tools.http;
    Clock &clock = parts.tools.clock;
    if (parts.choice.method == SignInMethod::Browser) {
        auto signing = std::make_unique<BrowserSignIn>(request, parts.openBrowser, http, clock);
        connect(signing.get(), &BrowserSignIn::addressReady, this,
                [this](const QUrl &page) { m_parts.events.browser(page); });
        connect(signing.get(), &BrowserSignIn::finished, this, &SignInRun::keep);
        m_signing = std::move(signing);
        return;
    }
    auto signing = std::make_unique<DeviceCodeSignIn>(request, http, clock);
    connect(signing.get(), &DeviceCodeSignIn::codeReady, this,
            [this](const DeviceCode &code) { m_parts.events.deviceCode(code); });
    connect(signing.get(), &DeviceCodeSignIn::finished, this, &SignInRun::keep);
    m_signing = std::move(signing);
}

SignInRun::~SignInRun() = default;

void SignInRun::keep(const SignInResult &result)
{
    if (!result) {
        m_parts.events.signInFailed(result.error(), m_parts.facts, m_parts.choice.method);
        Q_EMIT finished(false);
        return;
    }
    const SignInRequest &request = m_parts.choice.request;
    const Account account = accountOf(request.cloud, request.tenant, request.clientId, result->identity);
    m_keeper = std::make_unique<TokenKeeper>(account, *result, m_parts.accounts, m_parts.tools);
    connect(m_keeper.get(), &TokenKeeper::keepingDecided, this, &SignInRun::conclude,
            Qt::SingleShotConnection);
}

void SignInRun::conclude()
{
    m_parts.events.signedIn(m_keeper->account(), m_keeper->notKept());
    Q_EMIT finished(true);
}

} // namespace cli
