/**
 * The immutable snapshot of all knowledge that the bot serves, and its reload when a file changes.
 */
@NullMarked
package studyhall.library;

import org.jspecify.annotations.NullMarked;
