package studyhall.app.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.library.NoteSource;
import studyhall.note.Trouble;
import studyhall.note.Trouble.Severity;

/** Whether the notes can be read and give something to ask. */
record NotesCheckup(Opening opening) implements Checkup {
    /** Comes by the notes, as they are now. */
    interface Opening {
        NoteSource open() throws IOException;
    }

    private static final int NAMED = 5;

    @Override
    public List<Finding> look() {
        NoteSource source;
        try {
            source = opening.open();
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    "notes",
                    "The notes cannot be fetched: " + e.getMessage(),
                    "Put it right there or in STUDYHALL_NOTES; whoever has notes from there already serves the last good"
                            + " ones meanwhile."));
        }
        return look(source);
    }

    private static List<Finding> look(NoteSource source) {
        Library library;
        try {
            library = LibraryLoader.once(source);
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    "notes", "There are no notes to read in " + source.name() + ".", String.valueOf(e.getMessage())));
        }
        List<Finding> findings = new ArrayList<>();
        List<Trouble> unreadable = library.troubles().stream()
                .filter(trouble -> trouble.severity() == Severity.UNREADABLE)
                .toList();
        unreadable.stream()
                .limit(NAMED)
                .forEach(trouble -> findings.add(Finding.wrong(
                        "notes",
                        trouble.toString(),
                        "Let the user who runs Study Hall read it and save it as UTF-8 text, or take it out of "
                                + source.name() + ".")));
        if (unreadable.size() > NAMED) {
            findings.add(Finding.note("notes", unreadable.size() - NAMED + " more files could not be read"));
        }
        int questions = library.questions().size();
        if (questions == 0) {
            findings.add(Finding.wrong(
                    "notes",
                    source.name() + " gave no question.",
                    "Put .md files there, or name another folder in STUDYHALL_NOTES. deploy/run notes check says line by"
                            + " line what questions can be made of."));
        } else if (unreadable.isEmpty()) {
            findings.add(Finding.ok(
                    "notes",
                    source.name() + ": " + library.notes().size()
                            + (library.notes().size() == 1 ? " note, " : " notes, ") + questions + " questions, "
                            + library.tips().size() + " tips"));
        }
        return findings;
    }
}
