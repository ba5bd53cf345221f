//! What web pages print around their text.

use mtlint::lang::Lang::{Ar, En, Fr};

use super::OURS;
use super::place::{Context, Edit, Fault, How, Injector, Where, Words, compose};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("WEB001", OURS, "three lines of a page around the text", How::Document(chrome)),
    Injector::new(
        "WEB002",
        &[En],
        "labels without what they label",
        How::Paragraph(Where::Anywhere, LABELS_EN),
    ),
    Injector::new(
        "WEB002",
        &[Fr],
        "labels without what they label",
        How::Paragraph(Where::Anywhere, LABELS_FR),
    ),
    Injector::new(
        "WEB002",
        &[Ar],
        "labels without what they label",
        How::Paragraph(Where::Anywhere, LABELS_AR),
    ),
    Injector::new("WEB003", OURS, "no space between two sentences, twice", How::Several(2, glue)),
];

const CHROME_EN: &[&str] = &[
    "Share this {article|post|page|story}",
    "{Leave|Add|Post} a {comment|reply}",
    "{Related|Similar|Recommended} {articles|posts|stories}",
    "Read {more|also}: {Prices are rising|What happens next}",
    "{Subscribe|Sign up} {to|for} our newsletter",
    "Click here to {read more|continue reading|subscribe}",
    "{Previous|Next} {article|post}",
    "All rights reserved",
    "Follow us on {Facebook|Twitter|social media}",
    "Share on {Facebook|Twitter|WhatsApp}",
];

const CHROME_FR: &[&str] = &[
    "{Partager|Partagez} cet article",
    "{Laisser|Ajouter|Écrire} un commentaire",
    "Articles {similaires|liés|recommandés}",
    "{Lire|À lire} aussi\u{a0}: {Les prix augmentent|La suite de l’affaire}",
    "{Abonnez-vous|Inscrivez-vous} à notre {newsletter|lettre d’information}",
    "Cliquez ici pour {lire la suite|en savoir plus|vous abonner}",
    "Article {précédent|suivant}",
    "Tous droits réservés",
    "Suivez-nous sur {Facebook|Twitter|les réseaux sociaux}",
    "Partager sur {Facebook|Twitter|WhatsApp}",
];

const CHROME_AR: &[&str] = &[
    "شارك {هذا المقال|المقال|الخبر}",
    "{اترك|أضف} {تعليقا|تعليقًا|ردا}",
    "{مقالات|أخبار|مواضيع} {ذات صلة|مشابهة}",
    "{اقرأ|شاهد} أيضا: {الأسعار ترتفع|ماذا بعد}",
    "{اشترك|سجل} في {النشرة البريدية|نشرتنا الإخبارية}",
    "اضغط هنا {لقراءة المزيد|للاشتراك}",
    "المقال {السابق|التالي}",
    "جميع الحقوق محفوظة",
    "تابعنا على {فيسبوك|تويتر}",
    "شارك على {فيسبوك|تويتر|واتساب}",
];

const LABELS_EN: &[&str] = &[
    "{E-mail|Email}: {Phone|Phone number|Telephone}: {066 29 88 16|0301 555 0199}",
    "{Name|First name|Full name}: {E-mail|Email address}: {Phone|Website}:",
    "{Address|City}: {Phone|Fax|Mobile}: {Website|E-mail}:",
    "{Date|Author}: {Category|Source}: {Tags|Views}:",
];

const LABELS_FR: &[&str] = &[
    "{Courriel|E-mail|Adresse électronique}\u{a0}: {Téléphone|Tél.|Numéro de téléphone}\u{a0}: {01 55 01 23 45|0550 12 34 56}",
    "{Nom|Prénom}\u{a0}: {Courriel|E-mail}\u{a0}: {Téléphone|Site web}\u{a0}:",
    "{Adresse|Ville}\u{a0}: {Téléphone|Fax|Portable}\u{a0}: {Site web|Courriel}\u{a0}:",
    "{Date|Auteur}\u{a0}: {Catégorie|Source}\u{a0}: {Mots-clés|Vues}\u{a0}:",
];

const LABELS_AR: &[&str] = &[
    "{البريد الإلكتروني|الإيميل}: {الهاتف|رقم الهاتف}: {0550123456|021556677}",
    "{الاسم|الاسم الكامل}: {البريد الإلكتروني|العنوان}: {الهاتف|الموقع}:",
    "{العنوان|المدينة}: {الهاتف|الفاكس|الجوال}: {الموقع|البريد الإلكتروني}:",
    "{التاريخ|الكاتب}: {التصنيف|المصدر}:",
];

fn chrome(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let templates = match context.lang {
        Fr => CHROME_FR,
        Ar => CHROME_AR,
        _ => CHROME_EN,
    };
    let mut lines: Vec<String> = Vec::new();
    for which in context.rng.order(templates.len()).into_iter().take(3) {
        lines.push(compose(&mut context.rng, &templates[which..=which]).0);
    }
    // At the end, where pages have them; one of them above the text.
    paragraphs.insert(1, lines.remove(0));
    paragraphs.extend(lines);
    let last = paragraphs.len() - 1;
    let whole = |paragraph: usize| Fault { paragraph, bytes: 0..paragraphs[paragraph].len() };
    Some(vec![whole(1), whole(last - 1), whole(last)])
}

fn glue(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let starts = words.sentences();
    let at = *starts.get(context.rng.within(1, starts.len().max(2) - 1))?;
    let letter = |c: char| c.is_alphabetic();
    let fits = words.text[..at].ends_with([' ']) && words.text[at..].starts_with(letter);
    let before = words.text[..at].trim_end();
    let fits = fits && before.trim_end_matches(['.', '!', '?']).ends_with(letter);
    let word = before.rfind(' ').map_or(0, |space| space + 1);
    let end = words.text[at..].find(' ').map_or(words.text.len(), |space| at + space);
    // A single letter may be an initial.
    let fits = fits && words.text[at..end].trim_end_matches(['.', ',']).chars().count() > 1;
    fits.then(|| Edit::new(before.len()..at, "").marking(word..end - (at - before.len())))
}
