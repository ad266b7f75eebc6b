//! A real domain for tests: two controllers in instances of the running compute engine, on bridges of the test's own.
//!
//! Everything from outside goes through foreign programs (OpenLDAP's, MIT Kerberos', Samba's clients), so that the wire
//! is proved by somebody else's code.

use std::{
    collections::BTreeMap,
    net::Ipv4Addr,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::Arc,
    time::Duration,
};

use async_trait::async_trait;
use drivers::{
    compute::{
        Compute, GuestFile, IdMap, InstanceSpec, InterfaceSpec,
        lxd::{Lxd, LxdConfig},
    },
    directory::{Authority, Controller, Domain, Person},
};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, KeyPair, KeyUsagePurpose};

use crate::directory_facts::Tools;

pub(crate) const ADMINISTRATOR: &str = "Admin Pass-word 12345 \"'\\";
/// The image of controllers, which serves as a desktop too: winbind is in it.
const IMAGE: &str = "directory-controller";
/// The mark that the last step of a controller's making leaves.
const MARK: &str = "/var/lib/samba/carrel-complete";
const PATIENCE: Duration = Duration::from_secs(20);
/// Host ids of the test's instances; far from those of an installation.
const FIRST_ID: u32 = 800_000_000;
const IDS: u32 = 5_000_000;

/// The engines of the test, and what it made there.
pub(crate) struct Place {
    pub(crate) compute: Arc<Lxd>,
    pub(crate) domain: Domain,
    folder: tempfile::TempDir,
    zone: String,
}

impl Place {
    /// Two fresh running instances with their addresses, and nothing in them yet.
    pub(crate) async fn with_two_controllers() -> Self {
        let state = std::env::var_os("CARREL_TEST_STATE")
            .expect("CARREL_TEST_STATE names the state folder of running engines");
        let paths = model::paths::Paths::of(Path::new(&state));
        let zone = "local-1a".to_owned();
        let compute = Arc::new(Lxd::new(LxdConfig::of(&paths, vec![zone.clone()])));
        import(&compute).await;
        let folder = tempfile::tempdir().unwrap();
        let place = Self {
            compute,
            domain: domain(),
            folder,
            zone,
        };
        place.bridges();
        for index in [0, 1] {
            place.make(index).await;
        }
        place.note(
            "authority.pem",
            place.domain.authority.certificate_pem.as_bytes(),
        );
        place.note("administrator", ADMINISTRATOR.as_bytes());
        place
    }

    /// Makes and starts instance number `index`: 0 and 1 are the controllers, 2 is a desktop.
    pub(crate) async fn make(&self, index: u8) {
        let name = name(index);
        self.compute.remove_instance(&name).await.unwrap();
        let interface = |number: u8| InterfaceSpec {
            device: format!("eth{number}"),
            host_device: device(index, number),
            mac: format!("0a:dd:00:00:{index:02}:{number:02}"),
        };
        let spec = InstanceSpec {
            name: name.clone(),
            image: IMAGE.to_owned(),
            vcpu: 2,
            memory_bytes: 1 << 30,
            root_bytes: 5_000_000_000,
            id_map: IdMap {
                base: FIRST_ID + u32::from(index) * IDS,
                size: IDS,
            },
            interfaces: vec![interface(0), interface(1)],
            volumes: vec![],
            zone: self.zone.clone(),
            labels: BTreeMap::from([("installation".to_owned(), "directory-contract".to_owned())]),
        };
        self.compute.ensure_instance(&spec).await.unwrap();
        let management = format!("MANAGEMENT_ADDRESS={}/16\n", management(index));
        self.push(
            index,
            "/etc/carrel/network.env",
            management.as_bytes(),
            0o644,
        )
        .await;
        let fixed = format!(
            "[Match]\nName=eth0\n[Network]\nAddress={}/16\n",
            address(index)
        );
        self.push(
            index,
            "/etc/systemd/network/05-eth0.network",
            fixed.as_bytes(),
            0o644,
        )
        .await;
        self.start(index).await;
    }

    pub(crate) async fn start(&self, index: u8) {
        self.compute.start(&name(index)).await.unwrap();
        for number in [0, 1] {
            let (device, bridge) = (device(index, number), format!("drtest{number}"));
            ran("ip", &["link", "set", &device, "master", &bridge, "up"]);
        }
    }

    pub(crate) async fn push(&self, index: u8, path: &str, content: &[u8], mode: u32) {
        let file = GuestFile {
            path: path.to_owned(),
            content: content.to_vec(),
            mode,
            parents: true,
        };
        self.compute.push_file(&name(index), &file).await.unwrap();
    }

    /// Runs a shell command inside; its output when it succeeds.
    pub(crate) async fn inside(&self, index: u8, command: &str) -> Result<String, String> {
        let output = self
            .compute
            .exec(
                &name(index),
                &["/bin/sh", "-c", command],
                Duration::from_secs(60),
            )
            .await
            .unwrap();
        if output.code == 0 {
            Ok(output.stdout)
        } else {
            Err(format!("{}{}", output.stdout, output.stderr))
        }
    }

    /// A file beside the test, readable by its owner alone.
    pub(crate) fn note(&self, name: &str, content: &[u8]) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        path
    }

    /// A foreign client with the directory's authority and Kerberos configuration in its environment.
    pub(crate) fn client(&self, program: &str) -> Command {
        let realm = self.domain.dns_name.to_uppercase();
        let kdcs: String = [0, 1]
            .map(|index| format!("  kdc = {}\n", management(index)))
            .concat();
        let text = format!(
            "[libdefaults]\n default_realm = {realm}\n rdns = false\n dns_lookup_kdc = false\n[realms]\n {realm} = {{\n{kdcs} }}\n"
        );
        let kerberos = self.note("krb5.conf", text.as_bytes());
        let mut command = Command::new(program);
        command.env("LDAPTLS_CACERT", self.folder.path().join("authority.pem"));
        command
            .env("KRB5_CONFIG", kerberos)
            .env("KRB5CCNAME", self.folder.path().join("tickets"));
        command
    }

    /// An OpenLDAP program, signed in as the administrator at a controller that answers.
    fn ldap(&self, program: &str, arguments: &[&str]) -> Output {
        let urls = format!("ldaps://{} ldaps://{}", management(0), management(1));
        self.ldap_at(&urls, program, arguments)
    }

    fn ldap_at(&self, urls: &str, program: &str, arguments: &[&str]) -> Output {
        let who = format!("Administrator@{}", self.domain.dns_name);
        let mut command = self.client(program);
        command
            .args(["-x", "-H", urls, "-D", &who, "-y"])
            .arg(self.folder.path().join("administrator"));
        command.args(arguments).output().unwrap()
    }

    pub(crate) fn search(&self, filter: &str, attribute: &str) -> String {
        let output = self.ldap(
            "ldapsearch",
            &[
                "-LLL",
                "-o",
                "ldif-wrap=no",
                "-b",
                "DC=corp,DC=example,DC=com",
                filter,
                attribute,
            ],
        );
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    fn change(&self, username: &str, attribute: &str, value: &str) {
        let dn = format!("CN={username},CN=Users,DC=corp,DC=example,DC=com");
        let text =
            format!("dn: {dn}\nchangetype: modify\nreplace: {attribute}\n{attribute}: {value}\n");
        let file = self.note("change.ldif", text.as_bytes());
        let output = self.ldap("ldapmodify", &["-f", file.to_str().unwrap()]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    fn bridges(&self) {
        for (number, range) in [(0, "10.77.0.1/16"), (1, "172.30.77.1/24")] {
            let bridge = format!("drtest{number}");
            Command::new("ip")
                .args(["link", "add", &bridge, "type", "bridge"])
                .output()
                .unwrap();
            ran("ip", &["address", "replace", range, "dev", &bridge]);
            ran("ip", &["link", "set", &bridge, "up"]);
        }
    }

    /// Removes what the test made.
    pub(crate) async fn clear(&self) {
        for index in 0..3 {
            self.compute.remove_instance(&name(index)).await.unwrap();
        }
        for number in [0, 1] {
            ran("ip", &["link", "delete", &format!("drtest{number}")]);
        }
    }
}

#[async_trait]
impl Tools for Arc<Place> {
    async fn disable(&self, username: &str) {
        self.change(username, "userAccountControl", "514");
    }
    async fn add(&self, person: &Person, password: &str) {
        let domain = &self.domain.dns_name;
        let quoted: Vec<u8> = format!("\"{password}\"")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let Person {
            username,
            first_name,
            last_name,
            mail,
        } = person;
        let text = format!(
            "dn: CN={username},CN=Users,DC=corp,DC=example,DC=com\nobjectClass: user\nsAMAccountName: {username}\n\
             userPrincipalName: {username}@{domain}\nuserAccountControl: 512\ngivenName: {first_name}\nsn: {last_name}\n\
             mail: {mail}\nunicodePwd:: {}\n",
            base64::Engine::encode(&base64::engine::general_purpose::STANDARD, quoted)
        );
        let file = self.note("person.ldif", text.as_bytes());
        let output = self.ldap("ldapadd", &["-f", file.to_str().unwrap()]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    async fn end_account(&self, username: &str) {
        // The first of January 2020, in tenths of a microsecond since 1601.
        self.change(username, "accountExpires", "132223104000000000");
    }
    async fn is_in_the_five_groups(&self, username: &str) -> bool {
        let groups = self.search(&format!("(sAMAccountName={username})"), "memberOf");
        let five = [
            "Administrators",
            "Domain Admins",
            "Enterprise Admins",
            "Group Policy Creator Owners",
            "Schema Admins",
        ];
        five.iter()
            .all(|group| groups.contains(&format!("CN={group},")))
    }
    async fn has_at(&self, index: usize, username: &str) -> bool {
        let url = format!(
            "ldaps://{}",
            self.domain.controllers[index].management_address
        );
        let filter = format!("(&(sAMAccountName={username})(userAccountControl=512))");
        let output = self.ldap_at(
            &url,
            "ldapsearch",
            &["-LLL", "-b", "DC=corp,DC=example,DC=com", &filter, "cn"],
        );
        String::from_utf8_lossy(&output.stdout).contains("cn: ")
    }
    async fn stop_controller(&self, index: usize) {
        self.compute
            .stop(&self.domain.controllers[index].instance, PATIENCE)
            .await
            .unwrap();
    }
    async fn start_controller(&self, index: usize) {
        self.start(u8::try_from(index).unwrap()).await;
    }
    async fn cut_short(&self, index: usize) {
        let index = u8::try_from(index).unwrap();
        self.inside(index, &format!("rm {MARK}")).await.unwrap();
    }
    async fn age_certificate(&self, index: usize) {
        let until = time::OffsetDateTime::now_utc() + time::Duration::days(10);
        // The last line of the note, which the mark ends with, too.
        let command = format!(
            "sed -i '$ s/.*/{}/' {MARK} /var/lib/samba/private/tls/carrel-note",
            until.unix_timestamp()
        );
        let index = u8::try_from(index).unwrap();
        self.inside(index, &command).await.unwrap();
    }
    async fn lose_controller(&self, index: usize) {
        let name = &self.domain.controllers[index].instance;
        self.compute.remove_instance(name).await.unwrap();
    }
    async fn make_controller(&self, index: usize) {
        self.make(u8::try_from(index).unwrap()).await;
    }
}

/// Imports the controllers' image when the engine has none: `CARREL_TEST_IMAGES` names the folder where it was built.
async fn import(compute: &Lxd) {
    if compute.image(IMAGE).await.unwrap().is_some() {
        return;
    }
    let folder = std::env::var_os("CARREL_TEST_IMAGES")
        .expect("CARREL_TEST_IMAGES names the folder of built images");
    let rootfs = Path::new(&folder).join(IMAGE).with_extension("squashfs");
    let recipe = std::fs::read_to_string(rootfs.with_extension("recipe")).unwrap();
    compute
        .ensure_image(IMAGE, recipe.trim(), &rootfs)
        .await
        .unwrap();
}

pub(crate) fn ran(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(
        output.status.success(),
        "{program} {arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(crate) fn name(index: u8) -> String {
    if index < 2 {
        format!("dc{}-contract", index + 1)
    } else {
        "ws-contract".to_owned()
    }
}

pub(crate) fn address(index: u8) -> Ipv4Addr {
    Ipv4Addr::new(10, 77, index + 1, 10)
}

pub(crate) fn management(index: u8) -> Ipv4Addr {
    Ipv4Addr::new(172, 30, 77, 10 + index)
}

fn device(index: u8, number: u8) -> String {
    format!("drtest{index}eth{number}")
}

fn domain() -> Domain {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params
        .distinguished_name
        .push(DnType::CommonName, "Directory contract");
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let certificate_pem = params.self_signed(&key).unwrap().pem();
    let controller = |index: u8| Controller {
        instance: name(index),
        address: address(index),
        management_address: management(index),
    };
    Domain {
        dns_name: "corp.example.com".to_owned(),
        short_name: "CORP".to_owned(),
        controllers: vec![controller(0), controller(1)],
        administrator_password: ADMINISTRATOR.to_owned(),
        authority: Authority {
            certificate_pem,
            key_pem: key.serialize_pem(),
        },
    }
}
