//! A warm check allocates nothing: language, analysis and all rules, on paragraphs without findings.

#![allow(unsafe_code, reason = "an allocator that counts can be written in no other way")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use mtlint::analysis::{Buffers, analyse};
use mtlint::detect::{Scratch, detect};
use mtlint::engine::{CountTable, Engine};
use mtlint::lang::Lang;
use mtlint::settings::Settings;

/// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

// SAFETY: every call goes to the system's allocator unchanged; counting touches a thread-local number only.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller's promises are passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the pointer came from `System`, which `alloc` passes everything to.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        // SAFETY: as for `dealloc`.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Clean prose that many rules must look at: quotations, brackets, accents, a URL, a symbol, repeated
/// words that are right, numbers.
const PARAGRAPHS: [(Lang, &str); 3] = [
    (
        Lang::En,
        "“I had had enough,” she said (twice), and closed the book; the page at https://harbour.example/a?b=1 & \
         its copy cost 3 : 2 more than the café’s bill of 1,250.50 dollars, on and on, year after year.",
    ),
    (
        Lang::Fr,
        "« Nous nous réunissons demain », dit-elle ; l’école où l’on a fait faire les travaux coûte 12 500 € de \
         plus, c’est-à-dire beaucoup, et la mairie (qui paie) n’en a pas encore parlé à l’architecte : tant pis !",
    ),
    (
        Lang::Ar,
        "قالت المديرة: «تقدمنا خطوة خطوة»، ثم فتحت الباب (الكبير) على الساحة؛ بلغت كلفة المدرسة الجديدة ١٢٥٠ \
         دينارا، ونقلت بي بي سي الخبر في اليوم التالي، فهل يكفي هذا؟",
    ),
];

#[test]
fn a_warm_check_allocates_nothing() {
    let engine = Engine::new(Settings::default());
    let mut scratch = Scratch::default();
    let mut buffers = Buffers::default();
    let mut findings = Vec::new();
    let mut run = |lang: Lang, text: &str| {
        findings.clear();
        let detection = detect(text, &mut scratch);
        assert_eq!(detection.lang, lang, "{text}");
        let paragraph = analyse(text, lang, detection.script, &scratch.foreign, &mut buffers);
        let mut counts = CountTable::default();
        engine.check(&paragraph, &mut findings, &mut counts);
        assert!(findings.is_empty(), "{findings:?}");
    };
    for (lang, text) in PARAGRAPHS {
        run(lang, text);
    }
    let before = ALLOCATIONS.with(Cell::get);
    for _ in 0..3 {
        for (lang, text) in PARAGRAPHS {
            run(lang, text);
        }
    }
    assert_eq!(ALLOCATIONS.with(Cell::get) - before, 0);
}

/// One text in three languages, with all that the rules about translations look at.
const TRANSLATIONS: [(Lang, &str); 3] = [
    (
        Lang::En,
        "On 3 May 1998, 12,500 members of NATO (or “40%”) paid $3.5 million for <b>seven</b> boats; write to \
         {name} at boats@example.org.",
    ),
    (
        Lang::Fr,
        "Le 3 mai 1998, 12\u{202f}500 membres de l'OTAN (soit «\u{a0}40\u{a0}%\u{a0}») ont payé 3,5 millions de dollars pour \
         <b>sept</b> bateaux ; écrivez à {name} sur boats@example.org.",
    ),
    (
        Lang::Ar,
        "في ٣ أيار ١٩٩٨ دفع ١٢٬٥٠٠ عضو في الناتو (أو «٤٠٪») ٣٫٥ ملايين دولار ثمنا لـ<b>سبعة</b> قوارب؛ اكتبوا إلى {name} \
         على boats@example.org.",
    ),
];

#[test]
fn a_warm_check_of_a_translation_allocates_nothing() {
    let engine = Engine::new(Settings::default());
    let mut scratch = mtlint::engine::Scratch::default();
    let mut run = || {
        for source in TRANSLATIONS {
            for target in TRANSLATIONS.into_iter().filter(|target| target.0 != source.0) {
                let found = engine.check_pair_text(source, target, &mut scratch);
                assert!(found.is_empty(), "{source:?} {found:?}");
            }
        }
    };
    run();
    let before = ALLOCATIONS.with(Cell::get);
    run();
    assert_eq!(ALLOCATIONS.with(Cell::get) - before, 0);
}
