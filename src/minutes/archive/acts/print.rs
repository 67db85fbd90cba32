//! Minutes and extracts on paper.

use super::{
    File,
    kept::{Kept, kept},
};
use crate::{
    kit::{App, Fault},
    meetings::Seat,
    minutes::{acts, rules::may_read},
};

/// The minutes that the seat's bearer may read, with what stands beside them.
///
/// # Errors
/// Absent, when they are not begun or not theirs to read.
pub(super) async fn readable(app: &App, seat: &Seat) -> Result<Kept, Fault> {
    let minutes = acts::find_of(app.read(), seat, seat.id()).await?;
    if !may_read(seat, &minutes) {
        return Err(Fault::absent());
    }
    kept(app, app.read(), seat, seat.meeting().clone(), minutes).await
}

/// The minutes as PDF, for those who may read them. A draft says that it is one.
///
/// # Errors
/// Absent, when they are not begun or not theirs to read.
pub async fn minutes_pdf(app: &App, seat: &Seat) -> Result<File, Fault> {
    let kept = readable(app, seat).await?;
    Ok(File { name: format!("{}-{}.pdf", kept.association.slug, kept.stem()), bytes: kept.pdf().await? })
}

/// One paragraph of locked minutes as PDF, to be certified by two: what banks ask for.
///
/// # Errors
/// Absent, when minutes or paragraph are not there or not theirs to read; Conflict `archive_not_locked`.
pub async fn extract_pdf(app: &App, seat: &Seat, number: i32) -> Result<File, Fault> {
    let kept = readable(app, seat).await?;
    let bytes = kept.extract(number).await?;
    Ok(File { name: format!("{}-{}-paragraf-{number}.pdf", kept.association.slug, kept.stem()), bytes })
}
