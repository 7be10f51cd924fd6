// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

#include <map>

class QProcess;

namespace cli {

//! What one run of the program left behind.
struct Outcome {
    int exitCode = -1; //!< -1: it crashed or never ended
    QByteArray out;
    QByteArray err;

    //! Standard output as one JSON object; empty when it is anything else.
    QJsonObject json() const;
};

using Variables = std::map<QString, QString>;

/*! A temporary folder in which the real postlotse-cli is run, without a display and with English texts
    unless --lang says otherwise. */
class CommandLine {
public:
    CommandLine();
    //! Variables come on top of an environment that is the same everywhere.
    Outcome run(const QStringList &arguments, const Variables &variables = {}) const;
    //! Starts the program and leaves it running.
    void start(QProcess &process, const QStringList &arguments, const Variables &variables = {}) const;

    //! Writes a file and returns its name.
    QString write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    bool exists(const QString &name) const;
    QString path(const QString &name) const;
    //! For runs with a home of their own in the folder, and no keychain.
    Variables home() const;
    //! All files below the folder, sorted, with their relative paths.
    QStringList files() const;

private:
    QTemporaryDir m_folder;
};

//! What stands between spaces.
QStringList words(const char *text);
//! A trace with these rows: "time sender recipient id" each.
QByteArray trace(const std::vector<QByteArray> &rows);

} // namespace cli
