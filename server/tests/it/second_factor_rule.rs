//! A role that must have a second factor: nothing is open to its people before.

use app::routes::Staff;
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use domain::role::Role;
use leptos::server_fn::axum::server_fn_paths;
use leptos_axum::generate_route_list;

use crate::{
    account::audited,
    bed::{Answer, Bed},
    users::{log_in, person},
};

const RULE: &str = "/do/second-factor-roles";
const SECURITY: &str = "/settings/security";

/// Every page, with something in the place of each parameter, and the routes beside them.
fn pages() -> Vec<String> {
    let filled = |path: &str| {
        let parts = path.split('/').map(|part| if part.starts_with([':', '{']) { "x" } else { part });
        parts.collect::<Vec<_>>().join("/")
    };
    let mut pages: Vec<String> = generate_route_list(Staff).iter().map(|route| filled(route.path())).collect();
    pages.extend(
        ["/touchpoints/x/qr.svg", "/surveys/comment-card/preview", "/surveys/x/preview/whole", "/no-such-page"]
            .map(str::to_owned),
    );
    pages
}

async fn post(bed: &Bed, cookie: &str, path: &str) -> Answer {
    let request = Request::builder().method(Method::POST).uri(path).header(header::COOKIE, cookie);
    let request = request
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "text/html")
        .header("sec-fetch-site", "same-origin");
    bed.send(request.body(Body::empty()).unwrap()).await
}

#[test]
fn until_it_is_set_up_every_page_and_form_leads_there() {
    Bed::each(async |bed| {
        let (admin, agent) = (person(&bed, Role::Administrator).await, person(&bed, Role::Agent).await);
        let (admin, cookie) = (log_in(&bed, &admin).await, log_in(&bed, &agent).await);
        bed.post_form_as(&admin, SECURITY, RULE, &[("roles[]", "agent"), ("roles[]", "team_lead")]).await;
        let page = bed.get_as(&admin, SECURITY).await;
        assert_eq!(page.values("input[name='roles[]'][checked]"), ["team_lead", "agent"]);
        assert_eq!(audited(&bed, "second_factor_roles_set").await, 1);
        assert_eq!(bed.get_as(&admin, "/").await.status, StatusCode::OK, "other roles go on");

        let (pages, forms) = (pages(), server_fn_paths().map(|(path, _)| path).collect::<Vec<_>>());
        assert!(pages.len() > 20 && forms.len() > 30, "{} pages, {} forms", pages.len(), forms.len());
        for path in pages.iter().filter(|path| !["/account", "/login", "/login/code"].contains(&path.as_str())) {
            let answer = bed.get_as(&cookie, path).await;
            assert_eq!(
                (answer.status, answer.location.as_deref()),
                (StatusCode::SEE_OTHER, Some("/account")),
                "{path}"
            );
        }
        let open =
            ["/do/log-in", "/do/log-in-code", "/do/log-out", "/do/begin-second-factor", "/do/confirm-second-factor"];
        for path in forms.iter().filter(|path| !open.contains(path)).chain([&"/surveys/comment-card/preview"]) {
            let answer = post(&bed, &cookie, path).await;
            assert_eq!(
                (answer.status, answer.location.as_deref()),
                (StatusCode::SEE_OTHER, Some("/account")),
                "{path}"
            );
        }

        let page = bed.get_as(&cookie, "/account").await;
        assert_eq!(page.texts("h1"), ["Set up your second factor"]);
        assert!(page.hrefs("nav.side a.side-link").is_empty() && page.texts("#password, #sessions").is_empty());
        let (_, codes, renewed) = crate::second_factor::set_up(&bed, &cookie).await;
        assert_eq!(codes.len(), 10);
        assert_eq!(bed.get_as(&renewed, "/cases").await.status, StatusCode::OK);
    });
}

#[test]
fn only_administrators_make_the_rule_and_they_take_it_back() {
    Bed::each(async |bed| {
        let admin = log_in(&bed, &person(&bed, Role::Administrator).await).await;
        for role in [Role::QualityManager, Role::TeamLead, Role::Agent] {
            let cookie = bed.log_in_as(role, &[], None).await;
            bed.post_form_as(&cookie, SECURITY, RULE, &[("roles[]", "administrator")]).await;
        }
        assert_eq!(audited(&bed, "second_factor_roles_set").await, 0);
        bed.post_form_as(&admin, SECURITY, RULE, &[("roles[]", "emperor")]).await;
        assert_eq!(bed.get_as(&admin, SECURITY).await.texts(".form-error").len(), 1);
        bed.post_form_as(&admin, SECURITY, RULE, &[("roles[]", "agent")]).await;
        let agent = bed.log_in_as(Role::Agent, &[], None).await;
        assert_eq!(bed.get_as(&agent, "/cases").await.status, StatusCode::SEE_OTHER);
        bed.post_form_as(&admin, SECURITY, RULE, &[]).await;
        assert_eq!(bed.get_as(&agent, "/cases").await.status, StatusCode::OK);
    });
}
