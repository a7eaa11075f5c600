// The page: draws whatever state the preview sends, whenever it sends one.

import { byId } from "./dom.js";
import { drawMap, readyMap } from "./map.js";
import { followNumbers, readyNumbers } from "./numbers.js";
import { drawPanels, forget, readyPanels } from "./panels.js";
import { drawPhones } from "./phone.js";
import { readySaving } from "./saving.js";

let state = {};

readyMap();
readyNumbers();
readyPanels(() => state);
readySaving(() => state);

const news = new EventSource("events");
news.addEventListener("state", (event) => {
  state = JSON.parse(event.data);
  drawPhones(state);
  drawPanels(state);
  drawMap(state);
  followNumbers(state);
  document.body.dataset.revision = state.revision;
});
news.addEventListener("open", forget);
news.addEventListener("error", () => {
  byId("state").className = "chip bad";
  byId("state").textContent = "The preview has stopped";
});
