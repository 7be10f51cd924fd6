// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/session.h"
#include "wizard/tenantcollection.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class SourceDetail;
}

namespace wizard {

//! One source: what it brings, what it needs, and why it is not known where it has failed.
class SourceDetail : public QWidget {
    Q_OBJECT

public:
    explicit SourceDetail(Session &session, QWidget *parent = nullptr);
    ~SourceDetail() override;

    void retranslate();
    //! With its state in words, and the cloud that scripts are for. Without a source: the report of SMTP AUTH
    //! submissions, which has no interface.
    void setSource(const std::optional<microsoft365::CollectionSource> &source,
                   const SourceProgress &progress, const QString &state, const microsoft365::Cloud &cloud);

Q_SIGNALS:
    void signInWanted();
    void exportGuideWanted();

private:
    void show();
    void showReport();
    void showGuide(const knowledge::CollectionGuide &guide);
    void showFailure();
    void showLimit();
    void readFiles();
    QString limitText() const;
    QString scriptToRun() const;

    Session &m_session;
    std::unique_ptr<Ui::SourceDetail> m_ui;
    std::optional<microsoft365::CollectionSource> m_source;
    SourceProgress m_progress;
    microsoft365::Cloud m_cloud;
    std::optional<qint64> m_earlierLicences; //!< of a collection that the session has files of
};

} // namespace wizard
