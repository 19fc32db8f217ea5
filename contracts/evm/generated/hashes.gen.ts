// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'bb56221b2d499f7bc43d0af531faf2f1870a7aa2b0f18b0c9ec327ef1a34c86e'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'f9c7c5f09a83307e5c2789c57e56c8a16ea14fe7bf3a53a2ce5a557849f7a51c'
