//! A connection that stays open and reads whole answers (HTTP/1.1 over loopback): nothing more
//! than the load needs, so that the load costs less than the answer.

use std::{
    fmt::Write as _,
    io::{self, ErrorKind, Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use super::report::Fallible;

/// No answer may take longer.
const PATIENCE: Duration = Duration::from_mins(1);
/// Room for the answer's head and for a piece of its body.
const ROOM: usize = 256 * 1024;
const LENGTH: &[u8] = b"content-length:";
const TRANSFER: &[u8] = b"transfer-encoding:";

/// A kept-alive connection.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The status line and the headers.
    pub head: String,
    /// The body, put together if it came in chunks.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(':'))
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
    }

    /// The body as JSON.
    pub fn json(&self) -> Fallible<serde_json::Value> {
        Ok(serde_json::from_slice(&self.body)?)
    }

    /// The answer itself, if its status is the one hoped for.
    pub fn expect(self, status: u16) -> Fallible<Self> {
        if self.status == status {
            return Ok(self);
        }
        let said: String = String::from_utf8_lossy(&self.body).chars().take(200).collect();
        Err(format!("answered {} where {status} was due: {said}", self.status).into())
    }
}

/// How long the body is.
enum Framing {
    Length(usize),
    Chunked,
}

impl Connection {
    /// Connects.
    pub fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Self { stream, buffer: vec![0; ROOM], start: 0, end: 0 })
    }

    /// Sends a request; its answer is still to be read.
    pub fn send(&mut self, request: &[u8]) -> io::Result<()> {
        self.stream.write_all(request)
    }

    /// Reads one answer, throws its body away and tells its status.
    pub fn skim(&mut self) -> Fallible<u16> {
        let (status, framing, length) = self.head()?;
        self.start += length;
        self.body(&framing, None)?;
        Ok(status)
    }

    /// Reads one answer and keeps all of it.
    pub fn read(&mut self) -> Fallible<Answer> {
        let (status, framing, length) = self.head()?;
        let head = self.buffer.get(self.start..self.start + length).unwrap_or_default();
        let head = String::from_utf8_lossy(head).into_owned();
        self.start += length;
        let mut body = Vec::new();
        self.body(&framing, Some(&mut body))?;
        Ok(Answer { status, head, body })
    }

    /// Sends a request and reads its answer.
    pub fn ask(&mut self, request: &[u8]) -> Fallible<Answer> {
        self.send(request)?;
        self.read()
    }

    fn held(&self) -> &[u8] {
        self.buffer.get(self.start..self.end).unwrap_or_default()
    }

    fn head(&mut self) -> Fallible<(u16, Framing, usize)> {
        loop {
            let held = self.held();
            if let Some(at) = held.windows(4).position(|four| four == b"\r\n\r\n") {
                let head = held.get(..at + 4).unwrap_or_default();
                let status = status(head).ok_or("an answer without a status")?;
                return Ok((status, framing(head, status), at + 4));
            }
            self.fill()?;
        }
    }

    fn body(&mut self, framing: &Framing, mut keep: Option<&mut Vec<u8>>) -> Fallible<()> {
        if let Framing::Length(length) = framing {
            return Ok(self.take(*length, keep)?);
        }
        loop {
            let size = self.chunk_size()?;
            self.take(size, keep.as_deref_mut())?;
            self.take(2, None)?;
            if size == 0 {
                return Ok(());
            }
        }
    }

    fn chunk_size(&mut self) -> Fallible<usize> {
        loop {
            if let Some(at) = self.held().windows(2).position(|two| two == b"\r\n") {
                let line = String::from_utf8_lossy(self.held().get(..at).unwrap_or_default()).into_owned();
                self.start += at + 2;
                let digits = line.split(';').next().unwrap_or_default().trim();
                return Ok(usize::from_str_radix(digits, 16)?);
            }
            self.fill()?;
        }
    }

    /// Takes `length` bytes of body.
    fn take(&mut self, length: usize, mut keep: Option<&mut Vec<u8>>) -> io::Result<()> {
        let mut missing = length;
        while missing > 0 {
            if self.start == self.end {
                self.fill()?;
            }
            let here = missing.min(self.end - self.start);
            if let Some(kept) = keep.as_deref_mut() {
                kept.extend_from_slice(self.buffer.get(self.start..self.start + here).unwrap_or_default());
            }
            self.start += here;
            missing -= here;
        }
        Ok(())
    }

    fn fill(&mut self) -> io::Result<()> {
        if self.start == self.end {
            (self.start, self.end) = (0, 0);
        } else if self.end == self.buffer.len() {
            self.buffer.copy_within(self.start..self.end, 0);
            (self.start, self.end) = (0, self.end - self.start);
        }
        let free = self.buffer.get_mut(self.end..).unwrap_or_default();
        if free.is_empty() {
            return Err(io::Error::new(ErrorKind::InvalidData, "an answer's head is too long"));
        }
        match self.stream.read(free)? {
            0 => Err(io::Error::new(ErrorKind::UnexpectedEof, "the server closed the connection")),
            read => {
                self.end += read;
                Ok(())
            }
        }
    }
}

fn status(head: &[u8]) -> Option<u16> {
    std::str::from_utf8(head.get(9..12)?).ok()?.parse().ok()
}

fn framing(head: &[u8], status: u16) -> Framing {
    if matches!(status, 100..=199 | 204 | 304) {
        return Framing::Length(0);
    }
    for line in head.split(|byte| *byte == b'\n') {
        if let Some(value) = value(line, LENGTH) {
            return Framing::Length(
                std::str::from_utf8(value).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0),
            );
        }
        if value(line, TRANSFER).is_some() {
            return Framing::Chunked;
        }
    }
    Framing::Length(0)
}

fn value<'l>(line: &'l [u8], name: &[u8]) -> Option<&'l [u8]> {
    line.split_at_checked(name.len()).filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// The bytes of a request; `headers` are whole lines without their ends.
pub fn request(method: &str, path: &str, headers: &[String], body: &[u8]) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\n");
    for header in headers {
        text.push_str(header);
        text.push_str("\r\n");
    }
    if method != "GET" {
        // Writing to a String cannot fail.
        let _ = write!(text, "Content-Length: {}\r\n", body.len());
    }
    text.push_str("\r\n");
    [text.as_bytes(), body].concat()
}
