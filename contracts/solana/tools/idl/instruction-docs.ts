// Description of each instruction in one or two sentences, for explorers and editors.

import type { InstructionName } from '../../interface/index.ts'

const books = {
  initialize:
    'Initializes the deployment, once. The upgrade authority signs. Local chains have a name.',
  proposeParameter:
    'Proposes another value of a governed number, which can be applied after a delay.',
  setRoles: 'Names the next owner, who becomes the owner on acceptance, and the guardian.',
  acceptOwnership: 'The next owner becomes the owner.',
  listToken:
    'Creates the accounts of a token and its vault, and proposes to list it with a stake ratio.',
  proposeAsset: 'Proposes to list or unlist an asset, or another stake ratio for it.',
  openBalance: 'Creates the balance of an account in an asset. By anyone; an existing one stays.',
  closeBalance: 'Closes an empty balance. Its rent returns to the account that paid it.',
  deposit: 'Moves lamports of the payer into a balance.',
  depositToken: 'Moves tokens of the payer into a balance.',
  withdraw: 'Moves lamports that are available in a balance to any account.',
  withdrawToken: 'Moves tokens that are available in a balance to any token account.',
  openProvider: 'Creates the account of a provider. By anyone; an existing one stays.',
  stake: 'Moves lamports of the native balance into the provider stake.',
  unstake: 'Begins to withdraw stake that backs no open session and no locked request.',
  withdrawStake: 'Returns stake to the native balance after the unbonding delay.',
  setOperator: 'Names the key that acts for the provider in all but its stake; zeros for none.',
} as const

const proposals = {
  applyParameter: 'Puts a proposed number in force. By anyone, once its delay is over.',
  cancelParameter: 'Withdraws the proposal for a number.',
  proposeFeeSink: 'Proposes another account that receives fees.',
  applyFeeSink: 'Puts the proposed fee recipient in force. By anyone, once its delay is over.',
  cancelFeeSink: 'Withdraws the proposal for the fee recipient.',
  applyAsset: 'Puts the proposal for an asset in force. By anyone, once its delay is over.',
  cancelAsset: 'Withdraws the proposal for an asset.',
} as const

const sessions = {
  publishOffer:
    'Publishes an offer of a provider: a model, an asset, prices and verification terms.',
  retireOffer: 'Closes an offer. Its rent returns to the account that paid it.',
  announce: 'Publishes the addresses of a provider, and the key to which clients encrypt messages.',
  openClient: 'Creates the account of a client, which has its nonce floors. An existing one stays.',
  cancelNonces:
    'Raises the nonce floor of a client: authorizations with lower nonces open no session.',
  openSession: 'Opens a session by the authorization that the client signed, and reserves its cap.',
  settle:
    'Pays the part of a voucher that is not settled yet. Creates missing balances of its payees.',
  closeByProvider: 'Closes a session. The unspent rest returns to the client.',
  closeCooperatively: 'Closes a session by the consent of the provider to the settled amounts.',
  expireSession: 'Closes a session from its deadline on. By anyone.',
  requestClose: 'Moves the deadline of a session to now plus its close window, never later.',
  raiseCap: 'Raises the cap of a session by the signature of its client.',
  eraseSession:
    'Closes the account of a session a week after its end. By anyone; its payer gets the rent.',
  flag: 'A client flags a session or request that it paid, with a reason.',
  rate: 'A client rates a session or request that it paid, with one to five stars.',
} as const

const requests = {
  openRequest: 'Puts the price of one answer into escrow.',
  lockRequest:
    'A provider takes a request and puts up the bond. After four releases a lock is final.',
  releaseRequest:
    'Opens a locked request again. The bond returns, less a tenth after the release window.',
  claimRequest: 'Pays a locked request by a voucher. The rest returns to the client.',
  endRequest:
    'Ends a request without a lock. By its client at any time, by anyone after its deadline.',
  refundRequest:
    'Refunds the client of an unclaimed request. By anyone, an hour after the lock, for a reward.',
  eraseRequest: 'Closes the account of an ended request. By anyone after a week.',
  openAnswer: 'Creates the draft of an answer to a locked request.',
  writeAnswer: 'Writes a part of the draft of an answer.',
  closeAnswer: 'Closes the account of an answer. Its rent returns to the account that paid it.',
  postAnswer: 'Fixes an answer by its SHA-256, and pays the request.',
} as const

const models = {
  sweep: 'Credits money that came without a deposit to the fee recipient. By anyone.',
  openRegistrationDraft: 'Creates the draft of a registration and its manifest.',
  writeRegistrationDraft: 'Writes a part of a draft.',
  closeRegistrationDraft: 'Closes a draft. Its rent returns to its author.',
  register:
    'Registers a version from its sealed draft. Last accounts: the parents, then the program.',
  setAlias: 'Points a name at a version of its creator.',
  grantModelPermission: 'Permits an account to use a version with the access "allow-list".',
  revokeModelPermission: 'Revokes the permission of an account to use a version.',
  retireModel: 'Retires a version for good.',
  setStatus: 'The guardian warns about, quarantines or reinstates a version.',
  setCalibration:
    'Publishes SHA-256 and CID of the calibration of an artifact under an engine build.',
} as const

const jobs = {
  openJob: 'Opens a training job and reserves its budget.',
  joinAsTrainer: 'Takes the seat of a trainer, with the stake of the job.',
  joinAsValidator: 'Takes the seat of a validator, with the stake of the job times its weight.',
  outbidValidator:
    'Takes the seat of the validator with the lowest weight, which gets its stake and rent back.',
  beginJob:
    'Begins the first round, or cancels a job that too few joined. By anyone once joining is over.',
  commitUpdate: 'A trainer commits to its update of this round.',
  revealUpdate: 'A trainer reveals the update that it committed to, and the CID of the update.',
  commitScores: 'A validator commits to its scores of this round and to the next state.',
  revealScores: 'A validator reveals the scores of all updates, and the next state.',
  settleRound: 'Settles a round and begins the next one. By anyone once its windows are over.',
  leaveJob: 'Pays a seat of a job that is over, and returns its stake less its fines. By anyone.',
  challengeMember:
    'Challenges the update or state of a member in the last settled round, with a bond.',
  voteOnChallenge: 'A validator upholds or rejects the challenge of another member.',
  resolveChallenge: 'Ends a challenge by its votes. By anyone once the vote is over.',
  attestComparison: 'A validator attests how the result of a job compares with its base.',
  promoteVersion: 'Records that a registered version has the last state of a job as an artifact.',
  eraseJob: 'Closes the account of a job that is over and that all members have left.',
} as const

/** One paragraph for each instruction. */
export const instructionDocs: { readonly [name in InstructionName]: string } = {
  ...books,
  ...proposals,
  ...sessions,
  ...requests,
  ...models,
  ...jobs,
}
