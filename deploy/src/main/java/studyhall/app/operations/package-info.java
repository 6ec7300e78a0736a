/**
 * What whoever runs the program looks at: whether it is alive and ready and why not, and figures of what it does. Nothing
 * here is asked by people in a chat, and no text of theirs or of notes enters.
 */
@NullMarked
package studyhall.app.operations;

import org.jspecify.annotations.NullMarked;
