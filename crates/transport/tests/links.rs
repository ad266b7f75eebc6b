//! Both ends of both transports on real sockets, over links with a rate and a delay.
#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test that fails is a failed test"
)]

mod support;

use std::{
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use stream_transport::{Lane, Message};

use support::{Client, Link, Server, TcpRelay, UdpRelay};

/// The shortest of several round trips of a message.
async fn round_trip(client: &mut Client) -> Duration {
    let mut shortest = Duration::MAX;
    for number in 0..5 {
        let begin = Instant::now();
        client.echo(&format!("probe {number}")).await;
        shortest = shortest.min(begin.elapsed());
    }
    shortest
}

/// The round trips of keys pressed one after the other while a picture of 1.5 MiB arrives. Would one wait behind the
/// picture, there were one or two; how many there are does not depend on how busy the machine is.
async fn keys_during_a_picture(client: &mut Client) -> (Duration, Vec<Duration>) {
    let alone = round_trip(client).await;
    client.send("picture 1536");
    let mut during = Vec::new();
    let mut picture = None;
    for number in 0.. {
        let begin = Instant::now();
        let before = client.echo(&format!("key {number}")).await;
        picture = before
            .into_iter()
            .find(|received| received.lane == Lane::Frame);
        if picture.is_some() {
            break;
        }
        during.push(begin.elapsed());
    }
    assert_eq!(picture.unwrap().bytes.len(), 1536 * 1024);
    assert!(8 <= during.len(), "{alone:?} alone, {during:?}");
    during.sort();
    (alone, during)
}

#[tokio::test]
async fn a_key_does_not_wait_behind_a_picture_on_quic() {
    let server = Server::start().await;
    let relay = UdpRelay::start(server.udp, Link::new(20.0, 20)).await;
    let mut client = server.quic(relay.address).await;
    let (alone, during) = keys_during_a_picture(&mut client).await;
    let median = during[during.len() / 2];
    println!(
        "QUIC: {alone:?} alone, {median:?} median of {} during a picture, {:?} the longest",
        during.len(),
        during.last()
    );
}

#[tokio::test]
async fn a_key_does_not_wait_behind_a_picture_on_websocket() {
    let server = Server::start().await;
    let relay = TcpRelay::start(server.tcp, Link::new(20.0, 20)).await;
    let mut client = server.websocket(relay.address).await;
    let (alone, during) = keys_during_a_picture(&mut client).await;
    let median = during[during.len() / 2];
    let under_way = relay.under_way_max.load(Ordering::Relaxed);
    println!(
        "WebSocket: {alone:?} alone, {median:?} median of {} during a picture, {:?} the longest, {under_way} bytes under way",
        during.len(),
        during.last()
    );
}

#[tokio::test]
async fn a_session_survives_another_address_and_a_cut() {
    let server = Server::start().await;
    let relay = UdpRelay::start(server.udp, Link::new(50.0, 5)).await;
    let mut client = server.quic(relay.address).await;
    client.echo("before").await;
    client.send("picture 512");
    relay.move_client().await;
    let before = client.echo("from elsewhere").await;
    relay.cut(true);
    client.send("into the void");
    tokio::time::sleep(Duration::from_secs(1)).await;
    relay.cut(false);
    let mut frames = before;
    frames.extend(client.echo("after the cut").await);
    while !frames.iter().any(|received| received.lane == Lane::Frame) {
        frames.push(client.next().await);
    }
    assert!(
        frames
            .iter()
            .any(|received| received.bytes == b"into the void"[..])
    );
}

#[tokio::test]
async fn an_overtaken_picture_gives_its_place_on_quic() {
    let server = Server::start().await;
    let relay = UdpRelay::start(server.udp, Link::new(5.0, 10)).await;
    let mut client = server.quic(relay.address).await;
    client.echo("before").await;
    // 13 s of the link.
    client.send("picture 8192");
    client.echo("under way").await;
    let begin = Instant::now();
    client.send("overtaken");
    client.send("picture 64");
    let picture = loop {
        let received = client.next().await;
        if received.lane == Lane::Frame {
            break received;
        }
    };
    assert_eq!(picture.bytes.len(), 64 * 1024);
    assert!(
        begin.elapsed() < Duration::from_secs(5),
        "{:?}",
        begin.elapsed()
    );
}

#[tokio::test]
async fn a_large_picture_passes_quickly_where_the_link_is_fast() {
    let server = Server::start().await;
    for mut client in [
        server.quic(server.udp).await,
        server.websocket(server.tcp).await,
    ] {
        client.echo("before").await;
        let begin = Instant::now();
        client.send("picture 8192");
        assert_eq!(client.next().await.bytes.len(), 8192 * 1024);
        println!("8 MiB in {:?}", begin.elapsed());
    }
}

#[tokio::test]
async fn datagrams_come_back() {
    let server = Server::start().await;
    for mut client in [
        server.quic(server.udp).await,
        server.websocket(server.tcp).await,
    ] {
        client.echo("before").await;
        client.outbox.push(Message::datagram(vec![1, 2, 3]));
        let received = client.next().await;
        assert_eq!(
            (received.lane, &received.bytes[..]),
            (Lane::Datagram, &[1, 2, 3][..])
        );
    }
}

#[tokio::test]
async fn a_server_whose_certificate_is_not_the_one_named_is_not_believed() {
    let (server, other) = (Server::start().await, Server::start().await);
    let url = format!("https://127.0.0.1:{}/stream", server.udp.port());
    let quic = stream_transport::webtransport::connect(&url, &other.trust, "a test").await;
    assert!(quic.is_err());
    let url = format!("wss://127.0.0.1:{}/stream", server.tcp.port());
    let socket = stream_transport::websocket::connect(&url, &other.trust, "a test").await;
    assert!(socket.is_err());
}
