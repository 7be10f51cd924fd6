// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/tenant.h"

namespace sampletenant {

namespace {

//! A sender with one device that writes to colleagues only.
Sender colleague(const std::string &localPart, Device device)
{
    device.expected = Scenario::Internal;
    return {.address = localPart + '@' + mainDomain, .expected = Scenario::Internal, .devices = {device}};
}

//! A multifunction printer that scans to a department.
Sender scanner(const std::string &place, const std::string &ip, std::vector<Tls> tls, int perWorkday,
               Recipients staff)
{
    return colleague("scanner-" + place,
                     {.ip = ip,
                      .host = "mfp-" + place,
                      .tls = std::move(tls),
                      .perWorkday = perWorkday,
                      .oneOf = std::move(staff),
                      .subject = "Scan von MFP " + place,
                      .kilobytes = 380});
}

std::vector<Sender> scanners()
{
    return {
        scanner("einkauf", hannover, {Tls::V12}, 1900, insideAll({"einkauf", "s.brinkmann", "o.yilmaz"})),
        scanner("vertrieb", hannover, {Tls::V12}, 1400, insideAll({"vertrieb", "k.detering", "m.wolff"})),
        scanner("buchhaltung", hannover, {Tls::V10}, 2300,
                insideAll({"buchhaltung", "a.nowak", "g.hartung"})),
        scanner("personal", hannover, {Tls::V12, Tls::V13}, 700, insideAll({"personal", "b.sievers"})),
        scanner("konstruktion", hannover, {Tls::V12}, 900, insideAll({"konstruktion", "j.pohl", "l.aydin"})),
        scanner("leipzig", leipzig, {Tls::V11}, 1100, insideAll({"werk-leipzig", "r.kirsch"})),
        scanner("bremen", bremen, {Tls::V12}, 600, insideAll({"lager-bremen", "h.ahlers"})),
        scanner("filiale-kassel", bremen, {Tls::V12}, 350,
                {branch("kassel", "annahme"), branch("kassel", "werkstatt")}),
    };
}

std::vector<Sender> buildings()
{
    return {
        colleague("usv-halle3",
                  {.ip = hannover,
                   .host = "usv-halle3",
                   .tls = {Tls::V10},
                   .perWorkday = 120,
                   .perWeekend = 90,
                   .always = {inside("haustechnik")},
                   .subject = "USV Halle 3: Batteriebetrieb\nRestlaufzeit 14 min",
                   .kilobytes = 3}),
        colleague("usv-serverraum",
                  {.ip = hannover,
                   .host = "usv-srv",
                   .tls = {Tls::V11},
                   .perWorkday = 90,
                   .perWeekend = 60,
                   .always = insideAll({"it", "haustechnik"}),
                   .subject = "USV Serverraum: Selbsttest",
                   .kilobytes = 3}),
        colleague("klima-serverraum",
                  {.ip = hannover,
                   .tls = {Tls::V12},
                   .perWorkday = 200,
                   .perWeekend = 350,
                   .always = {inside("it")},
                   .subject = "Klima: Temperatur über 24 °C",
                   .kilobytes = 2}),
        colleague("brandmelder-halle1",
                  {.ip = hannover,
                   .tls = {Tls::V10, Tls::V12},
                   .perWorkday = 160,
                   .always = insideAll({"haustechnik", "sicherheit"}),
                   .subject = "Störung Melderlinie 4",
                   .kilobytes = 2}),
        colleague("kamera-tor2",
                  {.ip = leipzig,
                   .host = "cam-tor2",
                   .tls = {Tls::V12},
                   .perWorkday = 900,
                   .perWeekend = 1500,
                   .always = {inside("pforte-leipzig")},
                   .subject = "Bewegung erkannt: Tor 2",
                   .kilobytes = 220}),
        colleague("energiemonitor",
                  {.ip = hannover,
                   .tls = {Tls::V12},
                   .perWorkday = 1000,
                   .perWeekend = 1000,
                   .minuteOfDay = 345,
                   .always = {inside("haustechnik")},
                   .subject = "Lastgang Vortag",
                   .kilobytes = 55}),
        colleague(
            "kantine-display",
            {.ip = hannover,
             .tls = {Tls::V12},
             .perWorkday = 200,
             .minuteOfDay = 480,
             .always = {group("alle-hannover",
                              insideAll({"einkauf", "vertrieb", "personal", "konstruktion", "s.brinkmann"}))},
             .subject = "Speiseplan; nächste Woche",
             .kilobytes = 90}),
        colleague("telefonanlage",
                  {.ip = hannover,
                   .tls = {Tls::V12},
                   .perWorkday = 1500,
                   .oneOf = insideAll({"k.detering", "m.wolff", "a.nowak", "b.sievers", "j.pohl", "l.aydin",
                                       "o.yilmaz", "g.hartung"}),
                   .subject = "Sprachnachricht (0:42)",
                   .kilobytes = 160}),
        colleague("kompressor-service",
                  {.ip = leipzig,
                   .tls = {Tls::V12},
                   .perWorkday = 180,
                   .oneOf = {branch("leipzig", "wartung"), branch("leipzig", "disposition")},
                   .subject = "Wartungsintervall erreicht",
                   .kilobytes = 4}),
        colleague("kalibrierung",
                  {.ip = hannover,
                   .tls = {Tls::V12},
                   .dayOfMonth = 1,
                   .minuteOfDay = 360,
                   .always = {inside("qualitaet")},
                   .subject = "Kalibrierplan des Monats",
                   .kilobytes = 120}),
    };
}

std::vector<Sender> serverRoom()
{
    return {
        colleague("veeam",
                  {.ip = hannover,
                   .tls = {Tls::V12},
                   .perWorkday = 1000,
                   .perWeekend = 1000,
                   .minuteOfDay = 135,
                   .always = {inside("it")},
                   .subject = "[Success] Backup Job \"Werk 1\", 14 objects",
                   .kilobytes = 48}),
        colleague("synology-buero",
                  {.ip = hannover,
                   .tls = {Tls::V12, Tls::V13},
                   .perWorkday = 300,
                   .perWeekend = 300,
                   .always = {inside("it")},
                   .subject = "Netzwerksicherung abgeschlossen",
                   .kilobytes = 5}),
        colleague("synology-leipzig",
                  {.ip = leipzig,
                   .tls = {Tls::V12},
                   .perWorkday = 250,
                   .perWeekend = 250,
                   .always = {inside("it")},
                   .subject = "Netzwerksicherung abgeschlossen",
                   .kilobytes = 5}),
        colleague("monitoring",
                  {.ip = hannoverSix,
                   .tls = {Tls::V13},
                   .perWorkday = 1700,
                   .perWeekend = 900,
                   .always = insideAll({"it", "rufbereitschaft"}),
                   .subject = "** PROBLEM: Host down **",
                   .kilobytes = 4}),
        colleague("firewall",
                  {.ip = hannover,
                   .tls = {Tls::V12},
                   .perWorkday = 1000,
                   .perWeekend = 1000,
                   .minuteOfDay = 420,
                   .always = {inside("it")},
                   .subject = "Täglicher Bericht",
                   .kilobytes = 310}),
        {.address = std::string("proxmox@") + mainDomain,
         .expected = Scenario::Internal,
         .devices = {{.ip = hannover,
                      .host = "pve01",
                      .tls = {Tls::V13},
                      .perWorkday = 350,
                      .perWeekend = 350,
                      .always = {inside("it")},
                      .subject = "vzdump backup status",
                      .kilobytes = 9,
                      .expected = Scenario::Internal},
                     {.ip = leipzig,
                      .host = "pve02",
                      .tls = {Tls::V12},
                      .perWorkday = 300,
                      .perWeekend = 300,
                      .always = insideAll({"it", "werk-leipzig"}),
                      .subject = "vzdump backup status",
                      .kilobytes = 9,
                      .expected = Scenario::Internal}}},
        colleague("zeiterfassung",
                  {.ip = hannover,
                   .tls = {Tls::V12},
                   .perWorkday = 1600,
                   .oneOf = insideAll({"personal", "b.sievers", "h.ahlers", "r.kirsch", "j.pohl"}),
                   .subject = "Fehlende Buchung",
                   .kilobytes = 6}),
        colleague("intranet",
                  {.ip = webHost,
                   .tls = {Tls::V13},
                   .oauthFromDay = 0,
                   .perWorkday = 1300,
                   .oneOf = insideAll({"vertrieb", "einkauf", "personal", "buchhaltung"}),
                   .subject = "Neue Aufgabe im Intranet",
                   .kilobytes = 12}),
        colleague("dms-archiv",
                  {.ip = hannover,
                   .tls = {Tls::V12, Tls::V13},
                   .oauthFromDay = 0,
                   .perWorkday = 800,
                   .oneOf = insideAll({"buchhaltung", "a.nowak", "qualitaet"}),
                   .subject = "Freigabe angefordert",
                   .kilobytes = 15}),
        colleague("raumbuchung",
                  {.ip = webHost,
                   .tls = {Tls::V13},
                   .oauthFromDay = 0,
                   .perWorkday = 450,
                   .oneOf = insideAll({"k.detering", "m.wolff", "l.aydin"}),
                   .subject = "Raum Weser: Buchung bestätigt",
                   .kilobytes = 8}),
    };
}

} // namespace

std::vector<Sender> sendersInside()
{
    std::vector<Sender> senders = scanners();
    for (auto part : {buildings(), serverRoom()})
        senders.insert(senders.end(), part.begin(), part.end());
    return senders;
}

} // namespace sampletenant
