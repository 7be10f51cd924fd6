// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/senderfilter.h"

#include <QTimer>

#include <memory>
#include <set>

namespace Ui {
class UsagePage;
}

namespace wizard {

//! Who sends how much and how: charts, and the table of all senders that they filter.
class UsagePage : public Page {
    Q_OBJECT

public:
    UsagePage(Session &session, const Services &services, QWidget *parent = nullptr);
    ~UsagePage() override;
    QString stepName() const override;
    QString stepIcon() const override;

protected:
    void build() override;
    void retranslate() override;
    void showAnalysis() override;

private:
    void showFigures();
    void showCharts();

    void showNotes();
    void fillFilters();
    void useFilters();
    void setFilter(const SenderFilter &filter);
    void showFilter();

    std::unique_ptr<Ui::UsagePage> m_ui;
    SenderModel *m_senders;
    SenderFilterModel *m_shown;
    std::set<int> m_drawn; //!< the tabs whose charts show the present analysis
    QTimer m_drawSoon;
};

} // namespace wizard
