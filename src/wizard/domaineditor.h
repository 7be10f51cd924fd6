// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/session.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace wizard {

//! The accepted domains: those from files to see, those typed in to add and remove.
class DomainEditor : public QWidget {
    Q_OBJECT

public:
    explicit DomainEditor(Session &session, QWidget *parent = nullptr);

    void retranslate();

private:
    void addTyped();
    void removeSelected();
    void refresh();
    //! Whether the row is one that was typed in; those come first.
    bool isTyped(int row) const;

    Session &m_session;
    QLabel *m_intro;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QCheckBox *m_subdomains;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_problem;
    QTableWidget *m_table;
};

/*! The domain of what a user typed: "contoso.com", "@contoso.com", an address in it. Nothing when it cannot
   be a domain. */
std::optional<std::string> typedDomain(const QString &text);

} // namespace wizard
