/**
 * Looks for what keeps an installation from working, before anybody in a chat meets it: one checkup for each thing that it
 * stands on, none of which changes anything. Each finding says what to do.
 */
@NullMarked
package studyhall.app.doctor;

import org.jspecify.annotations.NullMarked;
