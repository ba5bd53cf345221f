//! English words that stand twice: which are always a slip, which can be right, and where.
//!
//! Lists are the project's own, from grammar; the conditions are told beside each.

use super::run::Run;
use crate::finding::Severity::{self, Error, Info, Warning};

/// Function words that no English sentence has twice in a row.
pub(super) static NEVER: &[&str] = &[
    "the",
    "an",
    "and",
    "or",
    "nor",
    "than",
    "its",
    "our",
    "your",
    "their",
    "these",
    "those",
    "i",
    "she",
    "we",
    "they",
    "am",
    "be",
    "been",
    "would",
    "should",
    "could",
    "shall",
    "if",
    "as",
    "because",
    "when",
    "whether",
    "although",
    "though",
    "unless",
    "until",
    "whose",
    "whom",
    "which",
    "since",
    "also",
    "via",
    "per",
    "upon",
    "among",
    "amongst",
    "toward",
    "towards",
    "every",
    "it's",
    "i'm",
    "there's",
    "that's",
    "they're",
    "we're",
    "you're",
    "i've",
    "we've",
    "isn't",
    "doesn't",
    "didn't",
    "wasn't",
    "weren't",
    "hasn't",
    "haven't",
    "hadn't",
    "couldn't",
    "wouldn't",
    "shouldn't",
    "aren't",
    "cannot",
    "throughout",
    "despite",
    "he's",
    "she's",
    "you've",
    "they've",
    "i'd",
    "i'll",
    "we'll",
    "you'll",
    "they'll",
];

/// Function words that a comma left out, a noun or a relative clause can bring together.
static SELDOM: &[&str] = &[
    "but", "my", "his", "him", "me", "them", "us", "it", "he", "who", "where", "whereas", "then", "each",
    "any", "some", "such", "other", "both", "only", "must", "might", "does", "are", "was", "were", "has",
    "have", "did", "not", "after", "before", "between", "under", "over", "about", "against", "across",
    "during", "without", "within", "through", "behind", "beyond", "beside", "near", "don't", "can't",
    "won't",
];

/// Verbs among them: *what he was was*, *those who have have*.
static DOUBLE_VERBS: &[&str] = &["is", "was", "are", "were", "has", "have", "does", "did", "must", "might"];

/// Prepositions that a verb or a relative clause can leave standing before another one.
static STRANDED: &[&str] = &["of", "in", "on", "at", "by", "for", "with", "from", "into", "onto"];

/// Words after which a clause without its object can end right before the repeated word.
pub(super) static LICENCES: &[&str] = &[
    "what",
    "whatever",
    "who",
    "whoever",
    "whom",
    "whose",
    "which",
    "whichever",
    "where",
    "wherever",
    "when",
    "whenever",
    "why",
    "how",
    "however",
    "that",
    "all",
    "everything",
    "anything",
    "anyone",
    "everyone",
    "something",
    "nothing",
    "those",
    "if",
    "as",
    "than",
    "whether",
    "thing",
    "problem",
    "point",
    "reason",
    "once",
    "until",
    "because",
    "while",
    "since",
    "though",
];

/// Verbs that go with *to* and an object, so that a relative clause or a passive can end in it: *the
/// company I am applying to to be efficient*. *According to* is not among them.
static VERBS_WITH_TO: &[&str] = &[
    "refer",
    "referred",
    "referring",
    "refers",
    "apply",
    "applied",
    "applying",
    "applies",
    "listen",
    "listened",
    "listening",
    "talk",
    "talked",
    "talking",
    "speak",
    "spoke",
    "spoken",
    "speaking",
    "write",
    "wrote",
    "written",
    "writing",
    "belong",
    "belonged",
    "belongs",
    "connect",
    "connected",
    "connecting",
    "connects",
    "turn",
    "turned",
    "turning",
    "respond",
    "responded",
    "responding",
    "reply",
    "replied",
    "appeal",
    "appealed",
    "resort",
    "resorted",
    "point",
    "pointed",
    "move",
    "moved",
    "moving",
    "return",
    "returned",
    "travel",
    "travelled",
    "pray",
    "prayed",
    "subscribe",
    "subscribed",
    "relate",
    "related",
    "report",
    "reported",
    "attached",
    "devoted",
    "accustomed",
    "addicted",
    "subjected",
    "exposed",
    "sent",
    "given",
    "sold",
    "lied",
];

/// Verbs and adjectives before an infinitive, whose *to* can stand alone: *do what you have to to win*.
static BEFORE_INFINITIVE: &[&str] = &[
    "have", "has", "had", "having", "need", "needs", "needed", "want", "wants", "wanted", "able", "ought",
    "used", "try", "tried", "trying", "like", "liked", "allowed", "supposed", "hope", "hoped", "got", "go",
    "goes", "going", "gone", "lead", "led", "leads",
];

/// Verbs of *log in*, *move in*, *carry on*, in all their forms, before the particle.
static PHRASAL: &[&str] = &[
    "tuck",
    "tucked",
    "shut",
    "dig",
    "dug",
    "log",
    "logs",
    "logged",
    "logging",
    "sign",
    "signs",
    "signed",
    "signing",
    "check",
    "checks",
    "checked",
    "checking",
    "opt",
    "opts",
    "opted",
    "opting",
    "move",
    "moves",
    "moved",
    "moving",
    "come",
    "comes",
    "came",
    "coming",
    "fill",
    "filled",
    "filling",
    "plug",
    "plugged",
    "build",
    "built",
    "type",
    "typed",
    "typing",
    "set",
    "sets",
    "setting",
    "kick",
    "kicked",
    "kicks",
    "go",
    "goes",
    "went",
    "going",
    "gone",
    "get",
    "gets",
    "got",
    "getting",
    "step",
    "stepped",
    "tune",
    "tuned",
    "key",
    "keyed",
    "join",
    "joined",
    "hand",
    "handed",
    "turn",
    "turned",
    "turns",
    "turning",
    "drop",
    "dropped",
    "bring",
    "brought",
    "bringing",
    "take",
    "took",
    "taking",
    "break",
    "broke",
    "let",
    "lets",
    "rush",
    "rushed",
    "settle",
    "settled",
    "zoom",
    "cut",
    "put",
    "puts",
    "putting",
    "pull",
    "pulled",
    "lock",
    "locked",
    "stay",
    "stayed",
    "staying",
    "phone",
    "phoned",
    "buy",
    "cash",
    "cashed",
    "carry",
    "carried",
    "carrying",
    "keep",
    "keeps",
    "kept",
    "keeping",
    "hold",
    "hang",
    "hung",
    "later",
    "pass",
    "passed",
    "passing",
    "drive",
    "drove",
    "switch",
    "switched",
    "switching",
    "added",
];

/// Verbs whose preposition is left standing in a relative clause only: *the house they live in in May*.
static RESTING: &[&str] = &[
    "live", "lives", "work", "works", "sit", "sits", "sat", "sleep", "slept", "stand", "stands", "stood",
    "believe", "play", "plays", "look", "looks", "found", "made", "done", "seen", "grow", "grew", "born",
    "is", "are", "was", "were", "be", "been", "wait", "ask", "care", "think", "thought", "deal", "dealt",
    "agree",
];

/// Verbs of saying and thinking, before *that*.
static SAYING: &[&str] = &[
    "say",
    "says",
    "said",
    "think",
    "thinks",
    "thought",
    "know",
    "knows",
    "knew",
    "believe",
    "believes",
    "believed",
    "hope",
    "hopes",
    "hoped",
    "claim",
    "claims",
    "claimed",
    "report",
    "reports",
    "reported",
    "argue",
    "argues",
    "argued",
    "suggest",
    "suggests",
    "suggested",
    "show",
    "shows",
    "showed",
    "shown",
    "added",
    "adds",
    "explained",
    "noted",
    "means",
    "mean",
    "ensure",
    "stated",
    "announced",
    "confirmed",
    "told",
    "fact",
    "sure",
    "so",
    "agreed",
    "decided",
    "found",
    "feel",
    "felt",
    "fear",
    "feared",
    "possible",
    "clear",
    "likely",
];

/// Nouns and adjectives of three letters, which are too short to be told from cries and sounds otherwise.
static SHORT: &[&str] = &[
    "new", "law", "war", "man", "men", "day", "use", "end", "due", "low", "key", "job", "age", "oil", "tax",
    "air", "sea", "gas", "act", "aim", "ask", "say", "see", "get", "let", "put", "car", "own", "got", "met",
    "led", "set", "yet", "few", "how", "why", "sum", "bus", "son", "won", "buy", "pay", "eat", "add", "lot",
    "ago", "arm", "art", "bag", "bed", "box", "boy", "cup", "die", "ear", "egg", "eye", "fee", "gun", "hat",
    "ice", "ill", "kid", "leg", "map", "mix", "odd", "ran", "raw", "sat", "saw", "sky", "top", "web",
];

/// Words that double for emphasis, as interjections, sounds or children's talk.
pub(super) static EMPHATIC: &[&str] = &[
    "very", "really", "so", "much", "many", "long", "far", "now", "no", "yes", "well", "hear", "there",
    "here", "too", "more", "most", "again", "never", "always", "ever", "big", "little", "old", "up", "down",
    "round", "around", "out", "off", "away", "back", "high", "deep", "dear", "good", "bad", "nice", "fine",
    "quite", "truly", "only", "way", "whole", "wide", "slowly", "softly", "gently", "quickly", "quick",
    "faster", "closer", "higher", "later", "soon", "right", "left", "just", "same", "please", "stop", "wait",
    "look", "listen", "come", "go", "run", "hurry", "help", "hold", "win", "one", "two", "three", "four",
    "five", "six", "seven", "eight", "nine", "ten", "zero", "bye", "hello", "hey", "okay", "wow", "yeah",
    "yep", "nope", "nah", "hmm", "tut", "tsk", "pom", "tom", "choo", "chop", "chow", "knock", "tap", "tick",
    "tock", "click", "clack", "bang", "boom", "beep", "honk", "ring", "ding", "dong", "quack", "meow",
    "woof", "moo", "baa", "oink", "cluck", "cheep", "chirp", "tweet", "squawk", "squeak", "buzz", "hum",
    "twinkle", "jingle", "night", "hush", "shush", "shh", "mama", "papa", "mummy", "daddy", "baby", "yum",
    "yummy", "yuck", "yadda", "blah", "bla", "goody", "pooh", "boo", "hip", "hurrah", "hooray", "bravo",
    "holy", "lord", "alas", "aye", "nay", "pretty", "fake", "friend", "ours", "mine", "etc", "tutti", "beri",
    "ylang", "mahi", "cous", "tuk", "tse", "dik", "chin", "cha", "hula", "sapiens", "gorilla", "bison",
    "vulpes", "bubo", "lutra", "rattus", "naja", "pica", "meles", "giraffa", "lynx", "alces", "caracal",
    "honky", "bon", "couscous", "dum", "gaga", "bling", "wah", "waka", "doo", "dooby", "sha", "woo", "whoo",
    "whoa", "ugh", "brum", "chugga", "clip", "clop", "drip", "plop", "pitter", "wink", "nudge", "sniff",
    "cough", "gulp", "sob", "cry", "burn", "kill", "fight", "vote", "hot", "cold", "poor", "sweet", "happy",
    "sorry", "thanks", "wrong", "true", "home", "over", "on",
];

/// Words that a verb-and-object pair such as *to address address problems* cannot have next.
static NO_OBJECT_NEXT: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their",
    "of", "in", "on", "at", "by", "for", "with", "from", "to", "as", "and", "or", "but", "is", "are", "was",
    "were", "it", "he", "she", "they", "we", "you", "i", "him", "them", "us", "me", "which", "who", "than",
    "if", "when", "because", "not", "will", "would", "can", "could", "has", "have", "had",
];

/// Nouns that are the objects of the verbs they are: *banks record record profits*.
static OWN_OBJECTS: &[&str] = &[
    "record", "address", "test", "process", "face", "change", "report", "plan", "name", "market", "sample",
    "match", "produce", "export", "import", "project", "access", "query", "file", "answer", "present",
];

/// Verbs that are no nouns, so that the second one is never the object of the first. Verbs in *-ify* and
/// *-ize* are none either.
static PURE_VERBS: &[&str] = &[
    "accept",
    "achieve",
    "adopt",
    "agree",
    "allow",
    "announce",
    "apply",
    "arrive",
    "avoid",
    "become",
    "begin",
    "believe",
    "bring",
    "choose",
    "confirm",
    "consider",
    "contain",
    "continue",
    "contribute",
    "create",
    "decide",
    "describe",
    "determine",
    "develop",
    "discuss",
    "enable",
    "encourage",
    "ensure",
    "establish",
    "explain",
    "express",
    "follow",
    "forget",
    "give",
    "happen",
    "identify",
    "implement",
    "improve",
    "include",
    "inform",
    "introduce",
    "invite",
    "join",
    "keep",
    "know",
    "learn",
    "lose",
    "maintain",
    "make",
    "meet",
    "obtain",
    "occur",
    "organise",
    "participate",
    "prepare",
    "prevent",
    "promote",
    "protect",
    "prove",
    "provide",
    "publish",
    "receive",
    "recognise",
    "reduce",
    "remain",
    "remember",
    "remove",
    "replace",
    "require",
    "resolve",
    "see",
    "select",
    "send",
    "solve",
    "speak",
    "spend",
    "strengthen",
    "suffer",
    "suggest",
    "take",
    "tell",
    "think",
    "understand",
    "verify",
    "write",
];

static DETERMINERS: &[&str] = &[
    "the", "a", "an", "this", "that", "my", "your", "his", "her", "its", "our", "their", "no", "some", "any",
    "every", "each", "one", "another", "own",
];

static PRONOUNS: &[&str] = &["i", "you", "he", "she", "it", "we", "they", "who", "that", "which", "there"];

/// What the repetition of an English word weighs, as if both copies were in lower case.
pub(super) fn judge(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let (before, after) = (run.before(), run.after());
    match word {
        _ if NEVER.contains(&word) => Some(Error),
        // Letters of an alphabet or a rhyme, *A a b b*.
        "a" if run.times > 2 || (run.after().chars().count() == 1 && after != "i") => None,
        "a" => Some(Error),
        "must" | "might" if DETERMINERS.contains(&before) => None,
        // *Do it this way*: a noun of time or manner makes an adverb of the second one.
        "this" => {
            const ADVERBIAL: [&str; 12] = [
                "way",
                "time",
                "morning",
                "evening",
                "afternoon",
                "week",
                "weekend",
                "month",
                "year",
                "summer",
                "winter",
                "minute",
            ];
            (!ADVERBIAL.contains(&after)).then_some(Error)
        }
        "had" | "her" | "that" if run.times > 2 => Some(Error),
        "had" | "her" | "there" | "do" => None,
        // *I told you you were right*: an object, then a subject.
        "you" if before.is_empty() && !after.is_empty() => Some(Warning),
        "you" if matches!(before, "do" | "did" | "if" | "are" | "will" | "can" | "that" | "when" | "as") => {
            Some(Warning)
        }
        "you" => None,
        // *after all all went well*
        "all" => Some(if before.is_empty() && !after.is_empty() { Warning } else { Info }),
        "that" => judge_that(run),
        "to" => judge_to(run),
        "is" if run.follows_any(LICENCES) => None,
        "is" => Some(Error),
        _ if DOUBLE_VERBS.contains(&word) => match run.follows_any(LICENCES) {
            true => None,
            false => Some(Error),
        },
        "will" | "can" | "may" => {
            if matches!(before, "who" | "that" | "which") {
                None
            } else if PRONOUNS.contains(&before) {
                Some(Error)
            } else {
                // *the political will will*, *the can can hold*: after an adjective or a determiner
                // the first is a noun. A plural subject says it is not.
                (before.ends_with('s') && !before.ends_with("'s") && !DETERMINERS.contains(&before))
                    .then_some(Warning)
            }
        }
        "while" if matches!(before, "a" | "little" | "long" | "short" | "good") => None,
        "while" => Some(Error),
        "before" | "after" if matches!(before, "never" | "day" | "year" | "night" | "week" | "ever") => None,
        _ if STRANDED.contains(&word) => judge_preposition(run),
        // *He he!* is laughter.
        "he" => (!before.is_empty() && !after.is_empty()).then_some(Warning),
        "it" | "him" | "them" | "us" | "his" if run.follows_any(LICENCES) => Some(Info),
        "more" if after == "than" => Some(Warning),
        // *My my, what a day!*
        "my" if after.is_empty() => None,
        _ if SELDOM.contains(&word) => Some(Warning),
        _ => judge_content(run),
    }
}

/// *I know that that is wrong* is right; before a determiner the second one has nothing to stand for.
fn judge_that(run: &Run<'_>) -> Option<Severity> {
    match run.after() {
        "this" | "these" | "those" | "that's" | "the" | "a" | "an" | "its" | "their" | "our" | "your"
        | "my" => Some(Warning),
        // Not *that that there young woman*, as some speak.
        "there"
            if matches!(
                run.second_after(),
                "is" | "are"
                    | "was"
                    | "were"
                    | "has"
                    | "have"
                    | "had"
                    | "will"
                    | "would"
                    | "can"
                    | "could"
                    | "may"
                    | "might"
                    | "must"
                    | "should"
                    | "be"
            ) =>
        {
            Some(Warning)
        }
        "i" | "he" | "she" | "it" | "we" | "they" if SAYING.contains(&run.before()) => Some(Warning),
        _ => None,
    }
}

fn judge_to(run: &Run<'_>) -> Option<Severity> {
    let (before, after) = (run.before(), run.after());
    let noun_follows = DETERMINERS.contains(&after)
        || after.is_empty()
        || run.name_follows()
        || ["tion", "sion", "ment", "ness", "ity", "ance", "ence", "ing", "ers", "ies"]
            .iter()
            .any(|ending| after.ends_with(ending));
    let stranded =
        VERBS_WITH_TO.contains(&before) || (BEFORE_INFINITIVE.contains(&before) && run.follows_any(LICENCES));
    if stranded && !noun_follows { None } else { Some(Error) }
}

/// *the page you log in in*, *what she is looking for for years*.
fn judge_preposition(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let before = run.before();
    if PHRASAL.contains(&before) && (matches!(word, "in" | "on") || run.follows_any(LICENCES)) {
        return None;
    }
    let after_verb = RESTING.contains(&before)
        || (before.len() > 4 && (before.ends_with("ed") || before.ends_with("ing")));
    // *shut him in in solitude*
    if matches!(before, "him" | "her" | "it" | "them" | "me" | "us" | "you" | "myself" | "himself") {
        return Some(if matches!(word, "of" | "by" | "from") { Error } else { Info });
    }
    // *the company he worked for for years*, *the town she lived in in 1950*: a relative clause without
    // its pronoun. A pronoun that opens the sentence is no part of one.
    let subject = matches!(run.second_before(), "i" | "you" | "he" | "she" | "we" | "they");
    if subject && after_verb && run.p.tokens[run.first - 2].gap.is_blank() {
        return Some(Info);
    }
    // *what it is made of of course*
    if word == "of" && run.after() == "course" {
        return None;
    }
    if run.follows_any(LICENCES) && (after_verb || PHRASAL.contains(&before)) {
        return Some(Info);
    }
    Some(if after_verb || (PHRASAL.contains(&before) && matches!(word, "at" | "for" | "with")) {
        Warning
    } else {
        Error
    })
}

fn judge_content(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let (before, after) = (run.before(), run.after());
    let is_short = SHORT.contains(&word);
    if EMPHATIC.contains(&word) || (is_sound(word) && !is_short) {
        return None;
    }
    // *to record record profits*, *they test test subjects*: a verb and the noun that is its object
    // or starts it; a clause goes on with that noun's own noun.
    let verb_position = matches!(
        before,
        "to" | "will"
            | "would"
            | "can"
            | "could"
            | "should"
            | "must"
            | "may"
            | "might"
            | "i"
            | "you"
            | "we"
            | "they"
            | "not"
            | "don't"
            | "people"
    );
    let verb_position = (verb_position && !is_pure_verb(word)) || OWN_OBJECTS.contains(&word);
    let object_follows = !after.is_empty() && !NO_OBJECT_NEXT.contains(&after) && !after.ends_with("ly");
    if verb_position && object_follows {
        return None;
    }
    // *on the one hand hand in hand*
    if run.second_after() == word {
        return None;
    }
    // *one has one fault, another another*; words this short are mostly sounds.
    if word == "another" || (word.len() < 4 && !is_short) {
        return Some(Info);
    }
    // *whatever happens happens*
    let is_finite = word.ends_with('s') || (word.ends_with("ed") && !word.ends_with("eed"));
    if is_finite && run.follows_any(LICENCES) {
        return Some(Info);
    }
    // *the police police the streets*
    if DETERMINERS.contains(&before) && DETERMINERS.contains(&after) {
        return Some(Info);
    }
    Some(Warning)
}

fn is_pure_verb(word: &str) -> bool {
    let derived = word.len() > 5 && (word.ends_with("ify") || word.ends_with("ize"));
    derived || PURE_VERBS.contains(&word)
}

/// Laughter, cries and noises: one or two letters, or letters that only repeat (*haha*, *mmm*, *grrr*).
pub(super) fn is_sound(word: &str) -> bool {
    let mut letters = word.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return true };
    // One syllable or less, or two characters alternating.
    letters.next().is_none() || word.chars().all(|c| c == first || c == second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(
            Lang::En,
            &[
                NEVER,
                SELDOM,
                DOUBLE_VERBS,
                STRANDED,
                LICENCES,
                VERBS_WITH_TO,
                BEFORE_INFINITIVE,
                PHRASAL,
                RESTING,
                SAYING,
                SHORT,
                EMPHATIC,
                NO_OBJECT_NEXT,
                PURE_VERBS,
                DETERMINERS,
                PRONOUNS,
            ],
        );
    }
}
