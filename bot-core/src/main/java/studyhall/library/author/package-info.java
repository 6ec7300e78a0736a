/**
 * What helps people who write notes: what became of a line, what an edit changes, and which edit would give more. Looks
 * at libraries and changes nothing.
 */
@NullMarked
package studyhall.library.author;

import org.jspecify.annotations.NullMarked;
