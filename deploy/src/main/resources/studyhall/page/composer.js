// The line that is typed, with proposals while it begins with a slash.

import { el } from "./dom.js";
import { get } from "./api.js";

const KEPT_LINES = 50;

export class Composer {
  #input = document.getElementById("line");
  #box = document.getElementById("proposals");
  #list = document.getElementById("proposal-list");
  #usage = document.getElementById("usage");
  #person;
  #send;
  #proposals = [];
  #active = -1;
  #asked = null;
  #said = [];
  #recalled = -1;

  /**
   * Takes over the form.
   *
   * @param person gives the id of who types
   * @param send is called with the line; what it returns is awaited, and when it throws the line stays
   */
  constructor(person, send) {
    this.#person = person;
    this.#send = send;
    this.#input.addEventListener("input", () => this.#propose());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => this.#close());
    this.#input.addEventListener("focus", () => this.#propose());
    document.getElementById("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  set placeholder(text) {
    this.#input.placeholder = text;
    this.#input.setAttribute("aria-label", text);
  }

  focus() {
    this.#input.focus();
  }

  /** Puts a line in, to be sent or changed. */
  fill(line) {
    this.#input.value = line;
    this.#input.focus();
    this.#propose();
  }

  async #submit() {
    const line = this.#input.value.trim();
    if (!line) {
      return;
    }
    this.#close();
    this.#input.value = "";
    try {
      await this.#send(line);
      if (this.#said.at(-1) !== line) {
        this.#said = [...this.#said, line].slice(-KEPT_LINES);
      }
    } catch {
      this.#input.value ||= line;
    }
    this.#recalled = -1;
  }

  #key(event) {
    if (event.isComposing) {
      return;
    }
    const open = this.#proposals.length > 0;
    if (event.key === "Escape" && open) {
      this.#close();
    } else if (event.key === "Tab" && open && !event.shiftKey) {
      this.#take(Math.max(0, this.#active));
    } else if (event.key === "Enter" && open && this.#active >= 0) {
      this.#take(this.#active);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && open) {
      this.#move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      if (!this.#recall(event.key === "ArrowUp" ? 1 : -1)) {
        return;
      }
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Brings back what was said before, when nothing else is typed. */
  #recall(step) {
    const shown = this.#recalled < 0 ? "" : this.#said.at(-1 - this.#recalled);
    const to = this.#recalled + step;
    if (this.#input.value !== shown || to >= this.#said.length || to < -1) {
      return false;
    }
    this.#recalled = to;
    this.#input.value = to < 0 ? "" : this.#said.at(-1 - to);
    this.#close();
    return true;
  }

  async #propose() {
    this.#asked?.abort();
    const line = this.#input.value;
    if (!line.startsWith("/") || document.activeElement !== this.#input) {
      this.#close();
      return;
    }
    const asked = new AbortController();
    this.#asked = asked;
    try {
      const found = await get("/api/complete", { person: this.#person(), line }, asked.signal);
      if (!asked.signal.aborted) {
        this.#show(found);
      }
    } catch {
      // proposals are a help; without them one types
      this.#close();
    }
  }

  #show({ command, proposals }) {
    const line = this.#input.value;
    this.#proposals = proposals.filter((proposal) => proposal.line !== line);
    this.#list.replaceChildren(
      ...this.#proposals.map((proposal, index) =>
        el(
          "li",
          {
            role: "option",
            id: `proposal-${index}`,
            "aria-selected": "false",
            onpointerdown: (event) => {
              event.preventDefault();
              this.#take(index);
            },
          },
          el("span", { class: "proposal-label" }, proposal.label),
          el("span", { class: "proposal-detail" }, proposal.detail),
        ),
      ),
    );
    this.#usage.hidden = !command;
    if (command) {
      this.#usage.replaceChildren(...usage(command));
    }
    this.#box.hidden = this.#proposals.length === 0 && !command;
    this.#box.classList.toggle("empty", this.#proposals.length === 0);
    this.#input.setAttribute("aria-expanded", String(this.#proposals.length > 0));
    this.#activate(-1);
  }

  #move(step) {
    const count = this.#proposals.length;
    const from = this.#active < 0 && step < 0 ? count : this.#active;
    this.#activate((from + step + count) % count);
  }

  #activate(index) {
    this.#active = index;
    [...this.#list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) {
      this.#input.removeAttribute("aria-activedescendant");
    } else {
      this.#input.setAttribute("aria-activedescendant", `proposal-${index}`);
      this.#list.children[index].scrollIntoView({ block: "nearest" });
    }
  }

  #take(index) {
    this.#input.value = this.#proposals[index].line;
    this.#input.setSelectionRange(this.#input.value.length, this.#input.value.length);
    this.#propose();
  }

  #close() {
    this.#asked?.abort();
    this.#proposals = [];
    this.#active = -1;
    this.#list.replaceChildren();
    this.#box.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}

function usage(command) {
  const parts = [el("code", {}, `/study ${command.path}`), " "];
  for (const option of command.options) {
    const range = option.min === undefined ? "" : `, ${option.min} to ${option.max}`;
    parts.push(
      el(
        "span",
        { class: option.required ? "option-name required" : "option-name", title: option.description + range },
        option.name,
      ),
      " ",
    );
  }
  parts.push(el("span", { class: "usage-says" }, command.description));
  return parts;
}
