// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'e6cf162b0ae1c9475ed6ecce8c24ccc30c8893aea57e900ed6903edae4fd2fc2'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'af36f9f25038cb37b1dad40ad4b96c1a01a1f39424ccd9fbad34a436d9abf557'
