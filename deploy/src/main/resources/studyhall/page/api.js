/** What the server refused, in its words for the person at the page. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function answer(request) {
  let response;
  try {
    response = await request;
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    throw new Refused(0, "Study Hall does not answer. Is it still running?");
  }
  if (response.ok) {
    return response.status === 204 ? null : response.json();
  }
  const told = await response.json().catch(() => ({}));
  throw new Refused(response.status, told.error ?? `Study Hall answered with ${response.status}.`);
}

export function get(path, parameters = {}, signal = undefined) {
  return answer(fetch(`${path}?${new URLSearchParams(parameters)}`, { signal }));
}

export function post(path, body) {
  return answer(
    fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  );
}
