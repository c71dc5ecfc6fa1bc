//! From files and fields as they were sent to fields that tell of the files that there are.

use domain::{
    AttemptId,
    survey::{
        Accept, FileFacts, FileType, Question, QuestionKind, Survey,
        file::{AWAY, DECLINED, Declined, MB, NO_ROOM},
    },
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{
    Limits,
    inspect::inspect,
    keep::{self, New},
    room,
};
use crate::{
    Error, Result, Service, invitations,
    responses::Source,
    secret,
    store::entity::{response, upload},
};

/// A form of a survey that asks for files, as it was sent.
#[derive(Debug)]
pub struct Sent<'a> {
    /// Where it came in.
    pub source: &'a Source,
    /// What it answers.
    pub survey: &'a Survey,
    /// Its fields, the attempt's id among them.
    pub form: Vec<(String, String)>,
    /// Its files, in their order.
    pub files: Vec<Arrived>,
}

/// A file as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// The question that asked for it.
    pub question: String,
    /// The name that it has.
    pub name: String,
    /// Its bytes.
    pub content: Content,
}

/// The bytes of a file as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// All of them.
    Whole(Vec<u8>),
    /// More than this many MB: none was kept.
    TooLarge(u16),
}

/// What the question asks for.
#[derive(Clone, Copy)]
struct Asked<'a> {
    key: &'a str,
    accept: Accept,
    most: usize,
    /// How long a file may be, in bytes.
    largest: u64,
    required: bool,
}

impl<'a> Asked<'a> {
    fn of(question: &'a Question, limits: &Limits) -> Option<Self> {
        let QuestionKind::File { accept, most, largest_mb } = question.kind else { return None };
        Some(Self {
            key: &question.key,
            accept,
            most: usize::from(most),
            largest: u64::from(limits.largest_mb(largest_mb)) * MB,
            required: question.required,
        })
    }
}

/// Where a file comes from.
#[derive(Clone, Copy)]
struct Origin {
    attempt: Uuid,
    /// With a comment card, which anybody can send.
    by_card: bool,
}

/// Files of one question: those that there are, and those of an answer given before that were taken away.
#[derive(Default)]
struct Pile {
    here: Vec<upload::Model>,
    away: Vec<upload::Model>,
    declined: Option<String>,
}

/// Keeps the files of a form under its attempt, takes away what it says, and gives its fields back: those of questions for
/// files then tell what there is, and where a file is required for which there is no room, that. Whatever the form said itself
/// of either counts for nothing.
///
/// # Errors
/// When the database is away. Files that were kept before that stay, and need not be sent again.
pub async fn settle(cx: &Service, sent: Sent<'_>) -> Result<Vec<(String, String)>> {
    let Sent { source, survey, form, files } = sent;
    let asked: Vec<Asked<'_>> = survey.questions().filter_map(|question| Asked::of(question, &cx.files)).collect();
    let is_of_files = |name: &str| {
        let key = name.split('.').next().unwrap_or_default();
        asked.iter().any(|asked| asked.key == key)
    };
    let (said, mut form): (Vec<_>, Vec<_>) = form.into_iter().partition(|(name, _)| is_of_files(name));
    let Some(attempt) = attempt(&form) else { return Ok(form) };
    let by_card = matches!(source, Source::Touchpoint(_));
    let mut files = files;
    for asked in asked {
        let mut pile = standing(cx, source, attempt, asked.key).await?;
        take_away(cx, &mut pile, &said, asked.key).await?;
        // What was said of a file stays said until the question is asked again.
        let declined = said.iter().find(|(name, _)| *name == format!("{}.{DECLINED}", asked.key));
        pile.declined = declined.map(|(_, why)| why.clone());
        let (of_this, others) = files.into_iter().partition(|file| file.question == asked.key);
        files = others;
        for file in of_this {
            arrive(cx, &mut pile, Origin { attempt, by_card }, asked, file).await?;
        }
        let field = |behind: &str| format!("{}{behind}", asked.key);
        if asked.required && pile.here.is_empty() && !room::is_there(cx, asked.largest, by_card).await? {
            form.push((field(&format!(".{NO_ROOM}")), "yes".to_owned()));
        }
        for row in &pile.here {
            form.push((field(""), facts(row)?.to_string()));
        }
        form.extend(pile.away.iter().map(|row| (field(&format!(".{AWAY}")), row.id.to_string())));
        form.extend(pile.declined.map(|why| (field(&format!(".{DECLINED}")), why)));
    }
    Ok(form)
}

fn attempt(form: &[(String, String)]) -> Option<Uuid> {
    let (_, value) = form.iter().find(|(name, _)| name == AttemptId::FIELD)?;
    value.parse().ok().map(|attempt: AttemptId| Uuid::from_u128(attempt.bits()))
}

/// The files of a question: those of the attempt, and those of the answer to the invitation that it may change.
async fn standing(cx: &Service, source: &Source, attempt: Uuid, question: &str) -> Result<Pile> {
    let mut whose = Condition::any().add(upload::Column::AttemptId.eq(attempt));
    if let Source::Message(token) = source
        && let Some(opened) = invitations::by_token(cx, token).await?
    {
        let of_invitation = response::Column::InvitationId.eq(opened.link.invitation_id);
        if let Some(before) = response::Entity::find().filter(of_invitation).one(cx.store.reader()).await? {
            whose = whose.add(upload::Column::ResponseId.eq(before.id));
        }
    }
    let here = upload::Entity::find()
        .filter(whose)
        .filter(upload::Column::QuestionKey.eq(question))
        .order_by_asc(upload::Column::Id)
        .all(cx.store.reader())
        .await?;
    Ok(Pile { here, ..Pile::default() })
}

/// Takes away what the form says. What belongs to an answer given before goes only when the change of that answer is sent.
async fn take_away(cx: &Service, pile: &mut Pile, said: &[(String, String)], question: &str) -> Result<()> {
    let field = format!("{question}.{AWAY}");
    let named: Vec<Uuid> =
        said.iter().filter(|(name, _)| *name == field).filter_map(|(_, id)| id.parse().ok()).collect();
    let (gone, here) = std::mem::take(&mut pile.here).into_iter().partition(|row| named.contains(&row.id));
    pile.here = here;
    put_away(cx, pile, gone).await
}

async fn put_away(cx: &Service, pile: &mut Pile, gone: Vec<upload::Model>) -> Result<()> {
    let (answered, waiting): (Vec<_>, Vec<_>) = gone.into_iter().partition(|row| row.response_id.is_some());
    keep::drop_waiting(cx, waiting.iter().map(|row| row.id)).await?;
    pile.away.extend(answered);
    Ok(())
}

/// A file arrives: it is kept, or the pile says why not.
async fn arrive(cx: &Service, pile: &mut Pile, origin: Origin, asked: Asked<'_>, file: Arrived) -> Result<()> {
    let Arrived { question: _, name, content } = file;
    if let Err(why) = try_arrive(cx, pile, origin, asked, &name, content).await? {
        pile.declined.get_or_insert_with(|| why.written(&name));
    }
    Ok(())
}

/// Keeps a file. Where a question takes one, another takes its place.
async fn try_arrive(
    cx: &Service,
    pile: &mut Pile,
    origin: Origin,
    asked: Asked<'_>,
    name: &str,
    content: Content,
) -> Result<Result<(), Declined>> {
    let bytes = match content {
        Content::Whole(bytes) => bytes,
        Content::TooLarge(megabytes) => return Ok(Err(Declined::TooLarge(megabytes))),
    };
    let sha256 = secret::hash_of(&bytes);
    if pile.knows(&sha256) {
        return Ok(Ok(()));
    }
    if asked.most > 1 && pile.here.len() >= asked.most {
        return Ok(Err(Declined::TooMany));
    }
    let kept = match looked_at(cx, bytes, asked.accept).await? {
        Ok(kept) => kept,
        Err(why) => return Ok(Err(why)),
    };
    let Origin { attempt, by_card } = origin;
    // A photo may be longer written anew than it came. It is looked at as no longer than one may be, so that whoever is told that
    // there is no room is believed when the form comes without it.
    if !room::is_there(cx, asked.largest.min(kept.bytes.len() as u64), by_card).await? {
        return Ok(Err(Declined::NoRoom));
    }
    let row = keep::keep(cx, New { attempt, question: asked.key, name, sha256, by_card, kept }).await?;
    if asked.most == 1 {
        let gone = std::mem::take(&mut pile.here);
        put_away(cx, pile, gone).await?;
    }
    pile.here.push(row);
    Ok(Ok(()))
}

/// What a file is. Photos take much memory, so only few are looked at at once, and apart from what waits for the network.
async fn looked_at(cx: &Service, bytes: Vec<u8>, accept: Accept) -> Result<Result<super::Kept, Declined>> {
    let desk =
        cx.files.desks.acquire().await.map_err(|_| Error::Internal("no photo is looked at any more".to_owned()))?;
    let looked = tokio::task::spawn_blocking(move || inspect(bytes, accept)).await;
    drop(desk);
    looked.map_err(|_| Error::Internal("the look at a file broke off".to_owned()))
}

impl Pile {
    /// Whether a file is here already. One that was taken away and is sent again is here again.
    fn knows(&mut self, sha256: &str) -> bool {
        if let Some(at) = self.away.iter().position(|row| row.sha256 == sha256) {
            let again = self.away.remove(at);
            self.here.push(again);
        }
        self.here.iter().any(|row| row.sha256 == sha256)
    }
}

/// What an answer says of a file.
///
/// # Errors
/// [`Error::Internal`] when its type is none that was ever kept.
fn facts(row: &upload::Model) -> Result<FileFacts> {
    let media_type = FileType::of(&row.media_type)
        .ok_or_else(|| Error::Internal(format!("the upload {} is of an unknown type", row.id)))?;
    Ok(FileFacts { id: row.id.to_string(), name: row.name.clone(), media_type, size: row.size.unsigned_abs() })
}
