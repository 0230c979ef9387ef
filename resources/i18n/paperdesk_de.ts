<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AbstractView</name>
    <message>
        <source>Abstract</source>
        <translation>Abstract</translation>
    </message>
    <message>
        <source>No abstract came with this paper.</source>
        <translation>Zu diesem Artikel gibt es kein Abstract.</translation>
    </message>
</context>
<context>
    <name>AroundPage</name>
    <message>
        <source>Papers around this one</source>
        <translation>Artikel um diesen herum</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Ähnlich</translation>
    </message>
</context>
<context>
    <name>AuthorLine</name>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Search for papers by {}</source>
        <translation>Artikel von {} suchen</translation>
    </message>
    <message>
        <source>Author {}</source>
        <translation>Verfasst von {}</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Verfasst von</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>authors</comment>
        <translation>
            <numerusform>und %Ln weitere Person</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BacklinkList</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>notes</comment>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln note(s)</source>
        <translation>
            <numerusform>Verlinkt aus einer Notiz</numerusform>
            <numerusform>Verlinkt aus %Ln Notizen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupController</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>A backup is being made or restored already.</source>
        <translation>Es wird gerade schon eine Sicherung angelegt oder zurückgeholt.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>The backup was made, and read again: it is whole.</source>
        <translation>Die Sicherung ist angelegt und noch einmal gelesen: Sie ist vollständig.</translation>
    </message>
    <message>
        <source>The backup is without files that could not be read: {names}</source>
        <translation>In der Sicherung fehlen Dateien, die nicht gelesen werden konnten: {names}</translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation>Ordner der Sicherungen</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Zurückholen …</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Aus einer Datei zurückholen …</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Sicherungen werden gesucht …</translation>
    </message>
    <message>
        <source>The last backup is of {when}. All of them take {size}.</source>
        <translation>Die letzte Sicherung ist vom {when}. Alle zusammen belegen {size}.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>vor einem Zurückholen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Backups that are there already stay in the old folder.</source>
        <translation>Sicherungen, die es schon gibt, bleiben im alten Ordner.</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A fault in PaperDesk</source>
        <translation>Ein Fehler in PaperDesk</translation>
    </message>
    <message>
        <source>Something went wrong inside PaperDesk</source>
        <translation>In PaperDesk ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>This is a fault of the program, not yours. Your papers and notes are on the disk and you can go on working. If you report it, please send the details below.</source>
        <translation>Das ist ein Fehler des Programms. Artikel und Notizen liegen sicher auf dem Datenträger, die Arbeit kann weitergehen. Zu einer Meldung gehören bitte die Einzelheiten unten.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Weiterarbeiten</translation>
    </message>
</context>
<context>
    <name>CitationsController</name>
    <message numerus="yes">
        <source>%Ln identifier(s) copied.</source>
        <translation>
            <numerusform>%Ln Kennung kopiert.</numerusform>
            <numerusform>%Ln Kennungen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a paper first.</source>
        <translation>Wählen Sie zuerst eine Arbeit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln citation(s) copied.</source>
        <translation>
            <numerusform>Zitat kopiert.</numerusform>
            <numerusform>%Ln Zitate kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a style</source>
        <translation>Stil hinzufügen</translation>
    </message>
    <message>
        <source>Citation styles (*.csl *.xml)</source>
        <translation>Zitierstile (*.csl *.xml)</translation>
    </message>
</context>
<context>
    <name>CollectionController</name>
    <message>
        <source>No collection is shown.</source>
        <translation>Es wird keine Sammlung gezeigt.</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Name (a/b puts b into a):</source>
        <translation>Name (a/b legt b in a):</translation>
    </message>
    <message>
        <source>Rename collection</source>
        <translation>Sammlung umbenennen</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>Neuer Name:</translation>
    </message>
</context>
<context>
    <name>CollectionField</name>
    <message>
        <source>Collections that fit</source>
        <translation>Passende Sammlungen</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Collection, or above/below</source>
        <translation>Sammlung, oder oben/unten</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>New collection “{}”</source>
        <translation>Neue Sammlung „{}“</translation>
    </message>
</context>
<context>
    <name>CollectionWishes</name>
    <message>
        <source>New collection within it…</source>
        <translation>Neue Sammlung darin …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete; its papers stay</source>
        <translation>Löschen; ihre Artikel bleiben</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>What the columns hold; it is remembered for tables with the same columns.</source>
        <translation>Was in den Spalten steht; es wird für Tabellen mit denselben Spalten gemerkt.</translation>
    </message>
    <message>
        <source>What {column} holds</source>
        <translation>Was in {column} steht</translation>
    </message>
</context>
<context>
    <name>CommentEditor</name>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>Diese Markierung entfernen</translation>
    </message>
</context>
<context>
    <name>CommunityLine</name>
    <message>
        <source>Upvotes as they were seen: {history}</source>
        <translation>Stimmen, wie sie zu sehen waren: {history}</translation>
    </message>
    <message>
        <source>Opens the paper&apos;s page outside</source>
        <translation>Öffnet die Seite des Papers außerhalb</translation>
    </message>
    <message>
        <source>Upvotes over time</source>
        <translation>Stimmen im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Upvotes that came within a week of the last look</source>
        <translation>Stimmen, die in der Woche vor dem letzten Blick dazukamen</translation>
    </message>
    <message>
        <source>Stars of the paper&apos;s code</source>
        <translation>Sterne des Codes zum Paper</translation>
    </message>
    <message>
        <source>Opens the discussion outside</source>
        <translation>Öffnet die Diskussion außerhalb</translation>
    </message>
    <message>
        <source>withdrawn on {day}</source>
        <translation>zurückgezogen am {day}</translation>
    </message>
    <message>
        <source>Shows what the site links with this paper</source>
        <translation>Zeigt, was die Seite mit diesem Paper verknüpft</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Opens {} outside</source>
        <translation>Öffnet {} außerhalb</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>The two papers, field by field</source>
        <translation>Die beiden Artikel, Feld für Feld</translation>
    </message>
    <message>
        <source>This one is kept</source>
        <translation>Dieser bleibt</translation>
    </message>
    <message>
        <source>This one is joined with it</source>
        <translation>Dieser wird mit ihm vereint</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>von dir</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>CompletionController</name>
    <message>
        <source>These papers lack nothing that sources usually tell.</source>
        <translation>Diesen Artikeln fehlt nichts, was Quellen gewöhnlich nennen.</translation>
    </message>
    <message numerus="yes">
        <source>More is known of %Ln paper(s).</source>
        <translation>
            <numerusform>Über %Ln Artikel ist mehr bekannt.</numerusform>
            <numerusform>Über %Ln Artikel ist mehr bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Nothing was found that you have not looked at.</source>
        <translation>Es wurde nichts gefunden, was Sie nicht schon angesehen haben.</translation>
    </message>
</context>
<context>
    <name>CompletionDialog</name>
    <message>
        <source>Complete papers</source>
        <translation>Artikel vervollständigen</translation>
    </message>
    <message>
        <source>Papers of which more is known</source>
        <translation>Artikel, über die mehr bekannt ist</translation>
    </message>
    <message>
        <source>Asking other sources…</source>
        <translation>Andere Quellen werden gefragt …</translation>
    </message>
    <message>
        <source>You may close this; what is found is kept for you.</source>
        <translation>Sie können dies schließen; was gefunden wird, wird für Sie aufgehoben.</translation>
    </message>
    <message>
        <source>Fill all gaps</source>
        <translation>Alle Lücken füllen</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>Keine nehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>ConflictStrip</name>
    <message>
        <source>Two copies of this note</source>
        <translation>Zwei Fassungen dieser Notiz</translation>
    </message>
    <message>
        <source>Show other copy</source>
        <translation>Andere Fassung zeigen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>Die andere behalten</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Dein Text</translation>
    </message>
    <message>
        <source>The other copy</source>
        <translation>Die andere Fassung</translation>
    </message>
    <message>
        <source>This note was changed outside while you wrote. Your text is kept in {}.</source>
        <translation>Diese Notiz wurde während des Schreibens außerhalb geändert. Dein Text ist in {} erhalten.</translation>
    </message>
    <message>
        <source>There is another copy of this note in the folder: {}.</source>
        <translation>Im Ordner liegt eine weitere Fassung dieser Notiz: {}.</translation>
    </message>
</context>
<context>
    <name>DetailController</name>
    <message>
        <source>No PDF or page is known for this paper.</source>
        <translation>Zu diesem Artikel ist weder PDF noch Webseite bekannt.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>You have seen every paper in this list.</source>
        <translation>Alle Artikel dieser Liste sind gesehen.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Wähle einen in der Liste.</translation>
    </message>
    <message>
        <source>Choose one in the list, or press {key}.</source>
        <translation>Wähle einen in der Liste oder drücke {key}.</translation>
    </message>
    <message>
        <source>No paper selected</source>
        <translation>Kein Artikel ausgewählt</translation>
    </message>
    <message>
        <source>Nothing found for “{}”</source>
        <translation>Nichts gefunden für „{}“</translation>
    </message>
    <message>
        <source>Bring some in, and they are here also without a network.</source>
        <translation>Was du hereinholst, ist auch ohne Netz hier.</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
</context>
<context>
    <name>DigestController</name>
    <message>
        <source>Search: {name}</source>
        <translation>Suche: {name}</translation>
    </message>
    <message>
        <source>Watch: {name}</source>
        <translation>Beobachtung: {name}</translation>
    </message>
    <message>
        <source>All I follow</source>
        <translation>Alles, dem ich folge</translation>
    </message>
    <message>
        <source>All searches that watch</source>
        <translation>Alle Suchen, die beobachten</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>Folder of digests</source>
        <translation>Ordner für Digests</translation>
    </message>
    <message>
        <source>Making digests</source>
        <translation>Digests werden gemacht</translation>
    </message>
    <message>
        <source>It goes into the keyring of your system: {name}</source>
        <translation>Es kommt in den Schlüsselbund Ihres Systems: {name}</translation>
    </message>
    <message>
        <source>It is kept nowhere.</source>
        <translation>Es wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Password of the mail account</source>
        <translation>Passwort des Mailkontos</translation>
    </message>
</context>
<context>
    <name>DigestFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>In einen Ordner</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>Per Mail</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Page (HTML)</source>
        <translation>Seite (HTML)</translation>
    </message>
    <message>
        <source>Feed (RSS)</source>
        <translation>Feed (RSS)</translation>
    </message>
    <message>
        <source>Mail file (.eml)</source>
        <translation>Maildatei (.eml)</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>the first address above</source>
        <translation>die erste Adresse oben</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>None (this machine only)</source>
        <translation>Keine (nur dieser Rechner)</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>if the server asks for one</source>
        <translation>falls der Server eines verlangt</translation>
    </message>
    <message>
        <source>Ends by</source>
        <translation>Endet durch</translation>
    </message>
    <message>
        <source>an https address, or nothing: by a mail</source>
        <translation>eine https-Adresse, oder nichts: durch eine Mail</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>When I send it</source>
        <translation>Wenn ich ihn sende</translation>
    </message>
    <message>
        <source>The password is kept in the keyring of your system: {name}</source>
        <translation>Das Passwort liegt im Schlüsselbund Ihres Systems: {name}</translation>
    </message>
    <message>
        <source>Your system has no keyring. You are asked for the password each time.</source>
        <translation>Ihr System hat keinen Schlüsselbund. Sie werden jedes Mal nach dem Passwort gefragt.</translation>
    </message>
</context>
<context>
    <name>DigestsDialog</name>
    <message>
        <source>Digests</source>
        <translation>Digests (Überblicke)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>New digest</source>
        <translation>Neuer Digest</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) in the next issue</source>
        <translation>
            <numerusform>%Ln Arbeit in der nächsten Ausgabe</numerusform>
            <numerusform>%Ln Arbeiten in der nächsten Ausgabe</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new for it now; nothing would be sent.</source>
        <translation>Gerade nichts Neues dafür; es würde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the one after</source>
        <translation>
            <numerusform>%Ln weitere in der danach</numerusform>
            <numerusform>%Ln weitere in der danach</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Last sent on {day}</source>
        <translation>Zuletzt gesendet am {day}</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Noch wurde nichts gesendet</translation>
    </message>
</context>
<context>
    <name>DocumentIntake</name>
    <message>
        <source>Looking for PDF files</source>
        <translation>PDF-Dateien werden gesucht</translation>
    </message>
    <message>
        <source>Looking for moved files</source>
        <translation>Verschobene Dateien werden gesucht</translation>
    </message>
</context>
<context>
    <name>DocumentNotice</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>Die Datei wird geöffnet…</translation>
    </message>
    <message>
        <source>{file} is locked</source>
        <translation>{file} ist gesperrt</translation>
    </message>
    <message>
        <source>{file} cannot be shown</source>
        <translation>{file} kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>DocumentsController</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Add PDF files</source>
        <translation>PDF-Dateien hinzufügen</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
    <message>
        <source>Add a folder of PDF files</source>
        <translation>Einen Ordner mit PDF-Dateien hinzufügen</translation>
    </message>
    <message>
        <source>The paper has {file} already.</source>
        <translation>Der Artikel hat {file} schon.</translation>
    </message>
    <message>
        <source>No folder is watched; you choose one in the preferences.</source>
        <translation>Kein Ordner wird beobachtet; Sie wählen einen in den Einstellungen.</translation>
    </message>
    <message>
        <source>Nothing new appeared in {folder}.</source>
        <translation>In {folder} ist nichts Neues erschienen.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>There is no PDF file in it.</source>
        <translation>Darin ist keine PDF-Datei.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>DocumentsDialog</name>
    <message>
        <source>Add PDF files</source>
        <translation>PDF-Dateien hinzufügen</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
    <message>
        <source>Leave the files where they lie, and link them</source>
        <translation>Die Dateien lassen, wo sie liegen, und verknüpfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>Taking files in…</source>
        <translation>Dateien werden aufgenommen …</translation>
    </message>
    <message>
        <source>No file was taken in</source>
        <translation>Keine Datei wurde aufgenommen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>similar title</source>
        <translation>ähnlicher Titel</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DuplicatesController</name>
    <message>
        <source>Select two papers to merge them.</source>
        <translation>Wähle zwei Artikel aus, um sie zu vereinen.</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte Artikel</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Doppelte Artikel werden gesucht …</translation>
    </message>
    <message>
        <source>The search was broken off</source>
        <translation>Die Suche wurde abgebrochen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Merge all that are sure</source>
        <translation>Alle sicheren vereinen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht derselbe</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pairs of papers that may be one</source>
        <translation>Paare von Artikeln, die einer sein könnten</translation>
    </message>
</context>
<context>
    <name>EntryChoice</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Words of titles, an author or a year</source>
        <translation>Wörter aus Titeln, ein Autor oder ein Jahr</translation>
    </message>
    <message>
        <source>Find entries</source>
        <translation>Einträge suchen</translation>
    </message>
    <message>
        <source>Entries of the file</source>
        <translation>Einträge der Datei</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Alle nehmen</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>Keinen nehmen</translation>
    </message>
    <message>
        <source>Only new ones</source>
        <translation>Nur neue</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more, which come in with the file</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln weiterer, der mit der Datei hereinkommt</numerusform>
            <numerusform>%Ln weitere, die mit der Datei hereinkommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>The list shown ({})</source>
        <translation>Die gezeigte Liste ({})</translation>
    </message>
    <message>
        <source>All of {place} ({n})</source>
        <translation>Alles aus {place} ({n})</translation>
    </message>
    <message>
        <source>The papers chosen ({})</source>
        <translation>Die gewählten Artikel ({})</translation>
    </message>
    <message>
        <source>All papers ({})</source>
        <translation>Alle Artikel ({})</translation>
    </message>
    <message>
        <source>library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>This paper, “{title}”</source>
        <translation>Dieser Artikel, „{title}“</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Export papers</source>
        <translation>Artikel exportieren</translation>
    </message>
    <message>
        <source>Exporting papers</source>
        <translation>Artikel werden exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) written to {path}.</source>
        <translation>
            <numerusform>%Ln Artikel in {path} geschrieben.</numerusform>
            <numerusform>%Ln Artikel in {path} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Nothing was exported; the file is as it was.</source>
        <translation>Nichts wurde exportiert; die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>{path} is no longer kept up to date.</source>
        <translation>{path} wird nicht mehr aktuell gehalten.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export papers</source>
        <translation>Artikel exportieren</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Citation keys</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>States and stars</source>
        <translation>Zustände und Sterne</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Attached files, copied into a folder beside</source>
        <translation>Angehängte Dateien, in einen Ordner daneben kopiert</translation>
    </message>
    <message>
        <source>Your marks, in the copies of PDF files</source>
        <translation>Ihre Markierungen, in den Kopien der PDF-Dateien</translation>
    </message>
    <message>
        <source>Keep the file up to date</source>
        <translation>Datei aktuell halten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>With what is yours</source>
        <translation>Mit dem, was von Ihnen ist</translation>
    </message>
    <message>
        <source>Kept up to date</source>
        <translation>Aktuell gehalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>FactField</name>
    <message>
        <source>Back to the source</source>
        <translation>Zurück zur Quelle</translation>
    </message>
    <message>
        <source>Yours; the source says: {words}</source>
        <translation>Ihre Angabe; die Quelle sagt: {words}</translation>
    </message>
    <message>
        <source>Yours; the source says nothing</source>
        <translation>Ihre Angabe; die Quelle sagt nichts</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>FactsController</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>What is said of the paper</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>What you change stays as you wrote it, whatever a source says later. Authors, editors and keywords stand one a line.</source>
        <translation>Was Sie ändern, bleibt, wie Sie es geschrieben haben, was immer eine Quelle später sagt. Autoren, Herausgeber und Schlagwörter stehen je in einer Zeile.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>As a new paper</source>
        <translation>Als neuer Artikel</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Names, parted by semicolons</source>
        <translation>Namen, durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>“{paper}” has this file already.</source>
        <translation>„{paper}“ hat diese Datei schon.</translation>
    </message>
    <message>
        <source>For the paper “{title}”</source>
        <translation>Für den Artikel „{title}“</translation>
    </message>
    <message>
        <source>For the paper that is shown, “{title}”</source>
        <translation>Für den angezeigten Artikel, „{title}“</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>arXiv id</source>
        <translation>arXiv-Nummer</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
</context>
<context>
    <name>FetchController</name>
    <message numerus="yes">
        <source>Files of at most %Ln papers are asked for at once.</source>
        <translation>
            <numerusform>Dateien höchstens eines Artikels werden auf einmal geholt.</numerusform>
            <numerusform>Dateien von höchstens %Ln Artikeln werden auf einmal geholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching %Ln file(s).</source>
        <translation>
            <numerusform>%Ln Datei wird geholt.</numerusform>
            <numerusform>%Ln Dateien werden geholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>Drop to see what comes in</source>
        <translation>Ablegen, um zu sehen, was hereinkommt</translation>
    </message>
    <message>
        <source>Attach to this paper</source>
        <translation>An diesen Artikel anhängen</translation>
    </message>
    <message>
        <source>Attach to the paper that is shown</source>
        <translation>An den angezeigten Artikel anhängen</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>und %Ln weitere Datei</numerusform>
            <numerusform>und %Ln weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} (not there)</source>
        <translation>{file} (nicht da)</translation>
    </message>
    <message>
        <source>Opens {file} in its own program</source>
        <translation>Öffnet {file} in einem passenden Programm</translation>
    </message>
    <message>
        <source>Linked, it lies in {folder}</source>
        <translation>Verknüpft, sie liegt in {folder}</translation>
    </message>
    <message>
        <source>File {name}, {size}</source>
        <translation>Datei {name}, {size}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Find it again…</source>
        <translation>Wiederfinden …</translation>
    </message>
    <message>
        <source>Take off the paper</source>
        <translation>Vom Artikel nehmen</translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message>
        <source>Import {file}</source>
        <translation>{file} importieren</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Say what the columns of {file} hold</source>
        <translation>Sagen, was in den Spalten von {file} steht</translation>
    </message>
    <message>
        <source>Choose entries…</source>
        <translation>Einträge wählen …</translation>
    </message>
    <message>
        <source>Choose entries of {file}</source>
        <translation>Einträge aus {file} wählen</translation>
    </message>
    <message numerus="yes">
        <source>·  and %Ln more</source>
        <comment>papers</comment>
        <translation>
            <numerusform>·  und %Ln weiterer</numerusform>
            <numerusform>·  und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems in {}</source>
        <translation>Probleme in {}</translation>
    </message>
    <message>
        <source>Values of {} that are not taken</source>
        <translation>Werte aus {}, die nicht übernommen werden</translation>
    </message>
    <message>
        <source>Not understood, and only kept in the record as it came:</source>
        <translation>Nicht verstanden und nur im Eintrag, wie er kam, aufgehoben:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more pair(s), which stay two papers each</source>
        <translation>
            <numerusform>%Ln weiteres Paar, das zwei Artikel bleibt</numerusform>
            <numerusform>%Ln weitere Paare, die je zwei Artikel bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>und {} weitere</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Watch none</source>
        <translation>Keinen beobachten</translation>
    </message>
    <message>
        <source>Find moved files…</source>
        <translation>Verschobene Dateien finden …</translation>
    </message>
    <message>
        <source>None is watched.</source>
        <translation>Keiner wird beobachtet.</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this paper</source>
        <translation>In dieser Arbeit suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Vorige Fundstelle (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächste Fundstelle (Enter)</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Match capital letters</source>
        <translation>Großbuchstaben beachten</translation>
    </message>
    <message>
        <source>In all papers</source>
        <translation>In allen Arbeiten</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Verlassen (Esc)</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Fundstelle</numerusform>
            <numerusform>%Ln Fundstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Keine Fundstelle</translation>
    </message>
</context>
<context>
    <name>FollowController</name>
    <message>
        <source>You work offline. It is asked once you do not.</source>
        <translation>Sie arbeiten offline. Gefragt wird, sobald Sie es nicht mehr tun.</translation>
    </message>
</context>
<context>
    <name>FollowDialog</name>
    <message>
        <source>Follow a source</source>
        <translation>Quelle abonnieren</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>What can be followed</source>
        <translation>Was sich abonnieren lässt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Abonnieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Follow no more</source>
        <translation>Abbestellen</translation>
    </message>
    <message>
        <source>Only {hosts} is asked for it.</source>
        <translation>Nur {hosts} wird danach gefragt.</translation>
    </message>
    <message>
        <source>It wants a key of yours.</source>
        <translation>Sie will einen Schlüssel von Ihnen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>What would come cannot be told now.</source>
        <translation>Was kommen würde, lässt sich jetzt nicht sagen.</translation>
    </message>
</context>
<context>
    <name>ForMeController</name>
    <message>
        <source>Go to a tag first: it says what to look for.</source>
        <translation>Gehen Sie zuerst zu einem Schlagwort: Es sagt, wonach zu suchen ist.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>You wrote some of this; the form of the paper says what its sources say.</source>
        <translation>Manches davon haben Sie geschrieben; das Formular des Artikels zeigt, was seine Quellen sagen.</translation>
    </message>
    <message>
        <source>Same title as</source>
        <comment>followed by other papers</comment>
        <translation>Gleicher Titel wie</translation>
    </message>
    <message>
        <source>Shows the other paper with this title</source>
        <translation>Zeigt den anderen Artikel mit diesem Titel</translation>
    </message>
    <message>
        <source>Same title as {paper}</source>
        <translation>Gleicher Titel wie {paper}</translation>
    </message>
    <message>
        <source>Opens {} outside</source>
        <translation>Öffnet {} im Browser</translation>
    </message>
    <message>
        <source>{} at {}</source>
        <translation>{} bei {}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more tag(s)</source>
        <translation>
            <numerusform>und %Ln weiteres Schlagwort</numerusform>
            <numerusform>und %Ln weitere Schlagwörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
</context>
<context>
    <name>HeardPage</name>
    <message>
        <source>{x} sub {i}</source>
        <translation>{x} unten {i}</translation>
    </message>
    <message>
        <source>{x} to the {n}</source>
        <translation>{x} hoch {n}</translation>
    </message>
    <message>
        <source>{x} squared</source>
        <translation>{x} zum Quadrat</translation>
    </message>
    <message>
        <source>{x} cubed</source>
        <translation>{x} hoch drei</translation>
    </message>
    <message>
        <source>{x} prime</source>
        <translation>{x} Strich</translation>
    </message>
    <message>
        <source>{x} with {n} above</source>
        <translation>{x} mit {n} darüber</translation>
    </message>
    <message>
        <source>{a} over {b}</source>
        <translation>{a} durch {b}</translation>
    </message>
    <message>
        <source>root of {x}</source>
        <translation>Wurzel aus {x}</translation>
    </message>
    <message>
        <source>root {n} of {x}</source>
        <translation>{n}-te Wurzel aus {x}</translation>
    </message>
    <message>
        <source>{n} choose {k}</source>
        <translation>{n} über {k}</translation>
    </message>
    <message>
        <source>{x} from {a}</source>
        <translation>{x} von {a}</translation>
    </message>
    <message>
        <source>{x} up to {b}</source>
        <translation>{x} bis {b}</translation>
    </message>
    <message>
        <source>{x} of</source>
        <translation>{x} über</translation>
    </message>
    <message>
        <source>{x} hat</source>
        <translation>{x} Dach</translation>
    </message>
    <message>
        <source>{x} bar</source>
        <translation>{x} quer</translation>
    </message>
    <message>
        <source>{x} tilde</source>
        <translation>{x} Tilde</translation>
    </message>
    <message>
        <source>{x} dot</source>
        <translation>{x} Punkt</translation>
    </message>
    <message>
        <source>vector {x}</source>
        <translation>Vektor {x}</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>kleiner als</translation>
    </message>
    <message>
        <source>greater than</source>
        <translation>größer als</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>not equal to</source>
        <translation>ungleich</translation>
    </message>
    <message>
        <source>approximately</source>
        <translation>ungefähr gleich</translation>
    </message>
    <message>
        <source>about</source>
        <translation>etwa</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>not in</source>
        <translation>nicht in</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>integral</source>
        <translation>Integral</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>plus or minus</source>
        <translation>plus oder minus</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>minus</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>union</source>
        <translation>vereinigt mit</translation>
    </message>
    <message>
        <source>intersection</source>
        <translation>geschnitten mit</translation>
    </message>
    <message>
        <source>subset of</source>
        <translation>Teilmenge von</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>partiell</translation>
    </message>
    <message>
        <source>for all</source>
        <translation>für alle</translation>
    </message>
    <message>
        <source>there is</source>
        <translation>es gibt</translation>
    </message>
    <message>
        <source>much less than</source>
        <translation>viel kleiner als</translation>
    </message>
    <message>
        <source>much greater than</source>
        <translation>viel größer als</translation>
    </message>
    <message>
        <source>proportional to</source>
        <translation>proportional zu</translation>
    </message>
    <message>
        <source>identical to</source>
        <translation>identisch mit</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>norm bar</source>
        <translation>Doppelstrich</translation>
    </message>
    <message>
        <source>over</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>PaperDesk help</source>
        <translation>PaperDesk-Hilfe</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Hilfeseiten</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>What stood in notes before</source>
        <translation>Was früher in Notizen stand</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>Was dort stand</translation>
    </message>
    <message>
        <source>The note now</source>
        <translation>Die Notiz jetzt</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Earlier versions of the note</source>
        <translation>Frühere Fassungen der Notiz</translation>
    </message>
    <message>
        <source>Earlier notes</source>
        <translation>Frühere Notizen</translation>
    </message>
    <message>
        <source>What differs is marked. Bringing it back can be undone, and what stands there now becomes an earlier version.</source>
        <translation>Was sich unterscheidet, ist hervorgehoben. Das Zurückholen lässt sich rückgängig machen, und was jetzt dort steht, wird eine frühere Fassung.</translation>
    </message>
    <message>
        <source>Nothing stood in this note before. It is kept as it is whenever you write on after half an hour, take much away, or remove it.</source>
        <translation>In dieser Notiz stand früher nichts anderes. Sie wird aufgehoben, wie sie ist, sooft nach einer halben Stunde weitergeschrieben, viel weggenommen oder sie entfernt wird.</translation>
    </message>
    <message>
        <source>Nothing was removed from notes or replaced in them yet.</source>
        <translation>Aus Notizen wurde noch nichts entfernt und in ihnen nichts ersetzt.</translation>
    </message>
    <message>
        <source>Removed or replaced</source>
        <translation>Entfernt oder ersetzt</translation>
    </message>
    <message>
        <source>Before you wrote on</source>
        <translation>Vor dem Weiterschreiben</translation>
    </message>
</context>
<context>
    <name>IdentifierController</name>
    <message numerus="yes">
        <source>Added %Ln paper(s).</source>
        <translation>
            <numerusform>%Ln Artikel hinzugefügt.</numerusform>
            <numerusform>%Ln Artikel hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these papers were here already.</source>
        <translation>Alle diese Artikel waren schon hier.</translation>
    </message>
</context>
<context>
    <name>IdentifierDialog</name>
    <message>
        <source>Add papers</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Works that were understood</source>
        <translation>Verstandene Arbeiten</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Alle nehmen</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>Keine nehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>schon hier</translation>
    </message>
    <message>
        <source>Ids, DOIs, addresses or references</source>
        <translation>Kennungen, DOIs, Adressen oder Literaturangaben</translation>
    </message>
    <message>
        <source>Ids, DOIs, addresses, a list of references, the text of a PDF</source>
        <translation>Kennungen, DOIs, Adressen, ein Literaturverzeichnis, der Text eines PDFs</translation>
    </message>
    <message>
        <source>Paste anything that names papers</source>
        <translation>Irgendetwas einfügen, das Artikel nennt</translation>
    </message>
</context>
<context>
    <name>ImageLoader</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The picture is kept, but its note was left meanwhile: {link}</source>
        <translation>Das Bild ist aufgehoben, aber seine Notiz wurde inzwischen verlassen: {link}</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>Import papers</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Where your files are</source>
        <translation>Wo Ihre Dateien liegen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Keep the problems</source>
        <translation>Probleme aufheben</translation>
    </message>
    <message>
        <source>problems.csv</source>
        <translation>Probleme.csv</translation>
    </message>
    <message>
        <source>The problems are in {file}.</source>
        <translation>Die Probleme stehen in {file}.</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln paper(s).</source>
        <translation>
            <numerusform>%Ln Artikel hinzugefügt.</numerusform>
            <numerusform>%Ln Artikel hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these papers were here already.</source>
        <translation>Alle diese Artikel waren schon da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln came with other values; yours are kept.</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln kam mit anderen Werten; die vorhandenen bleiben.</numerusform>
            <numerusform>%Ln kamen mit anderen Werten; die vorhandenen bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were copied.</source>
        <translation>
            <numerusform>%Ln Datei wurde kopiert.</numerusform>
            <numerusform>%Ln Dateien wurden kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import papers</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>What the files would bring</source>
        <translation>Was die Dateien bringen würden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Rest, and go on later (P)</source>
        <translation>Ruhen lassen und später fortsetzen (P)</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln file(s)</source>
        <translation>
            <numerusform>Aus %Ln Datei</numerusform>
            <numerusform>Aus %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{files}; %Ln cannot be read</source>
        <comment>files</comment>
        <translation>
            <numerusform>{files}; %Ln ist nicht lesbar</numerusform>
            <numerusform>{files}; %Ln sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nichts wurde importiert</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>und %Ln weitere Datei</numerusform>
            <numerusform>und %Ln weitere Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags for all of them, such as thesis, topic/sub</source>
        <translation>Schlagwörter für alle, etwa Diplom, Thema/Teil</translation>
    </message>
    <message>
        <source>Tags for all papers of the import</source>
        <translation>Schlagwörter für alle Artikel des Imports</translation>
    </message>
    <message>
        <source>Look for files in another folder…</source>
        <translation>Dateien auch in einem anderen Ordner suchen …</translation>
    </message>
    <message>
        <source>Files may lie there as well, such as your folder of PDFs</source>
        <translation>Dateien dürfen auch dort liegen, etwa in Ihrem Ordner mit PDFs</translation>
    </message>
    <message>
        <source>Keep the problems in a file…</source>
        <translation>Probleme in einer Datei aufheben …</translation>
    </message>
</context>
<context>
    <name>IndexMaintenance</name>
    <message>
        <source>Indexing</source>
        <translation>Wird indexiert</translation>
    </message>
    <message>
        <source>The process that indexes ended unexpectedly and was started again. Nothing of yours is lost.</source>
        <translation>Der Prozess, der den Index erstellt, endete unerwartet und wurde neu gestartet. Nichts von dir ist verloren.</translation>
    </message>
</context>
<context>
    <name>IssueBar</name>
    <message>
        <source>Issues of the list</source>
        <translation>Ausgaben der Liste</translation>
    </message>
    <message>
        <source>Kind of list</source>
        <translation>Art der Liste</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Nächste Liste</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Vorige Liste</translation>
    </message>
    <message>
        <source>Issue: {name}</source>
        <translation>Ausgabe: {name}</translation>
    </message>
    <message>
        <source>Not here yet: it is asked for when you choose it.</source>
        <translation>Noch nicht hier: Nach ihr wird gefragt, wenn Sie sie wählen.</translation>
    </message>
    <message>
        <source>Go to another issue of this list.</source>
        <translation>Zu einer anderen Ausgabe dieser Liste gehen.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the key, or two one after the other</source>
        <translation>Taste drücken, oder zwei nacheinander</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Diese nehmen</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>{keys}, changed</source>
        <translation>{keys}, geändert</translation>
    </message>
    <message>
        <source>{key} is needed everywhere and cannot be given away.</source>
        <translation>{key} wird überall gebraucht und kann nicht vergeben werden.</translation>
    </message>
    <message>
        <source>{key} is a key of: {names}. Using it here takes it from there.</source>
        <translation>{key} gehört zu: {names}. Hier genommen, fehlt sie dort.</translation>
    </message>
    <message>
        <source>{key} is its key already.</source>
        <translation>{key} gehört schon dazu.</translation>
    </message>
</context>
<context>
    <name>LinkCompleter</name>
    <message>
        <source>Papers that fit</source>
        <translation>Passende Artikel</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>This link is not one of the web; it was not opened.</source>
        <translation>Dieser Link führt nicht ins Web und wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>{file} is no longer there.</source>
        <translation>{file} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Files of this kind may be programs. {file} lies in the folder shown.</source>
        <translation>Dateien dieser Art können Programme sein. {file} liegt in dem gezeigten Ordner.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt importierte Dateien</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>MapController</name>
    <message>
        <source>No papers here, so there is no map of them.</source>
        <translation>Hier sind keine Artikel, also gibt es keine Karte von ihnen.</translation>
    </message>
    <message>
        <source>None of these papers says anything in words that are known, by which it could be near others. Abstracts in English are understood best.</source>
        <translation>Keiner dieser Artikel sagt etwas in bekannten Wörtern, durch das er anderen nahe sein könnte. Zusammenfassungen auf Englisch werden am besten verstanden.</translation>
    </message>
    <message>
        <source>The papers changed meanwhile.</source>
        <translation>Die Artikel haben sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>The map was not drawn to its end.</source>
        <translation>Die Karte wurde nicht zu Ende gezeichnet.</translation>
    </message>
    <message>
        <source>The map could not be drawn.</source>
        <translation>Die Karte konnte nicht gezeichnet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) selected</source>
        <translation>
            <numerusform>%Ln Artikel ausgewählt</numerusform>
            <numerusform>%Ln Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Star, tag and export are about them.</source>
        <translation>Stern, Schlagwort und Export betreffen sie.</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Coloured by</source>
        <translation>Gefärbt nach</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Nach Schlagwort</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Nach Jahr</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Stand</translation>
    </message>
    <message>
        <source>Draw a line around papers (Shift+drag)</source>
        <translation>Eine Linie um Artikel zeichnen (Umschalt+Ziehen)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Draw the map</source>
        <translation>Karte zeichnen</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Kleiner (-)</translation>
    </message>
    <message>
        <source>The whole map (Home)</source>
        <translation>Die ganze Karte (Pos1)</translation>
    </message>
</context>
<context>
    <name>MarkStrip</name>
    <message>
        <source>Into the note</source>
        <translation>In die Notiz</translation>
    </message>
    <message>
        <source>Write all marks into the note as quotes</source>
        <translation>Alle Markierungen als Zitate in die Notiz schreiben</translation>
    </message>
    <message>
        <source>Marks of this paper</source>
        <translation>Markierungen dieser Arbeit</translation>
    </message>
</context>
<context>
    <name>MarkedCopies</name>
    <message>
        <source>Save a copy with marks</source>
        <translation>Kopie mit Markierungen speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>There is no mark on these pages yet.</source>
        <translation>Auf diesen Seiten ist noch keine Markierung.</translation>
    </message>
    <message>
        <source>Writing the copy</source>
        <translation>Die Kopie wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln Markierung in {name} geschrieben.</numerusform>
            <numerusform>%Ln Markierungen in {name} geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksController</name>
    <message>
        <source>Select words on the page first.</source>
        <translation>Zuerst Worte auf der Seite auswählen.</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Into the note</source>
        <translation>In die Notiz</translation>
    </message>
    <message>
        <source>Write all marks into the note as quotes</source>
        <translation>Alle Markierungen als Zitate in die Notiz schreiben</translation>
    </message>
    <message>
        <source>Marks of this paper</source>
        <translation>Markierungen dieser Arbeit</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Select words on a page and press H to highlight or U to underline them; press C for a note, X to mark an area.</source>
        <translation>Noch ist nichts markiert. Worte auf einer Seite auswählen und mit H hervorheben oder mit U unterstreichen; C macht eine Notiz, X markiert einen Bereich.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
</context>
<context>
    <name>MissingLibraryDialog</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Andere Bibliothek öffnen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Your library is not there now</source>
        <translation>Deine Bibliothek ist gerade nicht da</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>Andere Bibliothek öffnen</translation>
    </message>
</context>
<context>
    <name>MovedFiles</name>
    <message>
        <source>Where your files are</source>
        <translation>Wo Ihre Dateien sind</translation>
    </message>
</context>
<context>
    <name>MultiSelectionPage</name>
    <message>
        <source>What you do now is done to all of them.</source>
        <translation>Was du jetzt tust, geschieht mit allen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) selected</source>
        <translation>
            <numerusform>%Ln Artikel ausgewählt</numerusform>
            <numerusform>%Ln Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags among them: {}</source>
        <translation>Schlagwörter darunter: {}</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>Später lesen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Aussortieren</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
</context>
<context>
    <name>NearPage</name>
    <message>
        <source>Add all</source>
        <translation>Alle hinzufügen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
</context>
<context>
    <name>NetworkAnswers</name>
    <message>
        <source>The source cannot answer now; it is asked again later.</source>
        <translation>Die Quelle kann jetzt nicht antworten; sie wird später wieder gefragt.</translation>
    </message>
    <message>
        <source>You work offline. What you asked for waits.</source>
        <translation>Sie arbeiten offline. Was Sie wollten, wartet.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Online gehen</translation>
    </message>
    <message>
        <source>There is no connection. What you asked for waits, and comes by itself.</source>
        <translation>Es gibt keine Verbindung. Was Sie wollten, wartet und kommt von selbst.</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Asked today</source>
        <translation>Heute gefragt</translation>
    </message>
    <message>
        <source>In vain</source>
        <translation>Vergeblich</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Wieder gefragt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Ask no more</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Your mail address for services</source>
        <translation>Ihre Mailadresse für Dienste</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Some services answer sooner to who says how to be reached. No need to.</source>
        <translation>Manche Dienste antworten eher, wenn man sagt, wie man zu erreichen ist. Nötig ist es nicht.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>No host was asked yet.</source>
        <translation>Noch kein Server wurde gefragt.</translation>
    </message>
</context>
<context>
    <name>NetworkService</name>
    <message>
        <source>Asking the network</source>
        <translation>Netz wird gefragt</translation>
    </message>
</context>
<context>
    <name>NewPaperDialog</name>
    <message>
        <source>Show that paper</source>
        <translation>Diesen Artikel zeigen</translation>
    </message>
    <message>
        <source>Add it all the same</source>
        <translation>Trotzdem hinzufügen</translation>
    </message>
    <message>
        <source>What you write stays as you wrote it; what you leave empty, a source may fill in later. Authors, editors and keywords stand one a line. Only the title is needed.</source>
        <translation>Was Sie schreiben, bleibt, wie Sie es geschrieben haben; was Sie leer lassen, kann eine Quelle später ausfüllen. Autoren, Herausgeber und Schlagwörter stehen je in einer Zeile. Nur der Titel ist nötig.</translation>
    </message>
    <message>
        <source>A paper by hand</source>
        <translation>Ein Artikel von Hand</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>News of papers</source>
        <translation>Neues zu Artikeln</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Neues</translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation>Alles abhaken</translation>
    </message>
    <message>
        <source>Ask arXiv</source>
        <translation>arXiv fragen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of news</source>
        <translation>
            <numerusform>%Ln Neuigkeit</numerusform>
            <numerusform>%Ln Neuigkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens a paper, Delete dismisses what is new of it.</source>
        <translation>Enter öffnet einen Artikel, Entf hakt sein Neues ab.</translation>
    </message>
    <message>
        <source>No news of your papers</source>
        <translation>Nichts Neues zu Ihren Artikeln</translation>
    </message>
    <message>
        <source>arXiv can say which have a new version, were withdrawn or are published.</source>
        <translation>arXiv kann sagen, welche eine neue Fassung haben, zurückgezogen oder erschienen sind.</translation>
    </message>
</context>
<context>
    <name>NewsLines</name>
    <message>
        <source>{news} ({day})</source>
        <translation>{news} ({day})</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Abhaken</translation>
    </message>
    <message>
        <source>I have read this; it is told no more</source>
        <translation>Gelesen; es wird nicht mehr gezeigt</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a note in Markdown. It is saved as you type.</source>
        <translation>Schreib eine Notiz in Markdown. Sie wird beim Tippen gesichert.</translation>
    </message>
</context>
<context>
    <name>NotesController</name>
    <message>
        <source>There is no note on this paper yet.</source>
        <translation>Zu diesem Artikel gibt es noch keine Notiz.</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Note, rendered</source>
        <translation>Notiz, gesetzt</translation>
    </message>
    <message>
        <source>No preview: {}</source>
        <translation>Keine Vorschau: {}</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Hide preview</source>
        <translation>Vorschau ausblenden</translation>
    </message>
</context>
<context>
    <name>NotesStatusBar</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Write a template into the note</source>
        <translation>Eine Vorlage in die Notiz einfügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s), too long to edit here</source>
        <translation>
            <numerusform>%Ln Zeichen, zu lang, um es hier zu bearbeiten</numerusform>
            <numerusform>%Ln Zeichen, zu lang, um sie hier zu bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation>Nicht gesichert: {}</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>neuer Versuch läuft</translation>
    </message>
    <message>
        <source>Changed outside: both copies are kept</source>
        <translation>Außerhalb geändert: beide Fassungen bleiben erhalten</translation>
    </message>
    <message>
        <source>{} (Ctrl+Enter)</source>
        <translation>{} (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>No templates</source>
        <translation>Keine Vorlagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>New papers for your searches</source>
        <translation>Neue Artikel für gespeicherte Suchen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere Person</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenPapersDialog</name>
    <message>
        <source>Find in all open papers</source>
        <translation>In allen offenen Artikeln suchen</translation>
    </message>
    <message>
        <source>Words on their pages</source>
        <translation>Wörter auf ihren Seiten</translation>
    </message>
    <message>
        <source>Words on the pages of all open papers</source>
        <translation>Wörter auf den Seiten aller offenen Artikel</translation>
    </message>
    <message>
        <source>Pages with these words</source>
        <translation>Seiten mit diesen Wörtern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) open since the window opened</source>
        <translation>
            <numerusform>%Ln Artikel offen, seit das Fenster offen ist</numerusform>
            <numerusform>%Ln Artikel offen, seit das Fenster offen ist</numerusform>
        </translation>
    </message>
    <message>
        <source>No paper was read yet. Papers whose PDF you read here are looked through.</source>
        <translation>Noch wurde kein Artikel gelesen. Durchsucht werden Artikel, deren PDF Sie hier lesen.</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>S. {page}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) still to search</source>
        <translation>
            <numerusform>noch %Ln Artikel zu durchsuchen</numerusform>
            <numerusform>noch %Ln Artikel zu durchsuchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %Ln paper(s) is not read yet.</source>
        <translation>
            <numerusform>Der Text von %Ln Artikel ist noch nicht gelesen.</numerusform>
            <numerusform>Der Text von %Ln Artikeln ist noch nicht gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Sections by day</source>
        <translation>Abschnitte nach Tagen</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Order: {name}</source>
        <translation>Reihenfolge: {name}</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>This file has no outline.</source>
        <translation>Diese Datei hat keine Gliederung.</translation>
    </message>
</context>
<context>
    <name>PageField</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>PairQuestion</name>
    <message>
        <source>Two papers</source>
        <translation>Zwei Artikel</translation>
    </message>
    <message>
        <source>The same paper</source>
        <translation>Derselbe Artikel</translation>
    </message>
    <message>
        <source>{answer}: {title}</source>
        <translation>{answer}: {title}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>An action, a paper, a place, a tag</source>
        <translation>Eine Aktion, ein Artikel, ein Ort, ein Schlagwort</translation>
    </message>
    <message>
        <source>Command palette: what are you looking for?</source>
        <translation>Befehlspalette: Wonach suchst du?</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>PaletteController</name>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), {seen} seen</source>
        <translation>
            <numerusform>%Ln Artikel, {seen} gesehen</numerusform>
            <numerusform>%Ln Artikel, {seen} gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>PaperCommands</name>
    <message>
        <source>Changing papers</source>
        <translation>Artikel werden geändert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Wird zurückgenommen</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>Wird wiederholt</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
</context>
<context>
    <name>PaperDelegate</name>
    <message>
        <source>With most of the words</source>
        <translation>Mit den meisten der Wörter</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stummgeschaltet</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>PaperModel</name>
    <message>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Paper {n}</source>
        <translation>Artikel {n}</translation>
    </message>
</context>
<context>
    <name>PaperNewsController</name>
    <message>
        <source>Nothing new of your papers.</source>
        <translation>Nichts Neues zu Ihren Artikeln.</translation>
    </message>
    <message numerus="yes">
        <source>There is news of %Ln paper(s).</source>
        <translation>
            <numerusform>Es gibt Neues zu %Ln Artikel.</numerusform>
            <numerusform>Es gibt Neues zu %Ln Artikeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>News of your papers</source>
        <translation>Neues zu Ihren Artikeln</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Views of the paper</source>
        <translation>Ansichten des Artikels</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Abstract</translation>
    </message>
    <message>
        <source>Match {at} of {of}</source>
        <translation>Treffer {at} von {of}</translation>
    </message>
</context>
<context>
    <name>PaperSearch</name>
    <message numerus="yes">
        <source>%Ln page(s) still to search</source>
        <translation>
            <numerusform>noch %Ln Seite zu durchsuchen</numerusform>
            <numerusform>noch %Ln Seiten zu durchsuchen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperSide</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
</context>
<context>
    <name>PeekPopup</name>
    <message>
        <source>Reference</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>Gleichung</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Fußnote</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>Im Netz</translation>
    </message>
</context>
<context>
    <name>PlaceWalk</name>
    <message>
        <source>There is no such page.</source>
        <translation>Diese Seite gibt es nicht.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}, {title}</source>
        <translation>Seite {page} von {pages}, {title}</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>Places of the library</source>
        <translation>Orte der Bibliothek</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Appearance and library</source>
        <translation>Aussehen und Bibliothek</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>This holds when the window is opened again.</source>
        <translation>Gilt, sobald das Fenster neu geöffnet wird.</translation>
    </message>
    <message>
        <source>Open it again now</source>
        <translation>Jetzt neu öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Move library…</source>
        <translation>Bibliothek verlegen …</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Andere Bibliothek öffnen …</translation>
    </message>
    <message>
        <source>Named with --home at the start.</source>
        <translation>Beim Start mit --home benannt.</translation>
    </message>
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <source>Move library</source>
        <translation>Bibliothek verlegen</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>Andere Bibliothek öffnen</translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message>
        <source>Save abstract and notes</source>
        <translation>Abstract und Notizen sichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Choose one paper first.</source>
        <translation>Wähle zuerst einen Artikel.</translation>
    </message>
    <message>
        <source>Setting the page</source>
        <translation>Seite wird gesetzt</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gesichert als {path}</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>{path} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The printer did not take the page.</source>
        <translation>Der Drucker hat die Seite nicht angenommen.</translation>
    </message>
</context>
<context>
    <name>PrintDocument</name>
    <message>
        <source>Page to print</source>
        <translation>Druckseite</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Abstract</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Diese Arbeit anhalten</translation>
    </message>
</context>
<context>
    <name>ProposalView</name>
    <message>
        <source>The paper, field by field</source>
        <translation>Der Artikel, Feld für Feld</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Taste drücken</translation>
    </message>
</context>
<context>
    <name>ReaderController</name>
    <message>
        <source>Paper</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>You are at the end of this paper.</source>
        <translation>Sie sind am Ende dieses Artikels.</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>These pages are pictures. There is no text to find, select or copy.</source>
        <translation>Diese Seiten sind Bilder. Es gibt keinen Text zum Suchen, Auswählen oder Kopieren.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Beside the pages</source>
        <translation>Neben den Seiten</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ReaderToolBar</name>
    <message>
        <source>Reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>Files of the paper</source>
        <translation>Dateien des Artikels</translation>
    </message>
    <message>
        <source>Zoom and pages</source>
        <translation>Größe und Seiten</translation>
    </message>
    <message>
        <source>of {pages}</source>
        <translation>von {pages}</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} von {pages}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>{file} is no longer there.</source>
        <translation>{file} ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>RegionTree</name>
    <message>
        <source>Regions of the map</source>
        <translation>Gegenden der Karte</translation>
    </message>
</context>
<context>
    <name>RelatedController</name>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
</context>
<context>
    <name>RelatedPage</name>
    <message>
        <source>Show as a list</source>
        <translation>Als Liste zeigen</translation>
    </message>
    <message>
        <source>Related papers</source>
        <translation>Verwandte Artikel</translation>
    </message>
    <message>
        <source>Papers like this one, by the words that tell most and by meaning.</source>
        <translation>Artikel wie dieser, nach den aussagekräftigsten Wörtern und nach der Bedeutung.</translation>
    </message>
    <message>
        <source>No other paper here is like this one.</source>
        <translation>Kein anderer Artikel hier ist wie dieser.</translation>
    </message>
</context>
<context>
    <name>RelocateDialog</name>
    <message>
        <source>Moving the library</source>
        <translation>Die Bibliothek zieht um</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Die Bibliothek wird geöffnet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>{} of {} MB copied and checked</source>
        <translation>{} von {} MB kopiert und geprüft</translation>
    </message>
    <message>
        <source>The library is now in {new}. The old folder was left as it is: {old}</source>
        <translation>Die Bibliothek ist jetzt in {new}. Der alte Ordner blieb, wie er ist: {old}</translation>
    </message>
    <message>
        <source>Stopped. The library is where it was, and nothing of it was changed.</source>
        <translation>Angehalten. Die Bibliothek ist, wo sie war, und nichts an ihr wurde geändert.</translation>
    </message>
    <message>
        <source>The library is where it was. A fault of PaperDesk: {}</source>
        <translation>Die Bibliothek ist, wo sie war. Ein Fehler von PaperDesk: {}</translation>
    </message>
</context>
<context>
    <name>RestoreController</name>
    <message>
        <source>Backups (*.zip);;All files (*)</source>
        <translation>Sicherungen (*.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Aus einer Datei zurückholen</translation>
    </message>
    <message>
        <source>A backup is being made or restored already.</source>
        <translation>Es wird gerade schon eine Sicherung angelegt oder zurückgeholt.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wird zurückgeholt</translation>
    </message>
    <message>
        <source>The library is as it was on {when}. What was there is put aside in {where}.</source>
        <translation>Die Bibliothek ist wie am {when}. Was da war, liegt in {where}.</translation>
    </message>
    <message>
        <source>Attached files that are not here: {names}</source>
        <translation>Beiliegende Dateien, die hier fehlen: {names}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>All of that is as it was then.</source>
        <translation>All das ist noch wie damals.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Die Sicherung wird gelesen …</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Restore the whole library</source>
        <translation>Die ganze Bibliothek zurückholen</translation>
    </message>
    <message>
        <source>Restore what is ticked</source>
        <translation>Angekreuztes zurückholen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{} of {} MB</source>
        <translation>{} von {} MB</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird zurückgeholt …</translation>
    </message>
    <message>
        <source>Nothing was restored</source>
        <translation>Nichts wurde zurückgeholt</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>What the backup and the library do not share</source>
        <translation>Worin sich Sicherung und Bibliothek unterscheiden</translation>
    </message>
</context>
<context>
    <name>RowController</name>
    <message numerus="yes">
        <source>%Ln title(s) copied.</source>
        <translation>
            <numerusform>%Ln Titel kopiert.</numerusform>
            <numerusform>%Ln Titel kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Show how many are new in the side bar</source>
        <translation>In der Seitenleiste zeigen, wie viele neu sind</translation>
    </message>
    <message>
        <source>Tag them</source>
        <translation>Schlagwort geben:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>topic/sub</source>
        <translation>Thema/Unterthema</translation>
    </message>
    <message>
        <source>Mute them: folded at the end of the inbox, never deleted</source>
        <translation>Stummschalten: am Ende des Eingangs eingeklappt, nie gelöscht</translation>
    </message>
    <message>
        <source>Fetch their PDFs, to be there without a network</source>
        <translation>Ihre PDFs holen, damit sie auch ohne Netz da sind</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Diese Suche vergessen</translation>
    </message>
    <message>
        <source>When such papers arrive</source>
        <translation>Wenn solche Artikel kommen</translation>
    </message>
    <message>
        <source>Another saved search has this name.</source>
        <translation>Eine andere gespeicherte Suche heißt schon so.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>Do so with %Ln paper(s) now</source>
        <translation>
            <numerusform>Jetzt auf %Ln Artikel anwenden</numerusform>
            <numerusform>Jetzt auf %Ln Artikel anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>The index is being made; what this finds can be told in a moment.</source>
        <translation>Der Index wird erstellt; gleich lässt sich sagen, was dies findet.</translation>
    </message>
    <message numerus="yes">
        <source>It would mute {n} of %Ln new paper(s).</source>
        <translation>
            <numerusform>{n} von %Ln neuen Artikel würde stummgeschaltet.</numerusform>
            <numerusform>{n} von %Ln neuen Artikeln würden stummgeschaltet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would tag {n} of %Ln new paper(s).</source>
        <translation>
            <numerusform>{n} von %Ln neuen Artikel bekäme das Schlagwort.</numerusform>
            <numerusform>{n} von %Ln neuen Artikeln bekämen das Schlagwort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It finds {n} of %Ln new paper(s).</source>
        <translation>
            <numerusform>Findet {n} von %Ln neuen Artikel.</numerusform>
            <numerusform>Findet {n} von %Ln neuen Artikeln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search titles, authors, abstracts, notes</source>
        <translation>Titel, Namen, Abstracts, Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Search papers</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Earlier searches</source>
        <translation>Frühere Suchen</translation>
    </message>
    <message>
        <source>Earlier searches (Up)</source>
        <translation>Frühere Suchen (Pfeil hoch)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Suche leeren (Esc)</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>No earlier searches</source>
        <translation>Keine früheren Suchen</translation>
    </message>
</context>
<context>
    <name>SearchSummary</name>
    <message>
        <source>Did you mean “{text}”?</source>
        <translation>Meintest du „{text}“?</translation>
    </message>
    <message>
        <source>Also: {words}</source>
        <translation>Auch: {words}</translation>
    </message>
    <message>
        <source>Press to look only for what is typed, in quotes.</source>
        <translation>Drücken, um nur nach dem Getippten zu suchen, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, author:name, tag:name, -without</source>
        <translation>Wörter, &quot;eine Wortfolge&quot;, author:Name, tag:Name, -ohne</translation>
    </message>
</context>
<context>
    <name>SeenDialog</name>
    <message>
        <source>Mark as seen</source>
        <translation>Als gesehen markieren</translation>
    </message>
    <message numerus="yes">
        <source>All of this batch: %Ln new paper(s)</source>
        <translation>
            <numerusform>Dieser ganze Stapel: %Ln neuer Artikel</numerusform>
            <numerusform>Dieser ganze Stapel: %Ln neue Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of this list: %Ln new paper(s)</source>
        <translation>
            <numerusform>Diese ganze Liste: %Ln neuer Artikel</numerusform>
            <numerusform>Diese ganze Liste: %Ln neue Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to here: %Ln new paper(s)</source>
        <translation>
            <numerusform>Bis hier: %Ln neuer Artikel</numerusform>
            <numerusform>Bis hier: %Ln neue Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Älter als</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s)</source>
        <translation>
            <numerusform>%Ln neuer Artikel</numerusform>
            <numerusform>%Ln neue Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Papers lose their mark as new. What you read, dismissed or put aside for later stays so, and it can be undone.</source>
        <translation>Artikel gelten nicht mehr als neu. Was Sie gelesen, aussortiert oder für später zurückgelegt haben, bleibt so, und es lässt sich rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln paper(s) as seen</source>
        <translation>
            <numerusform>%Ln Artikel als gesehen markieren</numerusform>
            <numerusform>%Ln Artikel als gesehen markieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selected words</source>
        <translation>Ausgewählte Worte</translation>
    </message>
    <message>
        <source>Underline (U)</source>
        <translation>Unterstreichen (U)</translation>
    </message>
    <message>
        <source>Comment (C)</source>
        <translation>Kommentar (C)</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>Kopieren (Strg+C)</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Restore…</source>
        <translation>Zurückholen …</translation>
    </message>
    <message>
        <source>A note could not be saved yet, so the window stays open. It is tried again.</source>
        <translation>Eine Notiz konnte noch nicht gesichert werden, darum bleibt das Fenster offen. Ein neuer Versuch folgt.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Sichern schließen</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Edit and watch…</source>
        <translation>Bearbeiten und beobachten …</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Diese Suche vergessen</translation>
    </message>
    <message>
        <source>Move this batch to the trash</source>
        <translation>Diesen Stapel in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln new paper(s) as seen</source>
        <translation>
            <numerusform>%Ln neuen Artikel als gesehen markieren</numerusform>
            <numerusform>%Ln neue Artikel als gesehen markieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Newer batch</source>
        <translation>Neuerer Stapel</translation>
    </message>
    <message>
        <source>Older batch</source>
        <translation>Älterer Stapel</translation>
    </message>
    <message>
        <source>Refresh it now</source>
        <translation>Jetzt aktualisieren</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Follow no more</source>
        <translation>Abbestellen</translation>
    </message>
</context>
<context>
    <name>SpellingController</name>
    <message>
        <source>“{word}” is in your dictionary now.</source>
        <translation>„{word}“ steht jetzt im eigenen Wörterbuch.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>SpellingMarks</name>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>„{word}“ ins Wörterbuch aufnehmen</translation>
    </message>
</context>
<context>
    <name>StarRating</name>
    <message numerus="yes">
        <source>Rated with %Ln star(s)</source>
        <translation>
            <numerusform>Mit %Ln Stern bewertet</numerusform>
            <numerusform>Mit %Ln Sternen bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message numerus="yes">
        <source>Rate with %Ln star(s)</source>
        <translation>
            <numerusform>Mit %Ln Stern bewerten</numerusform>
            <numerusform>Mit %Ln Sternen bewerten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateButtons</name>
    <message>
        <source>State of the paper</source>
        <translation>Stand des Artikels</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>Später lesen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Aussortieren</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>Stern entfernen</translation>
    </message>
</context>
<context>
    <name>StyleDialog</name>
    <message>
        <source>Cite in a style</source>
        <translation>In einem Stil zitieren</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Part of a style&apos;s or a journal&apos;s name</source>
        <translation>Teil des Namens eines Stils oder einer Zeitschrift</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a style file…</source>
        <translation>Stildatei hinzufügen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>{style}, as {other}</source>
        <translation>{style}, wie {other}</translation>
    </message>
    <message>
        <source>No style has these words in its name.</source>
        <translation>Kein Stil hat diese Wörter im Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln style(s)</source>
        <translation>
            <numerusform>%Ln Stil</numerusform>
            <numerusform>%Ln Stile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubscriptionsController</name>
    <message>
        <source>Follow a list of feeds</source>
        <translation>Einer Liste von Feeds folgen</translation>
    </message>
    <message>
        <source>Lists of feeds (*.opml *.xml)</source>
        <translation>Listen von Feeds (*.opml *.xml)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) of the list cannot be followed: {addresses}</source>
        <translation>
            <numerusform>%Ln Adresse der Liste lässt sich nicht verfolgen: {addresses}</numerusform>
            <numerusform>%Ln Adressen der Liste lassen sich nicht verfolgen: {addresses}</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is followed</source>
        <translation>Verfolgtes schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow(s) written to {path}.</source>
        <translation>
            <numerusform>%Ln Verfolgtes nach {path} geschrieben.</numerusform>
            <numerusform>%Ln Verfolgte nach {path} geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SurroundingsReader</name>
    <message numerus="yes">
        <source>Added %Ln paper(s).</source>
        <translation>
            <numerusform>%Ln Artikel hinzugefügt.</numerusform>
            <numerusform>%Ln Artikel hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Show papers tagged {}. Delete removes it.</source>
        <translation>Artikel mit dem Schlagwort {} zeigen. Entf entfernt es.</translation>
    </message>
    <message>
        <source>Tag {}</source>
        <translation>Schlagwort {}</translation>
    </message>
    <message>
        <source>Press Delete to remove the tag</source>
        <translation>Entf entfernt das Schlagwort</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tag, or topic/sub</source>
        <translation>Schlagwort oder Thema/Unterthema</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Tags that fit</source>
        <translation>Passende Schlagwörter</translation>
    </message>
    <message>
        <source>New tag “{}”</source>
        <translation>Neues Schlagwort „{}“</translation>
    </message>
    <message>
        <source>{tag}, on</source>
        <translation>{tag}, vergeben</translation>
    </message>
</context>
<context>
    <name>TagWishes</name>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Delete with all tags below it; papers stay</source>
        <translation>Mit allen Schlagwörtern darunter löschen; die Artikel bleiben</translation>
    </message>
    <message numerus="yes">
        <source>Delete; %Ln paper(s) have it and stay</source>
        <translation>
            <numerusform>Löschen; %Ln Artikel hat es und bleibt</numerusform>
            <numerusform>Löschen; %Ln Artikel haben es und bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>New name (a/b puts it under a):</source>
        <translation>Neuer Name (a/b ordnet es unter a ein):</translation>
    </message>
</context>
<context>
    <name>TasteBar</name>
    <message>
        <source>What the order For me is learned from</source>
        <translation>Woraus die Reihenfolge „Für mich“ gelernt ist</translation>
    </message>
    <message>
        <source>Words…</source>
        <translation>Wörter …</translation>
    </message>
    <message>
        <source>More or less of a word</source>
        <translation>Mehr oder weniger von einem Wort</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Text of this page</source>
        <translation>Text dieser Seite</translation>
    </message>
    <message>
        <source>This page holds no text: it may be a picture.</source>
        <translation>Diese Seite enthält keinen Text: Sie ist vielleicht ein Bild.</translation>
    </message>
    <message>
        <source>{page}: its fonts do not tell their letters</source>
        <translation>{page}: ihre Schriften verraten ihre Buchstaben nicht</translation>
    </message>
</context>
<context>
    <name>ThumbnailPanel</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>TitleText</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>TriageController</name>
    <message>
        <source>Nothing in this list is new.</source>
        <translation>In dieser Liste ist nichts neu.</translation>
    </message>
    <message>
        <source>No batch has come yet.</source>
        <translation>Es ist noch kein Stapel gekommen.</translation>
    </message>
    <message>
        <source>This is the newest batch.</source>
        <translation>Dies ist der neueste Stapel.</translation>
    </message>
    <message>
        <source>This is the oldest batch.</source>
        <translation>Dies ist der älteste Stapel.</translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>It is not in what is shown.</source>
        <translation>Es steht nicht in dem, was gezeigt wird.</translation>
    </message>
    <message>
        <source>None of them is in what is shown.</source>
        <translation>Keiner davon steht in dem, was gezeigt wird.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Your desk is ready</source>
        <translation>Dein Schreibtisch ist bereit</translation>
    </message>
    <message>
        <source>Everything you bring in stays on this computer.</source>
        <translation>Alles, was du hereinholst, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Or drop files here.</source>
        <translation>Oder Dateien hier ablegen.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>A saved papers page, RIS, MEDLINE or JSON</source>
        <translation>Gesicherte Papers-Seite, RIS, MEDLINE oder JSON</translation>
    </message>
    <message>
        <source>Follow Hugging Face Papers</source>
        <translation>Hugging Face Papers abonnieren</translation>
    </message>
    <message>
        <source>The list of each day comes by itself; you see it first</source>
        <translation>Die Liste jedes Tages kommt von selbst; Sie sehen sie zuerst</translation>
    </message>
    <message>
        <source>Look at a dozen papers</source>
        <translation>Ein Dutzend Artikel ansehen</translation>
    </message>
    <message>
        <source>With summaries and a note; gone again with one undo</source>
        <translation>Mit Kurzfassungen und Notiz; „Rückgängig“ entfernt sie</translation>
    </message>
    <message>
        <source>Learn the keys</source>
        <translation>Die Tasten kennenlernen</translation>
    </message>
    <message>
        <source>Everything here works without the mouse</source>
        <translation>Alles hier geht auch ohne Maus</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>More or less of a word</source>
        <translation>Mehr oder weniger von einem Wort</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>More of it  (+)</source>
        <translation>Mehr davon  (+)</translation>
    </message>
    <message>
        <source>Less of it  (−)</source>
        <translation>Weniger davon  (−)</translation>
    </message>
    <message>
        <source>As learned  (Del)</source>
        <translation>Wie gelernt  (Entf)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Speak for it</source>
        <translation>Sprechen dafür</translation>
    </message>
    <message>
        <source>Speak against it</source>
        <translation>Sprechen dagegen</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Sie verlangen</translation>
    </message>
    <message>
        <source>Words of the order For me</source>
        <translation>Wörter der Reihenfolge „Für mich“</translation>
    </message>
    <message>
        <source>These words place it in the order For me. Ask for more or less of one.</source>
        <translation>Diese Wörter bestimmen ihren Platz in der Reihenfolge „Für mich“. Verlangen Sie mehr oder weniger von einem.</translation>
    </message>
    <message>
        <source>No word speaks for or against a paper here.</source>
        <translation>Kein Wort spricht hier für oder gegen eine Arbeit.</translation>
    </message>
</context>
<context>
    <name>YearHistogram</name>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>kept to {first} to {last}</source>
        <translation>beschränkt auf {first} bis {last}</translation>
    </message>
</context>
<context>
    <name>_CommentField</name>
    <message>
        <source>Comment, in Markdown</source>
        <translation>Kommentar, in Markdown</translation>
    </message>
</context>
<context>
    <name>_ThumbnailModel</name>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <source>Bring papers in from saved pages, RIS, MEDLINE or JSON; you see what would come first.</source>
        <translation>Artikel aus gesicherten Seiten, RIS, MEDLINE oder JSON holen; vorher ist zu sehen, was käme.</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren …</translation>
    </message>
    <message>
        <source>Bring in all that can be read in a folder, and the files beside the entries.</source>
        <translation>Alles hereinholen, was in einem Ordner lesbar ist, mit den Dateien bei den Einträgen.</translation>
    </message>
    <message>
        <source>Add papers by id…</source>
        <translation>Artikel nach Kennung hinzufügen …</translation>
    </message>
    <message>
        <source>Paste ids, DOIs, addresses or a list of references, and their papers come.</source>
        <translation>Kennungen, DOIs, Adressen oder ein Literaturverzeichnis einfügen, und die Artikel kommen.</translation>
    </message>
    <message>
        <source>Add a paper by hand…</source>
        <translation>Artikel von Hand hinzufügen …</translation>
    </message>
    <message>
        <source>Write title, authors, date and the like of a paper that no file and no source has.</source>
        <translation>Titel, Autoren, Datum und dergleichen eines Artikels schreiben, den keine Datei und keine Quelle hat.</translation>
    </message>
    <message>
        <source>Add PDF files…</source>
        <translation>PDF-Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add PDF files: each goes to its paper, or becomes one; you see which first.</source>
        <translation>PDF-Dateien hinzufügen: Jede kommt zu ihrem Artikel oder wird einer; Sie sehen es vorher.</translation>
    </message>
    <message>
        <source>Follow a source…</source>
        <translation>Quelle abonnieren …</translation>
    </message>
    <message>
        <source>Have the papers of a list, a category, a search or a feed come by themselves; you see what would come first.</source>
        <translation>Die Artikel einer Liste, einer Kategorie, einer Suche oder eines Feeds von selbst kommen lassen; Sie sehen zuerst, was käme.</translation>
    </message>
    <message>
        <source>Add a folder of PDF files…</source>
        <translation>Einen Ordner mit PDF-Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add all PDF files of a folder and the folders in it.</source>
        <translation>Alle PDF-Dateien eines Ordners und seiner Unterordner hinzufügen.</translation>
    </message>
    <message>
        <source>Follow Hugging Face Papers</source>
        <translation>Hugging Face Papers abonnieren</translation>
    </message>
    <message>
        <source>Have the daily list of Hugging Face come by itself; you see it first.</source>
        <translation>Die tägliche Liste von Hugging Face von selbst kommen lassen; Sie sehen sie zuerst.</translation>
    </message>
    <message>
        <source>New files of the watched folder…</source>
        <translation>Neue Dateien des beobachteten Ordners…</translation>
    </message>
    <message>
        <source>Look at the PDF files that appeared in the watched folder.</source>
        <translation>Die PDF-Dateien ansehen, die im beobachteten Ordner erschienen sind.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Ask all that you follow now, and do what waits for the network.</source>
        <translation>Alles jetzt fragen, was Sie abonniert haben, und tun, was auf das Netz wartet.</translation>
    </message>
    <message>
        <source>Find moved files…</source>
        <translation>Verschobene Dateien finden …</translation>
    </message>
    <message>
        <source>Look in a folder for linked files that were moved; they are known by their content.</source>
        <translation>In einem Ordner nach verknüpften Dateien suchen, die verschoben wurden; sie werden am Inhalt erkannt.</translation>
    </message>
    <message>
        <source>Network…</source>
        <translation>Netz …</translation>
    </message>
    <message>
        <source>What waits for the network, which hosts were asked, how often, and what is left.</source>
        <translation>Was auf das Netz wartet, welche Server wie oft gefragt wurden, und was übrig ist.</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Ask nothing of the network; what you ask for waits until you go online.</source>
        <translation>Das Netz nichts fragen; was Sie wollen, wartet, bis Sie online gehen.</translation>
    </message>
    <message>
        <source>Follow a list of feeds…</source>
        <translation>Einer Liste von Feeds folgen…</translation>
    </message>
    <message>
        <source>Follow all feeds of a list (OPML) that another program has written; the folders it has become tags.</source>
        <translation>Folgt allen Feeds einer Liste (OPML), die ein anderes Programm geschrieben hat; ihre Ordner werden Schlagwörter.</translation>
    </message>
    <message>
        <source>Lists of feeds</source>
        <translation>Listen von Feeds</translation>
    </message>
    <message>
        <source>Look at a dozen papers</source>
        <translation>Ein Dutzend Artikel ansehen</translation>
    </message>
    <message>
        <source>Add twelve well-chosen papers to try everything with; one undo removes them.</source>
        <translation>Zwölf ausgesuchte Artikel zum Ausprobieren; ein „Rückgängig“ entfernt sie.</translation>
    </message>
    <message>
        <source>Write what is followed as a list…</source>
        <translation>Verfolgtes als Liste schreiben…</translation>
    </message>
    <message>
        <source>Write what you follow as a list (OPML) that any reader of feeds opens.</source>
        <translation>Schreibt, was Sie verfolgen, als Liste (OPML), die jeder Feed-Leser öffnet.</translation>
    </message>
    <message>
        <source>Open folder of notes</source>
        <translation>Notizenordner öffnen</translation>
    </message>
    <message>
        <source>See the Markdown files of your notes in the system&apos;s file manager.</source>
        <translation>Die Markdown-Dateien der Notizen in der Dateiverwaltung zeigen.</translation>
    </message>
    <message>
        <source>Export papers…</source>
        <translation>Artikel exportieren…</translation>
    </message>
    <message>
        <source>Write papers for other programs: BibTeX, RIS, a table, a page or a feed; once, or kept up to date.</source>
        <translation>Artikel für andere Programme schreiben: BibTeX, RIS, eine Tabelle, eine Seite oder ein Feed; einmal oder laufend aktuell.</translation>
    </message>
    <message>
        <source>Removed and replaced notes…</source>
        <translation>Entfernte und ersetzte Notizen…</translation>
    </message>
    <message>
        <source>See what stood in notes of any paper before, and bring it back.</source>
        <translation>Sehen, was früher in Notizen stand, gleich zu welchem Artikel, und es zurückholen.</translation>
    </message>
    <message>
        <source>Digests…</source>
        <translation>Digests (Überblicke) …</translation>
    </message>
    <message>
        <source>Have what is new told every day, week or month: as a mail, a page or a feed.</source>
        <translation>Sich jeden Tag, jede Woche oder jeden Monat sagen lassen, was neu ist: als Mail, Seite oder Feed.</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung …</translation>
    </message>
    <message>
        <source>Make a collection: a group of your own, apart from tags.</source>
        <translation>Eine Sammlung anlegen: eine eigene Gruppe, unabhängig von Schlagwörtern.</translation>
    </message>
    <message>
        <source>Save abstract and notes as PDF…</source>
        <translation>Abstract und Notizen als PDF sichern …</translation>
    </message>
    <message>
        <source>Save a page with title, abstract and your notes.</source>
        <translation>Eine Seite mit Titel, Abstract und Notizen sichern.</translation>
    </message>
    <message>
        <source>Print abstract and notes…</source>
        <translation>Abstract und Notizen drucken …</translation>
    </message>
    <message>
        <source>Print a page with title, abstract and your notes.</source>
        <translation>Eine Seite mit Titel, Abstract und Notizen drucken.</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Open another window on the same library.</source>
        <translation>Ein weiteres Fenster auf dieselbe Bibliothek öffnen.</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Save what is open in this window and close it; others stay.</source>
        <translation>Sichern, was in diesem Fenster offen ist, und es schließen; andere bleiben.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Save what is open and leave.</source>
        <translation>Offenes sichern und beenden.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back what you did last, any time.</source>
        <translation>Das Letzte zurücknehmen, jederzeit.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Do it again after all.</source>
        <translation>Es doch wieder tun.</translation>
    </message>
    <message>
        <source>Select all papers</source>
        <translation>Alle Artikel auswählen</translation>
    </message>
    <message>
        <source>Select every paper of the list.</source>
        <translation>Jeden Artikel der Liste auswählen.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Theme, rows, typeface, size of text, language, library folder, keys.</source>
        <translation>Farben, Zeilen, Schrift, Schriftgröße, Sprache, Bibliotheksordner, Tasten.</translation>
    </message>
    <message>
        <source>Find in this paper</source>
        <translation>In dieser Arbeit suchen</translation>
    </message>
    <message>
        <source>Find words in the PDF as you type; Ctrl+F or / among the pages, N goes on.</source>
        <translation>Worte im PDF finden, während man tippt; auf den Seiten Strg+F oder /, weiter mit N.</translation>
    </message>
    <message>
        <source>Words of a PDF</source>
        <translation>Worte eines PDF</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Hervorheben</translation>
    </message>
    <message>
        <source>Highlight the words selected; H among the pages, 1 to 4 in a colour.</source>
        <translation>Die ausgewählten Worte hervorheben; auf den Seiten H, mit 1 bis 4 in einer Farbe.</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Unterstreichen</translation>
    </message>
    <message>
        <source>Underline the words selected; U among the pages.</source>
        <translation>Die ausgewählten Worte unterstreichen; auf den Seiten U.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Write to the words selected or the mark chosen, or leave a note where the mouse is; C among the pages.</source>
        <translation>Zu den ausgewählten Worten oder der gewählten Markierung schreiben, oder eine Notiz dort lassen, wo die Maus ist; auf den Seiten C.</translation>
    </message>
    <message>
        <source>Mark an area</source>
        <translation>Einen Bereich markieren</translation>
    </message>
    <message>
        <source>Draw a frame around a figure; X among the pages.</source>
        <translation>Einen Rahmen um eine Abbildung ziehen; auf den Seiten X.</translation>
    </message>
    <message>
        <source>Marks beside the pages</source>
        <translation>Markierungen neben den Seiten</translation>
    </message>
    <message>
        <source>See all marks, and go to one; 1 to 4 colour it, C comments, Delete removes it.</source>
        <translation>Alle Markierungen sehen und zu einer gehen; 1 bis 4 färben sie, C kommentiert, Entf entfernt sie.</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Text der Seite</translation>
    </message>
    <message>
        <source>Show the text of the page beside it, for a screen reader or in large letters.</source>
        <translation>Den Text der Seite daneben zeigen, für ein Vorleseprogramm oder in großer Schrift.</translation>
    </message>
    <message>
        <source>Save a copy with marks…</source>
        <translation>Kopie mit Markierungen speichern…</translation>
    </message>
    <message>
        <source>Write a copy of the PDF in which other programs show your marks.</source>
        <translation>Eine Kopie der PDF-Datei schreiben, in der andere Programme die Markierungen zeigen.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>Star the paper, or take the star away.</source>
        <translation>Dem Artikel einen Stern geben oder nehmen.</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Schlagwörter bearbeiten</translation>
    </message>
    <message>
        <source>Add or remove tags.</source>
        <translation>Schlagwörter hinzufügen oder entfernen.</translation>
    </message>
    <message>
        <source>Edit collections</source>
        <translation>Sammlungen bearbeiten</translation>
    </message>
    <message>
        <source>Put the paper into collections, or take it out; a new name makes one.</source>
        <translation>Den Artikel in Sammlungen legen oder herausnehmen; ein neuer Name legt eine an.</translation>
    </message>
    <message>
        <source>Take out of this collection</source>
        <translation>Aus dieser Sammlung nehmen</translation>
    </message>
    <message>
        <source>Take the paper out of the collection that is shown.</source>
        <translation>Den Artikel aus der gezeigten Sammlung nehmen.</translation>
    </message>
    <message>
        <source>Tag by number</source>
        <translation>Schlagwort per Ziffer</translation>
    </message>
    <message>
        <source>Put the first to the ninth tag of the side bar on with 1 to 9, or take it off.</source>
        <translation>Mit 1 bis 9 eines der ersten neun Schlagwörter der Seitenleiste geben oder nehmen.</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Abstract</translation>
    </message>
    <message>
        <source>Read the abstract.</source>
        <translation>Das Abstract lesen.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write on the paper.</source>
        <translation>Etwas zum Artikel schreiben.</translation>
    </message>
    <message>
        <source>Related papers</source>
        <translation>Verwandte Artikel</translation>
    </message>
    <message>
        <source>See more papers like this one, with the words that they share.</source>
        <translation>Ähnliche Artikel zeigen, mit den gemeinsamen Wörtern.</translation>
    </message>
    <message>
        <source>More or less of a word…</source>
        <translation>Mehr oder weniger von einem Wort …</translation>
    </message>
    <message>
        <source>See which words speak for and against the paper in the order For me, and ask for more or less of them.</source>
        <translation>Sehen, welche Wörter in der Reihenfolge „Für mich“ für und gegen die Arbeit sprechen, und mehr oder weniger davon verlangen.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>See what the paper cites; Enter opens what is here and adds what is not.</source>
        <translation>Sehen, was der Artikel zitiert; Enter öffnet, was hier ist, und fügt hinzu, was fehlt.</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>Zitiert von</translation>
    </message>
    <message>
        <source>See who cites the paper; Enter opens what is here and adds what is not.</source>
        <translation>Sehen, wer den Artikel zitiert; Enter öffnet, was hier ist, und fügt hinzu, was fehlt.</translation>
    </message>
    <message>
        <source>Note from a template…</source>
        <translation>Notiz aus einer Vorlage …</translation>
    </message>
    <message>
        <source>Write one of your templates into the note.</source>
        <translation>Eine der eigenen Vorlagen in die Notiz einfügen.</translation>
    </message>
    <message>
        <source>Mark as seen up to here…</source>
        <translation>Bis hier als gesehen markieren …</translation>
    </message>
    <message>
        <source>Mark what is new from the top of the list to this paper as seen; you see first how many papers that are.</source>
        <translation>Was von oben bis zu diesem Artikel neu ist, als gesehen markieren; Sie sehen vorher, wie viele Artikel das sind.</translation>
    </message>
    <message>
        <source>Marks into the note</source>
        <translation>Markierungen in die Notiz</translation>
    </message>
    <message>
        <source>Write what you marked into the note, as quotes that lead to their pages.</source>
        <translation>Was markiert ist, in die Notiz schreiben, als Zitate, die zu ihren Seiten führen.</translation>
    </message>
    <message>
        <source>Mark all of this list as seen…</source>
        <translation>Diese ganze Liste als gesehen markieren …</translation>
    </message>
    <message>
        <source>Mark all that is new in this batch or list as seen; you see first how many.</source>
        <translation>Alles, was in diesem Stapel oder dieser Liste neu ist, als gesehen markieren; Sie sehen vorher, wie viel.</translation>
    </message>
    <message>
        <source>Mark older papers as seen…</source>
        <translation>Ältere Artikel als gesehen markieren …</translation>
    </message>
    <message>
        <source>Mark what is new in this list and came before a day of your choice as seen.</source>
        <translation>Was in dieser Liste neu ist und vor einem Tag Ihrer Wahl kam, als gesehen markieren.</translation>
    </message>
    <message>
        <source>Earlier versions of the note…</source>
        <translation>Frühere Fassungen der Notiz…</translation>
    </message>
    <message>
        <source>See what stood in the note before, and bring it back.</source>
        <translation>Sehen, was früher in der Notiz stand, und es zurückholen.</translation>
    </message>
    <message>
        <source>Open note in another editor</source>
        <translation>Notiz in anderem Editor öffnen</translation>
    </message>
    <message>
        <source>Open the Markdown file of the note with the system&apos;s own program for it.</source>
        <translation>Die Markdown-Datei der Notiz mit dem Programm des Systems öffnen.</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>Später lesen</translation>
    </message>
    <message>
        <source>Keep the paper in Read later.</source>
        <translation>Den Artikel unter „Später lesen“ ablegen.</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>You have read the paper.</source>
        <translation>Der Artikel ist gelesen.</translation>
    </message>
    <message>
        <source>Mark as new or seen</source>
        <translation>Als neu oder gesehen markieren</translation>
    </message>
    <message>
        <source>Make the paper new again, or seen.</source>
        <translation>Den Artikel wieder neu machen oder als gesehen markieren.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Aussortieren</translation>
    </message>
    <message>
        <source>Not for you: it leaves All papers and is kept under Dismissed.</source>
        <translation>Nichts für dich: verlässt „Alle Artikel“ und liegt unter „Aussortiert“.</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>Keine Bewertung</translation>
    </message>
    <message>
        <source>Take the rating off.</source>
        <translation>Die Bewertung entfernen.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>One star</source>
        <translation>Ein Stern</translation>
    </message>
    <message>
        <source>Rate the paper with one star.</source>
        <translation>Den Artikel mit einem Stern bewerten.</translation>
    </message>
    <message>
        <source>Two stars</source>
        <translation>Zwei Sterne</translation>
    </message>
    <message>
        <source>Rate the paper with two stars.</source>
        <translation>Den Artikel mit zwei Sternen bewerten.</translation>
    </message>
    <message>
        <source>Three stars</source>
        <translation>Drei Sterne</translation>
    </message>
    <message>
        <source>Rate the paper with three stars.</source>
        <translation>Den Artikel mit drei Sternen bewerten.</translation>
    </message>
    <message>
        <source>Four stars</source>
        <translation>Vier Sterne</translation>
    </message>
    <message>
        <source>Rate the paper with four stars.</source>
        <translation>Den Artikel mit vier Sternen bewerten.</translation>
    </message>
    <message>
        <source>Five stars</source>
        <translation>Fünf Sterne</translation>
    </message>
    <message>
        <source>Rate the paper with five stars.</source>
        <translation>Den Artikel mit fünf Sternen bewerten.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Remove the paper from the library; the trash keeps it.</source>
        <translation>Den Artikel aus der Bibliothek nehmen; der Papierkorb hebt ihn auf.</translation>
    </message>
    <message>
        <source>Put back from trash</source>
        <translation>Aus dem Papierkorb zurücklegen</translation>
    </message>
    <message>
        <source>Bring a paper back from the trash.</source>
        <translation>Einen Artikel aus dem Papierkorb zurückholen.</translation>
    </message>
    <message>
        <source>Read the PDF</source>
        <translation>PDF lesen</translation>
    </message>
    <message>
        <source>Read the paper here, in all of the window; Esc leads back.</source>
        <translation>Den Artikel hier lesen, im ganzen Fenster; Esc führt zurück.</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <source>Open it in its own program, or else the page of the paper.</source>
        <translation>Es im eigenen Programm öffnen, sonst die Seite des Artikels.</translation>
    </message>
    <message>
        <source>Make available offline</source>
        <translation>Offline verfügbar machen</translation>
    </message>
    <message>
        <source>Fetch the PDFs of the selected papers into the library.</source>
        <translation>Die PDFs der gewählten Artikel in die Bibliothek holen.</translation>
    </message>
    <message>
        <source>Paper in a window of its own</source>
        <translation>Artikel in eigenem Fenster</translation>
    </message>
    <message>
        <source>Show the paper, its notes and its pages in a window of their own.</source>
        <translation>Den Artikel, seine Notizen und Seiten in einem eigenen Fenster zeigen.</translation>
    </message>
    <message>
        <source>Make this list available offline</source>
        <translation>Diese Liste offline verfügbar machen</translation>
    </message>
    <message>
        <source>Fetch the PDFs of all papers of the list: of a place, a batch or a search.</source>
        <translation>Die PDFs aller Artikel der Liste holen: eines Ortes, eines Stapels oder einer Suche.</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Dateien anhängen …</translation>
    </message>
    <message>
        <source>Copy files into the library, for this paper.</source>
        <translation>Dateien für diesen Artikel in die Bibliothek kopieren.</translation>
    </message>
    <message>
        <source>Correct what is said of the paper…</source>
        <translation>Angaben zum Artikel berichtigen …</translation>
    </message>
    <message>
        <source>Correct or add title, authors, date, venue and the like; what you write stays yours, whatever a source says later.</source>
        <translation>Titel, Autoren, Datum, Ort der Veröffentlichung und dergleichen berichtigen oder ergänzen; was Sie schreiben, bleibt Ihres, was immer eine Quelle später sagt.</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>Vervollständigen …</translation>
    </message>
    <message>
        <source>Look other sources up for missing abstracts, authors, dates and ids of the selected papers; you see each before it is taken.</source>
        <translation>In anderen Quellen nach fehlenden Zusammenfassungen, Autoren, Daten und Kennungen der gewählten Artikel suchen; Sie sehen alles, bevor es übernommen wird.</translation>
    </message>
    <message>
        <source>Look at what was found…</source>
        <translation>Gefundenes ansehen …</translation>
    </message>
    <message>
        <source>See what sources know more of your papers, and take it field by field.</source>
        <translation>Sehen, was Quellen mehr über Ihre Artikel wissen, und es Feld für Feld übernehmen.</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Zitat kopieren</translation>
    </message>
    <message>
        <source>Copy the paper as a reference in the style last used; several as a bibliography.</source>
        <translation>Die Arbeit als Literaturangabe im zuletzt benutzten Stil kopieren; mehrere als Literaturverzeichnis.</translation>
    </message>
    <message>
        <source>Copy identifier</source>
        <translation>Kennung kopieren</translation>
    </message>
    <message>
        <source>Copy the id of the paper, as arxiv:1706.03762 or doi:10.1000/x; of several, one in a line.</source>
        <translation>Die Kennung des Artikels kopieren, wie arxiv:1706.03762 oder doi:10.1000/x; von mehreren je eine in einer Zeile.</translation>
    </message>
    <message>
        <source>Cite in a style…</source>
        <translation>In einem Stil zitieren…</translation>
    </message>
    <message>
        <source>Find a citation style by its name, look at the papers in it, and copy them.</source>
        <translation>Einen Zitierstil nach seinem Namen finden, die Arbeiten darin ansehen und sie kopieren.</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>Doppelte Artikel suchen …</translation>
    </message>
    <message>
        <source>Look for papers that are in the library twice, and make one of them.</source>
        <translation>Artikel suchen, die zweimal in der Bibliothek sind, und einen daraus machen.</translation>
    </message>
    <message>
        <source>Merge two papers…</source>
        <translation>Zwei Artikel vereinen …</translation>
    </message>
    <message>
        <source>Put the two selected papers side by side, and make one of them.</source>
        <translation>Die zwei ausgewählten Artikel nebeneinander stellen und einen daraus machen.</translation>
    </message>
    <message>
        <source>Next paper</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Go to the next paper.</source>
        <translation>Zum nächsten Artikel gehen.</translation>
    </message>
    <message>
        <source>Previous paper</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Go to the previous paper.</source>
        <translation>Zum vorigen Artikel gehen.</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>Nächster neuer</translation>
    </message>
    <message>
        <source>Page through the paper, then go to the next unread one.</source>
        <translation>Im Artikel blättern, dann zum nächsten neuen gehen.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search as you type.</source>
        <translation>Suchen, während du tippst.</translation>
    </message>
    <message>
        <source>AND, OR, NOT as words</source>
        <translation>AND, OR, NOT als Wörter</translation>
    </message>
    <message>
        <source>Look for the words AND, OR and NOT of a search instead of obeying them.</source>
        <translation>Nach den Wörtern AND, OR und NOT einer Suche suchen, statt sie zu befolgen.</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Go to the next word in the paper that the search found; N while you read it.</source>
        <translation>Zum nächsten gefundenen Wort im Artikel gehen; beim Lesen mit N.</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Go to the match before; Shift+N while you read.</source>
        <translation>Zum Treffer davor gehen; beim Lesen mit Umschalt+N.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find any action, paper, place or tag by a few letters of its name.</source>
        <translation>Jede Aktion, jeden Artikel, Ort und jedes Schlagwort mit wenigen Buchstaben finden.</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Diese Suche speichern …</translation>
    </message>
    <message>
        <source>Keep the search under a name, with rules for papers that arrive.</source>
        <translation>Die Suche unter einem Namen behalten, mit Regeln für Artikel, die kommen.</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Go to the side bar.</source>
        <translation>Zur Seitenleiste gehen.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Go to the list of papers.</source>
        <translation>Zur Liste der Artikel gehen.</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Artikelansicht</translation>
    </message>
    <message>
        <source>Go to the paper shown.</source>
        <translation>Zum gezeigten Artikel gehen.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Open the menu of what the keyboard stands on, as a right click does.</source>
        <translation>Das Menü dessen öffnen, worauf die Tastatur steht, wie ein Rechtsklick.</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Go to all papers.</source>
        <translation>Zu allen Artikeln gehen.</translation>
    </message>
    <message>
        <source>Page…</source>
        <translation>Seite…</translation>
    </message>
    <message>
        <source>Go to a page of the PDF, by its number or its label.</source>
        <translation>Zu einer Seite des PDFs gehen, nach Nummer oder Bezeichnung.</translation>
    </message>
    <message>
        <source>Find in all open papers…</source>
        <translation>In allen offenen Artikeln suchen…</translation>
    </message>
    <message>
        <source>Look for words on the pages of all papers that you read since the window opened.</source>
        <translation>Wörter auf den Seiten aller Artikel suchen, die Sie gelesen haben, seit das Fenster offen ist.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Go to the new papers.</source>
        <translation>Zu den neuen Artikeln gehen.</translation>
    </message>
    <message>
        <source>Back in the PDF</source>
        <translation>Zurück im PDF</translation>
    </message>
    <message>
        <source>Go back to where you jumped from; also Alt+Left among the pages.</source>
        <translation>Dorthin zurückgehen, von wo Sie gesprungen sind; auf den Seiten auch Alt+Links.</translation>
    </message>
    <message>
        <source>Go to Read later.</source>
        <translation>Zu „Später lesen“ gehen.</translation>
    </message>
    <message>
        <source>Forward in the PDF</source>
        <translation>Vorwärts im PDF</translation>
    </message>
    <message>
        <source>Go forward again; also Alt+Right among the pages.</source>
        <translation>Wieder vorwärts gehen; auf den Seiten auch Alt+Rechts.</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Go to the starred papers.</source>
        <translation>Zu den Artikeln mit Stern gehen.</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Vorige Liste</translation>
    </message>
    <message>
        <source>Go to the list of the day, week or month before.</source>
        <translation>Zur Liste des Tages, der Woche oder des Monats davor gehen.</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Nächste Liste</translation>
    </message>
    <message>
        <source>Go to the list of the day, week or month after.</source>
        <translation>Zur Liste des Tages, der Woche oder des Monats danach gehen.</translation>
    </message>
    <message>
        <source>Papers like those of this tag</source>
        <translation>Arbeiten wie die mit diesem Schlagwort</translation>
    </message>
    <message>
        <source>While a tag is shown: see what else belongs to it, likest first.</source>
        <translation>Während ein Schlagwort gezeigt wird: sehen, was noch dazu gehört, das Ähnlichste zuerst.</translation>
    </message>
    <message>
        <source>Newer batch</source>
        <translation>Neuerer Stapel</translation>
    </message>
    <message>
        <source>Go to the batch that came after this one.</source>
        <translation>Zum Stapel gehen, der nach diesem kam.</translation>
    </message>
    <message>
        <source>News of your papers…</source>
        <translation>Neues zu Ihren Artikeln …</translation>
    </message>
    <message>
        <source>See which papers have a new version, were withdrawn or are published now.</source>
        <translation>Sehen, welche Artikel eine neue Version haben, zurückgezogen wurden oder nun erschienen sind.</translation>
    </message>
    <message>
        <source>Older batch</source>
        <translation>Älterer Stapel</translation>
    </message>
    <message>
        <source>Go to the batch that came before this one, or to the newest.</source>
        <translation>Zum Stapel gehen, der vor diesem kam, oder zum neuesten.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light or dark as the system says.</source>
        <translation>Hell oder dunkel, wie das System es vorgibt.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark on light.</source>
        <translation>Dunkel auf Hell.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light on dark.</source>
        <translation>Hell auf Dunkel.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Rows with a passage of the text.</source>
        <translation>Zeilen mit einem Textauszug.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>More rows, without the passage.</source>
        <translation>Mehr Zeilen, ohne Textauszug.</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Schrift größer</translation>
    </message>
    <message>
        <source>Write everything a step larger.</source>
        <translation>Alles eine Stufe größer schreiben.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Schrift kleiner</translation>
    </message>
    <message>
        <source>Write everything a step smaller.</source>
        <translation>Alles eine Stufe kleiner schreiben.</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Write everything in its usual size.</source>
        <translation>Alles in üblicher Größe schreiben.</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Fold the side bar away, or bring it back.</source>
        <translation>Die Seitenleiste einklappen oder zurückholen.</translation>
    </message>
    <message>
        <source>Show or hide the detail</source>
        <translation>Artikelansicht ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Fold the paper away, or bring it back; meanwhile Enter shows it in place of the list.</source>
        <translation>Den Artikel einklappen oder zurückholen; solange zeigt ihn die Eingabetaste anstelle der Liste.</translation>
    </message>
    <message>
        <source>Abstract, notes and related in one scroll</source>
        <translation>Abstract, Notizen und Verwandtes untereinander</translation>
    </message>
    <message>
        <source>Read them below one another, or one at a time.</source>
        <translation>Untereinander lesen oder eines nach dem anderen.</translation>
    </message>
    <message>
        <source>Map of the papers</source>
        <translation>Karte der Artikel</translation>
    </message>
    <message>
        <source>See the papers of the list on a map, those alike beside one another; once more: as a list.</source>
        <translation>Die Artikel der Liste auf einer Karte sehen, ähnliche beieinander; noch einmal: als Liste.</translation>
    </message>
    <message>
        <source>Hide what was seen</source>
        <translation>Gesehenes ausblenden</translation>
    </message>
    <message>
        <source>Leave only new papers in All papers, batches and tags; a search still finds all.</source>
        <translation>In „Alle Artikel“, Stapeln und Schlagwörtern nur Neues zeigen; eine Suche findet weiter alles.</translation>
    </message>
    <message>
        <source>Outline and small pages</source>
        <translation>Gliederung und kleine Seiten</translation>
    </message>
    <message>
        <source>Show outline, small pages or marks beside the PDF, or hide them.</source>
        <translation>Gliederung, kleine Seiten oder Markierungen neben dem PDF zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>Pages of a PDF</source>
        <translation>Seiten eines PDFs</translation>
    </message>
    <message>
        <source>The PDF alone</source>
        <translation>Nur das PDF</translation>
    </message>
    <message>
        <source>Give the PDF the whole window, or bring the list back.</source>
        <translation>Dem PDF das ganze Fenster geben, oder die Liste zurückholen.</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>Sort the list by this; papers of which it is not known come last.</source>
        <translation>Die Liste danach sortieren; Artikel, von denen es nicht bekannt ist, kommen zuletzt.</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Pages larger.</source>
        <translation>Seiten größer.</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Pages smaller.</source>
        <translation>Seiten kleiner.</translation>
    </message>
    <message>
        <source>Date published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>As wide as the view</source>
        <translation>So breit wie die Ansicht</translation>
    </message>
    <message>
        <source>Pages as wide as there is room.</source>
        <translation>Seiten so breit, wie Platz ist.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Whole pages</source>
        <translation>Ganze Seiten</translation>
    </message>
    <message>
        <source>Pages as large as they are seen whole.</source>
        <translation>Seiten so groß, dass man sie ganz sieht.</translation>
    </message>
    <message>
        <source>First author</source>
        <translation>Erste Person</translation>
    </message>
    <message>
        <source>As large as on paper</source>
        <translation>So groß wie auf Papier</translation>
    </message>
    <message>
        <source>Pages at 100 %.</source>
        <translation>Seiten bei 100 %.</translation>
    </message>
    <message>
        <source>Upvotes</source>
        <translation>Zustimmungen</translation>
    </message>
    <message>
        <source>Two beside one another</source>
        <translation>Zwei nebeneinander</translation>
    </message>
    <message>
        <source>Two pages in a row, or one.</source>
        <translation>Zwei Seiten in einer Reihe, oder eine.</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Für mich</translation>
    </message>
    <message>
        <source>First page alone</source>
        <translation>Erste Seite allein</translation>
    </message>
    <message>
        <source>With two pages in a row the first stands alone, as the title of a book.</source>
        <translation>Bei zwei Seiten in einer Reihe steht die erste allein, wie der Titel eines Buchs.</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersherum</translation>
    </message>
    <message>
        <source>Turn the order of the list round: oldest first, from Z to A, fewest first.</source>
        <translation>Die Reihenfolge der Liste umkehren: älteste zuerst, von Z bis A, wenigste zuerst.</translation>
    </message>
    <message>
        <source>Turn to the right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn the pages clockwise.</source>
        <translation>Die Seiten im Uhrzeigersinn drehen.</translation>
    </message>
    <message>
        <source>Sections by day</source>
        <translation>Abschnitte nach Tagen</translation>
    </message>
    <message>
        <source>Tell in lists by date where another day begins, and how many papers it has.</source>
        <translation>In Listen nach Datum sagen, wo ein anderer Tag beginnt und wie viele Artikel er hat.</translation>
    </message>
    <message>
        <source>Turn to the left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn the pages the other way.</source>
        <translation>Die Seiten andersherum drehen.</translation>
    </message>
    <message>
        <source>As the theme</source>
        <translation>Wie das Farbschema</translation>
    </message>
    <message>
        <source>Dim in the dark theme.</source>
        <translation>Gedimmt im dunklen Farbschema.</translation>
    </message>
    <message>
        <source>Colour of the paper</source>
        <translation>Farbe des Papiers</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>As in the file.</source>
        <translation>Wie in der Datei.</translation>
    </message>
    <message>
        <source>Dim</source>
        <translation>Gedimmt</translation>
    </message>
    <message>
        <source>Grey paper, for the dark.</source>
        <translation>Graues Papier, für das Dunkle.</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Paper of a warm colour.</source>
        <translation>Papier in einer warmen Farbe.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Fill the screen with the window, or leave it again.</source>
        <translation>Den Bildschirm mit dem Fenster füllen, oder das wieder lassen.</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Tasten und Hilfe</translation>
    </message>
    <message>
        <source>Every key, and how.</source>
        <translation>Jede Taste, und wie es geht.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>saved papers page</source>
        <translation>gesicherte Papers-Seite</translation>
    </message>
    <message>
        <source>saved papers page (HTML or Markdown)</source>
        <translation>gespeicherte Artikelseite (HTML oder Markdown)</translation>
    </message>
    <message>
        <source>publisher&apos;s page</source>
        <translation>Seite eines Verlags</translation>
    </message>
    <message>
        <source>Crossref</source>
        <translation>Crossref</translation>
    </message>
    <message>
        <source>DataCite</source>
        <translation>DataCite</translation>
    </message>
    <message>
        <source>OpenAlex</source>
        <translation>OpenAlex</translation>
    </message>
    <message>
        <source>Semantic Scholar</source>
        <translation>Semantic Scholar</translation>
    </message>
    <message>
        <source>CSL-JSON</source>
        <translation>CSL-JSON</translation>
    </message>
    <message>
        <source>Zotero JSON</source>
        <translation>Zotero JSON</translation>
    </message>
    <message>
        <source>Hugging Face papers</source>
        <translation>Hugging Face Papers</translation>
    </message>
    <message>
        <source>MEDLINE</source>
        <translation>MEDLINE</translation>
    </message>
    <message>
        <source>RIS</source>
        <translation>RIS</translation>
    </message>
    <message>
        <source>EndNote (Refer)</source>
        <translation>EndNote (Refer)</translation>
    </message>
    <message>
        <source>Web of Science</source>
        <translation>Web of Science</translation>
    </message>
    <message>
        <source>arXiv Atom</source>
        <translation>arXiv Atom</translation>
    </message>
    <message>
        <source>arXiv RSS</source>
        <translation>arXiv RSS</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>EndNote XML</source>
        <translation>EndNote-XML</translation>
    </message>
    <message>
        <source>PubMed XML</source>
        <translation>PubMed-XML</translation>
    </message>
    <message>
        <source>Zotero RDF</source>
        <translation>Zotero-RDF</translation>
    </message>
    <message>
        <source>ACL Anthology</source>
        <translation>ACL Anthology</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Word sources</source>
        <translation>Word-Quellen</translation>
    </message>
    <message>
        <source>JATS</source>
        <translation>JATS</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>list of references</source>
        <translation>Liste von Literaturangaben</translation>
    </message>
    <message>
        <source>MODS</source>
        <translation>MODS</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>In the text, p. {page}: </source>
        <translation>Im Text, S. {page}: </translation>
    </message>
    <message>
        <source>Note: </source>
        <translation>Notiz: </translation>
    </message>
    <message>
        <source>muted by “{name}”</source>
        <translation>stummgeschaltet durch „{name}“</translation>
    </message>
    <message>
        <source>known from {batch}</source>
        <translation>bekannt aus {batch}</translation>
    </message>
    <message>
        <source>same title as {paper}</source>
        <translation>gleicher Titel wie {paper}</translation>
    </message>
    <message>
        <source>without {words}</source>
        <translation>ohne {words}</translation>
    </message>
    <message>
        <source>, by {author} and others</source>
        <translation>, von {author} und anderen</translation>
    </message>
    <message>
        <source>, by {author}</source>
        <translation>, von {author}</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message numerus="yes">
        <source>Rated with %Ln star(s)</source>
        <translation>
            <numerusform>Mit %Ln Stern bewertet</numerusform>
            <numerusform>Mit %Ln Sternen bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Mit Notiz</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Schlagwörter: {tags}</translation>
    </message>
    <message>
        <source>Same title as {paper}</source>
        <translation>Gleicher Titel wie {paper}</translation>
    </message>
    <message>
        <source>With a file</source>
        <translation>Mit Datei</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>Später lesen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Aussortiert</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message numerus="yes">
        <source>{said}, %Ln hidden</source>
        <comment>papers</comment>
        <translation>
            <numerusform>{said}, %Ln ausgeblendet</numerusform>
            <numerusform>{said}, %Ln ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>What you have seen here is hidden.</source>
        <translation>Was du hier gesehen hast, ist ausgeblendet.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Nothing new here</source>
        <translation>Hier ist nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), {seen} seen, {kept} kept</source>
        <translation>
            <numerusform>%Ln Artikel, {seen} gesehen, {kept} behalten</numerusform>
            <numerusform>%Ln Artikel, {seen} gesehen, {kept} behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>no words in common</source>
        <translation>keine gemeinsamen Wörter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map of %Ln paper(s)</source>
        <translation>
            <numerusform>Karte von %Ln Artikel</numerusform>
            <numerusform>Karte von %Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln Gegend</numerusform>
            <numerusform>%Ln Gegenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not on it: no word that is known</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln nicht darauf: kein bekanntes Wort</numerusform>
            <numerusform>%Ln nicht darauf: kein bekanntes Wort</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrows walk from paper to paper, Enter opens one, + and - zoom, Home shows all. Space selects the region, once more the larger one; dragging with Shift draws a line around papers that selects them.</source>
        <translation>Pfeile führen von Artikel zu Artikel, die Eingabetaste öffnet einen, + und - vergrößern und verkleinern, Pos1 zeigt alles. Die Leertaste wählt die Gegend aus, noch einmal die größere; Ziehen mit der Umschalttaste zeichnet eine Linie um Artikel, die sie auswählt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} found, %Ln more with most of the words</source>
        <comment>papers</comment>
        <translation>
            <numerusform>{n} gefunden, %Ln weiterer mit den meisten Wörtern</numerusform>
            <numerusform>{n} gefunden, %Ln weitere mit den meisten Wörtern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found in titles; the index is being made</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln in Titeln gefunden; der Index wird erstellt</numerusform>
            <numerusform>%Ln in Titeln gefunden; der Index wird erstellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln paper(s)</source>
        <translation>
            <numerusform>{n} von %Ln Artikel</numerusform>
            <numerusform>{n} von %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>No papers match “{text}”</source>
        <translation>Kein Artikel passt zu „{text}“</translation>
    </message>
    <message>
        <source>Clear the search  (Esc)</source>
        <translation>Suche leeren  (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) not in the index yet; it is being made.</source>
        <translation>
            <numerusform>%Ln Artikel fehlt noch im Index; er wird gerade erstellt.</numerusform>
            <numerusform>%Ln Artikel fehlen noch im Index; er wird gerade erstellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for “{text}”</source>
        <translation>Nach „{text}“ suchen</translation>
    </message>
    <message>
        <source>Perhaps it is spelled otherwise.</source>
        <translation>Vielleicht schreibt es sich anders.</translation>
    </message>
    <message>
        <source>Only {place} was searched.</source>
        <translation>Nur „{place}“ wurde durchsucht.</translation>
    </message>
    <message>
        <source>Search all papers</source>
        <translation>Alle Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Check the spelling, or use fewer words.</source>
        <translation>Prüfe die Schreibweise oder nimm weniger Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>Without {clause}: %Ln paper(s)</source>
        <translation>
            <numerusform>Ohne {clause}: %Ln Artikel</numerusform>
            <numerusform>Ohne {clause}: %Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>No papers here yet</source>
        <translation>Hier sind noch keine Artikel</translation>
    </message>
    <message>
        <source>Import a saved page or a file.</source>
        <translation>Importiere eine gesicherte Seite oder eine Datei.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>You have seen every paper.</source>
        <translation>Du hast alle Artikel gesehen.</translation>
    </message>
    <message>
        <source>Nothing to read later</source>
        <translation>Nichts für später</translation>
    </message>
    <message>
        <source>L keeps a paper here.</source>
        <translation>L legt einen Artikel hierher.</translation>
    </message>
    <message>
        <source>No stars yet</source>
        <translation>Noch keine Sterne</translation>
    </message>
    <message>
        <source>S stars a paper.</source>
        <translation>S gibt einem Artikel einen Stern.</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Noch nichts gelesen</translation>
    </message>
    <message>
        <source>R marks a paper as read.</source>
        <translation>R markiert einen Artikel als gelesen.</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Noch keine Notizen</translation>
    </message>
    <message>
        <source>N begins a note on a paper.</source>
        <translation>N beginnt eine Notiz zu einem Artikel.</translation>
    </message>
    <message>
        <source>Nothing dismissed</source>
        <translation>Nichts aussortiert</translation>
    </message>
    <message>
        <source>D dismisses a paper.</source>
        <translation>D sortiert einen Artikel aus.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Nothing has come yet</source>
        <translation>Noch ist nichts gekommen</translation>
    </message>
    <message>
        <source>What comes from this source stands here.</source>
        <translation>Was von dieser Quelle kommt, steht hier.</translation>
    </message>
    <message>
        <source>No papers here</source>
        <translation>Hier sind keine Artikel</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Show all papers</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) muted by “{name}”</source>
        <translation>
            <numerusform>%Ln Artikel stummgeschaltet durch „{name}“</numerusform>
            <numerusform>%Ln Artikel stummgeschaltet durch „{name}“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) muted by your rules</source>
        <translation>
            <numerusform>%Ln Artikel durch Regeln stummgeschaltet</numerusform>
            <numerusform>%Ln Artikel durch Regeln stummgeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>No papers in it</source>
        <translation>Keine Artikel darin</translation>
    </message>
    <message>
        <source>Only when you refresh</source>
        <translation>Nur wenn Sie aktualisieren</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>No papers just now</source>
        <translation>Gerade keine Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), all new</source>
        <translation>
            <numerusform>%Ln Artikel, neu</numerusform>
            <numerusform>%Ln Artikel, alle neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), all in your library already</source>
        <translation>
            <numerusform>%Ln Artikel, schon in der Bibliothek</numerusform>
            <numerusform>%Ln Artikel, alle schon in der Bibliothek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s): {new} new, {known} in your library already</source>
        <translation>
            <numerusform>%Ln Artikel: {new} neu, {known} schon in der Bibliothek</numerusform>
            <numerusform>%Ln Artikel: {new} neu, {known} schon in der Bibliothek</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nichts Neues.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s) from {source}.</source>
        <translation>
            <numerusform>%Ln neuer Artikel von {source}.</numerusform>
            <numerusform>%Ln neue Artikel von {source}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s).</source>
        <translation>
            <numerusform>%Ln neuer Artikel.</numerusform>
            <numerusform>%Ln neue Artikel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week {week}, {year}</source>
        <translation>Woche {week}, {year}</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>{issue} · %Ln new</source>
        <translation>
            <numerusform>{issue} · %Ln neu</numerusform>
            <numerusform>{issue} · %Ln neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <comment>a list of papers</comment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <comment>a list of papers</comment>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <comment>a list of papers</comment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Trending</source>
        <comment>a list of papers</comment>
        <translation>Im Trend</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>an abstract</source>
        <translation>Abstract</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>no paper has {}</source>
        <translation>kein Artikel mit {}</translation>
    </message>
    <message>
        <source>{} without {}</source>
        <translation>{} ohne {}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message numerus="yes">
        <source>{key} in %Ln paper(s), for instance {example}</source>
        <translation>
            <numerusform>{key} in %Ln Artikel, zum Beispiel {example}</numerusform>
            <numerusform>{key} in %Ln Artikeln, zum Beispiel {example}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more key(s)</source>
        <translation>
            <numerusform>und %Ln weiterer Schlüssel</numerusform>
            <numerusform>und %Ln weitere Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) not read, or only in part:</source>
        <translation>
            <numerusform>%Ln Stelle nicht oder nur zum Teil gelesen:</numerusform>
            <numerusform>%Ln Stellen nicht oder nur zum Teil gelesen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) of papers with the same title may be one: see below</source>
        <translation>
            <numerusform>%Ln Paar mit gleichem Titel könnte ein Artikel sein: siehe unten</numerusform>
            <numerusform>%Ln Paare mit gleichem Titel könnten je ein Artikel sein: siehe unten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two papers or one? %Ln pair(s) with the same title:</source>
        <translation>
            <numerusform>Zwei Artikel oder einer? %Ln Paar mit gleichem Titel:</numerusform>
            <numerusform>Zwei Artikel oder einer? %Ln Paare mit gleichem Titel:</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file, {place}</source>
        <translation>In der Datei, {place}</translation>
    </message>
    <message>
        <source>Earlier in this import</source>
        <translation>Weiter vorn in diesem Import</translation>
    </message>
    <message>
        <source>In your library</source>
        <translation>In der Bibliothek</translation>
    </message>
    <message>
        <source>no authors</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>no year</source>
        <translation>kein Jahr</translation>
    </message>
    <message numerus="yes">
        <source>{format}: %Ln paper(s)</source>
        <translation>
            <numerusform>{format}: %Ln Artikel</numerusform>
            <numerusform>{format}: %Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) beside the entries, {size}</source>
        <translation>
            <numerusform>%Ln Datei bei den Einträgen, {size}</numerusform>
            <numerusform>%Ln Dateien bei den Einträgen, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln file(s) beside the entries into the library ({size})</source>
        <translation>
            <numerusform>%Ln Datei bei den Einträgen in die Bibliothek kopieren ({size})</numerusform>
            <numerusform>%Ln Dateien bei den Einträgen in die Bibliothek kopieren ({size})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{author} and %Ln more</source>
        <comment>authors</comment>
        <translation>
            <numerusform>{author} und %Ln weiterer</numerusform>
            <numerusform>{author} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>in your library already</source>
        <translation>schon in Ihrer Bibliothek</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>first page</source>
        <translation>erste Seite</translation>
    </message>
    <message>
        <source>last page</source>
        <translation>letzte Seite</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>citation key</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>when it was added</source>
        <translation>wann er hinzukam</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>Spalte {n}</translation>
    </message>
    <message>
        <source>{count} of {all} taken</source>
        <translation>{count} von {all} gewählt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>Auflage</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>season</source>
        <translation>Jahreszeit</translation>
    </message>
    <message>
        <source>about that date</source>
        <translation>ungefähres Datum</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>upvotes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>report number</source>
        <translation>Berichtsnummer</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>the same id</source>
        <translation>dieselbe Kennung</translation>
    </message>
    <message>
        <source>other ids</source>
        <translation>verschiedene Kennungen</translation>
    </message>
    <message>
        <source>equal records</source>
        <translation>gleiche Angaben</translation>
    </message>
    <message>
        <source>the same authors</source>
        <translation>dieselben Namen</translation>
    </message>
    <message>
        <source>some authors are the same</source>
        <translation>einige Namen sind dieselben</translation>
    </message>
    <message>
        <source>other authors</source>
        <translation>andere Namen</translation>
    </message>
    <message>
        <source>authors are not named by both</source>
        <translation>nicht beide nennen Namen</translation>
    </message>
    <message>
        <source>the same abstract</source>
        <translation>derselbe Abstract</translation>
    </message>
    <message>
        <source>similar abstracts</source>
        <translation>ähnliche Abstracts</translation>
    </message>
    <message>
        <source>abstracts with something in common</source>
        <translation>Abstracts mit Gemeinsamem</translation>
    </message>
    <message>
        <source>different abstracts</source>
        <translation>verschiedene Abstracts</translation>
    </message>
    <message>
        <source>the same year</source>
        <translation>dasselbe Jahr</translation>
    </message>
    <message>
        <source>years close together</source>
        <translation>nahe Jahre</translation>
    </message>
    <message>
        <source>years far apart</source>
        <translation>weit auseinanderliegende Jahre</translation>
    </message>
    <message>
        <source>the same venue</source>
        <translation>derselbe Veröffentlichungsort</translation>
    </message>
    <message>
        <source>different venues</source>
        <translation>verschiedene Veröffentlichungsorte</translation>
    </message>
    <message>
        <source>the same volume or pages</source>
        <translation>derselbe Band oder dieselben Seiten</translation>
    </message>
    <message>
        <source>different volumes or pages</source>
        <translation>verschiedene Bände oder Seiten</translation>
    </message>
    <message>
        <source>the same web address</source>
        <translation>dieselbe Webadresse</translation>
    </message>
    <message>
        <source>different addresses on one site</source>
        <translation>verschiedene Adressen auf einer Website</translation>
    </message>
    <message>
        <source>a short title</source>
        <translation>ein kurzer Titel</translation>
    </message>
    <message>
        <source>a title that many papers have</source>
        <translation>ein Titel, den viele Artikel haben</translation>
    </message>
    <message>
        <source>the DOI of a preprint, and another</source>
        <translation>die DOI eines Preprints und eine andere</translation>
    </message>
    <message>
        <source>Why it is doubtful: {reasons}</source>
        <translation>Warum es zweifelhaft ist: {reasons}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) with other values than yours, which are kept:</source>
        <translation>
            <numerusform>%Ln Artikel mit anderen Werten als den vorhandenen, die bleiben:</numerusform>
            <numerusform>%Ln Artikel mit anderen Werten als den vorhandenen, die bleiben:</numerusform>
        </translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>Abstract</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Kurzfassung</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>Veröffentlichungsort</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>Heft</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>editors</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>submitter</source>
        <translation>Einreicher</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>{field}: {value} (kept: {kept})</source>
        <translation>{field}: {value} (behalten: {kept})</translation>
    </message>
    <message>
        <source>Nothing here can be read</source>
        <translation>Nichts davon ist lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s)</source>
        <translation>
            <numerusform>%Ln neuer Artikel</numerusform>
            <numerusform>%Ln neue Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) for papers that are here</source>
        <translation>
            <numerusform>%Ln Datei für einen Artikel, der hier ist</numerusform>
            <numerusform>%Ln Dateien für Artikel, die hier sind</numerusform>
        </translation>
    </message>
    <message>
        <source>These files are here already</source>
        <translation>Diese Dateien sind schon hier</translation>
    </message>
    <message>
        <source>No file can be taken</source>
        <translation>Keine Datei lässt sich aufnehmen</translation>
    </message>
    <message>
        <source>Look over what was read from them, and correct it.</source>
        <translation>Sehen Sie durch, was aus ihnen gelesen wurde, und berichtigen Sie es.</translation>
    </message>
    <message numerus="yes">
        <source>Here already: %Ln file(s).</source>
        <translation>
            <numerusform>Schon hier: %Ln Datei.</numerusform>
            <numerusform>Schon hier: %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln Datei lässt sich nicht lesen.</numerusform>
            <numerusform>%Ln Dateien lassen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New papers (%Ln)</source>
        <translation>
            <numerusform>Neue Artikel (%Ln)</numerusform>
            <numerusform>Neue Artikel (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For papers that are here (%Ln)</source>
        <translation>
            <numerusform>Für Artikel, die hier sind (%Ln)</numerusform>
            <numerusform>Für Artikel, die hier sind (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out (%Ln)</source>
        <translation>
            <numerusform>Ausgelassen (%Ln)</numerusform>
            <numerusform>Ausgelassen (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here already (%Ln)</source>
        <translation>
            <numerusform>Schon hier (%Ln)</numerusform>
            <numerusform>Schon hier (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not taken (%Ln)</source>
        <translation>
            <numerusform>Nicht aufgenommen (%Ln)</numerusform>
            <numerusform>Nicht aufgenommen (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>pictures of pages, without text</source>
        <translation>Bilder von Seiten, ohne Text</translation>
    </message>
    <message>
        <source>It has this very file.</source>
        <translation>Er hat genau diese Datei.</translation>
    </message>
    <message>
        <source>Found by its arXiv id.</source>
        <translation>Gefunden an der arXiv-Nummer.</translation>
    </message>
    <message>
        <source>Found by its DOI.</source>
        <translation>Gefunden am DOI.</translation>
    </message>
    <message>
        <source>Found by its title and authors.</source>
        <translation>Gefunden an Titel und Autoren.</translation>
    </message>
    <message>
        <source>Its title is much like that one: look whether it is this paper.</source>
        <translation>Sein Titel ist diesem sehr ähnlich: Sehen Sie nach, ob es dieser Artikel ist.</translation>
    </message>
    <message>
        <source>By your word.</source>
        <translation>Auf Ihr Wort.</translation>
    </message>
    <message numerus="yes">
        <source>Take in %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei aufnehmen</numerusform>
            <numerusform>%Ln Dateien aufnehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln paper(s) from files.</source>
        <translation>
            <numerusform>%Ln Artikel aus einer Datei hinzugefügt.</numerusform>
            <numerusform>%Ln Artikel aus Dateien hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attached %Ln file(s) to papers.</source>
        <translation>
            <numerusform>%Ln Datei an einen Artikel angehängt.</numerusform>
            <numerusform>%Ln Dateien an Artikel angehängt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these files were here already.</source>
        <translation>Alle diese Dateien waren schon hier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF file(s) appeared in {folder}.</source>
        <translation>
            <numerusform>%Ln PDF-Datei ist in {folder} erschienen.</numerusform>
            <numerusform>%Ln PDF-Dateien sind in {folder} erschienen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every linked file is where it was.</source>
        <translation>Jede verknüpfte Datei ist, wo sie war.</translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln moved file(s) again.</source>
        <translation>
            <numerusform>%Ln verschobene Datei wiedergefunden.</numerusform>
            <numerusform>%Ln verschobene Dateien wiedergefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still missed: %Ln linked file(s).</source>
        <translation>
            <numerusform>Es fehlt noch %Ln verknüpfte Datei.</numerusform>
            <numerusform>Es fehlen noch %Ln verknüpfte Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have all of these already</source>
        <translation>Diese sind alle schon da</translation>
    </message>
    <message>
        <source>No papers found</source>
        <translation>Keine Artikel gefunden</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nichts ist gewählt</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln new paper(s)</source>
        <translation>
            <numerusform>%Ln neuen Artikel importieren</numerusform>
            <numerusform>%Ln neue Artikel importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in what is missing</source>
        <translation>Fehlendes ergänzen</translation>
    </message>
    <message>
        <source> then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>format of a date</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln upvote(s)</source>
        <translation>
            <numerusform>%Ln Stimme</numerusform>
            <numerusform>%Ln Stimmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <comment>of code</comment>
        <translation>
            <numerusform>%Ln Stern</numerusform>
            <numerusform>%Ln Sterne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>{n}k</source>
        <comment>thousands</comment>
        <translation>{n} Tsd.</translation>
    </message>
    <message>
        <source>{n}M</source>
        <comment>millions</comment>
        <translation>{n} Mio.</translation>
    </message>
    <message numerus="yes">
        <source>rising, %Ln more</source>
        <comment>upvotes</comment>
        <translation>
            <numerusform>steigt, %Ln mehr</numerusform>
            <numerusform>steigt, %Ln mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} on {day}</source>
        <comment>upvotes</comment>
        <translation>{n} am {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln Modell</numerusform>
            <numerusform>%Ln Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data set(s)</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln space(s)</source>
        <comment>of Hugging Face</comment>
        <translation>
            <numerusform>%Ln Space</numerusform>
            <numerusform>%Ln Spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like(s)</source>
        <translation>
            <numerusform>%Ln Herz</numerusform>
            <numerusform>%Ln Herzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s)</source>
        <translation>
            <numerusform>%Ln Download</numerusform>
            <numerusform>%Ln Downloads</numerusform>
        </translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>In short, written by a model</source>
        <translation>In Kürze, von einem Modell geschrieben</translation>
    </message>
    <message>
        <source>In short, written by the model {model}</source>
        <translation>Kurz gesagt, geschrieben vom Modell {model}</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Keywords, found by the model {model}</source>
        <translation>Stichwörter, gefunden vom Modell {model}</translation>
    </message>
    <message>
        <source>submitted by {}</source>
        <translation>eingereicht von {}</translation>
    </message>
    <message>
        <source>{rank} of {papers} in {batch}</source>
        <translation>Nr. {rank} von {papers} in {batch}</translation>
    </message>
    <message>
        <source>yours: {fields}</source>
        <translation>Ihre Angabe: {fields}</translation>
    </message>
    <message>
        <source>in {collection}</source>
        <translation>in {collection}</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>Version {}</translation>
    </message>
    <message>
        <source>version {version} of {day}</source>
        <translation>Version {version} vom {day}</translation>
    </message>
    <message>
        <source>joined with {version}, which you have read</source>
        <translation>vereint mit {version}, das du gelesen hast</translation>
    </message>
    <message>
        <source>joined with {version}</source>
        <translation>vereint mit {version}</translation>
    </message>
    <message>
        <source>Abstract page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Tags found</source>
        <translation>Schlagwörter im Ergebnis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message numerus="yes">
        <source>{place}, %Ln paper(s)</source>
        <translation>
            <numerusform>{place}, %Ln Artikel</numerusform>
            <numerusform>{place}, %Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}, %Ln paper(s), included</source>
        <translation>
            <numerusform>{place}, %Ln Artikel, eingeschlossen</numerusform>
            <numerusform>{place}, %Ln Artikel, eingeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}, excluded</source>
        <translation>{place}, ausgeschlossen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Mit Notizen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Added by id</source>
        <translation>Über Kennung hinzugefügt</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>Von Hand geschrieben</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Follow a source…</source>
        <translation>Quelle abonnieren …</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Abonniert</translation>
    </message>
    <message numerus="yes">
        <source>{place}, %Ln new paper(s)</source>
        <translation>
            <numerusform>{place}, %Ln neuer Artikel</numerusform>
            <numerusform>{place}, %Ln neue Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Fewer batches</source>
        <translation>Weniger Stapel</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Alle Stapel</translation>
    </message>
    <message>
        <source>{papers} · {seen} seen</source>
        <translation>{papers} · {seen} gesehen</translation>
    </message>
    <message numerus="yes">
        <source>{batch}, %Ln paper(s), {seen} seen, {kept} kept</source>
        <translation>
            <numerusform>{batch}, %Ln Artikel, {seen} gesehen, {kept} behalten</numerusform>
            <numerusform>{batch}, %Ln Artikel, {seen} gesehen, {kept} behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message numerus="yes">
        <source>{search}, %Ln paper(s), {new} new</source>
        <translation>
            <numerusform>{search}, %Ln Artikel, {new} neu</numerusform>
            <numerusform>{search}, %Ln Artikel, {new} neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>noch %Ln s</numerusform>
            <numerusform>noch %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>noch %Ln min</numerusform>
            <numerusform>noch %Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>Zitiert von</translation>
    </message>
    <message>
        <source>Ask what this paper cites</source>
        <translation>Fragen, was dieser Artikel zitiert</translation>
    </message>
    <message>
        <source>Ask who cites this paper</source>
        <translation>Fragen, wer diesen Artikel zitiert</translation>
    </message>
    <message>
        <source>You work offline. It can be asked for, and comes when you do not.</source>
        <translation>Sie arbeiten offline. Es kann bestellt werden und kommt, wenn Sie es nicht mehr tun.</translation>
    </message>
    <message>
        <source>Nobody was asked yet what this paper cites.</source>
        <translation>Noch wurde niemand gefragt, was dieser Artikel zitiert.</translation>
    </message>
    <message>
        <source>Nobody was asked yet who cites this paper.</source>
        <translation>Noch wurde niemand gefragt, wer diesen Artikel zitiert.</translation>
    </message>
    <message>
        <source>This paper has neither an arXiv id nor a DOI, by which sources could tell. Complete it first.</source>
        <translation>Dieser Artikel hat weder arXiv-Kennung noch DOI, nach denen Quellen ihn fänden. Vervollständigen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Asked; the answer comes by itself.</source>
        <translation>Gefragt; die Antwort kommt von selbst.</translation>
    </message>
    <message>
        <source>No source knows any.</source>
        <translation>Keine Quelle kennt welche.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), {here} of them here</source>
        <translation>
            <numerusform>%Ln Artikel, {here} davon hier</numerusform>
            <numerusform>%Ln Artikel, {here} davon hier</numerusform>
        </translation>
    </message>
    <message>
        <source>{papers}; as {source} said on {day}</source>
        <translation>{papers}; nach {source} vom {day}</translation>
    </message>
    <message numerus="yes">
        <source>In your library (%Ln)</source>
        <translation>
            <numerusform>In Ihrer Bibliothek (%Ln)</numerusform>
            <numerusform>In Ihrer Bibliothek (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not here yet (%Ln)</source>
        <translation>
            <numerusform>Noch nicht hier (%Ln)</numerusform>
            <numerusform>Noch nicht hier (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>{authors} and others</source>
        <translation>{authors} und andere</translation>
    </message>
    <message>
        <source>Shared words: {words}</source>
        <translation>Gemeinsame Wörter: {words}</translation>
    </message>
    <message>
        <source>Near in meaning: {words}</source>
        <translation>Sinnverwandt: {words}</translation>
    </message>
    <message>
        <source>{shared} · near in meaning: {words}</source>
        <translation>{shared} · sinnverwandt: {words}</translation>
    </message>
    <message>
        <source>Show the old folder</source>
        <translation>Alten Ordner zeigen</translation>
    </message>
    <message>
        <source>The backup of {when}</source>
        <translation>Die Sicherung vom {when}</translation>
    </message>
    <message>
        <source>The library is as it was then. There is nothing to restore.</source>
        <translation>Die Bibliothek ist wie damals. Es gibt nichts zurückzuholen.</translation>
    </message>
    <message>
        <source>The whole library becomes what it was; what is there now is put aside first, as a backup that takes this back. What is ticked is added to the library as it is, and Undo takes it back; notes that differ are both kept.</source>
        <translation>Die ganze Bibliothek wird, was sie war; was jetzt da ist, wird zuvor als Sicherung beiseitegelegt, die das zurücknimmt. Angekreuztes kommt zur jetzigen Bibliothek hinzu, und Rückgängig nimmt es zurück; von verschiedenen Notizen bleiben beide.</translation>
    </message>
    <message>
        <source>It is put aside as it is, and the backup takes its place.</source>
        <translation>Sie wird, wie sie ist, beiseitegelegt, und die Sicherung tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>Papers only in the backup</source>
        <translation>Artikel nur in der Sicherung</translation>
    </message>
    <message>
        <source>Papers that differ</source>
        <translation>Artikel, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Notes that differ</source>
        <translation>Notizen, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Papers only in the library</source>
        <translation>Artikel nur in der Bibliothek</translation>
    </message>
    <message>
        <source>Tags only in the backup</source>
        <translation>Schlagwörter nur in der Sicherung</translation>
    </message>
    <message>
        <source>Tags only in the library</source>
        <translation>Schlagwörter nur in der Bibliothek</translation>
    </message>
    <message>
        <source>Collections only in the backup</source>
        <translation>Sammlungen nur in der Sicherung</translation>
    </message>
    <message>
        <source>Collections only in the library</source>
        <translation>Sammlungen nur in der Bibliothek</translation>
    </message>
    <message>
        <source>Searches only in the backup</source>
        <translation>Suchen nur in der Sicherung</translation>
    </message>
    <message>
        <source>Searches only in the library</source>
        <translation>Suchen nur in der Bibliothek</translation>
    </message>
    <message>
        <source>Files only in the backup, or other there</source>
        <translation>Dateien nur in der Sicherung oder dort anders</translation>
    </message>
    <message>
        <source>Files only in the library</source>
        <translation>Dateien nur in der Bibliothek</translation>
    </message>
    <message>
        <source>Attached files that are not here as then</source>
        <translation>Beiliegende Dateien, die hier nicht wie damals sind</translation>
    </message>
    <message>
        <source>, the first {n} shown</source>
        <translation>, die ersten {n} gezeigt</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>{title} (only in the backup)</source>
        <translation>{title} (nur in der Sicherung)</translation>
    </message>
    <message>
        <source>{title} (only in the library)</source>
        <translation>{title} (nur in der Bibliothek)</translation>
    </message>
    <message>
        <source>− in the backup, + in the library</source>
        <translation>− in der Sicherung, + in der Bibliothek</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Your text is the note now. The other one is kept in the trash.</source>
        <translation>Die Notiz ist jetzt dein Text. Der andere liegt im Papierkorb.</translation>
    </message>
    <message numerus="yes">
        <source>Another program overwrote or removed %Ln note(s). What stood there is kept.</source>
        <translation>
            <numerusform>Ein anderes Programm hat %Ln Notiz überschrieben oder entfernt. Was dort stand, ist aufgehoben.</numerusform>
            <numerusform>Ein anderes Programm hat %Ln Notizen überschrieben oder entfernt. Was dort stand, ist aufgehoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show earlier notes</source>
        <translation>Frühere Notizen zeigen</translation>
    </message>
    <message>
        <source>Another program emptied your note on {}. Its words are kept.</source>
        <translation>Ein anderes Programm hat deine Notiz zu {} geleert. Dein Text ist aufgehoben.</translation>
    </message>
    <message>
        <source>Another program removed your note on {}. Its words are kept.</source>
        <translation>Ein anderes Programm hat deine Notiz zu {} entfernt. Dein Text ist aufgehoben.</translation>
    </message>
    <message>
        <source>Another program overwrote your note on {}. What stood there is kept.</source>
        <translation>Ein anderes Programm hat deine Notiz zu {} überschrieben. Was dort stand, ist aufgehoben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of notes cannot be read as text and were left alone: {}</source>
        <translation>
            <numerusform>%Ln Notizdatei ist nicht als Text lesbar und blieb unberührt: {}</numerusform>
            <numerusform>%Ln Notizdateien sind nicht als Text lesbar und blieben unberührt: {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the notes folder belong to no paper: {}</source>
        <translation>
            <numerusform>%Ln Datei im Notizordner gehört zu keinem Artikel: {}</numerusform>
            <numerusform>%Ln Dateien im Notizordner gehören zu keinem Artikel: {}</numerusform>
        </translation>
    </message>
    <message>
        <source>Completion: {}</source>
        <translation>Vorschlag: {}</translation>
    </message>
    <message>
        <source>No paper is here twice</source>
        <translation>Kein Artikel ist zweimal da</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) of papers that may be one</source>
        <translation>
            <numerusform>%Ln Paar von Artikeln, die einer sein könnten</numerusform>
            <numerusform>%Ln Paare von Artikeln, die je einer sein könnten</numerusform>
        </translation>
    </message>
    <message>
        <source>Ids, titles, authors and abstracts of all papers were compared.</source>
        <translation>Kennungen, Titel, Autoren und Abstracts aller Artikel wurden verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them for sure.</source>
        <translation>
            <numerusform>%Ln davon sicher.</numerusform>
            <numerusform>%Ln davon sicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>A merge keeps both notes, all tags and every id, and can be taken back.</source>
        <translation>Beim Vereinen bleiben beide Notizen, alle Schlagwörter und jede Kennung; es kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>For sure the same paper</source>
        <translation>Sicher derselbe Artikel</translation>
    </message>
    <message>
        <source>Perhaps the same paper</source>
        <translation>Vielleicht derselbe Artikel</translation>
    </message>
    <message>
        <source>What they have: {reasons}</source>
        <translation>Was sie haben: {reasons}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>for later</source>
        <translation>für später</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>aussortiert</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <comment>rating</comment>
        <translation>
            <numerusform>%Ln Stern</numerusform>
            <numerusform>%Ln Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing more is known</source>
        <translation>Mehr ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>More is known of %Ln paper(s)</source>
        <translation>
            <numerusform>Über %Ln Artikel ist mehr bekannt</numerusform>
            <numerusform>Über %Ln Artikel ist mehr bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>No source said anything of these papers that is not here.</source>
        <translation>Keine Quelle sagte über diese Artikel etwas, das nicht hier ist.</translation>
    </message>
    <message>
        <source>What only fills gaps is ticked. Your notes, tags and states stay as they are, and one undo takes all of it back.</source>
        <translation>Was nur Lücken füllt, ist angehakt. Ihre Notizen, Tags und Zustände bleiben, wie sie sind, und ein Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Known to {sources} by its id.</source>
        <translation>Bekannt bei {sources} über die Kennung.</translation>
    </message>
    <message>
        <source>Found at {sources} by its title: “{title}”.</source>
        <translation>Gefunden bei {sources} über den Titel: „{title}“.</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Eintragen</translation>
    </message>
    <message numerus="yes">
        <source>Fill in %Ln field(s)</source>
        <translation>
            <numerusform>%Ln Feld eintragen</numerusform>
            <numerusform>%Ln Felder eintragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add papers</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vervollständigen</translation>
    </message>
    <message>
        <source>Fetch files</source>
        <translation>Dateien holen</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Kleine Bilder</translation>
    </message>
    <message>
        <source>References and citations</source>
        <translation>Verweise und Zitate</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Rundbrief</translation>
    </message>
    <message>
        <source>You work offline: nothing is asked, and what you ask for waits.</source>
        <translation>Sie arbeiten offline: Nichts wird gefragt, und was Sie wollen, wartet.</translation>
    </message>
    <message>
        <source>There is no connection; what waits is tried again from time to time.</source>
        <translation>Es gibt keine Verbindung; was wartet, wird von Zeit zu Zeit wieder versucht.</translation>
    </message>
    <message>
        <source>Something is being asked just now.</source>
        <translation>Gerade wird etwas gefragt.</translation>
    </message>
    <message>
        <source>Nothing is asked but at your word, and for what you follow.</source>
        <translation>Nichts wird gefragt, außer auf Ihr Wort und für das, was Sie abonniert haben.</translation>
    </message>
    <message>
        <source>being done</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>tried in vain</source>
        <translation>vergeblich versucht</translation>
    </message>
    <message>
        <source>again at {time}</source>
        <translation>wieder um {time}</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>{left} of {limit}</source>
        <translation>{left} von {limit}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) came.</source>
        <translation>
            <numerusform>%Ln Datei ist da.</numerusform>
            <numerusform>%Ln Dateien sind da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not: {reason}</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln nicht: {reason}</numerusform>
            <numerusform>%Ln nicht: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to come.</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln kommt noch.</numerusform>
            <numerusform>%Ln kommen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their files are here already.</source>
        <translation>Ihre Dateien sind schon hier.</translation>
    </message>
    <message>
        <source>Of the others nobody says where their files lie.</source>
        <translation>Von den anderen sagt niemand, wo ihre Dateien liegen.</translation>
    </message>
    <message>
        <source>Nobody says where a PDF of this lies.</source>
        <translation>Niemand sagt, wo ein PDF hiervon liegt.</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, Version {version}</translation>
    </message>
    <message>
        <source>Looked up by its title</source>
        <translation>Wird nach dem Titel gesucht</translation>
    </message>
    <message>
        <source>A page that may name its paper</source>
        <translation>Eine Seite, die ihren Artikel nennen mag</translation>
    </message>
    <message>
        <source>On Hugging Face</source>
        <translation>Auf Hugging Face</translation>
    </message>
    <message>
        <source>Paste or type; it is read at once, also offline.</source>
        <translation>Einfügen oder tippen; es wird sofort gelesen, auch offline.</translation>
    </message>
    <message>
        <source>No id, DOI, address or title is understood in this.</source>
        <translation>Hierin ist keine Kennung, DOI, Adresse und kein Titel zu erkennen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) understood</source>
        <translation>
            <numerusform>%Ln Arbeit verstanden</numerusform>
            <numerusform>%Ln Arbeiten verstanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them here already</source>
        <comment>works</comment>
        <translation>
            <numerusform>%Ln davon schon hier</numerusform>
            <numerusform>%Ln davon schon hier</numerusform>
        </translation>
    </message>
    <message>
        <source>{understood}, {here}</source>
        <translation>{understood}, {here}</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln paper(s)</source>
        <translation>
            <numerusform>%Ln Artikel hinzufügen</numerusform>
            <numerusform>%Ln Artikel hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>This paper was withdrawn.</source>
        <translation>Dieser Artikel wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>This paper was withdrawn: {reason}</source>
        <translation>Dieser Artikel wurde zurückgezogen: {reason}</translation>
    </message>
    <message>
        <source>Now published in {venue}</source>
        <translation>Nun erschienen in {venue}</translation>
    </message>
    <message>
        <source>Version {version} has come</source>
        <translation>Version {version} ist da</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>Andere Farbe</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Hervorhebung</translation>
    </message>
    <message>
        <source>Underline</source>
        <comment>a mark</comment>
        <translation>Unterstreichung</translation>
    </message>
    <message>
        <source>Strike-out</source>
        <translation>Durchstreichung</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>on a place of a page</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Area</source>
        <comment>of a page</comment>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Drawing</source>
        <comment>in a file</comment>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>moved, please check</source>
        <translation>verschoben, bitte prüfen</translation>
    </message>
    <message>
        <source>not found in this file</source>
        <translation>in dieser Datei nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) written into the note.</source>
        <translation>
            <numerusform>%Ln Markierung in die Notiz geschrieben.</numerusform>
            <numerusform>%Ln Markierungen in die Notiz geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>All marks stand in the note already.</source>
        <translation>Alle Markierungen stehen schon in der Notiz.</translation>
    </message>
    <message>
        <source>Nothing is marked in this paper yet.</source>
        <translation>In dieser Arbeit ist noch nichts markiert.</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Date published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>First author</source>
        <translation>Erste Person</translation>
    </message>
    <message>
        <source>Upvotes</source>
        <translation>Zustimmungen</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Für mich</translation>
    </message>
    <message>
        <source>From Z to A</source>
        <translation>Von Z bis A</translation>
    </message>
    <message>
        <source>Fewest first</source>
        <translation>Wenigste zuerst</translation>
    </message>
    <message>
        <source>Least liked first</source>
        <translation>Das Unbeliebteste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>{order}, {way}</source>
        <comment>an order and its other way</comment>
        <translation>{order}, {way}</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>format of a date</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>{read}; {words} not looked for as words (Ctrl+Alt+O does)</source>
        <translation>{read}; {words} nicht als Wörter gesucht (Strg+Alt+O tut es)</translation>
    </message>
    <message>
        <source>Not all papers were looked at. They are once the index is made.</source>
        <translation>Nicht alle Artikel wurden angesehen. Das geschieht, sobald der Index da ist.</translation>
    </message>
    <message>
        <source>Too broad: not all papers were looked at. Rarer words find the rest.</source>
        <translation>Zu weit gefasst: nicht alle Arbeiten wurden angesehen. Seltenere Wörter finden den Rest.</translation>
    </message>
    <message>
        <source>other tags</source>
        <translation>andere Schlagwörter</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>kein Schlagwort</translation>
    </message>
    <message>
        <source>to learn your taste</source>
        <translation>um Ihren Geschmack zu lernen</translation>
    </message>
    <message>
        <source>against: {words}</source>
        <translation>dagegen: {words}</translation>
    </message>
    <message>
        <source>for: {words}</source>
        <translation>dafür: {words}</translation>
    </message>
    <message>
        <source>Here to learn your taste.</source>
        <translation>Hier, um Ihren Geschmack zu lernen.</translation>
    </message>
    <message>
        <source>For it: {words}.</source>
        <translation>Dafür: {words}.</translation>
    </message>
    <message>
        <source>Against it: {words}.</source>
        <translation>Dagegen: {words}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln behaltenen</numerusform>
            <numerusform>%Ln behaltenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from {kept} and %Ln dismissed paper(s).</source>
        <translation>
            <numerusform>Gelernt aus {kept} und %Ln verworfenen Arbeit.</numerusform>
            <numerusform>Gelernt aus {kept} und %Ln verworfenen Arbeiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) with the tag</source>
        <translation>
            <numerusform>%Ln Arbeit mit dem Schlagwort</numerusform>
            <numerusform>%Ln Arbeiten mit dem Schlagwort</numerusform>
        </translation>
    </message>
    <message>
        <source>Learned from {kept} “{tag}”.</source>
        <translation>Gelernt aus {kept} „{tag}“.</translation>
    </message>
    <message numerus="yes">
        <source>Too few to learn from: tag %Ln more paper(s) “{tag}”.</source>
        <translation>
            <numerusform>Zu wenige, um daraus zu lernen: Geben Sie %Ln weiteren Arbeit das Schlagwort „{tag}“.</numerusform>
            <numerusform>Zu wenige, um daraus zu lernen: Geben Sie %Ln weiteren Arbeiten das Schlagwort „{tag}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keep %Ln more paper(s) (star, tag or read it later)</source>
        <translation>
            <numerusform>behalten Sie noch %Ln Arbeit (Stern, Schlagwort oder Später lesen)</numerusform>
            <numerusform>behalten Sie noch %Ln Arbeiten (Stern, Schlagwort oder Später lesen)</numerusform>
        </translation>
    </message>
    <message>
        <source>dismiss one (D)</source>
        <translation>verwerfen Sie eine (D)</translation>
    </message>
    <message>
        <source>Too few papers are judged: {wanted}. Until then the newest come first.</source>
        <translation>Zu wenige Arbeiten sind beurteilt: {wanted}. Bis dahin stehen die neuesten vorn.</translation>
    </message>
    <message>
        <source>More of {words}.</source>
        <translation>Mehr von {words}.</translation>
    </message>
    <message>
        <source>Less of {words}.</source>
        <translation>Weniger von {words}.</translation>
    </message>
    <message>
        <source>more of it</source>
        <translation>mehr davon</translation>
    </message>
    <message>
        <source>less of it</source>
        <translation>weniger davon</translation>
    </message>
    <message>
        <source>moves it up</source>
        <translation>rückt sie nach oben</translation>
    </message>
    <message>
        <source>moves it down</source>
        <translation>rückt sie nach unten</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>{text}</source>
        <comment>verbatim</comment>
        <translation>{text}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list.comma</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked {papers} as new</source>
        <comment>action.marked_new</comment>
        <translation>{papers} als neu markiert</translation>
    </message>
    <message>
        <source>Marked {papers} as seen</source>
        <comment>action.marked_seen</comment>
        <translation>{papers} als gesehen markiert</translation>
    </message>
    <message>
        <source>Marked {papers} as read</source>
        <comment>action.marked_read</comment>
        <translation>{papers} als gelesen markiert</translation>
    </message>
    <message>
        <source>Put {papers} aside for later</source>
        <comment>action.put_aside</comment>
        <translation>{papers} für später zurückgelegt</translation>
    </message>
    <message>
        <source>Dismissed {papers}</source>
        <comment>action.dismissed</comment>
        <translation>{papers} aussortiert</translation>
    </message>
    <message>
        <source>Saw {papers}</source>
        <comment>action.saw</comment>
        <translation>{papers} gesehen</translation>
    </message>
    <message>
        <source>Starred {papers}</source>
        <comment>action.starred</comment>
        <translation>{papers} mit Stern versehen</translation>
    </message>
    <message>
        <source>Took the star off {papers}</source>
        <comment>action.unstarred</comment>
        <translation>{papers}: Stern entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Rated {papers} with %Ln star(s)</source>
        <comment>action.rated</comment>
        <translation>
            <numerusform>{papers} mit %Ln Stern bewertet</numerusform>
            <numerusform>{papers} mit %Ln Sternen bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>Took the rating off {papers}</source>
        <comment>action.unrated</comment>
        <translation>{papers}: Bewertung entfernt</translation>
    </message>
    <message>
        <source>Tagged {papers} &apos;{tag}&apos;</source>
        <comment>action.tagged</comment>
        <translation>{papers} mit „{tag}“ verschlagwortet</translation>
    </message>
    <message>
        <source>Took &apos;{tag}&apos; off {papers}</source>
        <comment>action.untagged</comment>
        <translation>{papers}: „{tag}“ entfernt</translation>
    </message>
    <message>
        <source>Renamed the tag &apos;{old}&apos; to &apos;{new}&apos;</source>
        <comment>action.tag_renamed</comment>
        <translation>Schlagwort „{old}“ in „{new}“ umbenannt</translation>
    </message>
    <message>
        <source>Merged the tag &apos;{old}&apos; into &apos;{new}&apos;</source>
        <comment>action.tag_merged</comment>
        <translation>Schlagwort „{old}“ mit „{new}“ vereint</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has that name</source>
        <comment>action.tag_has_name</comment>
        <translation>„{name}“ heißt schon so</translation>
    </message>
    <message>
        <source>Deleted the tag &apos;{tag}&apos;; {papers} had it</source>
        <comment>action.tag_deleted</comment>
        <translation>Schlagwort „{tag}“ gelöscht; {papers} hatten es</translation>
    </message>
    <message>
        <source>Coloured the tag &apos;{tag}&apos;</source>
        <comment>action.tag_coloured</comment>
        <translation>Schlagwort „{tag}“ gefärbt</translation>
    </message>
    <message>
        <source>Put {papers} into &apos;{name}&apos;</source>
        <comment>action.collected</comment>
        <translation>{papers} in „{name}“ gelegt</translation>
    </message>
    <message>
        <source>Took {papers} out of &apos;{name}&apos;</source>
        <comment>action.uncollected</comment>
        <translation>{papers} aus „{name}“ genommen</translation>
    </message>
    <message>
        <source>Made the collection &apos;{name}&apos;</source>
        <comment>action.collection_made</comment>
        <translation>Sammlung „{name}“ angelegt</translation>
    </message>
    <message>
        <source>Renamed the collection &apos;{old}&apos; to &apos;{new}&apos;</source>
        <comment>action.collection_renamed</comment>
        <translation>Sammlung „{old}“ in „{new}“ umbenannt</translation>
    </message>
    <message>
        <source>Moved the collection &apos;{name}&apos;</source>
        <comment>action.collection_moved</comment>
        <translation>Sammlung „{name}“ verschoben</translation>
    </message>
    <message>
        <source>Deleted the collection &apos;{name}&apos;; its papers stay</source>
        <comment>action.collection_deleted</comment>
        <translation>Sammlung „{name}“ gelöscht; ihre Arbeiten bleiben</translation>
    </message>
    <message>
        <source>Put {papers} into the trash</source>
        <comment>action.trashed</comment>
        <translation>{papers} in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Took {papers} out of the trash</source>
        <comment>action.untrashed</comment>
        <translation>{papers} aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>Imported {papers}</source>
        <comment>action.imported</comment>
        <translation>{papers} importiert</translation>
    </message>
    <message>
        <source>Filled in {papers} from a file</source>
        <comment>action.filled_in</comment>
        <translation>{papers} aus einer Datei ergänzt</translation>
    </message>
    <message>
        <source>Changed {papers} in another program</source>
        <comment>action.changed_outside</comment>
        <translation>{papers} in einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>Changed the note on {title} in another program</source>
        <comment>action.note_changed_outside</comment>
        <translation>Notiz zu {title} in einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>Removed the note on {title} in another program</source>
        <comment>action.note_removed_outside</comment>
        <translation>Notiz zu {title} in einem anderen Programm entfernt</translation>
    </message>
    <message>
        <source>Kept your text beside the note on {title}</source>
        <comment>action.note_kept_beside</comment>
        <translation>Dein Text liegt neben der Notiz zu {title}</translation>
    </message>
    <message>
        <source>Kept the note on {title}</source>
        <comment>action.note_kept</comment>
        <translation>Notiz zu {title} behalten</translation>
    </message>
    <message>
        <source>Wrote the note on {title}</source>
        <comment>action.note_written</comment>
        <translation>Notiz zu {title} geschrieben</translation>
    </message>
    <message>
        <source>Brought back a former note on {title}</source>
        <comment>action.note_brought_back</comment>
        <translation>Frühere Notiz zu {title} zurückgeholt</translation>
    </message>
    <message>
        <source>Removed the note on {title}</source>
        <comment>action.note_removed</comment>
        <translation>Notiz zu {title} entfernt</translation>
    </message>
    <message>
        <source>Put &apos;{name}&apos; into the trash</source>
        <comment>action.file_trashed</comment>
        <translation>„{name}“ in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Attached the file &apos;{name}&apos;</source>
        <comment>action.file_attached</comment>
        <translation>Die Datei „{name}“ angehängt</translation>
    </message>
    <message>
        <source>Linked the file &apos;{name}&apos;</source>
        <comment>action.file_linked</comment>
        <translation>Die Datei „{name}“ verknüpft</translation>
    </message>
    <message numerus="yes">
        <source>Attached %Ln file(s)</source>
        <comment>action.files_brought</comment>
        <translation>
            <numerusform>%Ln Datei angehängt</numerusform>
            <numerusform>%Ln Dateien angehängt</numerusform>
        </translation>
    </message>
    <message>
        <source>Took the file &apos;{name}&apos; off its paper</source>
        <comment>action.file_detached</comment>
        <translation>Die Datei „{name}“ vom Artikel genommen</translation>
    </message>
    <message>
        <source>Saved the search &apos;{name}&apos;</source>
        <comment>action.search_saved</comment>
        <translation>Suche „{name}“ gespeichert</translation>
    </message>
    <message>
        <source>Forgot the search &apos;{name}&apos;</source>
        <comment>action.search_forgotten</comment>
        <translation>Suche „{name}“ vergessen</translation>
    </message>
    <message>
        <source>Set what the search &apos;{name}&apos; watches for</source>
        <comment>action.search_watches</comment>
        <translation>Regeln der Suche „{name}“ gesetzt</translation>
    </message>
    <message>
        <source>Muted {papers} by &apos;{name}&apos;</source>
        <comment>action.muted</comment>
        <translation>{papers} durch „{name}“ stummgeschaltet</translation>
    </message>
    <message>
        <source>Restored {papers} from a backup</source>
        <comment>action.restored</comment>
        <translation>{papers} aus einer Sicherung zurückgeholt</translation>
    </message>
    <message>
        <source>Followed &apos;{title}&apos;</source>
        <comment>action.followed</comment>
        <translation>„{title}“ verfolgt</translation>
    </message>
    <message numerus="yes">
        <source>Followed %Ln source(s)</source>
        <comment>action.followed_many</comment>
        <translation>
            <numerusform>%Ln Quelle wird verfolgt</numerusform>
            <numerusform>%Ln Quellen werden verfolgt</numerusform>
        </translation>
    </message>
    <message>
        <source>Followed &apos;{title}&apos; no more</source>
        <comment>action.unfollowed</comment>
        <translation>„{title}“ nicht mehr verfolgt</translation>
    </message>
    <message>
        <source>Completed {papers}</source>
        <comment>action.completed</comment>
        <translation>{papers} vervollständigt</translation>
    </message>
    <message>
        <source>Added {title}</source>
        <comment>action.written</comment>
        <translation>{title} hinzugefügt</translation>
    </message>
    <message>
        <source>Corrected what is said of {title}</source>
        <comment>action.corrected</comment>
        <translation>Angaben zu {title} berichtigt</translation>
    </message>
    <message>
        <source>Gave {title} back what its sources say</source>
        <comment>action.facts_back</comment>
        <translation>Für {title} gilt wieder, was die Quellen sagen</translation>
    </message>
    <message>
        <source>Merged two papers into {title}</source>
        <comment>action.merged</comment>
        <translation>Zwei Artikel zu {title} vereint</translation>
    </message>
    <message>
        <source>Merged {papers} with others</source>
        <comment>action.merged_many</comment>
        <translation>{papers} mit anderen vereint</translation>
    </message>
    <message>
        <source>Marked {papers} as not the same</source>
        <comment>action.told_apart</comment>
        <translation>{papers} als verschieden markiert</translation>
    </message>
    <message>
        <source>{act}; {more}</source>
        <comment>action.and_then</comment>
        <translation>{act}; {more}</translation>
    </message>
    <message>
        <source>{act}, {more}</source>
        <comment>action.and</comment>
        <translation>{act}, {more}</translation>
    </message>
    <message>
        <source>Took back: {what}</source>
        <comment>undo.took_back</comment>
        <translation>Zurückgenommen: {what}</translation>
    </message>
    <message>
        <source>Did again: {what}</source>
        <comment>undo.did_again</comment>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>What another program wrote in the note in between was kept in it.</source>
        <comment>undo.kept_both</comment>
        <translation>Was ein anderes Programm zwischendurch in die Notiz schrieb, blieb darin stehen.</translation>
    </message>
    <message>
        <source>What the other program had written there is among the earlier versions of the note.</source>
        <comment>undo.overwritten_back</comment>
        <translation>Was das andere Programm dort geschrieben hatte, steht bei den früheren Fassungen der Notiz.</translation>
    </message>
    <message>
        <source>A note that the import brought was changed since, so it was kept.</source>
        <comment>undo.note_stays</comment>
        <translation>Eine Notiz, die der Import brachte, wurde seither geändert und bleibt deshalb.</translation>
    </message>
    <message>
        <source>Only the first {n} words were kept.</source>
        <comment>query.words_kept</comment>
        <translation>Nur die ersten {n} Wörter zählen.</translation>
    </message>
    <message>
        <source>Only the first {n} characters were read.</source>
        <comment>query.characters_read</comment>
        <translation>Nur die ersten {n} Zeichen wurden gelesen.</translation>
    </message>
    <message>
        <source>There is no field named {name}.</source>
        <comment>query.unknown_field</comment>
        <translation>Ein Feld {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>is: knows {names}.</source>
        <comment>query.is_knows</comment>
        <translation>is: kennt {names}.</translation>
    </message>
    <message>
        <source>has: knows {names}.</source>
        <comment>query.has_knows</comment>
        <translation>has: kennt {names}.</translation>
    </message>
    <message>
        <source>order: knows forme.</source>
        <comment>query.order_knows</comment>
        <translation>order: kennt forme.</translation>
    </message>
    <message>
        <source>added: wants an age or a date, such as &lt;7d or 2026-04.</source>
        <comment>query.added_wants</comment>
        <translation>added: braucht ein Alter oder Datum, etwa &lt;7d oder 2026-04.</translation>
    </message>
    <message>
        <source>published: wants a date or a range, such as 2024..2026.</source>
        <comment>query.published_wants</comment>
        <translation>published: braucht ein Datum oder einen Zeitraum, etwa 2024..2026.</translation>
    </message>
    <message>
        <source>upvotes: wants a number, such as &gt;50.</source>
        <comment>query.upvotes_wants</comment>
        <translation>upvotes: braucht eine Zahl, etwa &gt;50.</translation>
    </message>
    <message>
        <source>year: wants a year or a range, such as 2024..2026.</source>
        <comment>query.year_wants</comment>
        <translation>year: braucht ein Jahr oder einen Zeitraum, etwa 2024..2026.</translation>
    </message>
    <message>
        <source>rating: wants stars from 1 to 5, such as &gt;3, or none.</source>
        <comment>query.rating_wants</comment>
        <translation>rating: will 1 bis 5 Sterne, etwa &gt;3, oder none.</translation>
    </message>
    <message>
        <source>Of a phrase, the first {n} words were read.</source>
        <comment>query.phrase_cut</comment>
        <translation>Von einer Wortfolge wurden die ersten {n} Wörter gelesen.</translation>
    </message>
    <message>
        <source>A word with * or ? in it needs two letters before them.</source>
        <comment>query.wildcard_wants</comment>
        <translation>Ein Wort mit * oder ? braucht davor zwei Buchstaben.</translation>
    </message>
    <message>
        <source>The number after ~ is at most {n} here.</source>
        <comment>query.most_after_tilde</comment>
        <translation>Die Zahl nach ~ ist hier höchstens {n}.</translation>
    </message>
    <message>
        <source>Of a very long word, the first {n} characters were read.</source>
        <comment>query.word_cut</comment>
        <translation>Von einem sehr langen Wort wurden die ersten {n} Zeichen gelesen.</translation>
    </message>
    <message>
        <source>Searching for the {n} most telling words of this long text.</source>
        <comment>query.telling_words</comment>
        <translation>Gesucht wird nach den {n} aussagekräftigsten Wörtern dieses langen Textes.</translation>
    </message>
    <message>
        <source>Parentheses are read {n} deep, not deeper.</source>
        <comment>query.parentheses_cut</comment>
        <translation>Klammern werden {n} Ebenen tief gelesen, nicht tiefer.</translation>
    </message>
    <message>
        <source>the form</source>
        <comment>place.by_hand</comment>
        <translation>das Formular</translation>
    </message>
    <message>
        <source>line {n}</source>
        <comment>place.line</comment>
        <translation>Zeile {n}</translation>
    </message>
    <message>
        <source>record {n}</source>
        <comment>place.record</comment>
        <translation>Eintrag {n}</translation>
    </message>
    <message>
        <source>entry {n}, line {line}</source>
        <comment>place.entry</comment>
        <translation>Eintrag {n}, Zeile {line}</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <comment>problem.at</comment>
        <translation>{place}: {problem}</translation>
    </message>
    <message>
        <source>no title; a paper needs at least that</source>
        <comment>problem.no_title</comment>
        <translation>kein Titel; den braucht ein Artikel mindestens</translation>
    </message>
    <message>
        <source>no title; it is called {title}</source>
        <comment>problem.title_supplied</comment>
        <translation>kein Titel; er steht unter {title}</translation>
    </message>
    <message>
        <source>there is no entry in it</source>
        <comment>problem.no_entry</comment>
        <translation>darin ist kein Eintrag</translation>
    </message>
    <message>
        <source>lines that belong to no entry are left out</source>
        <comment>problem.stray_lines</comment>
        <translation>Zeilen, die zu keinem Eintrag gehören, sind weggelassen</translation>
    </message>
    <message>
        <source>more than {n} lines; what follows them is left out</source>
        <comment>problem.many_lines</comment>
        <translation>mehr als {n} Zeilen; was danach kommt, ist weggelassen</translation>
    </message>
    <message>
        <source>the file {path} does not lie beside the entries, and is not taken</source>
        <comment>problem.file_outside</comment>
        <translation>die Datei {path} liegt nicht bei den Einträgen und wird nicht übernommen</translation>
    </message>
    <message>
        <source>this entry is not closed, or not as BibTeX wants it, and is left out: {words}</source>
        <comment>problem.torn_entry</comment>
        <translation>dieser Eintrag ist nicht geschlossen oder nicht so, wie BibTeX ihn will, und bleibt draußen: {words}</translation>
    </message>
    <message>
        <source>words behind the end of an entry are left out; a brace too many may have closed it: {words}</source>
        <comment>problem.words_behind_entry</comment>
        <translation>Wörter hinter dem Ende eines Eintrags bleiben draußen; vielleicht hat eine Klammer zu viel ihn geschlossen: {words}</translation>
    </message>
    <message>
        <source>this entry is longer than any can be, and is left out</source>
        <comment>problem.block_too_long</comment>
        <translation>dieser Eintrag ist länger, als einer sein kann, und bleibt draußen</translation>
    </message>
    <message>
        <source>the key {key} stands already in line {n}; both entries are kept</source>
        <comment>problem.key_twice</comment>
        <translation>der Schlüssel {key} steht schon in Zeile {n}; beide Einträge bleiben erhalten</translation>
    </message>
    <message>
        <source>the field {field} stands there twice; not taken was: {value}</source>
        <comment>problem.field_twice</comment>
        <translation>das Feld {field} steht zweimal da; nicht übernommen wurde: {value}</translation>
    </message>
    <message>
        <source>an entry of the type {kind} serves other entries; it is kept as a paper, so that nothing is lost</source>
        <comment>problem.serving_entry</comment>
        <translation>ein Eintrag der Art {kind} dient anderen Einträgen; er wird als Arbeit behalten, damit nichts verloren geht</translation>
    </message>
    <message>
        <source>the entry {key}, from which this one inherits, is not in the file</source>
        <comment>problem.no_parent</comment>
        <translation>der Eintrag {key}, von dem dieser erbt, steht nicht in der Datei</translation>
    </message>
    <message>
        <source>the abbreviation {name} is not defined; its name was kept</source>
        <comment>problem.no_abbreviation</comment>
        <translation>die Abkürzung {name} ist nicht festgelegt; ihr Name wurde behalten</translation>
    </message>
    <message>
        <source>a value joined of abbreviations is longer than {n} characters, and was cut</source>
        <comment>problem.value_cut</comment>
        <translation>ein Wert aus Abkürzungen ist länger als {n} Zeichen und wurde gekürzt</translation>
    </message>
    <message>
        <source>more than {n} entries; what follows them is left out</source>
        <comment>problem.many_entries</comment>
        <translation>mehr als {n} Einträge; was darauf folgt, bleibt draußen</translation>
    </message>
    <message>
        <source>more than {n} entries cannot be read; what follows them is left out</source>
        <comment>problem.many_torn</comment>
        <translation>mehr als {n} Einträge sind nicht lesbar; was darauf folgt, bleibt draußen</translation>
    </message>
    <message>
        <source>a note that belongs to no entry is left out: {note}</source>
        <comment>problem.loose_note</comment>
        <translation>eine Notiz, die zu keinem Eintrag gehört, bleibt weg: {note}</translation>
    </message>
    <message>
        <source>this is broken XML ({reason}), and left out</source>
        <comment>problem.xml_broken</comment>
        <translation>das ist beschädigtes XML ({reason}) und bleibt weg</translation>
    </message>
    <message>
        <source>the file ends within this entry</source>
        <comment>problem.xml_cut</comment>
        <translation>die Datei endet mitten in diesem Eintrag</translation>
    </message>
    <message>
        <source>this XML is nested too deeply, and left out</source>
        <comment>problem.xml_too_deep</comment>
        <translation>dieses XML ist zu tief verschachtelt und bleibt weg</translation>
    </message>
    <message>
        <source>this entry is too large, and left out</source>
        <comment>problem.xml_too_large</comment>
        <translation>dieser Eintrag ist zu groß und bleibt weg</translation>
    </message>
    <message>
        <source>there are too many broken places; what follows is left out</source>
        <comment>problem.xml_breaks</comment>
        <translation>es gibt zu viele beschädigte Stellen; was folgt, bleibt weg</translation>
    </message>
    <message>
        <source>the file {path} is hidden, and is not taken</source>
        <comment>problem.file_hidden</comment>
        <translation>die Datei {path} ist versteckt und wird nicht übernommen</translation>
    </message>
    <message>
        <source>{path} is no file that can be taken</source>
        <comment>problem.file_irregular</comment>
        <translation>{path} ist keine Datei, die übernommen werden kann</translation>
    </message>
    <message>
        <source>the file {path} is larger than 2 GB, and is not taken</source>
        <comment>problem.file_too_large</comment>
        <translation>die Datei {path} ist größer als 2 GB und wird nicht übernommen</translation>
    </message>
    <message>
        <source>the file {path} could not be read: {reason}</source>
        <comment>problem.file_unreadable</comment>
        <translation>die Datei {path} war nicht zu lesen: {reason}</translation>
    </message>
    <message>
        <source>there is no file {path}</source>
        <comment>problem.file_missing</comment>
        <translation>es gibt keine Datei {path}</translation>
    </message>
    <message>
        <source>further files that entries name and that are not there: {n}</source>
        <comment>problem.files_missing</comment>
        <translation>weitere Dateien, die Einträge nennen und die nicht da sind: {n}</translation>
    </message>
    <message>
        <source>nothing but a title was recognised in this line</source>
        <comment>problem.only_a_title</comment>
        <translation>in dieser Zeile wurde nur ein Titel erkannt</translation>
    </message>
    <message>
        <source>no column is known to hold the titles</source>
        <comment>problem.no_title_column</comment>
        <translation>von keiner Spalte ist bekannt, dass sie die Titel enthält</translation>
    </message>
    <message>
        <source>a quotation mark is not closed; the row ends with its line</source>
        <comment>problem.quote_open</comment>
        <translation>ein Anführungszeichen ist nicht geschlossen; die Zeile der Tabelle endet hier</translation>
    </message>
    <message>
        <source>more cells than columns; those that are too many are left out</source>
        <comment>problem.too_many_cells</comment>
        <translation>mehr Zellen als Spalten; die überzähligen werden ausgelassen</translation>
    </message>
    <message>
        <source>this is not YAML ({reason})</source>
        <comment>problem.no_yaml</comment>
        <translation>das ist kein YAML ({reason})</translation>
    </message>
    <message>
        <source>this YAML holds too much, or is nested too deeply</source>
        <comment>problem.yaml_too_much</comment>
        <translation>dieses YAML enthält zu viel oder ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>this YAML names another part of itself, which is not followed</source>
        <comment>problem.yaml_alias</comment>
        <translation>dieses YAML verweist auf einen Teil seiner selbst; dem wird nicht gefolgt</translation>
    </message>
    <message>
        <source>this is no JSON object; a paper is written {...}</source>
        <comment>problem.no_object</comment>
        <translation>das ist kein JSON-Objekt; ein Artikel wird als {...} geschrieben</translation>
    </message>
    <message>
        <source>the service answered with an error: {reason}</source>
        <comment>problem.answer_is_error</comment>
        <translation>der Dienst hat mit einem Fehler geantwortet: {reason}</translation>
    </message>
    <message>
        <source>this answer is about &apos;{kind}&apos;, and holds no papers</source>
        <comment>problem.answer_of_others</comment>
        <translation>diese Antwort handelt von ‚{kind}‘ und enthält keine Artikel</translation>
    </message>
    <message>
        <source>there is no record in it</source>
        <comment>problem.no_record</comment>
        <translation>es ist kein Eintrag darin</translation>
    </message>
    <message>
        <source>this record is not JSON ({reason})</source>
        <comment>problem.record_no_json</comment>
        <translation>dieser Eintrag ist kein JSON ({reason})</translation>
    </message>
    <message>
        <source>this record is no whole JSON object</source>
        <comment>problem.record_not_whole</comment>
        <translation>dieser Eintrag ist kein vollständiges JSON-Objekt</translation>
    </message>
    <message>
        <source>this record is not closed; a bracket or quotation mark is missing</source>
        <comment>problem.record_open</comment>
        <translation>dieser Eintrag ist nicht abgeschlossen; eine Klammer oder ein Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>text that belongs to no record</source>
        <comment>problem.loose_text</comment>
        <translation>Text, der zu keinem Eintrag gehört</translation>
    </message>
    <message>
        <source>the file ends before its list does; it may be cut short</source>
        <comment>problem.list_open</comment>
        <translation>die Datei endet vor ihrer Liste; sie ist vielleicht abgeschnitten</translation>
    </message>
    <message>
        <source>the file is damaged in its packing; what follows is lost</source>
        <comment>problem.packing_damaged</comment>
        <translation>die Datei ist beim Packen beschädigt; was folgt, ist verloren</translation>
    </message>
    <message>
        <source>the file is cut short: its packing has no end; what follows is lost</source>
        <comment>problem.packing_cut</comment>
        <translation>die Datei ist abgeschnitten: ihre Packung hat kein Ende; was folgt, ist verloren</translation>
    </message>
    <message>
        <source>this line is longer than 4 MB</source>
        <comment>problem.line_too_long</comment>
        <translation>diese Zeile ist länger als 4 MB</translation>
    </message>
    <message>
        <source>the date &apos;{date}&apos; names no year that is certain, so none was kept</source>
        <comment>problem.date_without_year</comment>
        <translation>das Datum &apos;{date}&apos; nennt kein sicheres Jahr, darum wurde keines behalten</translation>
    </message>
    <message>
        <source>of the date &apos;{date}&apos; only {kept} is certain, and was kept</source>
        <comment>problem.date_in_part</comment>
        <translation>vom Datum &apos;{date}&apos; ist nur {kept} sicher und wurde behalten</translation>
    </message>
    <message>
        <source>the date &apos;{date}&apos; does not exist; {kept} was kept</source>
        <comment>problem.date_impossible</comment>
        <translation>das Datum &apos;{date}&apos; gibt es nicht; {kept} wurde behalten</translation>
    </message>
    <message>
        <source>this is not JSON ({reason}, character {n})</source>
        <comment>problem.no_json</comment>
        <translation>das ist kein JSON ({reason}, Zeichen {n})</translation>
    </message>
    <message>
        <source>this JSON is nested too deeply</source>
        <comment>problem.too_deep</comment>
        <translation>dieses JSON ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a number in this JSON is too long</source>
        <comment>problem.long_number</comment>
        <translation>eine Zahl in diesem JSON ist zu lang</translation>
    </message>
    <message>
        <source>a title without an abstract: {title}</source>
        <comment>problem.no_abstract</comment>
        <translation>ein Titel ohne Abstract: {title}</translation>
    </message>
    <message>
        <source>text without a title: {title}</source>
        <comment>problem.text_without_title</comment>
        <translation>Text ohne Titel: {title}</translation>
    </message>
    <message>
        <source>said twice, first in line {n}: {title}</source>
        <comment>problem.said_twice</comment>
        <translation>doppelt, zuerst in Zeile {n}: {title}</translation>
    </message>
    <message>
        <source>{name} is {kind}. {readable}</source>
        <comment>file.is_other</comment>
        <translation>{name} ist {kind}. {readable}</translation>
    </message>
    <message>
        <source>{name} is a binary file of a kind unknown here. {readable}</source>
        <comment>file.is_binary</comment>
        <translation>{name} ist eine Binärdatei unbekannter Art. {readable}</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose the files in it.</source>
        <comment>file.is_folder</comment>
        <translation>{name} ist ein Ordner. Wähle die Dateien darin.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <comment>file.missing</comment>
        <translation>Eine Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no file in {folder} that PaperDesk can read.</source>
        <comment>file.none_in_folder</comment>
        <translation>In {folder} ist keine Datei, die PaperDesk lesen kann.</translation>
    </message>
    <message>
        <source>{name} is larger than 64 MB, more than a page or an answer can be. Papers in such number can be read as JSON Lines.</source>
        <comment>file.page_too_large</comment>
        <translation>{name} ist größer als 64 MB, mehr als eine Seite oder Antwort sein kann. So viele Artikel lassen sich als JSON Lines lesen.</translation>
    </message>
    <message>
        <source>{name} is JSON over many lines, of more than 64 MB. Write one object a line (JSON Lines, UTF-8): such a file can be of any size.</source>
        <comment>file.json_too_large</comment>
        <translation>{name} ist JSON über viele Zeilen und größer als 64 MB. Schreib ein Objekt je Zeile (JSON Lines, UTF-8): eine solche Datei darf beliebig groß sein.</translation>
    </message>
    <message>
        <source>{name} is damaged in its packing. Get the file again.</source>
        <comment>file.packing_damaged</comment>
        <translation>{name} ist beim Packen beschädigt. Hol die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{name} is cut short: its packing has no end. Get the file again.</source>
        <comment>file.packing_cut</comment>
        <translation>{name} ist abgeschnitten: Das Archiv hat kein Ende. Hol die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{name} is damaged in its packing; nothing in it can be read.</source>
        <comment>file.all_damaged</comment>
        <translation>{name} ist beim Packen beschädigt; nichts darin ist lesbar.</translation>
    </message>
    <message>
        <source>{name} is cut short: its packing has no end; nothing in it can be read.</source>
        <comment>file.all_cut</comment>
        <translation>{name} ist abgeschnitten: Das Archiv hat kein Ende; nichts darin ist lesbar.</translation>
    </message>
    <message>
        <source>{name} is a list that PaperDesk wrote for reading. To take papers with you, export them as JSON Lines: that has all your words, too.</source>
        <comment>file.own_list</comment>
        <translation>{name} ist eine Liste, die PaperDesk zum Lesen geschrieben hat. Um Artikel mitzunehmen, exportieren Sie sie als JSON Lines: Darin stehen auch alle Ihre eigenen Worte.</translation>
    </message>
    <message>
        <source>{name} is text, but no paper was found in it: no title above an abstract. {readable}</source>
        <comment>file.no_paper_in_text</comment>
        <translation>{name} ist Text, enthält aber keinen Artikel: kein Titel über einem Abstract. {readable}</translation>
    </message>
    <message>
        <source>{name} is JSON, but holds no paper that can be read ({problem}). PaperDesk expects one object a line with at least a title.</source>
        <comment>file.no_paper_in_json</comment>
        <translation>{name} ist JSON, enthält aber keinen lesbaren Artikel ({problem}). PaperDesk erwartet je Zeile ein Objekt mit mindestens einem Titel.</translation>
    </message>
    <message>
        <source>{name} holds no paper that can be read ({problem}).</source>
        <comment>file.no_paper_in_entries</comment>
        <translation>{name} enthält keinen lesbaren Artikel ({problem}).</translation>
    </message>
    <message>
        <source>{name} declares entities or rules of its own, by which a few lines can fill the whole memory. Such XML is not read.</source>
        <comment>file.xml_entities</comment>
        <translation>{name} erklärt eigene Entitäten oder Regeln, mit denen wenige Zeilen den ganzen Speicher füllen können. Solches XML wird nicht gelesen.</translation>
    </message>
    <message>
        <source>{name} is JSON, but holds no paper that can be read ({problem}). PaperDesk expects an answer of the Hugging Face papers API.</source>
        <comment>file.no_paper_in_answer</comment>
        <translation>{name} ist JSON, enthält aber keinen lesbaren Artikel ({problem}). PaperDesk erwartet eine Antwort der Papers-API von Hugging Face.</translation>
    </message>
    <message>
        <source>{name} begins as an answer of the Hugging Face papers API, but cannot be read: {problem}.</source>
        <comment>file.answer_broken</comment>
        <translation>{name} beginnt wie eine Antwort der Papers-API von Hugging Face, ist aber nicht lesbar: {problem}.</translation>
    </message>
    <message>
        <source>{name} is an error that the service answered: {reason}</source>
        <comment>file.answer_is_error</comment>
        <translation>{name} ist eine Fehlermeldung des Dienstes: {reason}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Nothing was imported from it.</source>
        <comment>file.unreadable_import</comment>
        <translation>{name} ist nicht lesbar: {reason}. Nichts daraus wurde importiert.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <comment>file.unreadable</comment>
        <translation>{path} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>the export that follows is not up to date: {reason}</source>
        <comment>export.not_followed</comment>
        <translation>Die mitgeführte Exportdatei ist nicht aktuell: {reason}</translation>
    </message>
    <message>
        <source>no export follows in {path}</source>
        <comment>export.no_such</comment>
        <translation>In {path} wird kein Export mitgeführt</translation>
    </message>
    <message>
        <source>an export that follows needs a file: -o FILE</source>
        <comment>export.no_file</comment>
        <translation>Ein mitgeführter Export braucht eine Datei: -o DATEI</translation>
    </message>
    <message>
        <source>the pattern of citation keys has a part that means nothing: {part}</source>
        <comment>export.key_pattern</comment>
        <translation>Im Muster der Zitierschlüssel hat ein Teil keine Bedeutung: {part}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Nothing was changed.</source>
        <comment>file.unwritable</comment>
        <translation>{path} ist nicht schreibbar: {reason}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} is not UTF-8 text. The note is as it was.</source>
        <comment>file.note_no_text</comment>
        <translation>{name} ist kein UTF-8-Text. Die Notiz ist, wie sie war.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. The note is as it was.</source>
        <comment>file.note_unreadable</comment>
        <translation>{name} ist nicht lesbar: {reason}. Die Notiz ist, wie sie war.</translation>
    </message>
    <message>
        <source>{name} holds more than 2 GB; only JSON Lines are read beyond that size. Split it into smaller files.</source>
        <comment>file.holds_too_much</comment>
        <translation>{name} enthält mehr als 2 GB; darüber hinaus liest PaperDesk nur JSON Lines. Teile sie in kleinere.</translation>
    </message>
    <message>
        <source>Asked for more of “{word}”</source>
        <comment>action.word_more</comment>
        <translation>Mehr von „{word}“ verlangt</translation>
    </message>
    <message>
        <source>Asked for less of “{word}”</source>
        <comment>action.word_less</comment>
        <translation>Weniger von „{word}“ verlangt</translation>
    </message>
    <message>
        <source>Left “{word}” to what is learned</source>
        <comment>action.word_left</comment>
        <translation>„{word}“ dem Gelernten überlassen</translation>
    </message>
    <message>
        <source>further records that may be of a paper of the same title: {n}</source>
        <comment>problem.more_doubtful</comment>
        <translation>weitere Einträge, die von einer Arbeit mit demselben Titel sein können: {n}</translation>
    </message>
    <message>
        <source>this preview looked at {papers} and no further; the import takes all</source>
        <comment>problem.only_first</comment>
        <translation>diese Vorschau hat {papers} angesehen und nicht weiter; der Import nimmt alle</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no paper.</source>
        <comment>file.is_empty</comment>
        <translation>{name} ist leer: Es ist kein Artikel darin.</translation>
    </message>
    <message>
        <source>{name} is no regular file. Only files can be imported.</source>
        <comment>file.is_irregular</comment>
        <translation>{name} ist keine gewöhnliche Datei. Nur Dateien lassen sich importieren.</translation>
    </message>
    <message>
        <source>PaperDesk reads BibTeX, RIS, EndNote, PubMed, CSL-JSON, Zotero&apos;s exports, tables, saved pages and more: “paperdesk formats” and the help on importing name them all.</source>
        <comment>file.readable</comment>
        <translation>PaperDesk liest BibTeX, RIS, EndNote, PubMed, CSL-JSON, Exporte von Zotero, Tabellen, gespeicherte Seiten und mehr: „paperdesk formats“ und die Hilfe zum Importieren nennen alle.</translation>
    </message>
    <message>
        <source>{name} is no feed that can be read.</source>
        <comment>feed.is_none</comment>
        <translation>{name} ist kein Feed, der sich lesen lässt.</translation>
    </message>
    <message>
        <source>{name} begins as a feed, but cannot be read: {problem}.</source>
        <comment>feed.broken</comment>
        <translation>{name} beginnt wie ein Feed, lässt sich aber nicht lesen: {problem}.</translation>
    </message>
    <message>
        <source>{name} is larger than a feed can be (16 MB, 20,000 entries).</source>
        <comment>feed.too_large</comment>
        <translation>{name} ist größer, als ein Feed sein kann (16 MB, 20.000 Einträge).</translation>
    </message>
    <message>
        <source>{name} is no list of subscriptions (OPML).</source>
        <comment>opml.is_none</comment>
        <translation>{name} ist keine Liste von Abonnements (OPML).</translation>
    </message>
    <message>
        <source>{name} is a list of subscriptions (OPML) without a feed in it.</source>
        <comment>opml.empty</comment>
        <translation>{name} ist eine Liste von Abonnements (OPML), in der kein Feed steht.</translation>
    </message>
    <message>
        <source>{name} is larger than 16 MB, more than a list of subscriptions can be.</source>
        <comment>opml.too_large</comment>
        <translation>{name} ist größer als 16 MB, mehr als eine Liste von Abonnements sein kann.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <comment>kind.pdf</comment>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office document</source>
        <comment>kind.zip</comment>
        <translation>ein ZIP-Archiv oder Office-Dokument</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <comment>kind.empty_zip</comment>
        <translation>ein leeres ZIP-Archiv</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <comment>kind.bzip2</comment>
        <translation>ein bzip2-Archiv</translation>
    </message>
    <message>
        <source>a Zstandard archive</source>
        <comment>kind.zstandard</comment>
        <translation>ein Zstandard-Archiv</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <comment>kind.7zip</comment>
        <translation>ein 7-Zip-Archiv</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <comment>kind.rar</comment>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a gzip archive inside an archive</source>
        <comment>kind.inner_gzip</comment>
        <translation>ein gzip-Archiv in einem Archiv</translation>
    </message>
    <message>
        <source>an xz archive inside an archive</source>
        <comment>kind.inner_xz</comment>
        <translation>ein xz-Archiv in einem Archiv</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <comment>kind.png</comment>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <comment>kind.jpeg</comment>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <comment>kind.gif</comment>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <comment>kind.sqlite</comment>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>a program</source>
        <comment>kind.program</comment>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <comment>kind.windows_program</comment>
        <translation>ein Windows-Programm</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <comment>kind.postscript</comment>
        <translation>ein PostScript-Dokument</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <comment>kind.rtf</comment>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>an HTML page (save it as text)</source>
        <comment>kind.html</comment>
        <translation>eine HTML-Seite (als Text sichern)</translation>
    </message>
    <message>
        <source>an XML document</source>
        <comment>kind.xml</comment>
        <translation>ein XML-Dokument</translation>
    </message>
    <message>
        <source>a LaTeX source</source>
        <comment>kind.latex</comment>
        <translation>ein LaTeX-Quelltext</translation>
    </message>
    <message>
        <source>That paper is no longer in the library.</source>
        <comment>paper.gone</comment>
        <translation>Dieser Artikel ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>No paper here is called &apos;{name}&apos;.</source>
        <comment>paper.unknown</comment>
        <translation>Kein Artikel hier heißt „{name}“.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; may mean {names}; write more of it.</source>
        <comment>paper.ambiguous</comment>
        <translation>„{name}“ kann {names} meinen; schreib mehr davon.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; may mean {names} and {n} more; write more of it.</source>
        <comment>paper.ambiguous_among_more</comment>
        <translation>„{name}“ kann {names} und {n} weitere meinen; schreib mehr davon.</translation>
    </message>
    <message>
        <source>Say which paper: its id, such as arxiv:1706.03762, or its beginning.</source>
        <comment>paper.unnamed</comment>
        <translation>Nenne den Artikel: seine Kennung, etwa arxiv:1706.03762, oder deren Anfang.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no field that can be written; there are {names}.</source>
        <comment>facts.unknown</comment>
        <translation>„{name}“ ist kein Feld, das sich schreiben lässt; es gibt {names}.</translation>
    </message>
    <message>
        <source>Say which field and what it says, such as --set venue=Nature.</source>
        <comment>facts.unsaid</comment>
        <translation>Sagen Sie, welches Feld und was darin stehen soll, etwa --set venue=Nature.</translation>
    </message>
    <message>
        <source>This paper is here already: &apos;{title}&apos;.</source>
        <comment>facts.here</comment>
        <translation>Dieser Artikel ist schon hier: „{title}“.</translation>
    </message>
    <message>
        <source>A paper of this title is here, &apos;{title}&apos;. Add it all the same if it is another one.</source>
        <comment>facts.may_be_here</comment>
        <translation>Ein Artikel dieses Titels ist hier: „{title}“. Fügen Sie ihn trotzdem hinzu, wenn es ein anderer ist.</translation>
    </message>
    <message>
        <source>This paper lies in the trash: &apos;{title}&apos;. Take it back from there.</source>
        <comment>facts.here_in_trash</comment>
        <translation>Dieser Artikel liegt im Papierkorb: „{title}“. Holen Sie ihn von dort zurück.</translation>
    </message>
    <message>
        <source>Say either what names papers, or the fields of one with --set.</source>
        <comment>facts.ids_or_fields</comment>
        <translation>Nennen Sie entweder, was Artikel benennt, oder mit --set die Felder eines Artikels.</translation>
    </message>
    <message>
        <source>No source says a title of this paper; yours stays.</source>
        <comment>facts.title_of_nobody</comment>
        <translation>Keine Quelle nennt einen Titel dieses Artikels; Ihrer bleibt.</translation>
    </message>
    <message>
        <source>A paper needs a title.</source>
        <comment>facts.no_title</comment>
        <translation>Ein Artikel braucht einen Titel.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no date; write 2026, 2026-04 or 2026-04-04, or a range such as 2026/2027-03.</source>
        <comment>facts.no_date</comment>
        <translation>„{text}“ ist kein Datum; schreiben Sie 2026, 2026-04 oder 2026-04-04, oder einen Zeitraum wie 2026/2027-03.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no type of publication; there are {names}.</source>
        <comment>facts.no_type</comment>
        <translation>„{text}“ ist keine Art von Veröffentlichung; es gibt {names}.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no address; write it like https://example.org/paper.</source>
        <comment>facts.no_address</comment>
        <translation>„{text}“ ist keine Adresse; schreiben Sie sie wie https://example.org/paper.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no DOI; write it like 10.1000/xyz123.</source>
        <comment>facts.no_doi</comment>
        <translation>„{text}“ ist keine DOI; schreiben Sie sie wie 10.1000/xyz123.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no arXiv id; write it like 1706.03762.</source>
        <comment>facts.no_arxiv_id</comment>
        <translation>„{text}“ ist keine arXiv-Kennung; schreiben Sie sie wie 1706.03762.</translation>
    </message>
    <message>
        <source>Both ids are of one paper.</source>
        <comment>duplicates.one_paper</comment>
        <translation>Beide Kennungen gehören zu einem Artikel.</translation>
    </message>
    <message>
        <source>Say which two papers: two ids.</source>
        <comment>duplicates.two_ids</comment>
        <translation>Es braucht zwei Artikel: zwei Kennungen.</translation>
    </message>
    <message>
        <source>Too few papers are judged to learn from: {kept} kept, {out} dismissed. Keep two at least and dismiss one; until then the newest come first.</source>
        <comment>forme.too_few</comment>
        <translation>Zu wenige Arbeiten sind beurteilt, um daraus zu lernen: {kept} behalten, {out} verworfen. Behalten Sie mindestens zwei und verwerfen Sie eine; bis dahin stehen die neuesten vorn.</translation>
    </message>
    <message>
        <source>Say which word you want more or less of.</source>
        <comment>wish.no_word</comment>
        <translation>Sagen Sie, von welchem Wort Sie mehr oder weniger wollen.</translation>
    </message>
    <message>
        <source>A word may have {most} characters here; this one has {n}.</source>
        <comment>wish.too_long</comment>
        <translation>Ein Wort darf hier {most} Zeichen haben; dieses hat {n}.</translation>
    </message>
    <message>
        <source>There is no tag called &apos;{name}&apos;.</source>
        <comment>tag.unknown</comment>
        <translation>Ein Schlagwort „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>&apos;{new}&apos; lies within &apos;{old}&apos;, so that cannot be its new name.</source>
        <comment>tag.within_itself</comment>
        <translation>„{new}“ liegt unter „{old}“ und kann nicht der neue Name sein.</translation>
    </message>
    <message>
        <source>&apos;{colour}&apos; is not a colour; write it like #3466c9.</source>
        <comment>tag.no_colour</comment>
        <translation>„{colour}“ ist keine Farbe; schreib sie wie #3466c9.</translation>
    </message>
    <message>
        <source>A tag needs a name, such as &apos;to discuss&apos; or &apos;rl/offline&apos;.</source>
        <comment>tag.unnamed</comment>
        <translation>Ein Schlagwort braucht einen Namen, etwa „besprechen“ oder „rl/offline“.</translation>
    </message>
    <message>
        <source>There is no collection called &apos;{name}&apos;.</source>
        <comment>collection.unknown</comment>
        <translation>Es gibt keine Sammlung namens „{name}“.</translation>
    </message>
    <message>
        <source>There is a collection &apos;{name}&apos; already.</source>
        <comment>collection.there</comment>
        <translation>Es gibt schon eine Sammlung „{name}“.</translation>
    </message>
    <message>
        <source>Say which papers, by their ids, or which name.</source>
        <comment>collection.lacks_words</comment>
        <translation>Sagen Sie, welche Arbeiten (ihre Kennungen) oder welchen Namen.</translation>
    </message>
    <message>
        <source>A collection needs a name, such as &apos;Thesis&apos; or &apos;Thesis/Methods&apos;.</source>
        <comment>collection.unnamed</comment>
        <translation>Eine Sammlung braucht einen Namen, etwa „Dissertation“ oder „Dissertation/Methoden“.</translation>
    </message>
    <message>
        <source>A collection&apos;s name may have {most} characters; this one has {n}.</source>
        <comment>collection.too_long</comment>
        <translation>Der Name einer Sammlung darf {most} Zeichen haben; dieser hat {n}.</translation>
    </message>
    <message>
        <source>Collections may lie within one another {most} deep, and no deeper.</source>
        <comment>collection.too_deep</comment>
        <translation>Sammlungen dürfen {most} Stufen tief ineinanderliegen, nicht tiefer.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot lie within itself.</source>
        <comment>collection.within_itself</comment>
        <translation>„{name}“ kann nicht in sich selbst liegen.</translation>
    </message>
    <message>
        <source>A tag may have {most} characters; this one has {n}.</source>
        <comment>tag.too_long</comment>
        <translation>Ein Schlagwort darf {most} Zeichen haben; dieses hat {n}.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <comment>search.unnamed</comment>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name may have {most} characters; this one has {n}.</source>
        <comment>search.name_too_long</comment>
        <translation>Ein Name darf {most} Zeichen haben; dieser hat {n}.</translation>
    </message>
    <message>
        <source>There is nothing to search for in that query.</source>
        <comment>search.empty</comment>
        <translation>In dieser Suche steht nichts, wonach sich suchen ließe.</translation>
    </message>
    <message>
        <source>There is no followed source with the number {number}.</source>
        <comment>follow.unknown</comment>
        <translation>Es gibt keine verfolgte Quelle mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>A followed source needs a name.</source>
        <comment>follow.untitled</comment>
        <translation>Eine verfolgte Quelle braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is no saved search called &apos;{name}&apos;.</source>
        <comment>search.unknown</comment>
        <translation>Eine gespeicherte Suche „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is a saved search called &apos;{name}&apos; already.</source>
        <comment>search.exists</comment>
        <translation>Eine gespeicherte Suche „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no place called &apos;{name}&apos; in a library.</source>
        <comment>scope.unknown</comment>
        <translation>Einen Ort „{name}“ gibt es in einer Bibliothek nicht.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not the number of a batch.</source>
        <comment>scope.no_batch</comment>
        <translation>„{name}“ ist keine Nummer eines Stapels.</translation>
    </message>
    <message>
        <source>The files need {n} MB on the disk of the library, and {free} MB are free. Nothing was changed; free some space, or import without files.</source>
        <comment>files.no_room</comment>
        <translation>Die Dateien brauchen {n} MB auf der Platte der Bibliothek, und {free} MB sind frei. Nichts wurde geändert; schaffen Sie Platz oder importieren Sie ohne Dateien.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; names no file.</source>
        <comment>files.none_named</comment>
        <translation>„{word}“ nennt keine Datei.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <comment>files.no_such</comment>
        <translation>Es gibt keine Datei und keinen Ordner {path}.</translation>
    </message>
    <message>
        <source>The same file stands in this list already.</source>
        <comment>files.twice</comment>
        <translation>Dieselbe Datei steht schon in dieser Liste.</translation>
    </message>
    <message>
        <source>{name} ends the process that reads it; it may be damaged.</source>
        <comment>files.ends_its_reader</comment>
        <translation>{name} beendet den Prozess, der sie liest; vielleicht ist sie beschädigt.</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}</source>
        <comment>files.unread</comment>
        <translation>{name} ließ sich nicht lesen: {reason}</translation>
    </message>
    <message>
        <source>The file {name} was not attached: {reason}.</source>
        <comment>files.unreadable</comment>
        <translation>Die Datei {name} wurde nicht angehängt: {reason}.</translation>
    </message>
    <message>
        <source>There is no template called &apos;{name}&apos;.</source>
        <comment>template.unknown</comment>
        <translation>Eine Vorlage „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder of templates cannot be read: {reason}.</source>
        <comment>template.folder_unreadable</comment>
        <translation>Der Ordner der Vorlagen ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>The template &apos;{name}&apos; cannot be read: {reason}.</source>
        <comment>template.unreadable</comment>
        <translation>Die Vorlage „{name}“ ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>No free file name was found for this note.</source>
        <comment>note.no_free_name</comment>
        <translation>Für diese Notiz fand sich kein freier Dateiname.</translation>
    </message>
    <message>
        <source>The note file {name} was taken away while it was written.</source>
        <comment>note.taken_away</comment>
        <translation>Die Notizdatei {name} wurde während des Schreibens entfernt.</translation>
    </message>
    <message>
        <source>The note file {name} is larger than 4 MB and was left alone.</source>
        <comment>note.file_too_large</comment>
        <translation>Die Notizdatei {name} ist größer als 4 MB und blieb unberührt.</translation>
    </message>
    <message>
        <source>The note file {name} cannot be read as text and was left alone. Save it as UTF-8 in the program that wrote it.</source>
        <comment>note.no_text</comment>
        <translation>Die Notizdatei {name} ist nicht als Text lesbar und blieb unberührt. Sichere sie im Programm, das sie schrieb, als UTF-8.</translation>
    </message>
    <message>
        <source>The trash folder has too many copies of {name}; look through them.</source>
        <comment>note.trash_full</comment>
        <translation>Im Papierkorb-Ordner liegen zu viele Kopien von {name}; sieh sie durch.</translation>
    </message>
    <message>
        <source>A note may have 4 MB; this one is larger. What was saved of it before is unchanged.</source>
        <comment>note.too_large</comment>
        <translation>Eine Notiz darf 4 MB groß sein; diese ist größer. Was zuvor von ihr gespeichert wurde, ist unverändert.</translation>
    </message>
    <message>
        <source>The note file {name} is a link that leads out of the notes folder; it was left alone. Put a plain file in its place.</source>
        <comment>note.link_leads_out</comment>
        <translation>Die Notizdatei {name} ist ein Verweis aus dem Notizenordner hinaus; sie blieb unberührt. Leg eine gewöhnliche Datei an ihre Stelle.</translation>
    </message>
    <message>
        <source>{name} in the notes folder is not a file.</source>
        <comment>note.no_file</comment>
        <translation>{name} im Notizenordner ist keine Datei.</translation>
    </message>
    <message>
        <source>The former note {name} is not in the trash folder any more.</source>
        <comment>note.former_gone</comment>
        <translation>Die frühere Notiz {name} ist nicht mehr im Papierkorb-Ordner.</translation>
    </message>
    <message>
        <source>The former note {name} cannot be read as text.</source>
        <comment>note.former_unreadable</comment>
        <translation>Die frühere Notiz {name} lässt sich nicht als Text lesen.</translation>
    </message>
    <message>
        <source>There is no former note {number}; --versions lists {n}.</source>
        <comment>note.former_number</comment>
        <translation>Es gibt keine frühere Notiz {number}; --versions nennt {n}.</translation>
    </message>
    <message>
        <source>Say which paper: an ID is needed here.</source>
        <comment>note.no_paper_named</comment>
        <translation>Welcher Artikel? Hier ist eine ID nötig.</translation>
    </message>
    <message>
        <source>There is no conflict copy called &apos;{name}&apos; of this note.</source>
        <comment>note.no_conflict</comment>
        <translation>Eine Konfliktfassung „{name}“ dieser Notiz gibt es nicht.</translation>
    </message>
    <message>
        <source>There are too many conflict copies of {name}; look through them.</source>
        <comment>note.too_many_conflicts</comment>
        <translation>Von {name} gibt es zu viele Konfliktfassungen; sieh sie durch.</translation>
    </message>
    <message>
        <source>The notes folder is not there ({path}). If it lies on a drive or a share, connect it; nothing was changed.</source>
        <comment>note.folder_away</comment>
        <translation>Der Notizenordner ist nicht da ({path}). Liegt er auf einem Laufwerk oder einer Freigabe, verbinde sie; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}.</source>
        <comment>picture.unreadable</comment>
        <translation>{name} konnte nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} was not put into the note: it is no PNG, JPEG or GIF picture, or a very large one.</source>
        <comment>picture.refused</comment>
        <translation>{name} kam nicht in die Notiz: Es ist kein PNG-, JPEG- oder GIF-Bild oder ein sehr großes.</translation>
    </message>
    <message>
        <source>Only PNG, JPEG and GIF pictures can be put into a note.</source>
        <comment>picture.wrong_kind</comment>
        <translation>Nur Bilder in PNG, JPEG und GIF können in eine Notiz.</translation>
    </message>
    <message>
        <source>The picture is larger than 20 MB, which a note cannot have.</source>
        <comment>picture.too_large</comment>
        <translation>Das Bild ist größer als 20 MB; das kann eine Notiz nicht haben.</translation>
    </message>
    <message>
        <source>{path} is a link to another place; no picture was put there.</source>
        <comment>picture.folder_is_link</comment>
        <translation>{path} ist ein Verweis an einen anderen Ort; dort wurde kein Bild abgelegt.</translation>
    </message>
    <message>
        <source>The picture {name} is not there, or it is none.</source>
        <comment>picture.missing</comment>
        <translation>Das Bild {name} ist nicht da, oder es ist keines.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <comment>library.stopped</comment>
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The question was broken off.</source>
        <comment>library.broken_off</comment>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>{path} is a database of another program. It was left as it is; start with --home and another folder.</source>
        <comment>library.foreign</comment>
        <translation>{path} ist die Datenbank eines anderen Programms. Sie blieb, wie sie ist; starte mit --home und einem anderen Ordner.</translation>
    </message>
    <message>
        <source>A backup was made before the library is upgraded, but it did not check ({reason}). Nothing was changed; run &apos;paperdesk check&apos;.</source>
        <comment>library.upgrade_unchecked</comment>
        <translation>Vor der Umstellung der Bibliothek wurde eine Sicherung gemacht, sie bestand aber die Prüfung nicht ({reason}). Nichts wurde geändert; rufe „paperdesk check“ auf.</translation>
    </message>
    <message>
        <source>This library was written by an earlier version of PaperDesk and has to be upgraded once, but nothing can be written in {path}. Nothing was changed. Give yourself the right to write there, or copy the folder and open the copy.</source>
        <comment>library.upgrade_unwritable</comment>
        <translation>Diese Bibliothek stammt von einer früheren Version von PaperDesk und muss einmal umgestellt werden, aber in {path} kann nicht geschrieben werden. Nichts wurde geändert. Gib dir das Recht, dort zu schreiben, oder kopiere den Ordner und öffne die Kopie.</translation>
    </message>
    <message>
        <source>A library cannot be made in {path}: {why}</source>
        <comment>library.unmakeable</comment>
        <translation>In {path} kann keine Bibliothek angelegt werden: {why}</translation>
    </message>
    <message>
        <source>This library was written by a newer version of PaperDesk. It is opened for reading only, so that nothing of it is lost; use the newer version to change it.</source>
        <comment>library.newer</comment>
        <translation>Diese Bibliothek stammt von einer neueren Version von PaperDesk. Sie ist nur zum Lesen geöffnet, damit nichts verloren geht; ändern lässt sie sich mit der neueren Version.</translation>
    </message>
    <message>
        <source>The disk is full, so the last change could not be kept. Everything kept before is safe; free some space and do it again.</source>
        <comment>library.disk_full</comment>
        <translation>Der Datenträger ist voll, die letzte Änderung konnte nicht gesichert werden. Alles davor ist sicher; schaffe Platz und wiederhole sie.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to, so nothing was changed. Give yourself the right to write there, or start with --home and another folder.</source>
        <comment>library.read_only</comment>
        <translation>In den Ordner der Bibliothek lässt sich nicht schreiben, nichts wurde geändert. Verschaffe dir das Recht dazu oder starte mit --home und einem anderen Ordner.</translation>
    </message>
    <message>
        <source>The library&apos;s database is damaged, and nothing was changed. It is left as it is; your notes are plain files and are not concerned. &apos;paperdesk restore&apos; puts it aside and brings the newest backup back.</source>
        <comment>library.damaged</comment>
        <translation>Die Datenbank der Bibliothek ist beschädigt, und nichts wurde verändert. Sie bleibt, wie sie ist; Ihre Notizen sind eigene Dateien und nicht betroffen. &apos;paperdesk restore&apos; legt sie beiseite und holt die neueste Sicherung zurück.</translation>
    </message>
    <message>
        <source>The library&apos;s database is damaged, and nothing was changed. It is left as it is; your notes are plain files and are not concerned. &apos;paperdesk restore&apos; puts it aside and brings the newest backup back. ({path})</source>
        <comment>library.damaged_at</comment>
        <translation>Die Datenbank der Bibliothek ist beschädigt, und nichts wurde verändert. Sie bleibt, wie sie ist; Ihre Notizen sind eigene Dateien und nicht betroffen. &apos;paperdesk restore&apos; legt sie beiseite und holt die neueste Sicherung zurück. ({path})</translation>
    </message>
    <message>
        <source>Another program holds the library. Nothing was changed; try again when it is done.</source>
        <comment>library.busy</comment>
        <translation>Ein anderes Programm hält die Bibliothek. Nichts wurde geändert; versuch es, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The import stood still for too long and was given up. Nothing of it came in; import the files again.</source>
        <comment>library.import_given_up</comment>
        <translation>Der Import stand zu lange still und wurde aufgegeben. Nichts davon ist hereingekommen; importiere die Dateien noch einmal.</translation>
    </message>
    <message>
        <source>{who} is writing to the library and has not finished. Nothing was changed; try again when it is done.</source>
        <comment>library.held</comment>
        <translation>{who} schreibt gerade in die Bibliothek. Nichts wurde geändert; versuch es, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>{role} (process {n})</source>
        <comment>library.process</comment>
        <translation>{role} (Prozess {n})</translation>
    </message>
    <message>
        <source>Another program</source>
        <comment>library.another_program</comment>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>The disk failed while the library was used ({reason}). The last change was not kept; what was kept before is safe. Look at the disk before you go on.</source>
        <comment>library.disk_failed</comment>
        <translation>Der Datenträger versagte bei der Arbeit mit der Bibliothek ({reason}). Die letzte Änderung ist nicht gesichert, alles davor ist sicher. Prüfe den Datenträger, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>The library&apos;s database did not do that ({reason}). Nothing was changed.</source>
        <comment>library.database_failed</comment>
        <translation>Die Datenbank der Bibliothek hat das nicht getan ({reason}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A file of the library cannot be written or read. Nothing was changed.</source>
        <comment>library.file_refused</comment>
        <translation>Eine Datei der Bibliothek ist nicht schreib- oder lesbar. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A file of the library cannot be written or read ({path}). Nothing was changed.</source>
        <comment>library.file_refused_at</comment>
        <translation>Eine Datei der Bibliothek ist nicht schreib- oder lesbar ({path}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk did not do that: {reason}. What was kept before is safe.</source>
        <comment>library.disk_refused</comment>
        <translation>Der Datenträger hat das nicht getan: {reason}. Was davor gesichert war, ist sicher.</translation>
    </message>
    <message>
        <source>The library could not be opened.</source>
        <comment>library.unopened</comment>
        <translation>Die Bibliothek konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <comment>library.closed</comment>
        <translation>Die Bibliothek ist geschlossen.</translation>
    </message>
    <message>
        <source>Another process is indexing; wait until it is done.</source>
        <comment>index.indexing</comment>
        <translation>Ein anderer Prozess erstellt gerade den Index; warte, bis er fertig ist.</translation>
    </message>
    <message>
        <source>Another PaperDesk is writing the search index. Nothing is lost: what waits is indexed when it has finished.</source>
        <comment>index.written</comment>
        <translation>Ein anderes PaperDesk schreibt den Suchindex. Nichts ist verloren: Was wartet, kommt danach an die Reihe.</translation>
    </message>
    <message>
        <source>The search index was damaged and has been thrown away. Papers and notes are safe; it is filled again from them.</source>
        <comment>index.damaged</comment>
        <translation>Der Suchindex war beschädigt und wurde verworfen. Artikel und Notizen sind sicher; aus ihnen entsteht er neu.</translation>
    </message>
    <message>
        <source>The search index could not be {done}: {reason}. Papers and notes are safe; the index is brought up to date as soon as the disk allows.</source>
        <comment>index.refused</comment>
        <translation>Der Suchindex ist gerade nicht benutzbar ({done}): {reason}. Artikel und Notizen sind sicher; der Index wird nachgeführt, sobald der Datenträger es zulässt.</translation>
    </message>
    <message>
        <source>The search index is closed.</source>
        <comment>index.closed</comment>
        <translation>Der Suchindex ist geschlossen.</translation>
    </message>
    <message>
        <source>{name} is damaged, cut short or was changed since it was made, so nothing is taken from it. Nothing was changed; choose another backup.</source>
        <comment>backup.damaged</comment>
        <translation>{name} ist beschädigt, abgeschnitten oder seit dem Anlegen verändert; darum wird nichts daraus genommen. Nichts wurde verändert; wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>{name} is no backup of PaperDesk. Nothing was changed.</source>
        <comment>backup.foreign</comment>
        <translation>{name} ist keine Sicherung von PaperDesk. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{name} was made by a newer version of PaperDesk, and can be restored by that one. Nothing was changed.</source>
        <comment>backup.newer</comment>
        <translation>{name} wurde von einer neueren Version von PaperDesk angelegt und kann von dieser zurückgeholt werden. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{name} holds what no backup of PaperDesk holds ({reason}), so nothing is taken from it. Nothing was changed.</source>
        <comment>backup.strange</comment>
        <translation>{name} enthält, was keine Sicherung von PaperDesk enthält ({reason}); darum wird nichts daraus genommen. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{name} is empty; there is no backup in it. Nothing was changed.</source>
        <comment>backup.empty</comment>
        <translation>{name} ist leer; es ist keine Sicherung darin. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{name} of the backup has other tables than this version of PaperDesk. Nothing was changed.</source>
        <comment>backup.other_tables</comment>
        <translation>{name} der Sicherung hat andere Tabellen als diese Version von PaperDesk. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>There are too many backups of one moment in {folder}.</source>
        <comment>backup.too_many</comment>
        <translation>In {folder} sind zu viele Sicherungen desselben Augenblicks.</translation>
    </message>
    <message>
        <source>{path} is there already. Name another file; nothing was changed.</source>
        <comment>backup.exists</comment>
        <translation>{path} gibt es schon. Nennen Sie eine andere Datei; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>There is no backup called &apos;{name}&apos;. Nothing was changed.</source>
        <comment>backup.unknown</comment>
        <translation>Es gibt keine Sicherung namens &apos;{name}&apos;. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>There is no backup in {folder} yet. Nothing was changed.</source>
        <comment>backup.none</comment>
        <translation>In {folder} gibt es noch keine Sicherung. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>There is no room to unpack the backup: {n} MB are needed in {folder}, and {free} MB are free. Nothing was changed.</source>
        <comment>backup.no_room_to_unpack</comment>
        <translation>Zum Auspacken der Sicherung ist kein Platz: In {folder} werden {n} MB gebraucht, frei sind {free} MB. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>There is no room for a backup: {n} MB are needed in {folder}, and {free} MB are free. Your library is as it was, and earlier backups are kept; free some space, or choose another folder for backups.</source>
        <comment>backup.no_room</comment>
        <translation>Für eine Sicherung ist kein Platz: In {folder} werden {n} MB gebraucht, frei sind {free} MB. Ihre Bibliothek ist, wie sie war, und frühere Sicherungen bleiben; schaffen Sie Platz oder wählen Sie einen anderen Ordner für Sicherungen.</translation>
    </message>
    <message>
        <source>The library&apos;s database is damaged, so no backup of it was made; earlier ones are kept. &apos;paperdesk check&apos; tells more, and &apos;paperdesk restore&apos; brings the newest backup back.</source>
        <comment>backup.library_damaged</comment>
        <translation>Die Datenbank der Bibliothek ist beschädigt; darum wurde keine Sicherung von ihr angelegt, frühere bleiben. &apos;paperdesk check&apos; sagt mehr, und &apos;paperdesk restore&apos; holt die neueste Sicherung zurück.</translation>
    </message>
    <message>
        <source>{path} is inside the library&apos;s own folder; choose another.</source>
        <comment>move.inside_itself</comment>
        <translation>{path} liegt im Ordner der Bibliothek selbst; wähle einen anderen.</translation>
    </message>
    <message>
        <source>{path} is not empty. Choose an empty folder; nothing was changed.</source>
        <comment>move.not_empty</comment>
        <translation>{path} ist nicht leer. Wähle einen leeren Ordner; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another program changed files of the library while it was copied. It stays where it was, whole; try again.</source>
        <comment>move.changed_meanwhile</comment>
        <translation>Ein anderes Programm hat Dateien der Bibliothek geändert, während sie kopiert wurde. Sie bleibt, wo sie war, unversehrt; versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The library could not be copied to {path}: {reason}. It stays where it was, whole; what was copied has been removed again.</source>
        <comment>move.failed</comment>
        <translation>Die Bibliothek konnte nicht nach {path} kopiert werden: {reason}. Sie bleibt, wo sie war, unversehrt; was kopiert war, ist wieder entfernt.</translation>
    </message>
    <message>
        <source>The library in {path} is the one that is open.</source>
        <comment>move.already_open</comment>
        <translation>Die Bibliothek in {path} ist die geöffnete.</translation>
    </message>
    <message>
        <source>There is no library in {path}, and other files are. Choose the folder of a library, or an empty one to begin a new library in.</source>
        <comment>move.no_library</comment>
        <translation>In {path} ist keine Bibliothek, aber andere Dateien sind dort. Wähle den Ordner einer Bibliothek, oder einen leeren, um darin eine neue zu beginnen.</translation>
    </message>
    <message>
        <source>It could not be remembered where the library is: {reason}. The library in use stays the one it was.</source>
        <comment>settings.choice_unsaved</comment>
        <translation>Wo die Bibliothek ist, konnte nicht gemerkt werden: {reason}. Benutzt wird weiter die bisherige.</translation>
    </message>
    <message>
        <source>The file {path} says where your library is, and it cannot be read. Nothing was changed; choose the folder of the library again, or start with --home FOLDER.</source>
        <comment>settings.choice_unreadable</comment>
        <translation>Die Datei {path} sagt, wo die Bibliothek ist, und kann nicht gelesen werden. Nichts wurde geändert; wähle den Ordner der Bibliothek neu, oder starte mit --home ORDNER.</translation>
    </message>
    <message>
        <source>Your library is not in {path} now. If it is on a drive or a share, connect it and try again. Nothing was changed.</source>
        <comment>settings.library_away</comment>
        <translation>Deine Bibliothek ist gerade nicht in {path}. Liegt sie auf einem Laufwerk oder einer Freigabe, verbinde diese und versuche es noch einmal. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made: {reason}. Nothing was changed; choose another with --home DIR.</source>
        <comment>settings.folder_unmakeable</comment>
        <translation>Der Ordner {path} kann nicht angelegt werden: {reason}. Nichts wurde geändert; wähle mit --home DIR einen anderen.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {reason}. Papers and notes are not touched by this; the old settings stay.</source>
        <comment>settings.unsaved</comment>
        <translation>Die Einstellungen konnten nicht gesichert werden: {reason}. Artikel und Notizen betrifft das nicht; die alten Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <comment>step.preparing</comment>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Copying files</source>
        <comment>step.copying</comment>
        <translation>Dateien werden kopiert</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>step.writing</comment>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>step.paused</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Saving space</source>
        <comment>step.saving_space</comment>
        <translation>Platz wird gespart</translation>
    </message>
    <message>
        <source>Looking into {path}</source>
        <comment>step.looking</comment>
        <translation>{path} wird durchgesehen</translation>
    </message>
    <message>
        <source>Reading {path}</source>
        <comment>step.reading</comment>
        <translation>{path} wird gelesen</translation>
    </message>
    <message>
        <source>Comparing {path} with the library</source>
        <comment>step.comparing</comment>
        <translation>{path} wird mit der Bibliothek verglichen</translation>
    </message>
    <message>
        <source>Reading titles</source>
        <comment>step.reading_papers</comment>
        <translation>Titel werden gelesen</translation>
    </message>
    <message>
        <source>Comparing papers</source>
        <comment>step.comparing_papers</comment>
        <translation>Artikel werden verglichen</translation>
    </message>
    <message>
        <source>Backing up</source>
        <comment>step.backing_up</comment>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <comment>step.unpacking</comment>
        <translation>Wird ausgepackt</translation>
    </message>
    <message>
        <source>Indexing</source>
        <comment>step.indexing</comment>
        <translation>Wird indexiert</translation>
    </message>
    <message>
        <source>Merging</source>
        <comment>step.merging</comment>
        <translation>Wird zusammengeführt</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <comment>step.mapping</comment>
        <translation>Die Karte wird gezeichnet</translation>
    </message>
    <message>
        <source>Rendering a note</source>
        <comment>step.rendering</comment>
        <translation>Notiz wird dargestellt</translation>
    </message>
    <message>
        <source>Setting formulas</source>
        <comment>step.formulas</comment>
        <translation>Formeln werden gesetzt</translation>
    </message>
    <message>
        <source>Checking spelling</source>
        <comment>step.spelling</comment>
        <translation>Rechtschreibung wird geprüft</translation>
    </message>
    <message>
        <source>Looking at {part}</source>
        <comment>step.looking_at</comment>
        <translation>{part} wird geprüft</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <comment>work.stopped</comment>
        <translation>Angehalten. Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>The process for this work cannot be started: {reason}.</source>
        <comment>work.not_started</comment>
        <translation>Der Prozess für diese Arbeit lässt sich nicht starten: {reason}.</translation>
    </message>
    <message>
        <source>The process doing this work ended unexpectedly. What was saved before is safe; try once more. The log tells what happened.</source>
        <comment>work.ended</comment>
        <translation>Der Prozess für diese Arbeit endete unerwartet. Was gesichert war, ist sicher; versuch es noch einmal. Das Protokoll sagt, was geschah.</translation>
    </message>
    <message>
        <source>The process doing this work ended again and again. Try once more, or drop it. The log tells what happened.</source>
        <comment>work.ended_often</comment>
        <translation>Der Prozess, der diese Arbeit tut, endete immer wieder. Versuchen Sie es noch einmal, oder verwerfen Sie sie. Das Protokoll sagt, was geschah.</translation>
    </message>
    <message>
        <source>This took longer than {n} seconds and was stopped. Nothing was changed.</source>
        <comment>work.too_long</comment>
        <translation>Das dauerte länger als {n} Sekunden und wurde angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The work needed more memory than it may take. Your library is as it was.</source>
        <comment>work.too_much_memory</comment>
        <translation>Die Arbeit brauchte mehr Speicher, als sie nehmen darf. Die Bibliothek ist, wie sie war.</translation>
    </message>
    <message>
        <source>Writing references</source>
        <comment>step.citing</comment>
        <translation>Literaturangaben werden geschrieben</translation>
    </message>
    <message>
        <source>There is no citation style called {style}. Its name may be looked for by a part of it: &apos;paperdesk cite --styles PART&apos;, or in the list of styles in the window.</source>
        <comment>citation.unknown_style</comment>
        <translation>Einen Zitierstil namens {style} gibt es nicht. Sein Name lässt sich nach einem Teil davon suchen: „paperdesk cite --styles TEIL“ oder in der Liste der Stile im Fenster.</translation>
    </message>
    <message>
        <source>This is no citation style: it is not XML of the Citation Style Language.</source>
        <comment>citation.no_style</comment>
        <translation>Das ist kein Zitierstil: Es ist kein XML der Citation Style Language.</translation>
    </message>
    <message>
        <source>This citation style is larger than any that there is.</source>
        <comment>citation.style_too_large</comment>
        <translation>Dieser Zitierstil ist größer als alle, die es gibt.</translation>
    </message>
    <message>
        <source>The citation styles that belong to PaperDesk are missing.</source>
        <comment>citation.no_styles</comment>
        <translation>Die Zitierstile, die zu PaperDesk gehören, fehlen.</translation>
    </message>
    <message>
        <source>{style} cannot be used for these papers; they are in APA.</source>
        <comment>citation.fell_back</comment>
        <translation>{style} lässt sich für diese Arbeiten nicht verwenden; sie stehen in APA.</translation>
    </message>
    <message>
        <source>No paper has the citation key {key}.</source>
        <comment>citation.unknown_key</comment>
        <translation>Keine Arbeit hat den Zitierschlüssel {key}.</translation>
    </message>
    <message>
        <source>Name the papers to cite, or a text with --note.</source>
        <comment>citation.nothing_to_cite</comment>
        <translation>Nennen Sie die Arbeiten, die zitiert werden sollen, oder mit --note einen Text.</translation>
    </message>
    <message>
        <source>Set up the digest &apos;{name}&apos;</source>
        <comment>action.digest_saved</comment>
        <translation>Digest „{name}“ eingerichtet</translation>
    </message>
    <message>
        <source>Removed the digest &apos;{name}&apos;</source>
        <comment>action.digest_forgotten</comment>
        <translation>Digest „{name}“ entfernt</translation>
    </message>
    <message>
        <source>A digest needs a name</source>
        <comment>digest.unnamed</comment>
        <translation>Ein Digest braucht einen Namen</translation>
    </message>
    <message>
        <source>A digest&apos;s name has at most {most} letters; this one has {n}</source>
        <comment>digest.name_too_long</comment>
        <translation>Der Name eines Digests hat höchstens {most} Zeichen; dieser hat {n}</translation>
    </message>
    <message>
        <source>There is no digest &apos;{name}&apos;</source>
        <comment>digest.unknown</comment>
        <translation>Es gibt keinen Digest „{name}“</translation>
    </message>
    <message>
        <source>There is a digest &apos;{name}&apos; already</source>
        <comment>digest.exists</comment>
        <translation>Es gibt schon einen Digest „{name}“</translation>
    </message>
    <message>
        <source>Say where the digest goes: into a folder, or to whom by mail</source>
        <comment>digest.nowhere</comment>
        <translation>Sagen Sie, wohin der Digest geht: in einen Ordner oder per Mail an wen</translation>
    </message>
    <message>
        <source>A digest goes either into a folder or by mail</source>
        <comment>digest.two_ways</comment>
        <translation>Ein Digest geht entweder in einen Ordner oder per Mail</translation>
    </message>
    <message>
        <source>There is no folder {path}</source>
        <comment>digest.folder_missing</comment>
        <translation>Es gibt keinen Ordner {path}</translation>
    </message>
    <message>
        <source>What the digest &apos;{name}&apos; is of is followed no more</source>
        <comment>digest.no_follow</comment>
        <translation>Der Quelle des Digests „{name}“ wird nicht mehr gefolgt</translation>
    </message>
    <message>
        <source>from {name}</source>
        <comment>digest.listed</comment>
        <translation>aus {name}</translation>
    </message>
    <message>
        <source>found by {name}</source>
        <comment>digest.found</comment>
        <translation>gefunden von {name}</translation>
    </message>
    <message>
        <source>Nothing new for the digest &apos;{name}&apos;; nothing was sent</source>
        <comment>digest.nothing_new</comment>
        <translation>Nichts Neues für den Digest „{name}“; es wurde nichts gesendet</translation>
    </message>
    <message numerus="yes">
        <source>Mailed the digest &apos;{name}&apos; with %Ln paper(s)</source>
        <comment>digest.mailed</comment>
        <translation>
            <numerusform>Digest „{name}“ mit %Ln Arbeit gemailt</numerusform>
            <numerusform>Digest „{name}“ mit %Ln Arbeiten gemailt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote the digest &apos;{name}&apos; with %Ln paper(s) to {path}</source>
        <comment>digest.written</comment>
        <translation>
            <numerusform>Digest „{name}“ mit %Ln Arbeit nach {path} geschrieben</numerusform>
            <numerusform>Digest „{name}“ mit %Ln Arbeiten nach {path} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The last mail of the digest &apos;{name}&apos; was sent again, since nobody can tell whether it had arrived; it may be there twice</source>
        <comment>digest.mailed_again</comment>
        <translation>Die letzte Mail des Digests „{name}“ wurde noch einmal gesendet, da niemand weiß, ob sie angekommen war; sie ist vielleicht doppelt da</translation>
    </message>
    <message>
        <source>The digest &apos;{name}&apos; is being sent by another process</source>
        <comment>digest.on_its_way</comment>
        <translation>Der Digest „{name}“ wird gerade von einem anderen Prozess gesendet</translation>
    </message>
    <message>
        <source>The password of {user} at {host} is needed to mail the digest &apos;{name}&apos;, and the system&apos;s keyring does not have it</source>
        <comment>digest.password_wanted</comment>
        <translation>Um den Digest „{name}“ zu mailen, wird das Passwort von {user} bei {host} gebraucht, und der Schlüsselbund des Systems hat es nicht</translation>
    </message>
    <message>
        <source>The digest &apos;{name}&apos; is not mailed through an account with a password</source>
        <comment>digest.no_account</comment>
        <translation>Der Digest „{name}“ wird nicht über ein Konto mit Passwort gemailt</translation>
    </message>
    <message>
        <source>The network is switched off; the digest &apos;{name}&apos; is mailed when it is on</source>
        <comment>digest.network_off</comment>
        <translation>Das Netz ist ausgeschaltet; der Digest „{name}“ wird gemailt, sobald es an ist</translation>
    </message>
    <message>
        <source>The search index is being made; the digest &apos;{name}&apos; comes after it</source>
        <comment>digest.index_waits</comment>
        <translation>Der Suchindex entsteht gerade; der Digest „{name}“ kommt danach</translation>
    </message>
    <message>
        <source>Sending mail to {host}</source>
        <comment>step.mailing</comment>
        <translation>Mail an {host} wird gesendet</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is no mail address that can be written to</source>
        <comment>mail.no_address</comment>
        <translation>„{address}“ ist keine Mailadresse, an die man schreiben kann</translation>
    </message>
    <message>
        <source>A mail goes to at least one address and at most {n}</source>
        <comment>mail.recipients</comment>
        <translation>Eine Mail geht an mindestens eine und höchstens {n} Adressen</translation>
    </message>
    <message>
        <source>&apos;{host}&apos; is no mail server</source>
        <comment>mail.no_host</comment>
        <translation>„{host}“ ist kein Mailserver</translation>
    </message>
    <message>
        <source>The name of the mail account holds signs that no account has</source>
        <comment>mail.odd_user</comment>
        <translation>Der Name des Mailkontos enthält Zeichen, die kein Konto hat</translation>
    </message>
    <message>
        <source>Without encryption mail is only given to a server on this machine, and without a password; {host} needs TLS or STARTTLS</source>
        <comment>mail.insecure</comment>
        <translation>Ohne Verschlüsselung geht Mail nur an einen Server auf diesem Rechner, und ohne Passwort; {host} braucht TLS oder STARTTLS</translation>
    </message>
    <message>
        <source>What ends a subscription must be an https address in plain letters</source>
        <comment>mail.unsubscribe</comment>
        <translation>Was ein Abonnement beendet, muss eine https-Adresse aus einfachen Zeichen sein</translation>
    </message>
    <message>
        <source>The mail server {host} cannot be reached ({reason})</source>
        <comment>mail.unreachable</comment>
        <translation>Der Mailserver {host} ist nicht zu erreichen ({reason})</translation>
    </message>
    <message>
        <source>The mail server {host} cannot prove that it is the one ({reason}); nothing was sent</source>
        <comment>mail.certificate</comment>
        <translation>Der Mailserver {host} kann sich nicht ausweisen ({reason}); es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>The mail server {host} does not offer encryption; nothing was sent</source>
        <comment>mail.no_starttls</comment>
        <translation>Der Mailserver {host} bietet keine Verschlüsselung an; es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>The mail server {host} does not take a name and password in a way known here</source>
        <comment>mail.no_login</comment>
        <translation>Der Mailserver {host} nimmt Namen und Passwort auf keine hier bekannte Weise</translation>
    </message>
    <message>
        <source>The mail server {host} does not take the password of {user}</source>
        <comment>mail.password_refused</comment>
        <translation>Der Mailserver {host} nimmt das Passwort von {user} nicht an</translation>
    </message>
    <message>
        <source>The mail server {host} refused the mail: {reason}</source>
        <comment>mail.refused</comment>
        <translation>Der Mailserver {host} hat die Mail abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>The mail server {host} takes no mail right now: {reason}</source>
        <comment>mail.later</comment>
        <translation>Der Mailserver {host} nimmt gerade keine Mail an: {reason}</translation>
    </message>
    <message>
        <source>The connection to the mail server {host} ended before the mail was handed over; it is sent with the next try</source>
        <comment>mail.broke_off</comment>
        <translation>Die Verbindung zum Mailserver {host} endete, bevor die Mail übergeben war; sie geht mit dem nächsten Versuch</translation>
    </message>
    <message>
        <source>The connection to the mail server {host} ended while it took the mail; it may have arrived. The next try sends the same mail once more</source>
        <comment>mail.unsure</comment>
        <translation>Die Verbindung zum Mailserver {host} endete, während er die Mail annahm; vielleicht ist sie angekommen. Der nächste Versuch sendet dieselbe Mail noch einmal</translation>
    </message>
    <message>
        <source>What answers at {host} does not speak as a mail server does</source>
        <comment>mail.odd_answer</comment>
        <translation>Was bei {host} antwortet, spricht nicht wie ein Mailserver</translation>
    </message>
    <message>
        <source>This system has no keyring that passwords could be kept in</source>
        <comment>secret.no_keyring</comment>
        <translation>Dieses System hat keinen Schlüsselbund, der Passwörter aufbewahren könnte</translation>
    </message>
    <message>
        <source>The keyring &apos;{name}&apos; did not answer as it should ({reason})</source>
        <comment>secret.keyring_failed</comment>
        <translation>Der Schlüsselbund „{name}“ antwortete nicht, wie er sollte ({reason})</translation>
    </message>
    <message>
        <source>{name} is no PDF file, or it is damaged.</source>
        <comment>document.damaged</comment>
        <translation>{name} ist keine PDF-Datei oder beschädigt.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <comment>document.unreadable</comment>
        <translation>{name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{name} is larger than 2 GB; PaperDesk opens PDF files up to that size.</source>
        <comment>document.too_large</comment>
        <translation>{name} ist größer als 2 GB; bis zu dieser Größe öffnet PaperDesk PDF-Dateien.</translation>
    </message>
    <message>
        <source>{name} is locked with a password.</source>
        <comment>document.locked</comment>
        <translation>{name} ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>This is not the password of {name}.</source>
        <comment>document.wrong_password</comment>
        <translation>Das ist nicht das Passwort von {name}.</translation>
    </message>
    <message>
        <source>{name} is locked in a way that PaperDesk does not know.</source>
        <comment>document.strange_lock</comment>
        <translation>{name} ist auf eine Weise verschlüsselt, die PaperDesk nicht kennt.</translation>
    </message>
    <message>
        <source>Page {n} cannot be read; the file is damaged there.</source>
        <comment>document.no_page</comment>
        <translation>Seite {n} lässt sich nicht lesen; die Datei ist dort beschädigt.</translation>
    </message>
    <message>
        <source>Page {n} is too large to be shown.</source>
        <comment>document.page_too_large</comment>
        <translation>Seite {n} ist zu groß, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>Page {n} takes too long to paint, and is left out. The other pages can be read.</source>
        <comment>document.page_too_slow</comment>
        <translation>Seite {n} braucht zu lange und wird ausgelassen. Die anderen Seiten lassen sich lesen.</translation>
    </message>
    <message>
        <source>Page {n} ended the process that was reading it, and is left out. The other pages can be read.</source>
        <comment>document.page_ended</comment>
        <translation>Seite {n} hat den Prozess beendet, der sie las, und wird ausgelassen. Die anderen Seiten lassen sich lesen.</translation>
    </message>
    <message>
        <source>{name} ended the process that was reading it twice, and is not opened any more. The file is as it was; nothing else is affected.</source>
        <comment>document.set_aside</comment>
        <translation>{name} hat den Prozess, der die Datei las, zweimal beendet und wird nicht mehr geöffnet. Die Datei ist, wie sie war; sonst ist nichts betroffen.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <comment>document.not_open</comment>
        <translation>Es ist kein Dokument geöffnet.</translation>
    </message>
    <message>
        <source>Made a mark in {title}</source>
        <comment>action.mark_made</comment>
        <translation>Markierung in {title} gesetzt</translation>
    </message>
    <message>
        <source>Changed a mark in {title}</source>
        <comment>action.mark_changed</comment>
        <translation>Markierung in {title} geändert</translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln mark(s) off {title}</source>
        <comment>action.marks_forgotten</comment>
        <translation>
            <numerusform>%Ln Markierung aus {title} entfernt</numerusform>
            <numerusform>%Ln Markierungen aus {title} entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %Ln mark(s) into {title}</source>
        <comment>action.marks_brought</comment>
        <translation>
            <numerusform>%Ln Markierung in {title} übernommen</numerusform>
            <numerusform>%Ln Markierungen in {title} übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>This mark is no longer in the library.</source>
        <comment>mark.gone</comment>
        <translation>Diese Markierung ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>A mark needs a place on a page.</source>
        <comment>mark.nowhere</comment>
        <translation>Eine Markierung braucht eine Stelle auf einer Seite.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <comment>mark.unwritten</comment>
        <translation>{name} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Marked copies need a folder to go to: -o FOLDER.</source>
        <comment>mark.no_folder</comment>
        <translation>Markierte Kopien brauchen einen Ordner: -o ORDNER.</translation>
    </message>
    <message>
        <source>Marks are written into a copy of {name}, never into the file itself.</source>
        <comment>mark.same_file</comment>
        <translation>Markierungen werden in eine Kopie von {name} geschrieben, nie in die Datei selbst.</translation>
    </message>
    <message>
        <source>The lock of {name} does not allow notes, so no marked copy was made.</source>
        <comment>mark.not_allowed</comment>
        <translation>Der Schutz von {name} erlaubt keine Anmerkungen; es wurde keine Kopie mit Markierungen angelegt.</translation>
    </message>
    <message>
        <source>{name} is signed, and a copy with marks would break the signature. No copy was made.</source>
        <comment>mark.signed</comment>
        <translation>{name} ist signiert, und eine Kopie mit Markierungen würde die Signatur ungültig machen. Es wurde keine Kopie angelegt.</translation>
    </message>
    <message>
        <source>No PDF of that paper is in the library.</source>
        <comment>text.no_file</comment>
        <translation>Kein PDF dieses Artikels ist in der Bibliothek.</translation>
    </message>
    <message>
        <source>There is no network. What was asked for waits until there is one.</source>
        <comment>network.offline</comment>
        <translation>Es gibt kein Netz. Was angefragt wurde, wartet, bis es wieder eines gibt.</translation>
    </message>
    <message>
        <source>The network is switched off in the settings. What was asked for waits until it is switched on.</source>
        <comment>network.switched_off</comment>
        <translation>Das Netz ist in den Einstellungen ausgeschaltet. Was angefragt wurde, wartet, bis es eingeschaltet wird.</translation>
    </message>
    <message>
        <source>{host} does not answer. It is asked again later.</source>
        <comment>network.no_answer</comment>
        <translation>{host} antwortet nicht. Später wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>{host} cannot answer just now (status {status}). It is asked again later.</source>
        <comment>network.not_now</comment>
        <translation>{host} kann gerade nicht antworten (Status {status}). Später wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>{host} wants to be asked again in {seconds} s, not sooner.</source>
        <comment>network.ask_later</comment>
        <translation>{host} möchte frühestens in {seconds} s wieder gefragt werden.</translation>
    </message>
    <message>
        <source>{host} has nothing under this address: {address}</source>
        <comment>network.not_there</comment>
        <translation>{host} hat unter dieser Adresse nichts: {address}</translation>
    </message>
    <message>
        <source>{host} refused the request (status {status}): {reason}</source>
        <comment>network.denied</comment>
        <translation>{host} hat die Anfrage abgelehnt (Status {status}): {reason}</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// are asked, not {address}.</source>
        <comment>network.not_https</comment>
        <translation>Nur Adressen, die mit https:// beginnen, werden angefragt, nicht {address}.</translation>
    </message>
    <message>
        <source>An address with a name or password within is not asked: {address}</source>
        <comment>network.login_in_address</comment>
        <translation>Eine Adresse, die einen Namen oder ein Passwort enthält, wird nicht angefragt: {address}</translation>
    </message>
    <message>
        <source>This is no address that can be asked: {address}</source>
        <comment>network.bad_address</comment>
        <translation>Das ist keine Adresse, die angefragt werden kann: {address}</translation>
    </message>
    <message>
        <source>{host} lies in a private network or on this computer, and is not asked.</source>
        <comment>network.private_address</comment>
        <translation>{host} liegt in einem privaten Netz oder auf diesem Rechner und wird nicht angefragt.</translation>
    </message>
    <message>
        <source>{host} redirects in a circle or too often.</source>
        <comment>network.too_many_hops</comment>
        <translation>{host} leitet im Kreis oder zu oft weiter.</translation>
    </message>
    <message>
        <source>{host} redirects to another host together with your key. That was not followed.</source>
        <comment>network.key_would_leave</comment>
        <translation>{host} leitet mitsamt deinem Schlüssel zu einem anderen Server weiter. Dem wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>{host} answered with something else than was asked for ({content_type}).</source>
        <comment>network.other_type</comment>
        <translation>{host} hat mit etwas anderem geantwortet, als gefragt war ({content_type}).</translation>
    </message>
    <message>
        <source>{host} packed its answer in a way that was not asked for ({encoding}).</source>
        <comment>network.odd_encoding</comment>
        <translation>{host} hat die Antwort auf eine Weise gepackt, die nicht verlangt war ({encoding}).</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for ({part}).</source>
        <comment>network.other_part</comment>
        <translation>{host} hat einen anderen Teil der Datei geschickt, als verlangt war ({part}).</translation>
    </message>
    <message>
        <source>{host} sent a packed answer that cannot be unpacked.</source>
        <comment>network.badly_packed</comment>
        <translation>{host} hat eine gepackte Antwort geschickt, die sich nicht entpacken lässt.</translation>
    </message>
    <message>
        <source>{host} sent more than {size} MB, which is more than such an answer may have.</source>
        <comment>network.too_large</comment>
        <translation>{host} hat mehr als {size} MB geschickt; so groß darf eine solche Antwort nicht sein.</translation>
    </message>
    <message>
        <source>{host} took too long to answer and was not waited for.</source>
        <comment>network.too_slow</comment>
        <translation>{host} hat zu lange gebraucht; es wurde nicht länger gewartet.</translation>
    </message>
    <message>
        <source>The connection to {host} broke before everything had arrived.</source>
        <comment>network.ended_short</comment>
        <translation>Die Verbindung zu {host} brach ab, bevor alles angekommen war.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid, so nothing was asked: {reason}</source>
        <comment>network.not_trusted</comment>
        <translation>Das Zertifikat von {host} ist nicht gültig; es wurde nichts angefragt: {reason}</translation>
    </message>
    <message>
        <source>The proxy of this system cannot be used: {reason}</source>
        <comment>network.no_proxy</comment>
        <translation>Der Proxy dieses Systems lässt sich nicht benutzen: {reason}</translation>
    </message>
    <message>
        <source>What {host} sent cannot be kept: {reason}</source>
        <comment>network.not_kept</comment>
        <translation>Was {host} geschickt hat, lässt sich nicht speichern: {reason}</translation>
    </message>
    <message>
        <source>Asking {host}</source>
        <comment>step.asking</comment>
        <translation>{host} wird gefragt</translation>
    </message>
    <message>
        <source>Fetching from {host}</source>
        <comment>step.fetching</comment>
        <translation>Von {host} wird geladen</translation>
    </message>
    <message>
        <source>Waiting for {host}</source>
        <comment>step.waiting_for</comment>
        <translation>Es wird auf {host} gewartet</translation>
    </message>
    <message>
        <source>No source knows {what}.</source>
        <comment>add.nobody_knows</comment>
        <translation>Keine Quelle kennt {what}.</translation>
    </message>
    <message>
        <source>Nothing in this text names a paper.</source>
        <comment>add.nothing_named</comment>
        <translation>Nichts in diesem Text nennt eine Arbeit.</translation>
    </message>
    <message>
        <source>No source knows “{title}”.</source>
        <comment>complete.nobody_knows</comment>
        <translation>Keine Quelle kennt „{title}“.</translation>
    </message>
    <message>
        <source>What was found was put aside meanwhile. Complete the papers once more.</source>
        <comment>complete.forgotten</comment>
        <translation>Was gefunden wurde, ist inzwischen beiseitegelegt. Vervollständigen Sie die Artikel noch einmal.</translation>
    </message>
    <message>
        <source>Nobody says where the PDF of “{title}” lies.</source>
        <comment>fetch.no_place</comment>
        <translation>Niemand sagt, wo das PDF von „{title}“ liegt.</translation>
    </message>
    <message>
        <source>{host} sent something else than a PDF.</source>
        <comment>fetch.no_pdf</comment>
        <translation>{host} hat etwas anderes als ein PDF geschickt.</translation>
    </message>
    <message>
        <source>{host} sent no whole picture, or one that is too large.</source>
        <comment>fetch.no_picture</comment>
        <translation>{host} hat kein ganzes Bild geschickt oder ein zu großes.</translation>
    </message>
    <message>
        <source>{host} sent a PDF that is not whole.</source>
        <comment>fetch.half_pdf</comment>
        <translation>{host} hat ein unvollständiges PDF geschickt.</translation>
    </message>
    <message>
        <source>Nobody tells the citations of “{title}”.</source>
        <comment>around.nothing_known</comment>
        <translation>Niemand nennt die Zitate von „{title}“.</translation>
    </message>
    <message>
        <source>Looking up papers</source>
        <comment>step.looking_up</comment>
        <translation>Artikel werden nachgeschlagen</translation>
    </message>
    <message>
        <source>Hugging Face Papers</source>
        <comment>source.huggingface</comment>
        <translation>Hugging-Face-Arbeiten</translation>
    </message>
    <message>
        <source>arXiv</source>
        <comment>source.arxiv</comment>
        <translation>arXiv (Preprints)</translation>
    </message>
    <message>
        <source>Daily list</source>
        <comment>source.kind.day</comment>
        <translation>Tagesliste</translation>
    </message>
    <message>
        <source>Weekly list</source>
        <comment>source.kind.week</comment>
        <translation>Wochenliste</translation>
    </message>
    <message>
        <source>Monthly list</source>
        <comment>source.kind.month</comment>
        <translation>Monatsliste</translation>
    </message>
    <message>
        <source>Trending papers</source>
        <comment>source.kind.trending</comment>
        <translation>Arbeiten im Trend</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>source.kind.search</comment>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Papers that somebody submitted</source>
        <comment>source.kind.submitter</comment>
        <translation>Arbeiten, die jemand eingereicht hat</translation>
    </message>
    <message>
        <source>Papers by their ids</source>
        <comment>source.kind.paper</comment>
        <translation>Arbeiten nach ihren Kennungen</translation>
    </message>
    <message>
        <source>New papers of a category</source>
        <comment>source.kind.category</comment>
        <translation>Neue Arbeiten einer Kategorie</translation>
    </message>
    <message>
        <source>Latest papers of a category</source>
        <comment>source.kind.recent</comment>
        <translation>Letzte Arbeiten einer Kategorie</translation>
    </message>
    <message>
        <source>There is no list on weekends.</source>
        <comment>source.no_weekend_list</comment>
        <translation>Am Wochenende gibt es keine Liste.</translation>
    </message>
    <message>
        <source>There is no list for {date} yet.</source>
        <comment>source.no_list</comment>
        <translation>Für {date} gibt es noch keine Liste.</translation>
    </message>
    <message>
        <source>{source} has found nothing.</source>
        <comment>source.no_match</comment>
        <translation>{source} hat nichts gefunden.</translation>
    </message>
    <message>
        <source>{source} does not have these: {ids}.</source>
        <comment>source.not_there</comment>
        <translation>{source} hat diese nicht: {ids}.</translation>
    </message>
    <message>
        <source>{value} is no day, week or month of this kind of list.</source>
        <comment>source.no_date</comment>
        <translation>{value} ist kein Tag, keine Woche und kein Monat dieser Art von Liste.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <comment>source.no_words</comment>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>There is no id of a paper of arXiv in it: {value}.</source>
        <comment>source.no_ids</comment>
        <translation>Darin steht keine Kennung einer Arbeit auf arXiv: {value}.</translation>
    </message>
    <message>
        <source>{value} is no category of arXiv.</source>
        <comment>source.no_category</comment>
        <translation>{value} ist keine Kategorie von arXiv.</translation>
    </message>
    <message>
        <source>{source} answered with an error: {reason}.</source>
        <comment>source.answered_error</comment>
        <translation>{source} hat mit einem Fehler geantwortet: {reason}.</translation>
    </message>
    <message>
        <source>Crossref</source>
        <comment>source.crossref</comment>
        <translation>Crossref</translation>
    </message>
    <message>
        <source>Semantic Scholar</source>
        <comment>source.semantic_scholar</comment>
        <translation>Semantic Scholar</translation>
    </message>
    <message>
        <source>OpenAlex</source>
        <comment>source.openalex</comment>
        <translation>OpenAlex</translation>
    </message>
    <message>
        <source>DBLP</source>
        <comment>source.dblp</comment>
        <translation>DBLP</translation>
    </message>
    <message>
        <source>OpenReview</source>
        <comment>source.openreview</comment>
        <translation>OpenReview</translation>
    </message>
    <message>
        <source>ACL Anthology</source>
        <comment>source.acl</comment>
        <translation>ACL Anthology</translation>
    </message>
    <message>
        <source>Feed</source>
        <comment>source.feed</comment>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Papers by title</source>
        <comment>source.kind.title</comment>
        <translation>Arbeiten nach Titel</translation>
    </message>
    <message>
        <source>What a paper cites</source>
        <comment>source.kind.references</comment>
        <translation>Was eine Arbeit zitiert</translation>
    </message>
    <message>
        <source>What cites a paper</source>
        <comment>source.kind.citations</comment>
        <translation>Was eine Arbeit zitiert hat</translation>
    </message>
    <message>
        <source>Papers like these</source>
        <comment>source.kind.recommended</comment>
        <translation>Ähnliche Arbeiten wie diese</translation>
    </message>
    <message>
        <source>New papers with these words</source>
        <comment>source.kind.new_words</comment>
        <translation>Neue Arbeiten mit diesen Wörtern</translation>
    </message>
    <message>
        <source>New articles of a journal (ISSN)</source>
        <comment>source.kind.journal</comment>
        <translation>Neue Artikel einer Zeitschrift (ISSN)</translation>
    </message>
    <message>
        <source>Papers of an author</source>
        <comment>source.kind.author</comment>
        <translation>Arbeiten eines Autors</translation>
    </message>
    <message>
        <source>Papers of a venue</source>
        <comment>source.kind.venue</comment>
        <translation>Arbeiten einer Tagung oder Zeitschrift</translation>
    </message>
    <message>
        <source>Volumes of a venue and a year</source>
        <comment>source.kind.collection</comment>
        <translation>Bände einer Tagung und eines Jahres</translation>
    </message>
    <message>
        <source>Feed (RSS, Atom, JSON Feed) or a page that has one</source>
        <comment>source.kind.address</comment>
        <translation>Feed (RSS, Atom, JSON Feed) oder eine Seite, die einen hat</translation>
    </message>
    <message>
        <source>Paper of a publisher&apos;s page</source>
        <comment>source.kind.page</comment>
        <translation>Arbeit auf der Seite eines Verlags</translation>
    </message>
    <message>
        <source>There is no id in it that {source} may know: {value}.</source>
        <comment>source.no_own_ids</comment>
        <translation>Darin ist keine Kennung, die {source} kennen könnte: {value}.</translation>
    </message>
    <message>
        <source>The answer of {source} cannot be read: {problem}.</source>
        <comment>source.no_json</comment>
        <translation>Die Antwort von {source} lässt sich nicht lesen: {problem}.</translation>
    </message>
    <message>
        <source>{source} answers only those who have a key, which its site gives away. A key is kept by: paperdesk sources --key NAME</source>
        <comment>source.wants_key</comment>
        <translation>{source} antwortet nur denen, die einen Schlüssel haben; die Website vergibt ihn kostenlos. Aufbewahrt wird er mit: paperdesk sources --key NAME</translation>
    </message>
    <message>
        <source>{source} takes no key.</source>
        <comment>source.takes_no_key</comment>
        <translation>{source} nimmt keinen Schlüssel an.</translation>
    </message>
    <message>
        <source>{host} has a page there that names no feed.</source>
        <comment>source.no_feed</comment>
        <translation>{host} hat dort eine Seite, die keinen Feed nennt.</translation>
    </message>
    <message>
        <source>The feed of {host} is empty.</source>
        <comment>source.empty_feed</comment>
        <translation>Der Feed von {host} ist leer.</translation>
    </message>
    <message>
        <source>No source is called {name}.</source>
        <comment>source.unknown</comment>
        <translation>Keine Quelle heißt {name}.</translation>
    </message>
    <message>
        <source>{source} has no list of this kind: {kind}.</source>
        <comment>source.unknown_kind</comment>
        <translation>{source} hat keine Liste dieser Art: {kind}.</translation>
    </message>
</context>
<context>
    <name>reading back</name>
    <message>
        <source>has {words}</source>
        <translation>hat {words}</translation>
    </message>
    <message>
        <source>{field} has {words}</source>
        <translation>{field} hat {words}</translation>
    </message>
    <message>
        <source>not {clause}</source>
        <translation>nicht: {clause}</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, und </translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>&quot;{text}&quot;</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; within {n} words</source>
        <translation>„{text}“ innerhalb von {n} Wörtern</translation>
    </message>
    <message>
        <source>exactly {word}</source>
        <translation>genau {word}</translation>
    </message>
    <message>
        <source>{word} or alike</source>
        <translation>{word} oder Ähnliches</translation>
    </message>
    <message>
        <source>tagged {tag}</source>
        <translation>mit Schlagwort {tag}</translation>
    </message>
    <message>
        <source>likest to the tag {tag} first</source>
        <translation>dem Schlagwort {tag} Ähnlichstes zuerst</translation>
    </message>
    <message>
        <source>in the collection {name}</source>
        <translation>in der Sammlung {name}</translation>
    </message>
    <message>
        <source>is {state}</source>
        <translation>ist {state}</translation>
    </message>
    <message>
        <source>has {thing}</source>
        <translation>hat {thing}</translation>
    </message>
    <message>
        <source>of {year}</source>
        <translation>von {year}</translation>
    </message>
    <message>
        <source>{field} {value}</source>
        <translation>{field} {value}</translation>
    </message>
    <message>
        <source>{read}; and, or, not are words in a text of capitals</source>
        <translation>{read}; and, or, not sind in einem Text aus Großbuchstaben Wörter</translation>
    </message>
    <message>
        <source>{read}; you wrote {words}</source>
        <translation>{read}; geschrieben war {words}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>a duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>kept for later</source>
        <translation>für später</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>aussortiert</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>an abstract</source>
        <translation>ein Abstract</translation>
    </message>
    <message>
        <source>a project page</source>
        <translation>eine Projektseite</translation>
    </message>
    <message>
        <source>a collection</source>
        <translation>eine Sammlung</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>a DOI</source>
        <translation>eine DOI</translation>
    </message>
    <message>
        <source>a rating</source>
        <translation>eine Bewertung</translation>
    </message>
    <message>
        <source>a mark</source>
        <translation>eine Markierung</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>in the order for you</source>
        <translation>in der Reihenfolge für Sie</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>Abstract</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>Veröffentlichungsort</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>doi</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>upvotes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>like</source>
        <translation>ähnlich wie</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light, dark, or what the system says.</source>
        <translation>Hell, dunkel, oder was das System vorgibt.</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>Compact rows have one line of title and passage, so that more papers are in sight.</source>
        <translation>Kompakte Zeilen haben je eine Zeile für Titel und Textauszug und zeigen dafür mehr Artikel.</translation>
    </message>
    <message>
        <source>Pictures in the list</source>
        <translation>Bilder in der Liste</translation>
    </message>
    <message>
        <source>A small picture in comfortable rows, where a source has one; it comes with what you follow.</source>
        <translation>Ein kleines Bild in bequemen Zeilen, wo eine Quelle eines hat; es kommt mit dem, was Sie abonniert haben.</translation>
    </message>
    <message>
        <source>Abstract, notes and related</source>
        <translation>Abstract, Notizen und Verwandtes</translation>
    </message>
    <message>
        <source>One at a time, or below one another; then the tabs lead to their places.</source>
        <translation>Eines nach dem anderen oder untereinander; dann führen die Reiter an ihre Stellen.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Inter comes with PaperDesk; the system&apos;s own is the one of your other programs.</source>
        <translation>Inter gehört zu PaperDesk; die des Systems ist die der anderen Programme.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Everything that is written, larger or smaller.</source>
        <translation>Alles Geschriebene, größer oder kleiner.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of menus, lists and dialogs. Papers and notes stay as they are; the help is in English.</source>
        <translation>Von Menüs, Listen und Dialogen. Artikel und Notizen bleiben, wie sie sind; die Hilfe ist englisch.</translation>
    </message>
    <message>
        <source>Answers to a sentence</source>
        <translation>Antworten auf einen Satz</translation>
    </message>
    <message>
        <source>What a question or a pasted sentence finds is put in order by what it means, too.</source>
        <translation>Was eine Frage oder ein eingefügter Satz findet, wird auch nach seinem Sinn geordnet.</translation>
    </message>
    <message>
        <source>Spelling in notes</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Misspelt words are underlined, where your system has dictionaries.</source>
        <translation>Falsch geschriebene Wörter in Notizen werden unterstrichen, wo das System Wörterbücher hat.</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>Desktop-Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell outside the window when searches that watch find something new.</source>
        <translation>Auch außerhalb des Fensters melden, wenn beobachtende Suchen etwas Neues finden.</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>Bibliotheksordner</translation>
    </message>
    <message>
        <source>Papers, tags and notes are here. A library that moves is copied and checked; the old folder stays as it is.</source>
        <translation>Artikel, Tags und Notizen sind hier. Beim Verlegen wird kopiert und geprüft; der alte Ordner bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Files of papers</source>
        <translation>Dateien der Artikel</translation>
    </message>
    <message>
        <source>Copies lie in the library folder; links follow files that you move, by their content.</source>
        <translation>Kopien liegen im Ordner der Bibliothek; Verknüpfungen folgen verschobenen Dateien an ihrem Inhalt.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>PDF files that appear there go to their papers; of others you are told, and look first.</source>
        <translation>PDF-Dateien, die dort erscheinen, kommen zu ihren Artikeln; von anderen erfahren Sie und sehen sie zuerst an.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>By themselves: after the start, at the end and once a day, when something changed.</source>
        <translation>Von selbst: nach dem Start, am Ende und einmal am Tag, wenn sich etwas geändert hat.</translation>
    </message>
    <message>
        <source>Room for backups</source>
        <translation>Platz für Sicherungen</translation>
    </message>
    <message>
        <source>Where it is too small, the oldest make way; the newest always stays.</source>
        <translation>Reicht er nicht, weichen die ältesten; die neueste bleibt immer.</translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation>Ordner der Sicherungen</translation>
    </message>
    <message>
        <source>Best on another disk than the library, if there is one.</source>
        <translation>Am besten auf einem anderen Datenträger als die Bibliothek, falls es einen gibt.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Nothing is asked but at your word, and for what you follow. Offline all of it waits.</source>
        <translation>Nichts wird gefragt, außer auf Ihr Wort und für das, was Sie abonniert haben. Offline wartet all das.</translation>
    </message>
    <message>
        <source>Mail address for services</source>
        <translation>Mailadresse für Dienste</translation>
    </message>
    <message>
        <source>Some services answer sooner to who says how to be reached. Nobody is told without it.</source>
        <translation>Manche Dienste antworten eher, wenn man sagt, wie man zu erreichen ist. Ohne sie erfährt es niemand.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Any action can have other keys, more keys, or none.</source>
        <translation>Jede Aktion kann andere, mehr oder keine Tasten haben.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Do not show</source>
        <translation>Nicht zeigen</translation>
    </message>
    <message>
        <source>As tabs</source>
        <translation>Als Reiter</translation>
    </message>
    <message>
        <source>In one scroll</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Inter</source>
        <translation>Inter</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>By words and meaning</source>
        <translation>Nach Wörtern und Sinn</translation>
    </message>
    <message>
        <source>By words alone</source>
        <translation>Nur nach Wörtern</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Do not check</source>
        <translation>Nicht prüfen</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Do not tell</source>
        <translation>Nicht melden</translation>
    </message>
    <message>
        <source>Copy into the library</source>
        <translation>In die Bibliothek kopieren</translation>
    </message>
    <message>
        <source>Link where they lie</source>
        <translation>Verknüpfen, wo sie liegen</translation>
    </message>
    <message>
        <source>By themselves</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <source>Only when asked for</source>
        <translation>Nur auf Wunsch</translation>
    </message>
    <message>
        <source>At my word</source>
        <translation>Auf mein Wort</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
</context>
</TS>
