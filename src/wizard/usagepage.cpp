// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/usagepage.h"

namespace wizard {

UsagePage::UsagePage(Session &session, const Services &services, QWidget *parent)
    : Page(session, services, parent)
{
    retranslate();
}

QString UsagePage::stepName() const
{
    return tr("Usage");
}

QString UsagePage::stepIcon() const
{
    return QStringLiteral("usage");
}

void UsagePage::retranslate()
{
    setHeading(stepName(), QString());
}

} // namespace wizard
