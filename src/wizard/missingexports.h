// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/services.h"
#include "wizard/session.h"

#include <QWidget>

#include <memory>

namespace Ui {
class MissingExports;
}

namespace wizard {

//! The kinds of export that are not among the files, with what each would add and how to get it.
class MissingExports : public QWidget {
    Q_OBJECT

public:
    MissingExports(Session &session, const Services &services, QWidget *parent = nullptr);
    ~MissingExports() override;

    int count() const { return static_cast<int>(m_missing.size()); }
    void retranslate();
    //! Shows the guide of this kind of export, if that is missing.
    void choose(QStringView kind);

Q_SIGNALS:
    void countChanged();

private:
    void refresh();
    void showGuide();
    const knowledge::ExportGuide *current() const;

    Session &m_session;
    const Services &m_services;
    std::unique_ptr<Ui::MissingExports> m_ui;
    std::vector<const knowledge::ExportGuide *> m_missing;
};

//! The guides whose kind no file has, essential ones first.
std::vector<const knowledge::ExportGuide *> missingGuides(const knowledge::Knowledge &knowledge,
                                                          const std::vector<imports::InputReport> &inputs);

} // namespace wizard
