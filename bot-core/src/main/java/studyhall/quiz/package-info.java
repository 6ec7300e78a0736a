/**
 * Live quizzes: rounds, answers, scoring. One guarded statement per answer; a kill costs seconds, never an answer.
 */
@NullMarked
package studyhall.quiz;

import org.jspecify.annotations.NullMarked;
