package studyhall.slack;

import com.google.gson.JsonArray;

/**
 * A message as Slack takes it.
 *
 * @param blocks what is seen
 * @param text what notifications and screen readers tell, with Slack's three characters escaped; never empty
 */
record SlackMessage(JsonArray blocks, String text) {}
