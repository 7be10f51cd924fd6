// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/jsonreader.h"
#include "knowledge/knowledge.h"

#include <map>

namespace knowledge {

//! The cited pages of sources.json. Each is described once and cited by id.
class SourceList {
public:
    SourceList(const QString &folder, QString *message);

    //! The source that an object cites in its member "source": {"id": …, "confidence": …}.
    Source cited(const JsonReader &json);
    //! The sources of its member "sources", at least one.
    std::vector<Source> allCited(const JsonReader &json);
    //! Fails when a page is described and nobody cites it.
    void checkAllCited() const;

private:
    Source citation(const JsonReader &json);

    struct Page {
        Source source;
        bool cited = false;
    };
    JsonReader m_file;
    std::map<QString, Page> m_pages;
};

} // namespace knowledge
