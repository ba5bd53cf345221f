//! Names in another language's form.

use mtlint::lang::Lang::{self, En, Fr};

use super::OURS;
use super::place::{Context, Edit, How, Injector, Words, uncapitalised};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("NAM001", OURS, "a place in the other language's form", How::Once(exonym)),
    Injector::new("NAM001", &[En, Fr], "a dateline in the other language's form", How::Once(dateline)),
    Injector::new("NAM001", OURS, "a place of ours put into the sentence", How::Once(new_place)),
    Injector::new("NAM002", &[En, Fr], "an acronym in the other language's order", How::Once(acronym)),
    Injector::new("NAM002", &[En], "an acronym put into the text", How::Sentence(ACRONYMS_EN)),
    Injector::new("NAM002", &[Fr], "an acronym put into the text", How::Sentence(ACRONYMS_FR)),
    Injector::new(
        "NAM003",
        &[En],
        "an acronym that its long form does not give",
        How::Sentence(EXPANSIONS_EN),
    ),
    Injector::new(
        "NAM003",
        &[Fr],
        "an acronym that its long form does not give",
        How::Sentence(EXPANSIONS_FR),
    ),
    Injector::new("NAM004", &[En], "a person as French writes the name", How::Once(person)),
    Injector::new("NAM004", &[En], "a person put into the text", How::Sentence(PERSONS)),
    Injector::new("NAM005", &[En, Fr], "names in lower case, twice", How::Several(2, lower)),
];

/// English and French forms.
const PLACES: &[(&str, &str)] = &[
    ("London", "Londres"),
    ("Geneva", "Genève"),
    ("Beijing", "Pékin"),
    ("Algiers", "Alger"),
    ("Brussels", "Bruxelles"),
    ("Moscow", "Moscou"),
    ("Vienna", "Vienne"),
    ("Warsaw", "Varsovie"),
    ("Lisbon", "Lisbonne"),
    ("Athens", "Athènes"),
    ("Germany", "Allemagne"),
    ("Brazil", "Brésil"),
    ("Egypt", "Égypte"),
    ("Spain", "Espagne"),
    ("Greece", "Grèce"),
    ("Prague", "Prague"),
    ("Copenhagen", "Copenhague"),
    ("Havana", "La Havane"),
    ("Barcelona", "Barcelone"),
    ("Milan", "Milan"),
    ("Venice", "Venise"),
    ("Edinburgh", "Édimbourg"),
    ("Seville", "Séville"),
    ("Turin", "Turin"),
    ("Damascus", "Damas"),
    ("Jerusalem", "Jérusalem"),
    ("Tehran", "Téhéran"),
    ("Baghdad", "Bagdad"),
    ("Russia", "Russie"),
    ("Poland", "Pologne"),
    ("Turkey", "Turquie"),
    ("Lebanon", "Liban"),
    ("Morocco", "Maroc"),
    ("Sweden", "Suède"),
    ("Switzerland", "Suisse"),
    ("Norway", "Norvège"),
    ("Ireland", "Irlande"),
    ("Saudi Arabia", "Arabie saoudite"),
    ("Libya", "Libye"),
    ("Syria", "Syrie"),
    ("Tunisia", "Tunisie"),
    ("Algeria", "Algérie"),
    ("Cairo", "Le Caire"),
    ("Tripoli", "Tripoli"),
    ("Bucharest", "Bucarest"),
    ("Belgrade", "Belgrade"),
    ("Singapore", "Singapour"),
];

/// Arabic names, and the English or French ones in Arabic letters.
const ARABIC_PLACES: &[(&str, &str)] = &[
    ("القاهرة", "كايرو"),
    ("دمشق", "داماسكوس"),
    ("الجزائر", "ألجيريا"),
    ("المغرب", "موروكو"),
    ("اليونان", "جريس"),
    ("ألمانيا", "جيرماني"),
    ("النمسا", "أوستريا"),
    ("الهند", "إنديا"),
    ("مصر", "إيجيبت"),
    ("الصين", "تشاينا"),
    ("الأردن", "جوردان"),
    ("القدس", "جيروزاليم"),
    ("لبنان", "ليبانون"),
    ("المجر", "هنغاري"),
    ("إسبانيا", "سبين"),
    ("أثينا", "أثينز"),
    ("البندقية", "فينيسيا"),
    ("الرياض", "ريياد"),
    ("تركيا", "توركي"),
    ("سوريا", "سيريا"),
];

/// The two forms as they are in the text's language and in the other one.
fn forms(lang: Lang) -> Vec<(&'static str, &'static str)> {
    let forms = PLACES.iter().filter(|(en, fr)| en != fr);
    match lang {
        Lang::Fr => forms.map(|(en, fr)| (*fr, *en)).collect(),
        Lang::Ar => ARABIC_PLACES.to_vec(),
        _ => forms.copied().collect(),
    }
}

fn exonym(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let forms = forms(context.lang);
    words.anywhere(&mut context.rng, |_, i| {
        let (_, other) = forms.iter().find(|(own, _)| *own == words.get(i))?;
        let alone = words.before(i) == " " && !words.gap(i).starts_with(['-', '’', '\'']);
        alone.then(|| Edit::new(words.place(i), *other))
    })
}

fn dateline(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let forms = forms(context.lang);
    let rng = &mut context.rng;
    let name = forms[rng.below(forms.len())].1;
    let name = if rng.coin() { name.to_uppercase() } else { name.to_owned() };
    let end = rng.pick(&[" –", " —", ",", " -"]);
    let fault = 0..name.len();
    Some(Edit::new(0..0, format!("{name}{end} ")).marking(fault)).filter(|_| words.len() > 8)
}

/// "in Londres" behind a sentence's last word.
fn new_place(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let (cities, before): (&[&str], &[&str]) = match context.lang {
        Lang::Fr => (
            &[
                "London", "Geneva", "Beijing", "Moscow", "Athens", "Warsaw", "Vienna", "Brussels", "Cairo",
                "Algiers",
            ],
            &["à"],
        ),
        Lang::Ar => (&["كايرو", "داماسكوس", "ألجيرز", "جيروزاليم", "أثينز"], &["في", "إلى", "من"]),
        _ => (
            &[
                "Londres",
                "Genève",
                "Pékin",
                "Moscou",
                "Athènes",
                "Varsovie",
                "Bruxelles",
                "Alger",
                "Lisbonne",
                "Téhéran",
            ],
            &["in", "from", "near"],
        ),
    };
    words.anywhere(&mut context.rng, |rng, i| {
        let ends = words.gap(i).starts_with(['.', ',']) && words.get(i).chars().all(char::is_alphabetic);
        let (city, preposition) = (rng.pick(cities), rng.pick(before));
        let start = words.place(i).end;
        let skip = start + preposition.len() + 2;
        ends.then(|| {
            Edit::new(start..start, format!(" {preposition} {city}")).marking(skip..skip + city.len())
        })
    })
}

/// English and French acronyms.
const ACRONYMS: &[(&str, &str)] = &[
    ("UN", "ONU"),
    ("NATO", "OTAN"),
    ("IMF", "FMI"),
    ("WHO", "OMS"),
    ("WTO", "OMC"),
    ("EU", "UE"),
    ("GDP", "PIB"),
    ("OPEC", "OPEP"),
    ("AIDS", "SIDA"),
    ("NGO", "ONG"),
    ("NGOs", "ONG"),
    ("DNA", "ADN"),
    ("IAEA", "AIEA"),
    ("ECB", "BCE"),
];

fn acronym(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let lang = context.lang;
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let of = |&&(en, fr): &&(&str, &str)| if lang == Fr { fr == word } else { en == word };
        let (en, fr) = ACRONYMS.iter().find(of)?;
        let alone = words.is_inside(i) || words.gap(i).starts_with(['.', ',']);
        alone.then(|| Edit::new(words.place(i), if lang == Fr { *en } else { *fr }))
    })
}

const ACRONYMS_EN: &[&str] = &[
    "The ⟦{ONU|OTAN|OMS|OMC|FMI}⟧ {envoy|report|delegation|office} {was not available|said nothing more|will be back next week}.",
    "{A loan|A warning|A statement} from the ⟦{FMI|OMS|ONU|BCE|OTAN}⟧ {is expected|was published on Monday}.",
    "According to the ⟦{OMS|ONU|OCDE|FMI}⟧, {the figures are too low|nothing has changed}.",
    "Members of the ⟦{OTAN|UE|OPEP|ONU}⟧ {met in the morning|could not agree}.",
];

const ACRONYMS_FR: &[&str] = &[
    "Le {délégué|rapport|bureau} de {l’⟦IMF|la ⟦NATO|la ⟦WHO|l’⟦IAEA}⟧ {n’a rien ajouté|était attendu lundi}.",
    "Selon {l’⟦IMF|la ⟦WHO|la ⟦NATO|le ⟦WTO}⟧, {les chiffres sont trop bas|rien n’a changé}.",
    "Les membres de {la ⟦NATO|l’⟦OPEC|l’⟦EU}⟧ {se sont réunis le matin|n’ont pas pu s’entendre}.",
    "Un prêt de {l’⟦IMF|l’⟦ECB}⟧ est {attendu|envisagé} pour l’été.",
];

const EXPANSIONS_EN: &[&str] = &[
    "The ⟦{International Monetary Fund (FMI)|World Health Organization (OMS)|United Nations Organization (ONU)}⟧ {declined to comment|sent a delegation}.",
    "A report by the ⟦{World Trade Organization (OMC)|International Atomic Energy Agency (AIEA)|European Central Bank (BCE)}⟧ {was published|will follow}.",
    "Members of the ⟦{North Atlantic Treaty Organization (OTAN)|Organization of the Petroleum Exporting Countries (OPEP)|European Union (UE)}⟧ met on Monday.",
    "The ⟦{Government of National Unity (GNA)|Gross Domestic Product (PIB)|Central Bank of Algeria (BA)}⟧ {was mentioned twice|came up again}.",
];

const EXPANSIONS_FR: &[&str] = &[
    "{Le ⟦Fonds monétaire international (IMF)|L’⟦Organisation mondiale de la santé (WHO)|L’⟦Organisation des Nations unies (UN)}⟧ {n’a pas répondu|a envoyé une délégation}.",
    "Un rapport de {l’⟦Organisation mondiale du commerce (WTO)|l’⟦Agence internationale de l’énergie atomique (IAEA)|la ⟦Banque centrale européenne (ECB)}⟧ a été publié.",
    "Les membres de {l’⟦Organisation du traité de l’Atlantique nord (NATO)|l’⟦Organisation des pays exportateurs de pétrole (OPEC)|l’⟦Union européenne (EU)}⟧ se sont réunis lundi.",
];

fn person(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const NAMES: &[(&str, &str)] = &[
        ("Putin", "Poutine"),
        ("Gaddafi", "Kadhafi"),
        ("Qaddafi", "Kadhafi"),
        ("Khrushchev", "Khrouchtchev"),
        ("Yeltsin", "Eltsine"),
        ("Gorbachev", "Gorbatchev"),
        ("Stalin", "Staline"),
        ("Lenin", "Lénine"),
        ("Netanyahu", "Netanyahou"),
        ("Mubarak", "Moubarak"),
        ("Yushchenko", "Iouchtchenko"),
        ("Chekhov", "Tchekhov"),
        ("Tymoshenko", "Timochenko"),
        ("Osama", "Oussama"),
        ("Tchaikovsky", "Tchaïkovski"),
        ("Trotsky", "Trotski"),
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let (_, other) = NAMES.iter().find(|(own, _)| *own == words.get(i))?;
        (words.before(i) == " ").then(|| Edit::new(words.place(i), *other))
    })
}

const PERSONS: &[&str] = &[
    "⟦{Vladimir Poutine|Mouammar Kadhafi|Hosni Moubarak|Oussama ben Laden|Bachar el-Assad|Benyamin Netanyahou}⟧ {was not mentioned|did not answer|said no more}.",
    "{The speech|A letter} of ⟦{Vladimir Poutine|Mouammar Kadhafi|Mikhaïl Gorbatchev|Boris Eltsine|Nikita Khrouchtchev|Hosni Moubarak}⟧ {was read again|surprised many people}.",
];

/// A country, town, month or day of the week in lower case.
fn lower(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const ENGLISH: &[&str] = &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "April",
        "June",
        "September",
        "October",
        "November",
        "December",
    ];
    let lang = context.lang;
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let place = PLACES.iter().any(|(en, fr)| if lang == Fr { *fr == word } else { *en == word });
        let named = place || (lang == En && ENGLISH.contains(&word));
        let inside = i > 0 && words.before(i) == " ";
        // With a day beside it, it is a date, and another rule's.
        let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let dated = number(words.get(i + 1)) || (i > 0 && number(words.get(i - 1)));
        (named && inside && !(dated && ENGLISH.contains(&word)))
            .then(|| Edit::new(words.place(i), uncapitalised(word)))
    })
}
