// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"

namespace wizard {

class PlanPage : public Page {
    Q_OBJECT

public:
    PlanPage(Session &session, const Services &services, QWidget *parent = nullptr);
    QString stepName() const override;
    QString stepIcon() const override;

protected:
    void retranslate() override;
};

} // namespace wizard
