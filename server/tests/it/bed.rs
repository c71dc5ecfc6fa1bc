//! The test bed: a fresh installation on a fresh database, once for each kind of database.

use std::{
    env,
    panic::AssertUnwindSafe,
    sync::{Arc, OnceLock},
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    http::{Method, Request, StatusCode, header},
    response::Response,
};
use chrono::{DateTime, Utc};
use domain::role::Role;
use futures::FutureExt;
use migrations::Migrator;
use scraper::{Html, Selector};
use sea_orm::{ConnectionTrait, Database};
use sea_orm_migration::MigratorTrait;
use serde_json::Value;
use server::http::{AppState, router};
use service::{
    Actor, Entropy, Service, Store, Vault,
    clock::SetClock,
    entropy::SystemEntropy,
    jobs,
    mail::{Mailer, RecordingMailer},
    organisation,
    people::{self, NewUser},
    webhooks::{GuardedSender, HttpSender, guard::Allowed},
};
use tower::ServiceExt;

use crate::described;

/// An installation to test, with hands on its clock and its mail.
pub struct Bed {
    pub cx: Service,
    /// The address of its database.
    pub url: String,
    pub clock: SetClock,
    pub mailer: RecordingMailer,
    pub router: Router,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub location: Option<String>,
    pub cookie: Option<String>,
    pub headers: axum::http::HeaderMap,
    pub text: String,
    /// Octets on the wire.
    pub size: usize,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("no JSON ({error}): {}", self.text))
    }

    /// All cookies that it sets, as a browser sends them back.
    pub fn cookies(&self) -> String {
        let all = self.headers.get_all(header::SET_COOKIE).iter();
        let pairs = all.map(|cookie| cookie.to_str().unwrap().split(';').next().unwrap());
        pairs.filter(|pair| !pair.ends_with('=')).collect::<Vec<_>>().join("; ")
    }

    /// The texts of the elements that `selector` finds in a page, without the blanks around them.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let (html, selector) = (Html::parse_document(&self.text), Selector::parse(selector).unwrap());
        html.select(&selector).map(|found| found.text().collect::<String>().trim().to_owned()).collect()
    }

    /// The values of the fields that `selector` finds in a page.
    pub fn values(&self, selector: &str) -> Vec<String> {
        let (html, selector) = (Html::parse_document(&self.text), Selector::parse(selector).unwrap());
        html.select(&selector).map(|field| field.attr("value").unwrap_or_default().to_owned()).collect()
    }

    /// Where the links that `selector` finds in a page lead.
    pub fn hrefs(&self, selector: &str) -> Vec<String> {
        self.attributes(selector, "href")
    }

    /// An attribute of each of the elements that `selector` finds in a page; every one of them has it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let (html, selector) = (Html::parse_document(&self.text), Selector::parse(selector).unwrap());
        html.select(&selector).map(|found| found.attr(name).unwrap().to_owned()).collect()
    }
}

/// The moment at which every test starts: a Friday noon in Berlin.
pub fn start() -> DateTime<Utc> {
    "2026-11-20T11:00:00Z".parse().unwrap()
}

impl Bed {
    /// Runs `test` on an installation on SQLite, then on one on PostgreSQL.
    pub fn each<F>(test: impl Fn(Arc<Bed>) -> F)
    where
        F: Future<Output = ()>,
    {
        crate::quiet_logs::start();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let folder = tempfile::tempdir().unwrap();
            let sqlite = format!("sqlite://{}/test.db", folder.path().display());
            run("SQLite", &sqlite, &test).await;
            let postgres = postgres_database().await;
            run("PostgreSQL", &postgres, &test).await;
            drop_database(&postgres).await;
        });
    }

    async fn open(url: &str) -> Self {
        let store = Store::open(url).await.expect("the database opens");
        Migrator::up(store.writer(), None).await.expect("the schema comes up");
        let (clock, mailer) = (SetClock::at(start()), RecordingMailer::default());
        let cx = Service {
            store,
            clock: Arc::new(clock.clone()),
            entropy: Arc::new(SystemEntropy),
            mailer: Arc::new(mailer.clone()),
            http: Arc::new(GuardedSender::new(Allowed::default()).unwrap()),
            vault: Arc::new(Vault::of(&[200; 32]).unwrap()),
            files: Arc::default(),
            public_url: "http://feedback.test".into(),
        };
        organisation::ensure(&cx, "Nordlicht Energie", chrono_tz::Europe::Berlin).await.unwrap();
        // Building the routes also starts what Leptos renders with.
        let router = router(AppState::new(cx.clone()));
        Self { cx, url: url.to_owned(), clock, mailer, router }
    }

    /// The same installation, whose mail goes another way.
    pub fn mailing(&self, mailer: impl Mailer + 'static) -> Self {
        let cx = Service { mailer: Arc::new(mailer), ..self.cx.clone() };
        let router = router(AppState::new(cx.clone()));
        Self { cx, url: self.url.clone(), clock: self.clock.clone(), mailer: self.mailer.clone(), router }
    }

    /// The same installation over another database.
    pub fn over(&self, store: Store) -> Self {
        let cx = Service { store, ..self.cx.clone() };
        let router = router(AppState::new(cx.clone()));
        Self { cx, url: self.url.clone(), clock: self.clock.clone(), mailer: self.mailer.clone(), router }
    }

    /// The same installation while its database is away.
    pub async fn away(&self) -> Self {
        let store = Store::open(&self.url).await.unwrap();
        store.clone().close().await.unwrap();
        self.over(store)
    }

    /// The same installation, whose webhooks go another way.
    pub fn calling(&self, http: impl HttpSender + 'static) -> Self {
        let cx = Service { http: Arc::new(http), ..self.cx.clone() };
        let router = router(AppState::new(cx.clone()));
        Self { cx, url: self.url.clone(), clock: self.clock.clone(), mailer: self.mailer.clone(), router }
    }

    /// The same installation without a secret of its own.
    pub fn without_secret(&self) -> Self {
        let cx = Service { vault: Arc::new(Vault::closed()), ..self.cx.clone() };
        let router = router(AppState::new(cx.clone()));
        Self { cx, url: self.url.clone(), clock: self.clock.clone(), mailer: self.mailer.clone(), router }
    }

    /// The same installation, reached at another address.
    pub fn reached_at(&self, public_url: &str) -> Self {
        let cx = Service { public_url: public_url.into(), ..self.cx.clone() };
        let router = router(AppState::new(cx.clone()));
        Self { cx, url: self.url.clone(), clock: self.clock.clone(), mailer: self.mailer.clone(), router }
    }

    /// Does all due jobs, as a worker would.
    pub async fn work(&self) {
        while jobs::run_due(&self.cx, "test").await.unwrap() > 0 {}
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let answer = read(response).await;
        described::check(&method, &path, &answer);
        answer
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn get_as(&self, cookie: &str, path: &str) -> Answer {
        self.send(Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await
    }

    pub async fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(form(path, fields).body(Body::from(encoded(fields))).unwrap()).await
    }

    /// Posts a form from `page` as the person whose session `cookie` holds.
    pub async fn post_form_as(&self, cookie: &str, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = form(path, fields)
            .header(header::COOKIE, cookie)
            .header(header::REFERER, format!("http://feedback.test{page}"))
            .body(Body::from(encoded(fields)));
        self.send(request.unwrap()).await
    }

    /// Calls the REST interface with a token of these scopes.
    pub async fn api(&self, scopes: &[&str], method: Method, path: &str, json: Option<Value>) -> Answer {
        let scopes: Vec<String> = scopes.iter().map(ToString::to_string).collect();
        let token = people::add_token(&self.cx, &Actor::system(), "test", &scopes, None).await.unwrap().token;
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header(header::CONTENT_TYPE, "application/json");
        let body = json.map_or_else(Body::empty, |json| Body::from(json.to_string()));
        self.send(request.body(body).unwrap()).await
    }

    /// Adds a user of `role` and logs in; returns the session's cookie.
    pub async fn log_in_as(&self, role: Role, teams: &[&str], agent: Option<&str>) -> String {
        let email = format!("{}@feedback.test", self.cx.new_id().simple());
        let password = "a long enough password";
        let new = NewUser {
            email: email.clone(),
            name: format!("Test {}", role.as_str()),
            role,
            password: password.to_owned(),
            teams: teams.iter().map(ToString::to_string).collect(),
            agent: agent.map(str::to_owned),
        };
        people::add_user(&self.cx, &Actor::system(), new).await.unwrap();
        let answer = self.post_form("/do/log-in", &[("email", &email), ("password", password), ("next", "/")]).await;
        answer.cookie.expect("the log-in sets a cookie")
    }
}

pub fn form(path: &str, _fields: &[(&str, &str)]) -> axum::http::request::Builder {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "text/html")
        .header("sec-fetch-site", "same-origin")
}

pub fn encoded(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

async fn read(response: Response) -> Answer {
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let text = |name: header::HeaderName| parts.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    Answer {
        status: parts.status,
        location: text(header::LOCATION),
        cookie: text(header::SET_COOKIE).map(|cookie| cookie.split(';').next().unwrap_or_default().to_owned()),
        size: bytes.len(),
        text: String::from_utf8_lossy(&bytes).into_owned(),
        headers: parts.headers,
    }
}

async fn run<F>(database: &str, url: &str, test: &impl Fn(Arc<Bed>) -> F)
where
    F: Future<Output = ()>,
{
    let bed = Arc::new(Bed::open(url).await);
    let outcome = AssertUnwindSafe(test(bed.clone())).catch_unwind().await;
    let closed = tokio::time::timeout(Duration::from_secs(20), bed.cx.store.clone().close()).await;
    assert!(closed.is_ok() || outcome.is_err(), "a connection to {database} was never given back");
    if let Err(panic) = outcome {
        eprintln!("this test failed on {database}");
        std::panic::resume_unwind(panic);
    }
}

/// A fresh database on the server of `AFTERWORD_TEST_POSTGRES_URL`. Without one the tests fail: half of what
/// they are there to show would go unseen.
pub async fn postgres_database() -> String {
    let server = postgres_server();
    let mut random = [0; 8];
    SystemEntropy.fill(&mut random);
    let name = format!("test_{}", u64::from_le_bytes(random));
    let admin = Database::connect(server).await.expect("the PostgreSQL of the tests answers");
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    admin.close().await.unwrap();
    let mut url = url::Url::parse(server).unwrap();
    url.set_path(&name);
    url.into()
}

pub async fn drop_database(url: &str) {
    let name = url::Url::parse(url).unwrap().path().trim_start_matches('/').to_owned();
    let admin = Database::connect(postgres_server()).await.unwrap();
    admin.execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
    admin.close().await.unwrap();
}

fn postgres_server() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| {
        env::var("AFTERWORD_TEST_POSTGRES_URL")
            .expect("AFTERWORD_TEST_POSTGRES_URL names a PostgreSQL server for tests; `make test` starts one")
    })
}
