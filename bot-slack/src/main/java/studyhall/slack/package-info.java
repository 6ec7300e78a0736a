/**
 * Translates between the chat model and Slack. Messages become Block Kit ({@code SlackBlocks}) and are written by
 * {@code SlackChat}; what people do arrives over {@code SocketMode} or {@code SlackHttp}, is routed by Bolt in
 * {@code Reception}, and is answered by {@code SlackDesk} after it has been acknowledged. If a class here decides
 * something, the decision belongs in the core.
 */
@NullMarked
package studyhall.slack;

import org.jspecify.annotations.NullMarked;
