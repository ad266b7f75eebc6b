//! Files and programs inside an instance.

use std::{
    io,
    path::Path,
    time::{Duration, Instant},
};

use hyper::{Method, Request, StatusCode, header};
use serde_json::json;

use super::{
    ENGINE, Lxd,
    answer::{Answer, Failure},
    instance::Wired,
    root,
    wire::{ANSWER_LIMIT, Body, body, escape},
};
use crate::{
    EngineError,
    compute::{ExecOutput, GuestFile},
};

/// The largest file that is read from inside.
const FILE_BYTES_MAX: usize = 16 << 20;
/// How much of each output of a program is kept.
const OUTPUT_BYTES_MAX: usize = 64 << 10;
/// The agent's binary into a stopped instance on a busy disk.
const PUSH_LIMIT: Duration = Duration::from_secs(120);

impl Lxd {
    fn files(&self, name: &str, path: &str) -> String {
        format!(
            "/1.0/instances/{}/files?path={}",
            escape(name),
            escape(path)
        )
    }

    pub(super) async fn write_file(&self, name: &str, file: &GuestFile) -> Result<(), EngineError> {
        check_path(&file.path)?;
        let about = |failure: Failure| failure.about("write into", "instance", name);
        // LXD gives a mode to new files only, and a secret must never pass through a file that others may read.
        let existing = self.head(name, &file.path).await.map_err(about)?;
        if existing.is_some_and(|mode| mode != file.mode) {
            self.wire
                .change(
                    Method::DELETE,
                    &self.files(name, &file.path),
                    None,
                    ANSWER_LIMIT,
                )
                .await
                .map_err(about)?;
        }
        let written = match self.put(name, file).await {
            Err(Failure::NotFound) if file.parents => {
                self.make_folders_above(name, &file.path)
                    .await
                    .map_err(about)?;
                self.put(name, file).await
            }
            written => written,
        };
        match written {
            // Either the instance or the folder is not there.
            Err(Failure::NotFound) if self.wired(name).await?.is_some() => {
                Err(EngineError::Missing {
                    what: "folder of file",
                    name: file.path.clone(),
                })
            }
            Err(failure) => Err(about(failure)),
            Ok(()) => Ok(()),
        }
    }

    pub(super) async fn write_files(
        &self,
        name: &str,
        files: &[GuestFile],
    ) -> Result<(), EngineError> {
        for file in files {
            check_path(&file.path)?;
        }
        let wired = self.wired(name).await?;
        let mounted = |file: &GuestFile| {
            let mut mounts = wired.iter().flat_map(Wired::mounts);
            mounts.any(|mount| Path::new(&file.path).starts_with(mount))
        };
        let at_rest = wired.as_ref().and_then(|wired| self.root_at_rest(wired));
        if let Some((folder, owner)) = at_rest.filter(|_| !files.iter().any(mounted)) {
            let files = files.to_vec();
            let written =
                tokio::task::spawn_blocking(move || root::write(&folder, owner, &files)).await;
            let written = written.map_err(|error| refused(name, &error.to_string()))?;
            return written.map_err(|error| not_written(name, &error));
        }
        for file in files {
            self.write_file(name, file).await?;
        }
        Ok(())
    }

    async fn put(&self, name: &str, file: &GuestFile) -> Result<(), Failure> {
        let request = guest_request(
            Method::POST,
            &self.files(name, &file.path),
            "file",
            file.mode,
        );
        self.wire
            .submit(finish(request, body(file.content.clone()))?, PUSH_LIMIT)
            .await
            .map(|_| ())
    }

    async fn make_folders_above(&self, name: &str, path: &str) -> Result<(), Failure> {
        let ends = path
            .match_indices('/')
            .map(|(at, _)| at)
            .filter(|at| 0 < *at);
        for end in ends {
            let folder = path.get(..end).unwrap_or_default();
            if self.head(name, folder).await?.is_none() {
                let request =
                    guest_request(Method::POST, &self.files(name, folder), "directory", 0o755);
                self.wire
                    .submit(finish(request, body(""))?, PUSH_LIMIT)
                    .await?;
            }
        }
        Ok(())
    }

    /// The mode of a file or folder inside, if it is there.
    async fn head(&self, name: &str, path: &str) -> Result<Option<u32>, Failure> {
        let request = Request::builder()
            .method(Method::HEAD)
            .uri(self.files(name, path))
            .header(header::HOST, "lxd");
        let answer = self
            .wire
            .send(finish(request, body(""))?, PUSH_LIMIT)
            .await?;
        match answer.status {
            StatusCode::OK => Ok(Some(
                header_of(&answer, "mode")
                    .and_then(|mode| u32::from_str_radix(mode, 8).ok())
                    .unwrap_or_default(),
            )),
            StatusCode::NOT_FOUND => Ok(None),
            status => Err(Failure::Refused(format!("{status} for {path}"))),
        }
    }

    pub(super) async fn read_file(
        &self,
        name: &str,
        path: &str,
    ) -> Result<Option<Vec<u8>>, EngineError> {
        check_path(path)?;
        let about = |failure: Failure| failure.about("read from", "instance", name);
        let request = Request::builder()
            .uri(self.files(name, path))
            .header(header::HOST, "lxd");
        let request = finish(request, body("")).map_err(about)?;
        let answer = self.wire.send(request, PUSH_LIMIT).await.map_err(about)?;
        match answer.status {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND if self.wired(name).await?.is_some() => return Ok(None),
            StatusCode::NOT_FOUND => {
                return Err(EngineError::Missing {
                    what: "instance",
                    name: name.to_owned(),
                });
            }
            status => return Err(about(Failure::Refused(format!("{status} for {path}")))),
        }
        if header_of(&answer, "type") != Some("file") {
            return Err(about(Failure::Refused(format!("{path} is not a file"))));
        }
        answer
            .read(FILE_BYTES_MAX, &self.wire)
            .await
            .map(Some)
            .map_err(about)
    }

    pub(super) async fn run(
        &self,
        name: &str,
        command: &[&str],
        limit: Duration,
    ) -> Result<ExecOutput, EngineError> {
        let about = |failure: Failure| failure.about("run a program in", "instance", name);
        let program = command.first().copied().unwrap_or_default();
        // LXD cannot end a program that was started without a console, so it is given an end of its own.
        let seconds = limit.as_secs().max(1);
        let (limit_text, mut guarded) = (seconds.to_string(), vec!["timeout", "-k", "1"]);
        guarded.push(&limit_text);
        guarded.extend(command);
        let request = json!({"command": guarded, "record-output": true, "wait-for-websocket": false, "interactive": false});
        let path = format!("/1.0/instances/{}/exec", escape(name));
        let begun = Instant::now();
        let ended = self
            .wire
            .operate(
                Method::POST,
                &path,
                &request,
                Duration::from_secs(seconds + 10),
            )
            .await
            .map_err(about)?;
        let Some(code) = ended
            .metadata
            .get("return")
            .and_then(serde_json::Value::as_i64)
        else {
            return Err(about(Failure::Refused(ended.err)));
        };
        let output = |number: &str| {
            ended
                .metadata
                .get("output")
                .and_then(|all| all.get(number))
                .and_then(serde_json::Value::as_str)
        };
        let stdout = self.take_output(output("1")).await.map_err(about)?;
        let stderr = self.take_output(output("2")).await.map_err(about)?;
        if matches!(code, 124 | 137 | 143 | -1) && Duration::from_secs(seconds) <= begun.elapsed() {
            return Err(EngineError::TimedOut {
                engine: ENGINE,
                operation: format!("{program} in instance {name}"),
                seconds,
            });
        }
        Ok(ExecOutput {
            code: i32::try_from(code).unwrap_or(-1),
            stdout,
            stderr,
        })
    }

    /// Reads the end of a recorded output and removes the record.
    async fn take_output(&self, path: Option<&str>) -> Result<String, Failure> {
        let Some(path) = path else {
            return Ok(String::new());
        };
        let content = self.read_log(path).await?;
        self.wire
            .change(Method::DELETE, path, None, ANSWER_LIMIT)
            .await?;
        Ok(content)
    }

    /// The last 64 KiB of a log.
    pub(super) async fn read_log(&self, path: &str) -> Result<String, Failure> {
        let range = format!("bytes=-{OUTPUT_BYTES_MAX}");
        let request = Request::builder()
            .uri(path)
            .header(header::HOST, "lxd")
            .header(header::RANGE, range);
        let answer = self
            .wire
            .send(finish(request, body(""))?, ANSWER_LIMIT)
            .await?;
        if !answer.status.is_success() {
            return Err(Failure::Refused(format!("{} for {path}", answer.status)));
        }
        let content = answer.read_last(OUTPUT_BYTES_MAX, &self.wire).await?;
        Ok(String::from_utf8_lossy(&content).into_owned())
    }
}

/// The headers of a file; LXD and Incus each read their own.
fn guest_request(method: Method, path: &str, kind: &str, mode: u32) -> http::request::Builder {
    let mode = format!("{mode:04o}");
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "lxd");
    // With a form's content type LXD would take the content for a form.
    request = request.header(header::CONTENT_TYPE, "application/octet-stream");
    for engine in ["X-LXD", "X-Incus"] {
        for (key, value) in [
            ("uid", "0"),
            ("gid", "0"),
            ("mode", &mode),
            ("type", kind),
            ("write", "overwrite"),
        ] {
            request = request.header(format!("{engine}-{key}"), value);
        }
    }
    request
}

fn finish(request: http::request::Builder, content: Body) -> Result<Request<Body>, Failure> {
    request
        .body(content)
        .map_err(|error| Failure::Refused(error.to_string()))
}

fn header_of<'a>(answer: &'a Answer, key: &str) -> Option<&'a str> {
    ["x-lxd", "x-incus"]
        .iter()
        .find_map(|engine| answer.headers.get(format!("{engine}-{key}"))?.to_str().ok())
}

fn not_written(name: &str, error: &io::Error) -> EngineError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => EngineError::Exhausted {
            engine: ENGINE,
            detail: format!("root volume of {name}: {error}"),
        },
        io::ErrorKind::NotFound => EngineError::Missing {
            what: "folder of file",
            name: error.to_string(),
        },
        _ => refused(name, &error.to_string()),
    }
}

fn refused(name: &str, detail: &str) -> EngineError {
    EngineError::Refused {
        engine: ENGINE,
        operation: format!("write into instance \"{name}\""),
        detail: detail.to_owned(),
    }
}

fn check_path(path: &str) -> Result<(), EngineError> {
    if path.starts_with('/')
        && path.len() <= 1024
        && !path.contains('\0')
        && !path.split('/').any(|part| part == "..")
    {
        return Ok(());
    }
    let detail = format!("\"{path}\" is not an absolute path without \"..\" of at most 1024 bytes");
    Err(EngineError::Refused {
        engine: ENGINE,
        operation: "name a file".to_owned(),
        detail,
    })
}
