// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"

#include <QSortFilterProxyModel>

#include <memory>

class QLabel;

namespace Ui {
class FilesPage;
}

namespace wizard {

class DomainEditor;
class FileDetails;
class FilesModel;
class ImportProgress;
class MissingExports;

//! The files: what they are, what became of them, which are missing, and the accepted domains.
class FilesPage : public Page {
    Q_OBJECT

public:
    FilesPage(Session &session, const Services &services, QWidget *parent = nullptr);
    ~FilesPage() override;

    QString stepName() const override;
    QString stepIcon() const override;
    bool isComplete() const override;
    //! Shows how to get an export of this kind.
    void showGuide(const QString &kind);

protected:
    void build() override;
    void retranslate() override;

private:
    void setUpTable();
    void addFiles();
    void removeSelected();
    void showFiles();
    void showSelected();
    void nameTabs();
    void mapColumns(const QString &path);

    std::unique_ptr<Ui::FilesPage> m_ui;
    FilesModel *m_model;
    QSortFilterProxyModel m_sorted;
    ImportProgress *m_progress;
    QLabel *m_notSaved;
    // Made when the page is built.
    FileDetails *m_details = nullptr;
    MissingExports *m_missing = nullptr;
    DomainEditor *m_domains = nullptr;
};

} // namespace wizard
