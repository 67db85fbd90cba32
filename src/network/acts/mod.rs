//! The verbs of the network: all of them read.

mod below;
mod count;
mod facts;
mod figures;
mod meetings;

pub use below::directory;
pub use count::{Installation, installation};
pub use facts::{Cache, facts};
pub use figures::figures;
