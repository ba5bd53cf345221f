//! Words of `en-modal-to`, of common knowledge about English: which words make *will*, *can* and *might* nouns,
//! and on which a modal without its verb hangs.

/// Modal verbs.
pub(super) const MODALS: &[&str] = &[
    "can",
    "cannot",
    "could",
    "may",
    "might",
    "must",
    "shall",
    "should",
    "will",
    "would",
    "can't",
    "couldn't",
    "mustn't",
    "shouldn't",
    "won't",
    "wouldn't",
];

/// Modals that are nouns, too.
pub(super) const NOUNS: &[&str] = &["can", "may", "might", "will"];

/// Subjects behind which a modal is no noun.
pub(super) const SUBJECTS: &[&str] = &["i", "you", "he", "she", "it", "we", "they", "who", "which", "there"];

/// Words that take the nouns *will*, *might* and *can* behind them; those that end as adjectives do are told
/// by their endings.
pub(super) const BEFORE_NOUN: &[&str] = &[
    "a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "no", "any", "of", "with",
    "without", "or", "by", "against", "free", "good", "ill", "iron", "last", "own", "same", "strong",
    "stronger", "enough", "little", "more", "much", "less", "some", "what", "whose", "human", "full",
    "great", "firm", "steel", "tin", "beer", "trash", "garbage", "gas", "petrol", "soda", "spray",
    "watering", "lack", "lacks", "lacked", "show", "shows", "showed", "have", "has", "had", "find", "finds",
    "found", "lose", "loses", "lost", "need", "needs", "all", "in", "is", "was", "every", "true", "very",
    "thy", "god's", "into", "gain", "mere", "brute", "united",
];

/// Endings of adjectives, and of a possessive.
pub(super) const BEFORE_NOUN_ENDINGS: &[&str] = &[
    "al", "ful", "ive", "ous", "ic", "ary", "less", "'s", "s'", "able", "ed", "ern", "ar", "ish", "ese",
    "ican", "ean",
];

/// Nouns that end as adjectives do.
pub(super) const NOUNS_LIKE_ADJECTIVES: &[&str] = &[
    "animal",
    "anniversary",
    "approval",
    "arrival",
    "cable",
    "capital",
    "clinic",
    "critic",
    "detective",
    "executive",
    "festival",
    "hospital",
    "individual",
    "initiative",
    "journal",
    "library",
    "music",
    "official",
    "proposal",
    "removal",
    "representative",
    "republic",
    "rival",
    "secretary",
    "signal",
    "table",
    "terminal",
    "topic",
    "traffic",
    "trial",
    "vegetable",
    "withdrawal",
];

/// What one has the will to do, which makes *this will to win* and *the Allied will to fight* no modal.
pub(super) const OF_WILL: &[&str] = &[
    "act", "believe", "change", "compete", "die", "do", "fight", "keep", "live", "power", "resist", "serve",
    "stop", "succeed", "survive", "win", "work",
];

/// Words of comparison or relation on which a modal without its verb hangs: *all he could*, *as she would*.
pub(super) const RELATING: &[&str] = &[
    "all",
    "any",
    "anything",
    "as",
    "best",
    "better",
    "every",
    "everything",
    "everywhere",
    "except",
    "fast",
    "far",
    "hard",
    "how",
    "however",
    "if",
    "least",
    "less",
    "like",
    "little",
    "more",
    "most",
    "much",
    "nothing",
    "only",
    "soon",
    "than",
    "way",
    "what",
    "whatever",
    "when",
    "whenever",
    "where",
    "wherever",
    "whichever",
    "whoever",
    "whom",
    "worst",
];

/// Those of them on which the modals hang that seldom stand alone.
pub(super) const CLOSELY_RELATING: &[&str] =
    &["all", "as", "best", "than", "what", "whatever", "wherever", "like"];

/// Words behind *to* that are no verb.
pub(super) const NO_VERB: &[&str] = &[
    "a",
    "all",
    "an",
    "and",
    "another",
    "any",
    "anyone",
    "both",
    "each",
    "either",
    "every",
    "everyone",
    "god",
    "goodness",
    "heaven",
    "her",
    "him",
    "his",
    "hers",
    "how",
    "it",
    "its",
    "me",
    "mine",
    "my",
    "no",
    "nobody",
    "none",
    "nothing",
    "one",
    "other",
    "others",
    "our",
    "ours",
    "or",
    "people",
    "some",
    "someone",
    "something",
    "such",
    "that",
    "the",
    "their",
    "theirs",
    "them",
    "themselves",
    "these",
    "this",
    "those",
    "thee",
    "thy",
    "us",
    "what",
    "where",
    "which",
    "whom",
    "you",
    "your",
    "yours",
    "two",
    "three",
    "four",
    "school",
    "church",
    "bed",
    "town",
    "windward",
    "leeward",
    "work",
    "northward",
    "southward",
    "eastward",
    "westward",
    "with",
];

/// Verb forms that no modal takes; none of them is a noun or an adjective.
pub(super) const INFLECTED: &[&str] = &[
    "goes",
    "has",
    "does",
    "is",
    "was",
    "were",
    "gets",
    "gives",
    "becomes",
    "begins",
    "comes",
    "knows",
    "says",
    "sees",
    "seems",
    "takes",
    "tells",
    "thinks",
    "brings",
    "allows",
    "announces",
    "provides",
    "includes",
    "remains",
    "continues",
    "went",
    "did",
    "had",
    "gave",
    "became",
    "began",
    "took",
    "knew",
    "saw",
    "said",
    "came",
    "wrote",
    "spoke",
    "chose",
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn the_lists_have_no_duplicates() {
        for list in [
            super::MODALS,
            super::NOUNS,
            super::SUBJECTS,
            super::BEFORE_NOUN,
            super::BEFORE_NOUN_ENDINGS,
            super::NOUNS_LIKE_ADJECTIVES,
            super::OF_WILL,
            super::RELATING,
            super::CLOSELY_RELATING,
            super::NO_VERB,
            super::INFLECTED,
        ] {
            assert_eq!(list.iter().collect::<HashSet<_>>().len(), list.len());
        }
    }
}
