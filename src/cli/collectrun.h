// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/signinrun.h"
#include "knowledge/knowledge.h"
#include "microsoft365/collection.h"

namespace cli {

/*! One run of the command that collects: finds out whether the account is still signed in, signs in where it
   is not, and collects, telling what happens. Starts when made; says finished() once, from the event loop. */
class CollectRun : public QObject {
    Q_OBJECT

public:
    struct Parts {
        const knowledge::Knowledge &knowledge;
        const Console &console;
        SignInRun::Parts signIn;
        std::optional<microsoft365::Account> account; //!< that has signed in before
        std::vector<microsoft365::CollectionSource> sources;
        int days = 0;
        QString folder;
    };
    explicit CollectRun(const Parts &parts);
    ~CollectRun() override;

Q_SIGNALS:
    void finished(int exitCode);

private:
    void tryAccount();
    void signIn();
    void collect();
    void follow();
    void tellMissing(microsoft365::CollectionSource source, const microsoft365::MissingPart &missing);
    void tellFailure(microsoft365::CollectionSource source, const microsoft365::SourceFailure &failure);
    void end();
    QString told(microsoft365::CollectionSource source, const microsoft365::SourceFailure &failure) const;
    QString titleOf(microsoft365::CollectionSource source) const;

    Parts m_parts;
    std::unique_ptr<SignInRun> m_signIn;
    std::unique_ptr<microsoft365::TokenKeeper> m_keeper;
    std::unique_ptr<microsoft365::Collection> m_collection;
    int m_exitCode = 0;
    int m_failed = 0;
};

} // namespace cli
