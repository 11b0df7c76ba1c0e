// One browser for all tests of a file; every page is watched for errors and for requests to a network.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const executablePath = process.env.CHROMIUM ?? SYSTEM.find((path) => existsSync(path)) ?? "";

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"] });

/** Ends the pages of one test. */
export async function closeAll(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

export interface Watched {
  page: Page;
  /** What went wrong: errors, refused by the policy, asked of a network. */
  complaints: string[];
}

export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
}

export async function open(browser: Browser, file: string, fragment = "", { width = 1280, height = 800, dark = false }: Look = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce", acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(message.text());
    }
  });
  page.on("dialog", (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|blob):/.test(request.url())) {
      complaints.push(`request ${request.url()}`);
    }
  });
  await page.goto(`file://${file}${fragment}`);
  await page.waitForSelector(".tab");
  return { page, complaints };
}

/** What is shown, by the line below the canvas: entities and ties. */
export async function shown(page: Page): Promise<number[]> {
  const text = (await page.textContent(".shown")) ?? "";
  return [...text.matchAll(/\d+/g)].map((match) => Number(match[0]));
}
