//! How QUIC is set up at both ends, and what it measures.

use std::{io, sync::Arc, time::Duration};

use quinn::{AckFrequencyConfig, IdleTimeout, TransportConfig, VarInt};

use crate::congestion::DelayControlConfig;

/// One packet size on every path: small enough for tunnels and mobile networks, so nothing has to be found out.
pub(crate) const PACKET_BYTES: u16 = 1200;
/// A side that is silent this long is gone. Shorter cuts of the network are survived without reconnecting.
const IDLE_LIMIT: Duration = Duration::from_secs(20);
/// How often a sign of life is asked for.
const KEEP_ALIVE: Duration = Duration::from_secs(3);
/// More than any path needs; what is written is bounded by the congestion window, see the WebTransport writer.
pub(crate) const SEND_WINDOW_BYTES: u64 = 64 * 1024 * 1024;
/// Datagrams that wait to be sent or read; older ones give way.
const DATAGRAM_BUFFER_BYTES: usize = 64 * 1024;
/// The round trip that is assumed until one is measured.
const FIRST_ROUND_TRIP: Duration = Duration::from_millis(100);

/// What a desktop's viewer may have under way to us.
pub(crate) const SERVER_RECEIVE_WINDOW_BYTES: u32 = 256 * 1024;
/// What a desktop may have under way to a viewer: at 250 ms this carries 1 Gbit/s.
pub(crate) const CLIENT_RECEIVE_WINDOW_BYTES: u32 = 32 * 1024 * 1024;

/// Settings of a connection that may receive so many bytes not yet read, and so many streams.
pub(crate) fn transport_config(
    receive_window_bytes: u32,
    unidirectional_streams: u32,
) -> io::Result<TransportConfig> {
    let idle = IdleTimeout::try_from(IDLE_LIMIT).map_err(io::Error::other)?;
    let mut config = TransportConfig::default();
    config
        .send_window(SEND_WINDOW_BYTES)
        .receive_window(receive_window_bytes.into())
        .stream_receive_window(receive_window_bytes.into())
        .max_concurrent_bidi_streams(4_u8.into())
        .max_concurrent_uni_streams(unidirectional_streams.into())
        .max_idle_timeout(Some(idle))
        .keep_alive_interval(Some(KEEP_ALIVE))
        .initial_mtu(PACKET_BYTES)
        .min_mtu(PACKET_BYTES)
        .mtu_discovery_config(None)
        .initial_rtt(FIRST_ROUND_TRIP)
        .datagram_receive_buffer_size(Some(DATAGRAM_BUFFER_BYTES))
        .datagram_send_buffer_size(DATAGRAM_BUFFER_BYTES)
        .congestion_controller_factory(Arc::new(DelayControlConfig::default()));
    // An acknowledgement that is held back looks like a queue: ask for them soon, where the other side knows how.
    let mut acknowledgements = AckFrequencyConfig::default();
    acknowledgements
        .ack_eliciting_threshold(VarInt::from_u32(1))
        .max_ack_delay(Some(Duration::from_millis(5)));
    config.ack_frequency_config(Some(acknowledgements));
    Ok(config)
}

/// What a connection measured of its link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LinkMeasures {
    /// The smoothed round trip.
    pub round_trip: Duration,
    /// How many bytes may be under way.
    pub window_bytes: u64,
    /// Packets sent so far.
    pub packets: u64,
    /// Of those, the lost ones.
    pub packets_lost: u64,
    /// Bytes of UDP sent so far.
    pub bytes: u64,
    /// Messages taken back after they had begun.
    pub resets: u64,
}

impl LinkMeasures {
    pub(crate) fn of(quic: &quinn::Connection, resets: u64) -> Self {
        let stats = quic.stats();
        Self {
            round_trip: stats.path.rtt,
            window_bytes: stats.path.cwnd,
            packets: stats.path.sent_packets,
            packets_lost: stats.path.lost_packets,
            bytes: stats.udp_tx.bytes,
            resets,
        }
    }
}
