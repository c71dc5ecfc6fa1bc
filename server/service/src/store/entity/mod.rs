//! The tables as sea-orm entities, one file a table.
//!
//! Enums are text here and become domain enums at the edge of storage. Times are UTC with milliseconds,
//! which the clock sees to. Only relations that a query uses are declared; the migrations have all foreign keys.
#![expect(missing_docs, reason = "each table is described at its Model; columns where their name does not say it")]

/// The relations of an entity, and that it has no behaviour of its own.
///
/// `belongs_to survey::Id by SurveyId;` follows a column of this table, `has_many answer;` and `has_one response;`
/// follow one of the other table back to here. Both give `find_also_related` and `find_related`.
macro_rules! relations {
    ($(belongs_to $owner:ident::$key:ident by $column:ident;)* $(has_many $many:ident;)* $(has_one $one:ident;)*) => {
        #[derive(Copy, Clone, Debug, EnumIter)]
        pub enum Relation {}

        impl RelationTrait for Relation {
            fn def(&self) -> RelationDef {
                match *self {}
            }
        }

        $(impl Related<super::$owner::Entity> for Entity {
            fn to() -> RelationDef {
                Entity::belongs_to(super::$owner::Entity)
                    .from(Column::$column)
                    .to(super::$owner::Column::$key)
                    .into()
            }
        })*

        $(impl Related<super::$many::Entity> for Entity {
            fn to() -> RelationDef {
                Entity::has_many(super::$many::Entity).into()
            }
        })*

        $(impl Related<super::$one::Entity> for Entity {
            fn to() -> RelationDef {
                Entity::has_one(super::$one::Entity).into()
            }
        })*

        impl ActiveModelBehavior for ActiveModel {}
    };
}

pub mod agent;
pub mod answer;
pub mod api_token;
pub mod app_user;
pub mod attribution_change;
pub mod audit_event;
pub mod bounced_address;
pub mod card_visitor;
pub mod case_event;
pub mod case_rule;
pub mod conflict_resolution;
pub mod contact;
pub mod contact_reason;
pub mod customer;
pub mod disposition;
pub mod follow_up_case;
pub mod idempotent_request;
pub mod import_run;
pub mod invitation;
pub mod job;
pub mod left_out;
pub mod login_challenge;
pub mod login_tries;
pub mod message;
pub mod opt_out;
pub mod opt_out_token;
pub mod organisation;
pub mod partial_response;
pub mod program;
pub mod recovery_code;
pub mod response;
pub mod response_conflict;
pub mod response_revision;
pub mod root_cause;
pub mod score_count;
pub mod score_event;
pub mod second_factor;
pub mod second_factor_rule;
pub mod session;
pub mod set_aside;
pub mod site;
pub mod survey;
pub mod survey_draft;
pub mod survey_version;
pub mod team;
pub mod team_rotation;
pub mod touchpoint;
pub mod upload;
pub mod upload_piece;
pub mod user_team;
pub mod verdict_reversal;
pub mod webhook_attempt;
pub mod webhook_delivery;
pub mod webhook_endpoint;
pub mod webhook_event;
pub mod webhook_subscription;
