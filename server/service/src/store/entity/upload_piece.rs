use sea_orm::entity::prelude::*;

/// A piece of a file that a customer sent.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload_piece")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub upload_id: Uuid,
    /// Its place, from 0 on.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    /// At most 256 KiB.
    #[sea_orm(column_type = "Blob")]
    pub bytes: Vec<u8>,
}

relations! {
    belongs_to upload::Id by UploadId;
}
