//! One subject on one link: both displays, both ends, the relay between them and the application that draws.

use std::{
    net::TcpStream,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::{
    canvas::{Canvas, SCREEN},
    display::Display,
    link::{Counted, Link, Relay},
    picture::Rect,
    process::Used,
    subject::{Client, Place, Served, Subject},
    view::View,
};

/// Longest that anybody's start takes.
const START: Duration = Duration::from_secs(40);

/// Everything that runs. Fields end in this order.
pub(crate) struct Session {
    pub(crate) canvas: Canvas,
    pub(crate) view: View,
    pub(crate) client: Client,
    pub(crate) client_display: Display,
    pub(crate) relay: Relay,
    pub(crate) served: Served,
}

impl Session {
    /// Starts both ends and waits until the client shows the desktop.
    pub(crate) fn start(subject: &dyn Subject, link: Link, place: &Place) -> Result<Self> {
        let served = subject.serve(place)?;
        let mut canvas = Canvas::open(&served.display.name)?;
        wait_for_listener(served.address)?;
        let relay = Relay::start(link, served.address)?;
        let (width, height) = subject.client_screen();
        let client_display = Display::xvfb(width, height, &place.log)?;
        let mut client = subject.connect(place, &client_display, relay.front)?;
        // A client may show a smaller window first and the desktop's later.
        let least = Rect::new(0, 0, SCREEN.width, SCREEN.height);
        let window = client_display.adopt_window(least, START);
        ensure!(!client.program.ended(), "the client has ended");
        window?;
        let view = View::find(client_display.framebuffer()?, &mut canvas, START)?;
        client_display.adopt_window(least, START)?;
        client_display.point(1900, 1070)?;
        Ok(Self {
            canvas,
            view,
            client,
            client_display,
            relay,
            served,
        })
    }
}

/// Waits for whoever takes connections there, over TCP.
fn wait_for_listener(address: std::net::SocketAddr) -> Result<()> {
    let begin = Instant::now();
    while TcpStream::connect(address).is_err() {
        (begin.elapsed() < START)
            .then_some(())
            .context("the server does not listen")?;
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// What both ends and the link have used, from one moment on.
pub(crate) struct Meter {
    begin: Instant,
    server: Used,
    client: Used,
    display: Used,
    down: Counted,
    up: Counted,
    payload: Option<u64>,
}

impl Meter {
    /// Begins.
    pub(crate) fn start(session: &Session) -> Self {
        let payload = session.served.payload_bytes();
        Self {
            begin: Instant::now(),
            server: session.served.program().used(),
            client: session.client.program.used(),
            display: session.served.display.server().used(),
            down: session.relay.down(),
            up: session.relay.up(),
            payload,
        }
    }

    /// Ends, and writes the figures down.
    pub(crate) fn stop(&self, session: &Session, figures: &mut crate::report::Figures) {
        let (down, up) = (
            session.relay.down().since(self.down),
            session.relay.up().since(self.up),
        );
        figures.set("seconds", self.begin.elapsed().as_secs_f64());
        figures.set(
            "server_cpu_s",
            session.served.program().used().since(self.server),
        );
        figures.set(
            "client_cpu_s",
            session.client.program.used().since(self.client),
        );
        figures.set(
            "display_cpu_s",
            session.served.display.server().used().since(self.display),
        );
        figures.set("down_bytes", down.bytes as f64);
        figures.set("down_packets", down.packets as f64);
        figures.set("down_lost", down.lost as f64);
        figures.set("up_bytes", up.bytes as f64);
        figures.set("up_packets", up.packets as f64);
        // Where the server does not count itself, all that it sends is taken for picture.
        let sent = session.served.payload_bytes().zip(self.payload);
        let payload = sent.map_or(down.bytes, |(now, before)| now.saturating_sub(before));
        figures.set("payload_bytes", payload as f64);
    }
}
