//! Every injector on text of ours: it finds a place, changes that place alone, and says where the fault is.

use mtlint::engine::Engine;
use mtlint::finding::Severity;
use mtlint::lang::Lang::{self, Ar, En, Fr};
use mtlint::pipeline::SingleFinding;
use mtlint::rule::Rule;
use mtlint::settings::Settings;

use super::measure::{check, inject, plant, touches};
use super::place::{Context, Edit, How, Injector, Words, compose};
use super::random::Rng;
use super::text::{Document, Pools};
use super::{INJECTORS, OURS, fresh, held_out};

/// Paragraphs with a place for every fault of English.
const ENGLISH: &[&str] = &[
    "Opening hours of the town library in the summer months",
    "Nobody knew the answer. Everyone asked the teacher. Then the bell rang loudly. The lesson was over at last.",
    "The mayor of London said on Monday that the new bridge will be open in May, after a long winter. It should help the ministers who live in Geneva, he added.",
    "In her view, an old school (built by the town) must have a roof; the growth of 2.6 percent doesn't pay for it. Nobody in the UN office could see how.",
    "The international community, which has sent an officer, is waiting for a political solution. They didn't come from Germany on 12 October, but from near Algiers in the night.",
    "“We could make a well-known cake,” said the baker, and Putin was not there. What do you want to do with it? She gave the answer: nothing at all, because the oven was cold.",
    "An economic crisis in the region has reached the village, its people told the press. Their letter of April was short! It asked for water and for a road to Moscow.",
    "The captain counted the boats every evening before he went down to the small house near the river, and his dog was with him on the way home and in the garden.",
    "There was a light in the window of the library; the old man read to the children from a book that a friend had sent to him in June from Vienna, as he used to.",
    "This is a garden for all who want to rest, and the trees are older than the town. Birds from the north stay here in winter: nobody feeds them, but they come back.",
];

/// The same for French.
const FRENCH: &[&str] = &[
    "Heures d’ouverture de la bibliothèque municipale pendant les vacances",
    "Personne ne trouva la réponse. Chacun regarda le maître. Alors la cloche sonna longtemps. La leçon était enfin terminée. Il pleuvait dehors.",
    "Le maire de Londres a dit lundi que l’école du village serait fermée au mois de mars, après les deux derniers hivers. Cet homme n’a pas l’habitude d’attendre la fin des travaux.",
    "La hausse des prix a été de 2,6 pour cent pendant les années 1990, d’après le ministre\u{202f}; son amie est d’un autre avis. Elle parle de «\u{202f}crise politique\u{202f}» depuis le 3 avril 2019.",
    "On dit que les relations internationales de ce pays sont difficiles, selon l’OTAN. Le gouvernement français compte 12 000 habitants dans la région (une erreur de calcul)\u{a0}: qui l’aurait cru\u{202f}?",
    "Poussez la porte de la maison, et vous verrez le jardin où jouait autrefois un enfant de huit ans. Son oncle lisait sous l’arbre, et la pluie tombait sur le toit rouge de Genève.",
    "La ville a gagné un marché couvert, un cinéma et des rues calmes. Ses habitants vont à pied dans le parc, avec leurs chiens et leurs vélos, pour voir les canards du lac.",
    "Elle a reçu une lettre d’Allemagne en juin. Elle y répond en français, sur du papier bleu, et met l’enveloppe dans la boîte avant la nuit ! Personne ne sait ce qu’elle écrit, peut-être même pas son ex-mari.",
    "Le boulanger se lève avant le jour pour préparer le pain des enfants de l’école voisine, puis il ouvre la boutique et attend les premiers clients avec un sourire fatigué.",
    "Un voyageur qui passait par la vallée a trouvé dans la grange une vieille carte des chemins; il l’a donnée au musée, qui la montre aux visiteurs depuis le mois de janvier.",
];

/// The same for Arabic.
const ARABIC: &[&str] = &[
    "مواعيد العمل في مكتبة المدينة خلال أشهر الصيف كلها",
    "لم يعرف أحد الجواب الصحيح. نظر الجميع إلى المعلم. ثم دق الجرس طويلا. انتهى الدرس أخيرا. كان المطر ينزل خارجا. عاد الأطفال مسرعين. فرحت الأمهات كثيرا.",
    "قال رئيس الوزراء في القاهرة، بعد ثلاث سنوات من العمل، إن المدينة القديمة ستفتح أبوابها للزوار. هذا الخبر أسعد الناس الذين يسكنون بالقرب من النهر.",
    "اجتمعت اللجنة الوطنية صباح اليوم (في قاعة كبيرة) لتبحث أمر الشركات التي طلبت المساعدة؛ وكان عددها 25 شركة. هل تكفي الأموال؟ لا أحد يعرف ذلك، لكن الجميع ينتظر.",
    "كتب المعلم \"رسالة طويلة\" إلى تلاميذه في القرية، وطلب منهم أن يقرأوا كل يوم صفحة من الكتاب، فالقراءة مفتاح العلم وطريق النجاح، كما يقول أهل القرية دائما.",
    "وصلت السفينة إلى الميناء في عام ١٩٨٥، وعلى متنها بضائع من الصين والهند، ثم عادت بعد شهر محملة بالقمح والزيت والصوف، كما في كل عام. للسفينة قصة أخرى.",
    "تعمل المنظمة من أجل حقوق الإنسان في المدن التي لا يصل إليها أحد، وتنشر كل شهر تقريرا عن أحوال الناس، وعن المدارس والمستشفيات والطرق.",
    "كان الفلاح يخرج إلى الحقل قبل طلوع الشمس، ويعود بالخضار إلى السوق، ويبيعها للناس بثمن قليل، ثم يجلس مع أصدقائه في المقهى القديم حتى المساء.",
    "في البيت غرفة صغيرة فيها كتب جدي، وكان يقول لنا إن الكتاب صديق لا يخون، وإن من يقرأ كثيرا يعيش أكثر من حياة واحدة، وكنا نصدقه دائما.",
    "زارت الطبيبة القرية البعيدة في الشتاء، ووجدت الطريق مقطوعا بسبب الثلج، فمشت ساعتين على قدميها حتى وصلت إلى بيت المريض، وبقيت معه حتى الصباح.",
];

fn pools() -> Pools {
    let document = |texts: &[&str], lang| {
        vec![Document::new(texts.iter().map(|text| (*text).to_owned()).collect(), lang)]
    };
    Pools::new([document(ENGLISH, En), document(FRENCH, Fr), document(ARABIC, Ar)])
}

fn all() -> impl Iterator<Item = (&'static Injector, Lang)> {
    let all =
        INJECTORS.iter().chain(held_out::INJECTORS).chain(fresh::INJECTORS).flat_map(|family| family.iter());
    all.flat_map(|injector| injector.langs.iter().map(move |lang| (injector, *lang)))
}

#[test]
fn every_injector_finds_a_place_and_says_where() {
    let pools = pools();
    for (injector, lang) in all() {
        let clean = &pools.of(lang)[0].paragraphs;
        let places: Vec<usize> = (0..clean.len()).collect();
        let made = (0..20).find_map(|seed| {
            let mut context = Context { rng: Rng::named(seed, injector.name), lang, pools: &pools };
            let mut paragraphs = clean.clone();
            let faults = inject(&mut context, injector.how, &mut paragraphs, &places)?;
            Some((paragraphs, faults))
        });
        let Some((paragraphs, faults)) = made else {
            panic!("{} {lang}: no place for {:?}", injector.code, injector.name)
        };
        assert_ne!(&paragraphs, clean, "{} {:?} changes nothing", injector.code, injector.name);
        assert!(!faults.is_empty());
        for fault in faults {
            let piece = paragraphs[fault.paragraph].get(fault.bytes.clone());
            let piece = piece.unwrap_or_else(|| panic!("{} {:?}: {:?}", injector.code, injector.name, fault));
            assert!(
                !piece.trim().is_empty() || injector.code == "PUN010",
                "{} {:?}",
                injector.code,
                injector.name
            );
        }
    }
}

#[test]
fn edits_of_one_place_leave_the_rest_alone() {
    let pools = pools();
    for (injector, lang) in all() {
        let (How::Once(make) | How::Several(_, make)) = injector.how else { continue };
        for text in &pools.of(lang)[0].paragraphs {
            for seed in 0..3 {
                let mut context = Context { rng: Rng::named(seed, injector.name), lang, pools: &pools };
                let Some(edit) = make(&mut context, &Words::of(text)) else { continue };
                let new = edit.apply(text);
                let tail = text.len() - edit.at.end;
                assert_ne!(&new, text, "{} {:?}", injector.code, injector.name);
                assert_eq!(new[..edit.at.start], text[..edit.at.start]);
                assert_eq!(new[new.len() - tail..], text[edit.at.end..]);
                // What was replaced, or what stands beside a place where something is gone.
                let Edit { at, with, fault } = &edit;
                let near = fault.start <= at.start + with.len() && at.start <= fault.end;
                let pair = ["PUN001", "REP006"].contains(&injector.code);
                assert!(near || pair, "{} {:?}: {edit:?}", injector.code, injector.name);
            }
        }
    }
}

#[test]
fn the_same_seed_plants_the_same_faults() {
    let pools = pools();
    let injector =
        all().find(|(injector, lang)| injector.code == "REP001" && *lang == Fr).expect("it is there").0;
    let rule = rule("REP001");
    let texts = |seed| {
        let mut context = Context { rng: Rng::named(seed, "x"), lang: Fr, pools: &pools };
        let planted = plant(&mut context, rule, &[injector], 1, &vec![Vec::new()]);
        planted.into_iter().map(|planted| planted.text).collect::<Vec<_>>()
    };
    assert_eq!(texts(1), texts(1));
    assert!((2..9).any(|seed| texts(seed) != texts(1)), "the seed does not matter");
}

#[test]
fn faults_are_found_where_they_were_planted() {
    let pools = pools();
    let engine = Engine::new(Settings::default());
    let rule = rule("REP001");
    for &lang in OURS {
        let (injector, _) =
            all().find(|(injector, of)| injector.code == "REP001" && *of == lang).expect("it is there");
        let is_found = |seed: &u64| {
            let mut context = Context { rng: Rng::named(*seed, "found"), lang, pools: &pools };
            let planted = plant(&mut context, rule, &[injector], 1, &vec![Vec::new()]);
            let checked = check(&engine, planted.iter().map(|planted| planted.text.as_str()));
            let found =
                |finding: &SingleFinding| finding.rule == rule && touches(finding, &planted[0].faults[0]);
            checked[0].iter().any(found)
        };
        // Now and then one reads like what people write: *the one I gave in in June*.
        let found = (0..10).filter(is_found).count();
        assert!(found >= 8, "{lang}: {found} of 10");
    }
}

#[test]
fn a_finding_beside_a_fault_does_not_touch_it() {
    let finding = SingleFinding { rule: rule("REP001"), severity: Severity::Error, start: 4, end: 8 };
    assert!(touches(&finding, &(7..9)));
    assert!(!touches(&finding, &(8..9)));
    assert!(!touches(&finding, &(0..4)));
}

#[test]
fn templates_are_composed_whole() {
    let mut rng = Rng::named(1, "templates");
    for (injector, _) in all() {
        let (How::Sentence(list) | How::Sentences(_, list) | How::Paragraph(_, list)) = injector.how else {
            continue;
        };
        for template in list {
            for _ in 0..10 {
                let (text, fault) = compose(&mut rng, &[template]);
                // Pages have bars between spaces; those between choices stand close.
                let bare = text.replace(" | ", " ");
                assert!(!bare.contains(['{', '}', '|', '⟦', '⟧']), "{template:?} becomes {text:?}");
                assert!(text.get(fault).is_some_and(|fault| !fault.is_empty()), "{template:?}");
                assert!(!text.contains("  "), "{template:?} becomes {text:?}");
            }
        }
    }
}

#[test]
fn words_and_sentences_are_cut() {
    let words = Words::of("L’hiver 1985 fut froid. Il neigea, dit-on.");
    let list: Vec<&str> = (0..words.len()).map(|i| words.get(i)).collect();
    assert_eq!(list, ["L", "hiver", "1985", "fut", "froid", "Il", "neigea", "dit", "on"]);
    assert_eq!(words.gap(0), "’");
    let starts: Vec<&str> = words.sentences().into_iter().map(|at| &words.text[at..]).collect();
    assert_eq!(starts, [words.text, "Il neigea, dit-on."]);
}

fn rule(code: &str) -> &'static Rule {
    mtlint::rules::find(code).expect("the rule is there")
}
