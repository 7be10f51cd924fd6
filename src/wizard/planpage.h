// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/planfiles.h"
#include "wizard/senderfilter.h"

#include <QTimer>

#include <memory>

namespace Ui {
class PlanPage;
}

namespace wizard {

//! What to do for each sender, and the plan as files.
class PlanPage : public Page {
    Q_OBJECT

public:
    PlanPage(Session &session, const Services &services, QWidget *parent = nullptr);
    ~PlanPage() override;
    QString stepName() const override;
    QString stepIcon() const override;

protected:
    void build() override;
    void retranslate() override;
    void showAnalysis() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using MakeWork = ExportWork (*)(std::shared_ptr<const PlanFiles>, const QString &);

    void connectExports();
    void showSummary();
    void showRoute();
    void showSettings();
    void keepSettings();
    void showRunning(bool running);
    void exportFile(const QString &suffix, MakeWork work);
    void exportScripts();
    std::shared_ptr<const PlanFiles> planFiles() const;
    QString reportLanguage() const;
    QString reportTitle() const;

    std::unique_ptr<Ui::PlanPage> m_ui;
    SenderModel *m_senders;
    SenderFilterModel *m_shown;
    PlanExport *m_export;
    QString m_address; //!< the sender whose route is shown
    QTimer m_showRouteSoon; //!< laying out a route takes as long as the rest, which comes first
    QString m_written; //!< where the last export is
};

} // namespace wizard
