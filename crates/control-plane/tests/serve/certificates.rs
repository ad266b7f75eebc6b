//! The certificates of both ports while serving.

use std::{fs, net::SocketAddr, path::Path, time::Duration};

use gateway::{CERTIFICATE_LIFE, StreamCertificate};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tempfile::TempDir;
use time::OffsetDateTime;

use crate::{
    house::{House, client_of, until_async},
    roles,
    stream::{Desktop, Viewer, apart},
};

const NAME: &str = "desk.example.com";

#[tokio::test]
async fn an_operators_certificate_is_shown_by_its_name_and_the_command_line_still_works() {
    let folder = TempDir::new().unwrap();
    let first = foreign_pair(folder.path());
    let house = House::configured(&format!(
        "[https]\npublic_host = \"{NAME}\"\ncertificate = \"{0}/certificate.pem\"\nkey = \"{0}/key.pem\"\n",
        folder.path().display()
    ));
    let service = house.serve();
    let address: SocketAddr = service.https()["https://".len()..].parse().unwrap();
    let is_shown = async |authority: &str| {
        let client = client_of(authority.as_bytes()).resolve(NAME, address);
        let url = format!("https://{NAME}:{}/readyz", address.port());
        let answer = client.build().unwrap().get(url).send().await;
        answer.is_ok_and(|answer| answer.status() == 200)
    };
    assert!(is_shown(&first).await);
    assert!(house.reaches(&service).await, "by address: our own");
    house.carrel(&["workspaces", "list"]);
    assert!(house.carrel(&["doctor"]).contains("service"));

    let second = foreign_pair(folder.path());
    until_async("the new certificate is shown", async || {
        is_shown(&second).await
    })
    .await;
    assert!(!is_shown(&first).await);
    house.carrel(&["workspaces", "list"]);
}

#[tokio::test]
async fn a_streaming_certificate_is_renewed_while_serving_and_nobody_is_cut_off() {
    if !apart(
        "certificates::a_streaming_certificate_is_renewed_while_serving_and_nobody_is_cut_off",
    ) {
        return;
    }
    let house = House::new();
    // Time enough for mary to come before.
    nearly_over(&house, Duration::from_secs(25));
    let service = house.serve();
    let code = house.mary(&service).await;
    let _desktop = Desktop::start(&house).await;
    let signed_in = house.sign_in(&service, &code).await;
    let mut viewer = Viewer::open(&signed_in["stream"]).await;
    assert_eq!(viewer.echo(b"before").await, b"before");
    let token = signed_in["sessionToken"].as_str().unwrap();
    roles::renewal_is_seamless(&house, &service, token, &mut viewer).await;
}

/// Leaves a current streaming certificate that is to be renewed so soon.
pub(crate) fn nearly_over(house: &House, soon: Duration) {
    let now = OffsetDateTime::now_utc();
    let keys = house.state.path().join("keys");
    fs::create_dir_all(&keys).unwrap();
    // What it is not shown for any more, what its begin lies in the past, and what is left.
    let left = CERTIFICATE_LIFE / 5 + Duration::from_secs(3600) + soon;
    for (name, life) in [
        ("stream-current.pem", left),
        ("stream-next.pem", CERTIFICATE_LIFE),
    ] {
        let made = StreamCertificate::generate(now, life).unwrap();
        fs::write(keys.join(name), made.to_pem()).unwrap();
    }
}

/// Writes a certificate of an authority of its own into the folder, and returns that authority.
fn foreign_pair(folder: &Path) -> String {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let authority = params.self_signed(&key).unwrap().pem();
    let issuer = Issuer::new(params, key);
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec![NAME.to_owned()])
        .unwrap()
        .signed_by(&key, &issuer)
        .unwrap();
    fs::write(folder.join("certificate.pem"), certificate.pem()).unwrap();
    fs::write(folder.join("key.pem"), key.serialize_pem()).unwrap();
    authority
}
