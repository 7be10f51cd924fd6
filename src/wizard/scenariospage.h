// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/senderfilter.h"

#include <memory>

namespace Ui {
class ScenariosPage;
}

namespace wizard {

//! The groups of senders by scenario, and for one of them why it is there.
class ScenariosPage : public Page {
    Q_OBJECT

public:
    ScenariosPage(Session &session, const Services &services, QWidget *parent = nullptr);
    ~ScenariosPage() override;
    QString stepName() const override;
    QString stepIcon() const override;

protected:
    void build() override;
    void retranslate() override;
    void showAnalysis() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCounts();
    void useFilter();
    void selectSender(const QString &address);

    std::unique_ptr<Ui::ScenariosPage> m_ui;
    SenderModel *m_senders;
    SenderFilterModel *m_shown;
};

} // namespace wizard
