//! Entering a member, seeing one, changing one.

use sea_orm::EntityTrait;
use serde_json::json;

use super::{fees, store};
use crate::{
    associations::{
        Permit,
        right::{BeInside, KeepMembers, MarkFees, SeeMembers},
    },
    journal,
    kit::{App, Fault, Kind, once::Once},
    members::{
        MemberId,
        draft::MemberDraft,
        member,
        view::{MemberView, Sight},
    },
};

/// Enters a member.
///
/// # Errors
/// Invalid, with every field at fault; Conflict `number_taken`.
pub async fn create(
    app: &App,
    permit: &Permit<KeepMembers>,
    once: &Once,
    draft: &MemberDraft,
) -> Result<MemberView, Fault> {
    let blank = store::blank(app, permit.association());
    let person = draft.check(blank.clone(), app.today())?;
    let row = person.onto(blank);
    let years = person.fee_years.unwrap_or_default();
    app.write_once(permit.caller().account.0, once, async |txn| {
        store::fits(txn, permit, &row).await?;
        member::Entity::insert(store::active(row.clone())).exec_without_returning(txn).await.map_err(store::taken)?;
        fees::put(txn, permit, row.id, &[], &years).await?;
        journal::note(app, txn, permit.stamp(app), "member.added", row.id.0, json!({})).await?;
        store::shown(app, txn, permit, row.clone(), Sight::of(permit)).await
    })
    .await
}

/// A member, as much of them as the asker may see: the board the list, and everybody themselves.
///
/// # Errors
/// Absent, when there is none, or not for them; Unknown `sign_in_again`, when an office is to be
/// used long after signing in.
pub async fn see(app: &App, permit: &Permit<BeInside>, id: MemberId) -> Result<MemberView, Fault> {
    let row = store::named(app.read(), permit, id).await?;
    let sight = sight_of(permit, &row)?;
    store::shown(app, app.read(), permit, row, sight).await
}

fn sight_of(permit: &Permit<BeInside>, row: &member::Model) -> Result<Sight, Fault> {
    let caller = permit.caller();
    let own = row.email.as_ref() == Some(&caller.email) && row.name_key == caller.name_key;
    let office = permit.also::<SeeMembers>();
    match (own, office && caller.recent) {
        (true, true) => Ok(Sight::of(permit).and(Sight::OWN)),
        (true, false) => Ok(Sight::OWN),
        (false, true) => Ok(Sight::of(permit)),
        (false, false) if office => Err(Fault::new(Kind::Unknown, "sign_in_again")),
        (false, false) => Err(Fault::absent()),
    }
}

/// Changes a member.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Stale, when somebody changed them meanwhile;
/// Conflict `number_taken`; Forbidden `fees_not_yours`, when paid years are to change and the
/// caller may not mark fees.
pub async fn change(
    app: &App,
    permit: &Permit<KeepMembers>,
    id: MemberId,
    version: i64,
    draft: &MemberDraft,
) -> Result<MemberView, Fault> {
    let person = draft.check(store::blank(app, permit.association()), app.today())?;
    app.write(async |txn| {
        let old = store::named(txn, permit, id).await?;
        if old.version != version {
            return Err(Fault::stale());
        }
        let new = member::Model { version: version + 1, changed: app.now(), ..person.onto(old) };
        store::fits(txn, permit, &new).await?;
        store::save(txn, new.clone()).await?;
        if let Some(years) = &person.fee_years {
            let paid = fees::years_of(txn, permit, vec![id]).await?.remove(&id).unwrap_or_default();
            if paid != *years && !permit.also::<MarkFees>() {
                return Err(Fault::new(Kind::Forbidden, "fees_not_yours"));
            }
            fees::put(txn, permit, id, &paid, years).await?;
        }
        journal::note(app, txn, permit.stamp(app), "member.changed", id.0, json!({ "version": new.version })).await?;
        store::shown(app, txn, permit, new, Sight::of(permit)).await
    })
    .await
}
