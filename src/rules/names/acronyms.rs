//! Acronyms whose letters differ between English and French, with what they stand for.
//!
//! Written from general knowledge: the organisations' own names, and terms of medicine and economics. An acronym is
//! held against a text of the other language (`wrong`) unless it is in use there, or means something else (`free`);
//! `doubtful` ones count only where a `wrong` one stands in the same document.

use super::places::Use;

/// An acronym in both languages.
#[derive(Debug)]
pub(crate) struct Acronym {
    /// In English.
    pub en: &'static str,
    /// What it stands for in English.
    pub en_name: &'static str,
    /// What the English one shows in French text.
    pub en_in_fr: Use,
    /// In French.
    pub fr: &'static str,
    /// What it stands for in French.
    pub fr_name: &'static str,
    /// What the French one shows in English text.
    pub fr_in_en: Use,
}

const fn head(form: &'static str, usage: Use) -> &'static str {
    if matches!(usage, Use::Free) { "" } else { form }
}

macro_rules! acronyms {
    ($( $en:literal $en_in_fr:ident $en_name:literal, $fr:literal $fr_in_en:ident $fr_name:literal; )*) => {
        /// Every acronym.
        pub(crate) static ACRONYMS: &[Acronym] = &[$( Acronym {
            en: $en,
            en_name: $en_name,
            en_in_fr: acronyms!(@use $en_in_fr),
            fr: $fr,
            fr_name: $fr_name,
            fr_in_en: acronyms!(@use $fr_in_en),
        } ),*];

        /// Words by which those that may be reported are looked for; an empty one stands for one that may not.
        pub(crate) static HEADS: &[&str] = &[$(
            head($en, acronyms!(@use $en_in_fr)), head(concat!($en, "s"), acronyms!(@use $en_in_fr)),
            head($fr, acronyms!(@use $fr_in_en)), head(concat!($fr, "s"), acronyms!(@use $fr_in_en)),
            head(concat!($fr, "'s"), acronyms!(@use $fr_in_en)),
        )*];
    };
    (@use wrong) => { Use::Wrong };
    (@use doubtful) => { Use::Doubtful };
    (@use free) => { Use::Free };
}

// The English acronym, what it shows in French and what it stands for; the same of the French one.
acronyms! {
    "UN" wrong "United Nations", "ONU" wrong "Organisation des Nations unies";
    "NATO" wrong "North Atlantic Treaty Organization", "OTAN" wrong "Organisation du traité de l'Atlantique nord";
    "EU" wrong "European Union", "UE" wrong "Union européenne";
    "EEC" wrong "European Economic Community", "CEE" doubtful "Communauté économique européenne";
    "ECSC" wrong "European Coal and Steel Community", "CECA" doubtful "Communauté européenne du charbon et de l'acier";
    "EEA" doubtful "European Economic Area", "EEE" doubtful "Espace économique européen";
    "EFTA" doubtful "European Free Trade Association", "AELE" wrong "Association européenne de libre-échange";
    "ECHR" wrong "European Court of Human Rights", "CEDH" wrong "Cour européenne des droits de l'homme";
    "CJEU" wrong "Court of Justice of the European Union", "CJUE" wrong "Cour de justice de l'Union européenne";
    "ECB" wrong "European Central Bank", "BCE" doubtful "Banque centrale européenne";
    "EIB" wrong "European Investment Bank", "BEI" doubtful "Banque européenne d'investissement";
    "EBRD" wrong "European Bank for Reconstruction and Development", "BERD" wrong "Banque européenne pour la reconstruction et le développement";
    "ESM" doubtful "European Stability Mechanism", "MES" doubtful "Mécanisme européen de stabilité";
    "EFSF" wrong "European Financial Stability Facility", "FESF" wrong "Fonds européen de stabilité financière";
    "CFSP" wrong "Common Foreign and Security Policy", "PESC" wrong "Politique étrangère et de sécurité commune";
    "CAP" free "Common Agricultural Policy", "PAC" free "politique agricole commune";
    "GDPR" doubtful "General Data Protection Regulation", "RGPD" wrong "règlement général sur la protection des données";
    "IMF" wrong "International Monetary Fund", "FMI" wrong "Fonds monétaire international";
    "WTO" wrong "World Trade Organization", "OMC" wrong "Organisation mondiale du commerce";
    "WHO" wrong "World Health Organization", "OMS" wrong "Organisation mondiale de la santé";
    "ILO" wrong "International Labour Organization", "OIT" doubtful "Organisation internationale du travail";
    "IOM" wrong "International Organization for Migration", "OIM" wrong "Organisation internationale pour les migrations";
    "IMO" doubtful "International Maritime Organization", "OMI" doubtful "Organisation maritime internationale";
    "ICAO" wrong "International Civil Aviation Organization", "OACI" wrong "Organisation de l'aviation civile internationale";
    "ITU" wrong "International Telecommunication Union", "UIT" wrong "Union internationale des télécommunications";
    "WMO" wrong "World Meteorological Organization", "OMM" doubtful "Organisation météorologique mondiale";
    "WIPO" wrong "World Intellectual Property Organization", "OMPI" wrong "Organisation mondiale de la propriété intellectuelle";
    "WCO" wrong "World Customs Organization", "OMD" doubtful "Organisation mondiale des douanes";
    "UNWTO" doubtful "World Tourism Organization", "OMT" doubtful "Organisation mondiale du tourisme";
    "IAEA" wrong "International Atomic Energy Agency", "AIEA" wrong "Agence internationale de l'énergie atomique";
    "IEA" wrong "International Energy Agency", "AIE" doubtful "Agence internationale de l'énergie";
    "ICC" doubtful "International Criminal Court", "CPI" doubtful "Cour pénale internationale";
    "ICJ" wrong "International Court of Justice", "CIJ" wrong "Cour internationale de justice";
    "ICTY" wrong "International Criminal Tribunal for the former Yugoslavia", "TPIY" wrong "Tribunal pénal international pour l'ex-Yougoslavie";
    "ICTR" wrong "International Criminal Tribunal for Rwanda", "TPIR" wrong "Tribunal pénal international pour le Rwanda";
    "ICRC" wrong "International Committee of the Red Cross", "CICR" wrong "Comité international de la Croix-Rouge";
    "IOC" wrong "International Olympic Committee", "CIO" doubtful "Comité international olympique";
    "WADA" doubtful "World Anti-Doping Agency", "AMA" doubtful "Agence mondiale antidopage";
    "OPCW" wrong "Organisation for the Prohibition of Chemical Weapons", "OIAC" wrong "Organisation pour l'interdiction des armes chimiques";
    "CTBT" wrong "Comprehensive Nuclear-Test-Ban Treaty", "TICE" doubtful "Traité d'interdiction complète des essais nucléaires";
    "NPT" wrong "Non-Proliferation Treaty", "TNP" doubtful "Traité sur la non-prolifération des armes nucléaires";
    "FATF" wrong "Financial Action Task Force", "GAFI" wrong "Groupe d'action financière";
    "BIS" doubtful "Bank for International Settlements", "BRI" free "Banque des règlements internationaux";
    "IFAD" wrong "International Fund for Agricultural Development", "FIDA" doubtful "Fonds international de développement agricole";
    "UNIDO" wrong "United Nations Industrial Development Organization", "ONUDI" wrong "Organisation des Nations unies pour le développement industriel";
    "UNCTAD" wrong "United Nations Conference on Trade and Development", "CNUCED" wrong "Conférence des Nations unies sur le commerce et le développement";
    "UNFPA" doubtful "United Nations Population Fund", "FNUAP" wrong "Fonds des Nations unies pour la population";
    "UNODC" wrong "United Nations Office on Drugs and Crime", "ONUDC" wrong "Office des Nations unies contre la drogue et le crime";
    "UNAIDS" wrong "Joint United Nations Programme on HIV/AIDS", "ONUSIDA" wrong "Programme commun des Nations unies sur le VIH/sida";
    "UNHCR" free "United Nations High Commissioner for Refugees", "HCR" doubtful "Haut-Commissariat des Nations unies pour les réfugiés";
    "UNDP" wrong "United Nations Development Programme", "PNUD" wrong "Programme des Nations unies pour le développement";
    "UNEP" wrong "United Nations Environment Programme", "PNUE" wrong "Programme des Nations unies pour l'environnement";
    "WFP" wrong "World Food Programme", "PAM" doubtful "Programme alimentaire mondial";
    "UNSMIL" wrong "United Nations Support Mission in Libya", "MANUL" wrong "Mission d'appui des Nations unies en Libye";
    "UNOCI" wrong "United Nations Operation in Côte d'Ivoire", "ONUCI" wrong "Opération des Nations unies en Côte d'Ivoire";
    "UNIFIL" wrong "United Nations Interim Force in Lebanon", "FINUL" wrong "Force intérimaire des Nations unies au Liban";
    "UNMIK" wrong "United Nations Mission in Kosovo", "MINUK" wrong "Mission intérimaire des Nations unies au Kosovo";
    "UNMISS" wrong "United Nations Mission in South Sudan", "MINUSS" wrong "Mission des Nations unies au Soudan du Sud";
    "UNAMID" wrong "African Union-United Nations Mission in Darfur", "MINUAD" wrong "Mission de l'Union africaine et des Nations unies au Darfour";
    "UNAMA" wrong "United Nations Assistance Mission in Afghanistan", "MANUA" wrong "Mission d'assistance des Nations unies en Afghanistan";
    "ISAF" doubtful "International Security Assistance Force", "FIAS" wrong "Force internationale d'assistance à la sécurité";
    "AU" free "African Union", "UA" doubtful "Union africaine";
    "OAU" wrong "Organisation of African Unity", "OUA" wrong "Organisation de l'unité africaine";
    "OAS" free "Organization of American States", "OEA" wrong "Organisation des États américains";
    "OIC" wrong "Organisation of Islamic Cooperation", "OCI" doubtful "Organisation de la coopération islamique";
    "GCC" doubtful "Gulf Cooperation Council", "CCG" doubtful "Conseil de coopération du Golfe";
    "AMU" doubtful "Arab Maghreb Union", "UMA" doubtful "Union du Maghreb arabe";
    "ECOWAS" wrong "Economic Community of West African States", "CEDEAO" wrong "Communauté économique des États de l'Afrique de l'Ouest";
    "ECCAS" wrong "Economic Community of Central African States", "CEEAC" wrong "Communauté économique des États de l'Afrique centrale";
    "WAEMU" wrong "West African Economic and Monetary Union", "UEMOA" doubtful "Union économique et monétaire ouest-africaine";
    "OECD" wrong "Organisation for Economic Co-operation and Development", "OCDE" wrong "Organisation de coopération et de développement économiques";
    "OPEC" wrong "Organization of the Petroleum Exporting Countries", "OPEP" wrong "Organisation des pays exportateurs de pétrole";
    "NAFTA" wrong "North American Free Trade Agreement", "ALENA" wrong "Accord de libre-échange nord-américain";
    "ASEAN" free "Association of Southeast Asian Nations", "ANASE" wrong "Association des nations de l'Asie du Sud-Est";
    "CIS" doubtful "Commonwealth of Independent States", "CEI" doubtful "Communauté des États indépendants";
    "SCO" doubtful "Shanghai Cooperation Organisation", "OCS" doubtful "Organisation de coopération de Shanghai";
    "CSTO" wrong "Collective Security Treaty Organization", "OTSC" wrong "Organisation du traité de sécurité collective";
    "GDP" wrong "gross domestic product", "PIB" wrong "produit intérieur brut";
    "GNP" wrong "gross national product", "PNB" doubtful "produit national brut";
    "GNI" wrong "gross national income", "RNB" doubtful "revenu national brut";
    "FDI" wrong "foreign direct investment", "IDE" free "investissement direct étranger";
    "ODA" doubtful "official development assistance", "APD" doubtful "aide publique au développement";
    "SDG" doubtful "Sustainable Development Goal", "ODD" free "objectif de développement durable";
    "VAT" wrong "value added tax", "TVA" doubtful "taxe sur la valeur ajoutée";
    "SME" doubtful "small and medium-sized enterprise", "PME" doubtful "petites et moyennes entreprises";
    "CEO" doubtful "chief executive officer", "PDG" wrong "président-directeur général";
    "CSR" doubtful "corporate social responsibility", "RSE" wrong "responsabilité sociale des entreprises";
    "HR" doubtful "human resources", "RH" doubtful "ressources humaines";
    "NGO" wrong "non-governmental organization", "ONG" wrong "organisation non gouvernementale";
    "AI" doubtful "artificial intelligence", "IA" doubtful "intelligence artificielle";
    "IPCC" wrong "Intergovernmental Panel on Climate Change", "GIEC" wrong "Groupe d'experts intergouvernemental sur l'évolution du climat";
    "UNFCCC" doubtful "United Nations Framework Convention on Climate Change", "CCNUCC" wrong "Convention-cadre des Nations unies sur les changements climatiques";
    "GMO" wrong "genetically modified organism", "OGM" wrong "organisme génétiquement modifié";
    "DNA" wrong "deoxyribonucleic acid", "ADN" wrong "acide désoxyribonucléique";
    "RNA" doubtful "ribonucleic acid", "ARN" doubtful "acide ribonucléique";
    "HIV" wrong "human immunodeficiency virus", "VIH" wrong "virus de l'immunodéficience humaine";
    "AIDS" wrong "acquired immunodeficiency syndrome", "SIDA" doubtful "syndrome d'immunodéficience acquise";
    "STI" doubtful "sexually transmitted infection", "IST" doubtful "infection sexuellement transmissible";
    "STD" doubtful "sexually transmitted disease", "MST" doubtful "maladie sexuellement transmissible";
    "SARS" doubtful "severe acute respiratory syndrome", "SRAS" wrong "syndrome respiratoire aigu sévère";
    "COPD" wrong "chronic obstructive pulmonary disease", "BPCO" wrong "bronchopneumopathie chronique obstructive";
    "ADHD" wrong "attention deficit hyperactivity disorder", "TDAH" wrong "trouble du déficit de l'attention avec hyperactivité";
    "OCD" doubtful "obsessive-compulsive disorder", "TOC" doubtful "trouble obsessionnel compulsif";
    "PTSD" wrong "post-traumatic stress disorder", "TSPT" wrong "trouble de stress post-traumatique";
    "MRI" wrong "magnetic resonance imaging", "IRM" doubtful "imagerie par résonance magnétique";
    "IVF" doubtful "in vitro fertilisation", "FIV" doubtful "fécondation in vitro";
    "BMI" doubtful "body mass index", "IMC" doubtful "indice de masse corporelle";
    "BSE" doubtful "bovine spongiform encephalopathy", "ESB" wrong "encéphalopathie spongiforme bovine";
    "NSAID" wrong "non-steroidal anti-inflammatory drug", "AINS" wrong "anti-inflammatoire non stéroïdien";
    "IUD" doubtful "intrauterine device", "DIU" wrong "dispositif intra-utérin";
    "UFO" wrong "unidentified flying object", "OVNI" wrong "objet volant non identifié";
    "WMD" wrong "weapons of mass destruction", "ADM" doubtful "armes de destruction massive";
    "LPG" doubtful "liquefied petroleum gas", "GPL" doubtful "gaz de pétrole liquéfié";
    "LNG" wrong "liquefied natural gas", "GNL" wrong "gaz naturel liquéfié";
    "USSR" wrong "Union of Soviet Socialist Republics", "URSS" wrong "Union des républiques socialistes soviétiques";
    "GDR" wrong "German Democratic Republic", "RDA" doubtful "République démocratique allemande";
    "FRG" wrong "Federal Republic of Germany", "RFA" doubtful "République fédérale d'Allemagne";
    "DRC" wrong "Democratic Republic of the Congo", "RDC" wrong "République démocratique du Congo";
    "CAR" free "Central African Republic", "RCA" doubtful "République centrafricaine";
    "UAE" doubtful "United Arab Emirates", "EAU" doubtful "Émirats arabes unis";
    "DPRK" wrong "Democratic People's Republic of Korea", "RPDC" wrong "République populaire démocratique de Corée";
    "PRC" doubtful "People's Republic of China", "RPC" doubtful "République populaire de Chine";
    "PLO" wrong "Palestine Liberation Organization", "OLP" wrong "Organisation de libération de la Palestine";
    "AQIM" wrong "al-Qaeda in the Islamic Maghreb", "AQMI" wrong "Al-Qaïda au Maghreb islamique";
    "AQAP" wrong "al-Qaeda in the Arabian Peninsula", "AQPA" wrong "Al-Qaïda dans la péninsule Arabique";
    "ISIL" doubtful "Islamic State of Iraq and the Levant", "EIIL" wrong "État islamique en Irak et au Levant";
    "NTC" doubtful "National Transitional Council", "CNT" doubtful "Conseil national de transition";
    "GNA" free "Government of National Accord", "GEN" free "gouvernement d'entente nationale";
    "GNU" free "Government of National Unity", "GUN" free "gouvernement d'unité nationale";
    "PPE" doubtful "personal protective equipment", "EPI" doubtful "équipement de protection individuelle";
    "HBV" wrong "hepatitis B virus", "VHB" wrong "virus de l'hépatite B";
    "HCV" wrong "hepatitis C virus", "VHC" wrong "virus de l'hépatite C";
    "RSV" doubtful "respiratory syncytial virus", "VRS" doubtful "virus respiratoire syncytial";
    "CNS" doubtful "central nervous system", "SNC" doubtful "système nerveux central";
    "DVT" doubtful "deep vein thrombosis", "TVP" doubtful "thrombose veineuse profonde";
    "EASA" doubtful "European Union Aviation Safety Agency", "AESA" wrong "Agence européenne de la sécurité aérienne";
    "AfDB" wrong "African Development Bank", "BAD" free "Banque africaine de développement";
    "TPP" doubtful "Trans-Pacific Partnership", "PTP" doubtful "Partenariat transpacifique";
    "NAM" doubtful "Non-Aligned Movement", "MNA" doubtful "Mouvement des non-alignés";
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::ACRONYMS;

    #[test]
    fn no_acronym_stands_twice_and_none_is_the_same_in_both() {
        let (mut en, mut fr) = (HashSet::new(), HashSet::new());
        for acronym in ACRONYMS {
            assert!(en.insert(acronym.en), "{}", acronym.en);
            assert!(fr.insert(acronym.fr), "{}", acronym.fr);
            assert_ne!(acronym.en, acronym.fr);
        }
    }
}
