//! The page that a browser opens: files on loopback, and the one answer of the control plane that the page asks for.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, Result, ensure};

/// The request that has an answer instead of a file.
const TICKET: &str = "/client/api/ticket";
const BODY_BYTES_MAX: usize = 64 * 1024;
/// How long a browser may leave a connection open that it does not use.
const PATIENCE: Duration = Duration::from_secs(5);

/// Serves until it is dropped.
pub(crate) struct Page {
    address: SocketAddr,
    ended: Arc<AtomicBool>,
}

/// What is served.
struct Content {
    folder: PathBuf,
    ticket: String,
}

impl Page {
    /// Serves the files of `folder`, and `ticket` as the answer to a request for one.
    pub(crate) fn serve(folder: &Path, ticket: String) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let ended = Arc::new(AtomicBool::new(false));
        let has_ended = Arc::clone(&ended);
        let content = Arc::new(Content {
            folder: folder.to_owned(),
            ticket,
        });
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if has_ended.load(Ordering::Relaxed) {
                    return;
                }
                let content = Arc::clone(&content);
                // A browser keeps connections for later; none shall wait for another.
                std::thread::spawn(move || content.answer(&stream));
            }
        });
        Ok(Self { address, ended })
    }

    /// Its address. Browsers trust loopback as they trust TLS.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for the next one.
        let _ = TcpStream::connect(self.address);
    }
}

impl Content {
    /// One request for each connection. Whoever breaks off gets no answer.
    fn answer(&self, stream: &TcpStream) -> Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let path = request(&mut BufReader::new(stream))?;
        let (status, kind, body) = self.find(&path);
        let mut to = stream;
        write!(
            to,
            "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            body.len()
        )?;
        Ok(to.write_all(&body)?)
    }

    fn find(&self, path: &str) -> (&'static str, &'static str, Vec<u8>) {
        if path == TICKET {
            return ("200 OK", "application/json", self.ticket.clone().into());
        }
        let name = match path.trim_start_matches('/') {
            "" => "index.html",
            name => name,
        };
        let plain = !name.split('/').any(|part| part == "..");
        match fs::read(self.folder.join(name)) {
            Ok(body) if plain => ("200 OK", kind(name), body),
            _ => ("404 Not Found", "text/plain", Vec::new()),
        }
    }
}

/// Reads a request to its end and gives its path.
fn request(from: &mut impl BufRead) -> Result<String> {
    let mut first = String::new();
    from.read_line(&mut first)?;
    let path = first.split(' ').nth(1).context("no request")?.to_owned();
    let mut body_bytes = 0;
    loop {
        let mut line = String::new();
        from.read_line(&mut line)?;
        let Some((name, value)) = line.trim().split_once(':') else {
            break;
        };
        if name.eq_ignore_ascii_case("content-length") {
            body_bytes = value.trim().parse()?;
        }
    }
    ensure!(body_bytes <= BODY_BYTES_MAX, "a long request");
    from.read_exact(&mut vec![0; body_bytes])?;
    Ok(path)
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn ask(page: &Page, request: &str) -> String {
        let mut stream = TcpStream::connect(page.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_and_the_ticket_are_answered_and_nothing_beside_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("page");
        fs::create_dir(&inside).unwrap();
        fs::write(inside.join("index.html"), "hello").unwrap();
        fs::write(folder.path().join("secret"), "not this").unwrap();
        let page = Page::serve(&inside, "{}".to_owned()).unwrap();
        let answer = ask(&page, "GET / HTTP/1.1\r\nhost: a\r\n\r\n");
        assert!(
            answer.contains("text/html") && answer.ends_with("\r\n\r\nhello"),
            "{answer}"
        );
        let post = "POST /client/api/ticket HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}";
        assert!(ask(&page, post).ends_with("\r\n\r\n{}"));
        let answer = ask(&page, "GET /../secret HTTP/1.1\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    }
}
