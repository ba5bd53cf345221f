//! The shape of a number as it is written: which separators, and how many digits between them.

/// What a number looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// One to three digits, which can begin a number grouped by spaces.
    Short,
    /// More digits, nothing else.
    Plain,
    /// One to three digits, a comma, one or two digits: *3,5*.
    Decimal,
    /// Groups behind points, then a comma and one or two digits: *1.234,56*.
    European,
    /// Digits that a single point groups, or could: *25.000*.
    Dotted,
    /// Groups behind commas, as English has it: *1,234,567.8*.
    Grouped,
    /// Anything else.
    Other,
}

/// The shape of `number`.
pub(super) fn shape(number: &str) -> Shape {
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if is_digits(number) {
        return if number.len() < 4 { Shape::Short } else { Shape::Plain };
    }
    let is_grouped = |whole: &str| {
        let mut parts = whole.split('.');
        let first = parts.next().unwrap_or_default();
        is_digits(first)
            && first.len() < 4
            && !first.starts_with('0')
            && parts.clone().count() > 0
            && parts.all(|part| is_digits(part) && part.len() == 3)
    };
    let is_group =
        |rest: &str| rest.split([',', '.']).next().is_some_and(|part| is_digits(part) && part.len() == 3);
    match number.split_once(',') {
        Some((whole, decimals)) if is_digits(decimals) && decimals.len() < 3 => {
            if is_digits(whole) && whole.len() < 4 {
                Shape::Decimal
            } else if is_grouped(whole) {
                Shape::European
            } else {
                Shape::Other
            }
        }
        Some((whole, rest)) if is_digits(whole) && whole.len() < 4 && is_group(rest) => Shape::Grouped,
        None if is_grouped(number) && number.matches('.').count() == 1 => Shape::Dotted,
        _ => Shape::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, shape};

    #[test]
    fn shapes_are_told_apart() {
        for (number, expected) in [
            ("12", Shape::Short),
            ("2018", Shape::Plain),
            ("3,5", Shape::Decimal),
            ("1.234,56", Shape::European),
            ("1.234.567,8", Shape::European),
            ("25.000", Shape::Dotted),
            ("3,500", Shape::Grouped),
            ("1,234,567.8", Shape::Grouped),
            ("1.2,3", Shape::Other),
            ("0.500", Shape::Other),
            ("192.168.100.101", Shape::Other),
        ] {
            assert_eq!(shape(number), expected, "{number}");
        }
    }
}
