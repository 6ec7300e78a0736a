/**
 * The playground, a small web chat with invented people on the same core as the real platforms, and the inspector, which
 * shows what each line of the notes gave. It only translates between the page and the core; what a command answers is
 * none of its business.
 */
@NullMarked
package studyhall.app.playground;

import org.jspecify.annotations.NullMarked;
