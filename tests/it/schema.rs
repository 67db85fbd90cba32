//! The schema: entities and migrated tables have the same columns, on both engines.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, IdenStatic, Iterable, Statement};

use crate::{on_both_engines, support::TestApp};

async fn in_store(db: &impl ConnectionTrait, table: &str) -> BTreeSet<String> {
    let query = match db.get_database_backend() {
        DbBackend::Postgres => {
            format!("SELECT column_name FROM information_schema.columns WHERE table_name = '{table}'")
        }
        _ => format!("SELECT name FROM pragma_table_info('{table}')"),
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect()
}

async fn fits<E: EntityTrait>(db: &impl ConnectionTrait, entity: E) -> String {
    let table = entity.table_name().to_owned();
    let in_code: BTreeSet<String> = E::Column::iter().map(|column| column.as_str().to_owned()).collect();
    assert_eq!(in_code, in_store(db, &table).await, "{table}");
    E::find().one(db).await.unwrap_or_else(|error| panic!("{table}: {error}"));
    table
}

macro_rules! all_fit {
    ($db:expr, $($entity:path),+ $(,)?) => {{
        use $crate::schema::fits;
        let mut tables = std::collections::BTreeSet::new();
        $( { use $entity as room; tables.insert(fits($db, room::Entity).await); } )+
        tables
    }};
}

async fn tables(db: &impl ConnectionTrait) -> BTreeSet<String> {
    let query = match db.get_database_backend() {
        DbBackend::Postgres => "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
        _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap();
    let names = rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap());
    names.filter(|name| name != "seaql_migrations").collect()
}

on_both_engines! {
    async fn entities_and_tables_are_the_same(test: TestApp) {
        let db = test.app.read();
        let known = all_fit!(
            db,
            byalag::kit::once::answered, byalag::journal::entry, byalag::notices::letter,
            byalag::identity::account, byalag::identity::attempt, byalag::identity::session,
            byalag::identity::sign_in_code, byalag::identity::token,
            byalag::associations::affiliation, byalag::associations::association,
            byalag::associations::bylaws, byalag::associations::municipality, byalag::associations::office,
            byalag::members::member, byalag::members::household, byalag::members::fee_year,
            byalag::members::import_run, byalag::members::import_draft,
            byalag::calendar::event, byalag::calendar::occurrence_change,
            byalag::calendar::calendar_revision, byalag::calendar::feed_key,
            byalag::meetings::meeting, byalag::meetings::meeting_officer, byalag::meetings::motion,
            byalag::meetings::agenda_item, byalag::meetings::agenda_template, byalag::meetings::blob,
            byalag::meetings::document, byalag::meetings::meeting_call, byalag::meetings::call_receipt,
            byalag::meetings::attendance, byalag::meetings::roll_entry, byalag::meetings::proxy,
            byalag::meetings::proposal, byalag::meetings::ballot, byalag::meetings::reservation,
            byalag::meetings::task, byalag::meetings::election, byalag::meetings::candidate,
            byalag::minutes::minutes, byalag::minutes::paragraph, byalag::minutes::minutes_comment,
            byalag::minutes::addendum, byalag::minutes::adjustment,
        );
        assert_eq!(known, tables(db).await);
    }
}
