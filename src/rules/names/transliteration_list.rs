//! Names and words that French writes in its own way, and how English writes them.
//!
//! Names of people and movements from Arabic, Russian, Persian and Chinese: general knowledge. Only those are listed that no
//! writer of English uses; ways of writing that Algerians, Tunisians and Moroccans use for themselves (ou for u, dj for j)
//! are no sign.

use crate::finding::Severity;
use crate::rule::Phrase;

const fn name(text: &'static str, fix: &'static str) -> Phrase {
    Phrase { text, fix, severity: Severity::Warning, proclitics: false }
}

/// What French writes, and what English does.
pub(crate) static LIST: &[Phrase] = &[
    // Libya, Egypt, Tunisia, Algeria
    name("Mouammar Kadhafi", "Muammar Gaddafi"),
    name("Mouammar el-Kadhafi", "Muammar Gaddafi"),
    name("Maâmmar el-Gueddafi", "Muammar Gaddafi"),
    name("Maammar el-Gueddafi", "Muammar Gaddafi"),
    name("Maâmmar el-Kadhafi", "Muammar Gaddafi"),
    name("Maâmmar Kadhafi", "Muammar Gaddafi"),
    name("Mouammar el-Gueddafi", "Muammar Gaddafi"),
    name("el-Gueddafi", "Gaddafi"),
    name("Gueddafi", "Gaddafi"),
    name("el-Kadhafi", "Gaddafi"),
    name("Kadhafi", "Gaddafi"),
    name("Seif el-Islam", "Saif al-Islam"),
    name("Seif al-Islam", "Saif al-Islam"),
    name("Hosni Moubarak", "Hosni Mubarak"),
    name("Abdel Fattah al-Sissi", "Abdel Fattah el-Sisi"),
    name("Abdel Fattah el-Sissi", "Abdel Fattah el-Sisi"),
    name("Abdel Fattah Sissi", "Abdel Fattah el-Sisi"),
    name("al-Sissi", "el-Sisi"),
    name("Anouar el-Sadate", "Anwar Sadat"),
    name("Anouar Sadate", "Anwar Sadat"),
    name("Anouar el-Sadat", "Anwar Sadat"),
    // Levant, Iraq, the Gulf, Iran
    name("Bachar al-Assad", "Bashar al-Assad"),
    name("Bachar el-Assad", "Bashar al-Assad"),
    name("Bachar Assad", "Bashar al-Assad"),
    name("Abou Mazen", "Abu Mazen"),
    name("Abou Bakr al-Baghdadi", "Abu Bakr al-Baghdadi"),
    name("Abou Moussab al-Zarqaoui", "Abu Musab al-Zarqawi"),
    name("al-Zarqaoui", "al-Zarqawi"),
    name("Zarqaoui", "Zarqawi"),
    name("Ayman al-Zaouahiri", "Ayman al-Zawahiri"),
    name("al-Zaouahiri", "al-Zawahiri"),
    name("Oussama ben Laden", "Osama bin Laden"),
    name("Oussama Bin Laden", "Osama bin Laden"),
    name("Oussama Ben-Laden", "Osama bin Laden"),
    name("ben Laden", "bin Laden"),
    name("Mohammed ben Salmane", "Mohammed bin Salman"),
    name("Mohammed ben Salman", "Mohammed bin Salman"),
    name("ben Salmane", "bin Salman"),
    name("Mohammed ben Zayed", "Mohammed bin Zayed"),
    name("Hassan Rohani", "Hassan Rouhani"),
    name("Khomeiny", "Khomeini"),
    name("moudjahidine", "mujahideen"),
    name("moudjahidines", "mujahideen"),
    // Russia, Ukraine, Central Asia
    name("Vladimir Poutine", "Vladimir Putin"),
    name("Poutine", "Putin"),
    name("Boris Eltsine", "Boris Yeltsin"),
    name("Eltsine", "Yeltsin"),
    name("Nikita Khrouchtchev", "Nikita Khrushchev"),
    name("Khrouchtchev", "Khrushchev"),
    name("Mikhaïl Gorbatchev", "Mikhail Gorbachev"),
    name("Gorbatchev", "Gorbachev"),
    name("Brejnev", "Brezhnev"),
    name("Joseph Staline", "Joseph Stalin"),
    name("Staline", "Stalin"),
    name("Vladimir Lénine", "Vladimir Lenin"),
    name("Lénine", "Lenin"),
    name("Léon Trotski", "Leon Trotsky"),
    name("Léon Trotsky", "Leon Trotsky"),
    name("Trotski", "Trotsky"),
    name("Boukharine", "Bukharin"),
    name("Loukachenko", "Lukashenko"),
    name("Iouchtchenko", "Yushchenko"),
    name("Ianoukovitch", "Yanukovych"),
    name("Viktor Ianoukovitch", "Viktor Yanukovych"),
    name("Timochenko", "Tymoshenko"),
    name("Ioulia Timochenko", "Yulia Tymoshenko"),
    name("Porochenko", "Poroshenko"),
    name("Choïgou", "Shoigu"),
    name("Choigou", "Shoigu"),
    name("Prigojine", "Prigozhin"),
    name("Evgueni Prigojine", "Yevgeny Prigozhin"),
    name("Khodorkovski", "Khodorkovsky"),
    name("Tchernomyrdine", "Chernomyrdin"),
    name("Soljenitsyne", "Solzhenitsyn"),
    name("Dostoïevski", "Dostoevsky"),
    name("Dostoievski", "Dostoevsky"),
    name("Tolstoï", "Tolstoy"),
    name("Tchekhov", "Chekhov"),
    name("Tourgueniev", "Turgenev"),
    name("Pouchkine", "Pushkin"),
    name("Tchaïkovski", "Tchaikovsky"),
    name("Chostakovitch", "Shostakovich"),
    name("Moussorgski", "Mussorgsky"),
    name("Raspoutine", "Rasputin"),
    name("Tchernobyl", "Chernobyl"),
    name("Tchétchénie", "Chechnya"),
    name("tchétchènes", "Chechens"),
    name("tchétchène", "Chechen"),
    // China and other countries
    name("Mao Tsé-Toung", "Mao Zedong"),
    name("Mao Tsé-Tung", "Mao Zedong"),
    name("Tchang Kaï-Chek", "Chiang Kai-shek"),
    name("Tchang Kaï-Tchek", "Chiang Kai-shek"),
    name("Hô Chi Minh", "Ho Chi Minh"),
    name("ouïghour", "Uyghur"),
    name("ouïghours", "Uyghurs"),
    name("ouighour", "Uyghur"),
    name("ouighours", "Uyghurs"),
    name("Pape François", "Pope Francis"),
    name("Christophe Colomb", "Christopher Columbus"),
    // Movements and religion
    name("Daech", "Daesh"),
    name("al-Qaïda", "al-Qaeda"),
    name("Al Qaïda", "al-Qaeda"),
    name("houthistes", "Houthis"),
    name("houthiste", "Houthi"),
    name("Frères Musulmans", "Muslim Brotherhood"),
    name("chiites", "Shiites"),
    name("chiite", "Shiite"),
    name("alaouites", "Alawites"),
    name("alaouite", "Alawite"),
    name("hachémite", "Hashemite"),
    name("Coran", "Quran"),
    name("Aïd el-Fitr", "Eid al-Fitr"),
    name("Aïd al-Fitr", "Eid al-Fitr"),
    name("Aïd el-Adha", "Eid al-Adha"),
    name("Aïd al-Adha", "Eid al-Adha"),
    name("Aïd el-Kébir", "Eid al-Adha"),
    name("Aïd el-Kebir", "Eid al-Adha"),
    name("charia", "sharia"),
    name("djihadistes", "jihadists"),
    name("djihadiste", "jihadist"),
    name("djihad", "jihad"),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::LIST;

    #[test]
    fn no_name_stands_twice() {
        let mut seen = HashSet::new();
        for phrase in LIST {
            assert!(seen.insert(phrase.text), "{}", phrase.text);
        }
    }
}
