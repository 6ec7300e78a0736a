/**
 * One class per reason to refuse a draft. A gate sees one draft and the whole fact base, and answers with a reason.
 */
@NullMarked
package studyhall.question.gate;

import org.jspecify.annotations.NullMarked;
