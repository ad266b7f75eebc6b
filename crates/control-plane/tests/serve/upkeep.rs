//! What is done from time to time while serving, and what can be watched from outside.

use store::{Event, Store};

use crate::house::{House, until_async};

#[tokio::test]
async fn what_is_over_is_forgotten_while_serving() {
    let house = House::new();
    let store = Store::open_file(&house.state.path().join("carrel.db"))
        .await
        .unwrap();
    let now = control_plane::cloud::now_ms();
    for (at, id) in [(1, "0-old"), (now, "1-new")] {
        let event = Event {
            id: id.to_owned(),
            at,
            subject: "ws-1".to_owned(),
            kind: "state".to_owned(),
            message: "changed".to_owned(),
        };
        store.add_event(&event).await.unwrap();
    }
    let _service = house.serve();
    until_async("the old event is forgotten", async || {
        store.events("ws-1", 10).await.unwrap().len() == 1
    })
    .await;
    assert_eq!(store.events("ws-1", 10).await.unwrap()[0].id, "1-new");
}

#[tokio::test]
async fn prometheus_sees_workspaces_engines_reconcilers_mails_and_sign_ins() {
    let house = House::new();
    let service = house.serve();
    let code = house.mary(&service).await;
    house.sign_in(&service, &code).await;
    let metrics = async || {
        let url = format!("{}/metrics", service.https());
        house.get(url).await.unwrap()
    };
    let wanted = [
        "# TYPE carrel_workspaces gauge",
        "carrel_workspaces{state=\"AVAILABLE\"} 1",
        "carrel_workspaces{state=\"ERROR\"} 0",
        "carrel_directories{stage=\"Active\"} 1",
        "carrel_engine_up{engine=\"compute\"} 1",
        "carrel_engine_up{engine=\"network\"} 1",
        "carrel_engine_up{engine=\"store\"} 1",
        "carrel_reconcile_drives_total{kind=\"workspace\",outcome=\"settled\"}",
        "carrel_reconcile_drives_total{kind=\"directory\",outcome=\"settled\"}",
        "carrel_reconcile_drive_seconds_bucket{kind=\"workspace\",le=\"0.5\"}",
        "carrel_mails_total{kind=\"invitation\",outcome=\"sent\"} 1",
        "carrel_sign_ins_total{outcome=\"done\"} 1",
        "carrel_api_request_seconds_count{operation=\"QuickSetup\"} 1",
        "carrel_stream_sessions{transport=\"websocket\"} 0",
    ];
    for series in wanted {
        until_async(series, async || metrics().await.contains(series)).await;
    }
}

#[test]
fn a_doctor_looks_at_the_ports_that_are_served() {
    let house = House::new();
    let service = house.serve();
    let port = |url: String| url.rsplit_once(':').unwrap().1.to_owned();
    let (https, stream) = (port(service.https()), port(service.stream()));
    let report = house.carrel(&["doctor"]);
    assert!(!report.contains("FAIL"), "{report}");
    for name in [
        format!("TCP {https}"),
        format!("TCP {stream}"),
        format!("UDP {stream}"),
    ] {
        let line = report.lines().find(|line| line.contains(&name));
        assert!(
            line.is_some_and(|line| line.contains("held by this installation")),
            "{name}: {report}"
        );
    }
    let checks = house.carrel(&["doctor", "--output", "json"]);
    assert!(serde_json::from_str::<serde_json::Value>(&checks).unwrap()[0]["verdict"].is_string());
    drop(service);
    let stopped = house.try_carrel(&["doctor"]);
    assert_eq!(stopped.status.code(), Some(1));
}
