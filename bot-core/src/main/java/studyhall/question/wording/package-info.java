/**
 * How questions are put in a language. One class per language; a note in a language that has none gives no questions,
 * since a stem of another language around its words would be neither.
 */
@NullMarked
package studyhall.question.wording;

import org.jspecify.annotations.NullMarked;
