// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "plans/plan.h"
#include "wizard/support.h"

#include <QAbstractItemModel>

namespace wizard {

//! A day of the tests, counted from 1 November 2026.
evidence::UtcDay november(int day);
evidence::UtcSeconds noonOfNovember(int day);

//! A client IP from which a sender of the tests submits.
struct TestSource {
    QString clientIp;
    std::int64_t submissions = 0;
    QString recipient; //!< of all its messages
};

//! A sender of the tests. Every delivery is of its own day, beginning with 1 November.
struct TestSender {
    QString address;
    std::optional<std::int64_t> submissions;
    std::array<std::int64_t, 5> tls{}; //!< by version
    std::array<std::int64_t, 3> auth{}; //!< by way of signing in
    bool estimated = false;
    std::vector<std::pair<QString, int>> recipients; //!< with their deliveries; the basis is all mail
    std::vector<TestSource> sources;
};

//! Senders of contoso.com, which is accepted.
std::shared_ptr<const evidence::Snapshot> snapshotOf(std::vector<TestSender> senders);
evidence::Analysis analysisOf(const std::vector<TestSender> &senders,
                              const evidence::Decisions &decisions = {});

//! One sender of each scenario, one of which is shared by two devices, one on TLS 1.0, one without any
//! report.
std::vector<TestSender> sixSenders();

//! Lets the import of the desk's services find these senders, whatever the files hold.
void importSenders(Desk &desk, const std::vector<TestSender> &senders);
//! A session with these senders.
std::unique_ptr<Session> sessionWith(Desk &desk, const std::vector<TestSender> &senders);

//! Makes many senders with few distinct values, for measuring and for property tests.
std::vector<TestSender> manySenders(int count);

//! The small facts with a route and a recipe for each scenario, one with texts that look like markup.
knowledge::Knowledge factsWithRoutes();

//! A table as text: one line per row, the given columns with " | " between.
QStringList lines(const QAbstractItemModel &model, const QList<int> &columns);

} // namespace wizard
