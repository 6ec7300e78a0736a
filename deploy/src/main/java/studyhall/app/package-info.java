/** The program: its command line, its configuration from the environment, and what it serves. */
@NullMarked
package studyhall.app;

import org.jspecify.annotations.NullMarked;
