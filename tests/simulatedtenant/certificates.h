// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace simulatedtenant {

//! What a server shows and proves who it is with, both in PEM.
struct ServerIdentity {
    QByteArray certificate;
    QByteArray key;
};

/*! An authority that is made for one run and trusted by nobody else. */
class CertificateAuthority {
public:
    CertificateAuthority();
    ~CertificateAuthority();

    //! Its own certificate in PEM, for clients to trust.
    QByteArray pem() const;
    //! A server certificate for localhost and 127.0.0.1, valid from yesterday for a month.
    ServerIdentity issue() const;
    //! One for another host.
    ServerIdentity issueFor(const QByteArray &subjectAltName) const;

private:
    struct Keys;
    std::unique_ptr<Keys> m_keys;
};

} // namespace simulatedtenant
