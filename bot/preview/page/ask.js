// What a click asks of the preview. The page changes when the next state arrives, not here.

import { byId } from "./dom.js";

/** Asks for an action; what was told, or null after a problem, which is shown. */
export async function ask(action, more = {}) {
  const told = await asked(action, more);
  say(told.problem ?? "");
  return told.problem ? null : told;
}

/** Asks for an action; a problem is left to the caller. */
export async function asked(action, more = {}) {
  try {
    const answer = await fetch("do", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ do: action, ...more }),
    });
    return await answer.json();
  } catch {
    return { problem: "The preview does not answer: is it still running in its terminal?" };
  }
}

function say(problem) {
  byId("problem").textContent = problem;
  byId("problem").hidden = !problem;
}
