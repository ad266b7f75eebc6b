//! One connection to a database server: numbered requests, their answers, and what the server tells unasked.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{
        UnixStream,
        unix::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::{mpsc, oneshot},
    task::AbortHandle,
};

use super::{Framer, Row};

/// An answer's result, or its error as the server gave it.
pub(super) type Answer = Result<Value, Value>;

/// A connection, until it is lost.
#[derive(Debug)]
pub(super) struct Link {
    shared: Arc<Shared>,
    next: AtomicU64,
    reader: AbortHandle,
}

impl Link {
    /// Speaks over a fresh connection.
    pub(super) fn over(stream: UnixStream) -> Self {
        let (read, write) = stream.into_split();
        let shared = Arc::new(Shared {
            write: tokio::sync::Mutex::new(write),
            pending: Mutex::default(),
            watches: Mutex::default(),
            lost: AtomicBool::new(false),
        });
        let reader = tokio::spawn(listen(read, Arc::clone(&shared))).abort_handle();
        Self {
            shared,
            next: AtomicU64::new(1),
            reader,
        }
    }

    /// A number that no other request of this connection has.
    pub(super) fn next_id(&self) -> u64 {
        self.next.fetch_add(1, Ordering::Relaxed)
    }

    /// Whether it is of no use any more.
    pub(super) fn is_lost(&self) -> bool {
        self.shared.lost.load(Ordering::SeqCst)
    }

    /// Sends a request; the receiver ends without an answer when the connection is lost, which may be at once.
    pub(super) async fn ask(
        &self,
        id: u64,
        method: &str,
        params: Value,
    ) -> oneshot::Receiver<Answer> {
        let (sender, answer) = oneshot::channel();
        locked(&self.shared.pending).insert(id, sender);
        let request = json!({"id": id, "method": method, "params": params});
        if self.is_lost() || self.shared.send(&request).await.is_err() {
            self.forget(id);
            self.shared.lose();
        }
        answer
    }

    /// Nobody waits for this answer any more.
    pub(super) fn forget(&self, id: u64) {
        locked(&self.shared.pending).remove(&id);
    }

    /// Where the rows of a watch with this number go.
    pub(super) fn deliver(&self, id: u64, rows: mpsc::Sender<Vec<Row>>) {
        locked(&self.shared.watches).insert(id, rows);
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.reader.abort();
    }
}

#[derive(Debug)]
struct Shared {
    write: tokio::sync::Mutex<OwnedWriteHalf>,
    pending: Mutex<HashMap<u64, oneshot::Sender<Answer>>>,
    watches: Mutex<HashMap<u64, mpsc::Sender<Vec<Row>>>>,
    lost: AtomicBool,
}

impl Shared {
    async fn send(&self, message: &Value) -> std::io::Result<()> {
        let bytes = message.to_string();
        self.write.lock().await.write_all(bytes.as_bytes()).await
    }

    /// Ends everything that hangs on the connection.
    fn lose(&self) {
        self.lost.store(true, Ordering::SeqCst);
        locked(&self.pending).clear();
        locked(&self.watches).clear();
    }

    async fn handle(&self, message: Value) -> std::io::Result<()> {
        match message["method"].as_str() {
            Some("echo") => {
                let answer =
                    json!({"id": message["id"], "result": message["params"], "error": null});
                self.send(&answer).await?;
            }
            Some("update") => self.notify(&message["params"]),
            Some(_) => {}
            None => self.answer(message),
        }
        Ok(())
    }

    fn answer(&self, mut message: Value) {
        let waiting = message["id"]
            .as_u64()
            .and_then(|id| locked(&self.pending).remove(&id));
        let Some(waiting) = waiting else { return };
        let error = message["error"].take();
        // Whoever asked may have given up in the meantime.
        let _ = waiting.send(if error.is_null() {
            Ok(message["result"].take())
        } else {
            Err(error)
        });
    }

    fn notify(&self, params: &Value) {
        let Some(id) = params[0].as_u64() else { return };
        let mut watches = locked(&self.watches);
        let rows = watched_rows(&params[1]);
        if watches
            .get(&id)
            .is_some_and(|watch| watch.try_send(rows).is_err())
        {
            watches.remove(&id);
        }
    }
}

async fn listen(mut read: OwnedReadHalf, shared: Arc<Shared>) {
    if let Err(error) = receive(&mut read, &shared).await {
        tracing::warn!(%error, "connection to a database was given up");
    }
    shared.lose();
}

/// Handles messages until the peer closes the connection.
async fn receive(read: &mut OwnedReadHalf, shared: &Shared) -> std::io::Result<()> {
    let mut framer = Framer::default();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let count = read.read(&mut buffer).await?;
        if count == 0 {
            return Ok(());
        }
        framer.push(&buffer[..count]);
        while let Some(message) = framer.next_message().map_err(std::io::Error::other)? {
            shared.handle(message).await?;
        }
    }
}

/// The rows as they are now in `{table: {uuid: {"old": …, "new": …}}}`; deleted rows have no "new", unreadable ones are left out.
pub(super) fn watched_rows(updates: &Value) -> Vec<Row> {
    let tables = updates
        .as_object()
        .into_iter()
        .flat_map(|tables| tables.values());
    let rows = tables
        .filter_map(Value::as_object)
        .flat_map(|table| table.values());
    rows.filter_map(|row| row.get("new"))
        .filter_map(|row| Row::from_json(row).ok())
        .collect()
}

/// The lock protects maps whose every state is valid, so a panic elsewhere does not spoil them.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
