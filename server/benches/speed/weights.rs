//! How much customers' pages weigh on their way: every built-in survey in every language.

use anyhow::{Context, ensure};
use domain::survey::templates;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use service::{
    Store,
    store::entity::{survey, survey_version},
};

use crate::{
    client::{self, Connection},
    links,
    process::Server,
    table::{Table, thousands},
};

/// The first answer to a link: head and body, compressed as a browser asks for it.
pub(crate) async fn first_views(store: &Store, server: &Server, table: &mut Table) -> anyhow::Result<()> {
    let mut connection = Connection::open(server.addr).await?;
    for template in templates::built_in() {
        let newest = survey_version::Entity::find()
            .inner_join(survey::Entity)
            .filter(survey::Column::Key.eq(&template.key))
            .order_by_desc(survey_version::Column::Number)
            .one(store.reader())
            .await?;
        let version = newest.with_context(|| format!("{} was not published", template.key))?;
        let mut sizes = Vec::new();
        for language in &template.languages {
            let token = links::to(store, version.id, language.as_str()).await?;
            let ask =
                client::get(&format!("/s/{token}?lang={language}"), "accept-encoding: gzip, deflate, br, zstd\r\n");
            let answer = connection.ask(&ask).await?;
            ensure!(answer.status == 200, "{} in {language} was answered with {}", template.key, answer.status);
            sizes.push((answer.head.len() + answer.body.len()) as u64);
        }
        let [least, most] = [sizes.iter().min(), sizes.iter().max()].map(|size| thousands(size.copied().unwrap_or(0)));
        let what = format!("first view of {}, in {} languages", template.key, sizes.len());
        table.set(&what, format!("{least} to {most} bytes"));
    }
    Ok(())
}
