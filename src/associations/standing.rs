//! How somebody stands in one association: the posts they hold today, and whether they are a member.

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::{AssociationId, Post, office};
use crate::{
    identity::{Caller, Directory},
    kit::{App, Fault},
};

/// How somebody stands in one association.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The posts they hold today.
    pub posts: Vec<Post>,
    /// Whether they are a member.
    pub member: bool,
}

impl Standing {
    /// Whether the association is theirs in any way.
    pub fn inside(&self) -> bool {
        self.member || !self.posts.is_empty()
    }

    /// Whether they sit on the board.
    pub fn on_board(&self) -> bool {
        self.posts.iter().any(|post| post.on_board())
    }
}

/// How `caller` stands in an association today.
///
/// # Errors
/// A fault of the store.
pub async fn standing(app: &App, caller: &Caller, id: AssociationId) -> Result<Standing, Fault> {
    let posts = posts(app.read(), caller, id, app.today()).await?;
    let member = Directory::belongs(app, id.0, &caller.email, &caller.name_key).await?;
    Ok(Standing { posts, member })
}

async fn posts(
    db: &impl ConnectionTrait,
    caller: &Caller,
    id: AssociationId,
    day: NaiveDate,
) -> Result<Vec<Post>, Fault> {
    Ok(office::Entity::find()
        .select_only()
        .column(office::Column::Post)
        .filter(office::Column::AssociationId.eq(id))
        .filter(office::Column::Email.eq(&caller.email))
        .filter(office::Column::NameKey.eq(&caller.name_key))
        .filter(covers(day))
        .into_tuple()
        .all(db)
        .await?)
}

/// The condition that an office's term covers a day.
pub fn covers(day: NaiveDate) -> Condition {
    let open = Condition::any().add(office::Column::UntilDay.is_null()).add(office::Column::UntilDay.gte(day));
    Condition::all().add(office::Column::FromDay.lte(day)).add(open)
}
