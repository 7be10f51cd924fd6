// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/proofkey.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace microsoft365 {

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

Secret unguessable()
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return Secret(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64(base64Url));
}

QByteArray codeChallenge(const Secret &verifier)
{
    return QCryptographicHash::hash(verifier.reveal(), QCryptographicHash::Sha256).toBase64(base64Url);
}

bool isSame(const Secret &ours, const QByteArray &theirs)
{
    const QByteArray &text = ours.reveal();
    if (text.size() != theirs.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        difference |= static_cast<unsigned char>(text[i]) ^ static_cast<unsigned char>(theirs[i]);
    return difference == 0;
}

} // namespace microsoft365
