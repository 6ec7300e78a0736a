package studyhall.question;

import java.util.List;

/** What the notes of a whole library say under a name. All that one note's questions learn of other notes. */
@FunctionalInterface
public interface Names {
    /**
     * Lines about a thing, each beginning with its name, in the order of the notes' files; none for what is no name. See
     * {@link FactBase#things}.
     *
     * @param name as {@link studyhall.note.Term#fold} has it
     */
    List<String> said(String name);
}
