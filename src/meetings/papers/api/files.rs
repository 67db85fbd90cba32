//! The JSON door of documents: what goes over the wire are the files themselves.

use poem::{IntoResponse, Response, http::header, web::Data};
use poem_openapi::{
    ApiResponse, OpenApi,
    param::{Header, Path, Query},
    payload::{Binary, Json, Payload},
    registry::{MetaHeader, MetaMediaType, MetaResponse, MetaResponses, Registry},
    types::Type,
};

use crate::{
    associations::AssociationId,
    identity::Known,
    kit::{
        App, Fault,
        answer::{Gone, Made},
        once::Once,
        page::Page,
        secret,
    },
    meetings::{
        AgendaItemId, DocumentId, MeetingId, Purpose, Tag, document,
        papers::{
            acts::{self, Upload},
            rules,
        },
        planning::view::DocumentView,
        seat,
    },
};

/// Operations of a meeting's documents.
pub struct DocumentsApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Meetings")]
impl DocumentsApi {
    /// List the documents of a meeting
    #[oai(
        path = "/associations/:association/meetings/:meeting/documents",
        method = "get",
        operation_id = "list_documents"
    )]
    async fn list(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<Page<DocumentView>>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(Json(Page::whole(acts::list_documents(&app, &seat).await?)))
    }

    /// Add a document to a meeting
    ///
    /// The body is the file itself, at most 20 MiB: PDF, PNG, JPEG, WebP, office files without macros,
    /// plain text in UTF-8. Its bytes decide what it is, not what it is labelled as.
    #[oai(
        path = "/associations/:association/meetings/:meeting/documents",
        method = "post",
        operation_id = "create_document"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn create(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// What it is called in lists; the file's name when left out.
        title: Query<Option<String>>,
        /// The name of the file, with its ending.
        file_name: Query<Option<String>>,
        /// The point of the agenda that it belongs to.
        item_id: Query<Option<AgendaItemId>>,
        /// What it is for; an appendix when left out.
        purpose: Query<Option<Purpose>>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        file: Binary<Vec<u8>>,
    ) -> Result<Made<DocumentView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let draft = Upload {
            purpose: purpose.0.unwrap_or(Purpose::Appendix),
            item_id: item_id.0,
            title: title.0.unwrap_or_default(),
            file_name: file_name.0.unwrap_or_default(),
            bytes: file.0,
        };
        let once = Once::keyed(key.0, &format!("create_document {}", meeting.0), &fingerprint(&draft))?;
        let made = acts::create_document(&app, &seat, &once, &draft).await?;
        let place = format!("/associations/{}/meetings/{}/documents/{}", association.0, meeting.0, made.id);
        Ok(Made::at(made, &place, 1))
    }

    /// Download a document
    ///
    /// Always as an attachment: no file that somebody brought is shown in our own pages.
    #[oai(
        path = "/associations/:association/meetings/:meeting/documents/:document",
        method = "get",
        operation_id = "export_document"
    )]
    async fn read(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        document: Path<DocumentId>,
    ) -> Result<DocumentFile, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(DocumentFile::of(acts::read_document(&app, &seat, document.0).await?))
    }

    /// Take a document away, until the meeting is over
    #[oai(
        path = "/associations/:association/meetings/:meeting/documents/:document",
        method = "delete",
        operation_id = "delete_document"
    )]
    async fn remove(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        document: Path<DocumentId>,
    ) -> Result<Gone, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        acts::remove_document(&app, &seat, document.0).await?;
        Ok(Gone::Gone)
    }
}

/// What tells one upload from another under the same key.
fn fingerprint(draft: &Upload) -> String {
    let hash = secret::sha256(&draft.bytes);
    let item = draft.item_id.map(|id| id.to_string()).unwrap_or_default();
    format!("{} {item} {} {} {hash}", draft.purpose.key(), draft.file_name, draft.title)
}

/// A kept file as an answer: with its own type, to be saved and never shown.
pub struct DocumentFile {
    row: document::Model,
    bytes: Vec<u8>,
}

impl DocumentFile {
    /// The answer with a document and its bytes.
    pub fn of((row, bytes): (document::Model, Vec<u8>)) -> Self {
        Self { row, bytes }
    }
}

impl IntoResponse for DocumentFile {
    fn into_response(self) -> Response {
        let kind = match self.row.media_type.as_str() {
            "text/plain" => "text/plain; charset=utf-8",
            other => other,
        };
        Response::builder()
            .header(header::CONTENT_TYPE, kind)
            .header(header::CONTENT_DISPOSITION, disposition(&self.row.file_name))
            .header(header::CONTENT_SECURITY_POLICY, "sandbox")
            .header(header::CACHE_CONTROL, "private, no-store")
            .body(self.bytes)
    }
}

impl ApiResponse for DocumentFile {
    fn meta() -> MetaResponses {
        let text = |name: &str, description: &str| MetaHeader {
            name: name.to_owned(),
            description: Some(description.to_owned()),
            required: true,
            deprecated: false,
            schema: <String as Type>::schema_ref(),
        };
        MetaResponses {
            responses: vec![MetaResponse {
                description: "The file.",
                status: Some(200),
                status_range: None,
                content: rules::TYPES
                    .into_iter()
                    .map(|kind| MetaMediaType { content_type: kind, schema: Binary::<Vec<u8>>::schema_ref() })
                    .collect(),
                headers: vec![
                    text("CONTENT-DISPOSITION", "The name of the file; it is always an attachment."),
                    text("CONTENT-SECURITY-POLICY", "`sandbox`."),
                ],
            }],
        }
    }

    fn register(registry: &mut Registry) {
        <Binary<Vec<u8>> as Payload>::register(registry);
    }
}

/// What tells a browser to save an answer under a name (RFC 6266), whatever letters it has.
pub fn disposition(name: &str) -> String {
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let whole: String = name.bytes().map(escaped).collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '(' | ')')
}

/// A byte of an extended value (RFC 8187 3.2.1).
fn escaped(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_can_be_told() {
        assert_eq!(
            disposition("Års \"x\".pdf"),
            "attachment; filename=\"_rs _x_.pdf\"; filename*=UTF-8''%C3%85rs%20%22x%22.pdf"
        );
    }
}
