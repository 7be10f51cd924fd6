// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

class QWidget;

namespace wizard {

//! Everything that leaves the window for a dialog or program of the system.
class Dialogs {
public:
    Dialogs() = default;
    Dialogs(const Dialogs &) = delete;
    Dialogs &operator=(const Dialogs &) = delete;
    virtual ~Dialogs();

    //! The files that the user chose; empty when cancelled. Filter as QFileDialog has it.
    virtual QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) = 0;
    //! The file to write, its suffix and the question about overwriting included; empty when cancelled.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                             const QString &filter) = 0;
    //! The folder that the user chose; empty when cancelled.
    virtual QString chooseFolder(QWidget *parent, const QString &title) = 0;
    //! Whether the user chose the button with the text yes.
    virtual bool ask(QWidget *parent, const QString &title, const QString &text, const QString &yes) = 0;
    //! Opens a web page or a file in the program that the system has for it.
    virtual void openUrl(const QUrl &url) = 0;
};

//! The dialogs of the system.
class SystemDialogs : public Dialogs {
public:
    QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                     const QString &filter) override;
    QString chooseFolder(QWidget *parent, const QString &title) override;
    bool ask(QWidget *parent, const QString &title, const QString &text, const QString &yes) override;
    void openUrl(const QUrl &url) override;

private:
    QString m_folder; //!< where the user was last
};

} // namespace wizard
