// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/scenariospage.h"

namespace wizard {

ScenariosPage::ScenariosPage(Session &session, const Services &services, QWidget *parent)
    : Page(session, services, parent)
{
    retranslate();
}

QString ScenariosPage::stepName() const
{
    return tr("Scenarios");
}

QString ScenariosPage::stepIcon() const
{
    return QStringLiteral("scenarios");
}

void ScenariosPage::retranslate()
{
    setHeading(stepName(), QString());
}

} // namespace wizard
