// The server's clock, since what ends at a moment of its time must not depend on the clock of the machine with the browser.

let ahead = 0;

/** Learns how far the server's clock is ahead of ours. */
export function setNow(serverMillis) {
  ahead = serverMillis - Date.now();
}

export function now() {
  return Date.now() + ahead;
}

const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

export function timeOf(millis) {
  return TIME.format(millis);
}

export function dayOf(millis) {
  return DAY.format(millis);
}
