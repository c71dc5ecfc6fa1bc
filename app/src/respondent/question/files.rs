//! Questions for files.

use domain::survey::{
    Accept, FileFacts,
    file::{self, AWAY},
    phrases::Phrase,
};
use leptos::prelude::*;

use super::{Asked, anchor};

impl Asked<'_> {
    /// A field for files, below those that came before: a browser cannot keep a chosen file, so the server does.
    pub(super) fn files(&self, accept: Accept, most: u8, largest_mb: u16) -> AnyView {
        let id = anchor(self.question);
        let hint_id = format!("hint-{}", self.question.key);
        let hint = Phrase::FileHint { accept, most: usize::from(most), megabytes: usize::from(largest_mb) };
        let described = self.described_by(Some(hint_id.clone()));
        let is_many = most > 1;
        let invalid = self.error.as_ref().map(|_| "true");
        view! {
            <div>
                <label class="ask" for=id.clone()>{self.text.clone()}</label>
                {self.files_here()}
                <input
                    class="line"
                    type="file"
                    id=id
                    name=self.question.key.clone()
                    accept=accept.offered()
                    multiple=is_many
                    aria-invalid=invalid
                    aria-describedby=described
                />
                <p class="help" id=hint_id>{hint.wording(self.language)}</p>
                {self.help_line()}
                {self.said()}
            </div>
        }
        .into_any()
    }

    /// The files that came before, each with a box that takes it away.
    fn files_here(&self) -> Option<AnyView> {
        let typed = self.typed.all(&self.question.key);
        let here: Vec<FileFacts> = typed.iter().filter_map(|field| field.parse().ok()).collect();
        let name = self.field(AWAY);
        // What was taken away of an answer given before stays away on the pages that follow.
        let gone = self.typed.all(&name).iter().map(|id| {
            view! { <input type="hidden" name=name.clone() value=id.clone()/> }
        });
        let gone = gone.collect_view();
        if here.is_empty() {
            return (!self.typed.all(&name).is_empty()).then(|| gone.into_any());
        }
        let boxes = here.iter().map(|file| self.file_here(&name, file)).collect_view();
        let title = Phrase::FilesHere.wording(self.language);
        Some(view! { <fieldset class="here"><legend>{title}</legend>{gone}{boxes}</fieldset> }.into_any())
    }

    fn file_here(&self, name: &str, file: &FileFacts) -> AnyView {
        let label = Phrase::FileTakeAway { name: &file.name }.wording(self.language);
        view! {
            <label class="box">
                <input type="checkbox" name=name.to_owned() value=file.id.clone()/>
                <span>{label}<span class="help" dir="ltr">{file::in_words(file.size)}</span></span>
            </label>
        }
        .into_any()
    }
}
