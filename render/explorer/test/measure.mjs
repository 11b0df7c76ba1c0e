// How long pages take to open and how many frames a second they pan at: node measure.mjs PAGE... (beside the packages).
import { chromium } from "playwright-core";

const args = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
// `--software` composites without a graphics processor too, as browsers do where there is none.
if (process.argv[2] === "--software") {
  args.push("--disable-gpu-compositing");
  process.argv.splice(2, 1);
}
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
const system = await browser.newBrowserCDPSession();

/** Seconds of processor time that the browser has used, all its processes together. */
async function processorTime() {
  const { processInfo } = await system.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

for (const file of process.argv.slice(2)) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => (window.drawnAt = performance.now()))));
  });
  await page.goto(`file://${file}`);
  await page.waitForFunction(() => window.drawnAt !== undefined);
  const opened = await page.evaluate(() => window.drawnAt);
  const ready = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd);
  const middle = { x: 660, y: 470 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.evaluate(() => {
    window.frames_ = [];
    const note = (time) => {
      window.frames_.push(time);
      window.frame = requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const before = await processorTime();
  const begin = Date.now();
  for (let i = 0; Date.now() - begin < 4000; ++i) {
    await page.mouse.move(middle.x + 120 * Math.sin(i / 12), middle.y + 80 * Math.cos(i / 12));
  }
  const times = await page.evaluate(() => window.frames_);
  const used = (await processorTime()) - before;
  await page.mouse.up();
  const gaps = times.slice(1).map((time, i) => time - times[i]).sort((a, b) => a - b);
  const rate = (1000 * gaps.length) / (times[times.length - 1] - times[0]);
  console.log(`${file}: ready after ${Math.round(ready)} ms, drawn after ${Math.round(opened)} ms; panning at ${rate.toFixed(0)} frames a second, 95 % of frames within ${(gaps[Math.floor(gaps.length * 0.95)] ?? Infinity).toFixed(0)} ms; ${((1000 * used) / gaps.length).toFixed(0)} ms of processor time a frame, all processes`);
  await page.close();
}
await browser.close();
