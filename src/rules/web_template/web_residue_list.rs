//! Lines of web pages' frames, for the rule about them; the project's own list, from general knowledge of the
//! templates of publishing systems.
//!
//! A phrase that ends in `$` is a label: a colon and more text follow on its line.

use crate::finding::Severity;
use crate::rule::Phrase;

const fn line(text: &'static str) -> Phrase {
    Phrase { text, fix: "", severity: Severity::Info, proclitics: false }
}

/// What opens the line that says who published something, where and when.
pub(super) const POSTED: [&str; 4] =
    ["posted by|in|on", "filed under", "publié|posté|classé dans|par|le", "نشر|نشرت في|بتاريخ"];

/// The lines.
pub(super) static LIST: &[Phrase] = &[
    line("no comments yet?"),
    line("add yours"),
    line("leave a comment|reply"),
    line("post a comment"),
    line("cancel reply"),
    line("share this article|post|page|story"),
    line("share this"),
    line("share on facebook|twitter|whatsapp|linkedin|x|telegram"),
    line("click to share on twitter|facebook|whatsapp|linkedin|telegram"),
    line("like this"),
    line("loading"),
    line("read|learn more"),
    line("continue reading"),
    line("previous|next|related article|post|articles|posts"),
    line("you may|might also like"),
    line("skip to main? content"),
    line("back to top"),
    line("all rights reserved"),
    line("subscribe to our newsletter"),
    line("sign up for our newsletter"),
    line("follow us on facebook|twitter|instagram|x|youtube"),
    line("advertisement"),
    line("print this page|article"),
    line("email this article"),
    line("see|read also $"),
    line("also read $"),
    line("to read also $"),
    line("read more $"),
    line("tags $"),
    line(POSTED[0]),
    line(POSTED[1]),
    line(POSTED[2]),
    line(POSTED[3]),
    line("aucun commentaire"),
    line("pas encore de commentaire|commentaires"),
    line("laisser|ajouter|laissez|ajoutez un commentaire"),
    line("laisser une réponse"),
    line("annuler la réponse"),
    line("partager|partagez cet article"),
    line("partager sur facebook|twitter|whatsapp|linkedin|x|telegram"),
    line("cliquez pour partager sur twitter|facebook|whatsapp|linkedin"),
    line("j'aime ça"),
    line("chargement"),
    line("lire la suite"),
    line("en savoir plus"),
    line("article|articles précédent|suivant|similaires|connexes"),
    line("aller au contenu principal?"),
    line("haut|retour de|en page|haut"),
    line("tous droits réservés"),
    line("abonnez-vous à notre newsletter"),
    line("suivez-nous sur facebook|twitter|instagram|x|youtube"),
    line("imprimer cet article|cette page?"),
    line("lire|voir aussi|également $"),
    line("à|a lire aussi|également $"),
    line("étiquettes $"),
    line("mots-clés $"),
    line("لا توجد? تعليقات"),
    line("أضف|اترك تعليقا|ردا|تعليق|رد"),
    line("إلغاء الرد"),
    line("شارك هذا المقال|الخبر|الموضوع"),
    line("شارك المقال|الخبر|الموضوع"),
    line("شارك على فيسبوك|تويتر|واتساب"),
    line("أرسل|إرسال إلى|لصديق صديق?"),
    line("لن يتم? نشر|ينشر عنوان|بريدك بريدك? الإلكتروني"),
    line("الحقول الإلزامية|المطلوبة مشار إليها ب?"),
    line("تصفح|التنقل بين? المقالات|المواضيع|التدوينات"),
    line("نستخدم|يستخدم|تستخدم هذا? الموقع|موقعنا? ملفات تعريف الارتباط"),
    line("معجب بهذه"),
    line("جار|جاري التحميل"),
    line("اقرأ|قراءة|إقرأ المزيد"),
    line("المقال|الخبر|التدوينة السابق|التالي|السابقة|التالية"),
    line("مقالات|مواضيع|أخبار ذات صلة"),
    line("قد يعجبك أيضا"),
    line("تخطي|انتقل إلى المحتوى"),
    line("العودة إلى الأعلى"),
    line("جميع|كل الحقوق محفوظة"),
    line("اشترك في نشرتنا|النشرة البريدية?"),
    line("تابعنا|تابعونا على فيسبوك|تويتر|يوتيوب|إنستغرام"),
    line("اقرأ|إقرأ|شاهد|انظر|طالع أيضا $"),
    line("الوسوم $"),
    line("كلمات مفتاحية|دلالية $"),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn the_list_has_no_duplicates() {
        let texts: HashSet<&str> = super::LIST.iter().map(|phrase| phrase.text).collect();
        assert_eq!(texts.len(), super::LIST.len());
    }
}
