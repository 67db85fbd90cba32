//! Proxies (fullmakter): a member who is not there lets another vote.

use std::collections::HashMap;

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use super::tally::{self, Tally};
use crate::{
    associations::{self, Proof, draft::BylawsDraft},
    kit::{App, Fault, FieldFault},
    meetings::{
        Seat,
        hall::{
            draft::ProxyDraft,
            rules::{self, Line},
            view::ProxyView,
        },
        meeting, proxy, store,
    },
    members::{MemberId, member},
};

/// Notes that a member lets another vote; an earlier proxy of theirs is replaced. It counts at a vote
/// while its holder is there and its giver is not.
///
/// # Errors
/// Absent, when the giver is no member; Invalid `proxy_holder_unknown`, `proxy_to_self`,
/// `proxy_holder_may_not_vote`, `proxy_passed_on`, `proxy_limit`; Conflict `meeting_not_open`,
/// `roll_frozen`, `proxies_not_allowed`, `proxy_giver_may_not_vote`, `proxy_giver_present`.
pub async fn give_proxy(app: &App, seat: &Seat, giver: MemberId, draft: &ProxyDraft) -> Result<ProxyView, Fault> {
    app.write(async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let row = store::find(txn, seat, seat.id()).await?;
        let bylaws = associations::acts::rules_of(txn, seat.association()).await?;
        is_open(&row, &bylaws)?;
        let ids = [giver, draft.holder_id].into_iter().collect();
        let mut lines = tally::lines_of(txn, seat, &bylaws, rules::day(&row), &ids).await?;
        let entries = tally::entries(txn, seat, row.id).await?;
        lines.extend(entries.iter().map(|entry| (entry.member_id, Line::entered(entry))));
        let given = lines.get(&giver).ok_or_else(Fault::absent)?;
        let there = tally::present(txn, seat, row.id).await?;
        if there.iter().any(|one| one.member_id == Some(giver)) {
            return Err(Fault::conflict("proxy_giver_present"));
        }
        if !given.may {
            return Err(Fault::conflict("proxy_giver_may_not_vote"));
        }
        let others = tally::proxies(txn, seat, row.id).await?;
        let holder = holder(&lines, &others, giver, draft.holder_id, &bylaws)?;
        insert(app, txn, seat, &row, giver, draft.holder_id).await?;
        let detail = json!({ "giver": giver.0, "holder": draft.holder_id.0 });
        store::noted(app, txn, seat, "proxy.given", row.id.0, detail).await?;
        Ok(ProxyView {
            giver_id: given.member,
            giver: given.name.clone(),
            holder_id: holder.member,
            holder: holder.name.clone(),
        })
    })
    .await
}

fn is_open(row: &meeting::Model, bylaws: &BylawsDraft) -> Result<(), Fault> {
    rules::is_settling(row)?;
    if bylaws.proxies == 0 || !row.kind.is_general() {
        return Err(Fault::conflict("proxies_not_allowed"));
    }
    if row.roll_frozen.is_some() { Err(Fault::conflict("roll_frozen")) } else { Ok(()) }
}

/// The line of whom a proxy is given to, if they may hold it. A vote is handed on once: who lets
/// another vote holds no proxy, and who holds one lets nobody else vote.
fn holder<'a>(
    lines: &'a HashMap<MemberId, Line>,
    others: &[proxy::Model],
    giver: MemberId,
    holder: MemberId,
    bylaws: &BylawsDraft,
) -> Result<&'a Line, Fault> {
    let refused = |code| Fault::field("holder_id", code);
    if giver == holder {
        return Err(refused("proxy_to_self"));
    }
    let line = lines.get(&holder).ok_or_else(|| refused("proxy_holder_unknown"))?;
    if !line.may {
        return Err(refused("proxy_holder_may_not_vote"));
    }
    if others.iter().any(|one| one.giver_id == holder || one.holder_id == giver) {
        return Err(refused("proxy_passed_on"));
    }
    let held = others.iter().filter(|one| one.holder_id == holder && one.giver_id != giver).count();
    if held >= usize::from(bylaws.proxies) {
        let full = FieldFault::new("holder_id", "proxy_limit").with("most", bylaws.proxies);
        return Err(Fault::fields(vec![full]));
    }
    Ok(line)
}

async fn insert(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    giver: MemberId,
    holder: MemberId,
) -> Result<(), Fault> {
    remove(txn, seat, row, giver).await?;
    let fresh = proxy::Model {
        meeting_id: row.id,
        giver_id: giver,
        association_id: seat.association(),
        holder_id: holder,
        created: app.now(),
    };
    let active = proxy::ActiveModel::from(fresh).reset_all();
    proxy::Entity::insert(active).exec_without_returning(txn).await?;
    Ok(())
}

async fn remove(txn: &DatabaseTransaction, seat: &Seat, row: &meeting::Model, giver: MemberId) -> Result<u64, Fault> {
    let removed = proxy::Entity::delete_many()
        .filter(proxy::Column::AssociationId.eq(seat.association()))
        .filter(proxy::Column::MeetingId.eq(row.id))
        .filter(proxy::Column::GiverId.eq(giver))
        .exec(txn)
        .await?;
    Ok(removed.rows_affected)
}

/// Takes a proxy back, as its giver may at any time.
///
/// # Errors
/// Absent; Conflict `meeting_not_open`.
pub async fn withdraw_proxy(app: &App, seat: &Seat, giver: MemberId) -> Result<(), Fault> {
    app.write(async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let row = store::find(txn, seat, seat.id()).await?;
        rules::is_settling(&row)?;
        if remove(txn, seat, &row, giver).await? == 0 {
            return Err(Fault::absent());
        }
        store::noted(app, txn, seat, "proxy.withdrawn", row.id.0, json!({ "giver": giver.0 })).await
    })
    .await
}

/// Who votes for whom. Of somebody who left the list in the meantime, the roll knows the name, else the
/// list's row does.
pub(super) async fn views(db: &impl ConnectionTrait, seat: &Seat, tally: &Tally) -> Result<Vec<ProxyView>, Fault> {
    let unknown: Vec<MemberId> = tally
        .proxies
        .iter()
        .flat_map(|one| [one.giver_id, one.holder_id])
        .filter(|id| !tally.lines.contains_key(id))
        .collect();
    let mut names: HashMap<MemberId, String> =
        tally.lines.values().map(|line| (line.member, line.name.clone())).collect();
    if !unknown.is_empty() {
        let rows = member::Entity::find()
            .filter(member::Column::AssociationId.eq(seat.association()))
            .filter(member::Column::Id.is_in(unknown))
            .all(db)
            .await?;
        names.extend(rows.into_iter().map(|row| (row.id, row.name())));
    }
    let name = |id: &MemberId| names.get(id).cloned().unwrap_or_default();
    let view = |one: &proxy::Model| ProxyView {
        giver_id: one.giver_id,
        giver: name(&one.giver_id),
        holder_id: one.holder_id,
        holder: name(&one.holder_id),
    };
    Ok(tally.proxies.iter().map(view).collect())
}
