//! The JSON door of identity.

use poem::web::{
    Data,
    cookie::{Cookie, CookieJar},
};
use poem_openapi::{ApiResponse, OpenApi, Tags, param::Path, payload::Json};

use super::{
    Known, TokenId, acts,
    draft::{CodeDraft, SignInDraft, TokenDraft},
    pages,
    view::{AccountView, FreshToken, SignInView, TokenView},
};
use crate::kit::{App, Fault, answer::Gone, door::Speech, page::Page};

/// The groups of operations.
#[derive(Tags)]
pub enum Tag {
    /// Who is this: sign-in, sessions, tokens.
    Identity,
}

/// The letter is on its way.
#[derive(ApiResponse)]
pub enum Asked {
    /// If the address exists, a letter is on its way. The answer is the same for every address.
    #[oai(status = 202)]
    Asked,
}

/// A token was made.
#[derive(ApiResponse)]
pub enum MadeToken {
    /// The token with its secret, which is shown this once.
    #[oai(status = 201)]
    Made(Json<FreshToken>),
}

/// Operations of identity.
pub struct IdentityApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Identity")]
impl IdentityApi {
    /// Ask for a sign-in letter
    ///
    /// Sends a code and a link to the mailbox; both last ten minutes and work once.
    #[oai(path = "/sign-in", method = "post", operation_id = "ask_sign_in")]
    async fn ask(
        &self,
        app: Data<&App>,
        speech: Data<&Speech>,
        jar: &CookieJar,
        draft: Json<SignInDraft>,
    ) -> Result<Asked, Fault> {
        let email = draft.0.check()?;
        let browser = acts::ask(&app, speech.words, &speech.ip, &email, "/me").await?;
        jar.add(pages::browser_cookie(&app, browser));
        Ok(Asked::Asked)
    }

    /// Sign in with the code from the letter
    ///
    /// Sets the session cookie. When several people share the mailbox and none is named, `people`
    /// lists them and `account` is null: send the next code with `person`.
    #[oai(path = "/sign-in/code", method = "post", operation_id = "sign_in")]
    async fn code(
        &self,
        app: Data<&App>,
        speech: Data<&Speech>,
        jar: &CookieJar,
        draft: Json<CodeDraft>,
    ) -> Result<Json<SignInView>, Fault> {
        let (email, code) = draft.0.check()?;
        let opened = acts::by_code(&app, &speech.ip, &email, &code, draft.0.person.as_deref()).await?;
        jar.add(pages::session_cookie(&app, opened.secret));
        let people = if opened.account.is_some() { Vec::new() } else { opened.people };
        Ok(Json(SignInView { account: opened.account.map(AccountView::from), people }))
    }

    /// Sign out
    #[oai(path = "/session", method = "delete", operation_id = "sign_out")]
    async fn out(&self, app: Data<&App>, who: Known, jar: &CookieJar) -> Result<Gone, Fault> {
        acts::out(&app, &who.caller()).await?;
        jar.add(ended(&app));
        Ok(Gone::Gone)
    }

    /// See who you are
    #[oai(path = "/me", method = "get", operation_id = "get_me")]
    async fn me(&self, who: Known) -> Result<Json<AccountView>, Fault> {
        let caller = who.caller();
        Ok(Json(AccountView {
            id: caller.account,
            email: caller.email,
            name: caller.name,
            language: caller.language.tag().to_owned(),
            operator: caller.operator,
        }))
    }

    /// List your tokens
    #[oai(path = "/me/tokens", method = "get", operation_id = "list_tokens")]
    async fn tokens(&self, app: Data<&App>, who: Known) -> Result<Json<Page<TokenView>>, Fault> {
        Ok(Json(Page::whole(acts::list_tokens(&app, who.caller().account).await?)))
    }

    /// Make a token
    #[oai(path = "/me/tokens", method = "post", operation_id = "create_token")]
    async fn create_token(&self, app: Data<&App>, who: Known, draft: Json<TokenDraft>) -> Result<MadeToken, Fault> {
        Ok(MadeToken::Made(Json(acts::create_token(&app, who.caller().account, &draft).await?)))
    }

    /// Revoke a token
    #[oai(path = "/me/tokens/:id", method = "delete", operation_id = "delete_token")]
    async fn revoke_token(&self, app: Data<&App>, who: Known, id: Path<TokenId>) -> Result<Gone, Fault> {
        acts::revoke_token(&app, who.caller().account, id.0).await?;
        Ok(Gone::Gone)
    }
}

fn ended(app: &App) -> Cookie {
    let mut cookie = pages::session_cookie(app, String::new());
    cookie.set_max_age(std::time::Duration::ZERO);
    cookie
}
