// Saving the conversation as a walkthrough: looked at first, then downloaded or written into the folder.

import { asked } from "./ask.js";
import { byId, element } from "./dom.js";

/** The dialog works from now on; ``latest`` gives the state that is shown. */
export function readySaving(latest) {
  byId("save").addEventListener("click", () => {
    byId("saving-write").disabled = !latest().content.writable;
    byId("saving").showModal();
    look();
  });
  for (const id of ["saving-name", "saving-title"]) byId(id).addEventListener("input", look);
  byId("saving-download").addEventListener("click", download);
  byId("saving-write").addEventListener("click", write);
}

function named() {
  return { name: byId("saving-name").value, title: byId("saving-title").value };
}

async function look() {
  const told = await asked("walkthrough", named());
  byId("saving-text").textContent = told.problem ? "" : `# ${told.file}\n${told.text}`;
  say(told.problem);
}

async function download() {
  const told = await asked("walkthrough", named());
  if (told.problem) return say(told.problem);
  const address = URL.createObjectURL(new Blob([told.text], { type: "text/yaml" }));
  element("a", { href: address, download: told.file.split("/").at(-1) }).click();
  URL.revokeObjectURL(address);
  byId("saving").close();
}

async function write() {
  const told = await asked("write", named());
  if (told.problem) return say(told.problem);
  byId("saving").close();
}

function say(problem) {
  byId("saving-problem").textContent = problem ?? "";
  byId("saving-problem").hidden = !problem;
}
