//! What a TCP socket must be told so that an urgent message does not wait behind others in the kernel.

use std::io;

use socket2::SockRef;
use tokio::net::TcpStream;

/// Bytes that the kernel keeps beyond what is on the wire: enough to refill it, too little to wait behind.
const UNSENT_BYTES: u32 = 8 * 1024;
/// Bytes of TLS that should be kept before the kernel takes them: the buffer limit of a TLS connection.
pub const TLS_BUFFER_BYTES: usize = 8 * 1024;

/// Sends at once, and takes only a little beyond what the network has taken.
pub fn keep_unsent_small(stream: &TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    #[cfg(any(target_os = "linux", target_os = "android"))]
    SockRef::from(stream).set_tcp_notsent_lowat(UNSENT_BYTES)?;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    SockRef::from(stream).set_send_buffer_size(4 * UNSENT_BYTES as usize)?;
    Ok(())
}
