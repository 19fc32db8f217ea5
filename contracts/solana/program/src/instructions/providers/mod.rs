//! Providers: their stakes, offers and endpoints.

pub mod offer;
pub mod stake;
