//! The same word twice in a row: *struggling to to improve*.
//!
//! What counts as the same word is the tokeniser's folding (case, apostrophes, Unicode form, Arabic
//! vowel signs and tatweel aside); what counts as wrong is decided per language, word by word.

use super::run::{Run, Separation, is_verse};
use super::{arabic, english, french, repetition_loop};
use crate::analysis::{Gap, Paragraph, Signs};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "REP001",
    name: "doubled-word",
    family: Family::REPETITION,
    langs: LangSet::OURS,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "“{found}” repeats a word; write “{fix}” once",
    why: "Phrase-based systems write the end of one phrase and the start of the next with the same word, \
          neural ones repeat a word when their attention slips, and editors leave one behind when they move \
          text. Readers stumble over it and models learn it. Delete one copy. Words that can rightly stand \
          twice (had had, nous nous, خطوة خطوة) are left alone; content words, which may be emphasis or two \
          words of one shape, weigh less than function words.",
    sources: &[Source { title: "mtlint catalogue of artefacts: doubled-word", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "The council is struggling to to improve the roads.", &["to to"]),
        Example::bad(Lang::En, "The the vote was postponed until Monday.", &["The the"]),
        Example::bad(Lang::En, "THE THE COMMITTEE MET ON FRIDAY.", &["THE THE"]),
        Example::bad(Lang::En, "Prices rose in the\nthe last three months of the year.", &["the\nthe"]),
        Example::bad(Lang::En, "But I i was not sure that a a letter would come.", &["I i", "a a"]),
        Example::bad(Lang::En, "They say that the the the bridge will open.", &["the the the"]),
        Example::bad(
            Lang::En,
            "He is is a doctor and I think that that this is known.",
            &["is is", "that that"],
        ),
        Example::bad(
            Lang::En,
            "The new figures are more accurate accurate than the old ones.",
            &["accurate accurate"],
        ),
        Example::good(Lang::En, "He had had enough, and I know that that is wrong."),
        Example::good(Lang::En, "What it is is a mistake; she gave her her keys."),
        Example::good(Lang::En, "Duran Duran played in Walla Walla and in Bora Bora."),
        Example::good(Lang::En, "Do what you have to to win, and read the page it refers to to learn more."),
        Example::good(Lang::En, "Opt-in in the settings; the political will will come in May."),
        Example::good(Lang::En, "A very very long way, far far away, and ha ha ha, tick tick."),
        Example::good(Lang::En, "To address address problems, they hope to record record profits."),
        Example::bad(Lang::Fr, "Le train entre dans dans la gare.", &["dans dans"]),
        Example::bad(Lang::Fr, "Il est est parti avec avec elle.", &["est est", "avec avec"]),
        Example::bad(
            Lang::Fr,
            "L'arrivée de de nouveaux réfugiés inquiète l'l'opposition.",
            &["de de", "l'l'"],
        ),
        Example::bad(Lang::Fr, "Je je crois qu’qu’il viendra.", &["Je je", "qu’qu’"]),
        Example::bad(Lang::Fr, "Elle arrive de de Paris.", &["de de"]),
        Example::bad(
            Lang::Fr,
            "Le texte a été été voté, et je vous vous remercie de bien vouloir être être là.",
            &["été été", "vous vous", "être être"],
        ),
        Example::good(Lang::Fr, "Nous nous réunissons demain ; vous vous trompez."),
        Example::good(Lang::Fr, "L'est est de ce côté, et ce que c'est est clair."),
        Example::good(Lang::Fr, "Tout en en parlant, il lui a fait faire faire un costume."),
        Example::good(Lang::Fr, "Prends-le le matin et donne-leur leur part."),
        Example::good(Lang::Fr, "La recherche recherche le texte ; le premier premier ministre est mort."),
        Example::good(Lang::Fr, "Les chiens aboient à qui mieux mieux, oh la la."),
        Example::bad(Lang::Ar, "قال الوزير في في بيان له إن الزيارة ناجحة.", &["في في"]),
        Example::bad(Lang::Ar, "سافر الوفد إلى إلى تونس يوم الأحد.", &["إلى إلى"]),
        Example::bad(Lang::Ar, "أكد فِي فـي تصريحه أن أن الاتفاق قريب.", &["فِي فـي", "أن أن"]),
        Example::good(Lang::Ar, "نقلت بي بي سي عن سي إن إن خبرا عن قوات إس إس."),
        Example::good(Lang::Ar, "تقدم خطوة خطوة وانتظر طويلا جدا جدا."),
        Example::good(Lang::Ar, "اصطفوا صفا صفا، ولم يكن الأمر هينا، لا لا."),
    ],
    check: Check::Paragraph(Signs::REPEAT, check),
    settle: None,
};

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    if p.is_data() {
        return;
    }
    for repeat in p.repeats.iter().filter(|repeat| repeat.size == 1) {
        let run = Run::new(p, *repeat);
        if let Some(severity) = weigh(&run) {
            report.add_as(severity, run.span(), Some(Fix::Keep(run.first_copy())));
        }
    }
}

/// What a run of one word weighs; `None` where it is right, or another rule's.
fn weigh(run: &Run<'_>) -> Option<Severity> {
    let p = run.p;
    let separation = run.separation();
    if separation > Separation::ShortLine || !run.is_prose() || run.is_quoted() || is_part_of_a_word(run) {
        return None;
    }
    let severity = match p.lang {
        Lang::En => english::judge(run),
        Lang::Fr => french::judge(run),
        Lang::Ar => arabic::judge(run),
        Lang::Other | Lang::Und => None,
    }?;
    if repetition_loop::owns(run) {
        return None;
    }
    let is_function_word = severity == Severity::Error;
    // Three times a content word is a slogan or a cry: *compare compare compare*.
    let severity = if !is_function_word && run.times > 2 { Severity::Info } else { severity };
    if !is_function_word && (is_verse(p) || separation == Separation::ShortLine) {
        return None;
    }
    weigh_case(run, severity)
}

/// *opt-in in*, *on on-site*, *E.ON on*: one of the copies is a part of a longer word.
fn is_part_of_a_word(run: &Run<'_>) -> bool {
    let bound = |gap| matches!(gap, Gap::Hyphen | Gap::Tight);
    let tokens = &run.p.tokens;
    bound(tokens[run.first].gap) || tokens.get(run.last() + 1).is_some_and(|next| bound(next.gap))
}

/// Capitals tell names and titles from slips: *Bora Bora*, *the The Hague talks*, *vitamin A a day*.
fn weigh_case(run: &Run<'_>, severity: Severity) -> Option<Severity> {
    let p = run.p;
    let (a, b) = (&p.tokens[run.first], &p.tokens[run.first + 1]);
    let is_function_word = severity == Severity::Error;
    if run.word() == "i" && p.lang == Lang::En {
        return Some(severity);
    }
    match (a.is_capitalised(), b.is_capitalised()) {
        (false, false) => Some(severity),
        (false, true) => None,
        (true, false) if run.opens_sentence() => {
            // *Will will wake up*, *May may be late*, *Bison bison*.
            let is_name = matches!(run.word(), "will" | "may" | "mark" | "rose" | "grant" | "art" | "bill");
            (!is_name).then_some(severity)
        }
        // *Hepatitis A a decade ago*, *in May may*: a name, then the word.
        (true, false) => (is_function_word && !a.is_single_letter()).then_some(severity),
        (true, true) if a.is_single_letter() => None,
        (true, true) if a.is_all_caps() && b.is_all_caps() => {
            let near = [run.first.checked_sub(1), Some(run.last() + 1)];
            let mut near = near.into_iter().flatten().filter_map(|i| p.tokens.get(i)).peekable();
            let shouted = near.peek().is_none() || near.any(|token| token.is_all_caps());
            (is_function_word && shouted).then_some(severity)
        }
        // *The The cat*; a heading in title case. Not *The The*, the band, nor *La La Land*.
        (true, true) => {
            let next_is_small = !run.after().is_empty() && !run.name_follows();
            (is_function_word && run.opens_sentence() && next_is_small).then_some(Severity::Warning)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Engine, Scratch};
    use crate::settings::Settings;

    fn found(lang: Lang, text: &str) -> Vec<(String, Severity)> {
        let engine = Engine::new(Settings::with_rules([&RULE]));
        let findings = engine.check_text(text, lang, &mut Scratch::default());
        findings.iter().map(|finding| (finding.span.of(text).to_owned(), finding.severity)).collect()
    }

    fn assert_found(lang: Lang, text: &str, piece: &str) {
        let found = found(lang, text);
        assert!(found.len() == 1 && found[0].0 == piece, "{text:?} gave {found:?}");
    }

    fn assert_silent(lang: Lang, texts: &[&str]) {
        for text in texts {
            let found = found(lang, text);
            assert!(found.is_empty(), "{text:?} gave {found:?}");
        }
    }

    #[test]
    fn flag_whatever_white_space_is_between() {
        for space in [" ", "  ", "\u{A0}", "\u{202F}", "\n", "\r\n", "\u{200B} ", " \u{200F}"] {
            assert_found(Lang::En, &format!("We met at{space}at noon."), &format!("at{space}at"));
        }
    }

    #[test]
    fn flag_whatever_the_unicode_form() {
        assert_found(Lang::Fr, "Elle va a\u{300} à la gare.", "a\u{300} à");
        assert_found(Lang::Ar, "وصل إلى إ\u{650}لى المدينة.", "إلى إ\u{650}لى");
        assert_found(Lang::Ar, "وصل ا\u{655}لى إلى المدينة.", "ا\u{655}لى إلى");
    }

    #[test]
    fn dont_flag_two_words_of_one_shape_told_by_their_vowels() {
        assert_silent(Lang::Ar, &["تسلم الرسالة مِن مَن يثق به."]);
    }

    #[test]
    fn dont_flag_across_items_of_a_list_or_lines_of_verse() {
        assert_silent(Lang::En, &["Shoes\nshoes\nboots and other things to wear", "- salt\n- salt\n- water"]);
    }

    #[test]
    fn flag_function_words_across_any_line_of_prose() {
        assert_found(Lang::En, "Prices rose in the\nthe last three months of the whole year.", "the\nthe");
        assert_silent(Lang::En, &["of\nthe\nthe\nsea", "into the\nthe"]);
    }

    #[test]
    fn dont_flag_had_had() {
        assert_silent(Lang::En, &["If I had had time, I would have gone.", "The man who had had it left."]);
    }

    #[test]
    fn dont_flag_names_unknown_ones_too() {
        assert_silent(
            Lang::En,
            &["We flew to Xai Xai on Monday.", "Talks in the The Hague suburb.", "THE WHO IS IT IT BAND"],
        );
        assert_silent(
            Lang::Fr,
            &["Il habite à Bora Bora.", "Le discours de De Gaulle.", "Le portrait de De Vinci"],
        );
    }

    #[test]
    fn weigh_a_surname_with_its_particle_lightly() {
        assert_eq!(found(Lang::Fr, "Un discours de de Gaulle."), [("de de".to_owned(), Severity::Info)]);
        assert_eq!(found(Lang::Fr, "Le maire de de Paris."), [("de de".to_owned(), Severity::Error)]);
    }

    #[test]
    fn flag_is_is_only_where_it_is_wrong() {
        assert_found(Lang::En, "The house is is empty.", "is is");
        assert_silent(Lang::En, &["What matters is is unclear.", "The thing is is that nobody came."]);
    }

    #[test]
    fn dont_flag_words_that_are_talked_about() {
        assert_silent(Lang::En, &["The checker finds \"the the\" in a text.", "Remove ‘to to’ here."]);
        assert_silent(Lang::Fr, &["On trouve « de de » dans le texte."]);
    }

    #[test]
    fn dont_flag_data_code_and_addresses() {
        assert_silent(
            Lang::En,
            &["Run `let let x` first.", "See http://a.org/the the-end.html", "1 000 000 years"],
        );
    }

    #[test]
    fn one_finding_for_a_run_of_three() {
        assert_found(Lang::Fr, "Il vient de de de la mer.", "de de de");
    }
}
