// The phones: messages as bubbles with their buttons, and a line to type in.

import { ask } from "./ask.js";
import { byId, element, written } from "./dom.js";

const shown = []; // for each phone its elements, and what each message was drawn from

/** Draws every phone; messages that are as they were stay as they are. */
export function drawPhones(state) {
  const home = byId("phone");
  const phones = state.phones ?? [{ name: "", messages: [], differs: false }];
  home.classList.toggle("two", phones.length > 1);
  while (shown.length > phones.length) shown.pop().frame.remove();
  phones.forEach((phone, number) => {
    shown[number] ??= framed(home, number);
    draw(shown[number], phone, state, number, phones.length > 1);
  });
}

function framed(home, number) {
  const title = element("strong", {});
  const under = element("span", {});
  const badge = element("span", { class: "badge", hidden: true }, "Differs");
  const chat = element("div", { class: "chat", role: "log", "aria-live": number ? "off" : "polite", tabindex: "0" });
  const toast = element("p", { class: "toast", role: "status" });
  const frame = element(
    "article",
    { class: "phone" },
    element("header", {}, element("span", { class: "face", "aria-hidden": "true" }, "✓"), element("div", {}, title, under), badge),
    chat,
    toast,
  );
  const typed = number ? null : element("input", { type: "text", "aria-label": "Message", placeholder: "Message", autocomplete: "off", maxlength: "4096", list: "commands" });
  frame.append(typed ? typing(typed) : element("p", { class: "follows" }, "Gives the same answers as the draft"));
  home.append(frame);
  return { frame, title, under, badge, chat, toast, typed, messages: new Map() };
}

function typing(typed) {
  const commands = element("datalist", { id: "commands" });
  const form = element("form", { class: "typing" }, typed, commands, element("button", { type: "submit", "aria-label": "Send" }, "➤"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = typed.value.trim();
    if (!text) return;
    typed.value = "";
    ask("say", { text });
  });
  return form;
}

function draw(place, phone, state, number, two) {
  place.title.textContent = "Safe to Share";
  place.under.textContent = phone.name ? `${phone.name}: ${phone.place}` : state.chat === "group" ? "group · 2 members" : "bot";
  place.frame.setAttribute("aria-label", phone.name || "Phone");
  place.chat.setAttribute("aria-label", `Chat ${phone.name}`.trim());
  place.badge.hidden = !(two && phone.differs);
  place.toast.textContent = number ? "" : (state.toast ?? "");
  if (place.typed) {
    const asks = phone.messages.findLast((message) => !message.by)?.asks;
    place.typed.placeholder = asks ?? "Message, or / for commands";
    fillCommands(state.commands ?? []);
  }
  drawMessages(place, phone.messages, number, state.chat === "group");
}

let commandsDrawn = "";

function fillCommands(commands) {
  const now = JSON.stringify(commands);
  if (now === commandsDrawn) return;
  commandsDrawn = now;
  byId("commands").replaceChildren(...commands.map((each) => element("option", { value: `/${each.name}` }, each.says)));
}

function drawMessages(place, messages, number, isGroup) {
  const hadFocus = place.chat.contains(document.activeElement) && document.activeElement.closest(".keys");
  const kept = new Map();
  let changed = null;
  for (const message of messages) {
    const drawnFrom = JSON.stringify(message);
    const before = place.messages.get(message.id);
    if (before?.drawnFrom === drawnFrom) {
      kept.set(message.id, before);
      continue;
    }
    const bubble = drawnMessage(message, number, isGroup);
    if (before) before.bubble.replaceWith(bubble);
    else place.chat.append(bubble);
    kept.set(message.id, { drawnFrom, bubble });
    changed = bubble;
  }
  for (const [id, { bubble }] of place.messages) if (!kept.has(id)) bubble.remove();
  place.messages = kept;
  if (!messages.length) place.chat.replaceChildren(element("p", { class: "empty" }, "Nothing to show yet."));
  else place.chat.querySelector(".empty")?.remove();
  if (changed) show(place.chat, changed);
  if (changed && hadFocus) (changed.querySelector(".keys button") ?? place.chat).focus({ preventScroll: true });
}

/** The message from its first line where it is taller than the chat, else all of it. */
function show(chat, bubble) {
  const top = bubble.offsetTop - chat.offsetTop - 12;
  const bottom = top + bubble.offsetHeight + 24 - chat.clientHeight;
  chat.scrollTop = bubble.offsetHeight > chat.clientHeight ? top : Math.max(bottom, 0);
}

function drawnMessage(message, number, isGroup) {
  const own = Boolean(message.by);
  const bubble = element("div", { class: "bubble" }, ...written(message.nodes));
  if (message.file) {
    const at = number ? null : `file/${message.id}`;
    bubble.prepend(element("a", { class: "file", href: at, download: message.file }, message.file));
  }
  const keys = message.keyboard.length
    ? element("div", { class: "keys" }, ...message.keyboard.map((row, at) => keysOf(row, at, message, number)))
    : null;
  const name = own && isGroup ? element("span", { class: "by" }, message.by) : null;
  return element("div", { class: own ? "message own" : "message", "data-id": message.id }, name, bubble, keys);
}

function keysOf(row, at, message, number) {
  return element(
    "div",
    { class: "row" },
    ...row.map((button, column) => {
      const kind = [button.style, button.marked ? "marked" : "", button.copies ? "copies" : ""].filter(Boolean).join(" ");
      const key = element("button", { type: "button", class: kind, disabled: number > 0 }, button.label);
      key.addEventListener("click", () => {
        if (button.copies) copy(key, button.copies);
        else ask("press", { message: message.id, row: at, column });
      });
      return key;
    }),
  );
}

async function copy(key, text) {
  const label = key.textContent;
  try {
    await navigator.clipboard.writeText(text);
    key.textContent = "Copied";
  } catch {
    key.textContent = "Not copied";
  }
  key.addEventListener("blur", () => (key.textContent = label), { once: true });
}
