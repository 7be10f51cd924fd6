// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/tenant.h"

namespace sampletenant {

namespace {

Sender sender(const std::string &localPart, Scenario expected, Device device)
{
    device.expected = expected;
    return {.address = localPart + '@' + mainDomain, .expected = expected, .devices = {device}};
}

//! Scenario 2.
std::vector<Sender> oneAddress()
{
    constexpr auto expected = Scenario::SingleExternalAddress;
    return {
        sender("frankiermaschine", expected,
               {.ip = hannover,
                .tls = {Tls::V11},
                .perWorkday = 210,
                .minuteOfDay = 900,
                .always = {outside("zaehler@frankierdienst.example")},
                .subject = "Portostand",
                .kilobytes = 2}),
        sender("waage-wareneingang", expected,
               {.ip = leipzig,
                .tls = {Tls::V12},
                .perWorkday = 1200,
                .always = {outside("wiegeschein@spedition-hansen.example"), inside("wareneingang")},
                .subject = "Wiegeschein",
                .kilobytes = 30}),
        sender("stapler-telematik", expected,
               {.ip = leipzig,
                .host = "fleet-gw",
                .tls = {Tls::V11},
                .perWorkday = 500,
                .perWeekend = 200,
                .always = {outside("telematik@flurfoerder-koenig.example")},
                .subject = "Betriebsstunden",
                .kilobytes = 7}),
        // One address in two spellings: an international domain and its ASCII form (RFC 5890).
        sender("disposition-edi", expected,
               {.ip = erpHost,
                .tls = {Tls::V12},
                .perWorkday = 800,
                .oneOf = {spelled("Disposition@MÜLLER-Logistik.example",
                                  "disposition@xn--mller-logistik-gsb.example"),
                          spelled("disposition@Müller-Logistik.Example",
                                  "disposition@xn--mller-logistik-gsb.example"),
                          outside("disposition@xn--mller-logistik-gsb.example")},
                .subject = "Abholauftrag",
                .kilobytes = 18}),
        // Internal at first sight: the group has a member at a supplier.
        sender("wartungsplaner", expected,
               {.ip = hannover,
                .tls = {Tls::V12},
                .perWorkday = 400,
                .minuteOfDay = 390,
                .always = {group("instandhaltung",
                                 {inside("haustechnik"), inside("r.kirsch"),
                                  outside("service@hydraulik-jansen.example")})},
                .subject = "Wartungsplan der Woche",
                .kilobytes = 65}),
        sender("heizung-bhkw", expected,
               {.ip = hannover,
                .tls = {Tls::V10},
                .perWorkday = 250,
                .perWeekend = 250,
                .always = {outside("leitwarte@stadtwerke-suedstadt.example"), inside("haustechnik")},
                .subject = "BHKW: Betriebsmeldung",
                .kilobytes = 3}),
        sender("aufzug-notruf", expected,
               {.ip = hannover,
                .tls = {Tls::V12},
                .dayOfMonth = 15,
                .minuteOfDay = 540,
                .always = {outside("notruf@aufzug-lindner.example")},
                .subject = "Routineruf",
                .kilobytes = 2}),
        sender("alarmanlage", expected,
               {.ip = bremen,
                .tls = {Tls::V12},
                .perWorkday = 220,
                .perWeekend = 220,
                .always = {outside("leitstelle@sicherheit-nord.test")},
                .subject = "Scharf / unscharf",
                .kilobytes = 2}),
        // A subdomain of an accepted domain is outside unless that domain accepts its subdomains.
        sender("altsystem-lohn", expected,
               {.ip = hannover,
                .tls = {Tls::V10},
                .perWorkday = 100,
                .always = {outside(std::string("archiv@alt.") + mainDomain), inside("personal")},
                .subject = "Lohnjournal",
                .kilobytes = 240}),
    };
}

//! Scenario 3.
std::vector<Sender> oneDomain()
{
    constexpr auto expected = Scenario::SingleExternalDomain;
    return {
        // Plus-addresses (RFC 5233): several addresses, one mailbox at the supplier.
        sender("zaehlerstand", expected,
               {.ip = hannover,
                .host = "mfp-flotte",
                .tls = {Tls::V12},
                .perWorkday = 500,
                .oneOf = outsideAll({"toner+4711@druckerprofi.example", "toner+4712@druckerprofi.example",
                                     "Toner+0815@druckerprofi.example"}),
                .subject = "Zählerstand und Tonerfüllung",
                .kilobytes = 4}),
        sender(
            "edi-gussteile", expected,
            {.ip = erpHost,
             .tls = {Tls::V12},
             .perWorkday = 1400,
             .oneOf = outsideAll({"edi@bergmann-gussteile.example", "lieferschein@bergmann-gussteile.example",
                                  "qs@bergmann-gussteile.example"}),
             .subject = "DESADV",
             .kilobytes = 11}),
        sender("pruefberichte", expected,
               {.ip = hannover,
                .tls = {Tls::V12, Tls::V13},
                .perWorkday = 700,
                .always = {inside("qualitaet")},
                .oneOf = outsideAll({"wareneingang@turbinen-nordsee.example", "qm@turbinen-nordsee.example",
                                     "abnahme@turbinen-nordsee.example"}),
                .subject = "Prüfbericht 3.1",
                .kilobytes = 520,
                .troubles = 40}),
        sender("steuer-export", expected,
               {.ip = hannover,
                .tls = {Tls::V12},
                .perWorkday = 180,
                .oneOf = outsideAll({"belege@kanzlei-wieland.example", "lohn@kanzlei-wieland.example"}),
                .subject = "Belege",
                .kilobytes = 800}),
        sender("zollanmeldung", expected,
               {.ip = erpHost,
                .tls = {Tls::V13},
                .perWorkday = 350,
                .oneOf = outsideAll({"ausfuhr@zollagentur-hafen.example", "einfuhr@zollagentur-hafen.example",
                                     "praeferenz@zollagentur-hafen.example"}),
                .subject = "Ausfuhranmeldung",
                .kilobytes = 45}),
        // An address book entry that went wrong long ago; the device keeps trying.
        sender("leergut", expected,
               {.ip = bremen,
                .tls = {Tls::V12},
                .perWorkday = 450,
                .oneOf = {outside("ruecknahme@palettenpool-west.example"),
                          spelled("\"Pool Rueckgabe<rueckgabe\"@palettenpool-west.example",
                                  "\"pool rueckgabe<rueckgabe\"@palettenpool-west.example"),
                          outside("kontor@palettenpool-west.example")},
                .subject = "Leergutmeldung",
                .kilobytes = 9}),
        sender("cnc-ferndiagnose", expected,
               {.ip = leipzig,
                .host = "cnc-gw",
                .tls = {Tls::V10, Tls::V11},
                .perWorkday = 300,
                .perWeekend = 100,
                .oneOf = outsideAll({"diagnose@cnc-albrecht.test", "ersatzteile@cnc-albrecht.test"}),
                .subject = "Störmeldung Bearbeitungszentrum 5",
                .kilobytes = 14}),
        // Half moved: the new scheduler signs in with OAuth, the old one still with a password.
        {.address = std::string("lohnabrechnung@") + mainDomain,
         .expected = expected,
         .devices = {{.ip = erpHost,
                      .tls = {Tls::V13},
                      .oauthFromDay = 0,
                      .perWorkday = 260,
                      .oneOf = outsideAll({"import@lohnzentrum.example", "nachweise@lohnzentrum.example"}),
                      .subject = "Lohndaten",
                      .kilobytes = 70,
                      .expected = expected},
                     {.ip = hannover,
                      .tls = {Tls::V12},
                      .perWorkday = 140,
                      .always = {outside("import@lohnzentrum.example")},
                      .subject = "Lohndaten (Altsystem)",
                      .kilobytes = 60,
                      .expected = Scenario::SingleExternalAddress}}},
    };
}

} // namespace

std::vector<Sender> sendersPartners()
{
    std::vector<Sender> senders = oneAddress();
    const std::vector<Sender> more = oneDomain();
    senders.insert(senders.end(), more.begin(), more.end());
    return senders;
}

} // namespace sampletenant
