// Generated from top-logits.wat; do not edit.

const text =
  'AGFzbQEAAAABCAFgA39/fQF/AwIBAAUDAQABBxECBm1lbW9yeQIABGZpbmQAAApXAVUBAXsgAv0TIQMCQANAIAAgAU8N' +
  'ASAA/QAEACAD/UQgAP0ABBAgA/1E/VAgAP0ABCAgA/1EIAD9AAQwIAP9RP1Q/VD9Uw0BIABBwABqIQAMAAsLIAAL'

/** The module in WebAssembly's binary format. */
export const topLogitsModule: Uint8Array = Buffer.from(text, 'base64')
