//! Who began a contact.

use crate::text_enum::text_enum;

text_enum! {
    "direction";
    /// Who began a contact.
    pub enum Direction {
        /// The customer turned to the company.
        Inbound = "inbound", "From the customer";
        /// The company turned to the customer.
        Outbound = "outbound", "To the customer";
    }
}

#[cfg(test)]
mod tests {
    use super::Direction;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Direction);
    }
}
