//! What holds where `carrel.toml` says nothing. The file documents each value, and a test holds the two together.

use std::net::SocketAddr;

use model::running_mode::AUTO_STOP_STEP_MINUTES;

use super::{
    ApiConfig, AuditConfig, AutoStopConfig, Config, Engines, HttpsConfig, ImagesConfig,
    InvitationsConfig, MailConfig, MailSecurity, MetricsConfig, RetentionConfig, Role,
    SignInConfig, StoreConfig, StreamConfig, ThrottleConfig,
};

impl Default for Config {
    fn default() -> Self {
        Self {
            roles: vec![Role::Control, Role::Gateway],
            engines: Engines::Real,
            https: HttpsConfig::default(),
            stream: StreamConfig::default(),
            store: StoreConfig::default(),
            mail: MailConfig::default(),
            invitations: InvitationsConfig::default(),
            api: ApiConfig::default(),
            sign_in: SignInConfig::default(),
            auto_stop: AutoStopConfig::default(),
            images: ImagesConfig::default(),
            retention: RetentionConfig::default(),
            audit: AuditConfig::default(),
            metrics: MetricsConfig::default(),
        }
    }
}

impl Default for HttpsConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([0, 0, 0, 0], 8443)),
            public_host: None,
            public_port: 0,
            names: Vec::new(),
            certificate: None,
            key: None,
            connections_max: 4096,
        }
    }
}

impl Default for StreamConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([0, 0, 0, 0], 4172)),
            public_port: 0,
            sessions_max: 1000,
        }
    }
}

impl Default for StoreConfig {
    fn default() -> Self {
        Self {
            url: "sqlite".to_owned(),
            password_file: None,
        }
    }
}

impl Default for MailConfig {
    fn default() -> Self {
        Self {
            host: None,
            port: 0,
            security: MailSecurity::Starttls,
            authority: None,
            username: None,
            password_file: None,
            from: "Carrel <carrel@localhost>".to_owned(),
            operator: None,
        }
    }
}

impl Default for InvitationsConfig {
    fn default() -> Self {
        Self {
            days: 7,
            support: None,
            templates: None,
        }
    }
}

impl Default for ApiConfig {
    fn default() -> Self {
        Self {
            clock_skew_seconds: 900,
            throttle: ThrottleConfig::default(),
        }
    }
}

impl Default for SignInConfig {
    fn default() -> Self {
        Self {
            session_hours: 12,
            attempts_per_user: 5,
            attempts_per_address: 20,
        }
    }
}

impl Default for AutoStopConfig {
    fn default() -> Self {
        Self {
            step_minutes: AUTO_STOP_STEP_MINUTES,
        }
    }
}

impl Default for RetentionConfig {
    fn default() -> Self {
        Self {
            events_days: 90,
            removed_days: 30,
            closed_accounts_days: 90,
        }
    }
}

impl Default for ThrottleConfig {
    fn default() -> Self {
        Self {
            enabled: true,
            reads_per_second: 100,
            reads_burst: 200,
            writes_per_second: 50,
            writes_burst: 100,
        }
    }
}

impl Default for AuditConfig {
    fn default() -> Self {
        Self { days: 365 }
    }
}

impl Default for MetricsConfig {
    fn default() -> Self {
        let here = ["127.0.0.0/8", "::1/128"];
        Self {
            allow: here
                .map(|range| range.parse().expect("a range of addresses"))
                .to_vec(),
        }
    }
}
