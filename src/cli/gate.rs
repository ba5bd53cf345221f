//! Options of `mtlint check` that say what makes it fail: severity, baseline, changes, expected language.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::bail;
use clap::ValueEnum;
use mtlint::baseline::{Baseline, FILE_NAME};
use mtlint::changes::Changes;
use mtlint::config::{self, Config};
use mtlint::finding::Severity;
use mtlint::gate::Gate;
use mtlint::input::Source;
use mtlint::lang::Lang;
use mtlint::settings::Settings;

#[derive(clap::Args)]
pub(super) struct GateArgs {
    /// Exit with 1 when there are findings of this severity or a heavier one
    #[arg(long, value_enum, ignore_case = true, value_name = "SEVERITY", overrides_with = "fail_on")]
    fail_on: Option<FailOn>,

    /// Known findings, as `mtlint baseline` writes them: they are not told [default: mtlint-baseline.tsv beside the
    /// configuration, or in this folder where there is none]
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Tell known findings like all others
    #[arg(long, conflicts_with = "baseline")]
    no_baseline: bool,

    /// Read only files that have changed since this revision of git, and tell only what is in changed paragraphs
    #[arg(long, value_name = "REVISION")]
    since: Option<String>,

    /// The language that all inputs must be in; a body in another language is an error
    #[arg(long, value_enum, value_name = "LANG")]
    expect_lang: Option<Expected>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Expected {
    En,
    Fr,
    Ar,
}

impl GateArgs {
    /// Adds to `settings` what these options say, and takes out of `sources` what has not changed.
    pub(super) fn add_to(
        &self,
        settings: &mut Settings,
        sources: &mut Vec<Source>,
        config: &Config,
    ) -> anyhow::Result<()> {
        if let Some(lang) = self.expect_lang {
            settings.expect(match lang {
                Expected::En => Lang::En,
                Expected::Fr => Lang::Fr,
                Expected::Ar => Lang::Ar,
            });
        }
        settings.baseline = self.baseline(config)?.map(Arc::new);
        if let Some(revision) = &self.since {
            let changes = Changes::since(revision, sources)?;
            sources.retain(|source| changes.has(&source.name));
            settings.changes = Some(Arc::new(changes));
        }
        Ok(())
    }

    /// Whether inputs are passed over because nothing has changed in them.
    pub(super) fn passes_over(&self) -> bool {
        self.since.is_some()
    }

    /// What the run must keep to.
    pub(super) fn gate(&self, config: &Config, settings: &Settings) -> Gate {
        let fail_on = self.fail_on.map(|fail_on| match fail_on {
            FailOn::Never => config::FailOn::Never,
            FailOn::Error => config::FailOn::From(Severity::Error),
            FailOn::Warning => config::FailOn::From(Severity::Warning),
            FailOn::Info => config::FailOn::From(Severity::Info),
        });
        Gate::new(config, settings, fail_on)
    }

    /// Those that can change a result, for `run.json`.
    pub(super) fn told(&self) -> Vec<(&'static str, String)> {
        let mut told = Vec::new();
        told.extend(self.since.clone().map(|revision| ("since", revision)));
        told.extend(self.expect_lang.map(|lang| ("expect_lang", format!("{lang:?}").to_lowercase())));
        told
    }

    fn baseline(&self, config: &Config) -> anyhow::Result<Option<Baseline>> {
        let named = match &self.baseline {
            Some(path) => path.clone(),
            None if self.no_baseline || config.gate.new_only == Some(false) => return Ok(None),
            None => {
                let path = default_path(config);
                if !path.is_file() {
                    if config.gate.new_only == Some(true) {
                        bail!(
                            "gate.new-only needs a baseline, and {} is not there: write it with `mtlint baseline`",
                            path.display()
                        );
                    }
                    return Ok(None);
                }
                path
            }
        };
        Ok(Some(Baseline::read(&named)?))
    }
}

/// Where the baseline is when nobody says where.
pub(super) fn default_path(config: &Config) -> PathBuf {
    config.path.as_deref().and_then(Path::parent).unwrap_or(Path::new("")).join(FILE_NAME)
}
