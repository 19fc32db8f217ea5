export { meanOfSum, toFixedPoint } from './fixed-point.ts'
export {
  announceMaskKey,
  assertMaskKeys,
  assertMembers,
  assertStatement,
  type FederatedMemberKey,
  type MaskKey,
  memberKeyOf,
  type RoundAttempt,
  signStatement,
} from './mask-keys.ts'
export { bytesOfSum, type MaskedUpdate, maskUpdate, sumMaskedUpdates, sumOfBytes } from './masks.ts'
