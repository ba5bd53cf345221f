//! The languages mtlint decides between, sets of them, and scripts.

use std::fmt;

/// The language of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
    /// Arabic (Modern Standard, and the dialects in Arabic script).
    Ar,
    /// Recognised as a language, but none of the three.
    Other,
    /// Undetermined: too little text to tell.
    #[default]
    Und,
}

impl Lang {
    /// All five answers, in the order of the reports.
    pub const ALL: [Self; 5] = [Self::En, Self::Fr, Self::Ar, Self::Other, Self::Und];

    /// The code used in reports: `en`, `fr`, `ar`, `other`, `und`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::Other => "other",
            Self::Und => "und",
        }
    }

    /// The language's English name, for messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "French",
            Self::Ar => "Arabic",
            Self::Other => "another language",
            Self::Und => "undetermined",
        }
    }

    /// Whether it is English, French or Arabic.
    #[inline]
    #[must_use]
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::En | Self::Fr | Self::Ar)
    }

    /// The language that a tag of BCP 47, or one as files of translations have it (`fr_CA`, `ara`), is for; `None` for
    /// what is no tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        match primary.as_str() {
            "en" | "eng" => Some(Self::En),
            "fr" | "fra" | "fre" => Some(Self::Fr),
            "ar" | "ara" | "arb" => Some(Self::Ar),
            "und" | "mul" | "zxx" => None,
            other => {
                let is_tag = (2..=3).contains(&other.len()) && other.bytes().all(|b| b.is_ascii_lowercase());
                is_tag.then_some(Self::Other)
            }
        }
    }

    /// The language with this code, if it is one of the five.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A set of languages, as a rule declares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LangSet(u8);

impl LangSet {
    /// English only.
    pub const EN: Self = Self::of(&[Lang::En]);
    /// French only.
    pub const FR: Self = Self::of(&[Lang::Fr]);
    /// Arabic only.
    pub const AR: Self = Self::of(&[Lang::Ar]);
    /// English, French and Arabic.
    pub const OURS: Self = Self::of(&[Lang::En, Lang::Fr, Lang::Ar]);
    /// No language.
    pub const NONE: Self = Self(0);
    /// Every paragraph, whatever its language.
    pub const ALL: Self = Self::of(&Lang::ALL);

    /// The set of the languages listed.
    #[must_use]
    pub const fn of(langs: &[Lang]) -> Self {
        let mut bits = 0;
        let mut i = 0;
        while i < langs.len() {
            bits |= 1 << langs[i] as u8;
            i += 1;
        }
        Self(bits)
    }

    /// The set with `lang` in it.
    #[must_use]
    pub const fn with(self, lang: Lang) -> Self {
        Self(self.0 | 1 << lang as u8)
    }

    /// Whether `lang` is in the set.
    #[inline]
    #[must_use]
    pub const fn contains(self, lang: Lang) -> bool {
        self.0 & (1 << lang as u8) != 0
    }

    /// The languages in the set, in the order of [`Lang::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Lang> {
        Lang::ALL.into_iter().filter(move |&lang| self.contains(lang))
    }
}

impl fmt::Display for LangSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::ALL {
            return f.write_str("all");
        }
        for (i, lang) in self.iter().enumerate() {
            if i > 0 {
                f.write_str(",")?;
            }
            f.write_str(lang.code())?;
        }
        Ok(())
    }
}

/// The script that most letters of a paragraph are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Script {
    /// No letters, or too few to say.
    #[default]
    None,
    /// Latin letters.
    Latin,
    /// Arabic letters.
    Arabic,
    /// Any other script.
    Other,
}

impl Script {
    /// The script that `lang` is written in; Latin for a language that may be any.
    #[must_use]
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Ar => Self::Arabic,
            _ => Self::Latin,
        }
    }

    /// The word used in `paragraphs.csv`: `none`, `latin`, `arabic`, `other`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Latin => "latin",
            Self::Arabic => "arabic",
            Self::Other => "other",
        }
    }
}
