// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "reports/importtexts.h"

#include <QTextStream>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace cli {

namespace {

bool isTerminal(FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

//! Text without what would steer a terminal: file names and cells of exports may hold anything.
QString printable(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != QLatin1Char('\n'))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

Console::Console(reports::Language language)
    : m_language(std::move(language))
    , m_isTerminal(isTerminal(stderr))
{
}

void Console::say(const QString &message) const
{
    QTextStream(stderr) << printable(message) << Qt::endl;
}

void Console::complain(const QString &subject, const evidence::Error &error) const
{
    const reports::ErrorText text = reports::text(error, m_language);
    QString message = subject.isEmpty() ? text.what : subject + QStringLiteral(": ") + text.what;
    for (const QString &part : {text.why, text.action}) {
        if (!part.isEmpty())
            message += QLatin1Char(' ') + part;
    }
    if (!text.technical.isEmpty() && text.technical != subject)
        message += QStringLiteral("\n  ") + text.technical;
    say(message);
}

void Console::showProgress(const imports::Progress &progress) const
{
    if (!m_isTerminal || progress.bytesTotal <= 0)
        return;
    const double share = static_cast<double>(progress.bytesDone) / static_cast<double>(progress.bytesTotal);
    QTextStream(stderr) << "\r\x1b[K"
                        << m_language.translate("CommandLine", "Reading: %1 of %2")
                               .arg(m_language.percent(std::min(share, 1.0)), m_language.bytes(progress.bytesTotal))
                        << Qt::flush;
}

void Console::clearProgress() const
{
    if (m_isTerminal)
        QTextStream(stderr) << "\r\x1b[K" << Qt::flush;
}

} // namespace cli
