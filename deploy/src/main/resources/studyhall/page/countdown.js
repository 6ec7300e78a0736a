// Time that runs out, as a bar that moves by itself and a number that changes each second.

import { el } from "./dom.js";
import { now } from "./clock.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const running = new Set();
let ticking = null;

export function drawCountdown({ endsAt, total, words }) {
  const bar = el("div", { class: "countdown-bar" });
  const left = el("span", { class: "countdown-left", "aria-hidden": "true" });
  const node = el(
    "div",
    { class: "countdown" },
    el("div", { class: "countdown-track", "aria-hidden": "true" }, bar),
    left,
    el("span", { class: "unseen" }, words),
  );
  const countdown = { node, bar, left, endsAt, total };
  running.add(countdown);
  ticking ??= setInterval(tick, 250);
  show(countdown);
  return node;
}

function tick() {
  for (const countdown of running) {
    if (!countdown.node.isConnected && countdown.shown) {
      running.delete(countdown);
    } else {
      show(countdown);
    }
  }
  if (running.size === 0) {
    clearInterval(ticking);
    ticking = null;
  }
}

// "45 s"; "7:23" where seconds alone would be too many to read.
function clock(seconds) {
  return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function show(countdown) {
  const { node, bar, left, endsAt, total } = countdown;
  const remaining = Math.max(0, endsAt - now());
  left.textContent = remaining > 0 ? clock(Math.ceil(remaining / 1000)) : "Time is up";
  node.classList.toggle("closing", remaining <= Math.min(10_000, total / 3));
  if (!node.isConnected) {
    return;
  }
  if (calm.matches) {
    bar.style.transform = `scaleX(${remaining / total})`;
  } else if (!countdown.shown) {
    // one transition from what is left to nothing, which the browser moves without further work
    bar.style.transform = `scaleX(${Math.min(1, remaining / total)})`;
    bar.getBoundingClientRect();
    bar.style.transition = `transform ${remaining}ms linear`;
    bar.style.transform = "scaleX(0)";
  }
  countdown.shown = true;
}
