//! Events. The program emits them as data of a call to itself.

#[cfg(any(target_os = "solana", target_arch = "bpf"))]
use pinocchio::instruction::InstructionView;
use pinocchio::Address;

/// Kinds of events. Numbers never change; 45 was the number of a removed kind, and stays unused.
#[derive(Clone, Copy)]
#[repr(u8)]
pub enum Event {
    Deposited = 1,
    Withdrawn = 2,
    Staked = 3,
    Unstaked = 4,
    StakeWithdrawn = 5,
    OfferPublished = 6,
    OfferRetired = 7,
    EndpointAnnounced = 8,
    SessionOpened = 9,
    SessionSettled = 10,
    SessionCloseRequested = 11,
    SessionCapRaised = 12,
    SessionClosed = 13,
    NonceFloorRaised = 14,
    Flagged = 15,
    Rated = 16,
    RequestOpened = 17,
    RequestLocked = 18,
    RequestClaimed = 19,
    RequestReleased = 20,
    RequestCancelled = 21,
    RequestRefunded = 22,
    VersionRegistered = 23,
    AliasSet = 24,
    AllowedSet = 25,
    StatusSet = 26,
    CalibrationSet = 27,
    ParameterSet = 28,
    AssetListed = 29,
    RequestInput = 30,
    AnswerPosted = 31,
    JobOpened = 40,
    JobJoined = 41,
    RoundStarted = 42,
    UpdateCommitted = 43,
    UpdateRevealed = 44,
    RoundSettled = 46,
    JobEnded = 47,
    JobLeft = 48,
    JobPromoted = 49,
    ChangeProposed = 50,
    ChangeCancelled = 51,
    FeeSinkSet = 52,
    OperatorSet = 53,
    PayCollected = 54,
    ScoresCommitted = 55,
    ScoresRevealed = 56,
    JobOutbid = 57,
    MemberChallenged = 58,
    ChallengeVoted = 59,
    ChallengeResolved = 60,
    ComparisonAttested = 61,
    ScoresReopened = 62,
}

/// First byte of the instruction with which the program calls itself to emit events.
pub const EVENTS_DISCRIMINATOR: u8 = 255;

/// Maximum bytes of all events of one instruction: the runtime's limit for the data of a call.
const BYTES_MAX: usize = 10 * 1024;

/// Events that the current instruction queued. The runtime gives each instruction its own heap
/// of at least 32 KiB, all zeros; the program allocates nothing else there.
#[repr(C)]
struct Queue {
    length: usize,
    bytes: [u8; BYTES_MAX],
}

impl Queue {
    #[inline(always)]
    fn write(&mut self, bytes: &[u8]) {
        let end = self.length + bytes.len();
        self.bytes[self.length..end].copy_from_slice(bytes);
        self.length = end;
    }
}

#[cfg(any(target_os = "solana", target_arch = "bpf"))]
#[inline(always)]
fn queue() -> &'static mut Queue {
    // SAFETY: zero bytes are a valid queue, the heap is larger than the queue, and no caller keeps
    // a reference while another is made.
    unsafe { &mut *(pinocchio::entrypoint::HEAP_START_ADDRESS as *mut Queue) }
}

/// Queues an event, which `flush` emits at the end of the instruction. An event's bytes are its
/// kind, the number of its parts, and for each part the length and the bytes.
pub fn emit(event: Event, parts: &[&[u8]]) {
    #[cfg(any(target_os = "solana", target_arch = "bpf"))]
    {
        let queue = queue();
        if queue.length == 0 {
            queue.write(&[EVENTS_DISCRIMINATOR]);
        }
        queue.write(&[event as u8, parts.len() as u8]);
        for part in parts {
            queue.write(&(part.len() as u16).to_le_bytes());
            queue.write(part);
        }
    }
    #[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
    core::hint::black_box((event as u8, parts));
}

/// Emits the queued events at the end of an instruction, by a call of the program to itself. The
/// runtime truncates logs but not the data of calls, and records which program made each call.
pub fn flush(program: &Address) {
    #[cfg(any(target_os = "solana", target_arch = "bpf"))]
    {
        let queue = queue();
        if queue.length == 0 {
            return;
        }
        let data = &queue.bytes[..queue.length];
        let instruction = InstructionView { program_id: program, accounts: &[], data };
        // SAFETY: the call passes no account, so that none can be borrowed. A failed call ends the
        // transaction, so that there is no error to return.
        unsafe { pinocchio::cpi::invoke_unchecked(&instruction, &[]) }
    }
    #[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
    core::hint::black_box(program);
}
