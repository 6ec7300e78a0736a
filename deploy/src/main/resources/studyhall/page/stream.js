// What happens, as it happens. A page that nobody looks at lets go of its connection, since a browser opens six to one
// server at most and each open page holds one.

const HIDDEN_MILLIS = 20_000;
const RETRY_MILLIS = 2_000;

export class Stream {
  #person;
  #after;
  #heard;
  #lost;
  #source = null;
  #timer = null;
  #closed = false;

  /**
   * Listens for a person.
   *
   * @param after the position to go on from
   * @param heard is called with the kind and the data of each event
   * @param lost is called with whether the connection is lost
   */
  constructor(person, after, heard, lost) {
    this.#person = person;
    this.#after = after;
    this.#heard = heard;
    this.#lost = lost;
    document.addEventListener("visibilitychange", this.#look);
    this.#open();
  }

  close() {
    this.#closed = true;
    document.removeEventListener("visibilitychange", this.#look);
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  #open() {
    clearTimeout(this.#timer);
    this.#source?.close();
    const parameters = new URLSearchParams({ person: this.#person, after: this.#after });
    const source = new EventSource(`/api/events?${parameters}`);
    this.#source = source;
    source.onopen = () => this.#lost(false);
    source.onerror = () => {
      this.#lost(true);
      // a browser tries again by itself unless it was answered with an error
      if (source.readyState === EventSource.CLOSED) {
        this.#again();
      }
    };
    for (const kind of ["message", "gone", "done"]) {
      source.addEventListener(kind, (event) => {
        this.#after = event.lastEventId;
        this.#heard(kind, JSON.parse(event.data));
      });
    }
    source.addEventListener("reset", () => {
      this.close();
      this.#heard("reset", null);
    });
  }

  #again() {
    this.#source?.close();
    clearTimeout(this.#timer);
    if (!this.#closed) {
      this.#timer = setTimeout(() => this.#open(), RETRY_MILLIS);
    }
  }

  #look = () => {
    if (this.#closed) {
      return;
    }
    clearTimeout(this.#timer);
    if (document.hidden) {
      this.#timer = setTimeout(() => {
        this.#source?.close();
        this.#source = null;
      }, HIDDEN_MILLIS);
    } else if (this.#source === null || this.#source.readyState === EventSource.CLOSED) {
      this.#open();
    }
  };
}
