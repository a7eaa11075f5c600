// Everything round the phone and the map: the state of the content, facts, why, findings, walkthroughs.

import { ask } from "./ask.js";
import { byId, element, written } from "./dom.js";

const drawnFrom = new Map();

/** Draws a part of the page only where what it is drawn from has changed. */
function when(part, from, draw) {
  const now = JSON.stringify(from);
  if (drawnFrom.get(part) === now) return;
  drawnFrom.set(part, now);
  draw();
}

/** Draws everything anew next time. */
export function forget() {
  drawnFrom.clear();
}

/** Draws all of it. */
export function drawPanels(state) {
  when("content", [state.content, state.findings.length], () => drawContent(state));
  when("flows", [state.flows, state.chosen, state.chat], () => drawChoices(state));
  when("facts", state.facts, () => drawFacts(state.facts ?? []));
  when("why", state.why, () => drawWhy(state.why ?? []));
  const flow = state.chosen.flow;
  when("findings", [state.findings, state.content, flow], () => drawFindings(state));
  when("walkthroughs", [state.walkthroughs, flow, state.playing?.id], () => drawWalkthroughs(state));
  when("playing", state.playing, () => drawPlaying(state.playing));
  byId("save").disabled = !state.session?.ended;
  byId("begin").textContent = state.session && state.session.answered ? "Begin again" : "Begin";
}

function drawContent({ content, findings }) {
  byId("place").textContent = content.place;
  byId("version").textContent = content.version ? `version ${content.version}` : "";
  const wrong = findings.filter((each) => each.severity === "must_fix").length;
  const chip = byId("state");
  chip.className = `chip ${wrong ? "bad" : content.checked ? "good" : "quiet"}`;
  const proved = `${content.proved} rules proved, ${content.passed} of ${content.walkthroughs} walkthroughs pass`;
  chip.textContent = wrong ? `${wrong} to mend` : content.checked ? proved : "Checking …";
  byId("broken").hidden = !content.broken;
  byId("broken").textContent = content.version
    ? "What was saved last cannot be shown. The phone still has the content from before it: mend what is listed under Findings."
    : "This content cannot be shown yet: mend what is listed under Findings.";
}

function drawChoices({ flows = [], chosen, chat }) {
  const all = element("option", { value: "" }, "All flows");
  byId("flow").replaceChildren(all, ...flows.map((flow) => element("option", { value: flow.id }, flow.title)));
  byId("flow").value = chosen.flow;
  byId("person").replaceChildren(...chosen.people.map((name) => element("option", { value: name }, name)));
  byId("person").value = chosen.person;
  byId("speaks").hidden = chat !== "group";
  for (const input of document.getElementsByName("kind")) input.checked = input.value === (chat ?? "private");
}

function drawFacts(facts) {
  const rows = facts
    .filter((fact) => fact.ask)
    .map((fact) =>
      element(
        "div",
        { class: "fact" },
        element("dt", {}, fact.ask, " ", element("code", {}, fact.fact)),
        element("dd", {}, fact.said.join("; "), " ", element("code", {}, fact.values.join(", "))),
      ),
    );
  const derived = facts.filter((fact) => !fact.ask).map((fact) => element("code", {}, fact.fact));
  if (derived.length) {
    rows.push(element("div", { class: "fact derived" }, element("dt", {}, "True by these answers"), element("dd", {}, ...derived)));
  }
  byId("facts").replaceChildren(rows.length ? element("dl", {}, ...rows) : quiet("Nothing has been answered yet."));
}

function drawWhy(why) {
  const texts = why.map((nodes) => element("div", { class: "telling" }, ...written(nodes)));
  byId("why").replaceChildren(...(texts.length ? texts : [quiet("Begin a flow, and this says why each question is asked and what led to the advice.")]));
}

function drawFindings({ findings, content, chosen }) {
  // What must be mended is never left out: it may keep a save from being shown at all.
  const isShown = (each) => each.severity === "must_fix" || each.file.includes(`/${chosen.flow}.yaml`);
  const own = chosen.flow ? findings.filter(isShown) : findings;
  const others = findings.length - own.length;
  const rows = own.map(found);
  const none = content.checked ? "Nothing found: every rule is proved, every walkthrough passes." : "Checking …";
  byId("findings").replaceChildren(
    rows.length ? element("ul", {}, ...rows) : quiet(others ? "None in this flow." : none),
    others ? quiet(`${others} more in other files.`) : "",
  );
}

function found(finding) {
  const must = finding.severity === "must_fix";
  return element(
    "li",
    { class: must ? "must" : "look" },
    element("span", { class: "kind" }, must ? "Must be mended" : "Worth a look"),
    element("code", {}, `${finding.file}:${finding.line}`),
    element("p", {}, `${finding.message} ${finding.hint}`),
    finding.route.length ? element("details", {}, element("summary", {}, "The shortest way there"), element("ol", {}, ...finding.route.map((step) => element("li", {}, step)))) : null,
  );
}

function drawWalkthroughs({ walkthroughs = [], chosen, playing }) {
  const own = walkthroughs.filter((each) => !chosen.flow || each.flow === chosen.flow);
  const none = element("option", { value: "" }, own.length ? `Choose one of ${own.length}` : "None");
  byId("walkthrough").replaceChildren(none, ...own.map((each) => element("option", { value: each.id, title: each.place }, each.title)));
  byId("walkthrough").value = own.some((each) => each.id === playing?.id) ? playing.id : "";
}

function drawPlaying(playing) {
  byId("player").hidden = !playing;
  if (!playing) return;
  byId("step").textContent = `${playing.step} of ${playing.steps}`;
  byId("first").disabled = byId("previous").disabled = playing.step === 0;
  byId("last").disabled = byId("next").disabled = playing.step === playing.steps;
  const verdict = byId("verdict");
  verdict.className = `chip ${playing.differences.length ? "bad" : "good"}`;
  verdict.textContent = playing.differences.length ? "Does not pass" : "Passes";
  verdict.title = playing.differences.join("\n");
}

/** Choices and the player work from now on; ``latest`` gives the state that is shown. */
export function readyPanels(latest) {
  byId("flow").addEventListener("change", (event) => ask("choose", { flow: event.target.value, map_of: event.target.value }));
  byId("person").addEventListener("change", (event) => ask("choose", { person: event.target.value }));
  for (const input of document.getElementsByName("kind")) {
    input.addEventListener("change", () => ask("chat", { kind: input.value }));
  }
  byId("begin").addEventListener("click", () => ask("begin", { flow: latest().chosen?.flow || latest().session?.flow || latest().map?.flow || "" }));
  byId("topics").addEventListener("click", () => ask("begin", { flow: "" }));
  byId("walkthrough").addEventListener("change", (event) => {
    if (event.target.value) ask("play", { walkthrough: event.target.value, step: 0 });
  });
  const step = (to) => () => {
    const playing = latest().playing;
    if (playing) ask("play", { walkthrough: playing.id, step: to(playing) });
  };
  byId("first").addEventListener("click", step(() => 0));
  byId("previous").addEventListener("click", step((playing) => playing.step - 1));
  byId("next").addEventListener("click", step((playing) => playing.step + 1));
  byId("last").addEventListener("click", step((playing) => playing.steps));
}

function quiet(text) {
  return element("p", { class: "quiet" }, text);
}
