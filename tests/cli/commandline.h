// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

namespace cli {

//! What one run of the program left behind.
struct Outcome {
    int exitCode = -1; //!< -1: it crashed or never ended
    QByteArray out;
    QByteArray err;

    //! Standard output as one JSON object; empty when it is anything else.
    QJsonObject json() const;
};

/*! A temporary folder in which the real postlotse-cli is run, without a display and with English texts
    unless --lang says otherwise. */
class CommandLine {
public:
    CommandLine();
    Outcome run(const QStringList &arguments) const;

    //! Writes a file and returns its name.
    QString write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    bool exists(const QString &name) const;
    QString path(const QString &name) const;
    //! All files below the folder, sorted, with their relative paths.
    QStringList files() const;

private:
    QTemporaryDir m_folder;
};

//! A trace with these rows: "time sender recipient id" each.
QByteArray trace(const std::vector<QByteArray> &rows);

} // namespace cli
