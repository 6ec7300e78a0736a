/**
 * From facts to tips that can be understood alone, and the order in which a channel sees them.
 */
@NullMarked
package studyhall.tip;

import org.jspecify.annotations.NullMarked;
