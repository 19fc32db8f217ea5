/**
 * In the build for fuzzing, in place of `signature.as`: a package says itself whether a signature
 * is right, so that thousands of packages are checked in the time of a few signatures.
 */
export function isSigned(_key: usize, _message: usize, _length: i32, signature: usize): bool {
  return load<u8>(signature) == 1
}
