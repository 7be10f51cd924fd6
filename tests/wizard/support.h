// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/knowledge.h"
#include "wizard/services.h"
#include "wizard/session.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <QObject>

#include <memory>

namespace wizard {

//! Dialogs that give the answers a test has put in, and remember what was asked.
class FakeDialogs : public Dialogs {
public:
    QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                     const QString &filter) override;
    QString chooseFolder(QWidget *parent, const QString &title) override;
    bool ask(QWidget *parent, const QString &title, const QString &text, const QString &yes) override;
    void openUrl(const QUrl &url) override;

    QStringList filesToOpen;
    QString fileToSave;
    QString folder;
    bool answer = true;
    QStringList suggestions;
    QList<QUrl> opened;
};

//! A folder of its own, services in it, small files and facts: what a test of the window needs.
class Desk {
public:
    Desk();

    //! Writes a file into the desk's folder and returns its path.
    QString file(const QString &name, const QByteArray &content) const;
    QString path(const QString &name) const { return folder.filePath(name); }
    std::unique_ptr<Session> session() const { return std::make_unique<Session>(knowledge, services); }

    QTemporaryDir folder;
    std::shared_ptr<FakeDialogs> dialogs;
    Services services;
    std::shared_ptr<const knowledge::Knowledge> knowledge;
};

//! Facts that are small and known to the tests.
knowledge::Knowledge smallKnowledge();

//! A message trace with one row per recipient, all from scan@contoso.com.
QByteArray traceTo(const QStringList &recipients);
//! A report of SMTP AUTH submissions that names scan@contoso.com.
QByteArray summaryOfScan();

//! Lets the event loop run until the condition holds, at most for ten seconds.
template <typename Condition>
bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, 10000);
}

//! The child with this object name; a failed test when there is none.
template <typename Widget>
Widget *child(const QObject &parent, const char *name)
{
    auto *widget = parent.findChild<Widget *>(QString::fromLatin1(name));
    EXPECT_NE(widget, nullptr) << name;
    return widget;
}

} // namespace wizard
