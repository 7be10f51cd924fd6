// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deduplicator.h"

#include <QCryptographicHash>

#include <cstring>

namespace imports {

void Deduplicator::nextFile()
{
    ++m_file;
    m_repeated = 0;
}

bool Deduplicator::admit(std::initializer_list<std::string_view> parts)
{
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    for (const std::string_view part : parts) {
        // The length in front keeps ("ab", "c") and ("a", "bc") apart.
        const std::uint64_t size = part.size();
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
        hash.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
    }
    Key key {};
    std::memcpy(key.data(), hash.resultView().data(), sizeof key);

    Count &count = m_counts[key];
    if (count.file != m_file) {
        count.file = m_file;
        count.inFile = 0;
    }
    if (++count.inFile > count.counted) {
        count.counted = count.inFile;
        return true;
    }
    ++m_repeated;
    return false;
}

} // namespace imports
