/**
 * From Markdown as people write it to typed facts, each with the lines that it came from. Input here is hostile until
 * read: bounds on size, depth and time live in this room. Nothing of ours is imported.
 */
@NullMarked
package studyhall.note;

import org.jspecify.annotations.NullMarked;
