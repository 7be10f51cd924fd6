// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/planpage.h"

namespace wizard {

PlanPage::PlanPage(Session &session, const Services &services, QWidget *parent)
    : Page(session, services, parent)
{
    retranslate();
}

QString PlanPage::stepName() const
{
    return tr("Plan");
}

QString PlanPage::stepIcon() const
{
    return QStringLiteral("plan");
}

void PlanPage::retranslate()
{
    setHeading(stepName(), QString());
}

} // namespace wizard
