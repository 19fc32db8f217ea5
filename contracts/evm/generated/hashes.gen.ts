// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '2567a42f78e41ca510f46f1e3b03a7bdd9b6536578577d121091cb5c6f9c889c'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '76d65a9dd580f7e493c7d902767bfee1529bc2707762503bfef72d44e0778f2c'
