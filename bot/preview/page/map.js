// The map of a flow: drawn, and as a list. A click on a state goes there.

import { ask } from "./ask.js";
import { byId, drawn, element } from "./dom.js";

const LINE_HEIGHT = 16;
const STATUS = { here: "present state", way: "on the way taken", seen: "seen before", unseen: "not seen yet" };
const KIND = { question: "Question", ending: "Ending", hand_over: "Goes on in" };

let scale = 1;
let drawnFrom = "";
let drawnFlow = "";
let focused = "";

/** Draws the map, and keeps the present state in view. */
export function drawMap(state) {
  const map = state.map;
  if (!map) return;
  byId("map-heading").textContent = map.title;
  byId("seen").textContent = `${map.seen} of ${map.boxes.length} states seen`;
  drawTrail(state);
  const now = JSON.stringify(map);
  if (now === drawnFrom) return;
  drawnFrom = now;
  const isOther = drawnFlow !== map.flow;
  drawnFlow = map.flow;
  const hadFocus = byId("drawing").contains(document.activeElement) && document.activeElement !== byId("drawing");
  byId("drawing").replaceChildren(picture(map));
  byId("states").replaceChildren(...map.boxes.map((box) => listed(map, box)));
  resize();
  bringToView(map, isOther);
  if (hadFocus) stateElement(focused)?.focus({ preventScroll: true });
}

/** The buttons over the map and its keys work from now on. */
export function readyMap() {
  byId("smaller").addEventListener("click", () => zoom(scale / 1.25));
  byId("larger").addEventListener("click", () => zoom(scale * 1.25));
  byId("whole").addEventListener("click", () => zoom(fitting()));
  byId("drawing").addEventListener("keydown", moveByKey);
}

function drawTrail(state) {
  const flows = state.session?.flows ?? [];
  const links = flows.map((flow) =>
    element(
      "button",
      { type: "button", "aria-current": flow.id === state.map.flow ? "true" : null, onclick: () => ask("choose", { map_of: flow.id }) },
      flow.title,
    ),
  );
  byId("trail").replaceChildren(...(flows.length > 1 ? links : []));
}

function picture(map) {
  const svg = drawn("svg", { viewBox: `0 0 ${map.width} ${map.height}`, role: "presentation", "data-width": map.width, "data-height": map.height });
  svg.append(heads());
  const arrows = [...map.arrows].sort((one, other) => one.way - other.way);
  for (const arrow of arrows) {
    svg.append(drawn("path", { d: arrow.path, class: arrow.way ? "arrow way" : "arrow", "marker-end": arrow.way ? "url(#head-way)" : "url(#head)" }));
  }
  for (const box of map.boxes) svg.append(boxed(map, box));
  for (const arrow of arrows.filter((each) => each.says)) {
    svg.append(drawn("text", { x: arrow.at[0], y: arrow.at[1] + 15, class: "said" }, arrow.says));
  }
  return svg;
}

function heads() {
  const head = (id) =>
    drawn("marker", { id, viewBox: "0 0 8 8", refX: "6.5", refY: "4", markerUnits: "userSpaceOnUse", markerWidth: "10", markerHeight: "10", orient: "auto" }, drawn("path", { d: "M0 0.500L7 4L0 7.500z" }));
  return drawn("defs", {}, head("head"), head("head-way"));
}

function boxed(map, box) {
  const round = box.kind === "ending" ? 18 : 7;
  const group = drawn("g", {
    class: `state ${box.kind} ${box.status} ${box.within}`,
    transform: `translate(${box.x} ${box.y})`,
    role: "button",
    tabindex: "-1",
    "data-state": box.id,
    "aria-label": spoken(box),
    onclick: () => goTo(map, box),
    onkeydown: (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        goTo(map, box);
      }
    },
    onfocus: () => (focused = box.id),
  });
  group.append(drawn("title", {}, `${box.says}\n${box.id} · ${box.file}:${box.line}`));
  group.append(drawn("rect", { width: box.width, height: box.height, rx: round }));
  if (box.kind === "hand_over") group.append(drawn("path", { d: `M6 0v${box.height}M${box.width - 6} 0v${box.height}`, class: "sides" }));
  box.lines.forEach((line, at) => {
    const y = box.height / 2 + (at - (box.lines.length - 1) / 2) * LINE_HEIGHT + 4.5;
    group.append(drawn("text", { x: box.width / 2, y }, line));
  });
  return group;
}

function spoken(box) {
  return `${KIND[box.kind]}: ${box.says} ${STATUS[box.status]}.`;
}

function listed(map, box) {
  return element(
    "li",
    { class: `${box.kind} ${box.status}` },
    element("button", { type: "button", "aria-current": box.status === "here" ? "step" : null, onclick: () => goTo(map, box) }, box.says),
    element("span", {}, `${KIND[box.kind]} ${box.id} · ${STATUS[box.status]} · ${box.file}:${box.line}`),
  );
}

function goTo(map, box) {
  ask("go", { flow: map.flow, state: box.id });
}

function stateElement(id) {
  return byId("drawing").querySelector(`[data-state="${CSS.escape(id)}"]`);
}

/** Arrow keys go to the nearest state in that direction. */
function moveByKey(event) {
  const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
  if (!step) return;
  event.preventDefault();
  const states = [...byId("drawing").querySelectorAll(".state")];
  const from = document.activeElement.closest?.(".state");
  if (!from) {
    (states.find((each) => each.classList.contains("here")) ?? states[0])?.focus();
    return;
  }
  const middle = (each) => {
    const box = each.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = middle(from);
  const near = states
    .filter((each) => each !== from)
    .map((each) => {
      const [toX, toY] = middle(each);
      const along = (toX - x) * step[0] + (toY - y) * step[1];
      const aside = Math.abs((toX - x) * step[1]) + Math.abs((toY - y) * step[0]);
      return { each, along, far: along + 2.5 * aside };
    })
    .filter(({ along }) => along > 8)
    .sort((one, other) => one.far - other.far);
  near[0]?.each.focus();
}

function zoom(to) {
  scale = Math.min(Math.max(to, 0.2), 2);
  resize();
}

function resize() {
  const svg = byId("drawing").firstElementChild;
  if (!svg) return;
  svg.style.width = `${svg.dataset.width * scale}px`;
  svg.style.height = `${svg.dataset.height * scale}px`;
}

function fitting() {
  const svg = byId("drawing").firstElementChild;
  if (!svg) return 1;
  const room = byId("drawing");
  return Math.min((room.clientWidth - 2) / svg.dataset.width, (room.clientHeight - 2) / svg.dataset.height, 1);
}

function bringToView(map, isOther) {
  const room = byId("drawing");
  const here = map.boxes.find((box) => box.status === "here") ?? map.boxes[0];
  if (isOther) zoom(Math.max(fitting(), Math.min(1, Math.max((room.clientWidth - 2) / map.width, 0.85))));
  const left = (here.x + here.width / 2) * scale - room.clientWidth / 2;
  const top = (here.y + here.height / 2) * scale - room.clientHeight / 2.5;
  const smooth = !isOther && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  room.scrollTo({ left, top, behavior: smooth ? "smooth" : "instant" });
}
