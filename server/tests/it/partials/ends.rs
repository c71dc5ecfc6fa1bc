//! When a partial is final, and what takes it along.

use axum::http::StatusCode;
use chrono::Duration;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use service::store::entity::{disposition, invitation, message};

use super::{asked_much, partials, pass_first};
use crate::{
    asked::{self, Wish, response_of, status_of},
    bed::{Bed, start},
    own_surveys::{publish, send},
};

#[test]
fn nobody_went_on_for_a_day_and_it_is_final_until_somebody_does() {
    Bed::each(async |bed| {
        let asked = asked_much(&bed).await;
        let second = pass_first(&bed, &asked, "2").await;
        bed.clock.advance(Duration::hours(23));
        bed.work().await;
        assert_eq!(partials(&bed).await[0].final_at, None);
        // A change in between: the day begins anew.
        send(&bed, &asked.path, &second, &[("why", "Late."), ("trust", "75")]).await;
        bed.clock.advance(Duration::hours(2));
        bed.work().await;
        assert_eq!(partials(&bed).await[0].final_at, None);
        bed.clock.advance(Duration::hours(23));
        bed.work().await;
        let kept = partials(&bed).await.remove(0);
        assert_eq!(kept.final_at, Some(start() + Duration::hours(48)));
        bed.work().await;
        assert_eq!(partials(&bed).await[0], kept, "done twice it changes nothing");

        // The same again is no news; something else is.
        send(&bed, &asked.path, &second, &[("why", "Late."), ("trust", "75")]).await;
        assert_eq!(partials(&bed).await[0].final_at, kept.final_at);
        send(&bed, &asked.path, &second, &[("why", "Too late."), ("trust", "75")]).await;
        assert_eq!(partials(&bed).await[0].final_at, None);
        bed.clock.advance(Duration::hours(30));
        bed.work().await;
        assert!(partials(&bed).await[0].final_at.is_some());
        let sent = send(&bed, &asked.path, &second, &[("trust", "70")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "a final one can be completed");
        assert!(partials(&bed).await.is_empty());
        assert_eq!(response_of(&bed, &asked).await.unwrap().score, Some(2));
    });
}

#[test]
fn it_is_final_at_once_when_its_link_ends_and_stays_answered_in_part() {
    Bed::each(async |bed| {
        let asked = asked_much(&bed).await;
        bed.clock.advance(Duration::days(14) - Duration::hours(1));
        let second = pass_first(&bed, &asked, "4").await;
        bed.clock.advance(Duration::hours(1));
        bed.work().await;
        let kept = partials(&bed).await.remove(0);
        assert_eq!(kept.final_at, Some(start() + Duration::days(14)));
        assert_eq!(status_of(&bed, &asked).await, "partial");
        assert_eq!(send(&bed, &asked.path, &second, &[("trust", "70")]).await.status, StatusCode::GONE);
        assert_eq!(partials(&bed).await, [kept], "a link that ended takes no more");
    });
}

#[test]
fn who_stopped_half_way_is_reminded_and_what_they_said_goes_with_their_invitation() {
    Bed::each(async |bed| {
        publish(&bed).await;
        let wish = Wish { survey: "everything", reminder_days: Some(3), ..Wish::default() };
        let id = asked::invite(&bed.cx, &wish).await;
        bed.work().await;
        let mail = bed.mailer.sent().remove(0);
        let path = format!("/s/{}", asked::token_in(&mail.text, "/s/"));
        let first = bed.get(&path).await;
        send(&bed, &path, &first, &[("score", "2")]).await;
        assert_eq!(partials(&bed).await.len(), 1);
        bed.clock.advance(Duration::days(3) + Duration::hours(1));
        bed.work().await;
        assert_eq!(bed.mailer.sent().len(), 2);
        assert_eq!(asked::invitation(&bed.cx, id).await.status, "partial");

        let db = bed.cx.store.writer();
        let contact = asked::invitation(&bed.cx, id).await.contact_id;
        disposition::Entity::delete_many().filter(disposition::Column::ContactId.eq(contact)).exec(db).await.unwrap();
        message::Entity::delete_many().filter(message::Column::InvitationId.eq(id)).exec(db).await.unwrap();
        invitation::Entity::delete_by_id(id).exec(db).await.unwrap();
        assert!(partials(&bed).await.is_empty());
    });
}
