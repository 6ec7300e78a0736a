package studyhall.slack;

/**
 * A workspace that the app is installed in.
 *
 * @param id as Slack calls it; part of every key of what its people do
 * @param files fetches what its people give in forms
 */
record SlackWorkspace(String id, SlackApi api, SlackChat chat, People people, GivenFiles files) {}
