//! Words, and beginnings of words, that deny or may deny, as they are folded. A `$` ends a beginning that is the whole word.

/// Beginnings of words that may deny; with `$` whole words.
#[rustfmt::skip]
pub(super) const ENGLISH_STEMS: &[&str] = &[
    "fail", "refus", "reject", "lack", "avoid", "prevent", "deny", "deni", "declin", "ignor", "exclud",
    "prohibit", "forbid", "forbad", "ban$", "bans$", "banned", "barred", "block", "stop", "ceas", "miss",
    "absen", "oppos", "imposs", "improbab", "inabil", "incapab", "insuffic", "inadequa", "incorrect",
    "invalid", "inactiv", "inaccess", "incomplet", "inconsist", "ineff", "incompat", "infre", "insign",
    "irre", "irra", "illeg", "illit", "unab", "unacc", "unan", "unaf", "unav", "unaw", "unbel", "unc",
    "undes", "undis", "undo", "une", "unf", "unh", "unim", "unin", "unj", "unk", "unl", "unm", "unn",
    "unp", "unr", "uns", "unt", "unu", "unw", "disab", "disagr", "disreg", "dislik", "disall", "discon",
    "dissua", "non", "neglig", "neglect", "withh", "abandon", "omit", "skip", "wrong", "false", "contrary",
    "shortage", "asympt", "suspici", "doubt", "vain",
    "free$",
];

/// The same in French.
#[rustfmt::skip]
pub(super) const FRENCH_STEMS: &[&str] = &[
    "refus", "rejet", "manqu", "évit", "empêch", "nie$", "nient", "nié", "nier", "niant", "niait", "démen",
    "échou", "échec", "défaut", "absen", "impossib", "incap", "impuiss", "insuff", "inadé", "inact",
    "inacc", "inval", "incompl", "incorr", "incons", "ineff", "inex", "inut", "inconn", "indés", "indisp",
    "inhab", "inint", "inj", "inop", "inou", "insat", "invis", "invra", "irr", "illég", "illis", "imparf",
    "impr", "imméd", "interdi", "interdu", "ignor", "exclu", "cess", "arrêt", "privé", "priver",
    "dépourvu", "désact", "désap", "désav", "dissua", "oppos", "contrair", "suppr", "abandon", "renonc",
    "mécon", "non", "omet", "omis", "faux", "fausse", "erron", "défav", "déconn", "démuni", "exempt",
    "bloqu", "asympt", "facultat", "introuv", "moqu", "égal",
    "déconseil",
];

/// The same in Arabic, behind the short words and the article.
#[rustfmt::skip]
pub(super) const ARABIC_STEMS: &[&str] = &[
    "نفى$", "ينفي", "نفي$", "نفت$", "تنفي", "نفوا", "رفض", "يرفض", "ترفض", "مرفوض", "فشل", "يفشل", "تفشل",
    "منع", "يمنع", "تمنع", "ممنوع", "امتنع", "يمتنع", "تمتنع", "امتناع", "تجنب", "يتجنب", "تتجنب", "حظر",
    "يحظر", "تحظر", "محظور", "تعذر", "يتعذر", "تتعذر", "متعذر", "مستحيل", "يستحيل", "تستحيل", "عجز",
    "يعجز", "تعجز", "عاجز", "توقف", "يتوقف", "تتوقف", "انعد", "منعد", "غياب", "غائب", "يغيب", "خال$",
    "خالي", "خلو", "يخلو", "تخلو", "نقص", "افتق", "يفتق", "تفتق", "قلة", "قلما", "نادر", "ضئيل", "استبعد",
    "يستبعد", "تستبعد", "مستبعد", "استثن", "معدوم", "مجهول", "خاطئ", "خطأ", "باطل", "تعطيل", "معطل",
    "تعطل", "أنكر", "ينكر", "تنكر", "إنكار", "أحجم", "أهمل", "يهمل", "تجاهل", "يتجاهل", "تتجاهل", "صعب",
    "يصعب", "اللا", "لاإ", "أعفى", "إعفاء", "مخالف",
    "متوقف",
];

/// Words behind *not* and *no* with which they do not deny.
#[rustfmt::skip]
pub(super) const ENGLISH_AFTER: &[&str] = &[
    "only", "just", "least", "merely", "simply", "solely", "to", "until", "doubt", "matter", "wonder",
    "but", "less", "exactly", "later", "sooner", "exception", "limited", "unlike", "without", "uncommon",
    "unusual", "forget", "hesitate", "so", "because",
    "more",
];

/// The second half of a French negation.
#[rustfmt::skip]
pub(super) const FRENCH_HALVES: &[&str] = &[
    "pas", "jamais", "rien", "personne", "aucun", "aucune", "guère", "plus", "nul", "nulle", "ni", "point",
];

/// Words behind لا that make an affirmation of it.
#[rustfmt::skip]
pub(super) const ARABIC_AFTER: &[&str] = &[
    "سيما", "شك", "بد", "محالة", "ريب", "بأس", "زال", "زالت", "زالوا", "سوى", "مفر", "فقط", "مانع", "غنى",
    "جدال",
];

/// Words that deny, as far as what stands around them lets them.
#[rustfmt::skip]
pub(super) const ENGLISH_SURE: &[&str] = &[
    "not", "cannot", "never", "nobody", "nothing", "none", "neither", "nowhere", "no", "don't", "doesn't",
    "didn't", "isn't", "aren't", "wasn't", "weren't", "won't", "wouldn't", "can't", "couldn't",
    "shouldn't", "hasn't", "haven't", "hadn't", "mustn't", "needn't", "ain't",
];

/// Words that a negation may have been translated by.
#[rustfmt::skip]
pub(super) const ENGLISH_MAY: &[&str] = &[
    "nor", "without", "hardly", "barely", "scarcely", "seldom", "rarely", "unless", "except", "unable",
    "silent",
];

/// The same in French.
#[rustfmt::skip]
pub(super) const FRENCH_SURE: &[&str] = &[
    "ne", "n'", "aucun", "aucune", "nullement",
];

/// The same in French.
#[rustfmt::skip]
pub(super) const FRENCH_MAY: &[&str] = &[
    "pas", "jamais", "rien", "guère", "nul", "nulle", "sans", "ni", "non", "sauf", "hors", "excepté",
    "hormis", "peu", "faute", "mal", "loin",
];

/// The same in Arabic.
#[rustfmt::skip]
pub(super) const ARABIC_MAY: &[&str] = &[
    "غير", "دون", "بدون", "بلا", "إلا", "الا", "سوى", "كلا", "لولا", "وبدون", "ودون", "وغير", "بغير",
    "لغير", "لئلا",
    "أليس", "ألا", "أبدا",
];
