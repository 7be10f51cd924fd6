// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/tenant.h"

namespace sampletenant {

namespace {

constexpr auto open = Scenario::ArbitraryExternal;

Sender sender(const std::string &localPart, Device device)
{
    device.expected = open;
    return {.address = localPart + '@' + mainDomain, .expected = open, .devices = {device}};
}

Recipients joined(Recipients a, const Recipients &b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

} // namespace

std::vector<Sender> sendersWorld()
{
    return {
        sender("sap-rechnung",
               {.ip = erpHost,
                .tls = {Tls::V12, Tls::V13},
                .perWorkday = 4600,
                .oneOf = customers(0, 60),
                .subject = "Rechnung",
                .kilobytes = 95,
                .troubles = 15}),
        sender("sap-mahnung",
               {.ip = erpHost,
                .tls = {Tls::V12},
                .perWorkday = 1300,
                .oneOf = customers(10, 40),
                .subject = "Zahlungserinnerung",
                .kilobytes = 60,
                .troubles = 60}),
        sender("sap-bestellung",
               {.ip = erpHost,
                .tls = {Tls::V12},
                .perWorkday = 1900,
                .oneOf = joined(customers(20, 25), {outside("auftrag@stahlhandel-bode.example")}),
                .subject = "Bestellung",
                .kilobytes = 75,
                .troubles = 10}),
        sender("ersatzteilshop",
               {.ip = webHost,
                .tls = {Tls::V13},
                .perWorkday = 1800,
                .perWeekend = 700,
                .oneOf = customers(0, 80),
                .subject = "Ihre Bestellung – Nordwerk Ersatzteile",
                .kilobytes = 35,
                .troubles = 20}),
        sender("newsletter",
               {.ip = webHost,
                .tls = {Tls::V13},
                .oauthFromDay = 0,
                .perWorkday = 60,
                .always = customers(0, 30),
                .subject = "Nordwerk aktuell",
                .kilobytes = 140,
                .troubles = 30}),
        sender("karriere",
               {.ip = webHost,
                .tls = {Tls::V13},
                .perWorkday = 420,
                .always = {inside("personal")},
                .oneOf = outsideAll({"lena.m@freemail.example", "bewerbung.k@webpost.example",
                                     "t-oezdemir@freemail.example", "jschwarz@mailhaus.test"}),
                .subject = "Eingang Ihrer Bewerbung",
                .kilobytes = 20}),
        // The help desk runs on two machines; one of them already signs in with OAuth.
        {.address = std::string("ticketsystem@") + mainDomain,
         .expected = open,
         .devices = {{.ip = webHost,
                      .tls = {Tls::V13},
                      .oauthFromDay = 0,
                      .perWorkday = 900,
                      .oneOf = joined(insideAll({"it", "m.wolff"}), customers(30, 12)),
                      .subject = "[#20418] Rückmeldung",
                      .kilobytes = 16,
                      .expected = open},
                     {.ip = hannover,
                      .tls = {Tls::V12},
                      .perWorkday = 500,
                      .oneOf = insideAll({"it", "haustechnik", "j.pohl"}),
                      .subject = "[#20418] Eskalation",
                      .kilobytes = 14,
                      .expected = Scenario::Internal}}},
        // Several subdomains of one partner: by the letter several domains, in practice one organisation.
        sender(
            "edi-autobau",
            {.ip = erpHost,
             .tls = {Tls::V12},
             .perWorkday = 1000,
             .oneOf = outsideAll({"edi@werk1.autobau-bergmann.example", "edi@werk2.autobau-bergmann.example",
                                  "avis@logistik.autobau-bergmann.example"}),
             .subject = "Lieferabruf bestätigt",
             .kilobytes = 13}),
        sender("crm-angebote",
               {.ip = webHost,
                .tls = {Tls::V12, Tls::V13},
                .oauthFromDay = 58,
                .perWorkday = 1100,
                .oneOf = joined(insideAll({"vertrieb"}), customers(5, 35)),
                .subject = "Angebot \"Serie 400\", Revision B",
                .kilobytes = 410}),
        sender("gaestehaus",
               {.ip = hannover,
                .tls = {Tls::V12},
                .perWorkday = 220,
                .perWeekend = 120,
                .always = {inside("empfang")},
                .oneOf = outsideAll({"reise@pumpen-reinhardt.example", "m.keller@mailhaus.test",
                                     "travel@kranbau-petersen.example"}),
                .subject = "Zimmerbestätigung",
                .kilobytes = 25}),
        sender("umfrage",
               {.ip = webHost,
                .tls = {Tls::V13},
                .oauthFromDay = 0,
                .perWorkday = 300,
                .oneOf = customers(40, 18),
                .subject = "Wie zufrieden sind Sie?",
                .kilobytes = 18}),
        sender("versandavis",
               {.ip = erpHost,
                .tls = {Tls::V12},
                .perWorkday = 1500,
                .always = {inside("versand-info")},
                .oneOf = customers(0, 45),
                .subject = "Ihre Sendung ist unterwegs",
                .kilobytes = 22,
                .troubles = 12}),
    };
}

} // namespace sampletenant
