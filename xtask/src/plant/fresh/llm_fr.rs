//! What assistants of later years say in French besides the translation.

use mtlint::lang::Lang::Fr;

use crate::plant::place::{How, Injector, Where};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("LLM001", &[Fr], "fresh: an announcement", How::Paragraph(Where::First, PREAMBLES)),
    Injector::new("LLM002", &[Fr], "fresh: the model speaks of itself", How::Sentence(IDENTITY)),
    Injector::new("LLM003", &[Fr], "fresh: a refusal", How::Paragraph(Where::First, REFUSALS)),
    Injector::new("LLM005", &[Fr], "fresh: a courtesy", How::Paragraph(Where::Last, POSTAMBLES)),
    Injector::new("LLM006", &[Fr], "fresh: a note", How::Paragraph(Where::Anywhere, NOTES)),
];

const PREAMBLES: &[&str] = &[
    "C’est noté. Voici comment je rendrais {ce passage|l’article} en français\u{a0}:",
    "Entendu. La version française, dans un {style|registre} {journalistique|soutenu}\u{a0}:",
    "**Version française{| (relue)| définitive}\u{a0}:**",
    "Je me suis efforcé de garder le ton de l’auteur\u{202f}; le texte français suit.",
    "L’utilisateur {souhaite|veut} une traduction française {de ce paragraphe|du communiqué}, je dois donc garder les noms propres.",
    "D’accord, je dois traduire {cet article|ce texte} {anglais|arabe} en français.",
    "Procédons phrase par phrase.",
    "Merci pour ce texte\u{202f}! En français, on obtient\u{a0}:",
    "Traduction finale{| après relecture| (révisée)}\u{a0}:",
    "Je traduis l’ensemble {du document|de la page} en respectant la mise en forme.",
    "Voici {deux|trois} propositions de traduction pour {cette phrase|votre paragraphe}\u{a0}:",
    "Compris\u{a0}: je ne {fournis|renvoie} que la traduction, sans {commentaire|explication}.",
    "Comme convenu, {le discours|la lettre} en version française\u{a0}:",
    "Une traduction {naturelle|idiomatique} pourrait être\u{a0}:",
    "Beau texte\u{202f}! Ma proposition en français\u{a0}:",
    "Le rendu en français {serait|pourrait être} le suivant\u{a0}:",
    "Traduction française, {paragraphes|intertitres} et titres conservés\u{a0}:",
];

const IDENTITY: &[&str] = &[
    "Je m’appelle {Claude|Le Chat|Gemini} et je suis un {assistant|modèle} {conçu|créé} par {Anthropic|Mistral AI|Google}.",
    "Mes données ne vont pas au-delà {de 2023|du printemps 2024}, {les chiffres récents m’échappent|vérifiez les nouveautés}.",
    "Je ne peux pas {ouvrir de liens|naviguer sur le Web|regarder de vidéos} depuis cette conversation.",
    "Je n’ai ni corps ni vécu, je suis {une machine|un programme}, mais je peux {résumer|décrire} ce que disent les voyageurs.",
    "Si je parle en tant qu’IA, je dirais que {les deux camps ont raison|la question reste ouverte}.",
    "Je ne garde aucun souvenir de nos {échanges précédents|conversations passées}.",
    "Mes réponses sont produites {automatiquement|par un réseau de neurones} et {peuvent contenir des inexactitudes|doivent être vérifiées}.",
    "Je suis conçu pour rester neutre sur les sujets {politiques|religieux}.",
    "Vous {parlez|échangez} avec {un robot|un assistant automatique} {fondé sur GPT-4|propulsé par l’IA}.",
    "Ma date de coupure {est fixée à|se situe en} {juin 2024|octobre 2023}.",
    "Je n’ai aucun moyen de connaître {la date du jour|les cours de la Bourse}, faute d’accès au réseau.",
    "Je ne suis pas un humain et n’éprouve {ni joie ni peine|aucune nostalgie}.",
    "Je n’ai pas été entraîné sur des {textes|documents} postérieurs à {2023|mars 2024}.",
    "En tant que système de traduction automatique, je {n’ai pas d’avis|ne donne pas de conseil juridique}.",
    "Développé par {Meta|xAI|Microsoft}, je {m’efforce|tâche} de présenter les deux points de vue.",
    "Mon rôle d’assistant numérique {m’interdit de prendre parti|se limite à la traduction}.",
];

const REFUSALS: &[&str] = &[
    "Je préfère ne pas traduire ce {passage|texte}, qui {vise une communauté|appelle à la violence}.",
    "Même en traduction, je ne peux pas reproduire {les paroles de cette chanson|l’intégralité de ce livre}.",
    "Cela dépasse ce que je suis autorisé à faire{|, mais je peux traduire un autre texte}.",
    "Je ne vois {aucune pièce jointe|aucune image} dans notre conversation. Pouvez-vous l’envoyer de nouveau\u{202f}?",
    "Le lien indiqué {ne s’ouvre pas|m’est inaccessible}. Copiez {l’article|le contenu} directement ici.",
    "Erreur\u{a0}: le texte {dépasse la longueur maximale|est trop long pour être traité en une seule réponse}.",
    "Désolé, cette demande va à l’encontre de mes {principes|consignes de sécurité}.",
    "Quel texte {faut-il|dois-je} traduire\u{202f}? Je ne vois que {la consigne|un titre}.",
    "Il n’y a rien à traduire ici{|, le passage ne contient que des chiffres}.",
    "Pourriez-vous préciser {la langue cible|vers quelle langue vous voulez traduire}\u{202f}?",
    "Je m’arrête là\u{a0}: {la suite|le reste} décrit {des actes d’automutilation|des scènes explicites}, que je ne peux traduire.",
    "Le texte source semble {corrompu|illisible}\u{202f}; aucune traduction {fiable|sensée} n’est possible.",
    "Contenu {retiré|bloqué}\u{a0}: ce passage est susceptible d’enfreindre nos conditions d’utilisation.",
    "Je ne suis pas à l’aise à l’idée de traduire {ce genre de propos|ce texte}.",
    "Vous n’avez donné qu’un {titre|mot}\u{202f}; indiquez-moi {le corps de l’article|la suite} pour que je puisse traduire.",
    "Ma réponse serait {inexacte|hasardeuse} sans le reste du {document|paragraphe}\u{202f}; merci de le transmettre.",
];

const POSTAMBLES: &[&str] = &[
    "Ce {ton|style} correspond-il à ce que vous aviez en tête\u{202f}?",
    "Un mot de votre part et je {raccourcis|simplifie} le texte.",
    "Si vous m’envoyez {la suite|le reste}, je garderai {la même terminologie|le même lexique}.",
    "Une version bilingue {vous serait-elle utile|vous intéresse-t-elle}\u{202f}?",
    "Prêt pour {la suite|le prochain extrait} quand vous voulez\u{202f}!",
    "Je peux en faire une version pour {des enfants|un public québécois|un juriste}, il suffit de demander.",
    "Ravi d’avoir pu vous {aider|être utile}\u{202f}!",
    "Préférez-vous une version {plus littérale|avec le tutoiement}\u{202f}?",
    "Un petit {glossaire|lexique} des termes clés vous {serait-il utile|aiderait-il}\u{202f}?",
    "Avez-vous {une charte éditoriale|un guide de style} à respecter\u{202f}? Je m’y conformerai.",
    "Bonne chance pour votre {projet|exposé|article}\u{202f}!",
    "Bonne lecture, et signalez-moi toute {tournure|phrase} maladroite.",
    "Laquelle de ces versions {préférez-vous|vous convient le mieux}\u{202f}?",
    "J’ai tâché de rester fidèle au sens\u{202f}; {corrigez-moi|reprenez-moi} si un détail vous semble faux.",
    "Cette réponse vous a-t-elle été utile\u{202f}?",
    "Prochaine étape possible\u{a0}: {un résumé|un titre accrocheur} pour ce texte.",
    "Je vous laisse {valider|relire} cette version et reste à l’écoute.",
];

const NOTES: &[&str] = &[
    "Choix de traduction à {signaler|retenir}\u{a0}:",
    "J’ai gardé la formule {anglaise|arabe}, faute d’équivalent français.",
    "(L’original joue ici sur {la rime|les mots}, ce qui se perd en français.)",
    "[{Jeu de mots|Effet} impossible à rendre.]",
    "Littéralement\u{a0}: «\u{202f}{sa main est longue|le pain a été mangé}\u{202f}».",
    "Là où la source était ambiguë, j’ai retenu le sens le plus {courant|probable}.",
    "Les montants sont restés en {dinars|dollars}, sans conversion.",
    "Nombre de mots\u{a0}: {312|540} dans l’original, {340|575} dans la traduction.",
    "⚠️ La {deuxième|troisième} phrase de la source est {incorrecte|confuse}\u{202f}; j’en ai traduit le sens le plus vraisemblable.",
    "Degré de confiance\u{a0}: {élevé|moyen}. Les mots {d’argot|dialectaux} de la source peuvent avoir un autre sens.",
    "Principales adaptations pour la {fluidité|lisibilité}\u{a0}:",
    "Les versets cités reprennent une traduction française déjà publiée, et non la mienne.",
    "Le registre de la traduction est {neutre|soutenu}, comme celui de la source.",
    "Dans cette traduction, «\u{202f}{makhzen|caucus}\u{202f}» est expliqué entre parenthèses à sa première occurrence.",
    "**Remarques terminologiques**",
    "J’ai rectifié ce qui ressemble à une {coquille|faute de frappe} dans la source («\u{202f}1994\u{202f}» pour «\u{202f}1944\u{202f}»).",
    "«\u{202f}{Sheriff|Hirak}\u{202f}» n’a pas été traduit, pour éviter toute confusion.",
];
