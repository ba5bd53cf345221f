//! What somebody may have meant by a name that does not exist.

/// `; did you mean …?` with the name among `known` that is nearest to `name`, or nothing when none is near.
#[must_use]
pub fn hint(name: &str, known: &[String]) -> String {
    let wanted = name.to_lowercase();
    let distance_to = |known: &str| distance(&wanted, &known.to_lowercase());
    let nearest = known.iter().map(|known| (distance_to(known), known)).min();
    match nearest {
        // Of a name of three letters hardly any is far.
        Some((distance, known)) if distance <= 1 + wanted.len() / 4 && distance < known.len() => {
            format!("; did you mean {known}?")
        }
        _ => String::new(),
    }
}

/// Number of letters to insert, drop or replace, or of neighbours to exchange, to make `b` of `a`.
fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
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
    }
}
