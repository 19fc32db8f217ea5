export {
  addressOf,
  bytesOf,
  type RecordAddresses,
  recordAddresses,
  runtime,
  tokenAccountOf,
} from './addresses.ts'
export {
  type AccountsOf,
  type BuildOptions,
  buildInstruction,
  ed25519Instruction,
} from './build.ts'
export {
  decodeEvents,
  EVENTS_NUMBER,
  type EventData,
  eventsIn,
  type TransactionCall,
} from './events.ts'
export { concat, decodeFields, encodeFields } from './fields.ts'
export {
  agreementWays,
  type InstructionName,
  instructions,
  verification,
} from './instructions.ts'
export {
  type JobTables,
  jobRoles,
  jobStatuses,
  jobTables,
  TRAINERS_MAX,
} from './job.ts'
export {
  BUFFER_HEAD_BYTES,
  closeBuffer,
  createAccount,
  type DeployOptions,
  decodeLoaded,
  deployBuffer,
  deployInstructions,
  type Loaded,
  openBuffer,
  PROGRAM_BYTES,
  PROGRAM_DATA_HEAD_BYTES,
  setUpgradeAuthority,
  WRITE_BYTES,
  writeBuffer,
} from './loader.ts'
export { type Proposal, type Proposals, proposalsOf } from './proposals.ts'
export {
  answerForms,
  answerWays,
  type Decoded,
  decodeRecord,
  offeredRatio,
  type RecordName,
  type RecordOf,
  requestStates,
  tags,
} from './records.ts'
export { type RefusalName, refusalOf, refusals } from './refusals.ts'
export {
  decodeRegistration,
  encodeRegistration,
  type RegistrationFields,
} from './registration.ts'
export { heldBy, openTokenAccount } from './tokens.ts'
