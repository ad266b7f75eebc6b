//! What the window's thread and the network's share: the viewer, behind one lock, and two signals.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use stream::video::Pixels;
use stream::{
    Codec, Outgoing, PixelOrder, ProtocolError, Rect, Size, Statistics, Viewer, ViewerEvent,
};
use tokio::sync::{Notify, watch};

use super::News;

/// The viewer and what goes with it.
pub(crate) struct Shared {
    state: Mutex<Inner>,
    /// There is something to send.
    wake: Notify,
    closed: watch::Sender<bool>,
    /// News of new pixels is under way.
    told: AtomicBool,
    news: Box<dyn Fn(News) + Send + Sync>,
    epoch: Instant,
}

struct Inner {
    viewer: Viewer,
    connected: bool,
}

/// The pixels to show.
pub(crate) struct Picture<'a> {
    /// Size of the desktop.
    pub(crate) size: Size,
    /// Blue, green, red, 0 of each, in rows.
    pub(crate) pixels: &'a [u8],
    /// What changed since the last look.
    pub(crate) damage: Vec<Rect>,
    /// How each tile was painted last, in rows.
    pub(crate) codecs: &'a [Codec],
}

impl Shared {
    fn new(window: (Size, u16), news: Box<dyn Fn(News) + Send + Sync>) -> Self {
        let mut viewer = Viewer::with_order(window.0, window.1, PixelOrder::Bgrx);
        viewer.set_video(true);
        let inner = Inner {
            viewer,
            connected: false,
        };
        Self {
            state: Mutex::new(inner),
            wake: Notify::new(),
            closed: watch::channel(false).0,
            told: AtomicBool::new(false),
            news,
            epoch: Instant::now(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now_us(&self) -> u64 {
        u64::try_from(self.epoch.elapsed().as_micros()).unwrap_or(u64::MAX)
    }

    /// A connection begins; the picture of the one before stays.
    pub(super) fn begin(&self) {
        let mut inner = self.lock();
        inner.viewer.reconnect();
        inner.connected = true;
    }

    /// It is over: input goes nowhere.
    pub(super) fn end(&self) {
        self.lock().connected = false;
    }

    pub(super) fn poll_transmit(&self) -> Option<Outgoing> {
        let now_us = self.now_us();
        self.lock().viewer.poll_transmit(now_us)
    }

    /// After [`Shared::poll_transmit`] had nothing more: what may be lost on its way.
    pub(super) fn poll_datagram(&self) -> Option<Vec<u8>> {
        let now_us = self.now_us();
        self.lock().viewer.poll_datagram(now_us)
    }

    /// When to call [`Shared::handle_timeout`].
    pub(super) fn timeout(&self) -> Option<Instant> {
        let at_us = self.lock().viewer.poll_timeout()?;
        self.epoch.checked_add(Duration::from_micros(at_us))
    }

    pub(super) fn handle_timeout(&self) {
        let now_us = self.now_us();
        self.lock().viewer.handle_timeout(now_us);
    }

    /// Gives a message to the viewer; returns what came of it.
    pub(super) fn handle_message(
        &self,
        message: &[u8],
    ) -> (Vec<ViewerEvent>, Result<(), ProtocolError>) {
        let now_us = self.now_us();
        let mut inner = self.lock();
        let understood = inner.viewer.handle_message(message, now_us);
        let events = std::iter::from_fn(|| inner.viewer.poll_event()).collect();
        (events, understood)
    }

    /// What is to be done for videos.
    pub(super) fn poll_video(&self) -> Option<stream::video::VideoEvent> {
        self.lock().viewer.poll_video()
    }

    /// A picture of a video was decoded; returns what came of it.
    pub(super) fn video_decoded(&self, decoded: &super::video::Decoded<'_>) -> Vec<ViewerEvent> {
        let mut inner = self.lock();
        let picture = decoded.picture.as_ref();
        let pixels = picture.map(|picture| picture as &dyn Pixels);
        inner
            .viewer
            .video_decoded(decoded.surface, decoded.number, pixels);
        std::iter::from_fn(|| inner.viewer.poll_event()).collect()
    }

    /// Whether there is a picture to show: of this connection, or of the one before until this one has said what it has.
    pub(super) fn painted(&self) -> bool {
        !self.lock().viewer.is_blank()
    }

    pub(super) fn statistics(&self) -> Statistics {
        self.lock().viewer.statistics()
    }

    pub(super) fn tell(&self, news: News) {
        (self.news)(news);
    }

    /// Tells of new pixels, once until they are taken: the window that is behind gets no heap of news.
    pub(super) fn tell_painted(&self) {
        if !self.told.swap(true, Ordering::AcqRel) {
            self.tell(News::Painted);
        }
    }

    pub(super) async fn woken(&self) {
        self.wake.notified().await;
    }

    /// Lets go of everything that is held down.
    pub(super) fn release_all(&self) {
        self.lock().viewer.release_all();
    }

    /// Whether the window has hung up.
    pub(super) fn is_closed(&self) -> bool {
        *self.closed.borrow()
    }

    pub(super) async fn closed(&self) {
        // The sender is ours, so there is always an answer.
        let _ = self.closed.subscribe().wait_for(|closed| *closed).await;
    }
}

/// The window's handle on a desktop. Dropping it hangs up; the session in the desktop goes on.
pub(crate) struct Session {
    shared: Arc<Shared>,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.shared.closed.send_replace(true);
    }
}

impl Session {
    /// A desktop for a window of this many device pixels and device pixels per 100 layout pixels; `news` is called on
    /// the network's thread. The second half goes to [`super::run`].
    pub(crate) fn new(
        window: (Size, u16),
        news: Box<dyn Fn(News) + Send + Sync>,
    ) -> (Self, Arc<Shared>) {
        let shared = Arc::new(Shared::new(window, news));
        (
            Self {
                shared: Arc::clone(&shared),
            },
            shared,
        )
    }

    /// Does something with the viewer, and sends what comes of it.
    pub(crate) fn input(&self, act: impl FnOnce(&mut Viewer)) {
        let mut inner = self.shared.lock();
        if inner.connected {
            act(&mut inner.viewer);
            drop(inner);
            self.shared.wake.notify_one();
        }
    }

    /// The window has another size.
    pub(crate) fn resize(&self, size: Size, scale_percent: u16) {
        // Also while there is no connection: the next one begins with it.
        self.shared.lock().viewer.resize(size, scale_percent);
        self.shared.wake.notify_one();
    }

    /// Shows the picture to `look`, which must be quick: the network waits meanwhile. Nothing is shown before the
    /// first frame.
    pub(crate) fn picture<T>(&self, look: impl FnOnce(Picture<'_>) -> T) -> Option<T> {
        self.shared.told.store(false, Ordering::Release);
        let mut inner = self.shared.lock();
        if inner.viewer.is_blank() {
            return None;
        }
        let damage = inner.viewer.take_damage();
        let viewer = &inner.viewer;
        Some(look(Picture {
            size: viewer.size(),
            pixels: viewer.framebuffer(),
            damage,
            codecs: viewer.codec_map(),
        }))
    }
}
