/**
 * Replaces `signature.as` in the build for fuzzing: the first byte of a signature states whether
 * the signature is valid, so that thousands of packages are checked in the time of a few
 * signatures.
 */
export function isSigned(_key: usize, _message: usize, _length: i32, signature: usize): bool {
  return load<u8>(signature) == 1
}
