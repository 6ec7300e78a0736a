// Files that are dropped on the page or chosen: sent to be read in memory, then shown in the inspector.

import { el, icon } from "./dom.js";
import { post } from "./api.js";

const MAX_FILES = 500;
const MAX_BYTES = 11 * 1024 * 1024;
const NOTE = /\.(md|markdown)$/i;

/**
 * Lets files be dropped anywhere and chosen by an input.
 *
 * @param shown is called with the id of the temporary library
 * @param refused is called with a sentence
 */
export function acceptNotes(input, shown, refused) {
  const veil = document.getElementById("veil");
  let depth = 0;
  const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragenter", (event) => {
    if (holdsFiles(event)) {
      depth++;
      veil.hidden = false;
    }
  });
  addEventListener("dragleave", (event) => {
    if (holdsFiles(event) && --depth <= 0) {
      depth = 0;
      veil.hidden = true;
    }
  });
  addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault());
  addEventListener("drop", async (event) => {
    if (!holdsFiles(event)) {
      return;
    }
    event.preventDefault();
    depth = 0;
    veil.hidden = true;
    // entries must be taken before the first await: the list is emptied when this handler returns
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const loose = [...event.dataTransfer.files].map((file) => ({ name: file.name, file }));
    await send(entries.length > 0 ? walk(entries) : loose);
  });
  input.addEventListener("change", async () => {
    await send([...input.files].map((file) => ({ name: file.name, file })));
    input.value = "";
  });

  async function send(found) {
    const busy = el("div", { class: "veil reading", role: "status" }, el("div", {}, icon("drop"), el("strong", {}, "Reading …")));
    document.body.append(busy);
    try {
      const files = await encoded(await found);
      const { library } = await post("/api/dropped", { files });
      shown(library);
    } catch (failure) {
      refused(failure.message);
    } finally {
      busy.remove();
    }
  }
}

/** All files below dropped folders, with their paths; other kinds of files in folders are no mistake and left out. */
async function walk(entries) {
  const found = [];
  const visit = async (entry, named) => {
    if (found.length > MAX_FILES || entry.name.startsWith(".") || entry.name === "node_modules") {
      return;
    }
    if (entry.isFile) {
      if (named || NOTE.test(entry.name)) {
        const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
        found.push({ name: entry.fullPath.replace(/^\//, ""), file });
      }
      return;
    }
    const reader = entry.createReader();
    for (let batch = await read(reader); batch.length > 0; batch = await read(reader)) {
      for (const child of batch) {
        await visit(child, false);
      }
    }
  };
  for (const entry of entries) {
    await visit(entry, true);
  }
  return found;
}

function read(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

async function encoded(found) {
  if (found.length === 0) {
    throw new Error("There is no note in it. Notes are Markdown files, which end in .md.");
  }
  if (found.length > MAX_FILES) {
    throw new Error(`That is more than ${MAX_FILES} files. For so many: deploy/run --notes DIR`);
  }
  const total = found.reduce((sum, { file }) => sum + file.size, 0);
  if (total > MAX_BYTES) {
    throw new Error("That is more than 11 MB at once. For so much: deploy/run --notes DIR");
  }
  const files = [];
  for (const { name, file } of found) {
    // what is no note is named to the server, which says so beside the others, but not sent
    files.push({ name, content: NOTE.test(name) ? await base64(file) : "" });
  }
  return files;
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ""));
    reader.onerror = () => reject(new Error(`${file.name} could not be read. Is it still there?`));
    reader.readAsDataURL(file);
  });
}
