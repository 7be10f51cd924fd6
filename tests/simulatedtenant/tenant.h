// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulatedtenant/httpsserver.h"
#include "simulatedtenant/identityplatform.h"

namespace simulatedtenant {

/*! A tenant on this computer: one server for each base address of a cloud, under one authority. What Graph
    and Exchange answer is handed in. */
class Tenant {
public:
    explicit Tenant(Handler graph = {}, Handler exchange = {});

    IdentityPlatform identity;
    CertificateAuthority authority;
    HttpsServer login;
    HttpsServer graph;
    HttpsServer exchange;

    //! Writes ca.pem and cloud.json into a folder, for a client to be pointed here. False when that fails.
    bool writeFiles(const QString &folder) const;
};

} // namespace simulatedtenant
