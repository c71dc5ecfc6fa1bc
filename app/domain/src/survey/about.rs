//! Whom a survey is about: customers, or those who work here.

use crate::text_enum::text_enum;

text_enum! {
    "subject of a survey";
    /// Whom a survey is about. What is not about customers stands in none of their figures.
    pub enum About {
        /// Customers: what it was like for them.
        Customer = "customer", "Customers";
        /// Staff: how work is for them, or what they note down.
        Staff = "staff", "Staff";
    }
}

impl Default for About {
    /// What is meant where nothing is said.
    fn default() -> Self {
        Self::Customer
    }
}

impl About {
    /// Whether it is about staff, and kept apart from the figures of customers.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        *self == Self::Staff
    }

    /// Whether it is what is meant where nothing is said.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// The subject of an answer by the mark that is stored with it.
    #[must_use]
    pub const fn of(about_staff: bool) -> Self {
        if about_staff { Self::Staff } else { Self::Customer }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{Survey, templates};
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(About);
        assert!(About::ALL.iter().all(|about| About::of(about.is_staff()) == *about));
    }

    #[test]
    fn customers_are_meant_and_not_written_so_that_older_surveys_keep_their_hash() {
        let mut survey = templates::comment_card();
        let json = serde_json::to_value(&survey).unwrap();
        assert!(json.get("about").is_none());
        survey.about = About::Staff;
        let json = serde_json::to_value(&survey).unwrap();
        assert_eq!(json["about"], "staff");
        assert_eq!(serde_json::from_value::<Survey>(json).unwrap(), survey);
    }

    #[test]
    fn of_the_built_in_surveys_two_are_about_staff() {
        let staff = templates::built_in().into_iter().filter(|survey| survey.about.is_staff());
        assert_eq!(staff.map(|survey| survey.key).collect::<Vec<_>>(), ["interview-note", "agents-pulse"]);
    }
}
