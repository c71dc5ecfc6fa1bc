//! The mail server: reached, encrypted, and our name and password taken. Nothing is sent.

use service::mail::SmtpMailer;

use super::Finding;
use crate::settings::Settings;

pub(super) async fn look(settings: &Settings) -> Finding {
    const SUBJECT: &str = "mail";
    let Some(url) = &settings.smtp_url else {
        return Finding::warning(
            SUBJECT,
            "Without AFTERWORD_SMTP_URL nobody is asked by mail: mails stay in the outbox.",
        );
    };
    let mailer = match SmtpMailer::new(url) {
        Ok(mailer) => mailer,
        Err(error) => {
            return Finding::error(SUBJECT, format!("The setting AFTERWORD_SMTP_URL cannot be used: {error}"));
        }
    };
    match mailer.probe().await {
        Ok(way) => {
            let tls = if way.is_encrypted { "over TLS" } else { "without encryption" };
            let name = if way.is_logged_in { "takes our name and password" } else { "asks for no name" };
            let says = format!("{} answers {tls} and {name}. Nothing was sent.", way.server);
            if way.is_encrypted || way.is_this_machine {
                Finding::ok(SUBJECT, says)
            } else {
                Finding::warning(SUBJECT, format!("{says} Mails can be read on the way: leave tls=none out."))
            }
        }
        Err(error) => Finding::error(SUBJECT, format!("Mail does not leave: {error}. Mails wait and are tried again.")),
    }
}
