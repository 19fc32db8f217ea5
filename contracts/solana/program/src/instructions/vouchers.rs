//! Vouchers of clients, and the consents of providers to them.

use super::require_provider;
use crate::{
    accounts::Provider,
    digest::{wide, Domain},
    error::{require, MarketError, MarketResult},
    input::Input,
    signature::require_signed_by_either,
    signed_objects::{SignedKind, VoucherFields},
};
use pinocchio::{sysvars::instructions::Instructions, AccountView};

/// A promise to pay `total` for `count` answers. `receipts_root` commits to the answers' receipts.
#[derive(Clone, Copy)]
pub struct Voucher {
    pub total: u64,
    pub count: u64,
    pub receipts_root: [u8; 32],
}

impl Voucher {
    pub fn read(input: &mut Input) -> MarketResult<Self> {
        Ok(Self { total: input.u64()?, count: input.u64()?, receipts_root: input.key()? })
    }

    /// Returns the digest of the voucher, or of a consent to it.
    pub fn digest(&self, kind: SignedKind, domain: &Domain, id: &[u8; 32]) -> [u8; 32] {
        let (total, receipts_root) = (&wide(self.total), &self.receipts_root);
        domain.voucher(kind, &VoucherFields { id, total, count: self.count, receipts_root })
    }

    /// Returns true if the voucher's total is above the settled total, or equal to it with a higher
    /// count. So a voucher with a higher total is payable even if its count is lower.
    pub fn exceeds(&self, total: u64, count: u64) -> bool {
        self.total > total || (self.total == total && self.count > count)
    }
}

/// Form of a provider's consent to a voucher. Each settlement or claim needs a consent, because the
/// provider is liable for the voucher's count and root, and because a claim ends the request.
pub struct ProviderConsent {
    mode: u8,
    /// Index of the provider's signature, if the provider does not send the transaction.
    proof: u8,
}

impl ProviderConsent {
    /// The provider or its operator sends the transaction.
    const SENDS: u8 = 0;
    /// The provider or its operator signed a `SettlementConsent` over the voucher's fields.
    const SETTLEMENT: u8 = 1;
    /// The provider or its operator signed a `CloseConsent` over the voucher's fields, and the next
    /// instruction closes the session.
    const CLOSE: u8 = 2;
    /// The provider or its operator signed a `ClaimConsent` over the request's id, the voucher's
    /// count and root, and a minimum total.
    const CLAIM: u8 = 3;

    pub fn read(input: &mut Input) -> MarketResult<Self> {
        Ok(Self { mode: input.u8()?, proof: input.u8()? })
    }

    #[inline(never)]
    pub fn check(&self, subject: &ConsentSubject) -> MarketResult {
        let mut agreed = *subject.voucher;
        let kind = match (self.mode, subject.total_min) {
            (Self::SENDS, _) => return require_provider(subject.sender, subject.provider),
            (Self::SETTLEMENT, None) => SignedKind::SettlementConsent,
            (Self::CLOSE, None) => {
                require_close_follows(subject.instructions, subject)?;
                SignedKind::CloseConsent
            }
            (Self::CLAIM, Some(total_min)) => {
                require(agreed.total >= total_min, MarketError::ConsentMismatch)?;
                agreed.total = total_min;
                SignedKind::ClaimConsent
            }
            _ => return Err(MarketError::InstructionInvalid),
        };
        let digest = agreed.digest(kind, subject.domain, subject.id);
        let program = subject.domain.program;
        let keys = subject.provider.keys();
        require_signed_by_either(subject.instructions, self.proof, keys, program, &digest)
    }
}

/// First byte of the data of `close_cooperatively`.
const CLOSE_COOPERATIVELY: u8 = 24;

/// Refuses unless the next instruction of the transaction closes the session, because a consent to
/// the close is no consent to a settlement that leaves the session open.
#[inline(never)]
fn require_close_follows(instructions: &AccountView, subject: &ConsentSubject) -> MarketResult {
    let all = Instructions::try_from(instructions)?;
    let next = all.get_instruction_relative(1).map_err(|_| MarketError::ConsentMismatch)?;
    let closes = next.get_program_id() == subject.domain.program
        && next.get_instruction_data().first() == Some(&CLOSE_COOPERATIVELY)
        && next.get_instruction_account_at(0)?.key.as_array() == subject.account;
    require(closes, MarketError::ConsentMismatch)
}

/// The voucher to which a provider consents, with its session or request.
pub struct ConsentSubject<'a> {
    /// Address of the session's or request's account.
    pub account: &'a [u8; 32],
    pub sender: &'a AccountView,
    pub provider: &'a Provider,
    pub voucher: &'a Voucher,
    /// Minimum total of a consent to the claim of a request; none for a session's settlement.
    pub total_min: Option<u64>,
    pub domain: &'a Domain<'a>,
    pub id: &'a [u8; 32],
    pub instructions: &'a AccountView,
}
