//! What assistants say in French besides the translation.

use mtlint::lang::Lang::Fr;

use crate::plant::place::{How, Injector, Where};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("LLM001", &[Fr], "held out: an announcement", How::Paragraph(Where::First, PREAMBLES)),
    Injector::new("LLM002", &[Fr], "held out: the model speaks of itself", How::Sentence(IDENTITY)),
    Injector::new("LLM003", &[Fr], "held out: a refusal", How::Paragraph(Where::First, REFUSALS)),
    Injector::new("LLM005", &[Fr], "held out: a courtesy", How::Paragraph(Where::Last, POSTAMBLES)),
    Injector::new("LLM006", &[Fr], "held out: a note", How::Paragraph(Where::Anywhere, NOTES)),
];

const PREAMBLES: &[&str] = &[
    "Et voici ce que donne {le texte|l’article} en français\u{a0}:",
    "Traduction {de l’anglais|de l’arabe} vers le français\u{a0}:",
    "Ma traduction {du passage|de l’extrait} est la suivante\u{a0}:",
    "{Très bien|Pas de problème}, je vais traduire {ce texte|cet article} pour vous.",
    "Je vous propose {la traduction|la version française} suivante\u{a0}:",
    "Avec plaisir\u{202f}! En français, {cela|le texte} donne\u{a0}:",
    "Le texte {fourni|original} se traduit {en français|ainsi}\u{a0}:",
    "Texte traduit de {l’anglais|l’arabe}\u{a0}:",
    "Vous trouverez la traduction du {document|passage} ci-après.",
    "Ce {passage|paragraphe} peut se traduire comme suit\u{a0}:",
];

const IDENTITY: &[&str] = &[
    "J’ai été {entraîné|conçu} par {OpenAI|Google|Anthropic} et mes {réponses|connaissances} ont des limites.",
    "Étant une {intelligence artificielle|IA}, je n’ai {ni sentiments ni croyances|pas de préférence}.",
    "Je n’ai pas d’{opinion personnelle|émotions}, car je suis {une intelligence artificielle|un programme informatique}.",
    "N’oubliez pas que je suis {un assistant virtuel|un agent conversationnel} et non un {médecin|avocat}.",
    "Ma dernière mise à jour {date de|remonte à} {septembre 2021|avril 2023}.",
    "Mes {connaissances|données d’entraînement} s’arrêtent {en 2021|en avril 2023}.",
    "Je suis ChatGPT, un modèle {de langage|linguistique} {développé|entraîné} par OpenAI.",
    "Je n’ai pas accès {à Internet|aux informations en temps réel}, puisque je suis une IA.",
    "Puisque je suis un modèle de langage, je peux {me tromper|commettre des erreurs}.",
    "En ma qualité d’{intelligence artificielle|assistant virtuel}, je ne saurais {prendre parti|trancher}.",
];

const REFUSALS: &[&str] = &[
    "Je ne suis pas en mesure de {répondre à|satisfaire} cette demande, car {le texte est protégé par le droit d’auteur|elle contient des propos violents}.",
    "Ce contenu {enfreint|est contraire à} {nos règles d’utilisation|la politique d’utilisation}\u{202f}; je ne peux donc pas le traduire.",
    "Votre message ne {contient|comporte} aucun texte. Que {voulez-vous|souhaitez-vous} que je traduise\u{202f}?",
    "Votre {message|texte} semble {tronqué|incomplet}\u{202f}; pourriez-vous m’envoyer la suite\u{202f}?",
    "J’ai besoin de plus de contexte pour traduire {cette phrase|ce fragment} {correctement|avec précision}.",
    "Le texte que vous avez {envoyé|collé} est déjà en français\u{202f}; il n’y a rien à traduire.",
    "Malheureusement, je ne pourrai pas vous aider {à traduire ce texte|pour cette traduction}.",
    "Je dois refuser de traduire {ce passage|la suite}, qui {incite à la haine|est offensant}.",
    "Il semble que {la pièce jointe|le fichier} n’ait pas été {reçue|transmise}. Collez le texte ici.",
    "Il m’est impossible de donner suite à {cette demande|votre demande}.",
];

const POSTAMBLES: &[&str] = &[
    "Si {un passage|quelque chose} ne vous convient pas, dites-le-moi et je le {reprendrai|corrigerai}.",
    "Je peux {retoucher|adapter} le {ton|style} si {nécessaire|besoin}.",
    "Dois-je {continuer|poursuivre} avec {la suite|le chapitre suivant}\u{202f}?",
    "Je peux aussi vous proposer une version {plus courte|plus soutenue} si vous {préférez|le souhaitez}.",
    "En espérant {que cela vous aide|avoir répondu à votre demande}\u{202f}!",
    "Je vous en prie\u{202f}! {Envoyez-moi|Collez} le paragraphe suivant quand vous {voulez|serez prêt}.",
    "Relisez la traduction et dites-moi {ce que vous en pensez|si elle vous convient}.",
    "Vos {remarques|corrections} sur cette traduction sont les bienvenues.",
    "Je reste à votre disposition pour {toute autre traduction|toute modification}.",
    "Puis-je vous aider {avec autre chose|pour un autre texte}\u{202f}?",
];

const NOTES: &[&str] = &[
    "J’ai préféré «\u{202f}{conseil|comité}\u{202f}» à une traduction littérale, qui {serait lourde|sonnerait faux} en français.",
    "[Note du traducteur\u{a0}: le {jeu de mots|calembour} est intraduisible en français.]",
    "Certains {proverbes|idiotismes} ont été {rendus librement|remplacés par des équivalents} dans cette traduction.",
    "Le {sigle|nom} figurant dans l’original {anglais|arabe} a été conservé {tel quel|sans changement}.",
    "Quelques {remarques|précisions} sur {la|ma} traduction\u{a0}:",
    "*Note\u{a0}: le terme «\u{202f}{county|board}\u{202f}» a été laissé {en anglais|dans la langue d’origine}.*",
    "Les noms de {lieux|personnes} ont été transcrits selon l’usage {français|courant}.",
    "NB\u{a0}: il s’agit d’une traduction {automatique|approximative}, qui {peut contenir des erreurs|doit être relue}.",
    "(N.d.T.\u{a0}: {l’expression|la formule} désigne {un plat|une fête} {d’Algérie|du Nord}.)",
    "La phrase source étant {incomplète|coupée}, je n’ai traduit que {le début|ce qui précède}.",
];
