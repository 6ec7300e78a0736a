/**
 * Translates between the chat model and Slack. Messages become Block Kit ({@code SlackBlocks}) and are written by
 * {@code SlackChat}; what people do arrives over {@code SocketMode} or {@code SlackHttp}, is routed by Bolt in
 * {@code Reception}, and is answered by {@code SlackDesk}, {@code FormDesk} and {@code HomeDesk} after it has been
 * acknowledged. Workspaces come by a token of the operator's, or install the app on {@code InstallPages}. If a class here
 * decides something, the decision belongs in the core.
 */
@NullMarked
package studyhall.slack;

import org.jspecify.annotations.NullMarked;
