//! What every door knows about a request: the language it speaks, its trace id, where it came from.

use poem::{FromRequest, Request, RequestBody};

use super::words::Words;

/// What the outermost door noted about a request.
#[derive(Clone, Debug, Default)]
pub struct Speech {
    /// Speaks the person's language.
    pub words: Words,
    /// Finds this request in the log.
    pub trace: String,
    /// The address it came from; a proxy's word only if we trust that proxy.
    pub ip: String,
    /// The path and query that were asked for.
    pub path: String,
}

impl<'a> FromRequest<'a> for Speech {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> poem::Result<Self> {
        Ok(request.extensions().get::<Self>().cloned().unwrap_or_default())
    }
}
