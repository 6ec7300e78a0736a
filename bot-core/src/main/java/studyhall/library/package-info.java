/**
 * The immutable snapshot of all knowledge that the bot serves, and its reload when a file changes; and the notes that
 * workspaces have of their own, each with a library of the shared notes and theirs, the same on all replicas.
 */
@NullMarked
package studyhall.library;

import org.jspecify.annotations.NullMarked;
