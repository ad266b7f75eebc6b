//! What the viewer says.

use super::inputs::{self, Input};
use super::{Desktop, DesktopEvent};
use crate::video;
use crate::{ClientMessage, InputEvent, ProtocolError, Resume, Size, VERSION};

impl Desktop {
    /// Takes a message of the viewer. After an error say [`ByeReason::ProtocolError`] and hang up.
    pub fn handle_message(&mut self, bytes: &[u8], now_us: u64) -> Result<(), ProtocolError> {
        let message = ClientMessage::decode(bytes)?;
        if !self.greeted && !matches!(message, ClientMessage::Hello { .. }) {
            return Err(ProtocolError::Unexpected("the greeting comes first"));
        }
        match message {
            ClientMessage::Hello {
                version,
                size,
                resume,
                ..
            } => {
                self.greet(version, size, resume)?;
                let low = now_us & u64::from(u32::MAX);
                self.connection = u32::try_from(low).unwrap_or(0);
            }
            ClientMessage::Input { sequence, events } => {
                self.inputs.reliable(sequence, Input::Events(events))?;
                self.apply_inputs(now_us);
            }
            ClientMessage::ReleaseAll { sequence } => {
                self.inputs.reliable(sequence, Input::ReleaseAll)?;
                self.apply_inputs(now_us);
            }
            ClientMessage::InputAgain(_) => {
                return Err(ProtocolError::Unexpected(
                    "inputs are said again in datagrams",
                ));
            }
            ClientMessage::Resize { size, .. } => {
                self.events
                    .retain(|event| !matches!(event, DesktopEvent::Resize { .. }));
                self.events.push_back(DesktopEvent::Resize { size });
            }
            ClientMessage::Ack { frame } => {
                self.pacing.acknowledged(frame, now_us)?;
                self.journal.acknowledged(frame);
                self.overtaken.acknowledged(frame);
                self.response.acknowledged(frame, now_us);
            }
            ClientMessage::Early { after, frames } => {
                self.pacing.arrived_early(after, frames, now_us);
            }
            ClientMessage::Ping { id } => self.pong = Some(id),
            ClientMessage::Differs { frame, rows } => self.mend(frame, &rows)?,
            ClientMessage::Video(bytes) => {
                if let Some(picture) = &mut self.picture {
                    picture.videos.answered(&bytes, now_us)?;
                } else {
                    self.video_able = video::is_able(&bytes)?;
                }
            }
        }
        Ok(())
    }

    fn greet(
        &mut self,
        version: u16,
        size: Size,
        resume: Option<Resume>,
    ) -> Result<(), ProtocolError> {
        if std::mem::replace(&mut self.greeted, true) {
            return Err(ProtocolError::Unexpected("a second greeting"));
        }
        if version < VERSION {
            return Err(ProtocolError::Version(version));
        }
        self.resume = resume;
        self.events.push_back(DesktopEvent::Hello { size });
        Ok(())
    }

    /// Takes a datagram of the viewer; one that comes before the greeting is left to the control lane.
    pub fn handle_datagram(&mut self, bytes: &[u8], now_us: u64) -> Result<(), ProtocolError> {
        let ClientMessage::InputAgain(messages) = ClientMessage::decode(bytes)? else {
            return Err(ProtocolError::Unexpected("a datagram says inputs again"));
        };
        if self.greeted {
            for (sequence, input) in messages.into_iter().filter_map(inputs::parts) {
                self.inputs.hasty(sequence, input);
            }
            self.apply_inputs(now_us);
        }
        Ok(())
    }

    fn apply_inputs(&mut self, now_us: u64) {
        while let Some(input) = self.inputs.poll() {
            match input {
                Input::Events(events) => {
                    for event in events {
                        if let InputEvent::Pointer { x, y } = event {
                            self.focus = (x, y);
                        }
                        if self.pressed.apply(&event) {
                            if is_press(&event) {
                                self.response.pressed(now_us);
                            }
                            self.events.push_back(DesktopEvent::Input(event));
                        }
                    }
                }
                Input::ReleaseAll => self.release_all(),
            }
        }
    }

    /// The viewer shows something else than it should: it gets these rows of tiles again.
    fn mend(&mut self, frame: u32, rows: &[u8]) -> Result<(), ProtocolError> {
        if !self.repair.answered(frame)? {
            return Ok(());
        }
        if let Some(picture) = &mut self.picture {
            for row in rows {
                picture.mistrust(picture.size().row_of_tiles(*row));
                self.statistics.rows_mended += 1;
            }
        }
        Ok(())
    }
}

fn is_press(event: &InputEvent) -> bool {
    matches!(
        event,
        InputEvent::Key { down: true, .. }
            | InputEvent::Button { down: true, .. }
            | InputEvent::Text(_)
    )
}
