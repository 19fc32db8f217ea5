export {
  accountDiscriminators,
  answerFormats,
  answerModes,
  type DecodedAccount,
  decodeAccount,
  offerStakeRatio,
  type ProgramAccountData,
  type ProgramAccountName,
  requestStates,
} from './accounts.ts'
export {
  type AccountAddresses,
  accountAddresses,
  accountSeeds,
  addressOf,
  bytesOf,
  runtimePrograms,
  tokenAccountOf,
} from './addresses.ts'
export {
  type AccountsOf,
  buildInstruction,
  ed25519Instruction,
  type InstructionOptions,
} from './build.ts'
export {
  errorNameOf,
  errorNames,
  type ProgramErrorName,
} from './error-codes.ts'
export {
  decodeEvents,
  EVENTS_DISCRIMINATOR,
  eventsOfCalls,
  type ProgramEvent,
  type TransactionCall,
} from './events.ts'
export { concat, decodeFields, encodeFields } from './fields.ts'
export { type GovernedNumber, governedNumbers } from './governed-numbers.ts'
export {
  consentModes,
  type InstructionName,
  instructions,
  verification,
} from './instructions.ts'
export {
  BUFFER_HEADER_BYTES,
  closeBuffer,
  createAccount,
  decodeLoaderAccount,
  deployBuffer,
  deployInstructions,
  type LoaderAccount,
  openBuffer,
  PROGRAM_BYTES,
  PROGRAM_DATA_HEADER_BYTES,
  type ProgramDeployOptions,
  setUpgradeAuthority,
  WRITE_BYTES,
  writeBuffer,
} from './loader.ts'
export {
  type ProposedChange,
  type ProposedChanges,
  proposedChangesOf,
} from './proposed-changes.ts'
export {
  decodeRegistration,
  encodeRegistration,
  type RegistrationAccountFields,
  sealDraft,
} from './registration.ts'
export { openTokenAccount, tokenBalanceOf } from './tokens.ts'
export {
  challengeOutcomes,
  jobRoles,
  jobStatuses,
  TRAINERS_MAX,
  type TrainingJobTables,
  trainingJobTables,
} from './training-job.ts'
