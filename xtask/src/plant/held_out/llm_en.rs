//! What assistants say in English besides the translation.

use mtlint::lang::Lang::En;

use crate::plant::place::{How, Injector, Where};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("LLM001", &[En], "held out: an announcement", How::Paragraph(Where::First, PREAMBLES)),
    Injector::new("LLM002", &[En], "held out: the model speaks of itself", How::Sentence(IDENTITY)),
    Injector::new("LLM003", &[En], "held out: a refusal", How::Paragraph(Where::First, REFUSALS)),
    Injector::new("LLM005", &[En], "held out: a courtesy", How::Paragraph(Where::Last, POSTAMBLES)),
    Injector::new("LLM006", &[En], "held out: a note", How::Paragraph(Where::Anywhere, NOTES)),
];

const PREAMBLES: &[&str] = &[
    "Here you go, the {article|passage|text} in English:",
    "The following is {a|my} translation of the {passage|article} from {French|Arabic} into English:",
    "{Happy to help|No problem}! Let me translate {this|that} for you.",
    "Translated from {French|Arabic} to English:",
    "My translation of the {above text|passage} reads:",
    "{Sure thing|Okay}! In English, {this|the text} would read:",
    "I'd be {happy|glad} to help you translate {this article|this}. Here it is in English:",
    "Please find the translated {document|article} below.",
    "Okay, here it is. The {French|Arabic} {text|paragraph} translates to:",
    "This {text|passage} translates into English as follows:",
    "{French|Arabic} to English translation:",
];

const IDENTITY: &[&str] = &[
    "I was trained by {OpenAI|Google|Anthropic}, so my {answers|view of this} may be {wrong|out of date}.",
    "Being an AI, I have no {feelings|beliefs} about {this|the matter}.",
    "I don't have {personal opinions|feelings}, since I am {an artificial intelligence|a computer program}.",
    "Remember that I'm {a virtual assistant|an AI chatbot} and not a {doctor|lawyer}.",
    "My last {knowledge|training} update was in {September 2021|April 2023}.",
    "As of my {last update|knowledge cutoff} in {2021|2023}, {no date had been set|the law was still in force}.",
    "I am ChatGPT, a {language model|large language model} {developed|trained} by OpenAI.",
    "I do not have {real-time|live} {access to|information about} the news, because I am an AI.",
    "Since I am a language model, I {may make mistakes|cannot see the images}.",
    "As an artificial intelligence, I {have never tasted food|can only work with the text I am given}.",
];

const REFUSALS: &[&str] = &[
    "I'm not able to {fulfil|complete} this request because {it contains violent content|the text is protected by copyright}.",
    "This content {may violate|violates} {our usage policies|the content policy}, so I cannot translate it.",
    "There doesn't appear to be any {text|content} in your message. What would you like {translated|me to translate}?",
    "Your message seems to have been cut off; could you send the rest of the {text|article}?",
    "I need more context to translate this {sentence|fragment} {accurately|properly}.",
    "The text you {sent|pasted} is already in English, so no translation is needed.",
    "Unfortunately, I won't be able to help with {translating this|this translation}.",
    "I must decline to translate {this passage|the rest}, as it {promotes hatred|is offensive}.",
    "It looks like the {attachment|file} did not come through. Please paste the text here.",
    "I can't comply with {this request|that request}.",
];

const POSTAMBLES: &[&str] = &[
    "If anything {sounds off|is unclear}, tell me and I'll {revise it|rework it}.",
    "Happy to {tweak|polish} the {wording|tone} if needed.",
    "Shall I {go on with|continue with} the next {section|chapter}?",
    "I can also {provide|offer} a {shorter|more formal} version if you {prefer|like}.",
    "Hope {that helps|this is what you were looking for}!",
    "You're welcome! {Send me|Paste} the next {paragraph|part} whenever you're ready.",
    "Please review the translation and {tell me|let me know} what you think.",
    "Any {feedback|corrections} on this translation would be {welcome|appreciated}.",
    "Want me to {translate the headline too|explain any of these choices}?",
    "Should you {require|need} further {assistance|help}, do not hesitate to {ask|reach out}.",
    "Let me know how else I can {help|assist} with this {text|translation}.",
];

const NOTES: &[&str] = &[
    "I chose “{council|board}” over a literal rendering because it {reads better|is more natural} in English.",
    "[Translator's note: the {pun|wordplay} cannot be {rendered|reproduced} in English.]",
    "Some {idioms|proverbs} have been {rendered freely|replaced by English ones} in this translation.",
    "The {acronym|abbreviation} in the original {French|Arabic} was left as is.",
    "A few notes on {the|my} translation:",
    "*Note: “{commune|wilaya}” has been left in the original {language|French}.*",
    "Names of {people|places} have been transliterated {in the common English spelling|as closely as possible}.",
    "NB: this is a {rough|machine} translation and {may contain errors|should be checked by a native speaker}.",
    "The phrase was translated as “{over the moon|out of the blue}” to {convey the tone|keep the register} of the source.",
    "Since the source text {is incomplete|breaks off}, I translated only {what was there|the complete part}.",
];
