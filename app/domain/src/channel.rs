//! The channel on which a contact took place.

use crate::text_enum::text_enum;

text_enum! {
    "channel";
    /// The channel on which a contact took place.
    pub enum Channel {
        /// A call.
        Phone = "phone", "Phone";
        /// A chat or messenger conversation.
        Chat = "chat", "Chat";
        /// An exchange of e-mails.
        Email = "email", "E-mail";
        /// A helpdesk ticket.
        Ticket = "ticket", "Ticket";
        /// A visit to a branch, counter or site.
        Visit = "visit", "Visit";
    }
}

#[cfg(test)]
mod tests {
    use super::Channel;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Channel);
    }

    #[test]
    fn an_unknown_channel_is_named_with_those_that_exist() {
        let error = "fax".parse::<Channel>().unwrap_err();
        assert_eq!(error.to_string(), "channel “fax” is not known; it is one of: phone, chat, email, ticket, visit");
    }
}
