// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/browser.h"

#include <QProcess>

namespace cli {

bool openBrowser(const QUrl &page)
{
    const QString address = QString::fromLatin1(page.toEncoded());
    QProcess opener;
    // Nothing that it says belongs to this program's output.
    opener.setStandardOutputFile(QProcess::nullDevice());
    opener.setStandardErrorFile(QProcess::nullDevice());
#if defined(Q_OS_WIN)
    opener.setProgram(QStringLiteral("rundll32"));
    opener.setArguments({QStringLiteral("url.dll,FileProtocolHandler"), address});
#elif defined(Q_OS_MACOS)
    opener.setProgram(QStringLiteral("open"));
    opener.setArguments({address});
#else
    opener.setProgram(QStringLiteral("xdg-open"));
    opener.setArguments({address});
#endif
    return opener.startDetached();
}

} // namespace cli
