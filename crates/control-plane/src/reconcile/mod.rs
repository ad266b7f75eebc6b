//! The reconcilers: they compare what is wanted with what is, and do the next step.
