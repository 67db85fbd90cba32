//! Associations: the village association (tenant), its bylaws as data, its offices with terms, and
//! the dated graph of umbrellas above it. Rights are read from offices here, and only here.
//!
//! It refuses to know members' personal data.

use crate::ids;

pub mod acts;
pub mod affiliation;
pub mod api;
pub mod association;
pub mod bylaws;
pub mod draft;
pub mod municipality;
pub mod municipality_list;
pub mod office;
pub mod pages;
pub mod permit;
pub mod place;
pub mod right;
pub mod rules;
pub mod standing;
pub mod view;

pub use association::Kind;
pub use office::Post;
pub use permit::{Permit, Proof, permit};
pub use standing::Standing;

ids! {
    /// An association: the tenant.
    AssociationId,
    /// A post held by a person for a term.
    OfficeId,
    /// An edge from an association to an umbrella.
    AffiliationId,
}
