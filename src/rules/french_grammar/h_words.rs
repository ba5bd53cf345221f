//! French words in *h*: those whose *h* keeps its neighbours apart (*le héros*) and those it is not heard in
//! (*l'heure*).
//!
//! A word on neither list is left alone by every rule: usage varies (*hyène*, *hiatus*, *Halloween*,
//! *Hawaï*) or is not known. The lists are the project's own, from what dictionaries mark. An entry that ends in `~`
//! stands for every word that begins so; whole words are looked up before beginnings.

/// Words and beginnings of words with an aspirated *h*.
#[rustfmt::skip]
pub(super) static ASPIRATED: &[&str] = &[
    "hâbl~", "hach~", "hack~", "haddock~", "hadith~", "hadj~", "hagard~", "haie", "haies", "haillon~", "haine",
    "haines", "haineu~", "haïku~", "haïr", "haïe", "haïes", "haïss~", "hait", "haire", "haires", "halage~", "halal",
    "halbran~", "hâl~", "haler", "halet~", "halèt~", "haleur~", "half", "hall", "halls", "halle", "halles",
    "hallebard~", "hallier~", "halo", "halos", "halte", "haltes", "halva", "hamac~", "hamburger~", "hameau~",
    "hammam~", "hampe~", "hamster~", "hanap~", "hanch~", "hand", "handball~", "handicap~", "handisport", "hangar~",
    "hanneton~", "hanse", "hanséatique~", "hant~", "happ~", "hara", "harangu~", "haras", "harass~", "harcel~",
    "harcèl~", "hard~", "harem~", "hareng~", "harfang~", "hargn~", "haricot~", "haridelle~", "harissa", "harki~",
    "harmattan", "harnach~", "harnais", "harnois", "haro", "harpe", "harpes", "harpi~", "harpon~", "hart", "hasard~",
    "hasch~", "hase", "hases", "hashtag~", "hât~", "hauban~", "haubert~", "hauss~", "haut~", "havane~", "hâve",
    "hâves", "havre~", "hayon~", "heaume~", "heavy", "hein", "héler", "héla", "hélant", "hélait", "hèle", "henni~",
    "héraut~", "hère", "hères", "hériss~", "herni~", "héron~", "héros", "hers~", "hêtr~", "heurt~", "hibou~", "hic",
    "hickory", "hideu~", "hiérarch~", "highlander~", "hile", "hiles", "hip", "hippie~", "hippy", "hipster~", "hiss~",
    "hit", "hits", "hittite~", "hobby", "hobbies", "hobbys", "hobbit~", "hobereau~", "hoch~", "hockey~", "holà",
    "hold", "holding~", "hollandais~", "hollande", "hollywoodien~", "homard~", "home", "homes", "hongr~", "honni~",
    "hont~", "hooligan~", "hop", "hoquet~", "horde", "hordes", "horion~", "hormis", "hors", "hot", "hotte",
    "hottes", "hottentot~", "houblon~", "houe", "houes", "houill~", "houl~", "houpp~", "houri", "houris", "hourra~",
    "houspill~", "houss~", "houx", "hovercraft~", "hoyau~", "hub", "hubs", "hublot~", "huch~", "hue", "huer",
    "huée", "huées", "huguenot~", "huit~", "hulotte~", "hulul~", "hun", "huns", "hune", "hunes", "hunier~", "hupp~",
    "hure", "hures", "hurl~", "huron~", "husky", "huskies", "huskys", "hussard~", "hussite~", "hutte", "huttes",
    "hutu~", "houthi~",
];

/// Names with an aspirated *h*: no *l'*, no *d'*. Of other names usage varies (*d'Hollywood*, *de Hollywood*).
#[rustfmt::skip]
pub(super) static ASPIRATED_NAMES: &[&str] = &[
    "hamas", "hambourg", "hanovre", "havane", "havre", "haye", "hezbollah", "hollande", "hollandais", "hollandaise",
    "hollandaises", "hongrie", "hongrois", "hongroise", "hongroises", "honduras", "hongkong", "houthi", "houthis",
    "hun", "huns", "hutu", "hutus",
];

/// Words and beginnings of words whose *h* is mute.
#[rustfmt::skip]
pub(super) static MUTE: &[&str] = &[
    "habil~", "habit~", "hacienda~", "hagiograph~", "haleine~", "halieuti~", "hallali", "hallucin~", "halogèn~",
    "haltèr~", "haltér~", "hameçon~", "harmoni~", "hebdo~", "hébét~", "héberg~", "hébr~", "hécatombe~", "hect~",
    "hégémon~", "hélas", "hélic~", "hélio~", "hélium", "héliport~", "hellén~", "helvét~", "hémat~", "hémi~",
    "hémo~", "hépat~", "heptag~", "hérald~", "herb~", "hérédit~", "hérés~", "héréti~", "hérit~", "hermaphrodi~",
    "herméneut~", "hermét~", "hermine~", "héroïn~", "héroïq~", "héroïs~", "herpès", "hésit~", "hétéro~", "heure",
    "heures", "heureux", "heureus~", "hévéa~", "hexa~", "hibern~", "hibiscus", "hidalgo~", "hier", "hiératique~",
    "hilar~", "hindou~", "hippiq~", "hippism~", "hippo~", "hirondelle~", "hirsute~", "hispan~", "hist~", "hiver~",
    "holocauste~", "hologramme~", "homél~", "homéo~", "homicide~", "hominid~", "hommage~", "homme", "hommes", "homo~",
    "honnêt~", "honneur~", "honor~", "hôpit~", "horaire~", "horizon~", "horlog~", "hormon~", "horoscope~", "horr~",
    "hortensia~", "horti~", "hospi~", "hosti~", "hôte", "hôtes", "hôtel~", "hôtess~", "huil~", "huissier~", "huître~",
    "huitre", "huitres", "himalaya~", "horodat~", "humain~", "human~", "humb~", "humect~", "humérus", "humeur~", "humid~", "humil~", "humor~", "humour~",
    "humus", "hurluberlu~", "hybrid~", "hydr~", "hygièn~", "hygién~", "hymne~", "hyper~", "hypno~", "hypo~", "hystér~",
];

/// Words that begin like aspirated ones and are none.
static EXCEPTIONS: &[&str] = &["hachémite", "hachémites", "hurluberlu", "hurluberlus"];

/// Whether the word, folded, keeps the word before it from eliding.
pub(crate) fn is_aspirated(word: &str) -> bool {
    word.starts_with('h') && !EXCEPTIONS.contains(&word) && holds(ASPIRATED, word) && !whole(MUTE, word)
}

/// Whether words before it, folded, must elide.
pub(crate) fn is_mute(word: &str) -> bool {
    word.starts_with('h') && holds(MUTE, word) && !whole(ASPIRATED, word)
}

fn holds(list: &[&str], word: &str) -> bool {
    list.iter().any(|entry| entry.strip_suffix('~').map_or(*entry == word, |start| word.starts_with(start)))
}

fn whole(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_no_word_twice_and_share_none() {
        for list in [ASPIRATED, ASPIRATED_NAMES, MUTE] {
            for (i, word) in list.iter().enumerate() {
                assert!(!list[..i].contains(word), "{word} stands twice");
                let plain = word.trim_end_matches('~');
                assert_eq!(crate::analysis::fold(plain), plain, "{word} is not folded");
            }
        }
        for word in MUTE.iter().chain(ASPIRATED) {
            let word = word.trim_end_matches('~');
            assert!(!(is_mute(word) && is_aspirated(word)), "{word} is both");
        }
    }

    #[test]
    fn relatives_may_differ() {
        for word in
            ["héros", "haleter", "hippie", "huit", "huitième", "hautbois", "harpiste", "hurlement", "honteux"]
        {
            assert!(is_aspirated(word) && !is_mute(word), "{word}");
        }
        for word in [
            "héroïne",
            "haleine",
            "hippique",
            "huître",
            "huile",
            "harmonie",
            "hurluberlu",
            "honnête",
            "héraldique",
        ] {
            assert!(is_mute(word) && !is_aspirated(word), "{word}");
        }
        for word in ["hyène", "hiatus", "haïti", "hachémite", "hindi", "huis", "humer"] {
            assert!(!is_mute(word) && !is_aspirated(word), "{word}");
        }
    }
}
