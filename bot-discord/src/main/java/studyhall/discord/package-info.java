/** Translates between the chat model and Discord. If a class here decides something, the decision belongs in the core. */
@NullMarked
package studyhall.discord;

import org.jspecify.annotations.NullMarked;
