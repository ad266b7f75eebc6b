//! Control plane and gateway as two processes on one state folder.

use std::{fs, time::Duration};

use serde_json::{Value, json};
use stream::ByeReason;

use crate::{
    certificates::nearly_over,
    house::{House, Service, until_async},
    stream::{Desktop, Viewer, apart, hashes},
};

/// Ports of this network's own.
const PORTS: [&str; 4] = [
    "--listen",
    "127.0.0.1:28443",
    "--stream-listen",
    "127.0.0.1:24172",
];

pub(crate) fn serve(house: &House, role: &str) -> Service {
    let arguments: Vec<&str> = PORTS.into_iter().chain(["--roles", role]).collect();
    house.serve_with(&arguments)
}

/// Waits for a renewal: who holds the old hashes comes in after it, and who was there stays.
pub(crate) async fn renewal_is_seamless(
    house: &House,
    control: &Service,
    token: &str,
    viewer: &mut Viewer,
) {
    let offer = async || -> Value {
        let (status, answer) = house
            .ask(control, "ticket", json!({ "sessionToken": token }))
            .await;
        assert_eq!(status, 200, "{answer}");
        answer["stream"].clone()
    };
    let before = hashes(&offer().await);
    until_async("the announced hashes change", async || {
        hashes(&offer().await) != before
    })
    .await;
    let renewed = offer().await;
    assert_eq!(
        hashes(&renewed)[0],
        before[1],
        "what was announced is what is shown"
    );
    assert_eq!(viewer.echo(b"still here").await, b"still here");
    let mut early = Viewer::believing(&renewed, &before).await;
    assert_eq!(early.echo(b"old hashes").await, b"old hashes");
    let mut late = Viewer::open(&offer().await).await;
    assert_eq!(late.echo(b"new hashes").await, b"new hashes");
}

#[tokio::test]
async fn two_processes_on_one_state_folder_are_one_installation() {
    if !apart("roles::two_processes_on_one_state_folder_are_one_installation") {
        return;
    }
    let house = House::new();
    let control = serve(&house, "control");
    let code = house.mary(&control).await;
    let _desktop = Desktop::start(&house).await;

    // Nothing of this is the gateway's business.
    let keys = house.state.path().join("keys");
    let aside = house.state.path().join("aside");
    fs::create_dir(&aside).unwrap();
    let not_its_own = [
        "ticket.key",
        "store.key",
        "invitation.key",
        "ca.key",
        "management-ca.key",
    ];
    for name in not_its_own {
        fs::rename(keys.join(name), aside.join(name)).unwrap();
    }
    nearly_over(&house, Duration::from_secs(10));
    let gateway = serve(&house, "gateway");
    for name in not_its_own {
        fs::rename(aside.join(name), keys.join(name)).unwrap();
    }
    let opened = gateway.open_files();
    assert!(
        opened
            .iter()
            .all(|file| !file.to_string_lossy().contains("carrel.db")),
        "{opened:?}"
    );

    let signed_in = house.sign_in(&control, &code).await;
    let token = signed_in["sessionToken"].as_str().unwrap();
    let mut viewer = Viewer::open(&signed_in["stream"]).await;
    assert_eq!(viewer.echo(b"hello").await, b"hello");
    for (service, series) in [
        (control.https(), "carrel_sign_ins_total{outcome=\"done\"} 1"),
        (
            gateway.stream(),
            "carrel_stream_sessions{transport=\"webtransport\"} 1",
        ),
    ] {
        for path in ["healthz", "readyz"] {
            assert!(house.get(format!("{service}/{path}")).await.is_some());
        }
        let metrics = house.get(format!("{service}/metrics")).await.unwrap();
        assert!(metrics.contains(series), "{metrics}");
    }
    renewal_is_seamless(&house, &control, token, &mut viewer).await;

    let (status, _) = house
        .ask(&control, "sign-out", json!({ "sessionToken": token }))
        .await;
    assert_eq!(status, 200);
    assert_eq!(
        viewer.bye().await,
        (ByeReason::LoggedOff, "you signed out".to_owned())
    );
}

#[tokio::test]
async fn in_one_process_too_a_sign_out_or_a_new_password_ends_the_stream() {
    if !apart("roles::in_one_process_too_a_sign_out_or_a_new_password_ends_the_stream") {
        return;
    }
    let house = House::new();
    let service = house.serve();
    let code = house.mary(&service).await;
    let _desktop = Desktop::start(&house).await;
    let signed_in = house.sign_in(&service, &code).await;
    let mut viewer = Viewer::open(&signed_in["stream"]).await;
    assert_eq!(viewer.echo(b"hello").await, b"hello");
    let again = house.sign_in(&service, &code).await;
    let mut other = Viewer::open(&again["stream"]).await;
    assert_eq!(other.echo(b"hello").await, b"hello");
    let bearer = json!({ "sessionToken": signed_in["sessionToken"] });
    let (_, unspent) = house.ask(&service, "ticket", bearer.clone()).await;
    assert_eq!(house.ask(&service, "sign-out", bearer).await.0, 200);
    assert_eq!(viewer.bye().await.1, "you signed out");
    // A ticket that was given out before keeps nobody in.
    let mut late = Viewer::open(&unspent["stream"]).await;
    assert_eq!(late.bye().await.1, "you signed out");
    let change = json!({
        "registrationCode": code, "username": "mary",
        "oldPassword": crate::house::PASSWORD, "newPassword": "N3w-passw0rd-x",
    });
    assert_eq!(house.ask(&service, "change-password", change).await.0, 200);
    assert_eq!(other.bye().await.1, "your password was changed");
}

#[test]
fn a_role_alone_must_know_where_the_other_one_listens_and_the_gateway_needs_its_keys() {
    let house = House::new();
    let error = |arguments: &[&str]| {
        let output = house.command().args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let listen = ["--listen", "127.0.0.1:0", "--stream-listen", "127.0.0.1:0"];
    let unknown = error(&[&listen[..], &["--roles", "control"]].concat());
    assert!(
        unknown.contains("stream.listen is port 0") && unknown.contains("name one"),
        "{unknown}"
    );
    let listen = ["--listen", "127.0.0.1:1", "--stream-listen", "127.0.0.1:0"];
    let early = error(&[&listen[..], &["--roles", "gateway"]].concat());
    assert!(early.contains("which the control plane makes"), "{early}");
}
