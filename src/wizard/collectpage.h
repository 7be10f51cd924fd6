// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/tenantcollection.h"

#include <QTimer>

#include <memory>

class QTreeWidgetItem;

namespace Ui {
class CollectPage;
}

namespace wizard {

class SourceDetail;

//! What is collected from the tenant, and how far that is. May be passed over.
class CollectPage : public Page {
    Q_OBJECT

public:
    CollectPage(Session &session, const Services &services, AccountSession &accounts,
                TenantCollection &collection, QWidget *parent = nullptr);
    ~CollectPage() override;

    QString stepName() const override;
    QString stepIcon() const override;

Q_SIGNALS:
    void signInWanted();
    //! The guide to the export of this kind.
    void exportGuideWanted(const QString &kind);

protected:
    void build() override;
    void retranslate() override;

private:
    void setUpSources();
    void start(bool anew);
    void showState();
    void showRow(QTreeWidgetItem &row, microsoft365::CollectionSource source);
    void showChosen();
    QString statusText(const std::optional<microsoft365::CollectionReport> &unfinished) const;
    std::vector<microsoft365::CollectionSource> wanted() const;

    AccountSession &m_accounts;
    TenantCollection &m_collection;
    std::unique_ptr<Ui::CollectPage> m_ui;
    std::optional<microsoft365::FolderError> m_problem; //!< why the last start did nothing
    QTimer m_everySecond; //!< waiting times and estimates run on while nothing is told
    SourceDetail *m_detail = nullptr; //!< made when the page is built
};

} // namespace wizard
