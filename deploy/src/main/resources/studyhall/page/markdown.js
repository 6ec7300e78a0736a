// The small Markdown that messages are written in: **bold**, _italic_, `code`, [links](https://...), lists, quotes, and a
// backslash that makes the next character plain. Builds nodes and never markup, so that nothing in a text can become more
// than text.

import { el } from "./dom.js";

/** An option: a bold letter, two blanks, a text. */
const OPTION = /^\*\*([A-Z])\*\* {2}(.*)$/;

/** An option with how many chose it, marked when it is right. */
const VOTE = /^(\*\*✓ )?([A-Z]) {2}(.*) · (\d+)(?:\*\*)?$/;

/** A place: a bold number, two blanks, who it is. Several may stand in a line. */
const PLACE = /^\*\*(\d{1,5})\*\* {2}(.*)$/;
const NEXT_PLACE = / · (?=\*\*\d{1,5}\*\* {2})/;

/**
 * Draws a text as blocks.
 *
 * @param options with `items`, lines that begin with a letter or a place are drawn as lists of options, votes and places
 */
export function draw(text, { items = false } = {}) {
  const drawn = document.createDocumentFragment();
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at], items);
    let end = at + 1;
    while (end < lines.length && kindOf(lines[end], items) === kind) {
      end++;
    }
    drawn.append(DRAWN[kind](lines.slice(at, end)));
    at = end;
  }
  return drawn;
}

/** Draws a text within a line. */
export function drawInline(text) {
  const drawn = document.createDocumentFragment();
  drawn.append(...inline(text));
  return drawn;
}

const DRAWN = {
  list: (lines) => el("ul", {}, lines.map((line) => el("li", {}, inline(line.slice(2))))),
  quote: (lines) => el("blockquote", {}, inline(lines.map((line) => line.replace(/^> ?/, "")).join("\n"))),
  option: (lines) =>
    el(
      "ol",
      { class: "options" },
      lines.map((line) => {
        const [, letter, rest] = OPTION.exec(line);
        return el(
          "li",
          { data: { letter } },
          el("span", { class: "letter" }, letter),
          el("span", { class: "option-text" }, inline(rest)),
        );
      }),
    ),
  vote: drawVotes,
  place: drawPlaces,
  text: (lines) => el("p", {}, inline(lines.join("\n"))),
};

/** A list with one place a line, or where a line holds several, a row for each line. */
function drawPlaces(lines) {
  const row = (places, kind) =>
    el(
      "ol",
      { class: kind },
      places.map((each) => {
        const [, place, who] = PLACE.exec(each);
        return el("li", { data: { place } }, el("span", { class: "place" }, place), el("span", {}, inline(who)));
      }),
    );
  const rows = lines.map((line) => line.split(NEXT_PLACE));
  if (rows.every((places) => places.length === 1)) {
    return row(lines, "places");
  }
  const drawn = document.createDocumentFragment();
  drawn.append(...rows.map((places) => row(places, "places podium")));
  return drawn;
}

function drawVotes(lines) {
  const votes = lines.map((line) => VOTE.exec(line));
  const most = Math.max(1, ...votes.map((vote) => Number(vote[4])));
  return el(
    "ol",
    { class: "options votes" },
    votes.map(([, right, letter, rest, count]) =>
      el(
        "li",
        { class: right ? "right" : null, vars: { "--share": Number(count) / most } },
        el("span", { class: "letter" }, right ? "✓" : letter, right ? el("span", { class: "unseen" }, ` right: ${letter}`) : null),
        el("span", { class: "option-text" }, right ? `${letter}  ` : "", inline(rest)),
        el("span", { class: "count" }, count, el("span", { class: "unseen" }, count === "1" ? " answer" : " answers")),
      ),
    ),
  );
}

function kindOf(line, items) {
  if (line.startsWith("- ")) {
    return "list";
  }
  if (line.startsWith(">")) {
    return "quote";
  }
  if (items) {
    return OPTION.test(line) ? "option" : VOTE.test(line) ? "vote" : PLACE.test(line) ? "place" : "text";
  }
  return "text";
}

/** The nodes of a text within a line. */
function inline(text) {
  const nodes = [];
  let plain = "";
  const push = (node) => {
    if (plain) {
      nodes.push(plain);
      plain = "";
    }
    nodes.push(node);
  };
  for (let at = 0; at < text.length; ) {
    const found = markupAt(text, at);
    if (found) {
      push(found.node);
      at = found.end;
    } else if (text[at] === "\\" && at + 1 < text.length) {
      plain += text[at + 1];
      at += 2;
    } else {
      plain += text[at++];
    }
  }
  if (plain) {
    nodes.push(plain);
  }
  return nodes;
}

function markupAt(text, at) {
  switch (text[at]) {
    case "`":
      return codeAt(text, at);
    case "*":
      return text[at + 1] === "*" ? boldAt(text, at) : null;
    case "_":
      return italicAt(text, at);
    case "[":
      return linkAt(text, at);
    default:
      return null;
  }
}

function codeAt(text, at) {
  const close = text.indexOf("`", at + 1);
  return close > at + 1 ? { node: el("code", {}, text.slice(at + 1, close)), end: close + 1 } : null;
}

function boldAt(text, at) {
  const close = closing(text, at + 2, (i) => text.startsWith("**", i));
  return close > at + 2 ? { node: el("strong", {}, inline(text.slice(at + 2, close))), end: close + 2 } : null;
}

function italicAt(text, at) {
  if (!edge(text[at - 1]) || text[at + 1] === " ") {
    return null;
  }
  const close = closing(text, at + 1, (i) => text[i] === "_" && edge(text[i + 1]) && text[i - 1] !== " ");
  return close > at + 1 ? { node: el("em", {}, inline(text.slice(at + 1, close))), end: close + 1 } : null;
}

function linkAt(text, at) {
  const close = closing(text, at + 1, (i) => text[i] === "]");
  const end = close > at + 1 && text[close + 1] === "(" ? text.indexOf(")", close) : -1;
  if (end < 0) {
    return null;
  }
  const label = inline(text.slice(at + 1, close));
  const address = webAddress(text.slice(close + 2, end));
  const node = address
    ? el("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, label)
    : el("span", {}, label);
  return { node, end: end + 1 };
}

/** Where a mark closes: past what a backslash makes plain, and past code. */
function closing(text, from, closes) {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") {
      at++;
    } else if (closes(at)) {
      return at;
    } else if (text[at] === "`") {
      const end = text.indexOf("`", at + 1);
      at = end < 0 ? at : end;
    }
  }
  return -1;
}

function edge(character) {
  return character === undefined || !/[\p{L}\p{N}]/u.test(character);
}

function webAddress(text) {
  try {
    const address = new URL(text);
    return address.protocol === "https:" || address.protocol === "http:" ? address.href : null;
  } catch {
    return null;
  }
}
