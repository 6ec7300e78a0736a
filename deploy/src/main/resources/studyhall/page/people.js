// Who is here: the invented people, their teams, and whom one speaks as.

import { el, icon } from "./dom.js";

/** People with a colour each, by their place in the list. */
export function coloured(people) {
  return people.map((person, hue) => ({ ...person, hue }));
}

/**
 * Draws the people: in the sidebar by team, and above the line those whom one can speak as.
 *
 * @param me who speaks now
 * @param become is called with whom to speak as
 */
export function drawPeople(people, me, become) {
  const teams = [...new Set(people.map(({ team }) => team))].sort((a, b) => !a - !b);
  document.getElementById("people").replaceChildren(
    ...teams.map((team) =>
      el(
        "div",
        { class: "team" },
        el("h3", { class: `team-name ${teamClass(team)}` }, team || "No team"),
        el(
          "ul",
          {},
          people
            .filter((person) => person.team === team)
            .map((person) =>
              el(
                "li",
                {},
                el(
                  "a",
                  {
                    class: "person",
                    href: `/?as=${person.id}`,
                    target: "_blank",
                    rel: "noopener",
                    "aria-label": `Open a tab as ${person.name}${person === me ? ", who is you here" : ""}`,
                  },
                  avatar(person, "small"),
                  el("span", {}, person.name, person === me ? el("small", {}, "you") : null),
                  icon("window"),
                ),
              ),
            ),
        ),
      ),
    ),
  );
  document.getElementById("speaker-name").textContent = me.name;
  const speakers = document.getElementById("speakers");
  const focused = speakers.contains(document.activeElement);
  speakers.querySelectorAll("label").forEach((label) => label.remove());
  speakers.append(
    ...people.map((person) =>
      el(
        "label",
        { class: "speaker", title: described(person) },
        el("input", {
          type: "radio",
          name: "speaker",
          value: person.id,
          checked: person === me,
          "aria-label": described(person),
          onchange: () => become(person),
        }),
        avatar(person, "small"),
      ),
    ),
  );
  if (focused) {
    speakers.querySelector("input:checked").focus();
  }
}

function described({ name, team }) {
  return team ? `${name}, ${team}` : name;
}

/** The first letter of a name on a colour of its own. */
export function avatar(person, size = "") {
  return el(
    "span",
    { class: `avatar ${size} hue-${person.hue} ${teamClass(person.team)}`, "aria-hidden": "true" },
    person.name.slice(0, 1),
  );
}

function teamClass(team) {
  return /red/i.test(team) ? "red" : /blue/i.test(team) ? "blue" : "";
}
