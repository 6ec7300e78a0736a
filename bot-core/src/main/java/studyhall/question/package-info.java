/**
 * From facts to multiple-choice questions: drafts proposed by archetypes, refused by gates that say why. A question
 * that cannot be trusted does not leave this room.
 */
@NullMarked
package studyhall.question;

import org.jspecify.annotations.NullMarked;
