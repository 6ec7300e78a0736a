/**
 * Practice of one person: when what was learned should be asked again, and what was reviewed. The scheduler is pure and
 * knows neither clock nor database; {@link studyhall.practice.Memories} keeps what it says, one row for each person and
 * fact. Mock exams are here too, since their answers are reviews.
 */
@NullMarked
package studyhall.practice;

import org.jspecify.annotations.NullMarked;
