//! The survey, or a comment card, as a form.

use std::sync::Arc;

use domain::{
    AttemptId, FieldError, Language,
    survey::{About, Piping, Survey, Texts, Typed, phrases::Phrase},
    verdict::{HIDDEN_FIELD, Look},
};
use leptos::prelude::*;

use super::{
    Beside, Frame, Part, beside, document, part,
    question::{Asked, anchor},
};

/// What the page of a survey shows.
#[derive(Clone, Debug)]
pub struct SurveyPage {
    /// Who asks, in which language.
    pub frame: Frame,
    /// The frozen wording.
    pub survey: Arc<Survey>,
    /// The line above the first question: which contact or place it is about.
    pub about: Option<String>,
    /// Where the form goes: a path of this site.
    pub action: String,
    /// The attempt that this page begins, or goes on with.
    pub attempt: AttemptId,
    /// The sealed look at this page, which its form brings back; none where that is not asked for.
    pub look: Option<String>,
    /// Where the link leads that no person sees; none where there is none.
    pub more: Option<String>,
    /// What stands in the fields.
    pub typed: Typed,
    /// What needs another look, in the order of the questions.
    pub errors: Vec<FieldError>,
    /// Whether it changes an answer given before.
    pub changing: bool,
    /// Where the customer can refuse further surveys; none on comment cards.
    pub opt_out: Option<String>,
    /// Which questions are shown now; none: all.
    pub part: Option<Part>,
    /// What the texts may speak of.
    pub piping: Piping,
    /// Which of the random orders choices stand in.
    pub shuffle: u8,
    /// The largest file that this server takes, in MB: what questions for files say is not more.
    pub largest_mb: u16,
    /// What may stand by the form where a browser runs it.
    pub beside: Beside,
}

/// The page of a survey: works without script, keeps everything typed, records nothing by being looked at.
#[must_use]
pub fn survey_page(page: SurveyPage) -> String {
    let SurveyPage {
        frame,
        survey,
        about,
        action,
        attempt,
        look,
        more,
        typed,
        errors,
        changing,
        opt_out,
        part,
        piping,
        shuffle,
        largest_mb,
        beside,
    } = page;
    let Beside { script, whole, is_tried } = beside;
    let language = frame.language;
    let say = |texts: &Texts| piping.say(&survey, texts, language);
    let title = survey.lead().map(|lead| say(&lead.text)).unwrap_or_default();
    let questions = survey
        .questions()
        .filter(|question| part.as_ref().is_none_or(|part| part.shows(&question.key)))
        .map(|question| {
            let error = errors.iter().find(|error| error.field == question.key).map(|error| error.message.to_string());
            let is_lead = question.kind.asks_for() == Some(survey.lead_metric);
            let (text, help) = (say(&question.text), say(&question.help));
            Asked { question, is_lead, language, typed: &typed, error, text, help, shuffle, largest_mb }.view()
        })
        .collect_view();
    let send = match (&part, changing) {
        (Some(part), _) if !part.is_last() => Phrase::Next,
        (_, true) => Phrase::SendChange,
        _ => Phrase::Send,
    };
    let enctype = survey.asks_for_files().then_some("multipart/form-data");
    let along = part.as_ref().map(|part| part.along(&typed));
    let back = part.as_ref().is_some_and(Part::has_before).then(|| part::back(language));
    let has_lead = survey.lead().is_none_or(|lead| part.as_ref().is_none_or(|part| part.shows(&lead.key)));
    let heading = beside::heading(part.as_ref().and_then(|part| part.title(&survey)).map(say), has_lead, &title);
    document(
        frame,
        &title,
        view! {
            {about.map(|about| view! { <p class="about"><bdi>{about}</bdi></p> })}
            <form
                method="post"
                action=action
                enctype=enctype
                data-offline=Phrase::Offline.wording(language)
                data-whole=whole
                data-tried=is_tried.then_some("yes")
            >
                {part.as_ref().map(|part| part.progress(language))}
                {summary(&survey, &errors, &piping, language)}
                {heading}
                {questions}
                <div>
                    <input type="hidden" name=AttemptId::FIELD value=attempt.to_string()/>
                    {along}
                    {look.map(|look| view! { <input type="hidden" name=Look::FIELD value=look/> })}
                    {trap(more)}
                    <button class="send" type="submit">{send.wording(language)}</button>
                    {back}
                </div>
            </form>
            {foot(language, survey.about, opt_out)}
            {script.map(|script| view! { <script type="module" async src=script></script> })}
        },
    )
}

/// What no person sees, hears or reaches with a key, and programs that fill in every field and follow every link do. The
/// words are for those who see pages as text.
fn trap(more: Option<String>) -> impl IntoView {
    view! {
        <div hidden aria-hidden="true">
            <label>"Please leave this empty"<input type="text" name=HIDDEN_FIELD autocomplete="off" tabindex="-1"/></label>
            {more.map(|more| view! { <a href=more rel="nofollow" tabindex="-1">"Please do not follow this"</a> })}
        </div>
    }
}

/// What needs another look, each with a link to its field; read out when the page comes back.
fn summary(
    survey: &Survey,
    errors: &[FieldError],
    piping: &Piping,
    language: Language,
) -> Option<impl IntoView + use<>> {
    if errors.is_empty() {
        return None;
    }
    let lines = errors
        .iter()
        .map(|error| {
            let message = error.message.to_string();
            match survey.question(&error.field) {
                Some(asked) => {
                    let question = piping.say(survey, &asked.text, language);
                    view! { <li><a href=format!("#{}", anchor(asked))>{question}</a>{message}</li> }.into_any()
                }
                None => view! { <li>{message}</li> }.into_any(),
            }
        })
        .collect_view();
    Some(view! {
        <div class="errors" role="alert">
            <h2>{Phrase::PleaseCheck.wording(language)}</h2>
            <ul>{lines}</ul>
        </div>
    })
}

fn foot(language: Language, about: About, opt_out: Option<String>) -> impl IntoView {
    let used = if about.is_staff() { Phrase::HowUsedStaff } else { Phrase::HowUsedText };
    view! {
        <footer class="foot">
            <details>
                <summary>{Phrase::HowUsed.wording(language)}</summary>
                <p>{used.wording(language)}</p>
            </details>
            {opt_out.map(|address| view! { <a href=address>{Phrase::DontAskAgain.wording(language)}</a> })}
        </footer>
    }
}

#[cfg(test)]
mod tests {
    use domain::survey::{self, logic::Facts, templates};
    use service::brand::Accent;

    use super::*;

    fn page(survey: Survey, typed: Typed, errors: Vec<FieldError>) -> String {
        let frame = Frame {
            language: Language::En,
            organisation: "Nordlicht Energie".to_owned(),
            accent: Accent::of(None),
            address: None,
            languages: Vec::new(),
        };
        survey_page(SurveyPage {
            frame,
            survey: survey.into(),
            about: Some("Your call with us on Friday".to_owned()),
            action: "/s/x".to_owned(),
            attempt: AttemptId::from_bits(7),
            look: Some("0123.seal".to_owned()),
            more: Some("/s/x/more".to_owned()),
            typed,
            errors,
            changing: false,
            opt_out: Some("/u/x".to_owned()),
            part: None,
            piping: Piping::default(),
            shuffle: 0,
            largest_mb: 5,
            beside: Beside::NOTHING,
        })
    }

    #[test]
    fn each_scale_has_all_its_numbers_and_none_is_chosen() {
        for (survey, count) in [
            (templates::nps_after_contact(), 11),
            (templates::csat_after_contact(), 5),
            (templates::ces_after_contact(), 7),
        ] {
            let html = page(survey, Typed::default(), Vec::new());
            assert_eq!(html.matches("name=\"score\"").count(), count);
            assert_eq!(html.matches("name=\"resolved\"").count(), 3);
            let (_style, body) = html.split_once("</style>").unwrap();
            assert!(!body.contains("checked"), "{body}");
            assert!(html.contains("role=\"radiogroup\"") && html.contains("<legend"));
        }
    }

    #[test]
    fn a_form_that_comes_back_keeps_everything_and_shows_errors_beside_their_fields() {
        let survey = templates::comment_card();
        let long = format!("\n<script>alert(1)</script>{}", "ä".repeat(4000));
        let pairs = [("comment", long.as_str()), ("contact", "yes"), ("name", "\"Quote\" & Co"), ("email", "a@b")];
        let refused =
            survey::submit(&survey, &survey.plan().unwrap(), &Facts::default(), &pairs, Language::En).unwrap_err();
        let html = page(survey, refused.typed, refused.errors);
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;ää"), "{html}");
        assert!(html.contains("&quot;Quote&quot; &amp; Co") && html.contains("value=\"a@b\""), "{html}");
        assert_eq!(html.matches("checked").count() - html.matches(":checked").count(), 1, "{html}");
        for (field, anchor) in [("score", "#q-score"), ("comment", "#q-comment"), ("email", "#q-email")] {
            assert!(html.contains(&format!("href=\"{anchor}\"")), "{field}");
            assert!(html.contains(&format!("id=\"error-{field}\"")), "{field}");
            assert!(html.contains(&format!("error-{field}")), "{field}");
        }
        assert_eq!(html.matches("aria-invalid=\"true\"").count(), 3);
    }

    #[test]
    fn what_people_do_not_see_is_out_of_their_reach() {
        let html = page(templates::nps_after_contact(), Typed::default(), Vec::new());
        let (_, hidden) = html.split_once("<div hidden aria-hidden=\"true\">").unwrap();
        let (hidden, after) = hidden.split_once("</div>").unwrap();
        assert!(hidden.contains("href=\"/s/x/more\"") && hidden.contains("name=\"leave_empty\""), "{hidden}");
        assert_eq!(hidden.matches("tabindex=\"-1\"").count(), 2, "{hidden}");
        assert!(!after.contains("/s/x/more") && !after.contains("leave_empty"));
        assert!(html.contains("name=\"looked_at\" value=\"0123.seal\""), "{html}");
    }

    #[test]
    fn a_score_in_a_link_is_marked() {
        let survey = templates::nps_after_contact();
        let typed = Typed::preselected(&survey, "9");
        let html = page(survey, typed, Vec::new());
        let chosen = html.split("<input").find(|input| input.contains(" checked")).unwrap();
        assert!(chosen.contains("value=\"9\""), "{chosen}");
    }
}
