//! Everything a handler or a reconciler works with.
