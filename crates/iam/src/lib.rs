//! Policy documents and their evaluation: who may do what to which resource, and which statement says so.
//!
//! [`Document::parse`] takes a document as it was sent and gives it back ready to evaluate, or a [`PolicyFault`] with
//! the place of the fault. [`decide`] weighs a [`Request`] against the [`Policies`] that apply to it; [`simulate`]
//! tells the same with every statement that matched and every context key that was missing.
//!
//! The language is the one of the compatible service, as its IAM user guide describes it; where that guide leaves a
//! choice, the doc comment at the place says which one is taken here.
//!
//! Deliberately absent: input and output, clocks, randomness, and any notion of stored users, groups and roles. The
//! caller collects the policies that apply and the context of the request.

mod action;
mod arn;
mod condition;
mod context;
mod decision;
mod document;
mod evaluate;
mod fault;
mod json;
pub mod managed;
mod operator;
mod pattern;
mod position;
mod principal;
mod principals;
mod request;
mod statement;
mod value;
mod variable;

pub use context::Context;
pub use decision::{Decision, Grant, Layer, Simulation, StatementRef};
pub use document::{Document, PolicyKind, TEXT_CHARACTERS_MAX, Version, counted_characters};
pub use evaluate::{Policies, Policy, ResourcePolicy, decide, simulate};
pub use fault::PolicyFault;
pub use position::{Position, statement_positions};
pub use principal::{Principal, PrincipalKind};
pub use request::{Action, NotAnAction, Request, Resource};
pub use statement::{Effect, Statement};
