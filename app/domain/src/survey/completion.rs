//! Whether what came back is whole.

use crate::text_enum::text_enum;

text_enum! {
    "status";
    /// Whether a survey was sent whole.
    pub enum Completion {
        /// It was sent.
        Complete = "complete", "Sent whole";
        /// It was begun, and not sent.
        Partial = "partial", "Answered in part";
    }
}

#[cfg(test)]
mod tests {
    use super::Completion;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Completion);
    }
}
