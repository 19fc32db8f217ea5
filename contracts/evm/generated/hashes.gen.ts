// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '1dd48ec00350000682c0adac2f055d08225c74f31a32bb258087b573d6d07b06'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '2f86a12d39de77b434a4d2e4a52d74eb890e4bb1fbbbd98f8d86fddb34167919'
