// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '4a2216cbc938e7a11f3e2cde4086203754159e598819b7e87242a8f406633314'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'a01406cf5abbf8e00dff7dce53f00f0de9fa3b988d17025037f7b51aa9606584'
