//! What respondents read around the questions: buttons, errors, mails, and pages when a link does not work.
//!
//! The wordings stand in `texts/`, a file for each language, in the format of the Project Fluent. Here stand their names
//! and what each is told; the tests hold the files against it.

#[cfg(feature = "wording")]
mod argument;
#[cfg(feature = "wording")]
mod bundle;
#[cfg(test)]
mod files;

use std::borrow::Cow;

use chrono::{NaiveDate, Weekday};
#[cfg(feature = "wording")]
use {argument::Argument, fluent_bundle::FluentArgs};

use super::{Accept, Resolution};
use crate::{Channel, Language};

/// A day that is written with its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FullDay(pub NaiveDate);

/// Declares phrases: the name of each, the name of its message in the files, and what it is told.
macro_rules! phrases {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident = $id:literal $({ $( $(#[doc = $arg_doc:literal])* $arg:ident: $kind:ty, )+ })?;
    )+) => {
        /// A phrase that does not depend on the survey.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Phrase<'a> {
            $( $(#[doc = $doc])* $name $({ $( $(#[doc = $arg_doc])* $arg: $kind, )+ })?, )+
        }

        impl<'a> Phrase<'a> {
            /// Every phrase, for the tests.
            #[cfg(test)]
            const DECLARED: &'static [files::Declared] = &[$(
                files::Declared {
                    name: stringify!($name),
                    id: $id,
                    arguments: &[$($( (stringify!($arg), <$kind as Argument>::samples) ),+)?],
                }
            ),+];

            const fn id(self) -> &'static str {
                match self { $( Self::$name { .. } => $id, )+ }
            }

            #[cfg(feature = "wording")]
            fn arguments(self, language: Language) -> FluentArgs<'a> {
                let mut told = FluentArgs::new();
                match self {
                    $( Self::$name $({ $($arg),+ })? => { $($( told.set(stringify!($arg), $arg.told(language)); )+)? } )+
                }
                told
            }
        }
    };
}

phrases! {
    /// The button that submits.
    Send = "send";
    /// The button that submits a changed answer.
    SendChange = "send-change";
    /// The button that leads to the next questions.
    Next = "next";
    /// The button that leads back to the questions before.
    Back = "back";
    /// Where one is, above the questions.
    PageOf = "page-of" {
        /// The number of this page.
        number: usize,
        /// How many there are, as far as the answers say.
        of: usize,
    };
    /// Above the errors of a form that came back.
    PleaseCheck = "please-check";
    /// A question with choices has no answer.
    PleaseChoose = "please-choose";
    /// A question has several answers.
    ChooseOne = "choose-one";
    /// A required text is missing.
    PleaseWrite = "please-write";
    /// A text holds control characters.
    ControlCharacters = "control-characters";
    /// The error beside a text that is too long.
    TooLong = "too-long" {
        /// How many characters it has.
        length: usize,
        /// How many it may have.
        limit: usize,
    };
    /// Not an e-mail address.
    NoEmail = "no-email";
    /// Contact is wanted, and no address given.
    EmailNeeded = "email-needed";
    /// What was written is no number.
    NoNumber = "no-number";
    /// A number that is too low or too high.
    NumberBetween = "number-between" {
        /// The lowest.
        lowest: i32,
        /// The highest.
        highest: i32,
    };
    /// A number that lies between the points of a line.
    NumberInSteps = "number-in-steps" {
        /// The lowest.
        lowest: i32,
        /// The highest.
        highest: i32,
        /// From one point to the next.
        step: i32,
    };
    /// A number that is too low.
    NumberFrom = "number-from" {
        /// The lowest.
        lowest: i32,
    };
    /// A number that is too high.
    NumberTo = "number-to" {
        /// The highest.
        highest: i32,
    };
    /// A number with more digits behind the point than are kept.
    DecimalsAtMost = "decimals-at-most" {
        /// How many there may be.
        decimals: usize,
    };
    /// What was written is no day.
    NoDate = "no-date";
    /// A day that is too early.
    DateFrom = "date-from" {
        /// The earliest.
        earliest: FullDay,
    };
    /// A day that is too late.
    DateTo = "date-to" {
        /// The latest.
        latest: FullDay,
    };
    /// Not a telephone number.
    NoPhone = "no-phone";
    /// More choices were made than are possible.
    ChooseAtMost = "choose-at-most" {
        /// How many may be made.
        most: usize,
    };
    /// “None of these” was chosen together with something else.
    NoneGoesAlone = "none-goes-alone";
    /// The places given in a ranking do not go together.
    PlacesOnce = "places-once";
    /// Not every line of a table has an answer.
    EveryRow = "every-row";
    /// Below a question for files: what it takes.
    FileHint = "file-hint" {
        /// Of which kind.
        accept: Accept,
        /// How many.
        most: usize,
        /// How large each may be, in MB.
        megabytes: usize,
    };
    /// Above files that came with an earlier page or try.
    FilesHere = "files-here";
    /// The box that takes such a file away.
    FileTakeAway = "file-take-away" {
        /// The file.
        name: &'a str,
    };
    /// A required file is missing.
    PleaseAddFile = "please-add-file";
    /// A file is of no kind that the question takes.
    FileWrongKind = "file-wrong-kind" {
        /// The file.
        name: &'a str,
        /// What the question takes.
        accept: Accept,
    };
    /// A photo is in the format HEIC.
    FileHeic = "file-heic" {
        /// The file.
        name: &'a str,
    };
    /// A file is too large.
    FileTooLarge = "file-too-large" {
        /// The file.
        name: &'a str,
        /// How large it may be, in MB.
        megabytes: usize,
    };
    /// A photo has too many pixels.
    FileTooManyPixels = "file-too-many-pixels" {
        /// The file.
        name: &'a str,
        /// How many millions it may have.
        most: usize,
    };
    /// More files than the question takes.
    FilesAtMost = "files-at-most" {
        /// How many it takes.
        most: usize,
    };
    /// Files cannot be taken for now.
    FileNoRoom = "file-no-room";
    /// A form with its files is larger than anything that is taken; below [`Phrase::PleaseCheck`].
    FormTooLarge = "form-too-large";
    /// The form's attempt number is missing or broken.
    FormBroken = "form-broken";
    /// An answer to whether the issue was resolved.
    ResolvedAnswer = "resolved-answer" {
        /// Which of them.
        answer: Resolution,
    };
    /// The line above the first question: which contact it is about.
    AboutContact = "about-contact" {
        /// How the contact took place.
        channel: Channel,
        /// On which day it ended.
        weekday: Weekday,
    };
    /// Below the thanks, when somebody is going to call or write.
    SomebodyWillContact = "somebody-will-contact";
    /// Below the thanks.
    Read = "read";
    /// The link to change an answer.
    ChangeAnswer = "change-answer";
    /// Heading when the answer has been given and can no longer be changed.
    AnsweredHeading = "answered-heading";
    /// Text below it.
    AnsweredText = "answered-text";
    /// Heading when the survey has expired.
    ExpiredHeading = "expired-heading";
    /// Text below it.
    ExpiredText = "expired-text";
    /// Heading when no survey belongs to the link.
    UnknownHeading = "unknown-heading";
    /// Text below it.
    UnknownText = "unknown-text";
    /// Heading when something failed on our side.
    TroubleHeading = "trouble-heading";
    /// Text below it.
    TroubleText = "trouble-text";
    /// Heading when a form could not be taken for now.
    HeldHeading = "held-heading";
    /// Text below it; everything that was typed is in the page.
    HeldText = "held-text";
    /// The button below it.
    SendAgain = "send-again";
    /// Beside the form while it waits for a connection.
    Offline = "offline";
    /// On a printed comment card, below the question.
    CardInvitation = "card-invitation";
    /// On a printed comment card, beside the QR code.
    CardScan = "card-scan";
    /// The link to what happens with answers.
    HowUsed = "how-used";
    /// What happens with answers.
    HowUsedText = "how-used-text";
    /// What happens with answers to a survey about staff.
    HowUsedStaff = "how-used-staff";
    /// The link to opt out.
    DontAskAgain = "dont-ask-again";
    /// Heading of the page to opt out.
    OptOutHeading = "opt-out-heading";
    /// Text below it.
    OptOutText = "opt-out-text";
    /// Heading after opting out.
    OptedOutHeading = "opted-out-heading";
    /// Text below it.
    OptedOutText = "opted-out-text";
    /// Above the choice of languages.
    OtherLanguage = "other-language";
    /// The mail's subject.
    MailSubject = "mail-subject" {
        /// How the contact took place.
        channel: Channel,
        /// Who asks.
        organisation: &'a str,
    };
    /// The day of a contact inside the mail's first sentence, while its weekday says which day is meant.
    OnWeekday = "on-weekday" {
        /// On which day it ended.
        weekday: Weekday,
    };
    /// The day of a contact inside the mail's first sentence, later.
    OnDate = "on-date" {
        /// On which day it ended.
        date: NaiveDate,
    };
    /// What a contact was about, inside the mail's first sentence.
    Topic = "topic" {
        /// As the organisation calls it.
        reason: &'a str,
    };
    /// The mail's first sentence: how, when and what about, and that one question follows.
    MailOpening = "mail-opening" {
        /// How the contact took place.
        channel: Channel,
        /// [`Phrase::OnWeekday`] or [`Phrase::OnDate`].
        day: &'a str,
        /// [`Phrase::Topic`], or nothing.
        topic: &'a str,
        /// Whether a case about it was closed since.
        again: bool,
    };
    /// In the mail, below the score buttons.
    MailTap = "mail-tap";
    /// In the mail's text part, before the link.
    MailAnswerHere = "mail-answer-here";
    /// In the mail's foot: why it came.
    MailWhy = "mail-why";
    /// In the mail's foot: how often we ask.
    MailHowOften = "mail-how-often" {
        /// For how many days nobody is asked again.
        days: usize,
    };
    /// In the mail's foot: the link to opt out.
    MailDontAsk = "mail-dont-ask";
    /// The beginning of a reminder.
    MailReminder = "mail-reminder";
    /// The subject of a reply that staff write about what a customer said.
    ReplySubject = "reply-subject" {
        /// Who writes.
        organisation: &'a str,
    };
    /// Stands above the customer's own words in a reply.
    YouWrote = "you-wrote";
}

impl Phrase<'_> {
    /// The phrase as the customer reads it.
    #[cfg(feature = "wording")]
    #[must_use]
    pub fn wording(self, language: Language) -> Cow<'static, str> {
        bundle::wording(language, self.id(), &self.arguments(language))
    }

    /// The name of the phrase, where nobody is there to read it.
    #[cfg(not(feature = "wording"))]
    #[must_use]
    pub fn wording(self, _language: Language) -> Cow<'static, str> {
        Cow::Borrowed(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_name_channel_and_day() {
        let about = |language, channel, weekday| Phrase::AboutContact { channel, weekday }.wording(language);
        assert_eq!(about(Language::En, Channel::Phone, Weekday::Fri), "Your call with us on Friday");
        assert_eq!(about(Language::De, Channel::Visit, Weekday::Mon), "Ihr Besuch bei uns am Montag");
        assert_eq!(about(Language::De, Channel::Email, Weekday::Mon), "Ihre E-Mail an uns vom Montag");
        assert_eq!(about(Language::Pl, Channel::Email, Weekday::Wed), "Wiadomość e-mail do nas ze środy");
        assert_eq!(about(Language::Pl, Channel::Phone, Weekday::Tue), "Rozmowa telefoniczna z nami we wtorek");
        let subject = Phrase::MailSubject { channel: Channel::Visit, organisation: "Nordlicht Energie" };
        assert_eq!(subject.wording(Language::En), "How was your visit? One question from Nordlicht Energie");
        assert_eq!(subject.wording(Language::De), "Wie war es bei uns? Eine Frage von Nordlicht Energie");
        let opening = Phrase::MailOpening { channel: Channel::Phone, day: "dün", topic: "", again: true };
        assert_eq!(
            opening.wording(Language::Tr),
            "Merhaba, dün bizi aradınız ve sonrasında size geri dönüş yaptık. Bir soru:"
        );
    }

    #[test]
    fn numbers_bend_their_words() {
        let often = |language, days| Phrase::MailHowOften { days }.wording(language);
        assert_eq!(often(Language::En, 30), "We ask at most once in 30 days.");
        assert_eq!(often(Language::Ar, 2), "لا نسأل أكثر من مرة واحدة كل يومين.");
        assert_eq!(often(Language::Ar, 7), "لا نسأل أكثر من مرة واحدة كل 7 أيام.");
        assert_eq!(often(Language::Ar, 30), "لا نسأل أكثر من مرة واحدة كل 30 يومًا.");
        assert_eq!(often(Language::He, 2), "אנחנו שואלים לכל היותר פעם ביומיים.");
        let long = |length| Phrase::TooLong { length, limit: 4000 }.wording(Language::Pl);
        assert!(long(4002).starts_with("Tekst ma 4002 znaki;"), "{}", long(4002));
        assert!(long(40_012).starts_with("Tekst ma 40\u{a0}012 znaków;"), "{}", long(40_012));
    }

    #[test]
    fn names_stand_apart_only_where_the_text_runs_the_other_way() {
        let subject = |language| Phrase::ReplySubject { organisation: "Nordlicht" }.wording(language);
        assert!(subject(Language::He).ends_with("\u{2068}Nordlicht\u{2069}"));
        assert!(subject(Language::Ja).ends_with("：Nordlicht"));
    }

    #[test]
    fn a_text_without_anything_to_be_told_is_not_copied() {
        assert!(matches!(Phrase::Send.wording(Language::Zh), Cow::Borrowed("提交")));
    }

    #[test]
    fn every_channel_has_its_own_sentence_in_every_language() {
        for language in Language::ALL.iter().copied() {
            let said = |phrase: fn(Channel) -> Phrase<'static>| {
                let wordings = Channel::ALL.iter().map(|channel| phrase(*channel).wording(language));
                wordings.collect::<std::collections::BTreeSet<_>>().len()
            };
            let abouts = said(|channel| Phrase::AboutContact { channel, weekday: Weekday::Wed });
            let openings = said(|channel| Phrase::MailOpening { channel, day: "", topic: "", again: false });
            assert_eq!((abouts, openings), (Channel::ALL.len(), Channel::ALL.len()), "{language}");
        }
    }
}
