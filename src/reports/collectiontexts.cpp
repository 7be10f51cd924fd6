// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/collectiontexts.h"

#include "reports/signintexts.h"

namespace reports {

using microsoft365::CollectionSource;
using microsoft365::FolderErrorKind;
using microsoft365::SourceFailure;
using microsoft365::SourceFailureKind;

namespace {

//! Microsoft's own words.
QString technicalOf(const SourceFailure &failure)
{
    if (failure.code.isEmpty() || failure.detail.contains(failure.code))
        return failure.detail;
    return failure.detail.isEmpty() ? failure.code : failure.code + QStringLiteral(": ") + failure.detail;
}

} // namespace

QString text(SourceFailureKind kind, const Language &l)
{
    switch (kind) {
    case SourceFailureKind::LicenceMissing:
        return l.translate("Reports", "The tenant lacks the licence for this.");
    case SourceFailureKind::RoleMissing:
        return l.translate("Reports", "The account lacks a role for this.");
    case SourceFailureKind::PermissionMissing:
        return l.translate("Reports", "The app or the account lacks a permission for this.");
    case SourceFailureKind::ServicePrincipalMissing:
        return l.translate(
            "Reports", "The service of Microsoft's that traces messages does not exist in the tenant yet.");
    case SourceFailureKind::NotInCloud:
        return l.translate("Reports", "This cloud does not offer it.");
    case SourceFailureKind::Refused:
        return l.translate("Reports", "Microsoft refuses to answer this.");
    case SourceFailureKind::TooOld:
        return l.translate("Reports", "The log does not reach back so far any more.");
    case SourceFailureKind::Throttled:
        return l.translate("Reports", "Microsoft asks to wait for too long.");
    case SourceFailureKind::Unavailable:
        return l.translate("Reports", "Microsoft's servers fail again and again.");
    case SourceFailureKind::Network:
        return l.translate("Reports", "There is no answer from Microsoft.");
    case SourceFailureKind::Unreadable:
        return l.translate("Reports", "The answers do not look like Microsoft's.");
    case SourceFailureKind::SignIn:
        return l.translate("Reports", "The account is no longer signed in.");
    case SourceFailureKind::CannotWrite:
        return l.translate("Reports", "The folder cannot be written to.");
    case SourceFailureKind::DiskFull:
        return l.translate("Reports", "The disk is full.");
    }
    return {};
}

namespace {

//! What only the tenant's administrators can change.
ErrorText refusalText(const SourceFailure &failure, const knowledge::CollectionGuide &guide,
                      const Language &l)
{
    const QString what = text(failure.kind, l);
    const QString technical = technicalOf(failure);
    switch (failure.kind) {
    case SourceFailureKind::LicenceMissing:
        return {what, guide.licence.in(l.code()),
                l.translate("Reports", "Import the export from the portal instead."), technical};
    case SourceFailureKind::RoleMissing:
        return {what, guide.role.in(l.code()),
                l.translate("Reports", "Sign in with an account that has one, or import the export instead."),
                technical};
    case SourceFailureKind::PermissionMissing:
        return {what, guide.role.in(l.code()),
                l.translate("Reports",
                            "Have an administrator consent to the app's permissions, then collect again."),
                technical};
    case SourceFailureKind::ServicePrincipalMissing:
        return {what, l.translate("Reports", "It has to be created once; until it works, hours may pass."),
                l.translate("Reports", "Run the commands that create it, wait, then collect again."),
                technical};
    case SourceFailureKind::NotInCloud:
        return {what, {}, l.translate("Reports", "Import the export from the portal instead."), technical};
    default:
        return {what, l.translate("Reports", "Microsoft's own text says why."),
                l.translate("Reports", "Import the export from the portal instead."), technical};
    }
}

} // namespace

ErrorText text(const SourceFailure &failure, CollectionSource source, const knowledge::Knowledge &knowledge,
               const Language &l)
{
    const QString what = text(failure.kind, l);
    const QString technical = technicalOf(failure);
    const QString goOn = l.translate("Reports", "Collect again later; what is there already is kept.");
    switch (failure.kind) {
    case SourceFailureKind::LicenceMissing:
    case SourceFailureKind::RoleMissing:
    case SourceFailureKind::PermissionMissing:
    case SourceFailureKind::ServicePrincipalMissing:
    case SourceFailureKind::NotInCloud:
    case SourceFailureKind::Refused:
        break;
    case SourceFailureKind::TooOld:
        return {what, {}, {}, technical};
    case SourceFailureKind::Throttled:
        return {
            what,
            l.translate("Reports", "The limit holds for the whole tenant; other tools may have used it up."),
            goOn, technical};
    case SourceFailureKind::Unavailable:
        return {what, {}, goOn, technical};
    case SourceFailureKind::Network:
        if (failure.code == QLatin1String("tlsRefused"))
            return text(microsoft365::HttpFault::TlsRefused, failure.detail, l);
        if (failure.code == QLatin1String("proxyRefused"))
            return text(microsoft365::HttpFault::ProxyRefused, failure.detail, l);
        return {
            what,
            {},
            l.translate("Reports",
                        "Check the network connection, then collect again; what is there already is kept."),
            technical};
    case SourceFailureKind::Unreadable:
        return {what, l.translate("Reports", "A proxy or a guest network may have answered instead."), goOn,
                technical};
    case SourceFailureKind::SignIn:
        return failure.signIn ? text(*failure.signIn, knowledge.signIn, l)
                              : ErrorText{what, {}, l.translate("Reports", "Sign in again."), technical};
    case SourceFailureKind::CannotWrite:
        return {what,
                {},
                l.translate("Reports",
                            "Check its permissions, then collect again; what is there already is kept."),
                technical};
    case SourceFailureKind::DiskFull:
        return {what,
                {},
                l.translate("Reports", "Make room, then collect again; what is there already is kept."),
                technical};
    }
    const knowledge::CollectionGuide *guide = knowledge.collection.guide(microsoft365::keyOf(source));
    return refusalText(failure, guide ? *guide : knowledge::CollectionGuide(), l);
}

QString retryText(const SourceFailure &reason, const Language &l)
{
    switch (reason.kind) {
    case SourceFailureKind::Network:
        return text(reason.kind, l);
    case SourceFailureKind::Unavailable:
        return l.translate("Reports", "Microsoft's servers report a fault.");
    case SourceFailureKind::Unreadable:
        return l.translate("Reports", "The answer does not look like Microsoft's.");
    default:
        return l.translate("Reports", "There was no usable answer.");
    }
}

ErrorText text(const microsoft365::FolderError &error, const Language &l)
{
    switch (error.kind) {
    case FolderErrorKind::CannotWrite:
        return {text(SourceFailureKind::CannotWrite, l),
                {},
                l.translate("Reports", "Choose another folder."),
                error.detail};
    case FolderErrorKind::DiskFull:
        return {text(SourceFailureKind::DiskFull, l),
                {},
                l.translate("Reports", "Make room, or choose another folder."),
                error.detail};
    case FolderErrorKind::InUse:
        return {l.translate("Reports", "Another program collects into this folder."),
                {},
                l.translate("Reports", "Wait until it is done, or choose another folder."),
                error.detail};
    case FolderErrorKind::OtherTenant:
        return {l.translate("Reports", "The folder holds a collection from another tenant."),
                {},
                l.translate("Reports", "Choose another folder."),
                error.detail};
    case FolderErrorKind::Broken:
        return {l.translate("Reports", "The file collection.json of the folder is damaged."),
                {},
                l.translate("Reports", "Choose another folder."),
                error.detail};
    }
    return {};
}

} // namespace reports
