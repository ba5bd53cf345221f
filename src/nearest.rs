//! What somebody may have meant by a name that does not exist.

/// `; did you mean …?` with the name among `known` that is nearest to `name`, or nothing when none is near.
#[must_use]
pub fn hint(name: &str, known: &[String]) -> String {
    let wanted = name.to_lowercase();
    let nearest = known.iter().map(|known| (distance(&wanted, &known.to_lowercase()), known)).min();
    match nearest {
        Some((distance, known)) if distance <= 1 + wanted.len() / 4 => format!("; did you mean {known}?"),
        _ => String::new(),
    }
}

/// Number of letters to insert, drop or replace to make `b` of `a`.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (above + 1).min(row[j] + 1).min(diagonal + usize::from(x != y));
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::hint;

    #[test]
    fn the_nearest_name_is_told_when_it_is_near() {
        let known = ["select".to_owned(), "ignore".to_owned()];
        assert_eq!(hint("selct", &known), "; did you mean select?");
        assert_eq!(hint("frobnicate", &known), "");
    }
}
