//! Governance: the deployment, its owner, and proposed changes of governed values.

pub mod deployment;
mod owner;
pub mod proposed_change;
