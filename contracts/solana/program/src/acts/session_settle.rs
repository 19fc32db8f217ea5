//! Settling: the client's last voucher pays the provider, by whoever brings it.

use super::{
    pay::{pay, Payees, Payment},
    take, Call,
};
use crate::{
    amount::grown,
    clock::now,
    digest::{wide, Domain},
    event::{emit, Event},
    record::{read, write},
    records::{Config, Session, SessionState},
    refusal::{require, Outcome, Refusal},
    signature::require_signed,
};

/// A promise to pay `total` for `count` answers, whose receipts have the root.
pub struct Voucher {
    pub total: u64,
    pub count: u64,
    pub receipts_root: [u8; 32],
}

impl Voucher {
    pub fn digest(&self, domain: &Domain, id: &[u8; 32]) -> [u8; 32] {
        let (total, count) = (wide(self.total), self.count.to_le_bytes());
        domain.digest(b"ostrom:Voucher:v1", &[id, &total, &count, &self.receipts_root])
    }
}

/// Accounts: session, config, balances of client, provider, fee sink and both recipients of
/// royalties, instructions. Data: total, count, receipts root, index of the signature.
///
/// By anyone, any number of times, strictly before the deadline. The voucher is cumulative: what
/// was paid before is subtracted.
pub fn settle(call: &mut Call) -> Outcome {
    let input = &mut call.input;
    let voucher = Voucher { total: input.u64()?, count: input.u64()?, receipts_root: input.key()? };
    let proof = input.u8()?;
    input.end()?;
    let program = call.program;
    let [session, config, client, provider, fee_sink, first, second, instructions] =
        take::<8>(call.accounts)?;
    let mut record = write::<Session>(session, program)?;
    require(record.state == SessionState::Open as u8, Refusal::SessionClosed)?;
    require(now()? < record.deadline, Refusal::SessionExpired)?;
    require(voucher.total <= record.cap, Refusal::VoucherOverCap)?;
    let falls = voucher.total < record.settled || voucher.count < record.count;
    let repeats = voucher.total == record.settled && voucher.count == record.count;
    require(!falls && !repeats, Refusal::VoucherNotIncreasing)?;
    let digest = {
        let config = read::<Config>(config, program)?;
        voucher.digest(&Domain::new(program, &config), &record.id)
    };
    require_signed(instructions, proof, &record.signer, program, &digest)?;

    let split = grown(record.settled, voucher.total, &record.shares.terms())?;
    (record.settled, record.count) = (voucher.total, voucher.count);
    record.receipts_root = voucher.receipts_root;
    let (total, count) = (voucher.total.to_le_bytes(), voucher.count.to_le_bytes());
    let (net, fee) = (split.net.to_le_bytes(), split.fee.to_le_bytes());
    let root = &voucher.receipts_root;
    emit(Event::SessionSettled, &[&record.id, &record.provider, &total, &count, root, &net, &fee]);
    let mut payees = Payees { client, provider, fee_sink, royalties: [first, second] };
    let payment = Payment {
        program,
        client: &record.client,
        provider: &record.provider,
        asset: &record.asset,
        shares: &record.shares,
        split,
    };
    pay(&mut payees, config, &payment)
}
