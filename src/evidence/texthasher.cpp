// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/texthasher.h"

#include <QRandomGenerator>

namespace evidence {

TextHasher::TextHasher()
    : m_seed(QRandomGenerator::system()->generate64())
{
}

} // namespace evidence
