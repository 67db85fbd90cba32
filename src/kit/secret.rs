//! Secrets: made here, kept only as hashes, compared in constant time.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use super::chance::Chance;

/// A secret of 256 bits as URL-safe text. Shown once, never stored.
pub fn fresh(chance: &Chance) -> String {
    URL_SAFE_NO_PAD.encode(chance.bytes::<32>())
}

/// Six digits that a person can type from a letter.
pub fn digits(chance: &Chance) -> String {
    format!("{:06}", chance.below(1_000_000))
}

/// SHA-256 of `secret` as lower-case hex: what is kept at rest.
pub fn hash(secret: &str) -> String {
    sha256(secret.as_bytes())
}

/// SHA-256 of bytes as lower-case hex: a file's checksum.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Equal or not, in a time that does not tell where they differ.
pub fn same(left: &str, right: &str) -> bool {
    left.len() == right.len() && left.bytes().zip(right.bytes()).fold(0, |difference, (l, r)| difference | (l ^ r)) == 0
}
