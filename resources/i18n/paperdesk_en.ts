<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuthorLine</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>authors</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BacklinkList</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>notes</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln note(s)</source>
        <translation>
            <numerusform>Linked from one note</numerusform>
            <numerusform>Linked from %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationsController</name>
    <message numerus="yes">
        <source>%Ln identifier(s) copied.</source>
        <translation>
            <numerusform>%Ln identifier copied.</numerusform>
            <numerusform>%Ln identifiers copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln citation(s) copied.</source>
        <translation>
            <numerusform>One citation copied.</numerusform>
            <numerusform>%Ln citations copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionController</name>
    <message numerus="yes">
        <source>More is known of %Ln paper(s).</source>
        <translation>
            <numerusform>More is known of %Ln paper.</numerusform>
            <numerusform>More is known of %Ln papers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DigestsDialog</name>
    <message numerus="yes">
        <source>%Ln paper(s) in the next issue</source>
        <translation>
            <numerusform>%Ln paper in the next issue</numerusform>
            <numerusform>%Ln papers in the next issue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the one after</source>
        <translation>
            <numerusform>%Ln more in the one after</numerusform>
            <numerusform>%Ln more in the one after</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryChoice</name>
    <message numerus="yes">
        <source>%Ln more, which come in with the file</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln more, which comes in with the file</numerusform>
            <numerusform>%Ln more, which come in with the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message numerus="yes">
        <source>%Ln paper(s) written to {path}.</source>
        <translation>
            <numerusform>%Ln paper written to {path}.</numerusform>
            <numerusform>%Ln papers written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchController</name>
    <message numerus="yes">
        <source>Files of at most %Ln papers are asked for at once.</source>
        <translation>
            <numerusform>Files of at most %Ln papers are asked for at once.</numerusform>
            <numerusform>Files of at most %Ln papers are asked for at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching %Ln file(s).</source>
        <translation>
            <numerusform>Fetching %Ln file.</numerusform>
            <numerusform>Fetching %Ln files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>and %Ln more file</numerusform>
            <numerusform>and %Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message numerus="yes">
        <source>·  and %Ln more</source>
        <comment>papers</comment>
        <translation>
            <numerusform>·  and %Ln more</numerusform>
            <numerusform>·  and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more pair(s), which stay two papers each</source>
        <translation>
            <numerusform>%Ln more pair, which stays two papers</numerusform>
            <numerusform>%Ln more pairs, which stay two papers each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>and %Ln more tag(s)</source>
        <translation>
            <numerusform>and %Ln more tag</numerusform>
            <numerusform>and %Ln more tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentifierController</name>
    <message numerus="yes">
        <source>Added %Ln paper(s).</source>
        <translation>
            <numerusform>Added %Ln paper.</numerusform>
            <numerusform>Added %Ln papers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message numerus="yes">
        <source>Added %Ln paper(s).</source>
        <translation>
            <numerusform>Added %Ln paper.</numerusform>
            <numerusform>Added %Ln papers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came with other values; yours are kept.</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln came with other values; yours are kept.</numerusform>
            <numerusform>%Ln came with other values; yours are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were copied.</source>
        <translation>
            <numerusform>%Ln file was copied.</numerusform>
            <numerusform>%Ln files were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>From %Ln file(s)</source>
        <translation>
            <numerusform>From %Ln file</numerusform>
            <numerusform>From %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{files}; %Ln cannot be read</source>
        <comment>files</comment>
        <translation>
            <numerusform>{files}; %Ln cannot be read</numerusform>
            <numerusform>{files}; %Ln cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>and %Ln more file</numerusform>
            <numerusform>and %Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapController</name>
    <message numerus="yes">
        <source>%Ln paper(s) selected</source>
        <translation>
            <numerusform>%Ln paper selected</numerusform>
            <numerusform>%Ln papers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkedCopies</name>
    <message numerus="yes">
        <source>%Ln mark(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln mark written to {name}.</numerusform>
            <numerusform>%Ln marks written to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MultiSelectionPage</name>
    <message numerus="yes">
        <source>%Ln paper(s) selected</source>
        <translation>
            <numerusform>%Ln paper selected</numerusform>
            <numerusform>%Ln papers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message numerus="yes">
        <source>%Ln piece(s) of news</source>
        <translation>
            <numerusform>%Ln piece of news</numerusform>
            <numerusform>%Ln pieces of news</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesStatusBar</name>
    <message numerus="yes">
        <source>%Ln character(s), too long to edit here</source>
        <translation>
            <numerusform>%Ln character, too long to edit here</numerusform>
            <numerusform>%Ln characters, too long to edit here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenPapersDialog</name>
    <message numerus="yes">
        <source>%Ln paper(s) open since the window opened</source>
        <translation>
            <numerusform>%Ln paper open since the window opened</numerusform>
            <numerusform>%Ln papers open since the window opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) still to search</source>
        <translation>
            <numerusform>%Ln paper still to search</numerusform>
            <numerusform>%Ln papers still to search</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %Ln paper(s) is not read yet.</source>
        <translation>
            <numerusform>The text of %Ln paper is not read yet.</numerusform>
            <numerusform>The text of %Ln papers is not read yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteController</name>
    <message numerus="yes">
        <source>%Ln paper(s), {seen} seen</source>
        <translation>
            <numerusform>%Ln paper, {seen} seen</numerusform>
            <numerusform>%Ln papers, {seen} seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperNewsController</name>
    <message numerus="yes">
        <source>There is news of %Ln paper(s).</source>
        <translation>
            <numerusform>There is news of %Ln paper.</numerusform>
            <numerusform>There is news of %Ln papers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperSearch</name>
    <message numerus="yes">
        <source>%Ln page(s) still to search</source>
        <translation>
            <numerusform>%Ln page still to search</numerusform>
            <numerusform>%Ln pages still to search</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowController</name>
    <message numerus="yes">
        <source>%Ln title(s) copied.</source>
        <translation>
            <numerusform>%Ln title copied.</numerusform>
            <numerusform>%Ln titles copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message numerus="yes">
        <source>Do so with %Ln paper(s) now</source>
        <translation>
            <numerusform>Do so with this %Ln paper now</numerusform>
            <numerusform>Do so with these %Ln papers now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would mute {n} of %Ln new paper(s).</source>
        <translation>
            <numerusform>It would mute {n} of the %Ln new paper.</numerusform>
            <numerusform>It would mute {n} of the %Ln new papers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would tag {n} of %Ln new paper(s).</source>
        <translation>
            <numerusform>It would tag {n} of the %Ln new paper.</numerusform>
            <numerusform>It would tag {n} of the %Ln new papers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It finds {n} of %Ln new paper(s).</source>
        <translation>
            <numerusform>It finds {n} of the %Ln new paper.</numerusform>
            <numerusform>It finds {n} of the %Ln new papers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeenDialog</name>
    <message numerus="yes">
        <source>All of this batch: %Ln new paper(s)</source>
        <translation>
            <numerusform>All of this batch: %Ln new paper</numerusform>
            <numerusform>All of this batch: %Ln new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of this list: %Ln new paper(s)</source>
        <translation>
            <numerusform>All of this list: %Ln new paper</numerusform>
            <numerusform>All of this list: %Ln new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to here: %Ln new paper(s)</source>
        <translation>
            <numerusform>Up to here: %Ln new paper</numerusform>
            <numerusform>Up to here: %Ln new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s)</source>
        <translation>
            <numerusform>%Ln new paper</numerusform>
            <numerusform>%Ln new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln paper(s) as seen</source>
        <translation>
            <numerusform>Mark %Ln paper as seen</numerusform>
            <numerusform>Mark %Ln papers as seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message numerus="yes">
        <source>Mark %Ln new paper(s) as seen</source>
        <translation>
            <numerusform>Mark %Ln new paper as seen</numerusform>
            <numerusform>Mark %Ln new papers as seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StarRating</name>
    <message numerus="yes">
        <source>Rated with %Ln star(s)</source>
        <translation>
            <numerusform>Rated with %Ln star</numerusform>
            <numerusform>Rated with %Ln stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rate with %Ln star(s)</source>
        <translation>
            <numerusform>Rate with %Ln star</numerusform>
            <numerusform>Rate with %Ln stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StyleDialog</name>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln paper</numerusform>
            <numerusform>%Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln style(s)</source>
        <translation>
            <numerusform>%Ln style</numerusform>
            <numerusform>%Ln styles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubscriptionsController</name>
    <message numerus="yes">
        <source>%Ln address(es) of the list cannot be followed: {addresses}</source>
        <translation>
            <numerusform>%Ln address of the list cannot be followed: {addresses}</numerusform>
            <numerusform>%Ln addresses of the list cannot be followed: {addresses}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow(s) written to {path}.</source>
        <translation>
            <numerusform>%Ln follow written to {path}.</numerusform>
            <numerusform>%Ln follows written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SurroundingsReader</name>
    <message numerus="yes">
        <source>Added %Ln paper(s).</source>
        <translation>
            <numerusform>Added %Ln paper.</numerusform>
            <numerusform>Added %Ln papers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagWishes</name>
    <message numerus="yes">
        <source>Delete; %Ln paper(s) have it and stay</source>
        <translation>
            <numerusform>Delete; %Ln paper has it and stays</numerusform>
            <numerusform>Delete; %Ln papers have it and stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>language</name>
    <message numerus="yes">
        <source>{said}, %Ln hidden</source>
        <comment>papers</comment>
        <translation>
            <numerusform>{said}, %Ln hidden</numerusform>
            <numerusform>{said}, %Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), {seen} seen, {kept} kept</source>
        <translation>
            <numerusform>%Ln paper, {seen} seen, {kept} kept</numerusform>
            <numerusform>%Ln papers, {seen} seen, {kept} kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln paper</numerusform>
            <numerusform>%Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map of %Ln paper(s)</source>
        <translation>
            <numerusform>Map of %Ln paper</numerusform>
            <numerusform>Map of %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln region</numerusform>
            <numerusform>%Ln regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not on it: no word that is known</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln not on it: no word that is known</numerusform>
            <numerusform>%Ln not on it: no word that is known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} found, %Ln more with most of the words</source>
        <comment>papers</comment>
        <translation>
            <numerusform>{n} found, %Ln more with most of the words</numerusform>
            <numerusform>{n} found, %Ln more with most of the words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found in titles; the index is being made</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln found in titles; the index is being made</numerusform>
            <numerusform>%Ln found in titles; the index is being made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln paper(s)</source>
        <translation>
            <numerusform>{n} of %Ln paper</numerusform>
            <numerusform>{n} of %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) not in the index yet; it is being made.</source>
        <translation>
            <numerusform>%Ln paper is not in the index yet; it is being made.</numerusform>
            <numerusform>%Ln papers are not in the index yet; it is being made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without {clause}: %Ln paper(s)</source>
        <translation>
            <numerusform>Without {clause}: %Ln paper</numerusform>
            <numerusform>Without {clause}: %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) muted by “{name}”</source>
        <translation>
            <numerusform>%Ln paper muted by “{name}”</numerusform>
            <numerusform>%Ln papers muted by “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) muted by your rules</source>
        <translation>
            <numerusform>%Ln paper muted by your rules</numerusform>
            <numerusform>%Ln papers muted by your rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), all new</source>
        <translation>
            <numerusform>%Ln paper, new</numerusform>
            <numerusform>%Ln papers, all new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), all in your library already</source>
        <translation>
            <numerusform>%Ln paper, in your library already</numerusform>
            <numerusform>%Ln papers, all in your library already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s): {new} new, {known} in your library already</source>
        <translation>
            <numerusform>%Ln paper: {new} new, {known} in your library already</numerusform>
            <numerusform>%Ln papers: {new} new, {known} in your library already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s) from {source}.</source>
        <translation>
            <numerusform>%Ln new paper from {source}.</numerusform>
            <numerusform>%Ln new papers from {source}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s).</source>
        <translation>
            <numerusform>%Ln new paper.</numerusform>
            <numerusform>%Ln new papers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{issue} · %Ln new</source>
        <translation>
            <numerusform>{issue} · %Ln new</numerusform>
            <numerusform>{issue} · %Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{key} in %Ln paper(s), for instance {example}</source>
        <translation>
            <numerusform>{key} in %Ln paper, for instance {example}</numerusform>
            <numerusform>{key} in %Ln papers, for instance {example}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more key(s)</source>
        <translation>
            <numerusform>and %Ln more key</numerusform>
            <numerusform>and %Ln more keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) not read, or only in part:</source>
        <translation>
            <numerusform>%Ln place not read, or only in part:</numerusform>
            <numerusform>%Ln places not read, or only in part:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) of papers with the same title may be one: see below</source>
        <translation>
            <numerusform>%Ln pair of papers with the same title may be one: see below</numerusform>
            <numerusform>%Ln pairs of papers with the same title may be one: see below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two papers or one? %Ln pair(s) with the same title:</source>
        <translation>
            <numerusform>Two papers or one? %Ln pair with the same title:</numerusform>
            <numerusform>Two papers or one? %Ln pairs with the same title:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) with other values than yours, which are kept:</source>
        <translation>
            <numerusform>%Ln paper with other values than yours, which are kept:</numerusform>
            <numerusform>%Ln papers with other values than yours, which are kept:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s)</source>
        <translation>
            <numerusform>%Ln new paper</numerusform>
            <numerusform>%Ln new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) for papers that are here</source>
        <translation>
            <numerusform>%Ln file for papers that are here</numerusform>
            <numerusform>%Ln files for papers that are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here already: %Ln file(s).</source>
        <translation>
            <numerusform>Here already: %Ln file.</numerusform>
            <numerusform>Here already: %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln file cannot be read.</numerusform>
            <numerusform>%Ln files cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New papers (%Ln)</source>
        <translation>
            <numerusform>New papers (%Ln)</numerusform>
            <numerusform>New papers (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For papers that are here (%Ln)</source>
        <translation>
            <numerusform>For papers that are here (%Ln)</numerusform>
            <numerusform>For papers that are here (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out (%Ln)</source>
        <translation>
            <numerusform>Left out (%Ln)</numerusform>
            <numerusform>Left out (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here already (%Ln)</source>
        <translation>
            <numerusform>Here already (%Ln)</numerusform>
            <numerusform>Here already (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not taken (%Ln)</source>
        <translation>
            <numerusform>Not taken (%Ln)</numerusform>
            <numerusform>Not taken (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %Ln file(s)</source>
        <translation>
            <numerusform>Take in %Ln file</numerusform>
            <numerusform>Take in %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln paper(s) from files.</source>
        <translation>
            <numerusform>Added %Ln paper from files.</numerusform>
            <numerusform>Added %Ln papers from files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attached %Ln file(s) to papers.</source>
        <translation>
            <numerusform>Attached %Ln file to papers.</numerusform>
            <numerusform>Attached %Ln files to papers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF file(s) appeared in {folder}.</source>
        <translation>
            <numerusform>%Ln PDF file appeared in {folder}.</numerusform>
            <numerusform>%Ln PDF files appeared in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln moved file(s) again.</source>
        <translation>
            <numerusform>Found %Ln moved file again.</numerusform>
            <numerusform>Found %Ln moved files again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still missed: %Ln linked file(s).</source>
        <translation>
            <numerusform>Still missed: %Ln linked file.</numerusform>
            <numerusform>Still missed: %Ln linked files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln new paper(s)</source>
        <translation>
            <numerusform>Import %Ln new paper</numerusform>
            <numerusform>Import %Ln new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{format}: %Ln paper(s)</source>
        <translation>
            <numerusform>{format}: %Ln paper</numerusform>
            <numerusform>{format}: %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) beside the entries, {size}</source>
        <translation>
            <numerusform>%Ln file beside the entries, {size}</numerusform>
            <numerusform>%Ln files beside the entries, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln file(s) beside the entries into the library ({size})</source>
        <translation>
            <numerusform>Copy %Ln file beside the entries into the library ({size})</numerusform>
            <numerusform>Copy %Ln files beside the entries into the library ({size})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{author} and %Ln more</source>
        <comment>authors</comment>
        <translation>
            <numerusform>{author} and %Ln more</numerusform>
            <numerusform>{author} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln upvote(s)</source>
        <translation>
            <numerusform>%Ln upvote</numerusform>
            <numerusform>%Ln upvotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <comment>of code</comment>
        <translation>
            <numerusform>%Ln star</numerusform>
            <numerusform>%Ln stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rising, %Ln more</source>
        <comment>upvotes</comment>
        <translation>
            <numerusform>rising, %Ln more</numerusform>
            <numerusform>rising, %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data set(s)</source>
        <translation>
            <numerusform>%Ln data set</numerusform>
            <numerusform>%Ln data sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln space(s)</source>
        <comment>of Hugging Face</comment>
        <translation>
            <numerusform>%Ln space</numerusform>
            <numerusform>%Ln spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like(s)</source>
        <translation>
            <numerusform>%Ln like</numerusform>
            <numerusform>%Ln likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s)</source>
        <translation>
            <numerusform>%Ln download</numerusform>
            <numerusform>%Ln downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}, %Ln paper(s)</source>
        <translation>
            <numerusform>{place}, %Ln paper</numerusform>
            <numerusform>{place}, %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}, %Ln paper(s), included</source>
        <translation>
            <numerusform>{place}, %Ln paper, included</numerusform>
            <numerusform>{place}, %Ln papers, included</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}, %Ln new paper(s)</source>
        <translation>
            <numerusform>{place}, %Ln new paper</numerusform>
            <numerusform>{place}, %Ln new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{batch}, %Ln paper(s), {seen} seen, {kept} kept</source>
        <translation>
            <numerusform>{batch}, %Ln paper, {seen} seen, {kept} kept</numerusform>
            <numerusform>{batch}, %Ln papers, {seen} seen, {kept} kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{search}, %Ln paper(s), {new} new</source>
        <translation>
            <numerusform>{search}, %Ln paper, {new} new</numerusform>
            <numerusform>{search}, %Ln papers, {new} new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program overwrote or removed %Ln note(s). What stood there is kept.</source>
        <translation>
            <numerusform>Another program overwrote or removed %Ln note. What stood there is kept.</numerusform>
            <numerusform>Another program overwrote or removed %Ln notes. What stood there is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of notes cannot be read as text and were left alone: {}</source>
        <translation>
            <numerusform>%Ln file of notes cannot be read as text and was left alone: {}</numerusform>
            <numerusform>%Ln files of notes cannot be read as text and were left alone: {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the notes folder belong to no paper: {}</source>
        <translation>
            <numerusform>%Ln file in the notes folder belongs to no paper: {}</numerusform>
            <numerusform>%Ln files in the notes folder belong to no paper: {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rated with %Ln star(s)</source>
        <translation>
            <numerusform>Rated with %Ln star</numerusform>
            <numerusform>Rated with %Ln stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) of papers that may be one</source>
        <translation>
            <numerusform>%Ln pair of papers that may be one</numerusform>
            <numerusform>%Ln pairs of papers that may be one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them for sure.</source>
        <translation>
            <numerusform>%Ln of them for sure.</numerusform>
            <numerusform>%Ln of them for sure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <comment>rating</comment>
        <translation>
            <numerusform>%Ln star</numerusform>
            <numerusform>%Ln stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More is known of %Ln paper(s)</source>
        <translation>
            <numerusform>More is known of %Ln paper</numerusform>
            <numerusform>More is known of %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill in %Ln field(s)</source>
        <translation>
            <numerusform>Fill in %Ln field</numerusform>
            <numerusform>Fill in %Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) came.</source>
        <translation>
            <numerusform>%Ln file came.</numerusform>
            <numerusform>%Ln files came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not: {reason}</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln did not: {reason}</numerusform>
            <numerusform>%Ln did not: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to come.</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln still to come.</numerusform>
            <numerusform>%Ln still to come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) understood</source>
        <translation>
            <numerusform>%Ln work understood</numerusform>
            <numerusform>%Ln works understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them here already</source>
        <comment>works</comment>
        <translation>
            <numerusform>%Ln of them here already</numerusform>
            <numerusform>%Ln of them here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln paper(s)</source>
        <translation>
            <numerusform>Add %Ln paper</numerusform>
            <numerusform>Add %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), {here} of them here</source>
        <translation>
            <numerusform>%Ln paper, {here} of them here</numerusform>
            <numerusform>%Ln papers, {here} of them here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In your library (%Ln)</source>
        <translation>
            <numerusform>In your library (%Ln)</numerusform>
            <numerusform>In your library (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not here yet (%Ln)</source>
        <translation>
            <numerusform>Not here yet (%Ln)</numerusform>
            <numerusform>Not here yet (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln mark</numerusform>
            <numerusform>%Ln marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) written into the note.</source>
        <translation>
            <numerusform>%Ln mark written into the note.</numerusform>
            <numerusform>%Ln marks written into the note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln kept</numerusform>
            <numerusform>%Ln kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from {kept} and %Ln dismissed paper(s).</source>
        <translation>
            <numerusform>Learned from {kept} and %Ln dismissed paper.</numerusform>
            <numerusform>Learned from {kept} and %Ln dismissed papers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) with the tag</source>
        <translation>
            <numerusform>%Ln paper with the tag</numerusform>
            <numerusform>%Ln papers with the tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few to learn from: tag %Ln more paper(s) “{tag}”.</source>
        <translation>
            <numerusform>Too few to learn from: tag %Ln more paper “{tag}”.</numerusform>
            <numerusform>Too few to learn from: tag %Ln more papers “{tag}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keep %Ln more paper(s) (star, tag or read it later)</source>
        <translation>
            <numerusform>keep %Ln more paper (star, tag or read it later)</numerusform>
            <numerusform>keep %Ln more papers (star, tag or read it later)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <comment>papers</comment>
        <translation>
            <numerusform>%Ln paper</numerusform>
            <numerusform>%Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rated {papers} with %Ln star(s)</source>
        <comment>action.rated</comment>
        <translation>
            <numerusform>Rated {papers} with %Ln star</numerusform>
            <numerusform>Rated {papers} with %Ln stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attached %Ln file(s)</source>
        <comment>action.files_brought</comment>
        <translation>
            <numerusform>Attached %Ln file</numerusform>
            <numerusform>Attached %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Followed %Ln source(s)</source>
        <comment>action.followed_many</comment>
        <translation>
            <numerusform>Followed %Ln source</numerusform>
            <numerusform>Followed %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mailed the digest &apos;{name}&apos; with %Ln paper(s)</source>
        <comment>digest.mailed</comment>
        <translation>
            <numerusform>Mailed the digest &apos;{name}&apos; with %Ln paper</numerusform>
            <numerusform>Mailed the digest &apos;{name}&apos; with %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote the digest &apos;{name}&apos; with %Ln paper(s) to {path}</source>
        <comment>digest.written</comment>
        <translation>
            <numerusform>Wrote the digest &apos;{name}&apos; with %Ln paper to {path}</numerusform>
            <numerusform>Wrote the digest &apos;{name}&apos; with %Ln papers to {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln mark(s) off {title}</source>
        <comment>action.marks_forgotten</comment>
        <translation>
            <numerusform>Took %Ln mark off {title}</numerusform>
            <numerusform>Took %Ln marks off {title}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %Ln mark(s) into {title}</source>
        <comment>action.marks_brought</comment>
        <translation>
            <numerusform>Brought %Ln mark into {title}</numerusform>
            <numerusform>Brought %Ln marks into {title}</numerusform>
        </translation>
    </message>
</context>
</TS>
