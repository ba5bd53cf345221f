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
