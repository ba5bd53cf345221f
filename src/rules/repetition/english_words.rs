//! English words that the rules about repetition compare with, by what they do in a sentence.
//!
//! The lists are the project's own, from grammar.

/// Function words that no English sentence has twice in a row.
#[rustfmt::skip]
pub(super) static NEVER: &[&str] = &[
    "the", "an", "and", "or", "nor", "than", "its", "our", "your", "their", "these", "those", "i", "she",
    "we", "they", "am", "be", "been", "would", "should", "could", "shall", "if", "as", "because", "when",
    "whether", "although", "though", "unless", "until", "whose", "whom", "which", "since", "also", "via",
    "per", "upon", "among", "amongst", "toward", "towards", "every", "it's", "i'm", "there's", "that's",
    "they're", "we're", "you're", "i've", "we've", "isn't", "doesn't", "didn't", "wasn't", "weren't",
    "hasn't", "haven't", "hadn't", "couldn't", "wouldn't", "shouldn't", "aren't", "cannot", "throughout",
    "despite", "he's", "she's", "you've", "they've", "i'd", "i'll", "we'll", "you'll", "they'll",
];

/// Function words that a comma left out, a noun or a relative clause can bring together.
#[rustfmt::skip]
pub(super) static SELDOM: &[&str] = &[
    "but", "my", "his", "him", "me", "them", "us", "it", "he", "who", "where", "whereas", "then", "each",
    "any", "some", "such", "other", "both", "only", "must", "might", "does", "are", "was", "were", "has",
    "have", "did", "not", "after", "before", "between", "under", "over", "about", "against", "across",
    "during", "without", "within", "through", "behind", "beyond", "beside", "near", "don't", "can't", "won't",
];

/// Verbs among them: *what he was was*, *those who have have*.
#[rustfmt::skip]
pub(super) static DOUBLE_VERBS: &[&str] = &[
    "is", "was", "are", "were", "has", "have", "does", "did", "must", "might",
];

/// Prepositions that a verb or a relative clause can leave standing before another one.
#[rustfmt::skip]
pub(super) static STRANDED: &[&str] = &[
    "of", "in", "on", "at", "by", "for", "with", "from", "into", "onto",
];

/// Words after which a clause without its object can end right before the repeated word.
#[rustfmt::skip]
pub(super) static LICENCES: &[&str] = &[
    "what", "whatever", "who", "whoever", "whom", "whose", "which", "whichever", "where", "wherever", "when",
    "whenever", "why", "how", "however", "that", "all", "everything", "anything", "anyone", "everyone",
    "something", "nothing", "those", "if", "as", "than", "whether", "thing", "problem", "point", "reason",
    "once", "until", "because", "while", "since", "though",
];

/// Verbs that go with *to* and an object, so that a relative clause or a passive can end in it: *the
/// company I am applying to to be efficient*. *According to* is not among them.
#[rustfmt::skip]
pub(super) static VERBS_WITH_TO: &[&str] = &[
    "refer", "referred", "referring", "refers", "apply", "applied", "applying", "applies", "listen",
    "listened", "listening", "talk", "talked", "talking", "speak", "spoke", "spoken", "speaking", "write",
    "wrote", "written", "writing", "belong", "belonged", "belongs", "connect", "connected", "connecting",
    "connects", "turn", "turned", "turning", "respond", "responded", "responding", "reply", "replied",
    "appeal", "appealed", "resort", "resorted", "point", "pointed", "move", "moved", "moving", "return",
    "returned", "travel", "travelled", "pray", "prayed", "subscribe", "subscribed", "relate", "related",
    "report", "reported", "attached", "devoted", "accustomed", "addicted", "subjected", "exposed", "sent",
    "given", "sold", "lied",
];

/// Verbs and adjectives before an infinitive, whose *to* can stand alone: *do what you have to to win*.
#[rustfmt::skip]
pub(super) static BEFORE_INFINITIVE: &[&str] = &[
    "have", "has", "had", "having", "need", "needs", "needed", "want", "wants", "wanted", "able", "ought",
    "used", "try", "tried", "trying", "like", "liked", "allowed", "supposed", "hope", "hoped", "got", "go",
    "goes", "going", "gone", "lead", "led", "leads",
];

/// Words before the particle of *log in*, *move in*, *carry on*, *later on*.
#[rustfmt::skip]
pub(super) static PHRASAL: &[&str] = &[
    "tuck", "tucked", "shut", "dig", "dug", "log", "logs", "logged", "logging", "sign", "signs", "signed",
    "signing", "check", "checks", "checked", "checking", "opt", "opts", "opted", "opting", "move", "moves",
    "moved", "moving", "come", "comes", "came", "coming", "fill", "filled", "filling", "plug", "plugged",
    "build", "built", "type", "typed", "typing", "set", "sets", "setting", "kick", "kicked", "kicks", "go",
    "goes", "went", "going", "gone", "get", "gets", "got", "getting", "step", "stepped", "tune", "tuned",
    "key", "keyed", "join", "joined", "hand", "handed", "turn", "turned", "turns", "turning", "drop",
    "dropped", "bring", "brought", "bringing", "take", "took", "taking", "break", "broke", "let", "lets",
    "rush", "rushed", "settle", "settled", "zoom", "cut", "put", "puts", "putting", "pull", "pulled", "lock",
    "locked", "stay", "stayed", "staying", "phone", "phoned", "buy", "cash", "cashed", "carry", "carried",
    "carrying", "keep", "keeps", "kept", "keeping", "hold", "hang", "hung", "later", "pass", "passed",
    "passing", "drive", "drove", "switch", "switched", "switching", "added", "send",
    "sends", "sent", "sending", "arrive", "arrived", "give", "gave",
];

/// Verbs whose preposition is left standing in a relative clause only: *the house they live in in May*.
#[rustfmt::skip]
pub(super) static RESTING: &[&str] = &[
    "live", "lives", "work", "works", "sit", "sits", "sat", "sleep", "slept", "stand", "stands", "stood",
    "believe", "play", "plays", "look", "looks", "found", "made", "done", "seen", "grow", "grew", "born",
    "is", "are", "was", "were", "be", "been", "wait", "ask", "care", "think", "thought", "deal", "dealt",
    "agree",
];

/// Verbs of saying and thinking, before *that*.
#[rustfmt::skip]
pub(super) static SAYING: &[&str] = &[
    "say", "says", "said", "think", "thinks", "thought", "know", "knows", "knew", "believe", "believes",
    "believed", "hope", "hopes", "hoped", "claim", "claims", "claimed", "report", "reports", "reported",
    "argue", "argues", "argued", "suggest", "suggests", "suggested", "show", "shows", "showed", "shown",
    "added", "adds", "explained", "noted", "means", "mean", "ensure", "stated", "announced", "confirmed",
    "told", "fact", "sure", "so", "agreed", "decided", "found", "feel", "felt", "fear", "feared", "possible",
    "clear", "likely",
];

/// Words of three letters that are neither cries nor sounds.
#[rustfmt::skip]
pub(super) static SHORT: &[&str] = &[
    "new", "law", "war", "man", "men", "day", "use", "end", "due", "low", "key", "job", "age", "oil", "tax",
    "air", "sea", "gas", "act", "aim", "ask", "say", "see", "get", "let", "put", "car", "own", "got", "met",
    "led", "set", "yet", "few", "how", "why", "sum", "bus", "son", "won", "buy", "pay", "eat", "add", "lot",
    "ago", "arm", "art", "bag", "bed", "box", "boy", "cup", "die", "ear", "egg", "eye", "fee", "gun", "hat",
    "ice", "ill", "kid", "leg", "map", "mix", "odd", "ran", "raw", "sat", "saw", "sky", "top", "web",
];

/// Words that double for emphasis, as interjections, sounds or children's talk.
#[rustfmt::skip]
pub(super) static EMPHATIC: &[&str] = &[
    "very", "really", "so", "much", "many", "long", "far", "now", "no", "yes", "well", "hear", "there",
    "here", "too", "more", "most", "again", "never", "always", "ever", "big", "little", "old", "up", "down",
    "round", "around", "out", "off", "away", "back", "high", "deep", "dear", "good", "bad", "nice", "fine",
    "quite", "truly", "only", "way", "whole", "wide", "slowly", "softly", "gently", "quickly", "quick",
    "faster", "closer", "higher", "later", "soon", "right", "left", "just", "same", "please", "stop", "wait",
    "look", "listen", "come", "go", "run", "hurry", "help", "hold", "win", "one", "two", "three", "four",
    "five", "six", "seven", "eight", "nine", "ten", "zero", "bye", "hello", "hey", "okay", "wow", "yeah",
    "yep", "nope", "nah", "hmm", "tut", "tsk", "pom", "tom", "choo", "chop", "chow", "knock", "tap", "tick",
    "tock", "click", "clack", "bang", "boom", "beep", "honk", "ring", "ding", "dong", "quack", "meow", "woof",
    "moo", "baa", "oink", "cluck", "cheep", "chirp", "tweet", "squawk", "squeak", "buzz", "hum", "twinkle",
    "jingle", "night", "hush", "shush", "shh", "mama", "papa", "mummy", "daddy", "baby", "yum", "yummy",
    "yuck", "yadda", "blah", "bla", "goody", "pooh", "boo", "hip", "hurrah", "hooray", "bravo", "holy",
    "lord", "alas", "aye", "nay", "pretty", "fake", "friend", "ours", "mine", "etc", "tutti", "beri", "ylang",
    "mahi", "cous", "tuk", "tse", "dik", "chin", "cha", "hula", "sapiens", "gorilla", "bison", "vulpes",
    "bubo", "lutra", "rattus", "naja", "pica", "meles", "giraffa", "lynx", "alces", "caracal", "honky", "bon",
    "couscous", "dum", "gaga", "bling", "wah", "waka", "doo", "dooby", "sha", "woo", "whoo", "whoa", "ugh",
    "brum", "chugga", "clip", "clop", "drip", "plop", "pitter", "wink", "nudge", "sniff", "cough", "gulp",
    "sob", "cry", "burn", "kill", "fight", "vote", "hot", "cold", "poor", "sweet", "happy", "sorry", "thanks",
    "wrong", "true", "home", "over", "on",
];

/// Words that a verb-and-object pair such as *to address address problems* cannot have next.
#[rustfmt::skip]
pub(super) static NO_OBJECT_NEXT: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their",
    "of", "in", "on", "at", "by", "for", "with", "from", "to", "as", "and", "or", "but", "is", "are", "was",
    "were", "it", "he", "she", "they", "we", "you", "i", "him", "them", "us", "me", "which", "who", "than",
    "if", "when", "because", "not", "will", "would", "can", "could", "has", "have", "had",
];

/// Nouns that are the objects of the verbs they are: *banks record record profits*.
#[rustfmt::skip]
pub(super) static OWN_OBJECTS: &[&str] = &[
    "record", "address", "test", "process", "face", "change", "report", "plan", "name", "market", "sample",
    "match", "produce", "export", "import", "project", "access", "query", "file", "answer", "present",
];

/// Verbs that are no nouns, so that the second one is never the object of the first. Verbs in *-ify* and
/// *-ize* are none either.
#[rustfmt::skip]
pub(super) static PURE_VERBS: &[&str] = &[
    "accept", "achieve", "adopt", "agree", "allow", "announce", "apply", "arrive", "avoid", "become", "begin",
    "believe", "bring", "choose", "confirm", "consider", "contain", "continue", "contribute", "create",
    "decide", "describe", "determine", "develop", "discuss", "enable", "encourage", "ensure", "establish",
    "explain", "express", "follow", "forget", "give", "happen", "identify", "implement", "improve", "include",
    "inform", "introduce", "invite", "join", "keep", "know", "learn", "lose", "maintain", "make", "meet",
    "obtain", "occur", "organise", "participate", "prepare", "prevent", "promote", "protect", "prove",
    "provide", "publish", "receive", "recognise", "reduce", "remain", "remember", "remove", "replace",
    "require", "resolve", "see", "select", "send", "solve", "speak", "spend", "strengthen", "suffer",
    "suggest", "take", "tell", "think", "understand", "verify", "write",
];

/// Articles and what stands in their place: a noun follows.
#[rustfmt::skip]
pub(super) static DETERMINERS: &[&str] = &[
    "the", "a", "an", "this", "that", "my", "your", "his", "her", "its", "our", "their", "no", "some", "any",
    "every", "each", "one", "another", "own",
];

/// Subjects, before an auxiliary.
#[rustfmt::skip]
pub(super) static PRONOUNS: &[&str] = &[
    "i", "you", "he", "she", "it", "we", "they", "who", "that", "which", "there",
];

/// Nouns of time or manner that make an adverb with *this*: *do it this way*.
#[rustfmt::skip]
pub(super) static ADVERBIAL: &[&str] = &[
    "way", "time", "morning", "evening", "afternoon", "week", "weekend", "month", "year", "summer", "winter",
    "minute",
];

/// Verbs after *there*, where it is no adverb.
#[rustfmt::skip]
pub(super) static AUXILIARIES: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
    "should", "be",
];

/// Words that a verb follows.
#[rustfmt::skip]
pub(super) static BEFORE_VERBS: &[&str] = &[
    "to", "will", "would", "can", "could", "should", "must", "may", "might", "i", "you", "we", "they", "not",
    "don't", "people",
];

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
                OWN_OBJECTS,
                PURE_VERBS,
                DETERMINERS,
                PRONOUNS,
                ADVERBIAL,
                AUXILIARIES,
                BEFORE_VERBS,
            ],
        );
    }
}
