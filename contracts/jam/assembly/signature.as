import * as Ed25519 from "./ed25519"

/** Returns whether a key made a signature over a message. */
export function isSigned(key: usize, message: usize, length: i32, signature: usize): bool {
  return Ed25519.verify(key, message, length, signature)
}
