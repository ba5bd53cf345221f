//! Phrases translated word by word, in sentences of ours.

use mtlint::lang::Lang::{Ar, En, Fr};

use super::place::{Context, Edit, How, Injector, Where, Words, starts_upper};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("CAL001", &[En], "a phrase of French or Arabic", How::Sentence(CALQUES_EN)),
    Injector::new("CAL002", &[Fr], "a phrase of English", How::Sentence(CALQUES_FR)),
    Injector::new("CAL003", &[Ar], "a phrase of English or French", How::Sentence(CALQUES_AR)),
    Injector::new("CAL004", &[En], "a false friend", How::Sentence(FRIENDS_EN)),
    Injector::new("CAL004", &[Fr], "a false friend", How::Sentence(FRIENDS_FR)),
    Injector::new("CAL005", &[En], "a compass point behind a place, twice", How::Several(2, gloss)),
    Injector::new("CAL006", &[En], "this is for those are", How::Sentence(REFLEXIVES)),
    Injector::new(
        "CAL007",
        &[Ar],
        "a passive with its agent, twice",
        How::Paragraph(Where::Anywhere, PASSIVES),
    ),
    Injector::new("CAL008", &[Ar], "did a doing, several times", How::Paragraph(Where::Anywhere, DOINGS)),
    Injector::new("CAL009", &[Ar], "in a manner, many times", How::Paragraph(Where::Anywhere, MANNERS)),
];

const CALQUES_EN: &[&str] = &[
    "The {ministers|mayors} ⟦have multiplied the {initiatives|meetings|contacts}⟧ {this year|in recent weeks}.",
    "⟦In the {security|economic|cultural} register⟧, {nothing is new|the news is better}.",
    "{This law|The new road|The software} ⟦{allows|permits} to {improve|reduce|avoid}⟧ {the delays|the costs}.",
    "The {spokesman|mayor|judge} ⟦precised that⟧ {the road was closed|nobody was hurt}.",
    "{He|The doctor|The engineer} ⟦{works|lives} here since {two|ten|five} years⟧.",
    "{She|The minister} ⟦assisted to the {meeting|ceremony|concert}⟧ with her {sister|team}.",
    "{The town|The company} ⟦is in measure to⟧ {pay|build a school}.",
    "{They|The police} ⟦proceeded to the {arrest|opening|closing} of⟧ {two men|the site}.",
    "⟦{In what concerns|For what concerns}⟧ {the price|the roads}, {nothing is decided|we must wait}.",
    "⟦It is question of⟧ {closing the port|building a bridge} {next year|in spring}.",
    "{He|She} ⟦explained us⟧ {the plan|why they left}.",
    "{He|She} ⟦{realised|realized} a {film|documentary}⟧ about {a war|the sea}.",
    "The {minister|director} ⟦stressed on the {necessity|importance} of⟧ {dialogue|water}.",
    "⟦{According to me|To my advice}⟧, {it will rain|they are wrong}.",
    "{The two countries|The clubs} ⟦{put in place|have put in place} a {dispositive|system of surveillance}⟧.",
    "⟦The same source added that⟧ {the man was alone|the road is open}.",
    "{The project|The visit} ⟦enters in the framework of⟧ {a wider plan|the new policy}.",
    "{The president|A deputy} ⟦took the word⟧ {after lunch|first}.",
    "{The mayor|The king} ⟦{gave|has given} his accord⟧ {to the plan|on Monday}.",
];

const CALQUES_FR: &[&str] = &[
    "{Cela|Cette idée|Ce choix} ⟦{fait du sens|ne fait pas de sens}⟧ {pour nous|aujourd’hui}.",
    "{Ils s’entraînent|Elle écrit|Nous mangeons ici} ⟦sur une base {quotidienne|hebdomadaire|régulière}⟧.",
    "{Le maire|La direction} veut ⟦adresser {ce problème|cette question|les problèmes}⟧ {sans tarder|avant l’été}.",
    "{La réunion|Le concert} ⟦{prendra place|a pris place|prend place} {à|dans}⟧ {Lyon|la grande salle}.",
    "{Elle est|Je suis} ⟦{familier|familière} avec⟧ {ce logiciel|cette méthode}.",
    "{Ce produit|Notre offre} ⟦rencontre {les besoins|les exigences|vos besoins}⟧ des {clients|voyageurs}.",
    "{Il faut|Vous pouvez} ⟦prendre avantage de⟧ {cette offre|ces conditions}.",
    "{Mon frère|Elle} ⟦a appliqué pour {un emploi|un poste|une bourse}⟧ {hier|à Lyon}.",
    "⟦S’il vous plaît {cliquez|remplissez|notez}⟧ {ici|ce formulaire}.",
    "{Le président|Elle} ⟦a délivré un {discours|message}⟧ {hier soir|devant la foule}.",
    "{Ils sont|Nous sommes} ⟦confortables avec⟧ {cette décision|l’idée}.",
    "{Le film|Le livre} ⟦est à propos de⟧ {deux frères|la guerre}.",
    "{Je vais|Elle veut} ⟦{retourner|donner} {un appel|son appel}⟧ {demain|ce soir}.",
    "{Ils ont|Elle a} ⟦{fait|pris} {leur|son} esprit⟧ {hier|trop tard}.",
    "{Nous avons|Ils ont} ⟦eu un bon temps⟧ {à la plage|hier soir}.",
    "⟦Ceci étant dit, il n’est pas ma tasse de thé⟧.",
];

const CALQUES_AR: &[&str] = &[
    "{تأخر القطار|ألغيت الحفلة} ⟦بسبب حقيقة أن⟧ {الطريق مغلق|المطر غزير}.",
    "⟦عندما يأتي الأمر إلى⟧ {الطعام|الرياضة|السفر}، {فهو خبير|لا أحد يسبقه}.",
    "{أنا|هو} ⟦{مهتم|مهتمة} في⟧ {الموسيقى|التاريخ|هذا العمل}.",
    "{هذا القرار|ما فعله} ⟦{يصنع|لا يصنع} فرقا⟧ {كبيرا|في حياتنا}.",
    "{اللقاء|الاجتماع} ⟦أخذ مكانه⟧ {في المدرسة|يوم الأحد}.",
    "⟦{العديد|الكثير} {الناس|الطلاب|الكتب}⟧ {جاؤوا|وصلت} {متأخرين|هذا العام}.",
    "⟦كيف لجعل البيت أجمل⟧؟",
    "⟦كيف لتعلم اللغات⟧ {بسرعة|وحدك}؟",
    "{إنه|كان} ⟦قادرا لأن⟧ {يعود|ينجح} {غدا|وحده}.",
    "⟦{هذا يكون|ذلك يكون} لأن⟧ {الثمن مرتفع|الباب مغلق}.",
    "{قضينا|كان لدينا} ⟦وقتا جيدا⟧ {في البحر|أمس}.",
    "⟦{كنتيجة ل|كنتيجة لـ}ذلك⟧ {عاد|رفض} {الجميع|الطلب}.",
];

const FRIENDS_EN: &[&str] = &[
    "The ⟦ancient {president|minister|director}⟧ of the {club|bank|school} {retired|was there}.",
    "⟦{Cultural|Sporting|Musical} manifestations⟧ {were held|will follow} in the {square|park}.",
    "The ⟦actual {president|government|director}⟧ {will resign|was elected in May}.",
    "The ⟦{library|libraries} sells⟧ {books and maps|old novels}.",
    "{They|The judges} ⟦pronounced themselves on⟧ {the case|the plan}.",
    "⟦The {agents of order|forces of order}⟧ {came late|closed the road}.",
    "{The company|The town} gave ⟦{important sums|an important sum}⟧ to the {school|poor}.",
];

const FRIENDS_FR: &[&str] = &[
    "{Elle est|Il devient} ⟦éditeur en chef⟧ du {journal|magazine}.",
    "{Le dernier|Ce} ⟦trimestre fiscal⟧ {fut bon|est décevant}.",
    "{Le vol|La facture} coûte ⟦{un|deux} billion{|s} de dollars⟧.",
    "{Elle|Il} est ⟦éventuellement arrivé{|e}⟧ {à la maison|en retard}.",
    "{La|Cette} ⟦librairie {publique|municipale}⟧ prête des {livres|revues}.",
    "{Le chanteur|L’auteur} a ⟦introduit {son frère|ses amis} à⟧ {son public|la presse}.",
    "{Il a|Elle a} ⟦supporté {l’équipe|le candidat}⟧ {toute la saison|pendant la campagne}.",
    "Cette ⟦audience {a applaudi|était ravie}⟧ {longtemps|à la fin du concert}.",
    "{L’école|Le collège} propose ⟦des facilités {sportives|de baignade}⟧.",
];

const REFLEXIVES: &[&str] = &[
    "{Two|Three|Four} {men|cities|authorities|schools} {are concerned|were named}. ⟦{This is|It is about} the {mayor|north|government} and the {doctor|south|parliament}⟧.",
    "{Two|Three} {projects|books|films} {won a prize|were chosen}. ⟦{It is about|This is} the {first|older} one and {a new one|its sequel}⟧.",
];

const PASSIVES: &[&str] = &[
    "⟦{تم|يتم} {توقيع|إعداد} {الاتفاق|التقرير} من قبل {المدير|الوزير} {أمس|صباحا}. {تم|سيتم} {افتتاح|تمويل} {المعرض|المشروع} من {قبل|طرف} {الرئيس|البنك}⟧.",
    "⟦{تم|يتم} {اختيار|تدريب} {الفريق|العمال} من {قبل|طرف} {اللجنة|الشركة}، {كما تم|وتم} {نشر|رفض} {القائمة|الطلب} من قبل {الصحيفة|المحكمة}⟧.",
];

const DOINGS: &[&str] = &[
    "⟦{قام|يقوم} {الوزير|المدير} {بافتتاح|بزيارة} {المعرض|المصنع}، {وقامت|ثم قامت} {الشرطة|الشركة} {باعتقال|باستقبال} {رجلين|الضيوف}، وقام {الجميع|العمال} {بمغادرة|بتنظيف} المكان⟧.",
    "⟦{قامت|تقوم} {الطالبة|الباحثة} {بكتابة|بقراءة} {التقرير|الكتاب}. {قام|يقوم} {البرنامج|الفريق} {بتحليل|بإرسال} {البيانات|النتائج}. {قمت|قمنا} {بتجربة|بشراء} {الجهاز|السيارة}⟧.",
];

const MANNERS: &[&str] = &[
    "⟦يعمل {الجهاز|الفريق} بشكل {جيد|ممتاز} ويتحرك بشكل {سريع|مفاجئ}، {وتغير|وتحسن} {الوضع|الجو} بشكل {كبير|تدريجي} وبصورة {عامة|واضحة}، {ويجري|ويتم} ذلك بشكل {يومي|دائم}⟧.",
    "⟦{تكلم|كتب} بشكل {واضح|مباشر} و{فكر|عمل} بشكل {مختلف|مستقل}. {نجح|تقدم} بشكل {ملحوظ|كبير} بصورة {غير متوقعة|لافتة}، {وانتهى|وتوقف} بشكل {نهائي|سريع}⟧.",
];

/// Behind the name of a town, as agencies write for readers who do not know it.
fn gloss(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let name = words.get(i);
        let place =
            i > 0 && matches!(words.get(i - 1), "in" | "near" | "to" | "from") && words.before(i) == " ";
        let alone = i + 1 < words.len()
            && !starts_upper(words.get(i + 1))
            && matches!(words.gap(i), " " | ", " | ". ");
        let fits = place && alone && starts_upper(name) && name.len() > 4;
        let point = rng.pick(&["east", "west", "north", "south", "northeast", "center", "south-west"]);
        let at = words.place(i).end;
        fits.then(|| {
            Edit::new(at..at, format!(" ({point})")).marking(words.place(i).start..at + point.len() + 3)
        })
    })
}
