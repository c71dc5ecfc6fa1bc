//! `/settings/jobs`: what is to be done in the background, and what keeps it from being done.

use chrono::{DateTime, Utc};
use domain::{trouble, words};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_query_map;
use service::{
    Actor, Result, Service,
    jobs::{self, JobKind, JobState},
    organisation::{self, Organisation},
    store::entity::job,
};

use crate::{
    components::{
        field::{FormError, Tried},
        table::{empty, number, sheets, text},
    },
    context::{self, say},
    forms::settings::{GiveUpJob, RetryJob},
    layout::Page,
    load::load,
};

/// Jobs shown.
const PAGE: u64 = 100;

struct Found {
    state: JobState,
    counts: Vec<(JobState, u64)>,
    jobs: Vec<job::Model>,
    organisation: Organisation,
    now: DateTime<Utc>,
}

/// The jobs of one state; at first those that need attention.
#[component]
pub fn JobsPage() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    let wished = use_query_map().get_untracked().get("state").and_then(|word| JobState::parse(&word));
    let tried = [Tried::of("retry-job"), Tried::of("give-up-job")].into_iter().find(Tried::failed).unwrap_or_default();
    view! {
        <Page title=t!("jobs-title")>
            <FormError tried=tried/>
            {load(async move { gather(&cx, &actor?, wished).await }, show)}
        </Page>
    }
}

async fn gather(cx: &Service, actor: &Actor, wished: Option<JobState>) -> Result<Found> {
    let counts = jobs::counts(cx, actor).await?;
    let pressing = counts.iter().find(|(state, n)| *n > 0 && *state != JobState::Done).map(|(state, _)| *state);
    let state = wished.or(pressing).unwrap_or(JobState::Done);
    Ok(Found {
        jobs: jobs::of_state(cx, actor, state, PAGE).await?,
        state,
        counts,
        organisation: organisation::get(cx).await?,
        now: cx.now(),
    })
}

fn show(found: Found) -> impl IntoView {
    let tabs: Vec<_> = found
        .counts
        .iter()
        .map(|(state, n)| {
            let current = (*state == found.state).then_some("page");
            view! {
                <a class="button small" href=format!("/settings/jobs?state={}", state.as_str()) aria-current=current>
                    {t!("jobs-in-state", state = state.label(), n = *n)}
                </a>
            }
            .into_any()
        })
        .collect();
    let rows: Vec<_> =
        found.jobs.into_iter().map(|job| row(job, found.state, &found.organisation, found.now)).collect();
    let list = if rows.is_empty() {
        empty(t!("jobs-empty-title"), t!("jobs-empty"))
    } else {
        let columns = [
            text(t!("jobs-job")),
            number(t!("jobs-tries")),
            text(t!("jobs-due")),
            text(t!("jobs-last-error")),
            text(t!("jobs-do")),
        ];
        sheets(t!("jobs-title"), &columns, rows)
    };
    view! {
        <div class="stack">
            <nav class="row" aria-label=t!("jobs-states")>{tabs}</nav>
            <section class="card flush">
                <p class="card-note">{t!("jobs-note")}</p>
                {list}
            </section>
        </div>
    }
}

fn row(job: job::Model, state: JobState, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let name = JobKind::parse(&job.kind).map_or(job.kind.clone(), |kind| say(kind.label()));
    let at = match state {
        JobState::Done => job.done_at.unwrap_or(job.run_at),
        JobState::Failed => job.failed_at.unwrap_or(job.run_at),
        JobState::Retrying | JobState::Waiting => job.run_at,
    };
    let id = job.id.to_string();
    let failed = job.last_error.is_some().then(|| t!("jobs-last-error"));
    let open = matches!(state, JobState::Retrying | JobState::Waiting);
    view! {
        <tr>
            <td>{name}<div class="meta">{id.clone()}</div></td>
            <td class="num" data-label=t!("jobs-tries")>{t!("jobs-tries-of", n = job.attempts, most = job.max_attempts)}</td>
            <td data-label=t!("jobs-due")><time datetime=at.to_rfc3339() title=words::exact_moment(at, organisation.zone)>{say(words::moment(at, organisation.zone, now))}</time></td>
            <td data-label=failed>{job.last_error.map(|kept| say(trouble::read(&kept)))}</td>
            <td>
                <div class="row">
                    {(state != JobState::Done).then(|| view! {
                        <form method="post" action=RetryJob::url()>
                            <input type="hidden" name="id" value=id.clone()/>
                            <button class="button small" type="submit">{t!("job-do-now")}</button>
                        </form>
                    })}
                    {open.then(|| view! {
                        <details class="panel">
                            <summary class="button small">{t!("job-give-up")}</summary>
                            <form method="post" action=GiveUpJob::url()>
                                <input type="hidden" name="id" value=id.clone()/>
                                <p>{t!("job-give-up-note")}</p>
                                <button class="button small danger" type="submit">{t!("job-give-up-this")}</button>
                            </form>
                        </details>
                    })}
                </div>
            </td>
        </tr>
    }
    .into_any()
}
