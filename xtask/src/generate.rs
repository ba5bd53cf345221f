//! Writes what is made from the rules: the lists of their modules, and their pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use mtlint::explain::{Card, index};
use mtlint::rules;

const PAGES: &str = "docs/rules";

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Write nothing; fail when a file is not what it should be
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let lists = lists::rule_lists()?;
    let is_fresh =
        |(path, content): &(PathBuf, String)| fs::read_to_string(path).is_ok_and(|text| text == *content);
    let were_fresh = lists.iter().all(is_fresh);
    lists::put(&lists, args.check)?;
    if !were_fresh {
        // This program still holds the rules that the old lists name.
        println!("the lists of rules have changed: run this once more for their pages");
        return Ok(());
    }
    let folder = Path::new(PAGES);
    let mut pages = vec![(folder.join("README.md"), index())];
    pages.extend(
        rules::all().map(|rule| (folder.join(format!("{}.md", rule.code)), Card::new(rule).markdown())),
    );
    if !args.check {
        fs::create_dir_all(folder)?;
    }
    lists::put(&pages, args.check)?;
    let known: BTreeSet<&PathBuf> = pages.iter().map(|(path, _)| path).collect();
    for entry in fs::read_dir(folder).with_context(|| PAGES.to_owned())? {
        let path = entry?.path();
        if !known.contains(&path) {
            if args.check {
                bail!("{} is the page of no rule", path.display());
            }
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}
<<<<<<< HEAD
=======

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
>>>>>>> ar
