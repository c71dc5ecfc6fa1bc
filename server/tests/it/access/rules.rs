//! The rules: one line a route.

use domain::Role;

/// Who is let in.
pub(super) enum Rule {
    /// All the world.
    Open,
    /// People who are logged in, by role and by whether the thing is their own or their team's.
    Staff(fn(Role, bool) -> bool),
    /// Programs with a token of these scopes.
    Scopes(&'static [&'static str]),
}

/// What goes along.
pub(super) enum Sends {
    Nothing,
    Form(&'static [(&'static str, &'static str)]),
    Json(&'static str),
}

/// A route, who is let in, and what is sent to find out.
pub(super) struct Rules {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    pub(super) rule: Rule,
    pub(super) sends: Sends,
}

impl Rules {
    /// The route, without what is asked of it.
    pub(super) fn route(&self) -> &'static str {
        self.path.split('?').next().unwrap_or_default()
    }

    pub(super) fn is_about_a_webhook(&self) -> bool {
        self.path.contains("webhook") || self.path.contains("deliver")
    }

    pub(super) fn is_about_a_case(&self) -> bool {
        self.path.contains("/cases/{id}") || self.path.starts_with("/do/case-") && self.path != "/do/case-rule"
    }
}

const fn open(method: &'static str, path: &'static str) -> Rules {
    Rules { method, path, rule: Rule::Open, sends: Sends::Nothing }
}

const fn page(path: &'static str, may: fn(Role, bool) -> bool) -> Rules {
    Rules { method: "GET", path, rule: Rule::Staff(may), sends: Sends::Nothing }
}

const fn form(
    path: &'static str,
    may: fn(Role, bool) -> bool,
    fields: &'static [(&'static str, &'static str)],
) -> Rules {
    Rules { method: "POST", path, rule: Rule::Staff(may), sends: Sends::Form(fields) }
}

const fn read(path: &'static str, scopes: &'static [&'static str]) -> Rules {
    Rules { method: "GET", path, rule: Rule::Scopes(scopes), sends: Sends::Nothing }
}

const fn write(method: &'static str, path: &'static str, scopes: &'static [&'static str], json: &'static str) -> Rules {
    Rules { method, path, rule: Rule::Scopes(scopes), sends: Sends::Json(json) }
}

fn everybody(_: Role, _: bool) -> bool {
    true
}

/// Administrators and quality managers see everything, others what is their own.
fn who_sees_it(role: Role, own: bool) -> bool {
    own || role.sees_all_teams()
}

/// Whoever sees it and may hand cases on.
fn who_assigns_it(role: Role, own: bool) -> bool {
    who_sees_it(role, own) && role.can_assign_cases()
}

fn who_compares(role: Role, _: bool) -> bool {
    role.can_compare()
}

fn who_exports(role: Role, _: bool) -> bool {
    role.can_export()
}

fn who_reads_configuration(role: Role, _: bool) -> bool {
    role.can_read_configuration()
}

fn who_judges(role: Role, _: bool) -> bool {
    role.can_judge_responses()
}

fn administrators(role: Role, _: bool) -> bool {
    role == Role::Administrator
}

/// Whole forms: what is wrong with a form is said before it is asked whether somebody may send it.
const PROGRAM: &[(&str, &str)] = &[
    ("key", "new"),
    ("name", "New"),
    ("survey", "nps-after-contact"),
    ("share", "100"),
    ("delay_minutes", "0"),
    ("quarantine_days", "30"),
    ("expiry_days", "14"),
    ("priority", "5"),
];
const CASE_RULE: &[(&str, &str)] = &[
    ("key", "new"),
    ("name", "New"),
    ("nps_at_most", "3"),
    ("csat_at_most", ""),
    ("ces_at_most", ""),
    ("teams", ""),
    ("severity", "high"),
    ("first_touch_minutes", "60"),
    ("resolve_minutes", "480"),
    ("priority", "5"),
];
const TOUCHPOINT: &[(&str, &str)] = &[("key", "new"), ("name", "New"), ("survey", "comment-card")];

const CASE: (&str, &str) = ("case", "{case}");
const VERSION: (&str, &str) = ("version", "{version}");

pub(super) const RULES: &[Rules] = &[
    // The process, and what it brings along.
    open("GET", "/healthz"),
    open("GET", "/readyz"),
    open("GET", "/api"),
    open("GET", "/api/v1/openapi.json"),
    open("GET", "/api/v1/survey.schema.json"),
    // Customers: the address is the key.
    open("GET", "/s/{token}"),
    open("POST", "/s/{token}"),
    open("GET", "/s/{token}/thanks"),
    open("GET", "/s/{token}/more"),
    open("GET", "/s/{token}/whole"),
    open("POST", "/s/{token}/partial"),
    open("GET", "/c/{code}"),
    open("POST", "/c/{code}"),
    open("GET", "/c/{code}/thanks"),
    open("GET", "/c/{code}/whole"),
    open("POST", "/c/{code}/partial"),
    open("GET", "/u/{token}"),
    open("POST", "/u/{token}"),
    // Logging in.
    open("GET", "/login"),
    open("POST", "/do/log-in"),
    Rules {
        method: "POST",
        path: "/do/log-in-code",
        rule: Rule::Open,
        sends: Sends::Form(&[("code", "123456"), ("next", "/")]),
    },
    // Pages of staff.
    page("/", everybody),
    page("/account", everybody),
    page("/feedback", everybody),
    page("/feedback/export", who_exports),
    page("/cases", everybody),
    page("/cases/{id}", who_sees_it),
    page("/contacts/new", everybody),
    page("/contacts/{id}", who_sees_it),
    page("/surveys", everybody),
    page("/surveys/{key}/preview", everybody),
    form("/surveys/{key}/preview", everybody, &[]),
    page("/surveys/{key}/preview/whole", everybody),
    page("/dispositions", who_compares),
    page("/touchpoints", who_compares),
    page("/touchpoints/{key}", who_compares),
    page("/touchpoints/{key}/qr.svg", who_compares),
    page("/touchpoints/{key}/card.pdf", who_compares),
    page("/programs", who_reads_configuration),
    page("/programs/{key}", who_reads_configuration),
    page("/settings/teams", who_compares),
    page("/settings/case-rules", who_reads_configuration),
    page("/settings/users", administrators),
    page("/settings/security", administrators),
    page("/settings/tokens", administrators),
    page("/settings/audit", administrators),
    page("/settings/audit/export?format=csv", administrators),
    page("/settings/outbox", administrators),
    page("/settings/outbox/{id}", administrators),
    page("/files/{file}", who_sees_it),
    page("/settings/jobs", administrators),
    page("/settings/webhooks", administrators),
    page("/settings/webhooks/{id}", administrators),
    // What they do to cases.
    form("/do/case-take", who_sees_it, &[CASE, VERSION]),
    form("/do/case-assign", who_assigns_it, &[CASE, VERSION, ("to", "{someone}")]),
    form("/do/case-note", who_sees_it, &[CASE, VERSION, ("note", "Called back.")]),
    form("/do/case-call", who_sees_it, &[CASE, VERSION, ("reached", "yes"), ("call_note", "")]),
    form("/do/case-reply", who_sees_it, &[CASE, VERSION, ("reply", "We are sorry.")]),
    form("/do/case-resolve", who_sees_it, &[CASE, VERSION, ("root_cause", ""), ("outcome", ""), ("resolve_note", "")]),
    form("/do/case-close", who_sees_it, &[CASE, VERSION]),
    form("/do/case-reopen", who_sees_it, &[CASE, VERSION, ("reopen_note", "")]),
    // What they ask.
    form("/do/save-survey-draft", administrators, &[("json", "{}")]),
    form("/do/publish-survey-draft", administrators, &[("key", "mine")]),
    form("/do/discard-survey-draft", administrators, &[("key", "mine")]),
    form("/do/retire-survey", administrators, &[("key", "mine")]),
    form("/do/bring-back-survey", administrators, &[("key", "mine")]),
    // How they judge who answered.
    form("/do/reverse-verdict", who_judges, &[("id", "{response}"), ("verdict", "machine"), ("why", "It says so.")]),
    form(
        "/do/resolve-conflict",
        who_judges,
        &[("id", "{conflict}"), ("settlement", "replace"), ("why", "It says so.")],
    ),
    // What they note and set up.
    form("/do/note-contact", everybody, &[]),
    form("/do/program", administrators, PROGRAM),
    form("/do/case-rule", administrators, CASE_RULE),
    form("/do/team", administrators, &[("key", "new"), ("name", "New")]),
    form("/do/site", administrators, &[("key", "new"), ("name", "New")]),
    form("/do/save-touchpoint", who_reads_configuration, TOUCHPOINT),
    form("/do/make-answer-link", administrators, &[("invitation", "{invitation}"), ("message", "{message}")]),
    form("/do/retry-job", administrators, &[("id", "{job}")]),
    form("/do/give-up-job", administrators, &[("id", "{job}")]),
    form("/do/add-webhook", administrators, &[("url", "https://example.org/hooks"), ("case_opened", "true")]),
    form(
        "/do/change-webhook",
        administrators,
        &[("id", "{webhook}"), ("url", "https://example.org/hooks"), ("case_opened", "true")],
    ),
    form("/do/switch-webhook", administrators, &[("id", "{webhook}"), ("on", "true")]),
    form("/do/rotate-webhook-key", administrators, &[("id", "{webhook}")]),
    form("/do/test-webhook", administrators, &[("id", "{webhook}")]),
    form("/do/retry-delivery", administrators, &[("id", "{delivery}")]),
    form("/do/retry-failed-deliveries", administrators, &[("id", "{webhook}")]),
    form("/do/remove-webhook", administrators, &[("id", "{webhook}")]),
    // Accounts: everybody's own, and those that administrators keep.
    form("/do/change-password", everybody, &[("old", "wrong"), ("password", "another long password")]),
    form("/do/choose-language", everybody, &[("language", "")]),
    form("/do/begin-second-factor", everybody, &[]),
    form("/do/confirm-second-factor", everybody, &[("code", "123456")]),
    form("/do/remove-second-factor", everybody, &[("password", "wrong")]),
    form("/do/new-recovery-codes", everybody, &[("password", "wrong")]),
    form("/do/user", administrators, &[("email", "{fresh}@feedback.test"), ("name", "New"), ("role", "agent")]),
    form("/do/change-user", administrators, &[("id", "{someone}"), ("name", "Other"), ("role", "agent")]),
    form("/do/make-password", administrators, &[("id", "{someone}")]),
    form("/do/disable-user", administrators, &[("id", "{someone}")]),
    form("/do/enable-user", administrators, &[("id", "{someone}")]),
    form("/do/reset-second-factor", administrators, &[("id", "{someone}")]),
    form("/do/end-sessions", administrators, &[("id", "{someone}")]),
    form("/do/second-factor-roles", administrators, &[]),
    form("/do/token", administrators, &[("name", "New"), ("scopes[]", "contacts:read"), ("expires", "")]),
    form("/do/revoke-token", administrators, &[("id", "{api_token}")]),
    // Programs.
    write("POST", "/api/v1/contacts", &["contacts:write"], "{}"),
    write("POST", "/api/v1/contacts/bulk", &["contacts:write"], "{}"),
    read("/api/v1/contacts/{id}", &["contacts:read"]),
    read("/api/v1/invitations?contact={contact}", &["invitations:read"]),
    read("/api/v1/invitations/{id}/message", &["invitations:read"]),
    write("POST", "/api/v1/invitations/{id}/links", &["invitations:links"], ""),
    read("/api/v1/responses", &["responses:read"]),
    read("/api/v1/responses/{id}/files/{file}", &["responses:read"]),
    write(
        "POST",
        "/api/v1/responses/{id}/verdict",
        &["responses:write"],
        "{\"verdict\":\"machine\",\"why\":\"It says so.\"}",
    ),
    read("/api/v1/conflicts", &["responses:read"]),
    read("/api/v1/conflicts/{id}", &["responses:read"]),
    write(
        "POST",
        "/api/v1/conflicts/{id}/resolution",
        &["responses:read", "responses:write"],
        "{\"settlement\":\"keep\",\"why\":\"It says so.\"}",
    ),
    read("/api/v1/cases", &["cases:read"]),
    read("/api/v1/cases/{id}", &["cases:read"]),
    write("PATCH", "/api/v1/cases/{id}", &["cases:read", "cases:write"], "{\"note\":\"x\"}"),
    read("/api/v1/surveys", &["surveys:read"]),
    read("/api/v1/surveys/{key}", &["surveys:read"]),
    write("POST", "/api/v1/surveys", &["surveys:write"], "{}"),
    read("/api/v1/audit", &["audit:read"]),
    read("/api/v1/dispositions", &["dispositions:read"]),
    read("/api/v1/scores?metric=nps&from=2026-11-01&to=2026-11-21", &["scores:read"]),
];
