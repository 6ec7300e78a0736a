/**
 * One class per slash command, declared once for all platforms, and the router that checks who may run it where.
 */
@NullMarked
package studyhall.command;

import org.jspecify.annotations.NullMarked;
