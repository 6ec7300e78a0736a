/**
 * From Markdown as people write it to typed facts, each with the lines that it came from. Input here is hostile until
 * read: bounds on size, depth and time live in this room. Nothing of ours is imported.
 *
 * <p>{@link NoteReader} decodes and tames a file, has it parsed, makes an outline of it and reads the outline's facts.
 * What the author says about asking is carried in {@link Fact.Meta}: whether a line may be asked about at all
 * ({@code (?)} at its end and {@code #no-quiz} on it or above it say no), and in which language.
 */
@NullMarked
package studyhall.note;

import org.jspecify.annotations.NullMarked;
