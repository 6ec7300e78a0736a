// Draws the blocks of a message.

import { el } from "./dom.js";
import { draw, drawInline } from "./markdown.js";
import { drawCountdown } from "./countdown.js";

/**
 * Draws blocks, top to bottom.
 *
 * @param press is called with the id of a button, the value that was chosen in a menu or null, and the control
 */
export function drawBlocks(blocks, press) {
  const letters = lettersOf(blocks);
  return blocks.map((block) => (DRAWN[block.kind] ?? unknown)(block, press, letters));
}

const DRAWN = {
  text: (block) => el("div", { class: "text" }, draw(block.text)),
  card: drawCard,
  image: (block) =>
    block.source
      ? el("img", { class: "picture", src: block.source, alt: block.alt, loading: "lazy" })
      : el("p", { class: "text" }, block.alt),
  attachment: (block) =>
    el("p", { class: "text" }, el("a", { href: block.source, download: block.name }, block.name)),
  buttons: drawButtons,
  menu: drawMenu,
  countdown: drawCountdown,
};

function unknown(block) {
  return el("p", { class: "text" }, `This page is older than the message (${block.kind}). Reload it.`);
}

function drawCard(block, press, letters) {
  const card = el("section", { class: `card accent-${block.accent}` });
  if (block.title) {
    card.append(el("h3", { class: "card-title" }, drawInline(block.title)));
  }
  if (block.text) {
    const text = el("div", { class: "card-text text" }, draw(block.text, { items: true }));
    offerLetters(text, press, letters);
    card.append(text);
  }
  if (block.fields.length > 0) {
    card.append(
      el(
        "dl",
        { class: "fields" },
        block.fields.map((field) =>
          el("div", {}, el("dt", {}, drawInline(field.name)), el("dd", {}, drawInline(field.value))),
        ),
      ),
    );
  }
  if (block.footer) {
    const footer = el("footer", { class: "card-footer" }, drawInline(block.footer));
    linkLines(footer);
    card.append(footer);
  }
  return card;
}

/** `lines 110-113, 132 of aws/sagemaker.md` */
const LINES = /\blines? (\d+)[\d, -]* of ([^·;]+\.(?:md|markdown))/i;

/** Where a card cites lines, they lead to the inspector, unless a link leads elsewhere already. */
function linkLines(footer) {
  for (const node of [...footer.childNodes]) {
    const found = node.nodeType === Node.TEXT_NODE ? LINES.exec(node.data) : null;
    if (found) {
      const rest = node.splitText(found.index);
      rest.splitText(found[0].length);
      rest.replaceWith(el("a", { href: `/inspector#${encodeURI(found[2])}:${found[1]}` }, found[0]));
    }
  }
}

/** Buttons whose label is one letter, by that letter: they stand for the option that it marks in the text. */
function lettersOf(blocks) {
  const letters = new Map();
  for (const block of blocks) {
    for (const button of block.buttons ?? []) {
      if (/^[A-Z]$/.test(button.label)) {
        letters.set(button.label, { button, text: optionText(blocks, button.label) });
      }
    }
  }
  return letters;
}

function optionText(blocks, letter) {
  for (const block of blocks) {
    const line = (block.text ?? "").split("\n").find((each) => each.startsWith(`**${letter}**  `));
    if (line) {
      return drawInline(line.slice(7)).textContent;
    }
  }
  return "";
}

/** Where a letter has a button, its line may be clicked too. The button remains what keyboards reach. */
function offerLetters(text, press, letters) {
  for (const option of text.querySelectorAll(".options > li")) {
    const letter = letters.get(option.dataset.letter);
    if (letter) {
      option.classList.add("pressable");
      option.addEventListener("click", () => {
        if (getSelection().isCollapsed) {
          press(letter.button.id, null, option);
        }
      });
    }
  }
}

function drawButtons(block, press, letters) {
  const alone = block.buttons.every((button) => letters.has(button.label));
  return el(
    "div",
    { class: alone ? "buttons letters" : "buttons", role: "group", "aria-label": alone ? "Answers" : "Actions" },
    block.buttons.map((button) => {
      const means = letters.get(button.label)?.text;
      return el(
        "button",
        {
          type: "button",
          class: `button ${button.style}`,
          data: { key: button.id },
          "aria-label": means ? `${button.label}, ${means}` : null,
          onclick: (event) => press(button.id, null, event.currentTarget),
        },
        button.label,
      );
    }),
  );
}

function drawMenu(block, press) {
  const select = el(
    "select",
    { "aria-label": block.placeholder, data: { key: block.id } },
    el("option", { value: "", selected: true, disabled: true }, block.placeholder),
    block.choices.map((choice) => el("option", { value: choice.value }, choice.label)),
  );
  // a choice counts when it is confirmed, since arrow keys change a closed list with every press
  const choose = el(
    "button",
    {
      type: "button",
      class: "button plain",
      disabled: true,
      data: { key: block.id + " choose" },
      onclick: (event) => press(block.id, select.value, event.currentTarget),
    },
    "Choose",
  );
  select.addEventListener("change", () => (choose.disabled = select.value === ""));
  return el("div", { class: "menu" }, select, choose);
}
