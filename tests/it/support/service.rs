//! The real binary, as a process of its own.

use std::{
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

/// The real service on a port of its own.
pub struct Service(Child);

impl Service {
    pub fn start(database: &str, port: u16, smtp: Option<&str>) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_byalag"));
        command
            .arg("serve")
            .env("BYALAG_DATABASE_URL", database)
            .env("BYALAG_LISTEN", format!("127.0.0.1:{port}"))
            .env("BYALAG_LOG", "off")
            // A test may come from many places: it says so in X-Forwarded-For.
            .env("BYALAG_TRUSTED_PROXIES", "127.0.0.1")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if let Some(smtp) = smtp {
            command.env("BYALAG_SMTP_URL", smtp);
        }
        let service = Self(command.spawn().unwrap());
        let until = Instant::now() + Duration::from_mins(1);
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err()
            || ask_for(port, "GET /health/ready", "").is_empty()
        {
            assert!(Instant::now() < until, "the service does not come up");
            std::thread::sleep(Duration::from_millis(50));
        }
        service
    }

    /// SIGTERM: a polite request to come to an end.
    pub fn ask_to_stop(&self) {
        let asked = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).status().unwrap();
        assert!(asked.success());
    }

    /// How it ended, when it does so in time.
    pub fn ended_within(&mut self, time: Duration) -> Option<ExitStatus> {
        let until = Instant::now() + time;
        loop {
            let ended = self.0.try_wait().unwrap();
            if ended.is_some() || Instant::now() >= until {
                return ended;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Service {
    /// SIGKILL: no time to say goodbye.
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Sends one request and returns the whole answer.
pub fn ask_for(port: u16, what: &str, body: &str) -> String {
    use std::io::{Read, Write};
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
    let request = format!(
        "{what} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    answer
}

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
