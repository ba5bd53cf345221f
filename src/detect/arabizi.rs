//! Arabic written in Latin letters, as people chat.
//!
//! The decision to know: there is no corpus of it to train on here, so it is recognised by a list
//! of words that mean nothing in English or French, and by the digits that stand for Arabic
//! letters inside words (3 for ع, 7 for ح, 9 for ق). It is called other, not Arabic: no rule for
//! Arabic text could read it.

/// Words frequent in Maghrebi and Levantine chat, folded; none is a word of English or French.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "ana", "nta", "nti", "inta", "inti", "enta", "enti", "ntouma", "hna", "houma", "howa", "hiya", "rani",
    "raki", "rak", "rahi", "rahou", "rah", "rana", "wach", "wesh", "wech", "kifach", "kifech", "kifash",
    "kifek", "kifak", "chhal", "bezaf", "bezzaf", "bzaf", "bzzaf", "barcha", "chwiya", "chwia", "shwaya",
    "shway", "mazal", "mazel", "khoya", "khouya", "khti", "sahbi", "sa7bi", "dyal", "dialna", "ntaa", "nta3",
    "mta3", "kayn", "kayna", "kayen", "makanch", "makayn", "walou", "walo", "hadchi", "hadshi", "hada",
    "hadi", "hadik", "hadak", "hedha", "hadha", "daba", "drok", "dork", "tawa", "dima", "ghir", "ghi",
    "bghit", "bghina", "nheb", "nhab", "bhebek", "bhebbak", "lazem", "lazim", "yalla", "yallah", "wallah",
    "wallahi", "inshallah", "inchallah", "nchallah", "inchalah", "hamdoullah", "hamdulillah", "hamdoulah",
    "elhamdoulillah", "mashallah", "machallah", "habibi", "habibti", "habiba", "salam", "alaykoum",
    "alaikoum", "labas", "lebes", "sbah", "sba7", "khir", "kheir", "khayr", "sahit", "saha", "chokran",
    "shukran", "afwan", "aywa", "aiwa", "wla", "wala", "walla", "bach", "bech", "3la", "3lach", "alach",
    "lach", "lih", "liha", "lihom", "fih", "fiha", "mnin", "mnine", "wein", "fein", "fel", "lli", "elli",
    "illi", "ma3a", "mafhemtch", "mafhamtch", "mafhimtch", "mafich", "mafish", "mish", "mouch", "mech",
    "chkoun", "chkon", "shkoun", "meen", "shu", "chou", "shou", "ktir", "kteer", "kitir", "keteer", "awi",
    "keda", "kda", "kida", "heik", "hek", "hayda", "hayde", "yaani", "ya3ni", "yani", "tayeb", "taib", "akid",
    "akeed", "nhar", "lyoum", "lyom", "elyoum", "ghodwa", "ghdwa", "bokra", "bukra", "lbareh", "lbare7", "el",
    "wel", "dar", "eddar", "khdma", "khedma", "lkhedma", "sghir", "kbir", "mlih", "mli7", "mleh", "zwin",
    "zwina", "chouf", "shouf", "chof", "goul", "galli", "goli", "9al", "9alli", "9olt", "ndir", "diri",
    "derna", "rouh", "nrouh", "rou7", "nrou7", "ya", "yak", "3andi", "3andek", "3ndi", "andi", "andek",
    "endi", "7it", "hta", "hatta", "7ta", "7atta", "bzf", "tfarraj", "nchouf", "nchoufek",
];

/// Words of the list that other languages write too (Spanish *el*, Swedish *dar*): they count only
/// beside surer ones.
#[rustfmt::skip]
const WEAK: &[&str] = &[
    "ana", "el", "dar", "rah", "rak", "ya", "rana", "rani", "hadi", "hada", "wala", "saha", "yani", "lih",
    "fein", "shou", "yak", "chou", "mish", "mech", "dima", "salam", "endi", "kida", "hek", "awi",
];

/// Whether a text of Latin letters is Arabic: enough words of the list, or some with digits for
/// letters inside. `words` yields the text of each word, as written.
pub(super) fn is_arabizi<'a>(words: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut sure, mut weak) = (0_u32, 0_u32, 0_u32);
    for token in words {
        let token = token.trim_matches(|c: char| !c.is_alphanumeric());
        if token.is_empty() || token.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        all += 1;
        let listed = |list: &[&str]| list.iter().any(|word| word.eq_ignore_ascii_case(token));
        if listed(WORDS) {
            if listed(WEAK) {
                weak += 1;
            } else {
                sure += 1;
            }
        } else if spells_with_digits(token) {
            sure += 1;
        }
    }
    sure >= 2 && (sure * 2 + weak) * 4 >= all
}

/// Whether a word holds a digit that stands for an Arabic letter: beside letters on both
/// sides, or first before at least two letters.
fn spells_with_digits(word: &str) -> bool {
    let bytes = word.as_bytes();
    if bytes.len() < 3 || !bytes.iter().all(u8::is_ascii_alphanumeric) {
        return false;
    }
    // *B2C*, *P2P* and *k8s* are abbreviations.
    let capitals = bytes[1..].iter().any(u8::is_ascii_uppercase);
    if capitals || (bytes.len() == 3 && bytes[1] == b'2') {
        return false;
    }
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let stands = |i: usize| {
        matches!(bytes[i], b'2' | b'3' | b'5' | b'7' | b'9')
            && bytes.get(i + 1).is_some_and(u8::is_ascii_alphabetic)
            && if i == 0 {
                bytes.get(2).is_some_and(u8::is_ascii_alphabetic) && !matches!(&word[1..], "rd" | "nd" | "th")
            } else {
                bytes[i - 1].is_ascii_alphabetic()
            }
    };
    digits <= 2 && (0..bytes.len()).any(stands)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_for_letters_only_where_they_can() {
        for word in ["3la", "wa7ed", "m3a", "9albi", "ya3ni"] {
            assert!(spells_with_digits(word), "{word}");
        }
        for word in ["2nd", "3rd", "b2c", "B2B", "covid19", "mp3", "x86", "2018", "h264"] {
            assert!(!spells_with_digits(word), "{word}");
        }
    }

    #[test]
    fn weak_words_prove_nothing_alone() {
        assert!(!is_arabizi("el dar ya ana el dar".split(' ')));
        assert!(is_arabizi("rani fel dar khoya wach".split(' ')));
    }
}
