// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace wizard {

//! What is to be known about the selected file: its error in three parts, its notes, its rejected rows.
class FileDetails : public QWidget {
    Q_OBJECT

public:
    explicit FileDetails(Session &session, QWidget *parent = nullptr);

    //! Path and report of the selected file. An empty path: none is selected; null: it was not read yet.
    void setFile(const QString &path, const imports::InputReport *report);
    void retranslate();

Q_SIGNALS:
    //! The user wants to assign the columns by hand.
    void mappingWanted(const QString &path);

private:
    void showError(const evidence::Error &error);
    void showNotes();
    void showRejected();

    Session &m_session;
    QString m_path;
    std::optional<imports::InputReport> m_report;
    QLabel *m_summary;
    QLabel *m_notes;
    QLabel *m_technical;
    QPushButton *m_map;
    QPushButton *m_copy;
    QPushButton *m_showTechnical;
    QLabel *m_rejectedTitle;
    QTableWidget *m_rejected;
};

} // namespace wizard
