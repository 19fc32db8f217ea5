// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '309b9341cf662fb294b5d630309b131aab95726bec6ce36e6703824c0a8265a8'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '01db5c6ca51e43ab433dd8c932416866e93375baad69d82e0b7f62ae1147f4db'
