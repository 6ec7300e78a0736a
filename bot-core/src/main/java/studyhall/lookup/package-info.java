/**
 * Search over facts in the heap: by name, by part of a name, by prefix and past typos.
 */
@NullMarked
package studyhall.lookup;

import org.jspecify.annotations.NullMarked;
