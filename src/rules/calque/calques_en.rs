//! Phrases that English translated from French or Arabic holds and edited English does not.
//!
//! Collected for this program: what the two languages say word by word. Warnings are practically absent from
//! edited English; hints exist there and are far more frequent in translations. A few phrases are right
//! in some surroundings, which `en_calque_phrase::keep` tells by their [`Phrase::text`].

use crate::finding::Severity;
use crate::rule::Phrase;

const fn warning(text: &'static str) -> Phrase {
    Phrase { text, fix: "", severity: Severity::Warning, proclitics: false }
}

const fn mended(text: &'static str, fix: &'static str) -> Phrase {
    Phrase { text, fix, severity: Severity::Warning, proclitics: false }
}

const fn hint(text: &'static str) -> Phrase {
    Phrase { text, fix: "", severity: Severity::Info, proclitics: false }
}

/// *permettre de*: a verb that wants an object before the infinitive. `keep` drops the passive.
pub(super) const ALLOW_TO: &[&str] = &[
    "allow|allows|allowed|allowing also? thus? notably? in? particular? mainly? especially? to accelerate|achieve|adapt|address|anticipate|assess|avoid|better|bring|build|clarify|compare|consolidate|control|cover|create|decide|detect|determine|develop|diversify|do|ease|enhance|ensure|establish|evaluate|facilitate|fight|finance|find|generate|get|give|guarantee|have|identify|implement|improve|increase|launch|lead|limit|maintain|make|manage|measure|meet|modernise|modernize|obtain|offer|open|optimise|optimize|overcome|plan|preserve|prevent|promote|protect|provide|put|reach|reduce|reinforce|relaunch|resolve|respond|restore|save|secure|see|set|share|simplify|solve|stabilise|stabilize|strengthen|support|take|transform|understand|unify|unite|use|verify",
    "permit|permits|permitted|permitting also? thus? notably? in? particular? to accelerate|achieve|adapt|address|anticipate|assess|avoid|better|bring|build|clarify|consolidate|control|create|decide|detect|determine|develop|ease|enhance|ensure|establish|evaluate|facilitate|fight|finance|find|generate|guarantee|identify|implement|improve|increase|launch|lead|limit|maintain|measure|obtain|optimise|optimize|overcome|preserve|prevent|promote|protect|provide|reach|reduce|reinforce|resolve|respond|restore|save|secure|solve|strengthen|understand",
    "enable|enables|enabled|enabling also? thus? notably? in? particular? to accelerate|achieve|adapt|address|anticipate|assess|avoid|better|bring|build|clarify|consolidate|control|create|decide|detect|determine|develop|enhance|ensure|establish|evaluate|facilitate|find|generate|get|give|guarantee|identify|implement|improve|increase|launch|limit|maintain|manage|measure|obtain|optimise|optimize|overcome|prevent|promote|protect|provide|reach|reduce|reinforce|resolve|respond|restore|save|secure|solve|strengthen|understand|use",
];

/// Phrases that are right in a passive clause: *they were allowed to leave*.
pub(super) const ACTIVE_ONLY: &[&str] = &[
    ALLOW_TO[0],
    ALLOW_TO[1],
    ALLOW_TO[2],
    RECOMMEND_TO,
    ASK_TO,
    "prohibit|prohibits|prohibited|prohibiting to use|sell|have|make|drink|enter|export|import|carry|publish",
];

const RECOMMEND_TO: &str =
    "recommend|recommends|suggest|suggests to avoid|buy|choose|do|have|keep|make|read|take|use|visit|wait";
const ASK_TO: &str =
    "ask|asks|asked to the minister|president|government|authorities|people|parties|ministry";

/// Phrases that must open a sentence or a clause: *look at the image of the saint* is none.
pub(super) const OPENING: &[&str] = &[
    "at the light|image|example of the|a|an|his|her|its|this|other|many|what",
    "thing that|which",
    "the matter that|which led|leads|made|makes|prompted|caused|pushed|forced|requires|confirms|reflects|raised|drove",
    "matter that|which led|leads|made|makes|prompted|caused|pushed|forced|requires|confirms|reflects|raised|drove",
    "same if he|she|it|the|they|we|you|this|i",
    "specified|precised|underlined|affirmed|indicated|continued|added|noted the|this|that same source",
];

/// Phrases that *ago*, *before* and the like set right behind them: *since two years ago*.
pub(super) const NOT_BEFORE_AGO: &[&str] =
    &[SINCE_DURATION, "since a long time", "since a few|some years|months|weeks|days|time"];

const SINCE_DURATION: &str = "since more? than? about? almost? nearly? over? already? two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|several|many|# years|months|weeks|days|hours|decades now? $";

/// The list.
pub(super) const CALQUES: &[Phrase] = &[
    // Verbs and what they take, from French.
    warning(
        "have|has|had|having multiplied the|their|its|his|her? initiatives|efforts|contacts|calls|meetings|statements|appeals|attempts|warnings|attacks|visits|actions|declarations|operations|raids|trips|gestures|messages|threats",
    ),
    warning(
        "is|are|was|were multiplying the|their|its|his|her? initiatives|efforts|contacts|calls|meetings|statements|appeals|attempts|warnings|attacks|visits|actions|declarations",
    ),
    warning(ALLOW_TO[0]),
    warning(ALLOW_TO[1]),
    warning(ALLOW_TO[2]),
    warning(RECOMMEND_TO),
    warning(
        "prohibit|prohibits|prohibited|prohibiting to use|sell|have|make|drink|enter|export|import|carry|publish",
    ),
    warning(
        "proceed|proceeded|proceeds|proceeding to the signature|signing|inauguration|installation|creation|distribution|arrest|arrests|closing|closure|seizure|evacuation|demolition|destruction|adoption|ratification|deployment|recruitment|publication|launch|launching|dissolution|handover|extension|reopening|renewal",
    ),
    hint(
        "proceed|proceeded|proceeds|proceeding to the opening|election|analysis|examination|evaluation|appointment|nomination",
    ),
    hint("proceed|proceeded|proceeds with the arrest of"),
    warning("is|are|was|were|be|not|now|yet|fully|always in measure to|of"),
    warning("give|gives|gave|given|giving his|her|its|their|my|our accord"),
    warning("took|take|takes|taken|taking the word after|before|during|first|last|at|on|to|next"),
    warning("security|surveillance|new|important dispositive|dispositif"),
    warning("place a|the|this|its dispositive|dispositif"),
    warning("according to me ,"),
    hint("according to me"),
    warning("to my advice ,"),
    warning("have|has|had for effect|goal|aim|objective|mission|vocation to|the"),
    warning(
        "realised|realized|realises|realizes a|an study|survey|film|investment|documentary|interview|analysis|report|exploit",
    ),
    warning(
        "dispose|disposes of a|an budget|network|team|capacity|staff|laboratory|surface|period|airport|hospital",
    ),
    warning(
        "assist|assists|assisted|assisting to the ceremony|meeting|match|opening|conference|inauguration|session|funeral|concert|show|wedding|debate|event|game",
    ),
    hint("assist|assists|assisted|assisting at the ceremony|meeting|match|opening|conference|inauguration"),
    warning("participate|participates|participated to the|a|an|this|these|our|their|his|its"),
    hint("is|are|was|were constituted of"),
    warning("is|are|was|were composed by members|representatives|experts|delegates|elements"),
    hint("is|are|was|were composed by #|two|three|four|five|six"),
    mended("responsible of", "responsible for"),
    warning("capable to"),
    warning("depend|depends|depended of"),
    hint("interested by|to the"),
    warning("explain|explained|explains me|us|him|them that|how|why|what|the"),
    warning("discuss|discussed|discusses|discussing about"),
    warning(
        "prevent|prevents|prevented him|her|them|us|me|you|people to be|do|go|leave|take|make|see|have|speak|work|enter|participate",
    ),
    warning(
        "avoid|avoids|avoided|avoiding to be|have|make|take|use|do|get|go|say|pay|give|fall|repeat|create|put|lose",
    ),
    warning(
        "suggest|suggests|suggested|propose|proposes|proposed me|us|him|her|them|you to be|do|have|make|take|go|use|come|leave|stay|see|try|read|write|start|join|meet|work|change",
    ),
    warning(ASK_TO),
    warning("demanded to the|him|them|her"),
    warning("answered|answering to the|this|these|my|his|her|our question|questions"),
    warning("to answer to the|this|these|my|his|her|our|your question|questions"),
    warning("accused to have|be"),
    warning("charged of"),
    warning("accompanied of"),
    warning("is|are|was|were|very|quite|completely|totally|so different of the|those|that|this|what"),
    warning("am|is|are|was|were agree with|on|that|to"),
    warning(
        "has|have|had|having difficulties|difficulty|problems to find|get|do|make|reach|understand|access|obtain|pay|keep|recruit|breathe|sleep|walk|speak|follow",
    ),
    warning(
        "he|she|they|minister|president|official|spokesman|spokeswoman|source|statement|ministry|director|ambassador|chief|leader also? reminded|reminds that",
    ),
    warning(
        "he|she|they|minister|president|official|spokesman|spokeswoman|source|statement|ministry|director|ambassador also? informed|informs that the|a|he|she|it|they|his|its|this|there",
    ),
    warning(
        "he|she|they|minister|president|official|spokesman|spokeswoman told that the|he|she|it|they|there|his|her|all",
    ),
    warning(
        "say|says|said himself|herself|themselves|itself satisfied|ready|convinced|optimistic|happy|favorable|favourable|open|concerned|surprised|confident|disappointed|worried|determined|willing",
    ),
    warning("inscribe|inscribes|inscribed|inscribing itself|themselves|himself in|into|within the|a|this"),
    warning("enter|enters|entered|entering in|into|within the framework|frame of"),
    hint("comes|came in|within the framework of"),
    warning("enter|enters|entered|entering|entry in force|vigor|vigour|application"),
    warning("take|takes|took|taking|taken conscience of|that"),
    warning("taking in charge of"),
    hint("taken in charge by"),
    warning("take|takes|took|taking profit of"),
    warning("profited|profiting of the|this|his|her"),
    warning(
        "effect|effected|effects|effecting|effectuate|effectuated a|an official? working? visit|trip|tour|journey",
    ),
    hint("carry|carries|carried|carrying out a|an official? working? visit|trip"),
    warning("make|makes|made|making state of"),
    warning("makes the object of"),
    hint("made|make|making the object|subject of"),
    warning("make|makes|made|making proof of a|an|great|real|much|courage|patience"),
    warning("make|makes|made|making face to the|a|this|these|its|their|his"),
    warning("make|makes|made|making attention to"),
    warning("make|makes|made|making confidence|trust to"),
    warning(
        "make|makes|made|making the|a point on the situation|progress|state|preparations|evolution|works|work",
    ),
    warning("make|makes|made him|her|them|it remark|notice that"),
    hint("makes part of the|a|this|these"),
    warning("do|does|did|doing a mistake"),
    warning("do|does|did|doing an effort|error"),
    warning("faced to the|this|these|a|an|such"),
    warning("will|would have place on|this|next|tomorrow|today"),
    warning(
        "have|has|had|having as|for objective|goal|aim|purpose|mission|objectives|effect|consequence|result to",
    ),
    warning("with as|for objective|goal|aim|purpose to"),
    warning(
        "know|knows|known|knew a|an strong|great|real|new|rapid|significant|remarkable|considerable|unprecedented|sharp growth|increase|development|success|decline|evolution|expansion|rise|recovery|boom|progression",
    ),
    warning("knew|known the participation|presence of"),
    warning(
        "accord|accords|accorded|grant|grants|granted a|an particular|special|great|big|capital|extreme importance|attention|interest to",
    ),
    hint(
        "give|gives|gave|giving|attach|attaches|attached a particular|special|great|big|capital importance|attention to",
    ),
    warning("articulate|articulates|articulating around"),
    warning(
        "revolve|revolves|revolved|articulated around the? two|three|four|five|six|several|main|major|following|strategic axes|axis",
    ),
    hint(
        "revolve|revolves|revolved around the establishment|organization|organisation|creation|implementation|development of",
    ),
    warning(
        "put|puts|putting|lay|laid|laying the accent on the|a need|importance|necessity|fact|role|development|training|quality|efforts|situation",
    ),
    warning("put|puts|putting in application|exergue|valor|value"),
    hint("the putting in place|work|service of"),
    warning("bring|brings|brought|bringing its|his|her|their|our contribution to"),
    warning("bring|brings|brought|give|gives|gave some|more|several|few precisions"),
    warning("draw|drew|draws|drawing|attract|attracts|attracted the attention on the|this|these"),
    warning("drew|draw|draws|drawing the alarm"),
    hint("launch|launches|launched|launching a call to|for"),
    warning("nominated|named|appointed at the post|head of"),
    warning("beneficiate|beneficiates|beneficiated|beneficiating from|of"),
    warning("precised|precising"),
    warning("to precise that|the|this|what|how"),
    warning("evoked|evokes that the|he|she|they|it|there|this"),
    hint(
        "evoked|evokes the idea|issue|question|possibility|subject|situation|case|problem|problems|file|topic",
    ),
    hint("underlined|underlines|underlining the importance|need|necessity|fact|urgency|role"),
    hint("underlined|underlines|underlining that"),
    warning("held|holding these|such|the following? remarks|propos"),
    // The course of a text.
    warning("it|this is|was question of"),
    warning("it's question of"),
    warning("it is about to know"),
    hint("it is about knowing if|whether"),
    warning("it is to note|recall|specify|underline|mention|signal|remind|precise that"),
    warning("it should|must be precised|reminded that"),
    hint("it should|must be recalled|specified|underlined that"),
    warning("let us remind|specify|signal|precise that"),
    warning("it remains to know if|whether|what|how"),
    warning("the question to know if|whether|what|how"),
    warning("^ for reminder|recall ,"),
    hint("^ as a reminder ,"),
    warning("otherwise said ,"),
    warning("by elsewhere"),
    warning("from|of|on another|other part ,"),
    hint("in other terms ,"),
    warning("in a first|second time"),
    warning(
        "^ on the political|economic|security|social|international|diplomatic|military|human|legal|financial|cultural plan ,",
    ),
    warning(
        "in the security|economic|military|diplomatic|cultural|political|sporting|humanitarian|judicial|agricultural register",
    ),
    hint("on the level of the"),
    hint(
        "at the level of the ministry|government|region|company|country|wilaya|city|department|ministries|municipality",
    ),
    warning("in the frame of"),
    hint("in the framework of"),
    warning("in this optic|optics"),
    hint("in this perspective|direction|context ,"),
    hint("in parallel ,"),
    hint("for his|her|its part ,"),
    warning("from his|her|its part ,"),
    hint("from his|her|its side ,"),
    hint("on his|her|its side ,"),
    warning("to its|their|his|her turn ,"),
    hint("in his|her turn , said|stressed|added|indicated"),
    warning("for|in what concerns|regards"),
    warning("in the measure where"),
    warning("in the measure of the possible"),
    warning("in the same|this order|sense of ideas"),
    warning("all this in a context of"),
    warning("all this , in a context of"),
    hint("and this , despite|in|for|since|thanks|because|by|with"),
    warning(OPENING[0]),
    warning(OPENING[4]),
    warning("at the moment where"),
    warning("at the time|hour where"),
    warning("the fact to have|not"),
    hint("the fact to"),
    warning("so that to"),
    warning("far for|from to"),
    warning("is|are|was|were far to be|have"),
    warning("is|are|was|were close|near to be|have|get|reach|sign|become"),
    warning("on the point to"),
    warning("is|are|was|were in train of|to"),
    warning("in the impossibility|incapacity|obligation|possibility to"),
    hint("the possibility to"),
    hint("put in place of"),
    hint("what is|was called|named with"),
    hint("in this sense ,"),
    hint("more than that , he|she|it|they"),
    hint("in an? interview|statement|contact he|she gave|granted|made|accorded to|us"),
    hint("in order to be able to"),
    hint("the necessity to"),
    warning("all|everything|anything what he|she|they|we|you|is|was|i|it|the|has|had|happened|concerns"),
    warning("every days|weeks|months|times|nights|mornings|evenings"),
    warning("the most|more quickly|rapidly|soon|fast|often|early possible"),
    warning("more better|bigger|easier|faster|stronger|cheaper than"),
    warning("how do|did|would you|we|they call this|that|it $"),
    warning("^ numerous are|were the|those"),
    warning("they are|were # to have|want|vote|think|believe"),
    warning(SINCE_DURATION),
    warning("since a long time"),
    warning("since a few|some years|months|weeks|days|time"),
    warning(
        "he|she|it|they|we|i|you is|are|am here|there|working|living|waiting|studying since two|three|four|five|six|ten|several|many|#",
    ),
    warning(
        "i'm|he's|she's|we're|they're|you're here|there|working|living|waiting|studying since two|three|four|five|six|ten|several|many|#",
    ),
    warning("it|this makes|made two|three|four|five|six|ten|several|# years|months|weeks|days that"),
    warning("there is|are two|three|four|five|six|ten|several|# years|months|weeks|days that|since"),
    warning("aged of #"),
    warning(
        "night of|from monday|tuesday|wednesday|thursday|friday|saturday|sunday to monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    ),
    hint(
        "during the year|month of? #|january|february|march|april|may|june|july|august|september|october|november|december",
    ),
    hint("until|till today there|he|she|they|we|no"),
    hint("during two|three|four|five|six|seven|eight|ten|several|# years|months|weeks|days|hours $"),
    hint("before two|three|four|five|six|ten|several|# years|months|weeks|days $"),
    // Nouns and prepositions.
    warning(
        "a|the double|triple legislative|presidential|parliamentary|municipal and|or? presidential|legislative|parliamentary|local|municipal? election|ballot|poll|scrutiny|vote",
    ),
    warning("start|restart|revival|relaunch|takeoff of the economic|productive|industrial apparatus|machine"),
    hint("economic|productive|industrial apparatus of"),
    warning("politico-security"),
    hint("politico-judicial"),
    hint("politico-media"),
    hint("politico-financial"),
    hint("politico-economic"),
    hint("politico-social"),
    warning("quasi-totality of"),
    warning("quasi totality|majority of"),
    warning("in view of strengthening|improving|establishing the|a|an|its|their"),
    warning("in view of reaching|finding|obtaining|promoting|creating|ensuring|achieving"),
    warning("in|on margin of the|this"),
    warning("at|in the margin of the summit|meeting|conference|session|visit|works|congress|forum"),
    warning("at|in the occasion of the|his|her|its|this"),
    hint("on the occasion of the visit|meeting|opening|ceremony|anniversary|celebration"),
    warning("in destination of|to"),
    warning("in provenance of|from"),
    warning("^ following to the|a|this|your|his|her"),
    warning("in function of the|a|its|their|his|this"),
    warning("at short|medium|long term $"),
    warning("at short|medium|long and|or medium|long term"),
    warning("at the horizon #|of"),
    warning("these last times"),
    warning("at|to the same title as"),
    warning("by opposition to"),
    warning("by relation to"),
    warning("by rapport to"),
    warning("in reason of the|his|her|its|their|a"),
    warning("at force of"),
    warning("despite of"),
    warning("in spite the|his|her|its|their"),
    warning("thank to the|his|her|this|its|their|a"),
    warning("in accordance to"),
    warning("as regards to"),
    warning("regarding to the|this|a|his|how"),
    warning("with respect of the|a"),
    warning("at the detriment of"),
    warning("at|in the benefit|profit of"),
    warning("in the aim|objective to|of"),
    warning("in the goal to"),
    warning(
        "in the respect of the law|constitution|rules|rights|principles|human|international|sovereignty|procedures|commitments",
    ),
    hint("in presence of the|his|her|several|many|a"),
    warning("in irregular|illegal situation"),
    warning("in situation of handicap|precarity|crisis|poverty|dependency|disability"),
    warning("opening|closing|end|start|beginning of the works of the"),
    warning("axes of work|cooperation|intervention|research|action|reflection|development"),
    warning("mister|mr the president|minister|ambassador|director|mayor|prefect"),
    warning("responsibles"),
    hint(
        "organization|organisation of the|new? presidential|legislative|local|municipal|early|general|free? elections|referendum",
    ),
    hint("unification of their|its|our ranks"),
    hint("unify|unifying|unified the|their|its ranks"),
    hint("able|capable to|of be|being the|a guarantor|interlocutor"),
    hint("increased|strong|massive mobilisation|mobilization of"),
    hint("capacity building of the|its|their"),
    warning("roadmap traced by"),
    warning("road map traced by"),
    hint("roadmap drawn by"),
    hint("road map drawn by"),
    hint("journalist-editor"),
    hint("journalist-reporter"),
    hint("^ in the press since"),
    hint(
        "specialised|specialized in security|political|economic|cultural|sports|social and? security|political|economic|cultural|sports|social? information",
    ),
    warning("the first|main responsible of|for the"),
    warning("informations"),
    hint(
        "advices|equipments|furnitures|evidences|homeworks|softwares|luggages is|are|was|were|on|of|in|for|and|about|to",
    ),
    warning("planification"),
    warning(
        "sensibilization|sensibilisation|sensibilize|sensibilise|sensibilized|sensibilised|sensibilizing|sensibilising",
    ),
    warning("fans|supporters|lovers of the round ball"),
    warning("the so|very much awaited"),
    warning("the so awaited"),
    warning("the most part of the|them|these|his|her|our|their"),
    warning("the big majority|part of the"),
    hint("a|the big number|quantity of"),
    hint("an important number|quantity|sum|amount|part of"),
    warning("the ones and the others"),
    warning("chief place of the wilaya|commune|department|province|district"),
    hint("wilaya|wilayas of"),
    hint(
        "the concerned|interested|competent parties|authorities|services|people|persons|departments|instances",
    ),
    hint("the authorities concerned"),
    hint(
        "the same source added|said|specified|indicated|noted|underlined|continued|explained|affirmed|reported",
    ),
    warning(OPENING[5]),
    hint("of which #|one|two|three|four|five|several|many women|men|children|civilians|soldiers|minors"),
    hint("dead and #|many|several|dozens of? wounded"),
    warning("dollars|euros|dinars the barrel|kilo|litre|liter|ton|tonne|unit|ounce|kilogram"),
    warning("according to his|her|their dires|says|sayings"),
    hint("without forgetting the"),
    hint("still remain|remains to be"),
    warning("none of the two"),
    warning(
        "the both sides|parties|countries|teams|leaders|ministers|presidents|governments|companies|camps",
    ),
    warning("participation to the|this|these|its"),
    warning(
        "succeed|succeeds|succeeded|succeeding to bring|build|convince|create|do|escape|find|get|have|impose|keep|maintain|make|obtain|reach|stop|win",
    ),
    warning("looking|look|looked|looks forward to see|hear|meet|have|receive|welcome|be"),
    warning("thank you to confirm|contact|fill|note|respect|send"),
    warning("it exists a|an|several|many|some|different|no|numerous"),
    warning("lacks|lacked of"),
    warning("how it|they|he|she looks|look like"),
    hint("on the long|short|medium term"),
    hint("at international|national|european|regional|political|institutional level"),
    // From Arabic.
    warning(OPENING[1]),
    warning(OPENING[2]),
    warning(OPENING[3]),
    warning("in a related|similar context ,"),
    hint("in the same context ,"),
    warning("on another hand|side ,"),
    hint("it is worth mentioning|noting|pointing out? that"),
    warning("worth to mention|note|recall|remember|point"),
    warning("worth|worthy to be mentioned|noted"),
    warning("worthy to mention|note"),
    warning(
        "stress|stressed|stresses|stressing|emphasize|emphasized|emphasizes|emphasizing|emphasised|emphasising|confirm|confirmed|confirms|confirming|affirmed|affirming on the importance|need|necessity|fact|role|right|depth|keenness|readiness|support",
    ),
    warning(
        "pointed|points|pointing out to the importance|need|necessity|fact|role|efforts|existence|difficulty|possibility",
    ),
    warning(
        "indicated|indicates|indicating to the importance|need|necessity|fact|role|efforts|existence|possibility",
    ),
    warning(
        "reach|reached|reaches|reaching to a|an|any agreement|solution|settlement|conclusion|compromise|deal|truce",
    ),
    warning("exposed to a|an assassination|traffic|robbery|theft"),
    warning("lies|consists in that the|it|he|she|they|we"),
    warning("especially|specially that the|he|she|it|they|we|there|most|many"),
    warning("despite that the|he|she|it|they|there|we"),
    warning("although that he|she|it|they|we|there|the"),
    warning(
        "according to what was|is|has|had been? stated|reported|mentioned|published|announced|indicated|confirmed|revealed",
    ),
    warning("on the international|regional|political|arab|national|local|libyan arena"),
    warning(
        "in the shadow|shade of the|these current|difficult|economic|present? conditions|circumstances|developments|challenges",
    ),
    hint("on the background of the|his|her|its|a|an|this|these|what"),
    hint("brotherly|sisterly country|countries|people|peoples|relations"),
    hint("upon|on him be? peace"),
    hint("number of the? dead|deaths|wounded|injured reached|rose|arrived"),
    hint("the martyr|martyrs city|square of"),
    hint("as he|she|it|they put it , saying"),
    hint("as he|she|it|they put it saying"),
    hint("interlocutor"),
    hint("with|may god's|allah's permission|willing"),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{ACTIVE_ONLY, CALQUES, NOT_BEFORE_AGO, OPENING};

    #[test]
    fn the_list_has_no_duplicates() {
        let texts: HashSet<_> = CALQUES.iter().map(|phrase| phrase.text).collect();
        assert_eq!(texts.len(), CALQUES.len());
    }

    #[test]
    fn what_is_said_of_a_phrase_is_said_of_one_in_the_list() {
        for text in [ACTIVE_ONLY, OPENING, NOT_BEFORE_AGO].concat() {
            assert!(CALQUES.iter().any(|phrase| phrase.text == text), "{text}");
        }
    }
}
