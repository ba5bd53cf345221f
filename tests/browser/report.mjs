// Drives the HTML report in Chromium as a reader would: `npm ci && node report.mjs [PROGRAM]` in this folder.
//
// Needs a build of mtlint (target/release or target/debug, or PROGRAM) and Debian's chromium or another one in
// CHROMIUM. Without a browser it says that it is skipped. Pictures of the pages go to target/browser, to be looked at.
// Times are told; only the limits that the report promises are asserted, and those with MTLINT_TIMES=1, since a
// machine that does something else says little about them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const browserPath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
const program = [process.argv[2] && resolve(process.argv[2]), join(root, "target/release/mtlint"), join(root, "target/debug/mtlint")].find(
  (path) => path && existsSync(path),
);
for (const [what, path] of [["Chromium", browserPath], ["mtlint", program], ["node_modules (npm ci)", join(here, "node_modules")]]) {
  if (!path || !existsSync(path)) {
    console.log(`skipped: ${what} is not there`);
    process.exit(0);
  }
}
const { chromium } = await import("playwright-core");
const axe = readFileSync(join(here, "node_modules/axe-core/axe.min.js"), "utf8");

const work = mkdtempSync(join(tmpdir(), "mtlint-browser-"));
const pictures = join(root, "target/browser");
mkdirSync(pictures, { recursive: true });

// A report of `files`, by name, or of the sample corpus.
function report(name, files) {
  const folder = join(work, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files ?? {})) {
    writeFileSync(join(folder, file), text);
  }
  const inputs = files ? Object.keys(files) : ["corpus"];
  const out = join(folder, "reports");
  execFileSync(program, ["check", "--quiet", "--format", "csv,html", "--out", out, ...inputs], { cwd: files ? folder : root });
  return { page: join(out, "findings.html"), csv: join(out, "findings.csv"), out };
}

const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
let passed = 0;

// A page with a report, that nothing may go wrong on.
async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, bypassCSP: false, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => (dialog.type() === "beforeunload" || faults.push(`dialog: ${dialog.message()}`), dialog.accept()));
  page.on("request", (request) => /^(file|blob):/.test(request.url()) || faults.push(`request: ${request.url()}`));
  const since = Date.now();
  await page.goto(pathToFileURL(path).href);
  await page.waitForFunction(() => document.documentElement.dataset.ready, null, { timeout: 60_000 });
  page.wall = Date.now() - since;
  return { page, faults, close: () => context.close() };
}

async function test(name, body) {
  await body();
  passed++;
  console.log(`ok: ${name}`);
}

// Violations of the accessibility rules. The script runs outside of the page's policy.
async function violations(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setBypassCSP", { enabled: false });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.map((violation) => `${violation.impact} ${violation.id}: ${violation.nodes.slice(0, 2).map((node) => node.html).join(" ")}`);
}

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
  return readFileSync(await download.path(), "utf8");
}

const HOSTILE = [
  "He said said </script><script>document.title = 'broken';alert(1)</script> and left the the house <img src=x onerror=alert(2)> in the rain.",
  "The the <!-- comment --> <b>bold</b> \u2028 \u2029 & &lt; &amp;quot; story went on on as before, and nobody minded.",
  "=cmd|'/c calc'!A1 was was the first cell of the the table, and it it stayed there, “quoted, with commas”.",
].join("\n\n");

await test("the sample corpus in three languages", async () => {
  const made = report("sample");
  const { page, faults, close } = await open(made.page);
  const total = await page.evaluate(() => facts.findings);
  assert.equal(await page.evaluate(() => data.size), total);
  await page.screenshot({ path: join(pictures, "overview.png"), fullPage: true });
  assert.deepEqual(await violations(page), []);
  await page.click("#tab-findings");
  for (const lang of ["English", "French", "Arabic"]) {
    await page.selectOption("#f-lang", { label: lang });
    await page.waitForFunction((lang) => document.querySelector("#detail .place")?.textContent.endsWith(lang), lang);
    const marked = await page.evaluate(() => [document.querySelector("#detail mark").textContent, data.lines[state.shown[state.at]][FIELD.found], getComputedStyle(document.querySelector(".paragraph")).direction]);
    assert.equal(marked[0], marked[1]);
    assert.equal(marked[2], lang === "Arabic" ? "rtl" : "ltr");
    await page.screenshot({ path: join(pictures, `findings-${lang}.png`) });
    assert.deepEqual(await violations(page), []);
  }
  await page.click("#theme");
  await page.click("#theme");
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(21, 23, 28)");
  await page.screenshot({ path: join(pictures, "dark.png") });
  assert.deepEqual(await violations(page), []);
  await page.click("#tab-overview");
  await page.screenshot({ path: join(pictures, "overview-dark.png"), fullPage: true });
  assert.deepEqual(await violations(page), []);
  await page.setViewportSize({ width: 400, height: 800 });
  await page.click("#tab-findings");
  await page.screenshot({ path: join(pictures, "narrow.png") });
  assert.deepEqual(faults, []);
  await close();
});

await test("the golden page", async () => {
  const golden = join(root, "reports/golden");
  const { page, faults, close } = await open(join(golden, "findings.html"));
  await page.click("#tab-findings");
  const run = JSON.parse(readFileSync(join(golden, "run.json"), "utf8"));
  assert.equal(await page.evaluate(() => data.size), run.totals.findings);
  assert.equal(await saved(page, "#export-shown"), readFileSync(join(golden, "findings.csv"), "utf8"));
  assert.deepEqual(faults, []);
  await close();
});

await test("everything by keyboard, and verdicts that can be read back", async () => {
  const made = report("keys", { "a.txt": HOSTILE });
  const { page, faults, close } = await open(made.page);
  await page.keyboard.press("2");
  const focus = () => page.evaluate(() => document.activeElement.id);
  const chosen = () => page.evaluate(() => state.at);
  assert.equal(await focus(), "list");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  assert.equal(await chosen(), 2);
  await page.keyboard.press("k");
  assert.equal(await chosen(), 1);
  assert.equal(await page.getAttribute("#list", "aria-activedescendant"), "row-1");
  await page.keyboard.press("Home");
  await page.keyboard.press("t");
  await page.keyboard.press("f");
  assert.equal(await chosen(), 2);
  await page.keyboard.press("c");
  assert.equal(await focus(), "comment");
  await page.keyboard.type('=1+1, "so", tuj');
  await page.keyboard.press("Escape");
  assert.equal(await focus(), "list");
  await page.keyboard.press("u");
  await page.keyboard.press("End");
  assert.equal(await chosen(), (await page.evaluate(() => data.size)) - 1);
  await page.keyboard.press("t");
  await page.keyboard.press("x");
  await page.keyboard.press("?");
  assert.ok(await page.evaluate(() => document.getElementById("help").open));
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  assert.equal(await focus(), "f-text");
  await page.keyboard.type("ALERT(2)");
  await page.waitForFunction(() => state.shown.length > 0 && state.shown.length < data.size);
  await page.keyboard.press("Escape");
  // The way with Tab alone leads through all of the controls and back.
  const met = new Set();
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press("Tab");
    met.add(await focus());
  }
  for (const id of ["tab-findings", "f-text", "f-rule", "f-lang", "f-file", "f-verdict", "list", "comment", "export-judged", "theme"]) {
    assert.ok(met.has(id), `${id} is reached with Tab`);
  }
  const csv = await saved(page, "#export-judged");
  const lines = csv.trimEnd().split("\n");
  assert.equal(lines[0], readFileSync(made.csv, "utf8").split("\n")[0]);
  assert.deepEqual(lines.slice(1).map((line) => line.match(/,(true|false|unsure),/)[1]), ["true", "false", "unsure"]);
  assert.ok(lines[3].endsWith(`,unsure,"'=1+1, ""so"", tuj"`), lines[3]);
  writeFileSync(join(work, "verdicts.csv"), csv);
  try {
    const told = execFileSync(program, ["review", join(work, "verdicts.csv"), "--out", join(work, "review")], { encoding: "utf8", stdio: "pipe" });
    console.log(`   mtlint review reads it: ${told.split("\n")[0]}`);
  } catch (error) {
    if (!/unrecognized subcommand/.test(error.stderr)) {
      throw error;
    }
    console.log("   this build has no review");
  }
  // Without filters, what is saved is the table that the program wrote.
  await page.evaluate(() => document.getElementById("filters").reset());
  await page.waitForFunction(() => state.shown.length === data.size);
  await page.evaluate(() => (data.verdicts.fill(0), data.comments.clear()));
  assert.equal(await saved(page, "#export-shown"), readFileSync(made.csv, "utf8"));
  await page.setInputFiles("#import", join(work, "verdicts.csv"));
  await page.waitForFunction(() => document.getElementById("status").textContent.startsWith("3 verdicts loaded"));
  assert.equal(await page.evaluate(() => [...data.comments.values()].join()), '=1+1, "so", tuj');
  // Verdicts are there again after the page was closed.
  await page.waitForFunction(() => isSaved);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  assert.equal(await page.evaluate(() => data.verdicts.filter((verdict) => verdict > 0).length), 3);
  assert.deepEqual(faults, []);
  await close();
});

await test("text of a corpus stays text", async () => {
  const made = report("hostile", { "a.txt": HOSTILE, "<img src=x onerror=alert(3)>.txt": HOSTILE });
  const { page, faults, close } = await open(made.page);
  await page.keyboard.press("2");
  const size = await page.evaluate(() => data.size);
  assert.ok(size >= 10);
  for (let n = 0; n < size; n++) {
    await page.keyboard.press("j");
  }
  assert.equal(await page.title(), "mtlint report");
  assert.equal(await page.evaluate(() => document.querySelectorAll("img, b, main script").length), 0);
  assert.ok((await page.textContent("#detail .paragraph")).length > 20);
  // The policy stops what the page itself would never do.
  await page.evaluate(() => {
    const script = document.createElement("script");
    try {
      script.textContent = "document.title = 'broken'";
      document.body.append(script);
    } catch {}
    fetch("https://example.org/").catch(() => {});
  });
  assert.equal(await page.title(), "mtlint report");
  assert.ok(faults.length > 0 && faults.every((fault) => /Content Security Policy|Trusted|policy/i.test(fault)), faults.join("\n"));
  await close();
});

await test("translations with their sources", async () => {
  const table = [
    "id\tsource\ttarget",
    "1\tThe shop opens at 9 on Friday.\t\u064a\u0641\u062a\u062d \u0627\u0644\u0645\u062a\u062c\u0631 \u0641\u064a \u0627\u0644\u0633\u0627\u0639\u0629 8 \u064a\u0648\u0645 \u0627\u0644\u062c\u0645\u0639\u0629.",
    "2\tThe door (the green one) is shut.\t\u0627\u0644\u0628\u0627\u0628 \u0627\u0644\u0628\u0627\u0628 \u0645\u063a\u0644\u0642.",
  ];
  const made = report("pairs", { "shop.en-ar.tsv": table.join("\n") });
  const { page, faults, close } = await open(made.page);
  await page.keyboard.press("2");
  const shown = await page.evaluate(() => [".source", ".paragraph:not(.source)"].map((name) => {
    const part = document.querySelector(`#detail ${name}`);
    return [getComputedStyle(part).direction, part.lang];
  }));
  assert.deepEqual(shown, [["ltr", "en"], ["rtl", "ar"]]);
  assert.equal(await page.textContent("#detail .source mark"), "9");
  assert.equal(await saved(page, "#export-shown"), readFileSync(made.csv, "utf8"));
  await page.screenshot({ path: join(pictures, "pairs.png") });
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(faults, []);
  await close();
});

await test("a run without findings", async () => {
  const made = report("none", { "a.txt": "Nothing is wrong with this one line of text here.\n" });
  const { page, faults, close } = await open(made.page);
  await page.keyboard.press("2");
  assert.match(await page.textContent("#count"), /^0 of 0/);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(faults, []);
  await close();
});

await test("a hundred thousand findings", async () => {
  const paragraphs = [
    (n) => `Chapter ${n} tells that the the river was high when it it rose over the bank, and that the people of the valley took what they could carry to the hills. They came back in the spring to find the mill gone and the fields under a layer of sand, as the old woman of the ferry had told them they would.`,
    (n) => `Le chapitre ${n} raconte que la la rivi\u00e8re \u00e9tait haute quand elle elle a d\u00e9bord\u00e9, et que les gens de la vall\u00e9e ont port\u00e9 ce qu\u2019ils pouvaient sur les collines. Ils sont revenus au printemps et n\u2019ont plus trouv\u00e9 le moulin, comme la vieille femme du bac le leur avait pr\u00e9dit.`,
    (n) => `يروي الفصل ${n} أن النهر النهر كان مرتفعا حين فاض على الضفة الضفة، وأن أهل الوادي حملوا ما استطاعوا إلى التلال. ثم عادوا في الربيع فلم يجدوا الطاحونة، كما قالت لهم العجوز التي تعيش عند المعبر القديم.`,
  ];
  const files = {};
  for (let file = 0; file < 60; file++) {
    files[`part-${file}.txt`] = Array.from({ length: 860 }, (_, n) => paragraphs[(file + n) % 3](file * 860 + n)).join("\n\n");
  }
  const made = report("large", files);
  const { page, faults, close } = await open(made.page);
  const size = await page.evaluate(() => data.size);
  assert.ok(size >= 100_000, `${size} findings`);
  const loaded = await page.evaluate(() => Number(document.documentElement.dataset.ready));
  console.log(`   ${size} findings, ${(statSync(made.page).size / 1e6).toFixed(0)} MB, loaded in ${loaded} ms (${page.wall} ms as seen from outside)`);
  const since = Date.now();
  await page.keyboard.press("2");
  await page.waitForFunction(() => document.documentElement.dataset.searchable);
  console.log(`   search prepared ${await page.evaluate(() => document.documentElement.dataset.searchable)} ms after the start`);
  const times = await page.evaluate(() => {
    const times = {};
    const time = (name, set) => {
      document.getElementById("filters").reset();
      set();
      times[name] = Math.round(refilter());
    };
    const value = (id, text) => () => (document.getElementById(id).value = text);
    time("language", value("f-lang", "2"));
    time("file", value("f-file", "part-7"));
    time("verdict", value("f-verdict", "0"));
    time("text, common", value("f-text", "the"));
    time("text, rare", value("f-text", "51234"));
    time("text, Arabic", value("f-text", "العجوز"));
    time("text, absent", value("f-text", "no such words"));
    time("none", () => {});
    return times;
  });
  console.log(`   filters, in ms: ${Object.entries(times).map(([name, time]) => `${name} ${time}`).join(", ")}`);
  const rows = await page.evaluate(() => document.querySelectorAll(".row").length);
  assert.ok(rows > 0 && rows < 60, `${rows} rows in the page`);
  await page.focus("#list");
  await page.keyboard.press("End");
  assert.equal(await page.getAttribute("#list", "aria-activedescendant"), `row-${size - 1}`);
  await page.screenshot({ path: join(pictures, "large.png") });
  assert.deepEqual(faults, []);
  if (process.env.MTLINT_TIMES) {
    assert.ok(page.wall < 2000, `${page.wall} ms to load`);
    assert.ok(Math.max(...Object.values(times)) < 300, "a filter takes too long");
  }
  await close();
});

await browser.close();
rmSync(work, { recursive: true, force: true });
console.log(`${passed} passed, 0 failed`);
