//! Why an answer is taken for a person's or for a machine's: each reason with its weight, and how weights make a verdict.
//!
//! A wrong verdict against a person silences a customer; one in favour of a machine spoils a score by one. So the limits
//! lie where people do not go, and doubt is for the person:
//!
//! - One proof is enough ([`Ground::Proof`]): what no person does.
//! - Without evidence of scanning ([`is_scanning`]) nothing else is enough, however much of it there is: programs of others
//!   and browsers under test fetch a survey and send it within milliseconds, and say so. They count, in doubt.
//! - Hints alone are never enough ([`HINTS_AT_MOST`]): what the headers look like, and what came by at the same time,
//!   are the affair of the customer's browser and of the scanner in front of it.
//! - Headers alone are hardly a hint ([`HEADERS_AT_MOST`]): proxies strip them, privacy tools hide them, old browsers
//!   never had them. Together with a form that was sent rather soon they are still not enough.

use super::Verdict;
use crate::text_enum::text_enum;

/// From this weight on it is doubtful that a person answered.
pub const UNSURE_FROM: i32 = 3;
/// From this weight on a machine answered.
pub const MACHINE_FROM: i32 = 6;
/// What all hints together weigh at most: less than a verdict takes.
pub const HINTS_AT_MOST: i32 = 5;
/// What headers weigh at most among the hints.
pub const HEADERS_AT_MOST: i32 = 2;

text_enum! {
    "reason";
    /// Why an answer is taken for a person's or for a machine's.
    pub enum Reason {
        /// It filled in the field that the page hides.
        ///
        /// Form fillers put something into every field. The field is out of sight and out of reach of the Tab key and of
        /// screen readers, has a name that no browser fills in by itself, and says in words that it is to be left empty,
        /// for those who see pages as text.
        HiddenField = "hidden_field", "It filled in a field that no person sees.";
        /// It called itself a mail gateway, a link scanner or a preview when it sent the answer.
        ///
        /// Only what nobody browses with is known by these names. That such a visitor *looked* says nothing: gateways and
        /// chats look at every link long before the person does.
        Robot = "robot", "It called itself a link scanner or a link preview.";

        /// Sent within 0.7 seconds of the look.
        ///
        /// In that time the page has to travel, to be drawn, seen and understood, a finger has to find the button, and the
        /// form has to travel back. A program that answers on somebody's behalf is as fast, so it proves nothing.
        AtOnce = "at_once", "It was sent within 0.7 seconds of the page being asked for.";

        /// Sent within 1.5 seconds of the look.
        ///
        /// The score was tapped in the mail and the button lies under the thumb: the fastest people come near it. Doubtful
        /// by itself; it takes little more to be sure.
        Hasty = "hasty", "It was sent within 1.5 seconds of the page being asked for.";
        /// Sent within 3 seconds of the look.
        ///
        /// A few people do that.
        Quick = "quick", "It was sent within 3 seconds of the page being asked for.";
        /// At least the third answer under one link within 5 seconds.
        ///
        /// Each answer has a page of its own, which has to be opened first; impatient taps on one page are one attempt.
        Burst = "burst", "It was at least the third different answer within 5 seconds.";
        /// The form did not bring back the look that our page put into it.
        ///
        /// Whoever posts without having read the page. People come without it only from a page that was made before an
        /// update, or when the secret of the installation has changed.
        NoLook = "no_look", "It came without the mark that our page puts into every form.";
        /// Nothing in the request says that a browser sent it: no name, no language, no wish for HTML.
        ///
        /// Privacy tools hide one or two of these; a browser without any of them is not known.
        NoBrowser = "no_browser", "Nothing about the request says that a browser sent it.";
        /// It called itself a program, or a browser that a program drives.
        ///
        /// A kiosk, a chat assistant, a test: somebody may stand behind it. Always in doubt, whatever else there is.
        Program = "program", "It called itself a program.";

        /// The same kind of visitor opened many scores of the mail within seconds, moments before or after the look.
        ///
        /// A mail gateway. It counts only close to the look and only with the same traits: what a gateway did on delivery
        /// says nothing about the person who answers later.
        Sweep = "sweep", "The same kind of visitor opened many scores of the mail within seconds, moments before or after.";
        /// The same kind of visitor followed the link that no person sees, moments before or after the look.
        HiddenLink = "hidden_link", "The same kind of visitor followed a link that no person sees, moments before or after.";
        /// It says to be a browser that sends `Sec-Fetch` headers, and sends none.
        ///
        /// Programs that borrow the name of a browser. Some proxies strip what they do not know.
        NotAsItSays = "not_as_it_says", "It named a browser that sends more about itself than this one did.";
        /// Chrome or Firefox sent the form without a click, a tap or a key (`Sec-Fetch-User` is missing).
        ///
        /// A script pressed the button. Some tools by which people operate a page do the same.
        NoGesture = "no_gesture", "The form was sent without a click, a tap or a key.";
        /// The one who sent the form is not like the one who fetched it.
        OtherHands = "other_hands", "It was sent by another kind of visitor than had asked for the page.";
        /// It does not say something that nearly all browsers say: its name, a language, that it wants HTML.
        SaysLittle = "says_little", "It says less about itself than most browsers do.";

        /// A card of the same device was counted at this touchpoint within the minutes that the touchpoint allows for one.
        ///
        /// It says nothing about who sent it: a person may like a card so much as to send it twice.
        Repeat = "repeat", "The same device had sent a card here a short time before.";

        /// Sent 8 seconds or more after the look.
        ///
        /// Machines have no time: a gateway holds the mail back while it looks.
        TookTime = "took_time", "It was sent 8 seconds or more after the page was asked for, as people do.";
        /// The browser says that a click, a tap or a key sent the form.
        Gesture = "gesture", "The browser says that a click, a tap or a key sent the form.";
    }
}

/// What a reason rests on: it decides how far its weight goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ground {
    /// What no person does.
    Proof,
    /// How the answer was sent.
    Conduct,
    /// What else came by.
    Company,
    /// What its headers look like.
    Headers,
}

impl Reason {
    /// What it rests on.
    #[must_use]
    pub const fn ground(self) -> Ground {
        match self {
            Self::HiddenField | Self::Robot => Ground::Proof,
            Self::AtOnce
            | Self::Hasty
            | Self::Quick
            | Self::Burst
            | Self::NoLook
            | Self::NoBrowser
            | Self::Program
            | Self::Repeat
            | Self::TookTime
            | Self::Gesture => Ground::Conduct,
            Self::Sweep | Self::HiddenLink => Ground::Company,
            Self::NotAsItSays | Self::NoGesture | Self::OtherHands | Self::SaysLittle => Ground::Headers,
        }
    }

    /// Its weight; below zero where it speaks for a person. A proof weighs a whole verdict.
    #[must_use]
    pub const fn weight(self) -> i32 {
        match self {
            Self::HiddenField | Self::Robot | Self::Program => MACHINE_FROM,
            Self::Sweep | Self::AtOnce => 5,
            Self::Hasty | Self::Burst | Self::NoBrowser | Self::HiddenLink => 4,
            Self::NoLook => 3,
            Self::Quick | Self::NotAsItSays | Self::NoGesture | Self::OtherHands => 2,
            Self::SaysLittle => 1,
            Self::Repeat => 0,
            Self::Gesture => -1,
            Self::TookTime => -2,
        }
    }

    /// Whether it speaks for a person.
    #[must_use]
    pub const fn speaks_for_a_person(self) -> bool {
        self.weight() < 0
    }

    /// The words of `reasons`, as they are stored and exported: `hasty sweep`.
    #[must_use]
    pub fn words(reasons: &[Self]) -> String {
        reasons.iter().map(|reason| reason.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The reasons of stored words; what a later version may have written is passed over.
    #[must_use]
    pub fn of_words(words: &str) -> Vec<Self> {
        words.split_whitespace().filter_map(|word| word.parse().ok()).collect()
    }
}

/// What reasons weigh together. Each counts once, however often it is given.
#[must_use]
pub fn weight(reasons: &[Reason]) -> i32 {
    let of = |ground: Ground| -> i32 {
        let given = Reason::ALL.iter().filter(|reason| reason.ground() == ground && reasons.contains(reason));
        given.map(|reason| reason.weight()).sum()
    };
    let hints = (of(Ground::Company) + of(Ground::Headers).min(HEADERS_AT_MOST)).min(HINTS_AT_MOST);
    of(Ground::Conduct) + hints
}

/// Whether there is evidence that a link was scanned, without which no weight makes a machine: many answers at once; or
/// many scores opened, or the link that no person sees, by the hands that then sent in haste or as programs do.
#[must_use]
pub fn is_scanning(reasons: &[Reason]) -> bool {
    use Reason::{AtOnce, Burst, Hasty, HiddenLink, NoBrowser, Program, Quick, Sweep};
    let any = |of: &[Reason]| of.iter().any(|reason| reasons.contains(reason));
    any(&[Burst]) || any(&[Sweep, HiddenLink]) && any(&[AtOnce, Hasty, Quick, NoBrowser, Program])
}

impl Verdict {
    /// The verdict for these reasons: nothing else decides.
    #[must_use]
    pub fn of(reasons: &[Reason]) -> Self {
        match weight(reasons) {
            _ if reasons.iter().any(|reason| reason.ground() == Ground::Proof) => Self::Machine,
            MACHINE_FROM.. if is_scanning(reasons) => Self::Machine,
            UNSURE_FROM.. => Self::Unsure,
            _ => Self::Person,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;

    fn any_reasons() -> impl Strategy<Value = Vec<Reason>> {
        proptest::sample::subsequence(Reason::ALL, 0..=Reason::ALL.len())
    }

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Reason);
    }

    #[test]
    fn labels_are_sentences() {
        for reason in Reason::ALL {
            assert!(reason.label().ends_with('.') && reason.label().starts_with(char::is_uppercase), "{reason}");
        }
    }

    #[test]
    fn one_proof_is_enough_whatever_speaks_for_a_person() {
        let proofs = Reason::ALL.iter().filter(|reason| reason.ground() == Ground::Proof);
        for proof in proofs {
            assert_eq!(Verdict::of(&[*proof, Reason::TookTime, Reason::Gesture]), Verdict::Machine, "{proof}");
        }
    }

    #[test]
    fn a_doubt_alone_is_no_verdict() {
        for reason in Reason::ALL.iter().filter(|reason| reason.ground() != Ground::Proof) {
            assert_ne!(Verdict::of(&[*reason]), Verdict::Machine, "{reason}");
        }
        assert_eq!(Verdict::of(&[]), Verdict::Person);
    }

    proptest! {
        #[test]
        fn hints_alone_are_never_enough(reasons in any_reasons()) {
            let hints: Vec<_> =
                reasons.into_iter().filter(|reason| matches!(reason.ground(), Ground::Company | Ground::Headers)).collect();
            prop_assert_ne!(Verdict::of(&hints), Verdict::Machine, "{:?}", hints);
        }

        #[test]
        fn without_evidence_of_scanning_nothing_makes_a_machine(reasons in any_reasons()) {
            let mut reasons: Vec<_> = reasons.into_iter().filter(|reason| reason.ground() != Ground::Proof).collect();
            reasons.retain(|reason| !matches!(reason, Reason::Sweep | Reason::HiddenLink | Reason::Burst));
            prop_assert_ne!(Verdict::of(&reasons), Verdict::Machine, "{:?}", reasons);
        }

        #[test]
        fn a_program_is_never_taken_for_a_person(reasons in any_reasons()) {
            let mut reasons = reasons;
            reasons.push(Reason::Program);
            prop_assert_ne!(Verdict::of(&reasons), Verdict::Person, "{:?}", reasons);
        }

        #[test]
        fn rather_soon_and_odd_headers_are_not_enough(reasons in any_reasons()) {
            let mut odd: Vec<_> = reasons.into_iter().filter(|reason| reason.ground() == Ground::Headers).collect();
            odd.push(Reason::Quick);
            prop_assert_ne!(Verdict::of(&odd), Verdict::Machine, "{:?}", odd);
        }

        #[test]
        fn one_more_reason_moves_the_verdict_its_own_way(reasons in any_reasons(), more in proptest::sample::select(Reason::ALL)) {
            let (before, mut with) = (Verdict::of(&reasons), reasons);
            with.push(more);
            if more.speaks_for_a_person() {
                prop_assert!(Verdict::of(&with) <= before);
            } else {
                prop_assert!(Verdict::of(&with) >= before);
            }
        }

        #[test]
        fn what_is_stored_is_read_again(reasons in any_reasons()) {
            let words = Reason::words(&reasons);
            prop_assert_eq!(Reason::of_words(&words), reasons.clone());
            prop_assert_eq!(Reason::of_words(&format!("of_a_later_version {words}")), reasons);
        }
    }
}
