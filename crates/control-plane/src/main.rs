//! The program `carrel`: the service and its command line.

fn main() {}
