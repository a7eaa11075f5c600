// Numbers without people, as drawn charts with a table beside each. Nothing is told by colour alone.

import { byId, drawn, element } from "./dom.js";

const FEW = "fewer than 5";
const ROW = 46;
const BAR = 16;
const VALUE = 112;

let told = null;
let flow = "";
let version = "";

/** The numbers are asked for where the content is another than before. */
export function followNumbers(state) {
  if (state.content.version === version) return;
  version = state.content.version;
  flow = flow || state.chosen.flow;
  void load();
}

/** The charts are drawn anew wherever the page has another width. */
export function readyNumbers() {
  let width = 0;
  new ResizeObserver(([entry]) => {
    const now = Math.round(entry.contentRect.width);
    if (now !== width && told?.flows.length) draw();
    width = now;
  }).observe(byId("numbers-card"));
}

async function load(days = "") {
  const answer = await fetch(`numbers?days=${days}`);
  told = await answer.json();
  byId("numbers-card").hidden = !told.flows.length && !told.problem;
  draw();
}

function draw() {
  if (told.problem) {
    byId("numbers").replaceChildren(element("p", { class: "problem" }, told.problem));
    return;
  }
  const begun = told.flows.filter((each) => each.started);
  const shown = told.flows.find((each) => each.flow === flow) ?? begun[0] ?? told.flows[0];
  if (!shown) return;
  flow = shown.flow;
  byId("numbers").replaceChildren(choices(), notes(), tiles(shown));
  byId("numbers").append(...charts(shown));
}

function choices() {
  const flows = told.flows.map((each) => element("option", { value: each.flow, selected: each.flow === flow }, each.title));
  const spans = told.windows.map((days) => element("option", { value: days, selected: days === told.days }, `${days} days`));
  const ofFlow = (event) => {
    flow = event.target.value;
    draw();
    byId("numbers-flow").focus();
  };
  const ofSpan = async (event) => {
    await load(event.target.value);
    byId("numbers-days").focus();
  };
  return element(
    "div",
    { class: "choices" },
    element("label", {}, "Flow ", element("select", { id: "numbers-flow", onchange: ofFlow }, ...flows)),
    element("label", {}, "The last ", element("select", { id: "numbers-days", onchange: ofSpan }, ...spans)),
  );
}

function notes() {
  const text = `Chats since ${told.since}, each once a day, rounded down to fives. "${FEW}" may be none.`;
  return element("p", { class: "quiet" }, text);
}

function tiles(shown) {
  const rows = [
    ["Begun", shown.started],
    ["Urgent help opened", shown.urgent],
    ["Left and deleted", shown.left],
    ["Records made", shown.records],
    ["Searches in vain", shown.vain_searches],
    ["Searches in vain, no conversation", told.vain_searches],
  ];
  const each = ([name, number]) =>
    element("div", { class: number ? "" : "few" }, element("dt", {}, name), element("dd", {}, said(number)));
  return element("dl", { class: "tiles" }, ...rows.map(each));
}

function charts(shown) {
  const asked = shown.questions.filter((each) => each.came);
  const largest = Math.max(...asked.map((each) => each.came), 5);
  const stops = asked.map((each) => ({
    label: each.ask,
    whole: each.came,
    part: each.stopped ?? 0,
    value: each.stopped ? `${each.stopped} of ${each.came} (${each.stopped_percent}%)` : `${each.came} came`,
    cells: [said(each.came), said(each.stopped), each.stopped ? `${each.stopped_percent}%` : "–"],
  }));
  return [
    chart("stops", "Where people stop", "Each bar is everybody who came to the question; the striped end stopped there.", stops, largest, ["Question", "Came", "Stopped", "Share"]),
    chart("backs", "Where they go back", "Chats that went back at the question.", ranked(asked, "went_back"), 0, ["Question", "Went back"]),
    chart("unsures", "Where they are not sure", "Chats that chose “not sure”.", ranked(asked, "unsure"), 0, ["Question", "Not sure"]),
    chart("endings", "Where they end", "Chats that came to the ending, the most common first.", endings(shown), 0, ["Ending", "Chats"]),
    options(asked),
  ];
}

function ranked(questions, kind) {
  const rows = questions.map((each) => ({ label: each.ask, whole: each[kind] ?? 0, value: said(each[kind]), cells: [said(each[kind])] }));
  return rows.sort((one, two) => two.whole - one.whole);
}

function endings(shown) {
  return shown.endings.map((each) => ({ label: each.headline, whole: each.ended ?? 0, value: said(each.ended), cells: [said(each.ended)] }));
}

/** A heading, the drawing of what enough chats did, and the table of everything. */
function chart(id, title, about, rows, largest, heads) {
  const bars = rows.filter((row) => row.whole);
  const most = largest || Math.max(...bars.map((row) => row.whole), 5);
  const none = element("p", { class: "quiet none" }, `${FEW} everywhere, so nothing is drawn.`);
  return element(
    "section",
    { class: "chart", "aria-labelledby": `chart-${id}` },
    element("h3", { id: `chart-${id}` }, title),
    element("p", { class: "quiet" }, about),
    element("div", { class: "beside" }, bars.length ? drawing(id, title, bars, most) : none, table(title, heads, rows)),
  );
}

function drawing(id, title, bars, most) {
  const room = byId("numbers").clientWidth || 640;
  const width = Math.max(240, room > 700 ? Math.round(room * 0.56) : room);
  const scale = (width - VALUE) / most;
  const parts = bars.flatMap((row, at) => bar(id, row, at * ROW, scale, width));
  const told = bars.map((row) => `${row.label}: ${row.value}`).join("; ");
  return drawn(
    "svg",
    { class: "bars", width, height: bars.length * ROW, viewBox: `0 0 ${width} ${bars.length * ROW}`, role: "img", "aria-label": `${title}. ${told}` },
    drawn("defs", {}, stripes(id)),
    ...parts,
  );
}

function bar(id, row, top, scale, width) {
  const [whole, part] = [row.whole * scale, (row.part ?? 0) * scale];
  const line = top + 20;
  return [
    drawn("text", { x: 0, y: top + 13, class: "label" }, drawn("title", {}, row.label), shortened(row.label, width)),
    drawn("rect", { x: 0.5, y: line + 0.5, width: Math.max(whole - 1, 2), height: BAR, rx: 3, class: row.part === undefined ? "plain" : "whole" }),
    part ? drawn("rect", { x: whole - part + 0.5, y: line + 0.5, width: Math.max(part - 1, 2), height: BAR, rx: 3, class: "part", fill: `url(#stripes-${id})` }) : null,
    drawn("text", { x: whole + 7, y: line + BAR - 3, class: "value" }, row.value),
  ].filter(Boolean);
}

function stripes(id) {
  return drawn(
    "pattern",
    { id: `stripes-${id}`, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    drawn("rect", { width: 7, height: 7, class: "between" }),
    drawn("rect", { width: 3.5, height: 7, class: "stripe" }),
  );
}

/** As much of the words as fits over a bar; the table beside it has all of them. */
function shortened(words, width) {
  const most = Math.floor(width / 6.3);
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most - 1))} …`;
}

function table(title, heads, rows) {
  const head = element("tr", {}, ...heads.map((name) => element("th", { scope: "col" }, name)));
  const body = rows.map((row) => element("tr", {}, element("th", { scope: "row" }, row.label), ...row.cells.map((cell) => element("td", { class: cell === FEW ? "few" : "" }, cell))));
  return element(
    "div",
    { class: "scrolls", tabindex: "0", role: "group", "aria-label": `${title}, as a table` },
    element("table", {}, element("caption", { class: "spoken" }, title), element("thead", {}, head), element("tbody", {}, ...body)),
  );
}

/** Every answer of every question, for whoever wants to know. */
function options(questions) {
  const rows = questions.flatMap((each) => each.options.map((option) => ({ label: each.ask, cells: [option.say, said(option.chosen)] })));
  return element("details", { class: "chart" }, element("summary", {}, "Every answer"), table("Every answer", ["Question", "Answer", "Chats"], rows));
}

function said(number) {
  return number ? String(number) : FEW;
}
