//! "Vem kan se mig?": what each post sees of a member, read from the rights themselves.

use askama::Template;
use poem::{Response, handler, web::Data};

use super::me::post;
use crate::{
    associations::{
        Post,
        right::{ALL, Right, SeeContacts, SeeFees, SeeMembers},
    },
    identity::Guest,
    kit::{
        Fault, Words,
        door::Speech,
        shell::{self, Shell},
    },
};

#[derive(Template)]
#[template(path = "web/pages/visible.html")]
struct VisiblePage {
    shell: Shell,
    posts: Vec<(String, String)>,
    others: Vec<(String, String)>,
}

#[handler]
pub(super) async fn show_visible(speech: Data<&Speech>, guest: Guest) -> Result<Response, Fault> {
    let words = speech.words;
    let page = VisiblePage {
        shell: Shell::new(&speech, guest.called()),
        posts: Post::ALL.iter().map(|one| (post(words, one.key()), sentence(words, *one))).collect(),
        others: ["member", "office", "operator", "stranger", "self"].into_iter().map(|who| other(words, who)).collect(),
    };
    shell::html(&page)
}

/// What a post sees of a member, in one sentence. A right that changes hands changes the sentence.
fn sentence(words: Words, post: Post) -> String {
    let key = match (holds(SeeMembers::NAME, post), holds(SeeContacts::NAME, post), holds(SeeFees::NAME, post)) {
        (_, true, true) => "all",
        (_, true, false) => "contact",
        (true, false, true) => "fees",
        (true, false, false) => "names",
        (false, false, _) => "nothing",
    };
    words.t(&format!("visible-sees-{key}"))
}

fn holds(right: &str, post: Post) -> bool {
    ALL.iter().any(|(name, posts, _)| *name == right && posts.contains(&post))
}

fn other(words: Words, who: &str) -> (String, String) {
    (words.t(&format!("visible-{who}")), words.t(&format!("visible-{who}-sees")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_matrix_of_rights_is_what_the_page_says() {
        let says = |post| sentence(Words::default(), post);
        let words = Words::default();
        assert_eq!(says(Post::Secretary), words.t("visible-sees-contact"));
        assert_eq!(says(Post::Treasurer), words.t("visible-sees-all"));
        assert_eq!(says(Post::Auditor), words.t("visible-sees-fees"));
        assert_eq!(says(Post::BoardMember), words.t("visible-sees-names"));
        assert_eq!(says(Post::Nominator), words.t("visible-sees-nothing"));
    }
}
