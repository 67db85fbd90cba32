//! The JSON door of one's own memberships.

use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path},
    payload::Json,
};

use super::Tag;
use crate::{
    identity::Known,
    kit::{
        App, Fault,
        answer::{Got, version},
        page::Page,
    },
    members::{MemberId, acts::mine, draft::OwnDraft, view::OwnMembershipView},
};

/// Operations of one's own memberships.
pub struct OwnApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Members")]
impl OwnApi {
    /// List your own memberships
    ///
    /// What each association keeps about you. You are found by mailbox and name; those you have
    /// left are there until they erase you.
    #[oai(path = "/me/memberships", method = "get", operation_id = "list_own_memberships")]
    async fn list(&self, app: Data<&App>, who: Known) -> Result<Json<Page<OwnMembershipView>>, Fault> {
        Ok(Json(Page::whole(mine::list(&app, &who.caller()).await?)))
    }

    /// See a membership of your own
    #[oai(path = "/me/memberships/:member", method = "get", operation_id = "get_own_membership")]
    async fn get(&self, app: Data<&App>, who: Known, member: Path<MemberId>) -> Result<Got<OwnMembershipView>, Fault> {
        let seen = mine::see(&app, &who.caller(), member.0).await?;
        let version = seen.version;
        Ok(Got::at(seen, version))
    }

    /// Change your own telephone and address
    ///
    /// What is left out is emptied. Name and mailbox are changed by the board: your account is found
    /// by them. A membership that is over can be seen, but not changed.
    #[oai(path = "/me/memberships/:member", method = "put", operation_id = "change_own_membership")]
    async fn change(
        &self,
        app: Data<&App>,
        who: Known,
        member: Path<MemberId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<OwnDraft>,
    ) -> Result<Got<OwnMembershipView>, Fault> {
        let changed = mine::change(&app, &who.caller(), member.0, version(if_match.0.as_ref())?, &draft).await?;
        let version = changed.version;
        Ok(Got::at(changed, version))
    }
}
