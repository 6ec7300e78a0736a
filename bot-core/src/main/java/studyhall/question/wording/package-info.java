/**
 * How questions are put in a language. Two classes per language, one for stems about a single thing and one for those
 * that set several things against each other; a note in a language that has none gives no questions,
 * since a stem of another language around its words would be neither.
 */
@NullMarked
package studyhall.question.wording;

import org.jspecify.annotations.NullMarked;
