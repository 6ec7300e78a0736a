// One message, and how messages stand together in a list.

import { el, icon } from "./dom.js";
import { drawBlocks } from "./blocks.js";
import { avatar } from "./people.js";
import { timeOf, dayOf } from "./clock.js";

/** Messages of one author within this time stand together. */
const TOGETHER_MILLIS = 5 * 60_000;

/**
 * Draws a message.
 *
 * @param press is called with the id of a button, the value that was chosen in a menu or null, and the control
 * @param dismiss is called when a private message is to go
 */
export function drawMessage(message, people, press, dismiss) {
  const author = people.find(({ id }) => id === message.author);
  const name = author ? author.name : "Study Hall";
  const item = el(
    "li",
    { class: "message", data: { id: message.id }, tabindex: "-1", "aria-label": `${name}, ${timeOf(message.at)}` },
    message.prompt ? drawPrompt(message.prompt, people) : null,
    author ? avatar(author) : el("img", { class: "avatar bot", src: "/icon.svg", alt: "" }),
    el(
      "div",
      { class: "message-head" },
      el("b", {}, name),
      author ? null : el("span", { class: "badge" }, "App"),
      el("time", { datetime: new Date(message.at).toISOString() }, timeOf(message.at)),
    ),
    el(
      "div",
      { class: "content" },
      drawBlocks(message.blocks, press),
      message.onlyFor
        ? el(
            "p",
            { class: "private" },
            icon("eye"),
            el("span", {}, "Only visible to you"),
            el("button", { type: "button", class: "link", onclick: dismiss }, "Dismiss"),
          )
        : null,
    ),
  );
  item.classList.toggle("only-you", Boolean(message.onlyFor));
  item.classList.toggle("note-to-you", Boolean(message.onlyFor) && !message.prompt && isNote(message.blocks));
  return item;
}

/** A word on the side, such as a confirmation: it needs no more room than a line. */
function isNote(blocks) {
  return blocks.length === 1 && blocks[0].kind === "text";
}

function drawPrompt({ person, line }, people) {
  const who = people.find(({ id }) => id === person);
  return el(
    "p",
    { class: "prompt" },
    who ? avatar(who, "tiny") : null,
    el("b", {}, who?.name ?? person),
    " used ",
    el("code", {}, line),
  );
}

/** What depends on the neighbours: days, and messages of one author that stand together. */
export function arrangeMessages(list, messages) {
  let before = null;
  for (const item of [...list.children]) {
    if (item.classList.contains("day")) {
      item.remove();
      continue;
    }
    const message = messages.get(item.dataset.id);
    const day = dayOf(message.at);
    if (before && dayOf(before.at) !== day) {
      item.before(el("li", { class: "day" }, el("span", {}, day)));
    }
    const together =
      before &&
      before.author === message.author &&
      before.onlyFor === message.onlyFor &&
      !message.prompt &&
      message.at - before.at < TOGETHER_MILLIS &&
      dayOf(before.at) === day;
    item.classList.toggle("together", Boolean(together));
    before = message;
  }
}
