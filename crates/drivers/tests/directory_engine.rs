//! Samba in real instances: founded, joined, broken off and resumed; the contract; the wire by foreign clients.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test's helpers fail loudly and tell how long things took"
)]

#[path = "support/directory_engine.rs"]
mod directory_engine;
#[path = "support/directory_facts/mod.rs"]
mod directory_facts;

use std::{
    io::Write,
    process::Stdio,
    sync::Arc,
    time::{Duration, Instant},
};

use directory_engine::{ADMINISTRATOR, Place, address, management, name};
use directory_facts::{Subject, eventually, hold};
use drivers::directory::{
    Directory, Machine, MachineSecret, Origin, Person, Verdict, samba::SambaDirectory,
};

const PASSWORD: &str = "Correct-Horse 7";
/// What an administrator sets for somebody who forgot theirs.
const RESET: &str = "Reset-Horse 8";

/// One test, because a domain takes twenty seconds to found and every part is about the same one.
#[tokio::test(flavor = "multi_thread")]
async fn a_domain_is_founded_serves_and_survives() {
    let place = Arc::new(Place::with_two_controllers().await);
    let directory: Arc<dyn Directory> =
        Arc::new(SambaDirectory::new(Arc::clone(&place.compute) as _, None));
    founding_survives_being_broken_off(&place, &directory).await;
    nothing_secret_stays_in_a_controller(&place).await;
    only_subnet_addresses_are_in_dns(&place).await;
    the_rules_of_the_domain_are_set(&place);
    foreign_clients_are_served(&place, &directory).await;
    a_desktop_is_its_machine(&place, &directory).await;
    place
        .inside(0, &format!("echo 'echo hello' > {POLICY}"))
        .await
        .unwrap();
    hold(&Subject {
        directory: Arc::clone(&directory),
        domain: place.domain.clone(),
        tools: Box::new(Arc::clone(&place)),
    })
    .await;
    policies_are_kept(&place).await;
    the_roles_are_with_one_that_is_there(&place).await;
    the_desktop_lets_a_person_in(&place).await;
    samba_that_dies_is_started_again(&place, &directory).await;
    nothing_secret_stays_in_a_controller(&place).await;
    place.clear().await;
}

/// Waiting is given up in the middle, as when `carrel` is killed: the founding goes on inside, and the next attempt finds it.
async fn founding_survives_being_broken_off(place: &Place, directory: &Arc<dyn Directory>) {
    let domain = &place.domain;
    let mut total = Duration::ZERO;
    for index in [0, 1] {
        let origin = if index == 0 {
            Origin::Founding
        } else {
            Origin::Joining(0)
        };
        let begun = Instant::now();
        // What a carrel left there that was killed between writing a secret and using it.
        place
            .push(
                u8::from(index == 1),
                "/run/carrel-directory/secret-left",
                ADMINISTRATOR.as_bytes(),
                0o600,
            )
            .await;
        for milliseconds in [300, 1500, 2500] {
            let patience = Duration::from_millis(milliseconds);
            let broken =
                tokio::time::timeout(patience, directory.ensure_controller(domain, index, origin))
                    .await;
            assert!(
                broken.is_err(),
                "{} was ready within {milliseconds} ms: {broken:?}",
                name(u8::from(index == 1))
            );
        }
        directory
            .ensure_controller(domain, index, origin)
            .await
            .unwrap();
        println!(
            "controller {index}, broken off three times: {:.1} s",
            begun.elapsed().as_secs_f64()
        );
        total += begun.elapsed();
        let begun = Instant::now();
        directory
            .ensure_controller(domain, index, origin)
            .await
            .unwrap();
        println!(
            "controller {index}, nothing to do: {:.0} ms",
            begun.elapsed().as_secs_f64() * 1000.0
        );
    }
    println!("a domain of two controllers: {:.1} s", total.as_secs_f64());
}

async fn nothing_secret_stays_in_a_controller(place: &Place) {
    for index in [0, 1] {
        assert_eq!(
            place
                .inside(
                    index,
                    "ls -A /run/carrel-directory | grep -v '^lock$' || true"
                )
                .await
                .unwrap(),
            ""
        );
        let found = place
            .inside(
                index,
                "journalctl --no-pager; cat /var/log/samba/*; ps axww",
            )
            .await
            .unwrap();
        assert!(
            !found.contains(ADMINISTRATOR) && !found.contains(PASSWORD),
            "a password in a log of controller {index}"
        );
    }
}

async fn only_subnet_addresses_are_in_dns(place: &Place) {
    for index in [0, 1] {
        let query = format!(
            "samba-tool dns query {} corp.example.com @ A -P 2>/dev/null; samba-tool dns query {} corp.example.com {} A -P 2>/dev/null",
            name(0),
            name(0),
            name(index)
        );
        let answer = place.inside(0, &query).await.unwrap();
        assert!(answer.contains(&address(index).to_string()), "{answer}");
        assert!(
            !answer.contains(&management(0).to_string())
                && !answer.contains(&management(1).to_string()),
            "{answer}"
        );
    }
}

fn the_rules_of_the_domain_are_set(place: &Place) {
    let rules = [
        ("minPwdLength", "8"),
        ("lockoutThreshold", "10"),
        ("lockoutDuration", "-9000000000"),
        ("ms-DS-MachineAccountQuota", "0"),
        ("maxPwdAge", "-9223372036854775808"),
        ("minPwdAge", "0"),
    ];
    for (rule, value) in rules {
        let found = place.search("(objectClass=domainDNS)", rule);
        assert!(found.contains(&format!("{rule}: {value}")), "{found}");
    }
}

/// MIT Kerberos and Samba's client as a person of the directory; a wrong password is refused.
async fn foreign_clients_are_served(place: &Place, directory: &Arc<dyn Directory>) {
    let person = Person {
        username: "wire".to_owned(),
        first_name: "Wire".to_owned(),
        last_name: "Proof".to_owned(),
        mail: "wire@example.org".to_owned(),
    };
    directory
        .ensure_person(&place.domain, &person)
        .await
        .unwrap();
    directory
        .set_password(&place.domain, "wire", PASSWORD, false)
        .await
        .unwrap();
    assert!(
        place
            .search("(sAMAccountName=wire)", "mail")
            .contains("mail: wire@example.org")
    );
    for (password, right) in [(PASSWORD, true), ("Wrong-Pass 1", false)] {
        let mut kinit = place
            .client("kinit")
            .arg("wire")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        writeln!(kinit.stdin.take().unwrap(), "{password}").unwrap();
        assert_eq!(kinit.wait().unwrap().success(), right, "kinit");
        let credentials = place.note(
            "smb",
            format!("username = wire\npassword = {password}\ndomain = CORP\n").as_bytes(),
        );
        for index in [0, 1] {
            let share = format!("//{}/sysvol", management(index));
            let list = || async {
                let listed = place
                    .client("smbclient")
                    .args([&share, "-A"])
                    .arg(&credentials)
                    .args(["-c", "cd corp.example.com/Policies; ls"])
                    .output()
                    .unwrap();
                listed.status.success() == right
                    && String::from_utf8_lossy(&listed.stdout)
                        .contains("31B2F340-016D-11D2-945F-00C04FB984F9")
                        == right
            };
            eventually(&format!("smbclient at controller {index}: {right}"), list).await;
        }
    }
}

/// What a desktop is given makes it the machine, for winbind; another secret takes the first one's place.
async fn a_desktop_is_its_machine(place: &Place, directory: &Arc<dyn Directory>) {
    let domain = &place.domain;
    place.make(2).await;
    let machine = Machine {
        name: "WS-CONTRACT".to_owned(),
        host_name: "ws-contract.corp.example.com".to_owned(),
        prefers: 0,
    };
    let old = directory.ensure_machine(domain, &machine).await.unwrap();
    let found = place.search("(sAMAccountName=WS-CONTRACT$)", "dNSHostName");
    assert!(
        found.contains("dn: CN=WS-CONTRACT,OU=WorkSpaces,")
            && found.contains("dNSHostName: ws-contract.corp.example.com"),
        "{found}"
    );
    let secret = directory.ensure_machine(domain, &machine).await.unwrap();
    let names = format!(
        "search corp.example.com\nnameserver {}\nnameserver {}\n",
        address(0),
        address(1)
    );
    place
        .push(2, "/etc/resolv.conf", names.as_bytes(), 0o644)
        .await;
    place
        .push(2, "/etc/samba/smb.conf", DESKTOP.as_bytes(), 0o644)
        .await;
    place.push(2, "/etc/krb5.conf", b"[libdefaults]\n default_realm = CORP.EXAMPLE.COM\n dns_lookup_kdc = true\n rdns = false\n", 0o644).await;
    place.inside(2, "systemctl unmask winbind").await.unwrap();
    becomes(place, &secret).await;
    let begun = Instant::now();
    eventually("winbind trusts its secret", || async {
        place.inside(2, "wbinfo -t").await.is_ok()
    })
    .await;
    println!(
        "winbind trusts its secret after {:.0} ms",
        begun.elapsed().as_secs_f64() * 1000.0
    );
    let rid = directory.person(domain, "wire").await.unwrap().unwrap().rid;
    let entry = place.inside(2, "wbinfo -i wire").await.unwrap();
    assert!(
        entry.starts_with(&format!("wire:*:{}:200513:", 200_000 + rid))
            && entry.contains("/home/wire:/bin/bash"),
        "{entry}"
    );
    becomes(place, &old).await;
    assert!(
        place.inside(2, "wbinfo -t").await.is_err(),
        "a replaced secret still works"
    );
    becomes(place, &secret).await;
    the_desktop_lets_a_person_in(place).await;
    a_password_to_be_changed_is_told_at_the_desktop(place, directory).await;
}

/// Gives the desktop a machine's secret, and nothing of what another one left.
async fn becomes(place: &Place, secret: &MachineSecret) {
    place
        .push(
            2,
            "/var/lib/samba/private/secrets.tdb",
            &secret.secrets_tdb,
            0o600,
        )
        .await;
    let renew = "systemctl stop winbind; rm -rf /var/cache/samba/* /var/lib/samba/*.tdb; systemctl start winbind";
    place.inside(2, renew).await.unwrap();
}

/// Winbind trusts its secret, and takes a person's ticket for itself with keys that it derives from it.
async fn the_desktop_lets_a_person_in(place: &Place) {
    let signs_in = format!("wbinfo -t && wbinfo --krb5auth='wire%{PASSWORD}'");
    let begun = Instant::now();
    eventually("a person signs in at the desktop", || async {
        match place.inside(2, &signs_in).await {
            Ok(said) => said.contains("succeeded"),
            Err(said) => {
                println!("not yet: {said}");
                false
            }
        }
    })
    .await;
    println!(
        "a person signed in at the desktop after {:.0} ms",
        begun.elapsed().as_secs_f64() * 1000.0
    );
}

/// After an administrator's reset winbind tells "expired", not "wrong", until the person has chosen a password.
async fn a_password_to_be_changed_is_told_at_the_desktop(
    place: &Place,
    directory: &Arc<dyn Directory>,
) {
    let domain = &place.domain;
    let set = directory.set_password(domain, "wire", RESET, true);
    set.await.unwrap();
    let signs_in = format!("wbinfo --krb5auth='wire%{RESET}'");
    eventually(
        "winbind tells that the password is to be changed",
        || async {
            let said = place.inside(2, &signs_in).await.unwrap_err();
            said.contains("NT_STATUS_PASSWORD_EXPIRED")
                || said.contains("NT_STATUS_PASSWORD_MUST_CHANGE")
        },
    )
    .await;
    let changed = directory.change_password(domain, "wire", RESET, PASSWORD);
    changed.await.unwrap();
    the_desktop_lets_a_person_in(place).await;
}

/// A group policy's file, written where the founder keeps it, is in both controllers after both were lost in turn.
async fn policies_are_kept(place: &Place) {
    for index in [0, 1] {
        let text = place.inside(index, &format!("cat {POLICY}")).await.unwrap();
        assert_eq!(text, "echo hello\n", "controller {index}");
    }
}

/// Every role is with a controller that is there.
async fn the_roles_are_with_one_that_is_there(place: &Place) {
    let roles = place.inside(0, "samba-tool fsmo show").await.unwrap();
    assert_eq!(roles.matches("CN=DC2-CONTRACT,").count(), 7, "{roles}");
}

const POLICY: &str = "/var/lib/samba/sysvol/corp.example.com/scripts/logon.sh";

const DESKTOP: &str = "[global]
    security = ads
    realm = CORP.EXAMPLE.COM
    workgroup = CORP
    netbios name = WS-CONTRACT
    kerberos method = secrets only
    idmap config * : backend = tdb
    idmap config * : range = 10000-19999
    idmap config CORP : backend = rid
    idmap config CORP : range = 200000-399999
    winbind use default domain = yes
    winbind offline logon = yes
    template homedir = /home/%U
    template shell = /bin/bash
";

async fn samba_that_dies_is_started_again(place: &Place, directory: &Arc<dyn Directory>) {
    place
        .inside(0, "systemctl kill --signal=KILL samba-ad-dc")
        .await
        .unwrap();
    eventually("the unit starts Samba again", || async {
        place
            .inside(0, "systemctl is-active samba-ad-dc")
            .await
            .is_ok()
    })
    .await;
    directory
        .ensure_controller(&place.domain, 0, Origin::Joining(1))
        .await
        .unwrap();
    assert_eq!(
        directory
            .verify_password(&place.domain, "survivor", PASSWORD)
            .await
            .unwrap(),
        Verdict::Right
    );
}
