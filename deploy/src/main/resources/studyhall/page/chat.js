// The page of the chat: who speaks, in which channel, and what stands there.

import { el, icon, counted } from "./dom.js";
import { get, post } from "./api.js";
import { coloured, drawPeople } from "./people.js";
import { drawMessage, arrangeMessages } from "./message.js";
import { drawWelcome } from "./welcome.js";
import { Composer } from "./composer.js";
import { Stream } from "./stream.js";
import { acceptNotes } from "./drop.js";
import { setNow } from "./clock.js";

const WORKING_AFTER = 400;
const GIVEN_UP_AFTER = 20_000;
const NEAR_END = 120;

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
  runs: 0,
  staysAtEnd: true,
};

const composer = new Composer(() => page.person.id, say);

start().then(() => composer.focus());

async function start() {
  // what is told to one person must not reach the page of the next, and of two starts the later counts
  page.stream?.close();
  const run = ++page.runs;
  const wanted = new URLSearchParams(location.search);
  const state = await get("/api/state", wanted.has("as") ? { person: wanted.get("as") } : {}).catch((failure) =>
    failure.status === 404 ? get("/api/state") : tellLost(failure),
  );
  if (!state || run !== page.runs) {
    return;
  }
  // what somebody else asked for is answered to them
  [...page.waiting.keys()].forEach(settle);
  setNow(state.now);
  page.people = coloured(state.people);
  page.person = page.people.find((person) => person.id === state.person);
  page.channels = state.channels;
  page.suggestions = state.suggestions;
  page.unread.clear();
  $("notes").textContent = `${counted(state.notes.notes, "note")}, ${counted(state.notes.questions, "question")}`;
  const channel = page.channels.find(({ id }) => id === wanted.get("in")) ?? sameAs(page.channel) ?? page.channels[0];
  drawPeople(page.people, page.person, become);
  await enter(channel);
  if (run !== page.runs) {
    return;
  }
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

/** Teams change by what people ask for, here or in another tab. */
async function lookAtTeams() {
  const people = await get("/api/people").catch(() => null);
  if (people && people.some((person, index) => person.team !== page.people[index]?.team)) {
    page.people = coloured(people);
    page.person = page.people.find(({ id }) => id === page.person.id);
    drawPeople(page.people, page.person, become);
  }
}

async function become(person) {
  history.replaceState(null, "", `?as=${person.id}&in=${page.channel.direct ? "" : page.channel.id}`);
  $("live").textContent = `You speak as ${person.name} now.`;
  await start();
}

function draw(message) {
  return drawMessage(
    message,
    page.people,
    (button, value, control) => press(message, button, value, control),
    () => dismiss(message),
  );
}

function drawMessages() {
  const sorted = [...page.messages.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  $("messages").replaceChildren(...sorted.map(draw));
  arrange();
}

function arrange() {
  arrangeMessages($("messages"), page.messages);
  $("welcome").hidden = page.messages.size > 0;
  if (page.messages.size === 0) {
    drawWelcome($("welcome"), page.channel, page.suggestions, (line) => {
      composer.focus();
      say(line).catch(() => {});
    });
  }
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
  const item = draw(message);
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
