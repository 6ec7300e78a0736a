/**
 * One class per kind of question. An archetype knows the fact model and no word of any particular note.
 */
@NullMarked
package studyhall.question.archetype;

import org.jspecify.annotations.NullMarked;
