// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/slice.h"

namespace microsoft365 {

//! The tenant's domains in the form of accepted domains, with the hosts that take their mail.
std::vector<Slice> domainSlices(const Cloud &cloud, const knowledge::CollectionFacts &facts);
/*! A page of domains. Only verified ones with mail count. The directory does not know their types.
    Each is followed by the address of its records. */
PageResult readDomains(const QJsonObject &answer, const Cloud &cloud,
                       const knowledge::CollectionFacts &facts);
//! The MX records of a domain.
PageResult readDomainRecords(const QJsonObject &answer, const QString &domain);

//! The tenant's licences: one row for each product, with its plans that have a mailbox.
std::vector<Slice> licenceSlices(const Cloud &cloud, const knowledge::CollectionFacts &facts);
PageResult readLicences(const QJsonObject &answer, const knowledge::CollectionFacts &facts);

} // namespace microsoft365
