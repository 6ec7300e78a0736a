package studyhall.question;

import studyhall.note.Fact;

/**
 * A named value of a subject, from an attribute below it or from its cell in a table.
 *
 * @param name as the author wrote it
 * @param value in the small Markdown
 */
public record Property(String name, String value, Fact fact) {}
