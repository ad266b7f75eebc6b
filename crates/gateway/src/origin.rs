//! Which pages may open a stream. The ticket is what admits; this keeps a foreign page from even trying from inside a
//! person's browser.

use std::collections::BTreeSet;

/// The origins of our own pages: `https://<name>:<port>` for each name this installation goes by.
#[derive(Debug, Clone, Default)]
pub struct Origins {
    names: BTreeSet<String>,
    ports: BTreeSet<u16>,
}

impl Origins {
    /// The pages served under these names (host names or addresses, case does not matter) and HTTPS ports.
    #[must_use]
    pub fn new(
        names: impl IntoIterator<Item = String>,
        ports: impl IntoIterator<Item = u16>,
    ) -> Self {
        Self {
            names: names
                .into_iter()
                .map(|name| name.to_ascii_lowercase())
                .collect(),
            ports: ports.into_iter().collect(),
        }
    }

    /// Whether a stream may be opened by who sent this `Origin`. A native client sends none and is admitted.
    #[must_use]
    pub fn admits(&self, origin: Option<&str>) -> bool {
        let Some(origin) = origin else { return true };
        let Some(rest) = origin.strip_prefix("https://") else {
            return false;
        };
        let (name, port) = split_port(rest);
        let port = port.map_or(Some(443), |port| port.parse().ok());
        self.names.contains(&name.to_ascii_lowercase())
            && port.is_some_and(|port| self.ports.contains(&port))
    }

    /// Whether this installation goes by this name, given with or without a port.
    #[must_use]
    pub fn knows_host(&self, host: &str) -> bool {
        self.names
            .contains(&split_port(host).0.to_ascii_lowercase())
    }
}

/// Splits `name:port`; an IPv6 address stands in brackets, which are taken off.
#[must_use]
pub fn split_port(authority: &str) -> (&str, Option<&str>) {
    if let Some(rest) = authority.strip_prefix('[') {
        let (address, after) = rest.split_once(']').unwrap_or((rest, ""));
        return (address, after.strip_prefix(':'));
    }
    match authority.rsplit_once(':') {
        Some((name, port)) => (name, Some(port)),
        None => (authority, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_and_native_clients_may_open_a_stream() {
        let origins = Origins::new(
            ["Desk.example.com".into(), "::1".into(), "127.0.0.1".into()],
            [8443, 443],
        );
        for good in [
            "https://desk.example.com:8443",
            "https://DESK.example.com",
            "https://[::1]:8443",
            "https://127.0.0.1:8443",
        ] {
            assert!(origins.admits(Some(good)), "{good}");
        }
        for bad in [
            "http://desk.example.com:8443",
            "https://desk.example.com:9999",
            "https://desk.example.com.evil.org:8443",
            "https://evil.org",
            "null",
            "",
        ] {
            assert!(!origins.admits(Some(bad)), "{bad}");
        }
        assert!(origins.admits(None));
        assert!(origins.knows_host("desk.example.com:1") && !origins.knows_host("evil.org"));
    }
}
