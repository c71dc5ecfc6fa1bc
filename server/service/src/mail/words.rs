//! The first sentence of a mail.

use std::borrow::Cow;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{Channel, Language, survey::phrases::Phrase};

use crate::invitations::InvitationKind;

/// For how many days after a contact its weekday says which day is meant.
const WEEKDAY_IS_CLEAR: i64 = 6;

/// The facts of a contact that the opening of a mail names.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// How it took place.
    pub channel: Channel,
    /// When it ended.
    pub ended_at: DateTime<Utc>,
    /// What it was about, as the organisation calls it; none when that is not known in the mail's language.
    pub reason: Option<&'a str>,
    /// Whether it is asked about for the first time, or after a case about it was closed.
    pub kind: InvitationKind,
}

/// The first sentence: how, when and what about the customer made contact, and that one question follows.
#[must_use]
pub fn opening(language: Language, about: &About<'_>, zone: Tz, now: DateTime<Utc>) -> String {
    let day = day(language, about.ended_at.with_timezone(&zone).date_naive(), now.with_timezone(&zone).date_naive());
    let topic = about.reason.map(|reason| Phrase::Topic { reason }.wording(language)).unwrap_or_default();
    let again = about.kind == InvitationKind::Recovery;
    Phrase::MailOpening { channel: about.channel, day: &day, topic: &topic, again }.wording(language).into_owned()
}

/// The day of the contact as it is said on `today`: by its weekday while that is clear, then by its date.
fn day(language: Language, date: NaiveDate, today: NaiveDate) -> Cow<'static, str> {
    let is_clear = (0..=WEEKDAY_IS_CLEAR).contains(&(today - date).num_days());
    let phrase = if is_clear { Phrase::OnWeekday { weekday: date.weekday() } } else { Phrase::OnDate { date } };
    phrase.wording(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(reason: Option<&str>, kind: InvitationKind) -> About<'_> {
        About { channel: Channel::Phone, ended_at: "2026-11-20T11:00:00Z".parse().unwrap(), reason, kind }
    }

    fn said(language: Language, reason: Option<&str>, now: &str) -> String {
        opening(language, &about(reason, InvitationKind::First), chrono_tz::Europe::Berlin, now.parse().unwrap())
    }

    #[test]
    fn the_opening_says_how_when_and_what_about() {
        let now = "2026-11-20T12:00:00Z";
        assert_eq!(
            said(Language::En, Some("Late fee"), now),
            "Hello, you called us on Friday about “Late fee”. One question:"
        );
        assert_eq!(
            said(Language::De, Some("Mahngebühr"), now),
            "Guten Tag, Sie haben uns am Freitag wegen „Mahngebühr“ angerufen. Eine Frage:"
        );
        assert_eq!(said(Language::Fr, None, now), "Bonjour, vous nous avez appelés vendredi. Une question :");
        assert_eq!(said(Language::Es, None, now), "Hola, nos llamó el viernes. Una pregunta:");
        assert_eq!(
            said(Language::Pl, Some("Opłata"), now),
            "Dzień dobry, w piątek rozmawialiśmy telefonicznie w sprawie „Opłata”. Jedno pytanie:"
        );
        assert_eq!(
            said(Language::Ja, Some("延滞料"), now),
            "こんにちは。金曜日に「延滞料」の件でお電話をいただきました。一つだけお尋ねします。"
        );
    }

    #[test]
    fn a_week_later_the_weekday_is_a_date() {
        assert!(said(Language::En, None, "2026-11-26T12:00:00Z").contains("on Friday"));
        assert!(said(Language::En, None, "2026-11-27T12:00:00Z").contains("on 20 November"));
        assert!(said(Language::De, None, "2026-12-27T12:00:00Z").contains("am 20. November"));
        assert!(said(Language::Tr, None, "2026-12-27T12:00:00Z").contains("20 Kasım tarihinde"));
    }

    #[test]
    fn the_day_is_the_organisations_day() {
        // Two in the morning on Saturday in Berlin.
        let about =
            About { ended_at: "2026-11-21T01:00:00Z".parse().unwrap(), ..about(None, InvitationKind::Recovery) };
        let said = opening(Language::En, &about, chrono_tz::Europe::Berlin, "2026-11-21T23:30:00Z".parse().unwrap());
        assert_eq!(said, "Hello, you called us on Saturday, and we got back to you since. One question:");
    }
}
