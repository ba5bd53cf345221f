// The overview: plots as SVG made by hand, each with a table that says the same in text.
//
// Counts by rule and language are those of the whole run, even where the page was cut; counts by document are of the
// findings on the page.

const SEVERITIES = Object.freeze([2, 1, 0]);
const ICONS = Object.freeze(["ⓘ", "▲", "✖"]);
const number = new Intl.NumberFormat("en");

// An element with attributes and children; strings become text, never markup.
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "click") {
      made.addEventListener("click", value);
    } else if (value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children);
  return made;
}

function shape(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

const sum = (counts) => counts.reduce((a, b) => a + b, 0);
const shorten = (text, most) => (text.length > most ? `…${text.slice(1 - most)}` : text);
const documentName = ({ file, record }) => data.files[file] + (record && ` · ${record}`);

function overview(choose) {
  const figures = [
    ["Findings", facts.findings],
    ...SEVERITIES.map((severity) => [
      ["Infos", "Warnings", "Errors"][severity],
      sum(facts.summary.filter((row) => row[2] === severity).map((row) => row[3])),
    ]),
    ["Documents", facts.documents],
    ["Words", sum(facts.languages.map((language) => language[3]))],
    ["Not read", facts.problems],
  ];
  document.getElementById("figures").replaceChildren(
    ...figures.map(([name, count]) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, number.format(count))),
    ),
  );
  document.getElementById("plots").replaceChildren(
    byRule(choose), byDocument(choose), byLanguage(choose), languageMix(), density(choose),
  );
}

function byRule(choose) {
  const counts = new Map();
  for (const [code, , severity, findings] of facts.summary) {
    const row = counts.get(code) ?? [0, 0, 0];
    row[severity] += findings;
    counts.set(code, row);
  }
  const rows = [...counts].map(([code, counts]) => {
    const id = ruleIds.get(code);
    return { label: rules[id].name, counts, choose: () => choose({ rule: id }) };
  });
  return bars("Findings by rule", rows, 15);
}

function byLanguage(choose) {
  const rows = facts.languages.map(([, name], lang) => ({
    label: name,
    counts: [0, 1, 2].map((severity) =>
      sum(facts.summary.filter((row) => row[1] === lang && row[2] === severity).map((row) => row[3])),
    ),
    choose: () => choose({ lang }),
  }));
  return bars("Findings by language", rows, 5);
}

function byDocument(choose) {
  const rows = data.documents.map((found) => ({
    label: documentName(found),
    counts: found.counts,
    choose: () => choose({ file: data.files[found.file], at: found.first }),
  }));
  return bars("Findings by document", rows, 10);
}

// Horizontal bars of errors, warnings and infos, the longest first; those beyond `most` are only in the table.
function bars(title, rows, most) {
  rows = rows.filter((row) => sum(row.counts) > 0).sort((a, b) => sum(b.counts) - sum(a.counts));
  const shown = rows.slice(0, most);
  const [width, left, right, step] = [560, 210, 60, 24];
  const longest = Math.max(1, ...shown.map((row) => sum(row.counts)));
  const svg = shape("svg", { viewBox: `0 0 ${width} ${Math.max(1, shown.length) * step}`, role: "img" });
  shown.forEach((row, i) => {
    const label = shape("text", { x: left - 8, y: i * step + 17, "text-anchor": "end" }, shorten(row.label, 30));
    label.append(shape("title", {}, row.label));
    svg.append(label);
    let x = left;
    for (const severity of SEVERITIES) {
      const length = (row.counts[severity] / longest) * (width - left - right);
      if (length > 0) {
        svg.append(shape("rect", { x, y: i * step + 4, width: length, height: step - 8, class: `weight-${facts.severities[severity]}` }));
      }
      x += length;
    }
    svg.append(shape("text", { x: x + 6, y: i * step + 17, class: "faint" }, number.format(sum(row.counts))));
  });
  const listed = rows.slice(0, 200);
  const head = ["", "errors", "warnings", "infos", "all"];
  const body = listed.map((row) => [
    element("button", { type: "button", class: "link", click: row.choose }, element("bdi", {}, row.label)),
    ...[2, 1, 0].map((severity) => number.format(row.counts[severity])),
    number.format(sum(row.counts)),
  ]);
  const more = rows.length > listed.length ? `the first ${listed.length} of ${number.format(rows.length)}` : "";
  const lead = shown.slice(0, 3).map((row) => `${row.label} ${number.format(sum(row.counts))}`).join(", ");
  return card(title, svg, lead || "none", head, body, more, legend());
}

function languageMix() {
  const all = Math.max(1, sum(facts.languages.map((language) => language[2])));
  const [width, left, right, step] = [560, 210, 80, 24];
  const svg = shape("svg", { viewBox: `0 0 ${width} ${facts.languages.length * step}`, role: "img" });
  facts.languages.forEach(([, name, paragraphs], i) => {
    const share = paragraphs / all;
    const length = share * (width - left - right);
    svg.append(
      shape("text", { x: left - 8, y: i * step + 17, "text-anchor": "end" }, name),
      shape("rect", { x: left, y: i * step + 4, width: length, height: step - 8, class: "plain" }),
      shape("text", { x: left + length + 6, y: i * step + 17, class: "faint" }, `${(100 * share).toFixed(1)} %`),
    );
  });
  const body = facts.languages.map(([, name, paragraphs, words]) => [name, number.format(paragraphs), number.format(words)]);
  const lead = facts.languages.map(([, name, paragraphs]) => `${name} ${number.format(paragraphs)} paragraphs`).join(", ");
  return card("Languages of the paragraphs", svg, lead, ["", "paragraphs", "words"], body, "");
}

// How findings spread over a document, by paragraph.
function density(choose) {
  const largest = data.documents
    .map((found, id) => ({ found, id, count: sum(found.counts) }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 100);
  const select = element("select", { "aria-label": "Document" });
  largest.forEach(({ found, id, count }) => {
    select.append(element("option", { value: id }, `${shorten(documentName(found), 70)} (${number.format(count)})`));
  });
  const made = element("section", { class: "card", "aria-label": "Findings over a document" });
  const draw = () => {
    const plot = data.documents.length ? columns(data.documents[Number(select.value)], choose) : element("p", {}, "There are no findings.");
    made.replaceChildren(element("h2", {}, "Findings over a document"), select, plot);
  };
  select.addEventListener("change", () => {
    draw();
    select.focus();
  });
  draw();
  return made;
}

function columns(found, choose) {
  const of = sum(found.counts);
  const findings = data.lines.slice(found.first, found.first + of);
  const length = Math.max(found.paragraphs, findings.reduce((most, line) => Math.max(most, line[FIELD.paragraph]), 1));
  const count = Math.min(60, length);
  const bins = Array.from({ length: count }, () => [0, 0, 0]);
  const firsts = new Array(count);
  findings.forEach((line, i) => {
    const bin = Math.floor(((line[FIELD.paragraph] - 1) * count) / length);
    bins[bin][line[FIELD.severity]]++;
    firsts[bin] ??= found.first + i;
  });
  const [width, height, left] = [560, 150, 34];
  const highest = Math.max(1, ...bins.map(sum));
  const svg = shape("svg", { viewBox: `0 0 ${width} ${height + 24}`, role: "img" });
  svg.append(
    shape("line", { x1: left, x2: width, y1: height, y2: height, class: "axis" }),
    shape("text", { x: left - 6, y: 12, "text-anchor": "end", class: "faint" }, String(highest)),
    shape("text", { x: left, y: height + 18, class: "faint" }, "paragraph 1"),
    shape("text", { x: width, y: height + 18, "text-anchor": "end", class: "faint" }, number.format(length)),
  );
  const step = (width - left) / count;
  const range = (bin) => {
    const [from, to] = [Math.ceil((bin * length) / count) + 1, Math.ceil(((bin + 1) * length) / count)];
    return from < to ? `${number.format(from)}–${number.format(to)}` : number.format(from);
  };
  bins.forEach((counts, bin) => {
    let y = height;
    for (const severity of SEVERITIES) {
      const tall = (counts[severity] / highest) * (height - 6);
      y -= tall;
      if (tall > 0) {
        const attributes = { x: left + bin * step, y, width: Math.max(1, step - 1), height: tall, class: `weight-${facts.severities[severity]}` };
        svg.append(shape("rect", attributes, shape("title", {}, `paragraphs ${range(bin)}: ${sum(counts)}`)));
      }
    }
  });
  const body = bins.flatMap((counts, bin) =>
    sum(counts) === 0
      ? []
      : [[
          element("button", { type: "button", class: "link", click: () => choose({ file: data.files[found.file], at: firsts[bin] }) }, range(bin)),
          ...[2, 1, 0].map((severity) => number.format(counts[severity])),
          number.format(sum(counts)),
        ]],
  );
  svg.setAttribute("aria-label", `${number.format(of)} findings over ${number.format(length)} paragraphs; at most ${highest} in a part`);
  const plot = element("div", {}, svg, legend(), asTable(["paragraphs", "errors", "warnings", "infos", "all"], body, "Findings over the document"));
  return plot;
}

function card(title, svg, lead, head, body, more, ...below) {
  svg.setAttribute("aria-label", `${title}: ${lead}`);
  const note = more ? [element("p", { class: "why" }, `The table lists ${more}.`)] : [];
  return element("section", { class: "card", "aria-label": title }, element("h2", {}, title), svg, ...below, asTable(head, body, title), ...note);
}

function asTable(head, body, caption) {
  const row = (cells, name) =>
    element("tr", {}, ...cells.map((cell, i) => (i === 0 ? element("th", { scope: name === "head" ? undefined : "row" }, cell || "\u00a0") : element(name === "head" ? "th" : "td", name === "head" ? { scope: "col" } : {}, cell))));
  return element(
    "details",
    {},
    element("summary", {}, "As a table"),
    element(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": `${caption}, table` },
      element("table", {}, element("caption", { class: "unseen" }, caption), element("thead", {}, row(head, "head")), element("tbody", {}, ...body.map((cells) => row(cells, "body")))),
    ),
  );
}

function legend() {
  return element(
    "ul",
    { class: "legend" },
    ...SEVERITIES.map((severity) => {
      const name = facts.severities[severity];
      const box = shape("svg", { viewBox: "0 0 12 12", "aria-hidden": "true" });
      box.append(shape("rect", { x: 1, y: 1, width: 10, height: 10, class: `weight-${name}` }));
      return element("li", {}, box, ` ${name}`);
    }),
  );
}
