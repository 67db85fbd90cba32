//! The HTML door of identity: sign in, who are you, tokens.

use askama::Template;
use poem::{
    Request, Response, Route, get, handler, post,
    web::{
        Data, Path,
        cookie::{Cookie, CookieJar, SameSite},
    },
};

use super::{
    Caller, Guest, TokenId, acts, caller,
    draft::{CodeDraft, SignInDraft, TokenDraft},
    rules,
    view::TokenView,
};
use crate::kit::{
    App, Fault,
    door::Speech,
    form::{self, Fields},
    shell::{self, FormState, Shell},
    words::Language,
};

/// The cookie of the browser that asked for a letter.
const BROWSER: &str = "byalag_asked";
/// The cookie that remembers a language.
pub const LANGUAGE: &str = "byalag_language";

/// The pages of this room.
pub fn routes(route: Route) -> Route {
    route
        .at("/sign-in", get(show_sign_in).post(do_ask))
        .at("/sign-in/code", get(show_code).post(do_code))
        .at("/sign-in/link/:link", get(show_link).post(do_link))
        .at("/sign-in/person", get(show_person).post(do_person))
        .at("/sign-out", post(do_out))
        .at("/language", post(do_language))
        .at("/me/tokens", get(show_tokens).post(do_create_token))
        .at("/me/tokens/:id/revocation", post(do_revoke_token))
}

/// The session's cookie with this secret.
pub fn session_cookie(app: &App, secret: String) -> Cookie {
    let mut cookie = strict(app, caller::COOKIE, secret);
    cookie.set_max_age(rules::SESSION_LASTS.to_std().unwrap_or_default());
    cookie
}

/// The cookie of the browser that asked for a letter.
pub fn browser_cookie(app: &App, secret: String) -> Cookie {
    let mut cookie = strict(app, BROWSER, secret);
    cookie.set_max_age(rules::CODE_LASTS.to_std().unwrap_or_default());
    cookie
}

/// On https a cookie is bound to this host (`__Host-`) and never sent in the clear.
fn strict(app: &App, name: &str, value: String) -> Cookie {
    let https = app.config().is_https();
    let name = if https { format!("__Host-{name}") } else { name.to_owned() };
    let mut cookie = Cookie::new_with_str(name, value);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_secure(https);
    cookie.set_same_site(SameSite::Lax);
    cookie
}

#[derive(Template)]
#[template(path = "identity/pages/sign_in.html")]
struct SignInPage {
    shell: Shell,
    form: FormState,
}

#[derive(Template)]
#[template(path = "identity/pages/code.html")]
struct CodePage {
    shell: Shell,
    form: FormState,
}

#[derive(Template)]
#[template(path = "identity/pages/link.html")]
struct LinkPage {
    shell: Shell,
    link: String,
    other_browser: bool,
}

#[derive(Template)]
#[template(path = "identity/pages/person.html")]
struct PersonPage {
    shell: Shell,
    people: Vec<String>,
    destination: String,
}

#[derive(Template)]
#[template(path = "identity/pages/tokens.html")]
struct TokensPage {
    shell: Shell,
    form: FormState,
    tokens: Vec<TokenView>,
    fresh: Option<String>,
}

fn query(request: &Request, name: &str) -> String {
    Fields(form::decode(request.uri().query().unwrap_or_default().as_bytes())).text(name).to_owned()
}

#[handler]
async fn show_sign_in(request: &Request, speech: Data<&Speech>, guest: Guest) -> Result<Response, Fault> {
    let to = query(request, "to");
    // `again` asks for a fresh sign-in from somebody who is signed in, as before adjusting minutes.
    let again = !query(request, "again").is_empty();
    if !again && guest.0.as_ref().is_some_and(|caller| caller.recent) {
        return Ok(shell::go(&rules::destination(&to)));
    }
    let email = guest.0.as_ref().map_or_else(String::new, |caller| caller.email.clone());
    let form = FormState::filled([("to", rules::destination(&to)), ("email", email)]);
    shell::html(&SignInPage { shell: Shell::new(&speech, guest.called()), form })
}

#[handler]
async fn do_ask(app: Data<&App>, speech: Data<&Speech>, jar: &CookieJar, fields: Fields) -> Result<Response, Fault> {
    let draft = SignInDraft { email: fields.text("email").to_owned() };
    let asked = match draft.check() {
        Ok(email) => {
            acts::ask(&app, speech.words, &speech.ip, &email, fields.text("to")).await.map(|browser| (email, browser))
        }
        Err(fault) => Err(fault),
    };
    match asked {
        Ok((email, browser)) => {
            jar.add(browser_cookie(&app, browser));
            let query = serde_urlencoded::to_string([("email", email.as_str()), ("to", fields.text("to"))])
                .map_err(Fault::broken)?;
            Ok(shell::go(&format!("/sign-in/code?{query}")))
        }
        Err(fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&SignInPage { shell: Shell::new(&speech, None), form }, &fault)
        }
    }
}

#[handler]
async fn show_code(request: &Request, speech: Data<&Speech>) -> Result<Response, Fault> {
    let form = FormState::filled([("email", query(request, "email")), ("to", query(request, "to"))]);
    shell::html(&CodePage { shell: Shell::new(&speech, None), form })
}

#[handler]
async fn do_code(app: Data<&App>, speech: Data<&Speech>, jar: &CookieJar, fields: Fields) -> Result<Response, Fault> {
    let opened = match CodeDraft::from_fields(&fields).check() {
        Ok((email, code)) => acts::by_code(&app, &speech.ip, &email, &code, None).await,
        Err(fault) => Err(fault),
    };
    match opened {
        Ok(opened) => Ok(enter(&app, jar, opened)),
        Err(fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&CodePage { shell: Shell::new(&speech, None), form }, &fault)
        }
    }
}

fn enter(app: &App, jar: &CookieJar, opened: acts::Opened) -> Response {
    let known = opened.account.is_some();
    jar.add(session_cookie(app, opened.secret));
    if known {
        return shell::go(&opened.destination);
    }
    let to = serde_urlencoded::to_string([("to", opened.destination)]).unwrap_or_default();
    shell::go(&format!("/sign-in/person?{to}"))
}

/// A link scanner may open this as often as it likes: only the button signs in.
#[handler]
async fn show_link(speech: Data<&Speech>, Path(link): Path<String>) -> Result<Response, Fault> {
    shell::html(&LinkPage { shell: Shell::new(&speech, None), link, other_browser: false })
}

#[handler]
async fn do_link(
    app: Data<&App>,
    speech: Data<&Speech>,
    request: &Request,
    jar: &CookieJar,
    Path(link): Path<String>,
) -> Result<Response, Fault> {
    let browser = caller::cookie(request, BROWSER);
    match acts::by_link(&app, &link, browser.as_deref()).await {
        Ok(opened) => Ok(enter(&app, jar, opened)),
        Err(fault) if fault.code == "link_other_browser" => {
            shell::refused(&LinkPage { shell: Shell::new(&speech, None), link, other_browser: true }, &fault)
        }
        Err(fault) => {
            let form = FormState::refused(Fields::default(), &fault, speech.words);
            shell::refused(&SignInPage { shell: Shell::new(&speech, None), form }, &fault)
        }
    }
}

#[handler]
async fn show_person(app: Data<&App>, speech: Data<&Speech>, request: &Request) -> Result<Response, Fault> {
    let cookie = caller::cookie(request, caller::COOKIE).ok_or_else(Fault::unknown)?;
    let session = caller::open_session(&app, &cookie).await?.ok_or_else(Fault::unknown)?;
    let people = acts::people_of(&app, &session.email).await?;
    let destination = rules::destination(&query(request, "to"));
    shell::html(&PersonPage { shell: Shell::new(&speech, None), people, destination })
}

#[handler]
async fn do_person(app: Data<&App>, request: &Request, fields: Fields) -> Result<Response, Fault> {
    let cookie = caller::cookie(request, caller::COOKIE).ok_or_else(Fault::unknown)?;
    acts::choose(&app, &cookie, fields.text("person")).await?;
    Ok(shell::go(&rules::destination(fields.text("to"))))
}

#[handler]
async fn do_out(app: Data<&App>, guest: Guest, jar: &CookieJar) -> Result<Response, Fault> {
    if let Some(caller) = guest.0 {
        acts::out(&app, &caller).await?;
    }
    let mut cookie = session_cookie(&app, String::new());
    cookie.set_max_age(std::time::Duration::ZERO);
    jar.add(cookie);
    Ok(shell::go("/?done=signed_out"))
}

#[handler]
async fn do_language(app: Data<&App>, jar: &CookieJar, fields: Fields) -> Response {
    if let Some(language) = Language::from_tag(fields.text("language")) {
        let mut cookie = Cookie::new_with_str(LANGUAGE, language.tag());
        cookie.set_path("/");
        cookie.set_same_site(SameSite::Lax);
        cookie.set_secure(app.config().is_https());
        cookie.set_max_age(std::time::Duration::from_hours(365 * 24));
        jar.add(cookie);
    }
    let back = fields.text("back");
    shell::go(&rules::destination(back))
}

#[handler]
async fn show_tokens(app: Data<&App>, speech: Data<&Speech>, caller: Caller) -> Result<Response, Fault> {
    let tokens = acts::list_tokens(&app, caller.account).await?;
    let shell = Shell::new(&speech, Some(caller.called().to_owned()));
    shell::html(&TokensPage { shell, form: FormState::default(), tokens, fresh: None })
}

#[handler]
async fn do_create_token(
    app: Data<&App>,
    speech: Data<&Speech>,
    caller: Caller,
    fields: Fields,
) -> Result<Response, Fault> {
    let draft = TokenDraft { name: fields.text("name").to_owned(), write: fields.ticked("write"), days: None };
    let made = acts::create_token(&app, caller.account, &draft).await;
    let tokens = acts::list_tokens(&app, caller.account).await?;
    let shell = Shell::new(&speech, Some(caller.called().to_owned()));
    match made {
        Ok(fresh) => shell::html(&TokensPage { shell, form: FormState::default(), tokens, fresh: Some(fresh.secret) }),
        Err(fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&TokensPage { shell, form, tokens, fresh: None }, &fault)
        }
    }
}

#[handler]
async fn do_revoke_token(app: Data<&App>, caller: Caller, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = TokenId(id.parse().map_err(|_| Fault::absent())?);
    acts::revoke_token(&app, caller.account, id).await?;
    Ok(shell::go("/me/tokens?done=token_revoked"))
}
