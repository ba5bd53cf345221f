//! Figures of a document that edited text does not have.

use mtlint::lang::Lang::{Ar, En, Fr};

use super::OURS;
use super::place::{Context, Fault, How, Injector, Words, uncapitalised};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("STA001", &[En], "chains of the … of the …, three times", How::Sentences(3, CHAINS)),
    Injector::new("STA002", OURS, "paragraphs run together into long sentences", How::Document(run_together)),
    Injector::new("STA003", OURS, "half of the sentences open with a connective", How::Document(connectives)),
];

const CHAINS: &[&str] = &[
    "⟦The {opening|closing} of the {session|meeting} of the {council|assembly} of the {region|town}⟧ {was late|took an hour}.",
    "⟦The {signature|text} of the {agreement|treaty} of the {parties|members} of the {conflict|union}⟧ is {near|ready}.",
    "⟦The {unification|reform} of the {ranks|structure} of the {army|police} of the {state|country}⟧ {will take years|goes on}.",
    "⟦The {improvement|review} of the {quality|price} of the {water|roads} of the {city|villages}⟧ {was promised|comes first}.",
];

fn run_together(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let and = match context.lang {
        Fr => ", et ",
        Ar => "، و",
        _ => ", and ",
    };
    let joined: Vec<String> = paragraphs
        .chunks(3)
        .map(|three| {
            let parts: Vec<&str> =
                three.iter().map(|text| text.trim_end_matches(['.', '!', '?', '؟'])).collect();
            let mut text = parts[0].to_owned();
            for part in &parts[1..] {
                text.push_str(and);
                text.push_str(&uncapitalised(part));
            }
            text.replace(". ", ", ") + "."
        })
        .collect();
    *paragraphs = joined;
    Some(
        (0..paragraphs.len())
            .map(|paragraph| Fault { paragraph, bytes: 0..paragraphs[paragraph].len() })
            .collect(),
    )
}

fn connectives(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let list: &[&str] = match context.lang {
        Fr => &[
            "De plus, ",
            "En outre, ",
            "Par conséquent, ",
            "En effet, ",
            "Par ailleurs, ",
            "Ainsi, ",
            "Cependant, ",
        ],
        Ar => &[
            "بالإضافة إلى ذلك، ",
            "علاوة على ذلك، ",
            "ومع ذلك، ",
            "وبالتالي، ",
            "في الواقع، ",
            "من ناحية أخرى، ",
        ],
        _ => &[
            "Moreover, ",
            "Furthermore, ",
            "Therefore, ",
            "In addition, ",
            "However, ",
            "Indeed, ",
            "Consequently, ",
        ],
    };
    let (mut sentences, mut faults) = (0, Vec::new());
    for (paragraph, text) in paragraphs.iter_mut().enumerate() {
        let starts = Words::of(text).sentences();
        sentences += starts.len();
        for start in starts.into_iter().rev() {
            if context.rng.coin() && text[start..].starts_with(char::is_alphabetic) {
                let rest = uncapitalised(&text[start..]);
                let connective = context.rng.pick(list);
                text.truncate(start);
                text.push_str(connective);
                text.push_str(&rest);
            }
        }
        faults.push(Fault { paragraph, bytes: 0..text.len() });
    }
    (sentences >= 15).then_some(faults)
}
