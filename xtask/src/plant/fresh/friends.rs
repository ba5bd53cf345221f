//! Words that look like those of the other language and mean something else, in sentences of ours.

use mtlint::lang::Lang::{En, Fr};

use crate::plant::place::{How, Injector};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("CAL004", &[En], "fresh: a false friend", How::Sentence(FRIENDS_EN)),
    Injector::new("CAL004", &[Fr], "fresh: a false friend", How::Sentence(FRIENDS_FR)),
];

const FRIENDS_EN: &[&str] = &[
    "{He|The teacher} ⟦gave a conference on⟧ {poetry|bees} {last night|at the library}.",
    "The ⟦professors of the primary school⟧ {went on strike|were praised}.",
    "The ⟦direction of the {school|hospital} refused⟧ to {pay|answer}.",
    "The ⟦licence in {law|biology}⟧ {takes|lasts} three years.",
    "{A driver|He} ⟦received a heavy contravention⟧ for {speeding|parking}.",
    "The ⟦societies of {transport|insurance}⟧ {raised prices|closed}.",
    "The ⟦delay of {payment|delivery} is thirty days⟧.",
    "{The police|They} ⟦controlled the {passports|identity papers}⟧ of {the passengers|two men}.",
    "{The judge|My boss} ⟦was comprehensive with⟧ {the young|us}.",
    "{They|The fans} ⟦were deceived by the {result|draw}⟧.",
    "{The club|The school} ⟦counts actually {forty|200}⟧ {members|pupils}.",
    "The ⟦inscription of {pupils|students} begins⟧ in {May|September}.",
    "The ⟦syndicate of {teachers|nurses}⟧ {called a strike|refused}.",
    "The ⟦patron of the {bakery|bar}⟧ {pays badly|was angry}.",
    "{Rain|Snow} is ⟦previewed for {Sunday|tomorrow}⟧.",
    "{She|His son} ⟦frequented a {private|primary} school⟧ in {Oran|Lyon}.",
    "The ⟦pharmacies of guard⟧ {stay open|are listed here}.",
    "The {road|school} ⟦will be terminated in {May|June}⟧.",
    "The ⟦concurrence between the {banks|shops}⟧ is {hard|good}.",
    "{He|The visitor} ⟦remarked a {hole|crack} in⟧ the {wall|roof}.",
    "{She|The clerk} ⟦works in a cabinet of {doctors|lawyers}⟧.",
    "The {city|park} ⟦offers numerous animations for⟧ {children|families}.",
    "{He|The minister} spoke in ⟦the televised journal⟧ of {eight o'clock|the evening}.",
    "The {wounded man|victim} ⟦was evacuated to the urgencies⟧.",
    "{He|A thief} ⟦was condemned to {two|five} years of prison⟧.",
    "The ⟦circulation is blocked on⟧ the {road|bridge}.",
    "The ⟦exploitation of the {tramway|line}⟧ {began|starts} in {May|2012}.",
    "{Tickets|Seats} are sold at ⟦a very interesting price⟧.",
    "The ⟦organism in charge of {housing|pensions}⟧ {denied it|paid}.",
];

const FRIENDS_FR: &[&str] = &[
    "{Il|Le patron} ⟦a assumé que⟧ {je viendrais|tout allait bien}.",
    "{L’athlète|Elle} ⟦a complété {ses études|la course}⟧ {en juin|à Paris}.",
    "{Le facteur|Le magasin} ⟦a délivré {le colis|les meubles}⟧ {hier|à domicile}.",
    "{Il|Mon oncle} ⟦a eu un argument avec⟧ {son voisin|le chauffeur}.",
    "{Elle|Le suspect} ⟦a dénié {les faits|toute faute}⟧ {hier|devant le juge}.",
    "{Le groupe|Notre magasin} ⟦opère {dix|vingt} succursales⟧.",
    "{Le sport|Ce régime} ⟦réduit les chances de {cancer|rechute}⟧.",
    "{La pluie|La grève} ⟦est supposée {durer|cesser}⟧ {demain|ce soir}.",
    "Le ⟦premier item {à l’ordre du jour|de la liste}⟧ {est retiré|manque}.",
    "{Le|Ce} ⟦pamphlet {touristique|de la mairie}⟧ {donne les horaires|est gratuit}.",
    "{Le conseil|Le roi} ⟦a appointé un⟧ {nouveau directeur|juge}.",
    "La ⟦démonstration {contre la guerre|des étudiants}⟧ a {rassemblé la foule|bloqué la rue}.",
    "Une ⟦injure au {genou|dos}⟧ {l’a écarté du match|le gêne encore}.",
    "Le médecin ⟦a prescrit une {nouvelle|autre} médication⟧.",
    "Elle ⟦s’est enregistrée pour {le cours|la course}⟧ {en ligne|hier}.",
    "{Le|Notre} vol ⟦a été cancellé⟧ {hier|à cause de la neige}.",
    "{L’équipe|Le club} ⟦a sécurisé {la victoire|un contrat}⟧ {hier|à la fin}.",
    "{Elle|Le préfet} ⟦a investigué {l’affaire|les faits}⟧.",
    "{Un|Le} ⟦{conseiller|directeur} senior⟧ {démissionne|a confirmé la date}.",
    "{Cette marque|La firme} lance ⟦une nouvelle ligne de produits⟧.",
    "{Il|Le médecin} ⟦a référé {le patient|le dossier} à⟧ {un collègue|la cour}.",
    "{Cette mesure|La loi} ⟦affecte négativement⟧ {l’emploi|les jeunes}.",
    "{Le vendeur|Elle} ⟦chargera {dix|vingt} euros pour⟧ {la livraison|l’entrée}.",
    "{Le chercheur|Elle} ⟦a publié un papier dans une revue⟧ {en mars|de chimie}.",
    "{Le groupe|Elle} ⟦a relâché {son nouvel album|un communiqué}⟧ {vendredi|en mai}.",
    "{Le film|Ce drame} ⟦sort dans les théâtres⟧ {vendredi|en mai}.",
];
