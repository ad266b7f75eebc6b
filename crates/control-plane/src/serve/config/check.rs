//! Which values of `carrel.toml` are in their range.

use std::path::Path;

use model::mail_address::MailAddress;

use super::{Config, ConfigError};

impl Config {
    /// Names the first value that cannot be.
    pub(super) fn check(&self, path: &Path) -> Result<(), ConfigError> {
        let value = |key, value: &dyn ToString, rule| ConfigError::Value {
            path: path.to_owned(),
            key,
            value: value.to_string(),
            rule,
        };
        if self.roles.is_empty() {
            return Err(value(
                "roles",
                &"empty",
                "name \"control\", \"gateway\" or both",
            ));
        }
        if self.https.certificate.is_some() != self.https.key.is_some() {
            return Err(value(
                "https.certificate",
                &"set without https.key, or the other way round",
                "set both or none",
            ));
        }
        if self.https.connections_max < 1 {
            return Err(value("https.connections_max", &0, "at least 1 is needed"));
        }
        if self.stream.sessions_max < 1 {
            return Err(value("stream.sessions_max", &0, "at least 1 is needed"));
        }
        if !(1..=90).contains(&self.invitations.days) {
            return Err(value(
                "invitations.days",
                &self.invitations.days,
                "1 to 90 are allowed",
            ));
        }
        if !(1..=3600).contains(&self.api.clock_skew_seconds) {
            return Err(value(
                "api.clock_skew_seconds",
                &self.api.clock_skew_seconds,
                "1 to 3600 are allowed",
            ));
        }
        if !(1..=168).contains(&self.sign_in.session_hours) {
            return Err(value(
                "sign_in.session_hours",
                &self.sign_in.session_hours,
                "1 to 168 are allowed",
            ));
        }
        if self.sign_in.attempts_per_user < 1 || self.sign_in.attempts_per_address < 1 {
            return Err(value(
                "sign_in.attempts_per_user or attempts_per_address",
                &0,
                "at least 1 is needed",
            ));
        }
        if !(1..=60).contains(&self.auto_stop.step_minutes) {
            return Err(value(
                "auto_stop.step_minutes",
                &self.auto_stop.step_minutes,
                "1 to 60 are allowed",
            ));
        }
        if let Some(program) = self.images.builder.first()
            && !program.starts_with('/')
        {
            return Err(value(
                "images.builder",
                program,
                "the program needs its whole path",
            ));
        }
        if !(1..=3650).contains(&self.retention.events_days) {
            return Err(value(
                "retention.events_days",
                &self.retention.events_days,
                "1 to 3650 are allowed",
            ));
        }
        if !(1..=365).contains(&self.retention.removed_days) {
            return Err(value(
                "retention.removed_days",
                &self.retention.removed_days,
                "1 to 365 are allowed",
            ));
        }
        if !(1..=3650).contains(&self.retention.closed_accounts_days) {
            return Err(value(
                "retention.closed_accounts_days",
                &self.retention.closed_accounts_days,
                "1 to 3650 are allowed",
            ));
        }
        if !(1..=3650).contains(&self.audit.days) {
            return Err(value(
                "audit.days",
                &self.audit.days,
                "1 to 3650 are allowed",
            ));
        }
        let throttle = &self.api.throttle;
        let rates = [
            throttle.reads_per_second,
            throttle.reads_burst,
            throttle.writes_per_second,
            throttle.writes_burst,
        ];
        if rates.contains(&0) {
            return Err(value(
                "api.throttle",
                &"a rate or burst of 0",
                "at least 1 is needed; enabled = false takes the limit away",
            ));
        }
        if let Some(mail) = &self.mail.operator
            && mail.parse::<MailAddress>().is_err()
        {
            return Err(value("mail.operator", mail, "a mail address is needed"));
        }
        if self.store.url != "sqlite" && !self.store.url.starts_with("postgres://") {
            return Err(value(
                "store.url",
                // A password may stand in it.
                &"something else",
                "\"sqlite\" or a postgres:// URL is allowed",
            ));
        }
        Ok(())
    }
}
