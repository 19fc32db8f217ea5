// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IPaidAnswers } from "../../../market/src/interfaces/IPaidAnswers.sol";

/// @notice Evidence for an answer that is needed before the answer is paid.
enum AnswerProof {
    /// No evidence. The filter of the details names the providers that the client trusts.
    None,
    /// Endorsements of validators that the public random number of a beacon draws.
    Audited,
    /// A proof that the verifier of the request accepts.
    Required
}

enum OnchainRequestState {
    None,
    Open,
    Locked,
    /// Audited answers wait for endorsements; the request can be locked again.
    Answered,
    Paid,
    Cancelled,
    Refunded
}

/// @notice A question that is asked and answered on chain.
struct OnchainRequestTerms {
    /// Account or contract that asks, and to which the answer is passed.
    address client;
    address asset;
    /// Pay for the answer, including network fee and royalties, in base units of the asset.
    uint128 reward;
    /// Last second in which a provider may lock the request or submit a required proof.
    uint64 deadlineSeconds;
    /// Any number that the client has not used yet.
    uint64 nonce;
    AnswerProof proof;
    /// Contract that checks the proof; the zero address unless `proof` is `Required`.
    address verifier;
    /// Gas for the call to the client; if zero, the client is not called.
    uint32 callbackGas;
    /// Native base units for the callback, paid to the provider, `payee` or the sender of `settle`.
    uint96 callbackFee;
    /// Longest answer in bytes.
    uint16 answerBytesMax;
}

/// @notice An answer: its bytes, or its CID and its hash.
struct AnswerContent {
    bytes content;
    string cid;
    /// SHA-256 of the content that has this CID; ignored for an answer in bytes.
    bytes32 sha256Hash;
}

/// @notice Statement of a proof: this model answers this input with this output. The statement
/// contains the request, so that the proof is valid for no other request. It also contains the
/// account to pay, so that a copied proof still pays its prover.
struct AnswerStatement {
    bytes32 requestId;
    address payee;
    bytes32 modelVersion;
    bytes input;
    bytes output;
}

/// @notice A request as this contract stores it.
struct OnchainRequestView {
    OnchainRequestState state;
    AnswerProof proof;
    address client;
    address asset;
    uint128 reward;
    /// Number of the offer under which the request is locked or paid; zero if there is none.
    uint40 offer;
    /// Last second for a lock or a proof; zero once an answer is paid.
    uint64 deadlineSeconds;
    /// Second of the last lock; once an answer is paid, second of the answer.
    uint64 atSeconds;
    /// Bond of the current lock; each waiting answer has its own bond.
    uint96 bond;
    uint32 callbackGas;
    uint96 callbackFee;
}

/// @notice An audited answer that waits for endorsements.
struct WaitingAnswer {
    address provider;
    bytes32 sha256Hash;
    uint40 postedAtSeconds;
    /// Number of the offer under which the answer was posted.
    uint40 offer;
    /// Bond in native base units, forfeited in full or in part if the answer is not endorsed.
    uint96 bond;
    /// Number of seats, which are drawn votes of validators, that endorsed the answer.
    uint32 seats;
}

/// @notice Identifies a waiting answer; a provider answers a request at most once.
struct AnswerKey {
    bytes32 requestId;
    address provider;
}

/// @notice A paid answer. Its event `AnswerPosted` has the answer's bytes or CID, and the paid
/// account.
struct AnswerRecord {
    bytes32 sha256Hash;
    uint40 postedAtSeconds;
    /// Whether `AnswerPosted` contains the bytes of the answer.
    bool onchain;
}

/// @title On-chain requests
/// @notice A client pays for an answer on chain and need not stay online. A contract can be the
/// client; it is called with the answer. The argument `details` encodes `RequestDetails`
/// (`IOfferBook`), as in `Requests`; its field `input` is the public question or a commitment.
/// @dev States: None -> Open (`open`). Without a proof: Open -> Locked (`lock`) -> Open
/// (`release`), -> Refunded (`refund`), -> Paid (`post`). Audited: Open or Answered -> Locked
/// (`lock`) -> Answered (`post`) -> Paid (`settle`). After an unanswered lock (`release`, `refund`)
/// or failed answers (`refund`), an audited request is Open, or Answered if answers wait. Proof
/// required: Open -> Paid (`prove`), by any account, without a lock. Open -> Cancelled (`cancel`).
///
/// The callback, a call to the client, comes after all payments and writes. It can neither make a
/// payment fail nor undo it: it gets exactly the gas that the client chose (a sender with too
/// little gas is refused), its return data are not copied, and an event reports its failure.
///
/// If a request needs a proof, its client cannot cancel it before the deadline. A client that sees
/// a proof among pending transactions already has the answer, and could cancel to get it for
/// nothing. For the same reason, the contract asks the model registry only once whether the client
/// may use the version: when such a request opens. So later acts of the version's creator do not
/// deny the prover its pay. No proof of a version that is quarantined is paid.
///
/// An answer with `AnswerProof.None` is not checked, and no jury judges it, so the client of such a
/// request names the providers that it trusts. A lock uses the stake that the provider put up for
/// the contract `Requests` and the offer's court; locks in `Requests` itself use the same stake.
/// Stake can be withdrawn only after three periods (`STAKE_PERIOD`), and a lock uses stake for one
/// to two periods. So the stake that a filter requires cannot be borrowed for one transaction, and
/// the locks of one period together use each part of a stake only once. The stake is not at risk:
/// no court case can be opened about an on-chain answer.
///
/// Validators compute an audited answer again and compare the results byte by byte. So such an
/// answer is posted in bytes, two waiting answers to a request are never equal, and no audited
/// question is private. Seats are drawn for each answer by the beacon's value of the epoch after
/// its posting, and by settled weight (`IJuries`) at its posting. So an account that enlists weight
/// just for an answer has no seat for it; nor has the provider. A provider can lock an audited
/// request only while all other accounts together have enough weight for a ruling.
///
/// The bond of an audited answer is the stake that backs its reward (at a stake ratio of 10 a tenth
/// of a reward in native coins), but at least the bond of a lock in `Requests`. Each answer that
/// already waits doubles the bond. The bond returns when the answer is paid. If another answer is
/// paid and this answer has no majority, the bond goes to the client, because validators were able
/// to judge the question. The bond is burnt if the provider posts no answer in time, or if the
/// answer does not get a majority of the expected seats in time. So a client, which chooses the
/// question, earns nothing if validators do not or cannot judge. If no seats could be drawn while
/// at least a day was left to endorse, no validator was able to judge, and only a tenth of the bond
/// is burnt. The sender of a refund receives a tenth of the forfeited bonds, but at most a tenth of
/// the least bond (`StakeMin` times `LockBondBps`). The provider loses no stake, only bonds. A
/// provider whose lock or answer ended without pay cannot lock the request again. While an answer
/// waits, other providers can lock the request. While a lock lasts, for at most an hour, they
/// cannot; the lock's bond is at risk, and a release later than five minutes costs a tenth of it.
///
/// Invariants, each with a test of the same name in `test/Onchain.inv.t.sol`:
/// - `held`: for each asset, the contract's balance is the sum of the rewards, callback fees and
///   bonds of requests that have not ended.
/// - `once`: an id is opened at most once, and its reward is paid or returned at most once.
/// - `rights`: when its request ends, a client has its reward back or has an answer. A provider
///   has the pay for each of its answers that ended a request.
/// - `exits`: any account alone can end any request once all deadlines of the request have passed.
/// - `parts`: the payments for an answer add up to exactly its reward.
/// - `backed`: stake in use is active or unbonding, unless it was slashed.
/// - `silence`: a refund gives its sender and the client, in total, no more than the reserve
///   (reward and callback fee) and a tenth of the least bond.
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
    /// @notice The lock ended without an answer. Its bond returned; a late release costs a tenth of
    /// it.
    event OnchainRequestReleased(bytes32 indexed id, address indexed provider);
    /// @notice The lock of an audited request ended without an answer in time, so its bond was
    /// forfeited, see `refund`. Other providers can lock the request.
    event OnchainLockExpired(bytes32 indexed id, address indexed provider, uint96 bond);
    event OnchainRequestCancelled(bytes32 indexed id, address indexed client);
    /// @notice The client got reward and fee back. The lock's bond was forfeited, see `refund`.
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
    /// @notice An audited answer ended without pay and lost `forfeited`: none, a tenth or all of
    /// its bond. This amount goes to the client if another answer is paid; otherwise see `refund`.
    event AnswerFailed(bytes32 indexed id, address indexed provider, uint96 forfeited);
    /// @notice The client was called with its answer. `succeeded` is false if the call reverted.
    event ClientCalled(bytes32 indexed id, address indexed client, bool succeeded);
    event AnswerRemoved(bytes32 indexed id);

    error NotTheClient(address caller, address client);
    error NotTheProvider(address caller, address provider);
    error RewardOutOfBounds(uint256 reward, uint256 max);
    error RequestDeadlineInvalid(uint256 deadline, uint256 now_, uint256 max);
    /// @notice The value of the call is neither zero nor the native coins that the request needs.
    error ValueMismatch(uint256 value, uint256 expected);
    error AnswerLengthInvalid(uint256 length, uint256 max);
    error CallbackGasTooHigh(uint256 gas_, uint256 max);
    /// @notice The terms must have a verifier if and only if they require a proof.
    error VerifierMismatch(AnswerProof proof, address verifier);
    /// @notice The request requires no proof and names no provider. So any stranger with stake
    /// would be paid for arbitrary bytes.
    error ProvidersMissing();
    error QuestionMissing();
    /// @notice The input contains a commitment instead of a question, so validators could not
    /// compute the answer again.
    error QuestionIsPrivate();
    error RequestNonceUsed(address client, uint256 nonce);
    error OnchainRequestNotInState(bytes32 id, OnchainRequestState state);
    error TermsMismatch(bytes32 id);
    error AssetMismatch(address asset, address offered);
    /// @notice An earlier lock or answer of the provider for this request ended or can end unpaid.
    error AlreadyReleased(bytes32 id, address provider);
    /// @notice The provider's unused stake is less than the stake that backs this reward.
    error StakeTooLow(address provider, uint256 inUse, uint256 stake);
    /// @notice The bond is above `bondMax`: for example, other providers answered first.
    error BondAboveMax(uint256 bond, uint256 max);
    /// @notice `max` answers already wait, so no provider can lock the request now.
    error AnswersFull(bytes32 id, uint256 max);
    /// @notice An answer with the same bytes already waits for endorsements.
    error AnswerKnown(bytes32 id, bytes32 sha256Hash);
    /// @notice The weight of all accounts except the provider is too little to endorse its answer.
    error JurorsMissing(bytes32 id);
    /// @notice No answer of this provider waits.
    error AnswerUnknown(bytes32 id, address provider);
    error TooLate(bytes32 id, uint256 until, uint256 now_);
    error TooEarly(bytes32 id, uint256 from, uint256 now_);
    /// @notice The request needs a proof, so it cannot be locked, and `post` cannot answer it.
    error ProofRequired(bytes32 id);
    error ProofNotRequired(bytes32 id);
    error ProofRejected(bytes32 id, address verifier);
    /// @notice The bytes given to `settle` differ from the bytes that the provider posted.
    error AnswerMismatch(bytes32 id, bytes32 sha256Hash);
    error EndorsementsInsufficient(bytes32 id, address provider, uint256 seats, uint256 expected);
    /// @notice The account has no seat for any of these answers, or has already used its seats.
    error NoSeatForAnswers(address account);
    /// @notice The sender's gas is not enough to call the client with the request's `callbackGas`.
    error CallbackGasMissing(uint256 gas_, uint256 needed);
    error AnswerNotRemovable(bytes32 id, uint256 from, uint256 now_);

    /// @notice Opens a request and sets its reward and callback fee aside. They are taken from the
    /// client's balance in the Vault, where the client must have approved this contract; native
    /// coins can also be sent as the value of the call. Only `terms.client` may call it.
    function open(OnchainRequestTerms calldata terms, bytes calldata details)
        external
        payable
        returns (bytes32 id);

    /// @notice Locks a request for one hour under an offer. Only the offer's provider or its
    /// operator may call it. The bond, at most `bondMax`, is taken from the provider's balance;
    /// the provider must have approved this contract in the Vault.
    function lock(
        OnchainRequestTerms calldata terms,
        bytes calldata details,
        bytes32 offerHash,
        uint96 bondMax
    ) external returns (bytes32 id);

    /// @notice Releases a locked request, strictly within an hour of the lock. Once five minutes
    /// have passed since the lock, the release costs a tenth of the bond, which is burnt. Only the
    /// provider or its operator may call it.
    function release(bytes32 id) external;

    /// @notice Posts the answer of a locked request, strictly within an hour of the lock. Pays the
    /// answer at once and returns the bond. An audited answer is not paid at once but waits, and
    /// must be in bytes. Only the provider or its operator may call it.
    function post(bytes32 id, AnswerContent calldata answer) external;

    /// @notice Posts an answer with its proof, and pays `payee`, the account that the proof names.
    /// Any account may call it.
    function prove(
        OnchainRequestTerms calldata terms,
        bytes calldata details,
        address payee,
        bytes calldata output,
        bytes calldata proof
    ) external returns (bytes32 id);

    /// @notice Endorses answers that an account computed again, with the seats that were drawn for
    /// the account. Only the account or its operator may call it. Answers for which the account
    /// has no seat are skipped.
    function endorse(AnswerKey[] calldata answers, address account) external;

    /// @notice Pays a waiting answer that enough seats endorsed, and ends all other answers and
    /// the lock, if there is one. Any account may call it with the posted bytes. The sender
    /// receives the callback fee. The client receives the bonds of answers without a majority.
    function settle(bytes32 id, address provider, bytes calldata content) external;

    /// @notice Ends a request that no provider has locked and for which no answer waits. Until the
    /// deadline only the client may call it, afterwards any account. If a proof is required, no
    /// account can call it before the deadline has passed.
    function cancel(bytes32 id) external;

    /// @notice Ends a lock that was not answered in time, and all answers that were not endorsed
    /// in time. Then an audited request can be locked again; a request without a proof has ended.
    /// Any account may call it. The sender receives a tenth of the bonds, but at most a tenth of
    /// the least bond of a lock; the remainder is burnt.
    function refund(bytes32 id) external;

    /// @notice Removes the record of a paid answer. The client may call it at any time; any
    /// account may call it once a week has passed since the answer.
    function remove(bytes32 id) external;

    /// @notice Returns the id of the request that a client opens with a nonce: a digest under this
    /// contract's EIP-712 domain.
    function idOf(address client, uint64 nonce) external view returns (bytes32);

    function requestOf(bytes32 id) external view returns (OnchainRequestView memory);
    function answerOf(bytes32 id) external view returns (AnswerRecord memory);

    /// @notice Returns the answers of a request that wait for endorsements.
    function waitingAnswersOf(bytes32 id) external view returns (WaitingAnswer[] memory);

    /// @notice Returns the number of seats that endorsed a waiting answer.
    function endorsedBy(bytes32 id, address provider) external view returns (uint256);

    /// @notice Returns an account's seats for a waiting answer; zero until the beacon's value is
    /// final, and zero again once the time to endorse is over.
    function seatsOf(bytes32 id, address provider, address account) external view returns (uint256);

    /// @notice Returns the bond that a lock would take now; reverts if no lock is permitted.
    function bondFor(OnchainRequestTerms calldata terms, bytes calldata details, bytes32 offerHash)
        external
        view
        returns (uint256);

    /// @notice Returns how much of a provider's stake for `Requests` and a court locks here use.
    function stakeInUse(address provider, address court) external view returns (uint128);

    /// @notice Returns this deployment's court. The filter of a request can name any other court.
    function COURT() external view returns (address);
}

/// @title Verifier of answers
/// @notice A contract that never changes, with the verification keys of one model version or of a
/// family of versions. See docs/spec/proofs.md.
interface IAnswerVerifier {
    /// @notice Returns true if the proof proves the statement; otherwise reverts or returns false.
    function verifyAnswer(AnswerStatement calldata statement, bytes calldata proof)
        external
        view
        returns (bool);
}

/// @title Consumer of answers
/// @notice A contract that asks a model, and acts on its answer.
interface IInferenceConsumer {
    /// @notice Receives the answer to a request of this contract. `content` is empty if the
    /// provider posted only a CID. An implementation must refuse any sender except the on-chain
    /// requests contract.
    function onAnswer(bytes32 requestId, bytes32 sha256Hash, bytes calldata content) external;
}
