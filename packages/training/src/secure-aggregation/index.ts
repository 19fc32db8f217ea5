export { meanOfSum, toFixedPoint } from './fixed-point.ts'
export {
  announceMaskKey,
  assertMaskKeys,
  assertMembers,
  type FederatedMemberKey,
  type MaskKey,
  memberKeyOf,
  type RoundAttempt,
} from './mask-keys.ts'
export { bytesOfSum, type MaskedUpdate, maskUpdate, sumMaskedUpdates, sumOfBytes } from './masks.ts'
