<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>stateloupe</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stateloupe %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what AI workflows have stored, and changes exactly what you edit.

MIT licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O	Open a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F	Filter the workflows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return	Open the chosen workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1 … 5	Transcript, Context, Checkpoints, Metadata, Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2	Edit the chosen value or message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return	Edit it in a window; there: change the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S	Review the changes, then save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z	Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z	Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5	Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E	Set when the opened workflow expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+U	Unlock a production store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+L	Lock it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C	Copy the id (in the list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del	Delete the chosen workflows (in the list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Tab	Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+W	Close the tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q	Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloading shows what the store holds now. Your unsaved changes would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop them and reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 workflows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 context key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 context keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree on encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the workflows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how the host is written, and that this machine may look up its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, that the server runs, and that no firewall is in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the certificate authority and that the host is written as in the certificate. Only in a network you trust can encryption be turned off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name or number of the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the table or prefix, and whether a workflow was ever stored there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the right to read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::ChangeListModel</name>
    <message>
        <source>the whole document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text, from byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed %1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written differently %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::ChangeListView</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::CheckpointsModel</name>
    <message>
        <source>Checkpoint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::CheckpointsView</name>
    <message>
        <source>Checkpoints from old to new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading checkpoints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workflow that takes checkpoints can be looked at, and put back, as it was at each of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::CloseFlow</name>
    <message>
        <source>Save the changes in %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving they are lost:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::ConflictDialog</name>
    <message>
        <source>Changed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store holds another version than the one you opened. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has held another version since %1. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs (drop my %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mine over theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their version is not JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only how it is written differs, no value does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::ConnectionDialog</name>
    <message>
        <source>Open store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the connection %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its password leaves the keyring too. The store itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and &amp;open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::ConnectionFlow</name>
    <message>
        <source>This store could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keyring for the password of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is used for this session and kept nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::ConnectionForm</name>
    <message>
        <source>Open for &amp;reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the password in the &amp;keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an address: /path/to/states.db, redis://…, postgresql://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, without the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to save it; without one it is opened once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name to save it under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the password in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En&amp;vironment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for when needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::ConnectionTestPane</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What travels is not encrypted: others in the network may read along.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::ContextView</name>
    <message>
        <source>This is not a workflow state, so the whole document is shown. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This state has no object named “context”. Its other parts are in the other tabs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow has not put any values into its context.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::DeleteFlow</name>
    <message>
        <source>%1 has unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted. Save or discard the changes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
in %2 is deleted for good. There is no undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are deleted from %1 for good. There is no undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock for changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed meanwhile, so it was left alone. Look at what it holds now before deleting it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::DocumentArea</name>
    <message>
        <source>No workflow open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list to read its messages, context and checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into workflow state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stateloupe shows what AI workflows have stored, and changes exactly what you edit. Open a store, or drop a database file here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::DocumentHeader</name>
    <message>
        <source>Copy the whole id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in the store: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone from the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved or not: not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::DocumentTabs</name>
    <message>
        <source>Opened workflows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::DocumentView</name>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows yet whether the last save has arrived. It is looked up as soon as the store answers; your changes are safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workflow was changed elsewhere. You see what the store holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workflow was changed elsewhere. Your changes are still here; saving shows both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The store writes JSON in its own way; you see what it holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workflow could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workflow is no longer in the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::FidelityListModel</name>
    <message>
        <source>the whole document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::FidelityPane</name>
    <message>
        <source>S&amp;how the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the store writes differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take this document because of one place. Nothing can be saved before it is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take this document because of %2 places. Nothing can be saved before they are changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 writes one place in its own way:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 writes %2 places in its own way:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the start again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::InspectorFeature</name>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::InspectorPane</name>
    <message>
        <source>Pages of the inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::JsonTreeActions</name>
    <message>
        <source>Edit value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit in a window…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON Pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::JsonTreeDelegate</name>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::JsonTreeModel</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boolean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::JsonTreePane</name>
    <message>
        <source>JSON Pointer of the selected place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::JsonTreeView</name>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set when %1 expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1 ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Stateloupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list may be old. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::MemoryForm</name>
    <message>
        <source>Store in &amp;memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lives as long as the window; nothing of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::MessageBlock</name>
    <message>
        <source>Show less · Enter opens all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::MetadataView</name>
    <message>
        <source>No metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference system cannot load a state without its id and times in “metadata”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::PasswordDialog</name>
    <message>
        <source>&amp;Remember it in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember it in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::PostgresForm</name>
    <message>
        <source>&amp;Create the table if there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine, or the folder of its socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system calls you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named like the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the table if there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::RedisForm</name>
    <message>
        <source>&amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uni&amp;x socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of host and port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the default user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key pre&amp;fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workflows expire after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ones expire &amp;after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::RepairPane</name>
    <message>
        <source>Use this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is JSON now. Using it writes nothing to the store yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::ReviewChanges</name>
    <message>
        <source>Show exact &amp;bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will change in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1. Everything else keeps its bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1, which keeps values and writes them in its own way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show exact bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the store holds is not JSON; this makes it JSON again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are only the first ones; there are more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only white space between values differs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::SaveFlow</name>
    <message>
        <source>Your changes are still here, unsaved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody deleted it. Nothing was written; what you see here is the only copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::SavedConnections</name>
    <message>
        <source>Saved connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::SnapshotPane</name>
    <message>
        <source>No checkpoint selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This checkpoint has no snapshot of the state.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::SqliteForm</name>
    <message>
        <source>&amp;Create a new store if there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/path/to/states.db</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new store if there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases (*.db *.sqlite *.sqlite3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the database file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreDelegate</name>
    <message>
        <source>not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreListModel</name>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: others in the network may read along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreNotices</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection to %1 lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not answering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is looked for every two seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your unsaved change is safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your %1 unsaved changes are safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a production store, open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a production store, unlocked: what you save changes it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::StoreSidebar</name>
    <message>
        <source>Stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::TextCanvas</name>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::TextView</name>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON, so only its text can be shown. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::TlsFields</name>
    <message>
        <source>&amp;I trust this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, and the server proves its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorities that the system trusts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody on the way can read and change what travels, passwords too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I trust this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA fi&amp;le…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that you trust the network, or encrypt the connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::TranscriptList</name>
    <message>
        <source>View content…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit content…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::TranscriptModel</name>
    <message>
        <source>Checkpoint %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::TranscriptView</name>
    <message>
        <source>Reading messages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has no list of messages. Context and Text show what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow has not said anything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::TtlDialog</name>
    <message>
        <source>&amp;Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When does %1 expire?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the store deletes it for good. Counted from now; its text stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After some time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::TtlFlow</name>
    <message>
        <source>The workflow was changed elsewhere meanwhile, so its expiry was left alone. Look at what it holds now, then set it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expiry of %1 was not set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::UnlockFlow</name>
    <message>
        <source>%1 is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a production store. Until you lock it again or close it, what you save and delete here changes it for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock %1 for changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock for changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::ValueEditor</name>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value has %1; values over %2 cannot be edited as a whole. Edit a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very long lines are not wrapped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has invisible characters, so it is shown as JSON with escapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not JSON yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop what you typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value keeps what it held before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::WindowActions</name>
    <message>
        <source>&amp;Open store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter workflows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete workflow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set e&amp;xpiry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock for changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Stateloupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::WorkflowListModel</name>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes as stored, compressed perhaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much room the store needs for it, compressed perhaps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::WorkflowPane</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter workflows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a store to see its workflows here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflows of %1 could not be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workflows yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a store without workflows. What other programs write appears after a reload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workflow matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in the id of none of the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stateloupe::WorkflowTable</name>
    <message>
        <source>Workflows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
