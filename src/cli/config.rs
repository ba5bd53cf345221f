//! The configuration: found from the working folder upward, or named.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::bail;
use mtlint::config::Config;
use mtlint::examples;
use mtlint::suppress::{FILE_NAME, Suppressions};

#[derive(clap::Args)]
pub(super) struct ConfigArgs {
    /// Configuration to use [default: mtlint.toml of this folder or the nearest one above]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// Use no configuration
    #[arg(long, conflicts_with = "config")]
    no_config: bool,

    /// Terms that translations must have: a table (CSV, TSV) with a column for each language, or TBX; may be given
    /// several times
    #[arg(long, value_name = "FILE")]
    glossary: Vec<PathBuf>,
}

impl ConfigArgs {
    /// Reads the configuration, whose rules must do what their examples say.
    pub(super) fn load(&self) -> anyhow::Result<Config> {
        let mut config = self.read()?;
        for file in &self.glossary {
            config.add_glossary(file)?;
        }
        let failures: Vec<String> = failures(&config);
        if !failures.is_empty() {
            bail!("{}", failures.join("\nmtlint: "));
        }
        Ok(config)
    }

    /// The findings not to tell: those in the file named, else those beside the configuration.
    pub(super) fn suppressions(
        &self,
        named: Option<&Path>,
        config: &Config,
    ) -> anyhow::Result<Option<Arc<Suppressions>>> {
        let path = match named {
            Some(path) => path.to_owned(),
            None if self.no_config => return Ok(None),
            None => {
                let folder = config.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
                let path = folder.join(FILE_NAME);
                if !path.is_file() {
                    return Ok(None);
                }
                path
            }
        };
        Ok(Some(Arc::new(Suppressions::read(&path)?)))
    }

    /// Reads the configuration and leaves its examples alone.
    pub(super) fn read(&self) -> anyhow::Result<Config> {
        Ok(match &self.config {
            _ if self.no_config => Config::default(),
            Some(path) => Config::read(path)?,
            None => Config::find(&env::current_dir()?)?,
        })
    }
}

/// What is wrong with the examples of the user's own rules.
pub(super) fn failures(config: &Config) -> Vec<String> {
    config.custom.iter().flat_map(examples::failures).map(|error| error.to_string()).collect()
}
