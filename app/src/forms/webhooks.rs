//! Adding and changing webhooks, and sending again what they told.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// The form to add a webhook, and the one to change it.
pub const FORM: &str = "webhook";
/// The forms of one button each.
pub const BUTTONS: [&str; 6] = [
    "switch-webhook",
    "rotate-webhook-key",
    "remove-webhook",
    "test-webhook",
    "retry-delivery",
    "retry-failed-deliveries",
];

/// Adds a webhook; its page shows the key once.
#[server(endpoint = "add-webhook", prefix = "/do")]
pub async fn add_webhook(
    url: String,
    #[server(default)] response_completed: Option<bool>,
    #[server(default)] case_opened: Option<bool>,
    #[server(default)] case_updated: Option<bool>,
    #[server(default)] case_closed: Option<bool>,
    #[server(default)] disposition_recorded: Option<bool>,
) -> Result<(), ServerFnError> {
    use crate::context;
    let typed = Typed { url, response_completed, case_opened, case_updated, case_closed, disposition_recorded };
    let outcome = async {
        let made = service::webhooks::add(&context::service(), &context::actor()?, &typed.input()).await?;
        context::set_webhook_key(made.id, &made.secret);
        Ok(Done::at(format!("/settings/webhooks/{}", made.id)))
    }
    .await;
    answer(FORM, &typed, outcome).await
}

/// Changes address and events of a webhook.
#[server(endpoint = "change-webhook", prefix = "/do")]
pub async fn change_webhook(
    id: String,
    url: String,
    #[server(default)] response_completed: Option<bool>,
    #[server(default)] case_opened: Option<bool>,
    #[server(default)] case_updated: Option<bool>,
    #[server(default)] case_closed: Option<bool>,
    #[server(default)] disposition_recorded: Option<bool>,
) -> Result<(), ServerFnError> {
    use crate::context;
    let typed = Typed { url, response_completed, case_opened, case_updated, case_closed, disposition_recorded };
    let outcome = async {
        let id = parsed(&id, "webhook")?;
        service::webhooks::change(&context::service(), &context::actor()?, id, &typed.input()).await?;
        Ok(Done::here(t!("webhook-saved")))
    }
    .await;
    answer(FORM, &typed, outcome).await
}

/// Switches a webhook on or off.
#[server(endpoint = "switch-webhook", prefix = "/do")]
pub async fn switch_webhook(id: String, #[server(default)] on: Option<bool>) -> Result<(), ServerFnError> {
    use crate::context;
    let on = on.unwrap_or(false);
    let outcome = async {
        let id = parsed(&id, "webhook")?;
        service::webhooks::switch(&context::service(), &context::actor()?, id, on).await?;
        Ok(Done::here(if on { t!("webhook-is-now-on") } else { t!("webhook-is-now-off") }))
    }
    .await;
    answer("switch-webhook", (), outcome).await
}

/// Gives a webhook a new key; its page shows it once.
#[server(endpoint = "rotate-webhook-key", prefix = "/do")]
pub async fn rotate_webhook_key(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        let id = parsed(&id, "webhook")?;
        let made = service::webhooks::rotate(&context::service(), &context::actor()?, id).await?;
        context::set_webhook_key(made.id, &made.secret);
        Ok(Done::at(format!("/settings/webhooks/{id}")))
    }
    .await;
    answer("rotate-webhook-key", (), outcome).await
}

/// Removes a webhook.
#[server(endpoint = "remove-webhook", prefix = "/do")]
pub async fn remove_webhook(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::webhooks::remove(&context::service(), &context::actor()?, parsed(&id, "webhook")?).await?;
        Ok(Done { to: Some("/settings/webhooks".to_owned()), said: Some(t!("webhook-removed")) })
    }
    .await;
    answer("remove-webhook", (), outcome).await
}

/// Sends a webhook an event that only tests it.
#[server(endpoint = "test-webhook", prefix = "/do")]
pub async fn test_webhook(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::webhooks::send_test(&context::service(), &context::actor()?, parsed(&id, "webhook")?).await?;
        Ok(Done::here(t!("webhook-test-sent")))
    }
    .await;
    answer("test-webhook", (), outcome).await
}

/// Sends one delivery again.
#[server(endpoint = "retry-delivery", prefix = "/do")]
pub async fn retry_delivery(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::webhooks::retry(&context::service(), &context::actor()?, parsed(&id, "delivery")?).await?;
        Ok(Done::here(t!("delivery-sent-again")))
    }
    .await;
    answer("retry-delivery", (), outcome).await
}

/// Sends all failed deliveries of a webhook again.
#[server(endpoint = "retry-failed-deliveries", prefix = "/do")]
pub async fn retry_failed_deliveries(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        let id = parsed(&id, "webhook")?;
        let n = service::webhooks::retry_failed(&context::service(), &context::actor()?, id).await?;
        Ok(Done::here(match n {
            0 => t!("delivery-none-failed"),
            n => t!("delivery-failed-sent-again", n),
        }))
    }
    .await;
    answer("retry-failed-deliveries", (), outcome).await
}

/// What was typed, to be shown again.
#[cfg(feature = "ssr")]
#[derive(serde::Serialize)]
struct Typed {
    url: String,
    response_completed: Option<bool>,
    case_opened: Option<bool>,
    case_updated: Option<bool>,
    case_closed: Option<bool>,
    disposition_recorded: Option<bool>,
}

#[cfg(feature = "ssr")]
impl Typed {
    fn input(&self) -> service::webhooks::EndpointInput {
        use domain::webhook::WebhookEvent;
        let events = [
            (WebhookEvent::ResponseCompleted, self.response_completed),
            (WebhookEvent::CaseOpened, self.case_opened),
            (WebhookEvent::CaseUpdated, self.case_updated),
            (WebhookEvent::CaseClosed, self.case_closed),
            (WebhookEvent::DispositionRecorded, self.disposition_recorded),
        ];
        let chosen = events.iter().filter(|(_, chosen)| *chosen == Some(true));
        service::webhooks::EndpointInput {
            url: self.url.clone(),
            events: chosen.map(|(event, _)| event.as_str().to_owned()).collect(),
        }
    }
}

#[cfg(feature = "ssr")]
fn parsed(id: &str, what: &'static str) -> service::Result<uuid::Uuid> {
    id.parse().map_err(|_| service::Error::NotFound(what))
}
