// The inspector: notes, the lines of one of them, and what each line gave.

import { el, counted } from "./dom.js";
import { get, post } from "./api.js";
import { draw, drawInline } from "./markdown.js";
import { acceptNotes } from "./drop.js";

/** The first so many cards of a note are drawn; more follow on demand. */
const FIRST = 60;

/** Where what a line gave stands below the note. */
const narrow = matchMedia("(max-width: 720px)");

const $ = (id) => document.getElementById(id);
const library = new URLSearchParams(location.search).get("library") ?? "";

const bench = { overview: null, note: null, line: 0, shown: FIRST, asked: 0 };

start();

$("keep").addEventListener("click", async () => {
  $("keep").disabled = true;
  try {
    const { said } = await post("/api/kept", { library });
    $("kept").replaceChildren(...said.map((line) => el("li", {}, line.split("\n")[0])));
  } catch (failure) {
    refuse(failure);
    $("keep").disabled = false;
  }
});

async function start() {
  $("dropped").hidden = !library;
  await list();
  const { file, line } = wanted();
  const notes = bench.overview?.notes ?? [];
  const known = notes.find((note) => note.file === file);
  const first = known ?? notes.find(({ questions }) => questions > 0) ?? notes[0];
  if (first) {
    await open(first.file, known ? line : 0);
  } else {
    $("note-title").textContent = "No notes";
    $("note-file").textContent = "Drop a Markdown file here, or start with: deploy/run --notes DIR";
  }
}

/** `#aws/sagemaker.md:42` in the address. */
function wanted() {
  try {
    const [, file = "", line = "0"] = /^#?(.*?)(?::(\d+))?$/.exec(decodeURIComponent(location.hash)) ?? [];
    return { file, line: Number(line) };
  } catch {
    // an address that somebody cut or changed
    return { file: "", line: 0 };
  }
}

function filter() {
  return {
    text: $("text").value.trim(),
    archetype: $("archetype").value,
    refused: $("refused-only").checked,
  };
}

async function list() {
  const asked = ++bench.asked;
  const overview = await get("/api/notes", { library, ...filter() }).catch(refuse);
  if (!overview || asked !== bench.asked) {
    return;
  }
  bench.overview = overview;
  const { totals, archetypes, topics } = overview;
  $("totals").textContent = [
    counted(totals.notes, "note"),
    counted(totals.questions, "question"),
    counted(totals.tips, "tip"),
    `${totals.refused.toLocaleString("en")} drafts refused`,
  ].join(" · ");
  if ($("archetype").options.length === 1) {
    $("archetype").append(
      ...archetypes.map(({ name, questions }) => el("option", { value: name }, `${name} (${questions})`)),
    );
  }
  $("topics").replaceChildren(
    ...topics.map((topic) =>
      el("li", {}, el("span", {}, topic.name), el("small", {}, topic.kind), el("b", {}, String(topic.questions))),
    ),
  );
  drawNotes();
}

function drawNotes() {
  const filtered = bench.overview.notes.some((note) => note.found !== undefined);
  const notes = bench.overview.notes.filter((note) => !filtered || note.found > 0);
  $("notes").replaceChildren(
    ...notes.map((note) =>
      el(
        "li",
        {},
        el(
          "a",
          {
            href: `#${encodeURI(note.file)}`,
            class: note.unreadable ? "unreadable" : null,
            "aria-current": note.file === bench.note?.file ? "true" : null,
          },
          el("b", {}, note.title),
          note.title === note.file ? null : el("span", {}, note.file),
          el(
            "small",
            {},
            note.unreadable
              ? "could not be read"
              : filtered
                ? `${note.found.toLocaleString("en")} found`
                : `${counted(note.questions, "question")}, ${counted(note.tips, "tip")}`,
          ),
        ),
      ),
    ),
  );
  if (notes.length === 0) {
    $("notes").append(el("li", { class: "none" }, "Nothing in any note fits. Loosen the search."));
  }
}

async function open(file, line) {
  if (bench.note?.file !== file) {
    const note = await get("/api/note", { library, file }).catch(refuse);
    if (!note) {
      return;
    }
    bench.note = note;
    $("note-title").replaceChildren(drawInline(note.title));
    $("note-file").textContent = note.file;
    document.title = `${note.file} · Inspector`;
  }
  bench.shown = FIRST;
  bench.line = line <= bench.note.lines.length ? line : 0;
  drawNotes();
  drawLines();
  drawGiven();
  if (bench.line > 0) {
    $(`line-${bench.line}`)?.scrollIntoView({ block: "nearest" });
    if (narrow.matches) {
      $("given").scrollIntoView({ block: "start", behavior: "smooth" });
    }
  } else {
    $("lines").scrollTop = 0;
  }
}

/** What a note gave, as the filter lets through, each with the lines that it stands on. */
function items() {
  const { text, archetype, refused } = filter();
  const says = (words) => words.toLowerCase().includes(text.toLowerCase());
  const { tips, questions, refusals, troubles } = bench.note;
  const whole = !refused && !archetype;
  return [
    ...(whole ? tips.filter((tip) => says(tip.text)).map((tip) => ({ kind: "tip", from: tip.from, to: tip.to, tip })) : []),
    ...(refused ? [] : questions)
      .filter((each) => !archetype || each.archetype === archetype)
      .filter((each) => says([each.archetype, each.stem, ...each.options.map((option) => option.text)].join(" ")))
      .map((question) => ({ kind: "question", from: question.from, to: question.to, question })),
    ...refusals
      .filter((each) => !archetype || each.archetype === archetype)
      .filter((each) => says(`${each.archetype} ${each.gate} ${each.reason}`))
      .map((refusal) => ({ kind: "refusal", from: refusal.line, to: refusal.line, refusal })),
    ...(archetype ? [] : troubles)
      .filter((each) => says(each.reason))
      .map((trouble) => ({ kind: "trouble", from: trouble.line, to: trouble.line, trouble })),
  ];
}

function drawLines() {
  const counts = new Map();
  for (const item of items()) {
    const of = counts.get(item.from) ?? { question: 0, tip: 0, refusal: 0, trouble: 0 };
    of[item.kind]++;
    counts.set(item.from, of);
  }
  const headings = new Set(bench.note.headings);
  const { text } = filter();
  $("lines").replaceChildren(
    ...bench.note.lines.map((line, index) => {
      const number = index + 1;
      const of = counts.get(number);
      const found = text && line.toLowerCase().includes(text.toLowerCase());
      return el(
        "li",
        {
          id: `line-${number}`,
          class: [of ? "gave" : "", headings.has(number) ? "heading" : "", found ? "found" : ""].join(" ").trim() || null,
          "aria-current": number === bench.line ? "true" : null,
        },
        el("a", { href: `#${encodeURI(bench.note.file)}:${number}`, tabindex: of ? "0" : "-1", "aria-label": `Line ${number}` }, String(number)),
        el("span", { class: "line-text" }, line || " "),
        of ? el("span", { class: "chips" }, chips(of)) : null,
      );
    }),
  );
}

const CHIPS = { question: "question", tip: "tip", refusal: "refused", trouble: "trouble" };

function chips(of) {
  return Object.entries(of)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) =>
      el("span", { class: `chip ${kind}`, title: kind === "refusal" ? `${count} refused` : counted(count, CHIPS[kind]) }, String(count), el("span", { class: "unseen" }, ` ${CHIPS[kind]}`)),
    );
}

const ORDER = { trouble: 0, question: 1, tip: 2, refusal: 3 };

function drawGiven() {
  const { line, note } = bench;
  const all = items();
  const here = line > 0 ? all.filter((item) => item.from <= line && line <= item.to) : all;
  here.sort((a, b) => (line > 0 ? ORDER[a.kind] - ORDER[b.kind] : a.from - b.from || ORDER[a.kind] - ORDER[b.kind]));
  $("given-title").textContent = line > 0 ? `Line ${line}` : "What this note gave";
  $("whole").hidden = line === 0;
  const shown = here.slice(0, bench.shown);
  $("items").replaceChildren(
    ...(line > 0 ? [el("pre", { class: "source-line" }, note.lines[line - 1])] : []),
    ...shown.map((item) => DRAWN[item.kind](item)),
    ...(here.length > shown.length
      ? [
          el(
            "button",
            {
              type: "button",
              class: "button",
              onclick: () => {
                bench.shown += 200;
                drawGiven();
              },
            },
            `Show more of ${here.length}`,
          ),
        ]
      : []),
    ...(here.length === 0 ? [el("p", { class: "none" }, nothing(line))] : []),
  );
}

function nothing(line) {
  if (Object.values(filter()).some(Boolean)) {
    return "Nothing here fits the search.";
  }
  return line > 0
    ? "This line gave nothing of its own. A heading lends its name to what stands below it; prose is only looked up."
    : "This note gave nothing. Lists with terms, values and tables give the most.";
}

const DRAWN = {
  tip: ({ tip }) =>
    el("article", { class: "card accent-tip" }, label("Tip", tip), el("div", { class: "text" }, draw(tip.text)), foot(tip)),
  question: ({ question }) => drawQuestion(question),
  refusal: ({ refusal }) =>
    el(
      "article",
      { class: "card refusal" },
      el("p", { class: "label" }, el("b", {}, "Refused"), " ", refusal.archetype, place(refusal.line, refusal.line)),
      el("p", { class: "reason" }, refusal.reason),
      el("p", { class: "gate" }, `by the gate ${refusal.gate}`),
    ),
  trouble: ({ trouble }) =>
    el(
      "article",
      { class: "card accent-wrong" },
      el("p", { class: "label" }, el("b", {}, TROUBLE[trouble.severity]), place(trouble.line, trouble.line)),
      el("p", { class: "reason" }, trouble.reason),
    ),
};

const TROUBLE = { unreadable: "Could not be read", partial: "Left out", notice: "Worth knowing" };

function drawQuestion(question) {
  return el(
    "article",
    { class: "card accent-question" },
    label("Question", question, question.archetype),
    el("h3", { class: "card-title" }, drawInline(question.stem)),
    el(
      "ol",
      { class: "options votes" },
      question.options.map((option, index) => {
        const right = index === question.key;
        return el(
          "li",
          { class: right ? "right" : null },
          el("span", { class: "letter" }, right ? "✓" : String.fromCharCode(65 + index)),
          el(
            "span",
            { class: "option-text" },
            drawInline(option.text),
            right ? el("span", { class: "unseen" }, " (right)") : null,
            right ? null : el("small", { class: "evidence" }, evidence(option)),
          ),
        );
      }),
    ),
    el("div", { class: "text explanation" }, draw(question.explanation)),
    foot(question),
  );
}

/** Why an option is wrong. */
function evidence(option) {
  const where = option.line > 0 ? [" ", lineLink(option.line)] : [];
  return option.trueOf
    ? [drawInline(option.trueOf), ...where]
    : [option.grade === "A" ? "The notes give it to something else." : "The notes do not state it here.", ...where];
}

function label(kind, { from, to }, what = "") {
  return el("p", { class: "label" }, el("b", {}, kind), what ? ` ${what}` : "", place(from, to));
}

function place(from, to) {
  return from > 0 ? el("span", { class: "place-of" }, lineLink(from, to)) : null;
}

function lineLink(from, to = from) {
  const words = to > from ? `lines ${from}-${to}` : `line ${from}`;
  return el("a", { href: `#${encodeURI(bench.note.file)}:${from}` }, words);
}

function foot({ path, tags }) {
  return el("p", { class: "card-footer" }, path, tags.length > 0 ? ` · ${tags.map((tag) => "#" + tag).join(" ")}` : "");
}

function refuse(failure) {
  $("refused").textContent = failure.message ?? failure;
  $("refused").hidden = false;
  return null;
}

function refilter() {
  clearTimeout(bench.typing);
  bench.typing = setTimeout(() => {
    list();
    if (bench.note) {
      bench.shown = FIRST;
      drawLines();
      drawGiven();
    }
  }, 150);
}

$("filters").addEventListener("input", refilter);
$("filters").addEventListener("submit", (event) => event.preventDefault());
$("whole").addEventListener("click", () => (location.hash = encodeURI(bench.note.file)));
addEventListener("hashchange", () => {
  const { file, line } = wanted();
  if (file) {
    open(file, line);
  }
});
$("lines").addEventListener("click", (event) => {
  const line = event.target.closest("li");
  if (line && !event.target.closest("a") && getSelection().isCollapsed) {
    location.hash = `${encodeURI(bench.note.file)}:${line.id.slice(5)}`;
  }
});
$("lines").addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const giving = [...$("lines").querySelectorAll(".gave, .found")].map((line) => Number(line.id.slice(5)));
    const next = step > 0 ? giving.find((line) => line > bench.line) : giving.filter((line) => line < bench.line).at(-1);
    if (next) {
      location.hash = `${encodeURI(bench.note.file)}:${next}`;
    }
  }
});
acceptNotes(
  $("files"),
  (id) => (location.href = `/inspector?library=${id}`),
  refuse,
);
