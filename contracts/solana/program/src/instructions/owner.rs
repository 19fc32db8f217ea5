//! Owner of a deployment.

use super::require_signer;
use crate::{
    account::read,
    accounts::Config,
    error::{require, MarketError, MarketResult},
};
use pinocchio::{AccountView, Address};

/// Refuses any account but the owner that the deployment's record names, and one that did not sign.
pub fn require_owner(owner: &AccountView, config: &AccountView, program: &Address) -> MarketResult {
    require_signer(owner)?;
    let record = read::<Config>(config, program)?;
    require(&record.owner == owner.address().as_array(), MarketError::NotAllowed)
}
