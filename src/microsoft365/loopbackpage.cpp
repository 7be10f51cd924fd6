// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/loopbackpage.h"

namespace microsoft365 {

namespace {

//! What the page says, in one language. It stands in the browser, where the program's catalogues do not
//! reach.
struct Words {
    const char *language;
    const char *title;
    const char *text;
};

struct BothWords {
    Words english;
    Words german;
};

BothWords wordsOf(PageKind kind)
{
    if (kind == PageKind::SignedIn)
        return {
            {"en", "Back to Postlotse",
             "Microsoft has answered. You can close this page; Postlotse goes on."},
            {"de", "Zurück zu Postlotse",
             "Microsoft hat geantwortet. Sie können diese Seite schließen; in Postlotse geht es weiter."}};
    return {{"en", "Not signed in", "Postlotse says what happened and what helps. You can close this page."},
            {"de", "Nicht angemeldet",
             "Postlotse sagt Ihnen, was geschehen ist und was hilft. Sie können diese Seite schließen."}};
}

QByteArray section(const Words &words)
{
    return QByteArray("<section lang=\"") + words.language + "\"><h1>" + words.title + "</h1><p>" + words.text
        + "</p></section>";
}

QByteArray response(const QByteArray &status, const QByteArray &body)
{
    // The address holds the code: it must neither stay in a cache nor go to another page.
    return "HTTP/1.1 " + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff"
          "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
          " frame-ancestors 'none'; base-uri 'none'; form-action 'none'\r\nConnection: close\r\n\r\n"
        + body;
}

} // namespace

QByteArray page(PageKind kind, const QString &language)
{
    const BothWords words = wordsOf(kind);
    const bool isGerman = language == QLatin1String("de");
    const Words &first = isGerman ? words.german : words.english;
    const Words &second = isGerman ? words.english : words.german;
    return response(
        "200 OK",
        QByteArray("<!doctype html><html lang=\"") + first.language
            + "\"><head><meta charset=\"utf-8\"><title>Postlotse</title>"
              "<meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">"
              "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 1em;"
              "color:#1d2433;background:#fff}h1{font-size:1.4em;margin:0}section{margin-bottom:2em}"
              "section+section{color:#5a6272;font-size:.9em}"
              "@media(prefers-color-scheme:dark){body{color:#e6e8ee;background:#1b1e26}"
              "section+section{color:#a3a9b8}}</style></head><body>"
            + section(first) + section(second) + "</body></html>\n");
}

QByteArray notFound()
{
    return response("404 Not Found", "<!doctype html><title>404</title><p>404</p>\n");
}

} // namespace microsoft365
