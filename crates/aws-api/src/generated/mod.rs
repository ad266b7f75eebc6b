//! What `cargo xtask codegen` writes from the service models: a table of shapes for each service, Rust types for the
//! operations that have them, and the enum of answered operations. The names are the wire's own, and so are their meanings.
#![expect(
    missing_docs,
    reason = "members bear the wire's own names, and the models' documentation is not ours to repeat"
)]

#[rustfmt::skip]
pub mod ds;
#[rustfmt::skip]
pub mod ds_data;
#[rustfmt::skip]
pub mod ec2;
#[rustfmt::skip]
pub mod iam;
#[rustfmt::skip]
pub mod operation;
#[rustfmt::skip]
pub mod service_quotas;
#[rustfmt::skip]
pub mod sts;
#[rustfmt::skip]
pub mod workspaces;
