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
        <source>Ctrl+O	Open a store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+F	Filter the workflows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return	Open the chosen workflow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+1 … 5	Transcript, Context, Checkpoints, Metadata, Text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>F2	Edit the chosen value or message</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Return	Edit it in a window; there: change the value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+S	Review the changes, then save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Z	Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Shift+Z	Redo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>F5	Reload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+E	Set when the opened workflow expires</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Shift+U	Unlock a production store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Shift+L	Lock it again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+C	Copy the id (in the list)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Del	Delete the chosen workflows (in the list)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Tab	Next tab</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+W	Close the tab</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Q	Quit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
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
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 Mon.</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 J</translation>
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
        <translation>%1 T %2</translation>
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
        <translation>Ungespeicherte Ä&amp;nderungen</translation>
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Save mine over theirs</source>
        <translation type="unfinished" />
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
        <translation>Passwort im &amp;Schlüsselbund merken</translation>
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
    <name>stateloupe::DeleteFlow</name>
    <message>
        <source>%1 has unsaved changes</source>
        <translation>%1 hat ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Nothing was deleted. Save or discard the changes first.</source>
        <translation>Nichts wurde gelöscht. Speichern oder verwerfen Sie zuerst die Änderungen.</translation>
    </message>
    <message>
        <source>%1
in %2 is deleted for good. There is no undo.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They are deleted from %1 for good. There is no undo.</source>
        <translation type="unfinished" />
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
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>%1 is open for reading only</source>
        <translation>%1 ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nichts wurde gelöscht.</translation>
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
        <source>It was changed meanwhile, so it was left alone. Look at what it holds now before deleting it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>%1 wurde nicht gelöscht</translation>
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
        <source>This workflow was changed elsewhere. You see what the store holds now.</source>
        <translation>Dieser Workflow wurde anderswo geändert. Sie sehen, was der Speicher jetzt enthält.</translation>
    </message>
    <message>
        <source>This workflow was changed elsewhere. Your changes are still here; saving shows both.</source>
        <translation>Dieser Workflow wurde anderswo geändert. Ihre Änderungen sind noch hier; beim Speichern sehen Sie beides.</translation>
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
    <name>stateloupe::HelpFeature</name>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Stateloupe</source>
        <translation>Ü&amp;ber Stateloupe</translation>
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
        <source>Add value</source>
        <translation>Wert hinzufügen</translation>
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
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>string</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
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
</context>
<context>
    <name>stateloupe::JsonTreePane</name>
    <message>
        <source>JSON Pointer of the selected place</source>
        <translation>JSON Pointer der gewählten Stelle</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>Das ganze Dokument</translation>
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
    <name>stateloupe::PaletteFeature</name>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen …</translation>
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
        <translation>Tabelle an&amp;legen, wenn es keine gibt</translation>
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
        <translation>Ta&amp;belle</translation>
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
    <name>stateloupe::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <translation>Prä&amp;fix der Schlüssel</translation>
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
        <translation>Neue laufen ab &amp;nach</translation>
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
        <translation>Neuen Speicher an&amp;legen, wenn es keinen gibt</translation>
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
        <translation>&amp;Durchsuchen …</translation>
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
        <source>Databases (*.db *.sqlite *.sqlite3)</source>
        <translation>Datenbanken (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Name the database file.</source>
        <translation>Nennen Sie die Datenbankdatei.</translation>
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
        <source>Open re&amp;cent</source>
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
        <translation>Wieder &amp;sperren</translation>
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
        <translation>Reiter &amp;schließen</translation>
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
        <translation>&amp;Farben</translation>
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
        <translation>CA-&amp;Datei …</translation>
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
        <source>When does %1 expire?</source>
        <translation>Wann läuft %1 ab?</translation>
    </message>
    <message>
        <source>Then the store deletes it for good. Counted from now; its text stays as it is.</source>
        <translation>Dann löscht ihn der Speicher endgültig. Gerechnet ab jetzt; sein Text bleibt, wie er ist.</translation>
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
</context>
<context>
    <name>stateloupe::TtlFlow</name>
    <message>
        <source>The workflow was changed elsewhere meanwhile, so its expiry was left alone. Look at what it holds now, then set it again.</source>
        <translation>Der Workflow wurde inzwischen anderswo geändert, daher blieb sein Ablauf unberührt. Sehen Sie nach, was er jetzt enthält, und setzen Sie ihn dann erneut.</translation>
    </message>
    <message>
        <source>The expiry of %1 was not set</source>
        <translation>Der Ablauf von %1 wurde nicht gesetzt</translation>
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
        <source>This value has %1; values over %2 cannot be edited as a whole. Edit a part of it.</source>
        <translation>Dieser Wert hat %1; Werte über %2 lassen sich nicht als Ganzes bearbeiten. Bearbeiten Sie einen Teil davon.</translation>
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
        <source>Very long lines are not wrapped here.</source>
        <translation>Sehr lange Zeilen werden hier nicht umbrochen.</translation>
    </message>
    <message>
        <source>This text has invisible characters, so it is shown as JSON with escapes.</source>
        <translation>Dieser Text hat unsichtbare Zeichen, daher wird er als JSON mit Escapes gezeigt.</translation>
    </message>
    <message>
        <source>Not JSON yet: %1</source>
        <translation>Noch kein JSON: %1</translation>
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
        <source>&amp;Delete workflow…</source>
        <translation>Workflow &amp;löschen …</translation>
    </message>
    <message>
        <source>Set e&amp;xpiry…</source>
        <translation>Ablauf &amp;setzen …</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Set when %1 expires</source>
        <translation>Ablauf von %1 gesetzt</translation>
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
        <source>Filter workflows</source>
        <translation>Workflows filtern</translation>
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
</context>
<context>
    <name>stateloupe::WorkflowTable</name>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
</context>
</TS>