//! What speaks for a name and what speaks against one: words, their beginnings and their ends, as they are folded.

/// Words before names, as they are folded.
#[rustfmt::skip]
pub(super) const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "dr", "doctor", "prof", "professor", "sir", "lord", "lady", "mm", "mme",
    "mlle", "monsieur", "madame", "mademoiselle", "docteur", "professeur", "sergeant", "captain",
    "colonel", "judge", "senator", "maître", "minister", "president", "chancellor", "governor", "secretary", "ministre", "président",
    "présidente", "chancelière", "gouverneur", "sénateur", "juge", "capitaine",
];

/// First names that are no words of English or French, or hardly ever stand as such before a capital.
#[rustfmt::skip]
pub(super) const GIVEN: &[&str] = &[
    "adam", "ahmed", "alan", "albert", "alberto", "alex", "alexander", "alexandre", "alexei", "alfred", "ali", "alice", "amir", "andrea",
    "andreas", "andrei", "andrew", "angela", "ann", "anna", "anne", "anthony", "antoine", "antonio", "arnaud", "arthur", "barack",
    "barbara", "ben", "benjamin", "bernard", "boris", "brian", "bruno", "camille", "carl", "carla", "carlos", "caroline", "catherine",
    "charles", "charlotte", "chris", "christine", "christophe", "claire", "claude", "daniel", "david", "diego", "dieter",
    "dimitri", "dmitri", "dominique", "donald", "douglas", "edward", "elena", "elizabeth", "emily", "emma", "emmanuel", "eric", "ernst",
    "fatima", "felipe", "fernando", "francesco", "francis", "franck", "franz", "françois", "françoise", "fred", "frédéric",
    "gabriel", "george", "georges", "gérard", "gilberto", "gilles", "giorgio", "giovanni", "gordon", "guillaume", "guy", "hans",
    "harry", "hassan", "heinz", "helen", "helmut", "henri", "henry", "hugh", "hugo", "ibrahim", "igor", "isabelle", "ivan", "jacques",
    "james", "jan", "jane", "jean", "jeff", "jennifer", "jim", "joan", "joe", "johann", "john", "johnny", "jonathan", "jorge", "josé",
    "joseph", "juan", "judith", "julia", "julie", "julien", "karel", "karen", "karl", "kate", "keith", "kevin", "khaled", "klaus", "larry",
    "laura", "laurent", "leila", "leonardo", "lisa", "louis", "louise", "luc", "lucas", "luis", "mahmoud", "manuel", "marc", "marco",
    "margaret", "maria", "mariano", "marie", "mario", "martin", "mary", "matt", "matthew", "maurice", "max", "michael", "michel",
    "michelle", "miguel", "mike", "mikhail", "mohamed", "mohammed", "monique", "morgan", "muhammad", "mustafa", "nadia", "nancy",
    "nathalie", "nicholas", "nicolas", "nicole", "nigel", "olga", "olivier", "omar", "oscar", "otto", "pablo", "pascal", "patrick", "paul",
    "paula", "pavel", "pedro", "peter", "petr", "philip", "philippe", "pierre", "rachel", "ralph", "ramón", "raymond", "rebecca", "richard",
    "rick", "robert", "roberto", "roger", "roland", "ronald", "rudolf", "samir", "samuel", "sandra", "sarah", "sebastian", "sergei",
    "sergio", "silvio", "simon", "sophie", "stefan", "stephen", "steve", "steven", "stuart", "susan", "sylvie", "teresa", "thierry",
    "thomas", "tim", "timothy", "tomáš", "tony", "ursula", "valérie", "viktor", "vincent", "vladimir", "václav", "walter", "werner",
    "wilhelm", "william", "wolfgang", "xavier", "yasmine", "yves", "youssef", "yuri",
];

/// Parts of words that English and French have in names only.
#[rustfmt::skip]
pub(super) const PARTS: &[&str] = &[
    "tsch", "zsch", "tz", "kh", "zh", "cz", "sz", "aa", "kv", "wsk", "nk", "lm", "hn", "kj",
];

/// Their ends.
#[rustfmt::skip]
pub(super) const ENDS: &[&str] = &[
    "a", "i", "o", "u", "ov", "ev", "ez", "sky", "ski", "vich", "vic", "wicz", "sson", "ssen", "berg",
    "burg", "stein", "mann", "dorf", "bach", "quist", "escu", "idis", "witz", "baum", "feld", "enko",
    "yev", "oglu", "sen", "elli", "ini", "cke", "ck", "kel", "ler", "ner",
];

/// Words before a name.
#[rustfmt::skip]
pub(super) const BEFORE: &[&str] = &[
    "at", "in", "of", "from", "to", "by", "with", "near", "between", "against", "than", "said", "says",
    "told", "asked", "called", "named", "warned", "warns", "explained", "explains", "added", "adds", "replied", "wrote", "argues", "argued",
    "insists", "claims", "explique", "ajoute", "averti", "avertit", "affirme", "affirmé", "souligne", "souligné", "assure", "assuré",
    "rappelle", "confie", "précise", "précisé", "estime", "estimé", "répond", "répondu", "raconte", "à", "de", "par", "avec", "chez", "entre", "contre", "selon",
    "vers", "dit", "déclaré", "expliqué", "ajouté", "nommé", "appelé",
];

/// Words behind the name of who speaks.
#[rustfmt::skip]
pub(super) const SAYS: &[&str] = &[
    "said", "says", "told", "added", "wrote", "explained", "warned", "replied", "asked", "was", "has",
    "had", "is", "will", "would", "a", "est", "était", "avait", "dit", "sera", "ajoute", "explique",
    "estime",
];

/// Ends of words for peoples, faiths, offices and what else is translated.
#[rustfmt::skip]
pub(super) const TRANSLATED: &[&str] = &[
    "ish", "ese", "ian", "ians", "ean", "eans", "ican", "icans", "ist", "ists", "ism", "ais", "aise",
    "aises", "ois", "oise", "oises", "ien", "iens", "ienne", "iennes", "ains", "iste", "istes", "isme",
    "lander", "landers", "ics", "tion", "tions", "ment", "ments", "ity", "ies", "ing", "ings", "ship",
    "ness", "ance", "ence", "logy", "ology", "able", "ible", "ward", "wards", "ally", "ically", "teur",
    "teurs", "ique", "iques", "aire", "aires", "eux", "ité", "tés", "phere", "graph", "graphy", "side",
    "back", "book", "work", "works", "ware", "ives", "ees", "ently", "ery", "ures", "ure", "cine", "enne",
];

/// Words that look like names, or stand among words with capitals, and are translated.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "internet", "euro", "euros", "metro", "studio", "radio", "video", "audio", "photo", "photos", "data",
    "schema", "menu", "info", "demo", "media", "area", "agenda", "formula", "camera", "cinema", "drama",
    "opera", "sofa", "extra", "beta", "alpha", "meta", "criteria", "idea", "africa", "asia", "america",
    "thai", "maori", "hindi", "sharia", "villa", "plaza", "casino", "piano", "zero", "taxi", "bikini",
    "thank", "bank", "banks", "frank", "drink", "link", "links", "tank", "rank", "blank", "film", "films",
    "calm", "palm", "realm", "check", "block", "stock", "clock", "track", "click", "quick", "black",
    "attack", "feedback", "backup", "lock", "pack", "stack", "deck", "kick", "dock", "partner", "partners",
    "owner", "corner", "banner", "scanner", "dinner", "winner", "manner", "inner", "planner", "designer",
    "trainer", "container", "customer", "controller", "handler", "scheduler", "compiler", "smaller",
    "roller", "seller", "dealer", "ruler", "cellar", "tunnel", "nickel", "ankle", "muslim", "muslims",
    "islam", "ramadan", "bible", "christmas", "easter", "noel", "pape", "pope", "god", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "spring", "summer", "autumn", "winter", "czech",
    "czechs", "slovak", "slovaks", "french", "dutch", "greek", "greeks", "swiss", "turk", "turks", "dane",
    "danes", "pole", "poles", "finn", "finns", "serb", "serbs", "croat", "croats", "kurd", "kurds", "arab",
    "arabs", "jew", "jews", "welsh", "basque", "catalan", "czechoslovak", "moslem", "moslems", "file",
    "files", "page", "pages", "home", "desktop", "settings", "store", "mail", "email", "inbox", "outbox",
    "apps", "teams", "phone", "device", "devices", "portal", "admin", "help", "search", "view", "edit",
    "start", "calendar", "tasks", "health", "science", "sciences", "literature", "chemistry", "physics",
    "economics", "heaven", "earth", "moon", "sun", "crown", "crowns", "tower", "forest", "youth",
    "century", "depression", "article", "chapter", "section", "figure", "table", "student", "students",
    "research", "fair", "festival", "department", "dept", "authority", "renaissance", "enlightenment",
    "holocaust", "reich", "etat", "état", "eglise", "bourse", "assemblée", "justice", "noël", "republic",
    "state", "states", "government", "ministry", "minister", "parliament", "congress", "senate", "council",
    "court", "house", "party", "union", "north", "south", "east", "west", "western", "eastern", "northern",
    "southern", "central", "world", "national", "international", "federal", "royal", "public", "police",
    "army", "navy", "air", "force", "forces", "school", "college", "university", "institute", "hospital",
    "museum", "street", "square", "road", "avenue", "park", "bridge", "river", "lake", "sea", "ocean",
    "island", "mount", "mountain", "saint", "king", "queen", "prince", "princess", "president", "chairman",
    "director", "manager", "office", "board", "committee", "commission", "agency", "service", "services",
    "center", "centre", "group", "club", "team", "league", "cup", "prize", "award", "day", "week", "month",
    "year", "new", "old", "great", "big", "high", "low", "first", "second", "third", "last", "next",
    "banque", "conseil", "bureau", "nation", "nations", "monde", "mondial", "mondiale", "ouest", "nord",
    "orient", "rouge", "noir", "noire", "blanc", "blanche", "libre", "grand", "grande", "petit", "petite",
    "saison", "coupe", "ligue", "loi", "code", "traité", "plan", "german", "germans", "create", "remove",
    "move", "purchase", "request", "schedule", "renew", "browser", "everyone", "dark", "step",
    "troubleshoot", "enabled", "false", "online", "pharmacy", "hygiene", "affairs", "sales", "healthcare",
    "task", "tasks", "control", "disease", "procedure", "criminal", "foreign", "disaster", "security", "safety", "energy", "climate", "trade",
    "transport", "railway", "airport", "station", "exchange", "channel", "credits", "portal", "semi", "annual", "supreme", "novel", "grammar",
    "joint", "mission", "task", "legal", "common", "standard", "premium", "basic", "business", "enterprise", "agreement", "release", "preview",
    "folder", "junk", "spam", "layout", "overlay", "choose", "unblock", "share", "refresh", "manage", "restrict", "associate", "connect",
];

/// Words behind a verb that begins a title.
#[rustfmt::skip]
pub(super) const GOES_ON: &[&str] = &[
    "a", "an", "the", "my", "your", "our", "this", "these", "to", "for", "in", "on", "using", "apps", "settings", "folder", "browser", "le",
    "la", "les", "un", "une", "des", "mon", "votre",
];
