//! A mail as the bytes that travel.

use domain::trouble;
use lettre::{
    Message,
    address::AddressError,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};

use super::{Mail, MailError};

/// Puts a mail together: text and HTML as alternatives, encoded, with its headers.
///
/// # Errors
/// [`MailError::Refused`] when the recipient's address cannot be written into a mail; [`MailError::ForNow`] when
/// something of ours cannot, such as the sender, so that it is mended and tried again.
pub(super) fn message(mail: &Mail) -> Result<Message, MailError> {
    let to: Mailbox = mail.to.parse().map_err(|error: AddressError| {
        MailError::Refused(trouble::mail_to_no_address(&error.to_string()).to_string())
    })?;
    let from: Mailbox = mail.from.parse().map_err(|error: AddressError| {
        let sender = format!("{:?}", mail.from);
        MailError::ForNow(trouble::mail_from_no_address(&sender, &error.to_string()).to_string())
    })?;
    let ours = |error: &dyn std::fmt::Display| {
        MailError::ForNow(trouble::mail_not_put_together(&error.to_string()).to_string())
    };
    let mut message = Message::builder()
        .from(from)
        .to(to)
        .subject(one_line(&mail.subject))
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(|error| ours(&error))?;
    for (name, value) in &mail.headers {
        let name = HeaderName::new_from_ascii(name.clone()).map_err(|error| ours(&error))?;
        message.headers_mut().insert_raw(HeaderValue::new(name, one_line(value)));
    }
    Ok(message)
}

/// A header is one line: whatever would start another one becomes a blank.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail() -> Mail {
        Mail {
            from: "Nordlicht Énergie <feedback@nordlicht.example>".to_owned(),
            to: "a.jansen@example.org".to_owned(),
            subject: "Wie war es?\r\nBcc: everybody@example.org".to_owned(),
            text: "Grüße".to_owned(),
            html: "<p>Grüße</p>".to_owned(),
            headers: vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())],
        }
    }

    #[test]
    fn a_mail_has_both_parts_and_its_headers_and_no_other() {
        let bytes = String::from_utf8(message(&mail()).unwrap().formatted()).unwrap();
        assert!(bytes.contains("Auto-Submitted: auto-generated\r\n"), "{bytes}");
        assert!(bytes.contains("text/plain") && bytes.contains("text/html"));
        assert!(!bytes.contains("\nBcc:"), "{bytes}");
        assert!(bytes.is_ascii(), "everything is encoded");
    }

    #[test]
    fn a_bad_recipient_is_told_from_a_bad_sender() {
        assert!(matches!(message(&Mail { to: "nobody".to_owned(), ..mail() }), Err(MailError::Refused(_))));
        assert!(matches!(message(&Mail { from: "nobody".to_owned(), ..mail() }), Err(MailError::ForNow(_))));
    }
}
