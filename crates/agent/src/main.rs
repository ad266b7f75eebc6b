//! `carrel-agent`
mod cookie;
mod desktop;
mod link;
fn main() {}
