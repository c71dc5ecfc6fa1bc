//! The frame of every staff page: navigation, title, what was said last.

use domain::{role::Role, words};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;
use service::Actor;

use crate::{components::icon::Icon, context, forms::session::LogOut, load::gathered};

/// One entry of the navigation.
struct Entry {
    label: fn() -> String,
    path: &'static str,
    icon: Icon,
    shown_to: fn(Role) -> bool,
}

const fn everyone(_: Role) -> bool {
    true
}

/// The queue, whose entry says how many cases wait in it.
const CASES: &str = "/cases";

/// What people work with all day.
const WORK: &[Entry] = &[
    Entry { label: || t!("nav-overview"), path: "/", icon: Icon::Trend, shown_to: everyone },
    Entry { label: || t!("nav-feedback"), path: "/feedback", icon: Icon::Words, shown_to: everyone },
    Entry { label: || t!("nav-cases"), path: CASES, icon: Icon::Case, shown_to: everyone },
    Entry { label: || t!("nav-new-contact"), path: "/contacts/new", icon: Icon::Plus, shown_to: everyone },
];

/// How the asking is set up.
const ASKING: &[Entry] = &[
    Entry { label: || t!("nav-surveys"), path: "/surveys", icon: Icon::Survey, shown_to: Role::can_compare },
    Entry {
        label: || t!("nav-programs"),
        path: "/programs",
        icon: Icon::Lines,
        shown_to: Role::can_read_configuration,
    },
    Entry { label: || t!("nav-dispositions"), path: "/dispositions", icon: Icon::Funnel, shown_to: Role::can_compare },
    Entry { label: || t!("nav-touchpoints"), path: "/touchpoints", icon: Icon::Squares, shown_to: Role::can_compare },
];

/// What keeps it running.
const SETTINGS: &[Entry] = &[
    Entry { label: || t!("nav-teams"), path: "/settings/teams", icon: Icon::People, shown_to: Role::can_compare },
    Entry {
        label: || t!("nav-case-rules"),
        path: "/settings/case-rules",
        icon: Icon::Rule,
        shown_to: Role::can_read_configuration,
    },
    Entry {
        label: || t!("nav-webhooks"),
        path: "/settings/webhooks",
        icon: Icon::Out,
        shown_to: Role::can_set_up_webhooks,
    },
    Entry { label: || t!("nav-users"), path: "/settings/users", icon: Icon::Person, shown_to: Role::can_manage_people },
    Entry {
        label: || t!("nav-security"),
        path: "/settings/security",
        icon: Icon::Lock,
        shown_to: Role::can_manage_people,
    },
    Entry { label: || t!("nav-tokens"), path: "/settings/tokens", icon: Icon::Key, shown_to: Role::can_manage_people },
    Entry { label: || t!("nav-outbox"), path: "/settings/outbox", icon: Icon::Mail, shown_to: Role::can_read_outbox },
    Entry { label: || t!("nav-audit"), path: "/settings/audit", icon: Icon::Eye, shown_to: Role::can_read_audit },
    Entry { label: || t!("nav-jobs"), path: "/settings/jobs", icon: Icon::Clock, shown_to: Role::can_see_jobs },
];

/// The frame, with `title` as its heading.
#[component]
pub fn Page(
    /// The heading, and the first part of the window's title.
    #[prop(into)]
    title: String,
    /// What stands at the right of the heading: filters, actions.
    #[prop(optional)]
    tools: Option<AnyView>,
    /// The content.
    children: Children,
) -> impl IntoView {
    let said = context::flash().and_then(|flash| flash.said);
    view! {
        <Title text=format!("{title} · Afterword")/>
        <a class="skip" href="#main">{t!("frame-to-content")}</a>
        <div class="frame">
            <Side/>
            <main id="main" class="main">
                <header class="page-head"><h1 class="page-title">{title}</h1>{tools}</header>
                {said.map(|said| view! { <p class="form-said" role="status">{said}</p> })}
                {children()}
            </main>
        </div>
    }
}

/// The navigation. On a phone it folds behind one button, without script.
#[component]
fn Side() -> impl IntoView {
    let actor = context::actor().ok();
    let path = context::path();
    // Who must do something before anything else is led nowhere else.
    let led = actor.as_ref().filter(|_| context::duty().is_none());
    let lists = [WORK, ASKING, SETTINGS].map(|entries| list(entries, led, &path));
    view! {
        <nav class="side" aria-label=t!("frame-navigation")>
            <a class="brand" href="/">"After"<span>"word"</span></a>
            <details class="side-menu">
                <summary>{t!("frame-menu")}</summary>
                {lists.collect_view()}
                {actor.map(person)}
            </details>
        </nav>
    }
}

fn list(entries: &'static [Entry], actor: Option<&Actor>, path: &str) -> Option<impl IntoView + use<>> {
    let actor = actor?;
    let links: Vec<_> = entries
        .iter()
        .filter(|entry| (entry.shown_to)(actor.role))
        .map(|entry| {
            let current = is_current(entry.path, path).then_some("page");
            let waiting = (entry.path == CASES).then(|| waiting(actor.clone()));
            view! {
                <li><a class="side-link" href=entry.path aria-current=current>{entry.icon}{(entry.label)()}{waiting}</a></li>
            }
        })
        .collect();
    (!links.is_empty()).then(|| view! { <ul class="side-list">{links}</ul> })
}

/// How many open cases wait where the actor's queue begins. A page is not lost for want of this number.
fn waiting(actor: Actor) -> impl IntoView {
    let cx = context::service();
    let counted = gathered(async move { service::cases::waiting(&cx, &actor).await });
    Suspend::new(async move {
        let open = counted.await.unwrap_or_else(|error| {
            tracing::warn!(code = error.code(), "the number of waiting cases could not be read");
            0
        });
        (open > 0).then(|| {
            let unit = format!(" {}", t!("nav-cases-open"));
            view! { <span class="count">{words::count(open)}<span class="visually-hidden">{unit}</span></span> }
        })
    })
}

/// Whether the page at `path` belongs to the entry at `entry`: a case belongs to Cases.
fn is_current(entry: &str, path: &str) -> bool {
    path == entry || (entry != "/" && path.strip_prefix(entry).is_some_and(|rest| rest.starts_with('/')))
}

fn person(actor: Actor) -> impl IntoView {
    let (role, place) = (actor.role.label_in(context::language()), actor.teams.join(" · "));
    view! {
        <form class="side-person" method="post" action=LogOut::url()>
            <p class="side-name">{actor.name}</p>
            <p class="side-role">{role}{(!place.is_empty()).then(|| format!(" · {place}"))}</p>
            <p class="side-links">
                <a href="/account">{t!("frame-your-account")}</a>
                <button class="link" type="submit">{t!("frame-log-out")}</button>
            </p>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::is_current;

    #[test]
    fn a_page_below_an_entry_belongs_to_it() {
        assert!(is_current("/cases", "/cases/12") && is_current("/cases", "/cases") && is_current("/", "/"));
        assert!(!is_current("/", "/cases") && !is_current("/cases", "/casesoup"));
    }
}
