/** A bot without any purpose beside Study Hall: what Bolt and JDA cost by themselves, in one process. */
@NullMarked
package studyhall.app.bare;

import org.jspecify.annotations.NullMarked;
