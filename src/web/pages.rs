//! The pages that belong to no room: home, one's own, who can see me, about, the operator's, the demo's.

use poem::{Route, get, post};

mod demo;
mod home;
mod me;
mod operator;
mod plain;
mod visible;

pub use demo::{Demo, DemoPerson};

/// The pages of the web itself.
pub fn routes(route: Route) -> Route {
    route
        .at("/", get(home::show_home))
        .at("/me", get(me::show_me))
        .at("/me/data", get(me::show_data))
        .at("/me/feeds/:id/revocation", post(me::do_close_feed))
        .at("/visible", get(visible::show_visible))
        .at("/about", get(plain::show_about))
        .at("/operator", get(operator::show_operator))
        .at("/operator/letters/:id/retry", post(operator::do_retry))
        .at("/demo/be", post(demo::do_be))
        .at("/demo/mail", get(demo::show_mail))
}
