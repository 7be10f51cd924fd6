// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedtenant/certificates.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <stdexcept>

namespace simulatedtenant {

namespace {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;

constexpr long day = 24 * 60 * 60;

void check(bool isDone)
{
    if (!isDone)
        throw std::runtime_error("OpenSSL cannot make a certificate");
}

Key newKey()
{
    Key key(EVP_EC_gen("P-256"));
    check(key != nullptr);
    return key;
}

void extend(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    check(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

//! A certificate that still lacks its extensions and its signature.
Certificate newCertificate(EVP_PKEY *key, const char *name, X509 *issuer, long serial)
{
    Certificate certificate(X509_new());
    check(certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 30 * day);
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(name),
                               -1, -1, 0);
    X509_set_issuer_name(certificate.get(), issuer ? X509_get_subject_name(issuer) : subject);
    check(X509_set_pubkey(certificate.get(), key) == 1);
    return certificate;
}

template <typename Write>
QByteArray pemOf(Write write)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    check(bio && write(bio.get()) == 1);
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return QByteArray(text, size);
}

} // namespace

struct CertificateAuthority::Keys {
    Key key = newKey();
    Certificate certificate = newCertificate(key.get(), "Simulated tenant", nullptr, 1);
    long serial = 1;
};

CertificateAuthority::CertificateAuthority()
    : m_keys(std::make_unique<Keys>())
{
    X509 *own = m_keys->certificate.get();
    extend(own, own, NID_basic_constraints, "critical,CA:TRUE");
    extend(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(own, own, NID_subject_key_identifier, "hash");
    check(X509_sign(own, m_keys->key.get(), EVP_sha256()) > 0);
}

CertificateAuthority::~CertificateAuthority() = default;

QByteArray CertificateAuthority::pem() const
{
    return pemOf([this](BIO *bio) { return PEM_write_bio_X509(bio, m_keys->certificate.get()); });
}

ServerIdentity CertificateAuthority::issue() const
{
    return issueFor("DNS:localhost,IP:127.0.0.1");
}

ServerIdentity CertificateAuthority::issueFor(const QByteArray &subjectAltName) const
{
    const Key key = newKey();
    X509 *issuer = m_keys->certificate.get();
    const Certificate certificate = newCertificate(key.get(), "Simulated server", issuer, ++m_keys->serial);
    extend(certificate.get(), issuer, NID_subject_alt_name, subjectAltName.constData());
    extend(certificate.get(), issuer, NID_ext_key_usage, "serverAuth");
    extend(certificate.get(), issuer, NID_authority_key_identifier, "keyid");
    check(X509_sign(certificate.get(), m_keys->key.get(), EVP_sha256()) > 0);
    return {pemOf([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate.get()); }), pemOf([&](BIO *bio) {
                return PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
            })};
}

} // namespace simulatedtenant
