// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '9fc1e202184ab78f866562d9634ae1db08bf10c3513997b1a2fbf198013c9eb6'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '3f5b78143a6f6deed97bbb3dfb5e635a194c7deed55d2b00845e21e32a65a7c0'
