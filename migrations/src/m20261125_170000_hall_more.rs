//! What a vote was held against stays with it, whatever becomes of the bylaws; and a meeting can be
//! adjourned and go on another day.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, COLUMNS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, NO_COLUMNS).await
    }
}

/// Of votes held before this was kept nobody knows the share; how many each could vote for is told by the
/// election that was held at their point.
const COLUMNS: &str = r"
ALTER TABLE ballot ADD COLUMN percent integer;
ALTER TABLE ballot ADD COLUMN seats integer NOT NULL DEFAULT 1;
UPDATE ballot SET seats = COALESCE((SELECT MAX(election.seats) FROM election WHERE election.item_id = ballot.item_id), 1);
ALTER TABLE meeting ADD COLUMN adjourned_to {local};
ALTER TABLE meeting ADD COLUMN resumed {instant}
";

const NO_COLUMNS: &str = r"
ALTER TABLE meeting DROP COLUMN resumed;
ALTER TABLE meeting DROP COLUMN adjourned_to;
ALTER TABLE ballot DROP COLUMN seats;
ALTER TABLE ballot DROP COLUMN percent
";
