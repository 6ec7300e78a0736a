// What an empty channel says.

import { el } from "./dom.js";

/**
 * Invites to a first line.
 *
 * @param suggestions lines to begin with
 * @param say is called with the one that was chosen
 */
export function drawWelcome(welcome, channel, suggestions, say) {
  const says = {
    "/study quiz start": "Five questions for everybody here",
    "/study tip": "Something worth knowing",
    "/study topics": "What there is to be asked about",
    "/study leaderboard": "Who is ahead this week",
    "/study help": "All commands, with examples",
  };
  const [first] = suggestions;
  welcome.replaceChildren(
    el("img", { src: "/icon.svg", alt: "", width: "72", height: "72" }),
    el("h2", {}, channel.direct ? "You and the bot" : `Welcome to #${channel.name}`),
    el(
      "p",
      {},
      "Type ",
      el("kbd", {}, first ?? "/study help"),
      channel.direct
        ? " or just ask. Nobody else sees this."
        : ". Then answer as several people: choose whom you speak as below, or open them in tabs of their own.",
    ),
    el(
      "ul",
      { class: "suggestions" },
      suggestions.map((line) =>
        el(
          "li",
          {},
          el(
            "button",
            {
              type: "button",
              onclick: () => say(line),
            },
            el("code", {}, line),
            el("span", {}, says[line] ?? "What the notes say about a term"),
          ),
        ),
      ),
    ),
  );
}
