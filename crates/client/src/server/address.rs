//! Where a server is, as people write it.

use std::fmt;

/// The port that Carrel serves its pages on.
const PORT_DEFAULT: u16 = 8443;

/// A host with a port, spoken to by HTTPS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ServerAddress {
    host: String,
    port: u16,
}

impl ServerAddress {
    /// Reads `https://host:port/…`, `host:port` or `host`. A URL without a port has HTTPS's own, a bare host Carrel's.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err("say where the server is, such as desktops.example.org".to_owned());
        }
        if text.starts_with("http://") {
            return Err("passwords are only sent by HTTPS: write https:// in front".to_owned());
        }
        let (rest, default) = match text.strip_prefix("https://") {
            Some(rest) => (rest, 443),
            None => (text, PORT_DEFAULT),
        };
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let none = || format!("{text} is no address of a server");
        let parsed: http::uri::Authority = authority.parse().map_err(|_| none())?;
        let host = parsed.host().trim_matches(['[', ']']).to_owned();
        let port = match (parsed.port_u16(), authority.rsplit_once(':')) {
            (Some(port), _) if port != 0 => port,
            // What looks like a port and is none.
            (_, Some((_, tail))) if !tail.ends_with(']') => return Err(none()),
            _ => default,
        };
        if host.is_empty() || authority.contains('@') {
            return Err(none());
        }
        Ok(Self { host, port })
    }

    /// Name or address, without brackets.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// TCP port.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// As in the `Host` header.
    pub(crate) fn authority(&self) -> String {
        if self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }
}

impl fmt::Display for ServerAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.authority())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_people_write_it() {
        let read = |text: &str| {
            ServerAddress::parse(text)
                .map(|address| address.to_string())
                .ok()
        };
        for (text, expected) in [
            ("desktops.example.org", "desktops.example.org:8443"),
            (" desktops.example.org:443 ", "desktops.example.org:443"),
            (
                "https://desktops.example.org/client/",
                "desktops.example.org:443",
            ),
            (
                "https://desktops.example.org:8443",
                "desktops.example.org:8443",
            ),
            ("127.0.0.1:9", "127.0.0.1:9"),
            ("[2001:db8::1]:8443", "[2001:db8::1]:8443"),
            ("[2001:db8::1]", "[2001:db8::1]:8443"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "",
            "http://x",
            "a b",
            "x:",
            "x:0",
            "x:99999",
            "ann:secret@x",
            "https://",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
