//! Questions with something to choose from.

use domain::survey::{Choice, OTHER, phrases::Phrase, shuffled};
use leptos::prelude::*;

use super::{Asked, anchor};

impl Asked<'_> {
    /// A list of buttons, one or some of which are pressed.
    pub(super) fn choices(&self, kind: &'static str, choices: &[Choice]) -> AnyView {
        let order =
            if self.question.kind.is_shuffled() { shuffled(choices, self.shuffle) } else { choices.iter().collect() };
        let picks = order.into_iter().zip(0..).map(|(choice, at): (&Choice, usize)| {
            self.pick(kind, at == 0, choice.key.clone(), self.says(choice).to_owned().into_any())
        });
        let other = self.question.kind.other().map(|label| {
            let label = label.get(self.language).to_owned();
            let words = self.field(OTHER);
            let value = self.typed.get(&words).to_owned();
            view! {
                {self.pick(kind, false, OTHER.to_owned(), label.clone().into_any())}
                <input class="line other-words" type="text" name=words value=value aria-label=label/>
            }
        });
        let fields = view! { <div class="picks list">{picks.collect_view()}{other}</div> }.into_any();
        self.group((kind == "radio").then_some("radiogroup"), fields, false)
    }

    /// A list that opens.
    pub(super) fn dropdown(&self, choices: &[Choice]) -> AnyView {
        let id = anchor(self.question);
        let typed = self.typed.get(&self.question.key);
        let options = choices.iter().map(|choice| {
            let selected = choice.key == typed.trim();
            view! { <option value=choice.key.clone() selected=selected>{self.says(choice).to_owned()}</option> }
        });
        let described = self.described_by(None);
        let invalid = self.error.as_ref().map(|_| "true");
        view! {
            <div>
                <label class="ask" for=id.clone()>{self.text.clone()}</label>
                {self.help_line()}
                <select class="line" id=id name=self.question.key.clone() aria-invalid=invalid aria-describedby=described>
                    <option value="">{Phrase::PleaseChoose.wording(self.language)}</option>
                    {options.collect_view()}
                </select>
                {self.said()}
            </div>
        }
        .into_any()
    }

    /// Each choice with its place: works by keyboard, by voice and without script.
    pub(super) fn ranking(&self, choices: &[Choice]) -> AnyView {
        let lines = choices.iter().zip(0..).map(|(choice, at): (&Choice, usize)| {
            let name = self.field(&choice.key);
            let typed = self.typed.get(&name).trim().to_owned();
            let id = if at == 0 { anchor(self.question) } else { format!("{}-{}", anchor(self.question), choice.key) };
            let places = (1..=choices.len()).map(|place| {
                let place = place.to_string();
                view! { <option value=place.clone() selected=place == typed>{place.clone()}</option> }
            });
            view! {
                <div class="ranked">
                    <select class="line" id=id.clone() name=name>
                        <option value="">"–"</option>
                        {places.collect_view()}
                    </select>
                    <label for=id>{self.says(choice).to_owned()}</label>
                </div>
            }
        });
        let fields = view! { <div class="ranking">{lines.collect_view()}</div> }.into_any();
        self.group(None, fields, false)
    }

    /// One scale for several rows, each a group of its own.
    pub(super) fn matrix(&self, rows: &[Choice], points: u8) -> AnyView {
        let class = format!("picks n{points}");
        let lines = rows.iter().zip(0..).map(|(row, at): (&Choice, usize)| {
            let name = self.field(&row.key);
            let typed = self.typed.get(&name).trim().to_owned();
            let picks = (1..=points).map(|point| {
                let id = (at == 0 && point == 1).then(|| anchor(self.question));
                let point = point.to_string();
                view! {
                    <label class="pick">
                        <input type="radio" id=id name=name.clone() value=point.clone() checked=point == typed/>
                        <span>{point.clone()}</span>
                    </label>
                }
            });
            view! {
                <div class="row" role="radiogroup" aria-label=self.says(row).to_owned()>
                    <p aria-hidden="true">{self.says(row).to_owned()}</p>
                    <div class=class.clone()>{picks.collect_view()}</div>
                </div>
            }
        });
        let end = |value: u8, words: &str| format!("{value} {words}");
        let low = end(1, self.question.low_end.get(self.language));
        let ends = self.ends(low, end(points, self.question.high_end.get(self.language)));
        let fields = view! { {ends}<div class="rows">{lines.collect_view()}</div> }.into_any();
        self.group(None, fields, true)
    }
}
