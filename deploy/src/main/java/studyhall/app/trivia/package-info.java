/**
 * Questions of other programs: trivia lists and question banks that become notes, and questions in forms that others take.
 * What cannot be taken is told with its file and line.
 */
@NullMarked
package studyhall.app.trivia;

import org.jspecify.annotations.NullMarked;
