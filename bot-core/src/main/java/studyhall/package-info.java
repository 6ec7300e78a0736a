/**
 * The composition root: everything is wired here, by hand, from one {@code Config}. Read the packages from the bottom
 * up: chat and note know nothing of ours; question, tip, lookup and library turn notes into knowledge; quiz and
 * standings play with it; command is the door.
 */
@NullMarked
package studyhall;

import org.jspecify.annotations.NullMarked;
