//! Writes the lists of rule modules from the files that are there.
//!
//! A family's `mod.rs` keeps the comment it opens with; everything else in it is written here. This is a
//! package of its own, and does not link mtlint: it must run where the lists are so stale that mtlint
//! does not compile.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// The files that list the rules, each with what it should hold.
pub fn rule_lists() -> anyhow::Result<Vec<(PathBuf, String)>> {
    let root = Path::new("src/rules");
    let mut families = Vec::new();
    for entry in fs::read_dir(root).context("run this from the repository's root")? {
        let path = entry?.path();
        if path.is_dir() {
            families.push(path.file_name().context("a folder has a name")?.to_string_lossy().into_owned());
        }
    }
    families.sort();
    let mut files = Vec::new();
    for family in &families {
        let path = root.join(family).join("mod.rs");
        let opening = opening_comment(&path)?;
        files.push((path, family_module(&root.join(family), &opening)?));
    }
    let path = root.join("mod.rs");
    let list = with_families(&fs::read_to_string(&path)?, &families)?;
    files.push((path, list));
    Ok(files)
}

/// Writes files that do not hold what they should, or with `check` only names them.
pub fn put(files: &[(PathBuf, String)], check: bool) -> anyhow::Result<()> {
    let mut stale = Vec::new();
    for (path, content) in files {
        if fs::read_to_string(path).unwrap_or_default() != *content {
            if check {
                stale.push(path.display().to_string());
            } else {
                fs::write(path, content).with_context(|| path.display().to_string())?;
            }
        }
    }
    if !stale.is_empty() {
        bail!("not fresh, run `cargo xtask gen`: {}", stale.join(", "));
    }
    Ok(())
}

fn opening_comment(path: &Path) -> anyhow::Result<String> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let lines: Vec<&str> = text.lines().take_while(|line| line.starts_with("//!")).collect();
    if lines.is_empty() {
        bail!("{} must open with a comment that says what the family is", path.display());
    }
    Ok(lines.join("\n"))
}

/// The module of one family: its files, and the rules among them in the order of their codes.
fn family_module(folder: &Path, opening: &str) -> anyhow::Result<String> {
    let mut modules = Vec::new();
    let mut rules = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().context("a file has a name")?.to_string_lossy().into_owned();
        if path.extension().is_none_or(|ext| ext != "rs") || name == "mod" {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        if text.contains("pub static RULE: Rule") {
            let code = text
                .lines()
                .find_map(|line| line.trim().strip_prefix("code: \"")?.strip_suffix("\","))
                .with_context(|| format!("{} has no code", path.display()))?;
            rules.push((code.to_owned(), name.clone()));
        }
        modules.push(name);
    }
    modules.sort();
    rules.sort();
    let modules: String = modules.iter().map(|name| format!("pub(crate) mod {name};\n")).collect();
    let list: Vec<String> = rules.iter().map(|(_, name)| format!("&{name}::RULE")).collect();
    let one_line = format!("pub static RULES: &[&Rule] = &[{}];", list.join(", "));
    // As rustfmt breaks it.
    let two_lines = format!("pub static RULES: &[&Rule] =\n    &[{}];", list.join(", "));
    let statement = if one_line.len() <= 110 {
        one_line
    } else if two_lines.lines().all(|line| line.len() <= 110) {
        two_lines
    } else {
        let lines: String = list.iter().map(|rule| format!("    {rule},\n")).collect();
        format!("pub static RULES: &[&Rule] = &[\n{lines}];")
    };
    Ok(format!(
        "{opening}\n\n{modules}\nuse crate::rule::Rule;\n\n/// The rules of this family.\n{statement}\n"
    ))
}

/// `src/rules/mod.rs` with its two lists of families replaced.
fn with_families(current: &str, families: &[String]) -> anyhow::Result<String> {
    let modules: String = families.iter().map(|family| format!("pub mod {family};\n")).collect();
    let list: String = families.iter().map(|family| format!("    {family}::RULES,\n")).collect();
    let first = current.find("pub mod ").context("no family in src/rules/mod.rs")?;
    let rest = current.find("\nuse crate::").context("no use in src/rules/mod.rs")?;
    let open = current.find("&[\n").context("no list in src/rules/mod.rs")? + 3;
    let close = open + current[open..].find("];").context("the list has no end")?;
    Ok(format!("{}{modules}{}{list}{}", &current[..first], &current[rest..open], &current[close..]))
}
