// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/plantexts.h"

#include "reports/reasontexts.h"

namespace reports {

using plans::Attention;

QString text(const plans::AttentionNote &note, const Language &l)
{
    const int n = plural(note.count);
    switch (note.kind) {
    case Attention::BasicAuth:
        return l.translate("Reports", "%n message(s) signed in with Basic Authentication.", nullptr, n);
    case Attention::AuthUnknown:
        return l.translate("Reports", "No report says how it signs in.");
    case Attention::OutdatedTls:
        return l.translate("Reports", "%n message(s) used TLS 1.0 or 1.1.", nullptr, n);
    case Attention::FellSilent:
        return l.translate(
            "Reports",
            "It was silent in the last %n day(s) of the evidence. It may be switched off, or already "
            "fail.",
            nullptr, n);
    case Attention::RareSender:
        return l
            .translate("Reports", "It sends on few days (%1 of %n) and is easy to overlook.", nullptr,
                       plural(note.total))
            .arg(l.number(note.count));
    case Attention::AlreadyOAuth:
        return l.translate("Reports",
                           "Every message signed in with OAuth. For the switch-off there is nothing to do.");
    case Attention::SharedMailbox: {
        QStringList parts;
        if (note.count > 1)
            parts << l.translate("Reports", "%n sources share this mailbox.", nullptr, n);
        if (note.total > 0)
            parts << l.translate(
                "Reports", "%n delivery(ies) of this mailbox did not come by SMTP AUTH: people use it too.",
                nullptr, plural(note.total));
        return parts.isEmpty() ? l.translate("Reports", "Devices and people share this mailbox.")
                               : parts.join(QLatin1Char(' '));
    }
    case Attention::ScenarioOverridden:
        return l.translate("Reports", "You set the scenario yourself.");
    case Attention::OnlySignIns:
        return l.translate("Reports", "Only sign-ins name it (%n); how many messages it sends is not known.",
                           nullptr, n);
    case Attention::PasswordSignIns:
        return l.translate(
            "Reports", "%n sign-in(s) used a password, although the reports know messages with OAuth only.",
            nullptr, n);
    }
    return {};
}

QString name(Attention attention, const Language &l)
{
    switch (attention) {
    case Attention::BasicAuth:
        return l.translate("Reports", "Basic");
    case Attention::AuthUnknown:
        return l.translate("Reports", "Sign-in not known");
    case Attention::OutdatedTls:
        return l.translate("Reports", "TLS below 1.2");
    case Attention::FellSilent:
        return l.translate("Reports", "Silent");
    case Attention::RareSender:
        return l.translate("Reports", "Rare");
    case Attention::AlreadyOAuth:
        return QStringLiteral("OAuth");
    case Attention::SharedMailbox:
        return l.translate("Reports", "Shared mailbox");
    case Attention::ScenarioOverridden:
        return l.translate("Reports", "Set by you");
    case Attention::OnlySignIns:
        return l.translate("Reports", "Sign-ins only");
    case Attention::PasswordSignIns:
        return l.translate("Reports", "Password sign-ins");
    }
    return {};
}

QString name(plans::State state, const Language &l)
{
    switch (state) {
    case plans::State::NothingToDo:
        return l.translate("Reports", "Nothing to do");
    case plans::State::ToDecide:
        return l.translate("Reports", "To decide");
    case plans::State::ToDo:
        return l.translate("Reports", "To do");
    }
    return {};
}

} // namespace reports
