//! Pages of words alone.

use askama::Template;
use poem::{Response, handler, web::Data};

use crate::{
    identity::Guest,
    kit::{
        Fault,
        door::Speech,
        shell::{self, Shell},
    },
};

#[derive(Template)]
#[template(path = "web/pages/about.html")]
struct AboutPage {
    shell: Shell,
    version: String,
    licence: String,
}

#[handler]
pub(super) async fn show_about(speech: Data<&Speech>, guest: Guest) -> Result<Response, Fault> {
    let page = AboutPage {
        shell: Shell::new(&speech, guest.called()),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        licence: env!("CARGO_PKG_LICENSE").to_owned(),
    };
    shell::html(&page)
}
