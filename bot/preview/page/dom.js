// Elements of plain data. Text only ever becomes text: nothing here takes HTML.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes, listeners (on…) and children; null and false children are left out. */
export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for a part of a drawing. */
export function drawn(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** The element with that id. */
export function byId(id) {
  return document.getElementById(id);
}

/** A message's tree of text, as elements. */
export function written(nodes) {
  return nodes.map((node) => {
    if (typeof node === "string") return document.createTextNode(node);
    if (node.tag === "blockquote") return quote(node);
    if (node.tag === "a" && node.to) {
      return element("a", { href: node.to, target: "_blank", rel: "noreferrer noopener" }, ...written(node.children));
    }
    const tag = { "tg-spoiler": "span", a: "span" }[node.tag] ?? node.tag;
    return element(tag, {}, ...written(node.children));
  });
}

/** The words of a tree. */
export function words(nodes) {
  return nodes.map((node) => (typeof node === "string" ? node : words(node.children))).join("");
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== false && child !== undefined));
  return made;
}

const LONG = 130;

/** A quotation; one that folds shows its first lines until it is unfolded, as Telegram does. */
function quote(node) {
  const inside = element("div", { class: "quoted" }, ...written(node.children));
  if (!node.folds || words(node.children).length < LONG) return element("blockquote", {}, inside);
  const fold = element("button", { type: "button", class: "fold", "aria-expanded": "false" }, "Show all");
  const whole = element("blockquote", { class: "folded" }, inside, fold);
  fold.addEventListener("click", () => {
    const open = whole.classList.toggle("folded") === false;
    fold.setAttribute("aria-expanded", String(open));
    fold.textContent = open ? "Show less" : "Show all";
  });
  return whole;
}
