// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/signinfacts.h"

#include <algorithm>

namespace knowledge {

namespace {

template <typename Entry>
const Entry *find(const std::vector<Entry> &entries, QStringView id)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [id](const Entry &entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const CloudFact *SignInFacts::cloud(QStringView id) const
{
    return find(clouds, id);
}

const CloudFact *SignInFacts::cloudAt(QStringView login, QStringView graph) const
{
    const auto it = std::find_if(clouds.begin(), clouds.end(), [&](const CloudFact &fact) {
        return fact.login == login && fact.graph == graph;
    });
    return it == clouds.end() ? nullptr : &*it;
}

const ApiFact *SignInFacts::api(QStringView id) const
{
    return find(apis, id);
}

const SignInProblem *SignInFacts::problem(const QList<int> &codes) const
{
    for (const int code : codes) {
        for (const SignInProblem &known : problems) {
            if (known.codes.contains(code))
                return &known;
        }
    }
    return nullptr;
}

} // namespace knowledge
