// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/startup.h"

#include <QApplication>
#include <QFontMetrics>
#include <QtConcurrent>

namespace wizard {

std::optional<knowledge::Knowledge> prepareStart(knowledge::LoadError *error, const QString &folder)
{
    auto facts = QtConcurrent::run([error, folder] { return knowledge::load(error, folder); });
    QFontMetrics(QApplication::font())
        .height(); // Qt lists the fonts when it needs the first one, and keeps the list
    return facts.takeResult();
}

} // namespace wizard
