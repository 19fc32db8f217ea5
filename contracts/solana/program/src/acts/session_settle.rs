//! Settling: the client's last voucher pays the provider, where the provider agrees to it.

use super::{
    pay::{pay, Payees, Payment},
    require_provider, take, Call,
};
use crate::{
    amount::grown,
    clock::now,
    digest::{wide, Domain},
    event::{emit, Event},
    input::Input,
    record::{read, write},
    records::{Config, Provider, Session, SessionState},
    refusal::{require, Outcome, Refusal},
    signature::{require_signed, require_signed_by_either},
};
use pinocchio::{sysvars::instructions::Instructions, AccountView};

/// Objects that have the fields of a voucher.
#[derive(Clone, Copy)]
pub enum Kind {
    Voucher,
    SettlementConsent,
    CloseConsent,
}

/// A promise to pay `total` for `count` answers, whose receipts have the root.
#[derive(Clone, Copy)]
pub struct Voucher {
    pub total: u64,
    pub count: u64,
    pub receipts_root: [u8; 32],
}

impl Voucher {
    pub fn read(input: &mut Input) -> Outcome<Self> {
        Ok(Self { total: input.u64()?, count: input.u64()?, receipts_root: input.key()? })
    }

    /// Digest of the voucher, or of a consent to it, which has the same fields under another tag.
    pub fn digest(&self, of: Kind, domain: &Domain, id: &[u8; 32]) -> [u8; 32] {
        let (total, count) = (wide(self.total), self.count.to_le_bytes());
        let tag: &[u8] = match of {
            Kind::Voucher => b"ostrom:Voucher:v1",
            Kind::SettlementConsent => b"ostrom:SettlementConsent:v1",
            Kind::CloseConsent => b"ostrom:CloseConsent:v1",
        };
        domain.digest(tag, &[id, &total, &count, &self.receipts_root])
    }

    /// True where it says more than what is settled. The total decides: a count alone never makes
    /// a higher total unpayable.
    pub fn exceeds(&self, total: u64, count: u64) -> bool {
        self.total > total || (self.total == total && self.count > count)
    }
}

/// How the provider agrees to a voucher. It answers for count and root, and a claim ends its
/// request: so neither the client nor a stranger chooses which voucher is brought.
pub struct Agreement {
    way: u8,
    /// Index of its signature, where it does not send.
    proof: u8,
}

impl Agreement {
    /// It or its operator sends the transaction.
    const SENDS: u8 = 0;
    /// One of them signed a `SettlementConsent` over the voucher's fields.
    const SETTLEMENT: u8 = 1;
    /// One of them signed a `CloseConsent` over them: the session closes in the same transaction.
    const CLOSE: u8 = 2;

    pub fn read(input: &mut Input) -> Outcome<Self> {
        Ok(Self { way: input.u8()?, proof: input.u8()? })
    }

    #[inline(never)]
    pub fn check(&self, agreed: &Agreed) -> Outcome {
        let kind = match self.way {
            Self::SENDS => return require_provider(agreed.sender, agreed.provider),
            Self::SETTLEMENT => Kind::SettlementConsent,
            Self::CLOSE => {
                require_followed(agreed.instructions, agreed)?;
                Kind::CloseConsent
            }
            _ => return Err(Refusal::InstructionInvalid),
        };
        let digest = agreed.voucher.digest(kind, agreed.domain, agreed.id);
        let program = agreed.domain.program;
        let keys = agreed.provider.keys();
        require_signed_by_either(agreed.instructions, self.proof, keys, program, &digest)
    }
}

/// Number of `close_together` in its data's first byte.
const CLOSE_TOGETHER: u8 = 24;

/// Refuses unless the next instruction of the transaction closes the session: who consented to its
/// end did not consent to a settlement that leaves it open.
#[inline(never)]
fn require_followed(instructions: &AccountView, agreed: &Agreed) -> Outcome {
    let all = Instructions::try_from(instructions)?;
    let next = all.get_instruction_relative(1).map_err(|_| Refusal::ConsentMismatch)?;
    let closes = next.get_program_id() == agreed.domain.program
        && next.get_instruction_data().first() == Some(&CLOSE_TOGETHER)
        && next.get_instruction_account_at(0)?.key.as_array() == agreed.record;
    require(closes, Refusal::ConsentMismatch)
}

/// To what a provider agrees.
pub struct Agreed<'a> {
    /// Address of the session's or request's record.
    pub record: &'a [u8; 32],
    pub sender: &'a AccountView,
    pub provider: &'a Provider,
    pub voucher: &'a Voucher,
    pub domain: &'a Domain<'a>,
    pub id: &'a [u8; 32],
    pub instructions: &'a AccountView,
}

/// Accounts: who sends, session, config, provider record, balances of client, provider, fee sink
/// and both recipients of royalties, instructions. Data: total, count, receipts root, index of the
/// client's signature, how the provider agrees, index of its signature.
///
/// By the provider, or by anyone with its consent; any number of times, strictly before the
/// deadline. The voucher is cumulative: what was paid before is subtracted.
pub fn settle(call: &mut Call) -> Outcome {
    let input = &mut call.input;
    let (voucher, proof) = (Voucher::read(input)?, input.u8()?);
    let agreement = Agreement::read(input)?;
    input.end()?;
    let program = call.program;
    let [sender, session, config, stake, rest @ ..] = take::<10>(call.accounts)?;
    let [client, provider, fee_sink, first, second, instructions] = rest;
    let place = *session.address().as_array();
    let mut record = write::<Session>(session, program)?;
    require(record.state == SessionState::Open as u8, Refusal::SessionClosed)?;
    require(now()? < record.deadline, Refusal::SessionExpired)?;
    require(voucher.total <= record.cap, Refusal::VoucherOverCap)?;
    let more = voucher.exceeds(record.settled, record.count);
    require(more, Refusal::VoucherNotIncreasing)?;
    {
        let config = read::<Config>(config, program)?;
        let domain = &Domain::new(program, &config);
        let provider = &*read::<Provider>(stake, program)?;
        require(provider.owner == record.provider, Refusal::RecordWrong)?;
        let (id, voucher) = (&record.id, &voucher);
        let agreed = Agreed { record: &place, sender, provider, voucher, domain, id, instructions };
        agreement.check(&agreed)?;
        let digest = voucher.digest(Kind::Voucher, domain, id);
        require_signed(instructions, proof, &record.signer, program, &digest)?;
    }

    let split = grown(record.settled, voucher.total, &record.shares.terms())?;
    (record.settled, record.count) = (voucher.total, voucher.count);
    record.receipts_root = voucher.receipts_root;
    let (total, count) = (voucher.total.to_le_bytes(), voucher.count.to_le_bytes());
    let root = &voucher.receipts_root;
    emit(Event::SessionSettled, &[&record.id, &record.provider, &total, &count, root]);
    let mut payees = Payees { client, provider, fee_sink, royalties: [first, second] };
    let payment = Payment {
        program,
        subject: &record.id,
        client: &record.client,
        provider: &record.provider,
        asset: &record.asset,
        fee_sink: &record.fee_sink,
        shares: &record.shares,
        split,
    };
    pay(&mut payees, &payment)
}
