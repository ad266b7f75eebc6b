//! The gateway on real sockets. What holds for one transport holds for the other.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test that fails is a failed test"
)]

mod support;

use std::{
    net::Ipv4Addr,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use gateway::{Claims, Dismissal, SpentTickets, SpentTicketsError};
use serde_json::json;
use stream::{ByeReason, CLIENT_MESSAGE_BYTES_MAX, ServerMessage};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use support::{
    House, LIMIT, MovingRelay, Plan, TRANSPORTS, Transport, Viewer, WORKSPACE, now_ms,
    refused_with, until,
};

#[tokio::test]
async fn messages_and_frames_pass_both_ways_and_the_agent_learns_who_came() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut viewer = house.viewer(transport).await;
        viewer.send(b"a key").await;
        assert_eq!(viewer.receive().await.unwrap(), b"a key", "{transport:?}");
        let frame = [b"frame ".as_slice(), &[42; 60_000]].concat();
        viewer.send(&frame).await;
        assert_eq!(
            viewer.receive_frame().await.unwrap(),
            frame,
            "{transport:?}"
        );
        viewer.send(b"another key").await;
        assert_eq!(
            viewer.receive().await.unwrap(),
            b"another key",
            "{transport:?}"
        );

        let hello = house.agent.hellos.lock().unwrap()[0].clone();
        assert_eq!(
            (hello["username"].as_str(), hello["address"].as_str()),
            (Some("mary"), Some("127.0.0.1"))
        );
        assert_eq!(
            (&hello["device"], &hello["page"], &hello["starting"]),
            (&json!("00".repeat(16)), &json!(null), &json!(true))
        );
        assert_eq!(hello["sign_in"], "session-of-mary");
        assert_eq!(house.gateway.sessions(), 1);
        drop(viewer);
        until("the gateway notices that the viewer left", || {
            house.gateway.sessions() == 0
        })
        .await;
    }
}

#[tokio::test]
async fn a_ticket_admits_once_whatever_the_transport() {
    let house = House::new().await;
    let ticket = house.ticket();
    let mut first = house.open(Transport::WebSocket, None).await.unwrap();
    first.send(ticket.as_bytes()).await;
    first.send(b"hello").await;
    assert_eq!(first.receive().await.unwrap(), b"hello");
    for transport in TRANSPORTS {
        let mut second = house.open(transport, None).await.unwrap();
        second.send(ticket.as_bytes()).await;
        assert_eq!(
            second.bye().await,
            (
                ByeReason::TicketRefused,
                "the ticket was used before".into()
            )
        );
    }
    first.send(b"still here").await;
    assert_eq!(first.receive().await.unwrap(), b"still here");
}

#[tokio::test]
async fn tickets_that_are_forged_or_old_are_refused_and_never_reach_the_agent() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let old = house.sign(&Claims {
            expires_at_ms: now_ms() - 1,
            ..house.claims()
        });
        let foreign = House::new().await.ticket();
        for (ticket, text) in [
            (old, "the ticket has expired"),
            (foreign, "the ticket is not one of ours"),
        ] {
            let mut viewer = house.open(transport, None).await.unwrap();
            viewer.send(ticket.as_bytes()).await;
            assert_eq!(
                viewer.bye().await,
                (ByeReason::TicketRefused, text.into()),
                "{transport:?}"
            );
        }
        assert!(house.agent.hellos.lock().unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_agent_with_another_workspaces_certificate_is_not_shown_to_anybody() {
    for transport in TRANSPORTS {
        let house = House::planned(Plan {
            agent_name: "ws-zzzzzzzzz",
            ..Plan::default()
        })
        .await;
        let mut viewer = house.viewer(transport).await;
        assert_eq!(
            viewer.bye().await.0,
            ByeReason::DesktopUnreachable,
            "{transport:?}"
        );
    }
}

#[tokio::test]
async fn the_agents_own_farewell_passes_through() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut viewer = house.viewer(transport).await;
        viewer.send(b"log off").await;
        assert_eq!(
            viewer.bye().await,
            (ByeReason::LoggedOff, "until tomorrow".into()),
            "{transport:?}"
        );
    }
}

#[tokio::test]
async fn a_page_of_another_origin_cannot_open_a_stream() {
    let house = House::new().await;
    for transport in TRANSPORTS {
        assert!(
            house
                .open(transport, Some("https://evil.example"))
                .await
                .is_err(),
            "{transport:?}"
        );
        let mut ours = house
            .open(transport, Some("https://127.0.0.1:8443"))
            .await
            .unwrap();
        ours.send(house.ticket().as_bytes()).await;
        ours.send(b"hello").await;
        assert_eq!(ours.receive().await.unwrap(), b"hello", "{transport:?}");
    }
}

#[tokio::test]
async fn a_websocket_without_the_subprotocol_is_refused() {
    let house = House::new().await;
    let error = house.open_websocket(None, None).await.err().unwrap();
    assert!(refused_with(&error, 400), "{error}");
}

#[tokio::test]
async fn a_viewers_message_over_the_limit_ends_its_session() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut viewer = house.viewer(transport).await;
        let largest = vec![1; CLIENT_MESSAGE_BYTES_MAX];
        viewer.send(&largest).await;
        assert_eq!(
            viewer.receive().await.unwrap().len(),
            largest.len(),
            "{transport:?}"
        );
        send_too_much(&mut viewer).await;
        while viewer.receive().await.is_some() {}
        until("the session ends", || house.gateway.sessions() == 0).await;
    }
}

async fn send_too_much(viewer: &mut Viewer) {
    // The connection may be closed before all of it is sent.
    let sending = viewer.send(&[1; CLIENT_MESSAGE_BYTES_MAX + 1]);
    let _ = futures::FutureExt::catch_unwind(std::panic::AssertUnwindSafe(sending)).await;
}

#[tokio::test]
async fn a_viewer_that_reads_nothing_stops_the_agent_instead_of_filling_memory() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut viewer = house.viewer(transport).await;
        viewer.send(b"flood").await;
        until("the flood begins", || {
            0 < house.agent.flooded.bytes.load(Ordering::Relaxed)
        })
        .await;
        // The flood has come to a stand when nothing more is taken for a while.
        loop {
            if tokio::time::timeout(
                Duration::from_millis(500),
                house.agent.flooded.progress.notified(),
            )
            .await
            .is_err()
            {
                break;
            }
        }
        let taken = house.agent.flooded.bytes.load(Ordering::Relaxed);
        assert!(
            taken < 8 * 1024 * 1024,
            "{transport:?}: {taken} bytes were taken for a viewer that reads nothing"
        );
    }
}

#[tokio::test]
async fn a_full_gateway_says_so_and_admits_again_when_somebody_left() {
    for transport in TRANSPORTS {
        let house = House::planned(Plan {
            sessions_max: 1,
            ..Plan::default()
        })
        .await;
        let mut first = house.viewer(transport).await;
        first.send(b"hello").await;
        first.receive().await.unwrap();
        let ticket = house.ticket();
        let mut second = house.open(transport, None).await.unwrap();
        second.send(ticket.as_bytes()).await;
        let (reason, text) = second.bye().await;
        assert_eq!(reason, ByeReason::DesktopUnreachable);
        assert!(text.contains("as many desktops as it may"), "{text}");
        drop(first);
        until("the first has left", || house.gateway.sessions() == 0).await;
        // The ticket was not used up by being turned away.
        let mut third = house.open(transport, None).await.unwrap();
        third.send(ticket.as_bytes()).await;
        third.send(b"hello").await;
        assert_eq!(third.receive().await.unwrap(), b"hello", "{transport:?}");
    }
}

#[tokio::test]
async fn a_connection_over_the_limit_waits_until_another_has_ended() {
    let house = House::planned(Plan {
        connections_max: 2,
        ..Plan::default()
    })
    .await;
    let mut served = [house.open_tls().await, house.open_tls().await];
    let waiting = house.open_tls();
    tokio::pin!(waiting);
    for _ in 0..20 {
        // The other two are served all the while.
        for connection in &mut served {
            assert_eq!(ask(connection).await, "HTTP/1.1 404");
        }
        let early = tokio::time::timeout(Duration::from_millis(10), &mut waiting).await;
        assert!(early.is_err(), "a third connection is served beside two");
    }
    let [first, second] = served;
    drop(first);
    let third = tokio::time::timeout(LIMIT, waiting).await;
    let mut third = third.expect("there is room again");
    assert_eq!(ask(&mut third).await, "HTTP/1.1 404");
    drop((second, third));

    // One that has become a viewer counts among the sessions instead.
    let mut viewers = Vec::new();
    for _ in 0..3 {
        let mut viewer = house.viewer(Transport::WebSocket).await;
        viewer.send(b"hello").await;
        assert_eq!(viewer.receive().await.unwrap(), b"hello");
        viewers.push(viewer);
    }
}

/// Asks for a page that is not there; gives the beginning of the answer's head.
async fn ask(connection: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> String {
    let request = b"GET /nothing HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n";
    connection.write_all(request).await.unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(connection.read_u8().await.unwrap());
    }
    String::from_utf8(head[..12].to_vec()).unwrap()
}

#[tokio::test]
async fn a_stop_tells_every_viewer_and_ends_within_its_limit() {
    let house = House::new().await;
    let mut viewers = Vec::new();
    for transport in TRANSPORTS {
        let mut viewer = house.viewer(transport).await;
        viewer.send(b"hello").await;
        viewer.receive().await.unwrap();
        viewers.push(viewer);
    }
    let gateway = house.gateway.clone();
    let stopping = tokio::spawn(async move { gateway.stop(LIMIT).await });
    for viewer in &mut viewers {
        assert_eq!(viewer.bye().await.0, ByeReason::Stopping);
    }
    drop(viewers);
    tokio::time::timeout(LIMIT, stopping)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(house.gateway.sessions(), 0);
}

#[tokio::test]
async fn signing_out_ends_the_streams_of_that_session_alone() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut mine = house.viewer(transport).await;
        mine.send(b"hello").await;
        mine.receive().await.unwrap();
        let other = house.sign(&Claims {
            session: "another".into(),
            ..house.claims()
        });
        let mut others = house.open(transport, None).await.unwrap();
        others.send(other.as_bytes()).await;
        others.send(b"hello").await;
        others.receive().await.unwrap();

        let dismissal = Dismissal {
            reason: ByeReason::LoggedOff,
            text: "signed out".into(),
        };
        house.gateway.dismiss_session("session-of-mary", &dismissal);
        assert_eq!(
            mine.bye().await,
            (ByeReason::LoggedOff, "signed out".into())
        );
        others.send(b"still here").await;
        assert_eq!(others.receive().await.unwrap(), b"still here");
    }
}

#[tokio::test]
async fn a_ticket_admits_from_the_networks_it_names_alone() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let of = |ranges: &[&str]| {
            let ranges = ranges.iter().map(|range| range.parse().unwrap());
            house.sign(&Claims {
                sources: Some(ranges.collect()),
                ..house.claims()
            })
        };
        let elsewhere = of(&["203.0.113.0/24", "2001:db8::/32"]);
        let mut viewer = house.open(transport, None).await.unwrap();
        viewer.send(elsewhere.as_bytes()).await;
        let (reason, text) = viewer.bye().await;
        assert_eq!(reason, ByeReason::TicketRefused);
        assert!(text.contains("admits nobody from this network"), "{text}");
        assert_eq!(house.gateway.sessions(), 0);

        let here = of(&["203.0.113.0/24", "127.0.0.0/8"]);
        let mut viewer = house.open(transport, None).await.unwrap();
        viewer.send(here.as_bytes()).await;
        viewer.send(b"hello").await;
        assert_eq!(viewer.receive().await.unwrap(), b"hello");
    }
}

#[tokio::test]
async fn who_is_connected_is_known_and_each_stream_can_be_ended_by_itself() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let begin = house.gateway.connections_since(0);
        assert!(begin.is_empty() && house.gateway.live_streams().is_empty());
        let mut one = house.viewer(transport).await;
        let mut other = house.viewer(transport).await;
        for viewer in [&mut one, &mut other] {
            viewer.send(b"hello").await;
            viewer.receive().await.unwrap();
        }
        let live = house.gateway.live_streams();
        assert_eq!(live.len(), 2);
        for stream in &live {
            assert_eq!(
                (stream.workspace.as_str(), stream.address),
                (WORKSPACE, Ipv4Addr::LOCALHOST.into())
            );
        }
        let dismissal = Dismissal {
            reason: ByeReason::LoggedOff,
            text: "not from there".into(),
        };
        let numbers = [live[0].number];
        house.gateway.dismiss_streams(&numbers, &dismissal);
        assert_eq!(
            one.bye().await,
            (ByeReason::LoggedOff, "not from there".into())
        );
        other.send(b"still here").await;
        assert_eq!(other.receive().await.unwrap(), b"still here");
        let last = house.gateway.connections_since(live[1].since_ms);
        assert_eq!(last.len(), 1);
        assert_eq!(last[0].0, WORKSPACE);
        assert!(
            house
                .gateway
                .connections_since(last[0].1 + 60_000)
                .is_empty()
        );
    }
}

#[tokio::test]
async fn a_renewed_certificate_is_believed_by_who_signed_in_before() {
    let house = House::new().await;
    let before = house.certificates.hashes();
    house
        .open_webtransport(None, &before[..1])
        .await
        .expect("the current certificate is shown");
    let later = time::OffsetDateTime::now_utc() + Duration::from_secs(6 * 24 * 3600);
    assert!(house.certificates.renew(later).unwrap());
    let after = house.certificates.hashes();
    assert_eq!(before[1], after[0], "what was announced is shown");
    assert!(
        house.open_webtransport(None, &before[..1]).await.is_err(),
        "the old certificate is no longer shown"
    );

    let mut viewer = house
        .open_webtransport(None, &before)
        .await
        .expect("both hashes of the earlier sign-in");
    viewer.send(house.ticket().as_bytes()).await;
    viewer.send(b"hello").await;
    assert_eq!(viewer.receive().await.unwrap(), b"hello");
}

#[tokio::test]
async fn a_silent_connection_is_hung_up_on() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut viewer = house.open(transport, None).await.unwrap();
        if let Viewer::WebTransport(_) = viewer {
            // The stream must exist for the gateway to wait for a ticket on it.
            viewer.send(b"").await;
            assert_eq!(viewer.bye().await.0, ByeReason::TicketRefused);
        } else {
            assert_eq!(
                viewer.bye().await,
                (ByeReason::TicketRefused, "no ticket was presented".into())
            );
        }
    }
}

#[tokio::test]
async fn what_the_agent_counts_is_the_operators_and_does_not_reach_the_viewer() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut viewer = house.viewer(transport).await;
        for message in [&b"count"[..], b"hello"] {
            viewer.send(message).await;
            assert_eq!(
                viewer.receive().await.as_deref(),
                Some(message),
                "{transport:?}"
            );
        }
    }
}

#[tokio::test]
async fn datagrams_pass_both_ways() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut viewer = house.viewer(transport).await;
        viewer.send(b"hello").await;
        viewer.receive().await.unwrap();
        viewer.send_datagram(b"a mouse").await;
        assert_eq!(viewer.receive_datagram().await, b"a mouse", "{transport:?}");
    }
}

#[tokio::test]
async fn a_flood_of_datagrams_is_thinned_and_others_do_not_feel_it() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut wild = house.viewer(transport).await;
        let mut calm = house.viewer(transport).await;
        for viewer in [&mut wild, &mut calm] {
            viewer.send(b"hello").await;
            viewer.receive().await.unwrap();
        }
        let begin = tokio::time::Instant::now();
        for _ in 0..20_000 {
            wild.send_datagram(&[0; 100]).await;
        }
        calm.send(b"a key").await;
        assert_eq!(calm.receive().await.unwrap(), b"a key");
        // The wild one is still served, and no more than its share has passed.
        wild.send(b"a key").await;
        assert_eq!(wild.receive().await.unwrap(), b"a key", "{transport:?}");
        let passed = house.agent.datagrams.load(Ordering::Relaxed);
        let share = 400.0 + 2_000.0 * begin.elapsed().as_secs_f64();
        assert!(
            0 < passed
                && u32::try_from(passed).is_ok_and(|passed| f64::from(passed) <= share + 1.0),
            "{transport:?}: {passed} datagrams passed"
        );
    }
}

#[tokio::test]
async fn an_urgent_message_overtakes_a_picture_that_is_under_way() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut viewer = house.viewer(transport).await;
        viewer.send(b"flood").await;
        let flooded = || house.agent.flooded.bytes.load(Ordering::Relaxed);
        until("the flood begins", || 0 < flooded()).await;
        viewer.send(b"a key").await;
        // A WebSocket must be read in order; what is before the answer lies in the kernels of both ends.
        let before = flooded();
        assert_eq!(viewer.receive().await.unwrap(), b"a key", "{transport:?}");
        let between = flooded() - before;
        assert!(between < 8 * 1024 * 1024, "{transport:?}: {between} bytes");
    }
}

#[tokio::test]
async fn a_picture_that_is_overtaken_does_not_arrive() {
    for transport in TRANSPORTS {
        let house = House::new().await;
        let mut viewer = house.viewer(transport).await;
        viewer.send(b"picture").await;
        viewer.send(b"overtaken").await;
        viewer.send(b"frame after it").await;
        let mut taken_back = 0;
        loop {
            match viewer.receive_frame().await {
                None => taken_back += 1,
                Some(frame) => {
                    assert_eq!(frame, b"frame after it", "{transport:?}");
                    break;
                }
            }
        }
        assert!(taken_back <= 1, "{transport:?}");
    }
}

#[tokio::test]
async fn a_viewer_that_opens_many_streams_gets_few_and_others_do_not_feel_it() {
    let house = House::new().await;
    let mut wild = house.viewer(Transport::WebTransport).await;
    let mut calm = house.viewer(Transport::WebTransport).await;
    for viewer in [&mut wild, &mut calm] {
        viewer.send(b"hello").await;
        viewer.receive().await.unwrap();
    }
    let Viewer::WebTransport(quic) = &wild else {
        unreachable!("it was opened so");
    };
    let mut held = Vec::new();
    let opening = async {
        loop {
            let stream = quic.connection.open_uni().await.unwrap().await.unwrap();
            held.push(stream);
        }
    };
    let end = tokio::time::timeout(Duration::from_millis(300), opening).await;
    assert!(end.is_err());
    assert!(held.len() <= 8, "{} streams", held.len());
    for viewer in [&mut calm, &mut wild] {
        viewer.send(b"a key").await;
        assert_eq!(viewer.receive().await.unwrap(), b"a key");
    }
}

#[tokio::test]
async fn a_viewer_that_moves_keeps_its_session_where_its_ticket_admits_it() {
    let house = House::new().await;
    let relay = MovingRelay::start(house.address).await;
    let hashes = house.certificates.hashes();
    let opening = house.open_webtransport_at(relay.address, None, &hashes);
    let mut viewer = opening.await.unwrap();
    let sources = ["127.0.0.1/32", "127.0.0.2/32"].map(|range| range.parse().unwrap());
    let ticket = house.sign(&Claims {
        sources: Some(sources.into()),
        ..house.claims()
    });
    viewer.send(ticket.as_bytes()).await;
    viewer.send(b"hello").await;
    assert_eq!(viewer.receive().await.unwrap(), b"hello");

    relay.move_to("127.0.0.2").await;
    viewer.send(b"still here").await;
    assert_eq!(viewer.receive().await.unwrap(), b"still here");
    let moved: std::net::IpAddr = "127.0.0.2".parse().unwrap();
    until("the new address is known", || {
        house.gateway.live_streams()[0].address == moved
    })
    .await;

    relay.move_to("127.0.0.3").await;
    viewer.send(b"and here").await;
    let (reason, text) = loop {
        let message = viewer.receive().await.expect("a farewell");
        if message != b"and here" {
            let ServerMessage::Bye { reason, text } = ServerMessage::decode(&message).unwrap()
            else {
                panic!("expected a farewell, got {message:?}");
            };
            break (reason, text);
        }
    };
    assert_eq!(reason, ByeReason::TicketRefused);
    assert!(text.contains("admits nobody from this network"), "{text}");
}

#[tokio::test]
async fn a_viewer_that_moves_before_it_presents_its_ticket_is_admitted_nowhere_else() {
    let house = House::new().await;
    let relay = MovingRelay::start(house.address).await;
    let hashes = house.certificates.hashes();
    let opening = house.open_webtransport_at(relay.address, None, &hashes);
    let mut viewer = opening.await.unwrap();
    relay.move_to("127.0.0.3").await;
    let ticket = house.sign(&Claims {
        sources: Some(["127.0.0.1/32".parse().unwrap()].into()),
        ..house.claims()
    });
    viewer.send(ticket.as_bytes()).await;
    let (reason, text) = viewer.bye().await;
    assert_eq!(reason, ByeReason::TicketRefused);
    assert!(text.contains("admits nobody from this network"), "{text}");
    assert!(house.agent.hellos.lock().unwrap().is_empty());
}

/// Says that a ticket was not used before when it is told to.
#[derive(Default)]
struct SlowSpentTickets {
    asked: tokio::sync::Notify,
    told: tokio::sync::Notify,
}

#[async_trait::async_trait]
impl SpentTickets for SlowSpentTickets {
    async fn spend(&self, _identity: &str, _expires_at_ms: i64) -> Result<bool, SpentTicketsError> {
        self.asked.notify_one();
        self.told.notified().await;
        Ok(true)
    }
}

#[tokio::test]
async fn a_viewer_that_moves_while_its_ticket_is_looked_at_is_shown_nothing_elsewhere() {
    let spent = Arc::new(SlowSpentTickets::default());
    let house = House::planned(Plan {
        spent: spent.clone(),
        ..Plan::default()
    })
    .await;
    let relay = MovingRelay::start(house.address).await;
    let hashes = house.certificates.hashes();
    let opening = house.open_webtransport_at(relay.address, None, &hashes);
    let mut viewer = opening.await.unwrap();
    let ticket = house.sign(&Claims {
        sources: Some(["127.0.0.1/32".parse().unwrap()].into()),
        ..house.claims()
    });
    viewer.send(ticket.as_bytes()).await;
    spent.asked.notified().await;
    relay.move_to("127.0.0.3").await;
    viewer.send(b"hello").await;
    until("the gateway knows the new address", || {
        0 < relay.returned.load(Ordering::Relaxed)
    })
    .await;
    spent.told.notify_one();
    let (reason, text) = viewer.bye().await;
    assert_eq!(reason, ByeReason::TicketRefused);
    assert!(text.contains("admits nobody from this network"), "{text}");
}
