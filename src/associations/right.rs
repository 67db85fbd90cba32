//! Rights, and which posts hold them: the matrix of who may do what, as types.

use super::{Post, Standing};

/// A right inside one association. It stands in the signature of each verb that needs it.
pub trait Right: Send + Sync + 'static {
    /// Its name, for the journal and the page "who can see me".
    const NAME: &'static str;
    /// The posts that hold it.
    const POSTS: &'static [Post];
    /// Whether every member holds it.
    const MEMBERS: bool;

    /// Whether somebody of that standing holds it.
    fn held(standing: &Standing) -> bool {
        (Self::MEMBERS && standing.inside()) || Self::POSTS.iter().any(|post| standing.posts.contains(post))
    }
}

macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident [$($post:ident)*] $members:literal;)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $name;

            impl Right for $name {
                const NAME: &'static str = stringify!($name);
                const POSTS: &'static [Post] = &[$(Post::$post),*];
                const MEMBERS: bool = $members;
            }
        )+

        /// Every right: its name, the posts that hold it, whether every member does.
        pub const ALL: &[(&str, &[Post], bool)] = &[$((<$name as Right>::NAME, <$name as Right>::POSTS, <$name as Right>::MEMBERS)),+];
    };
}

rights! {
    /// Be inside: see members' events and the names of the board.
    BeInside [Chair ViceChair Secretary Treasurer BoardMember Deputy Auditor Nominator Contact] true;
    /// Change the association's profile.
    EditProfile [Chair Secretary] false;
    /// Change the bylaws.
    EditBylaws [Chair Secretary] false;
    /// See offices with their mailboxes.
    SeeOffices [Chair ViceChair Secretary Treasurer BoardMember Deputy Auditor] false;
    /// Appoint and end offices, hand over to the next board.
    EditOffices [Chair Secretary] false;
    /// Ask for affiliation and end it; answer as an umbrella.
    EditAffiliations [Chair Secretary] false;
    /// See the names on the membership list.
    SeeMembers [Chair ViceChair Secretary Treasurer BoardMember Deputy Auditor] false;
    /// See members' addresses, too.
    SeeContacts [Chair Secretary Treasurer] false;
    /// Keep the membership list: add, change, import, remove.
    KeepMembers [Chair Secretary] false;
    /// Take the whole list out as a file.
    ExportMembers [Chair Secretary] false;
    /// See who has paid.
    SeeFees [Chair Treasurer Auditor] false;
    /// Tick who has paid.
    MarkFees [Chair Treasurer] false;
    /// Keep the calendar.
    EditEvents [Chair ViceChair Secretary Treasurer BoardMember] false;
    /// See the board's events.
    SeeBoardEvents [Chair ViceChair Secretary Treasurer BoardMember Deputy] false;
    /// See the board's meetings and their adjusted minutes.
    SeeBoardMeetings [Chair ViceChair Secretary Treasurer BoardMember Deputy Auditor] false;
    /// Plan meetings: kind, time, agenda, motions, documents.
    PlanMeetings [Chair Secretary] false;
    /// Call to meetings, and keep the evidence of it.
    CallMeetings [Chair Secretary] false;
    /// Hold a meeting: attendance, roll, points, votes, elections.
    HoldMeetings [Chair ViceChair Secretary] false;
    /// Read minutes while they are written, and comment on them.
    CommentMinutes [Chair ViceChair Secretary Treasurer BoardMember Deputy] false;
    /// Write minutes, lock them, add corrections.
    WriteMinutes [Chair Secretary] false;
    /// As an umbrella: see facts and counts of the affiliates.
    SeeNetwork [Chair ViceChair Secretary Treasurer BoardMember Deputy Contact] false;
    /// Read the association's journal.
    ReadJournal [Chair ViceChair Secretary Treasurer BoardMember Auditor] false;
}
