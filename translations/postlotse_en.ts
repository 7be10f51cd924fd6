<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChartData</name>
    <message numerus="yes">
        <source>%1 of %Ln senders have no TLS data, because no SMTP AUTH report counts their messages per TLS version.</source>
        <translation>
            <numerusform>%1 of %Ln sender has no TLS data, because no SMTP AUTH report counts its messages per TLS version.</numerusform>
            <numerusform>%1 of %Ln senders have no TLS data, because no SMTP AUTH report counts their messages per TLS version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectTexts</name>
    <message numerus="yes">
        <source>Microsoft asks us to wait %Ln s</source>
        <translation>
            <numerusform>Microsoft asks us to wait %Ln s</numerusform>
            <numerusform>Microsoft asks us to wait %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking again in %Ln s</source>
        <translation>
            <numerusform>Asking again in %Ln s</numerusform>
            <numerusform>Asking again in %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Microsoft asks us to wait %Ln min</source>
        <translation>
            <numerusform>Microsoft asks us to wait %Ln min</numerusform>
            <numerusform>Microsoft asks us to wait %Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation>
            <numerusform>%n row rejected.</numerusform>
            <numerusform>%n rows rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Microsoft asks us to wait %n second(s).</source>
        <translation>
            <numerusform>Microsoft asks us to wait %n second.</numerusform>
            <numerusform>Microsoft asks us to wait %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>complete, %n row(s).</source>
        <translation>
            <numerusform>complete, %n row.</numerusform>
            <numerusform>complete, %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Asking again in %n second(s).</source>
        <translation>
            <numerusform>%1 Asking again in %n second.</numerusform>
            <numerusform>%1 Asking again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>The file holds %n row(s), exactly the limit of a historical search. It was probably cut off: export shorter time ranges.</source>
        <translation>
            <numerusform>The file holds %n row, exactly the limit of a historical search. It was probably cut off: export shorter time ranges.</numerusform>
            <numerusform>The file holds %n rows, exactly the limit of a historical search. It was probably cut off: export shorter time ranges.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in other files too and were not counted again.</source>
        <translation>
            <numerusform>%n row is in other files too and was not counted again.</numerusform>
            <numerusform>%n rows are in other files too and were not counted again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of the column “%1” are not known here and count as unknown.</source>
        <translation>
            <numerusform>%n value of the column “%1” is not known here and counts as unknown.</numerusform>
            <numerusform>%n values of the column “%1” are not known here and count as unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) do not fit the encoding of the file and were replaced.</source>
        <translation>
            <numerusform>%n place does not fit the encoding of the file and was replaced.</numerusform>
            <numerusform>%n places do not fit the encoding of the file and were replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were counted as %1 messages.</source>
        <translation>
            <numerusform>%n event was gathered into messages: %1.</numerusform>
            <numerusform>%n events were gathered into messages: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n internal</source>
        <translation>
            <numerusform>%n internal</numerusform>
            <numerusform>%n internal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external</source>
        <translation>
            <numerusform>%n external</numerusform>
            <numerusform>%n external</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n domain(s)</source>
        <translation>
            <numerusform>in %n domain</numerusform>
            <numerusform>in %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s) have to be moved or looked at until then.</source>
        <translation>
            <numerusform>%n sender has to be moved or looked at by then.</numerusform>
            <numerusform>%n senders have to be moved or looked at by then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n sender(s) there is nothing to do.</source>
        <translation>
            <numerusform>For %n sender there is nothing to do.</numerusform>
            <numerusform>For %n senders there is nothing to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) signed in with Basic Authentication.</source>
        <translation>
            <numerusform>%n message signed in with Basic Authentication.</numerusform>
            <numerusform>%n messages signed in with Basic Authentication.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) used TLS 1.0 or 1.1.</source>
        <translation>
            <numerusform>%n message used TLS 1.0 or 1.1.</numerusform>
            <numerusform>%n messages used TLS 1.0 or 1.1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was silent in the last %n day(s) of the evidence. It may be switched off, or already fail.</source>
        <translation>
            <numerusform>It was silent on the last day of the evidence. It may be switched off, or already fail.</numerusform>
            <numerusform>It was silent in the last %n days of the evidence. It may be switched off, or already fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It sends on few days (%1 of %n) and is easy to overlook.</source>
        <translation>
            <numerusform>It sends on few days (%1 of %n) and is easy to overlook.</numerusform>
            <numerusform>It sends on few days (%1 of %n) and is easy to overlook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources share this mailbox.</source>
        <translation>
            <numerusform>%n source uses this mailbox.</numerusform>
            <numerusform>%n sources share this mailbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) of this mailbox did not come by SMTP AUTH: people use it too.</source>
        <translation>
            <numerusform>%n delivery of this mailbox did not come by SMTP AUTH: people use it too.</numerusform>
            <numerusform>%n deliveries of this mailbox did not come by SMTP AUTH: people use it too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only sign-ins name it (%n); how many messages it sends is not known.</source>
        <translation>
            <numerusform>Only one sign-in names it; how many messages it sends is not known.</numerusform>
            <numerusform>Only sign-ins name it (%n); how many messages it sends is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) used a password, although the reports know messages with OAuth only.</source>
        <translation>
            <numerusform>%n sign-in used a password, although the reports know messages with OAuth only.</numerusform>
            <numerusform>%n sign-ins used a password, although the reports know messages with OAuth only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delivery(ies) stayed inside the organisation, with %2%3.</source>
        <translation>
            <numerusform>%1 of %n delivery stayed inside the organisation, with %2%3.</numerusform>
            <numerusform>%1 of %n deliveries stayed inside the organisation, with %2%3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <comment>after &apos;with&apos;</comment>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delivery(ies) went to one external address, %2%3.</source>
        <translation>
            <numerusform>%1 of %n delivery went to one external address, %2%3.</numerusform>
            <numerusform>%1 of %n deliveries went to one external address, %2%3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The others went to %n internal recipient(s).</source>
        <translation>
            <numerusform>The other mail went to %n internal recipient.</numerusform>
            <numerusform>The other mail went to %n internal recipients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delivery(ies) went to %2 in one external domain, %3%4.</source>
        <translation>
            <numerusform>%1 of %n delivery went to %2 in one external domain, %3%4.</numerusform>
            <numerusform>%1 of %n deliveries went to %2 in one external domain, %3%4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <comment>after &apos;went to&apos;</comment>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delivery(ies) went to %2 (%3)%4.</source>
        <translation>
            <numerusform>%1 of %n delivery went to %2 (%3)%4.</numerusform>
            <numerusform>%1 of %n deliveries went to %2 (%3)%4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external domain(s)</source>
        <comment>after &apos;went to&apos;</comment>
        <translation>
            <numerusform>%n external domain</numerusform>
            <numerusform>%n external domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the external domains lie under %1 and may be one organisation: %2. If so, the sender may count as one that writes to a single domain.</source>
        <translation>
            <numerusform>%n of the external domains lies under %1 and may belong to the same organisation: %2. If so, the sender may count as one that writes to a single domain.</numerusform>
            <numerusform>%n of the external domains lie under %1 and may be one organisation: %2. If so, the sender may count as one that writes to a single domain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n message(s) handed in by SMTP AUTH were found in the message traces.</source>
        <translation>
            <numerusform>The message traces hold %1 of %n message handed in by SMTP AUTH.</numerusform>
            <numerusform>The message traces hold %1 of %n messages handed in by SMTP AUTH.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were handed in by SMTP AUTH, but none of them is in the message traces. So all mail of the mailbox counts, mail that people write included.</source>
        <translation>
            <numerusform>%n message was handed in by SMTP AUTH, but it is not in the message traces. So all mail of the mailbox counts, mail that people write included.</numerusform>
            <numerusform>%n messages were handed in by SMTP AUTH, but none of them is in the message traces. So all mail of the mailbox counts, mail that people write included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) went to groups only, and the traces do not say who their members are.</source>
        <translation>
            <numerusform>%n message went to groups only, and the traces do not say who their members are.</numerusform>
            <numerusform>%n messages went to groups only, and the traces do not say who their members are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n delivery(ies) to %1 the scenario would be: %2.</source>
        <translation>
            <numerusform>Without %n delivery to %1 the scenario would be: %2.</numerusform>
            <numerusform>Without %n deliveries to %1 the scenario would be: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n address(es) are one mailbox, %1: they differ only behind the plus sign.</source>
        <translation>
            <numerusform>The %n address belongs to the mailbox %1: it differs only behind the plus sign.</numerusform>
            <numerusform>The %n addresses are one mailbox, %1: they differ only behind the plus sign.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the traces stand for a group; the members of the group count instead.</source>
        <translation>
            <numerusform>%n row of the traces stands for a group; the members of the group count instead.</numerusform>
            <numerusform>%n rows of the traces stand for a group; the members of the group count instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delivery(ies) failed or were held back. They count, because the sender tried.</source>
        <translation>
            <numerusform>%1 of %n delivery failed or was held back. It counts, because the sender tried.</numerusform>
            <numerusform>%1 of %n deliveries failed or were held back. They count, because the sender tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) have no mail domain in the traces and are neither internal nor external.</source>
        <translation>
            <numerusform>%n recipient has no mail domain in the traces and is neither internal nor external.</numerusform>
            <numerusform>%n recipients have no mail domain in the traces and are neither internal nor external.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sender(s) have no delivery in the traces; their scenario is unknown. The traces may cover another time, or were cut off.</source>
        <translation>
            <numerusform>%1 of %n sender has no delivery in the traces; its scenario is unknown. The traces may cover another time, or were cut off.</numerusform>
            <numerusform>%1 of %n senders have no delivery in the traces; their scenario is unknown. The traces may cover another time, or were cut off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) appear with failed sign-ins only and are not listed. They may be devices with a wrong password, or attacks.</source>
        <translation>
            <numerusform>%n address appears with failed sign-ins only and is not listed. It may be a device with a wrong password, or an attack.</numerusform>
            <numerusform>%n addresses appear with failed sign-ins only and are not listed. They may be devices with a wrong password, or attacks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) come from “Other clients”, which may hide SMTP. They are not counted.</source>
        <translation>
            <numerusform>%n sign-in comes from “Other clients”, which may hide SMTP. It is not counted.</numerusform>
            <numerusform>%n sign-ins come from “Other clients”, which may hide SMTP. They are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n sender(s) the messages per TLS version are estimates: the summary report gives percentages, not counts.</source>
        <translation>
            <numerusform>For %n sender the messages per TLS version are estimates: the summary report gives percentages, not counts.</numerusform>
            <numerusform>For %n senders the messages per TLS version are estimates: the summary report gives percentages, not counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s) of the traces are outside the accepted domains and not listed.</source>
        <translation>
            <numerusform>%n sender of the traces is outside the accepted domains and not listed.</numerusform>
            <numerusform>%n senders of the traces are outside the accepted domains and not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s) still use TLS 1.0 or 1.1</source>
        <translation>
            <numerusform>%n sender still uses TLS 1.0 or 1.1</numerusform>
            <numerusform>%n senders still use TLS 1.0 or 1.1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Others (%n)</source>
        <translation>
            <numerusform>Others (%n)</numerusform>
            <numerusform>Others (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The busiest day was %1, with %n message(s)</source>
        <translation>
            <numerusform>The busiest day was %1, with %n message</numerusform>
            <numerusform>The busiest day was %1, with %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The busiest day was %1, with %n delivery(ies)</source>
        <translation>
            <numerusform>The busiest day was %1, with %n delivery</numerusform>
            <numerusform>The busiest day was %1, with %n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 per %n day(s)</source>
        <translation>
            <numerusform>%1 per day</numerusform>
            <numerusform>%1 per %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The scenario of %1 of %n sender(s) is known</source>
        <translation>
            <numerusform>The scenario of %1 of %n sender is known</numerusform>
            <numerusform>The scenario of %1 of %n senders is known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not known for %n</source>
        <comment>behind a count of senders</comment>
        <translation>
            <numerusform>not known for %n</numerusform>
            <numerusform>not known for %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days until the switch-off</source>
        <translation>
            <numerusform>day until the switch-off</numerusform>
            <numerusform>days until the switch-off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>senders</source>
        <comment>caption of their number</comment>
        <translation>
            <numerusform>sender</numerusform>
            <numerusform>senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>use Basic Authentication</source>
        <translation>
            <numerusform>uses Basic Authentication</numerusform>
            <numerusform>use Basic Authentication</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>use TLS below 1.2</source>
        <translation>
            <numerusform>uses TLS below 1.2</numerusform>
            <numerusform>use TLS below 1.2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::CollectPage</name>
    <message numerus="yes">
        <source>%Ln source(s) are not known; choose the row to see why. What was collected is being read.</source>
        <translation>
            <numerusform>%Ln source is not known; choose its row to see why. What was collected is being read.</numerusform>
            <numerusform>%Ln sources are not known; choose their rows to see why. What was collected is being read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) lack a part; choose the row to see why. What was collected is being read.</source>
        <translation>
            <numerusform>%Ln source lacks a part; choose its row to see why. What was collected is being read.</numerusform>
            <numerusform>%Ln sources lack a part; choose their rows to see why. What was collected is being read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::FileDetails</name>
    <message numerus="yes">
        <source>%Ln row(s) rejected, the first ones are listed:</source>
        <translation>
            <numerusform>%Ln row rejected, the first one is listed:</numerusform>
            <numerusform>%Ln rows rejected, the first ones are listed:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected:</source>
        <translation>
            <numerusform>%Ln row rejected:</numerusform>
            <numerusform>%Ln rows rejected:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::FilesModel</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::FilesPage</name>
    <message numerus="yes">
        <source>Remove %Ln file(s)</source>
        <translation>
            <numerusform>Remove %Ln file</numerusform>
            <numerusform>Remove %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::PlanPage</name>
    <message numerus="yes">
        <source>%Ln senders have to move</source>
        <translation>
            <numerusform>%Ln sender has to move</numerusform>
            <numerusform>%Ln senders have to move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln senders</source>
        <translation>
            <numerusform>%Ln sender</numerusform>
            <numerusform>%Ln senders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ScenarioGroups</name>
    <message numerus="yes">
        <source>%1: %Ln senders</source>
        <translation>
            <numerusform>%1: %Ln sender</numerusform>
            <numerusform>%1: %Ln senders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ScenariosPage</name>
    <message numerus="yes">
        <source>%Ln senders</source>
        <translation>
            <numerusform>%Ln sender</numerusform>
            <numerusform>%Ln senders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::SenderModel</name>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>yesterday</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::SourceDetail</name>
    <message numerus="yes">
        <source>%Ln mail licence(s), the number that you set</source>
        <translation>
            <numerusform>%Ln mail licence, the number that you set</numerusform>
            <numerusform>%Ln mail licences, the number that you set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail licence(s), as collected</source>
        <translation>
            <numerusform>%Ln mail licence, as collected</numerusform>
            <numerusform>%Ln mail licences, as collected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::UsagePage</name>
    <message numerus="yes">
        <source>What is not &amp;known (%Ln)</source>
        <translation>
            <numerusform>What is not &amp;known (%Ln)</numerusform>
            <numerusform>What is not &amp;known (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln senders</source>
        <translation>
            <numerusform>%Ln sender</numerusform>
            <numerusform>%Ln senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln senders</source>
        <translation>
            <numerusform>%1 of %Ln sender</numerusform>
            <numerusform>%1 of %Ln senders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::WelcomePage</name>
    <message numerus="yes">
        <source>day(s) left until %1</source>
        <translation>
            <numerusform>day left until %1</numerusform>
            <numerusform>days left until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) since %1</source>
        <translation>
            <numerusform>day since %1</numerusform>
            <numerusform>days since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), with domains and decisions.</source>
        <translation>
            <numerusform>%Ln file, with domains and decisions.</numerusform>
            <numerusform>%Ln files, with domains and decisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln file(s) from %2</source>
        <comment>date, folder</comment>
        <translation>
            <numerusform>%1: %Ln file from %2</numerusform>
            <numerusform>%1: %Ln files from %2</numerusform>
        </translation>
    </message>
</context>
</TS>
