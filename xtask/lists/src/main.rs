//! `cargo gen-lists`: the first half of `cargo xtask gen`, for when mtlint does not compile.

fn main() -> anyhow::Result<()> {
    lists::put(&lists::rule_lists()?, false)
}
