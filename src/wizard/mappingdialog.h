// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/session.h"

#include <QDialog>

#include <map>
#include <memory>

class QComboBox;

namespace Ui {
class MappingDialog;
}

namespace wizard {

//! Assigns the columns of a file whose kind was not recognised, with its first rows in view.
class MappingDialog : public QDialog {
    Q_OBJECT

public:
    MappingDialog(const QString &path, Session &session, QWidget *parent = nullptr);
    ~MappingDialog() override;

    //! What is chosen at the moment.
    imports::ColumnMapping mapping() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void nameKinds();
    void takeMapping(const imports::ColumnMapping &mapping);
    void makeFields();
    void showPreview();
    void showHint();
    imports::ExportKind kind() const;
    QStringList missingFields() const;

    Session &m_session;
    std::unique_ptr<Ui::MappingDialog> m_ui;
    imports::Preview m_preview;
    std::optional<evidence::Error> m_error;
    std::vector<imports::FieldInfo> m_fields;
    std::map<QString, QComboBox *> m_columns; //!< by field key; item data is the column, -1 for none
};

//! The column for each field whose usual names fit a header, each column at most once.
std::map<QString, int> guessedColumns(const std::vector<imports::FieldInfo> &fields,
                                      const QStringList &headers);

} // namespace wizard
