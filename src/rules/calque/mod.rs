//! Phrases translated word by word.

pub(crate) mod false_friend_context;
pub(crate) mod false_friends;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&false_friend_context::RULE];
