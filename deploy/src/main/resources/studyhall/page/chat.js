// The page of the chat: who speaks, in which channel, and what stands there.

import { el, icon, counted } from "./dom.js";
import { get, post } from "./api.js";
import { drawBlocks } from "./blocks.js";
import { Composer } from "./composer.js";
import { Stream } from "./stream.js";
import { acceptNotes } from "./drop.js";
import { setNow, timeOf, dayOf } from "./clock.js";

const WORKING_AFTER = 400;
const GIVEN_UP_AFTER = 20_000;
const NEAR_END = 120;
/** Messages of one author within this time stand together. */
const TOGETHER_MILLIS = 5 * 60_000;

const $ = (id) => document.getElementById(id);

const page = {
  person: null,
  people: [],
  channels: [],
  suggestions: [],
  channel: null,
  messages: new Map(),
  unread: new Map(),
  waiting: new Map(),
  stream: null,
  staysAtEnd: true,
};

const composer = new Composer(() => page.person.id, say);

start().then(() => composer.focus());

async function start() {
  const wanted = new URLSearchParams(location.search);
  const state = await get("/api/state", wanted.has("as") ? { person: wanted.get("as") } : {}).catch((failure) =>
    failure.status === 404 ? get("/api/state") : tellLost(failure),
  );
  if (!state) {
    return;
  }
  // what somebody else asked for is answered to them
  [...page.waiting.keys()].forEach(settle);
  setNow(state.now);
  page.people = state.people;
  page.person = state.people.find((person) => person.id === state.person);
  page.channels = state.channels;
  page.suggestions = state.suggestions;
  page.unread.clear();
  $("notes").textContent = `${counted(state.notes.notes, "note")}, ${counted(state.notes.questions, "question")}`;
  const channel = page.channels.find(({ id }) => id === wanted.get("in")) ?? sameAs(page.channel) ?? page.channels[0];
  drawPeople();
  await enter(channel);
  page.stream?.close();
  page.stream = new Stream(page.person.id, state.position, heard, (lost) => ($("lost").hidden = !lost));
}

function tellLost(failure) {
  $("lost").hidden = false;
  refuse(failure.message);
  setTimeout(start, 3_000);
  return null;
}

/** The channel that another person sees in the same place: of direct messages, each has their own. */
function sameAs(channel) {
  return channel && page.channels.find(({ id, direct }) => id === channel.id || (direct && channel.direct));
}

async function enter(channel) {
  page.channel = channel;
  page.unread.delete(channel.id);
  history.replaceState(null, "", `?as=${page.person.id}&in=${channel.id}`);
  $("channel-name").replaceChildren(icon(channel.direct ? "at" : "hash"), channel.name);
  $("channel-purpose").textContent = channel.purpose;
  composer.placeholder = channel.direct
    ? "Ask the bot, such as: help"
    : `Message #${channel.name}, or type / for commands`;
  drawChannels();
  const { messages } = await get("/api/messages", { person: page.person.id, channel: channel.id });
  if (page.channel !== channel) {
    return;
  }
  page.messages = new Map(messages.map((message) => [message.id, message]));
  drawMessages();
  toEnd();
}

function drawChannels() {
  const item = (channel) =>
    el(
      "li",
      {},
      el(
        "button",
        {
          type: "button",
          class: "channel",
          "aria-current": channel === page.channel ? "page" : null,
          onclick: () => {
            closeSidebar();
            enter(channel).then(() => composer.focus());
          },
        },
        icon(channel.direct ? "at" : "hash"),
        el("span", {}, channel.name),
        page.unread.get(channel.id)
          ? el("span", { class: "unread" }, String(page.unread.get(channel.id)), el("span", { class: "unseen" }, " unread"))
          : null,
      ),
    );
  $("channels").replaceChildren(...page.channels.filter(({ direct }) => !direct).map(item));
  $("directs").replaceChildren(...page.channels.filter(({ direct }) => direct).map(item));
  const unread = [...page.unread.values()].reduce((sum, each) => sum + each, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${page.channel.direct ? "" : "#"}${page.channel.name} · Study Hall`;
}

function drawPeople() {
  const teams = [...new Set(page.people.map(({ team }) => team))].sort((a, b) => !a - !b);
  $("people").replaceChildren(
    ...teams.map((team) =>
      el(
        "div",
        { class: "team" },
        el("h3", { class: `team-name ${teamClass(team)}` }, team || "No team"),
        el(
          "ul",
          {},
          page.people
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
                    "aria-label": `Open a tab as ${person.name}${person === page.person ? ", who is you here" : ""}`,
                  },
                  avatar(person, "small"),
                  el("span", {}, person.name, person === page.person ? el("small", {}, "you") : null),
                  icon("window"),
                ),
              ),
            ),
        ),
      ),
    ),
  );
  $("speaker-name").textContent = page.person.name;
  const speakers = $("speakers");
  const focused = speakers.contains(document.activeElement);
  speakers.querySelectorAll("label").forEach((label) => label.remove());
  speakers.append(
    ...page.people.map((person) =>
      el(
        "label",
        { class: "speaker", title: described(person) },
        el("input", {
          type: "radio",
          name: "speaker",
          value: person.id,
          checked: person === page.person,
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

/** Teams change by what people ask for, here or in another tab. */
async function lookAtTeams() {
  const people = await get("/api/people").catch(() => null);
  if (people && people.some((person, index) => person.team !== page.people[index]?.team)) {
    page.people = people;
    page.person = people.find(({ id }) => id === page.person.id);
    drawPeople();
  }
}

async function become(person) {
  history.replaceState(null, "", `?as=${person.id}&in=${page.channel.direct ? "" : page.channel.id}`);
  $("live").textContent = `You speak as ${person.name} now.`;
  await start();
}

function avatar(person, size = "") {
  return el(
    "span",
    { class: `avatar ${size} hue-${page.people.indexOf(person)} ${teamClass(person.team)}`, "aria-hidden": "true" },
    person.name.slice(0, 1),
  );
}

function teamClass(team) {
  return /red/i.test(team) ? "red" : /blue/i.test(team) ? "blue" : "";
}

function drawMessages() {
  const sorted = [...page.messages.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  $("messages").replaceChildren(...sorted.map((message) => drawMessage(message)));
  arrange();
}

/** What depends on the neighbours: days, and messages of one author that stand together. */
function arrange() {
  let before = null;
  for (const item of [...$("messages").children]) {
    if (item.classList.contains("day")) {
      item.remove();
      continue;
    }
    const message = page.messages.get(item.dataset.id);
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
  drawWelcome(before === null);
}

function drawMessage(message) {
  const author = page.people.find(({ id }) => id === message.author);
  const name = author ? author.name : "Study Hall";
  const item = el(
    "li",
    { class: "message", data: { id: message.id }, tabindex: "-1", "aria-label": `${name}, ${timeOf(message.at)}` },
    message.prompt ? drawPrompt(message.prompt) : null,
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
      drawBlocks(message.blocks, (button, value, control) => press(message, button, value, control)),
      message.onlyFor
        ? el(
            "p",
            { class: "private" },
            icon("eye"),
            el("span", {}, "Only visible to you"),
            el("button", { type: "button", class: "link", onclick: () => dismiss(message) }, "Dismiss"),
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

function drawPrompt({ person, line }) {
  const who = page.people.find(({ id }) => id === person);
  return el(
    "p",
    { class: "prompt" },
    who ? avatar(who, "tiny") : null,
    el("b", {}, who?.name ?? person),
    " used ",
    el("code", {}, line),
  );
}

function drawWelcome(empty) {
  const welcome = $("welcome");
  welcome.hidden = !empty;
  if (!empty) {
    return;
  }
  const says = {
    "/study quiz start": "Five questions for everybody here",
    "/study tip": "Something worth knowing",
    "/study topics": "What there is to be asked about",
    "/study leaderboard": "Who is ahead this week",
    "/study help": "All commands, with examples",
  };
  const [first] = page.suggestions;
  welcome.replaceChildren(
    el("img", { src: "/icon.svg", alt: "", width: "72", height: "72" }),
    el("h2", {}, page.channel.direct ? "You and the bot" : `Welcome to #${page.channel.name}`),
    el(
      "p",
      {},
      "Type ",
      el("kbd", {}, first ?? "/study help"),
      page.channel.direct
        ? " or just ask. Nobody else sees this."
        : ". Then answer as several people: choose whom you speak as below, or open them in tabs of their own.",
    ),
    el(
      "ul",
      { class: "suggestions" },
      page.suggestions.map((line) =>
        el(
          "li",
          {},
          el(
            "button",
            {
              type: "button",
              onclick: () => {
                composer.focus();
                say(line).catch(() => {});
              },
            },
            el("code", {}, line),
            el("span", {}, says[line] ?? "What the notes say about a term"),
          ),
        ),
      ),
    ),
  );
}

function heard(kind, data) {
  if (kind === "reset") {
    start();
  } else if (kind === "done") {
    settle(data.ticket);
    lookAtTeams();
  } else if (data.channel !== page.channel.id) {
    if (kind === "message" && !data.edited && data.author !== page.person.id) {
      page.unread.set(data.channel, (page.unread.get(data.channel) ?? 0) + 1);
      drawChannels();
    }
  } else if (kind === "gone") {
    page.messages.delete(data.id);
    itemOf(data.id)?.remove();
    arrange();
  } else {
    put(data);
  }
}

function put(message) {
  const before = page.messages.get(message.id);
  page.messages.set(message.id, message);
  const stay = atEnd();
  const item = drawMessage(message);
  const old = itemOf(message.id);
  if (old) {
    const focus = old.contains(document.activeElement) ? focusIn(old) : null;
    old.replaceWith(item);
    focus?.(item);
  } else {
    const next = [...$("messages").children].find((each) => each.dataset.id > message.id);
    $("messages").insertBefore(item, next ?? null);
    item.classList.add("arrives");
  }
  arrange();
  announce(message, before);
  if (stay || message.author === page.person.id || message.prompt?.person === page.person.id) {
    toEnd();
  } else if (!old) {
    $("jump").hidden = false;
  }
}

/** Remembers what has the focus in an item, so that it has it in the next one too. */
function focusIn(item) {
  const key = document.activeElement.dataset.key;
  return (next) => (key && next.querySelector(`[data-key="${CSS.escape(key)}"]`) || next).focus({ preventScroll: true });
}

/** New messages are read out, and edited ones when their substance changes; a counter that counts is not. */
function announce(message, before) {
  const first = message.plain.split("\n")[0];
  if (before && before.plain.split("\n")[0] === first) {
    return;
  }
  const author = page.people.find(({ id }) => id === message.author)?.name ?? "Study Hall";
  const only = message.onlyFor ? "Only visible to you. " : "";
  $("live").textContent = `${author}: ${only}${message.plain.slice(0, 300)}`;
}

async function say(text) {
  try {
    await ask("/api/say", { text });
  } catch (failure) {
    refuse(failure.message);
    throw failure;
  }
}

async function press(message, button, value, control) {
  control.setAttribute("aria-busy", "true");
  try {
    await ask("/api/press", { message: message.id, button, ...(value === null ? {} : { value }) });
  } catch (failure) {
    refuse(failure.message);
  } finally {
    control.removeAttribute("aria-busy");
  }
}

async function dismiss(message) {
  await post("/api/dismiss", { person: page.person.id, channel: page.channel.id, message: message.id }).catch((failure) =>
    refuse(failure.message),
  );
  composer.focus();
}

/** Asks for something and settles when it has been answered, which is told by the stream. */
async function ask(path, what) {
  refuse("");
  const ticket = crypto.randomUUID();
  const answered = new Promise((resolve) => page.waiting.set(ticket, resolve));
  const slow = setTimeout(() => ($("working").hidden = false), WORKING_AFTER);
  const givenUp = setTimeout(() => settle(ticket), GIVEN_UP_AFTER);
  try {
    await post(path, { person: page.person.id, channel: page.channel.id, ticket, ...what });
    await answered;
  } finally {
    page.waiting.delete(ticket);
    clearTimeout(slow);
    clearTimeout(givenUp);
    $("working").hidden = page.waiting.size === 0 || $("working").hidden;
  }
}

function settle(ticket) {
  page.waiting.get(ticket)?.();
}

function refuse(message) {
  $("refused").textContent = message;
  $("refused").hidden = !message;
}

function itemOf(id) {
  return $("messages").querySelector(`[data-id="${id}"]`);
}

function atEnd() {
  const scroll = $("scroll");
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_END;
}

function toEnd() {
  page.staysAtEnd = true;
  $("scroll").scrollTop = $("scroll").scrollHeight;
  $("jump").hidden = true;
}

function openSidebar() {
  document.body.classList.add("sidebar-shown");
  $("sidebar-open").setAttribute("aria-expanded", "true");
  $("main").inert = true;
  $("sidebar-close").focus();
}

function closeSidebar() {
  if (document.body.classList.contains("sidebar-shown")) {
    document.body.classList.remove("sidebar-shown");
    $("sidebar-open").setAttribute("aria-expanded", "false");
    $("main").inert = false;
    $("sidebar-open").focus();
  }
}

addEventListener("focus", () => page.person && lookAtTeams());
$("sidebar-open").addEventListener("click", openSidebar);
$("sidebar-close").addEventListener("click", closeSidebar);
$("jump").addEventListener("click", () => {
  toEnd();
  composer.focus();
});
$("scroll").addEventListener(
  "scroll",
  () => {
    page.staysAtEnd = atEnd();
    if (page.staysAtEnd) {
      $("jump").hidden = true;
    }
  },
  { passive: true },
);
// pictures that arrive late, and a keyboard that takes half of a phone's screen
const resized = new ResizeObserver(() => page.staysAtEnd && toEnd());
resized.observe($("scroll"));
resized.observe($("messages"));
addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("input[type=text], select, textarea");
  if (event.key === "Escape") {
    closeSidebar();
  } else if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    composer.fill("/");
  }
});
acceptNotes(
  $("files"),
  (library) => (location.href = `/inspector?library=${library}`),
  refuse,
);
