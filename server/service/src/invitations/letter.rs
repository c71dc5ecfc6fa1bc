//! Writing the message of an invitation: tokens, mail, and the copy that is kept.

use domain::{Language, survey::Survey};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{Delivery, InvitationKind, MessageKind};
use crate::{
    Error, Result, Service,
    mail::{
        Mail,
        ask::{Ask, Links},
        headers,
        words::About,
    },
    organisation::{self, Organisation},
    secret,
    store::entity::{contact, contact_reason, invitation, message, opt_out_token, program, survey_version},
    surveys,
};

/// A message that is written down and can be handed over.
pub(super) struct Letter {
    /// Its row.
    pub(super) message: Uuid,
    /// What goes out; the only place where its links stand.
    pub(super) mail: Mail,
}

/// Writes the message of `kind`, with fresh tokens: the row keeps their hashes and the bodies with blank links.
pub(super) async fn write(
    tx: &DatabaseTransaction,
    cx: &Service,
    row: &invitation::Model,
    address: &str,
    kind: MessageKind,
) -> Result<Letter> {
    let organisation = organisation::get_in(tx).await?;
    let facts = Facts::read(tx, row, &organisation).await?;
    let ask = facts.ask(cx, row, &organisation, kind)?;
    let (token, opt_out) = (secret::token(cx.entropy.as_ref()), secret::token(cx.entropy.as_ref()));
    let links = Links { answer: cx.link(&format!("/s/{token}")), opt_out: cx.link(&format!("/u/{opt_out}")) };
    let (bodies, kept, id) = (ask.bodies(&links)?, ask.bodies(&Links::blank())?, cx.new_id());
    let mail = Mail {
        from: organisation.mail_from.clone(),
        to: address.to_owned(),
        subject: ask.subject(),
        text: bodies.text,
        html: bodies.html,
        headers: headers::of_invitation(&organisation.mail_from, row.id, kind, &links.opt_out),
    };
    message::Entity::insert(message::ActiveModel {
        id: Set(id),
        invitation_id: Set(row.id),
        kind: Set(kind.as_str().to_owned()),
        token_hash: Set(secret::hash(&token)),
        subject: Set(Some(mail.subject.clone())),
        body_text: Set(Some(kept.text)),
        body_html: Set(Some(kept.html)),
        recipient: Set(Some(address.to_owned())),
        delivery: Set(Delivery::Queued.as_str().to_owned()),
        error: Set(None),
        created_at: Set(cx.now()),
        sent_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    opt_out_token::Entity::insert(opt_out_token::ActiveModel {
        token_hash: Set(secret::hash(&opt_out)),
        message_id: Set(id),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(Letter { message: id, mail })
}

/// What a mail says, as storage has it.
struct Facts {
    contact: contact::Model,
    survey: Survey,
    quarantine_days: Option<i32>,
    reason: Option<String>,
}

impl Facts {
    async fn read(tx: &DatabaseTransaction, row: &invitation::Model, organisation: &Organisation) -> Result<Self> {
        let damaged = || Error::Internal("an invitation lost its contact or its survey".to_owned());
        let contact = contact::Entity::find_by_id(row.contact_id).one(tx).await?.ok_or_else(damaged)?;
        let version = survey_version::Entity::find_by_id(row.survey_version_id).one(tx).await?.ok_or_else(damaged)?;
        let survey = surveys::content(&version)?;
        let program = program::Entity::find().filter(program::Column::Key.eq(&row.program_key)).one(tx).await?;
        // Reasons are named in the organisation's language; in another one their names would be foreign words.
        let reason = if Language::of_tag(&organisation.language) == Language::of_tag(&row.language) {
            let known =
                contact_reason::Entity::find().filter(contact_reason::Column::Code.eq(&contact.reason)).one(tx).await?;
            known.map(|reason| reason.name).filter(|_| contact.reason != "unknown")
        } else {
            None
        };
        Ok(Self { contact, survey, quarantine_days: program.map(|program| program.quarantine_days), reason })
    }

    fn ask<'a>(
        &'a self,
        cx: &Service,
        row: &invitation::Model,
        organisation: &'a Organisation,
        message: MessageKind,
    ) -> Result<Ask<'a>> {
        let channel = self
            .contact
            .channel
            .parse()
            .map_err(|_| Error::Internal(format!("unknown channel {:?} of a contact", self.contact.channel)))?;
        let kind = InvitationKind::parse(&row.kind)
            .ok_or_else(|| Error::Internal(format!("unknown kind {:?} of an invitation", row.kind)))?;
        Ok(Ask {
            organisation,
            survey: &self.survey,
            language: Language::of_tag(&row.language).unwrap_or(Language::En),
            about: About { channel, ended_at: self.contact.ended_at, reason: self.reason.as_deref(), kind },
            message,
            quarantine_days: self.quarantine_days,
            now: cx.now(),
        })
    }
}
