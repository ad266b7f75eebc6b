//! The service: configuration, TLS, router, life and end.
