//! Faults of French: forms that a program writes and no French hand does.

use mtlint::lang::Lang::Fr;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::place::{Context, Edit, Fault, How, Injector, Where, Words, capitalised, cased, starts_lower};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("FRG001", &[Fr], "du, des, au, aux taken apart", How::Once(split_contraction)),
    Injector::new("FRG002", &[Fr], "an elision undone", How::Once(unelide)),
    Injector::new("FRG003", &[Fr], "cet written ce", How::Once(cet_to_ce)),
    Injector::new("FRG003", &[Fr], "ce written cet", How::Once(ce_to_cet)),
    Injector::new("FRG003", &[Fr], "son written sa before a vowel", How::Once(son_to_sa)),
    Injector::new("FRG004", &[Fr], "a second determiner", How::Once(second_determiner)),
    Injector::new("FRG005", &[Fr], "elision before an aspirated h", How::Once(elide_aspirated)),
    Injector::new("FRG006", &[Fr], "a space behind the apostrophe", How::Once(detach)),
    Injector::new("FRG006", &[Fr], "a space before the apostrophe", How::Once(detach_before)),
    Injector::new("FRS001", &[Fr], "derniers before the number", How::Once(swap_number)),
    Injector::new("FRS001", &[Fr], "a period of ours in the wrong order", How::Sentence(PERIODS)),
    Injector::new("FRS002", &[Fr], "adjective and noun swapped", How::Once(swap_adjective)),
    Injector::new("FRS003", &[Fr], "an English passive", How::Sentence(PASSIVES)),
    Injector::new("FRO001", &[Fr], "a paragraph without its accents", How::Once(strip_accents)),
    Injector::new("FRT001", &[Fr], "a month or day in capitals", How::Once(capital_month)),
    Injector::new("FRT001", &[Fr], "a nationality in capitals", How::Once(capital_nationality)),
    Injector::new("FRT002", &[Fr], "a heading with every word in capitals", How::Document(title_case)),
    Injector::new(
        "FRR001",
        &[Fr],
        "tu and vous for the same reader",
        How::Paragraph(Where::Anywhere, REGISTERS),
    ),
];

fn split_contraction(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let with = match words.get(i) {
            "du" => "de le",
            "des" => "de les",
            "au" => "à le",
            "aux" => "à les",
            _ => return None,
        };
        let next = words.get(i + 1);
        let fits = words.is_inside(i) && starts_lower(next) && next.chars().count() > 2;
        fits.then(|| Edit::new(words.place(i), with))
    })
}

fn is_vowel(word: &str) -> bool {
    word.starts_with(|c: char| "aeiouhâàéèêëîïôûùœæAEIOUHÂÀÉÈÊËÎÏÔÛÙŒ".contains(c))
}

fn unelide(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let word = words.get(i);
        let full = match word.to_lowercase().as_str() {
            "l" => rng.pick(&["le", "la"]),
            "d" => "de",
            "qu" => "que",
            "j" => "je",
            "n" => "ne",
            "s" => "se",
            "c" => "ce",
            "m" => "me",
            "t" => "te",
            "jusqu" => "jusque",
            "lorsqu" => "lorsque",
            "puisqu" => "puisque",
            _ => return None,
        };
        let next = words.get(i + 1);
        let alone = i == 0 || words.before(i).ends_with(' ');
        let fits = i + 1 < words.len() && matches!(words.gap(i), "'" | "’") && alone;
        // Names and numbers may keep the full form: le IIIe, de Eibingen, plus de un million.
        let kept = ["on", "un", "une", "onze"].contains(&next) || !starts_lower(next);
        let fits = fits && is_vowel(next) && next.chars().count() > 1 && !kept;
        let span = words.place(i).start..words.place(i).end + words.gap(i).len();
        let with = format!("{} ", cased(full, word));
        let end = span.start + with.len() + next.len();
        fits.then(|| Edit::new(span.clone(), with).marking(span.start..end))
    })
}

/// Replaces the word `from` by `to` where the next word `fits`.
fn exchange(
    context: &mut Context<'_>,
    words: &Words<'_>,
    pairs: &[(&str, &str)],
    fits: fn(&str) -> bool,
) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let (_, to) = pairs.iter().find(|(from, _)| *from == word.to_lowercase())?;
        let next = words.get(i + 1);
        let with = cased(to, word);
        let end = words.place(i).start + with.len() + 1 + next.len();
        (words.are_joined(i, 2) && starts_lower(next) && fits(next))
            .then(|| Edit::new(words.place(i), with).marking(words.place(i).start..end))
    })
}

fn cet_to_ce(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    exchange(context, words, &[("cet", "ce")], is_vowel)
}

fn ce_to_cet(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    // As a pronoun it stands before these.
    let noun = |next: &str| {
        let pronoun =
            ["qui", "que", "dont", "sont", "serait", "sera", "fut", "soit", "ne", "doit", "peut", "n", "qu"];
        !is_vowel(next) && next.chars().count() > 3 && !pronoun.contains(&next)
    };
    exchange(context, words, &[("ce", "cet")], noun)
}

fn son_to_sa(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    // Feminine nouns only, by their endings: no program takes the others for feminine.
    const ENDS: &[&str] =
        &["tion", "sion", "ance", "ence", "ité", "ure", "ude", "ipe", "cole", "mie", "aide"];
    exchange(context, words, &[("son", "sa"), ("mon", "ma"), ("ton", "ta")], |next| {
        let known = [
            "amie", "âme", "idée", "île", "image", "origine", "œuvre", "épouse", "absence", "envie", "armée",
        ];
        let feminine = known.contains(&next) || (ENDS.iter().any(|end| next.ends_with(end)));
        is_vowel(next) && !next.starts_with('h') && feminine
    })
}

fn second_determiner(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let word = words.get(i);
        let with = match word {
            "la" => rng.pick(&["une la", "la sa", "cette la"]),
            "le" => rng.pick(&["un le", "le un"]),
            "les" => rng.pick(&["les des", "des les", "ces les", "les ces"]),
            "sa" => rng.pick(&["la sa", "une sa"]),
            "ses" => rng.pick(&["les ses", "des ses"]),
            "une" => "une la",
            "ces" => rng.pick(&["les ces", "ces les"]),
            "du" => rng.pick(&["du le", "au du"]),
            "au" => rng.pick(&["au le", "au du"]),
            _ => return None,
        };
        // Not "la une" and "ce le", which are French. Before a noun, as far as one can see without a lexicon: not before a pronoun's verb.
        let preposition =
            ["dans", "sur", "pour", "avec", "par", "sous", "de", "à", "contre", "et", "est", "vers"];
        let next = words.get(i + 1);
        let noun = starts_lower(next) && next.chars().count() > 4;
        let fits = words.is_inside(i) && noun && i > 0 && preposition.contains(&words.get(i - 1));
        fits.then(|| Edit::new(words.place(i), with))
    })
}

fn elide_aspirated(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const ASPIRATED: &[&str] = &[
        "hausse",
        "hausses",
        "héros",
        "haine",
        "hasard",
        "hasards",
        "hauteur",
        "hauteurs",
        "honte",
        "huit",
        "haut",
        "hautes",
        "haute",
        "handicap",
        "handicaps",
        "hiérarchie",
        "hache",
        "haricot",
        "haricots",
        "harcèlement",
        "hangar",
        "hall",
        "halte",
        "hanche",
        "hausser",
        "hurler",
        "heurter",
        "hamac",
        "hockey",
        "homard",
        "hernie",
        "hérisson",
        "hibou",
        "Hongrie",
        "Hollande",
        "Haye",
        "hollandais",
        "hongrois",
        "Haut",
        "hardiesse",
        "hâte",
        "houle",
        "hublot",
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let short = match words.get(i) {
            "le" | "la" | "Le" | "La" => "l",
            "de" | "De" => "d",
            "que" => "qu",
            "se" => "s",
            _ => return None,
        };
        let next = words.get(i + 1);
        let fits = words.are_joined(i, 2) && ASPIRATED.contains(&next);
        let span = words.span(i, (i + 1).min(words.len() - 1));
        fits.then(|| Edit::new(span, format!("{}’{next}", cased(short, words.get(i)))))
    })
}

/// An elided word and the one behind it, with `between` in place of the apostrophe.
fn part(context: &mut Context<'_>, words: &Words<'_>, make: fn(&str) -> String) -> Option<Edit> {
    const ELIDED: &[&str] = &["l", "d", "qu", "j", "n", "s", "c", "m", "t", "jusqu", "lorsqu", "puisqu"];
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let alone = i == 0 || words.before(i).ends_with(' ');
        let elided = ELIDED.contains(&word.to_lowercase().as_str());
        let fits = alone && elided && i + 1 < words.len() && matches!(words.gap(i), "'" | "’");
        fits.then(|| {
            let span = words.span(i, i + 1);
            Edit::new(span, format!("{word}{}{}", make(words.gap(i)), words.get(i + 1)))
        })
    })
}

fn detach(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    part(context, words, |apostrophe| format!("{apostrophe} "))
}

fn detach_before(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    part(context, words, |apostrophe| format!(" {apostrophe}"))
}

fn swap_number(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const NUMBERS: &[&str] =
        &["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "dix", "douze", "quinze", "vingt"];
    const ORDERS: &[&str] =
        &["derniers", "dernières", "prochains", "prochaines", "premiers", "premières", "autres"];
    words.anywhere(&mut context.rng, |_, i| {
        let (number, order) = (words.get(i), words.get(i + 1));
        let fits = NUMBERS.contains(&number) && ORDERS.contains(&order) && words.are_joined(i, 3);
        fits.then(|| Edit::new(words.span(i, i + 1), format!("{order} {number}")))
    })
}

const PERIODS: &[&str] = &[
    "{Pendant|Au cours des|Durant} ⟦{les derniers|les prochains} {deux|trois|cinq|dix} {ans|mois|jours}⟧, {rien n’a changé|tout est resté calme}.",
    "{Les choses ont changé|Le prix a baissé} {pendant|durant} ⟦les {dernières|prochaines} {deux|trois|quatre} {années|semaines}⟧.",
    "⟦Les premiers {deux|trois} {jours|mois|chapitres}⟧ {sont les plus difficiles|passent vite}.",
    "On attend ⟦les autres {deux|trois|quatre} {personnes|voyageurs|équipes}⟧ {demain|ce soir}.",
];

/// Noun and relational adjective in English order.
fn swap_adjective(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const STEMS: &[&str] = &[
        "politique",
        "économique",
        "militaire",
        "nucléaire",
        "international",
        "internationaux",
        "national",
        "nationaux",
        "social",
        "sociaux",
        "présidentiel",
        "américain",
        "européen",
        "régional",
        "mondial",
        "démocratique",
        "public",
        "électoral",
        "financier",
        "financière",
        "commercial",
        "culturel",
        "scientifique",
        "juridique",
        "technique",
    ];
    const DETERMINERS: &[&str] = &[
        "la", "le", "les", "une", "un", "des", "du", "de", "ces", "cette", "ses", "sa", "leur", "leurs",
        "aux", "au",
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let (noun, adjective) = (words.get(i), words.get(i + 1));
        let base = adjective
            .trim_end_matches('s')
            .trim_end_matches('e')
            .trim_end_matches("nn")
            .trim_end_matches("ll");
        let relational = STEMS.iter().any(|stem| {
            adjective.trim_end_matches('s') == *stem
                || (!base.is_empty() && stem.starts_with(base) && base.len() + 1 >= stem.len())
        });
        let other = [
            "telle",
            "telles",
            "autre",
            "autres",
            "même",
            "mêmes",
            "seule",
            "nouvelle",
            "nouveau",
            "nouveaux",
            "grand",
            "grande",
            "grands",
            "vraie",
            "plus",
            "moins",
            "notre",
            "votre",
            "certains",
            "certaines",
            "célèbres",
        ];
        let plain = starts_lower(noun) && starts_lower(adjective) && noun.chars().count() > 3;
        let plain = plain && !other.contains(&noun);
        let fits = i > 0
            && DETERMINERS.contains(&words.get(i - 1))
            && words.before(i) == " "
            && words.are_joined(i, 2);
        (fits && plain && relational && words.gap(i + 1) != "-")
            .then(|| Edit::new(words.span(i, i + 1), format!("{adjective} {noun}")))
    })
}

const PASSIVES: &[&str] = &[
    "⟦{Les élèves|Les voisins|Les joueurs|Les habitants} ont été demandés de {partir|revenir plus tard|signer la lettre}⟧.",
    "⟦{Elle a été donnée|Ils ont été donnés} {une chance|une seconde chance|un délai}⟧ {de plus|cette année}.",
    "⟦{Nous avons été|Ils ont été} dits {de rester|d’attendre|de ne rien faire}⟧.",
    "⟦{Les employés|Les visiteurs} ne sont pas permis d’{entrer|utiliser cette porte}⟧.",
    "⟦{Les enfants|Les stagiaires} {sont|ont été} enseignés à {lire|nager|compter}⟧ {très tôt|ici}.",
];

fn strip_accents(_: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let plain: String = words.text.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let accents = words.text.chars().filter(|c| matches!(c, 'à'..='ü' | 'À'..='Ü')).count();
    (words.len() >= 15 && accents >= 4).then(|| Edit::new(0..words.text.len(), plain))
}

fn capital_month(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const MONTHS: &[&str] = &[
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let fits = MONTHS.contains(&word) && i > 0 && words.before(i) == " ";
        fits.then(|| Edit::new(words.place(i), capitalised(word)))
    })
}

fn capital_nationality(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const STEMS: &[&str] = &[
        "français",
        "française",
        "américain",
        "américaine",
        "allemand",
        "allemande",
        "britannique",
        "anglais",
        "anglaise",
        "russe",
        "chinois",
        "chinoise",
        "européen",
        "européenne",
        "italien",
        "italienne",
        "espagnol",
        "espagnole",
        "algérien",
        "algérienne",
        "tchèque",
        "japonais",
        "japonaise",
        "israélien",
        "israélienne",
        "canadien",
        "canadienne",
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let fits = STEMS.contains(&word.trim_end_matches('s')) || STEMS.contains(&word);
        let behind = i > 0 && starts_lower(words.get(i - 1)) && words.get(i - 1).chars().count() > 3;
        (fits && behind && words.before(i) == " ").then(|| Edit::new(words.place(i), capitalised(word)))
    })
}

fn title_case(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let heading = context.rng.order(paragraphs.len()).into_iter().find_map(|i| {
        let words = Words::of(&paragraphs[i]);
        let n = context.rng.within(6, 10);
        if words.len() < n || (0..n - 1).any(|j| words.gap(j).contains(['.', ',', '(', '«', '"', ':', '-']))
        {
            return None;
        }
        let mut heading = String::new();
        for j in 0..n {
            heading.push_str(&capitalised(words.get(j)));
            heading.push_str(if j + 1 < n { words.gap(j) } else { "" });
        }
        Some(heading)
    })?;
    let at = context.rng.within(0, paragraphs.len() - 1);
    let bytes = 0..heading.len();
    paragraphs.insert(at, heading);
    Some(vec![Fault { paragraph: at, bytes }])
}

const REGISTERS: &[&str] = &[
    "{Cliquez|Appuyez} ici pour {voir|changer} ton profil. Vous pouvez {ajouter ta photo|choisir ta langue} et tes {amis|favoris}. Tu recevras {un message|une réponse} quand votre {demande|compte} sera {prête|prêt}.",
    "Entrez votre {nom|adresse}, puis choisis ton mot de passe. Tu peux {modifier|effacer} vos {choix|réglages} plus tard, et vous garderez tes {points|messages}.",
    "Si tu {veux|souhaites} {partir|jouer} avec nous, {envoyez|montrez} votre {carte|billet}. Vous aurez {ta place|tes affaires} et {ton|ta} {place|clé}.",
];
