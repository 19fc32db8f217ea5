// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IPaidAnswers } from "../../../market/src/interfaces/IPaidAnswers.sol";

/// @notice Proof that an answer needs before it is paid.
enum AnswerProof {
    /// Nothing: the client chose by a filter whom it trusts.
    None,
    /// Endorsements of drawn validators.
    Audited,
    /// A proof that the verifier of the request accepts.
    Required
}

enum OnchainRequestState {
    None,
    Open,
    Locked,
    /// Audited answers wait for endorsements; like an open request, it can be locked again.
    Answered,
    Paid,
    Cancelled,
    Refunded
}

/// @notice A question that is asked and answered on the chain.
struct OnchainRequestTerms {
    /// Account that asks, and is called with the answer: an account or a contract.
    address client;
    address asset;
    /// The whole pay of the answer, in base units of the asset.
    uint128 reward;
    /// Last second at which a provider may lock it; of a proof, to be shown.
    uint64 deadlineSeconds;
    /// Any number that the client has not used yet.
    uint64 nonce;
    AnswerProof proof;
    /// Checks the proof; the zero address unless `proof` is `Required`.
    address verifier;
    /// Gas that the client is called with; zero: it is not called.
    uint32 callbackGas;
    /// Pays the account that calls it, in native base units, on top of the reward.
    uint96 callbackFee;
    /// Longest answer in bytes.
    uint16 answerBytesMax;
}

/// @notice An answer: its bytes, or where they are and their hash.
struct AnswerContent {
    bytes content;
    string cid;
    /// SHA-256 of what the CID names; ignored for an answer in bytes.
    bytes32 sha256Hash;
}

/// @notice Statement of a proof: this model answers this input with this output. It also names the
/// request, so that it serves no other, and the account that is paid, so that a copied proof still
/// pays its prover.
struct AnswerStatement {
    bytes32 requestId;
    address payee;
    bytes32 modelVersion;
    bytes input;
    bytes output;
}

/// @notice A request as it is kept.
struct OnchainRequestView {
    OnchainRequestState state;
    AnswerProof proof;
    address client;
    address asset;
    uint128 reward;
    /// Number of the offer that it is locked or paid under; zero where there is none.
    uint40 offer;
    /// Last second for a lock or a proof; zero once an answer is paid.
    uint64 deadlineSeconds;
    /// Second of the last lock, then of the answer.
    uint64 atSeconds;
    /// Of the lock; each waiting answer has its own.
    uint96 bond;
    uint32 callbackGas;
    uint96 callbackFee;
}

/// @notice An audited answer that waits for endorsements.
struct WaitingAnswer {
    address provider;
    bytes32 sha256Hash;
    uint40 postedAtSeconds;
    /// Number of the offer under which it was posted.
    uint40 offer;
    /// Amount that the provider loses where the answer is not endorsed.
    uint96 bond;
    /// Seats that endorsed it.
    uint32 seats;
}

/// @notice Names a waiting answer: a provider answers a request once.
struct AnswerKey {
    bytes32 requestId;
    address provider;
}

/// @notice A paid answer; its bytes, and who is paid, are in the event that posted it.
struct AnswerRecord {
    bytes32 sha256Hash;
    uint40 postedAtSeconds;
    /// Whether its bytes are in the event.
    bool onchain;
}

/// @title On-chain requests
/// @notice A client pays for an answer on the chain, and may go away: a contract can be the
/// client, and is called with the answer. `details` is the encoding of `RequestDetails`
/// (`IOfferBook`), as for `Requests`; its input is the question, and public.
/// @dev None -> Open (`open`).
/// Without a proof: Open -> Locked (`lock`) -> Open (`release`), -> Refunded (`refund`), -> Paid
/// (`post`).
/// Audited: Open or Answered -> Locked (`lock`) -> Answered (`post`) -> Paid (`settle`). A lock
/// that ends without an answer (`release`, `refund`), and the last answer that failed (`refund`),
/// lead back to Open. Proof required: Open -> Paid (`prove`), by any account with a proof, without
/// a lock. Open -> Cancelled (`cancel`).
///
/// The callback comes last, after all payments and writes. It can neither fail nor undo a payment:
/// it gets the gas that the client named (a sender that brings too little is refused), what it
/// returns is not copied, and its failure is an event.
///
/// A client cannot cancel what needs a proof before its deadline: who sees a proof among pending
/// transactions sees the answer, and would have it for nothing. For the same reason the registry
/// is asked whether the client may use the version when it opens such a request, and not again:
/// what the version's creator does later keeps no prover from its pay. A version that guardians
/// quarantined is not paid for.
///
/// Nothing is checked of an answer without a proof, and no jury judges it, so the client of such a
/// request names the providers that it trusts. A lock counts its reward against the provider's
/// stake for `Requests` under the court that the filter names, together with what `Requests` itself
/// has in use. Stake takes three periods to leave (`STAKE_PERIOD`), and a lock is in use for one to
/// two. So stake that a filter asks for is not borrowed for one transaction, and the same stake
/// backs no more than its worth in a period. It is capital, not a liability: no case is about an
/// on-chain answer.
///
/// Validators endorse what they computed again, byte by byte, so an audited answer is posted in
/// bytes, the same bytes wait once, and no audited question is private. Seats are drawn for each
/// answer by the beacon's value of the epoch after it, by settled weight (`IJuries`) at the answer:
/// an account that enlists for one answer has no seat for it, nor has the provider. An audited
/// request is locked only while the others have the least weight with which a domain rules.
///
/// The bond of an audited answer is the stake that backs its reward, in native coins a tenth of
/// it, at least that of `Requests`, doubled by each answer that waits already. It returns with the
/// pay. It goes to the client where another answer is paid and this one has no majority: the
/// question was one that validators can judge. A bond is burnt where the provider posts nothing in
/// time, and where the answer has no majority of the expected seats in time: silence and doubt earn
/// the client nothing, which chose the question. If no seats could be drawn while at least a day
/// was left to endorse, no validator was able to judge, and a tenth is burnt. The sender of a
/// refund has a tenth of what ends, at most of the least bond. No stake is lost: one client's
/// answer convicts no provider. A provider whose lock or answer ended without pay does not lock
/// the request again. An answer waits beside others, so it keeps the request from no other
/// provider; a lock does, for an hour and its bond, or for a tenth of the bond where it is
/// released before the hour is over.
///
/// Invariants, each with a test of the same name in `test/Onchain.inv.t.sol`:
/// - `held`: of each asset the pot is what live requests have set aside, bonds included.
/// - `once`: an id is opened once, and paid or returned once.
/// - `rights`: at its end a client has its reward back, or an answer; a provider has the pay of
/// each answer that was accepted.
/// - `exits`: strangers alone end any request after its time.
/// - `parts`: what is paid for an answer is its reward, no more and no less.
/// - `backed`: stake in use is active or on its way out, but for slashing.
/// - `silence`: no refund gives its sender and its client more than the reserve and a tenth of the
/// least bond.
interface IOnchainRequests is IPaidAnswers {
    event OnchainRequestOpened(
        bytes32 indexed id, address indexed client, OnchainRequestTerms terms, bytes details
    );
    event OnchainRequestLocked(
        bytes32 indexed id,
        address indexed provider,
        uint40 offer,
        uint96 bond,
        uint64 untilSeconds
    );
    /// @notice The lock ended without an answer, and its bond returned, if late but for a tenth.
    event OnchainRequestReleased(bytes32 indexed id, address indexed provider);
    /// @notice The lock of an audited request ended without an answer in time, and its bond was
    /// burnt. Others can lock it.
    event OnchainLockExpired(bytes32 indexed id, address indexed provider, uint96 bond);
    event OnchainRequestCancelled(bytes32 indexed id, address indexed client);
    /// @notice The client has its reserve back, and the bond of the lock was burnt.
    event OnchainRequestRefunded(
        bytes32 indexed id, address indexed client, address indexed provider
    );
    event AnswerPosted(
        bytes32 indexed id, address indexed provider, bytes32 sha256Hash, bytes content, string cid
    );
    event AnswerPaid(
        bytes32 indexed id,
        address indexed client,
        address indexed provider,
        uint128 net,
        uint128 fee,
        uint128 royalty0,
        uint128 royalty1
    );
    event AnswerEndorsed(
        bytes32 indexed id, address indexed provider, address indexed validator, uint256 seats
    );
    /// @notice An audited answer ended without pay. `forfeited` of its bond was burnt, or went to
    /// the client where another answer was paid; the rest returned to its provider.
    event AnswerFailed(bytes32 indexed id, address indexed provider, uint96 forfeited);
    /// @notice The client was called with its answer. `succeeded` is false where it reverted.
    event ClientCalled(bytes32 indexed id, address indexed client, bool succeeded);
    event AnswerRemoved(bytes32 indexed id);

    error NotTheClient(address caller, address client);
    error NotTheProvider(address caller, address provider);
    error RewardOutOfBounds(uint256 reward, uint256 max);
    error RequestDeadlineInvalid(uint256 deadline, uint256 now_, uint256 max);
    /// @notice The value is neither zero nor what the request sets aside in native coins.
    error ValueMismatch(uint256 value, uint256 expected);
    error AnswerLengthInvalid(uint256 length, uint256 max);
    error CallbackGasTooHigh(uint256 gas_, uint256 max);
    /// @notice A verifier without a required proof, or the reverse.
    error VerifierMismatch(AnswerProof proof, address verifier);
    /// @notice The request asks for no proof and names no provider: any stranger with stake would
    /// be paid for any bytes.
    error ProvidersMissing();
    error QuestionMissing();
    /// @notice The input has a commitment in place of a question, so others cannot compute it
    /// again.
    error QuestionIsPrivate();
    error RequestNonceUsed(address client, uint256 nonce);
    error OnchainRequestNotInState(bytes32 id, OnchainRequestState state);
    error TermsMismatch(bytes32 id);
    error AssetMismatch(address asset, address offered);
    /// @notice An earlier lock or answer of the provider ended without pay.
    error AlreadyReleased(bytes32 id, address provider);
    /// @notice The provider's stake does not back one more reward.
    error StakeTooLow(address provider, uint256 inUse, uint256 stake);
    /// @notice Others answered in the meantime: the bond is higher than the provider accepts.
    error BondAboveMax(uint256 bond, uint256 max);
    /// @notice The greatest number of answers waits, so that no further one is accepted.
    error AnswersFull(bytes32 id, uint256 max);
    /// @notice These bytes wait for endorsements already.
    error AnswerKnown(bytes32 id, bytes32 sha256Hash);
    /// @notice Too little weight is enlisted, without the provider's, to endorse its answer.
    error JurorsMissing(bytes32 id);
    /// @notice No answer of this provider waits.
    error AnswerUnknown(bytes32 id, address provider);
    error TooLate(bytes32 id, uint256 until, uint256 now_);
    error TooEarly(bytes32 id, uint256 from, uint256 now_);
    /// @notice The request needs a proof: it cannot be locked, and `post` does not pay it.
    error ProofRequired(bytes32 id);
    error ProofNotRequired(bytes32 id);
    error ProofRejected(bytes32 id, address verifier);
    /// @notice Not the bytes that were posted.
    error AnswerMismatch(bytes32 id, bytes32 sha256Hash);
    error EndorsementsInsufficient(bytes32 id, address provider, uint256 seats, uint256 expected);
    /// @notice None of these waits for an endorsement that the account has a seat for.
    error NoSeatForAnswers(address account);
    /// @notice More gas is needed: the client's call gets what it paid for.
    error CallbackGasMissing(uint256 gas_, uint256 needed);
    error AnswerNotRemovable(bytes32 id, uint256 from, uint256 now_);

    /// @notice Opens a request and sets its reward and callback fee aside: out of the client's
    /// balance in the Vault, where it has approved this contract, or, of native coins, out of the
    /// value sent. By its client.
    function open(OnchainRequestTerms calldata terms, bytes calldata details)
        external
        payable
        returns (bytes32 id);

    /// @notice Takes a request under an offer, alone for an hour. Its provider or operator only,
    /// with a bond of at most `bondMax` from the provider's balance, which has approved this
    /// contract in the Vault.
    function lock(
        OnchainRequestTerms calldata terms,
        bytes calldata details,
        bytes32 offerHash,
        uint96 bondMax
    ) external returns (bytes32 id);

    /// @notice Lets a locked request go, strictly within an hour of the lock. From five minutes
    /// after the lock on that costs a tenth of the bond, which is burnt. Provider or its operator
    /// only.
    function release(bytes32 id) external;

    /// @notice Posts the answer of a locked request, strictly within an hour of the lock. Pays it
    /// at once, and returns the bond, unless it is audited, which must be in bytes. Provider or
    /// its operator only.
    function post(bytes32 id, AnswerContent calldata answer) external;

    /// @notice Posts an answer with its proof, and pays `payee`, which the proof names. Anybody.
    function prove(
        OnchainRequestTerms calldata terms,
        bytes calldata details,
        address payee,
        bytes calldata output,
        bytes calldata proof
    ) external returns (bytes32 id);

    /// @notice Endorses answers that an account computed again, for the seats that were drawn for
    /// it. The account or its operator; passes over what it has no seat for.
    function endorse(AnswerKey[] calldata answers, address account) external;

    /// @notice Pays a waiting answer that enough seats endorsed, and ends all others, and the lock
    /// if there is one. Anybody, with the bytes that were posted. The sender has the callback fee,
    /// the client the bonds of answers without a majority.
    function settle(bytes32 id, address provider, bytes calldata content) external;

    /// @notice Ends a request that no provider has locked and for which no answer waits. By its
    /// client, or anybody after its deadline; where a proof is required, only after the deadline.
    function cancel(bytes32 id) external;

    /// @notice Ends a lock that was not answered in time, and all answers that were not endorsed in
    /// time. An audited request is open again then; another is over. Anybody; the sender has a
    /// tenth of the bonds, at most of the least bond, and the rest is burnt.
    function refund(bytes32 id) external;

    /// @notice Removes the record of a paid answer. By the client, or anybody a week after it.
    function remove(bytes32 id) external;

    /// @notice Id of the request that a client opens with a nonce: a digest of this domain.
    function idOf(address client, uint64 nonce) external view returns (bytes32);

    function requestOf(bytes32 id) external view returns (OnchainRequestView memory);
    function answerOf(bytes32 id) external view returns (AnswerRecord memory);

    /// @notice Answers of a request that wait for endorsements.
    function waitingAnswersOf(bytes32 id) external view returns (WaitingAnswer[] memory);

    /// @notice Seats that endorsed a waiting answer.
    function endorsedBy(bytes32 id, address provider) external view returns (uint256);

    /// @notice Seats of an account for a waiting answer; zero before the beacon's value is final.
    function seatsOf(bytes32 id, address provider, address account) external view returns (uint256);

    /// @notice The bond that `lock` takes now; reverts where an offer may not be locked.
    function bondFor(OnchainRequestTerms calldata terms, bytes calldata details, bytes32 offerHash)
        external
        view
        returns (uint256);

    /// @notice Stake of a provider for `Requests`, under a court, that backs rewards of its locks.
    function stakeInUse(address provider, address court) external view returns (uint128);

    /// @notice The court of this deployment. Filters of requests name it, or another one.
    function COURT() external view returns (address);
}

/// @title Verifier of answers
/// @notice A fixed contract that knows one model version, or a family of them, by their
/// verification keys. See docs/spec/proofs.md.
interface IAnswerVerifier {
    /// @notice Whether the proof shows the statement. May revert instead of returning false.
    function verifyAnswer(AnswerStatement calldata statement, bytes calldata proof)
        external
        view
        returns (bool);
}

/// @title Consumer of answers
/// @notice A contract that asks, and acts on what the model says.
interface IInferenceConsumer {
    /// @notice The answer of a request of this contract. `content` is empty where it is kept
    /// elsewhere. Must refuse any other sender than the on-chain requests contract.
    function onAnswer(bytes32 requestId, bytes32 sha256Hash, bytes calldata content) external;
}
