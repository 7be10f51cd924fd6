// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/knowledge.h"
#include "reports/language.h"
#include "wizard/markedlist.h"

namespace wizard {

//! Facts below each other, each with an icon; the source shows on hover.
class FactList : public MarkedList {
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const std::vector<knowledge::Fact> &facts, const reports::Language &language,
                  const QString &icon, Theme::Ink ink);
};

//! Title and date of a source on one line, with a word when the fact is not confirmed.
QString citation(const knowledge::Source &source, const reports::Language &language);

} // namespace wizard
