// The page in a browser, from a file, without a network.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import type { Browser, Download, Page } from "playwright-core";
import { folder, jiedui, makePage } from "../command/page_data.js";
import { closeAll, launch, open, shown } from "./browser.js";

const TEXT = "新疆与上海开展结对共建。青海联合甘肃开展技术攻关。";
const HOSTILE = '</script><img src=x onerror=alert(1)><b>&"';

const pairOf = (relation: string, ends: [string, string], more: object = {}): object => ({
  document: "测试〔2021〕1号",
  clause: "一(一)",
  relation,
  participants: ends.map((entity) => ({ entity, role: "peer" })),
  evidence: [{ span: [0, 12], quote: TEXT.slice(0, 12) }],
  confidence: 0.9,
  ...more,
});

const STATEMENTS = [
  { document: "测试〔2021〕1号", title: "关于结对共建的通知", number: "测试〔2021〕1号", issuers: ["某某厅"], written: "2021-05-01", published: "" },
  { document: "测试〔2023〕2号", title: HOSTILE, number: "测试〔2023〕2号", issuers: [HOSTILE], written: "2023-05-01", published: "" },
  pairOf("pairing", ["region:新疆", "region:上海"]),
  pairOf("pairing", ["region:上海", "region:青海"], { evidence: [] }),
  pairOf("co_construction", ["region:青海", "region:甘肃"]),
  pairOf("cooperation", ["region:甘肃", `organization:${HOSTILE}`], { document: "测试〔2023〕2号", clause: HOSTILE, evidence: [{ span: [0, 3], quote: `${HOSTILE} javascript:alert(1)` }], confidence: 0.4 }),
  pairOf("aid", ["region:新疆", "organization:javascript:alert(1)"], { document: "测试〔2023〕2号" }),
];

let browser: Browser;
let file: string;

before(async () => {
  browser = await launch();
  file = makePage(STATEMENTS, "--lang", "zh").page;
});
afterEach(() => closeAll(browser));
after(async () => {
  await browser.close();
});

const find = async (page: Page, name: string): Promise<void> => {
  await page.fill("#search", name);
  await page.press("#search", "Enter");
};

async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const started: Promise<Download> = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const download = await started;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("the page opens from a file, draws, and asks nothing of anybody", async () => {
  const { page, complaints } = await open(browser, file);

  const canvases = await page.locator(".stage canvas").count();

  assert.ok(canvases > 3);
  assert.deepEqual((await shown(page)).slice(0, 4), [6, 6, 5, 5]);
  assert.deepEqual(complaints, []);
});

test("an entity is found by any form of its name, by keyboard alone", async () => {
  const { page, complaints } = await open(browser, file);

  for (const [form, name] of [["xj", "新疆"], ["Shanghai", "上海"], ["青海省", "青海"], ["甘", "甘肃"]] as const) {
    await find(page, form);
    assert.ok((await page.textContent(".entity-name"))?.includes(name), form);
  }
  assert.deepEqual(complaints, []);
});

test("filters take ties away and bring them back", async () => {
  const { page } = await open(browser, file);
  const ties = async (): Promise<number | undefined> => (await shown(page))[2];

  await page.getByLabel("结对").uncheck();
  const withoutPairing = await ties();
  await page.getByLabel("结对").check();
  await page.getByLabel("测试〔2023〕2号").uncheck();
  const oneDocument = await ties();
  await page.getByRole("button", { name: "恢复默认" }).click();
  await page.getByLabel("置信度不低于").fill("0.5");
  const confident = await ties();
  await page.getByRole("button", { name: "恢复默认" }).click();
  await page.getByLabel("至").fill("0");

  assert.deepEqual([withoutPairing, oneDocument, confident, await ties()], [3, 3, 4, 3]);
});

test("a tie shows its document, clause, date and sentence", async () => {
  const { page } = await open(browser, file);

  await find(page, "新疆");
  await page.locator(".partners .tie").first().click();
  const proof = (await page.textContent(".proof")) ?? "";

  assert.match(proof, /测试〔2021〕1号.*关于结对共建的通知.*条款 一\(一\).*2021-05-01 成文.*新疆与上海开展结对共建/s);
});

test("a quotation stands in its context where the document was given", async () => {
  const at = folder();
  writeFileSync(join(at, "notice.txt"), "某某厅关于结对共建的通知\n\n测试〔2021〕1号\n\n为落实要求，现通知如下。\n\n一、支持新疆与上海开展结对共建。青海联合甘肃开展技术攻关。\n\n2021年5月1日\n");
  const network = join(at, "network.json");
  jiedui("build", join(at, "notice.txt"), "-o", network);
  jiedui("explore", network, "-o", join(at, "network.html"), "--documents", at);
  const { page } = await open(browser, join(at, "network.html"));

  await find(page, "新疆");
  await page.locator(".partners .tie").first().click();

  assert.match((await page.textContent("mark")) ?? "", /新疆与上海开展结对共建/);
  assert.match((await page.textContent("blockquote")) ?? "", /现通知如下.*结对共建.*青海联合甘肃/s);
});

test("paths are found between two names, with a pattern, and a wrong pattern is explained", async () => {
  const { page } = await open(browser, file, "#panel=paths");

  await page.getByLabel("起点").fill("xinjiang");
  await page.getByLabel("终点").fill("甘肃");
  await page.getByRole("button", { name: "查找路径" }).click();
  const way = await page.textContent(".way");
  await page.getByLabel("关系模式").fill("pairing+,co_construction");
  await page.getByRole("button", { name: "查找路径" }).click();
  const fitting = await page.locator(".path").count();
  await page.getByLabel("关系模式").fill("pairing,,");
  await page.getByRole("button", { name: "查找路径" }).click();

  assert.equal(way, "新疆 › 上海 › 青海 › 甘肃");
  assert.equal(fitting, 1);
  assert.match((await page.textContent(".problem")) ?? "", /第 9 个字符/);
});

test("the view is taken away as SVG, PNG, CSV, JSON and statements, and the commands are shown", async () => {
  const { page, complaints } = await open(browser, file, "#panel=take");

  const svg = await saved(page, "SVG");
  const png = await saved(page, "PNG");
  const csv = await saved(page, "联系 CSV");
  const json = await saved(page, "网络 JSON");
  const statements = await saved(page, "陈述 JSONL");

  assert.equal(svg.name, "network.svg");
  assert.ok(svg.bytes.toString().includes("&lt;/script&gt;&lt;img"));
  assert.deepEqual([...png.bytes.subarray(1, 4)], [0x50, 0x4e, 0x47]);
  assert.ok(png.bytes.readUInt32BE(16) === 2800);
  assert.equal(csv.bytes.toString().trimEnd().split("\r\n").length, 6);
  assert.equal((JSON.parse(json.bytes.toString()) as { edges: unknown[] }).edges.length, 5);
  assert.equal(statements.bytes.toString().trimEnd().split("\n").length, 7);
  assert.match((await page.textContent("pre")) ?? "", /^jiedui draw network\.json/);
  assert.deepEqual(complaints, []);
});

test("the language switch changes everything", async () => {
  const { page } = await open(browser, file);

  await page.click("#language");

  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.match((await page.textContent(".top")) ?? "", /6 entities, 5 ties, 2 documents/);
  assert.match((await page.textContent(".filters")) ?? "", /Pairing/);
  assert.doesNotMatch((await page.textContent(".tabs")) ?? "", /[\u4e00-\u9fff]/);
});

test("everything is reached and worked by keyboard", async () => {
  const { page } = await open(browser, file);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "panel");
  await page.focus("#tab-details");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "tab-paths");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.match((await page.textContent("thead")) ?? "", /另一方/);
  await page.locator("tbody .link").nth(1).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".proof").count(), 1);
  await page.focus(".stage");
  for (const key of ["ArrowLeft", "ArrowUp", "+", "-", "0"]) {
    await page.keyboard.press(key);
  }
});

test("a phone's width needs no sideways scrolling", async () => {
  for (const panel of ["details", "paths", "table", "compare", "take"]) {
    const { page } = await open(browser, file, `#panel=${panel}&lang=en&labels=both&entity=region:新疆`, { width: 320, height: 640 });

    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);

    assert.deepEqual(widths, [320, 320], panel);
  }
});

test("a link restores exactly this state", async () => {
  const { page } = await open(browser, file);
  await page.getByLabel("共建").uncheck();
  await page.selectOption("#layout", "regions");
  await find(page, "上海");
  await page.click("#language");
  await page.focus(".stage");
  await page.keyboard.press("+");
  await page.waitForFunction(() => location.hash.includes("camera="));
  const link = page.url();
  const text = (url: Page): Promise<string> => url.evaluate(() => document.body.innerText);

  const { page: again } = await open(browser, file, link.slice(link.indexOf("#")));

  assert.equal(await text(again), await text(page));
  assert.deepEqual(await shown(again), await shown(page));
});

test("going back shows what was there before", async () => {
  const { page } = await open(browser, file);
  await find(page, "上海");
  await find(page, "青海");

  await page.goBack();

  assert.match((await page.textContent(".entity-name")) ?? "", /上海/);
});

test("names and quotations that look like markup are shown as they are and run nothing", async () => {
  const { page, complaints } = await open(browser, file, "#labels=both");

  await find(page, "</script>");
  const name = await page.textContent(".entity-name");
  await page.locator(".partners .tie").first().click();
  const proof = (await page.textContent(".proof")) ?? "";

  assert.ok(name?.includes(HOSTILE));
  assert.ok(proof.includes(`${HOSTILE} javascript:alert(1)`));
  assert.equal(await page.locator("img, b, .proof a").count(), 0);
  assert.equal(await page.evaluate("document.scripts.length"), 2);
  assert.deepEqual(complaints, []);
});

test("the policy forbids scripts, styles, markup and connections that are not the page's own", async () => {
  const { page } = await open(browser, file);

  const result = await page.evaluate(async () => {
    const attempts: Record<string, () => unknown> = {
      // Later, because the call that brings this function in is exempt.
      evaluated: () =>
        new Promise((resolve, reject) => {
          setTimeout(() => {
            try {
              // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
              resolve(new Function("return 1")());
            } catch {
              reject(new Error("refused"));
            }
          });
        }),
      markup: () => {
        // eslint-disable-next-line no-restricted-properties
        document.body.insertAdjacentHTML("beforeend", "<i id=injected></i>");
      },
      script: () => {
        const script = document.createElement("script");
        script.append("window.injected = 1");
        document.body.append(script);
        return (window as unknown as { injected?: number }).injected ?? Promise.reject(new Error("did not run"));
      },
      connection: () => fetch("http://127.0.0.1:9/"),
      picture: () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
        }),
    };
    const passed: string[] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
        passed.push(name);
      } catch {
        // forbidden, as it should be
      }
    }
    return passed;
  });

  assert.deepEqual(result, []);
});

test("no rule of WCAG 2.2 AA is broken, in any panel, light and dark", async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const dark of [false, true]) {
    for (const panel of ["details", "paths", "table", "compare", "take"]) {
      await closeAll(browser);
      const { page } = await open(browser, file, `#panel=${panel}&tie=1&from=region:新疆&to=region:甘肃&one=测试〔2021〕1号&other=测试〔2023〕2号`, { dark });
      // Playwright puts the checker in beside the policy.
      await page.evaluate(axe);

      const violations = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: { run: (node: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
        const report = await checker.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
        return report.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
      });

      assert.deepEqual(violations, [], `${panel} ${String(dark)}`);
    }
  }
});
