<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccountPanel</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Sign in with &amp;another account</source>
        <translation>Mit anderem Konto anmel&amp;den</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>What Postlotse may read</source>
        <translation>Was Postlotse lesen darf</translation>
    </message>
    <message>
        <source>Use t&amp;his account</source>
        <translation>Dieses &amp;Konto verwenden</translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message>
        <source>Day (UTC)</source>
        <translation>Tag (UTC)</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln senders have no TLS data, because no SMTP AUTH report counts their messages per TLS version.</source>
        <translation>
            <numerusform>Bei %1 von %Ln Absender fehlen TLS-Daten, weil kein SMTP-AUTH-Bericht seine Nachrichten je TLS-Version zählt.</numerusform>
            <numerusform>Bei %1 von %Ln Absendern fehlen TLS-Daten, weil kein SMTP-AUTH-Bericht die Nachrichten je TLS-Version zählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>TLS versions are not known</source>
        <translation>TLS-Versionen sind nicht bekannt</translation>
    </message>
    <message>
        <source>≈ marks counts that were worked out from percentages.</source>
        <translation>≈ kennzeichnet Zahlen, die aus Prozentwerten berechnet sind.</translation>
    </message>
    <message>
        <source>Ways of signing in are not known</source>
        <translation>Anmeldeverfahren sind nicht bekannt</translation>
    </message>
    <message>
        <source>Days are not known</source>
        <translation>Tage sind nicht bekannt</translation>
    </message>
    <message>
        <source>A message trace or the detail report of SMTP AUTH names them.</source>
        <translation>Eine Nachrichtenablaufverfolgung oder der SMTP-AUTH-Bericht mit einer Zeile je Nachricht nennt sie.</translation>
    </message>
    <message>
        <source>These are deliveries from message traces: one message to three people counts three times.</source>
        <translation>Dies sind Zustellungen aus der Nachrichtenablaufverfolgung: Eine Nachricht an drei Personen zählt dreimal.</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>unconfirmed</source>
        <translation>unbestätigt</translation>
    </message>
</context>
<context>
    <name>CollectPage</name>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Signed in, Postlotse fetches deliveries, sign-ins, domains and licences by itself. With exported files you can pass over this page.</source>
        <translation>Nach der Anmeldung holt Postlotse Zustellungen, Anmeldungen, Domänen und Lizenzen selbst. Mit exportierten Dateien können Sie diese Seite übergehen.</translation>
    </message>
    <message>
        <source>&amp;Sign in …</source>
        <translation>&amp;Anmelden …</translation>
    </message>
    <message>
        <source>&amp;Days back</source>
        <translation>&amp;Tage zurück</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>What is collected</source>
        <translation>Was gesammelt wird</translation>
    </message>
</context>
<context>
    <name>CollectTexts</name>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht abgefragt</translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation>Läuft, %1</translation>
    </message>
    <message>
        <source>%1 done, %2</source>
        <comment>share, time left</comment>
        <translation>%1 erledigt, %2</translation>
    </message>
    <message numerus="yes">
        <source>Microsoft asks us to wait %Ln s</source>
        <translation>
            <numerusform>Microsoft bittet um %Ln s Geduld</numerusform>
            <numerusform>Microsoft bittet um %Ln s Geduld</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Complete but for a part</source>
        <translation>Bis auf einen Teil vollständig</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>time left not known</source>
        <translation>Restdauer nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>Asking again in %Ln s</source>
        <translation>
            <numerusform>Neuer Versuch in %Ln s</numerusform>
            <numerusform>Neuer Versuch in %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 on</source>
        <comment>a part of a log</comment>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Check the permissions of the folder, then start again.</source>
        <translation>Prüfen Sie die Zugriffsrechte des Ordners und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>Make room, then start again.</source>
        <translation>Schaffen Sie Platz und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>Wait until that is done or close it, then start again.</source>
        <translation>Warten Sie, bis es fertig ist, oder schließen Sie es, und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>Start a new collection.</source>
        <translation>Beginnen Sie eine neue Sammlung.</translation>
    </message>
    <message>
        <source>%1 Nothing was begun. %2 Folder: %3</source>
        <comment>what happened, what helps, the folder</comment>
        <translation>%1 Es wurde nichts begonnen. %2 Ordner: %3</translation>
    </message>
    <message numerus="yes">
        <source>Microsoft asks us to wait %Ln min</source>
        <translation>
            <numerusform>Microsoft bittet um %Ln min Geduld</numerusform>
            <numerusform>Microsoft bittet um %Ln min Geduld</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--json and --csv cannot go to the same place.</source>
        <translation>--json und --csv brauchen verschiedene Ziele.</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>Gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>Say with --out which new folder to write.</source>
        <translation>Geben Sie mit --out an, welcher neue Ordner angelegt werden soll.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose a folder that does not.</source>
        <translation>%1 gibt es schon. Wählen Sie einen Ordner, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>The sample tenant is in %1.</source>
        <translation>Der Beispiel-Tenant liegt in %1.</translation>
    </message>
    <message>
        <source>Name at least one file or folder.</source>
        <translation>Nennen Sie mindestens eine Datei oder einen Ordner.</translation>
    </message>
    <message>
        <source>--threads takes a number from 1 to %1.</source>
        <translation>--threads nimmt eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>None of the files is an export that is known.</source>
        <translation>Keine der Dateien ist ein bekannter Export.</translation>
    </message>
    <message>
        <source>passed over, because it is no export that is known.</source>
        <translation>übergangen, weil es kein bekannter Export ist.</translation>
    </message>
    <message>
        <source>Say with --pdf where to write the plan.</source>
        <translation>Geben Sie mit --pdf an, wohin der Plan geschrieben werden soll.</translation>
    </message>
    <message>
        <source>--paper takes a4 or letter.</source>
        <translation>--paper nimmt a4 oder letter.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation>
            <numerusform>%n Zeile abgelehnt.</numerusform>
            <numerusform>%n Zeilen abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every sender of the traces, wherever it lives.</source>
        <translation>Alle Absender der Ablaufverfolgungen, auch fremde.</translation>
    </message>
    <message>
        <source>Writes the analysis as JSON.</source>
        <translation>Schreibt die Auswertung als JSON.</translation>
    </message>
    <message>
        <source>Writes one row per sender as CSV.</source>
        <translation>Schreibt eine Zeile je Absender als CSV.</translation>
    </message>
    <message>
        <source>The new folder to write.</source>
        <translation>Der neue Ordner, der geschrieben wird.</translation>
    </message>
    <message>
        <source>Exports, or folders with exports.</source>
        <translation>Exporte oder Ordner mit Exporten.</translation>
    </message>
    <message>
        <source>A domain of the organisation; may be repeated.</source>
        <translation>Eine Domain der Organisation; mehrfach möglich.</translation>
    </message>
    <message>
        <source>The same, with every domain below it.</source>
        <translation>Ebenso, mit allen Domains darunter.</translation>
    </message>
    <message>
        <source>An accepted-domains export, or a text file with one name a line.</source>
        <translation>Ein Export der akzeptierten Domänen oder eine Textdatei mit einem Namen je Zeile.</translation>
    </message>
    <message>
        <source>Threads to use; the result is the same for every number.</source>
        <translation>Anzahl der Threads; das Ergebnis ist für jede Zahl dasselbe.</translation>
    </message>
    <message>
        <source>--lang takes en or de.</source>
        <translation>--lang nimmt en oder de.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Language of texts; default: the system&apos;s.</source>
        <translation>Sprache der Texte; Vorgabe: die des Systems.</translation>
    </message>
    <message>
        <source>Writes the plan as PDF.</source>
        <translation>Schreibt den Plan als PDF.</translation>
    </message>
    <message>
        <source>Title on the cover.</source>
        <translation>Titel auf dem Deckblatt.</translation>
    </message>
    <message>
        <source>Size of the pages; default: a4.</source>
        <translation>Format der Seiten; Vorgabe: a4.</translation>
    </message>
    <message>
        <source>Writes one PowerShell script per sender to review.</source>
        <translation>Schreibt je Absender ein PowerShell-Skript zum Prüfen.</translation>
    </message>
    <message>
        <source>Writes the plan as JSON.</source>
        <translation>Schreibt den Plan als JSON.</translation>
    </message>
    <message>
        <source>Writes the accounts as JSON.</source>
        <translation>Schreibt die Konten als JSON.</translation>
    </message>
    <message>
        <source>accounts takes options only.</source>
        <translation>accounts nimmt nur Optionen.</translation>
    </message>
    <message>
        <source>No account is signed in.</source>
        <translation>Es ist kein Konto angemeldet.</translation>
    </message>
    <message>
        <source>Open %1 and type the code %2. It is valid until %3.</source>
        <translation>Öffnen Sie %1 und geben Sie den Code %2 ein. Er gilt bis %3 Uhr.</translation>
    </message>
    <message>
        <source>Sign in in the browser. If none opens, open this page yourself:</source>
        <translation>Melden Sie sich im Browser an. Öffnet sich keiner, öffnen Sie diese Seite selbst:</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>The sign-in lasts for this run only: %1</source>
        <translation>Die Anmeldung gilt nur für diesen Lauf: %1</translation>
    </message>
    <message>
        <source>Say with --client-id which app registration to sign in with.</source>
        <translation>Geben Sie mit --client-id an, mit welcher App-Registrierung die Anmeldung erfolgt.</translation>
    </message>
    <message>
        <source>The id of your organisation&apos;s app registration.</source>
        <translation>Die ID der App-Registrierung Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s cloud, or a JSON file with own addresses; default: global.</source>
        <translation>Die Cloud von Microsoft oder eine JSON-Datei mit eigenen Adressen; Standard: global.</translation>
    </message>
    <message>
        <source>More authorities to trust, for networks that inspect TLS.</source>
        <translation>Weitere vertrauenswürdige Zertifizierungsstellen, für Netzwerke, die TLS untersuchen.</translation>
    </message>
    <message>
        <source>How to sign in; default: deviceCode.</source>
        <translation>Art der Anmeldung; Standard: deviceCode.</translation>
    </message>
    <message>
        <source>Writes one JSON object a line to standard error.</source>
        <translation>Schreibt je Zeile ein JSON-Objekt auf die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>--client-id takes an id such as 11111111-2222-3333-4444-555555555555.</source>
        <translation>--client-id nimmt eine ID wie 11111111-2222-3333-4444-555555555555.</translation>
    </message>
    <message>
        <source>--tenant takes a domain, an id or organizations.</source>
        <translation>--tenant nimmt eine Domäne, eine ID oder organizations.</translation>
    </message>
    <message>
        <source>--method takes deviceCode or browser.</source>
        <translation>--method nimmt deviceCode oder browser.</translation>
    </message>
    <message>
        <source>--events takes json.</source>
        <translation>--events nimmt json.</translation>
    </message>
    <message>
        <source>%1 is still signed in: %2 %3</source>
        <translation>%1 ist weiterhin angemeldet: %2 %3</translation>
    </message>
    <message>
        <source>%1 is signed out.</source>
        <translation>%1 ist abgemeldet.</translation>
    </message>
    <message>
        <source>The account, as accounts prints it.</source>
        <translation>Das Konto, wie accounts es ausgibt.</translation>
    </message>
    <message>
        <source>Every account.</source>
        <translation>Alle Konten.</translation>
    </message>
    <message>
        <source>Say with --account or --all who is to be signed out.</source>
        <translation>Geben Sie mit --account oder --all an, wer abgemeldet wird.</translation>
    </message>
    <message>
        <source>%1 is not signed in.</source>
        <translation>%1 ist nicht angemeldet.</translation>
    </message>
    <message>
        <source>The account that has signed in before, where there are several.</source>
        <translation>Das bereits angemeldete Konto, falls es mehrere gibt.</translation>
    </message>
    <message>
        <source>What to collect, with commas: deliveries,signIns,domains,licences,settings; default: all but settings, which Microsoft does not officially support to be asked for.</source>
        <translation>Was abgerufen wird, durch Kommas getrennt: deliveries,signIns,domains,licences,settings; Vorgabe: alle außer settings, deren Abruf Microsoft nicht offiziell unterstützt.</translation>
    </message>
    <message>
        <source>How many days back; default: as many as there are. Counts only where the folder is new.</source>
        <translation>Wie viele Tage zurück; Vorgabe: so viele, wie es gibt. Zählt nur bei einem neuen Ordner.</translation>
    </message>
    <message>
        <source>Where to write to, for analyze to read. The same run started again goes on where it was.</source>
        <translation>Zielordner, den analyze liest. Derselbe Aufruf, noch einmal gestartet, macht dort weiter, wo er war.</translation>
    </message>
    <message>
        <source>A source that fails leaves the others running; the exit code is then 4 (or 3 where the folder cannot be written to), and collection.json in the folder says why.</source>
        <translation>Scheitert eine Quelle, laufen die anderen weiter; der Rückgabewert ist dann 4 (oder 3, wenn in den Ordner nicht geschrieben werden kann), und collection.json im Ordner nennt den Grund.</translation>
    </message>
    <message>
        <source>Say with --out which folder to write to.</source>
        <translation>Geben Sie mit --out den Zielordner an.</translation>
    </message>
    <message>
        <source>--sources takes a list of deliveries, signIns, domains, licences, settings.</source>
        <translation>--sources erwartet eine Liste aus deliveries, signIns, domains, licences, settings.</translation>
    </message>
    <message>
        <source>--days takes a number from 1 to %1.</source>
        <translation>--days erwartet eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>The folder is complete already.</source>
        <translation>Der Ordner ist bereits vollständig.</translation>
    </message>
    <message>
        <source>Several accounts are signed in: say with --account which one.</source>
        <translation>Mehrere Konten sind angemeldet: Geben Sie mit --account an, welches.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Say with --client-id which app registration to sign in with.</source>
        <translation>Niemand ist angemeldet. Geben Sie mit --client-id die App-Registrierung für die Anmeldung an.</translation>
    </message>
    <message>
        <source>Cancelled. The same run started again goes on from here.</source>
        <translation>Abgebrochen. Derselbe Aufruf, noch einmal gestartet, macht hier weiter.</translation>
    </message>
    <message>
        <source>postlotse-cli finds every sender that uses SMTP AUTH and plans its move
away from Basic Authentication, from the exports of a Microsoft 365 tenant.

  postlotse-cli analyze FILE|FOLDER…     who sends to whom, as text, JSON or CSV
  postlotse-cli plan FILE|FOLDER…        the migration plan as PDF
  postlotse-cli demo --out FOLDER        the sample tenant&apos;s exports, analysis and plan
  postlotse-cli signin --client-id ID    sign in to Microsoft 365
  postlotse-cli collect --out FOLDER     collect from Microsoft 365, for analyze
  postlotse-cli accounts                 who is signed in
  postlotse-cli signout                  sign out

  postlotse-cli COMMAND --help           the options of a command
  postlotse-cli --version

Exit codes: 0 done, 2 wrong command line, 3 an input could not be used,
4 network or sign-in failed or was cancelled, 130 interrupted
</source>
        <translation>postlotse-cli findet alle Absender, die SMTP AUTH verwenden, und plant ihre Umstellung
weg von Basic Authentication, aus den Exporten eines Microsoft-365-Tenants.

  postlotse-cli analyze FILE|FOLDER…     wer an wen sendet, als Text, JSON oder CSV
  postlotse-cli plan FILE|FOLDER…        der Migrationsplan als PDF
  postlotse-cli demo --out FOLDER        Exporte, Auswertung und Plan des Beispiel-Tenants
  postlotse-cli signin --client-id ID    bei Microsoft 365 anmelden
  postlotse-cli collect --out FOLDER     Daten aus Microsoft 365 für analyze abrufen
  postlotse-cli accounts                 wer angemeldet ist
  postlotse-cli signout                  abmelden

  postlotse-cli COMMAND --help           die Optionen eines Befehls
  postlotse-cli --version

Exit-Codes: 0 fertig, 2 Befehlszeile falsch, 3 eine Eingabe ist nicht verwendbar,
4 Netzwerk oder Anmeldung gescheitert oder abgebrochen, 130 abgebrochen
</translation>
    </message>
    <message numerus="yes">
        <source>Microsoft asks us to wait %n second(s).</source>
        <translation>
            <numerusform>Microsoft bittet uns, %n Sekunde zu warten.</numerusform>
            <numerusform>Microsoft bittet uns, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>complete, %n row(s).</source>
        <translation>
            <numerusform>vollständig, %n Zeile.</numerusform>
            <numerusform>vollständig, %n Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of signed-in accounts cannot be read: this user may not open the file. Give the user access to it, then run the command again.</source>
        <translation>Die Liste der angemeldeten Konten lässt sich nicht lesen: Dieser Benutzer darf die Datei nicht öffnen. Geben Sie ihm Zugriff darauf und rufen Sie den Befehl dann erneut auf.</translation>
    </message>
    <message>
        <source>The list of signed-in accounts cannot be read: the file is damaged, or a newer version wrote it. Move it away, then sign in again.</source>
        <translation>Die Liste der angemeldeten Konten lässt sich nicht lesen: Die Datei ist beschädigt oder stammt von einer neueren Version. Verschieben Sie die Datei an einen anderen Ort und melden Sie sich dann neu an.</translation>
    </message>
    <message numerus="yes">
        <source>%1 Asking again in %n second(s).</source>
        <translation>
            <numerusform>%1 Neuer Versuch in %n Sekunde.</numerusform>
            <numerusform>%1 Neuer Versuch in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Domain or id of the tenant; an app that is registered for one tenant needs it. Default: organizations, that of whoever signs in.</source>
        <translation>Domäne oder ID des Tenants; eine App, die für einen Tenant registriert ist, braucht sie. Standard: organizations, der Tenant des angemeldeten Kontos.</translation>
    </message>
    <message>
        <source>--%1 takes the name of a domain, not &quot;%2&quot;.</source>
        <translation>--%1 nimmt den Namen einer Domäne, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 is one of the exports that were read. Name another file to write.</source>
        <translation>%1 ist einer der gelesenen Exporte. Nennen Sie eine andere Datei für die Ausgabe.</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>Reading the files</source>
        <translation>Die Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reading file %1 of %2 – %3 rows</source>
        <translation>Datei %1 von %2 wird gelesen – %3 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Sekunde</numerusform>
            <numerusform>noch etwa %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Minute</numerusform>
            <numerusform>noch etwa %Ln Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>&amp;Add files …</source>
        <translation>Dateien &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Takes the chosen files out of the analysis. The files themselves stay.</source>
        <translation>Nimmt die gewählten Dateien aus der Auswertung. Die Dateien selbst bleiben.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Drop exported files here</source>
        <translation>Ziehen Sie exportierte Dateien hierher</translation>
    </message>
    <message>
        <source>CSV and JSON files from the Exchange admin center, Entra or PowerShell, under any name. The list below says where to get them.</source>
        <translation>CSV- und JSON-Dateien aus dem Exchange Admin Center, aus Entra oder PowerShell, unter beliebigem Namen. Die Liste unten sagt, woher Sie sie bekommen.</translation>
    </message>
    <message>
        <source>Choose &amp;files …</source>
        <translation>&amp;Dateien wählen …</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Assign columns</source>
        <translation>Spalten zuordnen</translation>
    </message>
    <message>
        <source>Postlotse does not know the columns of this file. Say what kind of export it is and which column holds what.</source>
        <translation>Postlotse kennt die Spalten dieser Datei nicht. Geben Sie an, welche Art Export sie ist und was in welcher Spalte steht.</translation>
    </message>
    <message>
        <source>&amp;Kind of export</source>
        <translation>&amp;Art des Exports</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
</context>
<context>
    <name>MissingExports</name>
    <message>
        <source>Exports that are still missing</source>
        <translation>Exporte, die noch fehlen</translation>
    </message>
    <message>
        <source>Open &amp;portal</source>
        <translation>&amp;Portal öffnen</translation>
    </message>
    <message>
        <source>PowerShell commands for this export</source>
        <translation>PowerShell-Befehle für diesen Export</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Every kind of export is there.</source>
        <translation>Es fehlt kein Export.</translation>
    </message>
</context>
<context>
    <name>PlanRoute</name>
    <message>
        <source>unconfirmed</source>
        <translation>unbestätigt</translation>
    </message>
    <message>
        <source>Route: to be decided</source>
        <translation>Versandweg: noch zu entscheiden</translation>
    </message>
    <message>
        <source>Route: %1</source>
        <translation>Versandweg: %1</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Was dafür spricht</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Other routes:</source>
        <translation>Andere Versandwege:</translation>
    </message>
    <message>
        <source>To take it back:</source>
        <translation>Rückweg:</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file was not found.</source>
        <translation>Die Datei wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted, or its drive is not connected.</source>
        <translation>Sie wurde verschoben, umbenannt oder gelöscht, oder ihr Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Check the place of the file and add it again.</source>
        <translation>Prüfen Sie, wo die Datei liegt, und fügen Sie sie erneut hinzu.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Dies ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>Choose the files in it.</source>
        <translation>Wählen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>Dies ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Devices and pipes cannot be read as exports.</source>
        <translation>Gerätedateien und Pipes lassen sich nicht als Exporte lesen.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Die Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Your account has no right to it, or another program holds it.</source>
        <translation>Ihrem Konto fehlt das Recht dazu, oder ein anderes Programm hält die Datei geöffnet.</translation>
    </message>
    <message>
        <source>Close other programs that use the file, or copy it to a folder of yours.</source>
        <translation>Schließen Sie andere Programme, die die Datei verwenden, oder kopieren Sie sie in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Die Datei ließ sich nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>The system reported an error while reading.</source>
        <translation>Das System meldete beim Lesen einen Fehler.</translation>
    </message>
    <message>
        <source>Copy the file to this computer and add it again.</source>
        <translation>Kopieren Sie die Datei auf diesen Computer und fügen Sie sie erneut hinzu.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The folder may be missing or protected, the disk full, or the file open in another program.</source>
        <translation>Möglicherweise fehlt der Ordner oder ist geschützt, der Datenträger ist voll oder die Datei in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>Close the file in other programs or choose another folder. Nothing was changed.</source>
        <translation>Schließen Sie die Datei in anderen Programmen oder wählen Sie einen anderen Ordner. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The export found nothing, or it was stopped before it ended.</source>
        <translation>Der Export fand nichts, oder er wurde vor seinem Ende angehalten.</translation>
    </message>
    <message>
        <source>Export it again and look at it before you add it.</source>
        <translation>Exportieren Sie sie noch einmal und sehen Sie hinein, bevor Sie sie hinzufügen.</translation>
    </message>
    <message>
        <source>The file is not text.</source>
        <translation>Die Datei enthält keinen Text.</translation>
    </message>
    <message>
        <source>Exports are CSV or JSON files; this one holds binary data.</source>
        <translation>Exporte sind CSV- oder JSON-Dateien; diese enthält Binärdaten.</translation>
    </message>
    <message>
        <source>This is an Excel workbook.</source>
        <translation>Dies ist eine Excel-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Workbooks change dates and numbers, so only the original CSV is read.</source>
        <translation>Arbeitsmappen verändern Datumsangaben und Zahlen, deshalb wird nur die ursprüngliche CSV-Datei gelesen.</translation>
    </message>
    <message>
        <source>Add the CSV file that was downloaded, or save the sheet as CSV UTF-8.</source>
        <translation>Fügen Sie die heruntergeladene CSV-Datei hinzu oder speichern Sie das Blatt als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>The file has a line that is far too long for an export.</source>
        <translation>Die Datei hat eine Zeile, die für einen Export viel zu lang ist.</translation>
    </message>
    <message>
        <source>It is probably not a table, or its line ends were lost.</source>
        <translation>Wahrscheinlich ist sie keine Tabelle, oder ihre Zeilenenden gingen verloren.</translation>
    </message>
    <message>
        <source>Export it again without changing it in between.</source>
        <translation>Exportieren Sie sie noch einmal und ändern Sie sie danach nicht.</translation>
    </message>
    <message>
        <source>No table was found in the file.</source>
        <translation>In der Datei wurde keine Tabelle gefunden.</translation>
    </message>
    <message>
        <source>It has no header line with several columns.</source>
        <translation>Ihr fehlt eine Kopfzeile mit mehreren Spalten.</translation>
    </message>
    <message>
        <source>The kind of this export is not known.</source>
        <translation>Die Art dieses Exports ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Its columns fit none of the exports that are known here.</source>
        <translation>Die Spalten passen zu keinem der Exporte, die Postlotse kennt.</translation>
    </message>
    <message>
        <source>Assign the columns by hand, or choose another file.</source>
        <translation>Ordnen Sie die Spalten von Hand zu oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This file only accompanies the sign-in log.</source>
        <translation>Diese Datei ist nur eine Beilage zum Anmeldeprotokoll.</translation>
    </message>
    <message>
        <source>It holds details of sign-ins, without their senders.</source>
        <translation>Sie enthält Einzelheiten zu Anmeldungen, aber keine Absender.</translation>
    </message>
    <message>
        <source>Add the file with the sign-ins themselves from the same download.</source>
        <translation>Fügen Sie aus demselben Download die Datei mit den Anmeldungen selbst hinzu.</translation>
    </message>
    <message>
        <source>Columns are missing.</source>
        <translation>Es fehlen Spalten.</translation>
    </message>
    <message>
        <source>Without them the rows cannot be understood.</source>
        <translation>Ohne sie lassen sich die Zeilen nicht deuten.</translation>
    </message>
    <message>
        <source>Assign the missing columns, or export the file again with them.</source>
        <translation>Ordnen Sie die fehlenden Spalten zu oder exportieren Sie die Datei noch einmal mit ihnen.</translation>
    </message>
    <message>
        <source>The file is not valid JSON.</source>
        <translation>Die Datei ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>It was probably cut off or changed.</source>
        <translation>Wahrscheinlich wurde sie abgeschnitten oder verändert.</translation>
    </message>
    <message>
        <source>Export it again and add it without changes.</source>
        <translation>Exportieren Sie sie noch einmal und fügen Sie sie unverändert hinzu.</translation>
    </message>
    <message>
        <source>The facts that the program carries cannot be read.</source>
        <translation>Der mitgelieferte Wissensstand lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The program was not installed completely, or its files were changed.</source>
        <translation>Das Programm wurde nicht vollständig installiert, oder seine Dateien wurden verändert.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>No font was found to write the report with.</source>
        <translation>Für den Bericht wurde keine Schriftart gefunden.</translation>
    </message>
    <message>
        <source>This computer has no scalable font with Latin letters.</source>
        <translation>Auf diesem Computer gibt es keine skalierbare Schriftart mit lateinischen Buchstaben.</translation>
    </message>
    <message>
        <source>Install a font such as DejaVu Sans or Noto Sans and export again.</source>
        <translation>Installieren Sie eine Schriftart wie DejaVu Sans oder Noto Sans und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin springen</translation>
    </message>
    <message>
        <source>The number of columns does not fit the header (found/expected: %1).</source>
        <translation>Die Zahl der Spalten passt nicht zur Kopfzeile (gefunden/erwartet: %1).</translation>
    </message>
    <message>
        <source>The time is missing.</source>
        <translation>Die Zeit fehlt.</translation>
    </message>
    <message>
        <source>The time cannot be read: “%1”.</source>
        <translation>Die Zeit ist nicht lesbar: „%1“.</translation>
    </message>
    <message>
        <source>The sender is missing.</source>
        <translation>Der Absender fehlt.</translation>
    </message>
    <message>
        <source>The sender cannot be read: “%1”.</source>
        <translation>Der Absender ist nicht lesbar: „%1“.</translation>
    </message>
    <message>
        <source>The recipient is missing.</source>
        <translation>Der Empfänger fehlt.</translation>
    </message>
    <message>
        <source>A number cannot be read: “%1”.</source>
        <translation>Eine Zahl ist nicht lesbar: „%1“.</translation>
    </message>
    <message>
        <source>A quote is not closed, or text follows its end.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen, oder dahinter folgt noch Text.</translation>
    </message>
    <message>
        <source>The row is longer than a row may be.</source>
        <translation>Die Zeile ist länger als zulässig.</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1.</source>
        <translation>Dies ist kein gültiges JSON: %1.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>No row shows whether 05/04 means April or May. The month was read first. Check the dates.</source>
        <translation>Keine Zeile verrät, ob 05/04 den 5. April oder den 4. Mai meint. Die erste Zahl wurde als Monat gelesen. Prüfen Sie die Datumsangaben.</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n row(s), exactly the limit of a historical search. It was probably cut off: export shorter time ranges.</source>
        <translation>
            <numerusform>Die Datei enthält %n Zeile, genau die Grenze einer Verlaufssuche. Wahrscheinlich wurde sie abgeschnitten: Exportieren Sie kürzere Zeiträume.</numerusform>
            <numerusform>Die Datei enthält %n Zeilen, genau die Grenze einer Verlaufssuche. Wahrscheinlich wurde sie abgeschnitten: Exportieren Sie kürzere Zeiträume.</numerusform>
        </translation>
    </message>
    <message>
        <source>The content is the same as in %1. Nothing was counted twice.</source>
        <translation>Der Inhalt ist derselbe wie in %1. Es wurde nichts doppelt gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in other files too and were not counted again.</source>
        <translation>
            <numerusform>%n Zeile steht auch in anderen Dateien und wurde nicht noch einmal gezählt.</numerusform>
            <numerusform>%n Zeilen stehen auch in anderen Dateien und wurden nicht noch einmal gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are several summaries, and none says which time it covers. For each sender the larger number was taken.</source>
        <translation>Es gibt mehrere Zusammenfassungen, und keine nennt ihren Zeitraum. Für jeden Absender gilt die größere Zahl.</translation>
    </message>
    <message>
        <source>The column “%1” is missing. What it would say is not known.</source>
        <translation>Die Spalte „%1“ fehlt. Was darin stünde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The column “%1” holds a type name instead of values. Export it with -join or Select-Object -ExpandProperty.</source>
        <translation>Die Spalte „%1“ enthält den Namen eines Datentyps statt der Werte. Exportieren Sie sie mit -join oder Select-Object -ExpandProperty.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of the column “%1” are not known here and count as unknown.</source>
        <translation>
            <numerusform>%n Wert der Spalte „%1“ kennt Postlotse nicht; er zählt als unbekannt.</numerusform>
            <numerusform>%n Werte der Spalte „%1“ kennt Postlotse nicht; sie zählen als unbekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) do not fit the encoding of the file and were replaced.</source>
        <translation>
            <numerusform>%n Stelle passt nicht zur Zeichencodierung der Datei und wurde ersetzt.</numerusform>
            <numerusform>%n Stellen passen nicht zur Zeichencodierung der Datei und wurden ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trace has no message ids, so it cannot be joined with the messages handed in by SMTP AUTH.</source>
        <translation>Die Ablaufverfolgung enthält keine Nachrichten-IDs und lässt sich deshalb nicht mit den Einlieferungen über SMTP AUTH verbinden.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were counted as %1 messages.</source>
        <translation>
            <numerusform>%n Ereignis wurde zu Nachrichten zusammengefasst: %1.</numerusform>
            <numerusform>%n Ereignisse wurden zu Nachrichten zusammengefasst: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log holds no sign-in with the SMTP client.</source>
        <translation>Das Protokoll enthält keine Anmeldung über SMTP.</translation>
    </message>
    <message>
        <source>The file ends inside a record. The last record was left out.</source>
        <translation>Die Datei endet mitten in einem Datensatz. Der letzte Datensatz wurde ausgelassen.</translation>
    </message>
    <message>
        <source>SMTP AUTH clients, summary</source>
        <translation>SMTP-AUTH-Bericht, Tabelle</translation>
    </message>
    <message>
        <source>SMTP AUTH clients, single messages</source>
        <translation>SMTP-AUTH-Bericht, eine Zeile je Nachricht</translation>
    </message>
    <message>
        <source>Message trace</source>
        <translation>Nachrichtenablaufverfolgung</translation>
    </message>
    <message>
        <source>Message trace, enhanced summary</source>
        <translation>Nachrichtenablaufverfolgung, erweiterte Zusammenfassung</translation>
    </message>
    <message>
        <source>Message trace, extended report</source>
        <translation>Nachrichtenablaufverfolgung, erweitert</translation>
    </message>
    <message>
        <source>Entra sign-ins</source>
        <translation>Anmeldeprotokoll aus Entra</translation>
    </message>
    <message>
        <source>Accepted domains</source>
        <translation>Akzeptierte Domänen</translation>
    </message>
    <message>
        <source>Mailbox protocol settings</source>
        <translation>Postfacheinstellungen für SMTP AUTH</translation>
    </message>
    <message>
        <source>Transport settings</source>
        <translation>Tenant-Einstellungen für SMTP AUTH</translation>
    </message>
    <message>
        <source>Inbound connectors</source>
        <translation>Eingehende Connectoren</translation>
    </message>
    <message>
        <source>Authentication policies</source>
        <translation>Authentifizierungsrichtlinien</translation>
    </message>
    <message>
        <source>Organisation settings</source>
        <translation>Organisationseinstellungen</translation>
    </message>
    <message>
        <source>Exchange servers</source>
        <translation>Eigene Exchange-Server</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Recommended route</source>
        <translation>Empfohlener Versandweg</translation>
    </message>
    <message>
        <source>Messages by SMTP AUTH</source>
        <translation>Nachrichten über SMTP AUTH</translation>
    </message>
    <message>
        <source>Basic Authentication</source>
        <translation>Basic Authentication</translation>
    </message>
    <message>
        <source>TLS below 1.2</source>
        <translation>TLS unter 1.2</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>To look out for</source>
        <translation>Darauf achten</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Away from SMTP AUTH with Basic Authentication in Exchange Online</source>
        <translation>Weg von SMTP AUTH mit Standardauthentifizierung (Basic Authentication) in Exchange Online</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Facts as of</source>
        <translation>Wissensstand</translation>
    </message>
    <message>
        <source>Written by Postlotse from exported files. It reads and advises; it has changed nothing in the tenant.</source>
        <translation>Von Postlotse aus exportierten Dateien erstellt. Postlotse liest und berät; im Tenant hat es nichts geändert.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1, unconfirmed</source>
        <translation>%1, unbestätigt</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Was nicht bekannt ist</translation>
    </message>
    <message>
        <source>The exports answered every question that this plan asks.</source>
        <translation>Die Exporte haben jede Frage beantwortet, die dieser Plan stellt.</translation>
    </message>
    <message>
        <source>The files behind this plan</source>
        <translation>Die Dateien hinter diesem Plan</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Numbers in brackets stand for these sources. Where one is marked as unconfirmed, test the statement before you rely on it.</source>
        <translation>Zahlen in eckigen Klammern stehen für diese Quellen. Ist eine als unbestätigt gekennzeichnet, prüfen Sie die Aussage, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Migration plan for SMTP AUTH</source>
        <translation>Migrationsplan für SMTP AUTH</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>Dafür spricht</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Dagegen spricht</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Recommended route:</source>
        <translation>Empfohlener Versandweg:</translation>
    </message>
    <message>
        <source>Other routes, the better first: %1.</source>
        <translation>Andere Versandwege, die besseren zuerst: %1.</translation>
    </message>
    <message>
        <source>The commands are in the script of the sender.</source>
        <translation>Die Befehle stehen im Skript des Absenders.</translation>
    </message>
    <message>
        <source>To take it back:</source>
        <translation>Rückweg:</translation>
    </message>
    <message>
        <source>Steps per scenario</source>
        <translation>Schritte je Szenario</translation>
    </message>
    <message>
        <source>What has to be done is the same for all senders of a scenario and stands here once. Names with a dollar sign stand for values that differ; the section of each sender lists its own.</source>
        <translation>Was zu tun ist, gilt für alle Absender eines Szenarios und steht hier einmal. Namen mit Dollarzeichen stehen für Werte, die sich unterscheiden; der Abschnitt jedes Absenders nennt die seinen.</translation>
    </message>
    <message>
        <source>Ways to send in future</source>
        <translation>Künftige Versandwege</translation>
    </message>
    <message numerus="yes">
        <source>%n internal</source>
        <translation>
            <numerusform>%n intern</numerusform>
            <numerusform>%n intern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external</source>
        <translation>
            <numerusform>%n extern</numerusform>
            <numerusform>%n extern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n domain(s)</source>
        <translation>
            <numerusform>in %n Domain</numerusform>
            <numerusform>in %n Domains</numerusform>
        </translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beleglage</translation>
    </message>
    <message>
        <source>Counts per TLS version are estimates.</source>
        <translation>Die Zahlen je TLS-Version sind Schätzungen.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Where it sends from</source>
        <translation>Woher er sendet</translation>
    </message>
    <message>
        <source>Client IP</source>
        <translation>Client-IP</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Values for the commands</source>
        <translation>Werte für die Befehle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>To be set</source>
        <translation>Noch festzulegen</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Why this scenario</source>
        <translation>Warum dieses Szenario</translation>
    </message>
    <message>
        <source>The senders one by one</source>
        <translation>Die Absender im Einzelnen</translation>
    </message>
    <message>
        <source>The exports name no sender.</source>
        <translation>Die Exporte nennen keinen Absender.</translation>
    </message>
    <message numerus="yes">
        <source>days until the switch-off</source>
        <translation>
            <numerusform>Tag bis zur Abschaltung</numerusform>
            <numerusform>Tage bis zur Abschaltung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>use Basic Authentication</source>
        <translation>
            <numerusform>mit Basic Authentication</numerusform>
            <numerusform>mit Basic Authentication</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>use TLS below 1.2</source>
        <translation>
            <numerusform>mit TLS unter 1.2</numerusform>
            <numerusform>mit TLS unter 1.2</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom the senders write to, and how they can send in future</source>
        <translation>An wen die Absender schreiben und wie sie künftig senden können</translation>
    </message>
    <message>
        <source>Senders per scenario</source>
        <translation>Absender je Szenario</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>To decide first</source>
        <translation>Zuerst klären</translation>
    </message>
    <message>
        <source>Official timeline</source>
        <translation>Offizieller Zeitplan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Exchange Online switches Basic Authentication for SMTP AUTH off by default: %1.</source>
        <translation>Exchange Online schaltet Basic Authentication für SMTP AUTH standardmäßig ab: %1.</translation>
    </message>
    <message>
        <source>Exchange Online was to switch Basic Authentication for SMTP AUTH off by default: %1.</source>
        <translation>Exchange Online sollte Basic Authentication für SMTP AUTH standardmäßig abschalten: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s) have to be moved or looked at until then.</source>
        <translation>
            <numerusform>Bis dahin ist %n Absender umzustellen oder zu prüfen.</numerusform>
            <numerusform>Bis dahin sind %n Absender umzustellen oder zu prüfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n sender(s) there is nothing to do.</source>
        <translation>
            <numerusform>Bei %n Absender ist nichts zu tun.</numerusform>
            <numerusform>Bei %n Absendern ist nichts zu tun.</numerusform>
        </translation>
    </message>
    <message>
        <source>Basic and OAuth</source>
        <translation>Basic und OAuth</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Usage in charts</source>
        <translation>Nutzung in Diagrammen</translation>
    </message>
    <message>
        <source>The exports hold no counts that a chart could show.</source>
        <translation>Die Exporte enthalten keine Zahlen, die ein Diagramm zeigen könnte.</translation>
    </message>
    <message>
        <source>All senders</source>
        <translation>Alle Absender</translation>
    </message>
    <message>
        <source>The most urgent first.</source>
        <translation>Die dringendsten zuerst.</translation>
    </message>
    <message>
        <source>Lowest TLS</source>
        <translation>Ältestes TLS</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) signed in with Basic Authentication.</source>
        <translation>
            <numerusform>%n Nachricht wurde mit Basic Authentication eingeliefert.</numerusform>
            <numerusform>%n Nachrichten wurden mit Basic Authentication eingeliefert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No report says how it signs in.</source>
        <translation>Kein Bericht sagt, wie er sich anmeldet.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) used TLS 1.0 or 1.1.</source>
        <translation>
            <numerusform>%n Nachricht verwendete TLS 1.0 oder 1.1.</numerusform>
            <numerusform>%n Nachrichten verwendeten TLS 1.0 oder 1.1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was silent in the last %n day(s) of the evidence. It may be switched off, or already fail.</source>
        <translation>
            <numerusform>Am letzten Tag der Belege war er still. Vielleicht ist er abgeschaltet, oder er scheitert schon.</numerusform>
            <numerusform>In den letzten %n Tagen der Belege war er still. Vielleicht ist er abgeschaltet, oder er scheitert schon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It sends on few days (%1 of %n) and is easy to overlook.</source>
        <translation>
            <numerusform>Er sendet an wenigen Tagen (%1 von %n) und wird leicht übersehen.</numerusform>
            <numerusform>Er sendet an wenigen Tagen (%1 von %n) und wird leicht übersehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every message signed in with OAuth. For the switch-off there is nothing to do.</source>
        <translation>Jede Nachricht wurde mit OAuth eingeliefert. Für die Abschaltung ist nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>%n sources share this mailbox.</source>
        <translation>
            <numerusform>%n Quelle nutzt dieses Postfach.</numerusform>
            <numerusform>%n Quellen teilen sich dieses Postfach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) of this mailbox did not come by SMTP AUTH: people use it too.</source>
        <translation>
            <numerusform>%n Zustellung dieses Postfachs kam nicht über SMTP AUTH: Auch Personen nutzen es.</numerusform>
            <numerusform>%n Zustellungen dieses Postfachs kamen nicht über SMTP AUTH: Auch Personen nutzen es.</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices and people share this mailbox.</source>
        <translation>Geräte und Personen teilen sich dieses Postfach.</translation>
    </message>
    <message>
        <source>You set the scenario yourself.</source>
        <translation>Sie haben das Szenario selbst festgelegt.</translation>
    </message>
    <message numerus="yes">
        <source>Only sign-ins name it (%n); how many messages it sends is not known.</source>
        <translation>
            <numerusform>Nur eine Anmeldung nennt ihn; wie viele Nachrichten er sendet, ist nicht bekannt.</numerusform>
            <numerusform>Nur Anmeldungen nennen ihn (%n); wie viele Nachrichten er sendet, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) used a password, although the reports know messages with OAuth only.</source>
        <translation>
            <numerusform>%n Anmeldung verwendete ein Kennwort, obwohl die Berichte nur Nachrichten mit OAuth kennen.</numerusform>
            <numerusform>%n Anmeldungen verwendeten ein Kennwort, obwohl die Berichte nur Nachrichten mit OAuth kennen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in not known</source>
        <translation>Anmeldung nicht bekannt</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Verstummt</translation>
    </message>
    <message>
        <source>Rare</source>
        <translation>Selten</translation>
    </message>
    <message>
        <source>Shared mailbox</source>
        <translation>Gemeinsames Postfach</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>Von Ihnen festgelegt</translation>
    </message>
    <message>
        <source>Sign-ins only</source>
        <translation>Nur Anmeldungen</translation>
    </message>
    <message>
        <source>Password sign-ins</source>
        <translation>Anmeldungen mit Kennwort</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delivery(ies) stayed inside the organisation, with %2%3.</source>
        <translation>
            <numerusform>%1 von %n Zustellung ging an %2 in der Organisation%3.</numerusform>
            <numerusform>%1 von %n Zustellungen gingen an %2 in der Organisation%3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <comment>after &apos;with&apos;</comment>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delivery(ies) went to one external address, %2%3.</source>
        <translation>
            <numerusform>Bei %1 von %n Zustellung war der Empfänger eine einzige externe Adresse, %2%3.</numerusform>
            <numerusform>Bei %1 von %n Zustellungen war der Empfänger eine einzige externe Adresse, %2%3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The others went to %n internal recipient(s).</source>
        <translation>
            <numerusform>Die übrige Mail ging an %n internen Empfänger.</numerusform>
            <numerusform>Die übrige Mail ging an %n interne Empfänger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delivery(ies) went to %2 in one external domain, %3%4.</source>
        <translation>
            <numerusform>%1 von %n Zustellung ging an %2 in einer einzigen externen Domain, %3%4.</numerusform>
            <numerusform>%1 von %n Zustellungen gingen an %2 in einer einzigen externen Domain, %3%4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <comment>after &apos;went to&apos;</comment>
        <translation>
            <numerusform>%n Adresse</numerusform>
            <numerusform>%n Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delivery(ies) went to %2 (%3)%4.</source>
        <translation>
            <numerusform>%1 von %n Zustellung ging an %2 (%3)%4.</numerusform>
            <numerusform>%1 von %n Zustellungen gingen an %2 (%3)%4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external domain(s)</source>
        <comment>after &apos;went to&apos;</comment>
        <translation>
            <numerusform>%n externe Domain</numerusform>
            <numerusform>%n externe Domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the external domains lie under %1 and may be one organisation: %2. If so, the sender may count as one that writes to a single domain.</source>
        <translation>
            <numerusform>%n der externen Domains liegt unter %1 und gehört vielleicht zu derselben Organisation: %2. Dann kann der Absender als einer gelten, der an eine einzige Domain schreibt.</numerusform>
            <numerusform>%n der externen Domains liegen unter %1 und gehören vielleicht zu einer Organisation: %2. Dann kann der Absender als einer gelten, der an eine einzige Domain schreibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n message(s) handed in by SMTP AUTH were found in the message traces.</source>
        <translation>
            <numerusform>Die Nachrichtenablaufverfolgung enthält %1 von %n über SMTP AUTH eingelieferten Nachricht.</numerusform>
            <numerusform>Die Nachrichtenablaufverfolgung enthält %1 von %n über SMTP AUTH eingelieferten Nachrichten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were handed in by SMTP AUTH, but none of them is in the message traces. So all mail of the mailbox counts, mail that people write included.</source>
        <translation>
            <numerusform>%n Nachricht wurde über SMTP AUTH eingeliefert, aber sie steht nicht in der Nachrichtenablaufverfolgung. Deshalb zählt alle Mail des Postfachs, auch die von Personen.</numerusform>
            <numerusform>%n Nachrichten wurden über SMTP AUTH eingeliefert, aber keine davon steht in der Nachrichtenablaufverfolgung. Deshalb zählt alle Mail des Postfachs, auch die von Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The reports differ: the summary counts %1 messages by SMTP AUTH, the detail report %2. They may cover different times.</source>
        <translation>Die Berichte weichen voneinander ab. Nachrichten über SMTP AUTH nach der Tabelle: %1, nach dem Bericht mit einer Zeile je Nachricht: %2. Vielleicht umfassen sie verschiedene Zeiträume.</translation>
    </message>
    <message>
        <source>No report names the single messages, so all mail of the mailbox counts, mail that people write included.</source>
        <translation>Kein Bericht nennt die einzelnen Nachrichten, deshalb zählt alle Mail des Postfachs, auch die von Personen.</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen dem %1 und dem %2</translation>
    </message>
    <message>
        <source>No accepted domain is known, so nothing tells internal recipients from external ones.</source>
        <translation>Es ist keine akzeptierte Domäne bekannt, deshalb lassen sich interne und externe Empfänger nicht unterscheiden.</translation>
    </message>
    <message>
        <source>No delivery of this sender is known.</source>
        <translation>Zu diesem Absender ist keine Zustellung bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) went to groups only, and the traces do not say who their members are.</source>
        <translation>
            <numerusform>%n Nachricht ging nur an Gruppen, und die Ablaufverfolgung nennt deren Mitglieder nicht.</numerusform>
            <numerusform>%n Nachrichten gingen nur an Gruppen, und die Ablaufverfolgung nennt deren Mitglieder nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n delivery(ies) to %1 the scenario would be: %2.</source>
        <translation>
            <numerusform>Ohne %n Zustellung an %1 wäre das Szenario: %2.</numerusform>
            <numerusform>Ohne %n Zustellungen an %1 wäre das Szenario: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n address(es) are one mailbox, %1: they differ only behind the plus sign.</source>
        <translation>
            <numerusform>Die %n Adresse gehört zum Postfach %1: Sie weicht nur hinter dem Pluszeichen ab.</numerusform>
            <numerusform>Die %n Adressen gehören zu einem Postfach, %1: Sie unterscheiden sich nur hinter dem Pluszeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the traces stand for a group; the members of the group count instead.</source>
        <translation>
            <numerusform>%n Zeile der Ablaufverfolgung steht für eine Gruppe; stattdessen zählen deren Mitglieder.</numerusform>
            <numerusform>%n Zeilen der Ablaufverfolgung stehen für eine Gruppe; stattdessen zählen deren Mitglieder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delivery(ies) failed or were held back. They count, because the sender tried.</source>
        <translation>
            <numerusform>Fehlgeschlagen oder zurückgehalten: %1 von %n Zustellung. Das zählt mit, denn der Absender hat es versucht.</numerusform>
            <numerusform>Fehlgeschlagen oder zurückgehalten: %1 von %n Zustellungen. Das zählt mit, denn der Absender hat es versucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) have no mail domain in the traces and are neither internal nor external.</source>
        <translation>
            <numerusform>%n Empfänger hat in der Ablaufverfolgung keine Maildomain und gilt weder als intern noch als extern.</numerusform>
            <numerusform>%n Empfänger haben in der Ablaufverfolgung keine Maildomain und gelten weder als intern noch als extern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out by you: %1.</source>
        <translation>Von Ihnen ausgelassen: %1.</translation>
    </message>
    <message>
        <source>You set the scenario yourself. The evidence says: %1.</source>
        <translation>Sie haben das Szenario selbst festgelegt. Die Belege sagen: %1.</translation>
    </message>
    <message>
        <source>No accepted domain is known, so every scenario is unknown. Add the export of accepted domains or type the domains in.</source>
        <translation>Es ist keine akzeptierte Domäne bekannt, deshalb ist jedes Szenario unbekannt. Ergänzen Sie den Export der akzeptierten Domänen oder tippen Sie sie ein.</translation>
    </message>
    <message>
        <source>No message trace was given, so nothing is known about recipients and every scenario is unknown.</source>
        <translation>Es liegt keine Nachrichtenablaufverfolgung vor, deshalb ist über Empfänger nichts bekannt und jedes Szenario unbekannt.</translation>
    </message>
    <message>
        <source>No report names the senders that use SMTP AUTH. The list holds every sender of the traces in an accepted domain; many of them may not use SMTP AUTH at all.</source>
        <translation>Kein Bericht nennt die Absender, die SMTP AUTH verwenden. Die Liste enthält jeden Absender der Ablaufverfolgung aus einer akzeptierten Domäne; viele davon verwenden SMTP AUTH vielleicht gar nicht.</translation>
    </message>
    <message>
        <source>No report names the single messages handed in by SMTP AUTH. Scenarios rest on all mail of each mailbox, mail that people write included.</source>
        <translation>Kein Bericht nennt die einzelnen über SMTP AUTH eingelieferten Nachrichten. Die Szenarien beruhen auf aller Mail jedes Postfachs, auch der von Personen.</translation>
    </message>
    <message>
        <source>Only sign-ins name the senders. How many messages they hand in by SMTP AUTH is not known.</source>
        <translation>Nur Anmeldungen nennen die Absender. Wie viele Nachrichten sie über SMTP AUTH einliefern, ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sender(s) have no delivery in the traces; their scenario is unknown. The traces may cover another time, or were cut off.</source>
        <translation>
            <numerusform>Zu %1 von %n Absender enthält die Ablaufverfolgung keine Zustellung; das Szenario ist unbekannt. Vielleicht umfasst sie einen anderen Zeitraum, oder sie wurde abgeschnitten.</numerusform>
            <numerusform>Zu %1 von %n Absendern enthält die Ablaufverfolgung keine Zustellung; das Szenario ist unbekannt. Vielleicht umfasst sie einen anderen Zeitraum, oder sie wurde abgeschnitten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) appear with failed sign-ins only and are not listed. They may be devices with a wrong password, or attacks.</source>
        <translation>
            <numerusform>%n Adresse kommt nur in fehlgeschlagenen Anmeldungen vor und ist nicht aufgeführt. Dahinter kann ein Gerät mit falschem Kennwort stehen oder ein Angriff.</numerusform>
            <numerusform>%n Adressen kommen nur in fehlgeschlagenen Anmeldungen vor und sind nicht aufgeführt. Dahinter können Geräte mit falschem Kennwort stehen oder Angriffe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) come from “Other clients”, which may hide SMTP. They are not counted.</source>
        <translation>
            <numerusform>%n Anmeldung stammt von „Andere Clients“ (Other clients), hinter denen sich SMTP verbergen kann. Sie zählt nicht mit.</numerusform>
            <numerusform>%n Anmeldungen stammen von „Andere Clients“ (Other clients), hinter denen sich SMTP verbergen kann. Sie zählen nicht mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n sender(s) the messages per TLS version are estimates: the summary report gives percentages, not counts.</source>
        <translation>
            <numerusform>Bei %n Absender sind die Nachrichten je TLS-Version geschätzt: Die Tabelle des SMTP-AUTH-Berichts nennt Prozentwerte statt Anzahlen.</numerusform>
            <numerusform>Bei %n Absendern sind die Nachrichten je TLS-Version geschätzt: Die Tabelle des SMTP-AUTH-Berichts nennt Prozentwerte statt Anzahlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s) of the traces are outside the accepted domains and not listed.</source>
        <translation>
            <numerusform>%n Absender der Ablaufverfolgung liegt außerhalb der akzeptierten Domänen und ist nicht aufgeführt.</numerusform>
            <numerusform>%n Absender der Ablaufverfolgung liegen außerhalb der akzeptierten Domänen und sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no export that is known here and was left out.</source>
        <translation>%1 ist kein bekannter Export und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Internal recipients only</source>
        <translation>Nur interne Empfänger</translation>
    </message>
    <message>
        <source>One external address</source>
        <translation>Eine externe Adresse</translation>
    </message>
    <message>
        <source>One external domain</source>
        <translation>Eine externe Domain</translation>
    </message>
    <message>
        <source>Any external recipients</source>
        <translation>Beliebige externe Empfänger</translation>
    </message>
    <message>
        <source>Scenario not known</source>
        <translation>Szenario unbekannt</translation>
    </message>
    <message>
        <source>Scenario %1: %2</source>
        <translation>Szenario %1: %2</translation>
    </message>
    <message>
        <source>Messages by SMTP AUTH only</source>
        <translation>Nur Nachrichten über SMTP AUTH</translation>
    </message>
    <message>
        <source>All mail of the mailbox</source>
        <translation>Alle Mail des Postfachs</translation>
    </message>
    <message>
        <source>No deliveries known</source>
        <translation>Keine Zustellungen bekannt</translation>
    </message>
    <message>
        <source>TLS not known</source>
        <translation>TLS nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s) still use TLS 1.0 or 1.1</source>
        <translation>
            <numerusform>%n Absender verwendet noch TLS 1.0 oder 1.1</numerusform>
            <numerusform>%n Absender verwenden noch TLS 1.0 oder 1.1</numerusform>
        </translation>
    </message>
    <message>
        <source>No known message uses TLS 1.0 or 1.1</source>
        <translation>Keine bekannte Nachricht verwendet TLS 1.0 oder 1.1</translation>
    </message>
    <message>
        <source>No sender uses TLS 1.0 or 1.1</source>
        <translation>Kein Absender verwendet TLS 1.0 oder 1.1</translation>
    </message>
    <message>
        <source>Messages by SMTP AUTH per sender</source>
        <translation>Nachrichten über SMTP AUTH je Absender</translation>
    </message>
    <message numerus="yes">
        <source>Others (%n)</source>
        <translation>
            <numerusform>Übrige (%n)</numerusform>
            <numerusform>Übrige (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the messages use TLS below 1.2</source>
        <translation>%1 der Nachrichten verwenden TLS unter 1.2</translation>
    </message>
    <message>
        <source>Share of the messages by SMTP AUTH</source>
        <translation>Anteil an den Nachrichten über SMTP AUTH</translation>
    </message>
    <message>
        <source>%1 of the messages sign in with Basic Authentication</source>
        <translation>%1 der Nachrichten werden mit Basic Authentication eingeliefert</translation>
    </message>
    <message numerus="yes">
        <source>The busiest day was %1, with %n message(s)</source>
        <translation>
            <numerusform>Der stärkste Tag war der %1 mit %n Nachricht</numerusform>
            <numerusform>Der stärkste Tag war der %1 mit %n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The busiest day was %1, with %n delivery(ies)</source>
        <translation>
            <numerusform>Der stärkste Tag war der %1 mit %n Zustellung</numerusform>
            <numerusform>Der stärkste Tag war der %1 mit %n Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 je Tag</translation>
    </message>
    <message numerus="yes">
        <source>%1 per %n day(s)</source>
        <translation>
            <numerusform>%1 je Tag</numerusform>
            <numerusform>%1 je %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The scenario of %1 of %n sender(s) is known</source>
        <translation>
            <numerusform>Bei %1 von %n Absender ist das Szenario bekannt</numerusform>
            <numerusform>Bei %1 von %n Absendern ist das Szenario bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not known for %n</source>
        <comment>behind a count of senders</comment>
        <translation>
            <numerusform>bei %n nicht bekannt</numerusform>
            <numerusform>bei %n nicht bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>senders</source>
        <comment>caption of their number</comment>
        <translation>
            <numerusform>Absender</numerusform>
            <numerusform>Absender</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (page %2)</source>
        <translation>%1 (Seite %2)</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>Wofür er steht</translation>
    </message>
    <message>
        <source>%1, last seen on %2</source>
        <translation>%1, zuletzt gesehen am %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>For and against</source>
        <translation>Für und Wider</translation>
    </message>
    <message>
        <source>Steps in detail</source>
        <translation>Schritte im Einzelnen</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>Die Zahlen</translation>
    </message>
    <message>
        <source>The tenant lacks the licence for this.</source>
        <translation>Dem Tenant fehlt die Lizenz dafür.</translation>
    </message>
    <message>
        <source>Import the export from the portal instead.</source>
        <translation>Importieren Sie stattdessen den Export aus dem Portal.</translation>
    </message>
    <message>
        <source>The account lacks a role for this.</source>
        <translation>Dem Konto fehlt eine Rolle dafür.</translation>
    </message>
    <message>
        <source>Sign in with an account that has one, or import the export instead.</source>
        <translation>Melden Sie sich mit einem Konto an, das eine hat, oder importieren Sie stattdessen den Export.</translation>
    </message>
    <message>
        <source>The app or the account lacks a permission for this.</source>
        <translation>Der App oder dem Konto fehlt eine Berechtigung dafür.</translation>
    </message>
    <message>
        <source>Have an administrator consent to the app&apos;s permissions, then collect again.</source>
        <translation>Lassen Sie einen Administrator den Berechtigungen der App zustimmen und rufen Sie die Daten dann noch einmal ab.</translation>
    </message>
    <message>
        <source>The service of Microsoft&apos;s that traces messages does not exist in the tenant yet.</source>
        <translation>Der Dienst von Microsoft für die Nachrichtenablaufverfolgung ist im Tenant noch nicht angelegt.</translation>
    </message>
    <message>
        <source>It has to be created once; until it works, hours may pass.</source>
        <translation>Er ist einmal anzulegen; bis er wirkt, können Stunden vergehen.</translation>
    </message>
    <message>
        <source>This cloud does not offer it.</source>
        <translation>Diese Cloud bietet das nicht an.</translation>
    </message>
    <message>
        <source>Microsoft refuses to answer this.</source>
        <translation>Microsoft lehnt diese Abfrage ab.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s own text says why.</source>
        <translation>Den Grund nennt der Text von Microsoft.</translation>
    </message>
    <message>
        <source>Collect again later; what is there already is kept.</source>
        <translation>Rufen Sie die Daten später noch einmal ab; was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The log does not reach back so far any more.</source>
        <translation>Das Protokoll reicht nicht mehr so weit zurück.</translation>
    </message>
    <message>
        <source>Microsoft asks to wait for too long.</source>
        <translation>Microsoft verlangt eine zu lange Wartezeit.</translation>
    </message>
    <message>
        <source>The limit holds for the whole tenant; other tools may have used it up.</source>
        <translation>Die Grenze gilt für den ganzen Tenant; andere Werkzeuge können sie ausgeschöpft haben.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s servers fail again and again.</source>
        <translation>Die Server von Microsoft melden immer wieder Fehler.</translation>
    </message>
    <message>
        <source>There is no answer from Microsoft.</source>
        <translation>Von Microsoft kommt keine Antwort.</translation>
    </message>
    <message>
        <source>Check the network connection, then collect again; what is there already is kept.</source>
        <translation>Prüfen Sie die Netzwerkverbindung und rufen Sie die Daten dann noch einmal ab; was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The answers do not look like Microsoft&apos;s.</source>
        <translation>Die Antworten sehen nicht nach Microsoft aus.</translation>
    </message>
    <message>
        <source>A proxy or a guest network may have answered instead.</source>
        <translation>Möglicherweise hat stattdessen ein Proxy oder ein Gastnetz geantwortet.</translation>
    </message>
    <message>
        <source>The account is no longer signed in.</source>
        <translation>Das Konto ist nicht mehr angemeldet.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>In den Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check its permissions, then collect again; what is there already is kept.</source>
        <translation>Prüfen Sie seine Zugriffsrechte und rufen Sie die Daten dann noch einmal ab; was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room, then collect again; what is there already is kept.</source>
        <translation>Schaffen Sie Platz und rufen Sie die Daten dann noch einmal ab; was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Another program collects into this folder.</source>
        <translation>Ein anderes Programm schreibt gerade in diesen Ordner.</translation>
    </message>
    <message>
        <source>Wait until it is done, or choose another folder.</source>
        <translation>Warten Sie, bis es fertig ist, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder holds a collection from another tenant.</source>
        <translation>Der Ordner enthält Daten eines anderen Tenants.</translation>
    </message>
    <message>
        <source>The file collection.json of the folder is damaged.</source>
        <translation>Die Datei collection.json des Ordners ist beschädigt.</translation>
    </message>
    <message>
        <source>The sign-in was declined.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Nobody has signed in within the time.</source>
        <translation>Innerhalb der Zeit hat sich niemand angemeldet.</translation>
    </message>
    <message>
        <source>Sign in again; there will be a new code or page.</source>
        <translation>Melden Sie sich erneut an; es gibt dann einen neuen Code oder eine neue Seite.</translation>
    </message>
    <message>
        <source>Signing in was cancelled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Microsoft refuses the sign-in.</source>
        <translation>Microsoft lehnt die Anmeldung ab.</translation>
    </message>
    <message>
        <source>With the text and its id, Microsoft&apos;s support can find the sign-in.</source>
        <translation>Mit diesem Text und seiner ID findet der Support von Microsoft die Anmeldung.</translation>
    </message>
    <message>
        <source>The sign-in was revoked or has expired, or the keychain does not give it out.</source>
        <translation>Die Anmeldung wurde widerrufen oder ist abgelaufen, oder der Schlüsselbund gibt sie nicht heraus.</translation>
    </message>
    <message>
        <source>The answer does not come from Microsoft&apos;s sign-in.</source>
        <translation>Die Antwort stammt nicht vom Anmeldedienst von Microsoft.</translation>
    </message>
    <message>
        <source>Check the network and the cloud, then try again.</source>
        <translation>Prüfen Sie Netzwerk und Cloud und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The browser came back with an answer to another sign-in.</source>
        <translation>Der Browser kam mit der Antwort auf eine andere Anmeldung zurück.</translation>
    </message>
    <message>
        <source>An old page was open, or somebody tried to slip in an account of theirs.</source>
        <translation>Eine alte Seite war noch offen, oder jemand wollte ein eigenes Konto unterschieben.</translation>
    </message>
    <message>
        <source>Close the page and sign in again.</source>
        <translation>Schließen Sie die Seite und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The browser has no way back to Postlotse.</source>
        <translation>Der Browser findet nicht zu Postlotse zurück.</translation>
    </message>
    <message>
        <source>The computer gives no port to listen on.</source>
        <translation>Der Computer stellt keinen Port zum Warten bereit.</translation>
    </message>
    <message>
        <source>Sign in with a code.</source>
        <translation>Melden Sie sich mit einem Code an.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The server was not found.</source>
        <translation>Der Server wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>This computer is offline, or the name of the server is wrong.</source>
        <translation>Dieser Computer ist offline, oder der Name des Servers ist falsch.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>This computer is offline, or a firewall is in the way.</source>
        <translation>Dieser Computer ist offline, oder eine Firewall ist im Weg.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Die Verbindung ist abgerissen.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>Das Zertifikat des Servers ist nicht vertrauenswürdig.</translation>
    </message>
    <message>
        <source>A network that inspects TLS shows a certificate of its own.</source>
        <translation>Ein Netzwerk, das TLS untersucht, zeigt ein eigenes Zertifikat.</translation>
    </message>
    <message>
        <source>Give Postlotse the file with your network&apos;s authority (PEM).</source>
        <translation>Geben Sie Postlotse die Datei mit der Zertifizierungsstelle Ihres Netzwerks (PEM).</translation>
    </message>
    <message>
        <source>The answer is too large.</source>
        <translation>Die Antwort ist zu groß.</translation>
    </message>
    <message>
        <source>The server points to another one.</source>
        <translation>Der Server verweist auf einen anderen.</translation>
    </message>
    <message>
        <source>Postlotse follows nobody elsewhere with your sign-in.</source>
        <translation>Postlotse folgt mit Ihrer Anmeldung niemandem anderswohin.</translation>
    </message>
    <message>
        <source>Check the addresses of the cloud, and whether a guest network wants a login.</source>
        <translation>Prüfen Sie die Adressen der Cloud und ob ein Gastnetz eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>The proxy refuses the connection.</source>
        <translation>Der Proxy lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <source>It may ask for a login, which Postlotse cannot give.</source>
        <translation>Möglicherweise verlangt er eine Anmeldung, die Postlotse nicht leisten kann.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings of the system.</source>
        <translation>Prüfen Sie den Proxy in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>The address is not one of HTTPS.</source>
        <translation>Die Adresse ist keine HTTPS-Adresse.</translation>
    </message>
    <message>
        <source>Check the addresses of the cloud.</source>
        <translation>Prüfen Sie die Adressen der Cloud.</translation>
    </message>
    <message>
        <source>There is nothing in the keychain for this account.</source>
        <translation>Im Schlüsselbund ist zu diesem Konto nichts hinterlegt.</translation>
    </message>
    <message>
        <source>This computer has no keychain that runs.</source>
        <translation>Auf diesem Computer läuft kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain refuses access.</source>
        <translation>Der Schlüsselbund verweigert den Zugriff.</translation>
    </message>
    <message>
        <source>The sign-in is too large for the keychain.</source>
        <translation>Die Anmeldung ist zu groß für den Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain does not work.</source>
        <translation>Der Schlüsselbund funktioniert nicht.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Allow Postlotse to use the keychain, then try again.</source>
        <translation>Erlauben Sie Postlotse den Zugriff auf den Schlüsselbund und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Run the commands that create it, wait, then collect again.</source>
        <translation>Führen Sie die Befehle aus, die ihn anlegen, warten Sie und rufen Sie die Daten dann noch einmal ab.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s servers report a fault.</source>
        <translation>Microsofts Server melden einen Fehler.</translation>
    </message>
    <message>
        <source>The answer does not look like Microsoft&apos;s.</source>
        <translation>Die Antwort sieht nicht nach Microsoft aus.</translation>
    </message>
    <message>
        <source>There was no usable answer.</source>
        <translation>Es kam keine brauchbare Antwort.</translation>
    </message>
    <message>
        <source>The collection was broken off.</source>
        <translation>Das Sammeln wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The deliveries were collected only in part, so senders may have recipients that are not seen here, and scenarios may be too narrow. %1</source>
        <comment>why, a sentence</comment>
        <translation>Die Zustellungen wurden nur zum Teil gesammelt: Absender können weitere Empfänger haben, die hier nicht zu sehen sind, und Szenarien deshalb zu eng gefasst sein. %1</translation>
    </message>
    <message>
        <source>The sign-ins were collected only in part, so senders may be missing. %1</source>
        <comment>why, a sentence</comment>
        <translation>Die Anmeldungen wurden nur zum Teil gesammelt, deshalb können Absender fehlen. %1</translation>
    </message>
    <message>
        <source>The domains were collected only in part, so addresses of the organisation may count as external. %1</source>
        <comment>why, a sentence</comment>
        <translation>Die Domänen wurden nur zum Teil gesammelt, deshalb können Adressen der Organisation als extern gelten. %1</translation>
    </message>
    <message>
        <source>The settings of the tenant were collected only in part. %1</source>
        <comment>why, a sentence</comment>
        <translation>Die Einstellungen des Tenants wurden nur zum Teil gesammelt. %1</translation>
    </message>
    <message>
        <source>Start a keychain, such as GNOME Keyring or KWallet, then try again.</source>
        <translation>Starten Sie einen Schlüsselbund wie GNOME Keyring oder KWallet und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The list of accounts cannot be read or written.</source>
        <translation>Die Liste der Konten lässt sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Check the file and its permissions, then try again.</source>
        <translation>Prüfen Sie die Datei und ihre Berechtigungen und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The browser has not come back within the time.</source>
        <translation>Der Browser ist nicht innerhalb der Zeit zurückgekehrt.</translation>
    </message>
    <message>
        <source>Nobody has signed in, Microsoft&apos;s page shows an error, or something keeps the browser from reaching Postlotse.</source>
        <translation>Es hat sich niemand angemeldet, die Seite von Microsoft zeigt einen Fehler, oder etwas hindert den Browser daran, Postlotse zu erreichen.</translation>
    </message>
    <message>
        <source>If the page in the browser says why, do what it says. Then sign in again, or use a code instead.</source>
        <translation>Wenn die Seite im Browser den Grund nennt, folgen Sie ihr. Melden Sie sich dann erneut an, oder verwenden Sie stattdessen einen Code.</translation>
    </message>
    <message>
        <source>A line of the list is no name of a domain.</source>
        <translation>Eine Zeile der Liste ist kein Name einer Domäne.</translation>
    </message>
    <message>
        <source>Recipients in a domain that is missing would pass for external ones.</source>
        <translation>Empfänger in einer fehlenden Domäne würden als extern gelten.</translation>
    </message>
    <message>
        <source>Correct that line or remove it.</source>
        <translation>Berichtigen oder entfernen Sie diese Zeile.</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Clou&amp;d</source>
        <translation>Clou&amp;d</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Tenant</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>The id of your organisation&apos;s own app registration. It is asked for once for each cloud.</source>
        <translation>Die ID der App-Registrierung Ihrer Organisation. Sie wird je Cloud einmal erfragt.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>In the &amp;web browser of this computer</source>
        <translation>Im B&amp;rowser dieses Computers</translation>
    </message>
    <message>
        <source>With a code, also on &amp;another device</source>
        <translation>Mit einem Code, auch auf einem anderen &amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>How to &amp;register the app</source>
        <translation>So registrieren Sie die App &amp;vorab</translation>
    </message>
    <message>
        <source>&amp;Open portal</source>
        <translation>&amp;Portal öffnen</translation>
    </message>
    <message>
        <source>Or let this script do it. Read it first; it asks for the right to register apps and gives yours nothing beyond what is listed.</source>
        <translation>Oder dieses Skript erledigt es. Lesen Sie es vorher; es verlangt das Recht, Apps zu registrieren, und gibt Ihrer nichts über das Genannte hinaus.</translation>
    </message>
    <message>
        <source>PowerShell script that registers the app</source>
        <translation>PowerShell-Skript, das die App registriert</translation>
    </message>
    <message>
        <source>Copy scri&amp;pt</source>
        <translation>S&amp;kript kopieren</translation>
    </message>
    <message>
        <source>Networ&amp;k</source>
        <translation>&amp;Netzwerk</translation>
    </message>
    <message>
        <source>&amp;File with authorities (PEM)</source>
        <translation>Datei mit Zertifizierungsste&amp;llen (PEM)</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>Wä&amp;hlen …</translation>
    </message>
    <message>
        <source>Only for networks that inspect TLS: the certificate of the authority that signs for them. Certificates are always checked. The system&apos;s proxy is used.</source>
        <translation>Nur für Netzwerke, die TLS aufbrechen: das Zertifikat der Stelle, die für sie unterschreibt. Zertifikate werden immer geprüft. Verwendet wird der Proxy des Systems.</translation>
    </message>
    <message>
        <source>Back to th&amp;e accounts</source>
        <translation>Zur Kontenli&amp;ste</translation>
    </message>
    <message>
        <source>The tenant&apos;s domain or id. Leave it empty only where the app is registered for several tenants; the way described below registers it for one.</source>
        <translation>Domäne oder ID des Tenants. Lassen Sie das Feld nur leer, wenn die App für mehrere Tenants registriert ist; der unten beschriebene Weg registriert sie für einen.</translation>
    </message>
    <message>
        <source>A&amp;lso for the Exchange settings (a way that Microsoft does not officially support)</source>
        <translation>Auch für die Exchange-Einstellungen (ein Weg, den &amp;Microsoft nicht offiziell unterstützt)</translation>
    </message>
</context>
<context>
    <name>SignInProblem</name>
    <message>
        <source>E&amp;xact text</source>
        <translation>Genauer Te&amp;xt</translation>
    </message>
    <message>
        <source>Exact text of the problem</source>
        <translation>Genauer Text des Problems</translation>
    </message>
    <message>
        <source>Copy for &amp;Microsoft&apos;s support</source>
        <translation>&amp;Für den Support kopieren</translation>
    </message>
</context>
<context>
    <name>SignInWait</name>
    <message>
        <source>Cop&amp;y code</source>
        <translation>Code &amp;kopieren</translation>
    </message>
    <message>
        <source>Op&amp;en browser</source>
        <translation>Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>SourceDetail</name>
    <message>
        <source>PowerShell script that prepares the tenant</source>
        <translation>PowerShell-Skript, das den Tenant vorbereitet</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Sign &amp;in again</source>
        <translation>&amp;Erneut anmelden</translation>
    </message>
    <message>
        <source>Open &amp;export guides</source>
        <translation>Exp&amp;ortanleitungen öffnen</translation>
    </message>
    <message>
        <source>E&amp;xact text</source>
        <translation>Genauer Te&amp;xt</translation>
    </message>
    <message>
        <source>Exact text of the problem</source>
        <translation>Genauer Text des Problems</translation>
    </message>
    <message>
        <source>Co&amp;py text</source>
        <translation>Text ko&amp;pieren</translation>
    </message>
    <message>
        <source>&amp;Mail licences:</source>
        <translation>E-&amp;Mail-Lizenzen:</translation>
    </message>
    <message>
        <source>as collected</source>
        <translation>wie gesammelt</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>UndoCommands</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Decision about %1</source>
        <translation>Entscheidung zu %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;Open files …</source>
        <translation>&amp;Dateien öffnen …</translation>
    </message>
    <message>
        <source>Exports from the Exchange admin center, Entra and PowerShell.</source>
        <translation>Exporte aus dem Exchange Admin Center, aus Entra und PowerShell.</translation>
    </message>
    <message>
        <source>Con&amp;tinue with the last files</source>
        <translation>Mit den letzten Dateien &amp;fortfahren</translation>
    </message>
    <message>
        <source>&amp;Sample tenant</source>
        <translation>&amp;Beispiel-Tenant</translation>
    </message>
    <message>
        <source>See every page with the data of an invented company.</source>
        <translation>Jede Seite mit den Daten einer erfundenen Firma ansehen.</translation>
    </message>
    <message>
        <source>Who has to act</source>
        <translation>Wer handeln muss</translation>
    </message>
    <message>
        <source>Who is not affected</source>
        <translation>Wer nicht betroffen ist</translation>
    </message>
    <message>
        <source>&amp;Earlier files</source>
        <translation>F&amp;rühere Dateien</translation>
    </message>
    <message>
        <source>S&amp;ign in …</source>
        <translation>A&amp;nmelden …</translation>
    </message>
    <message>
        <source>Let Postlotse fetch the data from Microsoft 365.</source>
        <translation>Postlotse holt die Daten aus Microsoft 365.</translation>
    </message>
    <message>
        <source>Everything stays on this machine. Postlotse reads the files that you open and, if you sign in, what Microsoft 365 answers; it sends your data nowhere and changes nothing in your tenant. It never reads subjects or message texts into its results.</source>
        <translation>Alles bleibt auf diesem Computer. Postlotse liest die Dateien, die Sie öffnen, und nach einer Anmeldung, was Microsoft 365 antwortet; es sendet Ihre Daten nirgendwohin und ändert nichts in Ihrem Tenant. Betreffzeilen und Nachrichtentexte übernimmt es nie in seine Ergebnisse.</translation>
    </message>
</context>
<context>
    <name>wizard::AccountPanel</name>
    <message>
        <source>%1, %2</source>
        <comment>account, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The sign-in is being checked …</source>
        <translation>Die Anmeldung wird geprüft …</translation>
    </message>
    <message>
        <source>Not used now</source>
        <translation>Derzeit nicht verwendet</translation>
    </message>
    <message>
        <source>Signed in, for this run only</source>
        <translation>Angemeldet, nur bis zum Schließen des Fensters</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>%1. Tenant %2, cloud: %3.</source>
        <comment>state, id, name</comment>
        <translation>%1. Tenant %2, Cloud: %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it allows, name of the permission</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>permission, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not offered in this cloud</source>
        <translation>in dieser Cloud nicht verfügbar</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>missing; only the settings need it</source>
        <translation>fehlt; nur die Einstellungen brauchen sie</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>The sign-in could not be deleted. %1 %2</source>
        <comment>why, what helps</comment>
        <translation>Die Anmeldung konnte nicht gelöscht werden. %1 %2</translation>
    </message>
    <message>
        <source>%1 The account stays signed in only until you close the window. %2</source>
        <comment>why it is not kept, what helps</comment>
        <translation>%1 Das Konto bleibt nur angemeldet, bis Sie das Fenster schließen. %2</translation>
    </message>
    <message>
        <source>Whether the role of the account and the licences of the tenant suffice shows when collecting.</source>
        <translation>Ob die Rolle des Kontos und die Lizenzen des Tenants genügen, zeigt sich beim Sammeln.</translation>
    </message>
    <message>
        <source>What is missing, an administrator can grant in the app registration under API permissions; then sign in again. %1</source>
        <comment>the note that always stands here</comment>
        <translation>Was fehlt, kann ein Administrator in der App-Registrierung unter API-Berechtigungen erteilen; melden Sie sich danach erneut an. %1</translation>
    </message>
</context>
<context>
    <name>wizard::Assistant</name>
    <message>
        <source>%1 – Postlotse</source>
        <translation>%1 – Postlotse</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>wizard::ChartPanel</name>
    <message>
        <source>Save as …</source>
        <translation>Speichern als …</translation>
    </message>
    <message>
        <source>Save this chart as a file</source>
        <translation>Dieses Diagramm als Datei speichern</translation>
    </message>
    <message>
        <source>Picture (PNG) …</source>
        <translation>Bild (PNG) …</translation>
    </message>
    <message>
        <source>Drawing (SVG) …</source>
        <translation>Zeichnung (SVG) …</translation>
    </message>
    <message>
        <source>Table (CSV) …</source>
        <translation>Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>The same numbers stand in the table below.</source>
        <translation>Dieselben Zahlen stehen in der Tabelle darunter.</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
</context>
<context>
    <name>wizard::CollectPage</name>
    <message>
        <source>Collect</source>
        <translation>Sammeln</translation>
    </message>
    <message>
        <source>Collect from the tenant</source>
        <translation>Aus dem Tenant sammeln</translation>
    </message>
    <message>
        <source>Choose what Postlotse fetches. Each source stands by itself: one that is refused leaves the others running.</source>
        <translation>Wählen Sie, was Postlotse holt. Jede Datenquelle steht für sich: Wird eine verweigert, laufen die anderen weiter.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Datenquelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Signed in as %1, tenant %2.</source>
        <translation>Angemeldet als %1, Tenant %2.</translation>
    </message>
    <message>
        <source>SMTP AUTH report</source>
        <translation>SMTP-AUTH-Bericht</translation>
    </message>
    <message>
        <source>No interface: export it</source>
        <translation>Keine Schnittstelle: exportieren</translation>
    </message>
    <message>
        <source>%1 (not officially supported)</source>
        <translation>%1 (inoffizieller Weg)</translation>
    </message>
    <message>
        <source>You can close the window at any time: the collection goes on from there later.</source>
        <translation>Sie können das Fenster jederzeit schließen: Später geht es von dort aus weiter.</translation>
    </message>
    <message>
        <source>Interrupted. Go on takes up where it was; nothing is asked for twice.</source>
        <translation>Unterbrochen. Fortsetzen knüpft dort an; nichts wird doppelt abgefragt.</translation>
    </message>
    <message>
        <source>Collected. The files are being read; Next leads to them.</source>
        <translation>Gesammelt. Die Dateien werden gelesen; Weiter führt zu ihnen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) are not known; choose the row to see why. What was collected is being read.</source>
        <translation>
            <numerusform>%Ln Datenquelle ist nicht bekannt; wählen Sie die Zeile, um zu sehen, warum. Was gesammelt wurde, wird gelesen.</numerusform>
            <numerusform>%Ln Datenquellen sind nicht bekannt; wählen Sie die Zeilen, um zu sehen, warum. Was gesammelt wurde, wird gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The collection of %1 is not complete. Go on takes up where it was.</source>
        <translation>Die Sammlung vom %1 ist nicht vollständig. Fortsetzen knüpft dort an.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) lack a part; choose the row to see why. What was collected is being read.</source>
        <translation>
            <numerusform>%Ln Datenquelle ist unvollständig; wählen Sie die Zeile, um zu sehen, warum. Was gesammelt wurde, wird gelesen.</numerusform>
            <numerusform>%Ln Datenquellen sind unvollständig; wählen Sie die Zeile, um zu sehen, warum. Was gesammelt wurde, wird gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::DomainEditor</name>
    <message>
        <source>Mail to these domains stays inside your organisation. Without them no recipient can be called internal, and every scenario is unknown.</source>
        <translation>Mail an diese Domänen bleibt in Ihrer Organisation. Ohne sie gilt kein Empfänger als intern, und jedes Szenario ist unbekannt.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>Do&amp;mäne</translation>
    </message>
    <message>
        <source>&amp;With subdomains</source>
        <translation>Mit S&amp;ubdomains</translation>
    </message>
    <message>
        <source>Add do&amp;main</source>
        <translation>Domäne hi&amp;nzufügen</translation>
    </message>
    <message>
        <source>Remo&amp;ve domain</source>
        <translation>Domäne &amp;löschen</translation>
    </message>
    <message>
        <source>Accepted domain</source>
        <translation>Akzeptierte Domäne</translation>
    </message>
    <message>
        <source>Subdomains</source>
        <translation>Subdomains</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Accepted domains</source>
        <translation>Akzeptierte Domänen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingetippt</translation>
    </message>
    <message>
        <source>from the files</source>
        <translation>aus den Dateien</translation>
    </message>
    <message>
        <source>“%1” cannot be a domain. A domain looks like contoso.com.</source>
        <translation>„%1“ kann keine Domäne sein. Eine Domäne sieht aus wie contoso.com.</translation>
    </message>
</context>
<context>
    <name>wizard::FileDetails</name>
    <message>
        <source>Assi&amp;gn columns …</source>
        <translation>&amp;Spalten zuordnen …</translation>
    </message>
    <message>
        <source>Copy t&amp;echnical details</source>
        <translation>Technische Details k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Technical details</source>
        <translation>&amp;Technische Details</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Choose a file in the table to see its notes and rejected rows.</source>
        <translation>Wählen Sie in der Tabelle eine Datei, um ihre Hinweise und abgelehnten Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>%1 is not read yet.</source>
        <translation>%1 ist noch nicht gelesen.</translation>
    </message>
    <message>
        <source>%1: every row was read.</source>
        <translation>%1: Jede Zeile wurde gelesen.</translation>
    </message>
    <message>
        <source>Columns assigned by hand: %1</source>
        <translation>Von Hand zugeordnete Spalten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected, the first ones are listed:</source>
        <translation>
            <numerusform>%Ln Zeile abgelehnt, hier die erste:</numerusform>
            <numerusform>%Ln Zeilen abgelehnt, hier die ersten:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected:</source>
        <translation>
            <numerusform>%Ln Zeile abgelehnt:</numerusform>
            <numerusform>%Ln Zeilen abgelehnt:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::FilesModel</name>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Nicht erkannt</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Read, some rows rejected</source>
        <translation>Gelesen, einige Zeilen abgelehnt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codierung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>wizard::FilesPage</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Add the exports that you have; every kind more answers one question more.</source>
        <translation>Fügen Sie die Exporte hinzu, die Sie haben; jede weitere Art beantwortet eine weitere Frage.</translation>
    </message>
    <message>
        <source>&amp;Still missing (%1)</source>
        <translation>&amp;Fehlt noch (%1)</translation>
    </message>
    <message>
        <source>C&amp;hosen file</source>
        <translation>&amp;Gewählte Datei</translation>
    </message>
    <message>
        <source>Accepted d&amp;omains</source>
        <translation>&amp;Akzeptierte Domänen</translation>
    </message>
    <message>
        <source>Open exported files</source>
        <translation>Exportierte Dateien öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei entfernen</numerusform>
            <numerusform>%Ln Dateien entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Files, domains and decisions cannot be saved: the folder %1 cannot be written to. They are kept until you close the window.</source>
        <translation>Dateien, Domänen und Entscheidungen lassen sich nicht speichern: In den Ordner %1 lässt sich nicht schreiben. Sie bleiben erhalten, bis Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>More about the files</source>
        <translation>Mehr zu den Dateien</translation>
    </message>
</context>
<context>
    <name>wizard::ImportProgress</name>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Read aga&amp;in</source>
        <translation>Noch e&amp;inmal lesen</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Reading was cancelled. What was known before is kept.</source>
        <translation>Das Lesen wurde abgebrochen. Was vorher bekannt war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Reading the files failed: %1. What was known before is kept.</source>
        <translation>Die Dateien ließen sich nicht lesen: %1. Was vorher bekannt war, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>wizard::MappingDialog</name>
    <message>
        <source>(not in this file)</source>
        <translation>(nicht in dieser Datei)</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>Columns can be assigned in tables only; this file holds none.</source>
        <translation>Spalten lassen sich nur in Tabellen zuordnen; diese Datei enthält keine.</translation>
    </message>
    <message>
        <source>Still to assign: %1</source>
        <translation>Noch zuzuordnen: %1</translation>
    </message>
    <message>
        <source>Every needed column is assigned. The preview shows what will be read.</source>
        <translation>Jede nötige Spalte ist zugeordnet. Die Vorschau zeigt, was gelesen wird.</translation>
    </message>
</context>
<context>
    <name>wizard::MissingExports</name>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
</context>
<context>
    <name>wizard::PlanPage</name>
    <message>
        <source>Writing %1 of %2</source>
        <translation>%1 von %2 wird geschrieben</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>How each sender moves</source>
        <translation>So wird jeder Absender umgestellt</translation>
    </message>
    <message>
        <source>The recommended route and its checklist for every sender, the urgent ones first. Save the plan as a file.</source>
        <translation>Der empfohlene Versandweg und seine Checkliste für jeden Absender, die dringenden zuerst. Speichern Sie den Plan als Datei.</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Noch kein Plan</translation>
    </message>
    <message>
        <source>Here stands what to do for each sender. It follows from the files that you open.</source>
        <translation>Hier steht, was für jeden Absender zu tun ist. Es ergibt sich aus den Dateien, die Sie öffnen.</translation>
    </message>
    <message>
        <source>Open &amp;files</source>
        <translation>&amp;Dateien öffnen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>Address or client IP</source>
        <translation>Adresse oder Client-IP</translation>
    </message>
    <message>
        <source>Senders in the order of the plan</source>
        <translation>Absender in der Reihenfolge des Plans</translation>
    </message>
    <message>
        <source>Route and checklist of the selected sender</source>
        <translation>Versandweg und Checkliste des gewählten Absenders</translation>
    </message>
    <message>
        <source>&amp;Title of the report</source>
        <translation>&amp;Titel des Berichts</translation>
    </message>
    <message>
        <source>&amp;Language of the report</source>
        <translation>Sp&amp;rache des Berichts</translation>
    </message>
    <message>
        <source>Pa&amp;ge size</source>
        <translation>Seitenfor&amp;mat</translation>
    </message>
    <message>
        <source>Save plan as &amp;PDF …</source>
        <translation>Plan als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>CS&amp;V …</source>
        <translation>CS&amp;V …</translation>
    </message>
    <message>
        <source>&amp;JSON …</source>
        <translation>&amp;JSON …</translation>
    </message>
    <message>
        <source>Sc&amp;ripts …</source>
        <translation>S&amp;kripte …</translation>
    </message>
    <message>
        <source>Save the plan as a table (CSV)</source>
        <translation>Plan als Tabelle (CSV) speichern</translation>
    </message>
    <message>
        <source>Save the plan as JSON</source>
        <translation>Plan als JSON speichern</translation>
    </message>
    <message>
        <source>Save PowerShell scripts in a folder</source>
        <translation>PowerShell-Skripte in einem Ordner speichern</translation>
    </message>
    <message>
        <source>One PowerShell script per sender, to review before anything runs</source>
        <translation>Ein PowerShell-Skript je Absender, zum Prüfen, bevor etwas läuft</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>No sender has to move</source>
        <translation>Kein Absender ist umzustellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln senders have to move</source>
        <translation>
            <numerusform>%Ln Absender ist umzustellen</numerusform>
            <numerusform>%Ln Absender sind umzustellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln senders</source>
        <translation>
            <numerusform>%Ln Absender</numerusform>
            <numerusform>%Ln Absender</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Folder for the scripts</source>
        <translation>Ordner für die Skripte</translation>
    </message>
</context>
<context>
    <name>wizard::RecipientModel</name>
    <message>
        <source>inside</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>extern</translation>
    </message>
    <message>
        <source>no domain</source>
        <translation>ohne Domain</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>zählt</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>wizard::ScenarioGroups</name>
    <message numerus="yes">
        <source>%1: %Ln senders</source>
        <translation>
            <numerusform>%1: %Ln Absender</numerusform>
            <numerusform>%1: %Ln Absender</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ScenariosPage</name>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Whom each sender writes to</source>
        <translation>An wen jeder Absender schreibt</translation>
    </message>
    <message>
        <source>The recipients decide how a device can send in future. Check the reasons, and correct what you know better.</source>
        <translation>Die Empfänger entscheiden, wie ein Gerät künftig senden kann. Prüfen Sie die Gründe und berichtigen Sie, was Sie besser wissen.</translation>
    </message>
    <message>
        <source>No scenarios yet</source>
        <translation>Noch keine Szenarien</translation>
    </message>
    <message>
        <source>Here the senders fall into groups by their recipients. That takes a message trace and your accepted domains.</source>
        <translation>Hier stehen die Absender nach ihren Empfängern gruppiert. Dazu braucht es eine Nachrichtenablaufverfolgung und Ihre akzeptierten Domänen.</translation>
    </message>
    <message>
        <source>Open &amp;files</source>
        <translation>&amp;Dateien öffnen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>Address or client IP</source>
        <translation>Adresse oder Client-IP</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Senders of the scenario</source>
        <translation>Absender des Szenarios</translation>
    </message>
    <message numerus="yes">
        <source>%Ln senders</source>
        <translation>
            <numerusform>%Ln Absender</numerusform>
            <numerusform>%Ln Absender</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::SenderDetail</name>
    <message>
        <source>Rests on: %1</source>
        <translation>Beleglage: %1</translation>
    </message>
    <message>
        <source>Overridden by you. The evidence says: %1</source>
        <translation>Von Ihnen festgelegt. Die Belege sagen: %1</translation>
    </message>
    <message>
        <source>S&amp;ources (%1)</source>
        <translation>&amp;Quellen (%1)</translation>
    </message>
    <message>
        <source>Reci&amp;pients (%1)</source>
        <translation>&amp;Empfänger (%1)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Select a sender to see why it is in this group.</source>
        <translation>Wählen Sie einen Absender, um zu sehen, warum er in dieser Gruppe steht.</translation>
    </message>
    <message>
        <source>Selected sender</source>
        <translation>Gewählter Absender</translation>
    </message>
    <message>
        <source>Use the e&amp;vidence</source>
        <translation>&amp;Belege gelten lassen</translation>
    </message>
    <message>
        <source>Details of the sender</source>
        <translation>Einzelheiten zum Absender</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>Waru&amp;m</translation>
    </message>
    <message>
        <source>Your &amp;decision</source>
        <translation>&amp;Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Sources by client IP</source>
        <translation>Quellen nach Client-IP</translation>
    </message>
    <message>
        <source>No source is known. The detail report of SMTP AUTH and sign-in logs name client IPs.</source>
        <translation>Es ist keine Quelle bekannt. Der SMTP-AUTH-Bericht mit einer Zeile je Nachricht und das Anmeldeprotokoll nennen Client-IPs.</translation>
    </message>
    <message>
        <source>Loo&amp;k for</source>
        <translation>S&amp;uchen nach</translation>
    </message>
    <message>
        <source>Part of a recipient&apos;s address</source>
        <translation>Teil einer Empfängeradresse</translation>
    </message>
    <message>
        <source>Recipients; a cleared box leaves one out</source>
        <translation>Empfänger; ohne Häkchen zählt einer nicht mit</translation>
    </message>
    <message>
        <source>Why &amp;left out</source>
        <translation>Warum ausge&amp;lassen</translation>
    </message>
    <message>
        <source>Scen&amp;ario</source>
        <translation>Szen&amp;ario</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>Be&amp;gründung</translation>
    </message>
    <message>
        <source>Your decision counts in the plan, together with what the evidence says. Undo takes it back.</source>
        <translation>Ihre Entscheidung gilt im Plan; was die Belege sagen, steht daneben. „Rückgängig“ nimmt sie zurück.</translation>
    </message>
    <message>
        <source>As the evidence says</source>
        <translation>Nach den Belegen</translation>
    </message>
</context>
<context>
    <name>wizard::SenderModel</name>
    <message>
        <source>Share of messages on TLS 1.0 or 1.1</source>
        <translation>Anteil der Nachrichten mit TLS 1.0 oder 1.1</translation>
    </message>
    <message>
        <source>Which deliveries the scenario rests on</source>
        <translation>Auf welchen Zustellungen das Szenario beruht</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>OAuth</source>
        <translation>OAuth</translation>
    </message>
    <message>
        <source>TLS 1.0/1.1</source>
        <translation>TLS 1.0/1.1</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beleglage</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Versandweg</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>gestern</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Set by you. By the evidence: %1</source>
        <translation>Von Ihnen festgelegt. Nach den Belegen: %1</translation>
    </message>
</context>
<context>
    <name>wizard::SignInForm</name>
    <message>
        <source>From a file …</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>Open the addresses of a cloud</source>
        <translation>Adressen einer Cloud öffnen</translation>
    </message>
    <message>
        <source>Cloud files (*.json);;All files (*)</source>
        <translation>Cloud-Dateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This file does not hold the addresses of a cloud: %1</source>
        <translation>Diese Datei enthält keine Adressen einer Cloud: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Open certificates of authorities</source>
        <translation>Zertifikate von Zertifizierungsstellen öffnen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a cloud.</source>
        <translation>Wählen Sie eine Cloud.</translation>
    </message>
    <message>
        <source>This is no tenant. Enter a domain such as contoso.com or the tenant&apos;s id, or leave the field empty.</source>
        <translation>Das ist kein Tenant. Geben Sie eine Domäne wie contoso.com oder die ID des Tenants ein, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>The client id of your app registration is missing or incomplete. It has 36 characters; how to get one stands below.</source>
        <translation>Die Client-ID Ihrer App-Registrierung fehlt oder ist unvollständig. Sie hat 36 Zeichen; wie Sie eine bekommen, steht unten.</translation>
    </message>
    <message>
        <source>The file with authorities cannot be used: %1</source>
        <translation>Die Datei mit Zertifizierungsstellen ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Permissions:</source>
        <translation>Berechtigungen:</translation>
    </message>
</context>
<context>
    <name>wizard::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to Microsoft 365</source>
        <translation>Bei Microsoft 365 anmelden</translation>
    </message>
    <message>
        <source>Not necessary: exported files do as well. Signed in, Postlotse fetches what Microsoft&apos;s interfaces offer; it only reads.</source>
        <translation>Nicht nötig: Exportierte Dateien genügen. Nach der Anmeldung holt Postlotse, was Microsofts Schnittstellen bieten; es liest nur.</translation>
    </message>
    <message>
        <source>The list of accounts cannot be read or written, so the next run does not know them. Check the permissions of its file: %1</source>
        <translation>Die Liste der Konten kann nicht gelesen oder geschrieben werden; beim nächsten Start sind die Konten deshalb nicht bekannt. Prüfen Sie die Zugriffsrechte der Datei: %1</translation>
    </message>
    <message>
        <source>The list of accounts is damaged, or a newer version wrote it: accounts of earlier runs are missing, and the next run does not know those of this one. Move the file away, then sign in again: %1</source>
        <translation>Die Liste der Konten ist beschädigt oder stammt von einer neueren Version: Konten früherer Programmstarts fehlen, und die jetzigen sind beim nächsten Start nicht bekannt. Verschieben Sie die Datei an einen anderen Ort und melden Sie sich dann neu an: %1</translation>
    </message>
</context>
<context>
    <name>wizard::SignInProblem</name>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Use a de&amp;vice code instead</source>
        <translation>Stattdessen einen C&amp;ode verwenden</translation>
    </message>
    <message>
        <source>&amp;Use the browser instead</source>
        <translation>Stattdessen den &amp;Browser verwenden</translation>
    </message>
    <message>
        <source>Re&amp;quest a new code</source>
        <translation>Ne&amp;uen Code anfordern</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>wizard::SignInWait</name>
    <message>
        <source>Type this code on Microsoft&apos;s page</source>
        <translation>Geben Sie diesen Code auf der Seite von Microsoft ein</translation>
    </message>
    <message>
        <source>Any device with a browser will do. Sign in there with the account of an administrator; this page goes on by itself.</source>
        <translation>Jedes Gerät mit einem Browser eignet sich. Melden Sie sich dort mit dem Konto eines Administrators an; diese Seite geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Melden Sie sich im Browser an</translation>
    </message>
    <message>
        <source>Microsoft&apos;s page is open in the browser of this computer. Sign in there with the account of an administrator; the browser then brings you back, and this page goes on by itself. Where no page has appeared, open it again.</source>
        <translation>Die Seite von Microsoft ist im Browser dieses Computers geöffnet. Melden Sie sich dort mit dem Konto eines Administrators an; der Browser führt Sie danach zurück, und diese Seite geht von selbst weiter. Ist keine Seite erschienen, öffnen Sie den Browser erneut.</translation>
    </message>
    <message>
        <source>Asking Microsoft …</source>
        <translation>Microsoft wird gefragt …</translation>
    </message>
    <message>
        <source>Open %1 or read the square with the camera of a telephone, then type:</source>
        <translation>Öffnen Sie %1 oder lesen Sie das Quadrat mit der Kamera eines Telefons, und geben Sie dann ein:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>QR code of the address %1</source>
        <translation>QR-Code der Adresse %1</translation>
    </message>
    <message>
        <source>The code is valid for another %1 minutes.</source>
        <comment>minutes:seconds</comment>
        <translation>Der Code gilt noch %1 Minuten.</translation>
    </message>
</context>
<context>
    <name>wizard::SourceDetail</name>
    <message>
        <source>Not officially supported by Microsoft; importing exports is the supported way.</source>
        <translation>Von Microsoft nicht offiziell unterstützt; unterstützt ist der Import von Exporten.</translation>
    </message>
    <message>
        <source>Permission: %1</source>
        <translation>Berechtigung: %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>Takes: %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Report of SMTP AUTH submissions</source>
        <translation>Bericht über SMTP-AUTH-Einlieferungen</translation>
    </message>
    <message>
        <source>Microsoft has no interface for this report, so it cannot be collected: its export is still needed. It tells who submits mail with SMTP AUTH at all.</source>
        <translation>Für diesen Bericht hat Microsoft keine Schnittstelle, er lässt sich deshalb nicht sammeln: Sein Export ist weiterhin nötig. Er sagt, wer überhaupt mit SMTP AUTH einliefert.</translation>
    </message>
    <message>
        <source>Not known, because: %1</source>
        <translation>Nicht bekannt, denn: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part, why it is not known</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part, exact text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>External recipients of the whole tenant in 24 hours: not known, because the licences were not collected.</source>
        <translation>Externe Empfänger des ganzen Tenants in 24 Stunden: nicht bekannt, weil die Lizenzen nicht gesammelt wurden.</translation>
    </message>
    <message>
        <source>External recipients of the whole tenant in 24 hours: not known, because there is no licence with a mailbox.</source>
        <translation>Externe Empfänger des ganzen Tenants in 24 Stunden: nicht bekannt, weil es keine Lizenz mit Postfach gibt.</translation>
    </message>
    <message>
        <source>External recipients of the whole tenant in 24 hours: about %1, from %2. It is an estimate, because Microsoft does not publish which licences count. Source: %3</source>
        <comment>number, number of licences, source</comment>
        <translation>Externe Empfänger des ganzen Tenants in 24 Stunden: etwa %1, berechnet aus %2. Das ist eine Schätzung, weil Microsoft nicht veröffentlicht, welche Lizenzen zählen. Quelle: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail licence(s), the number that you set</source>
        <translation>
            <numerusform>%Ln E-Mail-Lizenz (von Ihnen gesetzt)</numerusform>
            <numerusform>%Ln E-Mail-Lizenzen (von Ihnen gesetzt)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail licence(s), as collected</source>
        <translation>
            <numerusform>%Ln E-Mail-Lizenz (wie gesammelt)</numerusform>
            <numerusform>%Ln E-Mail-Lizenzen (wie gesammelt)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::SourceModel</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Client IP</source>
        <translation>Client-IP</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>By Basic</source>
        <translation>Mit Basic</translation>
    </message>
    <message>
        <source>On TLS 1.0/1.1</source>
        <translation>Mit TLS 1.0/1.1</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>wizard::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>aktueller Schritt</translation>
    </message>
    <message>
        <source>can be opened</source>
        <translation>kann geöffnet werden</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>noch nicht erreicht</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <translation>Schritt %1 von %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>wizard::UsagePage</name>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Who sends by SMTP AUTH</source>
        <translation>Wer über SMTP AUTH sendet</translation>
    </message>
    <message>
        <source>Every sender with its messages, TLS version and way of signing in. Click a bar to see who is behind it.</source>
        <translation>Jeder Absender mit Nachrichten, TLS-Version und Anmeldeverfahren. Klicken Sie auf einen Balken, um zu sehen, wer dahintersteht.</translation>
    </message>
    <message>
        <source>No senders yet</source>
        <translation>Noch keine Absender</translation>
    </message>
    <message>
        <source>Here stands who sends how much, and how. The counts come from the SMTP AUTH clients report of the Exchange admin center; message traces add the days and the recipients.</source>
        <translation>Hier steht, wer wie viel sendet und auf welche Weise. Die Zahlen kommen aus dem SMTP-AUTH-Bericht des Exchange Admin Center (SMTP AUTH clients report); die Nachrichtenablaufverfolgung ergänzt Tage und Empfänger.</translation>
    </message>
    <message>
        <source>Open &amp;files</source>
        <translation>&amp;Dateien öffnen</translation>
    </message>
    <message>
        <source>S&amp;enders</source>
        <translation>&amp;Absender</translation>
    </message>
    <message>
        <source>T&amp;LS and sign-in</source>
        <translation>TLS &amp;und Anmeldung</translation>
    </message>
    <message>
        <source>Da&amp;ys</source>
        <translation>Ta&amp;ge</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>Address or client IP</source>
        <translation>Adresse oder Client-IP</translation>
    </message>
    <message>
        <source>Scena&amp;rio</source>
        <translation>Sz&amp;enario</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>&amp;TLS</translation>
    </message>
    <message>
        <source>Si&amp;gn-in</source>
        <translation>A&amp;nmeldung</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Al&amp;le zeigen</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>with Basic Authentication</source>
        <translation>mit Basic Authentication</translation>
    </message>
    <message>
        <source>on TLS 1.0 or 1.1</source>
        <translation>mit TLS 1.0 oder 1.1</translation>
    </message>
    <message>
        <source>messages by SMTP AUTH</source>
        <translation>Nachrichten über SMTP AUTH</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>What is not &amp;known (%Ln)</source>
        <translation>
            <numerusform>Was nicht &amp;bekannt ist (%Ln)</numerusform>
            <numerusform>Was nicht &amp;bekannt ist (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>1.0 or 1.1</source>
        <translation>1.0 oder 1.1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Show every day again</source>
        <translation>Wieder alle Tage zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln senders</source>
        <translation>
            <numerusform>%Ln Absender</numerusform>
            <numerusform>%Ln Absender</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln senders</source>
        <translation>
            <numerusform>%1 von %Ln Absender</numerusform>
            <numerusform>%1 von %Ln Absendern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Open exported files</source>
        <translation>Exportierte Dateien öffnen</translation>
    </message>
    <message>
        <source>The sample tenant could not be copied to the temporary folder. Check whether the disk has space left, then try again.</source>
        <translation>Der Beispiel-Tenant ließ sich nicht in den temporären Ordner kopieren. Prüfen Sie, ob der Datenträger noch Platz hat, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Welcome to Postlotse</source>
        <translation>Willkommen bei Postlotse</translation>
    </message>
    <message>
        <source>Find every device and program that still sends mail with Basic Authentication, and plan its move.</source>
        <translation>Finden Sie jedes Gerät und jedes Programm, das Mail noch mit Standardauthentifizierung (Basic Authentication) sendet, und planen Sie die Umstellung.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message numerus="yes">
        <source>day(s) left until %1</source>
        <translation>
            <numerusform>Tag bis zum %1</numerusform>
            <numerusform>Tage bis zum %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) since %1</source>
        <translation>
            <numerusform>Tag seit dem %1</numerusform>
            <numerusform>Tage seit dem %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, what happens</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), with domains and decisions.</source>
        <translation>
            <numerusform>%Ln Datei, mit Domänen und Entscheidungen.</numerusform>
            <numerusform>%Ln Dateien, mit Domänen und Entscheidungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports (*.csv *.tsv *.txt *.json *.jsonl)</source>
        <translation>Exporte (*.csv *.tsv *.txt *.json *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read any more. Open the exported files again.</source>
        <translation>%1 lässt sich nicht mehr lesen. Öffnen Sie die exportierten Dateien neu.</translation>
    </message>
    <message>
        <source>%1: domains and decisions only</source>
        <comment>date</comment>
        <translation>%1: nur Domänen und Entscheidungen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln file(s) from %2</source>
        <comment>date, folder</comment>
        <translation>
            <numerusform>%1: %Ln Datei aus %2</numerusform>
            <numerusform>%1: %Ln Dateien aus %2</numerusform>
        </translation>
    </message>
</context>
</TS>
