//! Asks an engine, over its own socket, whether it is there: the only honest sign of life.

use std::{
    io::{self, Read, Write},
    os::unix::net::UnixStream,
    path::Path,
    time::Duration,
};

use serde_json::{Value, json};

/// How long an engine may take to answer a question that needs no work.
const PATIENCE: Duration = Duration::from_secs(5);
/// No honest answer to our questions is longer, in bytes.
const ANSWER_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// Why an engine could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum ProbeError {
    /// Nothing listens on the socket, or it broke off.
    #[error("{socket} does not answer: {source}")]
    Silent {
        /// The socket's path.
        socket: String,
        /// What the system said.
        source: io::Error,
    },
    /// Something answered that is not this engine's protocol.
    #[error("{socket} gave an answer that makes no sense: {detail}")]
    Nonsense {
        /// The socket's path.
        socket: String,
        /// What was wrong with it.
        detail: String,
    },
    /// The engine refused.
    #[error("{method} {path}: {status} {detail}")]
    Refused {
        /// The HTTP method.
        method: String,
        /// The path asked for.
        path: String,
        /// The HTTP status.
        status: u16,
        /// The engine's own words.
        detail: String,
    },
}

/// One REST question to LXD on its unix socket; gives the `metadata` of the answer. `patience` bounds each read, for calls that wait.
///
/// # Errors
/// When the socket is silent, the answer is not LXD's, or LXD refuses.
pub fn lxd(
    socket: &Path,
    method: &str,
    path: &str,
    body: Option<&Value>,
    patience: Duration,
) -> Result<Value, ProbeError> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let request = format!(
        "{method} {path} HTTP/1.0\r\nHost: lxd\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer = exchange(socket, request.as_bytes(), patience)?;
    let (status, text) = split_http(&answer).ok_or_else(|| nonsense(socket, "not HTTP"))?;
    let mut document: Value =
        serde_json::from_str(text).map_err(|error| nonsense(socket, &error.to_string()))?;
    if (200..300).contains(&status) {
        return Ok(document
            .get_mut("metadata")
            .map(Value::take)
            .unwrap_or_default());
    }
    Err(ProbeError::Refused {
        method: method.to_owned(),
        path: path.to_owned(),
        status,
        detail: document["error"].as_str().unwrap_or_default().to_owned(),
    })
}

/// LXD's version, if it answers on its socket.
///
/// # Errors
/// As [`lxd`].
pub fn lxd_version(socket: &Path) -> Result<String, ProbeError> {
    let server = lxd(socket, "GET", "/1.0", None, PATIENCE)?;
    let version = server["environment"]["server_version"].as_str();
    version
        .map(str::to_owned)
        .ok_or_else(|| nonsense(socket, "no server version"))
}

/// The databases that an OVSDB server offers on its socket.
///
/// # Errors
/// When the socket is silent or the answer is not OVSDB's.
pub fn ovsdb_databases(socket: &Path) -> Result<Vec<String>, ProbeError> {
    let answer = ovsdb(socket, "list_dbs", &json!([]))?;
    let names = answer
        .as_array()
        .ok_or_else(|| nonsense(socket, "no list of databases"))?;
    Ok(names
        .iter()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect())
}

/// One OVSDB request; gives its `result`.
///
/// # Errors
/// As [`ovsdb_databases`].
pub fn ovsdb(socket: &Path, method: &str, parameters: &Value) -> Result<Value, ProbeError> {
    let silent = |source| silent(socket, source);
    let mut stream = connect(socket, PATIENCE)?;
    let request = json!({ "method": method, "params": parameters, "id": 0 }).to_string();
    stream.write_all(request.as_bytes()).map_err(silent)?;
    let mut answers =
        serde_json::Deserializer::from_reader(stream.take(ANSWER_BYTES_MAX)).into_iter::<Value>();
    let mut answer = match answers.next() {
        Some(Ok(answer)) => answer,
        Some(Err(error)) => return Err(nonsense(socket, &error.to_string())),
        None => return Err(silent(io::ErrorKind::UnexpectedEof.into())),
    };
    match answer.get("error") {
        None | Some(Value::Null) => Ok(answer["result"].take()),
        Some(error) => Err(nonsense(socket, &error.to_string())),
    }
}

fn exchange(socket: &Path, request: &[u8], patience: Duration) -> Result<String, ProbeError> {
    let mut stream = connect(socket, patience)?;
    let mut answer = String::new();
    stream
        .write_all(request)
        .and_then(|()| stream.take(ANSWER_BYTES_MAX).read_to_string(&mut answer))
        .map_err(|source| silent(socket, source))?;
    Ok(answer)
}

fn connect(socket: &Path, patience: Duration) -> Result<UnixStream, ProbeError> {
    UnixStream::connect(socket)
        .and_then(|stream| {
            stream.set_read_timeout(Some(patience))?;
            stream.set_write_timeout(Some(patience))?;
            Ok(stream)
        })
        .map_err(|source| silent(socket, source))
}

fn split_http(answer: &str) -> Option<(u16, &str)> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head
        .strip_prefix("HTTP/1.")?
        .split(' ')
        .nth(1)?
        .parse()
        .ok()?;
    Some((status, body))
}

fn silent(socket: &Path, source: io::Error) -> ProbeError {
    ProbeError::Silent {
        socket: socket.display().to_string(),
        source,
    }
}

fn nonsense(socket: &Path, detail: &str) -> ProbeError {
    ProbeError::Nonsense {
        socket: socket.display().to_string(),
        detail: detail.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::{os::unix::net::UnixListener, path::PathBuf, thread};

    use super::*;

    /// A listener that gives one answer to whatever it is asked.
    fn answering(answer: &'static str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("socket");
        let listener = UnixListener::bind(&socket).unwrap();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut question = [0; 4096];
            let _ = stream.read(&mut question).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
        });
        (folder, socket)
    }

    #[test]
    fn a_healthy_lxd_gives_its_version() {
        let (_folder, socket) = answering(
            "HTTP/1.0 200 OK\r\nX: y\r\n\r\n{\"metadata\":{\"environment\":{\"server_version\":\"5.0.2\"}}}",
        );
        assert_eq!(lxd_version(&socket).unwrap(), "5.0.2");
    }

    #[test]
    fn a_refusal_carries_status_and_the_engines_words() {
        let (_folder, socket) =
            answering("HTTP/1.0 404 Not Found\r\n\r\n{\"error\":\"not found\"}");
        let error = lxd(&socket, "GET", "/1.0/x", None, PATIENCE).unwrap_err();
        assert_eq!(error.to_string(), "GET /1.0/x: 404 not found");
    }

    #[test]
    fn an_ovsdb_server_lists_its_databases() {
        let (_folder, socket) =
            answering("{\"id\":0,\"error\":null,\"result\":[\"_Server\",\"OVN_Northbound\"]}");
        assert_eq!(
            ovsdb_databases(&socket).unwrap(),
            ["_Server", "OVN_Northbound"]
        );
    }

    #[test]
    fn a_missing_socket_is_silent_and_a_stranger_is_nonsense() {
        let missing = ovsdb_databases(Path::new("/nonexistent/socket")).unwrap_err();
        assert!(matches!(missing, ProbeError::Silent { .. }));
        let (_folder, socket) = answering("SSH-2.0-hello\r\n");
        assert!(matches!(
            lxd_version(&socket).unwrap_err(),
            ProbeError::Nonsense { .. }
        ));
    }
}
