// Puts the page together.
import { Page } from "./page.js";
import type { RawNetwork } from "./model/data.js";
import { readNetwork } from "./model/data.js";

const raw = JSON.parse(document.getElementById("data")?.textContent ?? "null") as RawNetwork;
new Page(readNetwork(raw)).start();
