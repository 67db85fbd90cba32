//! Who is this: read from a session's cookie or a bearer token, for the API and for pages.

use poem::{FromRequest, Request, RequestBody};
use poem_openapi::{
    SecurityScheme,
    auth::{ApiKey, Bearer},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, entity::prelude::Expr};
use uuid::Uuid;

use super::{AccountId, account, rules, session, token};
use crate::{
    journal::Stamp,
    kit::{App, Fault, Kind, secret, words::Language},
};

/// The session's cookie; on https it goes by `__Host-byalag`, which the outermost door translates.
pub const COOKIE: &str = "byalag";

/// A person, or a program on their behalf.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The account.
    pub account: AccountId,
    /// The mailbox.
    pub email: String,
    /// The name; may be empty.
    pub name: String,
    /// The name folded.
    pub name_key: String,
    /// The language they chose.
    pub language: Language,
    /// Whether they run this installation.
    pub operator: bool,
    /// Whether they signed in recently enough to use an office.
    pub recent: bool,
    /// The session, when it is a browser.
    pub session: Option<Uuid>,
}

impl Caller {
    /// Who does something outside any association.
    pub fn stamp(&self, app: &App) -> Stamp {
        Stamp { association: None, actor: Some(self.account.0), at: app.now() }
    }

    /// What to call them: the name, else the mailbox.
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.email } else { &self.name }
    }

    /// Somebody whose account is at hand, for what the program does on their behalf: the demo, tests.
    pub fn on_behalf_of(account: account::Model) -> Self {
        Self::of(account, true, None)
    }

    /// Whoever runs a command on the machine itself.
    pub fn machine() -> Self {
        Self {
            account: AccountId(Uuid::nil()),
            email: String::new(),
            name: String::new(),
            name_key: String::new(),
            language: Language::default(),
            operator: false,
            recent: true,
            session: None,
        }
    }

    /// Whether it is no person but a command on the machine itself.
    pub fn is_machine(&self) -> bool {
        self.account.0.is_nil()
    }

    fn of(account: account::Model, recent: bool, session: Option<Uuid>) -> Self {
        Self {
            account: account.id,
            email: account.email,
            name: account.name,
            name_key: account.name_key,
            language: Language::from_tag(&account.language).unwrap_or_default(),
            operator: account.operator,
            recent,
            session,
        }
    }
}

/// Somebody we know, for operations that need it.
#[derive(SecurityScheme)]
pub enum Known {
    /// A program.
    Token(TokenScheme),
    /// A browser.
    Session(SessionScheme),
}

impl Known {
    /// Who it is.
    pub fn caller(self) -> Caller {
        match self {
            Self::Token(TokenScheme(caller)) | Self::Session(SessionScheme(caller)) => caller,
        }
    }
}

/// Somebody we may know, for operations that anybody may call.
#[derive(SecurityScheme)]
pub enum Who {
    /// A program.
    Token(TokenScheme),
    /// A browser.
    Session(SessionScheme),
    /// Nobody we know.
    #[oai(fallback)]
    Nobody,
}

impl Who {
    /// Who it is, if we know.
    pub fn caller(self) -> Option<Caller> {
        match self {
            Self::Token(TokenScheme(caller)) | Self::Session(SessionScheme(caller)) => Some(caller),
            Self::Nobody => None,
        }
    }
}

/// A token in the header `Authorization: Bearer byl_…`.
#[derive(SecurityScheme)]
#[oai(ty = "bearer", rename = "token", checker = "by_bearer")]
pub struct TokenScheme(pub Caller);

/// The cookie of a signed-in browser.
#[derive(SecurityScheme)]
#[oai(ty = "api_key", rename = "session", key_name = "byalag", key_in = "cookie", checker = "by_cookie")]
pub struct SessionScheme(pub Caller);

async fn by_bearer(request: &Request, bearer: Bearer) -> poem::Result<Caller> {
    let app = app(request)?;
    Ok(of_token(app, &bearer.token, request.method().is_safe()).await?)
}

async fn by_cookie(request: &Request, key: ApiKey) -> poem::Result<Caller> {
    let app = app(request)?;
    Ok(of_session(app, &key.key).await?.ok_or_else(Fault::unknown)?)
}

fn app(request: &Request) -> Result<&App, Fault> {
    request.data::<App>().ok_or_else(|| Fault::broken("no App in the request"))
}

/// The person behind a token.
///
/// # Errors
/// Unknown for a token that does not hold; Forbidden when it reads only and something is to change.
pub async fn of_token(app: &App, text: &str, safe: bool) -> Result<Caller, Fault> {
    if !rules::is_token(text) {
        return Err(Fault::unknown());
    }
    let now = app.now();
    let found = token::Entity::find()
        .filter(token::Column::SecretHash.eq(secret::hash(text)))
        .filter(token::Column::Revoked.is_null())
        .filter(token::Column::Expires.gt(now))
        .one(app.read())
        .await?
        .ok_or_else(Fault::unknown)?;
    if found.scope != "write" && !safe {
        return Err(Fault::new(Kind::Forbidden, "token_reads_only"));
    }
    if found.last_used.is_none_or(|used| now - used > chrono::Duration::minutes(1)) {
        let noted = app.write(async |txn| {
            token::Entity::update_many()
                .col_expr(token::Column::LastUsed, Expr::value(now))
                .filter(token::Column::Id.eq(found.id))
                .exec(txn)
                .await?;
            Ok(())
        });
        if_it_can_be_noted(noted.await)?;
    }
    let account = account::Entity::find_by_id(found.account_id).one(app.read()).await?;
    account.map(|account| Caller::of(account, true, None)).ok_or_else(Fault::unknown)
}

/// The session behind a cookie, if it still holds.
///
/// # Errors
/// A fault of the store.
pub async fn open_session(app: &App, cookie: &str) -> Result<Option<session::Model>, Fault> {
    let found = session::Entity::find()
        .filter(session::Column::SecretHash.eq(secret::hash(cookie)))
        .filter(session::Column::Ended.is_null())
        .one(app.read())
        .await?;
    Ok(found.filter(|session| rules::session_holds(session.created, session.seen, app.now())))
}

/// The person behind a session's cookie, if it still holds and they have said who they are.
///
/// # Errors
/// A fault of the store.
pub async fn of_session(app: &App, cookie: &str) -> Result<Option<Caller>, Fault> {
    let now = app.now();
    let Some(session) = open_session(app, cookie).await? else {
        return Ok(None);
    };
    let Some(account) = session.account_id else {
        return Ok(None);
    };
    let recent = rules::office_holds(session.created, session.seen, now);
    if now - session.seen > chrono::Duration::minutes(1) {
        // An office that was left alone too long is not woken by a second look: from now on the session
        // counts as one that began too long ago for it.
        let began = if recent { session.created } else { session.created.min(now - rules::OFFICE_LASTS) };
        let noted = app.write(async |txn| {
            session::Entity::update_many()
                .col_expr(session::Column::Seen, Expr::value(now))
                .col_expr(session::Column::Created, Expr::value(began))
                .filter(session::Column::Id.eq(session.id))
                .exec(txn)
                .await?;
            Ok(())
        });
        if_it_can_be_noted(noted.await)?;
    }
    let account = account::Entity::find_by_id(account).one(app.read()).await?;
    Ok(account.map(|account| Caller::of(account, recent, Some(session.id))))
}

/// While nothing can be stored people still read: that a visit could not be noted keeps nobody out.
fn if_it_can_be_noted(noted: Result<(), Fault>) -> Result<(), Fault> {
    match noted {
        Err(fault) if fault.kind == Kind::Unavailable => {
            tracing::warn!(%fault, source = ?fault.source, "a visit could not be noted");
            Ok(())
        }
        other => other,
    }
}

/// Whoever opens a page, known or not.
#[derive(Clone, Debug)]
pub struct Guest(pub Option<Caller>);

impl Guest {
    /// What to call them, if we know them.
    pub fn called(&self) -> Option<String> {
        self.0.as_ref().map(|caller| caller.called().to_owned())
    }
}

impl<'a> FromRequest<'a> for Guest {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> poem::Result<Self> {
        let Some(cookie) = cookie(request, COOKIE) else {
            return Ok(Self(None));
        };
        Ok(Self(of_session(app(request)?, &cookie).await?))
    }
}

impl<'a> FromRequest<'a> for Caller {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> poem::Result<Self> {
        let Guest(caller) = Guest::from_request(request, body).await?;
        Ok(caller.ok_or_else(Fault::unknown)?)
    }
}

/// A cookie of the request, by its plain name.
pub fn cookie(request: &Request, name: &str) -> Option<String> {
    request
        .headers()
        .get_all(poem::http::header::COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}
