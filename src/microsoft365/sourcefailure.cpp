// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/sourcefailure.h"

#include <algorithm>
#include <array>

namespace microsoft365 {

namespace {

constexpr std::array<QStringView, 14> keys{
    u"licenceMissing", u"roleMissing", u"permissionMissing", u"servicePrincipalMissing",
    u"notInCloud",     u"tooOld",      u"refused",           u"throttled",
    u"unavailable",    u"network",     u"unreadable",        u"signIn",
    u"cannotWrite",    u"diskFull"};
static_assert(keys.size() == static_cast<std::size_t>(SourceFailureKind::DiskFull) + 1);

} // namespace

bool isRefusal(SourceFailureKind kind)
{
    switch (kind) {
    case SourceFailureKind::LicenceMissing:
    case SourceFailureKind::RoleMissing:
    case SourceFailureKind::PermissionMissing:
    case SourceFailureKind::ServicePrincipalMissing:
    case SourceFailureKind::NotInCloud:
    case SourceFailureKind::TooOld:
    case SourceFailureKind::Refused:
    case SourceFailureKind::Unavailable:
    case SourceFailureKind::Unreadable:
        return true;
    case SourceFailureKind::Throttled:
    case SourceFailureKind::Network:
    case SourceFailureKind::SignIn:
    case SourceFailureKind::CannotWrite:
    case SourceFailureKind::DiskFull:
        break;
    }
    return false;
}

QString keyOf(SourceFailureKind kind)
{
    return keys[static_cast<std::size_t>(kind)].toString();
}

std::optional<SourceFailureKind> sourceFailureKindOf(QStringView key)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return std::nullopt;
    return static_cast<SourceFailureKind>(found - keys.begin());
}

} // namespace microsoft365
