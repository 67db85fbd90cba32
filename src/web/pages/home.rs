//! Home: find your village, sign in; for who is signed in, their own associations first.

use askama::Template;
use poem::{Response, handler, web::Data};

use super::{
    demo::{self, Role},
    me::{self, Mine},
};
use crate::{
    associations::acts,
    identity::Guest,
    kit::{
        App, Fault,
        door::Speech,
        shell::{self, Shell},
    },
};

#[derive(Template)]
#[template(path = "web/pages/home.html")]
struct HomePage {
    shell: Shell,
    is_known: bool,
    mine: Vec<Mine>,
    municipalities: Vec<(String, String)>,
    roles: Vec<Role>,
}

#[handler]
pub(super) async fn show_home(app: Data<&App>, speech: Data<&Speech>, guest: Guest) -> Result<Response, Fault> {
    let mine = match &guest.0 {
        Some(caller) => me::associations(&app, speech.words, caller).await?,
        None => Vec::new(),
    };
    let municipalities = acts::municipalities(app.read()).await?;
    let page = HomePage {
        shell: Shell::new(&speech, guest.called()),
        is_known: guest.0.is_some(),
        mine,
        municipalities: municipalities.into_iter().map(|one| (one.code, one.name)).collect(),
        roles: demo::roles(&app, speech.words),
    };
    shell::html(&page)
}
