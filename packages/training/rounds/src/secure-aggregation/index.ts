export { FEDERATED_MEMBERS_MAX, FEDERATED_MEMBERS_MIN } from '../limits.ts'
export { meanOfSum, toFixedPoint } from './fixed-point.ts'
export {
  announceMaskKey,
  assertMaskKey,
  assertMaskKeys,
  assertMembers,
  assertStatement,
  type FederatedMemberKey,
  type MaskKey,
  maskKeysHash,
  memberKeyOf,
  type RoundAttempt,
  signStatement,
} from './mask-keys.ts'
export {
  assertUpdateBody,
  assertUpdateHead,
  bytesOfSum,
  type MaskedUpdate,
  maskUpdate,
  sumMaskedUpdates,
  sumOfBytes,
  type UpdateHead,
  type UpdateTerms,
} from './masks.ts'
