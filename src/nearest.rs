//! What somebody may have meant by a name that does not exist.

/// `; did you mean …?` with the name among `known` that is nearest to `name`, or nothing when none is near.
#[must_use]
pub fn hint(name: &str, known: &[String]) -> String {
    let wanted: Vec<char> = name.to_lowercase().chars().collect();
    let distance_to = |known: &str| {
        let known: Vec<char> = known.to_lowercase().chars().collect();
        // Of a name of three letters hardly any is far.
        Some(distance(&wanted, &known)).filter(|distance| *distance < known.len())
    };
    // Hardly anybody mistakes the first letter.
    let begins_else = |known: &str| known.to_lowercase().chars().next() != wanted.first().copied();
    let nearest = known
        .iter()
        .filter_map(|known| distance_to(known).map(|distance| (distance, begins_else(known), known)))
        .min();
    match nearest {
        Some((distance, _, known)) if distance <= 1 + wanted.len() / 4 => format!("; did you mean {known}?"),
        _ => beginning(&wanted.iter().collect::<String>(), known)
            .map_or(String::new(), |known| format!("; did you mean {known}?")),
    }
}

/// The one name that begins with `wanted`, if it is long enough to be no accident.
fn beginning<'a>(wanted: &str, known: &'a [String]) -> Option<&'a String> {
    let mut fitting = known.iter().filter(|known| known.to_lowercase().starts_with(wanted));
    let first = fitting.next()?;
    (wanted.chars().count() > 2 && fitting.all(|other| other == first)).then_some(first)
}

/// Number of letters to insert, drop or replace, or of neighbours to exchange, to make `b` of `a`.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = [vec![0; b.len() + 1], (0..=b.len()).collect(), vec![0; b.len() + 1]];
    for (i, x) in a.iter().enumerate() {
        let [before, above, row] = &mut rows;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = above[j] + usize::from(x != y);
            row[j + 1] = (above[j + 1] + 1).min(row[j] + 1).min(replaced);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                row[j + 1] = row[j + 1].min(before[j - 1] + 1);
            }
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()]
}

#[cfg(test)]
mod tests {
    use super::hint;

    #[test]
    fn the_nearest_name_is_told_when_it_is_near() {
        let known = ["select".to_owned(), "ignore".to_owned()];
        assert_eq!(hint("selct", &known), "; did you mean select?");
        assert_eq!(hint("frobnicate", &known), "");
        let short = ["REP", "PUN", "ENC", "PUN001"].map(str::to_owned);
        for (wrong, right) in [("REPP", "REP"), ("pnu", "PUN"), ("PNU001", "PUN001"), ("EN", "ENC")] {
            assert_eq!(hint(wrong, &short), format!("; did you mean {right}?"));
        }
        assert_eq!(hint("xyz", &short), "");
        assert_eq!(hint("al", &["CAL".to_owned(), "all".to_owned()]), "; did you mean all?");
        // A letter is a letter, however many bytes it takes.
        assert_eq!(hint("صحبح", &["صحيح".to_owned()]), "; did you mean صحيح?");
        assert_eq!(hint("خبز", &["صحيح".to_owned(), "خطأ".to_owned()]), "");
    }

    #[test]
    fn a_word_cut_short_is_known_when_only_one_begins_so() {
        let known = ["error", "warning", "max-findings", "max-rate"].map(str::to_owned);
        assert_eq!(hint("warn", &known), "; did you mean warning?");
        assert_eq!(hint("max", &known), "");
        assert_eq!(hint("wa", &known), "");
    }
}
