// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/types.h"
#include "reports/language.h"

#include <QListView>

#include <map>

class QStandardItemModel;

namespace wizard {

//! The scenarios with their numbers of senders, the number large.
class ScenarioGroups : public QListView {
    Q_OBJECT
public:
    explicit ScenarioGroups(QWidget *parent = nullptr);

    void setCounts(const std::map<evidence::Scenario, std::int64_t> &counts,
                   const reports::Language &language);
    evidence::Scenario scenario() const;
    void setScenario(evidence::Scenario scenario);

    QSize sizeHint() const override;

Q_SIGNALS:
    void scenarioChanged(evidence::Scenario scenario);

private:
    QStandardItemModel *m_groups; //!< in the order of allScenarios
};

} // namespace wizard
