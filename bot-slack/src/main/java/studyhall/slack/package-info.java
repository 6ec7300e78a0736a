/** Translates between the chat model and Slack. If a class here decides something, the decision belongs in the core. */
@NullMarked
package studyhall.slack;

import org.jspecify.annotations.NullMarked;
