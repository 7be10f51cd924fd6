// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reports {

namespace {

// After Okabe and Ito, "Color Universal Design": blue, green, purple and vermilion stay apart for every
// common kind of colour blindness. Darkened until lines and marks reach 3:1 on white.
const std::array<Look, 16> &looks()
{
    static const std::array<Look, 16> all{{
        {QColor(0x0b5d8a), QColor(0x6cb8f0), Qt::SolidPattern, Shape::Circle, false}, // Accent
        {QColor(0x5f6b76), QColor(0xa7b1bb), Qt::SolidPattern, Shape::Circle, false}, // Neutral
        {QColor(0xa8430a), QColor(0xff9d5c), Qt::SolidPattern, Shape::Warning, false}, // Warning
        {QColor(0x00795c), QColor(0x35c79b), Qt::SolidPattern, Shape::Circle, false}, // ScenarioInternal
        {QColor(0x0067a8), QColor(0x62b6f2), Qt::SolidPattern, Shape::Square, false}, // ScenarioSingleAddress
        {QColor(0x8a4a9e), QColor(0xd29be3), Qt::SolidPattern, Shape::Diamond, false}, // ScenarioSingleDomain
        {QColor(0xc24a00), QColor(0xff9257), Qt::SolidPattern, Shape::Triangle, false}, // ScenarioArbitrary
        {QColor(0x6b7280), QColor(0x9ca3af), Qt::SolidPattern, Shape::Ring, false}, // ScenarioUnknown
        {QColor(0xa62b12), QColor(0xff7a5c), Qt::BDiagPattern, Shape::Warning, true}, // Tls10
        {QColor(0xc97a00), QColor(0xf2b84b), Qt::Dense6Pattern, Shape::Warning, true}, // Tls11
        {QColor(0x4a90c4), QColor(0x8cc4ee), Qt::SolidPattern, Shape::Square, false}, // Tls12
        {QColor(0x0b4f7d), QColor(0x3d8fc9), Qt::SolidPattern, Shape::Circle, false}, // Tls13
        {QColor(0x8a929b), QColor(0x9ca3af), Qt::SolidPattern, Shape::Ring, false}, // TlsUnknown
        {QColor(0xc24a00), QColor(0xff9257), Qt::BDiagPattern, Shape::Warning, true}, // AuthBasic
        {QColor(0x00795c), QColor(0x35c79b), Qt::SolidPattern, Shape::Circle, false}, // AuthOAuth
        {QColor(0x8a929b), QColor(0x9ca3af), Qt::SolidPattern, Shape::Ring, false}, // AuthUnknown
    }};
    return all;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

const Ink &inkOf(Theme theme)
{
    static const Ink light{QColor(0x1d2730), QColor(0x5f6b76), QColor(0xd5dade), QColor(0xf4f6f8),
                           QColor(Qt::white)};
    static const Ink dark{QColor(0xf0f2f4), QColor(0xa7b1bb), QColor(0x4a525a), QColor(0x2b3035),
                          QColor(0x1e2124)};
    return theme == Theme::Dark ? dark : light;
}

const Look &lookOf(Role role)
{
    return looks()[static_cast<std::size_t>(role)];
}

Role roleOf(evidence::Scenario scenario)
{
    switch (scenario) {
    case evidence::Scenario::Internal:
        return Role::ScenarioInternal;
    case evidence::Scenario::SingleExternalAddress:
        return Role::ScenarioSingleAddress;
    case evidence::Scenario::SingleExternalDomain:
        return Role::ScenarioSingleDomain;
    case evidence::Scenario::ArbitraryExternal:
        return Role::ScenarioArbitrary;
    case evidence::Scenario::Unknown:
        break;
    }
    return Role::ScenarioUnknown;
}

Role roleOf(evidence::TlsVersion version)
{
    switch (version) {
    case evidence::TlsVersion::Tls10:
        return Role::Tls10;
    case evidence::TlsVersion::Tls11:
        return Role::Tls11;
    case evidence::TlsVersion::Tls12:
        return Role::Tls12;
    case evidence::TlsVersion::Tls13:
        return Role::Tls13;
    case evidence::TlsVersion::Unknown:
        break;
    }
    return Role::TlsUnknown;
}

Role roleOf(evidence::AuthMethod method)
{
    switch (method) {
    case evidence::AuthMethod::Basic:
        return Role::AuthBasic;
    case evidence::AuthMethod::OAuth:
        return Role::AuthOAuth;
    case evidence::AuthMethod::Unknown:
        break;
    }
    return Role::AuthUnknown;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace reports
