//! How a conflict between two answers of one attempt is resolved.

use crate::text_enum::text_enum;

text_enum! {
    "settlement";
    /// Which of two answers of one attempt counts.
    pub enum Settlement {
        /// The one that counts.
        Keep = "keep", "What counts stays";
        /// The other one, from now on.
        Replace = "replace", "The other answer counts";
    }
}

#[cfg(test)]
mod tests {
    use super::Settlement;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Settlement);
    }
}
