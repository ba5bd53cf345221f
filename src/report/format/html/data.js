// The findings in memory: read from the page, filtered, judged, saved.
//
// What filters look at lies in typed arrays, one place a finding; the rest of a finding stays the array
// that JSON gave. Verdicts belong to fingerprints, as everywhere: equal findings are judged together.
"use strict";

// Places in a finding's array; `Line` in html.rs writes it.
const FIELD = Object.freeze({
  print: 0, severity: 1, code: 2, lang: 3, record: 4, paragraph: 5, line: 6, column: 7, more: 8, before: 9,
  found: 10, after: 11, rest: 12, message: 13, suggestion: 14, isFixable: 15, start: 16, end: 17,
  // Of a translation only: the language and the text of its source, and what of it the finding is about.
  sourceLang: 18, source: 19, sourceFound: 20,
});
const VERDICTS = Object.freeze(["", "true", "false", "unsure"]);

const facts = JSON.parse(document.getElementById("facts").textContent);
const rules = facts.rules.map(([code, name, family, message, why]) => ({ code, name, family, message, why }));
const ruleIds = new Map(rules.map((rule, id) => [rule.code, id]));

const data = {
  size: 0,
  lines: [],
  severity: new Uint8Array(facts.listed),
  rule: new Uint16Array(facts.listed),
  lang: new Uint8Array(facts.listed),
  file: new Uint32Array(facts.listed),
  document: new Uint32Array(facts.listed),
  name: new Uint32Array(facts.listed),
  files: [],
  documents: [],
  names: new Map(),
  verdicts: new Uint8Array(facts.listed),
  comments: new Map(),
  texts: [],
};

// Reads all findings, block by block, and lets the browser show something in between.
async function load(progress) {
  const reader = { document: null };
  let since = performance.now();
  for (const block of document.querySelectorAll("script.data")) {
    for (const item of JSON.parse(block.textContent)) {
      take(item, reader);
    }
    block.remove();
    if (performance.now() - since > 60) {
      progress();
      await pause();
      since = performance.now();
    }
  }
}

// A turn of the event loop. A timer would wait some milliseconds each time.
const turn = new MessageChannel();

function pause() {
  return new Promise((resolve) => {
    turn.port1.onmessage = resolve;
    turn.port2.postMessage(0);
  });
}

function take(item, reader) {
  if (typeof item === "string") {
    data.files.push(item);
    reader.document = null;
  } else if (item.length === 3) {
    if (reader.document) {
      [, reader.document.paragraphs, reader.document.words] = item;
    }
    reader.document = null;
  } else if (item.length > 3) {
    add(item, reader);
  }
}

function add(line, reader) {
  const i = data.size++;
  const file = data.files.length - 1;
  const record = line[FIELD.record];
  if (!reader.document || reader.document.record !== record) {
    reader.document = { file, record, first: i, counts: [0, 0, 0], paragraphs: 0, words: 0 };
    data.documents.push(reader.document);
  }
  reader.document.counts[line[FIELD.severity]]++;
  data.lines.push(line);
  data.severity[i] = line[FIELD.severity];
  data.rule[i] = ruleIds.get(line[FIELD.code]);
  data.lang[i] = line[FIELD.lang];
  data.file[i] = file;
  data.document[i] = data.documents.length - 1;
  let name = data.names.get(line[FIELD.print]);
  if (name === undefined) {
    name = data.names.size;
    data.names.set(line[FIELD.print], name);
  }
  data.name[i] = name;
}

function messageOf(i) {
  return data.lines[i][FIELD.message] || rules[data.rule[i]].message;
}

function fileOf(i) {
  return data.files[data.file[i]];
}

// As a search compares: without case, vowel signs and kinds of spaces.
function fold(text) {
  return text.toLowerCase().replace(/[\u00a0\u202f\r\n\t]/g, " ").replace(/[\u0640\u064b-\u0652]/g, "");
}

function searchText(i) {
  const line = data.lines[i];
  return (data.texts[i] ??= fold(
    `${line[FIELD.more]}${line[FIELD.before]}${line[FIELD.found]}${line[FIELD.after]}${line[FIELD.rest]}\n` +
      `${messageOf(i)}\n${line[FIELD.suggestion]}\n${rules[data.rule[i]].name} ${line[FIELD.code]}\n${line[FIELD.record]}\n` +
      (line[FIELD.source] ?? ""),
  ));
}

// Prepares the search while nothing else is to be done.
async function prepareSearch() {
  for (let i = 0; i < data.size; ) {
    const end = performance.now() + 12;
    while (i < data.size && performance.now() < end) {
      for (const stop = Math.min(i + 64, data.size); i < stop; i++) {
        searchText(i);
      }
    }
    await pause();
  }
}

// The findings that a filter lets through. A rule or language of -1 is any; `severities` has a bit for each.
function filter({ rule, lang, severities, file, verdict, text }) {
  const wantedFile = fold(file.trim());
  const files = wantedFile && Uint8Array.from(data.files, (name) => Number(fold(name).includes(wantedFile)));
  const wantedText = fold(text.trim());
  const shown = new Uint32Array(data.size);
  let count = 0;
  for (let i = 0; i < data.size; i++) {
    if (
      (rule < 0 || data.rule[i] === rule) &&
      (lang < 0 || data.lang[i] === lang) &&
      (severities >> data.severity[i]) & 1 &&
      (verdict < 0 || data.verdicts[data.name[i]] === verdict) &&
      (!files || files[data.file[i]]) &&
      (!wantedText || searchText(i).includes(wantedText))
    ) {
      shown[count++] = i;
    }
  }
  return shown.subarray(0, count);
}

// Browsers may refuse storage, above all to pages opened from a disk. Then verdicts last as long as the page.
const store = {
  key: `mtlint ${facts.id}`,
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
};

let isSaved = true;

// Keeps the verdicts for the next time, some time after the last of them.
const keepVerdicts = (() => {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    isSaved = false;
    timer = setTimeout(() => {
      const kept = [];
      for (const [print, name] of data.names) {
        const comment = data.comments.get(name);
        if (data.verdicts[name] || comment) {
          kept.push([print, data.verdicts[name], comment ?? ""]);
        }
      }
      isSaved = store.set(store.key, JSON.stringify(kept)) || kept.length === 0;
    }, 300);
  };
})();

function restoreVerdicts() {
  let kept = [];
  try {
    kept = JSON.parse(store.get(store.key) ?? "[]");
  } catch {
    // Something else wrote there: the next verdict replaces it.
  }
  for (const [print, verdict, comment] of Array.isArray(kept) ? kept : []) {
    judge(print, verdict, String(comment ?? ""));
  }
}

function judge(print, verdict, comment) {
  const name = data.names.get(print);
  if (name === undefined || !(verdict in VERDICTS)) {
    return false;
  }
  data.verdicts[name] = verdict;
  if (comment) {
    data.comments.set(name, comment);
  }
  return true;
}

// Cells that no spreadsheet runs: see cell.rs, which this repeats.
const LONGEST_CELL = 32767;

function guard(text) {
  if (text.length >= LONGEST_CELL) {
    text = `${text.slice(0, LONGEST_CELL - 2).replace(/[\ud800-\udbff]$/, "")}…`;
  }
  return /^'*[=+\-@\t\r\0＝＋－＠]/.test(text) ? `'${text}` : text;
}

function unguard(cell) {
  return /^''*[=+\-@\t\r\0＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

// A table with the columns of findings.csv, in pieces.
function table(indices) {
  const quote = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const pieces = [`\ufeff${facts.columns.join(",")}\n`];
  for (const i of indices) {
    const line = data.lines[i];
    const rule = rules[data.rule[i]];
    const name = data.name[i];
    const cells = [
      `F${line[FIELD.print]}`, facts.severities[line[FIELD.severity]], rule.code, rule.name, rule.family,
      facts.languages[line[FIELD.lang]][0], guard(fileOf(i)), guard(line[FIELD.record]), line[FIELD.paragraph],
      line[FIELD.line], line[FIELD.column], guard(line[FIELD.before]), guard(line[FIELD.found]), guard(line[FIELD.after]),
      guard(messageOf(i)), guard(line[FIELD.suggestion]), line[FIELD.start], line[FIELD.end],
      VERDICTS[data.verdicts[name]], guard(data.comments.get(name) ?? ""),
    ];
    if (facts.columns.length > cells.length) {
      cells.push(...pairCells(line));
    }
    pieces.push(`${cells.map((cell) => quote(String(cell))).join(",")}\n`);
  }
  return pieces;
}

// The columns that a table of translations has besides.
function pairCells(line) {
  const lang = line[FIELD.sourceLang];
  if (lang === undefined) {
    return ["", "", ""];
  }
  const target = [line[FIELD.more], line[FIELD.before], line[FIELD.found], line[FIELD.after], line[FIELD.rest]].join("");
  return [facts.languages[lang][0], guard(line[FIELD.source]), guard(target)];
}

// Takes over the verdicts of a saved table; gives how many, and how many are of other findings.
function readTable(text) {
  const rows = parseTable(text.replace(/^\ufeff/, ""));
  const header = (rows.shift() ?? []).map((cell) => cell.trim().toLowerCase());
  const [print, verdict, comment] = ["fingerprint", "verdict", "comment"].map((name) => header.indexOf(name));
  if (print < 0 || verdict < 0) {
    return null;
  }
  let [taken, foreign] = [0, 0];
  for (const row of rows) {
    const given = VERDICTS.indexOf((row[verdict] ?? "").trim().toLowerCase());
    if (given > 0) {
      const known = judge((row[print] ?? "").trim().slice(1).toLowerCase(), given, unguard(row[comment] ?? ""));
      known ? taken++ : foreign++;
    }
  }
  return { taken, foreign };
}

function parseTable(text) {
  const head = text.slice(0, text.indexOf("\n") + 1 || undefined);
  const [delimiter] = [",", ";", "\t"].sort((a, b) => head.split(b).length - head.split(a).length);
  const rows = [[""]];
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    const row = rows.at(-1);
    if (isQuoted) {
      if (c !== '"') {
        row[row.length - 1] += c;
      } else if (text[at + 1] === '"') {
        row[row.length - 1] += '"';
        at++;
      } else {
        isQuoted = false;
      }
    } else if (c === '"') {
      isQuoted = true;
    } else if (c === delimiter) {
      row.push("");
    } else if (c === "\n") {
      rows.push([""]);
    } else if (c !== "\r") {
      row[row.length - 1] += c;
    }
  }
  return rows;
}
