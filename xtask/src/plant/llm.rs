//! What assistants say besides the translation, in sentences of ours.

use mtlint::lang::Lang::{Ar, En, Fr};

use super::OURS;
use super::place::{Context, Edit, Fault, How, Injector, Where, Words};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("LLM001", &[En], "an announcement at the top", How::Paragraph(Where::First, PREAMBLES_EN)),
    Injector::new("LLM001", &[Fr], "an announcement at the top", How::Paragraph(Where::First, PREAMBLES_FR)),
    Injector::new("LLM001", &[Ar], "an announcement at the top", How::Paragraph(Where::First, PREAMBLES_AR)),
    Injector::new("LLM002", &[En], "the model speaks of itself", How::Sentence(IDENTITY_EN)),
    Injector::new("LLM002", &[Fr], "the model speaks of itself", How::Sentence(IDENTITY_FR)),
    Injector::new("LLM002", &[Ar], "the model speaks of itself", How::Sentence(IDENTITY_AR)),
    Injector::new("LLM003", &[En], "a refusal at the top", How::Paragraph(Where::First, REFUSALS_EN)),
    Injector::new("LLM003", &[Fr], "a refusal at the top", How::Paragraph(Where::First, REFUSALS_FR)),
    Injector::new("LLM003", &[Ar], "a refusal at the top", How::Paragraph(Where::First, REFUSALS_AR)),
    Injector::new("LLM003", &[En], "a refusal within the text", How::Paragraph(Where::Anywhere, REFUSALS_EN)),
    Injector::new("LLM003", &[Fr], "a refusal within the text", How::Paragraph(Where::Anywhere, REFUSALS_FR)),
    Injector::new("LLM003", &[Ar], "a refusal within the text", How::Paragraph(Where::Anywhere, REFUSALS_AR)),
    Injector::new("LLM004", OURS, "words in bold", How::Once(bold)),
    Injector::new("LLM004", OURS, "a paragraph as a heading", How::Once(heading)),
    Injector::new("LLM004", OURS, "a fence", How::Document(fence)),
    Injector::new("LLM005", &[En], "a courtesy at the end", How::Paragraph(Where::Last, POSTAMBLES_EN)),
    Injector::new("LLM005", &[Fr], "a courtesy at the end", How::Paragraph(Where::Last, POSTAMBLES_FR)),
    Injector::new("LLM005", &[Ar], "a courtesy at the end", How::Paragraph(Where::Last, POSTAMBLES_AR)),
    Injector::new("LLM006", &[En], "a note about the translation", How::Paragraph(Where::Anywhere, NOTES_EN)),
    Injector::new("LLM006", &[Fr], "a note about the translation", How::Paragraph(Where::Anywhere, NOTES_FR)),
    Injector::new("LLM006", &[Ar], "a note about the translation", How::Paragraph(Where::Anywhere, NOTES_AR)),
];

const PREAMBLES_EN: &[&str] = &[
    "Here is the {English|requested|full|complete} translation of {the text|the article|your text|the passage}:",
    "Here's the {translated text|translation|English version|translated article}:",
    "{Sure|Certainly|Of course|Absolutely}! Here is the {translation|translated text|text in English}:",
    "{Sure|Certainly}, here's {the translation|your translation|the article translated into English}:",
    "Below is the {translation into|text in} English:",
    "Below is {a|the} {faithful|professional|natural} English translation of the {text|article|document}:",
    "{Of course|Sure}. {Here is|Below is} the English translation you {requested|asked for}:",
    "The {translation|translated text} is as follows:",
    "I have translated the {text|article|passage} into English {for you|as requested}:",
];

const PREAMBLES_FR: &[&str] = &[
    "Voici la traduction {en français|française|demandée|complète} {du texte|de l’article|de votre texte|du passage}\u{a0}:",
    "Voici le texte traduit {en français|dans son intégralité}\u{a0}:",
    "{Bien sûr|Certainement|Avec plaisir|D’accord}\u{202f}! Voici la {traduction|version française}\u{a0}:",
    "{Bien sûr|Certainement}, voici {le texte en français|la traduction que vous avez demandée}\u{a0}:",
    "Ci-dessous la traduction {en français|française} {du document|de l’article}\u{a0}:",
    "Vous trouverez ci-dessous la traduction {du texte|de l’article} en français\u{a0}:",
    "Voici une traduction {fidèle|fluide|professionnelle} {du texte|de ce passage} en français\u{a0}:",
    "J’ai traduit {le texte|l’article} en français {comme demandé|pour vous}\u{a0}:",
];

const PREAMBLES_AR: &[&str] = &[
    "إليك {الترجمة|ترجمة النص|ترجمة المقال} إلى {العربية|اللغة العربية}:",
    "فيما يلي {الترجمة العربية|ترجمة النص|النص المترجم}:",
    "{بالتأكيد|بالطبع|حسنًا|بكل سرور}! إليك {الترجمة|النص المترجم|الترجمة المطلوبة}:",
    "{بالتأكيد|بالطبع}، {إليك|هذه هي} ترجمة {النص|المقال|الفقرة}:",
    "هذه ترجمة {النص|المقال} إلى اللغة العربية:",
    "{تجد أدناه|ستجد أدناه} ترجمة {النص|المقال} إلى العربية:",
    "لقد ترجمت {النص|المقال} إلى العربية كما طلبت:",
    "إليكم {الترجمة الكاملة|النص باللغة العربية}:",
];

const IDENTITY_EN: &[&str] = &[
    "As an AI {language model|assistant|model}, I {cannot|do not|am unable to} {verify|confirm|have an opinion on} this {claim|information}.",
    "I am {just|only|merely} {an AI|an artificial intelligence|a language model} and {have no opinion|cannot judge this}.",
    "I'm an AI {language model|assistant}, so I {can't|cannot} {check|confirm} these {facts|figures}.",
    "As a {large language model|language model}, I {do not have access to|cannot browse} {recent events|the internet}.",
    "My {training data|knowledge} {ends|stops} in {2021|2023}, so I cannot {confirm|check} what happened later.",
];

const IDENTITY_FR: &[&str] = &[
    "En tant {que modèle de langage|que modèle d’IA|qu’IA}, je ne {peux pas|suis pas en mesure de} {vérifier|confirmer} cette {information|affirmation}.",
    "En tant {qu’intelligence artificielle|qu’assistant IA}, je n’ai pas d’{opinion|avis} {personnelle|sur ce sujet}.",
    "Je suis {un modèle de langage|une intelligence artificielle|une IA|un assistant virtuel} et je n’ai pas d’{opinion|émotions}.",
    "Je ne suis qu’{un modèle de langage|une intelligence artificielle} et je ne peux pas {juger|vérifier ces faits}.",
    "Comme je suis {un modèle de langage|une IA}, je n’ai pas accès {aux événements récents|à Internet}.",
];

const IDENTITY_AR: &[&str] = &[
    "{بصفتي|باعتباري|كوني} {نموذج لغة|نموذجًا لغويًا|نموذج ذكاء اصطناعي}، لا {أستطيع|يمكنني} {التحقق من ذلك|تأكيد هذه المعلومات}.",
    "{بصفتي|باعتباري} {مساعدًا ذكيًا|مساعد ذكاء اصطناعي}، ليس لدي {رأي شخصي|آراء} في هذا الموضوع.",
    "أنا {مجرد نموذج لغوي|نموذج ذكاء اصطناعي|مساعد ذكاء اصطناعي} ولا أملك {رأيًا شخصيًا|مشاعر}.",
    "أنا نموذج {لغوي|لغة كبير} ولا {أستطيع|يمكنني} الوصول إلى {الإنترنت|الأحداث الأخيرة}.",
];

const REFUSALS_EN: &[&str] = &[
    "{I'm sorry|Sorry|I apologize}, but I {can't|cannot|am unable to} {translate this text|help with that request|assist with this}.",
    "I {cannot|can't|am not able to} {translate|provide a translation of} {this content|the text you provided}.",
    "{Please|Could you please} {provide|share|send me} the text {you would like me to translate|you want translated|to be translated}.",
    "It {seems|looks like} {you have not provided any text|there is no text|you have not provided text} to translate.",
    "{I'm sorry|Unfortunately}, {the text appears to be incomplete|I did not receive any text}. Please {provide|send} the full text for translation.",
];

const REFUSALS_FR: &[&str] = &[
    "{Je suis désolé|Désolé|Je m’excuse}, mais je ne peux pas {traduire ce texte|vous aider avec cette demande|répondre à cette demande}.",
    "Je ne {peux pas|suis pas en mesure de} traduire {ce contenu|ce texte|le texte fourni}.",
    "{Veuillez|Merci de} {fournir|m’envoyer|partager} le texte {à traduire|que vous souhaitez traduire|que vous voulez faire traduire}.",
    "Il semble {que vous n’ayez fourni aucun texte|qu’il n’y ait pas de texte} à traduire.",
    "{Pouvez-vous|Pourriez-vous} {me fournir|m’envoyer} le texte à traduire\u{202f}?",
];

const REFUSALS_AR: &[&str] = &[
    "{عذرًا|آسف|أعتذر}، {لا أستطيع|لا يمكنني} {ترجمة هذا النص|المساعدة في هذا الطلب|تلبية هذا الطلب}.",
    "{يرجى|الرجاء} {تقديم|إرسال|إدخال} النص {المراد ترجمته|الذي تريد ترجمته}.",
    "{يبدو أنك لم تقدم|لم تقدم} أي نص {للترجمة|لأترجمه}.",
    "{أنا آسف|عذرًا}، ولكن {لا يمكنني|لا أستطيع} ترجمة هذا المحتوى.",
];

const POSTAMBLES_EN: &[&str] = &[
    "Let me know if {you need|you would like|you'd like} {any changes|anything else translated|further adjustments|me to adjust the tone}.",
    "I hope this {translation helps|translation is helpful|helps|translation meets your needs}!",
    "{Feel free to|Please feel free to} {ask|let me know} if you {have any questions|need further assistance|need another translation}.",
    "{Would you like|Do you want} me to {translate another text|adjust the style|make it more formal}?",
    "If you {need|want} {any adjustments|another version|a more literal version}, {just let me know|please let me know}.",
    "Is there anything else {you would like me to translate|I can help you with}?",
];

const POSTAMBLES_FR: &[&str] = &[
    "N’hésitez pas à {me demander|me dire|me faire savoir} si vous {avez besoin d’autres traductions|souhaitez des modifications|voulez une autre version}.",
    "J’espère que {cette traduction vous sera utile|cela vous aide|cette traduction vous convient|cela vous aidera}\u{202f}!",
    "{Faites-moi savoir|Dites-moi} si vous {avez besoin d’autre chose|souhaitez des ajustements|avez d’autres questions}.",
    "{Souhaitez-vous|Voulez-vous} que je {traduise un autre texte|reformule certaines phrases|modifie le ton}\u{202f}?",
    "Si vous avez {besoin d’aide|d’autres textes à traduire}, n’hésitez pas à {demander|me solliciter}.",
];

const POSTAMBLES_AR: &[&str] = &[
    "{آمل|أتمنى} أن {تكون هذه الترجمة مفيدة لك|تكون الترجمة مناسبة|تفيدك هذه الترجمة|يكون هذا مفيدًا}.",
    "{أخبرني|أعلمني} إذا {كنت بحاجة إلى أي تعديلات|احتجت إلى مساعدة أخرى|كنت تريد ترجمة نص آخر}.",
    "لا تتردد في {السؤال|إخباري} إذا {كان لديك أي أسئلة|احتجت إلى أي مساعدة}.",
    "هل {تريد|ترغب في} {أن أترجم نصًا آخر|تعديل أسلوب الترجمة}؟",
    "إذا كنت بحاجة إلى {مساعدة إضافية|ترجمة أخرى|أي تعديل}، {فأنا هنا للمساعدة|فأخبرني بذلك}.",
];

const NOTES_EN: &[&str] = &[
    "Note: {The original text|The source text} {contains|seems to contain} {a typo|an error|some ambiguous phrases} {in the first sentence|which I have kept}.",
    "{Translator's note|Translation note}: {the word|this term} has no {exact|direct} equivalent in English.",
    "Note: I have {kept|left|preserved} the {names|acronyms|original formatting} {as they are|unchanged} in the translation.",
    "(Note: {some terms|certain expressions} were {left untranslated|adapted} to {keep the original meaning|sound natural in English}.)",
    "Please note that this {translation|text} {is a literal translation|may not capture every nuance of the original text}.",
];

const NOTES_FR: &[&str] = &[
    "Note\u{a0}: {le texte original|le texte source} {contient|semble contenir} {une faute|une erreur|des passages ambigus}.",
    "{Note du traducteur|Note de traduction}\u{a0}: {ce terme|ce mot} n’a pas d’équivalent {exact|direct} en français.",
    "Note\u{a0}: j’ai {conservé|gardé|laissé} les {noms propres|sigles|termes techniques} {dans la langue d’origine|tels quels} dans la traduction.",
    "(Remarque\u{a0}: {certains termes ont été laissés en anglais|quelques expressions ont été adaptées} pour {préserver le sens du texte original|rendre la traduction plus fluide}.)",
    "Veuillez noter que cette traduction {est littérale|peut ne pas rendre toutes les nuances du texte original}.",
];

const NOTES_AR: &[&str] = &[
    "ملاحظة: {النص الأصلي|النص المصدر} {يحتوي على|يتضمن} {خطأ مطبعي|بعض الأخطاء}.",
    "{ملاحظة المترجم|ملاحظة حول الترجمة}: {لا يوجد|ليس} لهذا المصطلح مقابل {دقيق|مباشر} في العربية.",
    "ملاحظة: {احتفظت|أبقيت} {بأسماء الأعلام|بالمصطلحات التقنية} كما هي في الترجمة.",
    "(ملاحظة: {تمت ترجمة|ترجمت} بعض العبارات {ترجمة حرفية|بتصرف} للحفاظ على {معنى النص الأصلي|المعنى}.)",
    "يرجى ملاحظة أن هذه الترجمة {حرفية|قد لا تنقل كل معاني النص الأصلي}.",
];

fn bold(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let n = rng.within(1, 4);
        let mark = rng.pick(&["**", "**", "**", "***"]);
        (words.are_joined(i, n) && words.before(i) == " ").then(|| {
            let span = words.span(i, i + n - 1);
            Edit::new(span.clone(), format!("{mark}{}{mark}", &words.text[span]))
        })
    })
}

fn heading(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let mark = context.rng.pick(&["# ", "## ", "### ", "#### "]);
    let short = words.len() < 20 && words.text.starts_with(char::is_alphabetic);
    short.then(|| Edit::new(0..0, mark))
}

/// The whole text in a fence, as assistants give what is to be copied.
fn fence(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let open = context.rng.pick(&["```", "```text", "```markdown", "```plaintext"]);
    paragraphs.insert(0, open.to_owned());
    paragraphs.push("```".to_owned());
    let last = paragraphs.len() - 1;
    Some(vec![Fault { paragraph: 0, bytes: 0..open.len() }, Fault { paragraph: last, bytes: 0..3 }])
}
