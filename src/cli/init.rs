//! `mtlint init` and `mtlint config`.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use anyhow::{Context as _, bail};
use mtlint::config::{FILE_NAME, TEMPLATE, schema};

use super::Ending;
use super::config::ConfigArgs;

#[derive(clap::Args)]
pub(super) struct InitArgs {}

#[derive(clap::Args)]
pub(super) struct ShowArgs {
    /// Print a JSON schema of mtlint.toml, for editors
    #[arg(long)]
    schema: bool,

    #[command(flatten)]
    config: ConfigArgs,
}

/// Writes a configuration to begin with; never over another one.
pub(super) fn init(_: &InitArgs) -> anyhow::Result<Ending> {
    let path = Path::new(FILE_NAME);
    let mut file = match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!("{FILE_NAME} is there already and was left as it is")
        }
        Err(error) => return Err(error).with_context(|| format!("cannot write {FILE_NAME}")),
    };
    file.write_all(TEMPLATE.as_bytes()).with_context(|| format!("cannot write {FILE_NAME}"))?;
    writeln!(io::stdout(), "wrote {FILE_NAME}; every setting in it is a remark so far")?;
    Ok(Ending::Passed)
}

/// Prints the schema, or which configuration is used and that nothing is wrong with it.
pub(super) fn show(args: &ShowArgs) -> anyhow::Result<Ending> {
    let mut out = io::stdout().lock();
    if args.schema {
        serde_json::to_writer_pretty(&mut out, &schema()).map_err(io::Error::from)?;
        writeln!(out)?;
        return Ok(Ending::Passed);
    }
    match args.config.load()?.path {
        Some(path) => writeln!(out, "{}: all is right", path.display())?,
        None => writeln!(out, "no configuration: `mtlint init` writes one")?,
    }
    Ok(Ending::Passed)
}
