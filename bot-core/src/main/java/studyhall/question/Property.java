package studyhall.question;

import studyhall.note.Fact;
import studyhall.question.wording.Role;

/**
 * A named value of a subject, from an attribute below it or from its cell in a table.
 *
 * @param name as the author wrote it
 * @param role what such a name stands for
 * @param value in the small Markdown
 */
public record Property(String name, Role role, String value, Fact fact) {}
