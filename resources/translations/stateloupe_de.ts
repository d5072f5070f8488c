<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>stateloupe</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stateloupe %1</source>
        <translation>Stateloupe %1</translation>
    </message>
    <message>
        <source>Shows what AI workflows have stored, and changes exactly what you edit.

MIT licence</source>
        <translation>Zeigt, was KI-Workflows gespeichert haben, und ändert genau das, was Sie bearbeiten.

MIT-Lizenz</translation>
    </message>
    <message>
        <source>Reload %1?</source>
        <translation>%1 neu laden?</translation>
    </message>
    <message>
        <source>Reloading shows what the store holds now. Your unsaved changes would be lost.</source>
        <translation>Neu laden zeigt, was der Speicher jetzt enthält. Ihre ungespeicherten Änderungen gingen verloren.</translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation>Meine Änderungen behalten</translation>
    </message>
    <message>
        <source>Drop them and reload</source>
        <translation>Verwerfen und neu laden</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>1 workflow</source>
        <translation>1 Workflow</translation>
    </message>
    <message>
        <source>%1 workflows</source>
        <translation>%1 Workflows</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Element</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>1 context key</source>
        <translation>1 Kontextschlüssel</translation>
    </message>
    <message>
        <source>%1 context keys</source>
        <translation>%1 Kontextschlüssel</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 Tg.</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 Mon.</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 J.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <translation>%1 Tg. %2</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Find the host</source>
        <translation>Rechner finden</translation>
    </message>
    <message>
        <source>Reach the server</source>
        <translation>Server erreichen</translation>
    </message>
    <message>
        <source>Agree on encryption</source>
        <translation>Verschlüsselung vereinbaren</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Open the database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Find the workflows</source>
        <translation>Workflows finden</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>Sie lesen</translation>
    </message>
    <message>
        <source>Check how the host is written, and that this machine may look up its address.</source>
        <translation>Prüfen Sie, wie der Rechnername geschrieben ist und ob dieser Rechner seine Adresse nachschlagen darf.</translation>
    </message>
    <message>
        <source>Check the port, that the server runs, and that no firewall is in between.</source>
        <translation>Prüfen Sie den Port, ob der Server läuft und ob keine Firewall dazwischen steht.</translation>
    </message>
    <message>
        <source>Check the certificate authority and that the host is written as in the certificate. Only in a network you trust can encryption be turned off.</source>
        <translation>Prüfen Sie die Zertifizierungsstelle und ob der Rechner so geschrieben ist wie im Zertifikat. Nur in einem Netz, dem Sie vertrauen, lässt sich die Verschlüsselung abschalten.</translation>
    </message>
    <message>
        <source>Check user and password.</source>
        <translation>Prüfen Sie Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>Check the name or number of the database.</source>
        <translation>Prüfen Sie Name oder Nummer der Datenbank.</translation>
    </message>
    <message>
        <source>Check the table or prefix, and whether a workflow was ever stored there.</source>
        <translation>Prüfen Sie Tabelle oder Präfix und ob dort je ein Workflow gespeichert wurde.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the right to read.</source>
        <translation>Bitten Sie die Betreiber des Servers um das Leserecht.</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Pointer</source>
        <translation>JSON Pointer</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>jq</source>
        <translation>jq</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>redis-cli</source>
        <translation>redis-cli</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Set %1 in %2</source>
        <translation>%1 in %2 setzen</translation>
    </message>
    <message>
        <source>Keep %1 for ever</source>
        <translation>%1 für immer behalten</translation>
    </message>
    <message>
        <source>Let %1 expire in %2</source>
        <translation>%1 in %2 ablaufen lassen</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>%1 brought back as before</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Set when %1 expire</source>
        <comment>%1: 12 workflows</comment>
        <translation>Ablauf gesetzt: %1</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>1 is so already</source>
        <translation>1 ist schon so</translation>
    </message>
    <message>
        <source>%1 are so already</source>
        <translation>%1 sind schon so</translation>
    </message>
    <message>
        <source>1 was changed meanwhile</source>
        <translation>1 wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>%1 were changed meanwhile</source>
        <translation>%1 wurden inzwischen geändert</translation>
    </message>
    <message>
        <source>1 is gone</source>
        <translation>1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1 are gone</source>
        <translation>%1 sind nicht mehr da</translation>
    </message>
    <message>
        <source>1 is refused</source>
        <translation>1 wird abgelehnt</translation>
    </message>
    <message>
        <source>%1 are refused</source>
        <translation>%1 werden abgelehnt</translation>
    </message>
    <message>
        <source>1 failed</source>
        <translation>1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>1 is unknown</source>
        <translation>1 ist unbekannt</translation>
    </message>
    <message>
        <source>%1 are unknown</source>
        <translation>%1 sind unbekannt</translation>
    </message>
    <message>
        <source>1 was not reached</source>
        <translation>1 wurde nicht erreicht</translation>
    </message>
    <message>
        <source>%1 were not reached</source>
        <translation>%1 wurden nicht erreicht</translation>
    </message>
    <message>
        <source>Set value in %1</source>
        <translation>Wert in %1 setzen</translation>
    </message>
    <message>
        <source>Set expiry of %1</source>
        <translation>Ablauf von %1 setzen</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Setting expiry</source>
        <translation>Ablauf setzen</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Delete workflows</source>
        <translation>Workflows löschen</translation>
    </message>
    <message>
        <source>Set value</source>
        <translation>Wert setzen</translation>
    </message>
    <message>
        <source>Set expiry</source>
        <translation>Ablauf setzen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>will be deleted</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>will be changed</source>
        <translation>wird geändert</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie vorher</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>ist schon so</translation>
    </message>
    <message>
        <source>changed since, left alone</source>
        <translation>seither geändert, unberührt</translation>
    </message>
    <message>
        <source>changed meanwhile, left alone</source>
        <translation>inzwischen geändert, unberührt</translation>
    </message>
    <message>
        <source>gone from the store</source>
        <translation>nicht mehr im Speicher</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unknown: the answer never came</source>
        <translation>unbekannt: die Antwort kam nie an</translation>
    </message>
    <message>
        <source>string</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and its type</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Unterschied</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 Unterschiede</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 Stellen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON-Datei</translation>
    </message>
    <message>
        <source>Set %1 in %2</source>
        <comment>has been done</comment>
        <translation>%1 in %2 gesetzt</translation>
    </message>
    <message>
        <source>This message is not an object. Edit its text instead.</source>
        <translation>Diese Nachricht ist kein Objekt. Bearbeiten Sie stattdessen ihren Text.</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%L1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%L1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%L1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%L1 TB</translation>
    </message>
    <message>
        <source>It is not JSON: %1. Nothing was written.</source>
        <translation>Das ist kein JSON: %1. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The template cannot be read: %1. Nothing was written.</source>
        <translation>Die Vorlage lässt sich nicht lesen: %1. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The workflow was edited in the meantime. Nothing was changed; try again.</source>
        <translation>Der Workflow wurde inzwischen bearbeitet. Nichts wurde geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The result cannot be read back</source>
        <translation>Das Ergebnis lässt sich nicht zurücklesen</translation>
    </message>
    <message>
        <source>1 message is lost</source>
        <translation>1 Nachricht geht verloren</translation>
    </message>
    <message>
        <source>%1 messages are lost</source>
        <translation>%1 Nachrichten gehen verloren</translation>
    </message>
    <message>
        <source>1 line of text is read back as a message that nobody wrote</source>
        <translation>1 Textzeile wird als Nachricht zurückgelesen, die niemand geschrieben hat</translation>
    </message>
    <message>
        <source>%1 lines of text are read back as messages that nobody wrote</source>
        <translation>%1 Textzeilen werden als Nachrichten zurückgelesen, die niemand geschrieben hat</translation>
    </message>
    <message>
        <source>1 message gets another role</source>
        <translation>1 Nachricht bekommt eine andere Rolle</translation>
    </message>
    <message>
        <source>%1 messages get another role</source>
        <translation>%1 Nachrichten bekommen eine andere Rolle</translation>
    </message>
    <message>
        <source>The content of 1 message is not read back as it is</source>
        <translation>Der Inhalt von 1 Nachricht wird anders zurückgelesen, als er ist</translation>
    </message>
    <message>
        <source>The content of %1 messages is not read back as it is</source>
        <translation>Der Inhalt von %1 Nachrichten wird anders zurückgelesen, als er ist</translation>
    </message>
    <message>
        <source>1 message loses its name</source>
        <translation>1 Nachricht verliert ihren Namen</translation>
    </message>
    <message>
        <source>%1 messages lose their name</source>
        <translation>%1 Nachrichten verlieren ihren Namen</translation>
    </message>
    <message>
        <source>1 message loses its function call</source>
        <translation>1 Nachricht verliert ihren Funktionsaufruf</translation>
    </message>
    <message>
        <source>%1 messages lose their function call</source>
        <translation>%1 Nachrichten verlieren ihren Funktionsaufruf</translation>
    </message>
    <message>
        <source>1 message loses its metadata</source>
        <translation>1 Nachricht verliert ihre Metadaten</translation>
    </message>
    <message>
        <source>%1 messages lose their metadata</source>
        <translation>%1 Nachrichten verlieren ihre Metadaten</translation>
    </message>
    <message>
        <source>1 message loses its time</source>
        <translation>1 Nachricht verliert ihre Zeit</translation>
    </message>
    <message>
        <source>%1 messages lose their time</source>
        <translation>%1 Nachrichten verlieren ihre Zeit</translation>
    </message>
    <message>
        <source>1 other key of a message is lost</source>
        <translation>1 anderer Schlüssel einer Nachricht geht verloren</translation>
    </message>
    <message>
        <source>%1 other keys of messages are lost</source>
        <translation>%1 andere Schlüssel von Nachrichten gehen verloren</translation>
    </message>
    <message>
        <source>1 key of the context is lost or gets another value</source>
        <translation>1 Schlüssel des Kontexts geht verloren oder bekommt einen anderen Wert</translation>
    </message>
    <message>
        <source>%1 keys of the context are lost or get another value</source>
        <translation>%1 Schlüssel des Kontexts gehen verloren oder bekommen einen anderen Wert</translation>
    </message>
    <message>
        <source>1 checkpoint is lost</source>
        <translation>1 Checkpoint geht verloren</translation>
    </message>
    <message>
        <source>%1 checkpoints are lost</source>
        <translation>%1 Checkpoints gehen verloren</translation>
    </message>
    <message>
        <source>The id of the workflow is lost</source>
        <translation>Die Kennung des Workflows geht verloren</translation>
    </message>
    <message>
        <source>When the workflow was created or changed is lost</source>
        <translation>Wann der Workflow angelegt oder geändert wurde, geht verloren</translation>
    </message>
    <message>
        <source>When the workflow was created and changed is lost</source>
        <translation>Wann der Workflow angelegt und geändert wurde, geht verloren</translation>
    </message>
    <message>
        <source>1 more key of the metadata is lost</source>
        <translation>1 weiterer Schlüssel der Metadaten geht verloren</translation>
    </message>
    <message>
        <source>%1 more keys of the metadata are lost</source>
        <translation>%1 weitere Schlüssel der Metadaten gehen verloren</translation>
    </message>
    <message>
        <source>1 key beside messages, context, checkpoints and metadata is lost</source>
        <translation>1 Schlüssel neben Nachrichten, Kontext, Checkpoints und Metadaten geht verloren</translation>
    </message>
    <message>
        <source>%1 keys beside messages, context, checkpoints and metadata are lost</source>
        <translation>%1 Schlüssel neben Nachrichten, Kontext, Checkpoints und Metadaten gehen verloren</translation>
    </message>
    <message>
        <source>1 repeated key is lost; the last of its name stays</source>
        <translation>1 wiederholter Schlüssel geht verloren; der letzte seines Namens bleibt</translation>
    </message>
    <message>
        <source>%1 repeated keys are lost; the last of each name stays</source>
        <translation>%1 wiederholte Schlüssel gehen verloren; der letzte jedes Namens bleibt</translation>
    </message>
    <message>
        <source>1 line belongs to no message and is left out</source>
        <translation>1 Zeile gehört zu keiner Nachricht und bleibt weg</translation>
    </message>
    <message>
        <source>%1 lines belong to no message and are left out</source>
        <translation>%1 Zeilen gehören zu keiner Nachricht und bleiben weg</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 and %3 more</source>
        <translation>%1: %2 und %3 weitere</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 Befunde</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>severity: title. message</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und noch %1</translation>
    </message>
    <message>
        <source>Not a workflow state</source>
        <translation>Kein Workflow-Zustand</translation>
    </message>
    <message>
        <source>The text is not JSON, or its outermost value is no object. No program can load it. Correct it as text, or bring back an older version.</source>
        <translation>Der Text ist kein JSON, oder sein äußerster Wert ist kein Objekt. Kein Programm kann ihn laden. Berichtigen Sie ihn als Text, oder stellen Sie einen älteren Stand wieder her.</translation>
    </message>
    <message>
        <source>No metadata</source>
        <translation>Keine Metadaten</translation>
    </message>
    <message>
        <source>A workflow needs an object of metadata that names it. Without one the reference system cannot load it. The metadata can be made from the key in the store and the times of the messages.</source>
        <translation>Ein Workflow braucht ein Objekt mit Metadaten, das ihn benennt. Ohne dieses kann das Referenzsystem ihn nicht laden. Die Metadaten lassen sich aus dem Schlüssel im Speicher und den Zeiten der Nachrichten bilden.</translation>
    </message>
    <message>
        <source>Make metadata</source>
        <translation>Metadaten bilden</translation>
    </message>
    <message>
        <source>Incomplete metadata</source>
        <translation>Unvollständige Metadaten</translation>
    </message>
    <message>
        <source>The metadata needs workflow_id, created_at and updated_at; without them the reference system cannot load the workflow. The id can be taken from the key in the store, the times from the first and the last message.</source>
        <translation>Die Metadaten brauchen workflow_id, created_at und updated_at; ohne sie kann das Referenzsystem den Workflow nicht laden. Die Kennung lässt sich dem Schlüssel im Speicher entnehmen, die Zeiten der ersten und der letzten Nachricht.</translation>
    </message>
    <message>
        <source>Fill in metadata</source>
        <translation>Metadaten ergänzen</translation>
    </message>
    <message>
        <source>Unreadable timestamp</source>
        <translation>Unlesbarer Zeitstempel</translation>
    </message>
    <message>
        <source>A timestamp has to be a text such as 2026-11-23T10:00:00. Python cannot read this one, so the workflow cannot be loaded. Write the time as it was meant.</source>
        <translation>Ein Zeitstempel muss ein Text sein wie 2026-11-23T10:00:00. Diesen kann Python nicht lesen, daher lässt sich der Workflow nicht laden. Schreiben Sie die Zeit so, wie sie gemeint war.</translation>
    </message>
    <message>
        <source>Incomplete message</source>
        <translation>Unvollständige Nachricht</translation>
    </message>
    <message>
        <source>A message needs a role, a content and a timestamp; without them the reference system cannot load the workflow. A missing time can be taken from the message before or after, and a function call can have an empty content.</source>
        <translation>Eine Nachricht braucht eine Rolle, einen Inhalt und einen Zeitstempel; ohne sie kann das Referenzsystem den Workflow nicht laden. Eine fehlende Zeit lässt sich der Nachricht davor oder danach entnehmen, und ein Funktionsaufruf kann einen leeren Inhalt haben.</translation>
    </message>
    <message>
        <source>Complete messages</source>
        <translation>Nachrichten ergänzen</translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation>Unbekannte Rolle</translation>
    </message>
    <message>
        <source>The reference system reads the roles system, user, assistant, function and tool, in lower case. A workflow with any other role cannot be loaded.</source>
        <translation>Das Referenzsystem liest die Rollen system, user, assistant, function und tool, klein geschrieben. Ein Workflow mit einer anderen Rolle lässt sich nicht laden.</translation>
    </message>
    <message>
        <source>Rename roles</source>
        <translation>Rollen umbenennen</translation>
    </message>
    <message>
        <source>Not a list</source>
        <translation>Keine Liste</translation>
    </message>
    <message>
        <source>The messages and the checkpoints have to be lists. Anything else cannot be loaded; null can become an empty list without a loss.</source>
        <translation>Die Nachrichten und die Checkpoints müssen Listen sein. Alles andere lässt sich nicht laden; aus null kann ohne Verlust eine leere Liste werden.</translation>
    </message>
    <message>
        <source>Turn null into empty lists</source>
        <translation>null durch leere Listen ersetzen</translation>
    </message>
    <message>
        <source>The context is no object</source>
        <translation>Der Kontext ist kein Objekt</translation>
    </message>
    <message>
        <source>The workflow loads, but its next step fails as soon as it writes into the context.</source>
        <translation>Der Workflow lässt sich laden, aber sein nächster Schritt scheitert, sobald er in den Kontext schreibt.</translation>
    </message>
    <message>
        <source>Turn null into an empty context</source>
        <translation>null durch einen leeren Kontext ersetzen</translation>
    </message>
    <message>
        <source>Incomplete checkpoint</source>
        <translation>Unvollständiger Checkpoint</translation>
    </message>
    <message>
        <source>A checkpoint needs id, name, state_snapshot and created_at; without them the reference system cannot load the workflow. The name can be the id, and the time that of the snapshot.</source>
        <translation>Ein Checkpoint braucht id, name, state_snapshot und created_at; ohne sie kann das Referenzsystem den Workflow nicht laden. Der Name kann die Kennung sein und die Zeit die des Abbilds.</translation>
    </message>
    <message>
        <source>Complete checkpoints</source>
        <translation>Checkpoints ergänzen</translation>
    </message>
    <message>
        <source>Checkpoint that cannot be restored</source>
        <translation>Checkpoint nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>The snapshot in a checkpoint is only looked at when it is restored. The reference system fails then, because something in it is missing or wrong. Correct the snapshot, or make another checkpoint before this one is needed.</source>
        <translation>Das Abbild in einem Checkpoint wird erst beim Wiederherstellen angesehen. Das Referenzsystem scheitert dann, weil darin etwas fehlt oder falsch ist. Berichtigen Sie das Abbild, oder legen Sie einen anderen Checkpoint an, bevor dieser gebraucht wird.</translation>
    </message>
    <message>
        <source>Checkpoints of the same id</source>
        <translation>Checkpoints gleicher Kennung</translation>
    </message>
    <message>
        <source>A checkpoint is restored by its id, and the first of that id is taken: the others cannot be reached. They can get ids of their own; what names the first goes on doing so.</source>
        <translation>Ein Checkpoint wird über seine Kennung wiederhergestellt, und der erste dieser Kennung wird genommen: die anderen sind nicht erreichbar. Sie können eigene Kennungen bekommen; was den ersten nennt, nennt ihn weiterhin.</translation>
    </message>
    <message>
        <source>Give later ones an id of their own</source>
        <translation>Späteren eine eigene Kennung geben</translation>
    </message>
    <message>
        <source>Checkpoints within a snapshot</source>
        <translation>Checkpoints in einem Abbild</translation>
    </message>
    <message>
        <source>The snapshot of a checkpoint holds checkpoints itself. Restoring ignores them; they only take room, and more of it with every checkpoint.</source>
        <translation>Das Abbild eines Checkpoints enthält selbst Checkpoints. Beim Wiederherstellen werden sie nicht beachtet; sie brauchen nur Platz, und mit jedem Checkpoint mehr davon.</translation>
    </message>
    <message>
        <source>Snapshot of another workflow</source>
        <translation>Abbild eines anderen Workflows</translation>
    </message>
    <message>
        <source>The snapshot of a checkpoint names another workflow than the one it is in. It may have been copied with its checkpoints; restoring would bring back that workflow's conversation.</source>
        <translation>Das Abbild eines Checkpoints nennt einen anderen Workflow als den, in dem es steht. Vielleicht wurde er mit seinen Checkpoints kopiert; Wiederherstellen brächte das Gespräch jenes Workflows zurück.</translation>
    </message>
    <message>
        <source>Stored under another id</source>
        <translation>Unter anderer Kennung gespeichert</translation>
    </message>
    <message>
        <source>The key in the store and the workflow_id in the metadata differ. A program that loads the workflow and saves it makes a second one under the other id. Decide which id is right: change the metadata, or store a copy under the other key.</source>
        <translation>Der Schlüssel im Speicher und die workflow_id in den Metadaten unterscheiden sich. Ein Programm, das den Workflow lädt und speichert, legt einen zweiten unter der anderen Kennung an. Entscheiden Sie, welche Kennung stimmt: ändern Sie die Metadaten, oder speichern Sie eine Kopie unter dem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>No workflow_id</source>
        <translation>Keine workflow_id</translation>
    </message>
    <message>
        <source>The workflow_id in the metadata is empty or no text. A program that loads the workflow cannot save it under its id again. The key in the store can be taken for it.</source>
        <translation>Die workflow_id in den Metadaten ist leer oder kein Text. Ein Programm, das den Workflow lädt, kann ihn nicht wieder unter seiner Kennung speichern. Der Schlüssel im Speicher kann dafür genommen werden.</translation>
    </message>
    <message>
        <source>Take the key in the store</source>
        <translation>Schlüssel im Speicher übernehmen</translation>
    </message>
    <message>
        <source>Content is no text</source>
        <translation>Inhalt ist kein Text</translation>
    </message>
    <message>
        <source>The content of a message should be a text. Anything else loads, but programs that expect a text fail on it, and conversions to other frameworks show it as it is.</source>
        <translation>Der Inhalt einer Nachricht sollte ein Text sein. Anderes lässt sich laden, aber Programme, die einen Text erwarten, scheitern daran, und Konvertierungen in andere Frameworks zeigen es, wie es ist.</translation>
    </message>
    <message>
        <source>Malformed function call</source>
        <translation>Fehlerhafter Funktionsaufruf</translation>
    </message>
    <message>
        <source>A function call should be an object with the name of the function and its arguments as JSON. A program that makes the call again fails on this one.</source>
        <translation>Ein Funktionsaufruf sollte ein Objekt mit dem Namen der Funktion und ihren Argumenten als JSON sein. Ein Programm, das den Aufruf wiederholt, scheitert an diesem.</translation>
    </message>
    <message>
        <source>Call or answer alone</source>
        <translation>Aufruf oder Antwort allein</translation>
    </message>
    <message>
        <source>A function call is followed by something else than its answer, or an answer has no call before it. Most models refuse to go on with such a conversation. A call at the end is only reported when the workflow neither runs nor waits.</source>
        <translation>Auf einen Funktionsaufruf folgt etwas anderes als seine Antwort, oder vor einer Antwort steht kein Aufruf. Die meisten Modelle lehnen es ab, ein solches Gespräch fortzusetzen. Ein Aufruf am Ende wird nur gemeldet, wenn der Workflow weder läuft noch wartet.</translation>
    </message>
    <message>
        <source>Reserved key in the context</source>
        <translation>Reservierter Schlüssel im Kontext</translation>
    </message>
    <message>
        <source>A conversion to LangGraph or CrewAI puts the keys of the context beside messages, conversation_history and workflow_id. A key of the context of the same name takes their place, and the conversation is lost.</source>
        <translation>Eine Konvertierung nach LangGraph oder CrewAI stellt die Schlüssel des Kontexts neben messages, conversation_history und workflow_id. Ein Schlüssel des Kontexts mit einem dieser Namen nimmt deren Platz ein, und das Gespräch geht verloren.</translation>
    </message>
    <message>
        <source>Several lines in a message</source>
        <translation>Mehrere Zeilen in einer Nachricht</translation>
    </message>
    <message>
        <source>CrewAI gets the conversation as one text with a message a line. The reference system reads only the first line of this message back.</source>
        <translation>CrewAI bekommt das Gespräch als einen Text mit einer Nachricht je Zeile. Das Referenzsystem liest von dieser Nachricht nur die erste Zeile zurück.</translation>
    </message>
    <message>
        <source>A line that reads as a message</source>
        <translation>Zeile, die als Nachricht gilt</translation>
    </message>
    <message>
        <source>A line in the content of a message begins with a role and a colon. A conversion to CrewAI and back makes a message of its own out of it: whoever wrote the line can speak as somebody else.</source>
        <translation>Eine Zeile im Inhalt einer Nachricht beginnt mit einer Rolle und einem Doppelpunkt. Eine Konvertierung nach CrewAI und zurück macht daraus eine eigene Nachricht: wer die Zeile schrieb, kann als jemand anderes sprechen.</translation>
    </message>
    <message>
        <source>Name with a parenthesis or a colon</source>
        <translation>Name mit Klammer oder Doppelpunkt</translation>
    </message>
    <message>
        <source>A conversion to CrewAI writes the name in parentheses before a colon. This one cannot be told from the text around it, so the message is read back wrongly.</source>
        <translation>Eine Konvertierung nach CrewAI schreibt den Namen in Klammern vor einen Doppelpunkt. Dieser lässt sich vom Text um ihn nicht unterscheiden, daher wird die Nachricht falsch zurückgelesen.</translation>
    </message>
    <message>
        <source>Misplaced metadata of a message</source>
        <translation>Metadaten einer Nachricht am falschen Ort</translation>
    </message>
    <message>
        <source>A message's metadata holds "metadata" or "timestamp" itself. A program has passed them to add_message(), which takes everything it does not know for metadata: the message has neither the time nor the metadata that was meant.</source>
        <translation>Die Metadaten einer Nachricht enthalten selbst „metadata“ oder „timestamp“. Ein Programm hat sie an add_message() übergeben, das alles, was es nicht kennt, für Metadaten hält: die Nachricht hat weder die Zeit noch die Metadaten, die gemeint waren.</translation>
    </message>
    <message>
        <source>Times of messages</source>
        <translation>Zeiten von Nachrichten</translation>
    </message>
    <message>
        <source>The times of the messages are out of order, lie in the future, mix times with and without a zone, or are all the same. The same times are a sign of a conversion that has set them anew; then the true ones are lost.</source>
        <translation>Die Zeiten der Nachrichten stehen nicht in der richtigen Folge, liegen in der Zukunft, mischen Zeiten mit und ohne Zone oder sind alle gleich. Gleiche Zeiten deuten auf eine Konvertierung, die sie neu gesetzt hat; dann sind die wahren verloren.</translation>
    </message>
    <message>
        <source>Times of creation and of change</source>
        <translation>Zeiten von Anlegen und Ändern</translation>
    </message>
    <message>
        <source>The workflow was changed before it was created, or its own time of change is another than that of the store. Somebody has changed one without the other.</source>
        <translation>Der Workflow wurde geändert, bevor er angelegt wurde, oder seine eigene Zeit der Änderung ist eine andere als die des Speichers. Jemand hat die eine ohne die andere geändert.</translation>
    </message>
    <message>
        <source>Not portable</source>
        <translation>Nicht übertragbar</translation>
    </message>
    <message>
        <source>Python reads and writes NaN, infinities, integers of any size, the character NUL, halves of characters and repeated keys. PostgreSQL refuses some of them or keeps the last of repeated keys, and JavaScript rounds large integers: the workflow cannot move to every store as it is.</source>
        <translation>Python liest und schreibt NaN, Unendlich, ganze Zahlen jeder Größe, das Zeichen NUL, halbe Zeichen und wiederholte Schlüssel. PostgreSQL lehnt manche davon ab oder behält den letzten von wiederholten Schlüsseln, und JavaScript rundet große ganze Zahlen: der Workflow kann nicht unverändert in jeden Speicher umziehen.</translation>
    </message>
    <message>
        <source>Keys that a save would drop</source>
        <translation>Schlüssel, die Speichern verwirft</translation>
    </message>
    <message>
        <source>The reference system keeps the keys that it knows. When it loads and saves this workflow, these are gone. Move what should last into the context or into metadata.custom.</source>
        <translation>Das Referenzsystem behält die Schlüssel, die es kennt. Wenn es diesen Workflow lädt und speichert, sind diese fort. Verschieben Sie, was bleiben soll, in den Kontext oder nach metadata.custom.</translation>
    </message>
    <message>
        <source>Unknown version</source>
        <translation>Unbekannte Version</translation>
    </message>
    <message>
        <source>The reference system writes version 1.0.0. Another one loads, but nobody knows what it means; the workflow may come from a newer program.</source>
        <translation>Das Referenzsystem schreibt Version 1.0.0. Eine andere lässt sich laden, aber niemand weiß, was sie bedeutet; vielleicht kommt der Workflow von einem neueren Programm.</translation>
    </message>
    <message>
        <source>A framework, and no checkpoints</source>
        <translation>Ein Framework und keine Checkpoints</translation>
    </message>
    <message>
        <source>The workflow belongs to a framework and has no checkpoints. Every conversion of the reference system drops them, so an older version may have had some. A new workflow has none either.</source>
        <translation>Der Workflow gehört zu einem Framework und hat keine Checkpoints. Jede Konvertierung des Referenzsystems verwirft sie, daher hatte ein älterer Stand vielleicht welche. Ein neuer Workflow hat auch keine.</translation>
    </message>
    <message>
        <source>Checkpoint that may have changed later</source>
        <translation>Checkpoint, vielleicht später verändert</translation>
    </message>
    <message>
        <source>Every checkpoint holds the same nested value in its context as the workflow holds now, though other values have changed. The reference system copies the context no deeper than its first level: what is below changes in older checkpoints, too. If this value was ever different, no checkpoint knows it.</source>
        <translation>Jeder Checkpoint enthält in seinem Kontext denselben verschachtelten Wert wie der Workflow jetzt, obwohl andere Werte sich geändert haben. Das Referenzsystem kopiert vom Kontext nur die oberste Ebene: was darunter liegt, ändert sich auch in älteren Checkpoints. War dieser Wert je anders, weiß kein Checkpoint davon.</translation>
    </message>
    <message>
        <source>Framework in the wrong place</source>
        <translation>Framework am falschen Ort</translation>
    </message>
    <message>
        <source>The checkpoint's own framework is empty, and its metadata names one. A program has passed it to create_checkpoint(), which takes the framework from the workflow's metadata instead.</source>
        <translation>Das eigene Framework des Checkpoints ist leer, und seine Metadaten nennen eines. Ein Programm hat es an create_checkpoint() übergeben, das das Framework stattdessen den Metadaten des Workflows entnimmt.</translation>
    </message>
    <message>
        <source>Checkpoints take most of the room</source>
        <translation>Checkpoints brauchen den meisten Platz</translation>
    </message>
    <message>
        <source>Every checkpoint holds all messages up to then once more, so the workflow grows with the number of messages times that of checkpoints. Checkpoints that nobody needs any more can be deleted.</source>
        <translation>Jeder Checkpoint enthält alle Nachrichten bis dahin noch einmal, daher wächst der Workflow mit der Zahl der Nachrichten mal der Zahl der Checkpoints. Checkpoints, die niemand mehr braucht, lassen sich löschen.</translation>
    </message>
    <message>
        <source>Tags or custom metadata of the wrong type</source>
        <translation>Tags oder eigene Metadaten falscher Art</translation>
    </message>
    <message>
        <source>Tags should be a list of texts and custom metadata an object. Others load, and fail in the program that uses them. Null can become empty without a loss.</source>
        <translation>Tags sollten eine Liste von Texten sein und eigene Metadaten ein Objekt. Anderes lässt sich laden und scheitert in dem Programm, das es benutzt. Aus null kann ohne Verlust Leeres werden.</translation>
    </message>
    <message>
        <source>Turn null into empty</source>
        <translation>null durch Leeres ersetzen</translation>
    </message>
    <message>
        <source>Possible secret</source>
        <translation>Mögliches Geheimnis</translation>
    </message>
    <message>
        <source>A value in the context or the metadata looks like a password or an access key. Everybody who can read the store has it, as do all copies and exports. Take it out, and replace it where it is valid.</source>
        <translation>Ein Wert im Kontext oder in den Metadaten sieht aus wie ein Passwort oder ein Zugangsschlüssel. Alle, die den Speicher lesen können, haben ihn, ebenso alle Kopien und Exporte. Nehmen Sie ihn heraus, und ersetzen Sie ihn dort, wo er gilt.</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>The store deletes this workflow within ten minutes. Give it more time if it is still needed. (Keys of other types than workflows have are told by a thorough check of the store's health.)</source>
        <translation>Der Speicher löscht diesen Workflow innerhalb von zehn Minuten. Geben Sie ihm mehr Zeit, wenn er noch gebraucht wird. (Schlüssel anderer Art, als Workflows haben, meldet eine gründliche Prüfung des Speichers.)</translation>
    </message>
    <message>
        <source>Column state_data</source>
        <translation>Spalte state_data</translation>
    </message>
    <message>
        <source>The states are in a column that the reference system's documentation names state_data. Its code looks for state_json or state_jsonb, and does not find these workflows.</source>
        <translation>Die Zustände stehen in einer Spalte, die in der Dokumentation des Referenzsystems state_data heißt. Sein Code sucht state_json oder state_jsonb und findet diese Workflows nicht.</translation>
    </message>
    <message>
        <source>Sudden growth</source>
        <translation>Plötzliches Wachstum</translation>
    </message>
    <message>
        <source>From one checkpoint to the next, or since the last one, the workflow has grown to five times its size or more. The place is what has grown most. A program may put whole files or answers into the state, and every checkpoint repeats them.</source>
        <translation>Von einem Checkpoint zum nächsten oder seit dem letzten ist der Workflow auf das Fünffache seiner Größe oder mehr gewachsen. Die Stelle ist, was am meisten gewachsen ist. Vielleicht legt ein Programm ganze Dateien oder Antworten in den Zustand, und jeder Checkpoint wiederholt sie.</translation>
    </message>
    <message>
        <source>No progress</source>
        <translation>Kein Fortschritt</translation>
    </message>
    <message>
        <source>The workflow has not changed since the time that was asked about, and says neither that it is over nor that it waits for somebody. The program that works on it may have stopped.</source>
        <translation>Der Workflow hat sich seit der gefragten Zeit nicht geändert und sagt weder, dass er zu Ende ist, noch, dass er auf jemanden wartet. Vielleicht ist das Programm stehen geblieben, das an ihm arbeitet.</translation>
    </message>
    <message>
        <source>Timestamp for new versions of Python</source>
        <translation>Zeitstempel für neue Python-Versionen</translation>
    </message>
    <message>
        <source>Python 3.11 and later read this timestamp, older versions refuse the workflow. The same time can be written so that all of them read it.</source>
        <translation>Python ab 3.11 liest diesen Zeitstempel, ältere Versionen lehnen den Workflow ab. Dieselbe Zeit lässt sich so schreiben, dass alle sie lesen.</translation>
    </message>
    <message>
        <source>Write times for every version</source>
        <translation>Zeiten für jede Version schreiben</translation>
    </message>
    <message>
        <source>The copy is created in %1 at once. It does not expire with the original.</source>
        <translation>Die Kopie wird sofort in %1 angelegt. Sie läuft nicht mit dem Original ab.</translation>
    </message>
    <message>
        <source>The copy is created in %1 at once. Only its id differs.</source>
        <translation>Die Kopie wird sofort in %1 angelegt. Nur ihre Kennung ist anders.</translation>
    </message>
    <message>
        <source>The workflow was edited since; undo that first. Nothing was changed.</source>
        <translation>Der Workflow wurde seitdem bearbeitet; machen Sie das zuerst rückgängig. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>stateloupe::AddValueDialog</name>
    <message>
        <source>Add value</source>
        <translation>Wert hinzufügen</translation>
    </message>
    <message>
        <source>To the document</source>
        <translation>Zum Dokument</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>There is such a key already.</source>
        <translation>Diesen Schlüssel gibt es schon.</translation>
    </message>
    <message>
        <source>A number is wanted, such as 4 or 0.5.</source>
        <translation>Hier gehört eine Zahl hin, etwa 4 oder 0.5.</translation>
    </message>
    <message>
        <source>true or false is wanted.</source>
        <translation>Hier gehört true oder false hin.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>stateloupe::BulkFeature</name>
    <message>
        <source>Set &amp;value…</source>
        <translation>&amp;Wert setzen …</translation>
    </message>
    <message>
        <source>Set e&amp;xpiry…</source>
        <translation>A&amp;blauf setzen …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>When does %1 expire?</source>
        <translation>Wann läuft %1 ab?</translation>
    </message>
    <message>
        <source>When do %1 expire?</source>
        <translation>Wann laufen %1 ab?</translation>
    </message>
</context>
<context>
    <name>stateloupe::BulkFlow</name>
    <message>
        <source>%1 is open for reading only</source>
        <translation>%1 ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Unlock for changes…</source>
        <translation>Für Änderungen entsperren …</translation>
    </message>
    <message>
        <source>It is so already</source>
        <translation>Es ist schon so</translation>
    </message>
    <message>
        <source>%1
in %2 is deleted.</source>
        <translation>%1
in %2 wird gelöscht.</translation>
    </message>
    <message>
        <source>There is no Undo: what it holds is too large to keep, or cannot be written back.</source>
        <translation>Es gibt kein Rückgängig: der Inhalt ist zum Aufheben zu groß oder lässt sich nicht zurückschreiben.</translation>
    </message>
    <message>
        <source>Your unsaved changes stay in the tab; from there it can be created again.</source>
        <translation>Ihre ungespeicherten Änderungen bleiben im Reiter; von dort lässt er sich neu anlegen.</translation>
    </message>
    <message>
        <source>%1 has unsaved changes. Delete it?</source>
        <translation>%1 hat ungespeicherte Änderungen. Trotzdem löschen?</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Delete workflow</source>
        <translation>Workflow löschen</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>It was stopped before all were reached.</source>
        <translation>Es wurde angehalten, bevor alle erreicht waren.</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>%1 wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>%1 was not changed</source>
        <translation>%1 wurde nicht geändert</translation>
    </message>
    <message>
        <source>%1 was not brought back</source>
        <translation>%1 wurde nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>Nobody can say yet what became of %1</source>
        <translation>Noch kann niemand sagen, was aus %1 wurde</translation>
    </message>
    <message>
        <source>It was changed meanwhile, so it was left alone. Look at what it holds now.</source>
        <translation>Er wurde inzwischen geändert und blieb daher unberührt. Sehen Sie nach, was er jetzt enthält.</translation>
    </message>
    <message>
        <source>The store has no such workflow any more.</source>
        <translation>Der Speicher hat diesen Workflow nicht mehr.</translation>
    </message>
    <message>
        <source>The change was sent, and its answer never came. Reload to see.</source>
        <translation>Die Änderung wurde gesendet, die Antwort kam nie an. Laden Sie neu, um nachzusehen.</translation>
    </message>
    <message>
        <source>It was stopped before. Nothing was changed.</source>
        <translation>Es wurde vorher angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The store was closed meanwhile. Nothing was changed.</source>
        <translation>Der Speicher wurde inzwischen geschlossen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was brought back.</source>
        <translation>Nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Nothing was brought back yet</source>
        <translation>Noch nichts wurde wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>stateloupe::BulkListModel</name>
    <message>
        <source>%1 for good, without Undo</source>
        <translation>%1, endgültig und ohne Rückgängig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>stateloupe::BulkPreview</name>
    <message>
        <source>In %1. Each is changed only if nobody changes it before.</source>
        <translation>In %1. Jeder wird nur geändert, wenn niemand ihn vorher ändert.</translation>
    </message>
    <message>
        <source>Looking at the workflows</source>
        <translation>Workflows werden angesehen</translation>
    </message>
    <message>
        <source>%1 is a production store. To go on, type how many there are:</source>
        <translation>%1 ist ein Produktionsspeicher. Um fortzufahren, tippen Sie, wie viele es sind:</translation>
    </message>
    <message>
        <source>Number of workflows</source>
        <translation>Zahl der Workflows</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking at %1: %2</source>
        <translation>Ansehen von %1: %2</translation>
    </message>
    <message>
        <source>There is no Undo for %1: what they hold is too large to keep, or cannot be written back.</source>
        <translation>Für %1 gibt es kein Rückgängig: der Inhalt ist zum Aufheben zu groß oder lässt sich nicht zurückschreiben.</translation>
    </message>
    <message>
        <source>%1 open here with unsaved changes; they stay in their tabs.</source>
        <translation>%1 hier mit ungespeicherten Änderungen geöffnet; sie bleiben in ihren Reitern.</translation>
    </message>
</context>
<context>
    <name>stateloupe::BulkResultPage</name>
    <message>
        <source>&amp;Only what was not done</source>
        <translation>&amp;Nur was nicht getan wurde</translation>
    </message>
    <message>
        <source>&amp;Undo what was done</source>
        <translation>Getanes &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>In %1.</translation>
    </message>
    <message>
        <source>Only what was not done</source>
        <translation>Nur was nicht getan wurde</translation>
    </message>
    <message>
        <source>Undo what was done</source>
        <translation>Getanes zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Try 1 again…</source>
        <translation>1 noch einmal versuchen …</translation>
    </message>
    <message>
        <source>Try %1 again…</source>
        <translation>%1 noch einmal versuchen …</translation>
    </message>
</context>
<context>
    <name>stateloupe::BulkTable</name>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
</context>
<context>
    <name>stateloupe::ChangeListModel</name>
    <message>
        <source>the whole document</source>
        <translation>das ganze Dokument</translation>
    </message>
    <message>
        <source>the text, from byte %1</source>
        <translation>der Text ab Byte %1</translation>
    </message>
    <message>
        <source>Changed %1: %2 → %3</source>
        <translation>Geändert %1: %2 → %3</translation>
    </message>
    <message>
        <source>Added %1: %2</source>
        <translation>Hinzugefügt %1: %2</translation>
    </message>
    <message>
        <source>Removed %1: %2</source>
        <translation>Entfernt %1: %2</translation>
    </message>
    <message>
        <source>Written differently %1: %2</source>
        <translation>Anders geschrieben %1: %2</translation>
    </message>
    <message>
        <source>Moved %1</source>
        <translation>Verschoben %1</translation>
    </message>
</context>
<context>
    <name>stateloupe::ChangeListView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>stateloupe::ChangesFeature</name>
    <message>
        <source>&amp;Next change</source>
        <translation>&amp;Nächste Änderung</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>&amp;Vorige Änderung</translation>
    </message>
    <message>
        <source>Unsaved &amp;changes</source>
        <translation>Ungespeicherte Änd&amp;erungen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>stateloupe::ChangesPage</name>
    <message>
        <source>Discard change</source>
        <translation>Änderung verwerfen</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>What the store holds is not JSON; this makes it JSON again.</source>
        <translation>Was der Speicher enthält, ist kein JSON; dies macht es wieder zu JSON.</translation>
    </message>
    <message>
        <source>Only white space between values differs from what the store holds.</source>
        <translation>Nur Leerraum zwischen Werten unterscheidet sich vom Stand im Speicher.</translation>
    </message>
    <message>
        <source>Nothing differs from what the store holds.</source>
        <translation>Nichts unterscheidet sich vom Stand im Speicher.</translation>
    </message>
    <message>
        <source>%1 not saved yet</source>
        <translation>%1 noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Discard %1</source>
        <translation>%1 verwerfen</translation>
    </message>
</context>
<context>
    <name>stateloupe::CheckFeature</name>
    <message>
        <source>Chec&amp;k all workflows</source>
        <translation>Alle Workflows &amp;prüfen</translation>
    </message>
    <message>
        <source>Check &amp;selected workflows</source>
        <translation>Gewählte Workflows prü&amp;fen</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <source>Checking workflows of %1</source>
        <translation>Workflows von %1 werden geprüft</translation>
    </message>
</context>
<context>
    <name>stateloupe::CheckPage</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Prüfung anhalten</translation>
    </message>
    <message>
        <source>Check all workflows again</source>
        <translation>Alle Workflows erneut prüfen</translation>
    </message>
    <message>
        <source>Findings by rule</source>
        <translation>Befunde nach Regel</translation>
    </message>
    <message>
        <source>Open the workflow</source>
        <translation>Workflow öffnen</translation>
    </message>
    <message>
        <source>%1 of %2 have findings</source>
        <comment>numbers of workflows, the second one with its word</comment>
        <translation>%1 von %2 mit Befunden</translation>
    </message>
    <message>
        <source>%1 · %2 no longer there</source>
        <translation>%1 · %2 nicht mehr da</translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <translation>Bisher %1 …</translation>
    </message>
    <message>
        <source>%1 · stopped there, the rest was not checked</source>
        <translation>%1 · dort angehalten, der Rest wurde nicht geprüft</translation>
    </message>
    <message>
        <source>%1 · then the store failed</source>
        <translation>%1 · dann versagte der Speicher</translation>
    </message>
    <message>
        <source>The workflows could not be checked</source>
        <translation>Die Workflows ließen sich nicht prüfen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Every workflow that was checked loads, and nothing about it is suspicious.</source>
        <translation>Jeder geprüfte Workflow lässt sich laden, und nichts an ihm ist verdächtig.</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
        <source>Workflows are read one after another; none is changed.</source>
        <translation>Die Workflows werden einer nach dem anderen gelesen; keiner wird geändert.</translation>
    </message>
</context>
<context>
    <name>stateloupe::CheckSummaryModel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1, the first %2 below</source>
        <translation>%1, die ersten %2 darunter</translation>
    </message>
</context>
<context>
    <name>stateloupe::CheckpointComparison</name>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>The checkpoint “%1” has no snapshot of the state.</source>
        <translation>Der Checkpoint „%1“ hat kein Abbild des Zustands.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleiche …</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Both may share lists and objects: later changes inside show in both then.</source>
        <translation>Beide teilen sich vielleicht Listen und Objekte: spätere Änderungen darin stehen dann in beiden.</translation>
    </message>
</context>
<context>
    <name>stateloupe::CheckpointDialog</name>
    <message>
        <source>Create checkpoint</source>
        <translation>Checkpoint anlegen</translation>
    </message>
    <message>
        <source>Keeps the messages, the context and the metadata as they are now. Nothing is written before you save.</source>
        <translation>Hält die Nachrichten, den Kontext und die Metadaten fest, wie sie jetzt sind. Nichts wird geschrieben, bevor Sie speichern.</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>Name des Checkpoints</translation>
    </message>
    <message>
        <source>Metadata, as JSON</source>
        <translation>Metadaten, als JSON</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadaten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The metadata is not a JSON object {…}.</source>
        <translation>Die Metadaten sind kein JSON-Objekt {…}.</translation>
    </message>
</context>
<context>
    <name>stateloupe::CheckpointsModel</name>
    <message>
        <source>Checkpoint %1</source>
        <translation>Checkpoint %1</translation>
    </message>
    <message>
        <source>no snapshot</source>
        <translation>kein Abbild</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>nichts geändert</translation>
    </message>
    <message>
        <source>It has no snapshot, so it cannot be restored.</source>
        <translation>Er hat kein Abbild und lässt sich daher nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Its snapshot is no state, so it cannot be restored.</source>
        <translation>Sein Abbild ist kein Zustand und lässt sich daher nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>An earlier checkpoint has the same id; only that one can be restored.</source>
        <translation>Ein früherer Checkpoint hat dieselbe Kennung; nur jener lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>changed from %1 to %2</source>
        <translation>geändert von %1 zu %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>stateloupe::CheckpointsView</name>
    <message>
        <source>Checkpoints from old to new</source>
        <translation>Checkpoints von alt nach neu</translation>
    </message>
    <message>
        <source>Reading checkpoints…</source>
        <translation>Checkpoints werden gelesen …</translation>
    </message>
    <message>
        <source>No checkpoints</source>
        <translation>Keine Checkpoints</translation>
    </message>
    <message>
        <source>A workflow that takes checkpoints can be looked at, and put back, as it was at each of them.</source>
        <translation>Ein Workflow mit Checkpoints lässt sich so ansehen und zurücksetzen, wie er bei jedem von ihnen war.</translation>
    </message>
    <message>
        <source>What to show of the checkpoint</source>
        <translation>Was vom Checkpoint zu zeigen ist</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Since the one before</source>
        <translation>Seit dem vorigen</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Bis jetzt</translation>
    </message>
    <message>
        <source>More than two are selected</source>
        <translation>Mehr als zwei sind gewählt</translation>
    </message>
    <message>
        <source>Select two checkpoints to compare them.</source>
        <translation>Wählen Sie zwei Checkpoints, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>This is the first checkpoint</source>
        <translation>Dies ist der erste Checkpoint</translation>
    </message>
    <message>
        <source>There is none before it.</source>
        <translation>Vor ihm gibt es keinen.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>stateloupe::ChooseStores</name>
    <message>
        <source>First store</source>
        <translation>Erster Speicher</translation>
    </message>
    <message>
        <source>Second store</source>
        <translation>Zweiter Speicher</translation>
    </message>
    <message>
        <source>Compare two stores</source>
        <translation>Zwei Speicher vergleichen</translation>
    </message>
    <message>
        <source>Compare stores</source>
        <translation>Speicher vergleichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;First store</source>
        <translation>&amp;Erster Speicher</translation>
    </message>
    <message>
        <source>&amp;Second store</source>
        <translation>&amp;Zweiter Speicher</translation>
    </message>
</context>
<context>
    <name>stateloupe::ChooseWorkflow</name>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Part of the id</source>
        <translation>Teil der Kennung</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>The first %1 of %2. Type more of the id.</source>
        <translation>Die ersten %1 von %2. Tippen Sie mehr von der Kennung.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Opened workflows</source>
        <translation>Geöffnete Workflows</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>stateloupe::CloseFlow</name>
    <message>
        <source>Save the changes in %1?</source>
        <translation>Änderungen in %1 speichern?</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>Without saving they are lost:</source>
        <translation>Ohne Speichern gehen sie verloren:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
</context>
<context>
    <name>stateloupe::ColumnFeature</name>
    <message>
        <source>C&amp;olumns of the list…</source>
        <translation>S&amp;palten der Liste …</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Läuft ab in</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>Diese Spalte &amp;ausblenden</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>stateloupe::ColumnsDialog</name>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Läuft ab in</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Remove this value</source>
        <translation>Diesen Wert entfernen</translation>
    </message>
    <message>
        <source>Add this value</source>
        <translation>Diesen Wert hinzufügen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Spalten der Liste</translation>
    </message>
    <message>
        <source>Columns from left to right</source>
        <translation>Spalten von links nach rechts</translation>
    </message>
    <message>
        <source>Path of a value: context.step</source>
        <translation>Pfad eines Wertes: context.step</translation>
    </message>
    <message>
        <source>Path of a value</source>
        <translation>Pfad eines Wertes</translation>
    </message>
    <message>
        <source>Show these columns</source>
        <translation>Diese Spalten zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This value is shown already.</source>
        <translation>Dieser Wert wird schon gezeigt.</translation>
    </message>
    <message>
        <source>The list shows %1 values at most. Remove one before.</source>
        <translation>Die Liste zeigt höchstens %1 Werte. Entfernen Sie vorher einen.</translation>
    </message>
    <message>
        <source>A value is shown for every workflow that has it. Sorting by it reads all workflows of the store.</source>
        <translation>Ein Wert wird bei jedem Workflow gezeigt, der ihn hat. Danach zu sortieren liest alle Workflows des Speichers.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>stateloupe::CommandDelegate</name>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>stateloupe::CommandList</name>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>stateloupe::CommandPalette</name>
    <message>
        <source>No command is called like that.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
</context>
<context>
    <name>stateloupe::CompareFeature</name>
    <message>
        <source>&amp;Compare the selected two</source>
        <translation>Die zwei &amp;gewählten vergleichen</translation>
    </message>
    <message>
        <source>Compare stored &amp;and now</source>
        <translation>Gespeichert und &amp;jetzt vergleichen</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Take over to the &amp;left</source>
        <translation>Nach l&amp;inks übernehmen</translation>
    </message>
    <message>
        <source>Take over to the &amp;right</source>
        <translation>Nach &amp;rechts übernehmen</translation>
    </message>
    <message>
        <source>Take all differences over to the left</source>
        <translation>Alle Unterschiede nach links übernehmen</translation>
    </message>
    <message>
        <source>Take all differences over to the right</source>
        <translation>Alle Unterschiede nach rechts übernehmen</translation>
    </message>
    <message>
        <source>Compare %1 with</source>
        <translation>%1 vergleichen mit</translation>
    </message>
    <message>
        <source>Took %1 over to the left</source>
        <translation>%1 nach links übernommen</translation>
    </message>
    <message>
        <source>Took %1 over to the right</source>
        <translation>%1 nach rechts übernommen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare wit&amp;h…</source>
        <translation>Vergleichen &amp;mit …</translation>
    </message>
</context>
<context>
    <name>stateloupe::Comparison</name>
    <message>
        <source>This side was closed.</source>
        <translation>Diese Seite wurde geschlossen.</translation>
    </message>
    <message>
        <source>This side is the stored version, which changes only by saving.</source>
        <translation>Diese Seite ist der gespeicherte Stand, der sich nur durch Speichern ändert.</translation>
    </message>
    <message>
        <source>This workflow is gone from its store. Save it to create it again first.</source>
        <translation>Dieser Workflow ist nicht mehr in seinem Speicher. Speichern Sie ihn zuerst, um ihn neu anzulegen.</translation>
    </message>
    <message>
        <source>This side is open for reading only.</source>
        <translation>Diese Seite ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This side was edited meanwhile, so nothing was taken over. Look at it again.</source>
        <translation>Diese Seite wurde inzwischen bearbeitet, daher wurde nichts übernommen. Sehen Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>take over %1</source>
        <translation>%1 übernehmen</translation>
    </message>
</context>
<context>
    <name>stateloupe::ComparisonBar</name>
    <message>
        <source>Filter places and values</source>
        <translation>Stellen und Werte filtern</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>More than %1</source>
        <translation>Mehr als %1</translation>
    </message>
    <message>
        <source>Show what is %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>stateloupe::ComparisonHeader</name>
    <message>
        <source>Show the left workflow</source>
        <translation>Linken Workflow zeigen</translation>
    </message>
    <message>
        <source>Show the right workflow</source>
        <translation>Rechten Workflow zeigen</translation>
    </message>
    <message>
        <source>Save the left workflow…</source>
        <translation>Linken Workflow speichern …</translation>
    </message>
    <message>
        <source>Save the right workflow…</source>
        <translation>Rechten Workflow speichern …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Changed in the store: %1</source>
        <translation>Im Speicher geändert: %1</translation>
    </message>
    <message>
        <source>as stored</source>
        <translation>wie gespeichert</translation>
    </message>
    <message>
        <source>gone from the store</source>
        <translation>nicht mehr im Speicher</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>%1 not saved</source>
        <translation>%1 nicht gespeichert</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>stateloupe::ComparisonModel</name>
    <message>
        <source>the whole document</source>
        <translation>das ganze Dokument</translation>
    </message>
    <message>
        <source>… %1 not shown</source>
        <translation>… %1 nicht gezeigt</translation>
    </message>
    <message>
        <source>… %1 unchanged</source>
        <translation>… %1 unverändert</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>stateloupe::ComparisonPage</name>
    <message>
        <source>Compare again</source>
        <translation>Erneut vergleichen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>%1: stored and now</source>
        <translation>%1: gespeichert und jetzt</translation>
    </message>
    <message>
        <source>%1 ↔ %2</source>
        <translation>%1 ↔ %2</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>Der Vergleich wurde angehalten</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>These cannot be compared</source>
        <translation>Diese lassen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>One side is not JSON, or is not there. Show it by its button above to see why, and repair it there.</source>
        <translation>Eine Seite ist kein JSON oder nicht da. Zeigen Sie sie mit ihrem Knopf oben, um den Grund zu sehen, und reparieren Sie sie dort.</translation>
    </message>
    <message>
        <source>No difference passes the filter</source>
        <translation>Kein Unterschied passt zum Filter</translation>
    </message>
    <message>
        <source>%1 in all. Clear the filter, or show more kinds.</source>
        <translation>Insgesamt %1. Leeren Sie den Filter oder zeigen Sie mehr Arten.</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Beide sind gleich</translation>
    </message>
    <message>
        <source>They are equal byte for byte.</source>
        <translation>Sie sind Byte für Byte gleich.</translation>
    </message>
    <message>
        <source>Both hold the same values</source>
        <translation>Beide enthalten dieselben Werte</translation>
    </message>
    <message>
        <source>Only the white space between them differs.</source>
        <translation>Nur der Leerraum dazwischen unterscheidet sich.</translation>
    </message>
    <message>
        <source>Both hold the same values: only their order or the way they are written differs.</source>
        <translation>Beide enthalten dieselben Werte: nur Reihenfolge oder Schreibweise unterscheiden sich.</translation>
    </message>
    <message>
        <source>Select what to take over first.</source>
        <translation>Wählen Sie zuerst, was übernommen werden soll.</translation>
    </message>
</context>
<context>
    <name>stateloupe::ComparisonView</name>
    <message>
        <source>Differences side by side</source>
        <translation>Unterschiede nebeneinander</translation>
    </message>
</context>
<context>
    <name>stateloupe::ConflictDialog</name>
    <message>
        <source>Changed elsewhere</source>
        <translation>Anderswo geändert</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere</source>
        <translation>%1 wurde anderswo geändert</translation>
    </message>
    <message>
        <source>The store holds another version than the one you opened. Nothing was written.</source>
        <translation>Der Speicher enthält einen anderen Stand als den, den Sie geöffnet haben. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The store has held another version since %1. Nothing was written.</source>
        <translation>Der Speicher enthält seit %1 einen anderen Stand. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Your changes</source>
        <translation>Ihre Änderungen</translation>
    </message>
    <message>
        <source>Their changes</source>
        <translation>Fremde Änderungen</translation>
    </message>
    <message>
        <source>Take theirs (drop my %1)</source>
        <translation>Fremden Stand nehmen (meine %1 verwerfen)</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Save mine over theirs</source>
        <translation>Fremden Stand überschreiben</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleiche …</translation>
    </message>
    <message>
        <source>Their version is not JSON: %1</source>
        <translation>Der fremde Stand ist kein JSON: %1</translation>
    </message>
    <message>
        <source>Only how it is written differs, no value does.</source>
        <translation>Nur die Schreibweise unterscheidet sich, kein Wert.</translation>
    </message>
    <message>
        <source>What goes on top of theirs</source>
        <translation>Was auf den fremden Stand kommt</translation>
    </message>
    <message>
        <source>Save both</source>
        <translation>Beides speichern</translation>
    </message>
    <message>
        <source>The two cannot be put together.</source>
        <translation>Die beiden lassen sich nicht zusammenführen.</translation>
    </message>
    <message>
        <source>Theirs stays where you have not chosen yet.</source>
        <translation>Wo Sie noch nicht gewählt haben, bleibt der fremde Stand.</translation>
    </message>
    <message>
        <source>Nothing: the store holds all of it already.</source>
        <translation>Nichts: der Speicher enthält schon alles.</translation>
    </message>
    <message>
        <source>%1; everything else is theirs, byte for byte.</source>
        <translation>%1; alles andere bleibt Byte für Byte fremder Stand.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Put %1 on theirs</source>
        <translation>%1 auf fremden Stand setzen</translation>
    </message>
    <message>
        <source>%1; the others stay here, unsaved.</source>
        <comment>2 changes</comment>
        <translation>%1; die anderen bleiben hier, ungespeichert.</translation>
    </message>
</context>
<context>
    <name>stateloupe::ConflictListModel</name>
    <message>
        <source>the whole document</source>
        <translation>das ganze Dokument</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meins</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremdes</translation>
    </message>
</context>
<context>
    <name>stateloupe::ConflictView</name>
    <message>
        <source>Places that both changed</source>
        <translation>Stellen, die beide geändert haben</translation>
    </message>
    <message>
        <source>Mine for all</source>
        <translation>Überall meins</translation>
    </message>
    <message>
        <source>Theirs for all</source>
        <translation>Überall fremdes</translation>
    </message>
    <message>
        <source>Changed by both, tick what stays: %1 to go</source>
        <translation>Von beiden geändert, wählen Sie, was bleibt: noch %1</translation>
    </message>
    <message>
        <source>Changed by both</source>
        <translation>Von beiden geändert</translation>
    </message>
</context>
<context>
    <name>stateloupe::ConnectionDialog</name>
    <message>
        <source>Open store</source>
        <translation>Speicher öffnen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Open store</source>
        <translation>Speicher ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Delete the connection %1?</source>
        <translation>Verbindung %1 löschen?</translation>
    </message>
    <message>
        <source>Its password leaves the keyring too. The store itself stays as it is.</source>
        <translation>Auch ihr Passwort verlässt den Schlüsselbund. Der Speicher selbst bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Delete connection</source>
        <translation>Verbindung löschen</translation>
    </message>
    <message>
        <source>Save and &amp;open</source>
        <translation>Speichern und ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>stateloupe::ConnectionFlow</name>
    <message>
        <source>This store could not be opened</source>
        <translation>Dieser Speicher ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Asking the keyring for the password of %1</source>
        <translation>Frage den Schlüsselbund nach dem Passwort von %1</translation>
    </message>
    <message>
        <source>It is used for this session and kept nowhere.</source>
        <translation>Es wird nur für diese Sitzung benutzt und nirgends aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>stateloupe::ConnectionForm</name>
    <message>
        <source>Open for &amp;reading only</source>
        <translation>Nur zum &amp;Lesen öffnen</translation>
    </message>
    <message>
        <source>Remember the password in the &amp;keyring</source>
        <translation>Passwort im Schlüsselbund mer&amp;ken</translation>
    </message>
    <message>
        <source>Paste an address: /path/to/states.db, redis://…, postgresql://…</source>
        <translation>Adresse einfügen: /pfad/zu/states.db, redis://…, postgresql://…</translation>
    </message>
    <message>
        <source>Address of the store</source>
        <translation>Adresse des Speichers</translation>
    </message>
    <message>
        <source>Address, without the password</source>
        <translation>Adresse, ohne das Passwort</translation>
    </message>
    <message>
        <source>Kind of store</source>
        <translation>Art des Speichers</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>Im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>to save it; without one it is opened once</source>
        <translation>um ihn zu merken; sonst nur einmal geöffnet</translation>
    </message>
    <message>
        <source>Name to save it under</source>
        <translation>Name, unter dem er gemerkt wird</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Remember the password in the keyring</source>
        <translation>Passwort im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>En&amp;vironment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>in the keyring</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>asked for when needed</source>
        <translation>wird bei Bedarf erfragt</translation>
    </message>
</context>
<context>
    <name>stateloupe::ConnectionTestPane</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop testing</source>
        <translation>Test anhalten</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde angehalten.</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>Wird ausprobiert …</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>It works: %1</source>
        <translation>Es funktioniert: %1</translation>
    </message>
    <message>
        <source>It does not work yet</source>
        <translation>Es funktioniert noch nicht</translation>
    </message>
    <message>
        <source>What travels is not encrypted: others in the network may read along.</source>
        <translation>Die Übertragung ist nicht verschlüsselt: andere im Netz können mitlesen.</translation>
    </message>
</context>
<context>
    <name>stateloupe::ContextView</name>
    <message>
        <source>This is not a workflow state, so the whole document is shown. %1</source>
        <translation>Dies ist kein Workflow-Zustand, daher wird das ganze Dokument gezeigt. %1</translation>
    </message>
    <message>
        <source>No context</source>
        <translation>Kein Kontext</translation>
    </message>
    <message>
        <source>The context is empty</source>
        <translation>Der Kontext ist leer</translation>
    </message>
    <message>
        <source>This state has no object named “context”. Its other parts are in the other tabs.</source>
        <translation>Dieser Zustand hat kein Objekt namens „context“. Seine anderen Teile stehen in den anderen Reitern.</translation>
    </message>
    <message>
        <source>The workflow has not put any values into its context.</source>
        <translation>Der Workflow hat nichts in seinen Kontext gelegt.</translation>
    </message>
</context>
<context>
    <name>stateloupe::ConversionFeature</name>
    <message>
        <source>&amp;Import from a framework…</source>
        <translation>Aus Framework &amp;importieren …</translation>
    </message>
    <message>
        <source>The result was copied.</source>
        <translation>Das Ergebnis wurde kopiert.</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>The result could not be saved</source>
        <translation>Das Ergebnis ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>Import from a framework</source>
        <translation>Aus Framework importieren</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>%1 lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>Conver&amp;t…</source>
        <translation>&amp;Konvertieren …</translation>
    </message>
</context>
<context>
    <name>stateloupe::ConversionPane</name>
    <message>
        <source>Ca&amp;reful: keeps beside it what it has no place for</source>
        <translation>So&amp;rgfältig: hebt daneben auf, was dort keinen Platz hat</translation>
    </message>
    <message>
        <source>Fait&amp;hful: as the reference system does it</source>
        <translation>&amp;Getreu: wie das Referenzsystem es macht</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Converting…</source>
        <translation>Wird konvertiert …</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
</context>
<context>
    <name>stateloupe::ConvertDialog</name>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Convert workflow</source>
        <translation>Workflow konvertieren</translation>
    </message>
    <message>
        <source>Convert %1</source>
        <translation>%1 konvertieren</translation>
    </message>
    <message>
        <source>The workflow itself stays as it is.</source>
        <translation>Der Workflow selbst bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>&amp;Save to file…</source>
        <translation>In &amp;Datei speichern …</translation>
    </message>
    <message>
        <source>Save to file</source>
        <translation>In Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Ergebnis speichern</translation>
    </message>
</context>
<context>
    <name>stateloupe::CreationFlow</name>
    <message>
        <source>The store was closed. Nothing was written.</source>
        <translation>Der Speicher wurde geschlossen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The store does not take it because of %1. Nothing was written. The first: %2</source>
        <translation>Der Speicher nimmt ihn wegen %1 nicht an. Nichts wurde geschrieben. Die erste: %2</translation>
    </message>
    <message>
        <source>Values mean the same unless it says so. The first: %1</source>
        <translation>Die Werte bedeuten dasselbe, wenn nichts anderes dabeisteht. Die erste Stelle: %1</translation>
    </message>
    <message>
        <source>The store writes %1 in its own way</source>
        <translation>Der Speicher schreibt %1 auf seine Weise</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Create workflow</source>
        <translation>Workflow anlegen</translation>
    </message>
    <message>
        <source>The store was closed meanwhile. Whether the workflow was created is not known; look there.</source>
        <translation>Der Speicher wurde inzwischen geschlossen. Ob der Workflow angelegt wurde, ist unbekannt; sehen Sie dort nach.</translation>
    </message>
    <message>
        <source>There is a workflow of this id already. Nothing was written; choose another id.</source>
        <translation>Einen Workflow dieser Kennung gibt es schon. Nichts wurde geschrieben; wählen Sie eine andere Kennung.</translation>
    </message>
    <message>
        <source>The workflow could not be created</source>
        <translation>Der Workflow ließ sich nicht anlegen</translation>
    </message>
    <message>
        <source>Created %1 in %2</source>
        <translation>%1 in %2 angelegt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The store was closed meanwhile. Nothing was changed.</source>
        <translation>Der Speicher wurde inzwischen geschlossen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 was not deleted again</source>
        <translation>%1 wurde nicht wieder gelöscht</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
</context>
<context>
    <name>stateloupe::DetailsPage</name>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Sizes of what holds this value</source>
        <translation>Größen dessen, was diesen Wert enthält</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Largest parts</source>
        <translation>Größte Teile</translation>
    </message>
</context>
<context>
    <name>stateloupe::DifferenceDetail</name>
    <message>
        <source>The value on the left</source>
        <translation>Der linke Wert</translation>
    </message>
    <message>
        <source>The value on the right</source>
        <translation>Der rechte Wert</translation>
    </message>
</context>
<context>
    <name>stateloupe::DocumentArea</name>
    <message>
        <source>No workflow open</source>
        <translation>Kein Workflow geöffnet</translation>
    </message>
    <message>
        <source>Choose one in the list to read its messages, context and checkpoints.</source>
        <translation>Wählen Sie einen in der Liste, um seine Nachrichten, seinen Kontext und seine Checkpoints zu lesen.</translation>
    </message>
    <message>
        <source>Look into workflow state</source>
        <translation>In den Zustand von Workflows sehen</translation>
    </message>
    <message>
        <source>Stateloupe shows what AI workflows have stored, and changes exactly what you edit. Open a store, or drop a database file here.</source>
        <translation>Stateloupe zeigt, was KI-Workflows gespeichert haben, und ändert genau das, was Sie bearbeiten. Öffnen Sie einen Speicher oder ziehen Sie eine Datenbankdatei hierher.</translation>
    </message>
</context>
<context>
    <name>stateloupe::DocumentHeader</name>
    <message>
        <source>Copy the whole id</source>
        <translation>Ganze Kennung kopieren</translation>
    </message>
    <message>
        <source>Changed in the store: %1</source>
        <translation>Im Speicher geändert: %1</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>kein JSON</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>läuft ab in %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>gone from the store</source>
        <translation>nicht mehr im Speicher</translation>
    </message>
    <message>
        <source>saved or not: not known yet</source>
        <translation>gespeichert oder nicht: noch unbekannt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>◉ following</source>
        <translation>◉ folgt</translation>
    </message>
    <message>
        <source>◉ following · changed %1 s ago</source>
        <translation>◉ folgt · vor %1 s geändert</translation>
    </message>
    <message>
        <source>◉ following · changed %1</source>
        <translation>◉ folgt · geändert %1</translation>
    </message>
</context>
<context>
    <name>stateloupe::DocumentSession</name>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Discard change of %1</source>
        <translation>Änderung von %1 verwerfen</translation>
    </message>
    <message>
        <source>Discard %1</source>
        <translation>%1 verwerfen</translation>
    </message>
    <message>
        <source>Restore unsaved changes</source>
        <translation>Ungespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>Drop my changes</source>
        <translation>Meine Änderungen verwerfen</translation>
    </message>
    <message>
        <source>My changes</source>
        <translation>Meine Änderungen</translation>
    </message>
    <message>
        <source>Undo the save</source>
        <translation>Speichern zurücknehmen</translation>
    </message>
    <message>
        <source>The store was closed before it had answered. Open it again.</source>
        <translation>Der Speicher wurde geschlossen, bevor er geantwortet hatte. Öffnen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>Loading was stopped before the store had answered. Load the workflow again.</source>
        <translation>Das Laden wurde angehalten, bevor der Speicher geantwortet hatte. Laden Sie den Workflow erneut.</translation>
    </message>
    <message>
        <source>The store answers again and still holds what you had loaded. Nothing was written. Save again.</source>
        <translation>Der Speicher antwortet wieder und enthält noch, was Sie geladen hatten. Nichts wurde geschrieben. Speichern Sie erneut.</translation>
    </message>
    <message>
        <source>The workflow was edited meanwhile. Nothing was discarded; try again.</source>
        <translation>Der Workflow wurde inzwischen bearbeitet. Nichts wurde verworfen; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What was kept is not JSON. Nothing was restored.</source>
        <translation>Das Aufgehobene ist kein JSON. Nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>The store holds another text by now, and there are other unsaved changes here. Nothing was restored; save or undo these first.</source>
        <translation>Der Speicher enthält inzwischen einen anderen Text, und hier gibt es andere ungespeicherte Änderungen. Nichts wurde wiederhergestellt; speichern Sie diese zuerst oder machen Sie sie rückgängig.</translation>
    </message>
    <message>
        <source>The text is not JSON, or not used yet. Nothing was written. Repair it first.</source>
        <translation>Der Text ist kein JSON oder noch nicht übernommen. Nichts wurde geschrieben. Reparieren Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The workflow is not loaded. Nothing was written. Load it first.</source>
        <translation>Der Workflow ist nicht geladen. Nichts wurde geschrieben. Laden Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Saving was stopped on its way.</source>
        <translation>Das Speichern wurde unterwegs angehalten.</translation>
    </message>
    <message>
        <source>This workflow is not loaded. Nothing was changed.</source>
        <translation>Dieser Workflow ist nicht geladen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This workflow is gone from the store. Nothing was changed; save it to create it again first.</source>
        <translation>Dieser Workflow ist nicht mehr im Speicher. Nichts wurde geändert; speichern Sie ihn zuerst, um ihn neu anzulegen.</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <comment>why, as a sentence</comment>
        <translation>%1 Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This store is open for reading only. Nothing was changed.</source>
        <translation>Dieser Speicher ist nur zum Lesen geöffnet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The workflow was edited meanwhile. Nothing was written; look at the changes again.</source>
        <translation>Der Workflow wurde inzwischen bearbeitet. Nichts wurde geschrieben; sehen Sie sich die Änderungen noch einmal an.</translation>
    </message>
</context>
<context>
    <name>stateloupe::DocumentTabs</name>
    <message>
        <source>Opened workflows</source>
        <translation>Geöffnete Workflows</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>stateloupe::DocumentView</name>
    <message>
        <source>Load again</source>
        <translation>Erneut laden</translation>
    </message>
    <message>
        <source>Views of the workflow</source>
        <translation>Ansichten des Workflows</translation>
    </message>
    <message>
        <source>Nobody knows yet whether the last save has arrived. It is looked up as soon as the store answers; your changes are safe here.</source>
        <translation>Noch weiß niemand, ob das letzte Speichern angekommen ist. Es wird nachgesehen, sobald der Speicher antwortet; Ihre Änderungen sind hier sicher.</translation>
    </message>
    <message>
        <source>Saved. The store writes JSON in its own way; you see what it holds now.</source>
        <translation>Gespeichert. Der Speicher schreibt JSON auf seine Weise; Sie sehen, was er jetzt enthält.</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>This workflow could not be opened</source>
        <translation>Dieser Workflow ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>This workflow is no longer in the store</source>
        <translation>Dieser Workflow ist nicht mehr im Speicher</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>stateloupe::DraftBanner</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>You have unsaved changes from %1.</source>
        <translation>Sie haben ungespeicherte Änderungen von %1.</translation>
    </message>
    <message>
        <source>The store holds a newer version since.</source>
        <translation>Der Speicher enthält seither einen neueren Stand.</translation>
    </message>
</context>
<context>
    <name>stateloupe::DraftDialog</name>
    <message>
        <source>Comparing…</source>
        <translation>Vergleiche …</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>What you had changed in %1</source>
        <translation>Was Sie in %1 geändert hatten</translation>
    </message>
    <message>
        <source>Last edited %1.</source>
        <translation>Zuletzt bearbeitet %1.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
</context>
<context>
    <name>stateloupe::DraftOffer</name>
    <message>
        <source>Discarded the earlier changes of %1</source>
        <translation>Frühere Änderungen von %1 verworfen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Your changes are only here, not on the disk: %1</source>
        <translation>Ihre Änderungen sind nur hier, nicht auf der Platte: %1</translation>
    </message>
</context>
<context>
    <name>stateloupe::DraftsFeature</name>
    <message>
        <source>Open unsaved changes of &amp;earlier</source>
        <translation>Fr&amp;ühere ungespeicherte Änderungen öffnen</translation>
    </message>
    <message>
        <source>Unsaved changes of earlier in %1: %2</source>
        <translation>Frühere ungespeicherte Änderungen in %1: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>stateloupe::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>From %1, which stays as it is.</source>
        <translation>Aus %1, der bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>&amp;JSON Lines: one file with everything, without loss</source>
        <translation>&amp;JSON Lines: eine Datei mit allem, ohne Verlust</translation>
    </message>
    <message>
        <source>&amp;Folder of JSON files: the exact text of each workflow</source>
        <translation>&amp;Ordner mit JSON-Dateien: der genaue Text jedes Workflows</translation>
    </message>
    <message>
        <source>&amp;Table (CSV): ids, sizes and times, for a spreadsheet</source>
        <translation>&amp;Tabelle (CSV): Kennungen, Größen und Zeiten für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>This is a file, no folder.</source>
        <translation>Dies ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>This is a folder, no file.</source>
        <translation>Dies ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>The file that is there is replaced.</source>
        <translation>Die vorhandene Datei wird ersetzt.</translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation>Datei ersetzen</translation>
    </message>
</context>
<context>
    <name>stateloupe::ExportFlow</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was written.</source>
        <translation>Der Export wurde angehalten. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Nichts wurde exportiert</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
    </message>
    <message>
        <source>It was stopped before all were reached.</source>
        <translation>Es wurde angehalten, bevor alle erreicht waren.</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
</context>
<context>
    <name>stateloupe::FidelityListModel</name>
    <message>
        <source>the whole document</source>
        <translation>das ganze Dokument</translation>
    </message>
</context>
<context>
    <name>stateloupe::FidelityPane</name>
    <message>
        <source>S&amp;how the place</source>
        <translation>Stelle &amp;zeigen</translation>
    </message>
    <message>
        <source>What the store writes differently</source>
        <translation>Was der Speicher anders schreibt</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Stelle zeigen</translation>
    </message>
    <message>
        <source>%1 does not take this document because of one place. Nothing can be saved before it is changed.</source>
        <translation>%1 nimmt dieses Dokument wegen einer Stelle nicht an. Bevor sie geändert ist, kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 does not take this document because of %2 places. Nothing can be saved before they are changed.</source>
        <translation>%1 nimmt dieses Dokument wegen %2 Stellen nicht an. Bevor sie geändert sind, kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 writes one place in its own way:</source>
        <translation>%1 schreibt eine Stelle auf seine Weise:</translation>
    </message>
    <message>
        <source>%1 writes %2 places in its own way:</source>
        <translation>%1 schreibt %2 Stellen auf seine Weise:</translation>
    </message>
</context>
<context>
    <name>stateloupe::FilterFeature</name>
    <message>
        <source>&amp;Query workflows</source>
        <translation>Workflows &amp;abfragen</translation>
    </message>
    <message>
        <source>S&amp;aved filters</source>
        <translation>Gespeicherte Fi&amp;lter</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter speic&amp;hern …</translation>
    </message>
    <message>
        <source>&amp;Manage saved filters…</source>
        <translation>Gespeicherte Filter ver&amp;walten …</translation>
    </message>
    <message>
        <source>Saved the filter %1</source>
        <translation>Filter %1 gespeichert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>stateloupe::FiltersDialog</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>F2 renames a filter. To change a query, choose its filter, edit it and save it under the same name.</source>
        <translation>F2 benennt einen Filter um. Um eine Abfrage zu ändern, wählen Sie ihren Filter, bearbeiten Sie ihn und speichern Sie ihn unter demselben Namen.</translation>
    </message>
    <message>
        <source>Keep these filters</source>
        <translation>Diese Filter behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>stateloupe::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Gesuchter Text</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>From the start again</source>
        <translation>Wieder von vorn</translation>
    </message>
</context>
<context>
    <name>stateloupe::FindingsChip</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Befunde: %1</translation>
    </message>
</context>
<context>
    <name>stateloupe::FindingsFeature</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Befunde %1</translation>
    </message>
</context>
<context>
    <name>stateloupe::FindingsPage</name>
    <message>
        <source>Show place</source>
        <translation>Stelle zeigen</translation>
    </message>
    <message>
        <source>Preview repair…</source>
        <translation>Reparaturvorschau …</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Show the next place</source>
        <translation>Nächste Stelle zeigen</translation>
    </message>
    <message>
        <source>Being examined…</source>
        <translation>Wird untersucht …</translation>
    </message>
    <message>
        <source>There is nothing to examine.</source>
        <translation>Es gibt nichts zu untersuchen.</translation>
    </message>
    <message>
        <source>Nothing found. The workflow loads, and nothing about it is suspicious.</source>
        <translation>Nichts gefunden. Der Workflow lässt sich laden, und nichts an ihm ist verdächtig.</translation>
    </message>
    <message>
        <source>%1 · being examined again…</source>
        <translation>%1 · wird erneut untersucht …</translation>
    </message>
    <message>
        <source>The first %1 of %2 are marked.</source>
        <translation>Die ersten %1 von %2 sind markiert.</translation>
    </message>
    <message>
        <source>Show next place</source>
        <translation>Nächste Stelle zeigen</translation>
    </message>
    <message>
        <source>Preview repair</source>
        <translation>Reparaturvorschau</translation>
    </message>
    <message>
        <source>This workflow is open for reading only.</source>
        <translation>Dieser Workflow ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>stateloupe::FollowFeature</name>
    <message>
        <source>&amp;Follow the workflow</source>
        <translation>Dem Workflow &amp;folgen</translation>
    </message>
</context>
<context>
    <name>stateloupe::HelpFeature</name>
    <message>
        <source>&amp;About Stateloupe</source>
        <translation>Ü&amp;ber Stateloupe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
</context>
<context>
    <name>stateloupe::ImportDialog</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Aus</translation>
    </message>
    <message>
        <source>Import from a framework</source>
        <translation>Aus Framework importieren</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>It looks like what %1 writes.</source>
        <translation>Es sieht aus wie von %1 geschrieben.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Id of the new workflow</source>
        <translation>Kennung des neuen Workflows</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;Speicher</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Kennung</translation>
    </message>
    <message>
        <source>Create workflow</source>
        <translation>Workflow anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>stateloupe::InspectorFeature</name>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
</context>
<context>
    <name>stateloupe::InspectorPane</name>
    <message>
        <source>Pages of the inspector</source>
        <translation>Seiten des Inspektors</translation>
    </message>
</context>
<context>
    <name>stateloupe::JsonTreeActions</name>
    <message>
        <source>Edit value</source>
        <translation>Wert bearbeiten</translation>
    </message>
    <message>
        <source>Edit in a window…</source>
        <translation>In einem Fenster bearbeiten …</translation>
    </message>
    <message>
        <source>Rename key</source>
        <translation>Schlüssel umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy JSON Pointer</source>
        <translation>JSON Pointer kopieren</translation>
    </message>
    <message>
        <source>Show in Text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Add value…</source>
        <translation>Wert hinzufügen …</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>A checkpoint shows what was, and cannot be edited here. Nothing was changed.</source>
        <translation>Ein Checkpoint zeigt, was war, und lässt sich hier nicht bearbeiten. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n values</source>
        <translation>
            <numerusform>%n Wert duplizieren</numerusform>
            <numerusform>%n Werte duplizieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n values</source>
        <translation>
            <numerusform>%n Wert entfernen</numerusform>
            <numerusform>%n Werte entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n values</source>
        <translation>
            <numerusform>%n Wert verschieben</numerusform>
            <numerusform>%n Werte verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Change type of %1</source>
        <translation>Art von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change type of %n values</source>
        <translation>
            <numerusform>Art von %n Wert ändern</numerusform>
            <numerusform>Art von %n Werten ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stateloupe::JsonTreeDelegate</name>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
</context>
<context>
    <name>stateloupe::JsonTreeModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n values</source>
        <translation>
            <numerusform>%n Wert verschieben</numerusform>
            <numerusform>%n Werte verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stateloupe::JsonTreePane</name>
    <message>
        <source>JSON Pointer of the selected place</source>
        <translation>JSON Pointer der gewählten Stelle</translation>
    </message>
    <message>
        <source>Whole document</source>
        <translation>Ganzes Dokument</translation>
    </message>
</context>
<context>
    <name>stateloupe::JsonTreeView</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>stateloupe::JumpBar</name>
    <message>
        <source>Number or text</source>
        <translation>Nummer oder Text</translation>
    </message>
    <message>
        <source>Message to go to</source>
        <translation>Gesuchte Nachricht</translation>
    </message>
    <message>
        <source>Go to next</source>
        <translation>Zur nächsten</translation>
    </message>
    <message>
        <source>Close the jump bar</source>
        <translation>Sprungleiste schließen</translation>
    </message>
    <message>
        <source>There are %1</source>
        <translation>Es gibt %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Message #%1</source>
        <translation>Nachricht #%1</translation>
    </message>
</context>
<context>
    <name>stateloupe::LabelsDialog</name>
    <message>
        <source>Tags and framework</source>
        <translation>Tags und Framework</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Current framework</source>
        <translation>Aktuelles Framework</translation>
    </message>
    <message>
        <source>Tags, one in each line</source>
        <translation>Tags, einer je Zeile</translation>
    </message>
    <message>
        <source>One tag in each line. Changing the framework converts nothing.</source>
        <translation>Ein Tag je Zeile. Das Framework zu ändern konvertiert nichts.</translation>
    </message>
    <message>
        <source>&amp;Framework</source>
        <translation>&amp;Framework</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>Change metadata</source>
        <translation>Metadaten ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>stateloupe::MainWindow</name>
    <message>
        <source>%1 – Stateloupe</source>
        <translation>%1 – Stateloupe</translation>
    </message>
    <message>
        <source>Listing %1: %2</source>
        <translation>%1 wird aufgelistet: %2</translation>
    </message>
    <message>
        <source>This list may be old. %1</source>
        <translation>Diese Liste ist vielleicht alt. %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
</context>
<context>
    <name>stateloupe::MemoryForm</name>
    <message>
        <source>Store in &amp;memory</source>
        <translation>Speicher im &amp;Arbeitsspeicher</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>It lives as long as the window; nothing of it is kept.</source>
        <translation>Er lebt so lange wie das Fenster; nichts davon bleibt.</translation>
    </message>
</context>
<context>
    <name>stateloupe::MessageBlock</name>
    <message>
        <source>Show less · Enter opens all of it</source>
        <translation>Weniger zeigen · Eingabetaste öffnet alles</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show more of %1</source>
        <translation>Mehr von %1 zeigen</translation>
    </message>
    <message>
        <source>Show all %1 lines</source>
        <translation>Alle %1 Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show more of %1 lines</source>
        <translation>Mehr von %1 Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>stateloupe::MessageDialog</name>
    <message>
        <source>Add message</source>
        <translation>Nachricht hinzufügen</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Change message</source>
        <translation>Nachricht ändern</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>This content is not plain text. Edit it on its own.</source>
        <translation>Dieser Inhalt ist kein reiner Text. Bearbeiten Sie ihn für sich.</translation>
    </message>
    <message>
        <source>Drop what you typed?</source>
        <translation>Eingabe verwerfen?</translation>
    </message>
    <message>
        <source>The conversation stays as it was before.</source>
        <translation>Das Gespräch bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Edit message %1</source>
        <translation>Nachricht %1 bearbeiten</translation>
    </message>
    <message>
        <source>Function call, as JSON</source>
        <translation>Funktionsaufruf, als JSON</translation>
    </message>
    <message>
        <source>Metadata, as JSON</source>
        <translation>Metadaten, als JSON</translation>
    </message>
    <message>
        <source>&amp;Function call</source>
        <translation>&amp;Funktionsaufruf</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadaten</translation>
    </message>
    <message>
        <source>The function call is not a JSON object {…}.</source>
        <translation>Der Funktionsaufruf ist kein JSON-Objekt {…}.</translation>
    </message>
    <message>
        <source>The metadata is not a JSON object {…}.</source>
        <translation>Die Metadaten sind kein JSON-Objekt {…}.</translation>
    </message>
</context>
<context>
    <name>stateloupe::MetadataView</name>
    <message>
        <source>No metadata</source>
        <translation>Keine Metadaten</translation>
    </message>
    <message>
        <source>The metadata is empty</source>
        <translation>Die Metadaten sind leer</translation>
    </message>
    <message>
        <source>The reference system cannot load a state without its id and times in “metadata”.</source>
        <translation>Das Referenzsystem kann einen Zustand ohne Kennung und Zeiten in „metadata“ nicht laden.</translation>
    </message>
</context>
<context>
    <name>stateloupe::NameFilterDialog</name>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Save this filter as</source>
        <translation>Diesen Filter speichern als</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace filter</source>
        <translation>Filter ersetzen</translation>
    </message>
    <message>
        <source>There is a filter of this name. Its query is replaced.</source>
        <translation>Es gibt einen Filter dieses Namens. Seine Abfrage wird ersetzt.</translation>
    </message>
    <message>
        <source>It can be chosen for every store.</source>
        <translation>Er lässt sich für jeden Speicher wählen.</translation>
    </message>
</context>
<context>
    <name>stateloupe::NewWorkflowDialog</name>
    <message>
        <source>Id of the new workflow</source>
        <translation>Kennung des neuen Workflows</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Kennung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>none: the workflow begins empty</source>
        <translation>keine: der Workflow beginnt leer</translation>
    </message>
    <message>
        <source>File of the template</source>
        <translation>Datei der Vorlage</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Vorlage wählen</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>stateloupe::NewWorkflowFeature</name>
    <message>
        <source>&amp;New workflow…</source>
        <translation>&amp;Neuer Workflow …</translation>
    </message>
    <message>
        <source>D&amp;uplicate workflow…</source>
        <translation>Workflow &amp;duplizieren …</translation>
    </message>
    <message>
        <source>&amp;Fork from checkpoint…</source>
        <translation>Aus Checkpoint ab&amp;zweigen …</translation>
    </message>
    <message>
        <source>Fork…</source>
        <translation>Abzweigen …</translation>
    </message>
    <message>
        <source>New workflow</source>
        <translation>Neuer Workflow</translation>
    </message>
    <message>
        <source>It is created in %1 at once.</source>
        <translation>Er wird sofort in %1 angelegt.</translation>
    </message>
    <message>
        <source>Create workflow</source>
        <translation>Workflow anlegen</translation>
    </message>
    <message>
        <source>The copy is created in %1 at once, with your unsaved changes.</source>
        <translation>Die Kopie wird sofort in %1 angelegt, mit Ihren ungespeicherten Änderungen.</translation>
    </message>
    <message>
        <source>Duplicate workflow</source>
        <translation>Workflow duplizieren</translation>
    </message>
    <message>
        <source>Fork from checkpoint</source>
        <translation>Aus Checkpoint abzweigen</translation>
    </message>
    <message>
        <source>A workflow as this one was at the checkpoint is created in %1 at once.</source>
        <translation>Ein Workflow, wie dieser beim Checkpoint war, wird sofort in %1 angelegt.</translation>
    </message>
    <message>
        <source>%1 is open for reading only</source>
        <translation>%1 ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>No workflow was created.</source>
        <translation>Kein Workflow wurde angelegt.</translation>
    </message>
</context>
<context>
    <name>stateloupe::NewerBanner</name>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meins behalten</translation>
    </message>
    <message>
        <source>Changed in the store %1.</source>
        <translation>Im Speicher %1 geändert.</translation>
    </message>
    <message>
        <source>Changed in the store.</source>
        <translation>Im Speicher geändert.</translation>
    </message>
    <message>
        <source>Your unsaved change is safe here.</source>
        <translation>Ihre ungespeicherte Änderung ist hier sicher.</translation>
    </message>
    <message>
        <source>Your %1 are safe here, unsaved.</source>
        <translation>Ihre %1 sind hier sicher, ungespeichert.</translation>
    </message>
</context>
<context>
    <name>stateloupe::OpenStore</name>
    <message>
        <source>Opening was stopped. Try again when the store answers.</source>
        <translation>Das Öffnen wurde angehalten. Versuchen Sie es noch einmal, wenn der Speicher antwortet.</translation>
    </message>
    <message>
        <source>Opening was stopped. The store is as it was.</source>
        <translation>Das Öffnen wurde angehalten. Der Speicher ist, wie er war.</translation>
    </message>
</context>
<context>
    <name>stateloupe::OperationFeature</name>
    <message>
        <source>Add &amp;message…</source>
        <translation>N&amp;achricht hinzufügen …</translation>
    </message>
    <message>
        <source>Create check&amp;point…</source>
        <translation>&amp;Checkpoint anlegen …</translation>
    </message>
    <message>
        <source>Rest&amp;ore checkpoint</source>
        <translation>Checkpoint wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Ta&amp;gs and framework…</source>
        <translation>&amp;Tags und Framework …</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags …</translation>
    </message>
    <message>
        <source>Create checkpoint %1</source>
        <translation>Checkpoint %1 anlegen</translation>
    </message>
    <message>
        <source>Restore checkpoint %1</source>
        <translation>Checkpoint %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Restored “%1”. Nothing is written before you save.</source>
        <translation>„%1“ wiederhergestellt. Nichts wird geschrieben, bevor Sie speichern.</translation>
    </message>
    <message>
        <source>Change tags and framework</source>
        <translation>Tags und Framework ändern</translation>
    </message>
</context>
<context>
    <name>stateloupe::PaletteFeature</name>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen …</translation>
    </message>
</context>
<context>
    <name>stateloupe::PaneFeature</name>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Nächster Berei&amp;ch</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Voriger Be&amp;reich</translation>
    </message>
</context>
<context>
    <name>stateloupe::PasswordDialog</name>
    <message>
        <source>&amp;Remember it in the keyring</source>
        <translation>Im &amp;Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Passwort für %1</translation>
    </message>
    <message>
        <source>Remember it in the keyring</source>
        <translation>Im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>stateloupe::PostgresForm</name>
    <message>
        <source>&amp;Create the table if there is none</source>
        <translation>Tabelle anle&amp;gen, wenn es keine gibt</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>this machine, or the folder of its socket</source>
        <translation>dieser Rechner oder der Ordner seines Sockets</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>as the system calls you</source>
        <translation>wie das System Sie nennt</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>named like the user</source>
        <translation>heißt wie der Benutzer</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>Tab&amp;elle</translation>
    </message>
    <message>
        <source>Create the table if there is none</source>
        <translation>Tabelle anlegen, wenn es keine gibt</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
</context>
<context>
    <name>stateloupe::QueryBar</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>This is a query</source>
        <translation>Dies ist eine Abfrage</translation>
    </message>
    <message>
        <source>This is a part of an id</source>
        <translation>Dies ist ein Teil einer Kennung</translation>
    </message>
    <message>
        <source>The text is a query over what the workflows hold. Click to look for it in ids.</source>
        <translation>Der Text ist eine Abfrage über den Inhalt der Workflows. Klicken Sie, um ihn in Kennungen zu suchen.</translation>
    </message>
    <message>
        <source>The text is looked for in ids. Click to write a query.</source>
        <translation>Der Text wird in Kennungen gesucht. Klicken Sie, um eine Abfrage zu schreiben.</translation>
    </message>
    <message>
        <source>context.status = "stuck"</source>
        <translation>context.status = "stuck"</translation>
    </message>
    <message>
        <source>Filter workflows</source>
        <translation>Workflows filtern</translation>
    </message>
</context>
<context>
    <name>stateloupe::QueryField</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>stateloupe::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>stateloupe::QuitFeature</name>
    <message>
        <source>It is not finished. What is done so far stays done and cannot be undone later; the rest is left as it is.</source>
        <translation>Es ist nicht fertig. Was bisher getan ist, bleibt getan und lässt sich später nicht rückgängig machen; der Rest bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Stop what is running, and quit?</source>
        <translation>Anhalten, was läuft, und beenden?</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
</context>
<context>
    <name>stateloupe::ReadingFeature</name>
    <message>
        <source>&amp;Jump to message…</source>
        <translation>Zu Nachricht &amp;springen …</translation>
    </message>
    <message>
        <source>&amp;Details and sizes</source>
        <translation>&amp;Details und Größen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>stateloupe::RedisForm</name>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Uni&amp;x socket</source>
        <translation>Uni&amp;x-Socket</translation>
    </message>
    <message>
        <source>instead of host and port</source>
        <translation>statt Rechner und Port</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>the default user</source>
        <translation>der Standardbenutzer</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>Key pre&amp;fix</source>
        <translation>Präfix der S&amp;chlüssel</translation>
    </message>
    <message>
        <source>every key</source>
        <translation>jeder Schlüssel</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>New workflows expire after</source>
        <translation>Neue Workflows laufen ab nach</translation>
    </message>
    <message>
        <source>New ones expire &amp;after</source>
        <translation>Neue laufen ab nac&amp;h</translation>
    </message>
</context>
<context>
    <name>stateloupe::RefreshFeature</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;uffrischen</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;Aus</translation>
    </message>
    <message>
        <source>Every &amp;2 seconds</source>
        <translation>Alle &amp;2 Sekunden</translation>
    </message>
    <message>
        <source>Every &amp;5 seconds</source>
        <translation>Alle &amp;5 Sekunden</translation>
    </message>
    <message>
        <source>Every &amp;30 seconds</source>
        <translation>Alle &amp;30 Sekunden</translation>
    </message>
    <message>
        <source>&amp;Pause refreshing</source>
        <translation>Auffrischen an&amp;halten</translation>
    </message>
</context>
<context>
    <name>stateloupe::RepairPane</name>
    <message>
        <source>Use this text</source>
        <translation>Diesen Text verwenden</translation>
    </message>
    <message>
        <source>Text to repair</source>
        <translation>Zu reparierender Text</translation>
    </message>
    <message>
        <source>This is JSON now. Using it writes nothing to the store yet.</source>
        <translation>Das ist jetzt JSON. Es zu verwenden schreibt noch nichts in den Speicher.</translation>
    </message>
</context>
<context>
    <name>stateloupe::RepairPreview</name>
    <message>
        <source>Preview of a repair</source>
        <translation>Vorschau einer Reparatur</translation>
    </message>
    <message>
        <source>For the finding "%1". Everything else keeps its bytes. It is one step that can be undone, and nothing is written to the store before you save.</source>
        <translation>Für den Befund „%1“. Alles andere behält seine Bytes. Es ist ein Schritt, der sich rückgängig machen lässt, und nichts wird in den Speicher geschrieben, bevor Sie speichern.</translation>
    </message>
    <message>
        <source>Show exact &amp;bytes</source>
        <translation>Genaue &amp;Bytes zeigen</translation>
    </message>
    <message>
        <source>Show exact bytes</source>
        <translation>Genaue Bytes zeigen</translation>
    </message>
    <message>
        <source>&amp;Repair %1</source>
        <translation>%1 &amp;reparieren</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>So &amp;lassen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>These are only the first ones; there are more.</source>
        <translation>Dies sind nur die ersten; es gibt mehr.</translation>
    </message>
</context>
<context>
    <name>stateloupe::ReviewChanges</name>
    <message>
        <source>Show exact &amp;bytes</source>
        <translation>Genaue &amp;Bytes zeigen</translation>
    </message>
    <message>
        <source>Save workflow</source>
        <translation>Workflow speichern</translation>
    </message>
    <message>
        <source>What will change in %1</source>
        <translation>Was sich in %1 ändert</translation>
    </message>
    <message>
        <source>In %1. Everything else keeps its bytes.</source>
        <translation>In %1. Alles andere behält seine Bytes.</translation>
    </message>
    <message>
        <source>In %1, which keeps values and writes them in its own way.</source>
        <translation>In %1; dort bleiben die Werte, geschrieben auf eigene Weise.</translation>
    </message>
    <message>
        <source>Show exact bytes</source>
        <translation>Genaue Bytes zeigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>What the store holds is not JSON; this makes it JSON again.</source>
        <translation>Was der Speicher enthält, ist kein JSON; dies macht es wieder zu JSON.</translation>
    </message>
    <message>
        <source>These are only the first ones; there are more.</source>
        <translation>Dies sind nur die ersten; es gibt mehr.</translation>
    </message>
    <message>
        <source>Only white space between values differs.</source>
        <translation>Nur Leerraum zwischen Werten unterscheidet sich.</translation>
    </message>
    <message>
        <source>&amp;Discard change</source>
        <translation>Änderung &amp;verwerfen</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>Änderung verwerfen</translation>
    </message>
    <message>
        <source>Why? One line, if you like</source>
        <translation>Warum? Eine Zeile, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1 without a tick will stay here, unsaved.</source>
        <translation>%1 ohne Haken: bleibt hier, ungespeichert.</translation>
    </message>
</context>
<context>
    <name>stateloupe::RoleChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. Click to leave them out or show them again.</source>
        <translation>%1: %2. Klicken Sie, um sie auszulassen oder wieder zu zeigen.</translation>
    </message>
</context>
<context>
    <name>stateloupe::RoleFilter</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show the messages of all roles</source>
        <translation>Nachrichten aller Rollen zeigen</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>other roles</source>
        <translation>andere Rollen</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>ohne Rolle</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation>%1 verborgen</translation>
    </message>
</context>
<context>
    <name>stateloupe::SaveFlow</name>
    <message>
        <source>Your changes are still here, unsaved.</source>
        <translation>Ihre Änderungen sind noch hier, ungespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be saved</source>
        <translation>%1 ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 is gone from %2</source>
        <translation>%1 ist nicht mehr in %2</translation>
    </message>
    <message>
        <source>Somebody deleted it. Nothing was written; what you see here is the only copy.</source>
        <translation>Jemand hat ihn gelöscht. Nichts wurde geschrieben; was Sie hier sehen, ist die einzige Kopie.</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen ohne zu speichern</translation>
    </message>
</context>
<context>
    <name>stateloupe::SavedConnections</name>
    <message>
        <source>Saved connections</source>
        <translation>Gemerkte Verbindungen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
</context>
<context>
    <name>stateloupe::SavedFilters</name>
    <message>
        <source>Stuck</source>
        <translation>Hängt fest</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Recently changed</source>
        <translation>Kürzlich geändert</translation>
    </message>
</context>
<context>
    <name>stateloupe::SavingFeature</name>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>There is nothing to save</source>
        <translation>Es gibt nichts zu speichern</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>stateloupe::SearchFeature</name>
    <message>
        <source>Search in &amp;all values…</source>
        <translation>In allen Werten s&amp;uchen …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Searching for %1</source>
        <translation>Suche nach %1</translation>
    </message>
</context>
<context>
    <name>stateloupe::SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Text in keys and values</source>
        <translation>Text in Schlüsseln und Werten</translation>
    </message>
    <message>
        <source>Text to search for</source>
        <translation>Gesuchter Text</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>All open stores</source>
        <translation>Alle offenen Speicher</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 · %2 looked at…</source>
        <translation>%1 · %2 angesehen …</translation>
    </message>
    <message>
        <source>%1 · ended there, there may be more</source>
        <translation>%1 · dort beendet, es gibt vielleicht mehr</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>“%1” is in no key and no value.</source>
        <translation>„%1“ steht in keinem Schlüssel und keinem Wert.</translation>
    </message>
    <message>
        <source>Search in all values</source>
        <translation>In allen Werten suchen</translation>
    </message>
    <message>
        <source>Finds text in keys and values of every workflow, in any case of letters, and leads to its place.</source>
        <translation>Findet Text in Schlüsseln und Werten aller Workflows, groß oder klein geschrieben, und führt zu seiner Stelle.</translation>
    </message>
</context>
<context>
    <name>stateloupe::SearchProgress</name>
    <message>
        <source>Searching %1</source>
        <translation>%1 wird durchsucht</translation>
    </message>
</context>
<context>
    <name>stateloupe::SearchResultDelegate</name>
    <message>
        <source>key </source>
        <translation>Schlüssel </translation>
    </message>
</context>
<context>
    <name>stateloupe::SearchResultsModel</name>
    <message>
        <source>%1 – searching</source>
        <translation>%1 – wird durchsucht</translation>
    </message>
    <message>
        <source>%1 – stopped, there may be more</source>
        <translation>%1 – angehalten, es gibt vielleicht mehr</translation>
    </message>
    <message>
        <source>%1 – failed: %2</source>
        <translation>%1 – fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>the whole text</source>
        <translation>der ganze Text</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>die ersten %1</translation>
    </message>
</context>
<context>
    <name>stateloupe::SetValueDialog</name>
    <message>
        <source>&amp;Add it where it is missing</source>
        <translation>&amp;Hinzufügen, wo er fehlt</translation>
    </message>
    <message>
        <source>Set value</source>
        <translation>Wert setzen</translation>
    </message>
    <message>
        <source>Set a value in %1</source>
        <translation>Einen Wert in %1 setzen</translation>
    </message>
    <message>
        <source>In %1. Nothing is written before you have seen what changes.</source>
        <translation>In %1. Nichts wird geschrieben, bevor Sie gesehen haben, was sich ändert.</translation>
    </message>
    <message>
        <source>Place of the value</source>
        <translation>Stelle des Wertes</translation>
    </message>
    <message>
        <source>Value, as JSON</source>
        <translation>Wert, als JSON</translation>
    </message>
    <message>
        <source>Add it where it is missing</source>
        <translation>Hinzufügen, wo er fehlt</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Stelle</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau …</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>JSON: text in quotes, as in "done"; 7; true; null</source>
        <translation>JSON: Text in Anführungszeichen wie "done"; 7; true; null</translation>
    </message>
    <message>
        <source>This is not JSON. Text needs quotes: "done"</source>
        <translation>Das ist kein JSON. Text braucht Anführungszeichen: "done"</translation>
    </message>
    <message>
        <source>Like context.status, messages[-1].content or /context/status</source>
        <translation>Etwa context.status, messages[-1].content oder /context/status</translation>
    </message>
</context>
<context>
    <name>stateloupe::ShortcutSheet</name>
    <message>
        <source>No key fits.</source>
        <translation>Keine Taste passt.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Taste suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>stateloupe::SizeList</name>
    <message>
        <source>Largest values</source>
        <translation>Größte Werte</translation>
    </message>
</context>
<context>
    <name>stateloupe::SizeListModel</name>
    <message>
        <source>%1, %2, %3 %</source>
        <translation>%1, %2, %3 %</translation>
    </message>
</context>
<context>
    <name>stateloupe::SnapshotPane</name>
    <message>
        <source>No checkpoint selected</source>
        <translation>Kein Checkpoint gewählt</translation>
    </message>
    <message>
        <source>Nothing inside</source>
        <translation>Nichts darin</translation>
    </message>
    <message>
        <source>This checkpoint has no snapshot of the state.</source>
        <translation>Dieser Checkpoint hat kein Abbild des Zustands.</translation>
    </message>
</context>
<context>
    <name>stateloupe::SqliteForm</name>
    <message>
        <source>&amp;Create a new store if there is none</source>
        <translation>Neuen Speicher anle&amp;gen, wenn es keinen gibt</translation>
    </message>
    <message>
        <source>/path/to/states.db</source>
        <translation>/pfad/zu/states.db</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Datenbankdatei</translation>
    </message>
    <message>
        <source>Create a new store if there is none</source>
        <translation>Neuen Speicher anlegen, wenn es keinen gibt</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Dur&amp;chsuchen …</translation>
    </message>
    <message>
        <source>Browse for a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Neuer Speicher</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>Speicher öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Name the database file.</source>
        <translation>Nennen Sie die Datenbankdatei.</translation>
    </message>
    <message>
        <source>Databases and JSON files (*.db *.sqlite *.sqlite3 *.json)</source>
        <translation>Datenbanken und JSON-Dateien (*.db *.sqlite *.sqlite3 *.json)</translation>
    </message>
</context>
<context>
    <name>stateloupe::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1: stopping…</source>
        <translation>%1: wird angehalten …</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreCompareFeature</name>
    <message>
        <source>Compare t&amp;wo stores…</source>
        <translation>Zwei Speicher &amp;vergleichen …</translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreComparisonPage</name>
    <message>
        <source>%1 ↔ %2</source>
        <translation>%1 ↔ %2</translation>
    </message>
    <message>
        <source>&amp;Only what differs</source>
        <translation>&amp;Nur Unterschiede</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich anhalten</translation>
    </message>
    <message>
        <source>Workflows of both stores</source>
        <translation>Workflows beider Speicher</translation>
    </message>
    <message>
        <source>Listing both stores…</source>
        <translation>Beide Speicher werden aufgelistet …</translation>
    </message>
    <message>
        <source>Not everything could be compared. %1</source>
        <translation>Nicht alles ließ sich vergleichen. %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Both are empty</source>
        <translation>Beide sind leer</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2: %3</source>
        <translation>Angehalten nach %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreDelegate</name>
    <message>
        <source>not encrypted</source>
        <translation>unverschlüsselt</translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreFeature</name>
    <message>
        <source>&amp;Open store…</source>
        <translation>Speicher ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open rece&amp;nt</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ansehen</translation>
    </message>
    <message>
        <source>&amp;Go to store</source>
        <translation>&amp;Gehe zu Speicher</translation>
    </message>
    <message>
        <source>&amp;Unlock for changes…</source>
        <translation>Für Änderungen &amp;entsperren …</translation>
    </message>
    <message>
        <source>&amp;Lock again</source>
        <translation>Wieder s&amp;perren</translation>
    </message>
    <message>
        <source>The sample could not be opened</source>
        <translation>Das Beispiel ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreListModel</name>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>Not encrypted: others in the network may read along.</source>
        <translation>Unverschlüsselt: andere im Netz können mitlesen.</translation>
    </message>
    <message>
        <source>The connection is lost.</source>
        <translation>Die Verbindung ist verloren.</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreNotices</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connection to %1 lost.</source>
        <translation>Verbindung zu %1 verloren.</translation>
    </message>
    <message>
        <source>%1 is not answering…</source>
        <translation>%1 antwortet nicht …</translation>
    </message>
    <message>
        <source>It is looked for every two seconds.</source>
        <translation>Sie wird alle zwei Sekunden gesucht.</translation>
    </message>
    <message>
        <source>Your unsaved change is safe here.</source>
        <translation>Ihre ungespeicherte Änderung ist hier sicher.</translation>
    </message>
    <message>
        <source>Your %1 unsaved changes are safe here.</source>
        <translation>Ihre %1 ungespeicherten Änderungen sind hier sicher.</translation>
    </message>
    <message>
        <source>%1 is a production store, open for reading only.</source>
        <translation>%1 ist ein Produktionsspeicher, nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>%1 is a production store, unlocked: what you save changes it.</source>
        <translation>%1 ist ein entsperrter Produktionsspeicher: was Sie speichern, ändert ihn.</translation>
    </message>
</context>
<context>
    <name>stateloupe::StorePairsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>How they compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>noch nicht verglichen</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>only in the first store</source>
        <translation>nur im ersten Speicher</translation>
    </message>
    <message>
        <source>only in the second store</source>
        <translation>nur im zweiten Speicher</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>same values, written differently</source>
        <translation>gleiche Werte, anders geschrieben</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreSidebar</name>
    <message>
        <source>Stores</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Connection…</source>
        <translation>Verbindung …</translation>
    </message>
    <message>
        <source>Close store</source>
        <translation>Speicher schließen</translation>
    </message>
</context>
<context>
    <name>stateloupe::TabFeature</name>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nächster Reiter</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Voriger Reiter</translation>
    </message>
    <message>
        <source>&amp;Go to tab</source>
        <translation>&amp;Gehe zu Reiter</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Reiter s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>stateloupe::TextCanvas</name>
    <message>
        <source>Text of the document</source>
        <translation>Text des Dokuments</translation>
    </message>
    <message>
        <source>Edit the value</source>
        <translation>Wert bearbeiten</translation>
    </message>
</context>
<context>
    <name>stateloupe::TextView</name>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>This is not JSON, so only its text can be shown. %1</source>
        <translation>Dies ist kein JSON, daher lässt sich nur sein Text zeigen. %1</translation>
    </message>
</context>
<context>
    <name>stateloupe::ThemeFeature</name>
    <message>
        <source>&amp;Theme</source>
        <translation>Far&amp;ben</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>High &amp;contrast, light</source>
        <translation>Hoher &amp;Kontrast, hell</translation>
    </message>
    <message>
        <source>&amp;High contrast, dark</source>
        <translation>Hoher Ko&amp;ntrast, dunkel</translation>
    </message>
</context>
<context>
    <name>stateloupe::TlsFields</name>
    <message>
        <source>&amp;I trust this network</source>
        <translation>&amp;Ich vertraue diesem Netz</translation>
    </message>
    <message>
        <source>Encrypted, and the server proves its name</source>
        <translation>Verschlüsselt, und der Server weist sich aus</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Unverschlüsselt</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Authorities that the system trusts</source>
        <translation>Stellen, denen das System vertraut</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Everybody on the way can read and change what travels, passwords too.</source>
        <translation>Jeder auf dem Weg kann mitlesen und ändern, was übertragen wird, auch Passwörter.</translation>
    </message>
    <message>
        <source>I trust this network</source>
        <translation>Ich vertraue diesem Netz</translation>
    </message>
    <message>
        <source>CA fi&amp;le…</source>
        <translation>CA-D&amp;atei …</translation>
    </message>
    <message>
        <source>Browse for a certificate authority</source>
        <translation>Zertifizierungsstelle auswählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Say that you trust the network, or encrypt the connection.</source>
        <translation>Sagen Sie, dass Sie dem Netz vertrauen, oder verschlüsseln Sie die Verbindung.</translation>
    </message>
</context>
<context>
    <name>stateloupe::ToastFeature</name>
    <message>
        <source>&amp;Take back what was just done</source>
        <translation>Letztes &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a button and what it is about</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stateloupe::TranscriptActions</name>
    <message>
        <source>Add message…</source>
        <translation>Nachricht hinzufügen …</translation>
    </message>
    <message>
        <source>Edit role and name…</source>
        <translation>Rolle und Name bearbeiten …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Duplicate message %1</source>
        <translation>Nachricht %1 duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n messages</source>
        <translation>
            <numerusform>%n Nachricht duplizieren</numerusform>
            <numerusform>%n Nachrichten duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove message %1</source>
        <translation>Nachricht %1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n messages</source>
        <translation>
            <numerusform>%n Nachricht entfernen</numerusform>
            <numerusform>%n Nachrichten entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move message %1</source>
        <translation>Nachricht %1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n messages</source>
        <translation>
            <numerusform>%n Nachricht verschieben</numerusform>
            <numerusform>%n Nachrichten verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stateloupe::TranscriptList</name>
    <message>
        <source>View content…</source>
        <translation>Inhalt ansehen …</translation>
    </message>
    <message>
        <source>Edit content…</source>
        <translation>Inhalt bearbeiten …</translation>
    </message>
    <message>
        <source>Show in Text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Edit the message</source>
        <translation>Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Show all of a long message</source>
        <translation>Lange Nachricht ganz zeigen</translation>
    </message>
    <message>
        <source>Fold it again</source>
        <translation>Wieder einklappen</translation>
    </message>
    <message>
        <source>Show or hide the function call</source>
        <translation>Funktionsaufruf zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Copy the content</source>
        <translation>Inhalt kopieren</translation>
    </message>
</context>
<context>
    <name>stateloupe::TranscriptModel</name>
    <message>
        <source>Checkpoint %1, %2</source>
        <translation>Checkpoint %1, %2</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>ruft %1 auf</translation>
    </message>
</context>
<context>
    <name>stateloupe::TranscriptView</name>
    <message>
        <source>Reading messages…</source>
        <translation>Nachrichten werden gelesen …</translation>
    </message>
    <message>
        <source>No conversation here</source>
        <translation>Kein Gespräch</translation>
    </message>
    <message>
        <source>This document has no list of messages. Context and Text show what it has.</source>
        <translation>Dieses Dokument hat keine Liste von Nachrichten. Kontext und Text zeigen, was es hat.</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>The workflow has not said anything.</source>
        <translation>Der Workflow hat noch nichts gesagt.</translation>
    </message>
    <message>
        <source>Add message…</source>
        <translation>Nachricht hinzufügen …</translation>
    </message>
</context>
<context>
    <name>stateloupe::TtlDialog</name>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Nie</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>N&amp;ach</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Läuft ab in</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>After some time</source>
        <translation>Nach einiger Zeit</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source> d</source>
        <translation> T</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep for ever</source>
        <translation>Für immer behalten</translation>
    </message>
    <message>
        <source>Set time</source>
        <translation>Zeit setzen</translation>
    </message>
    <message>
        <source>Then the store deletes what has expired, for good. Counted from now; no text changes.</source>
        <translation>Dann löscht der Speicher, was abgelaufen ist, endgültig. Gezählt ab jetzt; kein Text ändert sich.</translation>
    </message>
</context>
<context>
    <name>stateloupe::UndoSaveFeature</name>
    <message>
        <source>Undo &amp;last save</source>
        <translation>&amp;Letztes Speichern zurücknehmen</translation>
    </message>
    <message>
        <source>%1 has unsaved changes. Save or undo them first; nothing was written.</source>
        <translation>%1 hat ungespeicherte Änderungen. Speichern Sie sie zuerst oder machen Sie sie rückgängig; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Took back the last save of %1</source>
        <translation>Letztes Speichern von %1 zurückgenommen</translation>
    </message>
    <message>
        <source>Saved %1 to %2</source>
        <translation>%1 in %2 gespeichert</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Reloaded %1 without your changes</source>
        <translation>%1 ohne Ihre Änderungen neu geladen</translation>
    </message>
    <message>
        <source>%1 is in a store that is open for reading only. Unlock it first; nothing was written.</source>
        <translation>%1 ist in einem Speicher, der nur zum Lesen geöffnet ist. Entsperren Sie ihn zuerst; nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>stateloupe::UnlockFlow</name>
    <message>
        <source>%1 is as it was</source>
        <translation>%1 ist, wie er war</translation>
    </message>
    <message>
        <source>It is a production store. Until you lock it again or close it, what you save and delete here changes it for everybody.</source>
        <translation>Es ist ein Produktionsspeicher. Bis Sie ihn wieder sperren oder schließen, ändert ihn alles, was Sie hier speichern und löschen, für alle.</translation>
    </message>
    <message>
        <source>Unlock %1 for changes?</source>
        <translation>%1 für Änderungen entsperren?</translation>
    </message>
    <message>
        <source>Unlock for changes</source>
        <translation>Für Änderungen entsperren</translation>
    </message>
</context>
<context>
    <name>stateloupe::ValueEditor</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Edit value</source>
        <translation>Wert bearbeiten</translation>
    </message>
    <message>
        <source>Change value</source>
        <translation>Wert ändern</translation>
    </message>
    <message>
        <source>Text of the value</source>
        <translation>Text des Wertes</translation>
    </message>
    <message>
        <source>Value as JSON</source>
        <translation>Wert als JSON</translation>
    </message>
    <message>
        <source>This text has invisible characters, so it is shown as JSON with escapes.</source>
        <translation>Dieser Text hat unsichtbare Zeichen, daher wird er als JSON mit Escapes gezeigt.</translation>
    </message>
    <message>
        <source>Drop what you typed?</source>
        <translation>Eingabe verwerfen?</translation>
    </message>
    <message>
        <source>The value keeps what it held before.</source>
        <translation>Der Wert behält, was er vorher enthielt.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>The same value for %n places</source>
        <translation>
            <numerusform>Derselbe Wert für %n Stelle</numerusform>
            <numerusform>Derselbe Wert für %n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>How the value is shown</source>
        <translation>Wie der Wert gezeigt wird</translation>
    </message>
    <message numerus="yes">
        <source>Change %n values</source>
        <translation>
            <numerusform>%n Wert ändern</numerusform>
            <numerusform>%n Werte ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>This value has %1; values over %2 cannot be edited as a whole. Edit a part of it, or use “stateloupe set”. Nothing was changed.</source>
        <translation>Dieser Wert hat %1; Werte über %2 lassen sich nicht als Ganzes bearbeiten. Bearbeiten Sie einen Teil oder benutzen Sie „stateloupe set“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Long lines go on below where there is a ↩.</source>
        <translation>Lange Zeilen gehen unten weiter, wo ein ↩ steht.</translation>
    </message>
    <message>
        <source>Line %1, column %2: expected %3, found %4.</source>
        <translation>Zeile %1, Spalte %2: erwartet %3, gefunden %4.</translation>
    </message>
    <message>
        <source>%1 with %2 · %3</source>
        <translation>%1 mit %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Will be: %1</source>
        <translation>Wird: %1</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n values</source>
        <translation>
            <numerusform>%n Wert bearbeiten</numerusform>
            <numerusform>%n Werte bearbeiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stateloupe::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Workflow</source>
        <translation>&amp;Workflow</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>stateloupe::WorkflowFeature</name>
    <message>
        <source>&amp;Filter workflows</source>
        <translation>Workflows &amp;filtern</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>&amp;Kennung kopieren</translation>
    </message>
    <message>
        <source>Copied the id</source>
        <translation>Kennung kopiert</translation>
    </message>
    <message>
        <source>Copied %1 ids</source>
        <translation>%1 Kennungen kopiert</translation>
    </message>
</context>
<context>
    <name>stateloupe::WorkflowListModel</name>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Geändert %1</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Angelegt %1</translation>
    </message>
    <message>
        <source>%1 bytes as stored, compressed perhaps</source>
        <translation>%1 Bytes wie gespeichert, vielleicht komprimiert</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Läuft ab %1</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Läuft ab in</translation>
    </message>
    <message>
        <source>How much room the store needs for it, compressed perhaps</source>
        <translation>Wie viel Platz der Speicher dafür braucht, vielleicht komprimiert</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>This workflow has no %1</source>
        <translation>Dieser Workflow hat kein %1</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Changed since it was checked</source>
        <translation>Seit der Prüfung geändert</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1, the worst: %2</source>
        <translation>%1, der schwerste: %2</translation>
    </message>
    <message>
        <source>Found</source>
        <comment>heading over numbers of findings</comment>
        <translation>Funde</translation>
    </message>
    <message>
        <source>What the last check has found</source>
        <translation>Was die letzte Prüfung gefunden hat</translation>
    </message>
</context>
<context>
    <name>stateloupe::WorkflowListing</name>
    <message>
        <source>Listing was stopped before the store had answered.</source>
        <translation>Das Auflisten wurde angehalten, bevor der Speicher geantwortet hatte.</translation>
    </message>
</context>
<context>
    <name>stateloupe::WorkflowPane</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Connection…</source>
        <translation>Verbindung …</translation>
    </message>
    <message>
        <source>No store</source>
        <translation>Kein Speicher</translation>
    </message>
    <message>
        <source>Open a store to see its workflows here.</source>
        <translation>Öffnen Sie einen Speicher, um hier seine Workflows zu sehen.</translation>
    </message>
    <message>
        <source>The workflows of %1 could not be listed</source>
        <translation>Die Workflows von %1 ließen sich nicht auflisten</translation>
    </message>
    <message>
        <source>No workflows yet</source>
        <translation>Noch keine Workflows</translation>
    </message>
    <message>
        <source>%1 is a store without workflows. What other programs write appears after a reload.</source>
        <translation>%1 ist ein Speicher ohne Workflows. Was andere Programme schreiben, erscheint nach dem Neuladen.</translation>
    </message>
    <message>
        <source>No workflow matches</source>
        <translation>Kein Workflow passt</translation>
    </message>
    <message>
        <source>“%1” is in the id of none of the %2.</source>
        <translation>„%1“ kommt in keiner Kennung der %2 vor.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <translation>Gescheitert bei: %1</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Zur Liste</translation>
    </message>
    <message>
        <source>Open the first match</source>
        <translation>Ersten Treffer öffnen</translation>
    </message>
    <message>
        <source>Stop the search, or clear the filter</source>
        <translation>Suche anhalten oder Filter leeren</translation>
    </message>
    <message>
        <source>%1 could not be searched</source>
        <translation>%1 ließ sich nicht durchsuchen</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Die Suche wurde angehalten</translation>
    </message>
    <message>
        <source>Nothing was found until then. There may be matches that were not looked at.</source>
        <translation>Bis dahin wurde nichts gefunden. Vielleicht gibt es Treffer, die nicht angesehen wurden.</translation>
    </message>
    <message>
        <source>The query is true of no workflow in %1.</source>
        <translation>Die Abfrage trifft auf keinen Workflow in %1 zu.</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 looked at…</source>
        <translation>%1 angesehen …</translation>
    </message>
    <message>
        <source>stopped, there may be more</source>
        <translation>angehalten, es gibt vielleicht mehr</translation>
    </message>
    <message>
        <source>the search failed</source>
        <translation>die Suche ist fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>stateloupe::WorkflowTable</name>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>Open the workflow</source>
        <translation>Workflow öffnen</translation>
    </message>
</context>
<context>
    <name>stateloupe::ZoomFeature</name>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Usual size of text</source>
        <translation>&amp;Normale Textgröße</translation>
    </message>
    <message>
        <source>Text at %1 %</source>
        <translation>Text bei %1 %</translation>
    </message>
</context>
</TS>