/**
 * From facts to multiple-choice questions: {@link studyhall.question.FactBase} turns the facts of a note into things with
 * properties, archetypes propose drafts about them, gates refuse and say why, and the session picker decides what stands
 * together. A question that cannot be trusted does not leave this room.
 */
@NullMarked
package studyhall.question;

import org.jspecify.annotations.NullMarked;
