// What the reader sees and does: the list, the finding chosen, filters, keys, verdicts.
//
// Only the rows in sight are in the page, so the list costs the same for ten findings and for a hundred
// thousand. Text of the corpus is only ever set as text.

const ROW = 64;
const SPARE = 6;
// However the list is laid out, no more rows than these are drawn.
const MOST_ROWS = 120;
const by = (id) => document.getElementById(id);
const list = by("list");
const state = { shown: new Uint32Array(0), at: -1, drawn: [-1, -1] };

// The direction and language of a piece of the corpus.
function tongue(i) {
  return tongueOf(data.lang[i]);
}

function tongueOf(lang) {
  const code = facts.languages[lang][0];
  const dir = { ar: "rtl", en: "ltr", fr: "ltr" }[code] ?? "auto";
  return dir === "auto" ? { dir } : { dir, lang: code };
}

function counted(count, thing) {
  return `${number.format(count)} ${thing}${count === 1 ? "" : "s"}`;
}

function place(i) {
  const line = data.lines[i];
  const record = line[FIELD.record];
  return `${fileOf(i)}${record && ` · ${record}`}:${line[FIELD.line]}:${line[FIELD.column]}`;
}

function row(position) {
  const i = state.shown[position];
  const line = data.lines[i];
  const weight = facts.severities[line[FIELD.severity]];
  const before = line[FIELD.before];
  const verdict = VERDICTS[data.verdicts[data.name[i]]];
  const made = element(
    "div",
    {
      class: "row", role: "option", id: `row-${position}`, "aria-selected": String(position === state.at),
      "aria-setsize": state.shown.length, "aria-posinset": position + 1,
    },
    element(
      "div",
      { class: "head" },
      element("span", { class: `severity ${weight}`, title: weight }, ICONS[line[FIELD.severity]], element("span", { class: "unseen" }, ` ${weight} `)),
      element("span", {}, rules[data.rule[i]].name),
      element("span", {}, verdict && ` ${verdict}`),
      element("bdi", { class: "place", dir: "ltr" }, shorten(place(i), 40)),
    ),
    element(
      "div",
      { class: "snippet", ...tongue(i) },
      before.length > 40 ? `…${before.slice(-40).replace(/^\S*\s/, "")}` : before,
      element("mark", {}, line[FIELD.found].slice(0, 160)),
      line[FIELD.after],
    ),
  );
  made.style.top = `${position * ROW}px`;
  made.addEventListener("click", () => select(position));
  return made;
}

// Draws the rows in sight, unless they are there already.
function draw(anew) {
  const first = Math.max(0, Math.floor(list.scrollTop / ROW) - SPARE);
  const last = Math.min(state.shown.length, first + MOST_ROWS, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + SPARE);
  if (!anew && first === state.drawn[0] && last === state.drawn[1]) {
    return;
  }
  state.drawn = [first, last];
  by("rows").replaceChildren(...Array.from({ length: last - first }, (_, n) => row(first + n)));
  if (state.at >= first && state.at < last) {
    list.setAttribute("aria-activedescendant", `row-${state.at}`);
  } else {
    list.removeAttribute("aria-activedescendant");
  }
}

function select(position) {
  if (state.shown.length === 0) {
    state.at = -1;
    by("detail").replaceChildren(element("p", {}, "No finding passes the filters."));
    return;
  }
  state.at = Math.max(0, Math.min(position, state.shown.length - 1));
  const top = state.at * ROW;
  if (top < list.scrollTop) {
    list.scrollTop = top;
  } else if (top + ROW > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + ROW - list.clientHeight;
  }
  draw(true);
  detail(state.shown[state.at]);
}

// The sentence of a finding, each text it quotes kept apart, since that may run the other way.
function message(i) {
  const quoted = [data.lines[i][FIELD.found], data.lines[i][FIELD.suggestion]].filter((text) => text.trim());
  const pieces = [];
  let rest = messageOf(i);
  while (rest) {
    const hits = quoted.map((text) => [rest.indexOf(text), text]).filter(([at]) => at >= 0);
    if (hits.length === 0) {
      break;
    }
    const [at, text] = hits.sort((a, b) => a[0] - b[0] || b[1].length - a[1].length)[0];
    pieces.push(rest.slice(0, at), element("bdi", tongue(i), text));
    rest = rest.slice(at + text.length);
  }
  return element("p", {}, ...pieces, rest);
}

// What a translation was made from, with what the finding is about marked.
function source(line) {
  const text = line[FIELD.source];
  if (text === undefined) {
    return [];
  }
  const found = line[FIELD.sourceFound];
  const at = found ? text.indexOf(found) : -1;
  const parts = at < 0 ? [text] : [text.slice(0, at), element("mark", {}, found), text.slice(at + found.length)];
  const lang = line[FIELD.sourceLang];
  return [
    element("h3", {}, `Source, ${facts.languages[lang][1]}`),
    element("p", { class: "paragraph source", ...tongueOf(lang) }, ...parts),
    element("h3", {}, "Translation"),
  ];
}

function detail(i) {
  const line = data.lines[i];
  const rule = rules[data.rule[i]];
  const weight = facts.severities[line[FIELD.severity]];
  const [, language] = facts.languages[data.lang[i]];
  const paragraph = element(
    "p",
    { class: "paragraph", ...tongue(i) },
    // Where the paragraph is longer than what is shown, nobody should take the cut for its end.
    line[FIELD.more].length + line[FIELD.before].length > 250 ? "… " : "",
    line[FIELD.more] + line[FIELD.before],
    element("mark", {}, line[FIELD.found]),
    line[FIELD.after] + line[FIELD.rest],
    line[FIELD.after].length + line[FIELD.rest].length > 250 ? " …" : "",
  );
  const instead = [];
  if (line[FIELD.suggestion]) {
    instead.push(element("p", { class: "instead" }, line[FIELD.isFixable] ? "Write " : "Perhaps ", element("bdi", tongue(i), line[FIELD.suggestion])));
  } else if (line[FIELD.isFixable]) {
    instead.push(element("p", { class: "instead" }, "Take it out."));
  }
  const name = data.name[i];
  const judged = [["true", "t"], ["false", "f"], ["unsure", "u"]].map(([verdict, key], n) =>
    element(
      "button",
      { type: "button", "aria-pressed": String(data.verdicts[name] === n + 1), "aria-keyshortcuts": key, click: () => give(n + 1) },
      `${verdict[0].toUpperCase()}${verdict.slice(1)} `,
      element("kbd", { "aria-hidden": "true" }, key),
    ),
  );
  const comment = element("textarea", { id: "comment", dir: "auto", "aria-keyshortcuts": "c" });
  comment.value = data.comments.get(name) ?? "";
  comment.addEventListener("input", () => {
    comment.value ? data.comments.set(name, comment.value) : data.comments.delete(name);
    keepVerdicts();
  });
  by("detail").replaceChildren(
    element("h2", {}, element("span", { class: `severity ${weight}` }, `${ICONS[line[FIELD.severity]]} ${weight} `), rule.name, " ", element("code", {}, rule.code)),
    element("p", { class: "place" }, element("bdi", { dir: "ltr" }, place(i)), `, paragraph ${number.format(line[FIELD.paragraph])}, ${language}`),
    message(i), ...source(line), paragraph, ...instead,
    element("div", { class: "verdicts", role: "group", "aria-label": "Verdict" }, "Is it a fault?", ...judged),
    element("label", { for: "comment" }, "Comment"), comment,
    element("p", { class: "why" }, rule.why),
  );
  by("detail").scrollTop = 0;
}

// Sets the verdict of the finding chosen and goes on; the verdict it has already is taken back.
function give(verdict) {
  if (state.at < 0) {
    return;
  }
  const name = data.name[state.shown[state.at]];
  const isGiven = verdict > 0 && data.verdicts[name] !== verdict;
  data.verdicts[name] = isGiven ? verdict : 0;
  keepVerdicts();
  tellVerdicts();
  const hadFocus = by("detail").contains(document.activeElement);
  select(isGiven ? state.at + 1 : state.at);
  if (hadFocus) {
    // The button pressed is gone with its finding.
    by("detail").querySelectorAll(".verdicts button")[Math.max(0, verdict - 1)]?.focus();
  }
}

function tellVerdicts() {
  const judged = data.verdicts.reduce((count, verdict) => count + Number(verdict > 0), 0);
  by("export-judged").textContent = judged ? `Save verdicts (${number.format(judged)})` : "Save verdicts";
  by("export-judged").disabled = judged === 0;
}

function filters() {
  const severities = [...by("f-severity").querySelectorAll("input")].reduce((set, box) => set | (Number(box.checked) << Number(box.value)), 0);
  const choice = (id) => (by(id).value === "" ? -1 : Number(by(id).value));
  return {
    rule: choice("f-rule"), lang: choice("f-lang"), verdict: choice("f-verdict"), severities,
    file: by("f-file").value, text: by("f-text").value,
  };
}

// Filters anew; the finding chosen stays so where it is still listed. Gives the milliseconds it took.
function refilter(chosen = state.shown[state.at]) {
  const since = performance.now();
  state.shown = filter(filters());
  const found = state.shown.indexOf(chosen);
  by("rows").style.height = `${state.shown.length * ROW}px`;
  list.hidden = state.shown.length === 0;
  by("count").textContent = `${number.format(state.shown.length)} of ${number.format(data.size)} findings`;
  by("export-shown").disabled = state.shown.length === 0;
  if (found < 0) {
    list.scrollTop = 0;
  }
  select(Math.max(0, found));
  return performance.now() - since;
}

function fillFilters() {
  const option = (value, text) => element("option", { value }, text);
  const counts = new Uint32Array(rules.length);
  data.rule.forEach((rule) => counts[rule]++);
  const met = rules.map((rule, id) => [rule, id]).filter(([, id]) => counts[id] > 0);
  met.sort(([a], [b]) => (a.code < b.code ? -1 : 1));
  by("f-rule").replaceChildren(option("", "any"), ...met.map(([rule, id]) => option(id, `${rule.code} ${rule.name} (${number.format(counts[id])})`)));
  by("f-lang").replaceChildren(option("", "any"), ...facts.languages.map(([, name], id) => option(id, name)));
  by("f-severity").replaceChildren(
    ...SEVERITIES.map((severity) => element("label", {}, element("input", { type: "checkbox", value: severity, checked: "" }), `${ICONS[severity]} ${facts.severities[severity]}`)),
  );
  by("files").replaceChildren(...data.files.slice(0, 300).map((name) => option(name, "")));
}

// Leads from a plot to what it counts.
function choose({ rule, lang, file, at }) {
  by("filters").reset();
  by("f-rule").value = rule ?? "";
  by("f-lang").value = lang ?? "";
  by("f-file").value = file ?? "";
  show("findings");
  refilter(at);
  list.focus();
}

function show(view) {
  for (const name of ["overview", "findings"]) {
    const isShown = name === view;
    by(name).hidden = !isShown;
    by(`tab-${name}`).setAttribute("aria-selected", String(isShown));
    by(`tab-${name}`).tabIndex = isShown ? 0 : -1;
  }
  if (view === "findings") {
    draw(true);
  }
}

function save(indices, name) {
  const url = URL.createObjectURL(new Blob(table(indices), { type: "text/csv;charset=utf-8" }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  isSaved = true;
}

function judgedFindings() {
  const judged = [];
  for (let i = 0; i < data.size; i++) {
    if (data.verdicts[data.name[i]] > 0) {
      judged.push(i);
    }
  }
  return judged;
}

const KEYS = {
  j: () => select(state.at + 1),
  k: () => select(state.at - 1),
  t: () => give(1),
  f: () => give(2),
  u: () => give(3),
  x: () => give(0),
  c: () => by("comment")?.focus(),
};
const LIST_KEYS = {
  ArrowDown: () => select(state.at + 1),
  ArrowUp: () => select(state.at - 1),
  PageDown: () => select(state.at + Math.max(1, Math.floor(list.clientHeight / ROW) - 1)),
  PageUp: () => select(state.at - Math.max(1, Math.floor(list.clientHeight / ROW) - 1)),
  Home: () => select(0),
  End: () => select(state.shown.length - 1),
};
const PAGE_KEYS = {
  "/": () => (show("findings"), by("f-text").focus()),
  "?": () => by("help").showModal(),
  1: () => (show("overview"), by("tab-overview").focus()),
  2: () => (show("findings"), list.focus()),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || by("help").open) {
    return;
  }
  if (event.target.matches("input, select, textarea")) {
    if (event.key === "Escape" && !by("findings").hidden) {
      list.focus();
    }
    return;
  }
  const action =
    PAGE_KEYS[event.key] ??
    (by("findings").hidden ? undefined : KEYS[event.key]) ??
    (document.activeElement === list ? LIST_KEYS[event.key] : undefined);
  if (action) {
    event.preventDefault();
    action();
  }
}

function dress(theme) {
  const themes = ["auto", "light", "dark"];
  const chosen = themes.includes(theme) ? theme : "auto";
  document.documentElement.dataset.theme = chosen;
  by("theme").textContent = `Theme: ${chosen}`;
  by("theme").onclick = () => {
    const next = themes[(themes.indexOf(chosen) + 1) % themes.length];
    store.set("mtlint theme", next);
    dress(next);
  };
}

function listen() {
  document.addEventListener("keydown", onKey);
  list.addEventListener("scroll", () => requestAnimationFrame(() => draw(false)));
  new ResizeObserver(() => draw(false)).observe(list);
  let waiting = 0;
  by("filters").addEventListener("input", (event) => {
    // Who types fast is not made to wait for each letter.
    clearTimeout(waiting);
    waiting = setTimeout(refilter, event.target.type === "search" ? 120 : 0);
  });
  by("filters").addEventListener("submit", (event) => event.preventDefault());
  by("filters").addEventListener("reset", () => setTimeout(refilter));
  for (const [from, to] of [["overview", "findings"], ["findings", "overview"]]) {
    by(`tab-${from}`).addEventListener("click", () => show(from));
    by(`tab-${from}`).addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        show(to);
        by(`tab-${to}`).focus();
      }
    });
  }
  by("help-open").addEventListener("click", () => by("help").showModal());
  by("export-judged").addEventListener("click", () => save(judgedFindings(), "verdicts.csv"));
  by("export-shown").addEventListener("click", () => save(state.shown, "findings-shown.csv"));
  by("import").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    const read = file && readTable(await file.text());
    target.value = "";
    by("status").textContent = read
      ? `${number.format(read.taken)} verdicts loaded, ${number.format(read.foreign)} are of findings not on this page.`
      : "This is no table with the columns fingerprint and verdict.";
    keepVerdicts();
    tellVerdicts();
    refilter();
  });
  addEventListener("beforeunload", (event) => isSaved || event.preventDefault());
}

async function start() {
  dress(store.get("mtlint theme"));
  await load(() => {
    by("status").textContent = `Loading the findings: ${number.format(data.size)} of ${number.format(facts.listed)} …`;
  });
  restoreVerdicts();
  fillFilters();
  overview(choose);
  listen();
  tellVerdicts();
  refilter();
  by("status").textContent = `${counted(facts.findings, "finding")} in ${counted(facts.documents, "document")}, mtlint ${facts.version}`;
  if (facts.listed < facts.findings) {
    by("cut").hidden = false;
    by("cut").textContent = `This page lists the first ${number.format(facts.listed)} of ${number.format(facts.findings)} findings. Formats without a limit, such as csv, have all of them.`;
  }
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
  await prepareSearch();
  document.documentElement.dataset.searchable = String(Math.round(performance.now()));
}

start();
