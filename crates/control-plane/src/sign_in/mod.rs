//! Registration codes, passwords, tickets.
