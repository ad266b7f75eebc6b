//! A client of one database. Its connection is made when first needed, made anew after a loss, and shared by everybody: requests
//! carry numbers, so many may be under way at once.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use serde_json::{Value, json};
use tokio::{
    net::UnixStream,
    sync::{Mutex, Semaphore, mpsc},
};

use super::{
    Condition, Outcome, Row, Transaction,
    link::{Answer, Link, watched_rows},
    transaction::{self, Failure},
};
use crate::EngineError;

/// How long an answer may take beyond what the request itself waits for.
const ANSWER_LIMIT: Duration = Duration::from_secs(10);
/// How many requests may be under way at once; more wait for their turn.
const REQUESTS_MAX: usize = 64;
/// How many notifications a watcher may lag behind before its watch ends.
const NOTIFICATIONS_MAX: usize = 256;

/// A client of one database behind a unix socket.
#[derive(Debug)]
pub struct Client {
    engine: &'static str,
    database: &'static str,
    socket: PathBuf,
    link: Mutex<Option<Arc<Link>>>,
    turns: Semaphore,
}

/// Rows of a table as they are inserted or changed. It ends when the connection is lost; watch again to go on.
#[derive(Debug)]
pub struct Watch {
    rows: mpsc::Receiver<Vec<Row>>,
    _link: Arc<Link>,
}

impl Watch {
    /// The rows that exist at first, then those inserted or changed; nothing once the watch has ended.
    pub async fn next(&mut self) -> Option<Vec<Row>> {
        self.rows.recv().await
    }
}

impl Client {
    /// A client of `database` (such as `OVN_Northbound`) at `socket`; `engine` is its name in errors. Does not connect yet.
    #[must_use]
    pub fn new(engine: &'static str, database: &'static str, socket: &Path) -> Self {
        Self {
            engine,
            database,
            socket: socket.to_owned(),
            link: Mutex::new(None),
            turns: Semaphore::new(REQUESTS_MAX),
        }
    }

    /// The engine's name in errors.
    #[must_use]
    pub fn engine(&self) -> &'static str {
        self.engine
    }

    /// Carries out a transaction; one outcome per operation.
    ///
    /// # Errors
    /// `Unreachable` without a connection (after a loss in mid-request it is unknown whether it was carried out), `TimedOut`,
    /// `Refused` with the database's own words.
    pub async fn transact(&self, transaction: Transaction) -> Result<Vec<Outcome>, EngineError> {
        self.transact_within(transaction, Duration::ZERO).await
    }

    /// Waits until the selected rows satisfy `fulfilled` and gives them.
    ///
    /// # Errors
    /// As [`Client::transact`]; `TimedOut` when it takes longer than `limit`, with `operation` as what was waited for.
    pub async fn rows_when(
        &self,
        table: &str,
        conditions: &[Condition],
        columns: &[&str],
        operation: &str,
        limit: Duration,
        fulfilled: impl Fn(&[Row]) -> bool,
    ) -> Result<Vec<Row>, EngineError> {
        let start = tokio::time::Instant::now();
        loop {
            let rows = self.select(table, conditions, columns).await?;
            if fulfilled(&rows) {
                return Ok(rows);
            }
            let left = limit.saturating_sub(start.elapsed());
            let mut wait = Transaction::new();
            wait.wait_until_not(left, table, conditions, columns, &rows);
            match self.transact_within(wait, left).await {
                Err(EngineError::Refused { .. }) if start.elapsed() >= limit => {
                    return Err(self.timed_out(operation, limit));
                }
                Err(error) => return Err(error),
                Ok(_) => {}
            }
        }
    }

    /// Reads rows.
    ///
    /// # Errors
    /// As [`Client::transact`].
    pub async fn select(
        &self,
        table: &str,
        conditions: &[Condition],
        columns: &[&str],
    ) -> Result<Vec<Row>, EngineError> {
        let mut transaction = Transaction::new();
        transaction.select(table, conditions, columns);
        let outcomes = self.transact(transaction).await?;
        Ok(outcomes
            .into_iter()
            .next()
            .map(|outcome| outcome.rows)
            .unwrap_or_default())
    }

    /// Watches columns of a table.
    ///
    /// # Errors
    /// As [`Client::transact`].
    pub async fn watch(&self, table: &str, columns: &[&str]) -> Result<Watch, EngineError> {
        let link = self.link().await?;
        let (sender, rows) = mpsc::channel(NOTIFICATIONS_MAX);
        let id = link.next_id();
        link.deliver(id, sender.clone());
        let params = json!([self.database, id, {table: {"columns": columns}}]);
        let initial = self.call(&link, "monitor", params, Duration::ZERO).await?;
        // The channel is fresh: there is room, unless the receiver is gone.
        let _ = sender.try_send(watched_rows(&initial));
        Ok(Watch { rows, _link: link })
    }

    async fn transact_within(
        &self,
        transaction: Transaction,
        waits: Duration,
    ) -> Result<Vec<Outcome>, EngineError> {
        let _turn = self
            .turns
            .acquire()
            .await
            .map_err(|closed| self.unreachable(&closed.to_string()))?;
        let link = self.link().await?;
        let description = transaction.describe();
        let result = self
            .call(
                &link,
                "transact",
                transaction.into_params(self.database),
                waits,
            )
            .await?;
        transaction::outcomes(&result).map_err(|failure| match failure {
            Failure::Refused(error, details) => EngineError::Refused {
                engine: self.engine,
                operation: description,
                detail: format!("{error}: {details}"),
            },
            Failure::Malformed(error) => self.unreachable(&error.to_string()),
        })
    }

    async fn call(
        &self,
        link: &Link,
        method: &str,
        params: Value,
        waits: Duration,
    ) -> Result<Value, EngineError> {
        let id = link.next_id();
        let answer = link.ask(id, method, params).await;
        let limit = ANSWER_LIMIT + waits;
        match tokio::time::timeout(limit, answer).await {
            Ok(Ok(answer)) => self.result(method, answer),
            Ok(Err(_)) => Err(self.unreachable("the connection was lost")),
            Err(_) => {
                link.forget(id);
                Err(self.timed_out(method, limit))
            }
        }
    }

    fn result(&self, method: &str, answer: Answer) -> Result<Value, EngineError> {
        answer.map_err(|error| EngineError::Refused {
            engine: self.engine,
            operation: method.to_owned(),
            detail: error.to_string(),
        })
    }

    async fn link(&self) -> Result<Arc<Link>, EngineError> {
        let mut held = self.link.lock().await;
        if let Some(link) = held.as_ref().filter(|link| !link.is_lost()) {
            return Ok(Arc::clone(link));
        }
        let stream = tokio::time::timeout(ANSWER_LIMIT, UnixStream::connect(&self.socket))
            .await
            .map_err(|_| self.timed_out("connect", ANSWER_LIMIT))?
            .map_err(|error| self.unreachable(&error.to_string()))?;
        let link = Arc::new(Link::over(stream));
        *held = Some(Arc::clone(&link));
        Ok(link)
    }

    fn unreachable(&self, detail: &str) -> EngineError {
        EngineError::Unreachable {
            engine: self.engine,
            address: self.socket.display().to_string(),
            detail: detail.to_owned(),
        }
    }

    fn timed_out(&self, operation: &str, limit: Duration) -> EngineError {
        EngineError::TimedOut {
            engine: self.engine,
            operation: operation.to_owned(),
            seconds: limit.as_secs(),
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::UnixListener,
    };

    use super::{super::Framer, *};

    /// One peer's end of a connection, for tests that play the server.
    struct Peer(UnixStream, Framer);

    impl Peer {
        async fn accept(listener: &UnixListener) -> Self {
            Self(listener.accept().await.unwrap().0, Framer::default())
        }

        async fn read(&mut self) -> Value {
            let mut buffer = [0; 4096];
            loop {
                if let Some(message) = self.1.next_message().unwrap() {
                    return message;
                }
                let count = self.0.read(&mut buffer).await.unwrap();
                assert!(count > 0, "the client closed the connection");
                self.1.push(&buffer[..count]);
            }
        }

        async fn write(&mut self, message: Value) {
            self.0
                .write_all(message.to_string().as_bytes())
                .await
                .unwrap();
        }

        async fn answer_select(&mut self, name: &str) {
            let id = self.read().await["id"].clone();
            self.write(json!({"id": id, "result": [{"rows": [{"name": name}]}], "error": null}))
                .await;
        }
    }

    fn client(folder: &tempfile::TempDir) -> (Client, UnixListener) {
        let socket = folder.path().join("db.sock");
        let listener = UnixListener::bind(&socket).unwrap();
        (Client::new("a database", "db", &socket), listener)
    }

    #[tokio::test]
    async fn a_probe_is_answered_while_a_request_is_under_way() {
        let folder = tempfile::tempdir().unwrap();
        let (client, listener) = client(&folder);
        let server = async {
            let mut peer = Peer::accept(&listener).await;
            let request = peer.read().await;
            peer.write(json!({"id": "echo", "method": "echo", "params": ["x"]}))
                .await;
            let probe = peer.read().await;
            peer.write(json!({"id": request["id"], "result": [{"rows": []}], "error": null}))
                .await;
            probe
        };
        let (rows, probe) = tokio::join!(client.select("T", &[], &["name"]), server);
        assert!(rows.unwrap().is_empty());
        assert_eq!(probe, json!({"id": "echo", "result": ["x"], "error": null}));
    }

    #[tokio::test]
    async fn a_lost_connection_fails_what_was_under_way_and_the_next_request_makes_another() {
        let folder = tempfile::tempdir().unwrap();
        let (client, listener) = client(&folder);
        let lose = async {
            let mut peer = Peer::accept(&listener).await;
            peer.read().await;
        };
        let (lost, ()) = tokio::join!(client.select("T", &[], &["name"]), lose);
        assert!(lost.unwrap_err().retryable());
        let serve = async { Peer::accept(&listener).await.answer_select("again").await };
        let (rows, ()) = tokio::join!(client.select("T", &[], &["name"]), serve);
        assert_eq!(rows.unwrap()[0].text("name"), Some("again"));
    }

    #[tokio::test]
    async fn a_peer_that_speaks_something_else_is_given_up() {
        let folder = tempfile::tempdir().unwrap();
        let (client, listener) = client(&folder);
        let babble = async {
            let mut peer = Peer::accept(&listener).await;
            peer.0.write_all(b"HTTP/1.1 400 Bad Request").await.unwrap();
            peer
        };
        let (result, _peer) = tokio::join!(client.select("T", &[], &["name"]), babble);
        assert!(
            matches!(result, Err(EngineError::Unreachable { .. })),
            "{result:?}"
        );
    }
}
