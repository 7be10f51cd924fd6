// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/source.h"
#include "knowledge/text.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace knowledge {

//! What to know of a source before it is collected, besides the permissions, which SignInFacts names.
struct CollectionGuide {
    QString source; //!< "deliveries", "signIns", "domains", "licences", "settings"
    Text title;
    Text adds; //!< what the program knows with it and does not know without it
    Text role; //!< that the administrator needs
    Text licence; //!< that the tenant needs
    Text duration; //!< how long it may take
    Text caution; //!< limits and traps; may be empty
    bool isUnsupported = false; //!< Microsoft does not support others to ask this way
    std::vector<Source> sources;
};

//! So many requests within so many seconds.
struct RequestQuota {
    qint64 requests = 0;
    qint64 seconds = 0;
    bool operator==(const RequestQuota &) const = default;
};

//! How a log is asked for, in windows of time.
struct LogFacts {
    QStringList paths; //!< of the addresses; several are parts of one log
    qint64 windowDays = 0; //!< the longest time that one question may cover
    qint64 reachDays = 0; //!< how far the log goes back
    qint64 newestMinutes = 0; //!< the newest rows are not all there yet
    qint64 pageSize = 0;
    RequestQuota quota;
};

//! A cmdlet that Exchange runs, and what is kept of its answer.
struct ExchangeCommand {
    QString cmdlet;
    QString file;
    QStringList properties;
    bool isLimited = false; //!< it gives a part only, unless it is told to give all (ResultSize)
};

/*! How many external recipients a tenant may write to within 24 hours (TERRL): base + perLicence × licences to
    the power of exponentTenths / 10. */
struct RecipientLimit {
    qint64 base = 0;
    qint64 perLicence = 0;
    qint64 exponentTenths = 0;
    Source source;

    //! With so many licences for mailboxes, rounded.
    qint64 with(qint64 licences) const;
};

//! What a refusal looks like. Of several that fit the first counts.
struct RefusalMark {
    QString source; //!< empty: of every one
    qint64 status = 0; //!< 0: every one
    QString code; //!< of the error; empty: every one
    QString text; //!< in the answer, compared without case; empty: every one
    QString kind; //!< "licenceMissing", "roleMissing", "permissionMissing", "servicePrincipalMissing",
                  //!< "notInCloud"
};

//! How Microsoft's interfaces are asked. Values that do not change once they are loaded: any thread may read them.
struct CollectionFacts {
    std::vector<CollectionGuide> guides; //!< in the order in which they are shown
    LogFacts messageTrace;
    LogFacts signIns;
    QStringList smtpClients; //!< how the sign-in log may call the SMTP client
    QString domainsPath;
    QString domainRecordsPath; //!< "%1" stands for the domain
    QString licencesPath;
    QStringList exchangePlans; //!< service plans with a mailbox
    RecipientLimit recipientLimit;
    QString exchangePath; //!< "%1" stands for the tenant's id
    QString exchangeAnchor; //!< what routes a request where no mailbox is meant; "%1" as above
    qint64 exchangePageSize = 0;
    std::vector<ExchangeCommand> exchangeCommands;
    std::vector<RefusalMark> refusals;

    const CollectionGuide *guide(QStringView source) const; //!< null when unknown
};

} // namespace knowledge
