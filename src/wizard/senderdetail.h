// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/services.h"
#include "wizard/session.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class SenderDetail;
}

namespace wizard {

class ReasonList;
class RecipientModel;
class SourceModel;

//! Why one sender is in its scenario, from which sources it sends and to whom, and what the user decides
//! about it.
class SenderDetail : public QWidget {
    Q_OBJECT
public:
    explicit SenderDetail(QWidget *parent = nullptr);
    ~SenderDetail() override;

    //! Not owned; both have to outlive the panel. Called once, before everything else.
    void connectTo(Session &session, const Services &services);
    //! Shows a sender of the session's analysis; an unknown address shows that none is selected.
    void showSender(const QString &address);
    const QString &address() const { return m_address; }
    void retranslate();

private:
    void showTexts(const evidence::AssessedSender &sender);
    void showDecision(bool anotherSender);
    void showRecipientCount();
    void decide(const std::function<void(evidence::Decision &)> &change);

    std::unique_ptr<Ui::SenderDetail> m_ui;
    Session *m_session = nullptr;
    QString m_address;
    ReasonList *m_reasons;
    SourceModel *m_sources;
    RecipientModel *m_recipients;
};

} // namespace wizard
