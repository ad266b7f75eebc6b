//! The coming and going of viewers: one has the display at a time.

use anyhow::Result;
use stream::DesktopEvent;

use super::{Arrival, Farewell, Presenter, studio::Studio, succession::succession, told::Told};

impl Presenter {
    /// Gives the display to a viewer; one that has it gives way after a notice.
    pub(super) fn admit(&mut self, mut arrival: Arrival) -> Result<()> {
        if let Some(viewer) = &self.viewer {
            let farewell = succession(&viewer.link.guest, &arrival.link.guest);
            self.dismiss(Some(farewell));
        }
        if let Some(memory) = self.memory.take() {
            arrival.desktop.remember(memory);
        }
        tracing::info!(client = %arrival.link.guest.client, address = %arrival.link.guest.address, "a viewer has come");
        self.told = Told::default();
        self.viewer = Some(arrival);
        self.view.send_modify(|view| view.viewed = true);
        self.screen.watch(true)
    }

    /// Lets the viewer go: nothing stays pressed, and damage is no longer asked for.
    pub(super) fn dismiss(&mut self, farewell: Option<Farewell>) {
        let Some(Arrival { link, mut desktop }) = self.viewer.take() else {
            return;
        };
        desktop.release_all();
        while let Some(event) = desktop.poll_event() {
            if let DesktopEvent::Input(input) = event {
                self.injector
                    .inject(&self.screen, &input)
                    .unwrap_or_else(|error| {
                        tracing::debug!(%error, "a key could not be let go: the display has ended");
                    });
            }
        }
        if let Some(Farewell { reason, text }) = farewell {
            desktop.bye(reason, &text);
            desktop
                .poll_transmit()
                .into_iter()
                .for_each(|message| link.send(message));
        }
        self.studio = Studio::new();
        let shown = desktop.statistics();
        self.memory = desktop.into_memory();
        self.view.send_modify(|view| view.viewed = false);
        self.screen
            .watch(false)
            .unwrap_or_else(|error| tracing::debug!(%error, "the display has ended"));
        tracing::info!(
            client = %link.guest.client,
            frames = shown.frames,
            bytes = shown.bytes,
            pixels_copied = shown.pixels_copied,
            pixels_restored = shown.pixels_restored,
            pixels_exact = shown.pixels_exact,
            pixels_in_passes = shown.pixels_in_passes,
            rows_mended = shown.rows_mended,
            link_bytes_per_second = shown.link_bytes_per_second,
            "a viewer has gone"
        );
    }
}
