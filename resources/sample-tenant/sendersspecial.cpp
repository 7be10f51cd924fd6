// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/tenant.h"

namespace sampletenant {

namespace {

std::string at(const std::string &localPart)
{
    return localPart + '@' + mainDomain;
}

//! A person's Outlook.
Device outlook(const std::string &ip, int perWorkday, Recipients oneOf, const std::string &subject)
{
    return {.ip = ip,
            .tls = {Tls::V13},
            .perWorkday = perWorkday,
            .oneOf = std::move(oneOf),
            .subject = subject,
            .kilobytes = 55,
            .smtpAuth = false};
}

} // namespace

std::vector<Sender> sendersSpecial()
{
    return {
        // One mailbox, two devices and a person: only the join by message id tells them apart.
        {.address = at("versand"),
         .expected = Scenario::SingleExternalAddress,
         .devices = {{.ip = hannover,
                      .host = "mfp-versand",
                      .tls = {Tls::V12},
                      .perWorkday = 1500,
                      .oneOf = insideAll({"versand", "lager-bremen"}),
                      .subject = "Scan von MFP Versand",
                      .kilobytes = 350,
                      .expected = Scenario::Internal},
                     {.ip = bremen,
                      .host = "etikett-tor1",
                      .tls = {Tls::V10},
                      .perWorkday = 900,
                      .always = {outside("avis@spedition-hansen.example")},
                      .subject = "Avis Tor 1",
                      .kilobytes = 12,
                      .expected = Scenario::SingleExternalAddress},
                     outlook("198.51.100.92", 1400, customers(0, 50), "AW: Liefertermin")}},
        {.address = at("scanner-azubi"),
         .expected = Scenario::Internal,
         .devices = {{.ip = hannover,
                      .tls = {Tls::V11},
                      .perWorkday = 600,
                      .lastDay = 47,
                      .always = {inside("ausbildung")},
                      .subject = "Scan von MFP Ausbildung",
                      .kilobytes = 300,
                      .expected = Scenario::Internal}}},
        // Internal but for two messages that somebody sent home.
        {.address = at("alarm-leitstand"),
         .expected = Scenario::ArbitraryExternal,
         .devices = {{.ip = leipzig,
                      .tls = {Tls::V12},
                      .perWorkday = 1500,
                      .perWeekend = 800,
                      .always = insideAll({"leitstand", "rufbereitschaft"}),
                      .strays = outsideAll({"h.petersen@freemail.example", "k.voss@webpost.example"}),
                      .subject = "Alarm Linie 2",
                      .kilobytes = 3,
                      .expected = Scenario::ArbitraryExternal}}},
        // The report knows no message ids of it, so that all mail of the mailbox has to do.
        {.address = at("etikettendruck"),
         .expected = Scenario::SingleExternalAddress,
         .basis = Basis::AllMail,
         .devices = {{.ip = bremen,
                      .tls = {Tls::V12},
                      .perWorkday = 700,
                      .oneOf = {inside("lager-bremen"), outside("labels@kartonagen-veit.example")},
                      .subject = "Etikettenauftrag",
                      .kilobytes = 6,
                      .reportsMessageId = false}}},
        // In the SMTP AUTH reports, but in no trace.
        {.address = at("tueroeffner"),
         .expected = Scenario::Unknown,
         .basis = Basis::None,
         .devices = {{.ip = bremen,
                      .tls = {Tls::V12},
                      .perWorkday = 150,
                      .always = {inside("pforte-bremen")},
                      .subject = "Zutritt verweigert",
                      .kilobytes = 2}},
         .traced = false},
        // Signs in to see whether the service is there, and never sends.
        {.address = at("verfuegbarkeitstest"),
         .expected = Scenario::Unknown,
         .basis = Basis::None,
         .devices = {{.ip = webHost, .signInsOnly = true}}},
        // Its password is right, but a policy turns it away.
        {.address = std::string("fax-server@") + serviceDomain,
         .expected = Scenario::Unknown,
         .basis = Basis::None,
         .devices = {{.ip = leipzig, .signInsOnly = true}}},
        // The traces write this one as it was typed into the device.
        {.address = std::string("lager-kassel@kassel.") + serviceDomain,
         .expected = Scenario::SingleExternalDomain,
         .devices = {{.ip = bremen,
                      .tls = {Tls::V12},
                      .perWorkday = 400,
                      .oneOf = {branch("kassel", "annahme"), outside("nachschub@normteile-hahn.example"),
                                outside("reklamation@normteile-hahn.example")},
                      .subject = "Mindestbestand unterschritten",
                      .kilobytes = 5,
                      .expected = Scenario::SingleExternalDomain}},
         .spelling = std::string("Lager-Kassel@Kassel.") + serviceDomain},
        {.address = std::string("tenantalarm@") + initialDomain,
         .expected = Scenario::Internal,
         .devices = {{.ip = hannover,
                      .tls = {Tls::V12},
                      .perWorkday = 80,
                      .always = {inside("it")},
                      .subject = "Speicherplatz knapp",
                      .kilobytes = 2,
                      .expected = Scenario::Internal}}},
    };
}

std::vector<Sender> people()
{
    const Recipients staff = insideAll({"einkauf", "vertrieb", "it", "versand", "b.sievers", "a.nowak"});
    std::vector<Sender> senders;
    int first = 0;
    for (const char *name : {"s.brinkmann", "k.detering", "m.wolff", "j.pohl", "h.ahlers"}) {
        Recipients audience = customers(first, 14);
        audience.insert(audience.end(), staff.begin(), staff.end());
        senders.push_back(
            {.address = at(name), .devices = {outlook("198.51.100.92", 1100, audience, "AW: Termin")}});
        first += 9;
    }
    for (const Recipient &customer : customers(0, 12))
        senders.push_back({.address = customer.address,
                           .devices = {outlook("192.0.2.201", 250, staff, "Anfrage")},
                           .fromOutside = true});
    return senders;
}

} // namespace sampletenant
