//! Phrases and words translated by their parts, in sentences of ours.

use mtlint::lang::Lang::{Ar, En, Fr};

use crate::plant::place::{How, Injector, Where};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("CAL001", &[En], "held out: a phrase of French or Arabic", How::Sentence(PHRASES_EN)),
    Injector::new("CAL002", &[Fr], "held out: a phrase of English", How::Sentence(PHRASES_FR)),
    Injector::new("CAL003", &[Ar], "held out: a phrase of English or French", How::Sentence(PHRASES_AR)),
    Injector::new("CAL004", &[En], "held out: a false friend", How::Sentence(FRIENDS_EN)),
    Injector::new("CAL004", &[Fr], "held out: a false friend", How::Sentence(FRIENDS_FR)),
    Injector::new(
        "CAL007",
        &[Ar],
        "held out: a passive with its agent",
        How::Paragraph(Where::Anywhere, PASSIVES),
    ),
    Injector::new("CAL008", &[Ar], "held out: did a doing", How::Paragraph(Where::Anywhere, DOINGS)),
    Injector::new("CAL009", &[Ar], "held out: in a manner", How::Paragraph(Where::Anywhere, MANNERS)),
];

const PHRASES_EN: &[&str] = &[
    "{He|My brother} ⟦has {twenty-five|thirty|twelve} years⟧ and lives {in Oran|with his mother}.",
    "The {committee|school} ⟦disposes of a {budget|sum}⟧ of two million.",
    "{The firm|Our team} ⟦effectuated {a study|tests|repairs}⟧ in the {port|valley}.",
    "This {concert|visit} ⟦makes part of⟧ the {plan|festival}.",
    "{The sector|Tourism} ⟦has known {a strong development|an important growth}⟧ {since spring|here}.",
    "⟦At the level of the {province|town}⟧, {forty schools are open|nothing moves}.",
    "The {king|minister} ⟦called to {unity|calm}⟧ in his speech.",
    "{He|The trainer} ⟦profited of {the occasion|the visit}⟧ to thank the team.",
    "{The firemen|The players} ⟦made proof of {courage|patience}⟧.",
    "⟦It rests to {find|build}⟧ a {roof|site} for the school.",
    "{Rents|Prices} ⟦have augmented of {ten|five} percent⟧ in a year.",
    "They came ⟦in the hope to {find|see}⟧ {work|the king}.",
    "{The law|This road} helps ⟦as well the {young|rich} as the {old|poor}⟧.",
    "She ⟦demanded to the {workers|guests} to {leave|wait}⟧.",
    "They ⟦discussed about the {budget|route}⟧ {all night|for an hour}.",
    "⟦Despite of the {rain|cold}⟧, {the market was full|many came}.",
    "The region will grow, ⟦and that is through {building|opening}⟧ new {roads|schools}.",
    "This is the {book|letter} ⟦which I {read|found} it⟧ {yesterday|in the attic}.",
    "⟦The most of the {people|students}⟧ {stayed at home|voted no}.",
    "{The vote|The march} ⟦was unrolled in {good conditions|calm}⟧.",
    "⟦All the world knows that⟧ {the bridge is weak|he lied}.",
    "⟦It makes {two|three} {years|months} that⟧ she waits for {an answer|a house}.",
    "He ⟦makes confidence to⟧ {his doctor|the judges}.",
    "{The lawyer|She} ⟦put the accent on⟧ the {lack of water|need for peace}.",
    "⟦In what relates to⟧ {the harvest|taxes}, {we are behind|the law is clear}.",
    "{The deputies|They} ⟦took knowledge of⟧ the {report|letter}.",
];

const PHRASES_FR: &[&str] = &[
    "{Après le repas|Hier}, {il a|elle a} ⟦pris une marche⟧ dans le parc.",
    "{Elle est|La reine est} ⟦tombée en amour⟧ {à Lyon|l’été dernier}.",
    "{Le rapport|La direction} ⟦met l’emphase sur⟧ {la sécurité|les coûts}.",
    "{Aucune plainte|Rien} n’a été {reçue|signalé} ⟦{jusqu’à|à} date⟧.",
    "Merci et ⟦ayez une bonne {journée|soirée}⟧.",
    "{L’usine|L’équipe} ne pourra pas ⟦rencontrer {les délais|l’échéance}⟧.",
    "{Elle|Mon oncle} ⟦siège sur {le comité|le conseil}⟧ depuis {mars|2010}.",
    "{Il|La presse} ⟦a pris pour acquis que⟧ {la loi passerait|le match était gagné}.",
    "{Les prix|Les horaires} changent, ⟦dépendant de la {saison|demande}⟧.",
    "Les {clients|élèves} ⟦sont demandés de {payer|signer}⟧ {à l’entrée|avant midi}.",
    "⟦La chose à propos de {ce film|cette ville} est que⟧ {personne ne l’oublie|tout y est lent}.",
    "⟦Comment à propos d’{un café|une pause}⟧ {avant la réunion|ce soir}\u{202f}?",
    "Nous ⟦regardons en avant {à|vers} {vous voir|cette rencontre}⟧.",
    "{Les ingénieurs|Nos élèves} doivent ⟦penser en dehors de la boîte⟧.",
    "{Il|Le boxeur} ⟦a gagné du poids⟧ {cet hiver|en prison}.",
    "{Cet outil|La nouvelle route} permet de ⟦sauver {du temps|de l’argent}⟧.",
    "{Elle|L’enfant} ⟦dépense {beaucoup de|trop de} temps⟧ {au bureau|devant l’écran}.",
    "{Il faut|Vous devez} ⟦payer attention à⟧ {la date|ce détail}.",
    "Le {roi|président} ⟦a payé une visite à⟧ {la ville|son voisin}.",
    "{Un élève|Elle} ⟦a demandé une question⟧ {au maître|à la fin}.",
    "⟦{Allant|En allant} de l’avant⟧, {nous publierons les chiffres|la règle sera stricte}.",
    "⟦Dans une coquille de noix⟧, {le projet a échoué|tout va bien}.",
    "⟦Faites sûr que⟧ {la porte est fermée|le câble est branché}.",
    "{Les parents|Mes amis} ⟦sont excités de {voir|découvrir}⟧ la nouvelle {école|saison}.",
    "{Le joueur|Mon voisin} ⟦a été donné une {chance|seconde chance}⟧ {cette année|par le juge}.",
];

const PHRASES_AR: &[&str] = &[
    "⟦في نهاية اليوم⟧، {القرار لك|نحن إخوة}.",
    "{لقد|ثم} ⟦{سقط|سقطت} في الحب⟧ {من النظرة الأولى|في الصيف}.",
    "{هذا الكلام|قراره} ⟦لا {يصنع|يجعل} معنى⟧ {عندي|لأحد}.",
    "{هذه|تلك} ⟦واحدة من أكبر {المدن|الشركات}⟧ في {البلاد|المنطقة}.",
    "⟦على اليد الأخرى⟧، {السعر مرتفع|الطريق طويل}.",
    "{يجب أن|عليك أن} ⟦تدفع الانتباه إلى⟧ {التفاصيل|الطريق}.",
    "{الوزير|الملك} ⟦دفع زيارة إلى⟧ {المدرسة|القرية}.",
    "⟦ما هو أكثر من ذلك⟧، {الثمن معقول|الطعام لذيذ}.",
    "⟦كمسألة {واقع|حقيقة}⟧، {لم يحضر أحد|كان على حق}.",
    "⟦إنه الوقت {للرحيل|للعمل}⟧ {يا أصدقاء|الآن}.",
    "{ابني|أخي} ⟦{خمس|عشر} سنوات قديم⟧.",
    "⟦خذ نظرة على⟧ {هذا الكتاب|الصور}.",
    "⟦أنت مرحب بك⟧ {في أي وقت|دائما}.",
    "{أصدقاؤنا|الجيران} ⟦رموا حفلة⟧ {كبيرة|أمس}.",
    "⟦هذا هو السبب لماذا⟧ {رحل|تأخر القطار}.",
    "{هذا الأمر|كلامه} ⟦ليس لديه شيء ليفعله مع⟧ {السياسة|المال}.",
    "{كان|كانت} ⟦{لديه|لديها} حديث مع⟧ {المدير|الطبيب}.",
    "{هذا البيت|الطريق الجديد} ⟦أكثر كبرا من⟧ {القديم|غيره}.",
    "⟦كن متأكدا أن⟧ {الباب مغلق|الجهاز يعمل}.",
    "{دعونا|دعنا} ⟦نبقى في لمس⟧ {بعد السفر|دائما}.",
    "{نحن|ونحن} ⟦ننظر إلى الأمام لـ{رؤيتكم|لقائكم}⟧.",
    "⟦لا يهم كيف {كبير|صعب}⟧ {كان العمل|هو السؤال}.",
];

const FRIENDS_EN: &[&str] = &[
    "She ⟦attended {three hours|an hour} for the {bus|doctor}⟧.",
    "She followed ⟦a professional formation⟧ in {plumbing|accounting}.",
    "{Water|Tax} is ⟦a sensible {subject|question}⟧ in the {region|village}.",
    "{He is|Old men are} ⟦sensible to the {cold|noise}⟧.",
    "{She|My sister} did ⟦a stage in a {bank|law firm}⟧ last summer.",
    "⟦Eventual {problems|delays|errors}⟧ {must be reported|will be punished}.",
    "The ⟦responsibles of the {project|ministry}⟧ {came late|said nothing}.",
    "The ⟦affluence at the {stadium|polls}⟧ was {weak|great}.",
    "The ⟦animators of the {evening|meeting}⟧ thanked the {guests|town}.",
    "In the ⟦precedent {year|edition}⟧, {nobody won|it rained}.",
    "{The bank|The club} named ⟦a new director adjunct⟧ {today|in June}.",
    "{He|The singer} has ⟦a lot of disponibility⟧ {this month|for his public}.",
];

const FRIENDS_FR: &[&str] = &[
    "⟦Le caractère principal du {film|roman}⟧ est {un médecin|une vieille dame}.",
    "{Ce logiciel|Cet outil} est ⟦très versatile⟧ et {léger|bon marché}.",
    "{Le tailleur|Ma tante} a ⟦fait des altérations à⟧ {la robe|mon manteau}.",
    "{Le gouvernement|Le maire} a ⟦implémenté {la loi|cette politique}⟧ {en mars|sans débat}.",
    "Il n’y a ⟦aucune évidence que⟧ {le remède agit|la lettre est fausse}.",
    "{Sa fille|Le docteur} a ⟦gradué de l’université⟧ {en 2010|hier}.",
    "{Vérifiez|Consultez} ⟦la balance de {mon|votre} compte⟧ {en ligne|chaque mois}.",
    "Les ⟦vols domestiques⟧ {partent|arrivent} {du hall B|à l’heure}.",
    "{Il|La veuve} a reçu une ⟦large somme d’argent⟧ {de son oncle|en héritage}.",
    "C’est ⟦définitivement le meilleur {choix|film}⟧ {de l’année|pour nous}.",
    "{La banque|Le juge} a ⟦initié {une enquête|un dialogue}⟧ {hier|en mai}.",
    "Un ⟦officiel du {gouvernement|ministère}⟧ a {confirmé|nié} {la nouvelle|le chiffre}.",
];

const PASSIVES: &[&str] = &[
    "⟦{تم|يتم} {تصميم|ترميم} {الجسر|البيت} من قبل {مهندس|خبير} {معروف|شاب}. وقد تم {شراء|بيع} {اللوحة|الأرض} من طرف {تاجر|متحف} {كبير|محلي}⟧.",
    "⟦{جرى|تم} {تأجيل|إلغاء} {السباق|الحفل} من قبل {المنظمين|البلدية}، وتمت {مناقشة|دراسة} {الأسباب|الشكوى} من قبل {النواب|السكان}⟧.",
    "⟦{سيتم|يتم} {نقل|علاج} {المرضى|الجرحى} من قبل {الجيش|الممرضين}، {وستتم|كما ستتم} {مراقبة|حماية} {الطريق|الحدود} من طرف {الشرطة|الحراس}⟧.",
];

const DOINGS: &[&str] = &[
    "⟦{قام|يقوم} {الطبيب|الجراح} {بفحص|بعلاج} {المريض|الجريح}، {وقام|ثم قام} {الممرض|أخوه} {بتسجيل|بكتابة} {الملاحظات|الموعد}، {وقامت|كما قامت} {الأسرة|الأم} {بدفع|بتقديم} {الثمن|الطعام}⟧.",
    "⟦{يقوم|قام} {الطباخ|الخباز} {بتقطيع|بخلط} {الخضار|العجين}، {وتقوم|وقامت} {زوجته|البائعة} {بترتيب|بتنظيف} {المائدة|المكان}، ثم {يقومون|قاموا} {بتوزيع|ببيع} {الأطباق|الخبز}⟧.",
    "⟦{قامت|تقوم} {البلدية|الوزارة} {بتعبيد|بإصلاح} {الشارع|الطريق} {وقام|ويقوم} {السكان|العمال} {بزراعة|بسقي} {الأشجار|الورود}، {وقاموا|كما قاموا} {بطلاء|بتزيين} {الجدران|الأبواب}⟧.",
];

const MANNERS: &[&str] = &[
    "⟦{سار|جرى} {الحفل|اللقاء} بشكل {هادئ|منظم}، {وغنى|وعزف} {الفنان|الشاب} بشكل {رائع|مؤثر}، {وصفق|وضحك} {الجمهور|الحاضرون} بشكل {متواصل|عفوي}، {وخرج|وعاد} الجميع بصورة {سلسة|طبيعية}⟧.",
    "⟦{ارتفع|انخفض} {السعر|الإنتاج} بشكل {حاد|طفيف}، {وتأثر|واستفاد} {التجار|الناس} بشكل {بالغ|غير مباشر}، {وتدخلت|وتحركت} {الدولة|الحكومة} بصورة {عاجلة|متأخرة}، {وعاد|وهدأ} {السوق|الوضع} بشكل {بطيء|مؤقت}⟧.",
];
