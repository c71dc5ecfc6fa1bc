//! What mails say besides the survey's own wording, in each language.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{Channel, Language, survey::phrases::weekday_name};

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
    let reason = about.reason.map(|reason| topic(language, reason)).unwrap_or_default();
    let again = about.kind == InvitationKind::Recovery;
    match language {
        Language::En => {
            let did = match about.channel {
                Channel::Phone => format!("you called us {day}{reason}"),
                Channel::Chat => format!("you chatted with us {day}{reason}"),
                Channel::Email => format!("you wrote to us {day}{reason}"),
                Channel::Ticket => format!("we closed your request {day}{reason}"),
                Channel::Visit => format!("you visited us {day}{reason}"),
            };
            let since = if again { ", and we got back to you since" } else { "" };
            format!("Hello, {did}{since}. One question:")
        }
        Language::De => {
            let did = match about.channel {
                Channel::Phone => format!("Sie haben uns {day}{reason} angerufen"),
                Channel::Chat => format!("Sie haben {day}{reason} mit uns gechattet"),
                Channel::Email => format!("Sie haben uns {day}{reason} geschrieben"),
                Channel::Ticket => format!("wir haben {day} Ihre Anfrage{reason} abgeschlossen"),
                Channel::Visit => format!("Sie haben uns {day}{reason} besucht"),
            };
            let since = if again { ", und wir haben uns seither bei Ihnen gemeldet" } else { "" };
            format!("Guten Tag, {did}{since}. Eine Frage:")
        }
        Language::Fr => {
            let did = match about.channel {
                Channel::Phone => format!("vous nous avez appelés {day}{reason}"),
                Channel::Chat => format!("vous avez discuté avec nous {day}{reason}"),
                Channel::Email => format!("vous nous avez écrit {day}{reason}"),
                Channel::Ticket => format!("nous avons clos votre demande {day}{reason}"),
                Channel::Visit => format!("vous nous avez rendu visite {day}{reason}"),
            };
            let since = if again { ", et nous sommes revenus vers vous depuis" } else { "" };
            format!("Bonjour, {did}{since}. Une question :")
        }
        Language::Es => {
            let did = match about.channel {
                Channel::Phone => format!("nos llamó {day}{reason}"),
                Channel::Chat => format!("chateó con nosotros {day}{reason}"),
                Channel::Email => format!("nos escribió {day}{reason}"),
                Channel::Ticket => format!("cerramos su solicitud {day}{reason}"),
                Channel::Visit => format!("nos visitó {day}{reason}"),
            };
            let since = if again { ", y desde entonces le hemos respondido" } else { "" };
            format!("Hola, {did}{since}. Una pregunta:")
        }
    }
}

/// Names the reason, in the language's quotation marks: the organisation's name for it may be of any form.
fn topic(language: Language, reason: &str) -> String {
    match language {
        Language::En => format!(" about “{reason}”"),
        Language::De => format!(" wegen „{reason}“"),
        Language::Fr => format!(" au sujet de « {reason} »"),
        Language::Es => format!(" por «{reason}»"),
    }
}

/// The day of the contact as it is said on `today`: by its weekday while that is clear, then by its date.
fn day(language: Language, on: NaiveDate, today: NaiveDate) -> String {
    if (0..=WEEKDAY_IS_CLEAR).contains(&(today - on).num_days()) {
        let weekday = weekday_name(language, on.weekday().num_days_from_monday());
        return match language {
            Language::En => format!("on {weekday}"),
            Language::De => format!("am {weekday}"),
            Language::Fr => weekday.to_owned(),
            Language::Es => format!("el {weekday}"),
        };
    }
    let month = month_name(language, on.month0());
    let day = on.day();
    match language {
        Language::En => format!("on {day} {month}"),
        Language::De => format!("am {day}. {month}"),
        Language::Fr if day == 1 => format!("le 1er {month}"),
        Language::Fr => format!("le {day} {month}"),
        Language::Es => format!("el {day} de {month}"),
    }
}

/// The name of a month inside a sentence; 0 is January, and numbers wrap at 12.
const fn month_name(language: Language, month0: u32) -> &'static str {
    let names = match language {
        Language::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        Language::De => [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
        Language::Fr => [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        Language::Es => [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
    };
    names[(month0 % 12) as usize]
}

/// The subject of a reply that staff write about what a customer said.
#[must_use]
pub fn reply_subject(language: Language, organisation: &str) -> String {
    match language {
        Language::En => format!("About what you told us: {organisation}"),
        Language::De => format!("Zu Ihrer Rückmeldung: {organisation}"),
        Language::Fr => format!("À propos de votre retour : {organisation}"),
        Language::Es => format!("Sobre lo que nos contó: {organisation}"),
    }
}

/// Stands above the customer's own words in a reply.
#[must_use]
pub const fn you_wrote(language: Language) -> &'static str {
    match language {
        Language::En => "You wrote:",
        Language::De => "Sie schrieben:",
        Language::Fr => "Vous avez écrit :",
        Language::Es => "Usted escribió:",
    }
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
    }

    #[test]
    fn a_week_later_the_weekday_is_a_date() {
        assert!(said(Language::En, None, "2026-11-26T12:00:00Z").contains("on Friday"));
        assert!(said(Language::En, None, "2026-11-27T12:00:00Z").contains("on 20 November"));
        assert!(said(Language::De, None, "2026-12-27T12:00:00Z").contains("am 20. November"));
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
