//! Which proxy leads where (DSK-10): the system's own settings, one that was entered, or none.

use std::process::Command;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// What a person chose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "use")]
pub(crate) enum Setting {
    /// As the system says.
    #[default]
    System,
    /// Straight.
    None,
    /// Through this one. Its password is asked for each time the program starts, if it needs one.
    Entered {
        /// What it speaks.
        kind: Kind,
        /// Where it is.
        address: String,
        /// Who signs in there; empty for nobody.
        username: String,
    },
}

/// What a proxy speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// HTTP CONNECT.
    Http,
    /// SOCKS 5.
    Socks5,
}

/// A host with a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    /// Name or address, without brackets.
    pub(crate) host: String,
    /// TCP port.
    pub(crate) port: u16,
}

impl Address {
    /// Reads `host:port`, `host` or `[address]:port`.
    pub(crate) fn parse(text: &str, default_port: u16) -> Option<Self> {
        let text = text.trim().trim_end_matches('/');
        let (host, port) = match text.rsplit_once(':') {
            Some((host, port)) if !host.contains(':') || host.ends_with(']') => {
                (host, port.parse().ok()?)
            }
            _ => (text, default_port),
        };
        let host = host.trim_matches(['[', ']']);
        let sound = !host.is_empty() && port != 0 && !host.contains(['/', '@', ' ']);
        sound.then(|| Self {
            host: host.to_owned(),
            port,
        })
    }
}

/// Who signs in at a proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Login {
    /// User name.
    pub(crate) username: String,
    /// Never written down.
    pub(crate) password: Zeroizing<String>,
}

/// A proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proxy {
    /// What it speaks.
    pub(crate) kind: Kind,
    /// Where it is.
    pub(crate) address: Address,
    /// Who we are there.
    pub(crate) login: Option<Login>,
}

impl Proxy {
    /// Reads `http://user:password@host:port` as environments have it; `socks5://` and `socks5h://` likewise.
    fn parse(url: &str) -> Option<Self> {
        let (scheme, rest) = url.trim().split_once("://").unwrap_or(("http", url.trim()));
        let (kind, port) = match scheme.to_ascii_lowercase().as_str() {
            "http" => (Kind::Http, 8080),
            "socks" | "socks5" | "socks5h" => (Kind::Socks5, 1080),
            _ => return None,
        };
        let (login, place) = match rest.rsplit_once('@') {
            Some((login, place)) => {
                let (username, password) = login.split_once(':').unwrap_or((login, ""));
                let login = Login {
                    username: username.to_owned(),
                    password: Zeroizing::new(password.to_owned()),
                };
                (Some(login), place)
            }
            None => (None, rest),
        };
        let address = Address::parse(place, port)?;
        Some(Self {
            kind,
            address,
            login,
        })
    }
}

/// What the environment says of proxies; read once at the start.
#[derive(Debug, Clone, Default)]
pub(crate) struct Environment {
    /// `https_proxy`, or else `all_proxy`.
    pub(crate) proxy: Option<String>,
    /// `no_proxy`: hosts and domains with commas between, or `*`.
    pub(crate) except: String,
}

impl Environment {
    /// The process's own.
    pub(crate) fn read() -> Self {
        let first = |names: &[&str]| {
            let mut values = names.iter().filter_map(|name| std::env::var(name).ok());
            values.find(|value| !value.is_empty())
        };
        Self {
            proxy: first(&["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]),
            except: first(&["no_proxy", "NO_PROXY"]).unwrap_or_default(),
        }
    }
}

/// The proxies in force.
#[derive(Debug, Clone, Default)]
pub(crate) struct Proxies {
    proxy: Option<Proxy>,
    except: Vec<String>,
}

impl Proxies {
    /// What `setting` means here.
    pub(crate) fn of(
        setting: &Setting,
        password: &Zeroizing<String>,
        environment: &Environment,
    ) -> Self {
        match setting {
            Setting::None => Self::default(),
            Setting::System => Self::of_system(environment),
            Setting::Entered {
                kind,
                address,
                username,
            } => {
                let port = match kind {
                    Kind::Http => 8080,
                    Kind::Socks5 => 1080,
                };
                let login = (!username.is_empty()).then(|| Login {
                    username: username.clone(),
                    password: password.clone(),
                });
                let address = Address::parse(address, port);
                let proxy = address.map(|address| Proxy {
                    kind: *kind,
                    address,
                    login,
                });
                Self {
                    proxy,
                    except: Vec::new(),
                }
            }
        }
    }

    fn of_system(environment: &Environment) -> Self {
        let except = environment
            .except
            .split(',')
            .map(|host| host.trim().to_ascii_lowercase());
        let (proxy, more) = match environment.proxy.as_deref().and_then(Proxy::parse) {
            Some(proxy) => (Some(proxy), Vec::new()),
            None => asked_of_system(),
        };
        let except = except.chain(more).filter(|host| !host.is_empty()).collect();
        Self { proxy, except }
    }

    /// Everything through this one.
    #[cfg(test)]
    pub(crate) fn all_through(proxy: Proxy) -> Self {
        Self {
            proxy: Some(proxy),
            except: Vec::new(),
        }
    }

    /// The proxy that leads to `host`.
    pub(crate) fn proxy_for(&self, host: &str) -> Option<&Proxy> {
        let host = host.to_ascii_lowercase();
        let excepted = self.except.iter().any(|pattern| covers(pattern, &host));
        self.proxy.as_ref().filter(|_| !excepted)
    }
}

/// `*`, a host, or a domain with everything in it (`example.org`, `.example.org`, `*.example.org`).
fn covers(pattern: &str, host: &str) -> bool {
    let domain = pattern.trim_start_matches('*').trim_start_matches('.');
    let inside = host
        .strip_suffix(domain)
        .is_some_and(|rest| rest.ends_with('.'));
    pattern == "*" || pattern == host || domain == host || (!domain.is_empty() && inside)
}

/// What Windows and macOS keep in their settings, by the programs that tell it; elsewhere the environment is all.
fn asked_of_system() -> (Option<Proxy>, Vec<String>) {
    let said = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output().ok()?;
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings";
    match std::env::consts::OS {
        "windows" => {
            said("reg", &["query", key]).map_or_else(Default::default, |text| windows(&text))
        }
        "macos" => said("scutil", &["--proxy"]).map_or_else(Default::default, |text| macos(&text)),
        _ => (None, Vec::new()),
    }
}

/// Reads the lines of `reg query`: name, type, value.
fn windows(text: &str) -> (Option<Proxy>, Vec<String>) {
    let value = |wanted: &str| {
        text.lines().find_map(|line| {
            let mut words = line.split_whitespace();
            (words.next()? == wanted).then(|| words.nth(1).unwrap_or_default().to_owned())
        })
    };
    if value("ProxyEnable").as_deref() != Some("0x1") {
        return (None, Vec::new());
    }
    let server = value("ProxyServer").unwrap_or_default();
    // Either one for everything, or `http=…;https=…;socks=…`.
    let named = |scheme: &str| {
        let mut parts = server.split(';');
        parts.find_map(|part| {
            part.strip_prefix(scheme)
                .and_then(|rest| rest.strip_prefix('='))
        })
    };
    let proxy = match (named("https"), named("socks")) {
        (Some(place), _) => Proxy::parse(place),
        (None, Some(place)) => Proxy::parse(&format!("socks5://{place}")),
        (None, None) if !server.contains('=') => Proxy::parse(&server),
        (None, None) => None,
    };
    let except = value("ProxyOverride").unwrap_or_default();
    let except = except
        .split(';')
        .map(|host| host.to_ascii_lowercase())
        .collect();
    (proxy, except)
}

/// Reads the lines of `scutil --proxy`: `name : value`, lists as `index : value`.
fn macos(text: &str) -> (Option<Proxy>, Vec<String>) {
    let pairs: Vec<(&str, &str)> = text
        .lines()
        .filter_map(|line| line.split_once(" : "))
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect();
    let value = |wanted: &str| {
        let found = pairs.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, value)| *value)
    };
    let place = |kind: &str, scheme: &str| {
        if value(&format!("{kind}Enable")) != Some("1") {
            return None;
        }
        let (host, port) = (
            value(&format!("{kind}Proxy"))?,
            value(&format!("{kind}Port"))?,
        );
        Proxy::parse(&format!("{scheme}://{host}:{port}"))
    };
    let except = pairs.iter().filter(|(name, _)| name.parse::<u32>().is_ok());
    let except = except.map(|(_, host)| host.to_ascii_lowercase()).collect();
    (
        place("HTTPS", "http").or_else(|| place("SOCKS", "socks5")),
        except,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(proxy: &str, except: &str) -> Environment {
        Environment {
            proxy: Some(proxy.to_owned()),
            except: except.to_owned(),
        }
    }

    fn of(environment: &Environment) -> Proxies {
        Proxies::of(&Setting::System, &Zeroizing::default(), environment)
    }

    #[test]
    fn dsk_10_the_systems_proxy_holds_but_for_the_hosts_it_excepts() {
        let proxies = of(&environment(
            "http://ann:secret@proxy:3128/",
            "localhost, .example.org",
        ));
        let proxy = proxies.proxy_for("desktop.example.com").unwrap();
        assert_eq!(proxy.kind, Kind::Http);
        assert_eq!(
            (proxy.address.host.as_str(), proxy.address.port),
            ("proxy", 3128)
        );
        assert_eq!(proxy.login.as_ref().unwrap().password.as_str(), "secret");
        for host in ["localhost", "a.example.org", "example.org"] {
            assert!(proxies.proxy_for(host).is_none(), "{host}");
        }
        assert!(proxies.proxy_for("badexample.org").is_some());
        assert!(
            of(&environment("socks5h://proxy", "*"))
                .proxy_for("anything")
                .is_none()
        );
        assert_eq!(
            of(&environment("socks5h://proxy", ""))
                .proxy_for("x")
                .unwrap()
                .address
                .port,
            1080
        );
    }

    #[test]
    fn an_address_is_a_host_and_perhaps_a_port() {
        let parse = |text| Address::parse(text, 8080).map(|address| (address.host, address.port));
        assert_eq!(parse("proxy"), Some(("proxy".to_owned(), 8080)));
        assert_eq!(
            parse("[2001:db8::1]:3128"),
            Some(("2001:db8::1".to_owned(), 3128))
        );
        assert_eq!(parse("2001:db8::1"), Some(("2001:db8::1".to_owned(), 8080)));
        for text in ["", "proxy:", "proxy:0", "proxy:99999", "a b", "http://x"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn windows_and_macos_say_theirs_in_their_own_words() {
        let registry = "\n    ProxyEnable    REG_DWORD    0x1\n    ProxyServer    REG_SZ    http=a:1;https=b:2\n    ProxyOverride    REG_SZ    *.local;<local>\n";
        let (proxy, except) = windows(registry);
        assert_eq!(
            proxy.unwrap().address,
            Address {
                host: "b".to_owned(),
                port: 2
            }
        );
        assert_eq!(except[0], "*.local");
        assert!(windows(&registry.replace("0x1", "0x0")).0.is_none());
        let scutil = "<dictionary> {\n  ExceptionsList : <array> {\n    0 : *.local\n  }\n  HTTPSEnable : 0\n  SOCKSEnable : 1\n  SOCKSPort : 1081\n  SOCKSProxy : gate\n}\n";
        let (proxy, except) = macos(scutil);
        let proxy = proxy.unwrap();
        assert_eq!((proxy.kind, proxy.address.port), (Kind::Socks5, 1081));
        assert_eq!(except, ["*.local"]);
    }
}
