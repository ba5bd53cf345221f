//! The modules are layers: each uses only those before it.

use std::fs;
use std::path::Path;

/// From the lowest layer to the highest; modules on one line may use each other.
const LAYERS: &[&[&str]] = &[
    &["span"],
    &["origin"],
    &["lang"],
    &["error"],
    &["segment"],
    &["fix"],
    &["input"],
    &["extract"],
    &["detect"],
    &["analysis"],
    &["document"],
    &["pair"],
    &["glossary"],
    &["finding", "rule"],
    &["phrase"],
    &["rules"],
    &["nearest"],
    &["config"],
    &["policy"],
    &["register"],
    &["suppress"],
    &["baseline"],
    &["changes"],
    &["settings"],
    &["engine"],
    &["examples"],
    &["report"],
    &["gate"],
    &["pipeline"],
    &["eval"],
    &["review"],
    &["explain"],
];

#[test]
fn no_layer_uses_a_higher_one() {
    let mut faults = Vec::new();
    let mut seen = Vec::new();
    visit(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").as_path(), &mut |path, text| {
        let inside = path.strip_prefix(concat!(env!("CARGO_MANIFEST_DIR"), "/src")).expect("a file of src");
        let first = inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
        let module = first.trim_end_matches(".rs");
        if matches!(module, "lib" | "main" | "cli") {
            return;
        }
        let Some(own) = layer(module) else {
            faults.push(format!("{module} is in no layer"));
            return;
        };
        seen.push(own);
        for used in used_modules(text) {
            match layer(used) {
                Some(other) if other <= own => {}
                Some(_) => faults.push(format!("{} uses {used}, which is above it", inside.display())),
                None => faults.push(format!("{} uses {used}, which is in no layer", inside.display())),
            }
        }
    });
    seen.dedup();
    assert!(seen.len() >= LAYERS.len(), "some modules were not read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|names| names.contains(&module))
}

/// What stands after `crate::` in the code, tests within it aside: they may use what they like.
fn used_modules(text: &str) -> Vec<&str> {
    let names = |line| {
        str::match_indices(line, "crate::").filter_map(move |(at, found)| {
            let name = &line[at + found.len()..];
            let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
            (end > 0).then_some(&name[..end])
        })
    };
    code_lines(text).into_iter().filter(|line| !line.trim_start().starts_with("//")).flat_map(names).collect()
}

/// The lines of `text` without the items that only tests have. An item that does not end on its first line ends where
/// its indentation comes back, which `cargo fmt` sees to.
fn code_lines(text: &str) -> Vec<&str> {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut lines = text.lines();
    let mut code = Vec::new();
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            code.push(line);
            continue;
        }
        let item = lines.by_ref().find(|item| !item.trim_start().starts_with("#["));
        if item.is_some_and(|item| !item.trim_end().ends_with([';', ',', '}'])) {
            let ends = |end: &&str| depth(end) == depth(line) && end.trim_start().starts_with('}');
            lines.by_ref().find(ends);
        }
    }
    code
}

#[test]
fn only_what_tests_alone_have_is_passed_over() {
    let text = "use crate::a;\n#[cfg(test)]\nmod tests;\nuse crate::b;\n\n#[cfg(test)]\n#[allow(x)]\nfn f(\n    \
                x: crate::c::X,\n) -> Y {\n    crate::d::f()\n}\n\n// crate::e\nfn g() {\n    #[cfg(test)]\n    \
                let x = {\n        crate::h()\n    };\n    crate::i()\n}\n";
    assert_eq!(used_modules(text), ["a", "b", "i"]);
}

fn visit(folder: &Path, with: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            visit(&path, with);
        } else if path.extension().is_some_and(|ext| ext == "rs") && !path.ends_with("tests.rs") {
            with(&path, &fs::read_to_string(&path).expect("a source file"));
        }
    }
}
