//! Owner of a deployment.

use crate::{
    account::read,
    accounts::Config,
    error::{require, MarketError, MarketResult},
    instructions::require_signer,
};
use pinocchio::{AccountView, Address};

/// Refuses an account that did not sign, or that is not the owner in the deployment's config.
pub fn require_owner(owner: &AccountView, config: &AccountView, program: &Address) -> MarketResult {
    require_signer(owner)?;
    let record = read::<Config>(config, program)?;
    require(&record.owner == owner.address().as_array(), MarketError::NotAllowed)
}
